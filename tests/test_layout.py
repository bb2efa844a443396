"""Rooms import one way, names say something, and files and functions stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "sayso"
GROUND = {"records", "marks", "conflicts", "errors", "text", "words"}
KNOWN = GROUND | {"reference"}
READ = KNOWN | {"datelines"}

# Which rooms a room may import, itself apart; None is any room. A room that is not here is not built.
MAY_IMPORT: dict[str, set[str] | None] = {
    "records": set(),
    "marks": set(),
    "conflicts": set(),
    "errors": set(),
    "text": set(),
    "words": set(),
    "reference": GROUND,
    "datelines": KNOWN,
    "boilerplate": READ,
    "ingest": KNOWN,
    "annotate": READ,
    "extract": READ,
    "resolve": READ,
    "evaluate": KNOWN,
    "coder": READ | {"boilerplate", "annotate", "extract", "resolve"},
    "layers": KNOWN | {"annotate", "extract", "resolve", "coder"},
    "output": GROUND,
    "merge": KNOWN | {"boilerplate"},
    "ledger": {"records", "errors"},
    "export": {"records", "errors", "ledger"},
    "run": KNOWN | {"ingest", "output", "evaluate", "coder", "layers", "merge", "ledger", "export"},
    "desk": KNOWN | {"ledger", "export", "merge", "output", "ingest", "run"},
    "cli": None,
}
VAGUE = {"util", "utils", "misc", "common", "helper", "helpers", "base", "manager", "core"}
LONGEST_FILE = 400
LONGEST_BODY = 60

FILES = sorted(SOURCE.rglob("*.py"))
ALL_FILES = sorted(
    path
    for name in ("src", "tests", "models", "tools", "benchmarks")
    for path in (ROOT / name).rglob("*.py")
)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def _imported_rooms(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            module = node.module or ""
            modules = (
                [f"sayso.{alias.name}" for alias in node.names] if module == "sayso" else [module]
            )
        else:
            continue
        for module in modules:
            parts = module.split(".")
            if parts[0] == "sayso" and len(parts) > 1 and not parts[1].startswith("__"):
                yield parts[1]


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body
    if ast.get_docstring(function, clean=False) is not None:
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_imports_go_one_way(path: Path) -> None:
    room = _room(path)
    if room == "__init__":
        allowed: set[str] | None = set()
    else:
        assert room in MAY_IMPORT, f"{room} is a new room: give it a row in the table"
        allowed = MAY_IMPORT[room]
    if allowed is not None:
        found = set(_imported_rooms(ast.parse(path.read_text(encoding="utf-8"))))
        assert found - {room} <= allowed


@pytest.mark.parametrize("path", ALL_FILES, ids=_name)
def test_no_module_has_a_vague_name(path: Path) -> None:
    assert not {part.removesuffix(".py") for part in path.relative_to(ROOT).parts} & VAGUE


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_and_functions_stay_small(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    assert len(content.splitlines()) <= LONGEST_FILE
    long = {
        node.name: _body_lines(node)
        for node in ast.walk(ast.parse(content))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _body_lines(node) > LONGEST_BODY
    }
    assert not long


def test_the_table_is_checked_against_something() -> None:
    tree = ast.parse("import os\nfrom sayso import text\nfrom sayso.extract.who import x\n")
    assert set(_imported_rooms(tree)) == {"text", "extract"}
    assert len(FILES) > 20
