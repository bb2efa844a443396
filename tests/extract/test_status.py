"""Whether it happened, by the words of the clause."""

import pytest

import tests.sentences as s
from sayso.extract.status import find_status
from sayso.records import Attribution
from tests.factory import find_token, make_parsed

ACTUAL, NEGATED, FUTURE, HYPOTHETICAL = "actual", "negated", "future", "hypothetical"


@pytest.mark.parametrize(
    ("row", "word", "status"),
    [
        (s.SHELLED, "shelled", ACTUAL),
        ("Men=man/NNS/3/nsubj who/WP/3/nsubj failed=fail/VBD/0/root to/TO/5/mark stop/VB/3/xcomp and/CC/7/cc shot=shoot/VBD/5/conj them/PRP/7/obj",
         "shot", ACTUAL),
        ("Kenya/NNP/2/nsubj demanded=demand/VBD/0/root access/NN/2/obj after/IN/7/mark Zenda/NNP/7/nsubj:pass was/VBD/7/aux:pass "
         "shelled=shell/VBN/2/advcl", "shelled", ACTUAL),
        # what is set against what is expected is none of it
        ("Though/IN/3/mark rebels=rebel/NNS/3/nsubj leave/VBP/5/advcl clashes=clash/NNS/5/nsubj:pass expected=expect/VBN/0/root", "leave", ACTUAL),
        # who is counted in a row has done it
        ("He/PRP/4/nsubj is=be/VBZ/4/cop a/DT/4/det man/NN/0/root to/TO/6/mark retreat/VB/4/acl", "retreat", FUTURE),
        ("He/PRP/5/nsubj is=be/VBZ/5/cop the/DT/5/det sixth/JJ/5/amod man/NN/0/root to/TO/7/mark retreat/VB/5/acl", "retreat", ACTUAL),
        # by taking to the streets it is said
        ("Workers=worker/NNS/2/nsubj rallied=rally/VBD/0/root to/TO/4/mark demand/VB/2/advcl a/DT/6/det release/NN/4/obj", "demand", ACTUAL),
        ("Workers=worker/NNS/2/nsubj rallied=rally/VBD/0/root to/TO/4/mark attack/VB/2/advcl Zenda/NNP/4/obj", "attack", FUTURE),
        # what was only due
        ("He/PRP/5/nsubj was=be/VBD/5/aux to/TO/5/mark have/VB/5/aux visited=visit/VBN/0/root Zenda/NNP/5/obj", "visited", HYPOTHETICAL),
        ("He/PRP/5/nsubj:pass was=be/VBD/5/aux to/TO/5/mark be/VB/5/aux:pass shot=shoot/VBN/0/root", "shot", FUTURE),
        ("He/PRP/2/nsubj chose=choose/VBD/0/root to/TO/5/mark be/VB/5/aux:pass shot=shoot/VBN/2/xcomp", "shot", FUTURE),
        ("He/PRP/3/nsubj:pass was=be/VBD/3/aux:pass shot=shoot/VBN/0/root", "shot", ACTUAL),
        # a charge may be called a suggestion
        ("Kenya/NNP/2/nsubj rejected=reject/VBD/0/root suggestions=suggestion/NNS/2/obj that/IN/6/mark rebels=rebel/NNS/6/nsubj fled=flee/VBD/3/acl",
         "fled", NEGATED),
        # what is told of it is not so
        ("The/DT/2/det report/NN/7/nsubj of/IN/5/case a/DT/5/det raid/NN/2/nmod is=be/VBZ/7/cop groundless/JJ/0/root", "raid", NEGATED),
        ("The/DT/2/det report/NN/8/nsubj of/IN/5/case a/DT/5/det raid/NN/2/nmod is=be/VBZ/8/cop not/RB/8/advmod groundless/JJ/0/root", "raid", ACTUAL),
        ("The/DT/3/det false/JJ/3/amod report/NN/7/nsubj of/IN/6/case a/DT/6/det raid/NN/3/nmod spread/VBD/0/root", "raid", NEGATED),
        # what is claimed to have been done lies behind
        ("Rebels=rebel/NNS/2/nsubj claim/VBP/0/root moreover/RB/2/advmod to/TO/6/mark have/VB/6/aux shelled=shell/VBN/2/advcl it/PRP/6/obj",
         "shelled", ACTUAL),
        # one denial for both, whatever form the parse sees in the second
        ("They/PRP/4/nsubj have/VBP/4/aux not/RB/4/advmod freed=free/VBN/0/root them/PRP/4/obj or/CC/7/cc shot=shoot/VBD/4/conj them/PRP/7/obj",
         "shot", NEGATED),
        ("They/PRP/4/nsubj have/VBP/4/aux not/RB/4/advmod freed=free/VBN/0/root them/PRP/4/obj and/CC/7/cc shot=shoot/VBD/4/conj them/PRP/7/obj",
         "shot", ACTUAL),
        # who denies a part in it denies the deed
        ("They/PRP/2/nsubj denied=deny/VBD/0/root any/DT/4/det part/NN/2/obj in/IN/7/case the/DT/7/det raid/NN/4/nmod", "raid", NEGATED),
        ("They/PRP/2/nsubj denied=deny/VBD/0/root playing=play/VBG/2/xcomp a/DT/5/det part/NN/3/obj in/IN/8/case the/DT/8/det raid/NN/5/nmod", "raid", NEGATED),
        ("They/PRP/2/nsubj had=have/VBD/0/root no/DT/4/det part/NN/2/obj in/IN/7/case the/DT/7/det raid/NN/4/nmod", "raid", NEGATED),
        ("They/PRP/2/nsubj had=have/VBD/0/root nothing/NN/2/obj to/TO/5/mark do/VB/3/acl with/IN/8/case the/DT/8/det raid/NN/5/obl", "raid", NEGATED),
        # there was a march that somebody is to break up
        ("Police=police/NNS/2/nsubj shot=shoot/VBD/0/root to/TO/4/mark break/VB/2/advcl up/RP/4/compound:prt a/DT/7/det march/NN/4/obj", "march", ACTUAL),
        ("Workers=worker/NNS/2/nsubj poured=pour/VBD/0/root out/RP/2/advmod to/TO/5/mark demand/VB/2/advcl a/DT/7/det release/NN/5/obj", "demand", ACTUAL),
        # what has an object of its own has no share in "nothing"
        ("They/PRP/2/nsubj lost=lose/VBD/0/root nothing/NN/2/obj and/CC/5/cc shelled=shell/VBD/2/conj Zenda/NNP/5/obj", "shelled", ACTUAL),
        ("They/PRP/2/nsubj have/VBP/4/aux not/RB/4/advmod freed=free/VBN/0/root or/CC/6/cc shot=shoot/VBN/4/conj them/PRP/6/obj", "shot", NEGATED),
        ("They/PRP/2/nsubj had=have/VBD/0/root a/DT/4/det part/NN/2/obj in/IN/7/case the/DT/7/det raid/NN/4/nmod", "raid", ACTUAL),
        ("Nobody/NN/2/nsubj claimed=claim/VBD/0/root responsibility/NN/2/obj for/IN/6/case the/DT/6/det raid/NN/3/nmod", "raid", ACTUAL),
        # what one does not say may be so or not
        ("Kenya/NNP/2/nsubj declined=decline/VBD/0/root to/TO/4/mark say/VB/2/xcomp whether/IN/8/mark it/PRP/8/nsubj would/MD/8/aux shell/VB/4/ccomp Zenda/NNP/8/obj",
         "shell", HYPOTHETICAL),
        # what is investigated was done
        ("Police/NNS/2/nsubj met=meet/VBD/0/root to/TO/4/mark investigate/VB/2/advcl bombings=bombing/NNS/4/obj", "bombings", ACTUAL),
        ("Police/NNS/2/nsubj met=meet/VBD/0/root to/TO/4/mark investigate/VB/2/advcl a/DT/6/det series/NN/4/obj of/IN/8/case raids=raid/NNS/6/nmod",
         "raids", ACTUAL),
        ("Police/NNS/2/nsubj met=meet/VBD/0/root to/TO/4/mark plan/VB/2/advcl bombings=bombing/NNS/4/obj", "bombings", HYPOTHETICAL),
        ("It/PRP/2/nsubj shelled=shell/VBD/0/root them/PRP/2/obj no/RB/5/advmod later=late/RBR/2/advmod than/IN/7/case May/NNP/5/obl", "shelled", ACTUAL),
        ("It/PRP/4/nsubj no/RB/3/advmod longer/RB/4/advmod shells=shell/VBZ/0/root them/PRP/4/obj", "shells", NEGATED),
        ("They/PRP/3/nsubj must/MD/3/aux wait/VB/0/root until/IN/6/mark Kenya/NNP/6/nsubj shells=shell/VBZ/3/advcl Zenda/NNP/6/obj", "shells", FUTURE),
        ("They/PRP/2/nsubj waited=wait/VBD/0/root until/IN/5/mark Kenya/NNP/5/nsubj shelled=shell/VBD/2/advcl Zenda/NNP/5/obj", "shelled", ACTUAL),
        ("No/DT/5/det fewer/JJR/4/amod than/IN/2/fixed nine/CD/5/nummod men=man/NNS/7/nsubj:pass were=be/VBD/7/aux:pass shot=shoot/VBN/0/root", "shot",
         ACTUAL),
        ("At/IN/3/case no/DT/3/det time/NN/6/obl did=do/VBD/6/aux they/PRP/6/nsubj shell/VB/0/root it/PRP/6/obj", "shell", NEGATED),
        ("They/PRP/2/nsubj shelled=shell/VBD/0/root it/PRP/2/obj in/IN/6/case no/DT/6/det time/NN/2/obl", "shelled", ACTUAL),
        ("They/PRP/2/nsubj shelled=shell/VBD/0/root it/PRP/2/obj at/IN/6/case that/DT/6/det time/NN/2/obl", "shelled", ACTUAL),


        ("few/JJ/2/amod raids=raid/NNS/3/nsubj followed=follow/VBD/0/root", "raids", NEGATED),
        ("A/DT/3/det few/JJ/3/amod raids=raid/NNS/4/nsubj followed=follow/VBD/0/root", "raids", ACTUAL),
        ("Last/JJ/3/amod few/JJ/3/amod raids=raid/NNS/4/nsubj followed=follow/VBD/0/root", "raids", ACTUAL),
        ("No/DT/2/det men=man/NNS/4/nsubj:pass were=be/VBD/4/aux:pass shot=shoot/VBN/0/root", "shot", NEGATED),
        # what is banned, prayed for or only talked about is the content of it
        ("Rebels=rebel/NNS/3/nsubj:pass were=be/VBD/3/aux:pass barred=bar/VBN/0/root from/IN/5/mark shelling=shell/VBG/3/advcl Zenda/NNP/5/obj",
         "shelling", HYPOTHETICAL),
        ("She/PRP/2/nsubj prayed=pray/VBD/0/root to/TO/4/mark leave/VB/2/xcomp", "leave", FUTURE),
        ("She/PRP/2/nsubj talked=talk/VBD/0/root about/IN/4/mark killing=kill/VBG/2/advcl rebels=rebel/NNS/4/obj", "killing", HYPOTHETICAL),
        ("She/PRP/2/nsubj talked=talk/VBD/0/root about/IN/5/case the/DT/5/det killing/NN/2/obl", "killing", ACTUAL),
        ("A/DT/4/det well/RB/3/advmod planned=plan/VBN/4/amod attack/NN/0/root", "attack", ACTUAL),
        ("A/DT/3/det planned=plan/VBN/3/amod attack/NN/0/root", "attack", FUTURE),
        (s.SHELLED_BY, "shelled", ACTUAL),
        (s.HAD_ATTACKED, "attacked", ACTUAL),
        (s.KILLING_SIX, "killing", ACTUAL),
        (s.NO_ONE_HURT, "hurt", NEGATED),
        (s.NOBODY_HURT, "hurt", NEGATED),
        (s.NEITHER_ATTACKED, "attacked", NEGATED),
        (s.DID_NOT_ATTACK, "attack", NEGATED),
        (s.WITHOUT_ATTACKING, "attacking", NEGATED),
        (s.WITHOUT_ATTACKING, "left", ACTUAL),
        (s.FAILED_TO_FREE, "free", NEGATED),
        (s.STOPPED_SHELLING, "shelling", NEGATED),
        (s.WILL_ATTACK, "attack", FUTURE),
        (s.WILL_ATTACK_AND_DESTROY, "destroy", FUTURE),
        (s.PLANS_TO_ATTACK, "attack", FUTURE),
        (s.PLANS_TO_ATTACK, "plans", ACTUAL),
        (s.PROMISED_TO_LEAVE, "leave", FUTURE),
        (s.ORDERED_TO_LEAVE, "leave", FUTURE),
        (s.TO_MEET, "meet", FUTURE),
        (s.MAY_ATTACK, "attack", HYPOTHETICAL),
        (s.IF_ATTACK, "attack", HYPOTHETICAL),
        (s.IF_ATTACK, "respond", FUTURE),
        (s.WOULD_IF, "attack", HYPOTHETICAL),
        ("Rebels=rebel/NNS/4/nsubj may/MD/4/aux not/RB/4/advmod attack/VB/0/root", "attack", HYPOTHETICAL),
        ("Rebels=rebel/NNS/3/nsubj never/RB/3/advmod attacked=attack/VBD/0/root", "attacked", NEGATED),
        ("They/PRP/4/nsubj wo=will/MD/4/aux _n't=not/RB/4/advmod attack/VB/0/root", "attack", NEGATED),
        ("A/DT/3/det possible/JJ/3/amod attack/NN/0/root", "attack", HYPOTHETICAL),
    ],
)  # fmt: skip
def test_status(row: str, word: str, status: str) -> None:
    token = find_token(make_parsed(row), word)
    assert find_status(token, token).value == status


