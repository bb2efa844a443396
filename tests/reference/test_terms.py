"""Codes through time, and of reports without a day."""

import pytest

from sayso.reference.terms import Term, code_on, covers, usual_code

GUARD: tuple[Term, ...] = (("RUR REB", "1990", "2001-05-31"), ("RUR PTY", "2001-06-01", ""))


@pytest.mark.parametrize(
    ("day", "code", "covered"),
    [("1989", "RUR REB", False), ("1990-02-01", "RUR REB", True), ("2001-06-01", "RUR PTY", True), (None, None, True)],
)
def test_codes_of_a_day(day: str | None, code: str | None, covered: bool) -> None:
    assert covers(GUARD, day) is covered
    assert day is None or code_on(GUARD, day) == code


@pytest.mark.parametrize(
    ("terms", "offices", "code"),
    [
        ((), (), None),
        (GUARD, (), "RUR PTY"),
        ((("RUR REB", "", "1999"), ("RUR PTY", "2000", "")), (), "RUR PTY"),  # from when it bore arms nobody knows
        ((("GOT GOV", "1990", "1998"), ("GOT PTY", "1998", "")), ("president", "opposition leader"), "GOT GOV"),
        ((("GOT GOV", "1990", "1991"), ("GOT PTY", "1991", "")), ("trade minister", "opposition leader"), "GOT PTY"),
        ((("GOT GOV", "1990", "1998"), ("UN IGO", "1999", "2003")), ("foreign minister", "envoy for Zenda"), "UN IGO"),
        ((("GOT REB", "1975", "2005"), ("GOT GOV", "2005", "2005")), ("rebel leader", "vice president"), "GOT REB"),
    ],
)
def test_what_is_meant_where_no_day_is_known(terms: tuple[Term, ...], offices: tuple[str, ...], code: str | None) -> None:
    assert usual_code(terms, offices) == code
