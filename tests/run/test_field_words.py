"""Values are given in words, refused with what is known, and told in the same words again."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.merge.corrections import correct_claim
from sayso.records import Claim, Correction, Place
from sayso.reference.gazetteer import load_gazetteer
from sayso.run.field_words import FIELDS, Wording, tell_field, tell_value
from tests.factory import make_claim, make_days, make_parties, make_toll

CLAIM = make_claim(actor=make_parties("AZE MIL"), when=(make_days("2021-11-16"),), casualties=(make_toll(3, of="ARM CVL"),))


def read(field: str, words: str, claim: Claim = CLAIM) -> Any:
    return Wording(claim, load_gazetteer()).read(field, words)


@pytest.mark.parametrize(
    ("field", "words", "value", "told"),
    [
        ("type", "protest", "PROTEST", "PROTEST"),
        ("mode", "Drone", "drone", "drone"),
        ("mode", "none", None, ""),
        ("status", "negated", "negated", "negated"),
        ("historical", "YES", True, "yes"),
        ("actor", "aze mil;  ARM GOV, ARM GOV", ["AZE MIL", "ARM GOV"], "AZE MIL, ARM GOV"),
        ("recipient", "--- UAF, UN IGO, NATO MIL", ["--- UAF", "UN IGO", "NATO MIL"], "--- UAF, UN IGO, NATO MIL"),
        ("sources", "", [], ""),
        ("date", "2021-11-16", ["2021-11-16", "2021-11-16"], "2021-11-16"),
        ("date", "2021-11-16..2021-11-18", ["2021-11-16", "2021-11-18"], "2021-11-16 to 2021-11-18"),
        ("date", " none ", None, ""),
        ("killed", "3", [[3, 3, None]], "3"),
        ("killed", "3 to 5 of arm cvl; 6 or more", [[3, 5, "ARM CVL"], [6, None, None]], "3-5 of ARM CVL; 6+"),
        ("injured", "at most 4 of ARM MIL; some of AZE MIL", [[None, 4, "ARM MIL"], [None, None, "AZE MIL"]], "at most 4 of ARM MIL; some of AZE MIL"),
        ("displaced", "none", [], ""),
    ],
)  # fmt: skip
def test_words_are_values_and_values_are_words(field: str, words: str, value: Any, told: str) -> None:
    assert read(field, words) == value
    assert tell_value(field, value) == told
    assert read(field, told) == value
    corrected = correct_claim(CLAIM, [Correction(CLAIM.id, field, value, "anna", "")])
    assert tell_field(field, corrected) == told


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("colour", "red", "'colour' cannot be corrected. Known: type, mode"),
        ("type", "", "type is ''. Known: ACCUSE"),
        ("mode", "shelling", "mode is 'shelling'. Known: abduct"),
        ("status", "rejected", "status is 'rejected'. Known: actual, negated, future"),
        ("historical", "perhaps", "Known: yes, no"),
        ("actor", "Azerbaijan", "'Azerbaijan' is no party"),
        ("actor", "AZE ARMY", "Sectors: BUS"),
        ("actor", "--- ---", "is no party"),
        ("date", "Tuesday", "give an ISO day"),
        ("date", "2021-11-18 to 2021-11-16", "give an ISO day"),
        ("date", "2021-02-30", "give an ISO day"),
        ("killed", "many", "'many' is no count"),
        ("killed", "5-3", "is no count"),
        ("killed", "99999999999999999999", "is no count"),
        ("killed", "3 of them", "'them' is no party"),
        ("place", "x" * 400, "longer than a name"),
        ("place", "Zenda @ 95 200", "is nowhere"),
        ("place", "123456789", "the gazetteer has no 123456789"),
        ("place", "9" * 40, "the gazetteer has no"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_can(field: str, words: str, told: str) -> None:
    with pytest.raises(InputError) as error:
        read(field, words)
    assert told in str(error.value)


def test_places_are_looked_up_near_the_parties_of_the_claim() -> None:
    (sharp,) = read("place", "Tripoli", replace(CLAIM, actor=make_parties("LBN MIL")))
    (other,) = read("place", "Tripoli", replace(CLAIM, actor=make_parties("LBY MIL")))
    (named,) = read("place", "Tripoli, LBN", replace(CLAIM, actor=make_parties("LBY MIL")))
    assert (sharp["country"], other["country"]) == ("LBN", "LBY")
    assert named == sharp
    assert (sharp["start"], sharp["end"]) == (CLAIM.at, CLAIM.at)


def test_a_place_that_no_gazetteer_has_is_a_name_or_a_point() -> None:
    one, other, third = read("place", "Zzenda; Upper Mill @ 47.5, -9.25; Zzenda, RUR")
    assert (one["text"], one["name"], one["lat"]) == ("Zzenda", None, None)
    assert (other["name"], other["lat"], other["lon"], other["precision"]) == ("Upper Mill", 47.5, -9.25, "point")
    assert third["country"] == "RUR"
    assert tell_value("place", [one, other, third]) == "Zzenda; Upper Mill @ 47.5 -9.25; Zzenda, RUR"


def test_a_place_or_party_that_stands_there_stays_what_it_is() -> None:
    place = Place("near Zenda", 3, 13, "Zenda", "616", 47.0, 9.5, "RUR", "town", 20.0, "20 km south of")
    claim = replace(CLAIM, place=(place,), actor=(replace(CLAIM.actor[0], code=None),))
    assert read("place", tell_field("place", claim), claim) == [msgspec.to_builtins(place)]
    assert tell_field("actor", claim) == "--- ---"
    assert read("actor", "--- ---", claim) == ["--- ---"]


@example("²", "place")
@given(st.text(max_size=40), st.sampled_from(FIELDS))
def test_any_words_are_a_value_or_refused(words: str, field: str) -> None:
    try:
        value = read(field, words)
    except InputError:
        return
    claim = correct_claim(CLAIM, [Correction(CLAIM.id, field, value, "anna", "")])
    assert tell_field(field, claim) == tell_value(field, value) or field == "mode"
