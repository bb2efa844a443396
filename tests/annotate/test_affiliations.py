"""People whom their own clause gives to a group."""

import pytest

from sayso.annotate.mentions import find_mentions
from sayso.reference.parties import Entry, Role
from tests.factory import make_lexicon, make_parsed


def codes_of(row: str, code: str = "RUR REB") -> tuple[str, ...]:
    """The codes of the first word, of whom a group of that code is told."""
    lexicon = make_lexicon()
    lexicon.names[("black", "guard")] = [Entry("group:guard", "Black Guard", "group", ((code, "", ""),))]
    lexicon.roles[("gunman",)] = Role("gunman", "UAF", person=True)
    lexicon.roles[("member",)] = Role("member", "CVL", person=True, takes_host=True, needs_country=True)
    lexicon.roles[("band",)] = Role("band", "UAF", unnamed="scene")
    lexicon.roles[("union",)] = Role("union", "LAB", unnamed="scene")
    lexicon.roles[("group",)] = Role("group", "SOC", needs_country=True)
    lexicon.roles[("caller",)] = Role("caller", "CVL", person=True)
    lexicon.roles[("widow",)] = Role("widow", "CVL", person=True, apart=True)
    doc = make_parsed(row)
    return next(m.codes for m in find_mentions(doc, lexicon) if m.head == 0)


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        (
            "Gunmen=gunman/NNS/7/nsubj linked=link/VBN/1/acl to/IN/6/case the/DT/6/det Black/NNP/6/compound Guard/NNP/2/obl "
            "shelled=shell/VBD/0/root Zenda/NNP/7/obj/LOC", ("RUR REB",),
        ),
        (
            "Gunmen=gunman/NNS/8/nsubj suspected=suspect/VBN/1/acl of/IN/4/mark belonging=belong/VBG/2/advcl to/IN/7/case "
            "Black/NNP/7/compound Guard/NNP/4/obl fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (
            "Gunmen=gunman/NNS/9/nsubj claiming=claim/VBG/1/acl to/TO/8/mark be/VB/8/cop from/IN/8/case the/DT/8/det "
            "Black/NNP/8/compound Guard/NNP/2/xcomp fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (
            "Gunmen=gunman/NNS/9/nsubj identified=identify/VBN/1/acl as/IN/4/case members=member/NNS/2/obl of/IN/8/case the/DT/8/det "
            "Black/NNP/8/compound Guard/NNP/4/nmod fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (
            "Gunmen=gunman/NNS/8/nsubj not/RB/3/advmod linked=link/VBN/1/acl to/IN/7/case the/DT/7/det Black/NNP/7/compound "
            "Guard/NNP/3/obl fled=flee/VBD/0/root", ("--- UAF",),
        ),
        (
            "Gunmen=gunman/NNS/7/nsubj chased=chase/VBN/1/acl by/IN/6/case the/DT/6/det Black/NNP/6/compound Guard/NNP/2/obl:agent "
            "fled=flee/VBD/0/root", ("--- UAF",),
        ),
        (
            "Gunmen=gunman/NNS/6/nsubj calling=call/VBG/1/acl themselves=themselves/PRP/2/obj Black/NNP/5/compound Guard/NNP/2/xcomp "
            "fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (
            "Callers=caller/NNS/10/nsubj giving=give/VBG/1/acl themselves=themselves/PRP/2/obj no/DT/5/det name/NN/2/obj from/IN/9/case "
            "the/DT/9/det Black/NNP/9/compound Guard/NNP/2/obl spoke=speak/VBD/0/root", ("--- CVL",),
        ),
        (
            "Callers=caller/NNS/7/nsubj speaking=speak/VBG/1/acl for/IN/6/case the/DT/6/det Black/NNP/6/compound Guard/NNP/2/obl "
            "rang=ring/VBD/0/root", ("RUR REB",),
        ),
        (
            "Callers=caller/NNS/7/nsubj speaking=speak/VBG/1/acl against/IN/6/case the/DT/6/det Black/NNP/6/compound Guard/NNP/2/obl "
            "rang=ring/VBD/0/root", ("--- CVL",),
        ),
        (
            "Callers=caller/NNS/7/nsubj calling=call/VBG/1/acl themselves=themselves/PRP/2/obj Black/NNP/5/compound Guard/NNP/6/compound "
            "members=member/NNS/2/xcomp spoke=speak/VBD/0/root", ("RUR REB",),
        ),
        (  # a body that is none without a country is one by the name that it gives itself
            "Groups=group/NNS/6/nsubj calling=call/VBG/1/acl themselves=themselves/PRP/2/obj Black/NNP/5/compound Guard/NNP/2/xcomp "
            "fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (
            "Bands=band/NNS/6/nsubj calling=call/VBG/1/acl themselves=themselves/PRP/2/obj Black/NNP/5/compound Guard/NNP/2/xcomp "
            "fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (
            "Bands=band/NNS/6/nsubj calling=call/VBG/1/acl Black/NNP/4/compound Guard/NNP/2/obj away/RB/2/advmod "
            "fled=flee/VBD/0/root", ("--- UAF",),
        ),
        (  # the group's own people stand behind the clause
            "Gunmen=gunman/NNS/8/nsubj suspected=suspect/VBN/1/acl to/TO/7/mark be/VB/7/cop Black/NNP/6/compound Guard/NNP/7/compound "
            "members=member/NNS/2/xcomp fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (
            "Gunmen=gunman/NNS/7/nsubj of/IN/4/case the/DT/4/det outfit/NN/1/nmod Black/NNP/6/compound Guard/NNP/4/appos fled=flee/VBD/0/root",
            ("RUR REB",),
        ),
        (  # a body that no list has, with its short name behind it
            "Gunmen=gunman/NNS/9/nsubj of/IN/4/case the/DT/4/det band/NN/1/nmod _(/-LRB-/7/punct Black/NNP/7/compound Guard/NNP/4/appos _)/-RRB-/7/punct "
            "fled=flee/VBD/0/root", ("RUR REB",),
        ),
        (  # the body behind a name is whose he is, and a guard of nobody in particular is not
            "Kim/NNP/6/nsubj:pass/PER of/IN/4/case the/DT/4/det union/NN/1/nmod was=be/VBD/6/aux:pass held=hold/VBN/0/root", ("--- LAB",),
        ),
        (
            "Kim/NNP/6/nsubj:pass/PER of/IN/4/case the/DT/4/det band/NN/1/nmod was=be/VBD/6/aux:pass held=hold/VBN/0/root", ("--- UAF",),
        ),
        (  # whom somebody leads, and for whom he holds an office
            "Kim/NNP/8/nsubj:pass/PER who/WP/3/nsubj led=lead/VBD/1/acl:relcl Black/NNP/5/compound Guard/NNP/6/compound units=unit/NNS/3/obj "
            "was=be/VBD/8/aux:pass held=hold/VBN/0/root", ("RUR REB",),
        ),
        (
            "Kim/NNP/10/nsubj:pass/PER who/WP/3/nsubj served=serve/VBD/1/acl:relcl as/IN/5/case treasurer/NN/3/obl of/IN/8/case Black/NNP/8/compound "
            "Guard/NNP/5/nmod was=be/VBD/10/aux:pass held=hold/VBN/0/root", ("RUR REB",),
        ),
        (
            "Kim/NNP/9/nsubj:pass/PER who/WP/3/nsubj led=lead/VBD/1/acl:relcl raids=raid/NNS/3/obj against/IN/7/case Black/NNP/7/compound "
            "Guard/NNP/4/nmod was=be/VBD/9/aux:pass held=hold/VBN/0/root", (),
        ),
        (
            "Widows=widow/NNS/7/nsubj linked=link/VBN/1/acl to/IN/6/case the/DT/6/det Black/NNP/6/compound Guard/NNP/2/obl "
            "fled=flee/VBD/0/root", ("--- CVL",),
        ),
    ],
)  # fmt: skip
def test_whose_people_are(row: str, codes: tuple[str, ...]) -> None:
    assert codes_of(row) == codes


