"""Words for people by what was done to them, joined to those to whom it was done."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
KILLED = "Gunmen=gunman/NNS/2/nsubj killed=kill/VBD/0/root two/CD/5/nummod Kenyan/JJ/5/amod rebels=rebel/NNS/2/obj"
OF_SOME = "Gunmen=gunman/NNS/2/nsubj killed=kill/VBD/0/root three/CD/2/obj of/IN/6/case the/DT/6/det policemen=policeman/NNS/3/nmod"
BOTH = KILLED + " and/CC/8/cc a/DT/8/det Kenyan/JJ/9/amod soldier/NN/5/conj"
WHOM = ("Kenyan/JJ/2/amod rebels=rebel/NNS/7/nsubj whom/WP/6/obj a/DT/5/det court/NN/6/nsubj sentenced=sentence/VBD/2/acl:relcl left=leave/VBD/0/root")
TRIED = "Kenyan/JJ/2/amod rebels=rebel/NNS/4/nsubj:pass were/VBD/4/aux:pass convicted=convict/VBN/0/root"
SUSPECTS = "Four/CD/2/nummod suspects=suspect/NNS/4/nsubj:pass were/VBD/4/aux:pass arrested=arrest/VBN/0/root"


def told(noun: str) -> str:
    return f"The/DT/2/det {noun}/NNS/3/nsubj left=leave/VBD/0/root"


LAWYER = "A/DT/2/det lawyer/NN/6/nsubj for/IN/5/case the/DT/5/det bishop/NN/2/nmod said=say/VBD/0/root his/PRP$/8/nmod:poss client/NN/9/nsubj wept=weep/VBD/6/ccomp"


@pytest.mark.parametrize(
    ("rows", "word", "sector"),
    [
        ([KILLED, told("victims=victim")], "victims", "REB"),
        ([KILLED, told("dead=dead")], "dead", "REB"),
        ([OF_SOME, told("victims=victim")], "victims", "COP"),
        ([BOTH, told("victims=victim")], "victims", "CVL"),  # of two parties
        ([KILLED, "The/DT/3/det other/JJ/3/amod victims=victim/NNS/4/nsubj left=leave/VBD/0/root"], "victims", "CVL"),  # others
        ([KILLED, "Victims=victim/NNS/2/nsubj left=leave/VBD/0/root"], "Victims", "CVL"),  # of another deed
        ([KILLED, "The/DT/2/det victim/NN/3/nsubj left=leave/VBD/0/root"], "victim", "CVL"),  # one of them
        ([TRIED, told("defendants=defendant")], "defendants", "REB"),
        ([WHOM, told("convicts=convict")], "convicts", "REB"),
        ([TRIED, SUSPECTS, told("defendants=defendant")], "defendants", "REB"),  # "suspects" says less
        ([KILLED, told("defendants=defendant")], "defendants", "CRM"),
        ([LAWYER], "client", "REL"),
    ],
)  # fmt: skip
def test_to_whom_it_was_done(rows: list[str], word: str, sector: str) -> None:
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[find_token(doc, word).i][0].split(" ")[1] == sector


@pytest.mark.parametrize(("verb", "codes"), [("snatched=snatch", ("KEN CVL", "UGA CVL")), ("joined=join", ("KEN REB",))])
def test_a_group_that_is_taken_is_the_people_told_of(verb: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(
        "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj held=hold/VBD/0/root four/CD/6/nummod Kenyan/JJ/6/amod tourists=tourist/NNS/3/obj and/CC/10/cc a/DT/10/det "
        "Ugandan/JJ/10/amod nurse/NN/6/conj",
        f"They/PRP/2/nsubj {verb}/VBD/0/root the/DT/4/det group/NN/2/obj",
    )
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[find_token(doc, "group").i] == codes
