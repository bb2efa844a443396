"""Who a bare surname is."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import Entry
from sayso.reference.roles import Role
from tests.factory import find_token, make_lexicon, make_parsed

LEXICON = make_lexicon()


def codes_of(word: str, *rows: str, nth: int = 1) -> tuple[str, ...]:
    """The codes of a person once linked."""
    doc = make_parsed(*rows)
    linked = link_mentions(doc, find_mentions(doc, LEXICON), LEXICON)
    return next(m.codes for m in linked if m.head == find_token(doc, word, nth).i)


def test_a_surname_takes_the_full_name_before_it() -> None:
    rows = (
        "Army/NN/2/compound spokesman/NN/3/nmod:desc Otto/NNP/5/nsubj/PER Tarlenheim/NNP/3/flat/PER left=leave/VBD/0/root",
        "Tarlenheim/NNP/2/nsubj/PER denied=deny/VBD/0/root it/PRP/2/obj",
    )
    assert codes_of("Tarlenheim", *rows, nth=2) == ("--- MIL",)


def test_a_bare_surname_of_an_office_holder_needs_his_country_and_his_day() -> None:
    row = "Hentzau/NNP/2/nsubj/PER visited=visit/VBD/0/root Gotha/NNP/2/obj/LOC"
    doc = make_parsed(row)
    for published, countries, codes in (
        ("1992-05-01", frozenset({"GOT"}), ("GOT GOV",)),
        ("1985-05-01", frozenset({"GOT"}), ()),
        ("1992-05-01", frozenset({"RUR"}), ()),
    ):
        found = link_mentions(doc, find_mentions(doc, LEXICON, published), LEXICON, published, countries)
        assert found[0].codes == codes, (published, countries)


@pytest.mark.parametrize(("given", "codes"), [("Fritz/NNP/3/compound/PER Karl", ()), ("President/NNP/3/compound/PER Rudolf", ("GOT GOV",))])
def test_several_other_given_names_are_a_namesakes(given: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"{given}/NNP/3/compound/PER Hentzau/NNP/4/nsubj/PER visited=visit/VBD/0/root Gotha/NNP/4/obj/LOC")
    found = link_mentions(doc, find_mentions(doc, LEXICON, "1992-05-01"), LEXICON, "1992-05-01", frozenset({"GOT"}))
    assert next(m.codes for m in found if m.kind == "person") == codes


@pytest.mark.parametrize("given", ["Hans", "Ghassan", "Sunita"])
def test_a_first_name_that_is_another_is_a_namesakes(given: str) -> None:
    doc = make_parsed(f"{given}/NNP/3/nsubj/PER Hentzau/NNP/1/flat/PER visited=visit/VBD/0/root Gotha/NNP/3/obj/LOC")
    found = link_mentions(doc, find_mentions(doc, LEXICON, "1992-05-01"), LEXICON, "1992-05-01", frozenset({"GOT"}))
    assert next(m.codes for m in found if m.kind == "person") == ()


@pytest.mark.parametrize(("country", "code"), [("GOT", "GOT GOV"), ("RUR", "RUR PTY")])
def test_an_office_says_more_of_somebody_than_the_party_that_he_is_of(country: str, code: str) -> None:
    lexicon = make_lexicon()
    lexicon.add("Harvest Party", Entry("group:harvest", "Harvest Party", "group", ((f"{country} PTY", "", ""),), countries=(country,)))
    lexicon.roles[("member",)] = Role("member", "GOV", person=True, takes_host=True)
    doc = make_parsed(
        "Gothan/JJ/2/amod minister/NN/3/nmod:desc Otto/NNP/5/nsubj/PER Tarlenheim/NNP/3/flat/PER left=leave/VBD/0/root",
        "Tarlenheim/NNP/8/nsubj/PER _,/,/6/punct a/DT/6/det Harvest/NNP/5/compound Party/NNP/6/compound member/NN/1/appos _,/,/1/punct "
        "spoke=speak/VBD/0/root",
    )
    linked = link_mentions(doc, find_mentions(doc, lexicon), lexicon)
    assert next(m.codes for m in linked if m.head == find_token(doc, "Tarlenheim", 2).i) == (code,)


@pytest.mark.parametrize(("second", "codes"), [("Tarlenheim", ("GOT GOV",)), ("Hentzau", ())])
def test_a_surname_takes_the_title_that_the_parse_hangs_the_name_on(second: str, codes: tuple[str, ...]) -> None:
    rows = (
        "Gothan/JJ/2/amod minister/NN/5/nsubj/PER Otto/NNP/2/flat/PER Tarlenheim/NNP/3/flat/PER left=leave/VBD/0/root",
        f"{second}/NNP/2/nsubj/PER spoke=speak/VBD/0/root",
    )
    assert codes_of(second, *rows, nth=2 if second == "Tarlenheim" else 1) == codes


@pytest.mark.parametrize(
    ("before", "day", "countries", "code"),
    [
        ("President/NNP/2/nmod:desc", "1992-05-01", (), "GOT GOV"),
        ("President/NNP/2/nmod:desc", "2012-05-01", (), None),  # whoever that is
        ("President/NNP/2/nmod:desc", "2012-05-01", ("GOT",), "GOT GOV"),  # of former days
        ("Chancellor/NNP/2/nmod:desc", "1992-05-01", (), None),
    ],
)
def test_the_title_of_his_office_says_who_a_surname_is(before: str, day: str, countries: tuple[str, ...], code: str | None) -> None:
    lexicon = make_lexicon()
    otto = Entry("person:otto", "Otto Tarlenheim", "person", (("GOT GOV", "1990", "1995"), ("GOT PTY", "1996", "2000")), countries=("GOT",), offices=("president", "opposition leader"))
    lexicon.by_surname["tarlenheim"] = [otto]
    for title in ("president", "chancellor"):
        lexicon.roles[(title,)] = Role(title, "GOV", person=True)
    doc = make_parsed(f"{before} Tarlenheim/NNP/3/nsubj/PER spoke=speak/VBD/0/root")
    linked = link_mentions(doc, find_mentions(doc, lexicon, day), lexicon, day, frozenset(countries))
    assert next(m.codes for m in linked if m.kind == "person") == ((code,) if code else ("--- GOV",))


@pytest.mark.parametrize(
    ("office", "day", "kin", "codes"),
    [
        ("president", "1992-05-01", (), ("GOT GOV",)),
        ("president of gotha", "1992-05-01", ("GOT",), ("GOT GOV",)),  # his wife bears it too
        ("opposition leader", "1992-05-01", (), ("GOT GOV",)),
        ("finance minister", "1992-05-01", (), ()),  # whom nobody abroad calls so
        ("president", "1996-05-01", (), ()),
        ("president", "1992-05-01", ("RUR",), ()),  # where others are called so
    ],
)
def test_a_leader_of_a_rare_name_needs_no_country(office: str, day: str, kin: tuple[str, ...], codes: tuple[str, ...]) -> None:
    lexicon = make_lexicon()
    leader = Entry("person:leader", "Max Sapt", "person", (("GOT GOV", "1990", "1994"),), countries=("GOT",), offices=(office,))
    others = [Entry(f"person:{c}", "Eva Sapt", "person", ((f"{c} GOV", "", ""),), countries=(c,), offices=("first lady",)) for c in kin]
    lexicon.by_surname["sapt"] = [leader, *others]
    doc = make_parsed("Sapt/NNP/2/nsubj/PER left=leave/VBD/0/root Strelsau/NNP/2/obj/LOC")
    assert link_mentions(doc, find_mentions(doc, lexicon, day), lexicon, day)[0].codes == codes


@pytest.mark.parametrize(("office", "codes"), [("president", ("GOT GOV",)), ("minister", ())])
def test_of_two_who_serve_the_bare_surname_is_the_leaders(office: str, codes: tuple[str, ...]) -> None:
    lexicon = make_lexicon()
    terms = (("GOT GOV", "1990", "1994"),)
    lexicon.by_surname["sapt"] = [Entry(f"person:{o}", f"{o} Sapt", "person", terms, countries=("GOT",), offices=(o,)) for o in (office, "first lady")]
    doc = make_parsed("Sapt/NNP/2/nsubj/PER left=leave/VBD/0/root Strelsau/NNP/2/obj/LOC")
    assert link_mentions(doc, find_mentions(doc, lexicon, "1992-05-01"), lexicon, "1992-05-01", frozenset({"GOT"}))[0].codes == codes
