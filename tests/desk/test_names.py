"""Who judges says so once in a browser; nobody's name is guessed, or put into another's forms."""

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from tests.desk.test_acts import act_token

EMPTY = 'name="by" required value=""'


def test_no_name_is_proposed_to_whom_nobody_knows(client: TestClient) -> None:
    assert EMPTY in client.get("/claim/north:14:ASSAULT").text


@pytest.mark.parametrize("name", ["Flavia", "Ωra \u2014 “F;=,”", '"><script>'])
def test_a_browser_remembers_its_name_and_no_other_does(make_client: Callable[..., TestClient], name: str) -> None:
    client, other = make_client(), make_client()
    form = {"claim": "north:14:ASSAULT", "verdict": "accept", "by": name, "act": act_token(client)}
    kept = client.post("/correct", data=form)
    assert "httponly" in kept.headers["set-cookie"].lower()
    shown = client.get("/claim/south:14:ASSAULT").text
    assert EMPTY not in shown
    assert name.replace('"', "&#34;").replace(">", "&gt;").replace("<", "&lt;") in shown
    assert EMPTY in other.get("/claim/south:14:ASSAULT").text


def find_takers(client: TestClient, page: str) -> list[str]:
    """The name in each form that takes back what stands there; nothing where it is asked for."""
    forms = re.findall(r"<form(?:(?!</form>).)*?>take back</button></form>", client.get(page).text, re.DOTALL)
    return ["".join(re.findall(r'type="hidden" name="by" value="([^"]*)"', form)) for form in forms if 'name="b" required' not in form]


@pytest.mark.parametrize("page", ["/review", "/review/codings", "/claim/north:14:ASSAULT", "incident"])
def test_what_somebody_said_is_taken_back_by_the_browser_s_own_name(make_client: Callable[..., TestClient], page: str) -> None:
    client = make_client()
    form = {"act": act_token(client), "by": "Flavia"}
    client.post("/judge", data=form | {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "verdict": "different"})
    client.post("/correct", data=form | {"claim": "north:14:ASSAULT", "verdict": "accept"})
    if page == "incident":
        page = f"/incident/{client.get('/api/v1/claims/north:14:ASSAULT').json()['incident']}"
    assert find_takers(client, page) == ["Flavia"]
    client.cookies.delete("sayso_name")
    assert find_takers(client, page) == [""]
    assert 'name="by" required size="10"' in client.get(page).text
    client.post("/correct", data=form | {"claim": "south:14:ASSAULT", "verdict": "accept", "by": "Rudolf"})
    assert set(find_takers(client, page)) == {"Rudolf"}


def test_who_takes_back_is_remembered(client: TestClient) -> None:
    form = {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "act": act_token(client)}
    client.post("/judge", data=form | {"verdict": "different", "by": "Flavia"})
    client.post("/judge", data=form | {"verdict": "undo", "by": "Rudolf"})
    assert 'name="by" required value="Rudolf"' in client.get("/claim/north:14:ASSAULT").text


def test_a_mangled_cookie_is_shown_as_words(client: TestClient) -> None:
    client.cookies.set("sayso_name", "%3Cscript%3E%FF" + "x" * 900)
    answer = client.get("/claim/north:14:ASSAULT")
    assert answer.status_code == 200
    assert "<script>x" not in answer.text
    assert "x" * 81 not in answer.text
