"""Who speaks the words between quotation marks."""

from sayso.extract.voices import find_voices
from sayso.records import Attribution, Party
from tests.factory import make_parsed

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
