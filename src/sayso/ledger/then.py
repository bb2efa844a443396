"""The ledger as it was on an earlier day: what later reports have changed stands in tables of its own, for one call.

Incidents that no later report touches are those of now. All accounts of the others are handed out, to be
gathered again without what was not known then.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from sayso.ledger.find import Member
from sayso.ledger.rows import incident_row
from sayso.ledger.store import Ledger
from sayso.records import Incident


def find_touched(ledger: Ledger, day: str) -> list[Member]:
    """The accounts known by that day which later reports are joined with, or whose story a later one prints."""
    rows = ledger.rows(
        """
        WITH straddling AS (
            SELECT component FROM accounts GROUP BY component
            HAVING count(*) > 1 AND min(known) <= $day::DATE AND max(known) > $day::DATE
        ), stories AS (
            SELECT origin FROM reports GROUP BY origin
            HAVING count(*) > 1 AND min(known) <= $day::DATE AND max(known) > $day::DATE
        ), touched AS (
            SELECT component FROM straddling
            UNION SELECT component FROM accounts WHERE known <= $day::DATE AND origin IN (SELECT origin FROM stories)
        )
        SELECT id, report, component, incident, strftime(added, '%Y-%m-%dT%H:%M:%S.%f') FROM accounts
        WHERE known <= $day::DATE AND component IN (SELECT component FROM touched) ORDER BY known, id
        """,
        {"day": day},
    )
    return [Member(*row) for row in rows]


def write_then(
    ledger: Ledger, day: str, members: Sequence[Member], made: Sequence[tuple[Incident, str]]
) -> None:
    """Make the tables `then_incidents` and `then_accounts`; `members` are those whose incidents were made again."""
    of_account: Mapping[str, str] = {account: incident.id for incident, _ in made for account in incident.accounts}
    ledger.run("CREATE TEMP TABLE remade AS SELECT * FROM incidents LIMIT 0")
    ledger.insert("remade", [incident_row(*each) for each in made])
    ledger.run("CREATE TEMP TABLE moved (id VARCHAR, incident VARCHAR)")
    ledger.insert("moved", [(member.id, of_account[member.id]) for member in members])
    ledger.run("CREATE TEMP TABLE old AS SELECT DISTINCT unnest(?::VARCHAR[]) AS id", [[m.incident for m in members]])
    ledger.run(
        f"""
        CREATE TEMP VIEW then_incidents AS
        SELECT *, rowid AS number FROM incidents WHERE known_last <= '{_day(day)}'::DATE AND id NOT IN (SELECT id FROM old)
        UNION ALL SELECT *, -1 - rowid AS number FROM remade
        """
    )
    ledger.run(
        """
        CREATE TEMP VIEW then_accounts AS
        SELECT a.id, coalesce(m.incident, a.incident) AS incident FROM accounts AS a LEFT JOIN moved AS m ON m.id = a.id
        """
    )


def _day(day: str) -> str:
    return date.fromisoformat(day).isoformat()
