"""The file of roles, read from a small one."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.reference.roles import Role, load_roles

ROLES = """
apart:
  - lemma: [lawyer]
workers:
  - lemma: [driver]
armed:
  - lemma: [herder]
    sector: UAF
told:
  - verb: [arm]
    sector: UAF
roles:
  - lemma: [lawyer, tram driver, tube-driver, herder]
    sector: CVL
    person: true
  - lemma: [bomber]
    sector: UAF
    person: true
    of_state: MIL
  - lemma: [camp, safe house]
    before: [militant, rebel]
    sector: REB
modifiers:
  - word: [rebel]
    sector: REB
  - word: [local]
    sector: CVL
    weak: true
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "roles.yml").write_text(ROLES)
    return tmp_path / "roles.yml"


def test_roles_by_their_words(path: Path) -> None:
    roles, told, modifiers = load_roles(path)
    assert roles[("lawyer",)] == Role("lawyer", "CVL", person=True, apart=True)
    assert roles[("bomber",)] == Role("bomber", "UAF", person=True, of_state="MIL")
    assert roles[("herder",)].acts_as == "UAF"
    assert told == {"arm": "UAF"}
    assert modifiers == {"rebel": ("REB", False), "local": ("CVL", True)}


def test_words_before_stand_before_each_lemma(path: Path) -> None:
    roles, _, _ = load_roles(path)
    assert {words for words, role in roles.items() if role.sector == "REB"} == {
        ("militant", "camp"), ("militant", "safe", "house"), ("rebel", "camp"), ("rebel", "safe", "house")
    }  # fmt: skip


def test_a_trade_is_told_by_its_last_word(path: Path) -> None:
    roles, _, _ = load_roles(path)
    assert [roles[words].works for words in (("tram", "driver"), ("tube", "-", "driver"), ("tube", "driver"), ("lawyer",))] == [
        True, True, True, False
    ]  # fmt: skip


def test_a_role_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "roles.yml").write_text(ROLES.replace("tram driver", "militant camp"))
    with pytest.raises(LexiconError, match=r"roles\.yml: the role 'militant camp' stands twice"):
        load_roles(tmp_path / "roles.yml")
