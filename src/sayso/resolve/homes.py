"""Where parties are at home: groups of many countries, rebels beside another state's soldiers, roles for which several countries speak."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from sayso.records import Claim, Party
from sayso.reference.parties import load_parties
from sayso.resolve.codes import with_country

PLACE_OF_DEED = 1.5  # what it weighs for whose people are there, beside the weights of `parties/whose.yml`


def find_heaviest(weights: Mapping[str, float], here: Sequence[str]) -> str | None:
    """The country for which most speaks; `here` are those of a deed's places, and of a town and its state together none is a namesake."""
    scores = {c: weight + PLACE_OF_DEED * min(here.count(c), 2) for c, weight in weights.items()}
    return max(sorted(scores), key=lambda c: scores[c], default=None)


def settle_at_home(claim: Claim, scene: str | None, countries: Sequence[str]) -> Claim:
    """ "A soldier of Gotha was killed by Islamic State": the group is not of Gotha, but of a country of the report where it mostly acts."""
    homes = load_parties().homes
    told = [*countries, *(p.country for p in claim.place if p.country)]  # where it struck, though nothing else tells of that country

    def settled(party: Party) -> Party:
        here = homes.get(party.id or "", ()) if (party.code or "").startswith("---") else ()
        found = None if scene in here else next((c for c in told if c in here), None)
        return with_country(party, found) if found is not None else party

    if not any(p.id in homes for p in (*claim.actor, *claim.recipient)):
        return claim
    return replace(claim, actor=tuple(settled(p) for p in claim.actor), recipient=tuple(settled(p) for p in claim.recipient))


def find_risen(scene: str | None, countries: Sequence[str], abroad: Set[str]) -> str | None:
    """The country whose rebels are told of, none of those whose soldiers are abroad."""
    return next((c for c in countries if c not in abroad), None) if scene in abroad else scene
