"""Deeds that are laid to somebody: a noun tells the deed, and the verb over it who is blamed."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.joined import SUBJECTS, conjuncts
from sayso.extract.scene import Scene
from sayso.extract.sentences import find_start_before
from sayso.extract.slots import fill_slot, is_passive
from sayso.extract.told import find_disowning
from sayso.records import Claim
from sayso.reference.lexicon import lexicon_of

PROTESTING = frozenset({"protest", "complain"})
OF_WHOM = frozenset({"amod", "compound", "nmod:poss"})
OVER_WHAT = frozenset({"over", "about", "against", "at"})
CALLED = SUBJECTS | {"obj"}
ATTRIBUTING = frozenset({"attribute", "ascribe", "impute"})
OF_WHAT = frozenset({"obl", "advcl", "ccomp", "xcomp", "acl", "nmod"})
GERUND = ("advcl", "acl", "ccomp", "xcomp")


def find_blamed(deed: Token) -> list[Token]:
    """Who is blamed for what a noun tells: "blamed rebels for the attack", "blamed the attack on rebels", "attributed it to them"."""
    if deed.dep_ == "conj" and deed.pos_ == deed.head.pos_ == "NOUN" and deed.head.dep_ != "obj" and not any(c.dep_ == "case" for c in deed.children):
        return find_blamed(deed.head)  # "responsible for the bomb and the attack"
    cases = {c.lower_ for c in deed.children if c.dep_ == "case"}
    over = deed.head
    if deed.dep_ == "obj" and over.dep_ in GERUND and (faulting := _orders(over)) is not None:
        return fill_slot(faulting, "obj")
    if over.lemma_ in ("responsible", "accountable"):
        if any(c.dep_ == "cop" for c in over.children):  # "they are responsible for the killings"
            return [t for c in over.children if c.dep_ == "nsubj" for t in conjuncts(c)] if "for" in cases else []
        over = over.head
    elif deed.dep_ == "nmod" and over.dep_ in ("obj", "nsubj:pass"):  # the parse hangs "for the attack" on the blamed
        over = over.head
    if deed.dep_ in ("obj", "nsubj:pass") and over.lemma_ in ATTRIBUTING and not cases:
        return fill_slot(over, "to") or fill_slot(deed, "to")
    grammar = lexicon_of(over.doc).grammar
    if over.lemma_ in PROTESTING and deed.dep_ == "obl" and cases & OVER_WHAT:  # "protested to Gotha over the raid", not "over the army raid"
        return [] if any(c.dep_ in OF_WHOM for c in deed.children) or fill_slot(deed, "by") else fill_slot(over, "to")
    while over.pos_ == "NOUN" and over.dep_ in ("obl", "nmod") and "for" in cases and over.head.i < over.i:
        over = over.head  # "sentenced to life in prison for the attack"
    if deed.pos_ != "NOUN" or over.pos_ != "VERB" or over.lemma_ not in grammar.faulting | grammar.punishing:
        return []
    if cases & {"for", "of"} and deed.dep_ in ("obl", "nmod"):
        return fill_slot(over, "obj")
    if over.lemma_ in grammar.punishing:
        return []
    return fill_slot(over, "on") or fill_slot(deed, "on") if deed.dep_ == "obj" and not cases else []


def find_deniers(deed: Token) -> list[Token]:
    """Who denies a share in what a noun tells: "Gotha denied any part in the attack", "had nothing to do with it"."""
    share, words = deed.head, lexicon_of(deed.doc).status
    if (having := find_disowning(deed)) is not None:
        return fill_slot(having, "subj")
    if deed.dep_ not in ("nmod", "acl") or share.lower_ not in words.shares or share.dep_ != "obj":
        return []
    verb = share.head.head if share.head.dep_ in ("xcomp", "ccomp") else share.head
    return fill_slot(verb, "subj") if verb.lemma_ in words.deniers else []


def _orders(verb: Token) -> Token | None:
    """ "Accused of ordering the attack": the verb that lays it to somebody, over one for doing the deed; the parse may hang that on the accused."""
    grammar = lexicon_of(verb.doc).grammar
    marked = any(c.lower_ in ("of", "for") for c in verb.children if c.dep_ in ("mark", "case"))
    over = verb.head
    while over.pos_ in ("NOUN", "PROPN") and over.dep_ in ("obj", "conj", "nmod") and over.head.i < over.i:
        over = over.head
    return over if marked and verb.lemma_ in grammar.committing and over.lemma_ in grammar.faulting else None


def find_opponents(deed: Token) -> list[Token]:
    """ "Two policemen were killed in an operation against the rebels": whom those killed went against."""
    if not (is_passive(deed) or deed.lemma_ in lexicon_of(deed.doc).grammar.dying) or fill_slot(deed, "subj"):
        return []
    for verb in (deed, *(c for c in deed.children if c.dep_ == "conj")):
        drives = [t for s in ("in", "during") for t in fill_slot(verb, s) if t.lemma_.lower() in lexicon_of(deed.doc).grammar.drives]
        if drives:
            return fill_slot(drives[0], "against") or fill_slot(verb, "against")
    return []


def find_assailants(deed: Token, words: frozenset[str]) -> list[Token]:
    """ "Two were killed and the attackers fled", "… and police shot the attacker": who a clause joined to a bare passive calls by the deed."""
    if not is_passive(deed) or fill_slot(deed, "subj"):
        return []
    if quelled := _find_quelling(deed):
        return quelled
    joined = [c for c in deed.children if c.dep_ in ("conj", "parataxis", "advcl") and c.i > deed.i]
    return [s for c in joined for s in c.children if s.dep_ in CALLED and s.lemma_.lower() in words and any(d.lower_ == "the" for d in s.children)]


def is_harming(agent: Token) -> bool:
    """ "Shot by a sniper and flown to Zenda": who is said to have harmed somebody has not helped him."""
    return agent.dep_ == "obl:agent" and agent.head.lemma_ in lexicon_of(agent.doc).grammar.harming


def is_struck(noun: Token) -> bool:
    """ "Attacked a meeting of the tribes": who strikes a meeting is not in it."""
    return noun.dep_ == "obj" and noun.head.lemma_ in lexicon_of(noun.doc).grammar.harming


def is_done_to_assailants(verb: Token, words: frozenset[str]) -> bool:
    """ "…, with police shooting the attacker": who stops the attacker is not he."""
    return any(c.dep_ == "obj" and c.lemma_.lower() in words and any(d.lower_ == "the" for d in c.children) for c in verb.children)


def _find_quelling(deed: Token) -> list[Token]:
    """ "Hundreds were killed in a government crackdown": whose it is."""
    words = lexicon_of(deed.doc).things["crackdowns"]
    within = [t for s in ("in", "during") for t in fill_slot(deed, s) if t.lemma_.lower() in words]
    return [d for t in within for d in fill_slot(t, "subj")]


def with_accused(scene: Scene, claims: Sequence[Claim]) -> list[Claim]:
    """ "A missile struck a camp, officials said. They accused the rebels": who is accused of nothing else did what his accuser told just before."""
    found = {c.at: c for c in claims}
    for charge in claims:
        verb = _charging(scene, charge) if (charge.type, charge.mode) == ("ACCUSE", "allege") and charge.actor and charge.recipient else None
        if verb is None:
            continue
        since = scene.doc[find_start_before(verb)].idx
        deed = next((c for c in sorted(found.values(), key=lambda c: -c.at) if since <= c.at < charge.at and c.type == "ASSAULT"), None)
        own = deed is not None and all(p.carried for p in deed.actor) and {p.code for p in deed.sources} == {p.code for p in charge.actor}
        if deed is not None and own and deed.status == "actual":
            found[deed.at] = replace(deed, actor=tuple(replace(p, carried=True) for p in charge.recipient))
    return [found[c.at] if found[c.at].id == c.id else c for c in claims]


def _charging(scene: Scene, charge: Claim) -> Token | None:
    """The verb of a charge that does not say of what: "they accused the rebels"."""
    span = scene.doc.char_span(charge.at, charge.at + len(charge.trigger), alignment_mode="expand")
    verb = span[0] if span is not None else None
    if verb is None or verb.pos_ != "VERB" or verb.lemma_ not in lexicon_of(scene.doc).grammar.faulting:
        return None
    told = [c for c in verb.children if c.i > verb.i and c.dep_ in OF_WHAT]
    told += [c for o in verb.children if o.dep_ == "obj" for c in o.children if c.dep_ in OF_WHAT and c.dep_ != "nmod"]
    return None if told else verb
