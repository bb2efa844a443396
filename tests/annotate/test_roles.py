"""Which common nouns are parties, and whose."""

import pytest

from sayso.annotate.coreference import link_mentions
from sayso.annotate.mentions import find_mentions
from sayso.coder import link_report, load_coder
from sayso.records import Report
from sayso.reference.parties import load_parties
from sayso.reference.roles import Role
from tests.factory import make_lexicon, make_parsed

LEXICON = make_lexicon()


@pytest.mark.parametrize(("adjective", "codes"), [("Arab", ("--- GOV",)), ("Kenyan", ("KEN GOV",))])
def test_leaders_of_many_states_are_not_of_where_they_meet(adjective: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(f"{adjective}={adjective.lower()}/JJ/2/amod leaders=leader/NNS/3/nsubj met=meet/VBD/0/root in/IN/5/case Uganda/NNP/2/nmod")
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}["leaders"] == codes


@pytest.mark.parametrize(
    ("verb", "article", "known"),
    [("urged=urge", "a/DT", True), ("joined=join", "a/DT", False), ("urged=urge", "its/PRP$", False)],
)
def test_an_ambiguous_word_is_a_party_where_it_is_spoken_to(verb: str, article: str, known: bool) -> None:
    owner = "nmod:poss" if article.endswith("$") else "det"
    doc = make_parsed(f"Gotha/NNP/2/nsubj {verb}/VBD/0/root {article}/4/{owner} movement/NN/2/obj")
    assert any(doc[m.head].text == "movement" for m in find_mentions(doc, LEXICON)) is known


def test_the_movement_of_forces_is_no_party() -> None:
    row = "The/DT/2/det movement/NN/7/nsubj of/IN/5/case Gothan/JJ/5/amod forces=force/NNS/2/nmod was=be/VBD/7/aux halted=halt/VBN/0/root"
    doc = make_parsed(row)
    assert all(doc[m.head].text != "movement" for m in find_mentions(doc, LEXICON))


def test_two_ministers_in_a_capital_are_not_both_of_it() -> None:
    one = make_parsed("The/DT/3/det foreign/JJ/3/amod minister/NN/6/nsubj in/IN/5/case Nairobi/NNP/3/nmod/LOC signed=sign/VBD/0/root")
    two = make_parsed(
        "The/DT/4/det two/CD/4/nummod foreign/JJ/4/amod ministers=minister/NNS/7/nsubj in/IN/6/case Nairobi/NNP/4/nmod/LOC signed=sign/VBD/0/root"
    )
    codes = [{m.head: m.codes for m in find_mentions(d, load_parties(), "2007-03-01")} for d in (one, two)]
    assert (codes[0][2], codes[1][3]) == (("KEN GOV",), ("--- GOV",))


# a sentence, and whether its guns stand for those who fire them
GUNNERS = [
    ("Artillery=artillery/NN/2/nsubj hit/VBD/0/root Zenda/NNP/2/obj/LOC", True),
    ("Troops=troop/NNS/2/nsubj fired=fire/VBD/0/root heavy/JJ/4/amod artillery/NN/2/obj at/IN/6/case Zenda/NNP/2/obl/LOC", False),
    ("They/PRP/2/nsubj fired=fire/VBD/0/root hundreds=hundred/NNS/2/obj of/IN/5/case rounds=round/NNS/3/nmod of/IN/7/case artillery/NN/5/nmod", False),
    ("Jets=jet/NNS/2/nsubj bombed=bomb/VBD/0/root the/DT/4/det artillery/NN/2/obj", True),
]


@pytest.mark.parametrize(("row", "party"), GUNNERS)
def test_guns_that_are_fired_are_nobody(row: str, party: bool) -> None:
    doc = make_parsed(row)
    found = {doc[m.head].text.lower() for m in find_mentions(doc, load_parties())}
    assert ("artillery" in found) is party


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Terrorist=terrorist/NN/2/compound attacks=attack/NNS/0/root", []),  # by whoever did it
        ("Terrorist=terrorist/NN/2/compound bomb/NN/3/compound attacks=attack/NNS/0/root", []),
        ("Rebel=rebel/NN/2/compound attacks=attack/NNS/0/root", ["Rebel"]),
        ("Terrorists=terrorist/NNS/2/nsubj attacked=attack/VBD/0/root", ["Terrorists"]),
        ("Terrorist=terrorist/NN/2/compound leaders=leader/NNS/3/nsubj fled=flee/VBD/0/root", ["Terrorist leaders"]),
    ],
)
def test_a_deed_of_terrorists_names_nobody(row: str, found: list[str]) -> None:
    doc = make_parsed(row)
    assert [doc[m.start : m.end].text for m in find_mentions(doc, load_parties())] == found


