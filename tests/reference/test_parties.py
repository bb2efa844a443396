"""The lexicon of parties: looking names up, codes through time, and what ships."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import LexiconError
from sayso.reference.parties import (
    CODE,
    JOINTS,
    Entry,
    Parties,
    iter_codes,
    load_parties,
    split_name,
)
from sayso.text import fold
from sayso.words import find_words
from tests.factory import make_lexicon

SECTORS = frozenset("GOV MIL REB COP PTY LEG JUD SPY CRM UAF CVL REF MED BUS EDU LAB REL SOC IGO NGO".split())
OFFICE = Entry("person:x", "X", "person", (("GOT LEG", "1985", "1990-02"), ("GOT GOV", "1990-03-01", "1994-06-30"), ("GOT PTY", "1994-07-01", "")))


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (None, "GOT PTY"),
        ("1985-01-01", "GOT LEG"),
        ("1990-02-28", "GOT LEG"),
        ("1990-03-01", "GOT GOV"),
        ("1994-06-30", "GOT GOV"),
        ("1994-07-01", "GOT PTY"),
        ("2020-01-01", "GOT PTY"),
        ("1970-01-01", "GOT LEG"),  # before all offices: the first
    ],
)
def test_codes_through_time(day: str | None, code: str) -> None:
    assert OFFICE.code_at(day) == code


def test_a_gap_between_offices_keeps_the_last_one() -> None:
    entry = Entry("person:y", "Y", "person", (("GOT GOV", "1990", "1991"), ("GOT PTY", "1995", "1999")))
    assert entry.code_at("1993-05-05") == "GOT GOV"
    assert entry.code_at("2005-05-05") == "GOT PTY"
    assert not entry.serves_on("1993-05-05")
    assert entry.serves_on("1991-12-31")
    assert not entry.serves_on(None)
    assert OFFICE.serves_on(None)


def test_an_entry_without_terms_has_no_code() -> None:
    assert Entry("a", "A", "group", ()).code_at("2000-01-01") is None


@pytest.mark.parametrize(
    ("words", "at", "size", "ids"),
    [
        ("Gotha spoke", 0, 1, ["state:GOT"]),
        ("the Black Guard fled", 1, 2, ["group:black guard"]),
        ("the black guard fled", 1, 2, ["group:black guard"]),
        ("BLACK GUARD", 0, 2, ["group:black guard"]),
        ("Black Sea", 0, 0, []),
        ("in Black", 1, 0, []),
        ("Rupert Hentzau", 0, 2, ["person:rupert hentzau"]),
        ("Hentzau", 0, 0, []),
    ],
)
def test_finding_names(words: str, at: int, size: int, ids: list[str]) -> None:
    found, held = make_lexicon().find(words.split(), at)
    assert (found, [e.id for e in held]) == (size, ids)


def test_the_longest_name_wins() -> None:
    parties = Parties()
    for name in ("Guinea", "Guinea-Bissau"):
        parties.add(name, Entry(name, name, "state", ()))
    words = "Guinea - Bissau".split()
    assert parties.find(words, 0)[0] == 3
    assert parties.find(["Guinea"], 0)[0] == 1


def test_acronyms_stand_as_they_are() -> None:
    parties = Parties()
    parties.add("US", Entry("state:USA", "US", "state", (), exact=True))
    assert parties.find(["US"], 0)[0] == 1
    assert parties.find(["us"], 0)[0] == 0
    assert parties.find(["Us"], 0)[0] == 0
    parties.add("LeT", Entry("group:let", "LeT", "group", (), exact=True))
    assert parties.find(["LeT"], 0)[0] == 1
    assert parties.find(["Let"], 0)[0] == 0


def test_one_name_of_two_parties() -> None:
    parties = Parties()
    for code in ("GEO", "USA"):
        parties.add("Georgia", Entry(f"state:{code}", "Georgia", "state", ((f"{code} GOV", "", ""),)))
        parties.add("Georgia", Entry(f"state:{code}", "Georgia", "state", ()))  # the same once more
    assert [e.id for e in parties.find(["Georgia"], 0)[1]] == ["state:GEO", "state:USA"]


def test_spellings_of_a_name() -> None:
    parties = Parties()
    parties.add("Ansar al-Sharia", Entry("group:a", "Ansar al-Sharia", "group", ()))
    assert parties.find(["Ansār", "al", "-", "Sharia"], 0)[0] == 4


def test_roles_of_several_words() -> None:
    lexicon = make_lexicon()
    assert lexicon.find_role(["defence", "ministry", "spoke"], 0)[0] == 2
    assert lexicon.find_role(["ministry"], 0) == (1, lexicon.roles[("ministry",)])
    assert lexicon.find_role(["cow"], 0) == (0, None)


@pytest.mark.parametrize("name", ["Kurdistan Workers' Party", "Côte d'Ivoire", "DHKP/C", "People's Army", "Red Tower", "M23", "U.S.", "D.R. Congo", "Jaish-e-Mohammed", "al-Qassam"])
def test_names_are_split_as_the_tokenizer_splits_them(name: str) -> None:
    text = f"The {name} spoke"
    words = [text[w.start : w.end] for w in find_words(text)]
    assert split_name(name) == words[1:-1]


@given(st.text(max_size=20).filter(lambda name: all(fold(word) not in JOINTS for word in split_name(name))))  # at an edge they are no part of a name
@settings(max_examples=60, deadline=None)
def test_any_name_can_be_added_and_found(name: str) -> None:
    parties = Parties()
    parties.add(name, Entry("x", name, "group", ()))
    words = split_name(name)
    if parties.names:
        assert parties.find(words, 0)[0] == len(words)


def test_shipped_codes_are_legal() -> None:
    codes = set(iter_codes(load_parties()))
    assert len(codes) > 400
    assert not [c for c in codes if not CODE.fullmatch(c) or c.split(" ")[1] not in SECTORS]


def test_shipped_roles_have_sectors() -> None:
    parties = load_parties()
    assert len(parties.roles) > 300
    assert {r.sector for r in parties.roles.values()} <= SECTORS
    assert {r.speaks_as for r in parties.roles.values()} <= SECTORS | {None}
    assert {r.unnamed for r in parties.roles.values()} <= {"scene", "---", "VAT", "EGY", "USA", "GBR", "UN"}
    assert {s for s, _ in parties.modifiers.values()} <= SECTORS


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("Kenya", None, "KEN GOV"),
        ("Kenyan", None, "KEN GOV"),
        ("Nairobi", None, "KEN GOV"),
        ("Soviet Union", "1985-01-01", "RUS GOV"),
        ("Kremlin", None, "RUS GOV"),
        ("Hamas", "2014-07-01", "PSE REB"),
        ("United Nations", None, "UN IGO"),
        ("NATO", None, "NATO IGO"),
        ("Nelson Mandela", "1996-01-01", "ZAF GOV"),
        ("Margaret Thatcher", "1985-01-01", "GBR GOV"),
        ("Orange Order", None, "GBR SOC"),
        ("Bulgarian Turks", None, "BGR GOV"),
        ("Kosovo Serbs", None, "XKX GOV"),
        ("UN-backed tribunal", None, "UN JUD"),
        ("Donetsk defence ministry", "2015-06-01", "UKR REB"),
        ("South Sudan", "1998-05-05", "SDN GOV"),
        ("South Sudan", "2012-05-05", "SSD GOV"),
        ("South Sudan", None, "SSD GOV"),
    ],
)
def test_what_every_reader_knows(name: str, day: str | None, code: str) -> None:
    words = name.split()
    size, held = load_parties().find(words, 0)
    assert size == len(words)
    assert code in [e.code_at(day) for e in held]


@pytest.mark.parametrize(
    ("country", "day", "state"), [("SSD", "2011-07-08", "SDN"), ("SSD", "2011-07-09", "SSD"), ("SSD", None, "SSD"), ("KEN", "1998-05-05", "KEN")]
)
def test_a_country_was_a_part_of_another(country: str, day: str | None, state: str) -> None:
    assert load_parties().country_on(country, day) == state


USER = """
groups:
  - {id: blue, name: Blue Riders, names: [BR], code: "RUR REB", members: [Rider]}
