"""The page of a report: each claim beside its sentence, and the way from its words in the text to the claim and back."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from sayso.desk.serve import Wanted, make_desk
from tests.desk.small import TEXTS, coder
from tests.kept import open_kept


def test_a_claim_and_its_words_lead_to_each_other(client: TestClient) -> None:
    page = client.get("/report/north").text
    at = TEXTS["north"].index("shelled")
    assert f'<mark class="trigger" id="at-{at}"><a href="#north%3A{at}%3AASSAULT">shelled</a></mark>' in page
    card = page[page.index(f'id="north:{at}:ASSAULT"') :]
    assert f'<a href="#at-{at}">in the text</a>' in card
    quote = card[card.index("<blockquote") : card.index("</blockquote>")]
    assert re.sub("<[^>]*>", "", quote) == TEXTS["north"]


def test_without_texts_a_claim_has_no_sentence_to_lead_to(tmp_path: Path) -> None:
    with open_kept(tmp_path / "w.duckdb", "Rebels shelled Zenda.") as ledger:
        ledger.run("UPDATE reports SET text = NULL")
        desk = make_desk(ledger, Wanted(tmp_path / "w.duckdb"), coder)
        page = TestClient(desk, base_url="http://127.0.0.1").get("/report/r1").text
    assert "keeps no texts" in page
    assert 'class="claim"' in page
    assert "<blockquote" not in page
    assert "in the text" not in page
