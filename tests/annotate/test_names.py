"""Which names stand in a report, and which meaning of a name."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.annotate.names import find_told_year, name_countries
from sayso.reference.parties import Entry, load_parties
from tests.factory import find_token, make_lexicon, make_parsed

LEXICON = make_lexicon()


@pytest.mark.parametrize(
    ("word", "entity", "codes"), [("Stevedores", "PER", ("--- LAB",)), ("Longshoremen", "ORG", ("--- LAB",)), ("Baker", "PER", ())]
)
def test_a_capital_behind_a_dateline_makes_no_name_of_many(word: str, entity: str, codes: tuple[str, ...]) -> None:
    tag = "NNPS" if word.endswith("men") else "NNP"
    doc = make_parsed("ZENDA/NNP/0/root -/:/1/punct", f"{word}/{tag}/2/nsubj/{entity} struck=strike/VBD/0/root")
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}[word] == codes


@pytest.mark.parametrize("lemma", ["marine", "Marines"])
@pytest.mark.parametrize(("countries", "code"), [(["PER"], "--- MIL"), (["PER", "USA"], "USA MIL"), ([], "USA MIL")])
def test_a_common_word_names_no_forces_of_a_country_that_is_not_told_of(countries: list[str], code: str, lemma: str) -> None:
    doc = make_parsed(f"Marines={lemma}/NNPS/2/nsubj fled=flee/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties(), countries=countries)] == [(code,)]


def test_an_office_has_the_code_of_the_day() -> None:
    doc = make_parsed("Rupert/NNP/3/nsubj/PER Hentzau/NNP/1/flat/PER spoke=speak/VBD/0/root")
    found = [m for day in ("1992-01-01", "2001-01-01") for m in find_mentions(doc, LEXICON, day)]
    assert [m.codes for m in found] == [("GOT GOV",), ("GOT PTY",)]
    assert all(m.kind == "person" and m.person and (m.start, m.end) == (0, 2) for m in found)


def test_countries_named_outright() -> None:
    doc = make_parsed("Gothan/JJ/2/amod troops=troop/NNS/3/nsubj left=leave/VBD/0/root Strelsau/NNP/3/obj")
    assert name_countries(doc, LEXICON) == ["GOT", "RUR"]
    assert find_token(doc, "Strelsau").i == 3


def test_halves_of_two_states_are_one_phrase() -> None:
    row = "North/NNP/4/compound and/CC/3/cc South/NNP/1/conj Korea/NNP/5/nsubj agreed=agree/VBD/0/root"
    doc = make_parsed(row)
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}
    assert found["Korea"] == ("PRK GOV", "KOR GOV")


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("Hungarian/JJ/4/amod and/CC/3/cc NATO/NNP/1/conj soldiers=soldier/NNS/5/nsubj left=leave/VBD/0/root", ("HUN MIL", "NATO MIL")),
        ("NATO/NNP/4/compound and/CC/3/cc Hungarian/JJ/1/conj troops=troop/NNS/5/nsubj left=leave/VBD/0/root", ("NATO MIL", "HUN MIL")),
        ("EU/NNP/4/compound and/CC/4/cc Iranian/JJ/4/amod negotiators=negotiator/NNS/5/nsubj left=leave/VBD/0/root", ("EU IGO", "IRN GOV")),
        ("Afghan/JJ/3/amod Taliban/NNP/3/compound fighters=fighter/NNS/4/nsubj left=leave/VBD/0/root", ("AFG REB",)),
    ],
)
def test_a_state_beside_a_body_sends_soldiers_of_its_own(row: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert sorted(c for m in find_mentions(doc, load_parties()) if m.plural for c in m.codes) == sorted(codes)


@pytest.mark.parametrize(
    ("row", "year"),
    [
        ("Gotha/NNP/2/nsubj fell=fall/VBD/0/root in/IN/4/case 1993/CD/2/obl and/CC/6/cc in/IN/7/case 1987/CD/4/conj", "1993"),
        ("Some/DT/2/det 2000/CD/3/nummod men=man/NNS/4/nsubj left=leave/VBD/0/root", None),  # a number
        ("Gotha/NNP/2/nsubj plans=plan/VBZ/0/root peace/NN/2/obj by/IN/5/case 2030/CD/2/obl", None),  # still to come
    ],
)
def test_the_year_of_a_report_without_a_day(row: str, year: str | None) -> None:
    assert find_told_year(make_parsed(row)) == year


@pytest.mark.parametrize(("day", "acts_as"), [("1993-05-05", "REB"), ("2003-05-05", None)])
def test_the_serbs_of_bosnia_are_a_party_in_its_war(day: str, acts_as: str | None) -> None:
    doc = make_parsed("Serbs=Serb/NNPS/2/nsubj left=leave/VBD/0/root Bosnia/NNP/2/obj/LOC")
    found = next(m for m in find_mentions(doc, load_parties(), day, ["BIH"]) if m.head == 0)
    assert (found.codes[0].split(" ")[1], found.acts_as) == ("CVL", acts_as)


@pytest.mark.parametrize(
    ("country", "day", "code"), [("BIH", "1993-05-05", "BIH REB"), ("BIH", "1999-05-05", "SRB MIL"), ("XKX", "1993-05-05", "SRB MIL")]
)
def test_serb_soldiers_are_those_of_the_war_at_hand(country: str, day: str, code: str) -> None:
    doc = make_parsed("Serb/JJ/2/amod soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties(), day, [country])] == [(code,)]


@pytest.mark.parametrize(("first", "un"), [("National/NNP/3/amod", False), ("The/DT/3/det", True)])
def test_the_security_council_of_a_state_is_not_that_of_the_world(first: str, un: bool) -> None:
    doc = make_parsed(f"{first} Security/NNP/3/compound Council/NNP/4/nsubj met=meet/VBD/0/root")
    assert any("UN IGO" in m.codes for m in find_mentions(doc, load_parties())) is un


@pytest.mark.parametrize(
    ("day", "told", "code"),
    [(None, "rebel", "GOT REB"), (None, "printer", "GOT PTY"), ("2001-05-05", "rebel", "GOT PTY")],
)
def test_once_rebels_are_that_in_an_old_report_without_a_day(day: str | None, told: str, code: str) -> None:
    lexicon = make_lexicon()
    lexicon.add("Blue Lotus", Entry("group:lotus", "Blue Lotus", "group", (("GOT REB", "1980", "1991"), ("GOT PTY", "1992", ""))))
    doc = make_parsed(f"Blue/NNP/2/compound Lotus/NNP/3/nsubj met=meet/VBD/0/root a/DT/5/det {told}/NN/3/obj")
    assert find_mentions(doc, lexicon, day)[0].codes == (code,)


@pytest.mark.parametrize(
    ("row", "countries", "word", "code"),
    [
        # "The" makes no longer name of a seat
        ("The/DT/2/det/ORG Kremlin/NNP/3/nsubj/ORG agreed=agree/VBD/0/root", [], "Kremlin", "RUS GOV"),
        # halves are named by their other half, but are no part of another name
        ("Aid/NN/2/nsubj reached=reach/VBD/0/root the/DT/4/det North/NNP/2/obj", ["KOR"], "North", "PRK GOV"),
        ("Aid/NN/2/nsubj reached=reach/VBD/0/root the/DT/4/det South/NNP/2/obj", ["SDN"], "South", "SDN GOV"),
        ("Aid/NN/3/nsubj has/VBZ/3/aux reached=reach/VBN/0/root South/NNP/5/compound Kivu/NNP/3/obj", ["COD"], "Kivu", None),
        # which of the states that have one is meant is left open
        ("The/DT/2/det Congress/NNP/3/nsubj agreed=agree/VBD/0/root", ["BOL"], "Congress", "BOL LEG"),
        ("The/DT/2/det Congress/NNP/3/nsubj agreed=agree/VBD/0/root", ["BOL", "USA"], "Congress", "--- LEG"),
        # a group of several countries is of the one that the report tells of
        ("Taliban/NNP/2/nsubj fled=flee/VBD/0/root", ["AFG", "PAK"], "Taliban", "AFG REB"),
        ("Taliban/NNP/2/nsubj fled=flee/VBD/0/root", ["AFG", "PAK", "PAK", "PAK"], "Taliban", "PAK REB"),
        ("Tuareg/NNP/2/compound rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root", ["NER"], "rebels", "NER REB"),
        ("Tuareg/NNP/2/compound rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root", ["MLI"], "rebels", "MLI REB"),
        # a people told by two words is of the state that the first names
        ("Iraqi/JJ/2/amod Kurds=Kurd/NNPS/3/nsubj fled=flee/VBD/0/root", ["TUR"], "Kurds", "IRQ CVL"),
    ],
)  # fmt: skip
def test_names_are_of_the_countries_of_the_report(row: str, countries: list[str], word: str, code: str | None) -> None:
    doc = make_parsed(row)
    found = {doc[m.head].text: m.codes[0] for m in find_mentions(doc, load_parties(), "2005-03-01", countries)}
    assert found.get(word) == code


def test_a_half_that_is_part_of_another_name_names_no_state() -> None:
    assert "KOR" not in name_countries(make_parsed("Aid/NN/3/nsubj has/VBZ/3/aux reached=reach/VBN/0/root South/NNP/5/compound Kivu/NNP/3/obj"), load_parties())


@pytest.mark.parametrize(("noun", "found"), [("Street", []), ("forces", ["GOT GOV"])])
def test_a_street_called_after_a_state_is_not_there(noun: str, found: list[str]) -> None:
    doc = make_parsed(f"They/PRP/2/nsubj met=meet/VBD/0/root on/IN/5/case Gotha/NNP/5/compound {noun}/NNP/2/obl")
    named = [c for m in find_mentions(doc, LEXICON) if doc[m.head].text == "Gotha" for c in m.codes]
    assert (named, name_countries(doc, LEXICON)) == (found, ["GOT"] if found else [])


@pytest.mark.parametrize(("word", "name"), [("an", []), ("the", ["al-Gamaa al-Islamiya"])])
def test_an_islamic_group_is_any(word: str, name: list[str]) -> None:
    doc = make_parsed(f"Egypt/NNP/2/nsubj blamed=blame/VBD/0/root {word}/DT/5/det Islamic/JJ/5/amod group/NN/2/obj")
    assert [m.name for m in find_mentions(doc, load_parties(), countries=["EGY"]) if doc[m.head].text == "group" and m.name] == name


@pytest.mark.parametrize(("noun", "codes"), [("village", []), ("dispatch", ["CHN MED"])])
def test_a_village_is_not_the_agency_that_is_called_so(noun: str, codes: list[str]) -> None:
    doc = make_parsed(f"Rebels=rebel/NNS/2/nsubj took=take/VBD/0/root the/DT/4/det {noun}/NN/2/obj of/IN/6/case Xinhua/NNP/4/nmod/ORG")
    assert [c for m in find_mentions(doc, load_parties()) if m.head == 5 for c in m.codes] == codes


@pytest.mark.parametrize(("name", "codes"), [("FBI", ["USA COP"]), ("CIA", ["USA SPY"]), ("MI6", ["GBR SPY"]), ("PKK", ["TUR REB"]), ("NSS", [])])
def test_some_acronyms_are_known_in_any_report(name: str, codes: list[str]) -> None:
    doc = make_parsed(f"The/DT/2/det {name}/NNP/3/nsubj/ORG came=come/VBD/0/root")
    assert [c for m in find_mentions(doc, load_parties()) for c in m.codes] == codes


@pytest.mark.parametrize(("name", "codes"), [("U.S.", ["USA MIL"]), ("US", ["USA MIL"]), ("British", ["GBR MIL"])])
def test_a_force_in_two_spellings_is_one(name: str, codes: list[str]) -> None:
    doc = make_parsed(f"The/DT/3/det {name}/NNP/3/compound/ORG Army/NNP/4/nsubj/ORG came=come/VBD/0/root")
    assert [c for m in find_mentions(doc, load_parties()) for c in m.codes] == codes


@pytest.mark.parametrize(("before", "codes"), [("for", None), ("at", ("RUR PTY",))])
def test_what_a_centre_is_for_is_no_party_of_that_name(before: str, codes: tuple[str, ...] | None) -> None:
    lexicon = make_lexicon()
    lexicon.add("Law and Order", Entry("group:law", "Law and Order", "group", (("RUR PTY", "", ""),), countries=("RUR",), famous=True))
    doc = make_parsed(
        f"Centre/NNP/6/nsubj/ORG {before}/IN/3/case/ORG Law/NNP/1/nmod/ORG and/CC/5/cc/ORG Order/NNP/3/conj/ORG agreed=agree/VBD/0/root"
    )
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, lexicon)}.get("Law") == codes


@pytest.mark.parametrize(("verb", "codes"), [("shot=shoot/VBN", ()), ("praised=praise/VBN", ("RUR GOV",))])
def test_who_is_shot_is_no_state(verb: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"Ruritania/NNP/3/nsubj:pass/PER was=be/VBD/3/aux:pass {verb}/0/root")
    assert [m.codes for m in find_mentions(doc, LEXICON)] == [codes]


@pytest.mark.parametrize(("more", "code"), [("Rassendyll/NNP/1/flat/PER", None), ("I/NNP/1/flat/PER", "ESP GOV")])
def test_two_given_names_before_a_surname_are_no_king(more: str, code: str | None) -> None:
    doc = make_parsed(f"Juan/NNP/4/nsubj/PER Carlos/NNP/1/flat/PER {more} spoke=speak/VBD/0/root in/IN/6/case Spain/NNP/4/obl")
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties(), "1990-01-01")}
    assert found["Juan"] == ((code,) if code else ())


@pytest.mark.parametrize(("country", "code"), [("Colombia", "COL COP"), ("Britain", "GBR COP")])
def test_metropolitan_police_are_of_the_country_told_of(country: str, code: str) -> None:
    doc = make_parsed(f"The/DT/3/det Metropolitan/NNP/3/amod Police/NNP/4/nsubj spoke=speak/VBD/0/root in/IN/6/case {country}/NNP/4/obl")
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties(), None, [code[:3]])}["Police"] == (code,)


@pytest.mark.parametrize(
    ("countries", "more", "known"),
    [
        (["GTM", "GTM", "IND"], "left=leave/VBD/0/root", False),  # of the native peoples there
        (["GTM", "GTM", "IND"], "left=leave/VBD/0/root India/NNP/4/obj", True),
        (["NPL", "NPL", "IND"], "left=leave/VBD/0/root", True),
    ],
)
def test_indians_of_latin_america_are_not_of_india(countries: list[str], more: str, known: bool) -> None:
    doc = make_parsed(f"Nine/CD/3/nummod Indian/JJ/3/amod peasants=peasant/NNS/4/nsubj {more}")
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties(), None, countries)}
    assert (found["peasants"] == ("IND CVL",)) is known


@pytest.mark.parametrize(("word", "known"), [("Ruri", True), ("RURI", False)])
def test_an_abbreviation_is_no_company_that_is_spelt_otherwise(word: str, known: bool) -> None:
    lexicon = make_lexicon()
    lexicon.add("Ruri", Entry("company:ruri", "Ruri", "company", (("RUR BUS", "", ""),), countries=("RUR",)))
    doc = make_parsed(f"Ruritania/NNP/2/nsubj counted=count/VBD/0/root {word}/NNP/2/obj")
    assert any(m.codes == ("RUR BUS",) for m in find_mentions(doc, lexicon)) is known


@pytest.mark.parametrize(("glue", "codes"), [("_-/HYPH", []), ("-/HYPH", ["UN IGO"])])
def test_letters_with_a_number_are_a_make(glue: str, codes: list[str]) -> None:
    doc = make_parsed(f"He/PRP/2/nsubj sold=sell/VBD/0/root UN/NNP/6/compound {glue}/5/punct _77/CD/3/flat radios=radio/NNS/2/obj")
    assert [c for m in find_mentions(doc, load_parties()) for c in m.codes if "IGO" in c] == codes


@pytest.mark.parametrize(
    ("row", "own"),
    [
        ("Kenya/NNP/4/nmod:poss _'s/POS/1/case Security/NNP/4/compound Council/NNP/5/nsubj met=meet/VBD/0/root", True),
        ("Then/RB/2/advmod the/DT/4/det Security/NNP/4/compound Council/NNP/7/nsubj in/IN/6/case Nairobi/NNP/4/nmod met=meet/VBD/0/root", True),
        ("Then/RB/2/advmod the/DT/4/det Security/NNP/4/compound Council/NNP/7/nsubj in/IN/6/case Zenda/NNP/4/nmod met=meet/VBD/0/root", False),
    ],
)
def test_a_security_council_may_be_a_states_own(row: str, own: bool) -> None:
    found = {m.head: m.codes[0] for m in find_mentions(make_parsed(row), load_parties()) if m.codes}
    assert (found[3] != "UN IGO") is own


def test_a_fleet_may_be_called_by_a_number() -> None:
    doc = make_parsed("The/DT/3/det 5th/NNP/3/compound Fleet/NNP/4/nsubj sailed=sail/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("USA MIL",)]


@pytest.mark.parametrize(("where", "code"), [("Lanka", "LKA COP"), ("", "--- MIL")])
def test_a_task_force_of_one_state_has_namesakes(where: str, code: str) -> None:
    behind = "in/IN/7/case Sri/NNP/7/compound Lanka/NNP/4/obl" if where else "again/RB/4/advmod"
    doc = make_parsed(f"Special/NNP/3/compound Task/NNP/3/compound Force/NNP/4/nsubj sailed=sail/VBD/0/root {behind}")
    found = find_mentions(doc, load_parties(), countries=["LKA" if where else "NGA"])
    assert [m.codes for m in found if m.head == 2] == [(code,)]


@pytest.mark.parametrize(
    ("told", "code"),
    [("Belgian/JJ/3/amod old/JJ/3/amod", "BEL GOV"), ("European/NNP/2/amod Union/NNP/3/compound", "EU IGO"), ("Gothan/JJ/3/amod old/JJ/3/amod", None)],
)
def test_brussels_is_whose_seat_the_report_tells_of(told: str, code: str | None) -> None:
    doc = make_parsed(f"{told} envoys=envoy/NNS/4/nsubj left=leave/VBD/0/root", "Brussels/NNP/2/nsubj spoke=speak/VBD/0/root")
    found = {m.head: m.codes[0] for m in find_mentions(doc, load_parties(), countries=["BEL"])}
    assert found.get(4) == code


@pytest.mark.parametrize(("verb", "named"), [("met=meet", True), ("left=leave", False)])
def test_a_surname_that_is_a_towns_name_too(verb: str, named: bool) -> None:
    doc = make_parsed(
        "Otto/NNP/3/nsubj/PER Rawil/NNP/1/flat/PER resigned=resign/VBD/0/root", f"Kenya/NNP/2/nsubj {verb}/VBD/0/root Rawil/NNP/2/obj/LOC"
    )
    assert any(m.head == 5 and m.kind == "person" for m in find_mentions(doc, load_parties())) is named


@pytest.mark.parametrize(("name", "code"), [("PYD", "SYR PTY"), ("ETA", "ESP REB"), ("FSA", None)])
def test_what_acronyms_stand_for_without_their_country(name: str, code: str | None) -> None:
    doc = make_parsed(f"The/DT/2/det {name}/NNP/3/nsubj/ORG left=leave/VBD/0/root")
    assert next((m.codes[0] for m in find_mentions(doc, load_parties()) if m.head == 1), None) == code


@pytest.mark.parametrize(("country", "code"), [("TKM", "TKM GOV"), ("KEN", None)])
def test_a_people_of_many_lands_is_a_state_where_it_is_told_of(country: str, code: str | None) -> None:
    doc = make_parsed("Turkmen/JJ/2/amod homes=home/NNS/3/nsubj burned=burn/VBD/0/root")
    found = [m.codes[0] for m in find_mentions(doc, load_parties(), countries=[country]) if m.kind == "adjective"]
    assert found == ([code] if code else [])


@pytest.mark.parametrize(("name", "countries"), [("Nepali Congress", ["NPL"]), ("NC", []), ("PKK", ["TUR"]), ("Democratic Party", [])])
def test_a_group_tells_its_country_where_nobody_shares_the_name(name: str, countries: list[str]) -> None:
    words = name.split(" ")
    doc = make_parsed(" ".join([*(f"{w}/NNP/{len(words)}/compound/ORG" for w in words[:-1]), f"{words[-1]}/NNP/{len(words) + 1}/nsubj/ORG", "met=meet/VBD/0/root"]))
    assert name_countries(doc, load_parties()) == countries


@pytest.mark.parametrize(("surname", "known"), [("", True), (" Mumbiri/NNP/1/flat/PER", False)])
def test_a_king_with_a_surname_is_another(surname: str, known: bool) -> None:
    verb = 4 if surname else 3
    doc = make_parsed(f"King/NNP/{verb}/nsubj/PER Charles/NNP/1/flat/PER{surname} spoke=speak/VBD/0/root")
    assert ("GBR GOV" in [c for m in find_mentions(doc, load_parties(), "2023-01-01") for c in m.codes]) == known


@pytest.mark.parametrize(("countries", "code"), [(["ZWE"], "ZWE MIL"), (["COL"], "--- REB")])
def test_a_numbered_brigade_is_of_a_country_of_the_report(countries: list[str], code: str) -> None:
    doc = make_parsed("Fifth/NNP/2/compound/ORG Brigade/NNP/3/nsubj/ORG fled=flee/VBD/0/root")
    assert code in [c for m in find_mentions(doc, load_parties(), countries=countries) for c in m.codes]


@pytest.mark.parametrize(
    ("acronyms", "countries"),
    [
        (["UML", "YCL"], ["NPL"]),
        (["UML", "UML"], []),  # one group told twice
        (["UML"], []),
        (["GFP", "RFP"], []),  # one of each country
    ],
)
def test_two_acronyms_of_one_country_tell_it(acronyms: list[str], countries: list[str]) -> None:
    lexicon = make_lexicon()
    for name, country in (("UML", "NPL"), ("YCL", "NPL"), ("YCL", "RUR"), ("GFP", "GOT"), ("RFP", "RUR")):
        group = Entry(f"group:{name} {country}", name, "group", ((f"{country} PTY", "", ""),), exact=True, countries=(country,))
        lexicon.add(name, group)
    doc = make_parsed(*(f"{a}/NNP/2/nsubj/ORG met=meet/VBD/0/root" for a in acronyms))
    assert name_countries(doc, lexicon) == countries


@pytest.mark.parametrize(("day", "code"), [("1985-01-01", "GOT REB"), ("2005-01-01", "RUR REB")])
def test_a_name_of_two_groups_is_that_of_the_years(day: str, code: str) -> None:
    lexicon = make_lexicon()
    for country, first, last in (("GOT", "1980", "1992"), ("RUR", "1995", "")):
        group = Entry(f"group:{country}", "Blue Lotus", "group", ((f"{country} REB", first, last),), countries=(country,))
        lexicon.add("Blue Lotus", group)
    doc = make_parsed("Blue/NNP/2/compound/ORG Lotus/NNP/3/nsubj/ORG fled=flee/VBD/0/root")
    assert [c for m in find_mentions(doc, lexicon, day, ["GOT", "RUR"]) for c in m.codes] == [code]


@pytest.mark.parametrize(("tag", "known"), [("NNPS", True), ("NNP", False)])
def test_a_people_that_suffers_is_no_persons_name(tag: str, known: bool) -> None:
    doc = make_parsed(f"Three/CD/2/nummod Kenyans=Kenyan/{tag}/4/nsubj:pass/PER were=be/VBD/4/aux:pass stabbed=stab/VBN/0/root")
    assert any(m.codes == ("KEN CVL",) for m in find_mentions(doc, load_parties())) is known
