"""Words of force that tell of none: what is won, held, argued or played, what befalls people, what one does to oneself, what is made for force."""

from spacy.tokens import Token

from sayso.extract.calamities import is_of_nature
from sayso.extract.joined import names_use
from sayso.extract.patterns import name_compound
from sayso.extract.scene import Scene
from sayso.extract.slots import fill_slot
from sayso.reference.lexicon import lexicon_of
from sayso.text import DOUBLE_QUOTES

WINNING = frozenset({"capture", "grab", "snatch"})
CAUSES = ("of", "from", "to")
MISTAKING = frozenset({"mistake", "misidentify", "confuse", "misjudge", "mislabel"})
CARRYING = frozenset("receive take bring carry collect gather transport transfer fly move remove treat".split())  # the dead
RETORTING = frozenset({"shoot", "hit", "fire", "strike"})
COVER = frozenset({"refuge", "shelter", "cover", "sanctuary", "flight", "order", "instruction", "cue", "advice", "advantage"})
IN_OFFICE = frozenset({"GOV", "LEG", "PTY"})
WITHIN = frozenset({"in", "during", "at"})
SELVES = frozenset({"himself", "herself", "themselves"})
SPEAKER = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "PRON"})


def is_innocent(word: Token) -> bool:
    """Whether a word tells of no party's deed, whatever else it means."""
    return any(says(word) for says in INNOCENT)


def _is_peaceful(verb: Token) -> bool:
    """ "Captured 19 of the 27 seats", "shot a 67", "shot to fame", "the hills are held by rebels", "took refuge": won, played or kept."""
    things = lexicon_of(verb.doc).things
    if verb.lemma_ in WINNING:
        objects = [c for c in verb.children if c.dep_ == "obj"]
        return any(t.lemma_.lower() in things["won"] for o in objects for t in (o, *fill_slot(o, "of")))
    if verb.lemma_ == "take":
        return _takes_cover(verb)
    if verb.lemma_ in ("hold", "barricade"):
        behind = verb.dep_ == "acl" and verb.head.i < verb.i
        kept = [verb.head] if behind else [c for c in verb.children if c.dep_ == "nsubj:pass" and verb.lemma_ == "hold"]
        ground = any(t.lemma_.lower() in things[kind] for t in kept for kind in ("ground", "held", "locality"))
        return ground if verb.lemma_ == "hold" else behind and all(c.dep_ not in ("obj", "obl:agent") for c in verb.children)
    if verb.lemma_ == "shoot" and any(t.lemma_.lower() in things["renown"] for slot in ("to", "into") for t in fill_slot(verb, slot)):
        return True
    return verb.lemma_ == "shoot" and any(
        c.dep_ == "obj" and c.text.isdigit() and any(k.lower_ in ("a", "an") for k in c.children) for c in verb.children
    )


def _takes_cover(verb: Token) -> bool:
    """ "Took refuge in a church", "take orders from Gotha", "the wounded were taken to hospital"; those counted were hurt."""
    if any(c.dep_ == "obj" and c.lemma_.lower() in COVER for c in verb.children):
        return True
    words = lexicon_of(verb.doc)
    counted = any(c.dep_ == "nummod" or t.pos_ == "NUM" for t in fill_slot(verb, "obj") for c in (t, *t.children))
    return not counted and any(t.lemma_.lower() in words.grammar.wards for t in fill_slot(verb, "to"))


def _is_nobodys_deed(verb: Token) -> bool:
    """ "Died of cholera", "hanged himself", "was picked up by a driver": what no party does to another."""
    if verb.pos_ != "VERB":
        return False
    words = lexicon_of(verb.doc)
    if verb.lemma_ == "agree" and fill_slot(verb, "with"):  # "agreed with the envoy that Gotha should leave"
        return any(k.lemma_ in ("should", "must", "ought") for c in verb.children if c.dep_ == "ccomp" for k in c.children if k.dep_ == "aux")
    if verb.lemma_ in words.grammar.dying:
        of = [t for slot in CAUSES for t in fill_slot(verb, slot)]
        return any(name_compound(t) in words.things["natural_causes"] or t.lemma_.lower() in words.things["natural_causes"] for t in of)
    if verb.lemma_ == "pick":
        return any(c.dep_ == "obl:agent" and c.lemma_.lower() in words.things["givers_of_lifts"] for c in verb.children)
    own = [c for c in verb.children if c.dep_ == "obj" and c.lower_ in SELVES]
    return verb.lemma_ in words.grammar.self_harming and any(all(k.dep_ != "conj" for k in c.children) for c in own)


def _moves_the_dead(verb: Token) -> bool:
    """ "Received 18 bodies", "the bodies were taken away": nothing is done to anybody by that, and no help given."""
    things = lexicon_of(verb.doc).things
    return verb.lemma_ in CARRYING and verb.pos_ == "VERB" and any(t.lemma_.lower() in things["body_nouns"] for t in fill_slot(verb, "obj"))


def _is_retort(verb: Token) -> bool:
    """ "Shot back that he was wrong", "'Nonsense,' the envoy shot back": with words."""
    kids = list(verb.children)
    if verb.lemma_ not in RETORTING or all(c.lower_ != "back" for c in kids):
        return False
    told = any(k.lower_ == "that" and k.dep_ == "mark" for c in kids if c.dep_ in ("ccomp", "advcl") for k in c.children)
    return told or _is_quoting(verb)


