"""Who judges says so once in a browser; nobody's name is guessed, or put into another's forms."""

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


def test_taking_back_another_s_act_leaves_the_name(client: TestClient) -> None:
    form = {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "act": act_token(client)}
    client.post("/judge", data=form | {"verdict": "different", "by": "Flavia"})
    client.cookies.delete("sayso_name")
    client.post("/judge", data=form | {"verdict": "undo", "by": "Flavia"})
    assert EMPTY in client.get("/claim/north:14:ASSAULT").text


def test_a_mangled_cookie_is_shown_as_words(client: TestClient) -> None:
    client.cookies.set("sayso_name", "%3Cscript%3E%FF" + "x" * 900)
    answer = client.get("/claim/north:14:ASSAULT")
    assert answer.status_code == 200
    assert "<script>x" not in answer.text
    assert "x" * 81 not in answer.text
