"""Whose a role is that no word beside it gives to anybody."""

from collections.abc import Mapping

import pytest

from sayso.annotate.unsaid import settle_roles
from sayso.coder import link_report, load_coder
from sayso.records import Mention, Report

KOREA = (
    "SEOUL - South Korea put its front on alert on Monday after shells fell near Yeoncheon, north of Seoul.\n"
    "The United States called for calm.\n"
    "88 conscripts asked to have their discharge put off, and police in Seoul closed two roads."
)
SALVADOR = (
    "SAN SALVADOR - Six boys were found dead near Mejicanos, a suburb of San Salvador, residents of El Salvador's capital said on Friday.\n"
    "Washington has urged the colonels to rein in such bands."
)
MADRID = (
    "Spain asks why it was not told of raid on Baghdad\n"
    "BAGHDAD - Troops entered Baghdad's eastern quarter on Tuesday, the Iraqi army said.\n"
    "In Madrid, senators asked why Spain had not been told."
)
LIMA = (
    "Peru shuts its border with Chile\n"
    "LIMA - Peru closed its border on Monday. Peru's president said in Lima that Peru wanted no war.\n"
    "Chile insists on the release of six conscripts seized by Peru. Peru says they were arrested in Tacna."
)


COLOMBO = (
    "Norway's peace envoy arrived in Colombo\n"
    "COLOMBO - Norway's peace envoy arrived in Colombo on Monday. Norway was asked in May to help. Norway's envoy met Foreign Minister Sarath Perera."
)


def settle(text: str) -> tuple[dict[str, Mention], dict[str, str]]:
    doc, _, _, linked, whose = link_report(Report("r", text), load_coder())
    mentions, weights = settle_roles(linked, whose)
    return {doc[m.head].text: m for m in mentions}, {doc[head].text: max(w, key=lambda c: w[c]) for head, w in weights.items()}


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [(KOREA, "conscripts", "KOR"), (SALVADOR, "colonels", "SLV"), (MADRID, "senators", "ESP")],
    ids=["the report's country", "not whose subject it is", "where the sentence says it is"],
)
def test_a_role_is_of_the_country_that_weighs_most(text: str, role: str, country: str) -> None:
    mentions, countries = settle(text)
    assert countries.get(role, mentions[role].codes[0].split(" ")[0]) == country


def test_whom_an_envoy_meets_is_of_another_state() -> None:
    _, countries = settle(COLOMBO)
    assert countries["Sarath"] == "LKA"


def test_rebels_who_come_for_talks_are_of_no_host() -> None:
    mentions, countries = settle("GENEVA - The envoy met the rebels in Geneva on Monday, the Swiss government said.")
    assert mentions["rebels"].codes == ("--- REB",)
    assert "rebels" not in countries


def test_diplomats_in_a_town_are_of_other_states() -> None:
    mentions, _ = settle("VIENNA - Diplomats in Vienna said Iran had expelled the inspectors. Officials in Vienna said so too.")
    assert mentions["Officials"].codes == ("AUT GOV",)
    assert mentions["Diplomats"].codes == ("--- GOV",)


def test_the_envoy_is_the_one_whose_office_was_named() -> None:
    mentions, _ = settle("UN envoy Terje Rod met President Hafez al-Assad in Aleppo. The envoy then flew to Beirut.")
    assert mentions["envoy"].codes == ("UN IGO",)


@pytest.mark.parametrize("word", ["conscripts", "they"])
def test_whom_a_state_took_is_anothers(word: str) -> None:
    mentions, _ = settle(LIMA)
    assert mentions[word].codes == ("CHL MIL",)


def test_a_report_is_of_the_country_of_those_who_issue_it() -> None:
    _, countries = settle(SALVADOR + "\nA report issued by the coastguard says that the port was closed. The report adds that it stays so.")
    assert countries["report"] == "SLV"


