"""Who was hurt: the tolls that the words of an event tell, and those its sentence tells beside them.

A frame says which slot of its verb is a toll; `toll_words` finds those told without one ("with 10
wounded", "14 deaths", "bringing the toll to 40"). Each belongs to the event whose clause it stands in.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.companions import find_fellows
from sayso.extract.counted import are_beasts, count_meant, find_counted_with, is_difference
from sayso.extract.fallen import find_fallen
from sayso.extract.how_many import OTHERS, Count, count_words, is_counting, read_count
from sayso.extract.included import is_among
from sayso.extract.patterns import fits
from sayso.extract.phrases import parties_of, sector_of
from sayso.extract.scene import UNIFORMED, Scene, is_foreign
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot
from sayso.extract.toll_words import (
    Told,
    complements,
    counted_before,
    find_killed,
    find_told,
    find_totals,
    inside_of,
    is_counted,
)
from sayso.extract.what import Trigger, slot_of
from sayso.records import Attribution, Party, Toll
from sayso.reference.frames import Frame, Frames
from sayso.reference.lexicon import lexicon_of

SAID = frozenset({"say", "add", "report", "state", "confirm", "announce", "tell"})
JOINED = frozenset({"REB", "PTY", "CRM", "UAF"})  # whose people are all of the same sector
APART = frozenset({"parataxis", "conj", "advcl"})
CAPTURED = "captured"
THINGS = ("vehicle", "weapon")  # "two dead and a burnt lorry"
FIGHTERS = JOINED | UNIFORMED
LIVES = frozenset({"life", "body", "total"})
DOWN = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "advcl", "conj", "xcomp"})
Sayer = Callable[[Token], Attribution | None]
KINDS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}


def find_tolls(scene: Scene, frames: Frames) -> list[Toll]:
    """Every count of people hurt in a text, whoever hurt them: "two soldiers were killed", "15 wounded"."""
    loose = find_told(scene.doc, scene.things)
    counted = {i for t in loose if t.total for i in inside_of(t)}
    told = [t for trigger in _readings(scene, frames) for t in told_by(scene, trigger)]
    told = [t for t in told if t.word.i not in counted] + loose
    tolls = [_make_toll(scene, t, None) for t in told]
    return sorted(_distinct([t for t in tolls if t is not None]), key=lambda t: (t.start, t.kind))


def _readings(scene: Scene, frames: Frames) -> Iterator[Trigger]:
    for token in scene.doc:
        kind = KINDS.get(token.pos_)
        for pattern, frame in frames.find(kind, token.lemma_.lower()) if kind else ():
            if frame.toll and fits(token, pattern):
                yield Trigger(token, frame, pattern)


def told_by(scene: Scene, trigger: Trigger) -> list[Told]:
    """The tolls in the slot of an event word, one for each phrase that counts."""
    frame, token = trigger.frame, trigger.token
    if frame.type == "ASSAULT" and (fallen := find_fallen(token, scene.things)):
        return [Told(fallen.kind, token, h, who=fallen.who) for h in fallen.counted]
    if frame.toll in (None, "injured") and frame.type == "ASSAULT":
        killed = [h for h in find_killed(token, scene.things) if scene.is_a(h, "person") or scene.is_a(h, "force")]
        if killed:
            return [Told("killed", token, h) for h in killed]
    if frame.toll is None:
        return []
    if totals := find_totals(token, scene.things):
        return totals
    state = next(iter(complements(token, trigger.pattern.acomp)), None)
    word = state if state is not None else token
    before = counted_before(word) if state is not None or token.tag_ in ("VBN", "VBD") or token.pos_ == "ADJ" else None
    heads = _joined_before(before, token) if before is not None else slot_of(trigger, frame.toll_slot)
    if token.pos_ == "NOUN" and before is None and is_counted(token):
        heads = [token]  # "20 deaths among them"
    heads = [h for h in heads if h.lemma_.lower() not in scene.things["death_totals"]]  # "the toll is 34 rebels killed"
    heads = [t for h in (*_without_speakers(heads), *find_fellows(token)) for t in _people(h)]
    first = heads[:1] if frame.toll != CAPTURED else []  # "captured two tanks", "hijacked a tanker"
    heads = [h for h in heads if h in first or not any(scene.is_a(h, c) for c in THINGS)]
    losers = tuple(slot_of(trigger, "subj")) if is_loss(frame) else ()
    return [Told(frame.toll, word, h, side=losers) for h in heads]


def _joined_before(last: Token, verb: Token) -> list[Token]:
    """ "Left six policemen and two children dead": all objects of one verb that are counted before what became of them."""
    first = last.head
    if last.dep_ != "conj" or first.dep_ != "obj" or first.head != verb or not is_counted(first):
        return [last]
    return [first, *(c for c in first.children if c.dep_ == "conj" and c.i <= last.i)]


def is_loss(frame: Frame) -> bool:
    """ "The army lost 12 men", "admits to four dead": who is hurt is the subject, and its people are counted as the object."""
    return frame.admitted or (frame.toll_slot == "obj" and frame.recipient == ("subj",))


def _people(head: Token) -> list[Token]:
    """Who a phrase counts: "the lives of five men" the men, "two others along with an Afghan" both."""
    if head.lemma_ in LIVES and not is_counted(head):
        return fill_slot(head, "of") or [head]
    joined = [c for c in head.children if c.dep_ == "nmod" and c.i > head.i and _is_joined_by(c)]
    return [head, *joined]


def _is_joined_by(token: Token) -> bool:
    cases = [c.lower_ for c in token.children if c.dep_ in ("case", "cc", "fixed")]
    return cases[:2] in (["along", "with"], ["together", "with"]) or cases[:1] == ["as"]


def _without_speakers(heads: Sequence[Token]) -> list[Token]:
    """ "… wounding 17, rescuers and officials said": who says it is not hurt."""
    kept: list[Token] = []
    for head in heads:
        doc, first = head.doc, head.left_edge.i
        first += doc[first].text == ","
        if kept and first and doc[first - 1].text == "," and not is_counting(doc[first]) and _is_saying(head):
            break
        if kept and first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].i == kept[-1].i:
            continue  # "nine of the attackers"
        if kept and any(is_among(t) for t in (head, *(c for c in head.children if c.dep_ == "nummod"))):
            continue
        if kept and (is_difference(head) or (head.pos_ == "PROPN" and head.i == kept[-1].i + 1)):  # "party leader Rupert"
            continue
        if kept and kept[-1].pos_ == "NUM" and kept[-1].i + 1 == head.i and not is_counted(head):
            kept.pop()  # "1,400 men and 13 women", where the parse joins the number apart
        kept.append(head)
    return kept


def _is_saying(head: Token) -> bool:
    end = find_sentence(head)[1]
    after = [t for t in head.doc[head.right_edge.i + 1 : min(end, head.right_edge.i + 3)] if t.pos_ != "ADV"]
    return bool(after) and after[0].lemma_ in SAID


def tolls_of(
    scene: Scene, triggers: Sequence[Trigger], beside: Sequence[Told], said: Attribution | None
) -> tuple[Toll, ...]:
    """The tolls of one event: those of its words, then those told beside them (`hosts_of`)."""
    told = [t for trigger in triggers for t in told_by(scene, trigger)]
    # "The number of people killed rose to seven": the verb inside counts nobody else.
    counted = {i for t in (*told, *beside) if t.total for i in inside_of(t)}
    sided = {t.word.i for t in beside if t.side}
    told = [t for t in told if (t.total or t.word.i not in counted) and t.word.i not in sided]
    words = {t.word.i for t in told}
    told += [t for t in (_of_losers(b, triggers) for b in beside) if t.word.i not in words]
    made: list[Toll] = []
    last: Told | None = None
    for one in sorted(told, key=lambda t: t.head.i):
        toll = _make_toll(scene, one, said, made)
        if toll is None or any((t.kind, t.start) == (toll.kind, toll.start) for t in made):
            continue
        if last is not None and made and one.word.i == last.word.i and _is_joined(made[-1], toll):
            made[-1] = _sum(made[-1], toll)
        else:
            made.append(toll)
        last = one
    return tuple(_without_totals(made))


def _of_losers(told: Told, triggers: Sequence[Trigger]) -> Told:
    """ "The rebels sustained 148 casualties (93 dead and 55 wounded)": theirs."""
    losing = [t for t in triggers if is_loss(t.frame) and not t.frame.toll]
    return told if told.side or not losing else told._replace(side=tuple(slot_of(losing[0], "subj")))


def _make_toll(
    scene: Scene, told: Told, said: Attribution | None, before: Sequence[Toll] = ()
) -> Toll | None:
    count = count_meant(scene, told.head)
    if count is None or told.head.lemma_.lower() in scene.things["charge_nouns"] or are_beasts(told.head):
        return None
    if (count.low, count.high) == (1, 1) and told.head.lemma_.lower() in scene.things["collective"]:
        count = Count(None, None, count.start, count.end)
    lives = any(c.dep_ == "obj" and c.lemma_ in LIVES for c in told.word.children)
    if told.word.lemma_ == "lose" and not lives and not any(p.code for p in parties_of(scene, told.side, said)):
        return None  # "the enemy lost twelve": of nobody knows whom
    of = _hurt(scene, told, said, before)
    return Toll(
        told.kind, count.low, count.high, count_words(told.head, count), count.start, count.end, of, told.total
    )


def _hurt(scene: Scene, told: Told, said: Attribution | None, before: Sequence[Toll]) -> Party:
    """Of whom a toll is: the people counted, else those counted before ("and two others")."""
    head = told.head
    tokens = [head]
    if told.who:
        tokens = list(told.who)
    elif told.total and head.pos_ == "NOUN" and head.i != told.word.i and (scene.is_a(head, "person") or scene.is_a(head, "force")):
        tokens = [head]  # "put the count at twelve police"
    elif told.total or (told.word.pos_ == "NOUN" and head.i == told.word.i):
        tokens = [t for s in ("among", "on", "of", "mod", "poss") for t in _slot(told.word, s)]
        beside = (head, head.head) if head.dep_ == "obl" else (head,)
        tokens = [t for h in beside for t in fill_slot(h, "on") if t.lemma_ == "side"] or tokens  # "rose to six on the Gothan side"
        tokens = [t for t in tokens if t.i != head.i]
        if told.word.dep_ == "xcomp":  # "had put the police dead at eight"
            tokens += [c for c in told.word.head.children if c.dep_ == "obj"]
    elif told.word.pos_ in ("ADJ", "VERB"):
        tokens = _among(told.word) or tokens
    if head.i + 1 < len(head.doc) and head.nbor().lower_ == "of" and not fill_slot(head, "of") and is_counting(head):
        tokens = [t for t in head.doc[head.i + 2 : head.i + 5] if t.pos_ in ("NOUN", "PROPN")][-1:] or tokens
    if not before and tokens == [head] and (group := find_counted_with(head)) is not None:
        tokens = [group]
    found = parties_of(scene, tokens, said)
    if not found and _is_told_whose(scene, head):
        found = parties_of(scene, [head], said)
    losers = parties_of(scene, told.side, said) or _admitters(scene, head, said)
    if losers and losers[0].code is not None and not _are_of_another(found, losers[0]):
        return _own_people(losers[0], found, unarmed=told.head.lemma_.lower() in scene.things["unarmed"])
    bare = head.i == told.word.i or head.lower_ in OTHERS or (is_counting(head) and not fill_slot(head, "of"))
    if bare and before and (not found or found[0].code in (None, "--- CVL")):
        last = before[-1].of
        if last is not None:
            return last
    if found and told.total and (found[0].code or "").endswith(" GOV"):  # "puts its dead at six": the people of a state
        found = [replace(found[0], code=f"{str(found[0].code).split(' ')[0]} CVL")]
    party = found[0] if found else Party(head.text, head.idx, head.idx + len(head), "--- CVL")
    return replace(party, id="foreign") if is_foreign(head) and party.code == "--- CVL" else party


def _admitters(scene: Scene, head: Token, said: Attribution | None) -> list[Party]:
    """Who admits to a bare number of dead counts its own: "a rebel spokesman admitted to one dead"."""
    if said is None or not (is_counting(head) or head.pos_ == "ADJ"):
        return []
    verb = next((a for a in head.ancestors if a.pos_ == "VERB" and a.dep_ != "amod"), head)
    if verb.i > head.i or verb.lemma_ not in scene.things["admitting"]:
        return []
    return [p for p in said.speakers[:1] if sector_of(p) in FIGHTERS]


def _are_of_another(counted: Sequence[Party], loser: Party) -> bool:
    """ "The attackers left 17 Gothan soldiers dead": the people counted are told whose they are, the losers are not."""
    return str(loser.code).startswith("---") and bool(counted) and not (counted[0].code or "---").startswith("---")


def _own_people(loser: Party, counted: Sequence[Party], *, unarmed: bool) -> Party:
    """The people that a side lost: of its country, by the sector that they have or that it fights as."""
    country, sector = str(loser.code).split(" ")
    own = (counted[0].code or "--- CVL").split(" ")[1] if counted else "CVL"
    if sector in JOINED:
        own = sector
    elif own not in ("MIL", "COP") and not unarmed:
        own = "MIL" if sector == "GOV" or (loser.id or "").startswith("state:") else sector
    return replace(loser, code=f"{country} {own}", speaks_as=None, acts_as=None)


def _among(word: Token) -> list[Token]:
    """ "26 dead and 65 wounded among the troops": the people of whom both are counted."""
    joined = [word, *(c for c in word.children if c.dep_ == "conj"), *([word.head] if word.dep_ == "conj" else [])]
    return next((found for t in joined if (found := fill_slot(t, "among"))), [])


def _slot(noun: Token, slot: str) -> list[Token]:
    if slot == "poss":
        return [c for c in noun.children if c.dep_ == "nmod:poss"]
    return fill_slot(noun, slot)


def _distinct(tolls: Sequence[Toll]) -> list[Toll]:
    out: list[Toll] = []
    for toll in tolls:
        if all((t.kind, t.start) != (toll.kind, toll.start) for t in out):
            out.append(toll)
    return out


def _without_totals(tolls: Sequence[Toll]) -> list[Toll]:
    """ "… killed 12, bringing the toll to 40": the event's own toll is 12. "The toll rose to 40 after two more bodies were found": it is 40."""
    first = {t.kind: t for t in reversed(tolls)}
    return [t for t in tolls if t.total == first[t.kind].total]


