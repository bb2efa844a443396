"""One file per report in a folder: DIR/ID.json, whole or not there at all."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sayso.errors import InputError

LONGEST_NAME = 180


class Folder:
    """The folder of `--out`; made where it is missing."""

    def __init__(self, path: Path) -> None:
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                f"--out {path}: no folder can be made there ({error.strerror})."
            ) from error
        self.path = path

    def find_path(self, report_id: str) -> Path:
        """The file of a report; what no file name can hold is percent-encoded."""
        name = quote(report_id, safe=" !#$&'()+,;=@[]{}~")
        name = f"%2E{name[1:]}" if name.startswith(".") else name
        if len(name) > LONGEST_NAME:
            name = f"{name[: LONGEST_NAME - 13]}-{sha256(report_id.encode()).hexdigest()[:12]}"
        return self.path / f"{name}.json"

    def write(self, report_id: str, row: Mapping[str, Any]) -> None:
        """Write one row; a reader or a broken run never sees half a file."""
        path = self.find_path(report_id)
        half = path.with_suffix(".tmp")
        try:
            half.write_text(
                json.dumps(row, ensure_ascii=False, indent=1, default=str) + "\n",
                encoding="utf-8",
                newline="\n",
            )
            half.replace(path)
        except OSError as error:
            raise InputError(f"--out {path}: cannot be written ({error.strerror}).") from error

    def has(self, report_id: str) -> bool:
        """True where the report stands there coded; one that could not be coded is to be tried again."""
        try:
            row = json.loads(self.find_path(report_id).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return all(issue.get("start") is not None for issue in row.get("issues") or ())