@pytest.mark.parametrize(("role", "country"), [("soldiers", "ISR"), ("teachers", "PSE")])
def test_soldiers_where_there_is_no_army_are_those_of_the_state_that_holds_it(role: str, country: str) -> None:
    text = f"RAMALLAH - Two {role} were hurt near Ramallah on Monday, Palestinian officials said."
    doc, _, _, linked, whose = link_report(Report("r", text), load_coder())
    assert whose.find(next(m for m in linked if doc[m.head].text == role)) == country


@pytest.mark.parametrize(("whom", "country"), [("Seoul", "USA"), ("Seoul's generals", "KOR")])
def test_who_asks_a_state_is_of_another(whom: str, country: str) -> None:
    _, countries = settle(KOREA.replace("88 conscripts asked", "Foreign Ministry officials asked " + whom))
    assert countries["officials"] == country


@pytest.mark.parametrize(("verb", "country"), [("met", "NPL"), ("listened to", "BTN")])
def test_who_talks_with_a_minister_of_a_state_is_of_another(verb: str, country: str) -> None:
    told = "BHUTAN shuts its border\nTHIMPHU - Bhutan shut its border with Nepal on Monday. Bhutan said in Thimphu that Bhutan had no choice.\n"
    _, countries = settle(f"{told}Foreign Minister Hans Keller {verb} Bhutanese Prime Minister Rudolf Rassendyll on Sunday.")
    assert countries["Minister"] == country


@pytest.mark.parametrize(
    ("question", "country", "other"),
    [
        ("last place", "PER", "CHL"),  # Arequipa stands before the teachers, Arica behind
        ("opening seat", "CHL", "PER"),
        ("main subject", "PER", "CHL"),
    ],
)
def test_what_speaks_for_one_of_two_countries(question: str, country: str, other: str) -> None:
    asked = ask_of_teachers()
    assert (asked[country].get(question), asked[other].get(question)) == (1.0, None)


def test_who_is_told_of_most_is_foremost_and_others_fall_behind_fast() -> None:
    asked = ask_of_teachers()
    assert asked["CHL"]["foremost"] == 1.0 > asked["PER"]["foremost"] * 2 > 0.1


def ask_of_teachers() -> Mapping[str, Mapping[str, float]]:
    text = "Peru and Chile trade charges\nChile told Chile of Peru. Peru called Chile.\nPeru's president wept in Arequipa.\n"
    doc, _, _, linked, whose = link_report(Report("r", f"{text}In Chile, Peru saw teachers at an inn. In Arica, Chile held Chile."), load_coder())
    return whose.ask(next(m for m in linked if doc[m.head].text == "teachers"))


def test_across_the_border_is_another_country() -> None:
    _, countries = settle("Gunmen killed the driver of a van near Quetta near the Afghan border, where Afghan traders pass.")
    assert countries["driver"] == "PAK"


@pytest.mark.parametrize(("where", "country"), [("the Japanese embassy", None), ("a Japanese port", "JPN")])
def test_the_police_outside_an_embassy_are_not_of_its_state(where: str, country: str | None) -> None:
    _, countries = settle(f"Police held three gunmen outside {where} on Monday.")
    assert countries.get("gunmen") == country


@pytest.mark.parametrize(("where", "country"), [("near Kunduz", "AFG"), ("in the hills", None)])
def test_guerrillas_are_of_the_town_and_not_of_the_soldier_whom_they_killed(where: str, country: str | None) -> None:
    _, countries = settle(f"Guerrillas shot nine herders, including a US soldier, {where} on Monday.")
    assert countries.get("Guerrillas") == country


@pytest.mark.parametrize(
    ("where", "country"),
    [("across the country", "IRQ"), ("in Denver", "USA")],
)
def test_rebels_who_kill_soldiers_far_from_home_are_not_of_their_state(where: str, country: str) -> None:
    _, countries = settle(f"The insurgents killed two US soldiers, an American guard and Iraqi policemen {where} on Monday.")
    assert countries["insurgents"] == country


def test_officials_beside_soldiers_abroad_are_not_of_their_state() -> None:
    _, countries = settle("French soldiers helped policemen to guard a bridge near Gao on Monday.")
    assert countries["policemen"] == "MLI"


