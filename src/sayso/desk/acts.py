"""What a person does on the pages: judging and taking back, adding reports, entering with a token."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form, Request, UploadFile
from starlette.responses import JSONResponse, RedirectResponse, Response

from sayso.desk.answers import Depth
from sayso.desk.jobs import State
from sayso.desk.names import keep_name
from sayso.desk.office import Office
from sayso.desk.pages import missing
from sayso.desk.safety import COOKIE, Keys
from sayso.errors import InputError
from sayso.ingest.web import is_url
from sayso.ledger.store import Ledger
from sayso.run.judging import find_name, judge, take_back

VERDICTS = ("same", "different", "alone", "undo")
LARGEST_UPLOAD = 50_000_000  # bytes of all files of one act
LONGEST_NAME = 120  # bytes of a file name; its end is kept, which says what it is
Add = Callable[[Ledger, Sequence[str], str | None, str | None, State], None]


def make_acts(office: Office, keys: Keys, add: Add) -> APIRouter:
    """The routes that change something; each is a POST with the token of its session."""
    router = APIRouter(include_in_schema=False)
    _add_judging(router, office, keys)
    _add_adding(router, office, keys, add)
    _add_jobs(router, office)
    _add_door(router, office, keys)
    return router


def _add_judging(router: APIRouter, office: Office, keys: Keys) -> None:
    @router.post("/judge")
    def judge_pair(
        request: Request,
        verdict: Annotated[str, Form()],
        a: Annotated[str, Form()],
        b: Annotated[str, Form()],
        by: Annotated[str, Form()] = "",
        back: Annotated[str, Form()] = "/",
        act: Annotated[str, Form()] = "",
    ) -> Response:
        check_act(request, keys, act)
        apply_verdict(office, verdict, a.strip(), b.strip(), by)
        answer = RedirectResponse(back if is_own_path(back) else "/", 303)
        keep_name(answer, by)
        return answer


def _add_adding(router: APIRouter, office: Office, keys: Keys, add: Add) -> None:
    @router.get("/add")
    def form(request: Request) -> Response:
        return office.page(request, "add.html")

    @router.post("/add")
    async def add_reports(
        request: Request,
        text: Annotated[str, Form()] = "",
        published: Annotated[str, Form()] = "",
        publisher: Annotated[str, Form()] = "",
        feed: Annotated[str, Form()] = "",
        act: Annotated[str, Form()] = "",
        files: Annotated[list[UploadFile] | None, Form()] = None,
    ) -> Response:
        check_act(request, keys, act)
        if feed and not office.network:
            raise InputError("Nothing is fetched: the desk was started without --network.")
        if feed and not is_url(feed):  # anything else would be read as a file of this machine
            raise InputError("Give the address of a page or a feed, which begins with https:// or http://.")
        folder = tempfile.TemporaryDirectory(prefix="sayso-desk-")
        try:
            paths = await keep_files(Path(folder.name), text, files or [])
            if feed:
                paths.append(feed)
            if not paths:
                raise InputError("There is nothing to read: paste a text, drop a file or give an address.")
        except BaseException:
            folder.cleanup()
            raise
        job = start_adding(office, add, folder, paths, published or None, publisher or None)
        return RedirectResponse(f"/jobs/{job}", 303)


def start_adding(
    office: Office, add: Add, folder: "tempfile.TemporaryDirectory[str]", paths: Sequence[str], published: str | None, publisher: str | None
) -> str:
    """A job that adds what was kept in a folder, which is gone afterwards; returns its id."""

    def work(state: State) -> None:
        with folder, office.opened() as ledger:  # its turn to write comes batch by batch
            add(ledger, paths, published, publisher, state)

    return office.jobs.start(work)


def _add_jobs(router: APIRouter, office: Office) -> None:
    @router.get("/jobs/{name}.json")
    def job_state(name: str) -> Response:
        state = office.jobs.find(name)
        if state is None:
            return JSONResponse({"error": {"status": 404, "message": "There is no such job."}}, 404)
        told = {"told": state.told, "done": state.done, "total": state.total, "ended": state.ended}
        return JSONResponse(told | {"url": f"/jobs/{name}"})

    @router.get("/jobs/{name}")
    def job(request: Request, name: str) -> Response:
        state = office.jobs.find(name)
        if state is None:
            return missing(office, request, "There is no such job.")
        return office.page(request, "done.html" if state.ended else "job.html", job=name, state=state)


def _add_door(router: APIRouter, office: Office, keys: Keys) -> None:
    @router.get("/enter")
    def door(request: Request) -> Response:
        return office.page(request, "enter.html", nav=(), wrong=False)

    @router.post("/enter")
    def enter(request: Request, token: Annotated[str, Form()] = "") -> Response:
        if not keys.is_token(token):
            return office.page(request, "enter.html", 403, nav=(), wrong=True)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(COOKIE, keys.make_session(), httponly=True, samesite="strict", path="/")
        return answer


def apply_verdict(office: Office, verdict: str, a: str, b: str, by: str) -> None:
    """Keep or take back a judgement, one writer at a time."""
    if verdict not in VERDICTS:
        raise InputError(f"verdict is {verdict!r}. Known: {', '.join(VERDICTS)}.")
    with office.writing, office.opened() as ledger:
        name = find_name(by)
        if verdict == "undo":
            change = take_back(ledger, a, b, name)
        else:
            change = judge(ledger, a, b, name, same=verdict == "same", alone=verdict == "alone")
        if not change.divided:
            office.writing.bound(Depth.INCIDENTS if change.before or change.after else Depth.JUDGEMENTS)


def is_own_path(back: str) -> bool:
    """Whether an address leads to this desk and nowhere else."""
    return back.startswith("/") and not back.startswith(("//", "/\\"))


def check_act(request: Request, keys: Keys, given: str) -> None:
    """Refuse an act that comes from no form of its session; a program that knows the token needs none."""
    session = request.state.session
    if request.state.bearer:
        return
    if session is None or not keys.is_act_token(session, given):
        raise PermissionError("This form is too old: go back, load the page anew and try again.")


async def keep_files(folder: Path, text: str, files: Sequence[UploadFile]) -> list[str]:
    """Write what was sent into a folder of its own; file names are taken as words, never as paths."""
    paths = []
    if text.strip():
        pasted = folder / "pasted.txt"
        pasted.write_text(text.replace("\r\n", "\n"), encoding="utf-8")
        paths.append(str(pasted))
    left = LARGEST_UPLOAD
    for number, file in enumerate(files):
        if not file.filename:
            continue
        content = await file.read(left + 1)
        left -= len(content)
        if left < 0:
            raise InputError(f"More than {LARGEST_UPLOAD:,} bytes at once; use sayso add for so much.")
        inner = folder / str(number)
        inner.mkdir()
        path = inner / clean_name(file.filename)
        path.write_bytes(content)
        paths.append(str(path))
    return paths


def clean_name(name: str) -> str:
    """The last part of a file name, without what steers a terminal or a file system."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in last if c.isprintable() and c not in '/:*?"<>|').lstrip(".")
    while len(kept.encode("utf-8", "replace")) > LONGEST_NAME:
        kept = kept[1:]
    return kept or "file.txt"
