"""Knowledge files: YAML by people for people, read through one compiled copy for speed.

`compiled.json` holds the parsed content of every shipped YAML file; `tools/compile_knowledge.py`
writes it and a test fails when it is stale. Files of a user are parsed as they stand.
"""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from sayso.errors import LexiconError

DATA = Path(__file__).parent / "data"
COMPILED = DATA / "compiled.json"


@lru_cache(maxsize=1)
def _compiled() -> dict[str, Any]:
    if not COMPILED.exists():
        return {}
    loaded: dict[str, Any] = json.loads(COMPILED.read_text(encoding="utf-8"))
    return loaded


def read_knowledge(path: Path) -> Any:
    """The content of one knowledge file; `LexiconError` names the file and line that cannot be read."""
    if path.is_relative_to(DATA):
        ready = _compiled().get(path.relative_to(DATA).as_posix())
        if ready is not None:
            return ready
    return parse_knowledge(path)


def parse_knowledge(path: Path) -> Any:
    """Parse YAML; days stay strings, so that 2003, 2003-04 and 2003-04-05 are all alike."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_PlainLoader)
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read ({error.strerror}).") from error
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        line = f", line {where.line + 1}" if where is not None else ""
        problem = getattr(error, "problem", None) or "not valid YAML"
        raise LexiconError(f"{path}{line}: {problem}.") from error


class _PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader of YAML 1.1 without its surprises: days stay strings, and so do on, off, yes, no; no key stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys: set[Any] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in keys:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key.value!r} stands twice", key.start_mark)
            keys.add(key.value if isinstance(key, yaml.ScalarNode) else id(key))
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


_PlainLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag.rsplit(":", 1)[1] not in ("timestamp", "bool")
    ]
    for first, resolvers in _PlainLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf")
)


def entries(path: Path, key: str | None = None) -> list[dict[str, Any]]:
    """The list of entries of a file (under `key` where the file has one); each must be a mapping."""
    content = read_knowledge(path)
    if isinstance(content, dict):
        content = content.get(key) if key else next(iter(content.values()), None)
    if not isinstance(content, list):
        raise LexiconError(f"{path}: expected a list of entries.")
    for number, entry in enumerate(content, 1):
        if not isinstance(entry, dict):
            raise LexiconError(f"{path}: entry {number} is not a mapping but {entry!r}.")
    return content