@pytest.mark.parametrize(("left", "country"), [("withdrawal", "GBR"), ("surrender", "YEM")])
def test_troops_that_are_to_leave_a_country_are_anothers(left: str, country: str) -> None:
    mentions, countries = settle(f"Yemen and its war\nSANAA - Thousands in Yemen, Britain and Aden asked for the {left} of all troops from Yemen.")
    assert countries.get("troops", mentions["troops"].codes[0].split(" ")[0]) == country


@pytest.mark.parametrize(("text", "country"), [
    ("One Iraqi and three American airmen were hurt by a gunman, and two American reporters fled.", "IRQ"),
    ("Two American airmen and three American reporters were hurt by a gunman.", "USA"),
])  # fmt: skip
def test_a_gunman_who_hurts_soldiers_sent_abroad_is_of_there(text: str, country: str) -> None:
    assert settle(text)[1]["gunman"] == country


@pytest.mark.parametrize(("said", "country"), [("Soldiers ousted the president of Mali. France suspended aid to the country", "MLI"), ("France shook. Aid to the country was cut", "FRA")])
def test_a_country_that_gets_no_more_aid_is_not_who_gave_it(said: str, country: str) -> None:
    mentions, countries = settle(f"{said} on Monday.")
    assert countries.get("country", mentions["country"].codes[0].split(" ")[0]) == country


def test_rebels_are_of_the_state_whose_forces_they_strike() -> None:
    text = "US-backed rebels have shelled barns and Syrian Army positions, according to the Russian General Staff."
    assert settle(text)[1]["rebels"] == "SYR"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Uganda's troops left Uganda on Monday. Congo accused Uganda of arming the rebels.", "COD"),
        ("Uganda's troops left Uganda on Monday. Congo accused Uganda of sending guns to the rebels.", "COD"),
        ("Uganda's troops left Uganda on Monday. Congo accused Uganda of shelling the rebels.", "UGA"),
    ],
)
def test_rebels_whom_a_state_arms_are_not_its_own(text: str, country: str) -> None:
    assert settle(text)[1]["rebels"] == country


@pytest.mark.parametrize(("where", "country"), [("In Nairobi", "KEN"), ("On Monday", "SOM")])
def test_who_speaks_in_a_capital_sits_there(where: str, country: str) -> None:
    text = f"Somali rebels fought Somali troops in Mogadishu and Kismayo. Somalia asked for help. {where}, senators asked the two to stop."
    mentions, countries = settle(text)
    assert countries.get("senators", mentions["senators"].codes[0].split(" ")[0]) == country


@pytest.mark.parametrize(("who", "country"), [("Kenyan jets", "KEN"), ("Kenyan voters", "SOM")])
def test_who_tells_last_what_soldiers_did_is_of_their_army(who: str, country: str) -> None:
    text = f"MOGADISHU, Somalia - Somali rebels fought Somali troops in Mogadishu and Kismayo. {who} struck a camp near Kismayo, the military said."
    mentions, countries = settle(text)
    assert countries.get("military", mentions["military"].codes[0].split(" ")[0]) == country


@pytest.mark.parametrize(
    ("city", "told", "who", "country"),
    [
        ("NEW DELHI", "India complained. ", "Pakistani soldiers", "IND"),
        ("NEW DELHI", "", "Pakistani soldiers", "PAK"),  # whence the press only tells of another country
        ("KABUL", "Afghanistan complained. ", "US soldiers", "USA"),  # who have their own spokesmen there
    ],
)
def test_an_army_in_its_capital_tells_what_those_of_another_state_did(city: str, told: str, who: str, country: str) -> None:
    mentions, countries = settle(f"{city}, May 3 (AFP) - {told}{who} fired at a village on Monday, the army said.")
    assert countries.get("army", mentions["army"].codes[0].split(" ")[0]) == country