def test_a_group_of_no_country_leaves_that_open() -> None:
    row = (
        "Gothan/JJ/2/amod gunmen=gunman/NNS/8/nsubj linked=link/VBN/2/acl to/IN/7/case the/DT/7/det Black/NNP/7/compound "
        "Guard/NNP/3/obl fled=flee/VBD/0/root"
    )
    lexicon = make_lexicon()
    lexicon.names[("black", "guard")] = [Entry("group:guard", "Black Guard", "group", (("--- REB", "", ""),))]
    lexicon.roles[("gunman",)] = Role("gunman", "UAF", person=True)
    doc = make_parsed(row)
    assert next(m.codes for m in find_mentions(doc, lexicon) if m.head == 1) == ("GOT REB",)


def test_the_rebels_of_a_party_bear_arms() -> None:
    row = "Rebels=rebel/NNS/7/nsubj linked=link/VBN/1/acl to/IN/6/case the/DT/6/det Black/NNP/6/compound Guard/NNP/2/obl fled=flee/VBD/0/root"
    lexicon = make_lexicon()
    lexicon.names[("black", "guard")] = [Entry("group:guard", "Black Guard", "group", (("RUR PTY", "", ""),))]
    lexicon.roles[("rebel",)] = Role("rebel", "REB", person=True)
    doc = make_parsed(row)
    assert next(m.codes for m in find_mentions(doc, lexicon) if m.head == 0) == ("RUR REB",)