def test_a_light_verb_lends_its_status_to_the_noun() -> None:
    doc = make_parsed("Rebels=rebel/NNS/4/nsubj did=do/VBD/4/aux not/RB/4/advmod launch/VB/0/root an=a/DT/6/det attack/NN/4/obj")
    assert find_status(doc[3], doc[5])[:2] == ("negated", "not")


def test_a_plain_statement_has_no_reason() -> None:
    doc = make_parsed(s.SHELLED)
    assert find_status(doc[1], doc[1]).because == ""


ARMY = "The/DT/2/det army/NN/{}/nsubj"


@pytest.mark.parametrize(
    ("row", "word", "status"),
    [
        # Implicative verbs carry their own fate over.
        (f"{ARMY.format(3)} managed=manage/VBD/0/root to/TO/5/mark retake/VB/3/xcomp Zenda/NNP/5/obj", "retake", ACTUAL),
        (f"{ARMY.format(5)} did=do/VBD/5/aux not/RB/5/advmod manage/VB/0/root to/TO/7/mark retake/VB/5/xcomp Zenda/NNP/7/obj", "retake", NEGATED),
        (f"{ARMY.format(5)} did=do/VBD/5/aux not/RB/5/advmod fail/VB/0/root to/TO/7/mark attack/VB/5/xcomp", "attack", ACTUAL),
        (f"{ARMY.format(3)} had=have/VBD/0/root yet/RB/3/advmod to/TO/6/mark attack/VB/3/xcomp", "attack", NEGATED),
        # A factive verb leaves the event alone, denied or not.
        (f"{ARMY.format(5)} did=do/VBD/5/aux not/RB/5/advmod realise/VB/0/root that/IN/8/mark rebels=rebel/NNS/8/nsubj attacked=attack/VBD/5/ccomp",
         "attacked", ACTUAL),
        (f"{ARMY.format(3)} denied=deny/VBD/0/root that/IN/6/mark it/PRP/6/nsubj attacked=attack/VBD/3/ccomp", "attacked", NEGATED),
        # Whoever asks who did it takes it that it was done.
        ("Nobody/NN/4/nsubj does=do/VBZ/4/aux not/RB/4/advmod know/VB/0/root who/WP/6/nsubj attacked=attack/VBD/4/ccomp Zenda/NNP/6/obj",
         "attacked", ACTUAL),
        # Past and present of one word differ: what one had to do, one did.
        (f"{ARMY.format(3)} had=have/VBD/0/root to/TO/5/mark retreat/VB/3/xcomp", "retreat", ACTUAL),
        (f"{ARMY.format(3)} has=have/VBZ/0/root to/TO/5/mark retreat/VB/3/xcomp", "retreat", FUTURE),
        # A noun shares the lot of its clause, unless it is one that is known.
        (f"{ARMY.format(4)} may/MD/4/aux launch/VB/0/root attacks=attack/NNS/4/obj", "attacks", HYPOTHETICAL),
        (f"{ARMY.format(4)} may/MD/4/aux discuss/VB/0/root the/DT/6/det attack/NN/4/obj", "attack", ACTUAL),
        (f"{ARMY.format(3)} has=have/VBZ/0/root no/DT/5/det plans=plan/NNS/3/obj to/TO/7/mark attack/VB/5/acl", "attack", NEGATED),
        # Fronted auxiliaries are conditions, "should they attack".
        ("Should/MD/3/aux rebels=rebel/NNS/3/nsubj attack/VB/5/advcl we/PRP/5/nsubj respond/VB/0/root", "attack", HYPOTHETICAL),
        # Joined verbs share an auxiliary only where their form agrees.
        (f"{ARMY.format(5)} did=do/VBD/5/aux not/RB/5/advmod attack/VB/0/root but/CC/7/cc shelled=shell/VBD/5/conj Zenda/NNP/7/obj",
         "shelled", ACTUAL),
        # A clause of time is open where its main clause is still to come, and only there.
        (f"{ARMY.format(4)} will/MD/4/aux leave/VB/0/root when/WRB/7/advmod rebels=rebel/NNS/7/nsubj withdraw/VBP/4/advcl", "withdraw", FUTURE),
        (f"{ARMY.format(4)} will/MD/4/aux leave/VB/0/root after/IN/7/mark rebels=rebel/NNS/7/nsubj withdrew=withdraw/VBD/4/advcl", "withdrew", ACTUAL),
        ("Did=do/VBD/4/aux the/DT/3/det army/NN/4/nsubj attack/VB/0/root _?/./4/punct", "attack", HYPOTHETICAL),
        ("Not/RB/2/advmod only/RB/3/advmod attacked=attack/VBD/0/root", "attacked", ACTUAL),
    ],
)
def test_what_governs_an_event(row: str, word: str, status: str) -> None:
    token = find_token(make_parsed(row), word)
    assert find_status(token, token).value == status


