"""Countries that a clause leaves unsaid, and the sector of a state that acts or speaks."""

from dataclasses import replace

import pytest

from sayso.records import Claim, Party, Place, Toll
from sayso.resolve.parties import Setting, find_setting, resolve_parties
from tests.factory import make_claim, make_party

HOME = Setting(("RUR", "GOT"), {})
ZENDA = Place("Zenda", 44, 49, country="RUR")
BERG = Place("Zenda", 44, 49, country="GOT")


def party(code: str | None, **fields: object) -> Party:
    return make_party("Ruritania", code, **fields)


def resolved(setting: Setting = HOME, **fields: object) -> Claim:
    (claim,) = resolve_parties([make_claim(**fields)], setting)
    return claim


def state(country: str) -> Party:
    return party(f"{country} GOV", id=f"state:{country}")


@pytest.mark.parametrize(
    ("type_", "mode", "code"),
    [
        ("ASSAULT", None, "RUR MIL"),
        ("MOBILIZE", "troops", "RUR MIL"),
        ("RETREAT", "ceasefire", "RUR MIL"),
        ("RETREAT", "release", "RUR GOV"),
        ("COERCE", "seize", "RUR GOV"),
        ("COERCE", "arrest", "RUR GOV"),
        ("ACCUSE", None, "RUR GOV"),
        ("CONSULT", "visit", "RUR GOV"),
    ],
)
def test_a_country_named_alone_acts_with_its_forces(type_: str, mode: str | None, code: str) -> None:
    assert resolved(type=type_, mode=mode, actor=(state("RUR"),)).actor[0].code == code


@pytest.mark.parametrize(
    ("made_by", "trigger", "fields", "code"),
    [
        ("frames:assault.execute.verb", "hanged", {"type": "ASSAULT"}, "RUR GOV"),
        ("frames:mobilize.send-troops.verb", "sent", {"type": "MOBILIZE", "mode": "troops"}, "RUR GOV"),
        ("frames:mobilize.send-troops.verb", "rushed", {"type": "MOBILIZE", "mode": "troops"}, "RUR MIL"),
        ("frames:mobilize.order-to.verb", "ordered", {"type": "MOBILIZE", "mode": "troops"}, "RUR GOV"),
        ("frames:mobilize.deploy.verb", "massed", {"type": "MOBILIZE", "mode": "troops"}, "RUR MIL"),
        ("frames:coerce.oust.verb", "ousted", {"type": "COERCE", "mode": "seize"}, "RUR MIL"),
    ],
)
def test_a_government_decides_and_its_forces_act(made_by: str, trigger: str, fields: dict[str, object], code: str) -> None:
    text = f"Ruritania {trigger} him"
    claim = make_claim(trigger, text, made_by={"type": made_by}, actor=(state("RUR"),), **fields)
    assert resolve_parties([claim], HOME)[0].actor[0].code == code


def test_a_people_in_arms_fights_and_talks_as_rebels() -> None:
    people = party("RUR CVL", id="state:RUR", acts_as="REB", speaks_as="REB")
    assert resolved(type="ASSAULT", actor=(people,)).actor[0].code == "RUR REB"
    assert resolved(type="CONSULT", recipient=(people,)).recipient[0].code == "RUR REB"
    assert resolved(type="ASSAULT", recipient=(people,)).recipient[0].code == "RUR CVL"  # whom they shell is not told


@pytest.mark.parametrize(("kind", "wanted"), [("ASSAULT", "RUR MIL"), ("MOBILIZE", "RUR GOV"), ("REJECT", "RUR GOV")])
def test_a_government_assaults_with_its_forces(kind: str, wanted: str) -> None:
    seat = party("RUR GOV", id="seat:RUR:red tower")
    assert resolved(type=kind, actor=(seat,)).actor[0].code == wanted


@pytest.mark.parametrize(("kind", "kept"), [("MOBILIZE", 0), ("ACCUSE", 1)])
def test_nobody_readies_troops_against_his_own(kind: str, kept: int) -> None:
    assert len(resolved(type=kind, actor=(state("GOT"),), recipient=(party("GOT MIL"),)).recipient) == kept
    assert len(resolved(type=kind, actor=(state("GOT"),), recipient=(party("RUR MIL"),)).recipient) == 1