@pytest.mark.parametrize(
    ("title", "code"),
    [("national/JJ/3/amod chairman/NN", "KEN PTY"), ("publicity/NN/3/compound secretary/NN", "KEN PTY"), ("surgeon/NN/3/compound general/NN", "KEN GOV")],
)
def test_officers_of_parties_and_of_states(title: str, code: str) -> None:
    doc = make_parsed(f"Kenyan/JJ/3/amod {title}/4/nsubj left=leave/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 2] == [(code,)]


@pytest.mark.parametrize(("noun", "codes"), [("lives=life/NNS", ("KEN CVL",)), ("army/NN", None)])
def test_whose_lives_are_counted_are_told_one_by_one(noun: str, codes: tuple[str, ...] | None) -> None:
    doc = make_parsed(f"It/PRP/2/nsubj claimed=claim/VBD/0/root the/DT/4/det {noun}/2/obj of/IN/7/case two/CD/7/nummod Kenyans=Kenyan/NNPS/4/nmod")
    found = {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}
    assert found.get("Kenyans") == codes


@pytest.mark.parametrize("place", ["compound", "hideout", "stronghold"])
def test_what_militants_hold_is_theirs(place: str) -> None:
    doc = make_parsed(f"Jets=jet/NNS/2/nsubj hit=hit/VBD/0/root a/DT/5/det militant/JJ/5/amod {place}/NN/2/obj")
    assert next(m.codes for m in find_mentions(doc, load_parties()) if m.head == 4) == ("--- REB",)


REBELS_DEED = "A/DT/3/det jihadist/JJ/3/amod {}/NN/4/nsubj shook=shake/VBD/0/root Zenda/NNP/4/obj/LOC"


@pytest.mark.parametrize(("noun", "codes"), [("assault", [("--- REB",)]), ("pamphlet", []), ("insurgency", [("--- REB",)])])
def test_whose_an_assault_is_the_adjective_says(noun: str, codes: list[tuple[str, ...]]) -> None:
    found = find_mentions(make_parsed(REBELS_DEED.format(noun)), load_parties())
    assert [m.codes for m in found if m.kind == "role"] == codes
    assert all(m.plural for m in found if m.lemma == "jihadist")  # nobody whom "he" can mean


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("Taliban/NNP/2/compound assassins=assassin/NNS/3/nsubj fled=flee/VBD/0/root", ("AFG REB",)),
        ("Assassins=assassin/NNS/4/nsubj of/IN/3/case Taliban/NNP/1/nmod fled=flee/VBD/0/root", ("AFG UAF",)),  # who killed some of them
        ("Taliban/NNP/2/compound prisoners=prisoner/NNS/3/nsubj fled=flee/VBD/0/root", ("AFG REB",)),
        ("Taliban/NNP/3/nmod:poss _'s/POS/1/case prisoners=prisoner/NNS/4/nsubj fled=flee/VBD/0/root", ("AFG CVL",)),  # whom they hold
    ],
)
def test_the_assassins_of_a_group_are_its_men_where_it_stands_before_them(row: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert next(m.codes for m in find_mentions(doc, load_parties(), "2010-03-01") if m.kind == "role") == codes


@pytest.mark.parametrize(("noun", "code"), [("author", "--- CVL"), ("soldier", "RUR REB")])
def test_who_wrote_a_book_on_a_group_is_not_of_it(noun: str, code: str) -> None:
    doc = make_parsed(f"The/DT/2/det {noun}/NN/6/nsubj of/IN/5/case Black/NNP/5/compound Guard/NNP/2/nmod left=leave/VBD/0/root")
    lexicon = make_lexicon()
    lexicon.roles[("author",)] = Role("author", "CVL", person=True)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, lexicon)}[noun] == (code,)


@pytest.mark.parametrize(("word", "found"), [("right/NN", True), ("rights=right/NNS", False)])
def test_rights_are_not_the_political_right(word: str, found: bool) -> None:
    doc = make_parsed(f"The/DT/2/det {word}/3/nsubj won=win/VBD/0/root")
    assert bool(find_mentions(doc, load_parties())) is found


@pytest.mark.parametrize(
    ("before", "code"), [("USS", "USA MIL"), ("HMS", "GBR MIL"), ("KRI", "IDN MIL"), ("Peshmerga", "IRQ MIL")]
)
def test_ships_and_fighters_that_any_report_has_without_their_country(before: str, code: str) -> None:
    doc = make_parsed(f"{before}/NNP/2/compound Falcon/NNP/3/nsubj opened=open/VBD/0/root fire/NN/3/obj")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 0] == [(code,)]