def test_degrees_fall_with_every_word_of_doubt() -> None:
    may = find_token(make_parsed(s.MAY_ATTACK), "attack")
    will = find_token(make_parsed(s.WILL_ATTACK), "attack")
    plain = find_token(make_parsed(s.SHELLED), "shelled")
    assert 0 < find_status(may, may).degree < find_status(will, will).degree < find_status(plain, plain).degree == 1


@pytest.mark.parametrize(
    ("stance", "status"), [("say", ACTUAL), ("claim", ACTUAL), ("deny", NEGATED), ("doubt", HYPOTHETICAL), ("promise", FUTURE), ("hope", FUTURE)]
)
def test_the_stance_of_a_speaker_holds_where_no_word_governs(stance: str, status: str) -> None:
    token = find_token(make_parsed(s.SHELLED), "shelled")
    said = Attribution((), (0, 6), ((7, 40),), stance)
    assert find_status(token, token, said).value == status


@pytest.mark.parametrize("stance", [None, "say"])
def test_what_they_were_able_to_do_they_did_whoever_says_it(stance: str | None) -> None:
    doc = make_parsed("They/PRP/3/nsubj were=be/VBD/3/cop able/JJ/0/root to/TO/5/mark free/VB/3/xcomp them/PRP/5/obj")
    said = None if stance is None else Attribution((), None, ((0, len(doc.text)),), stance)
    assert find_status(doc[4], doc[4], said).value == ACTUAL


