"""Whose forces a party is that acts by force."""

import pytest

from sayso.records import Party
from sayso.resolve.forces import as_captor, as_force
from tests.factory import make_claim

STATE, PEOPLE = Party("Ruritania", 0, 9, "RUR GOV", id="state:RUR"), Party("the Ruritanians", 0, 15, "RUR CVL", id="state:RUR")
CLAN, MAN = Party("the clan", 0, 8, "RUR SOC", acts_as="UAF"), Party("a man", 0, 5, "RUR CVL", acts_as="CRM")
RADICALS = Party("radicals", 0, 8, "RUR PTY", acts_as="REB")
PARTISANS = Party("Harvest Party men", 0, 17, "RUR PTY", id="group:harvest", acts_as="UAF")
LEAGUE, SOLDIERS = Party("the league", 0, 10, "ARL IGO"), (Party("soldiers", 20, 28, "RUR MIL"),)


@pytest.mark.parametrize(
    ("party", "type_", "mode", "frame", "struck", "code"),
    [
        (STATE, "ASSAULT", "firearms", "assault.open-fire.verb", (), "RUR MIL"),
        (STATE, "ASSAULT", None, "assault.execute.verb", (), "RUR GOV"),
        (STATE, "COERCE", "seize", "coerce.seize.verb", (), "RUR GOV"),
        (STATE, "COERCE", "seize", "coerce.oust.verb", (), "RUR MIL"),
        (STATE, "MOBILIZE", None, "mobilize.send-troops.verb", (), "RUR GOV"),
        (STATE, "MOBILIZE", None, "mobilize.mass.verb", (), "RUR MIL"),
        (LEAGUE, "ASSAULT", "aerial", "assault.bomb.verb", (), "ARL MIL"),
        (PEOPLE, "ASSAULT", "firearms", "assault.open-fire.verb", (), "RUR MIL"),
        (PEOPLE, "ASSAULT", "suicide-attack", "assault.blow-self.verb", (), "RUR UAF"),
        (CLAN, "ASSAULT", "firearms", "assault.attack.verb", (), "RUR UAF"),
        (RADICALS, "ASSAULT", "firearms", "assault.shoot.verb", (), "RUR REB"),
        (PARTISANS, "ASSAULT", "firearms", "assault.shoot.verb", (), "RUR PTY"),
        (CLAN, "ASSAULT", "beat", "assault.beat.verb", (), "RUR SOC"),
        (MAN, "ASSAULT", "beat", "assault.beat.verb", (), "RUR CRM"),
        (CLAN, "ASSAULT", "sexual", "assault.rape.verb", (), "RUR CRM"),
        (CLAN, "COERCE", "seize", "coerce.rob.verb", SOLDIERS, "RUR CRM"),
        (CLAN, "COERCE", "seize", "coerce.seize.verb", SOLDIERS, "RUR SOC"),
        (MAN, "ASSAULT", "firearms", "assault.shoot.verb", SOLDIERS, "RUR UAF"),
    ],
)  # fmt: skip
def test_who_acts_by_force(party: Party, type_: str, mode: str | None, frame: str, struck: tuple[Party, ...], code: str) -> None:
    claim = make_claim(type=type_, mode=mode, actor=(party,), recipient=struck, made_by={"type": f"frames:{frame}"})
    assert as_force(party, claim).code == code


@pytest.mark.parametrize(("mode", "code"), [("release", "RUR UAF"), ("withdraw", "RUR SOC")])
def test_who_lets_captives_go_had_taken_them(mode: str, code: str) -> None:
    assert as_captor(CLAN, make_claim(type="RETREAT", mode=mode, actor=(CLAN,))).code == code
