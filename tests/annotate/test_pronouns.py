"""Whom "it", "they" and "their" stand for: the subject around them, whoever is armed, never the speaker."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.annotate.pronouns import link_pronoun
from sayso.records import Mention
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_mention, make_parsed

PARTIES = load_parties()
SAID = "said=say/VBD/0/root"
SEIZED = "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj seized=seize/VBD/0/root Ugandan/JJ/5/amod farmers=farmer/NNS/3/obj"
GHANA_CAME = "Ghana/NNP/2/nsubj came=come/VBD/0/root"

MEANT = [
    # the subject of the clause around it
    ("it", [f"Ghana/NNP/2/nsubj {SAID} no/UH/2/obj and/CC/6/cc Kenya/NNP/6/nsubj said=say/VBD/2/conj it/PRP/8/nsubj paid=pay/VBD/6/ccomp"], "KEN GOV"),
    ("its", [f"Ghana/NNP/2/nsubj {SAID} that/IN/6/mark Kenya/NNP/6/nsubj had/VBD/6/aux recalled=recall/VBN/2/ccomp its/PRP$/8/nmod:poss envoy/NN/6/obj"], "KEN GOV"),
    # what is harmed is another's
    ("its", [f"Ghana/NNP/2/nsubj {SAID} that/IN/6/mark Kenya/NNP/6/nsubj had/VBD/6/aux shelled=shell/VBN/2/ccomp its/PRP$/8/nmod:poss posts=post/NNS/6/obj"], "GHA GOV"),
    # a tag behind the words is not ruled by them
    ("it", [f"Ghana/NNP/2/nsubj {SAID} so/RB/2/advmod",
            "Kenya/NNP/2/nsubj lost=lose/VBD/0/root _,/,/5/punct it/PRP/5/nsubj added=add/VBD/2/parataxis"], "GHA GOV"),
    # a relative pronoun is the noun before it
    ("it", [GHANA_CAME, "Kenya/NNP/7/nsubj _,/,/4/punct which/WDT/4/nsubj said=say/VBD/1/acl:relcl it/PRP/6/nsubj paid=pay/VBD/4/ccomp "
                        "stayed=stay/VBD/0/root"], "KEN GOV"),
    # who is spoken for
    ("its", [GHANA_CAME, f"A/DT/2/det spokesman/NN/5/nsubj for/IN/4/case Kenya/NNP/2/nmod {SAID} its/PRP$/7/nmod:poss troops/NNS/8/nsubj "
                         "left=leave/VBD/5/ccomp"], "KEN GOV"),
    # most of whom another verb acts on
    ("them", ["Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj came=come/VBD/0/root",
              "Ugandan/JJ/2/amod soldiers=soldier/NNS/3/nsubj turned=turn/VBD/0/root most/JJS/3/obj of/IN/6/case them/PRP/4/nmod back/RB/3/advmod"],
     "KEN REB"),
    # most of those right before the comma
    ("them", ["Kenyan/JJ/2/amod police/NNS/3/nsubj came=come/VBD/0/root",
              "Fire/NN/2/nsubj killed=kill/VBD/0/root Ugandan/JJ/4/amod villagers=villager/NNS/2/obj _,/,/6/punct most/JJS/9/nsubj of/IN/8/case them/PRP/6/nmod "
              "women=woman/NNS/4/appos"],
     "UGA CVL"),
    # nobody says of himself that he is charged
    ("they", ["Kenyan/JJ/2/amod police/NNS/3/nsubj held=hold/VBD/0/root Ugandan/JJ/5/amod villagers=villager/NNS/3/obj",
              f"Police/NNS/2/nsubj {SAID} they/PRP/6/nsubj:pass would/MD/6/aux be/VB/6/aux:pass charged=charge/VBN/2/ccomp"], "UGA CVL"),
    ("they", ["Kenyan/JJ/2/amod police/NNS/3/nsubj held=hold/VBD/0/root Ugandan/JJ/5/amod villagers=villager/NNS/3/obj",
              f"Police/NNS/2/nsubj {SAID} they/PRP/4/nsubj fled=flee/VBD/2/ccomp"], "KEN COP"),
    # a league that no list has is its members
    ("its", ["Ghana/NNP/2/nsubj left=leave/VBD/0/root",
             f"The/DT/2/det miners=miner/NNS/4/nmod:poss _'/POS/2/case guild/NN/5/nsubj {SAID} its/PRP$/7/nmod:poss members=member/NNS/8/nsubj "
             "lied=lie/VBD/5/ccomp"], "--- LAB"),
    # who does harm is armed
    ("they", ["Kenyan/JJ/2/amod villagers=villager/NNS/3/nsubj saw=see/VBD/0/root Ugandan/JJ/5/amod soldiers=soldier/NNS/3/obj",
              "Then/RB/3/advmod they/PRP/3/nsubj fired=fire/VBD/0/root"], "UGA MIL"),
    ("they", ["Kenyan/JJ/2/amod villagers=villager/NNS/3/nsubj saw=see/VBD/0/root Ugandan/JJ/5/amod soldiers=soldier/NNS/3/obj",
              "Then/RB/3/advmod they/PRP/3/nsubj wept=weep/VBD/0/root"], "KEN CVL"),
    # the ministry of a relative clause goes before the subject of the sentence
    ("its", ["Ghana/NNP/2/nsubj asked=ask/VBD/0/root Kenya/NNP/2/obj _,/,/6/punct which/WDT/6/nsubj said=say/VBD/3/acl:relcl its/PRP$/8/nmod:poss "
             "troops/NNS/9/nsubj left=leave/VBD/6/ccomp"], "KEN GOV"),
    # object after object
    ("them", ["Ghanaian/JJ/2/amod police/NNS/3/nsubj gave=give/VBD/0/root Kenyan/JJ/5/amod villagers=villager/NNS/3/iobj tents=tent/NNS/3/obj _;/:/9/punct "
              "nuns=nun/NNS/9/nsubj fed=feed/VBD/3/parataxis them/PRP/9/obj"], "KEN CVL"),
    # what a verb beside has as its object already, whoever tells of both
    ("them", ["Kenyan/JJ/2/amod villagers=villager/NNS/3/nsubj said=say/VBD/0/root rebels=rebel/NNS/5/nsubj seized=seize/VBD/3/ccomp Ugandan/JJ/7/amod "
              "nurses=nurse/NNS/5/obj and/CC/9/cc took=take/VBD/5/conj them/PRP/9/obj away/RB/9/advmod"], "UGA CVL"),
    # whom one captures are another's
    ("its", ["Kenyan/JJ/2/amod army/NN/3/nsubj surprised=surprise/VBD/0/root a/DT/6/det Ugandan/JJ/6/amod army/NN/3/obj and/CC/8/cc captured=capture/VBD/3/conj "
             "ten/CD/8/obj of/IN/12/case its/PRP$/12/nmod:poss men=man/NNS/9/nmod"], "UGA MIL"),
    # who was told to suffer harm suffers it
    ("they", [f"Ghanaian/JJ/2/amod officials=official/NNS/3/nsubj {SAID} Kenyan/JJ/5/amod soldiers=soldier/NNS/7/nsubj:pass were/VBD/7/aux:pass "
              "seized=seize/VBN/3/ccomp",
              "Uganda/NNP/2/nsubj says=say/VBZ/0/root they/PRP/5/nsubj:pass were/VBD/5/aux:pass arrested=arrest/VBN/2/ccomp"], "KEN MIL"),
    # nor is what they did then another's
    ("they", [f"Ghanaian/JJ/2/amod officials=official/NNS/3/nsubj {SAID} Kenyan/JJ/5/amod soldiers=soldier/NNS/7/nsubj:pass were/VBD/7/aux:pass "
              "seized=seize/VBN/3/ccomp while/IN/10/mark they/PRP/10/nsubj slept=sleep/VBD/7/advcl"], "KEN MIL"),
    # a body that tells of them is they, though its name is no plural
    ("they", ["Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj came=come/VBD/0/root",
              f"The/DT/2/det Taliban/NNP/3/nsubj {SAID} they/PRP/5/nsubj left=leave/VBD/3/ccomp"], "AFG REB"),
    ("they", ["Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj came=come/VBD/0/root",
              "The/DT/2/det Taliban/NNP/3/nsubj waited=wait/VBD/0/root until/IN/6/mark they/PRP/6/nsubj left=leave/VBD/3/advcl"], "KEN MIL"),
    # nobody else is it where a clause leaves out that its subject says so
    ("it", [f"Ghana/NNP/2/nsubj {SAID} six/CD/4/nsubj fell=fall/VBD/2/ccomp _,/,/9/punct Kenya/NNP/9/nsubj that/IN/9/mark it/PRP/9/nsubj "
            "lost=lose/VBD/4/conj one/CD/9/obj"], "KEN GOV"),
    # nor where a clause behind its name tells of them
    ("they", ["Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj blamed=blame/VBD/0/root the/DT/5/det Taliban/NNP/3/obj who/WP/7/nsubj "
              "denied=deny/VBD/5/acl:relcl they/PRP/9/nsubj left=leave/VBD/7/ccomp"], "AFG REB"),
    # who is cited speaks on
    ("They", ["According/VBG/4/case to/IN/1/fixed Kenyan/JJ/4/amod police/NNS/6/obl rebels=rebel/NNS/6/nsubj fled=flee/VBD/0/root from/IN/9/case "
              "Ugandan/JJ/9/amod soldiers=soldier/NNS/6/obl", f"They/PRP/2/nsubj {SAID} so/RB/2/advmod"], "KEN COP"),
    # nobody speaks for those whom he tells of, nor for a weapon
    ("their", ["The/DT/2/det Kenyans=Kenyan/NNPS/3/nsubj fired=fire/VBD/0/root",
               '"/``/4/punct _Ugandan/JJ/3/amod soldiers=soldier/NNS/4/nsubj fled=flee/VBD/8/ccomp _"/``/4/punct their/PRP$/7/nmod:poss spokesman/NN/8/nsubj '
               "said=say/VBD/0/root"], "KEN CVL"),
    ("their", ["The/DT/2/det Kenyans=Kenyan/NNPS/3/nsubj fired=fire/VBD/0/root",
               "Ugandan/JJ/2/amod soldiers=soldier/NNS/3/nsubj fled=flee/VBD/6/ccomp their/PRP$/5/nmod:poss spokesman/NN/6/nsubj said=say/VBD/0/root"],
     "UGA MIL"),
    # some of those who were attacked died, and none of those who attacked
    ("them", ["Kenyan/JJ/2/amod troops=troop/NNS/3/nsubj surrounded=surround/VBD/0/root Ugandan/JJ/5/amod soldiers=soldier/NNS/3/obj",
              "Twelve/CD/4/nsubj of/IN/3/case them/PRP/1/nmod died=die/VBD/0/root"], "UGA MIL"),
    # nor are they some of those who kill them
    ("them", ["Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj fired=fire/VBD/0/root",
              "Ugandan/JJ/2/amod soldiers=soldier/NNS/3/nsubj returned=return/VBD/0/root and/CC/5/cc killed=kill/VBD/3/conj two/CD/5/obj of/IN/8/case "
              "them/PRP/6/nmod"], "KEN REB"),
    # police are not arrested
    ("They", ["Kenyan/JJ/2/amod police/NNS/3/nsubj met=meet/VBD/0/root Ugandan/JJ/5/amod soldiers=soldier/NNS/3/obj",
              "They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass arrested=arrest/VBN/0/root"], "UGA MIL"),
    # who says so is none of those told of before
    ("he", [f"A/DT/3/det Kenyan/JJ/3/amod minister/NN/4/nsubj {SAID} so/RB/4/advmod",
            "A/DT/3/det Ugandan/JJ/3/amod judge/NN/4/nsubj left=leave/VBD/7/ccomp _,/,/7/punct he/PRP/7/nsubj said=say/VBD/0/root"], "KEN GOV"),
    # what goes on to be done to somebody befalls whom it was done to
    ("They", [SEIZED, "They/PRP/3/nsubj:pass were/VBD/3/aux:pass shot=shoot/VBN/0/root"], "UGA CVL"),
    ("them", [SEIZED, "Two/CD/5/nsubj:pass of/IN/3/case them/PRP/1/nmod were/VBD/5/aux:pass freed=free/VBN/0/root"], "UGA CVL"),
    ("They", [SEIZED.replace("seized=seize", "killed=kill"), "They/PRP/3/nsubj:pass were/VBD/3/aux:pass arrested=arrest/VBN/0/root"], "KEN REB"),
    ("they", [f"{SEIZED} after/IN/9/mark they/PRP/9/nsubj:pass were/VBD/9/aux:pass attacked=attack/VBN/3/advcl"], "KEN REB"),
    # soldiers plant no bombs
    ("They", [SEIZED.replace("rebels=rebel", "soldiers=soldier"), "They/PRP/2/nsubj planted=plant/VBD/0/root a/DT/4/det bomb/NN/2/obj"], "UGA CVL"),
]  # fmt: skip


def link(*rows: str, voices: dict[str, str] | None = None) -> dict[int, Mention]:
    doc = make_parsed(*rows)
    named = {find_token(doc, word).i: frozenset([find_token(doc, speaker).i]) for word, speaker in (voices or {}).items()}
    found = link_mentions(doc, find_mentions(doc, PARTIES, "2007-03-01"), PARTIES, "2007-03-01", voices=named)
    return {m.head: m for m in found}


@pytest.mark.parametrize(("word", "rows", "code"), MEANT)
def test_stands_for(word: str, rows: list[str], code: str) -> None:
    assert link(*rows)[find_token(make_parsed(*rows), word).i].codes == (code,)


def test_they_in_a_quotation_are_not_who_speaks() -> None:
    rows = ("Ugandan/JJ/2/amod soldiers=soldier/NNS/3/nsubj came=come/VBD/0/root", "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root",
            f"They/PRP/2/nsubj lied=lie/VBD/3/ccomp {SAID} a/DT/6/det Kenyan/JJ/6/amod rebel/NN/3/nsubj")  # fmt: skip
    they = find_token(make_parsed(*rows), "They").i
    assert link(*rows)[they].codes == ("KEN REB",)
    assert link(*rows, voices={"They": "rebel"})[they].codes == ("UGA MIL",)


def test_who_suffers_harm_may_have_a_name_alone() -> None:
    rows = (f"A/DT/3/det Kenyan/JJ/3/amod general=general/NN/4/nsubj {SAID} so/RB/4/advmod",
            "Harding/NNP/2/nsubj/PER slept=sleep/VBD/0/root when/WRB/6/advmod he/PRP/6/nsubj:pass was/VBD/6/aux:pass seized=seize/VBN/2/advcl")  # fmt: skip
    doc = make_parsed(*rows)
    he = link(*rows)[find_token(doc, "he").i]
    assert (he.codes, he.antecedent) == ((), find_token(doc, "Harding").i)


def test_the_pair_that_a_sentence_tells_of() -> None:
    rows = ("Kenya/NNP/4/nsubj and/CC/3/cc Uganda/NNP/1/conj fought=fight/VBD/0/root",
            "It/PRP/2/nsubj happened=happen/VBD/0/root as/IN/6/mark Kenyan/JJ/5/amod troops/NNS/6/nsubj fled=flee/VBD/2/advcl",
            "Togo/NNP/12/nsubj _,/,/4/punct which/WDT/4/nsubj ended=end/VBD/1/acl:relcl a/DT/6/det visit/NN/4/obj to/IN/10/case the/DT/10/det two/CD/10/nummod "
            "neighbours=neighbour/NNS/6/nmod _,/,/4/punct urged=urge/VBD/0/root them/PRP/12/obj to/TO/15/mark stop/VB/12/xcomp")  # fmt: skip
    assert sorted(link(*rows)[find_token(make_parsed(*rows), "them").i].codes) == ["KEN GOV", "UGA GOV"]


@pytest.mark.parametrize(("word", "codes"), [("them", ()), ("themselves", ("--- REB",))])
def test_who_does_it_to_others_is_none_of_them(word: str, codes: tuple[str, ...]) -> None:
    row = f"Rebels=rebel/NNS/3/nsubj had=have/VBD/3/aux captured=capture/VBN/0/root {word}/PRP/3/obj"
    assert link(row)[find_token(make_parsed(row), word).i].codes == codes


@pytest.mark.parametrize(
    ("part", "sector"), [("six/CD/2/obj of/IN/5/case them/PRP/3/nmod", "REF"), ("them/PRP/2/obj", "REF")], ids=["six of them", "them"]
)
def test_who_does_it_to_some_of_them_is_none_of_them_whatever_he_is_called(part: str, sector: str) -> None:
    rows = ("Police/NNS/2/nsubj found=find/VBD/0/root migrants=migrant/NNS/2/obj", f"They/PRP/2/nsubj arrested=arrest/VBD/0/root {part}")
    assert link(*rows)[find_token(make_parsed(*rows), "them").i].codes == (f"--- {sector}",)


@pytest.mark.parametrize(("verb", "tag", "code"), [("leave", "VB", "GHA GOV"), ("left=leave", "VBD", "KEN GOV")])
def test_who_demands_that_it_leave_means_another(verb: str, tag: str, code: str) -> None:
    row = (
        "Kenya/NNP/2/nsubj accused=accuse/VBD/0/root Ghana/NNP/2/obj and/CC/5/cc demanded=demand/VBD/2/conj "
        f"that/IN/8/mark it/PRP/8/nsubj {verb}/{tag}/5/ccomp"
    )
    assert link(row)[find_token(make_parsed(row), "it").i].codes == (code,)


@pytest.mark.parametrize(("owned", "code"), [("crew/NN", "GHA CVL"), ("envoy/NN", "KEN GOV")])
def test_a_crew_is_of_its_ship(owned: str, code: str) -> None:
    rows = (
        "Police/NNS/2/nsubj seized=seize/VBD/0/root a/DT/6/det Ghanaian/JJ/6/amod fishing/NN/6/compound boat/NN/2/obj",
        f"Kenya/NNP/2/nsubj freed=free/VBD/0/root its/PRP$/4/nmod:poss {owned}/2/obj",
    )
    assert link(*rows)[find_token(make_parsed(*rows), "its").i].codes == (code,)


def test_nobody_does_it_to_himself_by_another_name() -> None:
    rows = (
        "Sgt./NNP/2/nmod:desc Otto/NNP/3/nsubj met=meet/VBD/0/root a/DT/5/det priest/NN/3/obj",
        "Otto/NNP/2/nsubj struck=strike/VBD/0/root him/PRP/2/obj",
    )
    doc = make_parsed(*rows)
    first, priest = make_mention(doc, "Otto", "GHA MIL", kind="person"), make_mention(doc, "priest", "KEN REL", person=True, kind="role")
    again = make_mention(doc, "Otto", "GHA MIL", nth=2, kind="person", antecedent=first.head)
    sentence = {t.i: k for k, s in enumerate(doc.sents) for t in s}
    linked = link_pronoun(doc, make_mention(doc, "him", kind="pronoun"), [first, priest, again], sentence)
    assert linked.antecedent == priest.head


def test_he_struck_another_than_himself() -> None:
    rows = (
        "Kenyan/JJ/2/amod priest/NN/3/nsubj met=meet/VBD/0/root Ghanaian/JJ/5/amod judge/NN/3/obj",
        "Then/RB/4/advmod the/DT/3/det priest/NN/4/nsubj struck=strike/VBD/0/root him/PRP/4/obj",
    )
    assert link(*rows)[find_token(make_parsed(*rows), "him").i].codes == ("GHA JUD",)


@pytest.mark.parametrize(("verb", "codes"), [("described=describe", ("GHA GOV",)), ("left=leave", ("KEN GOV",))])
def test_what_is_done_by_speaking_is_spoken(verb: str, codes: tuple[str, ...]) -> None:
    rows = (
        "Kenya/NNP/2/nsubj said=say/VBD/0/root so/RB/2/advmod",
        f"Ghana/NNP/2/nsubj {verb}/VBD/0/root that/DT/2/obj",
        "It/PRP/2/nsubj said=say/VBD/0/root so/RB/2/advmod",
    )
    assert link(*rows)[find_token(make_parsed(*rows), "It").i].codes == codes


@pytest.mark.parametrize(("who", "codes"), [("We/PRP", ("KEN REB",)), ("Then/RB", ("KEN MIL",))])
def test_they_of_whom_an_officer_tells_beside_us_are_others(who: str, codes: tuple[str, ...]) -> None:
    rows = (
        "Kenyan/JJ/2/amod soldiers=soldier/NNS/3/nsubj fought=fight/VBD/0/root Kenyan/JJ/5/amod rebels=rebel/NNS/3/obj",
        f"{who}/2/nsubj saw=see/VBD/8/ccomp that/SCONJ/5/mark they/PRP/5/nsubj ran=run/VBD/2/ccomp an/DT/7/det officer/NN/8/nsubj said=say/VBD/0/root",
    )
    linked = link(*rows, voices={"they": "officer"})
    assert linked[find_token(make_parsed(*rows), "they").i].codes == codes


@pytest.mark.parametrize(("many", "codes"), [("Many/JJ/4/nsubj of/IN/3/case those/DT/1/nmod", ("--- CVL",)), ("So/RB/4/advmod it/PRP/4/nsubj then/RB/4/advmod", ("KEN REB",))])
def test_they_of_many_of_those_are_nobody_told_of_before(many: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(
        "Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj came=come/VBD/0/root",
        f"{many} said=say/VBD/0/root they/PRP/7/nsubj:pass were/VBD/7/aux:pass beaten=beat/VBN/4/ccomp",
    )
    linked = link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)
    assert next(m.codes for m in linked if doc[m.head].text == "they") == codes


@pytest.mark.parametrize(("opening", "closing", "code"), [('"/``/3/punct _No', "_\"/''/2/punct", "UGA GOV"), ("No/DT/3/det no", "_;/:/2/punct", "KEN CVL")])
def test_who_speaks_is_nobody_in_the_words_quoted(opening: str, closing: str, code: str) -> None:
    doc = make_parsed(
        "Uganda/NNP/2/nmod:poss minister/NN/3/nsubj left=leave/VBD/0/root",
        f"{opening}/DT/4/det Kenyan/JJ/4/amod woman/NN/5/nsubj begs=beg/VBZ/0/root _././5/punct",
        f"We/PRP/2/nsubj left=leave/VBD/6/ccomp _,/,/2/punct {closing} she/PRP/6/nsubj said=say/VBD/0/root",
    )
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[find_token(doc, "she").i] == (code,)


@pytest.mark.parametrize(
    ("did", "befell", "code"),
    [
        ("arrested=arrest", "questioned=question", "UGA CVL"),
        ("arrested=arrest", "freed=free", "UGA CVL"),
        ("attacked=attack", "killed=kill", "UGA CVL"),
        ("attacked=attack", "arrested=arrest", "KEN REB"),  # who attacks is held for it
        ("met=meet", "killed=kill", "KEN REB"),
    ],
)
def test_who_holds_others_or_hurts_them_is_not_whom_it_befell(did: str, befell: str, code: str) -> None:
    found = link(
        f"Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj {did}/VBD/0/root Ugandan/JJ/5/amod tourists=tourist/NNS/3/obj",
        f"They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass {befell}/VBN/0/root",
    )
    (they,) = [m for m in found.values() if m.kind == "pronoun"]
    assert they.codes == (code,)


@pytest.mark.parametrize(("verb", "sector"), [("freed=free", "CVL"), ("met=meet", "REB")])
def test_who_lets_people_go_is_not_who_was_seized(verb: str, sector: str) -> None:
    doc = make_parsed(
        f"Kenyan/JJ/2/amod rebels=rebel/NNS/3/nsubj {verb}/VBD/0/root Ugandan/JJ/5/amod tourists=tourist/NNS/3/obj after/IN/9/mark they/PRP/9/nsubj:pass "
        "were/VBD/9/aux:pass seized=seize/VBN/3/advcl"
    )
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert found[find_token(doc, "they").i][0].endswith(sector)


def test_he_may_be_an_envoy_of_whom_the_lists_have_the_office() -> None:
    doc = make_parsed(
        "A/DT/2/det farmer/NN/4/nsubj:pass was/VBD/4/aux:pass hurt=hurt/VBN/0/root",
        "The/DT/3/det UN/NNP/3/compound/ORG envoy/NN/4/nsubj/ORG called=call/VBD/0/root",
        "He/PRP/2/nsubj left=leave/VBD/0/root",
    )
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked[find_token(doc, "He").i] == ("UN IGO",)


@pytest.mark.parametrize(("noun", "code"), [("leader=leader/NN", "KEN UAF"), ("chief=chief/NN", "UN IGO")])
def test_bands_have_leaders(noun: str, code: str) -> None:
    doc = make_parsed(
        "The/DT/3/det UN/NNP/3/compound/ORG mission/NN/4/nsubj blamed=blame/VBD/0/root a/DT/7/det Kenyan/JJ/7/amod militia/NN/4/obj",
        f"Its/PRP$/2/nmod:poss {noun}/3/nsubj {SAID} so/RB/3/advmod",
    )
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked[find_token(doc, "Its").i] == (code,)


@pytest.mark.parametrize(
    "rest",
    [
        "and/CC/7/cc seized=seize/VBD/2/conj his/PRP$/9/nmod:poss driver/NN/7/obj",
        "and/CC/8/cc his/PRP$/8/nmod:poss driver/NN/5/conj",
    ],
)
def test_whose_driver_is_hurt_with_him(rest: str) -> None:
    row = f"Gunmen=gunman/NNS/2/nsubj killed=kill/VBD/0/root a/DT/5/det Ghanaian/JJ/5/amod envoy/NN/2/obj {rest}"
    doc = make_parsed(f"A/DT/3/det Kenyan/JJ/3/amod spokesman/NN/4/nsubj {SAID} so/RB/4/advmod", row)
    linked = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES)}
    assert linked[find_token(doc, "his").i] == ("GHA GOV",)


def test_who_tells_of_harm_has_not_done_it() -> None:
    doc = make_parsed(
        "Villagers=villager/NNS/2/nsubj said=say/VBD/0/root rebels=rebel/NNS/4/nsubj came=come/VBD/2/ccomp",
        f'"/``/3/punct They/PRP/3/nsubj killed=kill/VBD/9/ccomp us/PRP/3/obj "/\'\'/3/punct one/CD/9/nsubj of/IN/8/case them/PRP/6/nmod {SAID}',
    )
    voices = {find_token(doc, "They").i: frozenset({find_token(doc, "them").i})}
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, PARTIES), PARTIES, voices=voices)}
    assert linked[find_token(doc, "They").i].codes == ("--- REB",)
    assert linked[find_token(doc, "them").i].antecedent == find_token(doc, "Villagers").i


def test_he_in_a_quotation_is_not_who_speaks() -> None:
    rows = ("A/DT/3/det Ugandan/JJ/3/amod minister/NN/4/nsubj left=leave/VBD/0/root", f"A/DT/3/det Kenyan/JJ/3/amod general/NN/4/nsubj {SAID} so/RB/4/advmod",
            "He/PRP/2/nsubj lied=lie/VBD/0/root")  # fmt: skip
    he = find_token(make_parsed(*rows), "He").i
    assert link(*rows)[he].codes == ("KEN MIL",)
    assert link(*rows, voices={"He": "general"})[he].codes == ("UGA GOV",)
