"""Embassies, peacekeepers, forces and monitors are of whoever sends them."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import make_parsed

PARTIES = load_parties()
SAID = "said=say/VBD/0/root"
KIDNAPPED = "Bandits=bandit/NNS/2/nsubj kidnapped=kidnap/VBD/0/root a/DT/4/det farmer/NN/2/obj in/IN/6/case Kenya/NNP/2/obl/LOC"


@pytest.mark.parametrize(
    ("word", "rows", "codes"),
    [
        # an embassy is of the state whose envoy was told of, wherever it stands
        ("embassy", ["Kenya/NNP/3/nmod:poss _'s/POS/1/case ambassador/NN/4/nsubj left=leave/VBD/0/root", "Uganda/NNP/2/nsubj waited=wait/VBD/0/root",
                     "The/DT/2/det embassy/NN/3/nsubj closed=close/VBD/0/root"], ("KEN GOV",)),
        ("spokesman", ["Kenya/NNP/3/nmod:poss _'s/POS/1/case ambassador/NN/4/nsubj left=leave/VBD/0/root", "Uganda/NNP/2/nsubj waited=wait/VBD/0/root",
                       f"An/DT/3/det embassy/NN/3/compound spokesman/NN/4/nsubj {SAID} so/RB/4/advmod"], ("KEN GOV",)),
        # where it stands is told, and who else is: it is his, unless he is a guest in it
        ("embassy", ["Kenyans=Kenyan/NNPS/2/nsubj fled=flee/VBD/0/root", "The/DT/2/det embassy/NN/5/nsubj in/IN/4/case Uganda/NNP/2/nmod/LOC "
                     "closed=close/VBD/0/root"], ("KEN GOV",)),
        ("embassy", ["Kenyans=Kenyan/NNPS/2/nsubj entered=enter/VBD/0/root the/DT/4/det embassy/NN/2/obj in/IN/6/case Uganda/NNP/4/nmod/LOC"], ("--- GOV",)),
        # peacekeepers are of whoever sends them, wherever they stand
        ("peacekeepers", ["United/NNP/2/compound/ORG Nations/NNPS/3/nsubj/ORG waited=wait/VBD/0/root in/IN/5/case Kenya/NNP/3/obl/LOC",
                          "Gunmen=gunman/NNS/2/nsubj shot=shoot/VBD/0/root peacekeepers=peacekeeper/NNS/2/obj"], ("UN MIL",)),
        ("peacekeepers", [KIDNAPPED, "Gunmen=gunman/NNS/2/nsubj shot=shoot/VBD/0/root peacekeepers=peacekeeper/NNS/2/obj"], ("--- MIL",)),
        # the force and the mission are of the body whose troops were told of last
        ("force", ["UN/NNP/2/compound/ORG soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root Kenya/NNP/3/obj/LOC",
                   f"The/DT/2/det force/NN/3/nsubj {SAID} so/RB/3/advmod"], ("UN MIL",)),
        ("mission", ["UN/NNP/2/compound/ORG soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root Kenya/NNP/3/obj/LOC",
                     f"The/DT/2/det mission/NN/3/nsubj {SAID} so/RB/3/advmod"], ("UN IGO",)),
        ("force", ["UN/NNP/2/compound/ORG soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root", "Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj came=come/VBD/0/root",
                   f"The/DT/2/det force/NN/3/nsubj {SAID} so/RB/3/advmod"], ("KEN MIL",)),
        ("mission", ["UN/NNP/2/compound/ORG soldiers=soldier/NNS/3/nsubj left=leave/VBD/0/root Kenya/NNP/3/obj/LOC",
                     "A/DT/3/det mission/NN/3/compound spokesman/NN/4/nsubj smiled=smile/VBD/0/root", f"The/DT/2/det mission/NN/3/nsubj {SAID} so/RB/3/advmod"],
         ("UN IGO",)),
        ("chief", ["The/DT/3/det UN/NNP/3/compound/ORG mission/NN/4/nsubj left=leave/VBD/0/root Kenya/NNP/4/obj/LOC",
                   f"Mission/NN/2/compound chief/NN/3/nmod:desc Otto/NNP/4/nsubj/PER {SAID} so/RB/4/advmod"], ("UN IGO",)),
        ("chief", ["A/DT/3/det Kenyan/JJ/3/amod mission/NN/4/nsubj left=leave/VBD/0/root Ghana/NNP/4/obj/LOC",
                   f"Mission/NN/2/compound chief/NN/3/nmod:desc Otto/NNP/4/nsubj/PER {SAID} so/RB/4/advmod"], ("--- GOV",)),
        ("force", ["An/DT/4/det African/JJ/4/amod peace/NN/4/compound force/NN/5/nsubj landed=land/VBD/0/root in/IN/7/case Kenya/NNP/5/obl/LOC"], ("IGO MIL",)),
        # judges and prosecutors are of the court told of, if many states have it
        ("judges", ["The/DT/2/det ICC/NNP/3/nsubj/ORG sat=sit/VBD/0/root", "Otto/NNP/2/nsubj/PER told=tell/VBD/0/root the/DT/4/det judges=judge/NNS/2/obj"],
         ("ICC JUD",)),
        ("judge", ["The/DT/2/det ICC/NNP/3/nsubj/ORG sat=sit/VBD/0/root", "Otto/NNP/2/nsubj/PER told=tell/VBD/0/root a/DT/4/det judge/NN/2/obj"],
         ("--- JUD",)),
        ("judges", ["The/DT/2/det ICC/NNP/3/nsubj/ORG sat=sit/VBD/0/root", "The/DT/3/det Kenyan/JJ/3/amod court/NN/4/nsubj sat=sit/VBD/0/root",
                    "Otto/NNP/2/nsubj/PER told=tell/VBD/0/root the/DT/4/det judges=judge/NNS/2/obj"], ("--- JUD",)),
        ("court", ["Otto/NNP/2/nsubj/PER asked=ask/VBD/0/root the/DT/4/det court/NN/2/obj in/IN/7/case The/DT/7/det Hague/NNP/4/nmod/LOC"], ("UN JUD",)),
        # soldiers beside peacekeepers are theirs, where no other army is told of
        ("Soldiers", ["UN/NNP/2/compound/ORG peacekeepers=peacekeeper/NNS/3/nsubj left=leave/VBD/0/root Kenya/NNP/3/obj/LOC",
                      f"Soldiers=soldier/NNS/2/nsubj {SAID} so/RB/2/advmod"], ("UN MIL",)),
        ("Soldiers", ["UN/NNP/2/compound/ORG peacekeepers=peacekeeper/NNS/3/nsubj met=meet/VBD/0/root the/DT/6/det Kenyan/JJ/6/amod army/NN/3/obj",
                      f"Soldiers=soldier/NNS/2/nsubj {SAID} so/RB/2/advmod"], ("KEN MIL",)),
        ("Soldiers", ["The/DT/3/det Kenyan/JJ/3/amod president/NN/4/nsubj left=leave/VBD/0/root", f"Soldiers=soldier/NNS/2/nsubj {SAID} so/RB/2/advmod"],
         ("--- MIL",)),
        # who sits in a body or speaks for it is told by what it is
        ("officials", ["NATO/NNP/2/nsubj/ORG bombed=bomb/VBD/0/root Kenya/NNP/2/obj/LOC", f"Alliance/NN/2/compound officials=official/NNS/3/nsubj {SAID} so/RB/3/advmod"],
         ("NATO IGO",)),
        ("officials", ["NATO/NNP/2/nsubj/ORG bombed=bomb/VBD/0/root Kenya/NNP/2/obj/LOC", f"Party/NN/2/compound officials=official/NNS/3/nsubj {SAID} so/RB/3/advmod"],
         ("--- PTY",)),
        ("alliance", ["NATO/NNP/2/nsubj/ORG bombed=bomb/VBD/0/root tanks=tank/NNS/2/obj", f"The/DT/2/det alliance/NN/3/nsubj {SAID} so/RB/3/advmod"], ("NATO IGO",)),
        ("members", ["The/DT/3/det Security/NNP/3/compound/ORG Council/NNP/4/nsubj/ORG condemned=condemn/VBD/0/root Kenya/NNP/4/obj/LOC",
                     f"Council/NN/2/compound members=member/NNS/3/nsubj {SAID} so/RB/3/advmod"], ("UN IGO",)),
        ("Deputies", ["The/DT/3/det Kenyan/JJ/3/amod parliament/NN/4/nsubj condemned=condemn/VBD/0/root Uganda/NNP/4/obj/LOC",
                      f"Deputies=deputy/NNS/2/nsubj {SAID} so/RB/2/advmod"], ("KEN LEG",)),
        ("monitors", ["OSCE/NNP/2/nsubj/ORG waited=wait/VBD/0/root in/IN/4/case Ukraine/NNP/2/obl/LOC",
                      "Rebels=rebel/NNS/2/nsubj shelled=shell/VBD/0/root the/DT/4/det monitors=monitor/NNS/2/obj"], ("OSCE IGO",)),
    ],
)  # fmt: skip
def test_who_is_sent_is_of_the_sender(word: str, rows: list[str], codes: tuple[str, ...]) -> None:
    doc = make_parsed(*rows)
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01")}
    assert found.get([t.i for t in doc if t.text == word][-1], ()) == codes
