"""A ledger as a folder of Parquet files, one a table, and back; a backup that other programs read too."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from sayso.errors import LedgerError
from sayso.ledger.open import VERSION, bring_up, make_older, open_ledger
from sayso.ledger.store import Ledger

MANIFEST = "manifest.json"
FORMAT = "sayso ledger dump"
TABLES = ("meta", "reports", "bands", "copies", "claims", "accounts", "keys", "judgements", "corrections", "incidents", "issues")
BLOCK = 1 << 20


def dump_ledger(ledger: Ledger, folder: Path) -> dict[str, int]:
    """Write each table as DIR/TABLE.parquet and last the manifest; returns the number of rows of each."""
    _make_folder(folder)
    counts: dict[str, int] = {}
    files: dict[str, dict[str, object]] = {}
    for table in TABLES:
        path = folder / f"{table}.parquet"
        try:
            ledger.run(f"COPY (SELECT * FROM {table} ORDER BY rowid) TO {_quote(path)} (FORMAT parquet, COMPRESSION zstd)")
        except LedgerError as error:
            raise LedgerError(f"{path}: the dump is not whole and cannot be restored. {error}") from error
        counts[table] = ledger.rows(f"SELECT count(*) FROM {table}")[0][0]
        files[table] = {"file": path.name, "rows": counts[table], "sha256": _hash_file(path)}
    manifest = {"format": FORMAT, "version": VERSION, "tables": files}
    try:
        (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise LedgerError(f"{folder / MANIFEST}: cannot be written ({error.strerror}).") from error
    return counts


def restore_ledger(folder: Path, path: Path) -> dict[str, int]:
    """Make the ledger `path` from a dump, all of it or none; the file must not be there.

    A dump of an older version is brought up to this one.
    """
    manifest = _read_manifest(folder)
    if path.exists():
        raise LedgerError(f"{path} is there already, and is not written over; give a new name.")
    counts: dict[str, int] = {}
    try:
        with open_ledger(path, write=True) as ledger, ledger.transaction():
            make_older(ledger, manifest["version"])
            for table in TABLES:
                file = folder / manifest["tables"][table]["file"]
                names = ", ".join(name for name, _ in ledger.columns(table))
                ledger.run(f"INSERT INTO {table} SELECT {names} FROM read_parquet({_quote(file)})")
                counts[table] = ledger.rows(f"SELECT count(*) FROM {table}")[0][0]
            bring_up(ledger, manifest["version"])
    except BaseException:
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
        raise
    return counts


def _make_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise LedgerError(f"{folder} is a file; give a folder for the dump.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise LedgerError(f"{folder} is not empty; give a new folder for the dump.")
    except OSError as error:
        raise LedgerError(f"{folder}: cannot be written ({error.strerror}).") from error


def _read_manifest(folder: Path) -> Any:
    """The manifest of a dump that is whole and of a version that this sayso reads."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError:
        raise LedgerError(f"{folder}: there is no {MANIFEST}; give a folder that sayso dump has written to its end.") from None
    except ValueError as error:
        raise LedgerError(f"{folder / MANIFEST}: it cannot be read ({error}).") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise LedgerError(f"{folder / MANIFEST}: it is no manifest of a dump.")
    if manifest.get("version") not in range(1, VERSION + 1):
        raise LedgerError(
            f"{folder}: the dump is of version {manifest.get('version')}, and this sayso restores up to version {VERSION}."
        )
    for table in TABLES:
        _check_file(folder, table, manifest["tables"].get(table))
    return manifest


def _check_file(folder: Path, table: str, told: Any) -> None:
    path = folder / f"{table}.parquet"
    if not isinstance(told, dict) or told.get("file") != path.name:
        raise LedgerError(f"{folder / MANIFEST}: it does not tell of {path.name}.")
    if not path.is_file():
        raise LedgerError(f"{path}: the file is missing from the dump.")
    if _hash_file(path) != told.get("sha256"):
        raise LedgerError(f"{path}: the file is not the one that was dumped (SHA-256).")


def _hash_file(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _quote(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