@pytest.mark.parametrize(("slot", "kept"), [("slots:xcomp.obj", 0), ("slots:with", 1)])
def test_troops_that_one_will_not_send_are_no_opponent(slot: str, kept: int) -> None:
    claim = resolved(type="REJECT", actor=(state("GOT"),), recipient=(party("GOT MIL"),), made_by={"type": "frames:x", "recipient": slot})
    assert len(claim.recipient) == kept


@pytest.mark.parametrize(("code", "kept"), [("GOT GOV", 0), ("GOT REB", 1), ("RUR GOV", 1)])
def test_an_envoy_is_not_recalled_from_his_own_state(code: str, kept: int) -> None:
    claim = resolved(type="SANCTION", mode="withdraw", actor=(state("GOT"),), recipient=(party(code),))
    assert len(claim.recipient) == kept


@pytest.mark.parametrize(("frame", "kept"), [("sanction.expel.verb", 0), ("sanction.expel-order.verb", 0), ("sanction.expel-member.verb", 1)])
def test_no_state_expels_its_own_envoy(frame: str, kept: int) -> None:
    claim = resolved(type="SANCTION", mode="expel", actor=(state("GOT"),), recipient=(party("GOT GOV"),), made_by={"type": f"frames:{frame}"})
    assert len(claim.recipient) == kept


@pytest.mark.parametrize(("kind", "kept"), [("REJECT", 0), ("CONSULT", 0), ("REQUEST", 1)])
def test_no_government_refuses_or_visits_itself(kind: str, kept: int) -> None:
    claim = resolved(type=kind, actor=(state("GOT"),), recipient=(party("GOT GOV"),))
    assert len(claim.recipient) == kept  # a minister may ask another one
    assert len(resolved(type=kind, actor=(state("GOT"),), recipient=(party("GOT PTY"),)).recipient) == 1


def test_who_is_attacked_stays_a_government() -> None:
    assert resolved(recipient=(state("GOT"),)).recipient[0].code == "GOT GOV"


@pytest.mark.parametrize(
    ("place", "wanted"),
    [((), "RUR REB"), ((ZENDA,), "RUR REB"), ((BERG,), "GOT REB")],
)
def test_unnamed_gunmen_belong_to_the_scene(place: tuple[Place, ...], wanted: str) -> None:
    assert resolved(place=place, actor=(party("--- REB", local=True),)).actor[0].code == wanted


@pytest.mark.parametrize(
    ("words", "code", "wanted"), [("Pirates", "--- CRM", "--- CRM"), ("Ruritanian pirates", "RUR CRM", "RUR CRM"), ("Bandits", "--- CRM", "GOT CRM")]
)
def test_pirates_are_of_no_country_that_is_not_told(words: str, code: str, wanted: str) -> None:
    assert resolved(place=(BERG,), actor=(Party(words, 0, len(words), code),)).actor[0].code == wanted


def test_a_country_hardly_named_is_no_scene() -> None:
    far = replace(ZENDA, country="XYZ")
    assert resolved(place=(far,), actor=(party("--- REB"),)).actor[0].code == "RUR REB"


def test_without_a_country_nothing_is_made_up() -> None:
    claim = resolved(Setting((), {}), actor=(party("--- REB"),))
    assert claim.actor[0].code == "--- REB"


def test_unplaced_organisations_stay_so() -> None:
    assert resolved(actor=(party("--- NGO"),)).actor[0].code == "--- NGO"


def test_a_struck_place_is_its_government() -> None:
    setting = Setting(("RUR", "GOT"), {44: "GOT"})
    struck = make_party("Zenda", None, id="place")
    assert struck.start == 44
    assert resolved(setting, recipient=(struck,)).recipient[0].code == "GOT GOV"


def test_people_of_a_toll_belong_to_the_scene() -> None:
    toll = Toll("killed", 2, 2, "two", 0, 3, party("--- CVL"))
    (found,) = resolved(place=(BERG,), casualties=(toll,)).casualties
    assert found.of is not None
    assert found.of.code == "GOT CVL"


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (party("RUR MIL", speaks_as="GOV"), "RUR GOV"),  # a defence ministry speaks as government
        (party("RUR REB", speaks_as="GOV"), "RUR REB"),  # but not that of a breakaway republic
        (party("RUR MIL"), "RUR MIL"),
        (party("--- COP", local=True), "RUR COP"),
        (Party("officials", 0, 9, "--- GOV"), "--- GOV"),  # nobody says whose
    ],
)
def test_speakers(source: Party, wanted: str) -> None:
    claim = resolved(sources=(source,), via=(source,))
    assert [p.code for p in (*claim.sources, *claim.via)] == [wanted, wanted]


