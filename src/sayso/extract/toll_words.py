"""The words of a toll beside those of frames: "five others wounded", "14 deaths", "brought the toll to 40"."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.extract.fallen import find_fallen
from sayso.extract.how_many import is_counting, is_year
from sayso.extract.joined import conjuncts, has_case
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot
from sayso.reference.lexicon import lexicon_of

Things = Mapping[str, frozenset[str]]
STATES = {
    "dead_words": "killed",
    "hurt_words": "injured",
    "missing_words": "missing",
    "homeless_words": "displaced",
    "captive_words": "captured",
}
NOUNS = {"death_nouns": "killed", "injury_nouns": "injured", "body_nouns": "killed"}
HEADLINE_VERBS = frozenset({"wounds", "injures", "hurts"})
PARTS = [["of", "them"], ["of", "whom"]]  # "seven of them"
GRAVE = frozenset({"critical", "serious", "grave", "stable"})  # conditions of people in hospital
COMPLEMENTS = frozenset({"xcomp", "acl", "advcl", "obj", "advmod", "amod"})
MONEY = frozenset({"dollar", "euro", "pound", "franc", "yen", "rupee", "percent", "%", "cent", "peso", "rouble", "ruble", "ton", "tonne", "point"})
FAR = 12  # tokens; further away the words of a total belong to something else


class Told(NamedTuple):
    """One count of people hurt: `word` says what became of them, `head` is the phrase that counts them.

    `side` are the words for the side that lost them, where the verb tells it; `who` tells who they are, where the number stands apart from it.
    """

    kind: str
    word: Token
    head: Token
    total: bool = False
    side: tuple[Token, ...] = ()
    who: tuple[Token, ...] = ()


TELLING = "tolls told by words"  # the key of `Doc.user_data`
WORDS = HEADLINE_VERBS | {"dead", "fatally", "condition", "loss", "lose"}  # that tell of people hurt, beside the lists of `things`
BEHIND = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADV", "SPACE"})  # what may stand behind a number that counts nothing else
CLOSED = frozenset({"PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PART", "PRON", "SPACE", "SYM"})  # kinds of words that tell of nobody hurt


def find_told(doc: Doc, things: Things, skip: frozenset[int] = frozenset()) -> list[Told]:
    """Every toll of a text that is told by these words, those at the token indices `skip` left out."""
    found = [t for i, told in _tell(doc, things) if i not in skip for t in told]
    totals = {i for t in found if t.total for i in inside_of(t)}
    return [t for t in found if t.total or t.word.i not in totals]


def _tell(doc: Doc, things: Things) -> list[tuple[int, list[Told]]]:
    """What each token tells, kept with the text since it is asked for more than once."""
    if TELLING not in doc.user_data:
        words = WORDS.union(*(things[name] for name in (*STATES, *NOUNS, "the_killed", "total_nouns", "flight")))
        likely = (t for t in doc if (t.lower_ in words or t.lemma_.lower() in words) and t.pos_ not in CLOSED)
        asked = ((t.i, list(_told_by(t, things))) for t in likely)
        doc.user_data[TELLING] = [(i, told) for i, told in asked if told]
    found: list[tuple[int, list[Told]]] = doc.user_data[TELLING]
    return found


def _told_by(token: Token, things: Things) -> Iterator[Told]:
    if totals := find_totals(token, things):
        yield from totals
        return
    if fallen := find_fallen(token, things):
        yield from (Told(fallen.kind, token, h, who=fallen.who) for h in fallen.counted)
        return
    if _is_headline_verb(token):
        yield Told("injured", token, token.nbor())
        return
    kind = state_of(token, things)
    if kind is not None:
        head = counted_before(token)
        heads = [head] if head is not None else without_parts(_said_to_be(token))
        yield from (Told(kind, token, h) for h in heads)
    elif token.lower_ == "fatally" and token.i and token.nbor(-1).pos_ == "NUM":
        yield Told("killed", token, token.nbor(-1))  # "two were shot, one fatally"
    elif token.lower_ == "condition" and any(c.lower_ in GRAVE for c in token.children):
        yield from (Told("injured", token, h) for h in _said_to_be(token))
    elif token.lemma_.lower() == "loss" and (lost := _lost_people(token, things)):
        side = tuple(t for verb in token.ancestors if verb.pos_ == "VERB" for t in fill_slot(verb, "subj"))[:1]
        yield from (Told("killed", token, h, side=side) for h in lost)
    elif token.pos_ == "NOUN":
        for name, of in NOUNS.items():
            if token.lemma_.lower() in things[name]:
                yield from (Told(of, token, h) for h in _counted_nouns(token, name))
    elif token.pos_ == "VERB" and token.lemma_ == "lose":
        side = tuple(fill_slot(token, "subj"))[:1]
        yield from (Told("killed", token, n, side=side) for n in fill_slot(token, "obj") if is_bare(n))
    elif token.pos_ == "VERB" and token.lemma_ in things["flight"]:
        yield from (Told("displaced", token, h) for h in fill_slot(token, "subj") if is_counted(h))


def _is_one(noun: Token) -> bool:
    return any(c.lower_ in ("a", "an") for c in noun.children)


def without_parts(heads: Sequence[Token]) -> list[Token]:
    """ "14 people were hurt, seven of them seriously": those of the first who are told again are counted already."""
    return [h for k, h in enumerate(heads) if not k or [t.lower_ for t in h.doc[h.i + 1 : h.i + 3]] not in PARTS]


def is_bare(number: Token) -> bool:
    """A number that counts nothing that is named, as in "the army lost 17", nor years, money or goals."""
    year = len(number.text) == 4 and number.text[:2] in ("19", "20")
    last = number.i + 1 == len(number.doc) or number.nbor().pos_ in BEHIND
    return number.pos_ == "NUM" and number.text[0] not in "$€£" and not year and last and all(c.dep_ != "nmod" for c in number.children)


def _lost_people(loss: Token, things: Things) -> list[Token]:
    """ "For the loss of three men": dead of the side that did what is told."""
    return [h for h in fill_slot(loss, "of") if h.lemma_.lower() in things["people"] and is_counted(h)]


def _said_to_be(word: Token) -> list[Token]:
    """Who is counted as subject of "is dead" or "are in critical condition"."""
    if word.pos_ == "VERB" or not any(c.dep_ == "cop" for c in word.children):
        return []
    subjects = [c for c in word.children if c.dep_ == "nsubj" and c.pos_ in ("NOUN", "NUM")]
    return [s for s in subjects if is_counted(s) or _is_one(s)]


def _is_headline_verb(token: Token) -> bool:
    """ "Bomber kills 15, wounds 40": a noun in looks alone."""
    return token.lower_ in HEADLINE_VERBS and token.pos_ == "NOUN" and token.i + 1 < len(token.doc) and token.nbor().like_num


def state_of(token: Token, things: Things) -> str | None:
    """What a participle or an adjective says became of people."""
    if token.pos_ not in ("VERB", "ADJ", "NOUN") or token.tag_ in ("VBG", "VBZ", "VBP", "VB"):
        return None
    words = {token.lower_} if token.pos_ == "NOUN" else {token.lower_, token.lemma_.lower()}
    return next((kind for name, kind in STATES.items() if words & things[name]), None)


def counted_before(word: Token) -> Token | None:
    """The counted phrase straight before a participle or adjective without a subject of its own.

    In "four were killed and five others wounded" the second verb is left out, in "with 10 wounded" there never was one.
    """
    if any(c.dep_ in ("nsubj", "nsubj:pass", "cop", "obj", "obl:agent") for c in word.children):
        return None
    auxiliary = next((c for c in word.children if c.dep_ == "aux:pass"), None)
    if auxiliary is not None:  # "six were killed and 13 were wounded", where the parse joins the number to the verb before
        before = word.doc[auxiliary.i - 1] if auxiliary.i > find_sentence(word)[0] else auxiliary
        return before if before.pos_ == "NUM" and before.dep_ == "conj" else None
    if any(c.dep_ == "nummod" for c in word.children):
        return word
    if word.dep_ == "amod" and word.i < word.head.i and is_counted(word.head):
        return word.head  # "four dead villagers"
    start = find_sentence(word)[0]
    i = word.i - 1
    while i > start and word.doc[i].pos_ == "ADV" and not is_counting(word.doc[i]):
        i -= 1
    if i < start:
        return None
    head = word.doc[i]
    while head.dep_ == "nmod" and head.head.i < head.i and is_counting(head.head):
        head = head.head  # "tens of thousands of people"
    if is_counting(head) or (head.pos_ in ("NOUN", "PROPN") and is_counted(head)):
        return head if not _counts_word(head, word) else None
    return None


def _counts_word(head: Token, word: Token) -> bool:
    """ "40 killed" is a count of people, "resulted in 40 dead" too, but "in 2003 killed" is a date."""
    year = len(head.text) == 4 and head.text[:2] in ("19", "20")
    dating = ("in", "since", "by") if year else ("since", "by")
    return head.like_num and has_case(head, *dating)


def is_counted(token: Token) -> bool:
    """Whether a phrase has a number or a word for many with it."""
    return is_counting(token) or any(
        (c.dep_ == "nummod" and not is_year(token, c)) or (c.dep_ in ("amod", "det") and is_counting(c)) for c in token.children
    )


def _counted_nouns(noun: Token, name: str) -> list[Token]:
    """The phrase that a count noun is counted by: itself, or for bodies and injuries the people they are of."""
    if name == "body_nouns":
        of = fill_slot(noun, "of")
        return [t for t in of if is_counted(t)] or ([noun] if is_counted(noun) and not of else [])
    hurt = [t for s in ("of", "to") for t in fill_slot(noun, s) if is_counted(t)] if name == "injury_nouns" else []
    return hurt or ([noun] if is_counted(noun) or _is_there(noun) else [])  # "injuries to six policemen"


def find_killed(token: Token, things: Things) -> list[Token]:
    """Who is dead by a word of harm: "was fatally shot", "the deadly shooting of a student", "the shooting deaths of two men"."""
    if any(c.dep_ in ("advmod", "amod") and c.lower_ in things["deadly_words"] for c in token.children):
        return fill_slot(token, "obj")
    death = token.head
    if token.dep_ == "compound" and death.lemma_.lower() in things["death_nouns"]:
        return fill_slot(death, "of")
    return []


def _is_there(noun: Token) -> bool:
    """ "There were injuries": how many is not told."""
    head = noun.head
    return noun.tag_ == "NNS" and head.lemma_ == "be" and any(c.dep_ == "expl" for c in head.children)


def find_total(noun: Token, things: Things) -> Told | None:
    """The total that a noun like "toll" or "number" comes to, and of what: "brought the number killed to 40"."""
    lemma = noun.lemma_.lower()
    if noun.lower_ == "dead" and (value := _estimate(noun, things)) is not None:
        return Told("killed", noun, value, True)
    if noun.pos_ != "NOUN" or lemma not in things["total_nouns"]:
        return None
    value = find_value(noun, things)
    if value is None:
        return None
    if lemma in things["death_totals"]:
        return Told("killed", noun, value, True, _whose_loss(noun)) if lemma == "toll" or not _is_money(value) else None
    reach = max([t.i for t in noun.subtree] + [value.i])
    for token in noun.doc[noun.i + 1 : min(reach, noun.i + FAR) + 1]:
        kind = "killed" if token.lemma_ in lexicon_of(token.doc).grammar.dying else state_of(token, things)
        if kind is None and token.pos_ == "NOUN":
            kind = next((k for n, k in NOUNS.items() if token.lemma_.lower() in things[n]), None)
        if kind is not None:
            return Told(kind, noun, value, True)
    return None


def _whose_loss(noun: Token) -> tuple[Token, ...]:
    """ "The army's losses", "government losses", "the losses of the rebels": who lost them; a toll is of all who fell."""
    if noun.lemma_ != "loss":
        return ()
    before = [c for c in noun.children if c.dep_ in ("nmod:poss", "compound", "amod") and c.i < noun.i]
    own = any(c.tag_ == "PRP$" for c in before)  # "the army put its losses at two"
    return tuple(fill_slot(noun.head, "subj")) if own and noun.dep_ == "obj" else (*before, *fill_slot(noun, "of"))


def _is_money(value: Token) -> bool:
    """ "Losses at $5 million", "at five million dollars": of goods, and not of people."""
    row = [*value.subtree, *([value.nbor(-1)] if value.i else [])]
    return any(t.tag_ == "$" or t.lemma_.lower() in MONEY for t in (value, *row))


def find_value(noun: Token, things: Things) -> Token | None:
    """The number that a noun like "figure" comes to: "put the figure at 15"."""
    return _value(noun, _verb_of_total(noun, things), things)


def find_totals(noun: Token, things: Things) -> list[Told]:
    """The totals of all who are joined: "put the toll at ten soldiers and two rebels"."""
    total = find_total(noun, things)
    if total is None or total.head.pos_ != "NOUN":
        return [total] if total is not None else []
    return [total._replace(head=t) for t in conjuncts(total.head) if t == total.head or (t.pos_ == "NOUN" and is_counted(t))]


def _estimate(dead: Token, things: Things) -> Token | None:
    """ "Puts its dead at six": at what number a verb like "put" has the dead."""
    if dead.dep_ not in ("obj", "xcomp") or dead.head.lemma_ not in things["total_verbs"]:
        return None
    near = [c for t in (dead.head, dead) for c in t.children if c.i > dead.i and c.dep_ in ("obl", "nmod")]
    return next((c for c in near if c.pos_ == "NUM" and any(k.lower_ == "at" for k in c.children)), None)


def _verb_of_total(noun: Token, things: Things) -> Token | None:
    """The verb that says what a total comes to; in "the number of people killed when a bomb went off rose to six" the parse may err."""
    if noun.dep_ not in ("nsubj", "nsubj:pass", "obj"):
        return None
    verb = noun.head
    if verb.lemma_ in things["total_verbs"] or verb.pos_ != "VERB":
        return verb
    return next((c for c in verb.children if c.dep_ in ("advcl", "conj", "ccomp") and c.lemma_ in things["total_verbs"]), verb)


def _value(noun: Token, verb: Token | None, things: Things) -> Token | None:
    own = [t for t in fill_slot(noun, "of") if t.pos_ == "NUM"]
    if own:
        return own[0]  # "a death toll of 20"
    if verb is None:
        return None
    if is_counted(verb) and verb.lemma_.lower() not in things["target"] and any(c.dep_ == "cop" for c in verb.children):
        return verb  # "the toll is 12", "is twelve dead"
    if verb.pos_ != "VERB":
        return None
    if verb.lemma_ not in things["total_verbs"]:  # "the toll is 34 rebels killed", where the parse takes both for subjects
        second = (c for c in verb.children if noun.i < c.i < verb.i and c.dep_ == "nsubj:pass" and is_counted(c))
        return next(second, None) if noun.dep_ == "nsubj:pass" else None
    row = noun.doc[noun.i + 1 : noun.i + 3]
    if len(row) > 1 and row[0].lower_ in ("at", "as") and row[1].pos_ == "NUM":  # "gave its losses as two dead and eleven hurt"
        return row[1].head if row[1].dep_ == "nummod" and row[1].head.pos_ == "NOUN" else row[1]
    for token in verb.subtree:
        if token.i <= verb.i or not (token.pos_ == "NUM" or is_counting(token) or is_counted(token)):
            continue
        cases = {c.lower_ for c in token.children if c.dep_ == "case"}
        if cases & things["total_words"] and token.dep_ in ("obl", "nmod", "xcomp"):
            return token
        if verb.lemma_ in things["total_objects"] and token.dep_ == "obj" and token.head.i == verb.i:
            return token
    return None


def inside_of(told: Told) -> range:
    """The tokens that a total is told with: "the number of people killed" counts nobody else."""
    ends = [told.word.i, told.head.i, *(t.i for t in told.word.subtree)]
    return range(min(ends), max(ends) + 1)


def complements(verb: Token, lemmas: Sequence[str]) -> list[Token]:
    """The words that say what a verb left people as: "left ten dead", "shot dead two men", "took five prisoner"."""
    if not lemmas:
        return []
    near = [c for c in verb.children if c.dep_ in COMPLEMENTS]
    for noun in (n for c in verb.children if c.dep_ == "obj" for n in (c, *(k for k in c.children if k.dep_ == "conj"))):
        near += [c for c in noun.children if c.dep_ in ("amod", "acl") and (c.i > noun.i or c.i == verb.i + 1)]
    return [t for t in near if t.i > verb.i and t.lemma_.lower() in lemmas]
