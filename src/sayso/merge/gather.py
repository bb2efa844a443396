"""Profiles and judgements to groups of accounts, one for each incident.

Everything is a function of the set that is given: the order of arrival plays no part, and a judgement
that is taken back leaves what would be without it.
"""

from collections.abc import Mapping, Sequence

from sayso.merge.cluster import cluster
from sayso.merge.judge import weigh
from sayso.merge.persons import MACHINE, settle
from sayso.records import Judgement, Profile


def gather(
    profiles: Sequence[Profile],
    judgements: Sequence[Judgement],
    of_claim: Mapping[str, str],
) -> list[tuple[str, ...]]:
    """The ids of the accounts of each incident, both by day known and id.

    `of_claim` maps the claims that judgements name to their accounts. The machine's judgements say which
    accounts may be joined; whether two groups are one is the mean over their members. Judgements of
    persons bind.
    """
    ordered = sorted(profiles, key=lambda p: (p.known, p.id))
    number = {p.id: i for i, p in enumerate(ordered)}
    place = {claim: number[account] for claim, account in of_claim.items() if account in number}
    place |= number  # an account has the id of its first claim
    together, apart = settle(judgements, place)
    links = {
        (min(a, b), max(a, b))
        for j in judgements
        if j.by == MACHINE and j.same and j.a in place and j.b in place
        if (a := place[j.a]) != (b := place[j.b])
    }
    groups = cluster(
        len(ordered), links, lambda a, b: weigh(ordered[a], ordered[b]), together, apart
    )
    return [tuple(ordered[i].id for i in group) for group in groups]
