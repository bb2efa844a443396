"""What a run says on standard error beside its failures."""

import pytest

from sayso.run.progress import LONG, Progress, tell_span
from tests.factory import make_report


@pytest.mark.parametrize(("size", "on_terminal", "told"), [(LONG + 1, True, 1), (LONG, True, 0), (LONG + 1, False, 0)])
def test_a_very_long_report_is_announced_on_a_terminal(
    size: int, on_terminal: bool, told: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: on_terminal)
    Progress(quiet=False).begin(make_report("x" * size))
    assert capsys.readouterr().err.count("in one report; this takes a while") == told


def test_what_is_left_is_told_where_the_number_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 0.0)
    progress = Progress(quiet=True, total=100)
    for _ in range(20):
        progress.count(make_report())
    for _ in range(5):
        progress.skip()
    monkeypatch.setattr("time.monotonic", lambda: 10.0)
    assert progress.tell() == "25 of 100 reports, 5 there already, 0 claims, 0 not coded, 2.0 a second, 30 s left"
    assert Progress(quiet=True).tell().startswith("0 reports, 0 claims")


@pytest.mark.parametrize(("seconds", "told"), [(40, "40 s"), (720, "12 min"), (12_600, "3.5 h")])
def test_a_span_is_told_in_its_unit(seconds: float, told: str) -> None:
    assert tell_span(seconds) == told