def test_a_ministry_that_attacks_is_military_and_one_that_accuses_is_not() -> None:
    ministry = party("RUR MIL", speaks_as="GOV")
    assert resolved(actor=(ministry,)).actor[0].code == "RUR MIL"
    assert resolved(type="ACCUSE", actor=(ministry,)).actor[0].code == "RUR GOV"
    assert resolved(type="REQUEST", recipient=(ministry,)).recipient[0].code == "RUR GOV"


@pytest.mark.parametrize(("frame", "code"), [("frames:assault.shoot-down.verb", "GOT MIL"), ("frames:assault.attack.verb", "GOT GOV")])
def test_what_is_shot_down_is_of_the_forces(frame: str, code: str) -> None:
    struck = resolved(type="ASSAULT", recipient=(party("GOT GOV", id="state:GOT"),), made_by={"type": frame})
    assert codes_of(struck.recipient) == [code]


@pytest.mark.parametrize(("accuser", "accused"), [("GOT GOV", "RUR GOV"), ("RUR GOV", "RUR MIL"), ("GOT CVL", "RUR MIL"), ("--- GOV", "RUR MIL")])
def test_a_state_that_another_accuses_answers_for_its_troops(accuser: str, accused: str) -> None:
    claim = resolved(type="ACCUSE", actor=(party(accuser),), recipient=(party("RUR MIL"),))
    assert codes_of(claim.recipient) == [accused]


def test_one_party_of_each_code() -> None:
    claim = resolved(actor=(party("--- REB", local=True), make_party("Gotha", "RUR REB")))
    assert [p.text for p in claim.actor] == ["Ruritania"]


def test_the_setting_weighs_parties_over_toponyms_and_a_dateline_over_both() -> None:
    assert find_setting(["RUR GOV"], [BERG]).home == "RUR"
    assert find_setting(["RUR GOV"], [BERG], sent_from={44}).home == "GOT"
    assert find_setting(["UN IGO", "--- CVL"], []).home is None
    assert find_setting(["GOT GOV", "RUR GOV"], []).countries == ("GOT", "RUR")
    assert find_setting([], [ZENDA]).country_at == {44: "RUR"}


@pytest.mark.parametrize(
    ("actor", "by", "trigger", "type_", "mode", "wanted"),
    [
        ("GOT", "shell.verb", "shelled", "ASSAULT", None, ["RUR GOV"]),
        ("RUR", "shell.verb", "shelled", "ASSAULT", None, ["RUR CVL"]),  # who lives there
        ("RUR", "blockade.verb", "besieged", "COERCE", "restrict", ["RUR CVL"]),
        ("RUR", "curfew.noun", "curfew", "COERCE", "curfew", []),
        ("RUR", "capture-place.verb", "took", "ASSAULT", None, []),  # it is not said from whom
        ("RUR", "capture-place.verb", "retook", "ASSAULT", None, ["RUR REB"]),
        ("RUR", "pull-out.verb", "withdrew", "RETREAT", "withdraw", []),
    ],
)
def test_a_place_of_ones_own_country_is_its_people_or_rebels(
    actor: str, by: str, trigger: str, type_: str, mode: str | None, wanted: list[str]
) -> None:
    place = party(None, id="place")
    told = make_claim(actor=(state(actor),), recipient=(place,), type=type_, mode=mode, made_by={"type": f"frames:x.{by}"})
    (claim,) = resolve_parties([replace(told, trigger=trigger)], HOME)
    assert codes_of(claim.recipient) == wanted


@pytest.mark.parametrize(("type_", "kept"), [("ASSAULT", 0), ("ACCUSE", 1)])
def test_an_army_does_not_strike_its_own_state(type_: str, kept: int) -> None:
    told = make_claim(actor=(party("RUR MIL"),), recipient=(state("RUR"),), type=type_, made_by={"type": "frames:assault.operation.noun"})
    (claim,) = resolve_parties([told], HOME)
    assert len(claim.recipient) == kept