def _sum(a: Toll, b: Toll) -> Toll:
    """One entry for one party: "the commander and his deputy were injured" is two of them."""
    both = (a.low or 0) + (b.low or 0)
    return replace(a, low=both, high=both)


def _is_joined(a: Toll, b: Toll) -> bool:
    exact = a.low is not None and a.low == a.high and b.low is not None and b.low == b.high
    return exact and a.kind == b.kind and a.of is not None and b.of is not None and a.of.code == b.of.code


def hosts_of(
    scene: Scene, events: Mapping[int, Sequence[Trigger]], is_apart: Callable[[Token], bool]
) -> dict[int, list[Told]]:
    """The tolls told beside events, by the key of the event that each belongs to; those of no event are left out.

    What somebody else counts, by `is_apart`, is none of theirs.
    """
    used = {i for triggers in events.values() for t in triggers for i in _own_words(t)}
    by_word = {
        i: key
        for key, triggers in events.items()
        if any(t.frame.type == "ASSAULT" for t in triggers)
        for t in triggers
        for i in (t.token.i, t.clause.i)
    }
    hosted: dict[int, list[Told]] = {}
    for told in find_told(scene.doc, scene.things, frozenset(used) | scene.hidden):
        if is_apart(told.word):
            continue
        key = next((by_word[i] for i in inside_of(told) if i in by_word), None) if told.total else None
        key = _host_of(told.word, by_word) if key is None else key
        if key is not None:
            hosted.setdefault(key, []).append(told)
    return hosted


