"""The values of a claim in a few words, for people."""

from collections.abc import Iterator

from sayso.output.lines import find_days
from sayso.records import Attribution, Claim, Party, Place, Toll, When

NARRATOR = "the narrator"
CONTROLS = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - {ord("\t")})
"""What would steer a terminal, for `str.translate`."""
STANCES = {
    "say": "says",
    "deny": "denies",
    "accuse": "accuses",
    "claim": "claims",
    "doubt": "doubts",
    "ask": "asks",
    "promise": "promises",
    "threaten": "threatens",
    "know": "tells as known",
}


def tell_party(party: Party) -> str:
    """`AZE MIL (the Azerbaijani army)`, in the text's own words where it has any; "---" is a code nobody could find."""
    words = one_line(party.text or party.name or "")
    return f"{party.code or '---'} ({words})" if words else party.code or "---"


def tell_parties(parties: tuple[Party, ...]) -> str:
    """All parties of one slot, or a dash."""
    return ", ".join(tell_party(party) for party in parties) or "-"


def tell_act(claim: Claim) -> str:
    """`AZE MIL (…) -> ARM MIL (…)`; without recipient the actors alone."""
    actors = tell_parties(claim.actor)
    return f"{actors} -> {tell_parties(claim.recipient)}" if claim.recipient else actors


def tell_status(claim: Claim) -> str:
    """`actual`, `negated`, … and whether it is background."""
    return f"{claim.status}, background" if claim.historical else claim.status


def tell_place(place: Place) -> str:
    """The place's words and, where it has another name in the gazetteer, that name."""
    text = one_line(place.text)
    known = place.name if place.name and place.name != text else None
    return f"{text} ({known})" if known else text


def tell_days(claim: Claim) -> str:
    """`2021-11-16`, `2021-11-15 to 2021-11-17`, or the words whose day is open; with the clock time."""
    days = find_days(claim)
    clock = next((when.time for when in claim.when if when.time), None)
    if days:
        told = days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"
        return f"{told} {clock}" if clock else told
    return ", ".join(f'"{one_line(when.text)}"' for when in claim.when)


def tell_when(when: When) -> str:
    """The value of one time expression."""
    if when.first and when.last:
        told = when.first if when.first == when.last else f"{when.first} to {when.last}"
    else:
        told = when.value or "open"
    return f"{told} {when.time}" if when.time else told


def tell_toll(toll: Toll) -> str:
    """`2 killed`, `6 or more injured of ARM MIL`, `an unknown number captured`."""
    return f"{tell_range(toll.low, toll.high)} {toll.kind}" + (f" of {toll.of.code}" if toll.of and toll.of.code else "")


def tell_range(low: int | None, high: int | None) -> str:
    """`2`, `6 or more`, `at most 3`, `2 to 4`, `an unknown number`."""
    if low is None:
        return "an unknown number" if high is None else f"at most {high:,}"
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def tell_chain(claim: Claim) -> str:
    """On whose say-so, the outermost speaker first: `AZE GOV (…) says: ARM GOV (…) denies, in a statement`."""
    if claim.attribution is None:
        speakers = tell_parties(claim.sources) if claim.sources else NARRATOR
        told = ": ".join([*(f"{tell_party(party)} says" for party in claim.via), speakers])
    else:
        told = ": ".join(tell_attribution(said) for said in find_chain(claim.attribution))
    return f"{told}, {claim.medium}" if claim.medium else told


def find_chain(said: Attribution) -> Iterator[Attribution]:
    """A statement and those it stands inside, the outermost first."""
    if said.outer is not None:
        yield from find_chain(said.outer)
    yield said


def tell_attribution(said: Attribution) -> str:
    """`ARM GOV (…) denies`."""
    speakers = tell_parties(said.speakers) if said.speakers else "an unnamed source"
    return f"{speakers} {STANCES.get(said.stance, said.stance)}"


def one_line(text: str) -> str:
    """The text with its line ends and runs of blanks as one blank each, and without what would steer a terminal."""
    return " ".join(text.split()).translate(CONTROLS)


def tell_row(claim: Claim, incident: str) -> Iterator[str]:
    """A claim of a ledger in one line and what belongs to it in the next."""
    kind = f"{claim.type} {claim.mode}" if claim.mode else claim.type
    parts = [tell_days(claim), ", ".join(map(tell_place, claim.place)), ", ".join(map(tell_toll, claim.casualties))]
    yield f'{claim.id}  {kind} "{one_line(claim.trigger)}", {tell_status(claim)}  [{incident}]'
    yield f"  {tell_act(claim)}; {'; '.join(part for part in [*parts, tell_chain(claim)] if part)}"
