"""Whose the speakers are of whom no word says it."""

from typing import Any

import pytest

from sayso.records import Party
from sayso.resolve.speakers import as_speaker, as_voice


def make_speaker(text: str, code: str | None, **fields: Any) -> Party:
    return Party(text, 0, len(text), code, **fields)


@pytest.mark.parametrize(
    ("text", "code", "local", "wanted"),
    [
        ("Rupert Hentzau", None, False, "RUR CVL"),  # a name
        ("farmer", "--- CVL", True, "RUR CVL"),
        ("provincial official", "--- GOV", False, "RUR GOV"),
        ("State television", "--- MED", True, "RUR MED"),
        ("officially", None, False, "RUR GOV"),
        ("officials", "--- GOV", False, "--- GOV"),  # nobody says whose
        ("Early reports", None, False, "--- MED"),
        ("Witnesses", "--- CVL", True, "--- CVL"),
        ("newspaper", "--- MED", True, "--- MED"),
        ("sources", "--- COP", True, "RUR COP"),  # police of nobody else
        ("report", "--- MIL", False, "RUR MIL"),
        ("report", "--- CVL", False, "--- CVL"),
        ("relief groups", "--- NGO", False, "--- NGO"),
        ("Hentzau", "GOT CVL", False, "GOT CVL"),
    ],
)
def test_who_is_no_mere_witness_speaks_for_the_country_of_the_report(text: str, code: str | None, local: bool, wanted: str) -> None:
    assert as_speaker(make_speaker(text, code, local=local), ("RUR", "GOT")).code == wanted


def test_a_speaker_is_of_the_country_that_the_report_gives_to_the_role() -> None:
    doctor = make_speaker("doctor", "--- CVL")
    assert as_speaker(doctor, ("RUR", "GOT"), "GOT").code == "GOT CVL"
    assert as_speaker(doctor, ()).code == "--- CVL"


def test_a_coalition_speaks_for_who_leads_it_where_it_fights() -> None:
    assert as_speaker(make_speaker("coalition spokesman", "--- MIL"), ("IRN", "USA", "SAU", "DEU", "YEM")).code == "SAU MIL"


def test_a_ministry_speaks_as_government() -> None:
    assert as_voice(make_speaker("ministry", "RUR MIL", speaks_as="GOV")).code == "RUR GOV"


@pytest.mark.parametrize(("text", "code", "wanted"), [("Arab ministers", "--- GOV", "--- GOV"), ("Muslim leaders", "--- REL", "RUR REL"), ("ministers", "--- GOV", "RUR GOV")])
def test_ministers_of_many_states_are_of_none(text: str, code: str, wanted: str) -> None:
    assert as_speaker(make_speaker(text, code), ("RUR", "GOT")).code == wanted
