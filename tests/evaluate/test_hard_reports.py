"""The reports of tests/parties are in the form of gold, and their triggers stand where they are said to."""

import re
from pathlib import Path

import pytest

from sayso.evaluate.claims import Document, load_gold
from sayso.reference.ontology import load_ontology

FOLDER = Path(__file__).parents[1] / "parties"
CODE = re.compile(r"(?:[A-Z]{3}|UN|EU|NATO|AU|OSCE|ICRC|---) [A-Z]{3}")


@pytest.mark.parametrize("document", load_gold(FOLDER), ids=lambda d: d.name)
def test_claims_are_in_the_form(document: Document) -> None:
    types = set(load_ontology())
    starts = [claim["at"] for claim in document.claims]
    assert starts == sorted(starts)
    for claim in document.claims:
        at, trigger = claim["at"], claim["trigger"]
        assert document.text[at : at + len(trigger)] == trigger
        assert set(claim["type"]) <= types
        assert all(CODE.fullmatch(code) for role in ("actor", "recipient", "sources") for code in claim[role]), claim
