"""Addresses of the desk's own pages: ids of reports are anything, and an address must lead nowhere else."""

import re
from urllib.parse import quote

KEPT = ":@!$'()*,~"
_CODE = re.compile(r"[A-Z0-9-]{2,12}( [A-Z0-9-]{2,12})*")


def lead_to(page: str, name: str, anchor: str = "") -> str:
    """The address of the page of something, at a claim in it.

    A browser takes "." and ".." for steps in an address, also in disguise, and no path holds a line break:
    a name with such in it stands behind a question mark.
    """
    odd = not name.isprintable() or any(part.strip(".") == "" for part in name.split("/"))
    path = f"/{page}/?id={quote(name, '', errors='replace')}" if odd else f"/{page}/{quote(name, KEPT + '/')}"
    return f"{path}#{quote(anchor, KEPT + '/?', errors='replace')}" if anchor else path


def is_code(told: str) -> bool:
    """Whether these words are the code of a party, which has a page, and not those of a report."""
    return _CODE.fullmatch(told) is not None
