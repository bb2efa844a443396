"""sayso.extract.domain: other domains are known by their words, news of conflict never has one."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from sayso.extract.domain import find_domain, score_domains
from sayso.reference.domains import CONFLICT, load_domains

NLP = spacy.blank("en")  # words alone: the gate must not hang on the parser
DOMAINS = load_domains()
GOLD = Path(__file__).parents[1] / "gold"
SET_APART = {
    "soccer-kumasi-abidjan": "sport",
    "dutch-brewer-takeover": "business",
    "novel-review-besieged": "entertainment",
}

SPORT = """Rovers stun Athletic in extra time

PORT SORREL - The goalkeeper saved a penalty kick in stoppage time before the midfielder fired a free kick
past the wall, and Rovers reached the quarter-final. The head coach said his defenders had fought like
soldiers. The referee showed a red card just before half-time and the home fans attacked his decision."""

BUSINESS = """Mill owner rejects hostile takeover

ZENDA - Shareholders of the paper maker turned down a takeover bid on Monday although net profit and the
share price fell. The chief executive said quarterly earnings would beat the forecast of every analyst and
that the dividend was safe. The stock exchange halted trade in the shares for an hour."""

BRIEF = """Zenda crushed Strelsau by an innings on Sunday after their fast bowler tore through the middle order. The visitors,
attacked from the first over, lost six wickets before lunch. The coach blamed the pitch but praised his side for fighting back."""

WAR_BRIEF = """Gunmen attacked a stadium in Zenda during a football match on Sunday, killing a player and two fans, police said.
The coach of the home side was wounded. The league called off all fixtures of the season, and the army searched the city for the attackers."""

FILM = """The last lighthouse

The sequel opens with a shelled village, but the filmmaker wants tears, not blood. The screenplay is by a
novelist whose bestseller sold well, and the actress in the title role is superb. The soundtrack and the
special effects were praised when the film had its premiere on the red carpet."""

SCIENCE = """Ring seen around distant comet

The telescope found carbon dioxide around the comet, astronomers said in a study. A physicist said the
molecule had survived since the galaxy was young. The spacecraft will pass the asteroid next year and its
data may tell whether black hole models hold."""

WAR = """Shells fall on Port Sorrel stadium

PORT SORREL - Ruritanian artillery shelled a football stadium on Monday, killing a goalkeeper and two fans,
police said. The cup final had been called off after rebels kidnapped the head coach. The army denied it and
said insurgents had fired mortars from the pitch at half-time, before a ceasefire came into force."""

SANCTIONS = """Gotha freezes assets of Ruritanian bank

Gotha imposed sanctions on Ruritania's largest investment bank on Friday, and shares fell on the stock
exchange. The foreign minister said the chief executive had paid for the weapons of separatist militias. The
Ruritanian government condemned the embargo and expelled the ambassador. Investors sold the stock."""

FLOOD_OF_WAR = """Refugees drown as rebels shell dam

Heavy monsoon rain and a dam burst that the army blamed on rebel shelling sent floodwater through a camp of
refugees, where a landslide killed 40. Soldiers fired on looters. Peacekeepers tried to reach survivors, but
guerrillas ambushed a convoy and took two hostages, the defence ministry said."""


def domain_of(text: str) -> str | None:
    return find_domain(NLP(text), DOMAINS)


@pytest.mark.parametrize(
    ("text", "domain"),
    [(SPORT, "sport"), (BRIEF, "sport"), (BUSINESS, "business"), (FILM, "entertainment"), (SCIENCE, "science")],
)
def test_other_domains_are_known(text: str, domain: str) -> None:
    assert domain_of(text) == domain


@pytest.mark.parametrize("text", [WAR, WAR_BRIEF, SANCTIONS, FLOOD_OF_WAR, "", "Goalkeeper shot dead", "🙂\r\n"])
def test_conflict_and_little_text_have_none(text: str) -> None:
    assert domain_of(text) is None


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda p: p.stem)
def test_reports_of_our_own(path: Path) -> None:
    text = json.loads(path.read_text(encoding="utf-8"))["text"]
    assert domain_of(text) == SET_APART.get(path.stem)


def test_capitals_and_line_ends_change_nothing() -> None:
    assert domain_of(SPORT.upper().replace("\n", "\r\n")) == "sport"


def test_one_word_said_often_is_no_domain() -> None:
    assert domain_of("The goalkeeper left. " * 40) is None


def test_a_lead_of_war_outweighs_a_page_of_sport() -> None:
    lead = "Gunmen ambushed a convoy of soldiers, and rebels shelled the garrison before the truce. " * 4
    assert domain_of(lead + SPORT + SPORT) is None


def test_phrases_match_by_lemma_and_across_hyphens() -> None:
    doc = Doc(
        NLP.vocab,
        words=["Two", "goal", "-", "keepers", "won", "free-kicks"],
        lemmas=["two", "goal", "-", "keeper", "win", "free-kick"],
    )
    found, length = score_domains(doc, DOMAINS)
    assert ("free", "kick") in found["sport"].counts or ("free", "kicks") in found["sport"].counts
    assert ("win",) in found["sport"].counts
    assert CONFLICT not in found
    assert length == 6
