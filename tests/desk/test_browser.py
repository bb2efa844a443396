"""The desk in a real browser: the walk of an analyst, and every page at each size and theme.

Screenshots go to SAYSO_SHOTS, else to build/shots. Without Chromium the tests are skipped, loudly: `.ci/run` installs it.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from sayso.desk.serve import Wanted, make_desk
from tests.desk.browsing import ABSENT, CHROMIUM, find_barriers, listen, open_page
from tests.desk.small import TEXTS, coder
from tests.kept import open_kept

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="NO BROWSER: install chromium to test the pages of the desk")
SHOTS = Path(os.environ.get("SAYSO_SHOTS") or Path(__file__).parents[2] / "build" / "shots")
PAGES = ["/", "/reports", "/parties", "/party/GOT", "/pair/GOT/RUR", "/search?q=shelled", "/review", "/review/codings", "/claim/north:14:ASSAULT"]
PAGES += ["/issues", "/sure", "/add", "/report/north", "/report/evil", ABSENT]
SIZES = [(1400, "light"), (360, "dark"), (2560, "light")]
FOR_ALL = SIZES[:2]  # those that axe looks at


@pytest.mark.parametrize(("width", "theme"), SIZES)
def test_every_page_is_sound(desk: tuple[str, list[str]], browser: Any, width: int, theme: str) -> None:
    home, incidents = desk
    SHOTS.mkdir(parents=True, exist_ok=True)
    page, faults = open_page(browser, home, width, theme)
    assert incidents
    for path in (*PAGES, *incidents[:1]):
        page.goto(home + path)
        if page.locator("[data-map]").count():
            page.locator("[data-map][data-ready]").wait_for()
        name = path.strip("/").split("?")[0].replace("/", "-").replace(":", "-") or "home"
        page.screenshot(path=str(SHOTS / f"{name}-{width}-{theme}.png"), full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if wide > 0:
            faults.append(f"{path}: {wide} px too wide")
        if (width, theme) in FOR_ALL:
            faults += [f"{path}: {fault}" for fault in find_barriers(page)]
    page.context.close()
    assert faults == []


def test_the_walk_of_an_analyst(empty_desk: str, browser: Any) -> None:
    page, faults = open_page(browser, empty_desk)
    page.goto(empty_desk)
    page.get_by_role("link", name="Add reports").click()
    for name in ("north", "south"):
        page.goto(f"{empty_desk}/add")
        page.get_by_label("Paste a report").fill(TEXTS[name])
        page.get_by_label("Published on").fill("2021-11-17")
        page.get_by_label("Publisher").fill(f"{name} Wire")
        page.get_by_role("button", name="Read and code").click()
        page.get_by_role("link", name="To the incidents").click()
    assert page.get_by_role("table").get_by_role("row").count() == 2  # its head, and both reports as one incident

    page.get_by_role("table").get_by_role("link", name="ASSAULT").first.click()
    assert page.get_by_role("heading", name="What each source says").is_visible()
    assert page.get_by_role("link", name="3 of RUR CVL").is_visible()
    assert page.get_by_role("link", name="9 of RUR CVL").is_visible()
    incident = page.url
    page.locator(".evidence a").first.click()
    assert "/report/" in page.url
    assert page.locator("mark").count() > 0

    page.goto(incident)
    page.get_by_text("Correct or split off").last.click()
    split = page.locator("form", has=page.get_by_role("button", name="Split off")).last
    split.get_by_label("Your name").fill("Otto")
    split.get_by_role("button", name="Split off").first.click()
    page.goto(empty_desk)
    assert page.get_by_role("table").get_by_role("row").count() == 3
    page.goto(f"{empty_desk}/review")
    page.get_by_role("button", name="take back").first.click()
    page.goto(empty_desk)
    assert page.get_by_role("table").get_by_role("row").count() == 2

    with page.expect_download() as kept:
        page.get_by_role("link", name="csv", exact=True).click()
    assert "ASSAULT" in Path(kept.value.path()).read_text(encoding="utf-8")
    page.context.close()
    assert faults == []


def test_the_address_is_the_state(desk: tuple[str, list[str]], browser: Any) -> None:
    home, incidents = desk
    page, faults = open_page(browser, home)
    page.goto(home)
    rows = page.get_by_role("table").get_by_role("row")
    everything = rows.count()
    page.get_by_label("Place", exact=True).fill("Strelsau")
    page.get_by_label("Place", exact=True).press("Enter")
    page.wait_for_url("**/?*place=Strelsau*")
    sync_api.expect(rows).to_have_count(2)
    shared = page.url
    page.goto(home + incidents[0])
    page.go_back()
    assert page.url == shared
    page.go_back()
    sync_api.expect(rows).to_have_count(everything)
    page.go_forward()
    sync_api.expect(rows).to_have_count(2)

    fresh, more = open_page(browser, home)
    fresh.goto(shared)
    assert fresh.get_by_role("table").get_by_role("row").count() == 2
    assert fresh.get_by_label("Place", exact=True).input_value() == "Strelsau"
    page.context.close()
    fresh.context.close()
    assert faults + more == []


def test_back_puts_every_choice_back(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home)
    page.goto(f"{home}/?rule=narrator")
    rule, kind = page.get_by_label("Tolls read by"), page.get_by_label("Type")
    kind.select_option("ASSAULT")
    page.wait_for_url("**/?type=ASSAULT&rule=narrator")
    rule.select_option("latest")
    page.wait_for_url("**/?type=ASSAULT")
    page.go_back()
    sync_api.expect(rule).to_have_value("narrator")
    page.go_back()
    sync_api.expect(kind).to_have_value("")
    page.go_forward()
    page.go_forward()
    sync_api.expect(rule).to_have_value("latest")
    sync_api.expect(kind).to_have_value("ASSAULT")
    page.context.close()
    assert faults == []


def test_further_rows_are_gone_on_to(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home, 360)
    page.goto(home)
    page.locator("[data-map][data-ready]").wait_for()
    link = '<nav class="pages"><a data-part href="/?place=Strelsau">Further rows</a></nav>'
    page.locator("[data-results]").evaluate("(box, link) => box.insertAdjacentHTML('beforeend', link)", link)
    page.get_by_role("link", name="Further rows").click()
    rows = page.get_by_role("region", name="Table of incidents")
    sync_api.expect(rows).to_be_focused()
    sync_api.expect(rows.get_by_role("row")).to_have_count(2)
    assert rows.evaluate("box => box.getBoundingClientRect().top") >= 0
    page.context.close()
    assert faults == []


def test_a_desk_that_was_stopped_is_told_and_asked_again(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home)
    page.goto(home)
    page.locator("[data-map][data-ready]").wait_for()
    page.context.set_offline(True)
    kind, notice = page.get_by_label("Type"), page.get_by_role("alert")
    kind.select_option("ASSAULT")
    sync_api.expect(notice).to_contain_text("does not answer")
    sync_api.expect(notice).to_be_in_viewport()
    kind.select_option("AID")
    page.get_by_role("button", name="Zoom in").click()
    sync_api.expect(notice).to_have_count(1)
    sync_api.expect(page.locator("[data-results]")).not_to_have_attribute("aria-busy", "true")
    assert page.url == f"{home}/"
    page.context.set_offline(False)
    kind.select_option("ASSAULT")
    sync_api.expect(notice).to_have_count(0)
    page.context.close()
    assert [fault for fault in faults if "ERR_INTERNET_DISCONNECTED" not in fault] == []


def test_the_keyboard_reaches_everything(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home)
    page.goto(home)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the page"
    page.keyboard.press("Enter")
    seen = set()
    for _press in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.closest('form, [data-map], table, header, footer')?.tagName ?? ''"))
        ring = page.evaluate("(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow })()")
        at_the_end = page.evaluate("document.activeElement === document.body")
        assert at_the_end or ring != "nonenone", page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    assert {"FORM", "DIV", "TABLE"} <= seen
    page.context.close()
    assert faults == []


def test_a_hostile_report_runs_nothing(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home)
    for path in ("/", "/reports", "/report/evil", "/search?q=<img src=x onerror=alert(1)>", '/?q="><script>alert(1)</script>'):
        page.goto(home + path)
    page.context.close()
    assert faults == []


def test_the_desk_works_without_scripts(desk: tuple[str, list[str]], browser: Any) -> None:
    home, incidents = desk
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + "/?place=Strelsau")
    assert page.get_by_role("table").get_by_role("row").count() == 2
    assert not page.locator("[data-map]").is_visible()
    page.goto(home + incidents[0])
    assert page.locator("blockquote").count() > 0
    context.close()


def test_codings_are_reviewed_by_keyboard(tmp_path: Path, browser: Any) -> None:
    texts = ("Rebels shelled Zenda.", "They shelled Zenda and shelled Hentzau.", "Nobody shelled Strelsau.")
    with open_kept(tmp_path / "w.duckdb", *texts) as ledger, listen(make_desk(ledger, Wanted(tmp_path / "w.duckdb"), coder)) as home:
        page, faults = open_page(browser, home)
        page.goto(f"{home}/review/codings")
        page.get_by_label("Your name").fill("Flavia")
        page.keyboard.press("Escape")

        def press(key: str, left: int) -> None:
            with page.expect_navigation():
                page.keyboard.press(key)
            sync_api.expect(page.get_by_role("link", name="Codings")).to_have_text(f"Codings {left}")

        press("a", 3)
        press("x", 2)
        press("j", 2)
        press("k", 2)
        page.keyboard.press("c")
        assert page.evaluate("document.activeElement.name") == "type"
        page.get_by_label("Actor").fill("RUR MIL, GOT MIL")
        press("Enter", 1)
        said = page.get_by_role("region", name="What persons said of codings").get_by_role("row")
        assert [[cell.strip() for cell in row.split("\t")[1:4]] for row in said.all_inner_texts()[1:]] == [
            ["Flavia", "r2-2", "actor: RUR MIL, GOT MIL"], ["Flavia", "r2-1", "no event"], ["Flavia", "r1-1", "right"],
        ]  # fmt: skip
        page.goto(f"{home}/claim/r2-2")
        assert page.get_by_label("Actor").input_value() == "RUR MIL, GOT MIL"
        with page.expect_navigation():
            page.keyboard.press("u")
        assert page.get_by_label("Actor").input_value() == ""
        page.context.close()
        assert faults == []
