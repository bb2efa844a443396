"""What an organisation is that no list names."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import make_parsed

PARTIES = load_parties()


@pytest.mark.parametrize(
    ("row", "head", "codes"),
    [
        ("Zenda/NNP/2/compound/ORG Workers/NNPS/3/compound/ORG Federation/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Federation", ("--- LAB",)),
        ("Kenyan/JJ/3/amod/ORG 4th/JJ/3/amod/ORG Brigade/NNP/4/nsubj/ORG fled=flee/VBD/0/root", "Brigade", ("KEN MIL",)),
        ("4th/JJ/3/amod Iron/NNP/3/compound/ORG Brigade/NNP/4/nsubj/ORG fled=flee/VBD/0/root", "Brigade", ("--- MIL",)),
        ("Kenyan/JJ/3/amod/ORG Iron/NNP/3/compound/ORG Brigade/NNP/4/nsubj/ORG fled=flee/VBD/0/root", "Brigade", ("KEN REB",)),
        ("Kenyan/JJ/3/amod/ORG Green/NNP/3/compound/ORG Cross/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Cross", ("KEN NGO",)),
        ("Zenda/NNP/2/compound/ORG Herald/NNP/3/nsubj/ORG agreed=agree/VBD/0/root", "Herald", ("--- MED",)),
        ("Kenyan/JJ/2/amod/ORG Harvest/NNP/3/compound/ORG Party/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Party", ("KEN PTY",)),
        (
            "opposition/NN/3/compound Zenda/NNP/3/compound/ORG Front/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Front", ("--- PTY",),
        ),
        ("The/DT/4/det Lawyers=lawyer/NNS/4/nmod:poss/ORG '/POS/2/case/ORG Front/NNP/5/nsubj/ORG agreed=agree/VBD/0/root", "Lawyers", ("--- CVL",)),
        ("Zenda/NNP/3/compound/ORG Lawyers=lawyer/NNPS/3/compound/ORG Party/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Party", ("--- PTY",)),
        ("The/DT/3/det Football/NNP/3/compound/ORG Association/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Association", ("--- SOC",)),
        ("The/DT/2/det League/NNP/6/nsubj/ORG for/IN/5/case/ORG Human/NNP/5/compound/ORG Rights/NNP/2/nmod/ORG agreed=agree/VBD/0/root",
         "League", ("--- NGO",)),
        ("The/DT/2/det Coalition/NNP/5/nsubj/ORG for/IN/4/case/ORG Change/NNP/2/nmod/ORG agreed=agree/VBD/0/root", "Coalition", ("--- PTY",)),
        ("The/DT/2/det Alliance/NNP/5/nsubj/ORG for/IN/4/case/ORG Renewal/NNP/2/nmod/ORG agreed=agree/VBD/0/root", "Alliance", ("--- PTY",)),
        ("The/DT/2/det Centre/NNP/6/nsubj/ORG for/IN/5/case/ORG Equal/NNP/5/compound/ORG Justice/NNP/2/nmod/ORG agreed=agree/VBD/0/root",
         "Centre", ("--- NGO",)),
        ("The/DT/2/det Centre/NNP/6/nsubj/ORG for/IN/5/case/ORG Media/NNP/5/compound/ORG Freedom/NNP/2/nmod/ORG agreed=agree/VBD/0/root",
         "Centre", ("--- NGO",)),
        ("The/DT/2/det Council/NNP/6/nsubj/ORG of/IN/5/case/ORG Kenya/NNP/5/compound/ORG Muslims/NNPS/2/nmod/ORG agreed=agree/VBD/0/root",
         "Council", ("KEN REL",)),
        ("The/DT/2/det College/NNP/5/nsubj/ORG of/IN/4/case/ORG Journalists/NNPS/2/nmod/ORG agreed=agree/VBD/0/root", "College", ("--- MED",)),
        ("The/DT/3/det Police/NNP/3/compound/ORG Federation/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Federation", ("--- COP",)),
        ("The/DT/3/det Judicial/NNP/3/compound/ORG Commission/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Commission", ("--- JUD",)),
        ("The/DT/3/det Election/NNP/3/compound/ORG Commission/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Commission", ("--- GOV",)),
        ("Zenda/NNP/3/compound/ORG Revolutionary/NNP/3/compound/ORG Column/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Column", ("--- REB",)),
        ("The/DT/3/det Zenda/NNP/3/compound/ORG Army/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Army", ("--- MIL",)),
        ("Armed/NNP/2/compound/ORG Forces/NNPS/3/compound/ORG chief/NN/4/nsubj agreed=agree/VBD/0/root", "Forces", ("--- MIL",)),
        ("Zenda/NNP/3/compound/ORG Freedom/NNP/3/compound/ORG Lions=lion/NNPS/4/nsubj/ORG agreed=agree/VBD/0/root", "Lions", ("--- REB",)),
        ("rebel/NN/3/compound Zenda/NNP/3/compound/ORG Front/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Front", ("--- REB",)),
        # an Arabic name, which the model takes for a person's
        ("Liwa/NNP/3/nsubj/PER al/DT/1/flat/PER Fajr/NNP/1/flat/PER agreed=agree/VBD/0/root", "Liwa", ("--- REB",)),
        ("Liwa/NNP/2/nsubj/PER Fajr/NNP/1/flat/PER agreed=agree/VBD/0/root", "Liwa", ()),
    ],
)  # fmt: skip
def test_a_name_tells_its_sector(row: str, head: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, PARTIES)}[head] == codes


def test_a_council_of_a_state_stays_that() -> None:
    doc = make_parsed("Kenya/NNP/4/nmod:poss/ORG _'s/POS/1/case/ORG Supreme/NNP/4/compound/ORG Council/NNP/5/nsubj/ORG agreed=agree/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, PARTIES) if m.end > 3] == [("KEN GOV",)]


def test_a_name_that_tells_nothing_is_no_party() -> None:
    doc = make_parsed("Zenda/NNP/2/compound/ORG Ruffles/NNP/3/nsubj/ORG agreed=agree/VBD/0/root")
    assert not find_mentions(doc, PARTIES)