@pytest.mark.parametrize("force", ["air force", "army", "navy"])
def test_whose_planes_carry_cargo(force: str) -> None:
    words = [f"{w}/NN/{len(force.split()) + 2}/compound" for w in force.split()]
    doc = make_parsed(" ".join([*words, f"cargo/NN/{len(words) + 2}/compound", f"planes=plane/NNS/{len(words) + 3}/nsubj", "landed=land/VBD/0/root"]))
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("--- MIL",)]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("IAS/NNP/2/compound officers=officer", "--- GOV"),
        ("union/NN/2/compound bosses=boss", "--- LAB"),
        ("steel/NN/2/compound executives=executive", "--- BUS"),
        ("immigration/NN/2/compound agents=agent", "--- COP"),
        ("two/CD/2/nummod co-workers=co-worker", "--- LAB"),
    ],
)
def test_officers_of_the_civil_service_are_no_police(word: str, code: str) -> None:
    doc = make_parsed(f"{word}/NNS/4/nsubj:pass were=be/VBD/4/aux:pass held=hold/VBN/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 1] == [(code,)]


@pytest.mark.parametrize(
    ("who", "acts_as"),
    [("driver=driver/NN", "CRM"), ("pupil=pupil/NN", "CRM"), ("drivers=driver/NNS", None), ("judge=judge/NN", None)],
)
def test_one_of_a_trade_who_uses_force_is_a_criminal(who: str, acts_as: str | None) -> None:
    doc = make_parsed(f"The/DT/2/det {who}/3/nsubj fired=fire/VBD/0/root")
    (found,) = find_mentions(doc, load_parties())
    assert found.acts_as == acts_as


def test_snipers_of_a_state_are_its_soldiers() -> None:
    doc = make_parsed("Kenyan/JJ/2/amod snipers=sniper/NNS/3/nsubj fired=fire/VBD/0/root", "Snipers=sniper/NNS/2/nsubj fled=flee/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("KEN MIL",), ("--- UAF",)]


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("Military/JJ/4/amod and/CC/3/cc rebel/NN/1/conj sources=source/NNS/5/nsubj said=say/VBD/0/root", ("--- MIL", "--- REB")),
        ("Army/NN/4/compound and/CC/3/cc military/JJ/1/conj sources=source/NNS/5/nsubj said=say/VBD/0/root", ("--- MIL",)),
        ("Police/NN/4/compound and/CC/3/cc army/NN/1/conj officers=officer/NNS/5/nsubj said=say/VBD/0/root", ("--- COP", "--- MIL")),
    ],
)
def test_sources_of_two_parties(row: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    parties = load_parties()
    found = {m.head: m.codes for m in link_mentions(doc, find_mentions(doc, parties), parties)}
    assert set(found[3]) == set(codes)


@pytest.mark.parametrize(("kind", "party"), [("nerve", False), ("enemy", True)])
def test_an_agent_that_is_a_stuff_is_nobody(kind: str, party: bool) -> None:
    doc = make_parsed(f"They/PRP/2/nsubj found=find/VBD/0/root the/DT/5/det {kind}/NN/5/compound agent/NN/2/obj")
    assert any(m.head == 4 for m in find_mentions(doc, load_parties())) is party


@pytest.mark.parametrize(("side", "sector"), [("pro-regime", "MIL"), ("armed", "REB")])
def test_militants_for_a_government_are_its_force(side: str, sector: str) -> None:
    doc = make_parsed(f"{side.capitalize()}={side}/JJ/2/amod militants=militant/NNS/3/nsubj fled=flee/VBD/0/root")
    assert find_mentions(doc, load_parties())[0].codes == (f"--- {sector}",)


@pytest.mark.parametrize(("people", "sector"), [("farmers=farmer", "CVL"), ("tribesmen=tribesman", "MIL"), ("men=man", "MIL")])
def test_people_for_a_government_bear_no_arms_by_that(people: str, sector: str) -> None:
    doc = make_parsed(f"Pro-government=pro-government/JJ/2/amod {people}/NNS/3/nsubj fled=flee/VBD/0/root")
    assert find_mentions(doc, load_parties())[0].codes == (f"--- {sector}",)


def test_in_a_dateline_is_no_office() -> None:
    dateline = "PORT/NNP/3/compound _-AU-/NNP/3/compound _PRINCE=prince/NNP/0/root _,/,/3/punct May/NNP/3/dep 6/CD/5/nummod _:/:/3/punct"
    doc = make_parsed(dateline, "Followers=follower/NNS/2/nsubj fled=flee/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.kind == "role"] == [("--- PTY",)]


def test_who_is_told_to_be_among_them_says_not_whose_all_are() -> None:
    doc = make_parsed("Five/CD/2/nummod members=member/NNS/0/root of/IN/4/case staff/NN/2/nmod including=include/VBG/7/case an/DT/7/det Ethiopian/JJ/4/amod")
    assert all(m.codes[0].startswith("---") for m in find_mentions(doc, load_parties()) if m.head == 1)


def test_of_whose_staff_they_are_the_word_before_it_says() -> None:
    doc = make_parsed("Five/CD/2/nummod members=member/NNS/0/root of/IN/6/case the/DT/6/det Ethiopian/JJ/6/amod staff/NN/2/nmod")
    assert [m.codes[0].split(" ")[0] for m in find_mentions(doc, load_parties()) if m.head == 1] == ["ETH"]


@pytest.mark.parametrize(("words", "code"), [("business/NN/4/compound establishments=establishment/NNS", "KEN BUS"), ("power/NN/4/compound line/NN", "KEN BUS")])
def test_what_companies_run_is_no_governments(words: str, code: str) -> None:
    doc = make_parsed(f"They/PRP/5/nsubj Kenyan/JJ/4/amod {words}/5/obj hit/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.kind == "role"] == [(code,)]


@pytest.mark.parametrize(
    ("words", "code"),
    [("civil/JJ/4/amod defense/NN/4/compound group/NN", "KEN MIL"), ("judicial/JJ/4/amod authorities=authority/NNS", "KEN JUD")],
)
def test_a_militia_and_the_courts_are_no_ministries(words: str, code: str) -> None:
    head = "5" if words.count("/") > 5 else "4"
    doc = make_parsed(f"Kenyan/JJ/{int(head) - 1}/amod {words}/{head}/nsubj fled=flee/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.kind == "role"] == [(code,)]


def test_unofficial_sources_are_no_officials() -> None:
    doc = make_parsed("Unofficial/JJ/2/amod sources=source/NNS/3/nsubj spoke=speak/VBD/0/root")
    assert [m.codes for m in find_mentions(doc, load_parties())] == [("--- CVL",)]


@pytest.mark.parametrize(
    ("row", "code", "person"),
    [
        ("MiG/NNP/2/compound fighters=fighter/NNS/3/nsubj bombed=bomb/VBD/0/root", "--- MIL", False),
        ("MiG/NNP/4/compound _-/HYPH/1/punct _35/CD/1/flat fighters=fighter/NNS/5/nsubj bombed=bomb/VBD/0/root", "--- MIL", False),
        ("Government/NN/2/compound fighters=fighter/NNS/3/nsubj bombed=bomb/VBD/0/root", "--- MIL", True),
        ("Weary=weary/JJ/2/amod fighters=fighter/NNS/3/nsubj bombed=bomb/VBD/0/root", "--- REB", True),
    ],
)
def test_fighters_by_the_name_of_a_plane_are_planes(row: str, code: str, person: bool) -> None:
    doc = make_parsed(row)
    assert [(m.codes, m.person) for m in find_mentions(doc, load_parties()) if doc[m.head].lemma_ == "fighter"] == [((code,), person)]


@pytest.mark.parametrize(("whose", "codes"), [("its/PRP$", ["KEN GOV", "KEN CVL"]), ("some/DT", ["KEN GOV"])])
def test_nationals_of_somebody_are_his_people(whose: str, codes: list[str]) -> None:
    doc = make_parsed(f"Kenya/NNP/2/nsubj mourned=mourn/VBD/0/root two/CD/2/obj of/IN/6/case {whose}/6/nmod:poss nationals=national/NNS/3/nmod")
    lexicon = load_parties()
    linked = link_mentions(doc, find_mentions(doc, lexicon), lexicon)
    assert [m.codes[0] for m in linked if m.kind != "pronoun"] == codes


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("Kurdish/JJ/2/amod forces=force/NNS/3/nsubj fled=flee/VBD/0/root", "Kurdish forces"),
        (
            "Kurdish/JJ/3/obl:unmarked _-/HYPH/1/punct _led=lead/VBN/4/amod forces=force/NNS/5/nsubj fled=flee/VBD/0/root",
            "Kurdish-led forces",
        ),
        ("weary/JJ/2/amod troops=troop/NNS/3/nsubj fled=flee/VBD/0/root", "troops"),
    ],
)
def test_of_what_people_forces_are_is_told_with_them(row: str, text: str) -> None:
    doc = make_parsed(row)
    assert [doc[m.start : m.end].text for m in find_mentions(doc, load_parties())] == [text]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("military airport", "--- MIL"),
        ("shopping center", "--- CVL"),
        ("medical centre", "--- CVL"),
        ("Karen base", "--- REB"),
    ],
)
def test_houses_of_two_words_that_are_struck(words: str, code: str) -> None:
    first, last = words.split(" ")
    doc = make_parsed(f"It/PRP/2/nsubj hit/VBD/0/root the/DT/5/det {first}/NN/5/compound {last}/NN/2/obj")
    assert [m.codes for m in find_mentions(doc, load_parties()) if m.head == 4] == [(code,)]


