"""Desks over the small ledger of `small.py`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.desk.small import open_small_desk


@pytest.fixture
def make_client(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """Desks over a small ledger of the test's own."""
    with open_small_desk(tmp_path) as make:
        yield make


@pytest.fixture
def client(make_client: Callable[..., TestClient]) -> TestClient:
    """A desk with no options."""
    return make_client()