@pytest.mark.parametrize(("mark", "status"), [("", ACTUAL), ("_\"/\'\'/2/punct ", NEGATED)])
def test_what_stands_before_a_denial_is_denied_only_in_quotation_marks(mark: str, status: str) -> None:
    doc = make_parsed("Wire/NN/0/root", f"{mark}Rebels=rebel/NNS/{3 if mark else 2}/nsubj shelled=shell/VBD/0/root Zenda/NNP/{3 if mark else 2}/obj", "Army/NN/2/nsubj denies=deny/VBZ/0/root")
    token, cue = find_token(doc, "shelled"), find_token(doc, "denies")
    said = Attribution((), (cue.idx, cue.idx + 6), ((find_token(doc, "Rebels").idx, token.idx + 12),), "deny")
    assert find_status(token, token, said).value == status


def test_an_aside_in_a_denial_is_told_by_the_writer() -> None:
    doc = make_parsed(
        "He/PRP/2/nsubj denied=deny/VBD/0/root the/DT/4/det raid/NN/2/obj _,/,/8/punct which/WDT/8/obj he/PRP/8/nsubj blamed=blame/VBD/4/acl:relcl"
    )
    said = Attribution((), (doc[1].idx, doc[1].idx + 6), ((doc[2].idx, len(doc.text)),), "deny")
    assert find_status(doc[3], doc[3], said).value == NEGATED
    assert find_status(doc[7], doc[7], said).value == ACTUAL