def codes_of(found: tuple[Party, ...]) -> list[str | None]:
    return [p.code for p in found]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"type": "COERCE", "made_by": {"type": "frames:coerce.oust.verb"}}, "RUR GOV"),  # whoever is ousted was in office
        ({"type": "COERCE", "made_by": {"type": "frames:coerce.arrest.verb"}}, "RUR PTY"),
    ],
)
def test_who_is_ousted_was_in_office(fields: dict[str, object], code: str) -> None:
    assert codes_of(resolved(recipient=(party("RUR PTY"),), **fields).recipient) == [code]


def test_a_curfew_is_on_people() -> None:
    assert codes_of(resolved(type="COERCE", mode="curfew", recipient=(state("RUR"),)).recipient) == ["RUR CVL"]


@pytest.mark.parametrize(
    ("words", "code", "wanted"),
    [
        ("four militiamen", "POL UAF", "POL COP"),
        ("four militiamen", "RUR UAF", "RUR UAF"),
        ("Military police", "BRA MIL", "BRA COP"),
        ("the loyalists", "GBR MIL", "GBR REB"),
        ("the ultras", "--- CVL", "RUR CVL"),
    ],
)
def test_a_word_has_its_sense_where_it_is_said(words: str, code: str, wanted: str) -> None:
    assert codes_of(resolved(actor=(make_party(words, code, words),)).actor) == [wanted]


def test_prisoners_who_hurt_their_guards_are_criminals() -> None:
    prisoners, guards = make_party("prisoners", "RUR CVL", "prisoners", acts_as="CRM"), party("RUR MIL")
    assert codes_of(resolved(actor=(prisoners,), recipient=(guards,)).actor) == ["RUR CRM"]


def test_tribesmen_who_use_force_are_an_armed_group() -> None:
    tribe = party("RUR CVL", acts_as="UAF")
    assert codes_of(resolved(actor=(tribe,)).actor) == ["RUR UAF"]
    assert codes_of(resolved(type="CONSULT", actor=(tribe,)).actor) == ["RUR CVL"]
    assert codes_of(resolved(mode="beat", actor=(tribe,)).actor) == ["RUR CVL"]


@pytest.mark.parametrize(("arms", "code"), [("UAF", "RUR UAF"), ("CRM", "RUR CVL")])
def test_who_lets_captives_go_had_taken_them(arms: str, code: str) -> None:
    """Not prisoners, who are rather let go themselves."""
    clan = party("RUR CVL", acts_as=arms)
    assert codes_of(resolved(type="RETREAT", mode="release", actor=(clan,)).actor) == [code]
    assert codes_of(resolved(type="RETREAT", mode="return", actor=(clan,)).actor) == ["RUR CVL"]


def test_one_of_a_trade_who_uses_force_is_a_criminal() -> None:
    pupil = party("RUR EDU", acts_as="CRM")
    assert codes_of(resolved(actor=(pupil,)).actor) == ["RUR CRM"]
    assert codes_of(resolved(recipient=(pupil,)).recipient) == ["RUR EDU"]


@pytest.mark.parametrize("words", ["NATO ambassadors", "NATO envoy", "Its ambassadors", "ambassadors"])
@pytest.mark.parametrize("id_", ["organisation:nato", None])
def test_who_meets_for_the_members_of_a_union_is_that_union(words: str, id_: str | None) -> None:
    assert codes_of(resolved(type="ACCUSE", actor=(make_party(words, "NATO IGO", words, id=id_),)).actor) == ["NATO IGO"]


def test_an_alliance_that_attacks_is_its_forces() -> None:
    assert codes_of(resolved(actor=(party("NATO IGO"),)).actor) == ["NATO MIL"]
    assert codes_of(resolved(type="CONSULT", actor=(party("NATO IGO"),)).actor) == ["NATO IGO"]


def test_men_of_a_group_are_that_group_in_arms() -> None:
    assert codes_of(resolved(actor=(party("RUR REB", acts_as="UAF"),)).actor) == ["RUR REB"]


def test_masked_men_who_protest_are_people() -> None:
    assert codes_of(resolved(type="PROTEST", actor=(party("RUR UAF"),)).actor) == ["RUR CVL"]


