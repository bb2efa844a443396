"""In a browser: a claim and its words are seen together, and an incident is printed with its evidence."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.desk.serve import Wanted, make_desk
from sayso.ledger.open import open_ledger
from sayso.records import Claim, Reading, Report
from sayso.run.place import Coded, place_batch
from tests.desk.browsing import CHROMIUM, find_barriers, listen, open_page
from tests.desk.small import coder, open_small_desk
from tests.fake_merging import load_merging
from tests.kept import NOW

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="NO BROWSER: install chromium to test the pages of the desk")
TOLD = [f"Rebels shelled Zenda with {n} guns. Nobody knows how loud it was.\n" for n in range(1, 61)]
LONG = "".join(TOLD)
STARTS = [sum(map(len, TOLD[:n])) for n in range(60)]


def read(report: Report) -> Reading:
    """A claim of each line's first sentence."""
    sentences = [(start, report.text.index(".", start) + 1) for start in STARTS]
    return Reading(
        report.id, tuple(Claim(f"r1-{n}", report.id, at, at[0] + 7, "shelled", "ASSAULT") for n, at in enumerate(sentences, 1))
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk over one report of sixty claims."""
    path, report = tmp_path_factory.mktemp("long") / "w.duckdb", Report("r1", LONG, published="2021-11-17")
    with open_ledger(path, write=True) as ledger:
        with ledger.transaction():
            place_batch(ledger, load_merging(), [Coded(report, read(report), True, "2021-11-17")], NOW, "0")
        with listen(make_desk(ledger, Wanted(path), coder)) as found:
            yield found


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk over the small ledger."""
    with open_small_desk(tmp_path_factory.mktemp("small")) as make, listen(make().app) as found:
        yield found


def test_a_claim_far_down_stands_beside_its_words(home: str, browser: Any) -> None:
    page, faults = open_page(browser, home)
    page.goto(f"{home}/report/r1#r1-50")
    card, words = page.locator("[id='r1-50']"), page.locator(f"#at-{STARTS[49] + 7}")
    sync_api.expect(card).to_be_in_viewport(ratio=1)
    sync_api.expect(words).to_be_in_viewport(ratio=1)
    assert card.locator("blockquote").inner_text() == "Rebels shelled Zenda with 50 guns."
    faults += find_barriers(page)
    page.locator("[id='r1-3']").get_by_role("link", name="in the text").click()
    sync_api.expect(page.locator("mark.trigger a[href='#r1-3']")).to_be_in_viewport(ratio=1)
    page.context.close()
    assert faults == []


def test_words_in_the_text_stay_in_view_when_they_are_clicked(home: str, browser: Any) -> None:
    page, faults = open_page(browser, home)
    page.goto(f"{home}/report/r1")
    words = page.locator("mark.trigger a[href='#r1-12']")
    words.click()
    sync_api.expect(page.locator("[id='r1-12']")).to_be_in_viewport(ratio=1)
    sync_api.expect(words).to_be_in_viewport(ratio=1)
    page.context.close()
    assert faults == []


def test_a_printed_incident_has_its_evidence_and_no_buttons(small: str, browser: Any) -> None:
    page, faults = open_page(browser, small)
    page.goto(f"{small}/?place=Zenda")
    with page.expect_navigation():
        page.get_by_role("table").get_by_role("link", name="ASSAULT").click()
    shown = [found.filter(visible=True) for found in (page.locator("form, button"), page.get_by_text("about them"))]
    assert all(found.count() for found in shown)
    page.emulate_media(media="print")
    assert [found.count() for found in shown] == [0, 0]
    assert page.locator("blockquote:visible").count() == 4  # two reports, and the join of the two
    assert page.get_by_text("kind of event").filter(visible=True).count() == 1
    page.context.close()
    assert faults == []


def test_a_sentence_is_split_off_by_keyboard(tmp_path: Path, browser: Any) -> None:
    with open_small_desk(tmp_path) as make, listen(make().app) as home:
        page, faults = open_page(browser, home)
        page.goto(f"{home}/?place=Zenda")
        rows = page.get_by_role("table").get_by_role("row")
        assert rows.count() == 2
        with page.expect_navigation():
            page.get_by_role("table").get_by_role("link", name="ASSAULT").click()
        for key in "kjkjs":
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.closest('li').querySelector('a').textContent") == "south"
        page.keyboard.type("Otto")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        page.goto(f"{home}/?place=Zenda")
        assert rows.count() == 3
        page.context.close()
        assert faults == []
