"""A deed told again leaves out whom it was done to: "the gunmen then fired", "they blamed the rebels for the blast"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.marks import AGAIN, NEW_EVENT, OF_PLACE, OWNED_UP
from sayso.records import Claim, Party
from sayso.resolve.captives import CAPTURE, with_roles
from sayso.resolve.codes import codes_of, countries_of, sector_of
from sayso.resolve.sides import ARMED, NEAR, NEXT, PLANTED, is_near

PLACES = "frames:assault.capture-place."  # towns are taken, and not from those who were shot before
CAMPAIGNS = ("frames:assault.war.", "frames:assault.offensive.", "frames:assault.operation.")  # which are not the attack told before
ROOT = 4  # letters by which two words are of one root
RESPONSIBLE = "frames:accuse.blame.adjective"
ARRESTING = frozenset({"COP", "MIL"})
OF_PEOPLE = {"demo": "CVL", "riot": "CVL", "strike": "LAB"}  # fasts are of prisoners, of whom a place tells nothing
UNKNOWN = frozenset({"UAF", "CVL"})


def owned_up(claim: Claim, before: Sequence[Claim]) -> Claim:
    """Who claims "the attack" struck whom the last attack struck that nobody else is known to have made."""
    if claim.made_by.get("sources") != OWNED_UP or claim.recipient or len(claim.actor) != 1:
        return claim
    for earlier in reversed(before):
        if earlier.type == "ASSAULT" and earlier.recipient and earlier.historical == claim.historical:
            known = [p for p in earlier.actor if sector_of(p) not in UNKNOWN and p.code != claim.actor[0].code]
            if not known:
                return with_roles(claim, recipient=earlier.recipient)
    return claim


def says_responsible(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "A bomb went off at the mission. The rebels said they were responsible": the attack told last, on their own word."""
    own = codes_of(claim.recipient)
    if not claim.made_by.get("type", "").startswith(RESPONSIBLE) or claim.status != "actual" or not own or own != codes_of(claim.sources):
        return claim
    deed = next((c for c in reversed(before) if c.type == "ASSAULT" and c.status == "actual" and not c.historical), None)
    if deed is None or any(sector_of(p) not in UNKNOWN and p.code not in own for p in deed.actor):
        return claim
    struck = tuple(replace(p, carried=True) for p in deed.recipient)
    return replace(claim, id=f"{claim.report}:{claim.at}:{deed.type}", type=deed.type, mode=deed.mode, actor=claim.recipient, recipient=struck)