def test_agencies_and_single_toponyms_set_no_scene() -> None:
    places = [Place("Berg", 300, 304, country="FRE")]
    assert find_setting(["RUR GOV", "GOT MED", "GOT MED"], places).countries == ("RUR",)


def test_a_people_that_rejects_is_its_government() -> None:
    people = party("RUR CVL", id="state:RUR")
    assert codes_of(resolved(type="REJECT", actor=(people,)).actor) == ["RUR GOV"]
    assert codes_of(resolved(type="PROTEST", actor=(people,)).actor) == ["RUR CVL"]


def test_unnamed_soldiers_who_are_hit_are_not_of_the_army_that_acts() -> None:
    soldiers = party("--- MIL")
    claim = resolved(actor=(party("RUR MIL"),), recipient=(soldiers,), casualties=(Toll("killed", 2, 2, "two", 0, 3, soldiers),))
    assert (codes_of(claim.recipient), [t.of.code for t in claim.casualties if t.of]) == (["--- MIL"], ["--- MIL"])
    struck = resolved(actor=(party("RUR MIL"),), place=(BERG,), casualties=(Toll("killed", 2, 2, "two", 0, 3, soldiers),))
    assert [t.of.code for t in struck.casualties if t.of] == ["GOT MIL"]


@pytest.mark.parametrize(
    ("type_", "codes", "wanted"),
    [
        ("ASSAULT", ("RUR MIL", "GOT MIL"), "GOT MIL"),
        ("ASSAULT", ("RUR MIL", "GOT GOV"), "--- MIL"),  # a state of whose forces nothing is told
        ("SANCTION", ("RUR MIL", "GOT MIL"), "RUR MIL"),  # who dismisses soldiers dismisses his own
    ],
)
def test_unnamed_soldiers_are_of_the_other_army_told_of(type_: str, codes: tuple[str, ...], wanted: str) -> None:
    setting = find_setting(["RUR GOV", *codes], [])
    claim = resolved(setting, type=type_, actor=(party("RUR MIL"),), recipient=(make_party("Zenda", "--- MIL"),))
    assert [p.code for p in claim.recipient] == [wanted]


def test_a_coalition_that_speaks_is_that_of_a_country_told_of() -> None:
    claim = resolved(Setting(("USA", "AFG"), {}), sources=(Party("the coalition", 0, 13, "--- MIL"),))
    assert codes_of(claim.sources) == ["USA MIL"]


def test_unnamed_soldiers_are_of_the_other_side_and_not_of_the_broker() -> None:
    talks = make_claim(type="CONSULT", trigger="said", mediator=(party("GOT GOV"),))
    held = make_claim(type="COERCE", mode="arrest", actor=(party("RUR GOV"),), recipient=(party("--- MIL"),))
    setting = Setting(("GOT", "RUR", "FRE"), {})
    assert codes_of(resolve_parties([talks, held], setting)[1].recipient) == ["FRE MIL"]
    assert codes_of(resolve_parties([held], setting)[0].recipient) == ["GOT MIL"]
    at_war = make_claim(type="ASSAULT", actor=(party("GOT REB"),), recipient=())
    assert codes_of(resolve_parties([talks, held, at_war], setting)[1].recipient) == ["GOT MIL"]  # no third party


@pytest.mark.parametrize(
    ("struck", "kept"),
    [(["RUR REB", "--- MIL"], ["RUR REB"]), (["RUR REB", "GOT MIL"], ["GOT MIL", "RUR REB"]), (["RUR CVL", "RUR MIL"], ["RUR CVL", "RUR MIL"])],
)
def test_who_falls_on_ones_own_side_was_not_struck_by_it(struck: list[str], kept: list[str]) -> None:
    raid = resolved(type="ASSAULT", actor=(party("RUR MIL"),), recipient=tuple(replace(party(code), text="a soldier") for code in struck))
    assert sorted(codes_of(raid.recipient)) == kept


def test_students_in_the_street_are_civilians() -> None:
    students = party("RUR EDU")
    assert codes_of(resolved(type="PROTEST", actor=(students,)).actor) == ["RUR CVL"]
    assert codes_of(resolved(type="PROTEST", mode="strike", actor=(students,)).actor) == ["RUR EDU"]
    assert codes_of(resolved(type="ACCUSE", actor=(students,)).actor) == ["RUR EDU"]


