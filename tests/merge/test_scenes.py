"""Where the claims of a report happen, where they say nothing of it themselves."""

import pytest

from sayso.merge.scenes import add_topics, find_clause, find_part, find_scenes
from sayso.records import Claim, Place
from tests.factory import find_sentence, make_claim, make_party, make_place, make_report

TEXT = "Togolese mortars hit Ouake, and rockets struck Kande. The army said in Cotonou that a man died."


def _claim(trigger: str, **fields: object) -> Claim:
    at = TEXT.index(trigger)
    first = TEXT.index(". ") + 1
    sentence = (0, first) if at < first else (first + 1, len(TEXT))
    parties = (make_party("Togolese", "TGO MIL", TEXT), make_party("army", "BEN MIL", TEXT))
    return make_claim(trigger, TEXT, id=trigger, sentence=sentence, actor=parties, **fields)


def _names(*claims: Claim) -> dict[str, list[str | None]]:
    found = find_scenes(make_report(TEXT), claims)
    return {claim: [place.name for place in places] for claim, places in found.items()}


def test_a_claim_without_a_place_has_that_of_its_clause() -> None:
    assert _names(_claim("hit"), _claim("struck")) == {"hit": ["Ouaké"], "struck": ["Kandé"]}


@pytest.mark.parametrize(("where", "place"), [("In", "Ouaké"), ("At", "Ouaké"), ("Like", None)])
def test_a_sentence_that_begins_with_a_place_lends_it(where: str, place: str | None) -> None:
    text = f"Togolese troops left. {where} Ouake, doctors saw a man who had been shot."
    start = text.index(where)
    claim = make_claim("shot", text, id="s", sentence=(start, len(text)), actor=(make_party("Togolese", "TGO MIL", text), make_party("troops", "BEN MIL", text)))
    assert [p.name for p in find_scenes(make_report(text), [claim])["s"]] == ([place] if place else [])


def test_a_place_that_no_gazetteer_has_is_lent_once_the_report_has_told_it() -> None:
    text = "Gunmen raided Qwzborg. Two men fell in Qwzborg."
    raided = make_claim("raided", text, id="r", sentence=find_sentence(text, "raided"), place=(make_place("Qwzborg"),))
    fell = make_claim("fell", text, id="f", sentence=find_sentence(text, "fell"))
    found = find_scenes(make_report(text), [raided, fell])
    assert [p.text for p in found["f"]] == ["Qwzborg"]
    assert not find_scenes(make_report(text), [fell])["f"]


@pytest.mark.parametrize(("words", "place"), [("The Qwzborg blast", "Qwzborg"), ("The Kande blast", "Kande"), ("Friday's blast", None)])
def test_a_deed_that_is_named_by_a_place_was_there(words: str, place: str | None) -> None:
    text = f"Togolese gunmen raided Qwzborg. {words} broke windows in Lome."
    whose = (make_party("Togolese", "TGO MIL", text),)
    raided = make_claim("raided", text, id="r", sentence=find_sentence(text, "raided"), place=(make_place("Qwzborg"),), actor=whose)
    blast = make_claim("blast", text, id="b", sentence=find_sentence(text, "blast"))
    found = [p.text for p in find_scenes(make_report(text), [raided, blast])["b"]]
    assert found == ([place] if place else ["Lome"])


def test_where_it_was_said_is_not_where_it_was() -> None:
    assert _names(_claim("died")) == {"died": []}


def test_its_own_place_goes_first() -> None:
    own = Place("Zenda", 0, 5, "Zenda", None, 10.0, 20.0, "TGO", "town")

    assert _names(_claim("hit", place=(own,))) == {"hit": ["Zenda"]}


def test_a_place_in_the_clause_of_another_claim_is_that_ones() -> None:
    ouake, kande = (
        Place(name, TEXT.index(name), TEXT.index(name) + 5, name, None, 10.0, 20.0, "TGO", "town")
        for name in ("Ouake", "Kande")
    )
    struck = _claim("struck", place=(ouake, kande))

    assert _names(_claim("hit"), struck)["struck"] == ["Kande"]
    assert _names(struck)["struck"] == ["Ouake", "Kande"]


