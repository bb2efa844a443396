"""WARC archives: the articles in them, and what is cut."""

import gzip
from pathlib import Path

import pytest

pytest.importorskip("fastwarc")
pytest.importorskip("trafilatura")
from sayso.ingest.archives import read_warc_file
from sayso.records import Issue, Report
from tests.ingest.test_pages import PAGE as PLAIN_PAGE

PAGE = PLAIN_PAGE.replace("<head>", '<head><meta property="og:type" content="article">')
DATE = "2019-03-13T08:00:00Z"


def make_record(path: str, body: bytes, status: str = "200 OK", kind: str = "text/html", more: str = "") -> bytes:
    """One response as WARC writes it."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"WARC-Date: {DATE}\r\nWARC-Target-URI: https://gazette.example{path}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = [
    make_record("/zenda", PAGE.encode()),
    make_record("/gone", PAGE.encode(), "404 Not Found"),
    make_record("/map.png", b"x", kind="image/png"),
    make_record("/", b"<p>Front page</p>"),
    make_record("/odd", b"zz\r\n", more="Transfer-Encoding: chunked\r\n"),
    make_record("/gotha", gzip.compress(PAGE.encode()), more="Content-Encoding: gzip\r\n"),
]
PACKED = b"".join(map(gzip.compress, RECORDS))
PLAIN = b"".join(RECORDS)


def _read(tmp_path: Path, name: str, content: bytes) -> tuple[list[Report], list[str]]:
    path = tmp_path / name
    path.write_bytes(content)
    items = list(read_warc_file(path))
    return (
        [item for item in items if isinstance(item, Report)],
        [item.reason for item in items if isinstance(item, Issue)],
    )


@pytest.mark.parametrize(
    ("name", "content"), [("news.warc.gz", PACKED), ("news.warc", PLAIN), ("news.warc.gz", gzip.compress(PLAIN))], ids=range(3)
)
def test_only_articles_are_read_and_the_others_are_told(
    name: str, content: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reports, reasons = _read(tmp_path, name, content)
    assert reasons == []
    assert [(r.url, r.published, r.extra["retrieved"]) for r in reports] == [
        ("https://gazette.example/zenda", "2019-03-12", DATE),
        ("https://gazette.example/gotha", "2019-03-12", DATE),
    ]
    assert "2 articles; passed over: 1 pages without an article, 1 that are no HTML, 1 with a body that cannot be unpacked, 1 with another status" in caplog.text


@pytest.mark.parametrize("cut", [3, 40, len(gzip.compress(RECORDS[-1])) - 5])
def test_a_cut_archive_is_told_and_what_stands_before_is_read(cut: int, tmp_path: Path) -> None:
    reports, reasons = _read(tmp_path, "news.warc.gz", PACKED[:-cut])
    assert [r.url for r in reports][:1] == ["https://gazette.example/zenda"]
    assert len(reasons) == 1
    assert "cut off or damaged" in reasons[0]


@pytest.mark.parametrize("cut", [30, len(RECORDS[-1]) - 300])
def test_a_cut_archive_that_is_not_packed_is_told(cut: int, tmp_path: Path) -> None:
    reports, reasons = _read(tmp_path, "news.warc", PLAIN[:-cut])
    assert reports[0].url == "https://gazette.example/zenda"
    assert len(reasons) == 1
    assert "cut off or damaged" in reasons[0]


@pytest.mark.parametrize("content", [b"", b"hello" * 100, gzip.compress(b"hello"), b"\0" * 1000, PACKED[:9]], ids=range(5))
def test_what_is_no_archive_is_an_issue(content: bytes, tmp_path: Path) -> None:
    reports, reasons = _read(tmp_path, "news.warc.gz", content)
    assert reports == []
    assert len(reasons) == 1
