"""What sentences say of ceasefires."""

import pytest

from sayso.merge.truce_words import find_brokers, find_noun, find_sentences, find_truce_tellings

KNOWN = "2021-11-17"


def stages(text: str) -> list[str]:
    return [t.stage for t in find_truce_tellings(text, KNOWN) if not t.past]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania and Gotha agreed on Monday to a ceasefire.", ["declared"]),
        ("The truce was declared in Zenda on Friday.", ["declared"]),
        ("Gotha announces truce", ["declared"]),
        ("The two agreed to a ceasefire that takes effect at noon on Saturday.", ["declared", "in-force"]),
        ("The ceasefire came into force at 6 a.m. today.", ["in-force"]),
        ("Guns fall silent on the border", ["in-force"]),
        ("A truce that had been in force for five hours.", ["in-force"]),
        ("The cease-fire is holding.", ["held"]),
        ("The truce which its minister negotiated has now held for six days.", ["held"]),
        ("Gotha insisted that the ceasefire remained in force.", ["held"]),
        ("The guns stayed silent for a second day.", ["held"]),
        ("No ceasefire violations were recorded, the observers said.", ["held"]),
        ("Gotha respects the ceasefire, it said.", ["held"]),
        ("Observers saw no violation of the truce.", ["held"]),
        ("Gotha accused Ruritania of violating the ceasefire.", ["violated"]),
        ("Truce frays within hours", ["broken"]),
        ("The truce, declared in Zenda on Friday, broke the day after.", ["declared", "broken"]),
        ("The truce held for a day, and fighting broke out again.", ["held"]),
        ("The ceasefire did not hold.", ["broken"]),
        ("Gotha on Monday called off its ceasefire with Ruritania.", ["ended"]),
        ("The truce was extended by 24 hours.", ["extended"]),
        # what is none
        ("The UN called for a ceasefire.", ["requested"]),
        ("He urged both sides to agree to a truce.", []),
        ("Gotha rejected a ceasefire.", ["rejected"]),
        ("The rebels did not sign the truce.", ["rejected"]),
        ("Gotha agreed to respect the truce.", []),
        ("He said Gotha would respect the truce.", []),
        ("The ceasefire committee met, and held talks.", []),
        ("Gotha and Ruritania agreed to meet again.", []),
        # of an earlier year
        ("The war of 1994 ended with a truce that was signed in Zenda.", []),
        ("They fought a war in 1994. It ended with a truce brokered by Gotha.", []),
    ],
)
def test_stages(text: str, expected: list[str]) -> None:
    assert stages(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They agreed to a humanitarian ceasefire.", "humanitarian"),
        ("Gotha declared a unilateral truce.", "unilateral"),
        ("They signed a 72-hour truce.", "temporary"),
        ("They agreed to a ceasefire to exchange prisoners.", "prisoner-exchange"),
        ("They signed a permanent ceasefire.", "permanent"),
        ("They signed a ceasefire, and agreed to swap prisoners.", None),
        ("A day after a truce was signed, guns were heard.", None),
    ],
)
def test_kinds(text: str, kind: str | None) -> None:
    assert {t.kind for t in find_truce_tellings(text, KNOWN)} == {kind}


def test_from_when_it_holds() -> None:
    text = "They signed a ceasefire that takes effect at noon on Saturday."
    signed, force = find_truce_tellings(text, KNOWN)
    assert (signed.signed, force.signed) == (True, False)
    assert (force.moment.day, force.moment.time) == ("2021-11-20", "12:00")
    assert text[force.at : force.until] == "takes effect"
    assert text[force.noun :].startswith("ceasefire")
    (past,) = find_truce_tellings("The truce took effect at noon on Saturday.", KNOWN)
    assert past.moment.day == "2021-11-13"


@pytest.mark.parametrize(("words", "order"), [("first", -1), ("previous", -1), ("second", 1), ("new", 1), ("signed", 0)])
def test_which_of_several(words: str, order: int) -> None:
    (found, *_) = find_truce_tellings(f"The {words} truce collapsed.", KNOWN)
    assert found.order == order


def test_sentences_keep_short_forms_whole() -> None:
    text = 'Zenda, Nov. 18\nThe truce began at 6 a.m. Saturday. "It holds," Col. Rupert said. He left.'
    assert [text[a:b] for a, b in find_sentences(text)] == [
        "Zenda, Nov. 18",
        "The truce began at 6 a.m. Saturday.",
        '"It holds," Col. Rupert said.',
        "He left.",
    ]


NAMES = {"Kravonia": "KRA GOV", "Gotha": "GOT GOV"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The truce was brokered by Kravonia.", ["KRA GOV"]),
        ("Gotha signed after mediation by the president of Kravonia.", ["KRA GOV"]),
        ("Kravonia, which brokered the truce, and Gotha met.", ["KRA GOV"]),
        ("The truce was brokered by Kravonian officials, Gotha said.", []),
        ("Kravonia welcomed the truce.", []),
    ],
)
def test_brokers(text: str, codes: list[str]) -> None:
    assert sorted(set(find_brokers(text, 0, len(text), NAMES))) == codes


def test_nouns() -> None:
    assert find_noun("breaking a cease-fire")
    assert not find_noun("fire ceased")