def test_radicals_who_use_force_are_rebels() -> None:
    doc = make_parsed("The/DT/2/det radicals=radical/NNS/3/nsubj fired=fire/VBD/0/root")
    assert [m.acts_as for m in find_mentions(doc, load_parties())] == ["REB"]


@pytest.mark.parametrize(
    ("row", "word", "codes"),
    [
        ("UN/NNP/2/compound/ORG judges=judge/NNS/3/nsubj sat=sit/VBD/0/root", "judges", ("UN JUD",)),
        ("Prosecutors=prosecutor/NNS/4/nsubj at/IN/3/case ICTY/NNP/1/nmod/ORG sat=sit/VBD/0/root", "Prosecutors", ("UN JUD",)),
        ("Prosecutors=prosecutor/NNS/4/nsubj at/IN/3/case NATO/NNP/1/nmod/ORG sat=sit/VBD/0/root", "Prosecutors", ("--- JUD",)),
        ("The/DT/3/det international/JJ/3/amod tribunal/NN/6/nsubj for/IN/5/case Kenya/NNP/3/nmod/LOC sat=sit/VBD/0/root", "tribunal", ("UN JUD",)),
    ],
)
def test_a_court_of_many_states_is_of_none(row: str, word: str, codes: tuple[str, ...]) -> None:
    doc = make_parsed(row)
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties(), "2001-03-01")}[word] == codes


