"""Whom "it", "he" and "they" stand for: the most salient mention before them that agrees in person, number and kind.

Salience falls with distance and is higher for subjects, since news carries its topics there.
"""

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.annotate.apart import doers_to, names_of_doer, part_of, without_judges
from sayso.annotate.gender import find_misfits
from sayso.annotate.harm import (
    OF_STATE,
    are_some_harmed,
    find_patient,
    harms,
    holds_others,
    hurts_others,
    is_arrested,
    is_harmed,
    is_harmed_by,
    is_held,
    is_joined,
    is_lawless,
    is_of_harmed,
)
from sayso.annotate.known import MEMORY, is_envoy, is_known, take
from sayso.annotate.manned import find_manned
from sayso.annotate.numbered import find_parted_whole
from sayso.annotate.pairs import is_both, meant_by
from sayso.annotate.spoken import (
    SUBJECTS,
    find_own_forces,
    find_own_words,
    is_cited,
    is_voice,
    names_of_voices,
    one_speaks,
    speaks,
)
from sayso.records import Mention
from sayso.reference.lexicon import lexicon_of
from sayso.text import OPENING_QUOTES

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
SEVERAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
THING = frozenset({"it", "its", "itself"})
ARMED = frozenset({"MIL", "COP", "REB", "UAF", "CRM", "SPY", "GOV"})
BANDS = frozenset({"REB", "PTY", "UAF", "CRM"})
OF_BANDS = frozenset("leader fighter militant guerrilla guerilla militiaman insurgent gunman".split())  # of whom bands are made
NO_CONVICTS = (" COP", " JUD")
FAR = 1.5  # a sentence back
TOPIC = 3.0  # the subject of a sentence
SUBJECT = 2.0  # of a clause in it
GOVERNS = 1.5  # the subject of the clause around
PARALLEL = 3.5  # object after object
JOINED = 4.0  # of verbs that one subject shares
APART = 4.0  # what is said to be another
SPOKE = 3.0  # who spoke last, for who speaks
SPOKE_LONG_AGO = 0.5
UNARMED = 3.0  # for who does harm
BOTH = 2.0  # the pair that a sentence tells of, for those it tells of after
HARMED = 2.0  # who was told to suffer harm, for who suffers it
MOST = 8.5  # that all of these together give to what stands in another sentence


class _Asked(NamedTuple):
    """What its own clause tells of a pronoun, the same for all whom it may mean."""

    token: Token
    speaks: bool
    tags: bool
    harms: bool
    harmed: bool
    held: bool
    some: bool
    arrested: bool
    lawless: bool
    governors: Set[int]


def _ask(pronoun: Token) -> _Asked:
    patient = find_patient(pronoun)
    harmed = patient.dep_ == "nsubj:pass" and is_harmed(patient)
    told = pronoun, speaks(pronoun) or one_speaks(pronoun), _tags(pronoun), harms(pronoun), harmed, is_held(patient)
    return _Asked(*told, are_some_harmed(pronoun), is_arrested(pronoun), is_lawless(pronoun), _governors(pronoun))


def _salience(asked: _Asked, candidate: Mention, sentence: dict[int, int], heads: Set[int]) -> float:
    pronoun = asked.token
    distance = sentence[pronoun.i] - sentence[candidate.head]
    score = -FAR * distance - 0.01 * (pronoun.i - candidate.head)
    token = _standing(pronoun.doc, candidate, heads)
    if token.dep_ in SUBJECTS:
        score += TOPIC if token.head.dep_ == "ROOT" else SUBJECT
    elif token.dep_ == "obl:agent":
        score += 1.5  # who does it, though not in the first place
    elif is_cited(token):
        score += SUBJECT + SPOKE if asked.speaks else 0.0  # "according to witnesses": they speak on
    elif token.dep_ in ("nmod", "nmod:poss", "amod", "compound"):
        score += 1.0 if _is_of_subject(token) and pronoun.lower_ in THING | SEVERAL else -1.0
    if candidate.kind == "pronoun":
        score += 0.3
    if distance == 0 and pronoun.lower_ in SEVERAL and len(candidate.codes) == 2 and is_both(token):
        score += BOTH  # "visited the two neighbours and told them"
    if asked.speaks and (speaks(token) or _voices(token)):
        recently = distance <= 1 or not candidate.person
        score += SPOKE if recently else SPOKE_LONG_AGO  # "it said": whoever spoke last
    if distance == 0:
        score += _within(asked, token)
    if asked.harmed and is_harmed(token):
        score += HARMED  # "the men were seized; they were arrested"
    if asked.some:
        score += APART * (is_harmed(token) - harms(token))  # "troops attacked the rebels, and ten of them died"
    if asked.arrested and all(c.endswith(NO_CONVICTS) for c in candidate.codes):
        score -= APART
    if (asked.held and holds_others(token)) or (asked.harmed and not asked.held and distance and (holds_others(token) or hurts_others(token))):
        score -= 2 * APART  # "police arrested two men; they were charged", "gunmen attacked villagers. They were killed"
    if token.dep_ in ("obj", "iobj") and all(c.endswith(" MED") for c in candidate.codes):
        score -= APART  # "told reporters that they ...": who writes it down is not who it is about
    if asked.lawless and OF_STATE.issuperset(c.split(" ")[1] for c in candidate.codes):
        score -= APART
    if asked.harms and ARMED.isdisjoint(c.split(" ")[1] for c in candidate.codes):
        score -= UNARMED
    return score


