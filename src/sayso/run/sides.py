"""`sayso ceasefires` and `sayso timeline`: what the ledger tells of two sides through time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from sayso.conflicts import Ceasefire, Stretch
from sayso.errors import InputError
from sayso.ledger import corrections, find, read
from sayso.ledger.filters import Filter
from sayso.ledger.store import Ledger
from sayso.merge.ceasefires import find_ceasefires, find_pair
from sayso.merge.timeline import STEPS, find_timeline
from sayso.merge.truce_tellings import find_pairs
from sayso.merge.violations import Happening
from sayso.output.ceasefires import ceasefire_to_json, stretch_to_json, tell_ceasefire, tell_stretch
from sayso.records import Account, Claim
from sayso.run.reading import find_form, open_as_of, write_all

CHUNK = 5000  # rows looked up at once: each look-up is a scan


def show_ceasefires(path: Path, asked: Filter, form: str | None) -> int:
    """The ceasefires of two sides, or of all pairs that are told to agree to one."""
    find_form(form)
    with open_as_of(path, asked.as_of) as ledger:
        found = find_all_ceasefires(ledger, asked, find_happenings(ledger, asked))
        return write_all(found, form, ceasefire_to_json, lambda truce: [*tell_ceasefire(truce), ""], "no ceasefire is told.")


def show_timeline(path: Path, asked: Filter, form: str | None, by: str, rule: str | None) -> int:
    """What two sides did to and with each other, by day or week."""
    from sayso.merge.reading import DEFAULT, find_rule

    find_form(form)
    chosen = rule or DEFAULT
    find_rule(chosen)
    if by not in STEPS:
        raise InputError(f"--by: {by!r} is not known. Known: {', '.join(STEPS)}.")
    if asked.between is None:
        raise InputError("--between A B is needed: a timeline is of two sides.")
    with open_as_of(path, asked.as_of) as ledger:
        found = find_timeline(find_happenings(ledger, asked), asked.between, by=by, rule=chosen)
        stretches = [s for s in found if _is_asked(s, asked)]
        return write_all(stretches, form, stretch_to_json, tell_stretch, "nothing is told of the two.")


def find_all_ceasefires(ledger: Ledger, asked: Filter, happenings: Sequence[Happening]) -> Iterator[Ceasefire]:
    """The ceasefires of the two sides asked for, or of all pairs that are told to agree to one, from what `find_happenings` found."""
    reports = sorted({account.report for _, accounts in happenings for account in accounts})
    texts = {
        name: report.text
        for at in range(0, len(reports), CHUNK)
        for name, report in find.find_reports(ledger, reports[at : at + CHUNK]).items()
        if report.text
    }
    texts = leave_out_rejected(texts, corrections.find_rejected(ledger, list(texts)))
    for pair in [asked.between] if asked.between else find_pairs(happenings, texts):
        for ceasefire in find_ceasefires(happenings, pair, texts):
            if not (asked.first and _last(ceasefire) < asked.first) and not (asked.last and ceasefire.declared[0] > asked.last):
                yield ceasefire


def leave_out_rejected(texts: Mapping[str, str], rejected: Iterable[Claim]) -> dict[str, str]:
    """The texts with blanks for the words of which a person says that they tell no event; offsets stay."""
    found = dict(texts)
    for claim in rejected:
        text, end = found[claim.report], claim.at + len(claim.trigger)
        found[claim.report] = text[: claim.at] + " " * len(claim.trigger) + text[end:]
    return found


def _last(ceasefire: Ceasefire) -> str:
    ended = [step.days[1] for step in ceasefire.steps if step.stage == "ended" and step.days]
    return max(ended, default="9999-12-31")


def find_happenings(ledger: Ledger, asked: Filter) -> list[Happening]:
    """The incidents of the reports that tell of both sides, each with its accounts."""
    sides = find_pair(asked.between) if asked.between else None
    incidents = read.find_incidents_of(ledger, sides, then=asked.as_of is not None)
    accounts: dict[str, Account] = {}
    ids = [i for incident in incidents for i in incident.accounts]
    for at in range(0, len(ids), CHUNK):
        accounts |= {account.id: account for account in find.find_accounts(ledger, ids[at : at + CHUNK])}
    return [(incident, [accounts[i] for i in incident.accounts]) for incident in incidents]


def _is_asked(stretch: Stretch, asked: Filter) -> bool:
    return not (asked.first and stretch.last < asked.first) and not (asked.last and stretch.first > asked.last)
