"""One process or several: the same results in the same order, and no report lost."""

import pytest

from sayso.errors import InputError, ModelError
from sayso.output import reading_to_json, to_line
from sayso.records import Issue, Reading
from sayso.run.jobs import run_task
from tests.factory import make_report
from tests.fake_coder import make_broken_task, make_task

ITEMS = [
    make_report("They shelled it.", id="a"),
    Issue("b", "There is no such file."),
    make_report("poison", id="c"),
    *(make_report("They shelled it. " * n, id=f"d{n}") for n in range(20)),
]


def _lines(jobs: int) -> list[str]:
    results = [result for _, result in run_task(ITEMS, make_task, jobs)]
    readings = [r if isinstance(r, Reading) else Reading(r.report, issues=(r,)) for r in results]
    return [to_line(reading_to_json(reading)) for reading in readings]


def test_many_processes_give_the_same_bytes_in_the_order_of_the_input() -> None:
    assert _lines(jobs=2) == _lines(jobs=1)


def test_a_report_that_breaks_the_coder_is_an_issue_and_the_rest_is_coded() -> None:
    results = [result for _, result in run_task(ITEMS, make_task)]
    assert isinstance(results[0], Reading)
    assert results[1] is ITEMS[1]
    assert results[2] == Issue("c", "It could not be coded (ZeroDivisionError: poison).")
    assert all(isinstance(result, Reading) for result in results[3:])


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_coder_that_cannot_be_made_ends_the_run_with_its_own_error(jobs: int) -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        list(run_task(ITEMS, make_broken_task, jobs))


def test_no_job_is_a_wrong_call() -> None:
    with pytest.raises(InputError, match="--jobs"):
        run_task(ITEMS, make_task, 0)
