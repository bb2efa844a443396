"""People whom a number or a pronoun tells of without a noun: "police held eleven", "several were beaten", "those who ran"."""

from spacy.tokens import Token

from sayso.extract.how_many import Count, is_counting, read_count
from sayso.extract.joined import has_case
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import RELATIVES, fill_slot, surface_subject
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of

CROWDS = frozenset({"thousands", "hundreds", "dozens", "scores"})
COUNTS = frozenset({"several", "some", "many", "few"})
OF_THEM = frozenset({"one", "another", "others"})  # of people whom the sentence has told of, or nobody knows of whom
THEY = frozenset({"they", "them"})
ANYBODY = frozenset("anyone anybody everyone everybody someone somebody nobody no-one".split())
PLACES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "nmod"})
SUBJECTS = ("nsubj", "nsubj:pass")
ORGANS = frozenset({"MIL", "COP", "GOV", "LEG", "JUD", "SPY", "IGO"})  # whose people are called so wherever they are counted


def is_crowd(token: Token) -> bool:
    """ "Thousands rallied": a number that counts nothing else counts people."""
    return token.lower_ in CROWDS and not fill_slot(token, "of")


def is_anybody(token: Token) -> bool:
    """ "Anyone", "those who ran": whoever it was."""
    those = token.lower_ == "those" and any(c.dep_ in ("acl", "acl:relcl") for c in token.children)
    return token.lower_ in ANYBODY or those


def counts_people(token: Token) -> bool:
    """ "Held eleven", "several were beaten", "freed one": of what is done to people alone, a bare number is of people."""
    counts = token.pos_ == "NUM" or token.lower_ in COUNTS | OF_THEM
    return counts and token.dep_ in PLACES and not fill_slot(token, "of")


def find_told_by_deeds(scene: Scene, deed: Token) -> list[Token]:
    """ "Reported 28 arrests": as many deeds as there are people to whom they were done."""
    if deed.pos_ != "NOUN" or deed.lemma_.lower() not in scene.things["suffered"]:
        return []
    return [c for c in deed.children if c.dep_ == "nummod" and c.pos_ == "NUM"]


def is_of_somebody(token: Token) -> bool:
    """ "One", "others", "the four": of people who are told of elsewhere, if at all."""
    return token.lower_ in OF_THEM or _is_known(token)


def _is_known(token: Token) -> bool:
    """ "The four", whatever the parse hangs the article on."""
    return token.i > 0 and token.nbor(-1).lower_ in ("the", "these", "those", "all")


def find_counted_with(number: Token) -> Token | None:
    """Of "four of its soldiers were killed, eleven went missing and six were captured", the soldiers for the eleven and the six."""
    if number.pos_ != "NUM" or number.dep_ not in SUBJECTS or fill_slot(number, "of"):
        return None
    for token in reversed(number.doc[find_sentence(number)[0] : number.i]):
        if token.dep_ in SUBJECTS and (token.pos_ == "NUM" or any(c.dep_ == "nummod" for c in token.children)):
            counted = next(iter(fill_slot(token, "of")), token) if token.pos_ == "NUM" else token
            if counted.pos_ == "NOUN":
                return counted
    return None


def _only_tells(noun: Token, m: Mention) -> bool:
    """ "Doctors said six had died": people who bear no arms tell of others."""
    tells = noun.dep_ == "nsubj" and noun.head.lemma_ in lexicon_of(noun.doc).grammar.speaking
    return tells and all(c.endswith(" CVL") for c in m.codes)


def find_group(scene: Scene, token: Token) -> Mention | None:
    """Of whom a bare number is: "sixty rebels were killed and twelve captured" counts rebels, "the four" four who were told of.

    They stand before it, in its sentence or with the same number, and neither do it nor are officials, who are called so each time,
    nor people who only tell of it.
    """
    counted = find_counted_with(token)
    if counted is not None and (found := scene.mention(counted)) is not None:
        return found
    first = find_sentence(token)[0]
    again = _is_known(token)
    doers = {t.i for t in surface_subject(token.head)} - {token.i}
    for t in reversed(scene.doc[0 if again else first : token.i]):
        m = scene.mention(t)
        did = t.i in doers or (not again and has_case(t, "by"))  # "in an attack by gunmen"
        if m is None or m.kind not in ("role", "name") or not m.plural or not m.person or did or t.lower_ in RELATIVES:
            continue
        if not again and _only_tells(t, m):
            continue
        if again and not any(c.dep_ == "nummod" and c.lower_ == token.lower_ for c in t.children):
            continue
        if again or all(c.split(" ")[1] not in ORGANS for c in m.codes):
            return m
    return None


def count_meant(scene: Scene, head: Token) -> Count | None:
    """How many: of "they" as many as the words that it stands for count."""
    count, own = read_count(head), scene.mention(head)
    if count is None or count.low is not None or head.lower_ not in THEY or own is None or own.antecedent is None:
        return count
    told = read_count(scene.doc[own.antecedent])
    return count._replace(low=told.low, high=told.high) if told is not None and told.low == told.high else count


def is_difference(head: Token) -> bool:
    """ "Killed seven men, two more than it had said": by how many a count is another, and nobody else."""
    after = [t.lower_ for t in head.doc[head.i + 1 : head.i + 3]]
    return is_counting(head) and (after in (["more", "than"], ["fewer", "than"]) or (head.lower_ == "more" and after[:1] == ["than"]))


def are_beasts(head: Token) -> bool:
    """ "A dozen goats", "three of his cows"."""
    beasts = lexicon_of(head.doc).things["beasts"]
    return any(t.lemma_.lower() in beasts for t in (head, *(fill_slot(head, "of") if is_counting(head) else ())))
