"""Who may ask: known hosts, holders of the token, the desk's own pages; and not too often."""

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.desk.safety import MINUTE, Keys, Pace, is_host_known, is_local
from sayso.desk.serve import Wanted, check_options, serve
from sayso.errors import InputError

TOKEN = "a-long-enough-token"
BODY = {"a": "north:14:ASSAULT", "b": "south:14:ASSAULT", "verdict": "same", "by": "Flavia"}


def test_another_host_name_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"host": "localhost:8765"}).status_code == 200


def test_a_desk_with_a_token_lets_nobody_in_without(make_client: Callable[..., TestClient]) -> None:
    client = make_client(token=TOKEN)
    assert client.get("/").headers["location"] == "/enter"
    assert client.get("/api/v1/claims").status_code == 401
    assert client.get("/api/v1/claims", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert client.get("/api/v1/claims", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert client.post("/enter", data={"token": "wrong"}).status_code == 403
    assert client.get("/").status_code == 303
    assert client.post("/enter", data={"token": TOKEN}).status_code == 303
    assert client.get("/").status_code == 200


def test_the_description_tells_of_the_token(make_client: Callable[..., TestClient]) -> None:
    described = make_client(token=TOKEN).get("/api/v1/openapi.json", headers={"authorization": f"Bearer {TOKEN}"}).json()
    assert described["components"]["securitySchemes"]["token"] | {"description": ""} == {"type": "http", "scheme": "bearer", "description": ""}
    assert all(act["security"] == [{"token": []}] for path in described["paths"].values() for act in path.values())
    assert "securitySchemes" not in make_client().get("/api/v1/openapi.json").json()["components"]


def test_guessing_is_slow(make_client: Callable[..., TestClient]) -> None:
    client = make_client(token=TOKEN)
    assert [client.post("/enter", data={"token": "x"}).status_code for _ in range(11)][-1] == 429


def test_a_forged_cookie_is_none(make_client: Callable[..., TestClient]) -> None:
    client = make_client(token=TOKEN)
    client.cookies.set("sayso_desk", "visitor.0000")
    assert client.get("/").status_code == 303


def test_a_page_of_another_site_cannot_act(client: TestClient) -> None:
    assert client.post("/api/v1/judgements", json=BODY, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post("/api/v1/judgements", json=BODY, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.post("/api/v1/judgements", json=BODY, headers={"origin": "http://127.0.0.1"}).status_code == 200


def test_a_read_only_desk_takes_no_acts(make_client: Callable[..., TestClient]) -> None:
    client = make_client(read_only=True)
    assert client.post("/api/v1/judgements", json=BODY).status_code == 403
    assert 'action="/judge"' not in client.get("/review").text


def test_too_many_acts_wait() -> None:
    pace = Pace(2)
    assert [pace.is_too_fast("me", now) for now in (0.0, 1.0, 2.0, MINUTE + 0.5)] == [False, False, True, False]


def test_a_session_is_known_to_its_own_run_alone() -> None:
    keys = Keys(None)
    cookie = keys.make_session()
    assert keys.is_session(cookie)
    assert not Keys(None).is_session(cookie)
    assert not keys.is_act_token(keys.make_session(), keys.make_act_token(cookie))


@pytest.mark.parametrize(("host", "known"), [("127.0.0.1:80", True), ("[::1]:80", True), ("LOCALHOST", True), ("a.b", False), ("", False)])
def test_host_names_with_and_without_a_port(host: str, known: bool) -> None:
    assert is_host_known(host, frozenset({"localhost", "127.0.0.1", "[::1]"})) is known


@pytest.mark.parametrize(("host", "local"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("name", False)])
def test_local_addresses(host: str, local: bool) -> None:
    assert is_local(host) is local


@pytest.mark.parametrize(
    ("options", "told"), [({"host": "0.0.0.0"}, "--token"), ({"token": "short"}, "12 or more"), ({"host": "no.such.host.invalid", "token": TOKEN}, "cannot listen")]
)
def test_options_that_cannot_be_meant(tmp_path: object, options: dict[str, str], told: str) -> None:
    with pytest.raises(InputError, match=told):
        check_options(Wanted(Path("x"), **options))  # type: ignore[arg-type]


def test_a_ledger_that_is_made_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("uvicorn.run", lambda *_, **__: None)
    wanted = Wanted(tmp_path / "wor.duckdb", port=0)
    assert serve(wanted) == 0
    assert f"no ledger {wanted.path} yet" in capsys.readouterr().err
    assert serve(wanted) == 0
    assert "no ledger" not in capsys.readouterr().err
