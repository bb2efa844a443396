"""Wrongs that are condemned by name, as "the bombing of an embassy": who did them is blamed, and nobody else that is named with them."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.joined import conjuncts
from sayso.extract.scene import Scene
from sayso.extract.slots import MODIFIERS, RELATIVES, fill_slot, surface_subject
from sayso.extract.told import find_befallen, is_in_a_row
from sayso.extract.what import Trigger, slot_of
from sayso.marks import AGAIN, MOVE, NEW_WRONG, NO_WRONG, WRONG
from sayso.records import Party
from sayso.reference.things import load_things

KNOWN = frozenset({"the", "this", "that", "these", "those", "such"})
JUDGING = frozenset({"ACCUSE", "SUPPORT", "CONCEDE"})  # regret is a concession by its frame
OF_MANY = frozenset({"next", "other", "previous", "earlier"})
WRONGED = ("obj", "over", "about", "at")  # where the wrong stands behind who condemns it or is concerned about it
UNARMED = frozenset({"CVL", "MED", "EDU", "REL", "BUS", "LAB", "SOC", "NGO", "REF"})
WHERE = frozenset({"at", "in", "near", "outside", "inside"})
DOING = ("by", "subj")


def find_wrongs(trigger: Trigger) -> list[Token]:
    """The wrongs that an accusation is of; none where it names whom it accuses."""
    if (trigger.frame.type, trigger.frame.mode) != ("ACCUSE", "disapprove") or trigger.token.pos_ == "NOUN":
        return []
    for slot in WRONGED:
        found = slot_of(trigger, slot)
        if found:
            wrongs = [t for t in found if is_wrong(t)]
            # "condemned the coup and suspended aid", where the parse joins the nouns
            return wrongs if len(wrongs) == len(found) or (found[0] in wrongs and all(_is_done(t) for t in found if t not in wrongs)) else []
    return []


def _is_done(noun: Token) -> bool:
    """Whether a word before a noun tells what was done with it: "suspended aid"."""
    return noun.dep_ == "conj" and any(c.dep_ == "amod" and c.tag_ in ("VBN", "VBD") for c in noun.children)


def note_wrong(triggers: Sequence[Trigger], recipient: Sequence[Party]) -> dict[str, str]:
    """What the rules that fill roles have to know where nobody is blamed: the wrong that is told again, or that it is new or none at all.

    Also that a deed of which nobody is told that he suffered it is one told before.
    """
    trigger = triggers[0]
    if not recipient and trigger.frame.type == "ASSAULT" and not trigger.frame.sides and _is_same_deed(trigger.token):
        return {"recipient": AGAIN}
    if recipient or trigger.frame.type not in JUDGING or trigger.token.pos_ != "VERB":
        return {}
    told = slot_of(trigger, "obj")
    if told and all(_is_move(t) for t in told):
        return {"recipient": MOVE}
    if trigger.frame.type != "ACCUSE":
        return {}
    wrongs = find_wrongs(trigger)
    if told and not wrongs and all(t.pos_ == "NOUN" for t in told):
        return {"recipient": NO_WRONG}
    if wrongs and not any(_is_told_again(t) for t in wrongs):
        return {"recipient": NEW_WRONG}
    return {"recipient": WRONG + wrongs[0].lemma_.lower()} if wrongs else {}


def _is_move(noun: Token) -> bool:
    """ "Condemned the move": what was done just before, and nothing more is said of it; "the decision to leave" is told here."""
    words = [c for c in noun.children if c.dep_ != "punct"]
    return noun.lemma_.lower() in load_things()["moves"] and len(words) == 1 and words[0].dep_ == "det" and words[0].lower_ in KNOWN


def _is_told_again(noun: Token) -> bool:
    return any(c.dep_ == "nmod:poss" or (c.dep_ == "det" and c.lower_ in KNOWN) for c in noun.children)


def _is_same_deed(noun: Token) -> bool:
    """ "The abduction", which was told before; "the third abduction", "the worst attack in years" is one of many."""
    things, among = load_things(), any(c.dep_ == "amod" and (c.lower_ in OF_MANY or c.tag_ == "JJS" or is_in_a_row(c)) for c in noun.children)
    one = noun.tag_ == "NN" and noun.lemma_.lower() in things["blows"] | things["suffered"]
    return one and not among and _is_told_again(noun)


def is_told_again(verb: Token) -> bool:
    """ "He was wounded during the attack", "two were hit in this ambush": in a deed told before, whose doers did it."""
    things = load_things()
    deeds = [c for c in verb.children if c.dep_ == "obl" and c.tag_ == "NN" and c.lemma_.lower() in things["blows"]]
    return verb.pos_ in ("VERB", "ADJ") and any(_is_within(c) and not any(_says_which(k) for k in c.children) for c in deeds)


def _says_which(behind: Token) -> bool:
    """ "The attack on Zenda", "the raid that Gotha made"; where it was does not, as in "the blast at a bus stop"."""
    where = behind.dep_ == "nmod" and any(c.lower_ in WHERE for c in behind.children if c.dep_ == "case")
    return behind.dep_ in ("nmod", "acl:relcl", "acl") and not where


def _is_within(noun: Token) -> bool:
    return _is_told_again(noun) and any(c.dep_ == "case" and c.lower_ in ("in", "during") for c in noun.children)


def is_wrong(noun: Token) -> bool:
    """Whether a noun tells of a wrong: an attack, an arrest."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in load_things()["wrongs"]


