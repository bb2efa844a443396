"""Desks over the small ledger of `small.py`."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.desk.serve import Wanted, make_desk
from sayso.ledger.open import open_ledger
from tests.desk.browsing import CHROMIUM, FLAGS, listen
from tests.desk.small import coder, open_small_desk


@pytest.fixture
def make_client(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """Desks over a small ledger of the test's own."""
    with open_small_desk(tmp_path) as make:
        yield make


@pytest.fixture
def client(make_client: Callable[..., TestClient]) -> TestClient:
    """A desk with no options."""
    return make_client()


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
    with open_ledger(path, write=True) as ledger, listen(make_desk(ledger, Wanted(path), coder)) as home:
        yield home


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, started once."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()