def _voices(token: Token) -> bool:
    """Whether a word is the subject of what is done by speaking, as "described it as absurd"."""
    return token.dep_ == "nsubj" and token.head.lemma_ in lexicon_of(token.doc).grammar.uttering


def _within(asked: _Asked, token: Token) -> float:
    """What speaks for who stands in the pronoun's own sentence, or against him."""
    pronoun, score = asked.token, 0.0
    if asked.tags:
        score -= APART  # ", he said": another than they whom he tells of
    if token.dep_ in SUBJECTS and _is_beside(pronoun, token.head):
        score -= APART  # subject and object of one verb are not the same party
    if token.dep_ in SUBJECTS and is_harmed_by(pronoun, token.head):
        score -= APART  # "captured 11 of its members": another's
    stands = token.head if _is_of_subject(token) else token
    if stands.i in asked.governors:
        score += GOVERNS if token.dep_ in SUBJECTS else GOVERNS + SUBJECT  # "the ministry, which said its men"
    if is_of_harmed(pronoun, token):
        score += PARALLEL + JOINED
    if _is_parallel(pronoun, token):
        score += PARALLEL + (JOINED if is_joined(pronoun.head, token.head) else 0.0)
    return score


def _tags(token: Token) -> bool:
    """Whether a pronoun speaks the words before it: "They left, he said"."""
    verb = token.head
    if not speaks(token):
        return False
    return verb.dep_ == "parataxis" or any(c.dep_ in ("ccomp", "parataxis") and c.i < token.i for c in verb.children)


def _is_parallel(pronoun: Token, token: Token) -> bool:
    """ "The agency gave the families tents; the parish fed them": object after object."""
    return pronoun.dep_ in ("obj", "iobj") and token.dep_ in ("obj", "iobj") and pronoun.head != token.head


def _is_of_subject(token: Token) -> bool:
    """ "A spokesman for the league said it": whom the subject speaks for."""
    return token.dep_ == "nmod" and token.head.dep_ in SUBJECTS and speaks(token.head) and any(c.lower_ in ("of", "for") for c in token.children)


def _governors(pronoun: Token) -> set[int]:
    """The subject of the nearest clause around a pronoun: "Gotha said it", "Gotha recalled its envoy"."""
    harming = lexicon_of(pronoun.doc).grammar.harming
    at, skip = pronoun, pronoun.dep_ != "nmod:poss"
    while at.head != at:
        if at.dep_ == "parataxis":
            return set()  # ", it added": the tag of what the clause around says
        below, at = at, at.head
        skip = skip or (at.pos_ == "VERB" and at.lemma_ in harming and below.dep_ != "advcl")
        subjects = [c for c in at.children if c.dep_ in SUBJECTS]
        if below in subjects:
            skip = False
        elif subjects and skip:
            skip = False  # of its own clause it is another party than the subject
        elif subjects:
            return {meant_by(t).i for s in subjects for t in (s, *s.conjuncts)}
    return set()