def find_lone(scene: Scene, events: Mapping[int, Sequence[Trigger]], is_apart: Callable[[Token], bool]) -> list[Told]:
    """The counts of killed and hurt of sentences that tell no force beside them: "the ministry spoke of 14 dead".

    `events` are all events by their words; what hurt people stands before it, else it may have been an accident. In a sentence
    that tells of force it is what somebody else counts: "two died, the army said, but a doctor spoke of five dead".
    """
    force = [key for key, triggers in events.items() if any(t.frame.type == "ASSAULT" for t in triggers)]
    sentences = {find_sentence(scene.doc[i]) for i in force}
    lone = [
        told
        for told in find_told(scene.doc, scene.things, scene.hidden)
        if told.kind in ("killed", "injured") and told.word.i > min(force, default=len(scene.doc))
        if told.word.dep_ != "amod" or told.kind == "killed"  # "flew nine wounded people out": whom it was done to, and no count
        if (find_sentence(told.word) not in sentences or is_apart(told.word)) and read_count(told.head) is not None
    ]
    known = [told.side or told.head.pos_ == "NOUN" or _is_told_whose(scene, told.head) for told in lone]
    return [t if k else t._replace(side=_find_last_counted(scene, t, events)) for t, k in zip(lone, known, strict=True)]