def test_a_place_of_a_country_that_has_no_part_in_it_is_none() -> None:
    claim = make_claim("hit", TEXT, id="hit", actor=(make_party("army", "PER MIL", TEXT),))

    assert _names(claim) == {"hit": []}


def test_a_headline_names_a_deed_by_its_place() -> None:
    text = "Kande raid kills six\nTogolese troops fled."
    raid = make_claim("raid", text, id="raid", sentence=(0, 20), actor=(make_party("Togolese", "TGO MIL", text),))
    assert [p.name for p in find_scenes(make_report(text), [raid])["raid"]] == ["Kandé"]


@pytest.mark.parametrize(("trigger", "clause"), [("hit", "Togolese mortars hit Ouake"), ("struck", " rockets struck Kande.")])
def test_the_clause_of_a_trigger(trigger: str, clause: str) -> None:
    start, end = find_clause(TEXT, _claim(trigger))

    assert TEXT[start:end] == clause


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Togolese guns fired back and withdrew to Kande.", []),
        ("Togolese guns fired back near Kande and withdrew.", ["Kandé"]),
        ("Togolese guns fired for the dead of Kande.", []),
        ("Togolese guns fired, the government in Kande said.", []),
        ("Farmers of Natitingou spoke from Kande, where Togolese guns fired.", ["Kandé"]),
        ("Togolese guns fired on the market of Kande.", ["Kandé"]),
        ("Officials say that Togolese guns fired near Kande and that a man died at Lome.", ["Kandé"]),
    ],
)
def test_where_the_next_deed_was_and_where_others_fell_is_elsewhere(text: str, names: list[str]) -> None:
    party = (make_party("Togolese", "TGO MIL", text),)
    fired = make_claim("fired", text, id="fired", actor=party)
    claims = [fired]
    if "withdrew" in text:
        claims.append(make_claim("withdrew", text, id="withdrew", type="RETREAT", actor=party))
    assert [p.name for p in find_scenes(make_report(text), claims)["fired"]] == names


def test_the_part_of_a_claim_ends_where_another_kind_of_deed_is_told() -> None:
    text = "Guns hit the man who was evacuated by helicopter."
    hit, flown = make_claim("hit", text, id="hit"), make_claim("evacuated", text, id="flown", type="AID")
    assert text[slice(*find_part(text, hit, [hit]))].endswith("helicopter.")
    assert text[slice(*find_part(text, hit, [hit, flown]))] == "Guns hit the man who was "


@pytest.mark.parametrize(
    ("before", "died", "place"),
    [
        ("In Ouake, shops were shut.", "A man died.", "Ouaké"),
        ("In the town of Ouake people wept.", "A man died.", "Ouaké"),
        ("Ouake was calm on Monday.", "A man died.", "Ouaké"),
        ("Men from Ouake were seen.", "A man died.", None),
        ("In Ouake, shops were shut.", "A man died in Qwzborg.", None),
        ("In Ouake, shops were shut.\n", "A man died.", None),
    ],
    ids=["in", "in the town of", "it was calm", "inside a sentence", "elsewhere", "another paragraph"],
)
def test_a_sentence_without_a_place_goes_on_with_that_of_its_paragraph(before: str, died: str, place: str | None) -> None:
    text = f"Togolese troops moved on Tuesday.\n{before} {died}"
    start = text.index(died)
    claim = make_claim("died", text, id="d", sentence=(start, len(text)), actor=(make_party("Togolese", "TGO MIL", text), make_party("troops", "BEN MIL", text)))
    report = make_report(text)
    found = add_topics(report, [claim], find_scenes(report, [claim]))
    assert [p.name for p in found["d"]] == ([place] if place else [])
