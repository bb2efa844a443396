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
        ("Zenda/NNP/2/compound/ORG Herald/NNP/3/nsubj/ORG agreed=agree/VBD/0/root", "Herald", ("--- MED",)),
        ("Kenyan/JJ/2/amod/ORG Harvest/NNP/3/compound/ORG Party/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Party", ("KEN PTY",)),
        (
            "opposition/NN/3/compound Zenda/NNP/3/compound/ORG Front/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Front", ("--- PTY",),
        ),
        ("The/DT/4/det Lawyers=lawyer/NNS/4/nmod:poss/ORG '/POS/2/case/ORG Front/NNP/5/nsubj/ORG agreed=agree/VBD/0/root", "Lawyers", ("--- CVL",)),
        ("Zenda/NNP/3/compound/ORG Lawyers=lawyer/NNPS/3/compound/ORG Party/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Party", ("--- PTY",)),
        ("rebel/NN/3/compound Zenda/NNP/3/compound/ORG Front/NNP/4/nsubj/ORG agreed=agree/VBD/0/root", "Front", ("--- REB",)),
    ],
)  # fmt: skip
def test_a_name_tells_its_sector(row: str, head: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, PARTIES)}[head] == codes


def test_a_name_that_tells_nothing_is_no_party() -> None:
    doc = make_parsed("Zenda/NNP/2/compound/ORG Ruffles/NNP/3/nsubj/ORG agreed=agree/VBD/0/root")
    assert not find_mentions(doc, PARTIES)
