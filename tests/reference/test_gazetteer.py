"""The gazetteer: spellings, kinds, contested names, threads."""

import threading

import pytest

from sayso.errors import LexiconError
from sayso.reference.gazetteer import KINDS, Gazetteer, load_gazetteer
from sayso.reference.place_names import bare_names, fold_place, wider_name, without_article


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("Saint-Denis", "st denis"),
        ("St. Denis", "st denis"),
        ("Sana'a", "sanaa"),
        ("U.S.", "us"),
        ("the Hague", "hague"),
        ("Trinidad & Tobago", "trinidad and tobago"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("Şuşa", "susa"),
        ("", ""),
    ],
)
def test_folding(spelling: str, key: str) -> None:
    assert fold_place(spelling) == key


def test_common_nouns_are_cut_and_narrow_the_kind() -> None:
    (bare,) = bare_names("kirkuk province")
    assert bare.key == "kirkuk"
    assert "admin1" in bare.kinds
    assert "town" not in bare.kinds
    assert bare_names("city of homs")[0].key == "homs"
    assert bare_names("homs") == []


def test_articles_and_wider_names() -> None:
    assert without_article("al raqqa") == "raqqa"
    assert without_article("raqqa") is None
    assert wider_name("beirut airport") == "beirut"
    assert wider_name("southern beirut") == "beirut"
    assert wider_name("beirut") is None


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Georgia", "GEO", "country"),
        ("Kirkuk province", "IRQ", "admin1"),
        ("Karvachar", "AZE", "town"),
        ("Kalbajar", "AZE", "town"),
        ("Karakilise", "ARM", "town"),
        ("Ayn al-Arab", "SYR", "town"),
        ("Nabatiyeh", "LBN", "town"),
        ("Tel Rifaat", "SYR", "town"),
        ("Beiji", "IRQ", "town"),
        ("Kobani", "SYR", "town"),
        ("Robotyne", "UKR", "town"),
        ("Saigon", "VNM", "town"),
        ("Peking", "CHN", "capital"),
        ("Leningrad", "RUS", "town"),
        ("Danzig", "POL", "town"),
        ("Derry", "GBR", "town"),
        ("Judea and Samaria", "PSE", "region"),
        ("Artsakh", "AZE", "region"),
        ("Temple Mount", "PSE", "point"),
        ("Donbas", "UKR", "region"),
        ("Crimea", "UKR", "admin1"),
        ("Jammu", "IND", "region"),
        ("Kosovo", "XKX", "country"),
        ("Central Highlands", "VNM", "region"),
        ("Samar", "PHL", "region"),
        ("Quemoy", "TWN", "region"),
    ],
)
def test_first_sense(gazetteer: Gazetteer, name: str, country: str, kind: str) -> None:
    first = gazetteer.find(name)[0]
    assert (first.country, first.kind) == (country, kind)


def test_two_names_of_one_town_are_near(gazetteer: Gazetteer) -> None:
    one, other = gazetteer.find("Kobani")[0], gazetteer.find("Ayn al-Arab")[0]
    assert (one.lat, one.lon) == (other.lat, other.lon)


def test_adjectives_are_marked(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Syrian")[0].adjective
    assert not gazetteer.find("Syria")[0].adjective


def test_unknown_names_give_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Qwxzzy") == ()
    assert gazetteer.find("") == ()
    assert gazetteer.find_wider("Qwxzzy airport") == ()


def test_abbreviations_are_exact(gazetteer: Gazetteer) -> None:
    entry = gazetteer.abbreviation("Calif.")
    assert entry is not None
    assert entry.name == "California"
    assert gazetteer.abbreviation("calif") is None


def test_lookup_by_id_and_country(gazetteer: Gazetteer) -> None:
    country = gazetteer.country("UKR")
    assert country is not None
    assert country.id is not None
    assert gazetteer.entry(country.id) == country
    assert gazetteer.country("QQQ") is None


def test_every_own_entry_has_a_point_and_a_kind(gazetteer: Gazetteer) -> None:
    for name in ("Sahel", "Gulf of Aden", "Line of Control", "Horn of Africa", "South China Sea", "Middle East"):
        entry = gazetteer.find(name)[0]
        assert -90 <= entry.lat <= 90
        assert -180 <= entry.lon <= 180
        assert entry.kind in KINDS
        assert entry.radius > 0


def test_threads_read_side_by_side(gazetteer: Gazetteer) -> None:
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(e.name for e in gazetteer.find(name)[:1])

    threads = [threading.Thread(target=look, args=(n,)) for n in ("Basra", "Harare", "Lima", "Osaka")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4


def test_a_missing_database_is_named(tmp_path: "object") -> None:
    from pathlib import Path

    with pytest.raises(LexiconError, match=r"build_gazetteer\.py"):
        Gazetteer(Path(str(tmp_path)) / "none.sqlite")


@pytest.mark.parametrize("name", ["Coco River", "Rio Coco", "Lake Titicaca", "Shatt al-Arab", "Mount Kilimanjaro"])
def test_natural_features(gazetteer: Gazetteer, name: str) -> None:
    assert {e.kind for e in gazetteer.find(name)[:1]} == {"region"}


@pytest.mark.parametrize("name", ["Hawija River", "Basra Mountains", "Homs Lake"])
def test_an_unknown_river_is_no_town(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name) == ()
    assert gazetteer.find_wider(name) == ()


@pytest.mark.parametrize("name", ["Haifa Street", "South Fourth Street", "Basra Ave."])
def test_a_street_is_not_where_it_is_called_after(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find_wider(name) == ()


@pytest.mark.parametrize("name", ["Tal Al-Qwxzzy", "Ain al-Qwxzzy", "Al-Qwxzzy Suburb", "Abu al-Qwxzzy", "Al-Qwxzzy Housing Complex"])
def test_a_word_for_a_hill_or_a_spring_tells_not_where_it_is(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find_wider(name) == ()


def test_a_family_is_no_republic(gazetteer: Gazetteer) -> None:
    assert all(e.country != "ESH" for e in gazetteer.find("Sadr"))
