"""Whose a role is that no word beside it gives to anybody: "the police", "88 conscripts", "the administration".

Coreference finds a party told before for some of them; for the others, and against it where the rest of the report
speaks louder, each country of the report is weighed (`parties/whose.yml`), and the heaviest has the role.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from sayso.annotate.beyond import lies_beyond
from sayso.annotate.known import is_known
from sayso.annotate.missions import is_mission
from sayso.annotate.owners import FROM, find_captors, find_entered, has_case, is_leaving
from sayso.annotate.pairs import WHOLE_STATES, find_doers
from sayso.annotate.posts import find_posts
from sayso.annotate.role_sectors import BODIES
from sayso.annotate.spoken import bearer_of, subjects_of
from sayso.datelines import datelines_of, is_in_dateline
from sayso.records import Mention, Place
from sayso.reference.coalitions import load_coalitions
from sayso.reference.lexicon import lexicon_of
from sayso.reference.peoples import find_homes
from sayso.reference.things import load_things
from sayso.reference.whose import load_whose

SOLDIERS = "--- MIL"  # of nobody knows which country
NOBODYS = BODIES | {"---"}  # codes without a country
RISEN = frozenset({"REB", "UAF"})  # sectors of those who fight the forces of their own state
FACING = frozenset({"GOV", "LEG", "MIL"})  # sectors of those who deal with other states
STRANGERS = frozenset({"MIL", "REB", "UAF", "CRM", "CVL", "REF", "IGO"})  # of those who may be elsewhere than at home
AGAINST = frozenset({"on", "against", "with"})
OPENING = 7  # words of a sentence in which "In Zenda, ..." stands
WITH = frozenset({"with"})
QUOTING = frozenset({"quote", "cite"})
AT_PLACE = frozenset({"in", "at", "from"})
WARDS = 6.0  # what it weighs for a government whose people it tells what to do abroad
LEAD = 1  # the last sentence of a report's beginning, its headline being the first
OFTEN = 6  # times told, from which on more says nothing
FADING, FADING_PLACE = 0.6, 0.7  # what a country or a town counts that was told one sentence earlier
STEEP = 4  # how fast a country falls behind that is told of less than another
HALF = 0.5  # of it, where the country was itself found by coreference
SEATED = 2.5  # what a capital weighs for who speaks or acts in it: "in Zenda, a ministry spokesman said"
QUOTED = 3.0  # what it weighs for who is quoted by the news of a country
DONE = 5.0  # what it weighs for an army that tells what whose soldiers did
RISEN_AGAINST = 2.0  # what it weighs for an army that one country's rebels alone are told of
STRUCK_BY_REBELS = 2.0  # the same where those rebels strike it
OF_GOVERNMENT = 1.5  # the same of "the government"
RISEN_FROM = 3.0  # the same of troops "of the government"
FOUGHT = 0.5  # what it weighs for whose rebels they are whose forces they strike
MARGIN = 1.0  # by which another country must outweigh that of coreference
Answers = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Told:
    """One word of a report that tells of a country, by sentence; `own` where its words say so themselves."""

    at: int
    sentence: int
    country: str
    sector: str | None = None  # None of a place
    town: bool = False
    dateline: bool = False
    own: bool = True


class Whose:
    """What a report tells of countries, asked for one role after another."""

    def __init__(self, doc: Doc, found: Sequence[Mention], linked: Sequence[Mention], places: Sequence[Place]) -> None:
        self._doc, self._linked = doc, {m.head: m for m in linked}
        self._sentences = list(doc.sents)
        self._sentence = {i: k for k, s in enumerate(self._sentences) for i in range(s.start, s.end)}
        self._own = {m.head: is_known(m) for m in found}
        told = [*self._parties(linked), *self._places(places)]
        self.posts = find_posts(doc, found, places)
        self._told = [t for t in told if not lies_beyond(doc[t.at]) and t.country not in self.posts] or told
        towns, all_told = {t.country for t in self._told if t.town}, {t.country for t in self._told}
        # States of which the report has an embassy alone, and soldiers alone, who are among people of the towns that it names.
        self._hosted = all_told - {t.country for t in self._told if not is_mission(doc[t.at])}
        self._sent = all_told - towns - {t.country for t in self._told if t.own and t.sector not in (None, "MIL")} if towns else set()
        own = [t for t in self._told if t.own]
        self._abroad = load_coalitions().without_rebels(places, [f"{t.country} {t.sector}" for t in own if t.sector is not None])
        self._weighed: dict[int, dict[str, float]] = {}  # by head of the role
        self._counts = Counter(t.country for t in own if t.sector != "MED")
        self._towns = Counter(t.country for t in own if t.town and not t.dateline)
        self._alike: defaultdict[str | None, Counter[str]] = defaultdict(Counter)  # by sector
        for t in own:
            self._alike[t.sector][t.country] += 1

    def _parties(self, linked: Sequence[Mention]) -> list[_Told]:
        return [
            _Told(m.head, self._sentence[m.head], country, sector, own=self._own.get(m.head, False))
            for m in linked
            if m.kind != "pronoun"
            for country, sector in (code.split(" ") for code in m.codes)
            if country not in NOBODYS
        ]

    def _places(self, places: Sequence[Place]) -> list[_Told]:
        first = next((t.idx for t in self._doc if not t.is_space), 0)
        sent_from = [range(d.start, d.end) for d in datelines_of(self._doc) if d.start == first]  # a headline says more of whose news it is
        word = {t.idx: t.i for t in self._doc}
        return [
            _Told(i, self._sentence[i], p.country, town=p.precision != "country", dateline=any(p.start in d for d in sent_from))
            for p in places
            if p.country and (i := word.get(p.start)) is not None
        ]

    def is_open(self, m: Mention) -> bool:
        """Whether neither a role's own words nor its clause say whose it is; "its soldiers" are of whom "its" is."""
        owned = any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in self._doc[m.head].children)
        told = self._own.get(m.head, True) or (is_known(m) and not m.loose)
        return m.kind == "role" and len(m.codes) == 1 and not told and not owned

    def weigh(self, m: Mention) -> dict[str, float]:
        """How much speaks for each country that may be that of a role; for that of coreference `MARGIN` more."""
        if m.head not in self._weighed:
            self._weighed[m.head] = self._weigh(m)
        return self._weighed[m.head]

    def _weigh(self, m: Mention) -> dict[str, float]:
        weights, asked = load_whose(), self._ask_at_home(m)
        if foes := self._find_foes(m):
            others = {c: own for c, own in asked.items() if c not in foes}
            asked = {c: own for c, own in others.items() if "sentence" in own} or others or asked
        scores = {c: sum(weights.get(name, 0.0) * x for name, x in own.items()) for c, own in asked.items()}
        if is_known(m) and (linked := m.codes[0].split(" ")[0]) in scores:
            scores[linked] += MARGIN
        sector = m.codes[0].split(" ")[1]
        if is_known(m) and (m.id or "").startswith("group:"):  # "the movement" after the name of one is no unheard-of one of its foe's
            scores = {c: score for c, score in scores.items() if c in self._alike[sector]} or scores
        if not is_known(m):
            away = (self._hosted if sector not in FACING else set()) | (self._sent if sector != "MIL" else set())
            away |= self._abroad if sector == "REB" else set()
            for c in self._fought(m) - self._abroad if sector in RISEN else ():
                scores[c] = scores.get(c, 0.0) + FOUGHT
            scores = {c: score for c, score in scores.items() if c not in away}
            if sector == "UAF":  # gunmen are everywhere, and rather where rebels are
                scores = {c: score for c, score in scores.items() if c not in self._abroad} or scores
        seat = {c for c, own in asked.items() if "opening seat" in own} if self._is_seated(m) else set()
        for c in seat:
            scores[c] = scores.get(c, 0.0) + SEATED
        for c in self._find_own_deed(m) if sector == "MIL" else ():
            scores[c] = scores.get(c, 0.0) + DONE
        for c in self._find_quoting(m) if not is_known(m) else ():
            scores[c] = scores.get(c, 0.0) + QUOTED
        for c in self._find_risen() if sector in FACING and not is_known(m) else ():
            scores[c] = scores.get(c, 0.0) + self._weigh_risen(m)
        for c in self._find_wards(m) if sector == "GOV" else ():
            scores[c] = scores.get(c, 0.0) + WARDS
        faced, acting = (self._faced(m) | self._find_visitors(m)) - seat | self._find_abettors(m), self._find_acting(m)
        entered = find_entered(self._doc[m.head])
        faced |= {t.country for t in self._told if t.at in entered and not t.town}
        return {c: score for c, score in scores.items() if c not in faced | acting} or ({} if acting else scores)

    def _ask_at_home(self, m: Mention) -> Mapping[str, Answers]:
        """What the countries answer that may be a role's: "Hutu soldiers" are of a country where that people is at home, if one is told of."""
        first = self._linked.get(self._doc[m.head].head.i, m) if self._doc[m.head].dep_ == "conj" else m  # "Hutu soldiers and civilians"
        asked, homes = self.ask(m), find_homes(t.text for part in (m, first) for t in self._doc[part.start : part.end])
        return {c: own for c, own in asked.items() if c in homes} or asked

    def find(self, m: Mention) -> str | None:
        """The country of an open role; that of coreference unless another weighs more by `MARGIN`. None where the report tells of none."""
        scores = self.weigh(m)
        found = max(sorted(scores), key=lambda c: scores[c], default=None)
        return load_coalitions().army_in(self._doc[m.start : m.end].text, found) if found else None

    def weigh_unsaid(self, m: Mention) -> dict[str, float]:
        """The same of a role whose country nobody said; of "its jets" that of whom "its" is, and of a person of no known office."""
        if self.is_open(m):
            return self.weigh(m)
        author = self._linked.get(m.antecedent) if m.kind == "text" and m.antecedent is not None else None
        if author is not None and author.antecedent != m.head and not is_known(author):
            return self.weigh_unsaid(author)  # "a report by the army": whose the army is
        if m.kind not in ("role", "person") or len(m.codes) != 1:
            return {}
        owners = [self._linked[c.i] for c in self._doc[m.head].children if c.dep_ == "nmod:poss" and c.pos_ == "PRON" and c.i in self._linked]
        owner = self._linked.get(owners[0].antecedent) if owners and owners[0].antecedent is not None else None
        return self.weigh(owner if owner is not None and self.is_open(owner) and not is_known(owner) else m)

    def _fought(self, m: Mention) -> set[str]:
        """ "Rebels shelled Gothan positions": whose forces those strike who rise against a state."""
        token = self._doc[m.head]
        if token.dep_ != "nsubj" or token.head.lemma_ not in lexicon_of(self._doc).grammar.harming:
            return set()
        struck = {t.i for c in token.head.children if c.dep_ == "obj" for t in c.subtree}
        return {t.country for t in self._told if t.at in struck and t.own and t.sector in ("MIL", "COP")}

    def _find_risen(self) -> set[str]:
        """The country of which rebels are told by name, where it is one: sent from abroad, a report tells of the troops that they fight."""
        risen = {t.country for t in self._told if t.own and t.sector == "REB"}
        return risen if len(risen) == 1 else set()

    def _weigh_risen(self, m: Mention) -> float:
        """How surely a role is of the state whose rebels are told of: "government troops", "the army", "killed ten soldiers"."""
        token = self._doc[m.head]
        verb = token.head.head if token.head.dep_ in ("conj", "xcomp") and token.dep_ == "obj" else token.head
        verbs = (token.head, verb) if token.dep_ == "obj" else ()
        rebels = {t.at for t in self._told if t.own and t.sector == "REB"}
        struck = any(c.i in rebels for v in verbs for c in v.children if c.dep_ == "nsubj")
        struck = struck or any(v.dep_ == "ccomp" and c.i in rebels for v in verbs for c in v.head.children if c.dep_ == "nsubj")
        by_word = RISEN_FROM if "government" in m.lemma.split(" ")[:-1] else RISEN_AGAINST if m.codes[0].endswith(" MIL") else 0.0
        return by_word + (STRUCK_BY_REBELS if struck else 0.0) + (OF_GOVERNMENT if m.lemma == "government" else 0.0)

    def _find_wards(self, m: Mention) -> set[str]:
        """ "The Foreign Ministry advised Gothans to leave Zenda": whose people a government tells what to do abroad."""
        token = self._doc[m.head]
        verb = token.head
        things = lexicon_of(self._doc).things
        told = any(c.dep_ == "xcomp" and c.lemma_ in things["done_abroad"] for c in verb.children)
        if token.dep_ != "nsubj" or verb.lemma_ not in things["advising"] or not told:
            return set()
        objects = {c.i for c in verb.children if c.dep_ in ("obj", "iobj")}
        return {t.country for t in self._told if t.at in objects and t.own and t.sector == "CVL"}

    def _is_seated(self, m: Mention) -> bool:
        """ "In Zenda, senators asked": who does what a sentence tells sits where it begins; soldiers and rebels may have come there."""
        token, sector = bearer_of(self._doc[m.head]), m.codes[0].split(" ")[1]
        speaks = sector == "MIL" and m.lemma.split(" ")[-1] in lexicon_of(self._doc).grammar.mouthpieces  # for soldiers, from home
        return token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and (sector not in STRANGERS or speaks)

    def _find_own_deed(self, m: Mention) -> set[str]:
        """ "Gothan jets struck a camp, the military said": who tells last what soldiers did is of their army."""
        token = self._doc[m.head]
        verb = token.head
        if not self._speaks(token):
            return set()
        told = [c for c in verb.children if c.dep_ in ("ccomp", "parataxis") and c.i < token.i] + ([verb.head] if verb.dep_ == "parataxis" else [])
        doers = {k.i for t in told for k in t.children if k.dep_ == "nsubj" and k.i < token.i}
        found = {t.country for t in self._told if t.at in doers and t.own and t.sector == "MIL"}
        afield = any(self._doc[i].lemma_.lower() in load_things()["airborne"] for i in doers)
        speaking = {t.country for t in self._told if t.own and t.sector == "MIL" and self._speaks(self._doc[t.at])} if found else set()
        seats = self._find_seat(found) if not afield else found
        return speaking & found or speaking or seats or found  # an army that has spoken speaks again of what another did

    def _find_seat(self, acting: Set[str]) -> set[str]:
        """ "ZENDA - Gothan soldiers crossed the border, the army said": a state's own army does, unless the others have one that speaks there."""
        coalitions, away = load_coalitions(), [t for t in self._told if not is_in_dateline(self._doc[t.at])]
        seats = {t.country for t in self._told if t.sector == "GOV" and is_in_dateline(self._doc[t.at])}
        seats &= {t.country for t in away}  # no mere seat of the press
        return set() if not acting or acting & (coalitions.sending | seats) or seats & coalitions.armies.keys() else seats

    def _find_quoting(self, m: Mention) -> set[str]:
        """ "Zenda radio quoted a military spokesman": whom the news of a country cite without a name are of it."""
        token = self._doc[m.head]
        if token.dep_ != "obj" or token.head.lemma_ not in QUOTING:
            return set()
        subjects = {c.i for c in subjects_of(token.head)}
        return {t.country for t in self._told if t.at in subjects and t.sector == "MED"}

    def _speaks(self, token: Token) -> bool:
        return token.dep_ == "nsubj" and token.head.lemma_ in lexicon_of(self._doc).grammar.speaking

    def _faced(self, m: Mention) -> set[str]:
        """The states that an organ acts on: "the minister urged Zenda" is no minister of Zenda's."""
        token = bearer_of(self._doc[m.head])
        if token.dep_ != "nsubj" or m.codes[0].split(" ")[1] not in FACING:
            return set()
        below = [c for c in token.head.children if c.i > token.i]
        inner = [k for c in below if c.dep_ in ("ccomp", "xcomp") for k in c.children if k.dep_ == "nsubj"]
        met = {c.i for c in (*below, *inner) if c.dep_ in ("obj", "iobj", "nsubj") or (c.dep_ == "obl" and has_case(c, AGAINST))}
        talks = m.person and token.head.lemma_ in lexicon_of(self._doc).grammar.mutual  # "the minister met the Gothan minister"
        return {
            t.country
            for t in self._told
            if t.at in met and t.own and t.sector == "GOV" and (self._is_state(t.at) or (talks and self._linked[t.at].person))
        }

    def _find_visitors(self, m: Mention) -> set[str]:
        """ "The Gothan envoy met the president": who is sent to talk meets those of another state."""
        token, lexicon = bearer_of(self._doc[m.head]), lexicon_of(self._doc)
        while token.dep_ == "conj":
            token = token.head
        verb = token.head
        if has_case(token, WITH) and verb.dep_ == "obj":  # "held talks with"
            verb = verb.head
        elif token.dep_ not in ("obj", "obl") or verb.lemma_ not in lexicon.grammar.mutual:
            return set()
        if m.codes[0].split(" ")[1] not in FACING:
            return set()
        subjects = [verb.head if c.lower_ == "who" and verb.dep_ == "acl:relcl" else c for c in verb.children if c.dep_ == "nsubj"]
        met = [o for c in subjects if (o := self._linked.get(c.i)) is not None and len(o.codes) == 1]
        return {o.codes[0].split(" ")[0] for o in met if o.lemma.split(" ")[-1] in lexicon.things["go_betweens"]}

    def _find_acting(self, m: Mention) -> set[str]:
        """Of "the country" to which something is done the states that do it: "Gotha cut its aid to the country"."""
        doers = find_doers(self._doc[m.head]) if m.lemma in WHOLE_STATES and not self._own.get(m.head, True) else set()
        return {code.split(" ")[0] for i in doers if self._is_state(i) for code in self._linked[i].codes}

    def _find_abettors(self, m: Mention) -> set[str]:
        """ "Zenda accused Gotha of arming the rebels": the states that help rebels, who are another's."""
        token = self._doc[m.head]
        verb = token.head.head if token.head.dep_ == "obj" else token.head  # "sent arms to the rebels"
        if not m.codes[0].endswith(" REB") or verb.lemma_ not in lexicon_of(self._doc).grammar.abetting:
            return set()
        return {code.split(" ")[0] for i in find_doers(token) if self._is_state(i) for code in self._linked[i].codes}

    def _is_state(self, head: int) -> bool:
        m = self._linked.get(head)
        return m is not None and (m.id or "").startswith("state:")

    def ask(self, m: Mention) -> Mapping[str, Answers]:
        """What each country of the report answers for a role."""
        told = [t for t in self._told if t.at != m.head]
        here = self._sentence[m.head]
        alike = self._alike[m.codes[0].split(" ")[1]]  # an open role says nothing of its own, so none of these counts is of it
        recent, near = self._fade(told, here)
        most = max(self._counts.values(), default=1)
        opening = self._open_places(self._sentences[here], told)
        sets = {
            "lead": {t.country for t in told if t.sentence <= LEAD},
            "dateline": {t.country for t in told if t.dateline},
            "opening": opening,
            "opening seat": opening & self._open_states(self._sentences[here]),
            "main subject": self._main_subject(self._sentences[here], m),
            "last place": {max(places)[1]} if (places := [(t.at, t.country) for t in told if t.sector is None and t.at < m.head]) else set(),
            "behind": {t.country for t in told if t.sector is None and 0 < t.at - m.head < OPENING and self._doc[t.at].head.i == m.head},
            "sentence": {t.country for t in told if t.sentence == here},
        } | self._find_links(m, here)
        return {
            country: {name: 1.0 for name, countries in sets.items() if country in countries}
            | {
                "often": min(self._counts[country], OFTEN) / OFTEN,
                "foremost": (self._counts[country] / most) ** STEEP,
                "share": self._counts[country] / max(self._counts.total(), 1),
                "share of towns": self._towns[country] / max(self._towns.total(), 1),
                "share of sector": alike[country] / max(alike.total(), 1),
                "recent": recent.get(country, 0.0) / max(recent.values(), default=1.0),
                "recent place": near.get(country, 0.0) / max(near.values(), default=1.0),
            }
            for country in {t.country for t in told}
        }

    def is_taken(self, m: Mention) -> bool:
        """Whether the words behind soldiers say that another country's took them, so that they are surely not its own."""
        return bool(self._find_foes(m))

    def _find_foes(self, m: Mention) -> set[str]:
        """Of soldiers "detained by Gotha" the country that their captor's words name: they are another's, or nobody would name it."""
        if not m.codes[0].endswith(" MIL"):
            return set()
        codes = [self._linked[i].codes[0] for i in find_captors(self._doc[m.head]) if self._own.get(i)]
        if is_leaving(noun := self._doc[m.head]):  # "the withdrawal of troops from Gotha"
            left = {c.i for t in (noun, noun.head) for c in t.children if has_case(c, FROM)}
            codes += [f"{t.country} GOV" for t in self._told if t.sector is None and not t.town and t.at in left]
        return {code.split(" ")[0] for code in codes if code.endswith((" GOV", " MIL"))}

    def _fade(self, told: Sequence[_Told], here: int) -> tuple[Mapping[str, float], Mapping[str, float]]:
        """How lately each country was told of, by its parties and by its towns."""
        recent: defaultdict[str, float] = defaultdict(float)
        near: defaultdict[str, float] = defaultdict(float)
        for t in told:
            ago = here - t.sentence
            if ago >= 0 and t.sector is not None:
                recent[t.country] += FADING**ago * (1.0 if t.own else HALF)
            elif ago >= 0 and t.town:
                near[t.country] += FADING_PLACE**ago
        return recent, near

    def _open_places(self, sentence: Span, told: Sequence[_Told]) -> set[str]:
        """Where a sentence says at once that it is: "In Zenda, senators asked"."""
        heads = [t.head for t in sentence[:2] if t.lower_ in AT_PLACE and t.dep_ == "case" and t.head.dep_.startswith("obl")]
        inside = {t.i for head in heads for t in head.subtree}
        return {t.country for t in told if t.sector is None and t.at in inside and t.at < sentence.start + OPENING}

    def _open_states(self, sentence: Span) -> set[str]:
        """The states that the first words of a sentence name by themselves or by their capital."""
        named = [m for i in range(sentence.start, min(sentence.start + OPENING, sentence.end)) if (m := self._linked.get(i)) and self._is_state(i)]
        return {m.codes[0].split(" ")[0] for m in named if m.kind == "name"}

    def _main_subject(self, sentence: Span, m: Mention) -> set[str]:
        """The countries of who does what a sentence tells."""
        subjects = [c.i for c in sentence.root.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i != m.head]
        return {code.split(" ")[0] for i in subjects if i in self._linked for code in self._linked[i].codes} - NOBODYS

    def _find_links(self, m: Mention, here: int) -> dict[str, set[str]]:
        """The country of the party that coreference found, by what speaks for it."""
        if not is_known(m) or m.antecedent is None:
            return {}
        country, antecedent = {m.codes[0].split(" ")[0]}, self._linked.get(m.antecedent)
        found = {}
        if here - self._sentence.get(m.antecedent, -2) <= 1:
            found["linked near"] = country
        if antecedent is not None and antecedent.kind == "name":
            found["linked name"] = country
        if antecedent is not None and antecedent.lemma.split(" ")[-1] == m.lemma.split(" ")[-1]:
            found["linked same word"] = country
        return found