def test_what_no_longer_happens_did_happen_once() -> None:
    doc = make_parsed("The/DT/2/det army/NN/5/nsubj no/RB/4/advmod longer/RBR/5/advmod attacks=attack/VBZ/0/root Zenda/NNP/5/obj")
    assert find_status(doc[4], doc[4]).value == NEGATED
    assert -0.5 < find_status(doc[4], doc[4]).degree < 0


def test_no_event_under_a_condition_is_still_open() -> None:
    doc = make_parsed("If/IN/4/mark no/DT/3/det attack/NN/4/nsubj:pass follows=follow/VBZ/6/advcl we/PRP/6/nsubj leave/VBP/0/root")
    assert -0.5 < find_status(doc[2], doc[2]).degree < 0


@pytest.mark.parametrize(
    ("row", "word", "status"),
    [
        ("They=they/PRP/2/nsubj rejected=reject/VBD/0/root allegations=allegation/NNS/2/obj that/IN/6/mark guns=gun/NNS/6/nsubj fired=fire/VBD/3/acl",
         "fired", NEGATED),
        ("They=they/PRP/2/nsubj dismissed=dismiss/VBD/0/root a/DT/4/det claim/NN/2/obj to/TO/7/mark have/VB/7/aux shot=shoot/VBN/4/acl them/PRP/7/obj",
         "shot", NEGATED),
        ("They=they/PRP/2/nsubj made=make/VBD/0/root allegations=allegation/NNS/2/obj that/IN/6/mark guns=gun/NNS/6/nsubj fired=fire/VBD/3/acl",
         "fired", ACTUAL),
        ("They=they/PRP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod dispute/VB/0/root reports=report/NNS/4/obj that/IN/8/mark guns=gun/NNS/8/nsubj "
         "fired=fire/VBD/5/acl", "fired", ACTUAL),
        ("They=they/PRP/2/nsubj denied=deny/VBD/0/root charges=charge/NNS/2/obj made=make/VBN/3/acl by/IN/6/case rebels=rebel/NNS/4/obl",
         "made", ACTUAL),
    ],
)  # fmt: skip
def test_who_denies_the_charge_denies_the_deed(row: str, word: str, status: str) -> None:
    doc = make_parsed(row)
    token = find_token(doc, word)
    assert find_status(token, token).value == status


