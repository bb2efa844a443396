"""Events to claims: one claim for each event, with its toll, status and source."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from spacy.tokens import Token

import tests.sentences as s
from sayso.extract.claims import Extractor, find_surest
from sayso.extract.scene import Scene
from sayso.records import Attribution, Claim, Guess, Party, Place, Role
from sayso.reference.frames import load_frames
from sayso.reference.things import load_things
from tests.factory import (
    find_token,
    make_claim,
    make_days,
    make_mention,
    make_mentions,
    make_parsed,
    make_place,
    make_scene,
)

WHO = {"Rebels": "RUR REB", "rebels": "RUR REB", "army": "RUR MIL", "soldiers": "RUR MIL", "fighters": "RUR REB", "Police": "RUR COP", "policemen": "RUR COP",
       "protesters": "RUR CVL", "Kenya": "KEN GOV", "Uganda": "UGA GOV", "people": "RUR CVL", "hostages": "RUR CVL",
       "presidents": "KEN GOV"}  # fmt: skip
Sayer = Callable[[Token], Attribution | None]


def claims(*rows: str, say: Sayer = lambda token: None) -> list[Claim]:
    doc = make_parsed(*rows)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    found = Extractor(scene, load_frames(), say, lambda t: (), lambda t: ()).claims("r1")
    assert all(doc.text[c.at : c.at + len(c.trigger)] == c.trigger for c in found)
    assert all(c.sentence[0] <= c.at < c.sentence[1] for c in found)
    return found


def said_by(code: str, *words: str, stance: str = "say", outer: Attribution | None = None) -> Sayer:
    """An attribution of the given words, and of no others."""
    attribution = Attribution((Party("x", 0, 1, code),), None, (), stance, outer=outer, made_by="test")
    return lambda token: attribution if token.text in words else None


def codes(parties: Sequence[Party]) -> list[str | None]:
    return [p.code for p in parties]


@pytest.mark.parametrize(
    ("row", "places"),
    [
        ("Kenya/NNP/2/nsubj demanded=demand/VBD/0/root withdrawal/NN/2/obj from/IN/5/case Zenda/NNP/3/nmod/LOC", []),
        ("Kenya/NNP/2/nsubj demanded=demand/VBD/0/root in/IN/4/case Zenda/NNP/2/obl/LOC withdrawal/NN/2/obj", ["Zenda"]),
    ],
)
def test_where_something_is_asked_for_is_not_where_it_is_wanted(row: str, places: list[str]) -> None:
    doc = make_parsed(row)
    zenda = doc.text.index("Zenda")
    place = replace(make_place("Zenda"), start=zenda, end=zenda + 5)
    scene = make_scene(doc, {"Kenya": "KEN GOV"})
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (place,), lambda t: ()).claims("r1")
    assert [p.text for p in claim.place] == places


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (s.SHELLED_BY, ["ASSAULT shelled actual"]),
        (s.KILLING_SIX, ["ASSAULT attacked actual"]),  # the result clause adds its toll
        (s.ATTACKED_AND_KILLED, ["ASSAULT attacked actual"]),
        (s.BOMB_KILLED, ["ASSAULT killed actual"]),
        (s.KILLED_IN_CLASHES, ["ASSAULT killed actual"]),
        (s.OPENED_FIRE, ["ASSAULT opened fire actual"]),
        (s.WHOM_THEY_CAPTURED, ["ASSAULT captured actual", "RETREAT freed actual"]),
        (s.DID_NOT_ATTACK, ["ASSAULT attack negated"]),
        (s.WILL_ATTACK, ["ASSAULT attack future"]),
        (s.MAY_ATTACK, []),  # a mere possibility is no news
        (s.IF_ATTACK, []),
        (s.SAID_KILLED, ["ASSAULT killed actual"]),
        (s.MET, ["CONSULT met actual"]),
        (s.ARRESTED, ["COERCE arrested actual"]),
        ("Kenya/NNP/5/nsubj is=be/VBZ/5/cop not/RB/5/advmod very/RB/5/advmod happy/JJ/0/root with/IN/7/case Uganda/NNP/5/obl", ["ACCUSE happy actual"]),
        ("Kenya/NNP/2/nsubj plans=plan/VBZ/0/root a/DT/4/det series/NN/2/obj of/IN/6/case protests=protest/NNS/4/nmod", ["PROTEST protests future"]),
        ("Kenya/NNP/2/nsubj denied=deny/VBD/0/root planning=plan/VBG/2/xcomp an/DT/5/det attack/NN/3/obj", ["ASSAULT attack negated"]),
        ("Kenya/NNP/2/nsubj admitted=admit/VBD/0/root planning=plan/VBG/2/xcomp an/DT/5/det attack/NN/3/obj", ["ASSAULT attack future"]),
        ("Calm/NN/2/nsubj returned=return/VBD/0/root to/IN/4/case Zenda/NNP/2/obl/LOC", []),
    ],
)
def test_claims_of_a_sentence(row: str, wanted: list[str]) -> None:
    assert [f"{c.type} {c.trigger} {c.status}" for c in claims(row)] == wanted


AMBUSHED = (
    "Rebels=rebel/NNS/2/nsubj ambushed=ambush/VBD/0/root the/DT/4/det army/NN/2/obj ,/,/6/punct killing=kill/VBG/2/advcl "
    "nine/CD/8/nummod {first}/NNS/6/obj and/CC/11/cc three/CD/11/nummod {second}/NNS/8/conj"
)


@pytest.mark.parametrize(
    ("first", "second", "struck"),
    [
        ("soldiers=soldier", "policemen=policeman", ["RUR MIL", "RUR COP"]),
        ("soldiers=soldier", "people", ["RUR MIL"]),  # bystanders stand in the toll alone
    ],
)
def test_police_beside_the_soldiers_are_attacked_as_well(first: str, second: str, struck: list[str]) -> None:
    (claim,) = claims(AMBUSHED.format(first=first, second=second))
    assert codes(claim.recipient) == struck


@pytest.mark.parametrize(
    ("verb", "whom", "struck"),
    [
        ("ambushed=ambush", "protesters=protester/NNS", ["RUR CVL", "RUR COP"]),
        ("ambushed=ambush", "fighters=fighter/NNS", ["RUR REB"]),  # who lost men is not said
        ("killed=kill", "protesters=protester/NNS", ["RUR CVL"]),  # two deeds
    ],
)
def test_police_who_guard_others_are_attacked_with_them(verb: str, whom: str, struck: list[str]) -> None:
    row = f"Rebels=rebel/NNS/2/nsubj {verb}/VBD/0/root {whom}/2/obj ,/,/5/punct killing=kill/VBG/2/advcl nine/CD/7/nummod policemen=policeman/NNS/5/obj"
    (claim,) = claims(row)
    assert codes(claim.recipient) == struck


def test_for_whom_a_bomb_was_meant_is_struck_with_those_it_killed() -> None:
    (claim,) = claims(
        "A/DT/2/det bomb/NN/5/nsubj targeting=target/VBG/2/acl policemen=policeman/NNS/3/obj exploded=explode/VBD/0/root ,/,/5/punct killing=kill/VBG/5/advcl "
        "two/CD/9/nummod soldiers=soldier/NNS/7/obj"
    )
    assert codes(claim.recipient) == ["RUR COP", "RUR MIL"]


def test_actor_recipient_and_toll() -> None:
    (claim,) = claims(s.KILLING_SIX)
    assert codes(claim.actor) == ["RUR REB"]
    assert codes(claim.recipient) == ["RUR MIL"]
    (toll,) = claim.casualties
    assert (toll.kind, toll.low, toll.high, toll.text) == ("killed", 6, 6, "six")
    assert toll.of is not None
    assert toll.of.code == "RUR MIL"


def test_who_was_bombed_has_not_killed_who_died_of_it() -> None:
    row = (
        "Uganda/NNP/3/nsubj:pass was=be/VBD/3/aux:pass bombed=bomb/VBN/0/root on/IN/5/case Monday/NNP/3/obl killing=kill/VBG/3/advcl "
        "six/CD/8/nummod people/NNS/6/obj"
    )
    (claim,) = claims(row)
    assert claim.actor == ()


def test_those_killed_without_a_doer() -> None:
    (claim,) = claims(s.BOMB_KILLED)
    assert claim.actor == ()
    assert codes(claim.recipient) == ["RUR CVL"]
    assert [(t.low, t.high) for t in claim.casualties] == [(6, None)]


def test_the_sides_of_a_clash_are_its_actors() -> None:
    (claim,) = claims(s.KILLED_IN_CLASHES)
    assert codes(claim.actor) == ["RUR MIL", "RUR REB"]
    assert claim.recipient == ()
    assert [t.of.code for t in claim.casualties if t.of] == ["RUR MIL"]


def test_who_blames_somebody_for_an_attack_tells_of_it() -> None:
    row = "Police=police/NNS/2/nsubj blamed=blame/VBD/0/root rebels=rebel/NNS/2/obj for/IN/6/case the/DT/6/det attack/NN/2/obl"
    accusation, attack = claims(row)
    assert (accusation.type, codes(accusation.recipient)) == ("ACCUSE", ["RUR REB"])
    assert (attack.type, attack.trigger, codes(attack.actor)) == ("ASSAULT", "attack", ["RUR REB"])


COUNTED = "Doctors=doctor/NNS/2/nsubj counted=count/VBD/0/root 14/CD/4/nummod dead/JJ/2/obj and/CC/7/cc 30/CD/7/nummod wounded/JJ/4/conj"


def test_dead_that_are_counted_alone_are_a_claim_where_force_is_told_before() -> None:
    assert claims(COUNTED) == []  # of an accident, for all that is told
    _, claim = claims(s.SHELLED, COUNTED)
    assert (claim.type, claim.trigger, claim.actor) == ("ASSAULT", "dead", ())
    assert [(t.kind, t.low, t.high) for t in claim.casualties] == [("killed", 14, 14), ("injured", 30, 30)]


def test_a_count_that_another_speaker_gives_of_the_same_dead_is_a_claim_of_its_own() -> None:
    row = (
        "Six/CD/2/nummod soldiers=soldier/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/7/ccomp the/DT/6/det army/NN/7/nsubj said=say/VBD/0/root "
        "but/CC/10/cc doctors=doctor/NNS/10/nsubj counted=count/VBD/7/conj nine/CD/12/nummod dead/JJ/10/obj"
    )

    def say(token: Token) -> Attribution | None:
        word = "army" if token.text == "killed" else "doctors"
        at, verb = token.doc.text.index(word), token.doc.text.index("counted")
        return Attribution((Party(word, at, at + len(word), "RUR CVL"),), (verb, verb + 7) if word == "doctors" else None, ())

    told = [[(c.trigger, t.low, t.of and t.of.code) for c in claims(s.SHELLED, row, say=of) for t in c.casualties] for of in (say, lambda token: None)]
    assert told == [[("killed", 6, "RUR MIL"), ("dead", 9, "RUR MIL")], [("killed", 6, "RUR MIL")]]


def test_the_say_so() -> None:
    (claim,) = claims(s.SAID_KILLED, say=said_by("RUR MIL", "killed"))
    assert codes(claim.sources) == ["RUR MIL"]
    assert claims(s.SHELLED)[0].sources == ()
    assert claims(s.SHELLED)[0].made_by["sources"] == "narrator"


@pytest.mark.parametrize(
    ("rule", "row", "speakers"),
    [
        ("said_by:object", "Kenya/NNP/2/nsubj repeated=repeat/VBD/0/root demands=demand/NNS/2/obj on/IN/5/case Uganda/NNP/3/nmod", []),
        ("said_by:clausal", "Kenya/NNP/2/nsubj made=make/VBD/0/root demands=demand/NNS/2/obj on/IN/5/case Uganda/NNP/3/nmod", ["KEN GOV"]),
        ("said_by:object", "Kenya/NNP/2/nsubj made=make/VBD/0/root attacks=attack/NNS/2/obj on/IN/5/case Uganda/NNP/3/nmod", ["KEN GOV"]),
    ],
)
def test_what_is_repeated_or_denied_was_demanded_all_the_same(rule: str, row: str, speakers: list[str]) -> None:
    held = Attribution((Party("x", 0, 1, "KEN GOV"),), None, (), "say", made_by=rule)
    (claim,) = claims(row, say=lambda token: held if token.tag_ == "NNS" else None)
    assert (codes(claim.sources), codes(claim.actor)) == (speakers, ["KEN GOV"])


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [("now/RB/3/advmod", []), ("between/IN/6/case rebels=rebel/NNS/4/nmod", [("AGREE", ["RUR REB"], ["KEN GOV"])])],
)
def test_who_negotiates_a_deal_between_others_mediates(rest: str, wanted: list[tuple[str, list[str], list[str]]]) -> None:
    found = claims(f"Kenya/NNP/3/nsubj is/VBZ/3/aux negotiating=negotiate/VBG/0/root deal/NN/3/obj {rest}")
    assert [(c.type, codes(c.actor), codes(c.mediator)) for c in found] == wanted


def test_a_chain_of_speakers_has_the_innermost_as_source() -> None:
    far = Attribution((Party("y", 2, 3, "KEN MED"),), None, (), medium="broadcast")
    (claim,) = claims(s.SAID_KILLED, say=said_by("RUR MIL", "killed", outer=far))
    assert (codes(claim.sources), codes(claim.via), claim.medium) == (["RUR MIL"], ["KEN MED"], "broadcast")


@pytest.mark.parametrize(("stance", "statuses"), [("say", ["actual"]), ("claim", ["actual"]), ("deny", ["negated"]), ("ask", []), ("promise", [])])
def test_the_stance_of_the_speaker(stance: str, statuses: list[str]) -> None:
    found = claims(s.SAID_KILLED, say=said_by("RUR MIL", "killed", stance=stance))
    assert [c.status for c in found] == statuses


@pytest.mark.parametrize(
    ("row", "kinds"),
    [
        (s.ORDERED_TO_LEAVE, {"REQUEST"}),
        (s.PROMISED_TO_LEAVE, {"AGREE"}),
        (
            "Kenya/NNP/2/nsubj/LOC threatened=threaten/VBD/0/root to/TO/4/mark attack/VB/2/xcomp Uganda/NNP/4/obj/LOC",
            {"THREATEN"},
        ),
        (
            "Kenya/NNP/2/nsubj/LOC called=call/VBD/0/root on/IN/4/case Uganda/NNP/2/obl/LOC to/TO/6/mark free/VB/2/xcomp "
            "hostages=hostage/NNS/6/obj",
            {"REQUEST"},
        ),
    ],
)
def test_what_is_asked_or_promised_is_no_claim_of_its_own(row: str, kinds: set[str]) -> None:
    assert {c.type for c in claims(row)} <= kinds


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Kenya/NNP/3/nsubj:pass is=be/VBZ/3/aux:pass expected=expect/VBN/0/root to/TO/5/mark visit/VB/3/xcomp Uganda/NNP/5/obj", ["visit future"]),
        ("Kenya/NNP/2/nsubj intends=intend/VBZ/0/root to/TO/4/mark visit/VB/2/xcomp Uganda/NNP/4/obj", ["visit future"]),
        ("Rebels=rebel/NNS/2/nsubj expect/VBP/0/root Kenya/NNP/2/obj to/TO/5/mark visit/VB/2/xcomp Uganda/NNP/5/obj", []),
        ("Kenya/NNP/4/nsubj does=do/VBZ/4/aux not/RB/4/advmod plan/VB/0/root to/TO/6/mark visit/VB/4/xcomp Uganda/NNP/6/obj", []),
    ],
)  # fmt: skip
def test_what_is_planned_is_told_and_what_is_hoped_for_is_not(row: str, told: list[str]) -> None:
    say = said_by("KEN GOV", "visit", stance="hope")
    assert [f"{c.trigger} {c.status}" for c in claims(row, say=say)] == told


def test_a_threat_and_its_target() -> None:
    (claim,) = claims("Kenya/NNP/2/nsubj/LOC threatened=threaten/VBD/0/root to/TO/4/mark attack/VB/2/xcomp Uganda/NNP/4/obj/LOC")
    assert (codes(claim.actor), codes(claim.recipient), claim.status) == (["KEN GOV"], ["UGA GOV"], "actual")


def test_an_accusation_is_a_claim_and_so_is_its_content() -> None:
    found = claims(s.ACCUSED_OF, say=said_by("KEN GOV", "shelling", stance="accuse"))
    assert [(c.type, codes(c.sources)) for c in found] == [("ACCUSE", []), ("ASSAULT", ["KEN GOV"])]


def test_claims_stand_in_text_order_with_an_id_each() -> None:
    found = claims(s.WHOM_THEY_CAPTURED, s.SHELLED, s.DID_NOT_ATTACK)
    assert [c.at for c in found] == sorted(c.at for c in found)
    assert len({c.id for c in found}) == len(found) == 4
    assert all(c.report == "r1" and c.made_by["type"].startswith("frames:") for c in found)


def test_a_sentence_is_coded_again_where_it_is_told_again() -> None:
    assert [c.type for c in claims(s.SHELLED, s.SHELLED_BY)] == ["ASSAULT", "ASSAULT"]


def test_the_other_rooms_are_asked_about_the_event() -> None:
    asked: list[str] = []

    def place(token: Token) -> tuple[()]:
        asked.append(token.text)
        return ()

    doc = make_parsed(s.CARRIED_OUT)
    scene = make_scene(doc, {"Rebels": "RUR REB", "army": "RUR MIL"})
    Extractor(scene, load_frames(), lambda t: None, place, lambda t: ()).claims("r1")
    assert asked == ["attack", "carried"]  # the noun and the verb that carries it
    assert find_token(doc, "attack").head.text == "carried"


def test_of_two_claims_of_one_id_the_surest_stands() -> None:
    one, two, other = (make_claim(id=i, confidence=c) for i, c in (("r1:5:ASSAULT", 0.1), ("r1:5:ASSAULT", 0.9), ("r1:9:AID", 0.5)))
    assert find_surest([one, two, other]) == [two, other]


CLAIMED = (
    "Rebels=rebel/NNS/2/nsubj claimed=claim/VBD/0/root responsibility/NN/2/obj on/IN/5/case Monday/NNP/2/obl for/IN/8/case an=a/DT/8/det "
    "attack/NN/2/obl on/IN/11/case the/DT/11/det army/NN/8/nmod _././2/punct"
)
TOLL_ROSE = (
    "The/DT/3/det death/NN/3/compound toll/NN/11/nsubj from/IN/6/case the/DT/6/det clash/NN/3/nmod between/IN/8/case rebels=rebel/NNS/6/nmod "
    "and/CC/10/cc soldiers=soldier/NNS/8/conj rose=rise/VBD/0/root to/IN/13/case five/CD/11/obl _././11/punct"
)


def test_an_attack_claimed_stands_on_who_claims_it() -> None:
    (claim,) = claims(CLAIMED)
    assert (codes(claim.sources), codes(claim.actor), claim.made_by["sources"]) == (["RUR REB"], ["RUR REB"], "said_by:claimed")


@pytest.mark.parametrize(("row", "telling", "event"), [(CLAIMED, "claimed", "attack"), (TOLL_ROSE, "toll", "clash")])
def test_the_day_of_telling_is_not_that_of_the_event(row: str, telling: str, event: str) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    days = {telling: make_days("2011-11-09"), event: make_days("2011-11-08")}

    def told(*known: str) -> list[str | None]:
        when = {w: (days[w],) for w in known}
        (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: when.get(t.text, ())).claims("r1")
        return [w.first for w in claim.when]

    assert (told(telling, event), told(telling)) == (["2011-11-08"], [])


def test_where_the_toll_is_told_is_not_where_it_happened() -> None:
    doc = make_parsed(TOLL_ROSE)
    scene = make_scene(doc, {w: c for w, c in WHO.items() if w in {t.text for t in doc}})
    towns = {"toll": (make_place("Zenda"),), "clash": (make_place("Berg"),)}
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: towns.get(t.text, ()), lambda t: ()).claims("r1")
    assert [p.text for p in claim.place] == ["Berg"]


REBELS_ON = "Rebels=rebel/NNS/2/nsubj"


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (f"{REBELS_ON} withdrew=withdraw/VBD/0/root from/IN/5/case the/DT/5/det ceasefire/NN/2/obl", "negated"),
        (f"{REBELS_ON} pulled=pull/VBD/0/root out/IN/6/case of/IN/6/case the/DT/6/det truce/NN/2/obl", "negated"),
        (f"{REBELS_ON} called=call/VBD/0/root off/RP/2/compound:prt their/PRP$/5/nmod:poss ceasefire/NN/2/obj", "negated"),
        (f"{REBELS_ON} broke=break/VBD/0/root off/RP/2/compound:prt a/DT/5/det truce/NN/2/obj", "negated"),
        (f"{REBELS_ON} renounced=renounce/VBD/0/root the/DT/4/det truce/NN/2/obj", "negated"),
        ("Rebels=rebel/NNS/5/nsubj:pass are=be/VBP/5/aux:pass no/RB/4/advmod longer=long/RBR/5/advmod bound=bind/VBN/0/root by/IN/8/case "
         "the/DT/8/det ceasefire/NN/5/obl:agent", "negated"),
        (f"{REBELS_ON} kept=keep/VBD/0/root the/DT/4/det truce/NN/2/obj", "actual"),
    ],
)  # fmt: skip
def test_leaving_a_truce_is_not_keeping_it(row: str, status: str) -> None:
    (claim,) = claims(row)
    assert (claim.type, claim.mode, claim.status, codes(claim.actor)) == ("RETREAT", "ceasefire", status, ["RUR REB"])


def test_a_result_is_of_the_last_attack_wherever_the_parse_hangs_it() -> None:
    row = (
        "Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root soldiers=soldier/NNS/2/obj that/WDT/5/nsubj waited=wait/VBD/3/acl:relcl _,/,/7/punct "
        "killing=kill/VBG/5/advcl two/CD/7/obj"
    )
    (claim,) = claims(row)
    assert (claim.trigger, codes(claim.actor)) == ("shelled", ["RUR REB"])
    assert [(t.kind, t.low) for t in claim.casualties] == [("killed", 2)]


def test_who_responds_in_kind_does_what_was_told_before() -> None:
    rows = (
        "Kenya/NNP/2/nsubj expelled=expel/VBD/0/root Ugandan/JJ/4/amod envoys=envoy/NNS/2/obj",
        "Uganda/NNP/2/nsubj responded=respond/VBD/0/root in/IN/4/case kind/NN/2/obl",
    )
    found = [(c.type, codes(c.actor)) for c in claims(*rows)]
    assert found == [("SANCTION", ["KEN GOV"]), ("SANCTION", ["UGA GOV"])]


def test_who_receives_an_apology_does_not_make_it() -> None:
    (claim,) = claims(
        "soldiers=soldier/NNS/2/nsubj received=receive/VBD/0/root an/DT/4/det apology/NN/2/obj from/IN/6/case Kenya/NNP/4/nmod/LOC"
    )
    assert (claim.type, codes(claim.actor)) == ("CONCEDE", ["KEN GOV"])


@pytest.mark.parametrize(
    ("by", "actor"),
    [
        ("along/IN/6/case with/IN/6/case rebels=rebel/NNS/3/obl:agent", []),
        ("by/IN/5/case rebels=rebel/NNS/3/obl:agent", ["RUR REB"]),
    ],
)
def test_who_is_killed_along_with_others_is_not_killed_by_them(by: str, actor: list[str]) -> None:
    (claim,) = claims(f"soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root {by}")
    assert codes(claim.actor) == actor


@pytest.mark.parametrize(("beside", "sides"), [("", ([], ["RUR MIL"])), ("with/IN/7/case rebels=rebel/NNS/5/nmod", (["RUR REB", "RUR MIL"], []))])
def test_who_is_hurt_in_clashes_with_nobody_named_has_not_done_it(beside: str, sides: tuple[list[str], list[str]]) -> None:
    row = "soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass injured=injure/VBN/0/root in/IN/5/case clashes=clash/NNS/3/obl"
    doc = make_parsed(f"{row} {beside}")
    coded = {w: c for w, c in WHO.items() if w in {t.text for t in doc}}
    clash = Guess({"ASSAULT": 1.0}, None, {"actual": 1.0}, tuple(Role("actor", t.i, 0.9, "", 0.0) for t in doc if t.text in coded))
    hurt = Guess({"ASSAULT": 1.0}, None, {"actual": 1.0}, ())
    scene = Scene(doc, make_mentions(doc, coded), load_things(), guesses={2: hurt, 4: clash})
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert (codes(claim.actor), codes(claim.recipient)) == sides


@pytest.mark.parametrize(
    ("by", "sides"),
    [("by/IN/5/case rebels=rebel/NNS/3/obl:agent", ["RUR REB"]), ("near/IN/5/case Zenda/NNP/3/obl/LOC", ["UGA GOV", "RUR MIL"])],
)
def test_who_is_killed_by_somebody_in_a_war_is_killed_by_him(by: str, sides: list[str]) -> None:
    (claim,) = claims(
        f"soldiers=soldier/NNS/3/nsubj:pass were=be/VBD/3/aux:pass killed=kill/VBN/0/root {by} during/IN/7/case clashes=clash/NNS/3/obl "
        "with/IN/9/case Uganda/NNP/7/nmod"
    )
    assert codes(claim.actor) == sides


@pytest.mark.parametrize(
    ("verb", "sides", "struck"),
    [("soldiers=soldier/NNS/2/nsubj", ["RUR MIL"], ["RUR REB"]), ("Fighting=fighting/NN/2/nsubj", ["UGA GOV"], [])],
)
def test_who_kills_somebody_in_a_war_kills_him(verb: str, sides: list[str], struck: list[str]) -> None:
    (claim,) = claims(
        f"{verb} killed=kill/VBD/0/root rebels=rebel/NNS/2/obj in/IN/5/case clashes=clash/NNS/2/obl with/IN/7/case Uganda/NNP/5/nmod"
    )
    assert set(sides) <= set(codes(claim.actor))
    assert codes(claim.recipient) == struck


def test_the_wounded_that_are_counted_beside_the_dead_killed_nobody() -> None:
    row = (
        "Five/CD/2/nummod people/NNS/4/nsubj:pass were=be/VBD/4/aux:pass killed=kill/VBN/0/root and/CC/7/cc nine/CD/7/nummod wounded/JJ/4/conj "
        "in/IN/10/case a/DT/10/det raid/NN/4/obl"
    )
    doc = make_parsed(row)
    scene = make_scene(doc, {"people": "RUR CVL"})
    scene.mentions[6] = make_mention(doc, "wounded", "--- CVL", kind="role")
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert (codes(claim.actor), codes(claim.recipient)[0]) == ([], "RUR CVL")


@pytest.mark.parametrize(("row", "actor", "recipient"), [
    ("Rebels=rebel/NNS/2/nsubj killed=kill/VBD/0/root a/DT/4/det tourist/NN/2/obj in/IN/7/case a/DT/7/det gunfight/NN/2/obl", ["RUR REB"], ["RUR CVL"]),
    ("a/DT/2/det tourist/NN/4/nsubj:pass was=be/VBD/4/aux:pass killed=kill/VBN/0/root in/IN/7/case a/DT/7/det gunfight/NN/4/obl with/IN/9/case "
     "Rebels=rebel/NNS/7/nmod", ["RUR REB"], []),
])  # fmt: skip
def test_whom_somebody_killed_in_a_fight_he_killed(row: str, actor: list[str], recipient: list[str]) -> None:
    doc = make_parsed(row)
    scene = make_scene(doc, {"Rebels": "RUR REB"})
    scene.mentions[find_token(doc, "tourist").i] = make_mention(doc, "tourist", "RUR CVL", kind="role")
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert (codes(claim.actor), codes(claim.recipient)) == (actor, recipient)


def test_where_wounds_were_received_it_happened() -> None:
    doc = make_parsed(
        "A/DT/2/det soldier/NN/3/nsubj died=die/VBD/0/root of/IN/5/case wounds=wound/NNS/3/obl suffered=suffer/VBN/5/acl in/IN/8/case Zenda/NNP/6/obl"
    )
    zenda = Place("Zenda", doc.text.index("Zenda"), doc.text.index("Zenda") + 5)
    scene = make_scene(doc, {"soldier": "RUR MIL"})
    extractor = Extractor(scene, load_frames(), lambda t: None, lambda t: (zenda,) if t.text == "suffered" else (), lambda t: ())
    assert [c.place for c in extractor.claims("r1") if c.trigger == "died"] == [(zenda,)]


def test_whom_a_bomber_kills_with_himself_is_struck_beside_those_counted() -> None:
    (claim,) = claims(
        "Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj/LOC ,/,/5/punct killing=kill/VBG/2/advcl themselves/PRP/5/obj and/CC/9/cc "
        "a/DT/9/det hostages=hostage/JJ/6/conj and/CC/11/cc wounding=wound/VBG/5/conj two/CD/13/nummod soldiers=soldier/NNS/11/obj"
    )
    assert codes(claim.recipient) == ["RUR CVL", "RUR MIL"]


def test_the_dead_of_both_sides_of_a_battle_fought_it() -> None:
    doc = make_parsed(
        "soldiers=soldier/NNS/5/nsubj:pass and/CC/3/cc fighters=fighter/NNS/1/conj were=be/VBD/5/aux:pass killed=kill/VBN/0/root in/IN/7/case "
        "clashes=clash/NNS/5/obl with/IN/9/case rebels=rebel/NNS/7/nmod"
    )
    coded = {w: c.replace("RUR REB", "--- REB") for w, c in WHO.items() if w in {t.text for t in doc}}
    clash = Guess({"ASSAULT": 1.0}, None, {"actual": 1.0}, tuple(Role("actor", i, 0.9, "", 0.0) for i in (2, 8)))
    scene = Scene(doc, make_mentions(doc, coded), load_things(), guesses={4: Guess({"ASSAULT": 1.0}, None, {"actual": 1.0}, ()), 6: clash})
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert "RUR MIL" in codes(claim.actor)


def test_who_dies_in_an_attack_by_rebels_was_killed_by_them() -> None:
    row = (
        "Six/CD/2/nummod soldiers=soldier/NNS/3/nsubj died=die/VBD/0/root in/IN/6/case a/DT/6/det bombing/NN/3/obl by/IN/8/case "
        "rebels=rebel/NNS/6/nmod"
    )
    (claim,) = claims(row)
    assert (codes(claim.actor), codes(claim.recipient)) == (["RUR REB"], ["RUR MIL"])
    assert claim.mode == "explosives"


@pytest.mark.parametrize(("what", "actor"), [("lorry/NN", []), ("bomber/NN", ["RUR BUS"])])
def test_what_was_blown_up_killed_nobody(what: str, actor: list[str]) -> None:
    word = what.split("/")[0]
    doc = make_parsed(
        f"A/DT/2/det {what}/3/nsubj exploded=explode/VBD/0/root _,/,/5/punct killing=kill/VBG/3/advcl policemen=policeman/NNS/5/obj"
    )
    scene = make_scene(doc, {word: "RUR BUS", "policemen": "RUR COP"})
    found = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert [codes(c.actor) for c in found] == [actor]


@pytest.mark.parametrize(("who", "recipient"), [("policemen", ["RUR COP"]), ("people", ["RUR CVL", "--- CVL"])])
def test_a_bare_number_beside_men_in_uniform_is_of_them(who: str, recipient: list[str]) -> None:
    doc = make_parsed(
        f"A/DT/2/det bomb/NN/3/nsubj tore=tear/VBD/0/root through/IN/6/case a/DT/6/det line/NN/3/obl of/IN/8/case {who}/NNS/6/nmod "
        "_,/,/10/punct killing=kill/VBG/3/advcl 15/CD/10/obj"
    )
    both = Guess({"ASSAULT": 1.0}, None, {"actual": 1.0}, tuple(Role("recipient", i, 0.99, "", 0.0) for i in (7, 10)))
    scene = Scene(doc, make_mentions(doc, {who: WHO[who]}), load_things(), guesses={2: both})
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert codes(claim.recipient) == recipient


@pytest.mark.parametrize("speakers", [(), (Party("Uganda", 0, 6, "UGA GOV"),)])
def test_what_is_expected_is_to_come(speakers: tuple[Party, ...]) -> None:
    row = "Kenya/NNP/3/nsubj:pass is=be/VBZ/3/aux:pass expected=expect/VBN/0/root to/TO/5/mark free/VB/3/xcomp hostages=hostage/NNS/5/obj"
    hoped = Attribution(speakers, None, (), "hope", made_by="test")
    assert [c.status for c in claims(row, say=lambda token: hoped)] == ["future"]


@pytest.mark.parametrize(
    ("row", "actor", "recipient"),
    [
        ("Kenya/NNP/2/nsubj vowed=vow/VBD/0/root that/IN/6/mark rebels=rebel/NNS/6/nsubj would/MD/6/aux pay/VB/2/ccomp dearly/RB/6/advmod",
         ["KEN GOV"], ["RUR REB"]),
        ("Kenya/NNP/2/nsubj vowed=vow/VBD/0/root that/IN/7/mark rebels=rebel/NNS/7/nsubj:pass would/MD/7/aux be/VB/7/aux:pass punished=punish/VBN/2/ccomp",
         ["KEN GOV"], ["RUR REB"]),
        ("Kenya/NNP/2/nsubj vowed=vow/VBD/0/root that/IN/7/mark it/PRP/7/nsubj would/MD/7/aux not/RB/7/advmod go/VB/2/ccomp unpunished/JJ/7/xcomp",
         ["KEN GOV"], []),
        ("Kenya/NNP/2/nsubj reserved=reserve/VBD/0/root the/DT/4/det right/NN/2/obj to/TO/6/mark respond/VB/4/acl", ["KEN GOV"], []),
    ],
)
def test_who_vows_that_another_will_suffer_threatens(row: str, actor: list[str], recipient: list[str]) -> None:
    (claim,) = claims(row)
    assert (claim.type, claim.status, codes(claim.actor), codes(claim.recipient)) == ("THREATEN", "actual", actor, recipient)


@pytest.mark.parametrize(("will", "threat"), [("will/MD/3/aux", (["KEN GOV"], "actual")), ("might/MD/3/aux", None)])
def test_what_will_befall_another_is_threatened_by_who_says_it(will: str, threat: tuple[list[str], str] | None) -> None:
    row = f"Rebels=rebel/NNS/3/nsubj {will} pay/VB/6/ccomp a/DT/5/det price/NN/3/obj said=say/VBD/0/root Kenya/NNP/6/nsubj"
    found = [(codes(c.actor), c.status) for c in claims(row, say=said_by("KEN GOV", "pay")) if c.type == "THREATEN"]
    assert found == ([threat] if threat else [])


def test_who_had_their_throats_cut_were_killed() -> None:
    (claim,) = claims(
        "People=people/NNS/2/nsubj had=have/VBD/0/root their/PRP$/4/nmod:poss throats=throat/NNS/2/obj slit/VBN/2/xcomp by/IN/7/case rebels=rebel/NNS/5/obl:agent"
    )
    assert (codes(claim.actor), [t.kind for t in claim.casualties]) == (["RUR REB"], ["killed"])


@pytest.mark.parametrize(
    ("row", "stance", "told"),
    [
        ("Kenya/NNP/3/nsubj must/MD/3/aux withdraw/VB/0/root troops=troop/NNS/3/obj", "say", [("REQUEST", ["GOT REL"], ["KEN GOV"], "actual")]),
        ("Kenya/NNP/3/nsubj should/MD/3/aux withdraw/VB/0/root troops=troop/NNS/3/obj", "say", [("REQUEST", ["GOT REL"], ["KEN GOV"], "actual")]),
        ("Kenya/NNP/3/nsubj may/MD/3/aux withdraw/VB/0/root troops=troop/NNS/3/obj", "say", []),
        ("We/PRP/3/nsubj must/MD/3/aux withdraw/VB/0/root troops=troop/NNS/3/obj", "say", []),
        ("Kenya/NNP/3/nsubj must/MD/3/aux withdraw/VB/0/root troops=troop/NNS/3/obj", "deny", []),
    ],
)
def test_who_says_that_another_must_go_asks_for_it(row: str, stance: str, told: list[tuple[str, list[str], list[str], str]]) -> None:
    found = claims(row, say=said_by("GOT REL", "withdraw", stance=stance))
    assert [(c.type, codes(c.actor), codes(c.recipient), c.status) for c in found] == told


def test_the_dead_of_a_state_and_of_rebels_fought_each_other() -> None:
    (claim,) = claims(
        "policemen=policeman/NNS/5/nsubj:pass and/CC/3/cc fighters=fighter/NNS/1/conj were=be/VBD/5/aux:pass killed=kill/VBN/0/root in/IN/7/case "
        "clashes=clash/NNS/5/obl"
    )
    assert (codes(claim.actor), codes(claim.recipient)) == (["RUR COP", "RUR REB"], [])


def test_who_says_that_it_killed_somebody_in_clashes_killed_him() -> None:
    doc = make_parsed(
        "The/DT/2/det army/NN/3/nsubj spoke=speak/VBD/0/root",
        "It/PRP/2/nsubj killed=kill/VBD/0/root fighters=fighter/NNS/2/obj in/IN/5/case clashes=clash/NNS/2/obl with/IN/7/case rebels=rebel/NNS/5/nmod",
    )
    scene = make_scene(doc, {"army": "RUR MIL", "rebels": "RUR REB", "fighters": "RUR REB"})
    scene.mentions[3] = replace(make_mention(doc, "It", "RUR MIL", kind="pronoun"), antecedent=1)
    (claim,) = Extractor(scene, load_frames(), lambda t: None, lambda t: (), lambda t: ()).claims("r1")
    assert (codes(claim.actor), codes(claim.recipient)) == (["RUR MIL"], ["RUR REB"])


@pytest.mark.parametrize(
    ("died", "sources"),
    [
        ("were=be/VBD/5/aux:pass killed=kill/VBN/2/ccomp", []),  # no participle is joined to a past tense
        ("have=have/VBP/5/aux fled=flee/VBN/2/ccomp", []),  # the model sees who blames them
        ("that/DT/5/nsubj fled=flee/VBD/2/ccomp", ["RUR MIL"]),  # whatever fled may have blamed them
    ],
)
def test_what_the_speaker_does_beside_what_it_said_is_told_by_the_report(died: str, sources: list[str]) -> None:
    doc = make_parsed(
        f"army/NN/2/nsubj said=say/VBD/0/root people/NNS/5/nsubj {died} and/CC/7/cc blamed=blame/VBD/5/conj rebels=rebel/NNS/7/obj"
    )
    coded = {w: c for w, c in WHO.items() if w in {t.text for t in doc}}
    blame = Guess({"ACCUSE": 1.0}, None, {"actual": 1.0}, (Role("actor", 0 if sources == [] else 2, 0.98, "", 0.0),))
    scene = Scene(doc, make_mentions(doc, coded), load_things(), guesses={6: blame})
    told = Attribution((Party("army", 0, 4, "RUR MIL"),), (5, 9), (), made_by="said_by:clausal")
    made = Extractor(scene, load_frames(), lambda t: told, lambda t: (), lambda t: ()).claims("r1")
    assert [codes(c.sources) for c in made if c.trigger == "blamed"] == [sources]


def test_whom_a_bomber_who_blew_himself_up_killed_is_no_claim_of_its_own() -> None:
    (claim,) = claims(
        "A/DT/3/det suicide/NN/3/compound bomber/NN/4/nsubj blew=blow/VBD/0/root himself/PRP/4/obj up/RP/4/compound:prt _,/,/8/punct "
        "killing=kill/VBG/4/advcl two/CD/10/nummod soldiers=soldier/NNS/8/obj"
    )
    assert [(t.kind, t.low) for t in claim.casualties] == [("killed", 2)]


def test_whom_a_suicide_bomber_kills_are_counted_with_his_deed() -> None:
    (claim,) = claims(
        "A/DT/3/det suicide/NN/3/compound bomber/NN/4/nsubj attacked=attack/VBD/0/root soldiers=soldier/NNS/4/obj _,/,/7/punct killing=kill/VBG/4/advcl "
        "six/CD/9/nummod people/NNS/7/obj"
    )
    assert (claim.mode, [t.low for t in claim.casualties]) == ("suicide-attack", [6])
