"""A claim has the codes of its type and mode."""

from sayso.reference.ontology import load_ontology
from sayso.resolve.types import resolve_types
from tests.factory import make_claim


def test_codes_of_type_and_mode() -> None:
    plain, shelled = resolve_types([make_claim(), make_claim(mode="heavy-weapons")], load_ontology())
    assert (plain.quad, plain.cameo) == (4, "190")
    assert (shelled.quad, shelled.cameo) == (4, "194")
