"""Who is mentioned, and as which party, in sentences parsed by hand."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.records import Mention
from sayso.reference.parties import Entry, load_parties
from tests.factory import find_token, make_lexicon, make_parsed

LEXICON = make_lexicon()
PARTIES = load_parties()


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
    ("Gothan/JJ/3/amod armed=arm/VBN/3/amod rebels=rebel/NNS/4/nsubj attacked=attack/VBD/0/root", "rebels", ("GOT REB",)),
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
    (
        "The/DT/2/det report/NN/6/nsubj issued=issue/VBN/2/acl by/IN/5/case Gotha/NNP/3/obl:agent helped=help/VBD/0/root",
        "report", ("GOT GOV",),
    ),
    ("The/DT/2/det report/NN/6/nsubj seen=see/VBN/2/acl by/IN/5/case Gotha/NNP/3/obl:agent helped=help/VBD/0/root", "report", ()),
    ("Gothan/JJ/2/amod soldiers=soldier/NNS/6/nsubj in/IN/4/case Ruritania/NNP/2/nmod have/VBP/6/aux fled=flee/VBN/0/root", "soldiers", ("GOT MIL",)),
    ("Captain/NNP/2/nmod:desc Fritz/NNP/3/nsubj/PER spoke=speak/VBD/0/root", "Fritz", ()),
    ("Minister/NN/2/nmod:desc Fritz/NNP/4/nsubj Hentzau/NNP/2/flat/PER spoke=speak/VBD/0/root", "Fritz", ("--- GOV",)),
    ("Minister/NN/2/nmod:desc Fritz/NNP/3/nsubj/PER spoke=speak/VBD/0/root", "Fritz", ("--- GOV",)),
    ("Party/NN/2/compound leader/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER left=leave/VBD/0/root", "Fritz", ("--- PTY",)),
    ("FDP/NNP/2/compound/ORG leader/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER left=leave/VBD/0/root", "Fritz", ()),  # of what?
    ("North/NNP/4/amod and/CC/3/cc South/NNP/1/conj Gotha/NNP/5/nsubj agreed=agree/VBD/0/root", "Gotha", ("GOT GOV",)),
    ("Fritz/NNP/6/nsubj/PER _,/,/5/punct an/DT/5/det army/NN/5/compound spokesman/NN/1/appos spoke=speak/VBD/0/root", "Fritz", ("--- MIL",)),
]  # fmt: skip


@pytest.mark.parametrize(("number", "codes"), [("1701", ("UN IGO",)), ("12", ())])
def test_resolutions_with_high_numbers_are_those_of_the_council(number: str, codes: tuple[str, ...]) -> None:
    assert mentions(f"Resolution/NN/3/nsubj {number}/CD/1/nummod passed=pass/VBD/0/root")["Resolution"].codes == codes


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


def test_a_group_called_rebels_is_that_in_the_whole_report() -> None:
    lexicon = make_lexicon()
    lexicon.add("Blue Lotus", Entry("group:blue", "Blue Lotus", "group", (("RUR PTY", "", ""),)))
    rows = (
        "Blue/NNP/2/compound Lotus/NNP/3/compound rebels=rebel/NNS/4/nsubj met=meet/VBD/0/root",
        "Blue/NNP/2/compound Lotus/NNP/3/nsubj agreed=agree/VBD/0/root",
    )
    assert [m.codes for m in find_mentions(make_parsed(*rows), lexicon)] == [("RUR REB",), ("RUR REB",)]
    assert [m.codes for m in find_mentions(make_parsed(rows[1]), lexicon)] == [("RUR PTY",)]


def test_a_state_with_a_plural_name_is_one() -> None:
    doc = make_parsed("The/DT/2/det Philippines=philippines/NNPS/3/nsubj met=meet/VBD/0/root two/CD/5/nummod Kenyans=Kenyan/NNPS/3/obj")
    assert [(m.codes, m.plural) for m in find_mentions(doc, PARTIES)] == [(("PHL GOV",), False), (("KEN CVL",), True)]


@pytest.mark.parametrize(("word", "known"), [("former", False), ("rich", True)])
def test_whose_a_colony_was_it_no_longer_is(word: str, known: bool) -> None:
    doc = make_parsed(f"The/DT/4/det {word}/JJ/4/amod French/JJ/4/amod colony/NN/5/nsubj voted=vote/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == ([("FRA GOV",)] if known else [])


@pytest.mark.parametrize(("many", "plural"), [("six/CD/2/nummod", True), ("one/CD/2/nummod", False)])
def test_an_adjective_that_is_counted_is_many(many: str, plural: bool) -> None:
    doc = make_parsed(f"{many} Sudanese/JJ/3/nsubj left=leave/VBD/0/root")
    (found,) = find_mentions(doc, PARTIES)
    assert (found.kind, found.codes, found.plural) == ("name", ("SDN CVL",), plural)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Rebels=Rebels/NNPS", "--- REB"),
        ("Gendarmes=Gendarmes/NNP", "--- COP"),  # no dictionary has it
        ("Peacekeepers=Peacekeeper/NNPS", "--- MIL"),
    ],
)
def test_a_plural_at_the_start_of_a_sentence_is_a_common_noun(word: str, code: str) -> None:
    doc = make_parsed(f"{word}/2/nsubj/PER left=leave/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, PARTIES)] == [(code,)]


def test_a_surname_is_a_person_where_the_text_has_the_full_name() -> None:
    headline = "Police/NNS/2/nsubj jail/VBP/0/root Tarlenheim/NNP/2/obj"
    text = "Otto/NNP/3/nsubj/PER Tarlenheim/NNP/1/flat/PER left=leave/VBD/0/root"
    assert mentions(headline, text)["Tarlenheim"].kind == "person"
    assert mentions(headline.replace("obj", "obj/ORG"), text)["Tarlenheim"].kind == "person"  # the model may see a firm in it
    assert "Tarlenheim" not in mentions(headline.replace("obj", "obj/LOC"), text)
    assert "Tarlenheim" not in mentions(headline)


@pytest.mark.parametrize(("verb", "codes"), [("recalled=recall", ("--- MIL",)), ("praised=praise", ("GOT MIL",))])
def test_who_is_recalled_from_a_state_is_not_of_it(verb: str, codes: tuple[str, ...]) -> None:
    found = mentions(f"They/PRP/2/nsubj {verb}/VBD/0/root the/DT/4/det soldiers=soldier/NNS/2/obj from/IN/6/case Gotha/NNP/4/nmod")
    assert found["soldiers"].codes == codes


def test_whom_somebody_is_against_is_named_but_owns_nothing() -> None:
    found = mentions("An/DT/3/det anti-Gothan/JJ/3/amod army/NN/4/nsubj fled=flee/VBD/0/root")
    assert found["anti-Gothan"].codes == ("GOT GOV",)
    assert found["army"].codes == ("--- MIL",)


@pytest.mark.parametrize(
    ("word", "code"),
    [("the/DT/4/det Kenyan/JJ/2/obj", "KEN CVL"), ("the/DT/4/det Sudanese/JJ/2/obj", "SDN GOV"), ("one/CD/4/nummod Sudanese/JJ/2/obj", "SDN CVL")],
)
def test_the_adjective_of_a_country_in_the_place_of_a_noun_is_one_of_its_people(word: str, code: str) -> None:
    doc = make_parsed(f"They/PRP/2/nsubj deported=deport/VBD/0/root {word}")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 3] == [(code,)]


@pytest.mark.parametrize(("first", "codes"), [("Central", ("--- REF",)), ("Angry", ("USA REF",))])
def test_an_american_of_the_south_is_none_of_the_united_states(first: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"{first}/JJ/3/amod American/JJ/3/amod migrants=migrant/NNS/4/nsubj fled=flee/VBD/0/root")
    assert next(m.codes for m in find_mentions(doc, load_parties()) if m.head == 2) == codes


@pytest.mark.parametrize(
    ("row", "head", "codes"),
    [
        ("Iraqi/NNP/2/amod/ORG Kurds=Kurd/NNPS/3/nsubj/ORG fled=flee/VBD/0/root", "Kurds", ("IRQ CVL",)),
        ("Kenyan/JJ/4/amod and/CC/3/cc coalition/NN/1/conj troops/NNS/5/nsubj fled=flee/VBD/0/root", "troops", ("KEN MIL", "--- MIL")),
        ("Kenyan/JJ/3/amod coalition/NN/3/compound troops/NNS/4/nsubj fled=flee/VBD/0/root", "troops", ("KEN MIL",)),
        ("Opposition/NN/2/compound forces=force/NNS/3/nsubj fled=flee/VBD/0/root", "forces", ("--- REB",)),
        ("Ethnic/JJ/2/amod Chinese/JJ/3/nsubj fled=flee/VBD/0/root", "Chinese", ("--- CVL",)),
        ("French/JJ/2/amod speakers=speaker/NNS/3/nsubj fled=flee/VBD/0/root", "speakers", ("FRA CVL",)),
        ("Ecuadoran/JJ/2/amod soldiers=soldier/NNS/3/nsubj fled=flee/VBD/0/root", "soldiers", ("ECU MIL",)),
        ("The/DT/2/det commander/NN/6/nsubj of/IN/5/case Hamas/NNP/5/compound/ORG operations=operation/NNS/2/nmod fled=flee/VBD/0/root",
         "commander", ("PSE REB",)),
    ],
)
def test_codes_by_the_shipped_parties(row: str, head: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}[head] == codes


def test_who_comes_to_a_rally_is_told_by_that() -> None:
    doc = make_parsed("Rallyists=rallyist/NNS/2/nsubj sang=sing/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("--- CVL",)]


@pytest.mark.parametrize(("word", "code"), [("Zendar/NNP/2/compound", "--- CVL"), ("Five=five/CD/2/nummod", "IND CVL")])
def test_indians_of_a_tribe_are_not_of_india(word: str, code: str) -> None:
    doc = make_parsed(f"{word} Indians=Indian/NNPS/3/nsubj fled=flee/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if doc[m.head].text == "Indians"] == [(code,)]


@pytest.mark.parametrize(("adjective", "codes"), [("military", ("--- MIL",)), ("official", ("--- GOV",)), ("daily", ())])
def test_a_text_is_whose_its_adjective_says(adjective: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"The/DT/3/det {adjective}/JJ/3/amod report/NN/4/nsubj said=say/VBD/0/root so/RB/4/advmod")
    assert next(m.codes for m in find_mentions(doc, load_parties()) if m.kind == "text") == codes


@pytest.mark.parametrize(("case", "behind", "known"), [("in", "", False), ("of", "", True), ("in", " hands=hand/NNS/2/obl", True)])
def test_a_language_is_no_party(case: str, behind: str, known: bool) -> None:
    dep = "5/amod" if behind else "2/obl"
    found = mentions(f"They/PRP/2/nsubj wrote=write/VBD/0/root {case}/IN/{5 if behind else 4}/case Gothan/JJ/{dep}{behind}")
    assert ("Gothan" in found) is known


@pytest.mark.parametrize(("country", "code"), [("DEU", "DEU MIL"), ("SLV", "--- MIL")])
def test_a_town_of_the_name_of_a_capital_is_in_its_own_country(country: str, code: str) -> None:
    doc = make_parsed("Army/NN/2/compound positions=position/NNS/5/nsubj in/IN/4/case Berlin/NNP/2/nmod/LOC fell=fall/VBD/0/root")
    found = find_mentions(doc, load_parties(), country_at={find_token(doc, "Berlin").idx: country})
    assert {c for m in found for c in m.codes if c.endswith(" MIL")} == {code}


def test_a_plural_that_no_dictionary_has_is_a_common_noun_at_the_start_of_a_sentence() -> None:
    doc = make_parsed("Gendarmes/NNP/2/nsubj/PER left=leave/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("--- COP",)]


@pytest.mark.parametrize(("money", "told"), [("dollars=dollar/NNS", ["Kenya"]), ("soldiers=soldier/NNS", ["Kenya", "Peruvian"])])
def test_whose_money_it_is_says_of_nobody_what_he_does(money: str, told: list[str]) -> None:
    doc = make_parsed(f"Kenya/NNP/2/nsubj gave=give/VBD/0/root ten/CD/5/nummod Peruvian/JJ/5/amod {money}/2/obj")
    found = find_mentions(doc, load_parties())
    assert [w for w in ("Kenya", "Peruvian") if any(w in doc[m.start : m.end].text for m in found)] == told


def test_what_people_are_a_group_of_they_are() -> None:
    doc = make_parsed("A/DT/2/det group/NN/5/nsubj of/IN/4/case Kenyans=Kenyan/NNPS/2/nmod/PER fled=flee/VBD/0/root")
    found = {doc[m.head].text: m for m in find_mentions(doc, load_parties())}
    assert found["Kenyans"].kind == "name"
    assert found["Kenyans"].codes == ("KEN CVL",)


@pytest.mark.parametrize(("maker", "noun", "codes"), [("Antonov", "planes=plane", []), ("Antonov", "workers=worker", ["UKR BUS"]), ("Lufthansa", "planes=plane", ["DEU BUS"])])
def test_who_built_a_plane_does_not_fly_it(maker: str, noun: str, codes: list[str]) -> None:
    doc = make_parsed(f"Two/CD/3/nummod {maker}/NNP/3/compound/ORG {noun}/NNS/4/nsubj came=come/VBD/0/root")
    assert [c for m in find_mentions(doc, load_parties()) for c in m.codes if c.endswith(" BUS")] == codes
