"""Who goes on telling what somebody told before."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import load_parties
from tests.factory import find_token, make_parsed

SHIPPED, DAY = load_parties(), "1990-05-31"
MINERS = "A/DT/2/det spokesman/NN/5/nsubj for/IN/4/case miners=miner/NNS/2/nmod said=say/VBD/0/root so/RB/5/advmod"
ARMY = "The/DT/3/det Peruvian/JJ/3/amod army/NN/4/nsubj said=say/VBD/0/root so/RB/4/advmod"
GUERRILLAS = (
    "Chile/NNP/2/nsubj fled=flee/VBD/0/root",
    "Peruvian/JJ/2/amod guerrillas=guerrilla/NNS/3/nsubj said=say/VBD/0/root that/IN/7/mark Chilean/JJ/6/amod rebels=rebel/NNS/7/nsubj fled=flee/VBD/3/ccomp",
)
LEFT = "Men=man/NNS/2/nsubj left=leave/VBD/0/root"
SAID_SO = "said=say/VBD/0/root so/RB/3/advmod"
POLICE = "Police=police/NN/2/compound sources=source/NNS/3/nsubj said=say/VBD/0/root rebels=rebel/NNS/5/nsubj fled=flee/VBD/3/ccomp"
OFFICER = "A/DT/3/det Kenyan/JJ/3/amod colonel/NN/4/nsubj said=say/VBD/0/root rebels=rebel/NNS/6/nsubj fled=flee/VBD/4/ccomp"
ACCORDING = "According/IN/4/case to/IN/1/fixed rebel/NN/4/compound sources=source/NNS/6/obl he/PRP/6/nsubj fled=flee/VBD/0/root"
COLONEL_SHOT = "The/DT/3/det Kenyan/JJ/3/amod colonel/NN/4/nsubj shot=shoot/VBD/0/root a/DT/6/det rebel/NN/4/obj"
THEY = "The/DT/2/det sources=source/NNS/3/nsubj added=add/VBD/0/root it/PRP/3/obj"
HE = "The/DT/2/det source/NN/3/nsubj added=add/VBD/0/root it/PRP/3/obj"
OTHER = "The/DT/3/det hospital/NN/3/compound source/NN/4/nsubj added=add/VBD/0/root it/PRP/4/obj"


@pytest.mark.parametrize(
    ("word", "rows", "code"),
    [
        ("spokesman", [MINERS, f"The/DT/2/det spokesman/NN/3/nsubj {SAID_SO}"], "--- LAB"),
        ("source", [ARMY, f"The/DT/2/det source/NN/3/nsubj {SAID_SO}"], "PER MIL"),
        ("sources", [ARMY, f"The/DT/3/det same/JJ/3/amod sources=source/NNS/4/nsubj {SAID_SO.replace('/3/', '/4/')}"], "PER MIL"),
        ("source", [ARMY, "According/VBG/4/case to/IN/1/fixed the/DT/4/det source/NN/6/obl men=man/NNS/6/nsubj left=leave/VBD/0/root"], "PER MIL"),
        ("source", [ARMY, LEFT, LEFT, LEFT, f"The/DT/2/det source/NN/3/nsubj {SAID_SO}"], "PER MIL"),
        ("source", [ARMY, *[LEFT] * 6, f"The/DT/2/det source/NN/3/nsubj {SAID_SO}"], "PER GOV"),
        ("source", [ARMY, f"A/DT/2/det source/NN/3/nsubj {SAID_SO}"], "--- GOV"),
        ("sources", [POLICE, THEY], "--- COP"),
        ("sources", [ACCORDING, THEY], "--- REB"),
        ("sources", [POLICE, OFFICER, THEY], "--- COP"),  # several
        ("source", [POLICE, OFFICER, HE], "KEN MIL"),
        ("source", [COLONEL_SHOT, HE], "KEN GOV"),  # he has not spoken
        ("source", [OFFICER, OTHER], "--- CVL"),  # another
        ("statement", [ARMY, "The/DT/2/det statement/NN/3/nsubj added=add/VBD/0/root it/PRP/3/obj"], "PER MIL"),
        ("rebels", [*GUERRILLAS, "The/DT/2/det rebels=rebel/NNS/3/nsubj added=add/VBD/0/root it/PRP/3/obj"], "PER REB"),
        ("rebels", [*GUERRILLAS, "The/DT/2/det rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root"], "CHL REB"),
    ],
)
def test_who_goes_on(word: str, rows: list[str], code: str) -> None:
    doc = make_parsed(*rows)
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED, DAY), SHIPPED, DAY)}
    last = [t for t in doc if t.text == word][-1]
    assert linked[last.i].codes == (code,)


DENIED = "A/DT/2/det spokesman/NN/6/nsubj for/IN/5/case the/DT/5/det army/NN/2/nmod denied=deny/VBD/0/root it/PRP/6/obj"
KENYAN_ARMY = "The/DT/3/det Kenyan/JJ/3/amod army/NN/4/nsubj left=leave/VBD/0/root"
PERUVIAN = "Peruvian/JJ/2/amod rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([DENIED, "Colonel/NNP/2/nmod:desc Fritz/NNP/3/nsubj/PER said=say/VBD/0/root so/RB/3/advmod"], "KEN MIL"),
        # whatever the parse hangs the rank on
        ([DENIED, "Colonel/NNP/4/nmod:poss Fritz/NNP/1/flat/PER told=tell/VBD/0/root reporters=reporter/NNS/3/obj"], "KEN MIL"),
        ([DENIED, "Colonel/NNP/2/nmod:desc Fritz/NNP/3/nsubj/PER left=leave/VBD/0/root"], "--- MIL"),  # who does not speak
        ([DENIED, LEFT, LEFT, "Colonel/NNP/2/nmod:desc Fritz/NNP/3/nsubj/PER said=say/VBD/0/root so/RB/3/advmod"], "--- MIL"),
        (["He/PRP/2/nsubj left=leave/VBD/0/root", "Colonel/NNP/2/nmod:desc Fritz/NNP/3/nsubj/PER said=say/VBD/0/root so/RB/3/advmod"], "--- MIL"),
    ],
)
def test_a_rank_goes_with_the_name_of_who_spoke_without_one(rows: list[str], code: str) -> None:
    doc = make_parsed(KENYAN_ARMY, PERUVIAN, *rows)
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED, DAY), SHIPPED, DAY)}
    assert linked[find_token(doc, "Colonel").i].codes == (code,)


def test_a_witness_issues_no_statement() -> None:
    doc = make_parsed(f"Peruvian/JJ/2/amod villagers=villager/NNS/3/nsubj {SAID_SO}", "The/DT/2/det statement/NN/3/nsubj added=add/VBD/0/root it/PRP/3/obj")
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED, DAY), SHIPPED, DAY)}
    assert linked[find_token(doc, "statement").i].codes == ()


@pytest.mark.parametrize(("verb", "codes"), [("said=say", ("PER MIL",)), ("fell=fall", ())])
def test_a_statement_that_tells_more_is_of_who_told_before(verb: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(ARMY, f"A/DT/2/det statement/NN/3/nsubj {verb}/VBD/0/root so/RB/3/advmod")
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, load_parties()), load_parties())}
    assert linked[find_token(doc, "statement").i].codes == codes


@pytest.mark.parametrize(("first", "home"), [("security", True), ("diplomatic", False)])
def test_the_source_is_of_home_as_it_was_before(first: str, home: bool) -> None:
    doc = make_parsed(f"A/DT/3/det {first}/NN/3/compound source/NN/4/nsubj {SAID_SO}", "The/DT/2/det source/NN/3/nsubj added=add/VBD/0/root it/PRP/3/obj")
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, load_parties()), load_parties())}
    assert linked[6].local is home


FREED = "{doer}/3/nsubj freed=free/VBD/9/ccomp six/CD/5/nummod men=man/NNS/3/obj _,/,/9/punct {who} said=say/VBD/0/root"
NAMED = "spokesman/NN/8/nmod:desc Rupert/NNP/9/nsubj/PER"
PLAIN = "a/DT/8/det spokesman/NN/9/nsubj"
REBELS = "Peruvian/JJ/2/amod rebels=rebel/NNS"
OWNED = "army/NN/8/compound spokesman/NN/9/nsubj"


@pytest.mark.parametrize(
    ("doer", "who", "code"),
    [
        (REBELS, NAMED, "PER REB"),
        (REBELS, PLAIN, "PER REB"),
        (REBELS, OWNED, "--- MIL"),  # whose he is
        ("Peruvian/JJ/2/amod villagers=villager/NNS", NAMED, "--- GOV"),  # who have none
    ],
)
def test_who_speaks_for_nobody_named_speaks_for_the_body_told_of(doer: str, who: str, code: str) -> None:
    doc = make_parsed(FREED.format(doer=doer, who=who))
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED, DAY), SHIPPED, DAY)}
    assert linked[find_token(doc, "spokesman").i].codes == (code,)


def test_a_spokesman_who_tells_what_rebels_did_after_an_army_has_spoken_is_not_theirs() -> None:
    doc = make_parsed("The/DT/3/det Peruvian/JJ/3/amod army/NN/4/nsubj said=say/VBD/0/root so/RB/4/advmod", FREED.format(doer=REBELS, who=PLAIN))
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED, DAY), SHIPPED, DAY)}
    assert linked[find_token(doc, "spokesman").i].codes[0].endswith(" GOV")


@pytest.mark.parametrize(("verb", "code"), [("said=say", "PER REB"), ("fled=flee", "--- GOV")])
def test_a_named_spokesman_is_of_the_body_that_has_spoken(verb: str, code: str) -> None:
    doc = make_parsed(
        f"Peruvian/JJ/2/amod rebels=rebel/NNS/3/nsubj {verb}/VBD/0/root so/RB/3/advmod",
        "Spokesman=spokesman/NN/2/nmod:desc Rupert/NNP/3/nsubj/PER told=tell/VBD/0/root reporters=reporter/NNS/3/iobj",
    )
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED, DAY), SHIPPED, DAY)}
    assert linked[find_token(doc, "Spokesman").i].codes == (code,)


@pytest.mark.parametrize(("force", "code"), [("navy/NN/2/compound", "--- MIL"), ("", "PER REB")])
def test_a_spokesman_of_a_force_is_not_of_who_spoke_before(force: str, code: str) -> None:
    rows = f"{force} spokesman/NN/{3 if force else 2}/compound Commander/NNP/{4 if force else 3}/nmod:desc Rupert/NNP/{5 if force else 4}/nsubj/PER"
    doc = make_parsed(
        "A/DT/2/det spokesman/NN/6/nsubj for/IN/5/case Peruvian/JJ/5/amod rebels=rebel/NNS/2/nmod denied=deny/VBD/0/root it/PRP/6/obj",
        f"{rows} confirmed=confirm/VBD/0/root it/PRP/{5 if force else 4}/obj".strip(),
    )
    linked = {m.head: m for m in link_mentions(doc, find_mentions(doc, SHIPPED, DAY), SHIPPED, DAY)}
    assert linked[find_token(doc, "Rupert").i].codes == (code,)
