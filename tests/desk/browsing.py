"""Chromium over desks on ports of their own, and what must not happen on a page."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import uvicorn
from starlette.types import ASGIApp

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
ABSENT = "/nowhere"


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


def find_barriers(page: Any) -> list[str]:
    """What axe has to say against a page, of whatever gravity."""
    axe_api = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe_api.Axe().run(page).response["violations"]
    return [f"{fault['impact']} {fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]