def _is_quoting(verb: Token) -> bool:
    """Whether nothing but its subject stands between a quotation and a verb."""
    before = verb.i - 1
    while before >= 0 and verb.doc[before].pos_ in SPEAKER:
        before -= 1
    return 0 < before < verb.i - 1 and verb.doc[before].text in DOUBLE_QUOTES and verb.doc[before - 1].text in (",", "!", "?")


def _is_error(verb: Token) -> bool:
    """ "Troops mistook the patrol for rebels": a thought, and what came of it is told beside."""
    return verb.lemma_ in MISTAKING and verb.pos_ == "VERB"


def _is_dispute(verb: Token) -> bool:
    """ "Clashed over who should lead", "sparred in a debate": with words."""
    things = lexicon_of(verb.doc).things
    if verb.pos_ != "VERB" or verb.lemma_ not in things["arguing"]:
        return False
    marks = {c: {k.lower_ for k in c.children if k.dep_ in ("mark", "case")} for c in verb.children}
    over = any("over" in marks[c] for c in marks if c.dep_ in ("advcl", "ccomp", "xcomp") or c.tag_ in ("WRB", "WP"))
    return over or any(marks[c] & WITHIN and c.lemma_.lower() in things["debates"] for c in marks if c.dep_ == "obl")


def is_quarrel(scene: Scene, verb: Token) -> bool:
    """ "The president clashed with the premier", "both men clashed over it": in words, where all of them are politicians or single persons."""
    if verb.pos_ != "VERB" or verb.lemma_ not in scene.things["arguing"]:
        return False
    sides = [*fill_slot(verb, "subj"), *fill_slot(verb, "with")]
    return bool(sides) and all(_is_politician(scene, t) for t in sides)


def _is_politician(scene: Scene, noun: Token) -> bool:
    """Whether somebody is in office, or one person by name: crowds and forces come to blows."""
    m = scene.mention(noun)
    if m is None or not (m.person or m.kind == "person"):
        return False
    if m.kind == "person" or (noun.lemma_ == "man" and any(c.lower_ == "both" for c in noun.children)):
        return True
    sectors = {c.split(" ")[1] for c in m.codes}
    return bool(sectors) and sectors <= IN_OFFICE and not ("PTY" in sectors and m.plural)


def _makes_safe(verb: Token) -> bool:
    """ "A bomb was defused", "police detonated the suspicious package": who finds a bomb or disposes of it attacks nobody."""
    things = lexicon_of(verb.doc).things
    if verb.lemma_ not in things["defusing"] | things["setting_off"] or verb.pos_ != "VERB":
        return False
    what = {t.lemma_.lower() for t in fill_slot(verb, "obj")}
    if verb.lemma_ in things["defusing"] and what & things["planted"]:
        return True
    who = {t.lemma_.lower() for s in fill_slot(verb, "subj") for t in (s, *(c for c in s.children if c.dep_ in ("compound", "amod")))}
    return bool(what & (things["planted"] | things["found_bombs"]) and who & things["disposers"])


def _is_peril(noun: Token) -> bool:
    """ "Gotha is a threat to peace", "poses a threat", "a greater threat than hunger": a danger, and nothing that anybody has threatened."""
    things = lexicon_of(noun.doc).things
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() not in things["perils"]:
        return False
    posed = noun.dep_ in ("obj", "nsubj:pass") and noun.head.lemma_ in things["posing"]
    called = noun.dep_ in ("xcomp", "obl") and noun.head.lemma_ in things["deeming"]
    sized = any(c.dep_ == "amod" and c.lower_ in things["sized"] for c in noun.children)
    return posed or called or sized or any(c.dep_ == "cop" for c in noun.children)


def _is_charge(noun: Token) -> bool:
    """ "The commander of rebel operations": what somebody is in charge of, and nothing that was done now."""
    things = lexicon_of(noun.doc).things
    if noun.dep_ != "nmod" or noun.lemma_.lower() not in things["charges"]:
        return False
    return noun.head.lemma_.lower() in things["chiefs"] and noun in fill_slot(noun.head, "of")


def _is_entrusted(verb: Token) -> bool:
    """ "A unit charged with protecting the envoy", "charged with the defence of Zenda": a duty, and no crime."""
    if verb.lemma_ != "charge" or verb.pos_ != "VERB":
        return False
    duties = lexicon_of(verb.doc).things["duties"]
    given = [c for c in verb.children if c.i > verb.i and any(k.lower_ == "with" for k in c.children if k.dep_ in ("case", "mark"))]
    return any(c.lemma_.lower() in duties for c in given)


def _is_spoken_for(noun: Token) -> bool:
    """ "A spokesman for the anti-rebel operation": for whom somebody speaks, and nothing that was done now."""
    return noun.dep_ == "nmod" and noun.head.lemma_.lower() in lexicon_of(noun.doc).grammar.mouthpieces and noun in fill_slot(noun.head, "for")


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


INNOCENT = (
    _is_feigned,
    _is_for_protest,
    _is_peaceful,
    _is_nobodys_deed,
    _moves_the_dead,
    _is_retort,
    _is_peril,
    _is_charge,
    _is_spoken_for,
    _is_entrusted,
    _is_error,
    _is_dispute,
    _makes_safe,
    names_use,
    is_of_nature,
)
