"""The desk in a real browser: the walk of an analyst, and every page at each size and theme.

Screenshots go to SAYSO_SHOTS, else to build/shots. Without Chromium the tests are skipped, loudly: `.ci/run` installs it.
"""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.types import ASGIApp

from sayso.desk.serve import Wanted, make_desk
from sayso.ledger.open import open_ledger
from tests.desk.small import TEXTS, coder, open_small_desk
from tests.kept import open_kept

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe_api = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="NO BROWSER: install chromium to test the pages of the desk")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
SHOTS = Path(os.environ.get("SAYSO_SHOTS") or Path(__file__).parents[2] / "build" / "shots")
ABSENT = "/nowhere"
PAGES = ["/", "/reports", "/parties", "/party/GOT", "/pair/GOT/RUR", "/search?q=shelled", "/review", "/review/codings", "/claim/north:14:ASSAULT"]
PAGES += ["/issues", "/sure", "/add", "/report/north", "/report/evil", ABSENT]
SIZES = [(1400, "light"), (360, "dark"), (2560, "light")]
FOR_ALL = SIZES[:2]  # those that axe looks at


@contextmanager
def listen(app: ASGIApp) -> Iterator[str]:
    """A desk on a port of its own: its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """A desk over the small ledger, which nothing here changes: its address, and the paths of its incidents."""
    with open_small_desk(tmp_path_factory.mktemp("desk")) as make:
        client = make()
        rows = client.get("/api/v1/incidents").json()["items"]
        with listen(client.app) as home:
            yield home, [f"/incident/{row['id']}" for row in rows]


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[str]:
    """A desk over a ledger in which nothing is."""
    path = tmp_path / "empty.duckdb"
    with open_ledger(path, write=True) as ledger, listen(make_desk(ledger, replace(Wanted(path)), coder)) as home:
        yield home


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, started once."""
    with sync_api.sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


def watch(page: Any, home: str) -> list[str]:
    """What must not happen on a page, as it happens; requests to others are refused besides."""
    faults: list[str] = []

    def hear(told: Any) -> None:
        if told.type == "error" and not told.location["url"].endswith(ABSENT):
            faults.append(f"{told.location['url']}: {told.text}")

    page.on("console", hear)
    page.on("pageerror", lambda error: faults.append(str(error)))

    def pass_or_refuse(route: Any) -> None:
        if route.request.url.startswith((home, "data:", "blob:")):
            route.continue_()
        else:
            faults.append(route.request.url)
            route.abort()

    def refuse(dialog: Any) -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.route("**/*", pass_or_refuse)
    page.on("dialog", refuse)
    return faults


def open_page(browser: Any, home: str, width: int = 1400, theme: str = "light") -> tuple[Any, list[str]]:
    """A page in a browser that knows nothing of the others, and its faults."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, accept_downloads=True)
    page = context.new_page()
    return page, watch(page, home)


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


def find_barriers(page: Any) -> list[str]:
    """What axe has to say against a page, of whatever gravity."""
    found = axe_api.Axe().run(page).response["violations"]
    return [f"{fault['impact']} {fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]


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


def test_the_caption_of_the_map_hides_nothing_of_it(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home, 360)
    page.goto(home)
    drawn, told = page.locator("[data-map] canvas").bounding_box(), page.locator("[data-map] .about").bounding_box()
    assert drawn["height"] > 200
    assert drawn["y"] + drawn["height"] <= told["y"]
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


HOVERED = """() => {
  const box = document.querySelector("[data-map]"), tip = box.querySelector("[data-tip]"), at = box.getBoundingClientRect(), told = new Set();
  for (let x = 4; x < at.width; x += 8) for (let y = 4; y < at.height; y += 8) {
    box.dispatchEvent(new PointerEvent("pointermove", { clientX: at.left + x, clientY: at.top + y }));
    if (!tip.hidden) told.add(tip.textContent);
  }
  return [...told].sort();
}"""


def test_what_is_told_of_a_country_is_no_pin(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home)
    told = {"count": 3, "contested": 0, "country": True, "radius": 500, "title": "3 incidents", "url": None}
    marks = [{"geometry": {"coordinates": place}, "properties": told | {"count": n}} for n, place in ((3, (12.5, 42.8)), (2, (18.0, 39.0)))]
    page.route("**/map.json*", lambda route: route.fulfill(json={"features": marks}))
    page.goto(home)
    page.locator("[data-map][data-ready]").wait_for()
    assert page.evaluate(HOVERED) == ["3 incidents", "3 incidents, somewhere in Italy"]  # the other lies in the sea, and stays a circle
    page.context.close()
    assert faults == []


def test_a_land_beyond_the_antimeridian_is_whole(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home)
    told = {"contested": 0, "country": True, "radius": 500, "url": None}
    places = {"in its north-east": (172.0, 66.5), "beyond 180 degrees": (-175.0, 66.0), "in the Sea of Okhotsk": (150.0, 55.0)}
    marks = [{"geometry": {"coordinates": place}, "properties": told | {"count": 1, "title": name}} for name, place in places.items()]
    page.route("**/map.json*", lambda route: route.fulfill(json={"features": marks}))
    page.goto(f"{home}/?party=ZZZ")
    page.locator("[data-map][data-ready]").wait_for()
    assert page.evaluate(HOVERED) == ["in its north-east, somewhere in Russia", "in the Sea of Okhotsk"]
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
