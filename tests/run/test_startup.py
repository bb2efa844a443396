"""spaCy without its command line, in a process of its own."""

import gc
import subprocess
import sys
from pathlib import Path

import sayso
from sayso.run.startup import load_lasting, pause_collecting

PROGRAM = """
import sys
sys.path.insert(0, {source!r})
from sayso.run.startup import import_spacy
import_spacy()
assert "spacy" in sys.modules and "spacy.cli" not in sys.modules and "weasel" not in sys.modules
import spacy
assert spacy.blank("en")("Zenda fell.")[0].text == "Zenda"
from spacy.cli import download
assert callable(download)
import_spacy()
"""


def test_spacy_comes_without_its_command_line_and_gets_it_when_asked() -> None:
    source = str(Path(sayso.__file__).parents[1])
    subprocess.run([sys.executable, "-c", PROGRAM.format(source=source)], check=True, timeout=120)


def test_what_lasts_is_frozen_and_the_collector_goes_on() -> None:
    gc.unfreeze()  # what other tests have frozen may be given back while this one counts
    before = gc.get_freeze_count()
    try:
        assert load_lasting(lambda: [[n] for n in range(1000)])[7] == [7]
        assert gc.get_freeze_count() >= before + 1000
        assert gc.isenabled()
    finally:
        gc.unfreeze()


def test_the_collector_rests_in_a_block_and_goes_on_as_before() -> None:
    with pause_collecting():
        assert not gc.isenabled()
        with pause_collecting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