@pytest.mark.parametrize(("who", "from_whom"), [("RUR MIL", ["RUR GOV"]), ("RUR GOV", [])])
def test_power_is_seized_from_the_government(who: str, from_whom: list[str]) -> None:
    coup = resolved(type="COERCE", mode="seize", actor=(party(who),), recipient=(), made_by={"type": "frames:coerce.coup.verb"})
    assert codes_of(coup.recipient) == from_whom


def test_the_forces_of_an_alliance_are_attacked() -> None:
    assert codes_of(resolved(actor=(party("RUR REB"),), recipient=(party("NATO IGO"),)).recipient) == ["NATO MIL"]


def test_a_coalition_is_of_who_leads_it_there() -> None:
    claim = resolved(Setting(("IRQ",), {}), actor=(Party("Coalition troops", 0, 16, "--- MIL"),), sources=(Party("the coalition", 0, 13, "--- MIL"),))
    assert [p.code for p in (*claim.actor, *claim.sources)] == ["USA MIL", "USA MIL"]


def test_unnamed_soldiers_are_of_the_army_that_is_there() -> None:
    assert codes_of(resolved(Setting(("PSE",), {}), actor=(Party("Soldiers", 0, 8, "--- MIL"),)).actor) == ["ISR MIL"]


@pytest.mark.parametrize(
    ("text", "country_at", "wanted"),
    [
        ("police", {44: "GOT", 0: "GOT"}, "GOT COP"),
        ("Ruritanian police", {44: "GOT", 0: "GOT"}, "RUR COP"),  # the clause itself says whose they are
        ("police", {44: "GOT"}, "RUR COP"),  # a town that may be a namesake's
    ],
)
def test_the_police_of_a_town_are_of_its_country(text: str, country_at: dict[int, str], wanted: str) -> None:
    setting = Setting(("RUR", "GOT"), country_at, frozenset({44}))
    claim = resolved(setting, type="COERCE", mode="restrict", place=(BERG,), actor=(Party(text, 0, len(text), "RUR COP", local=True),))
    assert claim.actor[0].code == wanted


@pytest.mark.parametrize(("victim", "wanted"), [("RUR CVL", "RUR CRM"), ("RUR COP", "RUR UAF")])
def test_a_man_who_hurts_people_is_a_criminal(victim: str, wanted: str) -> None:
    assert resolved(actor=(party("RUR CVL", acts_as="CRM"),), recipient=(party(victim),)).actor[0].code == wanted


@pytest.mark.parametrize(
    ("place", "mediator", "wanted"),
    [
        ((), (), "GOT COP"),  # what the report as a whole says
        ((ZENDA,), (), "RUR COP"),  # where it happened says more
        ((), ("GOT",), "RUR COP"),  # a broker's police are no side
    ],
)
def test_a_role_is_of_the_country_that_the_report_gives_it(place: tuple[Place, ...], mediator: tuple[str, ...], wanted: str) -> None:
    police = replace(party("--- COP"), start=10, end=16)
    setting = replace(HOME, roles={10: {"GOT": 2.0, "RUR": 1.0}})
    claim = resolved(setting, type="ASSAULT", actor=(police,), place=place, mediator=tuple(map(state, mediator)))
    assert codes_of(claim.actor) == [wanted]


def test_a_report_that_is_all_about_one_country_outweighs_the_place_of_a_deed() -> None:
    setting = replace(HOME, roles={10: {"GOT": 5.0, "RUR": 1.0}})
    soldiers = replace(party("--- MIL"), start=10, end=18)
    assert codes_of(resolved(setting, type="ASSAULT", actor=(soldiers,), place=(ZENDA,)).actor) == ["GOT MIL"]


@pytest.mark.parametrize(("words", "code", "kept"), [("shelled", "GOT MIL", 0), ("Gotha", "GOT MIL", 1), ("shelled", "RUR MIL", 1)])
def test_nobody_shoots_down_planes_of_his_own(words: str, code: str, kept: int) -> None:
    made_by = {"type": "frames:assault.shoot-down.verb"}
    claim = resolved(actor=(party("GOT MIL"),), recipient=(make_party(words, code),), made_by=made_by)
    assert len(claim.recipient) == kept


