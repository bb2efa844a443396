"""Which mentions the speakers of an attribution are."""

from collections.abc import Sequence

import pytest

from sayso.extract.speaker_codes import with_codes, without_theme
from sayso.records import Attribution, Mention, Party
from tests.factory import make_parsed

REPORTS = "Reports=report/NNS/5/nsubj {case}/IN/3/case Zenda/NNP/1/nmod/{entity} later/RB/5/advmod said=say/VBD/0/root so/RB/5/advmod"
CUT = "Gotha/NNP/3/nsubj/ORG Online/NNP/1/flat/ORG reports=report/VBZ/0/root"


def speakers(row: str, words: str, mentions: Sequence[Mention], outer: Attribution | None = None) -> Attribution:
    doc = make_parsed(row)
    start = doc.text.index(words)
    told = Attribution(speakers=(Party(words, start, start + len(words), None),), cue=None, content=(), outer=outer)
    return with_codes(told, doc, {m.head: m for m in mentions})


@pytest.mark.parametrize(("case", "entity", "code"), [("in", "LOC", None), ("of", "LOC", "GOT GOV"), ("from", "ORG", "GOT GOV")])
def test_where_reports_are_heard_is_not_whose_they_are(case: str, entity: str, code: str | None) -> None:
    told = speakers(REPORTS.format(case=case, entity=entity), f"Reports {case} Zenda", [Mention(2, 3, 2, ("GOT GOV",), "name")])
    assert [p.code for p in told.speakers] == [code]


def test_a_name_of_which_the_parse_has_a_part_apart_speaks() -> None:
    told = speakers(CUT, "Online", [Mention(0, 2, 0, ("GOT MED",), "name")])
    assert [p.code for p in told.speakers] == ["GOT MED"]


def test_what_no_mention_tells_stays_without_a_code_and_so_in_what_stands_around_it() -> None:
    nobody = speakers(CUT, "Online", [])
    assert [p.code for p in nobody.speakers] == [None]
    told = speakers(CUT, "Gotha", [Mention(0, 1, 0, ("GOT MED",), "name")], outer=nobody)
    assert told.outer == nobody
    assert [p.code for p in told.speakers] == ["GOT MED"]


@pytest.mark.parametrize(
    ("opening", "other", "kept"),
    [
        (("state:RUR", "RUR GOV"), "RUR CVL", 0),
        (("state:RUR", "RUR GOV"), "GOT MIL", 1),  # it speaks of another state
        (("group:rur", "RUR REB"), "RUR CVL", 1),
    ],
)
def test_the_state_that_a_headline_opens_with_is_its_theme(opening: tuple[str, str], other: str, kept: int) -> None:
    doc = make_parsed("Ruritania/NNP/4/nsubj _:/:/1/punct nurses=nurse/NNS/4/nsubj:pass jailed=jail/VBN/0/root")
    told = Attribution(speakers=(), cue=(9, 10), content=((11, len(doc.text)),), source=(0, 9), made_by="said_by:colon")
    inner = Attribution(speakers=(), cue=None, content=((11, 17),), outer=told)
    mentions = [Mention(0, 1, 0, (opening[1],), "name", id=opening[0]), Mention(2, 3, 2, (other,), "role")]
    found = without_theme([told, inner], doc, mentions)
    assert [a.outer for a in found if a.source is None] == [told if kept else None]
    assert len([a for a in found if a.source is not None]) == kept


@pytest.mark.parametrize("hung", [1, 4])
def test_whose_a_depot_is_speaks_and_not_where_it_is(hung: int) -> None:
    row = (
        f"Depots=depot/NNS/7/nsubj of/IN/4/case the/DT/4/det troops/NNS/1/nmod in/IN/6/case Zenda/NNP/{hung}/nmod/LOC said=say/VBD/0/root "
        "so/RB/7/advmod"
    )
    held = [Mention(3, 4, 3, ("RUR MIL",), "role"), Mention(5, 6, 5, ("GOT GOV",), "name")]
    assert [p.code for p in speakers(row, "Depots of the troops in Zenda", held).speakers] == ["RUR MIL"]
