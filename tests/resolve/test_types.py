"""A claim has the codes of its type and mode."""

import pytest

from sayso.reference.ontology import load_ontology
from sayso.resolve.types import resolve_types
from tests.factory import make_claim, make_parties


def test_codes_of_type_and_mode() -> None:
    plain, shelled = resolve_types([make_claim(), make_claim(mode="heavy-weapons")], load_ontology())
    assert (plain.quad, plain.cameo) == (4, "190")
    assert (shelled.quad, shelled.cameo) == (4, "194")


@pytest.mark.parametrize(("actors", "mode"), [(["KEN COP"], "police"), (["KEN MIL", "KEN COP"], "troops")])
def test_police_on_patrol_are_no_troops(actors: list[str], mode: str) -> None:
    (claim,) = resolve_types([make_claim(type="MOBILIZE", mode="troops", actor=make_parties(*actors))], load_ontology())
    assert claim.mode == mode


@pytest.mark.parametrize(
    ("actors", "held", "type_"), [("KEN COP", "KEN CVL", "COERCE"), ("", "KEN CRM", "COERCE"), ("KEN REB", "KEN CRM", "ASSAULT"), ("KEN MIL", "KEN CRM", "ASSAULT"), ("KEN MIL", "KEN CVL", "ASSAULT")]
)
def test_whom_police_take_and_who_is_wanted_is_arrested(actors: str, held: str, type_: str) -> None:
    told = make_claim(
        type="ASSAULT",
        mode="abduct",
        id="r:0:ASSAULT",
        actor=make_parties(*([actors] if actors else [])),
        recipient=make_parties(held),
        made_by={"type": "frames:assault.snatch.verb"},
    )
    (claim,) = resolve_types([told], load_ontology())
    assert (claim.type, claim.id) == (type_, f"r:0:{type_}")
