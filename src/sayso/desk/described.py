"""The interface takes what its description tells, and nothing else: a filter that is misspelt would give all rows."""

from fastapi import Request
from fastapi.exceptions import RequestValidationError


def refuse_unknown(request: Request) -> None:
    """Raise where the query has a name that the description of the call has not."""
    call = request.app.openapi()["paths"][request.scope["route"].path_format][request.method.lower()]
    known = {each["name"] for each in call.get("parameters", ()) if each["in"] == "query"}
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        raise RequestValidationError([{"loc": ("query", name), "msg": "there is no such parameter"} for name in unknown])
