"""Events of a `Doc` to claims in words: one claim for each event, however many verbs describe it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from sayso.extract.acts import (
    find_act,
    find_demanding,
    find_threat,
    is_attempted,
    is_carried_out,
    may_threaten,
)
from sayso.extract.blame import with_accused
from sayso.extract.done import find_done
from sayso.extract.echoes import find_echoes
from sayso.extract.events import Event, find_chance, find_events, takes_place
from sayso.extract.fallen import find_fallen
from sayso.extract.hosts import is_of_bomb, is_set_off
from sayso.extract.included import with_included
from sayso.extract.joined import first_of, is_told_beside, tells_of
from sayso.extract.outsiders import is_blown_up
from sayso.extract.phrases import distinct, parties_of, sector_of
from sayso.extract.rules import name_date, name_place, name_rules
from sayso.extract.said_by import chain_of, medium_of
from sayso.extract.scene import FORCES, LAWLESS, UNIFORMED, Scene
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot, has_subject, is_passive, surface_subject
from sayso.extract.status import Status, asks, find_status
from sayso.extract.suspects import as_known_suspects
from sayso.extract.told import is_aside, is_planned
from sayso.extract.toll_words import Told, complements
from sayso.extract.tolls import find_counting, find_lone, hosts_of, is_loss, tolls_of
from sayso.extract.weigh import VETO
from sayso.extract.weigh_roles import is_where, weigh_who
from sayso.extract.what import Trigger, is_dated, slot_of
from sayso.extract.who import Who, note_actor
from sayso.extract.wrongs import note_wrong
from sayso.marks import OWNED_UP
from sayso.records import Attribution, Claim, Party, Place, Toll, When
from sayso.reference.frames import Frames, Pattern

WOUNDS = frozenset({"wound", "injury", "burn"})
ASKED = frozenset({"REQUEST", "THREATEN"})
NOT_REPORTED = frozenset({"ask", "hope", "want", "promise", "threaten", "doubt"})
OF_NOUNS = frozenset({"said_by:object", "said_by:object_of", "said_by:passive"})
# "reiterated calls", "denied the charges", "refused a demand": whoever answers or repeats such an act, nobody doubts that it was made
IN_WORDS = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "PROTEST"})
VOICED = IN_WORDS | {"SUPPORT", "AGREE", "CONCEDE"}
Sayer = Callable[[Token], Attribution | None]
Placer = Callable[[Token], tuple[Place, ...]]
Timer = Callable[[Token], tuple[When, ...]]


@dataclass(frozen=True, slots=True)
class Extractor:
    """What one report's extraction needs beside its `Doc`: the lexicon and the other rooms' answers."""

    scene: Scene
    frames: Frames
    say: Sayer
    place: Placer
    time: Timer

    def claims(self, report: str) -> list[Claim]:
        """All claims of the report in text order."""
        made = []
        events = find_events(self.scene, self.frames)
        triggers = {e.main.token.i: e.triggers for e in events}
        beside = hosts_of(self.scene, triggers, self._counts_apart)
        for event in sorted([*events, *self._counted(find_lone(self.scene, triggers, self._counts_apart))], key=lambda e: e.main.token.i):
            event.beside += beside.get(event.main.token.i, ())
            claim = self._claim(report, event)
            if claim is not None:
                made.append(claim)
        made = as_known_suspects(self.scene, with_accused(self.scene, made))
        again = [*find_echoes(self.scene, self.say, made), *find_done(self.scene, self.say, made)]
        return find_surest(sorted([*made, *again], key=lambda c: c.at))

    def _counts_apart(self, word: Token) -> bool:
        """Whether a word of a toll stands on the word of somebody who counts otherwise than the sentence before."""
        verb = find_counting(word)
        said = self.say(word) if verb is not None else None
        return verb is not None and said is not None and said.cue is not None and said.cue[0] <= verb.idx < said.cue[1]

    def _counted(self, alone: Sequence[Told]) -> list[Event]:
        """Counts that are told alone, as events, one for what a sentence tells on one word.

        Nobody is said to have done it, and the people hurt are those counted.
        """
        events: dict[tuple[int, object], Event] = {}
        for told in alone:
            said = self.say(told.word)
            key = find_sentence(told.word)[0], said and said.speakers
            frame = replace(self.frames.open["ASSAULT"], actor=(), recipient=(), conditions={"told": "ASSAULT"}, toll=told.kind)
            event = events.setdefault(key, Event([Trigger(told.word, frame, Pattern("adjective", told.word.lemma_))]))
            event.beside.append(told)
        return list(events.values())

    def _claim(self, report: str, event: Event) -> Claim | None:
        main = event.main
        said, content = self._on_whose_word(main)
        if content:
            return None
        whos = [_of_host(event, t, weigh_who(self.scene, t, self.say(t.token))) for t in event.triggers]
        status = self._status(event, said)
        kind, status = find_act(main, status)
        demanding = find_demanding(kind, status, main.clause, said)
        if status.value == "hypothetical" and not demanding and not may_threaten(kind, status):
            return None
        tried = is_attempted(kind, main.clause)  # "tried to kill a minister" tells of nobody killed
        tolls = () if tried else tolls_of(self.scene, event.triggers, event.beside, said)
        who = self._merged(event, whos, tolls)
        rules = name_rules(self.scene, event.triggers, who, tolls, self.say)
        if demanding:
            asked = distinct(parties_of(self.scene, slot_of(main, "subj"), said))
            kind, status, who = "REQUEST", Status("actual", status.because), Who(demanding, asked, ())
            rules = {"actor": "speaker:must", **({"recipient": "slots:subj"} if asked else {})}
        said = self._claimed(event, who, said)
        if said is not None and _is_said_beside(main, who.actor, said):
            said = said.outer
        kind, status, who = _threaten(main, kind, status, who, said)
        if status.value == "hypothetical":
            return None
        places, whens = self._places(event), self._whens(event)
        (start, trigger), sentence = _words(main), self.scene.doc[slice(*find_sentence(main.token))]
        chain = chain_of(said)
        return Claim(
            id=f"{report}:{start}:{kind}",
            report=report,
            sentence=(sentence.start_char, sentence.end_char),
            at=start,
            trigger=trigger,
            type=kind,
            mode=_mode(event) if kind == main.frame.type else None,
            actor=who.actor,
            recipient=who.recipient,
            sources=chain[0].speakers if chain else (),
            via=tuple(p for a in reversed(chain[1:]) for p in a.speakers),
            medium=medium_of(chain),
            status=status.value,
            place=places,
            when=whens,
            casualties=tolls,
            mediator=who.mediator,
            attribution=said,
            confidence=max(find_chance(self.scene, event), main.frame.weight if takes_place(self.scene, event) else VETO),
            made_by={
                "type": f"frames:{main.frame.id}",
                "status": f"status:{status.because}" if status.because else "status:plain",
                "sources": said.made_by if said else "narrator",
                **rules,
                **name_place(self.scene.doc, places),
                **name_date(whens),
                **note_actor(event.triggers, main.token, who.actor),
                **note_wrong(event.triggers, who.recipient),
            },
        )

    def _on_whose_word(self, main: Trigger) -> tuple[Attribution | None, bool]:
        """Who tells of an event, and whether it is the mere content of what is asked for, hoped or threatened."""
        said = self.say(main.token)
        if said is not None and said.stance == "hope" and not said.speakers:
            said = said.outer  # "is expected to arrive": by nobody in particular
        if said is not None and said.stance in NOT_REPORTED:
            if not (_is_taken_for_granted(main.clause) or is_planned(main.clause) or (said.stance == "doubt" and is_dated(self.scene, main.token))):
                return None, True
            said = said.outer
        if said is not None and said.made_by in OF_NOUNS and main.frame.type in IN_WORDS:
            said = said.outer
        return said, False

    def _claimed(self, event: Event, who: Who, said: Attribution | None) -> Attribution | None:
        """Who admits his dead tells of them. A claim of responsibility tells of the attack on the word of who claims it."""
        word = event.main.token
        if event.main.frame.admitted and said is None:
            cue = (word.idx, word.idx + len(word))
            return Attribution(who.recipient, cue, (cue,), "say", made_by="said_by:admitted")
        if not event.main.frame.claimed or not who.actor:
            return said
        own = [c for c in word.children if c.dep_ in ("obj", "nsubj:pass")] or [word]
        content = tuple((c.idx, c.idx + len(c)) for c in own)
        cue = (word.idx, word.idx + len(word))
        return Attribution(who.actor, cue, content, "claim", outer=said, made_by=OWNED_UP)

    def _status(self, event: Event, said: Attribution | None) -> Status:
        main = event.main
        if main.pattern.neg and main.frame.status == "actual":
            return Status("actual", main.frame.id)  # "is not happy": the word asks for its negation
        for value in (main.frame.status, main.light_verb.status if main.light_verb else None):
            if value and value != "actual" and not is_carried_out(main):
                carrier = find_status(main.light, main.light, said) if main.light is not None else None  # "denied planning an attack"
                return carrier if carrier is not None and carrier.value == "negated" else Status(value, main.frame.id)
        return find_status(main.clause, main.token, said)

    def _merged(self, event: Event, whos: Sequence[Who], tolls: Sequence[Toll]) -> Who:
        hurt = [t.of for t in tolls if t.of is not None]
        if hurt and find_fallen(event.main.token, self.scene.things):
            return Who((), distinct(hurt), ())
        # Who is told to have been hurt has not done it, whatever the model sees around another word.
        patients = {(p.start, p.end) for p in whos[0].recipient} & {(p.start, p.end) for p in hurt}
        counted = {t.token.idx + len(t.token) for t in event.triggers[1:] if t.token.pos_ == "ADJ" and t.frame.toll}  # "five killed and 15 wounded"
        lost = patients | {(p.start, p.end) for w in whos for p in w.actor if p.end in counted}
        actor = next((a for w in whos if (a := tuple(p for p in w.actor if (p.start, p.end) not in lost))), ())
        loses = is_loss(event.main.frame) or event.main.token.lemma_ == "lose"  # "the army lost four"
        if hurt and loses and all(is_loss(t.frame) or t.frame.sides for t in event.triggers[1:]):
            lost = {(p.start, p.end) for p in hurt}  # who lost men did not kill them, nor did they
            men = {t.idx for t in slot_of(event.main, "obj")}
            killers = (p for p in actor if (p.start, p.end) not in lost and all(not p.start <= at < p.end for at in men))
            return Who(tuple(killers), distinct(hurt), whos[0].mediator)
        taken = {(p.start, p.end) for p in actor}
        recipients = [tuple(p for p in w.recipient if (p.start, p.end) not in taken) for w in whos]
        told = sorted(zip(event.triggers, recipients, strict=True), key=lambda x: bool(hurt) and is_where(x[0], x[1]))
        recipient = next((r for _, r in told if r), ())
        recipient = tuple(p for p in recipient if not (_is_place(p) if hurt else p.id == "place")) or recipient
        if any(w.mutual for w in whos) and not _tells_doer(event, whos[0], hurt):
            # "… were killed in clashes with rebels": the sides fight, the dead stand in the toll.
            sides = [p for w in whos if w.mutual for p in w.actor]
            if {(p.start, p.end) for p in sides} <= {(p.start, p.end) for p in hurt}:
                sides = _find_foes(hurt) or sides
            one = len(distinct(sides)) == 1
            if one and any((p.start, p.end) == (sides[0].start, sides[0].end) for p in hurt):
                return Who((), distinct(hurt), whos[0].mediator)  # "three soldiers were hurt in clashes", with nobody named
            if len({p.code for p in sides}) == 1:
                sides += [p for p in hurt if sector_of(p) in FORCES]
            return Who(distinct(sides), (), whos[0].mediator)
        word = event.main.token.idx  # "three of the dead were guards"
        if not recipient or (hurt and all(_is_place(p) or p.start <= word < p.end for p in recipient)):
            told_hurt = (p for t, r in told if t.frame.toll and t is not event.main for p in r if not _is_place(p))  # "killing himself and a Gothan"
            recipient = distinct((*told_hurt, *hurt))  # the people hurt, rather than the place that was struck
            lost = {(p.start, p.end) for p in hurt}
            actor = tuple(p for p in actor if (p.start, p.end) not in lost)
        if event.main.frame.type == "ASSAULT":
            recipient = _with_others(recipient, hurt, actor, own_toll=event.main.frame.toll is not None)
        meant = (p for t, r in zip(event.triggers, recipients, strict=True) if is_of_bomb(t.token) for p in r)
        recipient = with_included(self.scene, _without_numbers(self.scene, distinct((*meant, *recipient))), actor, event.triggers)
        return Who(actor, recipient, next((w.mediator for w in whos if w.mediator), ()))

    def _places(self, event: Event) -> tuple[Place, ...]:
        out: list[Place] = []
        for t in [t for t in event.triggers if not self._is_of_telling(t)] or event.triggers:
            for p in (
                *self.place(t.token),
                *(self.place(t.clause) if t.clause.i != t.token.i else ()),
                *(p for verb in _struck_by(t.token) for p in self.place(verb)),
            ):
                if all(p.start != q.start for q in out) and not self._is_content(t, p):
                    out.append(p)
        return tuple(out)

    def _is_content(self, trigger: Trigger, place: Place) -> bool:
        """ "Demanded a pullout from Zenda": a place inside what is asked for is not where it is asked."""
        if trigger.frame.type not in ASKED or place.start < trigger.clause.idx:
            return False
        span = self.scene.doc.char_span(place.start, place.end, alignment_mode="expand")
        return span is None or span.root.head not in (trigger.token, trigger.clause) or span.root.dep_ != "obl"

    def _whens(self, event: Event) -> tuple[When, ...]:
        out: list[When] = []
        for t in event.triggers:
            for w in self._times(t):
                if all(w.start != v.start for v in out):
                    out.append(w)
        return tuple(out)

    def _times(self, trigger: Trigger) -> tuple[When, ...]:
        if not self._is_of_telling(trigger):
            return self.time(trigger.token) or self.time(trigger.clause)
        claimed = [trigger.token, *(c for c in trigger.token.children if c.dep_ in ("obj", "nsubj:pass"))]
        deeds = [d for t in claimed for d in fill_slot(t, "for")] if trigger.frame.claimed else []
        return tuple(w for d in deeds for w in self.time(d))

    def _is_of_telling(self, trigger: Trigger) -> bool:
        """ "Claimed responsibility on Monday", "the toll rose on Monday": when and where it is told, not when it happened."""
        return trigger.frame.claimed or trigger.token.lemma_.lower() in self.scene.things["total_nouns"]


def _struck_by(verb: Token) -> list[Token]:
    """ "Died of wounds received in Zenda": where it happened stands with the wounds."""
    wounds = [c for c in verb.children if c.dep_ == "obl" and c.lemma_ in WOUNDS]
    return [v for w in wounds for v in w.children if v.dep_ in ("acl", "acl:relcl")]


def _is_taken_for_granted(clause: Token) -> bool:
    """ "It is not known who fired the shells that killed seven": that they were fired, and killed, is not in question."""
    told = clause.dep_ == "acl" and clause.tag_ == "VBN"  # "ordered the men arrested last week to be freed"
    return clause.dep_ == "acl:relcl" or told or is_aside(clause) or asks(clause)


def _of_host(event: Event, trigger: Trigger, who: Who) -> Who:
    """ "…, killing two": the doer is that of the event, whatever clause between them the parse hangs the participle on."""
    apart = trigger is not event.main and is_set_off(trigger.token)
    astray = apart and trigger.token.head.i not in {i for t in event.triggers for i in (t.token.i, t.clause.i)}
    astray = astray or any(n.i == event.main.token.i for n in tells_of(trigger.clause)) or _came_of(event.main, trigger)
    return who._replace(actor=()) if astray else who


def _came_of(main: Trigger, trigger: Trigger) -> bool:
    """ "The mission was bombed, killing six", "a tanker blew up, killing two": what came of a deed was not done by whom it befell."""
    token = first_of(trigger.token)
    outcome = trigger.frame.toll is not None and token.tag_ == "VBG" and token.dep_ == "advcl"
    befell = token.head == main.token and (is_passive(main.token) or any(is_blown_up(t, main) for t in slot_of(main, "subj")))
    return outcome and befell and all(c.dep_ != "mark" for c in token.children)


def _tells_doer(event: Event, who: Who, hurt: Sequence[Party]) -> bool:
    """ "Killed by troops in a war with rebels", "troops shot a boy dead in a clash": one side alone did it, whoever else fought."""
    main, words = event.main, {t.token.i for t in event.triggers}
    doers = [t for t in slot_of(main, "subj") if t.i not in words]
    struck = {p.start for p in who.recipient} & {p.start for p in hurt}
    return bool(struck) and not main.frame.sides and any(t.pos_ == "PRON" or p.start <= t.idx < p.end for t in doers for p in who.actor)


def _is_said_beside(main: Trigger, actor: Sequence[Party], said: Attribution) -> bool:
    """ "The army said two had died and blamed the rebels": what the speaker does is told beside what it said, whatever the parse joins it to."""
    verb = main.clause
    if verb.dep_ != "conj" or main.frame.type not in VOICED or said.made_by != "said_by:clausal" or said.cue is None or said.cue[0] > verb.idx:
        return False
    others = [s for s in surface_subject(verb) if s.pos_ != "PRON" and all(not p.start <= s.idx < p.end for p in actor)]
    beside = is_told_beside(verb) or (bool(others) and not has_subject(verb))
    return beside and {p.start for p in actor} == {p.start for p in said.speakers}


def _find_foes(hurt: Sequence[Party]) -> list[Party]:
    """ "Two policemen and six rebels were killed in a clash": those of a state and those whom it fights, who fought each other."""
    fighters = [p for p in distinct(hurt) if sector_of(p) in FORCES]
    return fighters if len({sector_of(p) in LAWLESS for p in fighters}) == 2 else []


def _is_place(party: Party) -> bool:
    """Whether a struck party is no more than where it was: "strikes on Zenda killed four"."""
    return party.id == "place" or ((party.id or "").startswith("state:") and (party.code or "").endswith(" GOV"))


def _mode(event: Event) -> str | None:
    return next((t.frame.mode for t in event.triggers if t.frame.mode and t.frame.type == event.main.frame.type), None)


def find_surest(claims: Sequence[Claim]) -> list[Claim]:
    """Of claims of one id ("exchange" and "exchange of fire") the surest, in the order of all."""
    surest: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: -c.confidence):
        surest.setdefault(claim.id, claim)
    return [claim for claim in claims if surest[claim.id] is claim]


def _threaten(main: Trigger, kind: str, status: Status, who: Who, said: Attribution | None) -> tuple[str, Status, Who]:
    """What is told as a threat; "the raid will be punished", with nobody named who would, is one of who says so."""
    told, threat = find_threat(kind, status, main.clause, who.actor, said)
    if told == "THREATEN" and status.value == "future" and threat.value == "actual" and not who.actor and said is not None:
        who = who._replace(actor=said.speakers)
    return told, threat, who


def _words(trigger: Trigger) -> tuple[int, str]:
    """The words that carry the event: the head with its particle, modifier or short object."""
    token, pattern, doc = trigger.token, trigger.pattern, trigger.token.doc
    first = last = token.i
    if pattern.kind == "noun" and pattern.left:
        while (
            first > find_sentence(token)[0]
            and token.i - first < len(pattern.left) * 2
            and doc[first - 1].dep_ != "det"
        ):
            first -= 1
            if token.i - first >= len(pattern.left):
                break
    elif pattern.kind == "verb":
        wanted = [
            c
            for c in token.children
            if (pattern.prt and c.lower_ == pattern.prt)
            or (c.dep_ == "obj" and c.lemma_.lower() in pattern.obj)
        ]
        wanted += complements(token, pattern.acomp)
        ends = [c.i for c in wanted if 0 < c.i - token.i <= 3]
        last = max([last, *ends])
    span = doc[first : last + 1]
    return span.start_char, span.text


def _without_numbers(scene: Scene, struck: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "Tore through a line of recruits, killing 15": of those who stood in it, and no other party."""
    spans = (scene.doc.char_span(p.start, p.end) for p in struck)
    named = tuple(p for p, span in zip(struck, spans, strict=True) if span is None or span.root.pos_ != "NUM")
    return named if any(sector_of(p) in UNIFORMED for p in named) else struck


def _with_others(struck: tuple[Party, ...], hurt: Sequence[Party], actor: Sequence[Party], *, own_toll: bool) -> tuple[Party, ...]:
    """ "Ambushed an army convoy, killing nine soldiers and three policemen": the policemen with them were attacked as well."""
    sectors = {sector_of(p) for p in struck}
    if not sectors or sectors & LAWLESS or (own_toll and not sectors <= UNIFORMED):
        return struck  # whom rebels lost, and whom those lost who attacked them
    own = {p.code for p in actor}
    others = [p for p in hurt if sector_of(p) in UNIFORMED - sectors and p.code not in own]
    return distinct((*struck, *(p for p in others if all(p.end <= q.start or q.end <= p.start for q in struck))))
