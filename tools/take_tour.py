"""Take the pictures of the tour (docs/tour.md): the desk over the bundled story, in Chromium.

    python tools/take_tour.py [--out docs/tour]

Writes a PNG for each stop and prints its path. Needs the extra `dev` and Chromium (`chromium` on the path).
"""

import argparse
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
STORY = ROOT / "examples" / "story" / "reports.jsonl"
SIZE = {"width": 1280, "height": 860}
SAYSO = [sys.executable, "-c", "from sayso.cli import main; main()"]
# The stops: name of the picture, and the address; {incident} is the most told contested one, {report} its first.
STOPS = {
    "incidents": "/",
    "incident": "/incident/{incident}",
    "report": "/report/{report}",
    "pair": "/pair/BEN/TGO",
    "review": "/review",
    "coding": "/review/codings",
    "sure": "/sure",
}


def take_tour(out: Path) -> list[Path]:
    """One picture for each stop."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with open_desk() as home, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        most = page.request.get(f"{home}/api/v1/incidents?contested=1&limit=1").json()["items"][0]
        found = {"incident": most["id"], "report": most["reports"][0]}
        for name, address in STOPS.items():
            page.goto(home + address.format(**found))
            if page.locator("[data-map]").count():
                page.locator("[data-map][data-ready]").wait_for()
            made.append(out / f"{name}.png")
            page.screenshot(path=made[-1])
        browser.close()
    return made


@contextmanager
def open_desk() -> Iterator[str]:
    """The address of a desk over the story, in a ledger that goes when it ends."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        ledger = str(Path(folder) / "story.duckdb")
        subprocess.run([*SAYSO, "add", str(STORY), "--ledger", ledger], check=True)
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        desk = subprocess.Popen([*SAYSO, "desk", "--ledger", ledger, "--port", str(port)])
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            desk.terminate()
            desk.wait()


def wait_for(port: int, seconds: float = 30.0) -> None:
    """Until somebody listens."""
    until = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "tour")
    for path in take_tour(parser.parse_args().out):
        print(path)


if __name__ == "__main__":
    main()
