"""Reports that programs send in, and how far the reading of them is."""

import json
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi import Path as InPath
from pydantic import BaseModel, Field

from sayso.desk.acts import Add, start_adding
from sayso.desk.failures import FAILURES
from sayso.desk.office import Office
from sayso.desk.wishes import refuse_unknown
from sayso.ingest.rows import LONGEST, LONGEST_ID

MOST_AT_ONCE = 1000


class Incoming(BaseModel):
    """A report, as a line of JSON Lines has it."""

    id: str = Field("", max_length=LONGEST_ID, description="made up where it is empty")
    text: str = Field(max_length=LONGEST)
    published: str | None = Field(None, max_length=40, description="ISO day")
    publisher: str | None = Field(None, max_length=500)
    title: str | None = Field(None, max_length=2000)
    url: str | None = Field(None, max_length=4000)


class Parcel(BaseModel):
    """Reports to be read together."""

    reports: list[Incoming] = Field(min_length=1, max_length=MOST_AT_ONCE)


class Job(BaseModel):
    """A reading of reports: `reports` are the ids that they got, once it has ended."""

    job: str
    told: str
    done: int
    ended: bool
    reports: list[str]
    issues: list[str]


def make_incoming(office: Office, add: Add) -> APIRouter:
    """The routes that take reports and tell of their reading."""
    router = APIRouter(prefix="/api/v1", responses=FAILURES, dependencies=[Depends(refuse_unknown)])

    @router.post("/reports", status_code=202)
    def take(parcel: Parcel) -> Job:
        folder = tempfile.TemporaryDirectory(prefix="sayso-desk-")
        path = Path(folder.name) / "sent.jsonl"
        lines = (json.dumps(report.model_dump()) for report in parcel.reports)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return _tell(office, start_adding(office, add, folder, [str(path)], None, None))

    @router.get("/jobs/{name}")
    def job(name: Annotated[str, InPath(max_length=100)]) -> Job:
        return _tell(office, name)

    return router


def _tell(office: Office, name: str) -> Job:
    state = office.jobs.find(name)
    if state is None:
        raise LookupError("There is no such job.")
    return Job(
        job=name, told=state.told, done=state.done, ended=state.ended, reports=list(state.reports), issues=list(state.issues)
    )