@pytest.mark.parametrize(
    ("mode", "frame", "id_", "code"),
    [
        ("aerial", "bomb-air.verb", "state:RUR", "RUR MIL"),
        (None, "capture-place.verb", "state:RUR", "RUR MIL"),
        ("firearms", "open-fire.verb", "state:RUR", "RUR MIL"),
        ("firearms", "open-fire.verb", None, "RUR CVL"),
        (None, "kill.verb", "state:RUR", "RUR CVL"),
        (None, "capture-place.verb", None, "RUR CVL"),  # some of them
    ],
)
def test_a_people_takes_and_bombs_towns_by_its_army(mode: str | None, frame: str, id_: str | None, code: str) -> None:
    people = party("RUR CVL", id=id_)
    assert resolved(type="ASSAULT", mode=mode, actor=(people,), made_by={"type": f"frames:assault.{frame}"}).actor[0].code == code


@pytest.mark.parametrize(("places", "code"), [((), "IRQ REB"), ((BERG,), "GOT REB")])
def test_a_group_of_many_countries_is_at_home_where_no_place_is_told(places: tuple[Place, ...], code: str) -> None:
    group = party("--- REB", id="group:islamic_state")
    got = resolved(Setting(("GOT", "IRQ"), {}), type="ASSAULT", actor=(group,), recipient=(party("GOT MIL"),), place=places)
    assert got.actor[0].code == code


def test_troops_of_a_country_beside_a_coalition_are_its_own() -> None:
    words = "Iraqi and coalition troops"
    both = tuple(Party(words, 0, len(words), code) for code in ("IRQ MIL", "--- MIL"))
    assert codes_of(resolved(Setting(("IRQ",), {}), actor=both).actor) == ["IRQ MIL", "USA MIL"]


@pytest.mark.parametrize(("marched_on", "code"), [("Gothan embassy", "--- CVL"), ("Gothan palace", "GOT CVL")])
def test_who_marches_on_an_embassy_is_not_of_its_state(marched_on: str, code: str) -> None:
    students, house = Party("students", 0, 8, "--- CVL"), Party(marched_on, 20, 20 + len(marched_on), "GOT GOV")
    assert resolved(Setting((), {}), type="PROTEST", actor=(students,), recipient=(house,)).actor[0].code == code


def test_the_police_against_whom_their_own_people_protest_are_the_police() -> None:
    police = make_party("Ruritania", "--- COP", local=True)
    found = resolved(type="PROTEST", mode="demo", actor=(make_party("Gotha", "--- CVL", local=True),), recipient=(police,))
    assert found.recipient[0].code == "RUR COP"


@pytest.mark.parametrize(("country", "code"), [("RUR", "RUR CVL"), ("GOT", "RUR GOV")])
def test_who_speaks_to_his_nation_speaks_to_its_people(country: str, code: str) -> None:
    nation = Party("nation", 0, 6, "RUR GOV")
    assert resolved(type="CONCEDE", actor=(party(f"{country} GOV"),), recipient=(nation,)).recipient[0].code == code


@pytest.mark.parametrize(("sector", "code"), [("MIL", "GOT CVL"), ("GOV", "GOT GOV")])
def test_whom_soldiers_order_about_is_no_government(sector: str, code: str) -> None:
    people = Party("Gothans", 0, 7, "GOT CVL", id="state:GOT")
    assert resolved(type="REQUEST", actor=(party(f"RUR {sector}"),), recipient=(people,)).recipient[0].code == code


@pytest.mark.parametrize(("slot", "code"), [("slots:obj", "GOT MIL"), ("slots:ccomp.subj", "GOT GOV")])
def test_troops_who_are_accused_themselves_are_no_government(slot: str, code: str) -> None:
    troops = Party("Gothan troops", 0, 13, "GOT MIL")
    assert resolved(type="ACCUSE", actor=(party("RUR GOV"),), recipient=(troops,), made_by={"recipient": slot}).recipient[0].code == code