@pytest.mark.parametrize(("headline", "answered"), [("", True), ("Soldiers flee\n", False)])
def test_a_dateline_speaks_for_a_country_where_no_headline_does(headline: str, answered: bool) -> None:
    doc, _, _, linked, whose = link_report(Report("r", f"{headline}LIMA, May 3 (AFP) - The soldiers fled on Monday."), load_coder())
    asked = whose.ask(next(m for m in linked if doc[m.head].text == "soldiers"))
    assert ("dateline" in asked["PER"]) is answered


@pytest.mark.parametrize(("who", "country"), [("Ethiopian rebels", "ETH"), ("Pirates", "SDN")])
def test_troops_of_a_government_are_of_the_state_whose_rebels_are_told_of(who: str, country: str) -> None:
    text = f"KHARTOUM, Sudan - {who} said in Khartoum that they had killed 200 government troops near the border of Sudan. Sudan was silent."
    assert settle(text)[1]["troops"] == country


@pytest.mark.parametrize(("whom", "country"), [("Kenyans", "KEN"), ("refugees", "SOM")])
def test_a_government_tells_its_own_people_what_to_do_abroad(whom: str, country: str) -> None:
    text = f"MOGADISHU, Somalia - Somali rebels fought Somali troops in Mogadishu and Kismayo. Kenya asked for calm. The Foreign Ministry advised {whom} to leave Somalia."
    mentions, countries = settle(text)
    assert countries.get("Ministry", mentions["Ministry"].codes[0].split(" ")[0]) == country


def test_soldiers_of_a_people_are_of_a_country_where_it_is_at_home() -> None:
    told = "ADDIS ABABA - Officials in Ethiopia told of the massacre in Rwanda. Ethiopia said {people}soldiers and villagers had done it."
    _, at_home = settle(told.format(people="Hutu "))
    _, bare = settle(told.format(people=""))
    assert (at_home["soldiers"], at_home["villagers"], bare["soldiers"]) == ("RWA", "RWA", "ETH")


@pytest.mark.parametrize(("told", "country"), [("the Indian army said", "IND"), ("villagers said", "PAK")])
def test_an_army_that_has_spoken_speaks_again_of_what_another_did(told: str, country: str) -> None:
    text = f'SRINAGAR, India - Two villagers were killed when Pakistani troops fired mortars, {told}. "Pakistani soldiers fired at dawn," an army spokesman said.'
    assert settle(text)[1]["spokesman"] == country


@pytest.mark.parametrize("band", ["rebels", "movement"])
def test_a_band_after_the_name_of_one_is_not_of_the_state_told_of_most(band: str) -> None:
    text = f"Hezbollah shelled Homs in Syria. Syrian troops left Homs, Syria's minister said. The {band} drove on to Hama in Syria."
    assert settle(text)[0][band].codes == ("LBN REB",)


@pytest.mark.parametrize(("went", "country"), [("crossed into Kenya", "UGA"), ("remained in Kenya", "KEN")])
def test_who_crosses_into_a_country_is_of_another(went: str, country: str) -> None:
    mentions, countries = settle(f"Police in Kenya said Ugandan soldiers had shelled a camp. Some 600 villagers {went} on Monday.")
    assert countries.get("villagers", mentions["villagers"].codes[0].split(" ")[0]) == country


BERLIN = "Poland shuts its border with Germany\nWARSAW - Poland shut its border with Germany on Monday. Poland said in Warsaw that Poland had no choice.\n"


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("In Berlin, Interior Minister Karl Otto said Germany had asked Poland why.", "Minister"),
        ("In Berlin, an army spokesman said German soldiers had not been there.", "spokesman"),
    ],
)
def test_who_speaks_in_a_capital_is_of_it_whatever_he_says_of_it(told: str, word: str) -> None:
    mentions, countries = settle(BERLIN + told)
    assert countries.get(word, mentions[word].codes[0].split(" ")[0]) == "DEU"


def test_whom_the_radio_of_a_country_quotes_is_of_it() -> None:
    _, countries = settle("NICOSIA - Tehran radio, monitored in Cyprus, quoted an army spokesman as saying that the port was closed.")
    assert countries["spokesman"] == "IRN"