def same_attack(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Rebels attacked the post. Some 100 men stormed it": armed men who strike whom rebels struck in the sentence before, or took and let go."""
    if claim.type != "ASSAULT" or len(claim.actor) != 1 or sector_of(claim.actor[0]) != "UAF":
        return claim
    for earlier in reversed(before):
        taken = claim.mode == "abduct" and (earlier.type, earlier.mode) in CAPTURE
        again = earlier.type == "ASSAULT" and is_near(claim, earlier.sentence[1], NEXT)
        if not (taken or again) or earlier.status != "actual" or earlier.historical != claim.historical:
            continue
        rebels = [p for p in earlier.actor if sector_of(p) == "REB" and countries_of([p]) == countries_of(claim.actor)]
        if rebels and codes_of(earlier.recipient) & codes_of(claim.recipient):
            return replace(claim, actor=(replace(claim.actor[0], code=rebels[-1].code),))
    return claim


def named_again(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Rebels attacked a post. Police killed one. The rebels confirmed the attack": the deed told before by a word of the same root."""
    noun = claim.made_by.get("type", "").endswith(".noun") and claim.made_by.get("actor") != NEW_EVENT
    if claim.type != "ASSAULT" or claim.actor or claim.casualties or not noun:
        return claim
    for earlier in reversed(before):
        told = earlier.type == "ASSAULT" and earlier.historical == claim.historical and _share_root(claim.trigger, earlier.trigger)
        if not told or (claim.recipient and not codes_of(claim.recipient) & codes_of(earlier.recipient)):
            continue
        if not earlier.actor or not earlier.recipient:
            return claim
        found = with_roles(claim, actor=earlier.actor)
        return found if found.recipient else with_roles(found, recipient=earlier.recipient)
    return claim


def _share_root(noun: str, word: str) -> bool:
    """Whether a noun and another word that tell a deed are of one root: "attack" and "attacked", "ambush" and "ambushing"."""
    one, other = noun.lower().split(" ")[-1], word.lower().split(" ")[0]
    return one != other and one[:ROOT] == other[:ROOT] and len(one) >= ROOT <= len(other)


def hurt_again(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Rebels attacked three towns. The attacks killed many civilians": the attack just told was theirs, whomever it hurt."""
    made = claim.made_by
    noun = made.get("type", "").endswith(".noun") and made.get("actor") != NEW_EVENT and made.get("recipient") == "slots:obj"
    told = (noun and claim.casualties) or made.get("actor") == AGAIN  # "two were wounded in the attack"
    if claim.type != "ASSAULT" or claim.actor or not told:
        return claim
    last = next((c for c in reversed(before) if c.type == "ASSAULT"), None)
    reach = NEAR if made.get("actor") == AGAIN else NEXT
    if last is None or not is_near(claim, last.sentence[1], reach) or last.historical != claim.historical or last.status != "actual":
        return claim
    one_side = len(codes_of(last.actor)) == 1 and not codes_of(last.actor) & codes_of(claim.recipient)
    return with_roles(claim, actor=last.actor) if one_side else claim


def those(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Four robbers were arrested. Two of those arrested": the ones told of when it was done to them."""
    if len(claim.recipient) != 1 or claim.recipient[0].text.lower() != "those" or claim.mode is None:
        return claim
    for earlier in reversed(before):
        if (earlier.type, earlier.mode, earlier.status) == (claim.type, claim.mode, claim.status) and earlier.recipient:
            found = with_roles(claim, recipient=earlier.recipient)
            return with_roles(found, actor=earlier.actor) if earlier.actor and not claim.actor else found
    return claim


def counted_foes(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "They attacked the company. They killed one and wounded four": a bare number of whom the same side just fought."""
    bare = {(t.start, t.text) for t in claim.casualties}
    if claim.type != "ASSAULT" or not claim.actor or not claim.recipient or any((p.start, p.text) not in bare for p in claim.recipient):
        return claim
    last = next((c for c in reversed(before) if c.type == "ASSAULT"), None)
    if last is None or not is_near(claim, last.sentence[1], NEXT) or last.historical != claim.historical or last.status != "actual":
        return claim
    own = codes_of(claim.actor)
    met = last.recipient if codes_of(last.actor) == own else last.actor if own & codes_of(last.actor) and not last.recipient else ()
    foes = [p for p in met if p.code not in own]
    if len(foes) != 1 or sector_of(foes[0]) not in ARMED:
        return claim
    tolls = [replace(t, of=foes[0]) if t.of is not None and (t.of.start, t.of.text) in bare else t for t in claim.casualties]
    return replace(with_roles(claim, recipient=foes), casualties=tuple(tolls))


def of_fight(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """ "Two rebels were killed and four arrested after clashes of the army and the rebels": the sentence names both who fought."""
    hurt = codes_of(claim.recipient)
    arrest = (claim.type, claim.mode) == ("COERCE", "arrest")
    done = arrest or (claim.type == "ASSAULT" and claim.mode != "targeted")
    if claim.actor or len(hurt) != 1 or not done or claim.historical:
        return claim
    sides = next((c.actor for c in claims if c.sentence == claim.sentence and c.status == claim.status and _is_fight_of(c, hurt)), ())
    foes = [p for p in sides if p.code not in hurt]
    if arrest and not all(sector_of(p) in ARRESTING for p in foes):
        return claim
    if claim.casualties and sides and not arrest:
        return replace(with_roles(claim, actor=sides), recipient=())
    return with_roles(claim, actor=foes) if foes else claim


def _is_fight_of(claim: Claim, hurt: set[str]) -> bool:
    """Whether these and one other fight there, without a toll of its own."""
    codes = codes_of(claim.actor)
    return claim.type == "ASSAULT" and not claim.recipient and not claim.casualties and len(codes) == 2 and hurt < codes


def struck_again(claim: Claim, before: Sequence[Claim]) -> Claim:
    """Whom the same side struck in the sentence before, or whom an attack of that kind struck that nobody is known to have made.

    Of a blast nobody need be told to have made it either.
    """
    made = claim.made_by.get("type", "")
    if claim.type != "ASSAULT" or claim.recipient or len(codes_of(claim.actor)) > 1 or made.startswith(PLACES):
        return claim
    if not claim.actor and not _is_known_blast(claim):
        return claim
    for earlier in reversed(before):
        if earlier.type != "ASSAULT" or earlier.historical != claim.historical or not earlier.recipient:
            continue
        if codes_of(earlier.recipient) & codes_of(claim.actor):
            continue
        same = bool(claim.actor) and codes_of(earlier.actor) == codes_of(claim.actor) and bool(countries_of(earlier.recipient))
        if same and is_near(claim, earlier.sentence[1], NEXT):
            return with_roles(claim, recipient=earlier.recipient)
        if not earlier.actor and is_near(claim, earlier.sentence[1]) and _is_of_kind(claim, earlier):
            return with_roles(claim, recipient=earlier.recipient)
    return claim


def told_again(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "They blamed the abduction on bandits": whom the last deed of that kind befell of which nobody knows who did it."""
    if claim.made_by.get("recipient") != AGAIN or claim.recipient or len(codes_of(claim.actor)) != 1:
        return claim
    for earlier in reversed(before):
        same = earlier.type == claim.type and earlier.historical == claim.historical and _is_of_kind(claim, earlier)
        if not same or not earlier.recipient or codes_of(earlier.recipient) & codes_of(claim.actor):
            continue
        if all(sector_of(p) in UNKNOWN for p in earlier.actor):
            return with_roles(claim, recipient=earlier.recipient)
    return claim


def rounded_up(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Eleven were arrested": by the police or soldiers told just before, of those against whom they acted."""
    if (claim.type, claim.mode) != ("COERCE", "arrest") or claim.actor or claim.recipient:
        return claim
    for earlier in reversed(before):
        forces = earlier.status == "actual" and {sector_of(p) for p in earlier.actor} <= ARRESTING and bool(earlier.actor)
        if earlier.type in ("ASSAULT", "COERCE") and earlier.recipient and forces and earlier.historical == claim.historical:
            if not is_near(claim, earlier.sentence[1]):
                return claim
            return with_roles(with_roles(claim, actor=earlier.actor), recipient=earlier.recipient)
    return claim


def marched_again(claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "The protests go on": those of who protested before, and where nobody is told of, of the people of the place."""
    if claim.type != "PROTEST" or claim.mode is None or claim.mode not in OF_PEOPLE or claim.actor:
        return claim
    lands = {p.country for p in claim.place if p.country}
    again = claim.made_by.get("actor") != NEW_EVENT
    for earlier in reversed(before if again else ()):
        same = earlier.type == "PROTEST" and (earlier.mode == claim.mode or claim.mode != "strike")
        there = not lands or bool(lands & countries_of(earlier.actor))
        if same and there and earlier.actor and earlier.historical == claim.historical:
            return with_roles(claim, actor=earlier.actor)
    people = {p.country: Party(p.text, p.start, p.end, f"{p.country} {OF_PEOPLE[claim.mode]}") for p in claim.place if p.country}
    if not people:
        return claim
    return replace(claim, actor=tuple(people.values()), made_by={**claim.made_by, "actor": OF_PLACE})


def _is_known_blast(claim: Claim) -> bool:
    """ "The blast occurred at noon": a noun that tells of no victims of its own, and of nothing new."""
    noun = claim.made_by.get("type", "").endswith(".noun") and claim.mode in PLANTED
    return noun and not claim.casualties and claim.made_by.get("actor") != NEW_EVENT


def _is_of_kind(claim: Claim, earlier: Claim) -> bool:
    """Whether "the blast" may be that deed: it is done in the same way, or named by a noun that leaves the way open."""
    made = claim.made_by.get("type", "")
    return claim.mode == earlier.mode if claim.mode else made.endswith(".noun") and not made.startswith(CAMPAIGNS)
