"""Words for people by what they have done, joined to those who were told to have done it."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
HELD = "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj seized=seize/VBD/0/root a/DT/5/det farmer/NN/3/obj"
BY = ("A/DT/2/det farmer/NN/5/nsubj:pass held=hold/VBN/2/acl by/IN/6/case was/VBD/7/aux:pass "
      "rebels=rebel/NNS/3/obl:agent freed=free/VBN/0/root in/IN/9/case Kenya/NNP/7/obl/LOC")
WHO = ("Kenyan/JJ/2/amod rebels=rebel/NNS/7/nsubj who/WP/4/nsubj seized=seize/VBD/2/acl:relcl a/DT/6/det farmer/NN/4/obj left=leave/VBD/0/root")
ON = ("Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj came=come/VBD/0/root and/CC/5/cc attacked=attack/VBD/3/conj a/DT/7/det farm/NN/5/obj")
LED = "Kenyan/JJ/2/amod rebels=rebel/NNS/4/nsubj:pass were/VBD/4/aux:pass attacked=attack/VBN/0/root"
ARMY = "Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj seized=seize/VBD/0/root a/DT/5/det farmer/NN/3/obj"
MEN = "Gunmen=gunman/NNS/2/nsubj seized=seize/VBD/0/root a/DT/4/det farmer/NN/2/obj"


def told(noun: str) -> str:
    return f"The/DT/2/det {noun}/NNS/3/nsubj left=leave/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "word", "code"),
    [
        ([HELD, told("kidnappers=kidnapper")], "kidnappers", "KEN REB"),
        ([WHO, told("captors=captor")], "captors", "KEN REB"),
        ([BY, told("captors=captor")], "captors", "--- REB"),
        ([ON, told("attackers=attacker")], "attackers", "KEN REB"),
        ([HELD, MEN, told("kidnappers=kidnapper")], "kidnappers", "KEN REB"),  # "gunmen" says less
        ([LED, told("attackers=attacker")], "attackers", "--- UAF"),  # who was attacked has not attacked
        ([ARMY, told("kidnappers=kidnapper")], "kidnappers", "--- CRM"),
        ([HELD, told("attackers=attacker")], "attackers", "--- UAF"),  # another deed
        ([HELD, "Kidnappers=kidnapper/NNS/2/nsubj left=leave/VBD/0/root"], "Kidnappers", "--- CRM"),  # others
        ([HELD, "The/DT/2/det kidnapper/NN/3/nsubj left=leave/VBD/0/root"], "kidnapper", "--- CRM"),  # one of them
    ],
)  # fmt: skip
def test_who_did_it(rows: list[str], word: str, code: str) -> None:
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[find_token(doc, word).i] == (code,)


def test_a_clansman_who_kidnaps_is_armed() -> None:
    doc = make_parsed("Yemeni/JJ/2/amod tribesmen=tribesman/NNS/3/nsubj seized=seize/VBD/0/root a/DT/5/det farmer/NN/3/obj", told("captors=captor"))
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[find_token(doc, "tribesmen").i] == ("YEM CVL",)
    assert found[find_token(doc, "captors").i] == ("YEM UAF",)
