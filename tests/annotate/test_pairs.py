"""Both sides, the two countries, the neighbours: the pair that a text tells of."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.annotate.pairs import find_doers
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
TALKED = "Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj talked=talk/VBD/0/root"
REBELS = "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root Kenyan/JJ/5/amod rebels=rebel/NNS/3/obj"
GOVERNMENT = "Kenya/NNP/2/nsubj waited=wait/VBD/0/root"
HOST = "Ghana/NNP/2/nsubj waited=wait/VBD/0/root Ghana/NNP/2/obj"
MET = (
    "Kenyan/JJ/2/amod President/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER met=meet/VBD/0/root Ugandan/JJ/6/amod President/NN/7/nmod:desc Rudolf/NNP/4/obj/PER"
)
BOTH_CAME = "Both/DT/2/det sides=side/NNS/3/nsubj came=come/VBD/0/root"
COUNTRIES = "The/DT/3/det two/CD/3/nummod countries=country/NNS/4/nsubj came=come/VBD/0/root"


@pytest.mark.parametrize(
    ("word", "rows", "codes"),
    [
        # who met or fought last goes before the states that are named more
        ("sides", [TALKED, TALKED, "Church/NN/2/compound leaders=leader/NNS/3/nsubj met=meet/VBD/0/root gangsters=gangster/NNS/3/obj", BOTH_CAME],
         ("--- REL", "--- CRM")),
        ("sides", [TALKED, TALKED, "Talks=talk/NNS/7/nsubj between/IN/4/case the/DT/4/det government/NN/1/nmod and/CC/6/cc rebels=rebel/NNS/4/conj "
                                   "failed=fail/VBD/0/root", BOTH_CAME], ("KEN GOV", "--- REB")),
        ("sides", [TALKED, "Church/NN/2/compound leaders=leader/NNS/3/nsubj saw=see/VBD/0/root gangsters=gangster/NNS/3/obj", BOTH_CAME],
         ("KEN GOV", "UGA GOV")),
        # whoever sends peacekeepers is no side
        ("sides", [REBELS, GOVERNMENT, "Ghanaian/JJ/2/amod peacekeepers=peacekeeper/NNS/3/nsubj fled=flee/VBD/0/root",
                   "Ghanaian/JJ/2/amod peacekeepers=peacekeeper/NNS/3/nsubj fled=flee/VBD/0/root", BOTH_CAME], ("KEN REB", "KEN GOV")),
        ("Each", [TALKED, "Each/DT/2/nsubj accused=accuse/VBD/0/root the/DT/4/det other/JJ/2/obj"], ("KEN GOV", "UGA GOV")),
        ("Each", [TALKED, "Each/DT/2/nsubj paid=pay/VBD/0/root the/DT/4/det bill/NN/2/obj"], ()),
        ("side", [TALKED, "Each/DT/2/det side/NN/3/nsubj accused=accuse/VBD/0/root the/DT/5/det other/JJ/3/obj"], ("KEN GOV", "UGA GOV")),
        ("camp", [TALKED, "Neither/DT/2/det camp/NN/3/nsubj gave=give/VBD/0/root way/NN/3/obj"], ("KEN GOV", "UGA GOV")),
        ("side", [TALKED, "This/DT/2/det side/NN/3/nsubj gave=give/VBD/0/root way/NN/3/obj"], ()),
        # both, where they are spoken to
        ("both", [TALKED, "Ghana/NNP/2/nsubj urged=urge/VBD/0/root both/DT/2/obj"], ("KEN GOV", "UGA GOV")),
        ("both", [TALKED, "Ghana/NNP/2/nsubj appealed=appeal/VBD/0/root to/IN/4/case both/DT/2/obl"], ("KEN GOV", "UGA GOV")),
        ("both", [TALKED, "Ghana/NNP/2/nsubj saw=see/VBD/0/root both/DT/2/obj"], ()),
        # the latter is who was named last, and not who tells it
        ("latter", [TALKED, "Ghana/NNP/2/nsubj said=say/VBD/0/root the/DT/4/det latter/JJ/5/nsubj left=leave/VBD/2/ccomp"], ("UGA GOV",)),
        ("latter", [TALKED, "The/DT/3/det latter/JJ/3/amod plan/NN/4/nsubj failed=fail/VBD/0/root"], ()),
        # rebels are no country
        ("countries", [REBELS, REBELS, TALKED, COUNTRIES], ("KEN GOV", "UGA GOV")),
        # who urges both is neither
        ("neighbours", [TALKED, "Ghana/NNP/2/nsubj left=leave/VBD/0/root", "Ghana/NNP/2/nsubj stayed=stay/VBD/0/root",
                        "Ghana/NNP/2/nsubj urged=urge/VBD/0/root the/DT/4/det neighbours=neighbour/NNS/2/obj"], ("KEN GOV", "UGA GOV")),
        ("capitals", [TALKED, "Ghana/NNP/2/nsubj urged=urge/VBD/0/root both/DT/4/det capitals=capital/NNS/2/obj"], ("KEN GOV", "UGA GOV")),
        # who makes a charge does not answer it
        ("governments", ["Ghana/NNP/2/nsubj left=leave/VBD/0/root", TALKED,
                         "Ghana/NNP/2/nsubj made=make/VBD/0/root a/DT/4/det charge/NN/2/obj both/DT/6/det governments=government/NNS/7/nsubj "
                         "denied=deny/VBD/4/acl:relcl"], ("KEN GOV", "UGA GOV")),
        # its neighbour is the other state, and nobody where none was told of
        ("neighbour", [TALKED, "Kenya/NNP/2/nsubj sued=sue/VBD/0/root its/PRP$/5/nmod:poss southern/JJ/5/amod neighbour/NN/2/obj"], ("UGA GOV",)),
        ("neighbour", ["Kenya/NNP/2/nsubj sued=sue/VBD/0/root its/PRP$/4/nmod:poss neighbour/NN/2/obj", TALKED], ()),
        # ministers of both countries are of both, whoever was minister before
        ("ministers", [TALKED, "Ghana/NNP/3/nmod:poss _'s/POS/1/case minister/NN/4/nsubj left=leave/VBD/0/root",
                       "Envoys=envoy/NNS/2/nsubj met=meet/VBD/0/root the/DT/4/det ministers=minister/NNS/2/obj of/IN/7/case both/DT/7/det "
                       "countries=country/NNS/4/nmod"], ("KEN GOV", "UGA GOV")),
        # rebels and their own government, not the broker that is told of a little more; but one that is told of far more
        ("sides", [REBELS, GOVERNMENT, HOST, BOTH_CAME], ("KEN REB", "KEN GOV")),
        ("sides", [REBELS, GOVERNMENT, HOST, HOST, HOST, BOTH_CAME], ("KEN REB", "GHA GOV")),
        ("sides", [REBELS, GOVERNMENT, HOST,  # or that fights
                   "Ghanaian/JJ/2/amod troops/NNS/3/nsubj fled=flee/VBD/0/root", BOTH_CAME], ("KEN REB", "GHA GOV")),
        # two men are the two persons who were named last
        ("men", [MET, "The/DT/3/det two/CD/3/nummod men=man/NNS/4/nsubj left=leave/VBD/0/root"], ("KEN GOV", "UGA GOV")),
        ("men", [MET, "Six/CD/2/nummod men=man/NNS/3/nsubj left=leave/VBD/0/root"], ("--- CVL",)),
        # who invites both presidents is a third
        ("presidents", ["Kenyan/JJ/2/amod President/NN/3/nmod:desc Fritz/NNP/4/nsubj/PER met=meet/VBD/0/root Ugandan/JJ/6/amod President/NN/7/nmod:desc "
                        "Rudolf/NNP/4/obj/PER", "Ghanaian/JJ/2/amod President/NN/3/nmod:desc Michael/NNP/4/nsubj/PER invited=invite/VBD/0/root both/DT/6/det "
                        "presidents=president/NNS/4/obj"], ("KEN GOV", "UGA GOV")),
        ("capitals", [TALKED, "Ghana/NNP/2/nsubj saw=see/VBD/0/root the/DT/4/det capitals=capital/NNS/2/obj"], ()),
    ],
)  # fmt: skip
def test_both(word: str, rows: list[str], codes: tuple[str, ...]) -> None:
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")}
    assert found.get(find_token(doc, word).i, ()) == codes


@pytest.mark.parametrize(
    ("row", "doers"),
    [
        ("Ghana/NNP/2/nsubj sent=send/VBD/0/root troops/NNS/2/obj", ["Ghana"]),
        ("Ghana/NNP/2/nsubj refused=refuse/VBD/0/root to/TO/4/mark send/VB/2/xcomp troops/NNS/4/obj", ["Ghana"]),
        ("Ghana/NNP/2/nsubj asked=ask/VBD/0/root Kenya/NNP/2/obj to/TO/5/mark send/VB/2/xcomp troops/NNS/5/obj", ["Kenya"]),
        ("Ghana/NNP/2/nsubj accused=accuse/VBD/0/root Kenya/NNP/2/obj of/IN/5/mark sending=send/VBG/2/advcl troops/NNS/5/obj", ["Kenya"]),
        ("Ghana/NNP/5/nsubj _,/,/4/punct which/WDT/4/nsubj keeps=keep/VBZ/1/acl:relcl troops/NNS/4/obj left=leave/VBD/0/root", ["Ghana"]),
        ("troops/NNS/2/nsubj left=leave/VBD/0/root", []),
        ("Ghana/NNP/2/nsubj cut=cut/VBD/0/root aid/NN/2/obj to/IN/5/case troops/NNS/3/nmod", ["Ghana"]),
        ("Ghana/NNP/2/nsubj gave=give/VBD/0/root millions=million/NNS/2/obj in/IN/5/case aid/NN/3/nmod to/TO/7/case troops/NNS/5/nmod", ["Ghana"]),
        ("Ghana/NNP/2/nsubj sent=send/VBD/0/root food/NN/2/obj and/CC/5/cc tents=tent/NNS/3/conj to/TO/7/case troops/NNS/5/nmod", ["Ghana"]),
        ("Ghana/NNP/2/nsubj spent=spend/VBD/0/root hours=hour/NNS/2/obj of/IN/5/case talks=talk/NNS/3/nmod with/IN/7/case troops/NNS/5/nmod", []),
        ("Ghana/NNP/2/nsubj cut=cut/VBD/0/root aid/NN/2/obj from/IN/5/case troops/NNS/3/nmod", []),
        ("Ghana/NNP/3/nsubj:pass is=be/VBZ/3/aux:pass accused=accuse/VBN/0/root of/IN/5/mark arming=arm/VBG/3/advcl troops/NNS/5/obj", ["Ghana"]),
        ("Ghana/NNP/3/nsubj:pass was=be/VBD/3/aux:pass shown=show/VBN/0/root troops/NNS/3/obj", []),
    ],
)  # fmt: skip
def test_who_acts_on_an_object(row: str, doers: list[str]) -> None:
    doc = make_parsed(row)
    assert [doc[i].text for i in find_doers(find_token(doc, "troops"))] == doers


@pytest.mark.parametrize(("verb", "dep", "what", "doers"), [("stopped=stop", "nmod", "country", ["Ghana"]), ("stopped=stop", "nmod", "troops", [])])
def test_of_a_whole_state_that_is_helped_another_helps(verb: str, dep: str, what: str, doers: list[str]) -> None:
    doc = make_parsed(f"Ghana/NNP/2/nsubj {verb}/VBD/0/root its/PRP$/4/nmod:poss help/NN/2/obj for/IN/7/case the/DT/7/det {what}/NN/4/{dep}")
    assert [doc[i].text for i in find_doers(find_token(doc, what))] == doers


def test_who_is_led_to_do_it_does_it_to_another() -> None:
    doc = make_parsed(
        "It/PRP/2/nsubj urged=urge/VBD/0/root Ghana/NNP/2/iobj to/TO/5/mark cut=cut/VB/2/xcomp aid/NN/5/obj to/IN/9/case the/DT/9/det country/NN/6/nmod"
    )
    assert [doc[i].text for i in find_doers(find_token(doc, "country"))] == ["Ghana"]


@pytest.mark.parametrize(("who", "codes"), [("Chile/NNP/2/nsubj", ["KEN GOV", "UGA GOV"]), ("He/PRP/2/nsubj", ["PER GOV", "GHA GOV"])])
def test_a_state_that_urges_both_urges_states(who: str, codes: list[str]) -> None:
    accused = "{}/NNP/2/nsubj accused=accuse/VBD/0/root {}/NNP/2/obj"
    doc = make_parsed(
        *(accused.format(a, b) for a, b in (("Kenya", "Uganda"), ("Uganda", "Kenya"), ("Kenya", "Uganda"))),
        "Peruvian/JJ/2/amod President/NNP/3/nmod:desc Otto/NNP/4/nsubj/PER met=meet/VBD/0/root Ghanaian/JJ/6/amod President/NNP/7/nmod:desc Hentzau/NNP/4/obj/PER",
        f"{who} urged=urge/VBD/0/root both/DT/2/obj",
    )
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert sorted(linked[find_token(doc, "both").i].codes) == sorted(codes)


@pytest.mark.parametrize(("first", "codes"), [("Arab/JJ", ("--- GOV",)), ("Ghanaian/JJ", ("KEN GOV", "UGA GOV"))])
def test_the_ministers_after_those_of_many_states(first: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(TALKED, TALKED, f"{first}/2/amod ministers=minister/NNS/3/nsubj met=meet/VBD/0/root", "The/DT/2/det ministers=minister/NNS/3/nsubj left=leave/VBD/0/root")
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked[12] == codes