@pytest.mark.parametrize(
    ("others", "codes"),
    [
        ("other/JJ/4/amod gunmen=gunman/NNS/1/conj", ("--- UAF",)),
        ("unknown/JJ/4/amod gunmen=gunman/NNS/1/conj", ()),
        ("dozens=dozen/NNS/1/conj of/IN/6/case other/JJ/6/amod gunmen=gunman/NNS/3/nmod", ("--- UAF",)),
    ],
)
def test_what_the_others_are_he_is_as_well(others: str, codes: tuple[str, ...]) -> None:
    last = others.count("/") // 3 + 3
    assert codes_of(f"Fritz/NNP/{last}/nsubj/PER and/CC/3/cc {others} fled=flee/VBD/0/root") == codes


HEADS = "Fritz/NNP/7/nsubj/PER _,/,/4/punct who/WP/4/nsubj"


@pytest.mark.parametrize(
    ("clause", "codes"),
    [
        ("heads=head/VBZ/1/acl:relcl Black/NNP/6/compound Guard/NNP/4/obj", ("RUR REB",)),
        ("fled=flee/VBD/1/acl:relcl Black/NNP/6/compound Guard/NNP/4/obj", ()),
        ("speaks=speak/VBZ/1/acl:relcl for/IN/6/case gunmen=gunman/NNS/4/obl", ("--- UAF",)),
        ("speaks=speak/VBZ/1/acl:relcl to/IN/6/case gunmen=gunman/NNS/4/obl", ()),
        ("leads=lead/VBZ/1/acl:relcl a/DT/6/det gunman/NN/4/obj", ()),  # one man is no body
    ],
)
def test_who_heads_a_body_is_of_it(clause: str, codes: tuple[str, ...]) -> None:
    assert codes_of(f"{HEADS} {clause} spoke=speak/VBD/0/root") == codes


@pytest.mark.parametrize(("before", "code"), [("two/CD/4/nummod", "RUR REB"), ("the/DT/4/det", "GOT CVL")])
def test_one_of_a_people_who_is_from_a_group_is_of_it(before: str, code: str) -> None:
    lexicon = make_lexicon()
    lexicon.add("Gothans", Entry("state:GOT", "Gotha", "demonym", (("GOT GOV", "", ""),), countries=("GOT",)))
    doc = make_parsed(
        f"They/PRP/2/nsubj shot=shoot/VBD/0/root {before} Gothans/NNPS/2/obj from/IN/8/case the/DT/8/det Black/NNP/8/compound Guard/NNP/2/obl"
    )
    assert next(m.codes for m in find_mentions(doc, lexicon) if m.head == 3) == (code,)


ON_BEHALF = "on/IN/{behalf}/case behalf/NN/{verb}/obl of/IN/{guard}/case Black/NNP/{guard}/compound Guard/NNP/{behalf}/nmod fled=flee/VBD/0/root"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Caller=caller/NN/8/nsubj speaking=speak/VBG/1/acl " + ON_BEHALF.format(verb=2, behalf=4, guard=7), "RUR REB"),
        (
            "Caller=caller/NN/12/nsubj who/WP/3/nsubj said=say/VBD/1/acl:relcl she/PRP/6/nsubj was=be/VBD/6/aux speaking=speak/VBG/3/ccomp "
            + ON_BEHALF.format(verb=6, behalf=8, guard=11), "RUR REB",
        ),
        ("Caller=caller/NN/8/nsubj resting=rest/VBG/1/acl " + ON_BEHALF.format(verb=2, behalf=4, guard=7), "--- CVL"),
    ],
)  # fmt: skip
def test_who_speaks_on_behalf_of_a_group_is_of_it(row: str, code: str) -> None:
    assert codes_of(row) == (code,)


GUARD = "members=member/NNS/{}/xcomp of/IN/9/case Black/NNP/9/compound Guard/NNP/7/nmod"


@pytest.mark.parametrize(("word", "codes"), [("suspected=suspect", ("RUR REB",)), ("wanted=want", ("--- UAF",))])
def test_a_participle_read_as_the_verb_tells_of_its_subject(word: str, codes: tuple[str, ...]) -> None:
    row = f"Gunmen=gunman/NNS/2/nsubj {word}/VBD/0/root to/TO/5/mark be/VB/5/cop {GUARD.format(2).replace('9', '8').replace('7', '5')}"
    assert codes_of(row) == codes


@pytest.mark.parametrize(("between", "codes"), [("men=man/NNS/3/nsubj:pass", ("--- UAF",)), ("once/RB/3/advmod", ("RUR REB",))])
def test_what_is_told_of_others_behind_a_noun(between: str, codes: tuple[str, ...]) -> None:
    row = f"Gunmen=gunman/NNS/10/nsubj {between} suspected=suspect/VBN/1/acl to/TO/6/mark be/VB/6/cop {GUARD.format(3).replace('7', '6')} died=die/VBD/0/root"
    assert codes_of(row) == codes
