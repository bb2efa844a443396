"""What the calls of the interface take. A call takes what its description tells, and nothing else: a filter misspelt would give all rows."""

from typing import Literal

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field

from sayso.desk.asking import Asked, make_filter, read_asked
from sayso.ledger.filters import Filter
from sayso.merge.reading import DEFAULT

MOST = 1000
FORM = "json: one page; jsonl: all rows, streamed"


class Paging(BaseModel):
    """Which rows of a list, and how."""

    form: Literal["json", "jsonl"] = Field("json", alias="format", description=FORM)
    limit: int = Field(100, ge=1, le=MOST)
    offset: int = Field(0, ge=0, le=100_000_000)


class Wishes(Paging):
    """The filters, as on the pages."""

    q: str = Field("", description="words in the texts of reports", max_length=500)
    party: str = Field("", description='a code or country: "AZE MIL", "AZE"', max_length=60)
    other: str = Field("", description="a second party of the same incident", max_length=60)
    type: str = Field("", description="a PLOVER type", max_length=20)
    mode: str = Field("", description="a mode of its type: firearms, arrest", max_length=30)
    place: str = Field("", description="a name or a GeoNames id", max_length=200)
    first: str = Field("", alias="from", description="ISO day", max_length=10)
    last: str = Field("", alias="to", description="ISO day", max_length=10)
    began: str = Field("", description="1: begun between these days, not only under way", max_length=5)
    source: str = Field("", description="who holds a value", max_length=60)
    status: str = Field("", description="actual, negated, future", max_length=20)
    contested: str = Field("", description="1: only with contested values, 0: only without", max_length=5)
    as_of: str = Field("", description="ISO day: as it was known then", max_length=10)
    rule: str = Field(DEFAULT, description="how contested values are read", max_length=30)


class IncidentWishes(Wishes):
    """The same, also for a map."""

    form: Literal["json", "jsonl", "geojson"] = Field("json", alias="format", description=f"{FORM}; geojson: all, as features")  # type: ignore[assignment]


class ReportWishes(Paging):
    """What is sought in reports."""

    q: str = Field("", description='words and "phrases" in title or text', max_length=500)
    publisher: str = Field("", description="part of its name", max_length=200)
    first: str = Field("", alias="from", description="ISO day: known then or later", max_length=10)
    last: str = Field("", alias="to", description="ISO day: known then or earlier", max_length=10)


class JudgementWishes(Paging):
    """Judgements, those of persons or also the machine's."""

    machine: bool = False


def refuse_unknown(request: Request) -> None:
    """Raise where the query has a name that the description of the call has not."""
    call = request.app.openapi()["paths"][request.scope["route"].path_format][request.method.lower()]
    known = {each["name"] for each in call.get("parameters", ()) if each["in"] == "query"}
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        raise RequestValidationError([{"loc": ("query", name), "msg": "there is no such parameter"} for name in unknown])


def read_wishes(wishes: Wishes) -> tuple[Asked, Filter]:
    """The wishes of a call as those of a page, and as a filter."""
    asked = read_words(wishes)
    return asked, make_filter(asked, wishes.limit)


def read_words(wishes: Paging) -> Asked:
    """The wishes of a call as those of a page."""
    told = {key: str(value) for key, value in wishes.model_dump(by_alias=True).items()}
    return read_asked({**told, "start": str(wishes.offset)})
