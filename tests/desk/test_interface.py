"""Whatever is asked of the interface, by its own description or against it, it answers and never fails."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from sayso.desk import safety
from tests.desk.small import open_small_desk

TOKEN = "a-long-enough-token"
HEADERS = {"host": "127.0.0.1", "authorization": f"Bearer {TOKEN}"}
CHECKS = (not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance)


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The description of the interface of a small desk, that never tells a client to wait."""
    with pytest.MonkeyPatch.context() as patch, open_small_desk(tmp_path_factory.mktemp("interface")) as make:
        patch.setattr(safety, "MOST_ACTS", 1_000_000)
        yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", make(token=TOKEN).app, headers=HEADERS)


@pytest.mark.parametrize("mode", [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE])
def test_any_call_is_answered(described: Any, mode: schemathesis.GenerationMode) -> None:
    asked = 0
    for found in described.get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(max_examples=8, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
        def ask(case: Any) -> None:
            case.call_and_validate(checks=CHECKS, headers=HEADERS)

        ask()
        asked += 1
    assert asked >= 15