def test_what_is_joined_to_an_attempt_and_was_done_was_no_attempt() -> None:
    row = ("They=they/PRP/2/nsubj tried=try/VBD/0/root to/TO/4/mark storm/VB/2/xcomp it/PRP/4/obj and/CC/10/cc only/RB/8/advmod one/NN/10/nsubj:pass "
           "was=be/VBD/10/aux:pass killed=kill/VBN/4/conj")  # fmt: skip
    token = find_token(make_parsed(row), "killed")
    assert find_status(token, token).value == "actual"


@pytest.mark.parametrize(
    ("row", "word", "status"),
    [
        # a comma ends what "yet" holds for
        ("While/IN/4/mark they/PRP/4/nsubj are=be/VBP/4/cop yet/RB/9/advmod to/TO/6/mark leave/VB/9/advcl _,/,/6/punct they/PRP/9/nsubj:pass "
         "expected=expect/VBN/0/root to/TO/11/mark shell/VB/9/xcomp it/PRP/11/obj", "shell", "future"),
        ("They=they/PRP/3/nsubj have/VBP/3/aux waited=wait/VBN/0/root yet/RB/3/advmod to/TO/6/mark storm/VB/3/xcomp it/PRP/6/obj", "storm", NEGATED),
        # a gerund and its object that the parse has as one noun
        ("They=they/PRP/2/nsubj denied=deny/VBD/0/root firing=fire/VBG/4/compound shots=shot/NNS/2/obj", "firing", NEGATED),
        ("They=they/PRP/2/nsubj reported=report/VBD/0/root firing=fire/VBG/4/compound shots=shot/NNS/2/obj", "firing", ACTUAL),
        # aims, and what is to end
        ("They=they/PRP/2/nsubj began=begin/VBD/0/root a/DT/4/det drive/NN/2/obj aimed=aim/VBN/4/acl at/IN/7/mark retaking=retake/VBG/5/advcl it/PRP/7/obj",
         "retaking", "future"),
        ("They=they/PRP/2/nsubj signed=sign/VBD/0/root a/DT/4/det truce/NN/2/obj to/TO/6/mark end/VB/4/acl fighting=fight/VBG/6/xcomp", "fighting", ACTUAL),
    ],
)  # fmt: skip
def test_how_far_a_word_reaches(row: str, word: str, status: str) -> None:
    token = find_token(make_parsed(row), word)
    assert find_status(token, token).value == status


