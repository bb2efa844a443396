"""Which mentions the speakers of an attribution are."""

from collections.abc import Sequence

import pytest

from sayso.extract.speaker_codes import find_voices, with_codes, without_theme
from sayso.records import Attribution, Mention, Party
from tests.factory import make_parsed

CUT = "Gotha/NNP/3/nsubj/ORG Online/NNP/1/flat/ORG reports=report/VBZ/0/root"


def speakers(row: str, words: str, mentions: Sequence[Mention], outer: Attribution | None = None) -> Attribution:
    doc = make_parsed(row)
    start = doc.text.index(words)
    told = Attribution(speakers=(Party(words, start, start + len(words), None),), cue=None, content=(), outer=outer)
    return with_codes(told, doc, {m.head: m for m in mentions})


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


ROW = (
    '"/``/3/punct They/PRP/3/nsubj lied=lie/VBD/6/ccomp _,/,/3/punct _"/\'\'/3/punct said=say/VBD/0/root Otto/NNP/6/nsubj/PER _,/,/9/punct '
    "adding=add/VBG/6/advcl that/IN/12/mark they/PRP/12/nsubj stole=steal/VBD/9/ccomp"
)


def attribution(speaker: str, *runs: str, stance: str = "say") -> Attribution:
    text = make_parsed(ROW).text
    at = text.index(speaker)
    return Attribution(
        speakers=(Party(speaker, at, at + len(speaker), None),),
        cue=None,
        content=tuple((text.index(r), text.index(r) + len(r)) for r in runs),
        stance=stance,
    )


def test_only_what_is_quoted_has_a_voice() -> None:
    doc = make_parsed(ROW)
    voices = find_voices(doc, [attribution("Otto", '" They lied,"', "they stole")])
    assert {doc[i].text for i in voices} == {"They", "lied", ","}
    assert {doc[i].text for named in voices.values() for i in named} == {"Otto"}


def test_an_attitude_speaks_nothing() -> None:
    assert find_voices(make_parsed(ROW), [attribution("Otto", '" They lied,"', stance="attitude")]) == {}
