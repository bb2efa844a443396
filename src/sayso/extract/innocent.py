"""Words of force that tell of none: what is won or held, what befalls people, what one does to oneself, what is made for force."""

from spacy.tokens import Token

from sayso.extract.joined import has_case, names_use
from sayso.extract.patterns import name_compound
from sayso.extract.slots import fill_slot
from sayso.reference.lexicon import lexicon_of

WINNING = frozenset({"capture", "grab", "snatch"})
CAUSES = ("of", "from", "to")
COVER = frozenset({"refuge", "shelter", "cover", "sanctuary", "flight", "order", "instruction", "cue", "advice", "advantage"})
SELVES = frozenset({"himself", "herself", "themselves"})


def is_innocent(word: Token) -> bool:
    """Whether a word tells of no party's deed, whatever else it means."""
    return any(says(word) for says in INNOCENT)


def _is_peaceful(verb: Token) -> bool:
    """ "Captured 19 of the 27 seats", "the hills are held by rebels", "took refuge": won or kept."""
    things = lexicon_of(verb.doc).things
    if verb.lemma_ in WINNING:
        objects = [c for c in verb.children if c.dep_ == "obj"]
        return any(t.lemma_.lower() in things["won"] for o in objects for t in (o, *fill_slot(o, "of")))
    if verb.lemma_ == "take":
        return _takes_cover(verb)
    kept = [verb.head] if verb.dep_ == "acl" else [c for c in verb.children if c.dep_ == "nsubj:pass"]
    return verb.lemma_ == "hold" and any(t.lemma_.lower() in things[kind] for t in kept for kind in ("ground", "held", "locality"))


def _takes_cover(verb: Token) -> bool:
    """ "Took refuge in a church", "take orders from Gotha", "the wounded were taken to hospital"; those counted were hurt."""
    if any(c.dep_ == "obj" and c.lemma_.lower() in COVER for c in verb.children):
        return True
    words = lexicon_of(verb.doc)
    counted = any(c.dep_ == "nummod" or t.pos_ == "NUM" for t in fill_slot(verb, "obj") for c in (t, *t.children))
    return not counted and any(t.lemma_.lower() in words.grammar.wards for t in fill_slot(verb, "to"))


def _is_nobodys_deed(verb: Token) -> bool:
    """ "Died of cholera", "hanged himself": what no party does to another."""
    if verb.pos_ != "VERB":
        return False
    words = lexicon_of(verb.doc)
    if verb.lemma_ in words.grammar.dying:
        of = [t for slot in CAUSES for t in fill_slot(verb, slot)]
        return any(name_compound(t) in words.things["natural_causes"] or t.lemma_.lower() in words.things["natural_causes"] for t in of)
    own = [c for c in verb.children if c.dep_ == "obj" and c.lower_ in SELVES]
    return verb.lemma_ in words.grammar.self_harming and any(all(k.dep_ != "conj" for k in c.children) for c in own)


def _makes_safe(verb: Token) -> bool:
    """ "A bomb was defused", "police detonated the suspicious package": who finds a bomb or disposes of it attacks nobody."""
    things = lexicon_of(verb.doc).things
    if verb.lemma_ not in things["defusing"] | things["setting_off"]:
        return False
    what = {t.lemma_.lower() for t in fill_slot(verb, "obj")}
    if verb.lemma_ in things["defusing"] and what & things["planted"]:
        return True
    who = {t.lemma_.lower() for s in fill_slot(verb, "subj") for t in (s, *(c for c in s.children if c.dep_ in ("compound", "amod")))}
    return bool(what & (things["planted"] | things["found_bombs"]) and who & things["disposers"])


def _is_peril(noun: Token) -> bool:
    """ "Gotha is a threat to peace", "poses a threat": a danger, and nothing that anybody has threatened."""
    things = lexicon_of(noun.doc).things
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() not in things["perils"]:
        return False
    posed = noun.dep_ in ("obj", "nsubj:pass") and noun.head.lemma_ in things["posing"]
    return posed or any(c.dep_ == "cop" for c in noun.children)


def _is_entrusted(verb: Token) -> bool:
    """ "A unit charged with protecting the envoy", "charged with the defence of Zenda": a duty, and no crime."""
    if verb.lemma_ != "charge" or verb.pos_ != "VERB":
        return False
    duties = lexicon_of(verb.doc).things["duties"]
    given = [c for c in verb.children if c.i > verb.i and any(k.lower_ == "with" for k in c.children if k.dep_ in ("case", "mark"))]
    return any(c.lemma_.lower() in duties for c in given)


def _is_feigned(noun: Token) -> bool:
    """ "Accused them of inventing the attack", "approved strikes on the sites": force that is made up or only allowed was not used by that."""
    things, verb = lexicon_of(noun.doc).things, noun.head.lemma_
    if noun.dep_ not in ("obj", "nsubj:pass") or noun.pos_ != "NOUN":
        return False
    return verb in things["feigning"] or (verb in things["allowing"] and (noun.lemma_.lower() in things["deeds_of_arms"] or _is_aimed(noun)))


def _is_aimed(strike: Token) -> bool:
    """ "Strikes on the sites", which are none of workers."""
    aims = {k.lower_ for c in strike.children if c.dep_ == "nmod" for k in c.children if k.dep_ == "case"}
    return strike.lemma_ in ("strike", "airstrike") and not aims.isdisjoint(("on", "against", "in"))


def _is_for_protest(noun: Token) -> bool:
    """ "Recalled its envoy in protest", "broke off the talks in protest": how a step was meant, where nobody takes to the streets."""
    bare = all(c.dep_ not in ("det", "amod", "nmod:poss", "compound") for c in noun.children)
    if noun.lower_ != "protest" or noun.dep_ not in ("obl", "nmod", "advmod") or not bare:
        return False
    verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), noun)
    return any(c.lower_ == "in" for c in noun.children if c.dep_ == "case") and verb.lemma_ in lexicon_of(noun.doc).things["official_steps"]


def _is_of_nature(verb: Token) -> bool:
    """ "The fire destroyed ten houses", "levelled in the quake": whether a calamity is what destroys, or amid what; "rebel fire" is none."""
    things = lexicon_of(verb.doc).things
    if verb.pos_ != "VERB" or verb.lemma_ not in things["ruining"]:
        return False
    near = [n for c in verb.children for n in (c, *(c.children if c.dep_ == "obl" else ()))]
    return any(_is_calamity(n) for n in near if n.lemma_.lower() in things["calamities"])


def _is_calamity(noun: Token) -> bool:
    shot = noun.lower_ == "fire" and any(c.dep_ in ("compound", "nmod") for c in noun.children)
    return (noun.dep_ in ("nsubj", "obl:agent") or has_case(noun, "by", "in", "during", "after")) and not shot


INNOCENT = (
    _is_feigned,
    _is_for_protest,
    _is_peaceful,
    _is_nobodys_deed,
    _is_peril,
    _is_entrusted,
    _makes_safe,
    names_use,
    _is_of_nature,
)
