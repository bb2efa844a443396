"""sayso.export.mappings: the files cover what sayso codes, and a broken one is named."""

from pathlib import Path

import pytest
import yaml

from sayso.errors import LexiconError
from sayso.export.mappings import DATA, load_acled, load_countries, load_goldstein, load_sectors
from sayso.reference.knowledge import entries
from sayso.reference.parties import SHIPPED

PLOVER = yaml.safe_load(
    (Path(__file__).parents[2] / "src/sayso/reference/data/ontology/plover.yml").read_text(
        encoding="utf-8"
    )
)


def test_every_cameo_code_has_a_value_or_its_root_has() -> None:
    scale = load_goldstein()
    codes = {code for row in PLOVER for code in (row["cameo"], *row["modes"].values())}
    assert codes
    assert not [code for code in codes if code not in scale and f"{code[:2]}0" not in scale]


def test_rules_name_types_and_modes_of_plover() -> None:
    modes = {row["type"]: {None, *row["modes"]} for row in PLOVER}
    for rule in load_acled().rules:
        assert set(rule.modes or ()) <= modes[rule.type], rule


def test_labels_are_known() -> None:
    assert {sector.acled for sector in load_sectors().values()} <= set(load_acled().order)


def test_every_state_has_a_country() -> None:
    states = {row["code"] for row in entries(SHIPPED / "states.yml") if "iso2" in row}
    assert len(states) > 190
    assert states <= set(load_countries())
    assert load_countries()["NOR"].fips == "NO"
    numbers = [country.iso for country in load_countries().values() if country.iso]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    ("load", "text", "said"),
    [
        (load_countries, "ZEN: {name: Zenda}", "ZEN must have the keys"),
        (load_countries, "[1]", "expected a mapping"),
        (load_countries, "a: [", "cannot be read"),
        (load_sectors, "ABC: {force: angry, acled: x, cameo: y, name: z}", "has the force 'angry'"),
        (load_goldstein, "values: {}", "the section must be 'scale'"),
        (load_goldstein, "scale: {11.0: ['01']}", "must be a CAMEO code"),
        (load_goldstein, "scale: {1.0: ['01', '01']}", "must be a CAMEO code"),
        (load_acled, "rules: []", "the sections must be"),
        (load_acled, "{rules: [{type: X}], disorder: {}, order: []}", "entry 1 must have type, event and sub"),
        (load_acled, "{rules: [{type: X, event: E, sub: S, actor: [angry]}], disorder: {}, order: []}", "has the actor 'angry'"),
        (load_acled, "{rules: [{type: X, event: E, sub: S}], disorder: {}, order: []}", "does not say what 'E' is"),
    ],
)  # fmt: skip
def test_a_broken_file_is_named(load, text: str, said: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "broken.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=said) as caught:
        load(path)
    assert "broken.yml" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        load_countries(tmp_path / "nowhere.yml")


def test_every_file_says_what_it_is() -> None:
    files = sorted(DATA.glob("*.yml"))
    assert len(files) == 4
    assert all(path.read_text(encoding="utf-8").startswith("# ") for path in files)
