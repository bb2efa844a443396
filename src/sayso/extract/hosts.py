"""Words that only add to an event that another word tells: a result, a means, a toll, what its doers are said to have done."""

from collections.abc import Collection, Sequence

from spacy.tokens import Token

from sayso.extract.joined import first_of, is_laid, is_told_of, tells_of
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot, has_subject, is_passive
from sayso.extract.told import find_answer
from sayso.extract.toll_words import counted_before
from sayso.extract.what import Trigger
from sayso.reference.lexicon import lexicon_of

COUNTED = frozenset({"NUM", "NOUN", "ADJ", "ADV", "DET", "PROPN"})
NEAR = 200  # tokens; further apart two words are not in one sentence


def find_host(trigger: Trigger, triggers: Sequence[Trigger], placed: Collection[int]) -> Trigger | None:
    """The trigger, of those whose words are `placed` in an event, to whose event this one only adds; of one event all have one type."""
    told = [o for o in triggers if o.token.i in placed]
    if trigger.frame.type == "PROTEST":
        return next((o for o in told if _is_same_protest(trigger, o)), None)
    if trigger.frame.type != "ASSAULT":
        return None
    if is_count(trigger):  # "bringing to five the number of men killed", "the toll of Tuesday's attack"
        inside = {t.i for t in trigger.token.subtree} - {trigger.token.i}
        own = next((o for o in told if o.token.i in inside), None)
        if own is not None and own.frame.type == "ASSAULT":
            return own
    if (before := _before_result(trigger, triggers)) is not None and before.token.i in placed:
        return before
    near = (o for o in told if o.frame.type == "ASSAULT" and abs(o.token.i - trigger.token.i) <= NEAR)
    return next((o for o in near if _adds_to(trigger, o)), None)


def is_count(t: Trigger) -> bool:
    """A noun that is a toll: any other event of its sentence comes first."""
    return t.frame.toll is not None and t.token.pos_ == "NOUN" and t.light is None


def _is_same_protest(t: Trigger, other: Trigger) -> bool:
    """ "Marched to protest the ruling", "students chanting slogans marched": what protesters do beside, or why, is one protest."""
    a, b = t.clause, other.clause
    if other.frame.type != "PROTEST" or a.i == b.i:
        return False
    marks = {c.lower_ for c in a.children if c.dep_ == "mark"}
    cases = {c.lower_ for c in a.children if c.dep_ == "case"}
    if (t.token.dep_ == "compound" and t.token.head.i == other.token.i) or (a.dep_ == "obl" and a.head.i == b.i and cases == {"in"}):
        return True  # "street protest rallies", "demonstrated in two rallies"
    aim = a.dep_ in ("advcl", "xcomp") and a.head.i == b.i and (marks == {"to"} or (a.tag_ == "VBG" and not marks))
    return aim or (a.dep_ == "acl" and a.tag_ == "VBG" and a.head.dep_ == "nsubj" and a.head.head.i == b.i)