@pytest.mark.parametrize(
    ("sector", "frame", "code"),
    [("CVL", "attack", "RUR CVL"), ("CRM", "attack", "RUR CVL"), ("REB", "attack", "RUR GOV"), ("REB", "burn-houses", "RUR CVL"), ("CVL", "capture-place", "RUR GOV")],
)
def test_a_village_that_neighbours_attack_or_anybody_burns_is_its_people(sector: str, frame: str, code: str) -> None:
    village = make_party("Zenda", None, id="place")
    claim = resolved(type="ASSAULT", actor=(party(f"RUR {sector}"),), recipient=(village,), made_by={"type": f"frames:assault.{frame}.verb"})
    assert claim.recipient[0].code == code


@pytest.mark.parametrize(("text", "kept"), [("country", 0), ("minister", 1)])
def test_no_state_cuts_its_aid_to_itself(text: str, kept: int) -> None:
    hit = Party(text, 0, len(text), "GOT GOV")
    (claim,) = resolve_parties([make_claim(type="SANCTION", actor=(make_party("Gotha", "GOT GOV"),), recipient=(hit,))], Setting(("GOT",), {}))
    assert len(claim.recipient) == kept


@pytest.mark.parametrize(("sector", "wanted"), [("MIL", ["RUR REB"]), ("COP", ["RUR CVL"])])
def test_police_take_a_place_back_from_a_crowd(sector: str, wanted: list[str]) -> None:
    place = party(None, id="place")
    told = make_claim(actor=(party(f"RUR {sector}"),), recipient=(place,), made_by={"type": "frames:assault.capture-place.verb"})
    (claim,) = resolve_parties([replace(told, trigger="retook")], HOME)
    assert codes_of(claim.recipient) == wanted


@pytest.mark.parametrize(("words", "wanted"), [("government", []), ("Ruritania", ["RUR GOV"])])
def test_who_warns_of_what_his_government_will_do_does_not_threaten_it(words: str, wanted: list[str]) -> None:
    told = make_claim(actor=(party("RUR GOV"),), recipient=(replace(party("RUR GOV"), text=words),), type="THREATEN")
    (claim,) = resolve_parties([told], HOME)
    assert codes_of(claim.recipient) == wanted


@pytest.mark.parametrize(("by", "kept"), [("sanction.break-away.verb", 1), ("sanction.withdraw-envoy.verb", 0)])
def test_who_breaks_with_his_government_leaves_it(by: str, kept: int) -> None:
    told = make_claim(actor=(party("RUR PTY"),), recipient=(party("RUR GOV"),), type="SANCTION", mode="withdraw", made_by={"type": f"frames:{by}"})
    (claim,) = resolve_parties([told], HOME)
    assert len(claim.recipient) == kept


@pytest.mark.parametrize(
    ("text", "actor", "code"),
    [
        ("protesters", ("GOT MIL",), "GOT CVL"),
        ("Ruritanian protesters", ("GOT MIL",), "RUR CVL"),
        ("villagers", ("GOT MIL",), "RUR CVL"),
        ("protesters", ("GOT REB",), "RUR CVL"),
        ("protesters", ("GOT MIL", "KEN MIL"), "RUR CVL"),
    ],
)
def test_protesters_are_of_the_state_whose_forces_they_meet(text: str, actor: tuple[str, ...], code: str) -> None:
    found = resolved(actor=tuple(party(c) for c in actor), recipient=(replace(party("--- CVL"), text=text, local=True),))
    assert [p.code for p in found.recipient] == [code]


@pytest.mark.parametrize(("precision", "code"), [("admin1", "RUR CVL"), ("town", "GOT CVL")])
def test_a_province_is_no_namesake(precision: str, code: str) -> None:
    there = Place("Zenda", 44, 49, country="RUR", precision=precision)
    found = resolved(Setting(("GOT",), {}), place=(there,), recipient=(replace(party("--- CVL"), text="men", local=True),), actor=())
    assert [p.code for p in found.recipient] == [code]


@pytest.mark.parametrize(("precision", "code"), [("country", "RUR LEG"), ("town", "GOT LEG")])
def test_who_sends_something_to_a_country_is_not_of_it(precision: str, code: str) -> None:
    there = Place("Gotha", 44, 49, country="GOT", precision=precision)
    assembly = replace(party("--- LEG"), text="the assembly")
    setting = Setting(("RUR", "GOT"), {}, roles={assembly.start: {"RUR": 4.6, "GOT": 3.9}})
    found = resolved(setting, type="AID", place=(there,), actor=(assembly,), recipient=())
    assert [p.code for p in found.actor] == [code]
