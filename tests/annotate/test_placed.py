"""Roles of nobody knows which country, by the town that is said behind them."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.annotate.placed import find_provinces, place_roles
from sayso.reference.gazetteer import load_gazetteer
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_lexicon, make_parsed

LEXICON = make_lexicon()


@pytest.mark.parametrize(
    ("row", "word", "code"),
    [
        ("The/DT/2/det police/NNS/5/nsubj in/IN/4/case Berg/NNP/2/nmod fled=flee/VBD/0/root", "police", "GOT COP"),
        ("The/DT/2/det soldiers=soldier/NNS/5/nsubj in/IN/4/case Berg/NNP/2/nmod fled=flee/VBD/0/root", "soldiers", "--- MIL"),
        ("The/DT/2/det police/NNS/3/nsubj fled=flee/VBD/0/root Berg/NNP/3/obj", "police", "--- COP"),
        ("Foreign=foreign/JJ/2/amod police/NNS/5/nsubj in/IN/4/case Berg/NNP/2/nmod fled=flee/VBD/0/root", "police", "--- COP"),
    ],
)
def test_whose_they_are_by_where_they_are(row: str, word: str, code: str) -> None:
    doc = make_parsed(row)
    placed = place_roles(doc, find_mentions(doc, LEXICON), {find_token(doc, "Berg").idx: "GOT"})
    assert next(m.codes for m in placed if m.head == find_token(doc, word).i) == (code,)


@pytest.mark.parametrize(("word", "code"), [("consulate", "--- GOV"), ("mayor", "DEU GOV")])
def test_a_house_of_a_state_abroad_is_not_of_where_it_stands(word: str, code: str) -> None:
    doc = make_parsed(f"The/DT/2/det {word}/NN/5/nsubj in/IN/4/case Hamburg/NNP/2/nmod/LOC waited=wait/VBD/0/root")
    placed = place_roles(doc, find_mentions(doc, load_parties()), {find_token(doc, "Hamburg").idx: "DEU"})
    assert next(m.codes for m in placed if m.head == find_token(doc, word).i) == (code,)


@pytest.mark.parametrize(("over", "code"), [("withdrawal", "--- MIL"), ("arrest", "GOT MIL"), ("expulsion", "GOT MIL")])
def test_troops_withdrawn_from_a_country_are_not_its_own(over: str, code: str) -> None:
    doc = make_parsed(f"They/PRP/2/nsubj want/VBP/0/root the/DT/4/det {over}/NN/2/obj of/IN/6/case soldiers=soldier/NNS/4/nmod from/IN/8/case Gotha/NNP/6/nmod/LOC")
    placed = place_roles(doc, find_mentions(doc, LEXICON), {find_token(doc, "Gotha").idx: "GOT"})
    assert next(m.codes for m in placed if m.head == find_token(doc, "soldiers").i) == (code,)


@pytest.mark.parametrize(
    ("row", "word", "code"),
    [
        # whose people are told behind them
        ("The/DT/2/det fighters=fighter/NNS/7/nsubj _,/,/5/punct all/DT/5/det Ruritanians=Ruritanian/NNPS/2/appos _,/,/7/punct fled=flee/VBD/0/root",
         "fighters", "RUR UAF"),
        ("A/DT/2/det fighter/NN/9/nsubj _,/,/6/punct Ruritanian/JJ/6/amod national/JJ/6/amod Fritz/NNP/2/appos Tarlenheim/NNP/6/flat _,/,/9/punct "
         "fled=flee/VBD/0/root", "fighter", "RUR UAF"),
        ("Two/CD/8/nsubj of/IN/4/case the/DT/4/det fighters=fighter/NNS/1/nmod _,/,/6/punct Ruritanians=Ruritanian/NNPS/1/appos _,/,/8/punct "
         "fled=flee/VBD/0/root", "fighters", "RUR UAF"),
        ("Six/CD/2/nummod fighters=fighter/NNS/9/nsubj _,/,/7/punct two/CD/7/nsubj of/IN/6/case them/PRP/4/nmod Ruritanians=Ruritanian/NNPS/2/appos "
         "_,/,/9/punct fled=flee/VBD/0/root", "fighters", "--- UAF"),
        ("Six/CD/2/nummod fighters=fighter/NNS/9/nsubj _,/,/7/punct most/JJS/7/nsubj of/IN/6/case them/PRP/4/nmod Ruritanians=Ruritanian/NNPS/2/appos "
         "_,/,/9/punct fled=flee/VBD/0/root", "fighters", "RUR UAF"),
        # where soldiers are says less of them than where they come from
        ("The/DT/2/det soldiers=soldier/NNS/5/nsubj from/IN/4/case Berg/NNP/2/nmod fled=flee/VBD/0/root", "soldiers", "GOT MIL"),
    ],
)  # fmt: skip
def test_whose_they_are_by_what_is_told_behind_them(row: str, word: str, code: str) -> None:
    doc = make_parsed(row)
    placed = place_roles(doc, find_mentions(doc, LEXICON), {t.idx: "GOT" for t in doc if t.text == "Berg"})
    assert next(m.codes for m in placed if m.head == find_token(doc, word).i) == (code,)


@pytest.mark.parametrize(
    ("row", "word", "code"),
    [
        # a town before people, but not one in the name of a house
        ("Berg/NNP/2/compound/LOC residents=resident/NNS/3/nsubj fled=flee/VBD/0/root", "residents", "GOT CVL"),
        ("Berg/NNP/2/compound/LOC soldiers=soldier/NNS/3/nsubj fled=flee/VBD/0/root", "soldiers", "--- MIL"),
    ],
)
def test_whose_people_are_by_the_town_before_them(row: str, word: str, code: str) -> None:
    doc = make_parsed(row)
    placed = place_roles(doc, find_mentions(doc, load_parties()), {find_token(doc, "Berg").idx: "GOT"})
    assert next(m.codes for m in placed if m.head == find_token(doc, word).i) == (code,)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("a/DT/5/det Ruritanian/NNP/1/appos", ("RUR CVL",)),
        ("the/DT/5/det Ruritanian/NNP/1/appos", ()),  # who is known by it, and not told of for the first time
        ("and/CC/5/cc Ruritania/NNP/1/conj", ()),
    ],
)
def test_of_which_people_a_man_is(told: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"Fritz/NNP/7/nsubj/PER Tarlenheim/NNP/1/flat/PER _,/,/5/punct {told} _,/,/7/punct fled=flee/VBD/0/root")
    placed = place_roles(doc, find_mentions(doc, LEXICON), {})
    assert next(m.codes for m in placed if m.head == 0) == codes


@pytest.mark.parametrize(("name", "codes"), [("Morazan", ()), ("Customs", ("--- GOV",))])
def test_a_department_of_a_country_is_no_office(name: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"The/DT/3/det {name}/NNP/3/compound/ORG Department/NNP/4/nsubj/ORG fell=fall/VBD/0/root")
    found = find_mentions(doc, load_parties(), provinces=find_provinces(doc, load_gazetteer()))
    assert tuple(c for m in found for c in m.codes) == codes


def test_a_report_from_a_department_is_not_of_an_office() -> None:
    doc = make_parsed("A/DT/4/det Morazan/NNP/3/compound/ORG Department/NNP/4/compound/ORG report/NN/5/nsubj said=say/VBD/0/root so/RB/5/advmod")
    found = find_mentions(doc, load_parties(), provinces=find_provinces(doc, load_gazetteer()))
    assert [(m.kind, m.codes) for m in found] == [("text", ())]


@pytest.mark.parametrize(("known", "code"), [(True, "GOT COP"), (False, "--- COP")])
def test_a_town_before_policemen_is_one_whatever_the_model_takes_it_for(known: bool, code: str) -> None:
    doc = make_parsed("The/DT/3/det Berg/NNP/3/compound/PER policemen=policeman/NNS/4/nsubj fled=flee/VBD/0/root")
    placed = place_roles(doc, find_mentions(doc, load_parties()), {find_token(doc, "Berg").idx: "GOT"} if known else {})
    assert next(m.codes for m in placed if m.head == find_token(doc, "policemen").i) == (code,)