def find_authors(scene: Scene, wrong: Token) -> list[Token]:
    """Who did it: "Gotha's raid", "the Gothan raid", "the raid by rebels", "the raid that Gotha made"."""
    told = [c for c in wrong.children if c.dep_ in ("acl", "acl:relcl")]
    authors = [t for slot in DOING for t in fill_slot(wrong, slot)]
    authors += [t for c in told for t in fill_slot(c, "subj") if t != wrong and t.lower_ not in RELATIVES]
    if wrong.dep_ == "obj":  # the parse hangs "the raid … by rebels" on the verb
        authors += fill_slot(wrong.head, "by")
    suffering = find_sufferers(scene, wrong)
    return [t for t in dict.fromkeys(authors) if t not in suffering and not _is_kind(scene, t)]


def find_sufferers(scene: Scene, deed: Token) -> list[Token]:
    """ "The president's murder", "his arrest": the possessor suffered it, unless "of" says who did or he is armed.

    "The officer's shooting death" was his, armed or not; "the assault victim" is whom it befell, as is who "was the target of an attack".
    """
    over = deed.head
    if (befallen := find_befallen(deed)) is not None:
        return surface_subject(befallen)
    if deed.dep_ == "compound" and over.lemma_.lower() in scene.things["death_nouns"]:
        return [*(t for c in over.children if c.dep_ == "nmod:poss" for t in conjuncts(c)), *fill_slot(over, "of")]
    if deed.dep_ == "compound" and over.lemma_.lower() == "victim":
        return [over]
    word, things = deed.lemma_.lower(), scene.things
    if deed.tag_ != "NN" or word not in things["suffered"] | things["named_for"] or fill_slot(deed, "obj"):
        return []
    owners = [c for c in deed.children if c.dep_ == "nmod:poss" and word in things["suffered"]]
    owners += [c for c in deed.children if c.dep_ == "compound" and c.ent_type_ == "PER"]
    named = [t for c in owners for t in conjuncts(c)]
    return [t for t in named if (m := scene.mention(t)) is not None and m.person and (not m.plural or _are_unarmed(m.codes))]


def find_called(scene: Scene, inquiry: Token) -> list[Token]:
    """ "The Rassendyll investigation": by the name of a person whom it is into."""
    if inquiry.lemma_.lower() not in scene.things["inquiries"]:
        return []
    names = [c for c in inquiry.children if c.dep_ == "compound" and c.ent_type_ == "PER"]
    return [c for c in names if (m := scene.mention(c)) is not None and m.kind == "person"]


def _are_unarmed(codes: Sequence[str]) -> bool:
    return bool(codes) and all(code.split(" ")[1] in UNARMED for code in codes)


def _is_kind(scene: Scene, noun: Token) -> bool:
    """ "A terrorist bomb attack", "the US embassy bombing": what kind of deed it was, or what it struck, and not who did it."""
    if noun.dep_ not in MODIFIERS or noun.dep_ == "nmod:poss":
        return False
    of_thing = noun.head.dep_ == "compound" and scene.is_a(noun.head, "target")
    return of_thing or scene.mention(noun) is None or noun.lemma_.lower() in scene.things["kinds_of_deed"]