"""


def test_a_users_own_parties_are_added(tmp_path: Path) -> None:
    path = tmp_path / "mine.yml"
    path.write_text(USER, encoding="utf-8")
    parties = load_parties(extra=path)
    size, held = parties.find(["Blue", "Riders"], 0)
    assert (size, held[0].code_at(None)) == (2, "RUR REB")
    assert parties.find(["Kenya"], 0)[0] == 1
    assert load_parties().find(["Blue", "Riders"], 0)[0] == 0


@pytest.mark.parametrize("code", ["RUR", "rur reb", "RUR REBEL", "RURITANIA REB"])
def test_a_wrong_code_is_refused_by_file_and_entry(tmp_path: Path, code: str) -> None:
    path = tmp_path / "mine.yml"
    path.write_text(USER.replace("RUR REB", code), encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"mine\.yml: entry 'blue' has the code '{code}'"):
        load_parties(extra=path)


@pytest.mark.parametrize(("words", "code"), [(["U.S."], "USA GOV"), (["U.N."], "UN IGO"), (["UK"], "GBR GOV"), (["U.K."], "GBR GOV")])
def test_dotted_acronyms_are_those_without_dots(words: list[str], code: str) -> None:
    size, held = load_parties().find(words, 0)
    assert size == 1
    assert code in [entry.code_at(None) for entry in held]


def test_a_pronoun_is_no_state() -> None:
    assert load_parties().find(["us"], 0) == (0, [])


def test_hyphens_and_blanks_are_alike_in_names() -> None:
    parties = load_parties()
    size, held = parties.find(["Al", "-", "Shabab", "fighters"], 0)
    assert (size, held[0].id) == (3, "group:al_shabaab")
    assert parties.find(["Zenda", "-", "Strelsau"], 0) == (0, [])


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("Tigray forces", None, "ETH REB"),
        ("Tigray People's Liberation Front", None, "ETH PTY"),
        ("People's Revolutionary Army", "1984-05-05", "SLV REB"),
        ("Misrata militia", None, "LBY REB"),
        ("Armenian Revolutionary Army", None, "ARM REB"),
    ],
)
def test_armed_groups_are_known(name: str, day: str | None, code: str) -> None:
    words = [name[w.start : w.end] for w in find_words(name)]
    size, held = load_parties().find(words, 0)
    assert size == len(words)
    assert code in [entry.code_at(day) for entry in held]


@pytest.mark.parametrize(
    ("words", "sector"),
    [("donor", "GOV"), ("paramilitary police", "COP"), ("military police", "MIL"), ("inmate", "CRM"), ("pilot", "MIL"), ("airline pilot", "CVL"),
     ("contractor", "BUS"), ("shopkeeper", "BUS"), ("subversive criminal", "REB")],
)  # fmt: skip
def test_sectors_on_which_careful_readers_agree(words: str, sector: str) -> None:
    assert load_parties().roles[tuple(words.split(" "))].sector == sector


def test_a_launch_site_is_no_news_site() -> None:
    roles = load_parties().roles
    assert ("site",) not in roles
    assert roles["news", "site"].sector == "MED"


@pytest.mark.parametrize("words", ["person", "individual"])
def test_who_uses_force_of_whom_nothing_is_known_may_be_of_any_group(words: str) -> None:
    assert load_parties().roles[(words,)].acts_as == "UAF"


@pytest.mark.parametrize(("words", "code"), [("Kenya Red Cross", "KEN NGO"), ("Kenyan Red Cross", "KEN NGO"), ("Red Cross", "ICRC NGO"), ("Syrian Arab Red Crescent", "SYR NGO")])
def test_a_red_cross_behind_a_country_is_its_own(words: str, code: str) -> None:
    size, held = load_parties().find(words.split(" "), 0)
    assert (size, held[0].code_at(None)) == (len(words.split(" ")), code)


@pytest.mark.parametrize("words", [["Kurdistan", "Workers", "Party"], ["Kurdistan", "Workers", "'", "Party"], ["Kurdistan", "Workers", "’", "Party"]])
def test_a_plural_has_its_apostrophe_or_not(words: list[str]) -> None:
    size, held = load_parties().find([*words, "’", "s"], 0)
    assert (size, held[0].id) == (len(words), "group:pkk")
