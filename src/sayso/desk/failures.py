"""The one shape of all errors of the interface, as its description tells it."""

from typing import Any

from pydantic import BaseModel


class What(BaseModel):
    """The HTTP status, and what is wrong in a sentence."""

    status: int
    message: str


class Failure(BaseModel):
    """An error."""

    error: What


FAILURES: dict[int | str, dict[str, Any]] = {
    status: {"model": Failure, "description": told}
    for status, told in {
        400: "a wish that cannot be meant",
        401: "the token is missing",
        403: "the desk is read-only, or the act comes from elsewhere",
        404: "there is nothing of that id",
        413: "too much at once",
        422: "a value of the wrong kind",
        429: "too many acts within a minute",
        503: "the ledger cannot be used",
    }.items()
}