def _before_result(t: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """ "A bomb went off beside a patrol on its way there, killing two", "Bomb rocks Zenda, two killed": the last attack before it.

    The parse often hangs the participle on a clause between them.
    """
    token = t.token
    set_off = is_set_off(token) and all(o.clause.i != token.head.i for o in triggers)
    if t.frame.toll is None or not (set_off or _is_tacked_on(token)):
        return None
    first = find_sentence(token)[0]
    told = [o for o in triggers if first <= o.token.i < token.i and o.frame.type == "ASSAULT" and o.frame.toll is None]
    return max(told, key=lambda o: o.token.i, default=None)


def _is_tacked_on(token: Token) -> bool:
    """ "Bomb rocks Zenda, two soldiers killed": what ends a headline, people and what became of them without a verb of its own."""
    doc, first = token.doc, token.i
    ends = token.i + 1 == len(doc) or doc[token.i + 1].is_space
    if not ends or token.tag_ not in ("VBN", "JJ", "VBD") or any(c.dep_.startswith("aux") for c in token.children):
        return False
    while first and doc[first - 1].pos_ in COUNTED:
        first -= 1
    return 0 < first < token.i and doc[first - 1].text in (",", ":", ";", "-", "--")


def is_set_off(token: Token) -> bool:
    """Whether a participle of result stands behind a comma: ", killing two"."""
    return token.tag_ == "VBG" and token.dep_ in ("advcl", "acl", "xcomp") and token.i > 0 and token.nbor(-1).text == ","


def _adds_to(t: Trigger, other: Trigger) -> bool:
    a, b = t.clause, other.clause
    if a.i == b.i:
        return True
    if (answer := find_answer(t.token)) is not None and other.token not in answer.subtree:
        return False
    if a.dep_ == "conj" and has_subject(a) and _has_day(a) and _has_day(b):
        return False  # "a judge was killed on 3 May; a clerk was killed on 7 May"
    if a.head.i == t.token.i:
        a = t.token  # "killed in a raid carried out by rebels"
    within = a.dep_ == "nmod" and a.head.dep_ == "obl" and a.head.lemma_ in lexicon_of(a.doc).grammar.spans
    a = a.head if within else a  # "killed on the fourth day of the offensive"
    toll = t.frame.toll is not None
    claimed = other.frame.claimed and _is_within(t.token, b)  # what is claimed is the attack
    if _is_aimed(a, other) or _is_in_deed(t, other) or _is_of_others(t, other) or _is_outcome(t, b) or claimed:
        return True
    if a.head.head.i == b.i and (is_laid(a) or _is_how(t, other)):
        return True
    if a.head.head.i == b.i and _may_be_of_weapon(a, toll=toll, counts=other.frame.toll is not None):
        return a.head.lemma_.lower() in lexicon_of(a.doc).things["weapon"]
    if is_count(t) and not _is_before(a, b) and (_is_within(a, b) or _is_within(b, a.head)):
        return True  # "… bringing the death toll to 40"
    if toll and t.token.tag_ != "VBG" and counted_before(t.token) is not None and _is_within(a, b):
        return True  # "…, with 10 wounded"
    if a.head.i == b.i or _is_hung_high(a, b) or (a.tag_ != "VBG" and a.dep_ in ("obl", "advcl") and first_of(a.head).i == b.i):
        found = _adds_below(t, other, a, within=within)
        if found is not None:
            return found
    return _adds_behind(t, other, a)


def _is_hung_high(a: Token, b: Token) -> bool:
    """ "Police said five were hurt when a bomb went off": when they were hurt, where the parse has it for when police said so."""
    beside = a.dep_ == "advcl" and b.dep_ == "ccomp" and a.head.i == b.head.i and b.head.i < b.i < a.i
    return beside and any(c.lower_ == "when" for c in a.children)


def _may_be_of_weapon(a: Token, *, toll: bool, counts: bool) -> bool:
    """ "A bomb which exploded at the gate claimed two lives", "threw a bomb that killed three": where a weapon would say that it is one deed."""
    exploded = counts and not toll and a.dep_ in ("acl", "acl:relcl") and a.head.dep_ == "nsubj"
    came = (a.dep_ == "acl" and a.tag_ == "VBG") or (a.dep_ == "acl:relcl" and a.head.lemma_.lower() in lexicon_of(a.doc).things["weapon"])
    return exploded or (toll and came and a.head.dep_ == "obj")


def _adds_below(t: Trigger, other: Trigger, a: Token, *, within: bool) -> bool | None:
    """Whether a clause that hangs on that of another event is of it; None where that does not tell."""
    toll = t.frame.toll is not None
    toll = toll or t.frame.of_subject  # "a bomb went off, shattering windows": what a bomb does is what came of it
    if a.dep_ == "conj":  # "two were killed and 13 others wounded": one attack, two counts
        return toll and not _is_apart(t, other) and (_tells_only_toll(t) or not has_subject(a))
    if a.dep_ == "xcomp" and t.token.pos_ == "ADJ":  # "were shot dead"
        return toll
    if _is_battle(t, other):
        return True
    if a.dep_ == "advcl" and a.pos_ == "VERB":
        marks = {c.lower_ for c in a.children if c.dep_ in ("mark", "advmod", "case")}
        when = bool(marks & {"when", "as", "in", "by"}) or ("since" in marks and _is_weapons(t))
        means = a.tag_ == "VBG" and "by" in marks  # "retaliated by shelling a camp"
        beside = "with" in marks and other.frame.toll is not None and fill_slot(t.token, "obj") and not _is_weapons(t)
        return means or (toll and a.tag_ == "VBG" and not beside) or (when and other.frame.toll is not None)
    if t.token.pos_ != "VERB" and a.dep_ in ("obl", "nsubj", "obl:agent", "nmod", "obj"):
        cases = {c.lower_ for c in a.children if c.dep_ == "case"}
        inside = a.dep_ == "obl" and (within or bool(cases & {"in", "by", "during", "from", "with", "due", "amid"}))
        sides = a.dep_ == "obj" and t.frame.sides and other.frame.sides
        return a.dep_ in ("nsubj", "obl:agent") or sides or (inside and _befell(other))
    return None


def _adds_behind(t: Trigger, other: Trigger, a: Token) -> bool:
    """Whether a clause on the words of another event, or what came of it, is of it."""
    b, toll = other.clause, t.frame.toll is not None
    if (toll and other.token.i in (n.i for n in tells_of(a))) or _is_result(t, other):
        return True
    beside = a.dep_ in ("acl:relcl", "acl", "parataxis", "conj") and a.head.i in (b.i, other.token.i)
    if (toll and beside) or is_told_of(a, other.token):
        return a.dep_ in ("acl:relcl", "acl")
    if toll and t.pattern.obj and a.dep_ == "acl:relcl" and other.token.pos_ == "NOUN" and other.token.i < a.i:
        return any(c.lower_ == "which" and c.dep_ == "nsubj" for c in a.children)  # "a bombing of the station, which cost six lives"
    return b.head.i == a.i and b.dep_ in ("nsubj", "obl:agent") and other.token.pos_ != "VERB"


def _is_result(t: Trigger, other: Trigger) -> bool:
    """ "Attacked a post, resulting in two soldiers being killed", "have sustained losses as a result of clashes"."""
    a, b = t.clause, other.clause
    toll = t.frame.toll is not None and a.head.lemma_ == "result" and a.head.tag_ == "VBG" and a.dep_ in ("obl", "advcl", "acl", "xcomp", "ccomp")
    if toll and a.head.head.i in (b.i, other.token.i) and a.i > b.i:
        return True
    of = a.dep_ == "nmod" and t.frame.sides and a.head.lemma_ in ("result", "course") and a.head.head.i == b.i
    return of and _befell(other)


def _befell(other: Trigger) -> bool:
    """ "Were killed", "suffered losses": what is told of those to whom it was done."""
    return other.frame.toll is not None or other.frame.recipient == ("subj",)


def _has_day(verb: Token) -> bool:
    """Whether a clause tells its day: "on Monday", "on 3 May"."""
    told = [t for c in verb.children if c.dep_ in ("obl", "obl:unmarked") for t in (c, *c.children)]
    return any(t.lemma_.lower() in lexicon_of(verb.doc).things["times"] for t in told)


def _is_outcome(t: Trigger, event: Token) -> bool:
    """ "The clashes resulted in 20 casualties": what an event came to in people."""
    noun, words = t.token, lexicon_of(event.doc)
    told = noun.pos_ == "NOUN" and (t.frame.toll is not None or noun.lemma_.lower() in words.things["people"])
    return told and noun.dep_ == "obl" and noun.head.lemma_ in words.grammar.resulting and event in fill_slot(noun.head, "subj")


def _is_in_deed(t: Trigger, other: Trigger) -> bool:
    """ "In an attack, gunmen fired on a patrol", "the rebels in their latest raid shelled it", "killed with 14 others in a raid": one deed."""
    a, verb = t.clause, other.token
    cases = {c.lower_ for c in a.children if c.dep_ == "case"}
    if t.token.pos_ != "NOUN" or t.light is not None or t.frame.sides or cases != {"in"} or verb.pos_ != "VERB":
        return False
    if a.dep_ == "obl":
        return a.head.i == verb.i
    if a.dep_ != "nmod" or a.head.head.i != verb.i:
        return False
    theirs = a.head.dep_ == "nsubj" and any(c.tag_ == "PRP$" for c in a.children)
    return theirs or (a.head.dep_ == "obl" and any(c.lower_ in ("along", "with") for c in a.head.children))


def _is_apart(t: Trigger, other: Trigger) -> bool:
    """ "One was shot by settlers and two hurt when gunmen fired", "killing two and abducting six": each has its own doer or way."""
    own = all(_has_doer(x.token) for x in (t, other)) and has_subject(t.token)
    return own or (t.frame.mode == "abduct" and other.frame.toll in ("killed", "injured"))


def _has_doer(verb: Token) -> bool:
    """Whether a verb itself tells who did it, or what befell its people when."""
    when = [c for c in verb.children if c.dep_ == "advcl" and any(k.lower_ == "when" for k in c.children)]
    return any(c.dep_ == "obl:agent" for c in verb.children) or any(has_subject(c) for c in when)


def _is_weapons(t: Trigger) -> bool:
    """ "Since a bomb ripped through the office": what a weapon did is one deed, and no war."""
    return any(s.lemma_.lower() in lexicon_of(s.doc).things["weapon"] for s in fill_slot(t.token, "subj"))


def _is_how(t: Trigger, other: Trigger) -> bool:
    """ "Killed by gunmen who opened fire on his car": what those who did it are said to have done, and not to have done before."""
    a, told = t.clause, t.frame.mode not in ("abduct", "sexual", "torture") and t.frame.toll is None
    before = any(c.lower_ in ("had", "have", "has") or c.lemma_ == "be" for c in a.children)
    agent = a.dep_ == "acl:relcl" and a.head.dep_ == "obl:agent" and a.tag_ == "VBD"
    return told and agent and not before and other.frame.toll == "killed"


def _is_battle(t: Trigger, other: Trigger) -> bool:
    """ "Killed fighting rebels", "wounded while battling the army": the fight in which it befell them."""
    a = t.clause
    marks = {c.lower_ for c in a.children if c.dep_ in ("mark", "advmod", "case")}
    told = a.tag_ == "VBG" and a.dep_ in ("advcl", "xcomp", "acl") and not has_subject(a) and not marks - {"while", "when", "in"}
    befell = other.frame.toll is not None and (is_passive(other.token) or other.token.lemma_ in lexicon_of(a.doc).grammar.dying)
    return told and t.frame.sides and befell and a.i > other.token.i


def _is_of_others(t: Trigger, other: Trigger) -> bool:
    """ "One was killed and two others wounded in clashes", where the parse has the wounded for people beside the killing: one fight."""
    hurt = t.clause.head
    counted = hurt.tag_ == "VBN" and hurt.dep_ in ("amod", "acl") and hurt.head.dep_ == "conj" and hurt.head.head.i == other.token.i
    return counted and t.clause.dep_ == "obl" and t.frame.sides and _befell(other) and is_passive(other.token)


def _is_aimed(clause: Token, other: Trigger) -> bool:
    """ "A raid targeting rebels", "shelled the town, hitting a school": whom the force told of just before it was aimed at, or met."""
    bare = not any(c.dep_ in ("mark", "case", "nsubj", "nsubj:pass") for c in clause.children)  # "besides hitting" tells of another
    beside = clause.dep_ in ("acl", "advcl") and clause.head.i in (other.token.i, other.clause.i) and clause.i > other.token.i
    return _hits(clause) and bare and (beside or (is_of_bomb(clause) and clause.head.head.i == other.token.i))


def is_of_bomb(clause: Token) -> bool:
    """ "A bomb targeting policemen went off": whom a weapon was meant for, whoever else was hurt."""
    noun = clause.head
    return clause.dep_ == "acl" and _hits(clause) and noun.dep_ == "nsubj" and noun.lemma_.lower() in lexicon_of(noun.doc).things["weapon"]


def _hits(clause: Token) -> bool:
    return clause.tag_ == "VBG" and clause.lemma_ in lexicon_of(clause.doc).things["hitting"]


def _is_within(a: Token, b: Token) -> bool:
    """Whether `a` hangs on `b` with no statement of somebody between them."""
    while a.dep_ not in ("ROOT", "ccomp", "parataxis"):
        if a.head.i == b.i:
            return True
        a = a.head
    return False


def _is_before(a: Token, b: Token) -> bool:
    """ "Attacks in the wake of the deaths of two": what another deed followed is not what it did."""
    while a.dep_ != "ROOT" and a.i != b.i:
        if a.lemma_ in lexicon_of(a.doc).grammar.sequels:
            return True
        a = a.head
    return False


def _tells_only_toll(t: Trigger) -> bool:
    """A clause that says what became of people and not who did it, how, nor where."""
    passive = t.frame.toll_slot == "subj" or (is_passive(t.token) and not fill_slot(t.token, "subj"))
    somewhere = any(c.dep_ == "obl" and c.ent_type_ == "LOC" for c in t.token.children)
    return t.token.pos_ != "NOUN" and t.frame.mode is None and passive and not somewhere