def _tellers(pronoun: Token) -> set[int]:
    """ "The Gothan Front said they had left": a body that tells of "them" in its own clause can be they, though it is one."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.dep_ != "ccomp" or verb.head.lemma_ not in lexicon_of(pronoun.doc).grammar.speaking:
        return set()
    told = (meant_by(c) for c in verb.head.children if c.dep_ == "nsubj" and c.i < pronoun.i)
    return {t.i for t in told if t.pos_ == "PROPN"}


def _standing(doc: Doc, candidate: Mention, heads: Set[int]) -> Token:
    """The noun as which a party stands in its clause: of "the fishermen's league" the league, which is no mention itself."""
    token = _counted(doc[candidate.head])
    if candidate.kind == "pronoun" or (candidate.person and not candidate.plural):
        return token  # "a girl's uniform" is nobody
    while token.dep_ == "nmod:poss" and token.head.pos_ == "NOUN" and token.head.i not in heads:
        token = token.head
    return token


def _counted(token: Token) -> Token:
    """ "Thousands of people marched": the people stand where their number does."""
    number = token.head
    counted = token.dep_ == "nmod" and number.lower_ in lexicon_of(token.doc).grammar.partitive
    return number if counted and any(c.lower_ == "of" for c in token.children if c.dep_ == "case") else token


def _is_beside(pronoun: Token, verb: Token) -> bool:
    """Whether a pronoun is an object of a verb, or of one joined to it that shares its subject."""
    at = part_of(pronoun).head
    while at != verb and (at.dep_ == "conj" or (at.dep_ == "advcl" and at.tag_ == "VBG")) and not any(c.dep_ in SUBJECTS for c in at.children):
        at = at.head  # "feted Fritz, receiving him"
    return at == verb


def _best(
    doc: Doc, m: Mention, candidates: Sequence[Mention], sentence: dict[int, int], least: float
) -> Mention | None:
    heads, asked = {c.head for c in candidates}, _ask(doc[m.head])
    found, best = None, (least, len(doc))
    for c in reversed(candidates):
        distance = sentence[m.head] - sentence[c.head]
        if distance > 0 and MOST - FAR * distance < best[0]:
            continue  # too far back, whatever it is
        score = (_salience(asked, c, sentence, heads), c.head)
        if score > best:
            found, best = c, score
    return found


def link_pronoun(
    doc: Doc, m: Mention, done: Sequence[Mention], sentence: dict[int, int], voices: Sequence[Mention] = ()
) -> Mention:
    """A pronoun with the codes of its antecedent; `voices` speak the quotation that it stands in."""
    word = doc[m.head].lower_
    if (manned := find_manned(doc[m.head])) is not None:
        named = {manned.i, *(c.i for c in manned.children if c.dep_ == "amod")}  # "a Gothan boat"
        owner = next((c for c in reversed(done[-MEMORY:]) if c.head in named and c.codes), None)
        if owner is not None and owner.kind == "adjective":
            return take(m, owner, codes=(f"{owner.codes[0].split(' ')[0]} CVL",), id=None)
        return take(m, owner) if owner is not None else m
    doers, own = doers_to(doc[m.head]), names_of_doer(doc, doc[m.head], done[-MEMORY:])
    doers |= {c.antecedent for c in done[-MEMORY:] if c.head in doers and c.antecedent is not None}  # "they shot them"
    done = [c for c in done[-MEMORY:] if c.head not in doers and c.antecedent not in doers] if doers else done
    done = without_judges(doc[m.head], done)
    recent = [c for c in done[-MEMORY:] if c.codes and (c.kind != "text" or word in THING)]
    if _owns_speaker(doc[m.head]):
        recent = [c for c in recent if not _is_spoken(doc, c, doc[m.head].head.head)]
    one = one_speaks(doc[m.head])
    if (one or speaks(doc[m.head])) and (quoted := find_own_words(doc[m.head - 2 if one else m.head])):
        recent = [c for c in recent if c.head not in quoted]
    if word in THING | SEVERAL and (teller := _gapped(doc, m, recent)) is not None:
        return take(m, teller)
    if word in SEVERAL and (whole := find_parted_whole(doc, m.head, recent)) is not None:
        return take(m, whole)
    if word in SEVERAL and _are_unnamed(doc[m.head], recent):
        return replace(m, codes=("--- CVL",))
    if word in PERSONAL:
        misfits = find_misfits(doc, word, done[-MEMORY:]) | own | names_of_voices(doc, done[-MEMORY:], voices)
        # A person of whom only the name is told may be who suffers harm.
        near = [c for c in done[-MEMORY:] if c.codes or c.kind == "person"] if is_harmed(doc[m.head]) else recent
        people = [c for c in near if c.person or c.kind == "person" or is_envoy(doc, c)]
        people = [c for c in people if not c.plural and c.kind != "text" and c.head not in misfits]
        found = _best(doc, m, people, sentence, -9.0)
        return take(m, found, person=True) if found else replace(m, person=True)
    if word in THING:
        heads = {c.head for c in recent}
        things = [
            c
            for c in recent
            if (not c.person or _is_body(doc, c, heads))
            and c.kind != "adjective"
            and not (c.plural and c.kind == "role" and len(c.codes) > 1)
        ]
        if _is_of_band(doc[m.head]):
            bands = [c for c in things if c.codes[0].split(" ")[1] in BANDS and sentence[m.head] - sentence[c.head] <= 1]
            things = bands or things
        found = _best(doc, m, things, sentence, -5.0)
        return take(m, found) if found else m
    if word in SEVERAL:
        forces = find_own_forces(doc[m.head], voices)
        recent = [c for c in recent if not c.codes[0].endswith(forces)] if forces else recent
        groups = [c for c in recent if (c.plural or (not c.person and c.kind != "adjective")) and not is_voice(c, voices)]
        if voices and harms(doc[m.head]):  # "they shot at us," a villager said, who is none of those who told of it before
            groups = [c for c in groups if not speaks(_standing(doc, c, set()))] or groups
        tellers = _tellers(doc[m.head])
        several = [c for c in groups if c.plural or _joined(doc, c, recent) or (c.head in tellers and not (c.id or "").startswith("state:"))]
        found = _best(doc, m, several or groups, sentence, -5.0)
        return take(m, found, codes=_all_codes(doc, found, recent)) if found else m
    return m


def _gapped(doc: Doc, m: Mention, recent: Sequence[Mention]) -> Mention | None:
    """ "Gotha said that six fell, Ruritania that it lost one": who tells of himself in a clause that leaves out its verb."""
    if m.head < 3 or doc[m.head].dep_ not in SUBJECTS or doc[m.head - 1].lower_ != "that":
        return None
    teller = next((c for c in reversed(recent) if c.end == m.head - 1 and c.kind == "name"), None)
    start = teller.start if teller is not None else 0
    return teller if start and (doc[start - 1].text in (",", ";") or doc[start - 1].lower_ in ("and", "but")) else None


def _are_unnamed(pronoun: Token, recent: Sequence[Mention]) -> bool:
    """ "Many of those who left said they had been beaten": people of whom only a number is told, and nobody named before."""
    telling = pronoun.head.head
    if pronoun.dep_ not in SUBJECTS or pronoun.head.dep_ != "ccomp" or telling.lemma_ not in lexicon_of(pronoun.doc).grammar.speaking:
        return False
    while telling.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in telling.children):
        telling = telling.head
    tellers = [c for c in telling.children if c.dep_ == "nsubj" and c.i < pronoun.i]
    those = len(tellers) == 1 and any(t.lower_ == "those" for t in (tellers[0], *tellers[0].children))
    inside = {tellers[0].i, *(c.i for c in tellers[0].children if c.dep_ == "nmod")} if those else set()
    return those and not any(c.head in inside for c in recent)


def _owns_speaker(pronoun: Token) -> bool:
    """ "Their spokesman"."""
    return pronoun.dep_ == "nmod:poss" and pronoun.head.lemma_.lower() in lexicon_of(pronoun.doc).grammar.mouthpieces


def _is_spoken(doc: Doc, candidate: Mention, verb: Token) -> bool:
    """Whether a party stands in the words quoted, where those spoken for are "we", or is a weapon or a vehicle."""
    things, token = lexicon_of(doc).things, doc[candidate.head]
    clause = next((t for t in (token, *token.ancestors) if t.dep_ in ("ccomp", "parataxis") and t.head == verb), None)
    quoted = clause is not None and any(t.text in OPENING_QUOTES and t.pos_ == "PUNCT" for t in doc[max(clause.left_edge.i - 1, 0) : token.i])
    return quoted or (candidate.kind == "role" and token.lemma_.lower() in things["weapon"] | things["vehicle"])


def _is_body(doc: Doc, candidate: Mention, heads: Set[int]) -> bool:
    """Whether people stand for a body: "the fishermen's league", "an army spokesman"."""
    token = doc[candidate.head]
    if _standing(doc, candidate, heads).tag_ == "NN" != token.tag_:
        return True
    return is_known(candidate) and token.lemma_.lower() in lexicon_of(doc).grammar.mouthpieces and token.dep_ in SUBJECTS


def _is_of_band(pronoun: Token) -> bool:
    """ "Its leader", "its fighters": states have presidents and troops, bodies of states chiefs and peacekeepers."""
    return pronoun.dep_ == "nmod:poss" and pronoun.head.lemma_.lower() in OF_BANDS


def _joined(doc: Doc, c: Mention, others: Sequence[Mention]) -> list[Mention]:
    """The mentions coordinated with one: "Honduras and Nicaragua"."""
    joined = {t.i for t in doc[c.head].conjuncts}
    return [o for o in others if o.head in joined]


def _all_codes(doc: Doc, c: Mention, others: Sequence[Mention]) -> tuple[str, ...]:
    codes = dict.fromkeys(code for m in (c, *_joined(doc, c, others)) for code in m.codes)
    states = {code.removesuffix(" GOV") for code in codes if code.endswith(" GOV")} - {"---"}
    return tuple(code for code in codes if code.removesuffix(" CVL") not in states)
