"""What comparing sees of an account."""

from dataclasses import replace

from sayso.merge.profile import find_theme, profile_account, profile_accounts
from sayso.records import Account, Claim, Place, Report, Toll, When
from tests.factory import make_claim, make_party, make_report

TEXT = (
    "Ruritanian guns shelled Zenda on Friday. Five soldiers of the Ruzhov garrison were killed. "
    "Gotha condemned the attack. The two fought a war in 2019."
)
FRIDAY = When("on Friday", 30, 39, first="2031-05-02", last="2031-05-02")
REPORT = make_report(TEXT, published="2031-05-03", title="Shells on Zenda")
SHELLED = make_claim(
    "shelled", TEXT, id="r1:16:ASSAULT", sentence=(0, 40), when=(FRIDAY,),
    actor=(make_party("Ruritanian", "RUR MIL", TEXT, id="state:RUR"),),
    place=(Place("Zenda", 24, 29, "Zenda", None, 10.0, 20.0, "RUR", "town"),),
)  # fmt: skip
KILLED = make_claim(
    "killed", TEXT, id="r1:84:ASSAULT", sentence=(41, 91),
    casualties=(Toll("killed", 5, 5, "Five soldiers", 41, 54), Toll("killed", 12, 12, "12", 0, 2, total=True)),
)  # fmt: skip
CONDEMNED = make_claim("condemned", TEXT, id="r1:98:ACCUSE", type="ACCUSE", sentence=(92, 119))


def _account(*claims: Claim) -> Account:
    return Account(claims[0].id, "r1", "r1", "2031-05-03", None, claims)


def test_the_claims_of_an_account_add_up() -> None:
    found = profile_account(_account(SHELLED, KILLED), REPORT)

    assert found.kinds == ("ASSAULT",)
    assert (found.days, found.dated) == (("2031-05-02", "2031-05-02"), True)
    assert [s.name for s in found.places] == ["zenda"]
    assert found.actors == ("RUR MIL",)
    assert "ruzhov" in found.words
    assert "soldier" not in found.words


def test_one_may_die_later() -> None:
    found = [
        profile_account(_account(replace(SHELLED, trigger=word)), REPORT) for word in ("shelled", "shot dead", "died of", "found dead")
    ]

    assert [p.dated for p in found] == [True] * 4
    assert [p.sure_days for p in found] == [("2031-05-02", "2031-05-02")] * 2 + [None] * 2


def test_a_move_has_two_days_and_a_release_one() -> None:
    found = [profile_account(_account(replace(SHELLED, type="RETREAT", mode=mode)), REPORT) for mode in ("withdraw", "release")]
    assert [p.sure_days for p in found] == [None, ("2031-05-02", "2031-05-02")]


def test_a_running_total_is_no_toll_of_the_event() -> None:
    found = profile_account(_account(KILLED), REPORT)

    assert found.tolls == (("killed", 5, 5, None),)


def test_what_gives_no_day_is_bounded_by_its_report() -> None:
    alone = profile_account(_account(CONDEMNED), REPORT)

    assert (alone.days, alone.dated) == (("2031-04-30", "2031-05-03"), False)
    assert profile_account(_account(CONDEMNED), make_report(TEXT)).days is None


def test_what_a_report_recalls_does_not_bound_it() -> None:
    weeks_ago = replace(SHELLED, id="r1:1:ASSAULT", when=(replace(FRIDAY, first="2031-04-14", last="2031-04-14"),))
    accounts = [_account(weeks_ago), _account(SHELLED), _account(CONDEMNED)]
    found = {p.id: p.days for p in profile_accounts(accounts, REPORT)}

    assert found[CONDEMNED.id] == ("2031-04-30", "2031-05-03")


def test_a_plan_is_for_the_days_to_come() -> None:
    assert profile_account(_account(replace(CONDEMNED, status="future")), REPORT).days == ("2031-05-03", "2031-05-10")


def test_background_is_not_bounded_by_its_report() -> None:
    war = make_claim("fought", TEXT, id="r1:128:ASSAULT", sentence=(120, 149), historical=True)

    assert profile_account(_account(war), REPORT).days is None


def test_accounts_of_one_report_lend_each_other_the_scene() -> None:
    shelled, condemned = profile_accounts(
        [_account(SHELLED), _account(CONDEMNED)], REPORT
    )

    assert condemned.places == ()
    assert [s.name for s in condemned.scene] == ["zenda"]
    assert (shelled.rank, condemned.rank) == (0, 0)  # of two families
    assert profile_account(_account(CONDEMNED), REPORT, [_account(SHELLED)]) == condemned


def test_the_title_says_what_a_report_is_about_and_its_furniture_does_not() -> None:
    text = "Two men were hurt on Monday, officials in Quillota said.\nRead more: Marmalade prices soar\nThe men are in hospital."
    plain = dict(find_theme(Report("r", text)))
    titled = dict(find_theme(Report("r", text, title="Ammunition depot burns in Quillota")))
    assert "marmalade" not in plain
    assert "depot" not in plain
    assert titled["depot"] > titled["hospital"]
    assert titled["quillota"] > titled["depot"]


def test_the_theme_is_of_length_one_and_without_states() -> None:
    found = profile_account(_account(SHELLED), REPORT)
    words = dict(found.theme)

    assert abs(sum(w * w for w in words.values()) - 1) < 0.01
    assert "zenda" in words
    assert "ruritanian" not in words
    assert words["ruzhov"] > words["garrison"]  # names tell more


def test_who_dies_later_dies_where_his_own_words_say() -> None:
    text = "Guns shelled Zenda. Two more of the wounded died in hospital at Tarnau."
    place = Place("Tarnau", 64, 70, "Tarnau", None, 11.0, 21.0, "RUR", "town")
    died = make_claim("died", text, id="r1:42:ASSAULT", sentence=(20, len(text)), actor=(make_party("Guns", "RUR MIL", text),))
    struck = make_claim("shelled", text, id="r1:5:ASSAULT", sentence=(0, 19), place=(place,))
    found = profile_accounts([_account(struck), _account(died)], make_report(text))
    assert [len(p.places) for p in found] == [1, 0]


def test_who_dies_has_not_the_place_of_another_clause() -> None:
    text = "In Zenda shells hit a bus, and in Tarnau four people died."
    zenda, tarnau = (Place(name, text.index(name), text.index(name) + len(name), name, None, lat, 21.0, "RUR", "town") for name, lat in (("Zenda", 10.0), ("Tarnau", 12.0)))
    told = [make_claim(word, text, id=f"r1:{word}", sentence=(0, len(text)), place=(zenda, tarnau)) for word in ("hit", "died")]
    found = profile_accounts([_account(claim) for claim in told], make_report(text))
    assert [[s.name for s in p.places] for p in found] == [["zenda"], ["tarnau"]]
