"""Those who take people and those whom they take: "the kidnappers", "the hostages", "three were let go"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.marks import CARRIED
from sayso.records import Claim, Party
from sayso.reference.things import load_things
from sayso.resolve.codes import codes_of, countries_of, country_of, sector_of, with_sector
from sayso.resolve.sides import is_near

VAGUE = frozenset({"CVL", "CRM", "UAF"})  # sectors of words that say what befell somebody, not who he is
LAYING_HANDS = frozenset({"ASSAULT", "COERCE", "RETREAT"})
OF_STATE = frozenset({"MIL", "COP", "SPY", "JUD"})
FREEING = "request.free."
TAKING = frozenset({("ASSAULT", "abduct"), ("COERCE", "arrest"), ("COERCE", "seize"), ("SANCTION", "convict")})
CAPTURE = frozenset({("ASSAULT", "abduct"), ("COERCE", "arrest"), ("RETREAT", "release")})


def held(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "The kidnappers", "the hostages": who took and was taken before."""
    for role in ("actor", "recipient"):
        parties: tuple[Party, ...] = getattr(claim, role)
        for side, meant in (("actor", "captors"), ("recipient", "captives")):
            if len(parties) != 1 or not is_called(parties[0], meant) or sector_of(parties[0]) not in VAGUE:
                continue
            for earlier in reversed(before):
                told: tuple[Party, ...] = getattr(earlier, side)
                if _is_many(parties[0]) and all(map(_is_one, told)):
                    continue  # "the detainees" are not the commander who was arrested
                if (earlier.type, earlier.mode) in CAPTURE and told and not earlier.historical and not _is_of_others(parties[0], told):
                    claim = with_roles(claim, **{role: told})
                    break
    return claim


def _is_of_others(party: Party, told: Sequence[Party]) -> bool:
    """ "Gothan prisoners" are none of the Ruritanians who were taken before."""
    own = country_of(party)
    return party.text[:1].isupper() and " " in party.text and own != "---" and own not in countries_of(told)


def _is_many(party: Party) -> bool:
    return party.text.lower().endswith("s")


def _is_one(party: Party) -> bool:
    """ "A former police commander", "Fritz Tarlenheim": one person, by his words; an abbreviation is a body."""
    words = party.text.split(" ")
    last = words[-1].lower()
    return len(words) > 1 and not (words[-1].isupper() or last.endswith(("s", "men", "people")) or last in load_things()["collective"])


def taken_by(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "He was kidnapped on Monday": by "the kidnappers" whom the text told of before."""
    if (claim.type, claim.mode) != ("ASSAULT", "abduct") or claim.actor:
        return claim
    for earlier in reversed(before):
        same = earlier.sentence == claim.sentence and (earlier.type, earlier.mode) == (claim.type, claim.mode)
        if same and earlier.actor and codes_of(earlier.recipient) == codes_of(claim.recipient):
            return with_roles(claim, actor=earlier.actor)  # "is holding two men, who were kidnapped in May"
        if claim.historical:
            continue
        for p in (*earlier.actor, *earlier.recipient):
            if is_called(p, "captors") and p.code and not codes_of(claim.recipient) & {p.code}:
                return with_roles(claim, actor=(p,))
    return claim


def let_go(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Three were let go": of those whom the same side took last."""
    if (claim.type, claim.mode) != ("RETREAT", "release") or claim.recipient or not claim.actor:
        return claim
    for earlier in reversed(before):
        same = countries_of(earlier.actor) & countries_of(claim.actor)
        if (earlier.type, earlier.mode) in CAPTURE and earlier.recipient and same and not earlier.historical:
            return with_roles(claim, recipient=earlier.recipient)
    return claim


def freed(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "The passengers were let go": by who had laid hands on those very people just before."""
    if (claim.type, claim.mode) != ("RETREAT", "release") or claim.actor or not claim.recipient:
        return claim
    for earlier in reversed(before):
        if not is_near(claim, earlier.sentence[1]):
            return claim
        seized = earlier.type in LAYING_HANDS and codes_of(earlier.recipient) & codes_of(claim.recipient)
        if seized and earlier.actor and earlier.historical == claim.historical:
            return with_roles(claim, actor=earlier.actor)
    return claim


def wished_free(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Gotha demanded their release": of who has taken somebody last; of another state a government asks it of that government."""
    if claim.recipient or not claim.actor or FREEING not in claim.made_by.get("type", ""):
        return claim
    ours = countries_of(claim.actor)
    for earlier in reversed(before):
        taken = (earlier.type, earlier.mode) in TAKING and not earlier.historical and codes_of(earlier.actor) - codes_of(claim.actor)
        if taken and earlier.actor and is_near(claim, earlier.sentence[1]):
            asked = all(sector_of(p) == "GOV" for p in claim.actor) and not countries_of(earlier.actor) & ours
            return with_roles(claim, recipient=[with_sector(p, "GOV") if asked and sector_of(p) in OF_STATE else p for p in earlier.actor])
    return claim


def is_called(party: Party, kind: str) -> bool:
    """Whether a party is told by a word of that class of things, one or many: "the kidnappers"."""
    noun = party.text.split(" ")[-1].lower()
    return bool({noun, noun.removesuffix("s")} & load_things()[kind])


def with_roles(claim: Claim, *, actor: Sequence[Party] = (), recipient: Sequence[Party] = ()) -> Claim:
    """The claim with a role that was told before, marked as carried."""
    made_by = {
        **claim.made_by,
        **({"actor": CARRIED} if actor else {}),
        **({"recipient": CARRIED} if recipient else {}),
    }
    carried = [replace(p, carried=True) for p in (actor or recipient)]
    if actor:
        return replace(claim, actor=tuple(carried), made_by=made_by)
    return replace(claim, recipient=tuple(carried), made_by=made_by)