@pytest.mark.parametrize(
    "row",
    [
        "No/DT/2/det raids=raid/NNS/4/nsubj:pass were=be/VBD/4/aux:pass launched=launch/VBN/0/root",
        "They=they/PRP/2/nsubj launched=launch/VBD/0/root no/DT/4/det raids=raid/NNS/2/obj",
    ],
)
def test_one_no_denies_once(row: str) -> None:
    doc = make_parsed(row)
    assert find_status(find_token(doc, "launched"), find_token(doc, "raids")).value == NEGATED


@pytest.mark.parametrize(("before", "status"), [("a/DT/7/det day/NN/7/nmod:unmarked after", ACTUAL), ("some/DT/7/det say/NN/7/dep after", FUTURE)])
def test_what_was_the_time_of_what_is_to_come_is_past(before: str, status: str) -> None:
    row = f"They/PRP/3/nsubj will/MD/3/aux sign/VB/0/root {before}/IN/7/case clashes=clash/NNS/3/obl"
    token = find_token(make_parsed(row), "clashes")
    assert find_status(token, token).value == status


def test_what_one_is_on_the_verge_of_is_to_come() -> None:
    doc = make_parsed("They/PRP/5/nsubj are/VBP/5/cop on/IN/5/case the/DT/5/det verge/NN/0/root of/IN/7/mark attacking=attack/VBG/5/acl Zenda/NNP/7/obj")
    assert find_status(doc[6], doc[6]).value == FUTURE


@pytest.mark.parametrize(
    ("row", "word", "status"),
    [
        ("Kenya/NNP/5/nsubj is=be/VBZ/5/cop due/JJ/5/mark to/TO/3/fixed free/VB/0/root them/PRP/5/obj", "free", FUTURE),
        ("They/PRP/6/nsubj are=be/VBP/6/cop due/JJ/6/mark to/TO/3/fixed be/VB/6/aux:pass freed=free/VBN/0/root", "freed", FUTURE),
        ("Kenya/NNP/3/nsubj was=be/VBD/3/cop due/JJ/0/root to/IN/3/fixed free/JJ/6/amod men=man/NNS/3/obl", "free", FUTURE),
        ("It/PRP/6/nsubj was=be/VBD/6/cop due/JJ/6/case to/IN/3/fixed heavy/JJ/6/amod shelling/NN/0/root", "shelling", ACTUAL),
        ("They/PRP/5/nsubj:pass are=be/VBP/5/aux:pass to/TO/5/mark be/VB/5/aux:pass freed=free/VBN/0/root", "freed", FUTURE),
        ("They/PRP/3/nsubj:pass were=be/VBD/3/aux:pass freed=free/VBN/0/root", "freed", ACTUAL),
        ("They/PRP/3/nsubj are=be/VBP/3/cop about/JJ/0/root to/TO/5/mark attack/VB/3/xcomp Zenda/NNP/5/obj", "attack", FUTURE),
        ("He/PRP/3/nsubj:pass is=be/VBZ/3/aux:pass scheduled=schedule/VBN/0/root for/IN/5/case talks=talk/NNS/3/obl", "talks", FUTURE),
    ],
)
def test_what_is_due_is_to_come(row: str, word: str, status: str) -> None:
    token = find_token(make_parsed(row), word)
    assert find_status(token, token).value == status
