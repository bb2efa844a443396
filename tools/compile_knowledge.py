"""Write the parsed content of every shipped knowledge file into one JSON file, for start-up time.

    python tools/compile_knowledge.py [--check]

Run it after every edit of a YAML file under src/sayso/reference/data; `--check` only tells whether
the compiled file is fresh (exit 1 when it is not).
"""

import argparse
import json
import sys

from sayso.reference.knowledge import COMPILED, DATA, parse_knowledge


def compile_knowledge() -> str:
    """All YAML files below the data folder as one JSON text, in a fixed order."""
    content = {
        path.relative_to(DATA).as_posix(): parse_knowledge(path)
        for path in sorted(DATA.rglob("*.yml"))
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    text = compile_knowledge()
    if options.check:
        fresh = COMPILED.exists() and COMPILED.read_text(encoding="utf-8") == text
        sys.exit(0 if fresh else f"{COMPILED.name} is stale: run python tools/compile_knowledge.py")
    COMPILED.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
