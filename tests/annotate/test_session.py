"""A network is read from its file, or the error is one of ours and names the file."""

from pathlib import Path

import pytest

from sayso.annotate.events import SHIPPED
from sayso.annotate.session import open_session
from sayso.errors import ModelError


def test_a_shipped_network_has_its_inputs() -> None:
    assert "states" in {i.name for i in open_session(SHIPPED / "events.onnx").get_inputs()}


def test_rubbish_is_no_network(tmp_path: Path) -> None:
    (tmp_path / "no.onnx").write_bytes(b"not a network")
    with pytest.raises(ModelError, match=r"no\.onnx cannot be loaded"):
        open_session(tmp_path / "no.onnx")
