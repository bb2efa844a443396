"""Whether the parties of two accounts can be those of one happening."""

from collections.abc import Iterable, Set

from sayso.records import Profile

_STATE = frozenset({"GOV", "MIL", "COP", "SPY"})
_PEOPLE = frozenset({"CVL", "REF", "SOC", "LAB", "EDU", "REL", "MED"})
_ARMED = frozenset({"REB", "UAF", "CRM"})
_GROUPS = (_STATE, _PEOPLE, _ARMED)
UNKNOWN = "---"


def compare_parties(a: Profile, b: Profile) -> str | None:
    """both, one, clash, versions, swapped, mixed, none; None where too little is known.

    clash: one of them tells of two sides without saying who began, and the sides are those of the
    other. versions: the sides stand in turned roles, and each is told by another source.
    """
    ours, theirs = _Sides(a), _Sides(b)
    if not ours.all or not theirs.all:
        return None
    actor = _meet(ours.actors, theirs.actors)
    recipient = _meet(ours.recipients, theirs.recipients)
    if actor and recipient:
        return "both"
    if ours.is_clash or theirs.is_clash:
        if ours.all == theirs.all:
            return "clash"
        return "one" if _meet(ours.all, theirs.all) else "none"
    if _meet(ours.actors, theirs.recipients) and _meet(ours.recipients, theirs.actors):
        return "versions" if ours.is_victims and theirs.is_victims else "swapped"
    known = bool(ours.actors and theirs.actors) + bool(ours.recipients and theirs.recipients)
    if actor or recipient:
        return "mixed" if known == 2 else "one"
    if not known:
        return None
    # Within one country a party is easily told as another: a gunman, a suspect, a man.
    return "mixed" if _meet(ours.countries, theirs.countries) else "none"


class _Sides:
    """The sides of one account, as country and kind of party; unknown ones left out."""

    def __init__(self, p: Profile) -> None:
        self.actors, self.recipients = _groups(p.actors), _groups(p.recipients)
        self.all = self.actors | self.recipients
        self.countries = {country for country, _ in self.all}
        self.is_clash = len(self.actors) > 1 and not self.recipients
        # Told on the say-so of those whom it makes the victims.
        self.is_victims = _meet(_groups(p.sources), self.recipients)


def _meet(ours: Set[object], theirs: Set[object]) -> bool:
    return not ours.isdisjoint(theirs)


def _groups(codes: Iterable[str]) -> set[tuple[str, int | str]]:
    """Country and kind of party: a state's government, forces and police act as one."""
    found: set[tuple[str, int | str]] = set()
    for code in codes:
        country, _, sector = code.partition(" ")
        if country != UNKNOWN:
            kind = next((i for i, group in enumerate(_GROUPS) if sector in group), sector)
            found.add((country, kind))
    return found
