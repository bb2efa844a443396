"""The map in a real browser: what is told of a country, marks that lie together, lands that go on beyond the antimeridian, the caption."""

from typing import Any

import pytest

from tests.desk.browsing import CHROMIUM, open_page

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="NO BROWSER: install chromium to test the pages of the desk")
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


def test_marks_that_would_hide_each_other_are_one(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home)
    told = {"contested": 1, "country": False, "radius": 0, "title": "", "url": None}
    places = {14: (9.50, 47.00), 3: (9.51, 47.01), 2: (14.0, 44.0)}
    marks = [{"geometry": {"coordinates": place}, "properties": told | {"count": n, "title": f"{n} incidents"}} for n, place in places.items()]
    page.route("**/map.json*", lambda route: route.fulfill(json={"features": marks}))
    page.goto(home)
    page.locator("[data-map][data-ready]").wait_for()
    assert page.evaluate(HOVERED) == ["17 incidents", "2 incidents"]
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


def test_the_caption_of_the_map_hides_nothing_of_it(desk: tuple[str, list[str]], browser: Any) -> None:
    home, _ = desk
    page, faults = open_page(browser, home, 360)
    page.goto(home)
    drawn, told = page.locator("[data-map] canvas").bounding_box(), page.locator("[data-map] .about").bounding_box()
    assert drawn["height"] > 200
    assert drawn["y"] + drawn["height"] <= told["y"]
    page.context.close()
    assert faults == []
