"""What persons say of codings, over HTTP: listed, said, taken back."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field

from sayso.desk.api import (
    LINES,
    LISTS,
    Page,
    page,
    stream,
    tell_claim,
    write_lines,
)
from sayso.desk.codings import Fields, Verdict, apply_coding
from sayso.desk.failures import FAILURES
from sayso.desk.office import Office
from sayso.desk.wishes import Paging, refuse_unknown
from sayso.errors import InputError
from sayso.ledger import read
from sayso.ledger.corrections import count_corrections, read_corrections
from sayso.run.field_words import tell_value


class CorrectionWishes(Paging):
    """Corrections, all or those of one claim."""

    claim: str = Field("", max_length=500)


class OnlyFields(Fields, extra="forbid"):
    """Fields of a claim and nothing else."""


class Saying(BaseModel):
    """What a person says of a claim; `fields` are words as sayso correct takes them, `at` names an act to be undone."""

    claim: str = Field(max_length=500)
    verdict: Verdict
    by: str = Field("", max_length=200)
    fields: OnlyFields = OnlyFields()
    at: str = Field("", max_length=40)
    copies: bool = Field(False, description="also of the same words in other prints of the story")


def make_corrections_api(office: Office) -> APIRouter:
    """The routes of corrections."""
    router = APIRouter(prefix="/api/v1", responses=FAILURES, dependencies=[Depends(refuse_unknown)])

    @router.get("/corrections", response_model=Page, responses=LISTS)
    def corrections(wishes: Annotated[CorrectionWishes, Query()]) -> Any:
        claim, limit = wishes.claim or None, None if wishes.form == "jsonl" else wishes.limit
        with office.reading() as ledger:
            found: list[dict[str, Any]] = list(read_corrections(ledger, claim=claim, limit=limit, offset=wishes.offset, newest=True))
            total = count_corrections(ledger, claim=claim)
        rows = [row | {"words": tell_value(row["field"], row["value"])} for row in found]
        return page(rows, total, wishes) if limit else stream(write_lines(rows), LINES)

    @router.post("/corrections")
    def say(saying: Saying) -> dict[str, Any]:
        with office.reading() as ledger:
            if read.read_claim(ledger, saying.claim) is None:
                raise LookupError(f"There is no claim {saying.claim}.")
        if not saying.by.strip():
            raise InputError("by is empty; give the name of who says so.")
        apply_coding(office, saying.verdict, saying.claim, saying.by, saying.fields.given(), at=saying.at, copies=saying.copies)
        with office.reading() as ledger:
            return tell_claim(ledger, saying.claim)

    return router
