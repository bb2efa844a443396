"""`sayso explain ID --ledger`: a claim or an incident, and the judgements that hold it together."""

from collections.abc import Iterator
from pathlib import Path

from sayso.errors import InputError
from sayso.ledger import corrections, find, read
from sayso.ledger.open import open_ledger
from sayso.ledger.store import Ledger
from sayso.output.explanation import explain_claim
from sayso.output.words import CONTROLS, one_line, tell_act, tell_days, tell_status
from sayso.records import Claim, Incident, Judgement
from sayso.run.stdout import open_stdout, write_text

MOST_JUDGEMENTS = 40


def explain_kept(path: Path, name: str, rule: str | None) -> int:
    """Print the explanation of a claim or an incident of a ledger."""
    with open_ledger(path, write=False) as ledger:
        incident = read.read_incident(ledger, name)
        if incident is not None:
            lines = [*_explain_incident(ledger, incident, rule)]
        else:
            placed = read.read_claim(ledger, name)
            if placed is None:
                raise InputError(f"There is no claim or incident {name!r} in {path}.")
            lines = [*_explain_claim(ledger, placed.claim, placed.incident)]
    open_stdout()
    write_text("".join(f"{line.translate(CONTROLS)}\n" for line in lines))
    return 0


def _explain_claim(ledger: Ledger, claim: Claim, incident: str) -> Iterator[str]:
    report = find.find_reports(ledger, [claim.report])[claim.report]
    if report.text:
        yield from explain_claim(claim, report)
    else:
        yield f"{claim.id}  {claim.type}  (confidence {claim.confidence:.2f}); this ledger keeps no texts"
        yield f"{tell_act(claim)}  {tell_days(claim)}"
    yield ""
    yield f"incident: {incident}" if incident else "no incident: a person rejected it"
    yield from _tell_corrections(ledger, claim.id)
    accounts = find.find_accounts_of(ledger, claims=[claim.id])
    yield from _tell_judgements(ledger, set(accounts.values()), inside=False)


def _tell_corrections(ledger: Ledger, claim: str) -> Iterator[str]:
    """What persons said of a claim, over what the machine coded."""
    from sayso.run.field_words import FIELDS, tell_field, tell_value

    said = corrections.find_corrections(ledger, [claim]).get(claim, [])
    if not said:
        return
    coded = corrections.find_coded(ledger, [claim])[claim]
    yield ""
    yield "corrections"
    for each in said:
        before = f" (coded {tell_field(each.field, coded) or 'none'})" if each.field in FIELDS else ""
        yield f"  {each.field} {tell_value(each.field, each.value) or 'none'}{before}, by {each.by} at {each.at[:19]}Z"


def _explain_incident(ledger: Ledger, incident: Incident, rule: str | None) -> Iterator[str]:
    from sayso.merge.reading import DEFAULT, read_incident
    from sayso.output.incidents import tell_incident, tell_value

    chosen = rule or DEFAULT
    yield from tell_incident(incident, read_incident(incident, chosen))
    yield f"  read by   {chosen}"
    yield ""
    yield "values"
    for field, values in incident.fields.items():
        for value in values:
            yield f"  {field:10}{tell_value(field, value)}; {', '.join(value.reports)}"
    yield ""
    yield "accounts"
    for account in find.find_accounts(ledger, incident.accounts):
        origin = "" if account.origin == account.report else f", the story of {account.origin}"
        yield f"  {account.id}  {account.publisher or 'no publisher'}, known {account.known}{origin}"
        yield from (f"    {_tell_claim(claim)}" for claim in account.claims)
    yield from _tell_judgements(ledger, set(incident.accounts), inside=True)


def _tell_claim(claim: Claim) -> str:
    told = f'{claim.id}  "{one_line(claim.trigger)}", {tell_status(claim)}; {tell_act(claim)}'
    days = tell_days(claim)
    return f"{told}; {days}" if days else told


def _tell_judgements(ledger: Ledger, accounts: set[str], *, inside: bool) -> Iterator[str]:
    """Judgements among these accounts or, where not `inside`, of them with any other; the surest first."""
    persons = [j for j in find.find_persons(ledger) if _touches(ledger, j, accounts)]
    edges = find.find_edges_of(ledger, accounts)
    if inside:
        edges = [e for e in edges if e.same and e.a in accounts and e.b in accounts]
    edges.sort(key=lambda e: (-e.score, e.a, e.b))
    if not persons and not edges:
        return
    yield ""
    yield "judgements"
    yield from (f"  {_tell_judgement(j)}, by {j.by} at {j.at[:19]}Z" for j in persons)
    yield from (f"  {_tell_judgement(e)}" for e in edges[:MOST_JUDGEMENTS])
    if len(edges) > MOST_JUDGEMENTS:
        yield f"  and {len(edges) - MOST_JUDGEMENTS} more; sayso judgements --machine has all"


def _touches(ledger: Ledger, judgement: Judgement, accounts: set[str]) -> bool:
    found = find.find_accounts_of(ledger, claims=[judgement.a, judgement.b])
    return not accounts.isdisjoint(found.values())


def _tell_judgement(judgement: Judgement) -> str:
    verdict = "same" if judgement.same else "not the same"
    reasons = ", ".join(f"{name} {weight:+.2f}" for name, weight in judgement.reasons.items())
    told = f"{judgement.a} and {judgement.b}: {verdict} ({judgement.score:.2f})"
    return f"{told}: {reasons}" if reasons else told
