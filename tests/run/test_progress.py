"""What a run says on standard error beside its failures."""

import pytest

from sayso.run.progress import LONG, Progress
from tests.factory import make_report


@pytest.mark.parametrize(("size", "on_terminal", "told"), [(LONG + 1, True, 1), (LONG, True, 0), (LONG + 1, False, 0)])
def test_a_very_long_report_is_announced_on_a_terminal(
    size: int, on_terminal: bool, told: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: on_terminal)
    Progress(quiet=False).begin(make_report("x" * size))
    assert capsys.readouterr().err.count("in one report; this takes a while") == told
