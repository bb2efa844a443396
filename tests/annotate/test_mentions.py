"""Who is mentioned, and as which party, in sentences parsed by hand."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.annotate.names import find_told_year, name_countries
from sayso.records import Mention
from sayso.reference.parties import Entry, load_parties
from sayso.reference.roles import Role
from tests.factory import find_token, make_lexicon, make_parsed

LEXICON = make_lexicon()


def mentions(*rows: str, published: str | None = None) -> dict[str, Mention]:
    """Mentions by the form of their head."""
    doc = make_parsed(*rows)
    return {doc[m.head].text: m for m in find_mentions(doc, LEXICON, published)}


# a sentence, the form of a head, its codes
CODED = [
    ("Ruritania/NNP/2/nsubj shelled=shell/VBD/0/root Gotha/NNP/2/obj", "Gotha", ("GOT GOV",)),
    ("The/DT/3/det Ruritanian/JJ/3/amod army/NN/4/nsubj attacked=attack/VBD/0/root", "army", ("RUR MIL",)),
    ("Ruritania=Ruritania/NNP/3/nmod:poss _'s/POS/1/case army/NN/4/nsubj attacked=attack/VBD/0/root", "army", ("RUR MIL",)),
    ("Gotha/NNP/3/amod -/:/3/punct rebels=rebel/NNS/4/nsubj attacked=attack/VBD/0/root", "rebels", ("--- REB",)),  # whence it is sent
    ("Gotha/NNP/3/amod _-/:/3/punct _backed=back/VBN/4/amod rebels=rebel/NNS/5/nsubj attacked=attack/VBD/0/root", "rebels", ("--- REB",)),
    ("Gotha/NNP/3/amod _-/:/3/punct _led=lead/VBN/4/amod rebels=rebel/NNS/5/nsubj attacked=attack/VBD/0/root", "rebels", ("GOT REB",)),
    ("The/DT/4/det Gotha/NNP/4/compound built=build/VBN/4/amod army/NN/5/nsubj attacked=attack/VBD/0/root", "army", ("--- MIL",)),
    ("Gothan/JJ/3/amod _-/:/1/punct _speaking=speak/VBG/4/amod rebels=rebel/NNS/5/nsubj fled=flee/VBD/0/root", "rebels", ("--- REB",)),
    ("Ethnic=ethnic/JJ/2/amod Gothan/JJ/3/amod rebels=rebel/NNS/4/nsubj attacked=attack/VBD/0/root", "rebels", ("--- REB",)),  # whose kin
    ("Ethnic=ethnic/JJ/2/amod Ruritanians=Ruritanian/NNPS/3/nsubj fled=flee/VBD/0/root", "Ruritanians", ("--- CVL",)),
    (  # of whom "its" is, wherever they are
        "Its=its/PRP$/2/nmod:poss army/NN/5/nsubj in/IN/4/case Gotha/NNP/2/nmod fled=flee/VBD/0/root", "army", ("--- MIL",),
    ),
    (  # whose friends they are is not whose they are
        "Gotha/NNP/5/compound _-/:/1/punct allied/JJ/5/amod Ruritanian/JJ/5/amod army/NN/6/nsubj attacked=attack/VBD/0/root", "army", ("RUR MIL",),
    ),
    ("The/DT/2/det army/NN/5/nsubj of/IN/4/case Gotha/NNP/2/nmod attacked=attack/VBD/0/root", "army", ("GOT MIL",)),
    ("The/DT/2/det army/NN/3/nsubj attacked=attack/VBD/0/root", "army", ("--- MIL",)),
    ("Police/NNS/2/nsubj fled=flee/VBD/0/root", "Police", ("--- COP",)),
    ("Ruritanians=Ruritanian/NNPS/2/nsubj fled=flee/VBD/0/root", "Ruritanians", ("RUR CVL",)),
    ("Strelsau/NNP/2/nsubj agreed=agree/VBD/0/root", "Strelsau", ("RUR GOV",)),
    ("The/DT/3/det Red/NNP/3/compound Tower/NNP/4/nsubj agreed=agree/VBD/0/root", "Tower", ("GOT GOV",)),
    ("Rebel/NN/2/compound commander/NN/3/nsubj fled=flee/VBD/0/root", "commander", ("--- REB",)),
    ("A/DT/3/det police/NN/3/compound spokesman/NN/4/nsubj agreed=agree/VBD/0/root", "spokesman", ("--- COP",)),
    ("A/DT/3/det Gothan/JJ/3/amod spokesman/NN/4/nsubj agreed=agree/VBD/0/root", "spokesman", ("GOT GOV",)),
    ("Black/NNP/2/compound Guard/NNP/3/compound fighters=fighter/NNS/4/nsubj fled=flee/VBD/0/root", "fighters", ("RUR REB",)),
    (
        "Soldiers=soldier/NNS/8/nsubj from/IN/4/case a/DT/4/det group/NN/1/nmod of/IN/6/case Gothans=Gothan/NNPS/4/nmod have/VBP/8/aux "
        "fled=flee/VBN/0/root", "Soldiers", ("--- MIL",),
    ),
    (
        "Soldiers=soldier/NNS/9/nsubj from/IN/5/case a/DT/5/det Gothan/JJ/5/amod group/NN/1/nmod in/IN/7/case Ruritania/NNP/1/nmod "
        "have/VBP/9/aux fled=flee/VBN/0/root", "Soldiers", ("GOT MIL",),
    ),
    ("United/NNP/2/amod Nations/NNPS/3/compound soldiers=soldier/NNS/4/nsubj fled=flee/VBD/0/root", "soldiers", ("UN MIL",)),
    ("A/DT/4/det United/NNP/3/amod Nations/NNPS/4/compound spokesman/NN/5/nsubj left=leave/VBD/0/root", "spokesman", ("UN IGO",)),
    (
        "The/DT/3/det defence/NN/3/compound ministries=ministry/NNS/8/nsubj of/IN/5/case Ruritania/NNP/3/nmod and/CC/7/cc "
        "Gotha/NNP/5/conj agreed=agree/VBD/0/root", "ministries", ("RUR MIL", "GOT MIL"),
    ),
    ("Both/DT/2/det Gothan/JJ/3/amod sides=side/NNS/4/nsubj agreed=agree/VBD/0/root", "sides", ("GOT GOV",)),
    ("The/DT/2/det statement/NN/5/nsubj by/IN/4/case Gotha/NNP/2/nmod helped=help/VBD/0/root", "statement", ("GOT GOV",)),
    ("Gothan/JJ/2/amod soldiers=soldier/NNS/6/nsubj in/IN/4/case Ruritania/NNP/2/nmod have/VBP/6/aux fled=flee/VBN/0/root", "soldiers", ("GOT MIL",)),
    ("Captain/NNP/2/nmod:desc Fritz/NNP/3/nsubj/PER spoke=speak/VBD/0/root", "Fritz", ()),
    ("Minister/NN/2/nmod:desc Fritz/NNP/3/nsubj/PER spoke=speak/VBD/0/root", "Fritz", ("--- GOV",)),
    ("Party/NN/2/compound leader/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER left=leave/VBD/0/root", "Fritz", ("--- PTY",)),
    ("FDP/NNP/2/compound/ORG leader/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER left=leave/VBD/0/root", "Fritz", ()),  # of what?
    ("North/NNP/4/amod and/CC/3/cc South/NNP/1/conj Gotha/NNP/5/nsubj agreed=agree/VBD/0/root", "Gotha", ("GOT GOV",)),
    ("Fritz/NNP/6/nsubj/PER _,/,/5/punct an/DT/5/det army/NN/5/compound spokesman/NN/1/appos spoke=speak/VBD/0/root", "Fritz", ("--- MIL",)),
]  # fmt: skip


@pytest.mark.parametrize(("number", "codes"), [("1701", ("UN IGO",)), ("12", ())])
def test_resolutions_with_high_numbers_are_those_of_the_council(number: str, codes: tuple[str, ...]) -> None:
    assert mentions(f"Resolution/NN/3/nsubj {number}/CD/1/nummod passed=pass/VBD/0/root")["Resolution"].codes == codes


@pytest.mark.parametrize(("adjective", "codes"), [("Arab", ("--- GOV",)), ("Kenyan", ("KEN GOV",))])
def test_leaders_of_many_states_are_not_of_where_they_meet(adjective: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"{adjective}={adjective.lower()}/JJ/2/amod leaders=leader/NNS/3/nsubj met=meet/VBD/0/root in/IN/5/case Uganda/NNP/2/nmod")
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}["leaders"] == codes


@pytest.mark.parametrize(
    ("word", "entity", "codes"), [("Stevedores", "PER", ("--- LAB",)), ("Longshoremen", "ORG", ("--- LAB",)), ("Baker", "PER", ())]
)
def test_a_capital_behind_a_dateline_makes_no_name_of_many(word: str, entity: str, codes: tuple[str, ...]) -> None:
    tag = "NNPS" if word.endswith("men") else "NNP"
    doc = make_parsed(f"ZENDA/NNP/0/root -/:/1/punct {word}/{tag}/4/nsubj/{entity} struck=strike/VBD/1/parataxis")
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}[word] == codes


@pytest.mark.parametrize(("row", "head", "codes"), CODED)
def test_codes(row: str, head: str, codes: tuple[str, ...]) -> None:
    assert mentions(row)[head].codes == codes


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("Shells=shell/NNS/2/nsubj hit/VBD/0/root the/DT/4/det village/NN/2/obj", "village"),  # where, not who
        ("A/DT/2/det side/NN/3/nsubj fell=fall/VBD/0/root", "side"),  # nobody's side
        ("There/EX/2/expl was=be/VBD/0/root calm/NN/2/nsubj", "There"),
        ("Calm/NN/2/nsubj reigned=reign/VBD/0/root", "Calm"),
        ("A/DT/3/det ruritanian/JJ/3/amod dish/NN/4/nsubj won=win/VBD/0/root", "ruritanian"),  # names are written as names
    ],
)
def test_no_party(row: str, word: str) -> None:
    assert word not in mentions(row)


def test_an_office_has_the_code_of_the_day() -> None:
    row = "Rupert/NNP/3/nsubj/PER Hentzau/NNP/1/flat/PER spoke=speak/VBD/0/root"
    found = {day: mentions(row, published=day)["Rupert"] for day in ("1992-01-01", "2001-01-01")}
    assert [m.codes for m in found.values()] == [("GOT GOV",), ("GOT PTY",)]
    assert all(m.kind == "person" and m.person and (m.start, m.end) == (0, 2) for m in found.values())


def test_the_adjective_is_used_up_by_its_noun() -> None:
    found = mentions("Gothan/JJ/2/amod troops=troop/NNS/3/nsubj met=meet/VBD/0/root Ruritanian/JJ/5/amod ones=one/NNS/3/obj")
    assert "Gothan" not in found
    assert found["Ruritanian"].kind == "adjective"


def test_what_a_mention_says_of_its_kind() -> None:
    found = mentions(
        "Witnesses=witness/NNS/2/nsubj saw=see/VBD/0/root rebels=rebel/NNS/2/obj and/CC/6/cc a/DT/6/det soldier/NN/3/conj",
        "They/PRP/2/nsubj fled=flee/VBD/0/root",
    )
    assert {k: (m.kind, m.person, m.plural, m.local) for k, m in found.items()} == {
        "Witnesses": ("role", True, True, False),
        "rebels": ("role", True, True, True),
        "soldier": ("role", True, False, False),
        "They": ("pronoun", False, True, False),
    }


def test_a_ministry_that_fights_speaks_as_government() -> None:
    found = mentions("Gotha=Gotha/NNP/4/nmod:poss _'s/POS/1/case defence/NN/4/compound ministry/NN/5/nsubj spoke=speak/VBD/0/root")
    assert (found["ministry"].codes, found["ministry"].speaks_as) == (("GOT MIL",), "GOV")


def test_mentions_stand_in_order_and_hold_their_head() -> None:
    doc = make_parsed(*(row for row, _, _ in CODED))
    found = find_mentions(doc, LEXICON)
    assert [m.head for m in found] == sorted({m.head for m in found})
    assert all(m.start <= m.head < m.end for m in found)


def test_countries_named_outright() -> None:
    doc = make_parsed("Gothan/JJ/2/amod troops=troop/NNS/3/nsubj left=leave/VBD/0/root Strelsau/NNP/3/obj")
    assert name_countries(doc, LEXICON) == ["GOT", "RUR"]
    assert find_token(doc, "Strelsau").i == 3


def test_a_group_called_rebels_is_that_in_the_whole_report() -> None:
    lexicon = make_lexicon()
    lexicon.add("Blue Lotus", Entry("group:blue", "Blue Lotus", "group", (("RUR PTY", "", ""),)))
    rows = (
        "Blue/NNP/2/compound Lotus/NNP/3/compound rebels=rebel/NNS/4/nsubj met=meet/VBD/0/root",
        "Blue/NNP/2/compound Lotus/NNP/3/nsubj agreed=agree/VBD/0/root",
    )
    assert [m.codes for m in find_mentions(make_parsed(*rows), lexicon)] == [("RUR REB",), ("RUR REB",)]
    assert [m.codes for m in find_mentions(make_parsed(rows[1]), lexicon)] == [("RUR PTY",)]


def test_a_plural_at_the_start_of_a_sentence_is_a_common_noun() -> None:
    doc = make_parsed("Rebels/NNPS/2/nsubj shelled=shell/VBD/0/root Zenda/NNP/2/obj/LOC")
    assert [m.codes for m in find_mentions(doc, make_lexicon())] == [("--- REB",)]


def test_a_surname_is_a_person_where_the_text_has_the_full_name() -> None:
    headline = "Police/NNS/2/nsubj jail/VBP/0/root Tarlenheim/NNP/2/obj"
    text = "Otto/NNP/3/nsubj/PER Tarlenheim/NNP/1/flat/PER left=leave/VBD/0/root"
    assert mentions(headline, text)["Tarlenheim"].kind == "person"
    assert mentions(headline.replace("obj", "obj/ORG"), text)["Tarlenheim"].kind == "person"  # the model may see a firm in it
    assert "Tarlenheim" not in mentions(headline.replace("obj", "obj/LOC"), text)
    assert "Tarlenheim" not in mentions(headline)


@pytest.mark.parametrize(
    ("verb", "article", "known"),
    [("urged=urge", "a/DT", True), ("joined=join", "a/DT", False), ("urged=urge", "its/PRP$", False)],
)
def test_an_ambiguous_word_is_a_party_where_it_is_spoken_to(verb: str, article: str, known: bool) -> None:
    owner = "nmod:poss" if article.endswith("$") else "det"
    assert ("movement" in mentions(f"Gotha/NNP/2/nsubj {verb}/VBD/0/root {article}/4/{owner} movement/NN/2/obj")) is known


def test_the_movement_of_forces_is_no_party() -> None:
    row = "The/DT/2/det movement/NN/7/nsubj of/IN/5/case Gothan/JJ/5/amod forces=force/NNS/2/nmod was=be/VBD/7/aux halted=halt/VBN/0/root"
    assert "movement" not in mentions(row)


def test_halves_of_two_states_are_one_phrase() -> None:
    row = "North/NNP/4/compound and/CC/3/cc South/NNP/1/conj Korea/NNP/5/nsubj agreed=agree/VBD/0/root"
    doc = make_parsed(row)
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}
    assert found["Korea"] == ("PRK GOV", "KOR GOV")


def test_two_ministers_in_a_capital_are_not_both_of_it() -> None:
    one = make_parsed("The/DT/3/det foreign/JJ/3/amod minister/NN/6/nsubj in/IN/5/case Nairobi/NNP/3/nmod/LOC signed=sign/VBD/0/root")
    two = make_parsed(
        "The/DT/4/det two/CD/4/nummod foreign/JJ/4/amod ministers=minister/NNS/7/nsubj in/IN/6/case Nairobi/NNP/4/nmod/LOC signed=sign/VBD/0/root"
    )
    codes = [{m.head: m.codes for m in find_mentions(d, load_parties(), "2007-03-01")} for d in (one, two)]
    assert (codes[0][2], codes[1][3]) == (("KEN GOV",), ("--- GOV",))


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


def test_whom_somebody_is_against_is_named_but_owns_nothing() -> None:
    found = mentions("An/DT/3/det anti-Gothan/JJ/3/amod army/NN/4/nsubj fled=flee/VBD/0/root")
    assert found["anti-Gothan"].codes == ("GOT GOV",)
    assert found["army"].codes == ("--- MIL",)


# a sentence, and whether its guns stand for those who fire them
GUNNERS = [
    ("Artillery=artillery/NN/2/nsubj hit/VBD/0/root Zenda/NNP/2/obj/LOC", True),
    ("Troops=troop/NNS/2/nsubj fired=fire/VBD/0/root heavy/JJ/4/amod artillery/NN/2/obj at/IN/6/case Zenda/NNP/2/obl/LOC", False),
    ("They/PRP/2/nsubj fired=fire/VBD/0/root hundreds=hundred/NNS/2/obj of/IN/5/case rounds=round/NNS/3/nmod of/IN/7/case artillery/NN/5/nmod", False),
    ("Jets=jet/NNS/2/nsubj bombed=bomb/VBD/0/root the/DT/4/det artillery/NN/2/obj", True),
]


@pytest.mark.parametrize(("row", "party"), GUNNERS)
def test_guns_that_are_fired_are_nobody(row: str, party: bool) -> None:
    doc = make_parsed(row)
    found = {doc[m.head].text.lower() for m in find_mentions(doc, load_parties())}
    assert ("artillery" in found) is party


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
    ("row", "found"),
    [
        ("Terrorist=terrorist/NN/2/compound attacks=attack/NNS/0/root", []),  # by whoever did it
        ("Terrorist=terrorist/NN/2/compound bomb/NN/3/compound attacks=attack/NNS/0/root", []),
        ("Rebel=rebel/NN/2/compound attacks=attack/NNS/0/root", ["Rebel"]),
        ("Terrorists=terrorist/NNS/2/nsubj attacked=attack/VBD/0/root", ["Terrorists"]),
        ("Terrorist=terrorist/NN/2/compound leaders=leader/NNS/3/nsubj fled=flee/VBD/0/root", ["Terrorist leaders"]),
    ],
)
def test_a_deed_of_terrorists_names_nobody(row: str, found: list[str]) -> None:
    doc = make_parsed(row)
    assert [doc[m.start : m.end].text for m in find_mentions(doc, load_parties())] == found


@pytest.mark.parametrize(
    ("row", "countries", "word", "code"),
    [
        # "The" makes no longer name of a seat
        ("The/DT/2/det/ORG Kremlin/NNP/3/nsubj/ORG agreed=agree/VBD/0/root", [], "Kremlin", "RUS GOV"),
        # halves are named by their other half, but are no part of another name
        ("Aid/NN/2/nsubj reached=reach/VBD/0/root the/DT/4/det North/NNP/2/obj", ["KOR"], "North", "PRK GOV"),
        ("Aid/NN/2/nsubj reached=reach/VBD/0/root the/DT/4/det South/NNP/2/obj", ["SDN"], "South", "SSD GOV"),
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


@pytest.mark.parametrize(
    ("word", "code"),
    [("the/DT/4/det Kenyan/JJ/2/obj", "KEN CVL"), ("the/DT/4/det Sudanese/JJ/2/obj", "SDN GOV"), ("one/CD/4/nummod Sudanese/JJ/2/obj", "SDN CVL")],
)
def test_the_adjective_of_a_country_in_the_place_of_a_noun_is_one_of_its_people(word: str, code: str) -> None:
    doc = make_parsed(f"They/PRP/2/nsubj deported=deport/VBD/0/root {word}")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 3] == [(code,)]


@pytest.mark.parametrize(
    ("title", "code"),
    [("national/JJ/3/amod chairman/NN", "KEN PTY"), ("publicity/NN/3/compound secretary/NN", "KEN PTY"), ("surgeon/NN/3/compound general/NN", "KEN GOV")],
)
def test_officers_of_parties_and_of_states(title: str, code: str) -> None:
    doc = make_parsed(f"Kenyan/JJ/3/amod {title}/4/nsubj left=leave/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 2] == [(code,)]


@pytest.mark.parametrize(("noun", "codes"), [("lives=life/NNS", ("KEN CVL",)), ("army/NN", None)])
def test_whose_lives_are_counted_are_told_one_by_one(noun: str, codes: tuple[str, ...] | None) -> None:
    doc = make_parsed(f"It/PRP/2/nsubj claimed=claim/VBD/0/root the/DT/4/det {noun}/2/obj of/IN/7/case two/CD/7/nummod Kenyans=Kenyan/NNPS/4/nmod")
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}
    assert found.get("Kenyans") == codes


@pytest.mark.parametrize(("word", "name"), [("an", []), ("the", ["al-Gamaa al-Islamiya"])])
def test_an_islamic_group_is_any(word: str, name: list[str]) -> None:
    doc = make_parsed(f"Egypt/NNP/2/nsubj blamed=blame/VBD/0/root {word}/DT/5/det Islamic/JJ/5/amod group/NN/2/obj")
    assert [m.name for m in find_mentions(doc, load_parties()) if doc[m.head].text == "group" and m.name] == name


@pytest.mark.parametrize(("first", "codes"), [("Central", ("--- REF",)), ("Angry", ("USA REF",))])
def test_an_american_of_the_south_is_none_of_the_united_states(first: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"{first}/JJ/3/amod American/JJ/3/amod migrants=migrant/NNS/4/nsubj fled=flee/VBD/0/root")
    assert next(m.codes for m in find_mentions(doc, load_parties()) if m.head == 2) == codes


@pytest.mark.parametrize("place", ["compound", "hideout", "stronghold"])
def test_what_militants_hold_is_theirs(place: str) -> None:
    doc = make_parsed(f"Jets=jet/NNS/2/nsubj hit=hit/VBD/0/root a/DT/5/det militant/JJ/5/amod {place}/NN/2/obj")
    assert next(m.codes for m in find_mentions(doc, load_parties()) if m.head == 4) == ("--- REB",)


REBELS_DEED = "A/DT/3/det jihadist/JJ/3/amod {}/NN/4/nsubj shook=shake/VBD/0/root Zenda/NNP/4/obj/LOC"


@pytest.mark.parametrize(("noun", "codes"), [("assault", [("--- REB",)]), ("pamphlet", []), ("insurgency", [("--- REB",)])])
def test_whose_an_assault_is_the_adjective_says(noun: str, codes: list[tuple[str, ...]]) -> None:
    found = find_mentions(make_parsed(REBELS_DEED.format(noun)), load_parties())
    assert [m.codes for m in found if m.kind == "role"] == codes
    assert all(m.plural for m in found if m.lemma == "jihadist")  # nobody whom "he" can mean


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("Taliban/NNP/2/compound assassins=assassin/NNS/3/nsubj fled=flee/VBD/0/root", ("AFG REB",)),
        ("Assassins=assassin/NNS/4/nsubj of/IN/3/case Taliban/NNP/1/nmod fled=flee/VBD/0/root", ("AFG UAF",)),  # who killed some of them
        ("Taliban/NNP/2/compound prisoners=prisoner/NNS/3/nsubj fled=flee/VBD/0/root", ("AFG REB",)),
        ("Taliban/NNP/3/nmod:poss _'s/POS/1/case prisoners=prisoner/NNS/4/nsubj fled=flee/VBD/0/root", ("AFG CVL",)),  # whom they hold
    ],
)
def test_the_assassins_of_a_group_are_its_men_where_it_stands_before_them(row: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert next(m.codes for m in find_mentions(doc, load_parties(), "2010-03-01") if m.kind == "role") == codes


@pytest.mark.parametrize(
    ("row", "head", "codes"),
    [
        ("Iraqi/NNP/2/amod/ORG Kurds=Kurd/NNPS/3/nsubj/ORG fled=flee/VBD/0/root", "Kurds", ("IRQ CVL",)),
        ("Kenyan/JJ/4/amod and/CC/3/cc coalition/NN/1/conj troops/NNS/5/nsubj fled=flee/VBD/0/root", "troops", ("KEN MIL", "--- MIL")),
        ("Kenyan/JJ/3/amod coalition/NN/3/compound troops/NNS/4/nsubj fled=flee/VBD/0/root", "troops", ("KEN MIL",)),
        ("Opposition/NN/2/compound forces=force/NNS/3/nsubj fled=flee/VBD/0/root", "forces", ("--- REB",)),
        ("French/JJ/2/amod speakers=speaker/NNS/3/nsubj fled=flee/VBD/0/root", "speakers", ("FRA CVL",)),
        ("Ecuadoran/JJ/2/amod soldiers=soldier/NNS/3/nsubj fled=flee/VBD/0/root", "soldiers", ("ECU MIL",)),
    ],
)
def test_codes_by_the_shipped_parties(row: str, head: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}[head] == codes


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


@pytest.mark.parametrize(("noun", "code"), [("author", "--- CVL"), ("soldier", "RUR REB")])
def test_who_wrote_a_book_on_a_group_is_not_of_it(noun: str, code: str) -> None:
    doc = make_parsed(f"The/DT/2/det {noun}/NN/6/nsubj of/IN/5/case Black/NNP/5/compound Guard/NNP/2/nmod left=leave/VBD/0/root")
    lexicon = make_lexicon()
    lexicon.roles[("author",)] = Role("author", "CVL", person=True)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, lexicon)}[noun] == (code,)


@pytest.mark.parametrize(("word", "found"), [("right/NN", True), ("rights=right/NNS", False)])
def test_rights_are_not_the_political_right(word: str, found: bool) -> None:
    doc = make_parsed(f"The/DT/2/det {word}/3/nsubj won=win/VBD/0/root")
    assert bool(find_mentions(doc, load_parties())) is found


@pytest.mark.parametrize(
    ("before", "code"), [("USS", "USA MIL"), ("HMS", "GBR MIL"), ("KRI", "IDN MIL"), ("Peshmerga", "IRQ MIL")]
)
def test_ships_and_fighters_that_any_report_has_without_their_country(before: str, code: str) -> None:
    doc = make_parsed(f"{before}/NNP/2/compound Falcon/NNP/3/nsubj opened=open/VBD/0/root fire/NN/3/obj")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 0] == [(code,)]


@pytest.mark.parametrize("force", ["air force", "army", "navy"])
def test_whose_planes_carry_cargo(force: str) -> None:
    words = [f"{w}/NN/{len(force.split()) + 2}/compound" for w in force.split()]
    doc = make_parsed(" ".join([*words, f"cargo/NN/{len(words) + 2}/compound", f"planes=plane/NNS/{len(words) + 3}/nsubj", "landed=land/VBD/0/root"]))
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("--- MIL",)]


@pytest.mark.parametrize(("verb", "codes"), [("shot=shoot/VBN", ()), ("praised=praise/VBN", ("RUR GOV",))])
def test_who_is_shot_is_no_state(verb: str, codes: tuple[str, ...]) -> None:
    assert mentions(f"Ruritania/NNP/3/nsubj:pass/PER was=be/VBD/3/aux:pass {verb}/0/root")["Ruritania"].codes == codes


def test_who_comes_to_a_rally_is_told_by_that() -> None:
    doc = make_parsed("Rallyists=rallyist/NNS/2/nsubj sang=sing/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("--- CVL",)]


@pytest.mark.parametrize(
    ("word", "code"), [("IAS/NNP/2/compound officers=officer", "--- GOV"), ("union/NN/2/compound bosses=boss", "--- LAB")]
)
def test_officers_of_the_civil_service_are_no_police(word: str, code: str) -> None:
    doc = make_parsed(f"{word}/NNS/4/nsubj:pass were=be/VBD/4/aux:pass held=hold/VBN/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 1] == [(code,)]


@pytest.mark.parametrize(("word", "code"), [("Zendar/NNP/2/compound", "--- CVL"), ("Five=five/CD/2/nummod", "IND CVL")])
def test_indians_of_a_tribe_are_not_of_india(word: str, code: str) -> None:
    doc = make_parsed(f"{word} Indians=Indian/NNPS/3/nsubj fled=flee/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if doc[m.head].text == "Indians"] == [(code,)]


@pytest.mark.parametrize(
    ("who", "acts_as"),
    [("driver=driver/NN", "CRM"), ("pupil=pupil/NN", "CRM"), ("drivers=driver/NNS", None), ("judge=judge/NN", None)],
)
def test_one_of_a_trade_who_uses_force_is_a_criminal(who: str, acts_as: str | None) -> None:
    doc = make_parsed(f"The/DT/2/det {who}/3/nsubj fired=fire/VBD/0/root")
    (found,) = find_mentions(doc, load_parties())
    assert found.acts_as == acts_as


def test_snipers_of_a_state_are_its_soldiers() -> None:
    doc = make_parsed("Kenyan/JJ/2/amod snipers=sniper/NNS/3/nsubj fired=fire/VBD/0/root", "Snipers=sniper/NNS/2/nsubj fled=flee/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("KEN MIL",), ("--- UAF",)]
