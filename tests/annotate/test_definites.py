"""Definite roles that point back to bodies and persons named before."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

PARTIES = load_parties()
SAID = "said=say/VBD/0/root"
KIDNAPPED = "Bandits=bandit/NNS/2/nsubj kidnapped=kidnap/VBD/0/root a/DT/4/det farmer/NN/2/obj in/IN/6/case Kenya/NNP/2/obl/LOC"


@pytest.mark.parametrize(
    ("word", "rows", "codes"),
    [
        ("group", [KIDNAPPED, f"The/DT/2/det group/NN/3/nsubj {SAID} so/RB/3/advmod"], ("--- CRM",)),
        ("outfit", [KIDNAPPED, f"The/DT/2/det outfit/NN/3/nsubj {SAID} so/RB/3/advmod"], ("--- CRM",)),
        ("union", ["Zenda/NNP/2/compound/ORG Workers/NNPS/3/compound/ORG Union/NNP/4/nsubj/ORG agreed=agree/VBD/0/root",
                   f"The/DT/2/det union/NN/3/nsubj {SAID} so/RB/3/advmod"], ("--- LAB",)),
        ("coalition", ["The/DT/2/det Coalition/NNP/5/nsubj/ORG for/IN/4/case/ORG Change/NNP/2/nmod/ORG agreed=agree/VBD/0/root",
                       f"The/DT/2/det coalition/NN/3/nsubj {SAID}"], ("--- PTY",)),
        # those of a part of the world are none that were told of
        ("states", ["Kenya/NNP/2/nsubj left=leave/VBD/0/root", "The/DT/3/det Baltic/JJ/3/amod states=state/NNS/4/nsubj left=leave/VBD/0/root"], ("--- GOV",)),
        ("Minister", [KIDNAPPED, "Prime/NNP/2/amod Minister/NNP/3/nmod:desc Manmohan/NNP/5/nsubj/PER Singh/NNP/3/flat/PER left=leave/VBD/0/root"],
         ("IND GOV",)),
        ("Officers", ["Officers=officer/NNS/2/nsubj fled=flee/VBD/0/root"], ("--- COP",)),  # no army in the text
        ("Officers", ["Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj fled=flee/VBD/0/root",
                      "Officers=officer/NNS/2/nsubj fled=flee/VBD/0/root"], ("--- MIL",)),
        ("Mutineers", ["Kenyan/JJ/2/amod policemen=policeman/NNS/3/nsubj fled=flee/VBD/0/root",
                       "Mutineers=mutineer/NNS/2/nsubj fled=flee/VBD/0/root"], ("--- COP",)),
        ("forces", ["Kenyan/JJ/2/amod officials=official/NNS/7/nsubj and/CC/5/cc security/NN/5/compound forces=force/NNS/2/conj have/VBP/7/aux "
                    "fled=flee/VBN/0/root"], ("KEN MIL",)),
        ("forces", ["Iraqi/JJ/2/amod soldiers=soldier/NNS/7/nsubj and/CC/5/cc coalition/NN/5/compound forces=force/NNS/2/conj have/VBP/7/aux "
                    "fled=flee/VBN/0/root"], ("USA MIL",)),  # of who leads several states there, and not of the first of them
        ("ministers", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj agreed=agree/VBD/0/root",
                       "The/DT/3/det two/CD/3/nummod ministers=minister/NNS/4/nsubj met=meet/VBD/0/root"], ("KEN GOV", "UGA GOV")),
        ("armies", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj agreed=agree/VBD/0/root",
                    "The/DT/2/det armies=army/NNS/7/nsubj of/IN/6/case the/DT/6/det two/CD/6/nummod countries=country/NNS/2/nmod "
                    "met=meet/VBD/0/root"], ("KEN MIL", "UGA MIL")),
        ("armies", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj agreed=agree/VBD/0/root",
                    "Both/DT/2/det armies=army/NNS/3/nsubj moved=move/VBD/0/root"], ("KEN MIL", "UGA MIL")),
        # A place is no party, and who stands joined to just one other goes before who is named as often.
        ("countries", ["Togo/NNP/2/nsubj waited=wait/VBD/0/root in/IN/4/case Accra/NNP/2/obl/LOC",
                       "Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj talked=talk/VBD/0/root in/IN/6/case Accra/NNP/4/obl/LOC",
                       "The/DT/3/det two/CD/3/nummod countries=country/NNS/4/nsubj met=meet/VBD/0/root"], ("KEN GOV", "UGA GOV")),
        ("delegations", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj talked=talk/VBD/0/root",
                         "Envoys=envoy/NNS/2/nsubj met=meet/VBD/0/root both/DT/4/det delegations=delegation/NNS/2/obj"], ("KEN GOV", "UGA GOV")),
        ("colleagues", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj talked=talk/VBD/0/root",
                        "Ghana/NNP/3/nmod:poss _'s/POS/1/case minister/NN/4/nsubj met=meet/VBD/0/root his/PRP$/7/nmod:poss two/CD/7/nummod "
                        "colleagues=colleague/NNS/4/obj"], ("KEN GOV", "UGA GOV")),
        ("minister", ["Ghana/NNP/7/nsubj _,/,/5/punct whose/WP$/4/nmod:poss minister/NN/5/nsubj spoke=speak/VBD/1/acl:relcl _,/,/5/punct "
                      "left=leave/VBD/0/root"], ("GHA GOV",)),
        ("minister", ["Kenyan/JJ/3/amod Defense/NN/3/compound Ministry/NN/4/nsubj spoke=speak/VBD/0/root to/IN/6/case Uganda/NNP/4/obl",
                      "The/DT/2/det minister/NN/3/nsubj left=leave/VBD/0/root"], ("KEN GOV",)),
        # who is sent to talk, by his title before his name
        ("Envoy", ["Ghana/NNP/3/nmod:poss _'s/POS/1/case envoy/NN/4/nsubj flew=fly/VBD/0/root to/IN/6/case Kenya/NNP/4/obl",
                   "Envoy/NN/2/nmod:desc Otto/NNP/4/nsubj/PER Berg/NNP/2/flat/PER left=leave/VBD/0/root"], ("GHA GOV",)),
        ("Governor", ["Ghana/NNP/3/nmod:poss _'s/POS/1/case governor/NN/4/nsubj flew=fly/VBD/0/root to/IN/6/case Kenya/NNP/4/obl",
                      "Governor/NN/2/nmod:desc Otto/NNP/4/nsubj/PER Berg/NNP/2/flat/PER left=leave/VBD/0/root"], ("--- GOV",)),
        ("leaders", ["Ghana/NNP/7/nsubj _,/,/5/punct whose/WP$/4/nmod:poss leaders=leader/NNS/5/nsubj spoke=speak/VBD/1/acl:relcl _,/,/5/punct "
                     "left=leave/VBD/0/root"], ("GHA GOV",)),
        ("parties", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj talked=talk/VBD/0/root",
                     "The/DT/2/det parties=party/NNS/3/nsubj agreed=agree/VBD/0/root"], ("KEN GOV", "UGA GOV")),
        ("parties", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj talked=talk/VBD/0/root",
                     "The/DT/3/det big/JJ/3/amod parties=party/NNS/4/nsubj agreed=agree/VBD/0/root"], ("--- PTY",)),
        ("parties", ["Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj talked=talk/VBD/0/root",
                     "The/DT/2/det opposition/NN/3/nsubj left=leave/VBD/0/root",
                     "The/DT/2/det parties=party/NNS/3/nsubj agreed=agree/VBD/0/root"], ("--- PTY",)),
        ("neighbours", ["Ghana/NNP/3/nmod:poss _'s/POS/1/case neighbours=neighbour/NNS/4/nsubj left=leave/VBD/0/root"], ()),
        ("They", ["Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj fled=flee/VBD/0/root",
                  "Thousands=thousand/NNS/4/nsubj of/IN/3/case people/NNS/1/nmod marched=march/VBD/0/root",
                  "They/PRP/2/nsubj sang=sing/VBD/0/root"], ("--- CVL",)),
        ("Troops", ["Laurent/NNP/3/nsubj/PER Gbagbo/NNP/1/flat/PER left=leave/VBD/0/root",
                    "Troops=troops/NNS/5/nsubj loyal/JJ/1/amod to/IN/4/case Gbagbo/NNP/2/obl/PER fled=flee/VBD/0/root"], ("CIV MIL",)),
        ("Otto", [KIDNAPPED, "Otto/NNP/7/nsubj:pass/PER _,/,/3/punct 47/CD/1/nmod:unmarked _,/,/1/punct was/VBD/7/aux:pass not/RB/7/advmod "
                             "hurt/VBN/0/root"], ("--- CVL",)),
        ("Otto", [KIDNAPPED, "Otto/NNP/3/nsubj/PER not/RB/3/advmod left=leave/VBD/0/root"], ()),
    ],
)  # fmt: skip
def test_points_back(word: str, rows: list[str], codes: tuple[str, ...]) -> None:
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")}
    assert found.get(find_token(doc, word).i, ()) == codes


TALIBAN_LED = "Taliban/NNP/2/compound chief/NN/3/nmod:desc Otto/NNP/5/nsubj/PER Rassendyll/NNP/3/flat/PER left=leave/VBD/0/root"
TROOPS_FLED = "Afghan/JJ/2/amod troops/NNS/3/nsubj fled=flee/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([TALIBAN_LED, TROOPS_FLED, "Rassendyll/NNP/3/nmod:poss/PER _'s/POS/1/case troops/NNS/4/nsubj returned=return/VBD/0/root"], "AFG REB"),
        ([TALIBAN_LED, "His/PRP$/2/nmod:poss troops/NNS/3/nsubj returned=return/VBD/0/root", "Troops/NNS/2/nsubj left=leave/VBD/0/root"], "--- MIL"),
        ([TALIBAN_LED, TROOPS_FLED, "Troops/NNS/2/nsubj left=leave/VBD/0/root"], "AFG MIL"),
    ],
)
def test_troops_are_of_whom_they_are_said_to_be_and_else_of_a_state(rows: list[str], code: str) -> None:
    doc = make_parsed(*rows)
    linked = link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")
    assert linked[-1].codes == (code,)


def test_the_wife_of_a_rebel_is_no_rebel() -> None:
    rows = ("Rebels=rebel/NNS/2/nsubj fled=flee/VBD/0/root", "Their/PRP$/2/nmod:poss wives=wife/NNS/3/nsubj stayed=stay/VBD/0/root")
    doc = make_parsed(*rows)
    found = {doc[m.head].text: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found["wives"] == ("--- CVL",)


def test_those_hurt_are_not_those_who_hurt_them() -> None:
    doc = make_parsed(
        "Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj opened=open/VBD/0/root fire/NN/3/obj on/IN/8/case a/DT/8/det Ugandan/JJ/8/amod "
        "patrol/NN/3/obl _,/,/10/punct killing=kill/VBG/3/advcl two/CD/12/nummod soldiers=soldier/NNS/10/obj _././3/punct"
    )
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")}
    assert (found[1], found[11]) != (("KEN MIL",), ("KEN MIL",))
    assert found[1] == ("KEN MIL",)


def test_people_told_by_what_befell_them_are_not_those_before() -> None:
    doc = make_parsed(
        "Kenya/NNP/2/nsubj insisted=insist/VBD/0/root on/IN/5/case the/DT/5/det release/NN/2/obl of/IN/9/case the/DT/9/det four/CD/9/nummod "
        "soldiers=soldier/NNS/5/nmod detained=detain/VBN/9/acl by/IN/12/case Uganda/NNP/10/obl:agent",
        "The/DT/2/det soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root",
    )
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")}
    assert found[8] == ("--- MIL",)


@pytest.mark.parametrize(
    ("word", "rows", "codes"),
    [
        # troops that are sent are of who sends them
        ("soldiers", ["Ugandan/JJ/2/amod troops/NNS/3/nsubj fled=flee/VBD/0/root", "Kenya/NNP/2/nsubj sent=send/VBD/0/root soldiers=soldier/NNS/2/obj"],
         ("KEN MIL",)),
        ("soldiers", ["Ugandan/JJ/2/amod troops/NNS/3/nsubj fled=flee/VBD/0/root",
                      "Kenya/NNP/2/nsubj thanked=thank/VBD/0/root the/DT/4/det soldiers=soldier/NNS/2/obj"], ("UGA MIL",)),
        # no government lends to itself, and the country is the one told of most
        ("country", ["Kenya/NNP/2/nsubj waited=wait/VBD/0/root", "Kenya/NNP/2/nsubj waited=wait/VBD/0/root", "Ghana/NNP/2/nsubj waited=wait/VBD/0/root",
                     "Nobody/NN/2/nsubj came=come/VBD/0/root", "Uganda/NNP/2/nsubj lent=lend/VBD/0/root the/DT/4/det country/NN/2/iobj money/NN/2/obj"],
         ("KEN GOV",)),
        # a minister of nobody knows where is of no country told before
        ("minister", ["Kenya/NNP/3/nmod:poss _'s/POS/1/case minister/NN/4/nsubj left=leave/VBD/0/root",
                      "A/DT/2/det minister/NN/3/nsubj stayed=stay/VBD/0/root", f"The/DT/2/det minister/NN/3/nsubj {SAID} so/RB/3/advmod"], ("--- GOV",)),
        # a body is found again by the word of its name
        ("agency", ["The/DT/4/det UN/NNP/4/compound refugee/NN/4/compound agency/NN/5/nsubj left=leave/VBD/0/root",
                    "Kenya/NNP/2/nsubj waited=wait/VBD/0/root", f"The/DT/2/det agency/NN/3/nsubj {SAID} so/RB/3/advmod"], ("UN IGO",)),
        # of a movement it says little what it believes in
        ("movement", ["Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root",
                      f"The/DT/3/det Shiite/JJ/3/amod movement/NN/4/nsubj {SAID} so/RB/4/advmod"], ("KEN REB",)),
        ("tribunal", ["UN/NNP/4/compound/ORG war/NN/4/compound/ORG crimes=crime/NNS/4/compound/ORG tribunal/NN/5/nsubj/ORG waited=wait/VBD/0/root",
                      "A/DT/3/det Kenyan/JJ/3/amod court/NN/4/nsubj waited=wait/VBD/0/root", f"The/DT/2/det tribunal/NN/3/nsubj {SAID} so/RB/3/advmod"],
         ("UN JUD",)),
        # the administration of a leader is his state's
        ("administration", ["Kenya/NNP/2/nsubj waited=wait/VBD/0/root",
                            "The/DT/3/det Singh/NNP/3/compound/PER administration/NN/4/nsubj left=leave/VBD/0/root"], ("KEN GOV",)),
        ("administration", ["India/NNP/2/nsubj waited=wait/VBD/0/root",
                            "Prime/NNP/2/amod Minister/NNP/3/nmod:desc Manmohan/NNP/5/nsubj/PER Singh/NNP/3/flat/PER left=leave/VBD/0/root",
                            "Kenya/NNP/2/nsubj waited=wait/VBD/0/root",
                            "The/DT/3/det Singh/NNP/3/compound/PER administration/NN/4/nsubj left=leave/VBD/0/root"], ("IND GOV",)),
        # who tells what a state will do speaks for it, but not who tells what harm it does
        ("minister", ["Kenya/NNP/3/nsubj will/MD/3/aux send=send/VB/8/ccomp doctors=doctor/NNS/3/obj _,/,/8/punct a/DT/7/det minister/NN/8/nsubj "
                      "said=say/VBD/0/root"], ("KEN GOV",)),
        ("minister", ["Kenya/NNP/3/nsubj has/VBZ/3/aux shelled=shell/VBN/8/ccomp villages=village/NNS/3/obj _,/,/8/punct a/DT/7/det minister/NN/8/nsubj "
                      "said=say/VBD/0/root"], ("--- GOV",)),
        # no army shoots at its own
        ("army", ["Ghanaian/JJ/2/amod soldiers=soldier/NNS/3/nsubj waited=wait/VBD/0/root",
                  "Kenyan/JJ/2/amod jets=jet/NNS/4/nsubj:pass were=be/VBD/4/aux:pass shot=shoot/VBN/0/root down/RP/4/compound:prt by/IN/8/case "
                  "the/DT/8/det army/NN/4/obl:agent"], ("GHA MIL",)),
        ("army", ["Ghanaian/JJ/2/amod soldiers=soldier/NNS/3/nsubj waited=wait/VBD/0/root",
                  "Kenyan/JJ/2/amod jets=jet/NNS/4/nsubj:pass were=be/VBD/4/aux:pass flown=fly/VBN/0/root home/RB/4/advmod by/IN/8/case "
                  "the/DT/8/det army/NN/4/obl:agent"], ("KEN MIL",)),
        # "men" says nothing of who they are
        ("men", ["Kenyan/JJ/2/amod men=man/NNS/3/nsubj left=leave/VBD/0/root", "Armed/JJ/2/amod men=man/NNS/3/nsubj fired=fire/VBD/0/root"], ("--- UAF",)),
        # no government is an agency
        ("agency", ["UNHCR/NNP/2/nsubj/ORG waited=wait/VBD/0/root", "Kenyan/JJ/2/amod officials=official/NNS/3/nsubj came=come/VBD/0/root",
                    f"The/DT/2/det agency/NN/3/nsubj {SAID} so/RB/3/advmod"], ("UN IGO",)),
        # agents are of the service told of, uniformed men of a force, and officers of the body that is named with them
        ("agents", ["The/DT/2/det FBI/NNP/3/nsubj/ORG came=come/VBD/0/root", "The/DT/2/det agents=agent/NNS/3/nsubj left=leave/VBD/0/root"], ("USA COP",)),
        ("agents", ["Kenyan/JJ/2/amod policemen=policeman/NNS/3/nsubj came=come/VBD/0/root",
                    "The/DT/2/det agents=agent/NNS/3/nsubj left=leave/VBD/0/root"], ("--- SPY",)),
        ("men", ["Men=man/NNS/2/nsubj came=come/VBD/0/root", "Uniformed/JJ/2/amod men=man/NNS/3/nsubj left=leave/VBD/0/root"], ("--- MIL",)),
        ("men", ["Kenyan/JJ/2/amod policemen=policeman/NNS/3/nsubj came=come/VBD/0/root",
                 "Two/CD/2/nummod men=man/NNS/5/nsubj in/IN/4/case uniform/NN/2/nmod left=leave/VBD/0/root"], ("KEN COP",)),
        ("men", ["Kenyan/JJ/2/amod policemen=policeman/NNS/3/nsubj came=come/VBD/0/root",
                 "Two/CD/2/nummod men=man/NNS/5/nsubj in/IN/4/case masks=mask/NNS/2/nmod left=leave/VBD/0/root"], ("--- UAF",)),
        ("Officers", ["Kenyan/JJ/2/amod policemen=policeman/NNS/3/nsubj came=come/VBD/0/root",
                      "Officers=officer/NNS/6/nsubj of/IN/5/case the/DT/5/det presidential/JJ/5/amod guard/NN/1/nmod left=leave/VBD/0/root"], ("KEN MIL",)),
        ("agency", ["The/DT/3/det news/NN/3/compound agency/NN/5/nsubj Xinhua/NNP/3/appos said=say/VBD/0/root so/RB/5/advmod"], ("CHN MED",)),
    ],
)  # fmt: skip
def test_the_last_of_these_is(word: str, rows: list[str], codes: tuple[str, ...]) -> None:
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")}
    assert found.get([t.i for t in doc if t.text == word][-1], ()) == codes


@pytest.mark.parametrize(
    ("rows", "word", "loose"),
    [
        (["Kenya/NNP/3/nmod:poss _'s/POS/1/case president/NN/4/nsubj left=leave/VBD/0/root",
          "The/DT/2/det president/NN/3/nsubj spoke=speak/VBD/0/root"], "president#2", False),
        (["Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root",
          "The/DT/2/det soldiers=soldier/NNS/3/nsubj fired=fire/VBD/0/root"], "soldiers#2", True),
        (["A/DT/3/det Kenyan/JJ/3/amod tanker/NN/4/nsubj left=leave/VBD/0/root",
          "The/DT/2/det tanker/NN/3/nsubj sank=sink/VBD/0/root"], "tanker#2", False),
    ],
    ids=["the same person again", "likeness alone", "the same ship again"],
)  # fmt: skip
def test_what_stands_by_likeness_alone_is_marked(rows: list[str], word: str, loose: bool) -> None:
    doc = make_parsed(*rows)
    name, _, nth = word.partition("#")
    head = [t.i for t in doc if t.text == name][int(nth or 1) - 1]
    (found,) = (m for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES) if m.head == head)
    assert (found.codes[0].split(" ")[0], found.loose) == ("KEN", loose)


@pytest.mark.parametrize(("before", "code"), [("rebel/NN/3/compound", "PER REB"), ("army/NN/3/compound", "PER MIL")])
def test_a_rebel_commander_is_not_the_army_commander_told_of(before: str, code: str) -> None:
    doc = make_parsed(
        "Peruvian/JJ/2/amod rebels=rebel/NNS/3/nsubj met=meet/VBD/0/root the/DT/7/det Peruvian/JJ/7/amod army/NN/7/compound commander/NN/3/obj",
        f"The/DT/3/det {before} commander/NN/4/nsubj fled=flee/VBD/0/root",
    )
    assert link_mentions(doc, find_mentions(doc, PARTIES, "1990-05-31"), PARTIES, "1990-05-31")[-1].codes == (code,)


BETWEEN = (
    "Kenya/NNP/2/nsubj hailed=hail/VBD/0/root talks=talk/NNS/2/obj between/IN/6/case the/DT/6/det {}/3/nmod and/CC/9/cc "
    "{} {}/{}/conj"
)


@pytest.mark.parametrize(
    ("one", "other", "over", "word", "code"),
    [
        ("guerrillas=guerrilla/NNS", ("the/DT/10/det Ugandan/JJ/10/amod", "government/NN"), 6, "guerrillas", "UGA REB"),
        ("government/NN", ("Ugandan/JJ/9/amod", "rebels=rebel/NNS"), 6, "government", "UGA GOV"),
        ("government/NN", ("Ugandan/JJ/9/amod", "rebels=rebel/NNS"), 2, "government", "UGA GOV"),  # joined to another word
        ("government/NN", ("Ugandan/JJ/9/amod", "farmers=farmer/NNS"), 6, "government", "KEN GOV"),
    ],
)
def test_rebels_talk_to_the_government_they_rose_against(one: str, other: tuple[str, str], over: int, word: str, code: str) -> None:
    doc = make_parsed(BETWEEN.format(one, *other, over))
    found = {doc[m.head].text: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2001-03-01"), PARTIES, "2001-03-01")}
    assert found[word] == (code,)


@pytest.mark.parametrize(("of", "code"), [("of/IN", "UGA PTY"), ("in/IN", "--- PTY")])
def test_the_opposition_is_that_of_the_government_it_talks_to(of: str, code: str) -> None:
    doc = make_parsed(
        "Kenyan/JJ/2/amod police/NNS/3/nsubj hailed=hail/VBD/0/root Kenya/NNP/5/compound talks=talk/NNS/3/obj between/IN/8/case the/DT/8/det "
        f"government/NN/5/nmod {of}/10/case Uganda/NNP/8/nmod and/CC/13/cc the/DT/13/det opposition/NN/10/conj"
    )
    found = {doc[m.head].text: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2001-03-01"), PARTIES, "2001-03-01")}
    assert found["opposition"] == (code,)


@pytest.mark.parametrize(("word", "codes"), [("involved", ("KEN GOV", "UGA GOV")), ("green", ("--- PTY",))])
def test_the_parties_involved_are_two_sides(word: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(
        "Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj met=meet/VBD/0/root",
        f"The/DT/2/det UN/NNP/3/nsubj urged=urge/VBD/0/root the/DT/5/det parties=party/NNS/3/obj {word}/VBN/5/acl to/TO/8/mark talk/VB/3/xcomp",
    )
    found = {doc[m.head].text: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2001-03-01"), PARTIES, "2001-03-01")}
    assert found["parties"] == codes


SHOT = "A/DT/3/det police/NN/3/compound inspector/NN/5/nsubj:pass was/VBD/5/aux:pass shot=shoot/VBN/0/root"


@pytest.mark.parametrize(("before", "code"), [("", "--- COP"), ("arms=arm/NNS/3/compound", "--- IGO")])
def test_the_inspector_after_a_police_inspector_is_he(before: str, code: str) -> None:
    last = 3 if before else 2
    doc = make_parsed(SHOT, f"The/DT/{last}/det {before} inspector/NN/{last + 1}/nsubj died=die/VBD/0/root")
    linked = link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)
    assert [m.codes for m in linked if "inspector" in m.lemma][-1] == (code,)


@pytest.mark.parametrize(("before", "local"), [("security/NN/3/compound", True), ("tall/JJ/3/amod", False)])
def test_the_official_after_an_official_of_the_state_is_of_it(before: str, local: bool) -> None:
    doc = make_parsed(
        f"A/DT/3/det {before} official/NN/4/nsubj left=leave/VBD/0/root", "The/DT/2/det official/NN/3/nsubj came=come/VBD/0/root"
    )
    linked = link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)
    assert [m.local for m in linked if "official" in m.lemma][-1] is local


@pytest.mark.parametrize(("word", "code"), [("militia", "KEN REB"), ("army", "KEN MIL")])
def test_the_militia_is_the_army_last_of_all(word: str, code: str) -> None:
    doc = make_parsed(
        "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj fought=fight/VBD/0/root the/DT/6/det Kenyan/JJ/6/amod army/NN/3/obj",
        f"The/DT/2/det {word}/NN/3/nsubj fled=flee/VBD/0/root",
    )
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked[7].codes == (code,)


@pytest.mark.parametrize(
    ("told", "word", "code"),
    [
        ("NATO/NNP/2/nsubj bombed=bomb/VBD/0/root Kenyan/JJ/4/amod rebels=rebel/NNS/2/obj", "alliance", "NATO IGO"),
        ("The/DT/2/det PKK/NNP/3/nsubj fled=flee/VBD/0/root Kenyan/JJ/5/amod soldiers=soldier/NNS/3/obj", "party", "TUR REB"),
    ],
)
def test_a_body_is_called_by_what_its_name_says(told: str, word: str, code: str) -> None:
    shipped = load_parties()
    doc = make_parsed(told, f"The/DT/2/det {word}/NN/3/nsubj said=say/VBD/0/root so/RB/3/advmod")
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, shipped, "2007-03-01"), shipped, "2007-03-01")}
    assert linked[find_token(doc, word).i].codes == (code,)