def _is_told_whose(scene: Scene, head: Token) -> bool:
    """ "20 Gothan dead": of which country they are."""
    own = scene.mention(head)
    return own is not None and any(not code.startswith("---") for code in own.codes)


def _find_last_counted(scene: Scene, told: Told, events: Mapping[int, Sequence[Trigger]]) -> tuple[Token, ...]:
    """Whom the last count of the same harm in a sentence is of: a bare number that another speaker sets against it is of them as well."""
    start, _ = find_sentence(told.word)
    near = [t for key, triggers in events.items() if start <= key < told.word.i for t in triggers]
    heads = [other.head for t in near for other in told_by(scene, t) if other.kind == told.kind and start <= other.head.i < told.head.i]
    return (max(heads, key=lambda t: t.i),) if heads else ()


def find_counting(word: Token) -> Token | None:
    """The verb by which somebody sets a count against what the sentence tells: "…; the rebels speak of 35 dead"."""
    counting = lexicon_of(word.doc).things["counting"]
    for at in word.ancestors:
        if at.pos_ == "VERB" and at.lemma_ in counting:
            return at if at.dep_ in APART else None
        if at.dep_ in ("ccomp", "acl:relcl", "parataxis"):
            return None
    return None


def _own_words(trigger: Trigger) -> Iterator[int]:
    """The words that an event has used already: a verb that tells its toll, and the state it leaves people in."""
    if trigger.frame.toll is not None:
        yield trigger.token.i
        yield from (t.i for t in complements(trigger.token, trigger.pattern.acomp))


def _host_of(word: Token, by_word: Mapping[int, int]) -> int | None:
    """The event over a word or beside it in its clause; what stands in someone's words is not looked at from outside."""
    at = word
    while True:
        if at.i in by_word:
            return by_word[at.i]
        near = next((i for i in _under(at) if i in by_word), None)
        if near is not None:
            return by_word[near]
        own = at.dep_ == "conj" and at.pos_ == "VERB" and at.i != word.i and word.dep_ in ("nsubj", "nsubj:pass")
        if at.dep_ in ("ROOT", "ccomp") or own:
            return None
        at = at.head


def _under(token: Token, depth: int = 3) -> Iterator[int]:
    """The words of the clauses and phrases that hang on a word, not of what is said or told of its nouns."""
    for child in token.children:
        if child.dep_ in DOWN:
            yield child.i
            if depth:
                yield from _under(child, depth - 1)
