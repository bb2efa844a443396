"""sayso.reference.agencies: the names are read, and a broken file is named."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.agencies import load_agencies

GOOD = {
    "agencies": "[{name: Zenda Press, names: [ZP]}]",
    "unnamed": "[agencies, wires]",
    "around": "[the, news agency]",
    "forms": "[{pattern: '^(?P<list>.+)$', strict: true}]",
}


def write(tmp_path: Path, **sections: str) -> Path:
    path = tmp_path / "agencies.yml"
    path.write_text(
        "".join(f"{k}: {v}\n" for k, v in {**GOOD, **sections}.items() if v), encoding="utf-8"
    )
    return path


def test_names_lead_to_their_agency(tmp_path: Path) -> None:
    known = load_agencies(write(tmp_path))
    assert known.names["ZP"] == known.names["ZENDA PRESS"] == "Zenda Press"
    assert known.names["Wires"] == "agencies"
    assert known.around.sub("", "the Zenda Press news agency") == "Zenda Press"


def test_the_shipped_file_knows_the_great_ones() -> None:
    names = load_agencies().names
    assert {names["Reuter"], names["AGENCE FRANCE-PRESSE"], names["The Associated Press"]} == {
        "Reuters",
        "AFP",
        "AP",
    }


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ({"forms": ""}, "the sections must be"),
        ({"around": "[]"}, "around must be a list"),
        ({"agencies": "[{name: X}]"}, r"agencies, entry 1 must have the keys"),
        ({"agencies": "[{name: X, names: Y}]"}, r"agencies, entry 1 needs a name"),
        (
            {"agencies": "[{name: X, names: [Z]}, {name: Y, names: [Z]}]"},
            r"entry 2: the name 'Z' is that of 'X' too",
        ),
        ({"forms": "[{pattern: '(', strict: true}]"}, r"forms, entry 1: the pattern is wrong"),
        ({"forms": "[{pattern: x, strict: true}]"}, r"has no group \(\?P<list>"),
        ({"forms": "[{pattern: '(?P<list>x)', strict: maybe}]"}, r"has strict 'maybe'"),
        ({"forms": "[{pattern: x}]"}, r"forms, entry 1 must have the keys"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, sections: dict[str, str], said: str) -> None:
    with pytest.raises(LexiconError, match=said) as caught:
        load_agencies(write(tmp_path, **sections))
    assert "agencies.yml" in str(caught.value)