@pytest.mark.parametrize(
    ("second", "word", "code"),
    [
        ("The movement's leader, Salim Harb, thanked Egypt.", "leader", "LBN REB"),
        ("The group's commander in Iraq thanked Egypt.", "commander", "LBN REB"),
        ("The militia's envoy in Baghdad thanked Egypt.", "envoy", "LBN REB"),
        ("The commander in Iraq thanked Egypt.", "commander", "IRQ MIL"),
        ("The Syria-based group thanked Egypt.", "group", "LBN REB"),
        ("The exiled group thanked Egypt.", "group", "LBN REB"),
        ("A Syria-based group thanked Egypt.", "group", "SYR SOC"),
    ],
)
def test_who_leads_a_band_and_where_it_sits(second: str, word: str, code: str) -> None:
    doc, _, _, linked, _ = link_report(Report("r", f"Hezbollah seized a post on Monday. {second}"), load_coder())
    assert {doc[m.head].text: m.codes for m in linked}[word] == (code,)


def test_officials_of_a_state_and_a_group_are_of_both() -> None:
    doc = make_parsed("Kenyan/JJ/4/amod and/CC/3/cc Hezbollah/NNP/1/conj officials=official/NNS/5/nsubj met=meet/VBD/0/root")
    assert {doc[m.head].text: m.codes for m in find_mentions(doc, load_parties())}["officials"] == ("KEN GOV", "LBN REB")


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ("Major=major/NNP/2/nmod:desc Otto/NNP/4/nsubj/PER Keller/NNP/2/flat/PER fled=flee/VBD/0/root", True),
        ("Otto/NNP/3/nsubj/PER Major=major/NNP/1/flat/PER fled=flee/VBD/0/root", False),
    ],
)
def test_a_rank_stands_right_before_a_name(row: str, known: bool) -> None:
    found = {m.lemma: m.codes for m in find_mentions(make_parsed(row), load_parties()) if m.kind == "role"}
    assert found == ({"major": ("--- MIL",)} if known else {})


@pytest.mark.parametrize(("first", "known"), [("Otto Major", False), ("Otto Keller", True)])
def test_a_bare_surname_that_is_also_a_rank(first: str, known: bool) -> None:
    given, last = first.split()
    doc = make_parsed(
        f"{given}/NNP/3/nsubj/PER {last}/NNP/1/flat/PER left=leave/VBD/0/root",
        "Major=major/NNP/2/nsubj/PER fled=flee/VBD/0/root",
    )
    assert any(m.kind == "role" for m in find_mentions(doc, load_parties())) is known
