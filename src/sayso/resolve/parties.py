"""Party words to codes: the country that a clause leaves unsaid, and the sector of a state that acts.

Unnamed local people, police and gunmen take the country of the scene. A country named alone is its
government, unless it acts by force.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sayso.records import Attribution, Claim, Party, Place, Toll
from sayso.reference.coalitions import load_coalitions
from sayso.reference.senses import load_senses
from sayso.reference.things import load_things
from sayso.resolve.captives import is_called
from sayso.resolve.codes import UNKNOWN, country_of, sector_in, sector_of, with_country, with_sector
from sayso.resolve.forces import OUSTING, as_captor, as_force
from sayso.resolve.homes import find_heaviest, find_risen, settle_at_home
from sayso.resolve.sides import LAWLESS
from sayso.resolve.speakers import as_speaker, as_voice

FORCE_TYPES = frozenset({"ASSAULT", "MOBILIZE"})
FORCE_MODES = frozenset({"ceasefire", "withdraw", "seize", "abduct"})
DATELINE = 6  # weight of the place that a report is sent from
NEAR = 4  # a country that the report hardly names is more likely a namesake town than the scene
WIDE = frozenset({"country", "admin1", "region"})  # places of which no small town has the name
PLEDGED, SENT = frozenset({"REJECT"}), frozenset({"slots:obj", "slots:xcomp.obj"})  # "ruled out sending troops"
SENT_ABROAD = frozenset({"AID", "SANCTION", "MOBILIZE"})  # whose country is where it goes: "approved aid to Gotha", "sent troops to Gotha"
RETAKING = ("recaptur", "retak", "retook", "regain", "reclaim", "reconquer", "liberat", "won back", "took back", "taken back")
UNTO_OTHERS = frozenset({"CONSULT", "REJECT", "SUPPORT"})  # nobody visits, refuses or thanks himself
UNIFORMED = frozenset({"MIL", "COP"})
SHOT_DOWN = "shoot-down"
BURNING = (".burn",)  # frames of what is done to houses
COMMUNAL = ("CVL", "SOC", "PTY", "REL", "CRM")  # who fights no authorities when they fall on a village
EXPELLING = ("sanction.expel.", "sanction.expel-order.", "sanction.expel-deadline.")
LEAVING = (".quit", ".break-away")  # frames of leaving a party or a government, which may be one's own
VERBAL = frozenset({"CONSULT", "AGREE", "REQUEST", "REJECT", "SUPPORT", "ACCUSE", "THREATEN", "CONCEDE", "COOPERATE"})
NO_COUNTRY = frozenset(
    {"UN", "EU", "NATO", "AU", "OSCE", "ICJ", "ICC", "ICRC", "ARL", "IGO", "NGO", "---"}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a report is set: its countries by weight, and the country of each toponym by its start."""

    countries: tuple[str, ...]
    country_at: Mapping[int, str]
    towns: frozenset[int] = frozenset()  # starts of the toponyms that are no countries
    brokers: frozenset[str] = frozenset()  # countries that mediate
    roles: Mapping[int, Mapping[str, float]] = field(default_factory=dict)  # what speaks for which country of a role, by its head
    here: tuple[str, ...] = ()  # countries of the places of a claim's deed
    armies: tuple[str, ...] = ()  # countries whose forces are told of, by weight
    abroad: frozenset[str] = frozenset()  # countries without rebels of their own of which no town is told

    @property
    def home(self) -> str | None:
        """The country that the report is mostly about."""
        return self.countries[0] if self.countries else None


def find_setting(
    codes: Sequence[str], places: Sequence[Place], sent_from: Set[int] = frozenset(), roles: Mapping[int, Mapping[str, float]] | None = None
) -> Setting:
    """Weigh the countries of a report's party codes and toponyms; a dateline counts for six.

    News agencies say nothing of where a report is set, nor does a single toponym that may be a namesake's.
    """
    weights: Counter[str] = Counter()
    for code in codes:
        country, sector = code.split(" ")
        if country not in NO_COUNTRY and sector != "MED":
            weights[country] += 2
    for place in places:
        if place.country:
            weights[place.country] += DATELINE if place.start in sent_from else 1
    away = load_coalitions().find_away(codes, {p.country for p in places if p.country})
    ranked = sorted(weights, key=lambda c: (c in away, -weights[c], c))
    sure = [c for c in ranked if weights[c] > 1 and c not in away] or ranked
    towns = frozenset(p.start for p in places if p.precision != "country")
    armies = tuple(c for c in ranked if f"{c} MIL" in codes)
    country_at, abroad = {p.start: p.country for p in places if p.country}, load_coalitions().without_rebels(places, codes)
    return Setting(tuple(sure), country_at, towns, roles=roles or {}, armies=armies, abroad=abroad)


def resolve_parties(claims: Sequence[Claim], setting: Setting) -> list[Claim]:
    """Claims with every party code filled as far as the report allows."""
    armed = [p for c in claims if c.type == "ASSAULT" for p in (*c.actor, *c.recipient) if sector_in(p, ("MIL", "REB"))]
    fighting = _countries(armed)  # who is at war is no third party
    setting = replace(setting, brokers=frozenset(_countries([p for c in claims for p in c.mediator]) - fighting))
    return [_resolve_claim(claim, setting) for claim in claims]


def _resolve_claim(claim: Claim, setting: Setting) -> Claim:
    scene = _scene_of(claim, setting)
    if _told_scene(claim, setting) is None:
        claim = settle_at_home(claim, scene, setting.countries)
    if claim.type not in VERBAL:
        setting = replace(setting, here=tuple(p.country for p in claim.place if p.country))
    goals = {p.country for p in claim.place if p.precision == "country"} if claim.type in SENT_ABROAD else set()
    doing = replace(setting, here=tuple(c for c in setting.here if c not in goals))
    force = claim.type in FORCE_TYPES or (
        claim.type in ("RETREAT", "COERCE") and claim.mode in FORCE_MODES
    )

    def acting(party: Party) -> Party:
        found = _on_duty(_located(party, scene, doing), claim, setting)
        state = claim.type == "PROTEST" and (party.id or "").startswith("state:") and (found.code or "").endswith(" GOV")
        if state or (claim.type == "PROTEST" and claim.mode != "strike" and (found.code or "").endswith((" EDU", " UAF"))):
            return with_sector(found, "CVL")  # students and masked men in the street, and "riots in Gotha"
        if not force:
            return _as_people(as_captor(as_voice(found), claim), claim)
        return as_force(found, claim)

    actor = _distinct([acting(p) for p in claim.actor])
    suffered = [_as_inhabited(_as_people(_struck(p, actor, scene, setting, claim), claim), actor, claim) for p in claim.recipient]
    recipient = _distinct([_suffering(p, claim, actor) for p in suffered if p.code and not _is_own(p, actor, claim)])
    recipient = _without_own_losses(recipient, actor, claim)
    return replace(
        claim,
        actor=actor,
        recipient=recipient or _ousted(claim, actor),
        mediator=_distinct([_located(p, scene, setting) for p in claim.mediator]),
        sources=_distinct([_speaking(p, setting) for p in claim.sources]),
        via=tuple(_speaking(p, setting) for p in claim.via),
        casualties=tuple(_of(t, actor, _scene_of_victims(actor, recipient, scene, claim), setting) for t in claim.casualties),
        attribution=_attributed(claim.attribution, setting),
    )


def _without_own_losses(recipient: tuple[Party, ...], actor: Sequence[Party], claim: Claim) -> tuple[Party, ...]:
    """ "A raid by the army in which three gunmen and a soldier were killed": his own side did not strike him."""
    sectors, own = {sector_of(p) for p in actor}, {*_countries(actor), "---"}
    others = tuple(p for p in recipient if not (sector_of(p) in sectors and country_of(p) in own and p.text.islower()))
    mixed = claim.type == "ASSAULT" and len(sectors) == 1 and sectors <= UNIFORMED and any(sector_of(p) in LAWLESS for p in others)
    return others if mixed else recipient


def _is_own(party: Party, actor: Sequence[Party], claim: Claim) -> bool:
    """A place that is taken or struck is not held by those who take it, if it lies in their country; nor are one's own troops the enemy."""
    if claim.type in UNTO_OTHERS and sector_in(party, ("GOV",)) and {p.code for p in actor} == {party.code}:
        return True
    if claim.type == "THREATEN" and sector_in(party, ("GOV",)) and {p.code for p in actor} == {party.code} and party.text.islower():
        return True  # "the premier warned that the government would act"
    if claim.type in ("SANCTION", "AID") and party.text.lower() in load_things()["nation"] and party.code in {p.code for p in actor}:
        return True  # "suspended aid to the country": another's, whosever it is
    if SHOT_DOWN in claim.made_by.get("type", "") and party.text.islower() and {p.code for p in actor} == {party.code}:
        return True  # "shot down the aircraft": whosever it is, it is not theirs
    sent = claim.type == "MOBILIZE" or (claim.type in PLEDGED and claim.made_by.get("recipient") in SENT)
    left, expelled = (any(w in claim.made_by.get("type", "") for w in frames) for frames in (LEAVING, EXPELLING))
    recalled = (claim.type, claim.mode) == ("SANCTION", "withdraw") and not left  # "recalled its envoy"
    if (sent and sector_in(party, ("MIL",))) or (recalled and sector_in(party, ("MIL", "GOV"))) or (expelled and sector_in(party, ("GOV",))):
        return country_of(party) in _countries(actor)
    forces = {country_of(p) for p in actor if sector_in(p, ("MIL", "GOV"))}
    land = party.id == "place" or (claim.type == "ASSAULT" and (party.id or "").startswith("state:"))  # "operations in its capital"
    return land and sector_in(party, ("GOV",)) and country_of(party) in forces


def _as_inhabited(party: Party, actor: Sequence[Party], claim: Claim) -> Party:
    """ "The army shelled the village", "soldiers surrounded the town": by a state to a place of its own, it is done to who lives there.

    A place that it takes back it takes from rebels, with its police from a crowd.
    """
    country = country_of(party)
    if party.id != "place" or not sector_in(party, ("GOV",)) or claim.type not in ("ASSAULT", "COERCE") or claim.mode == "curfew":
        return party
    burnt = any(w in claim.made_by.get("type", "") for w in BURNING)
    own = any((p.code or "").startswith(country) and sector_in(p, ("MIL", "COP", "GOV")) for p in actor)
    if not (own or burnt or (actor and all(sector_in(p, COMMUNAL) for p in actor))):
        return party
    if "capture" not in claim.made_by.get("type", ""):
        return replace(party, code=f"{country} CVL")
    if not claim.trigger.lower().startswith(RETAKING):
        return party
    crowd = all(sector_in(p, ("COP",)) for p in actor)  # "police retook the square"
    return replace(party, code=f"{country} {'CVL' if crowd else 'REB'}")


def _ousted(claim: Claim, actor: Sequence[Party]) -> tuple[Party, ...]:
    """Who seizes power seizes it from the government of his country."""
    if "coerce.coup." not in claim.made_by.get("type", ""):
        return ()
    rebels = [p for p in actor if sector_in(p, ("MIL", "REB", "UAF", "COP"))][:1]
    return tuple(replace(with_sector(p, "GOV"), carried=True) for p in rebels)


def _suffering(party: Party, claim: Claim, actor: Sequence[Party]) -> Party:
    """Who is hit: who is ousted was in office, a curfew is on the people of a place, and of NATO its forces are attacked."""
    if claim.type in VERBAL:
        party = as_voice(party)  # a defence ministry that is asked or blamed is the one that speaks
    country, sector = (party.code or "--- CVL").split(" ")
    if claim.type in VERBAL and party.text.lower() in load_things()["nation"] and country in _countries(claim.actor):
        return replace(party, code=f"{country} CVL")  # "apologised to the nation"
    if claim.type == "ASSAULT" and country == "NATO":
        return replace(party, code="NATO MIL")
    told = claim.made_by.get("recipient") != "slots:obj"  # "accused Gothan troops" themselves
    held = told and claim.type == "ACCUSE" and sector == "MIL" and any(_is_foreign(a, country) for a in actor)
    if held or (claim.type == "PROTEST" and sector in ("MIL", "COP") and country not in _countries(actor)):
        return replace(party, code=f"{country} GOV")
    if SHOT_DOWN in claim.made_by.get("type", "") and sector == "GOV":
        return replace(party, code=f"{country} MIL")  # "drones launched by Gotha"
    if any(w in claim.made_by.get("type", "") for w in OUSTING) and sector in ("PTY", "REB"):
        return replace(party, code=f"{country} GOV")
    if claim.mode == "curfew" and (party.id or "").startswith(("state:", "place")):
        return replace(party, code=f"{country} CVL")
    return party


def _is_foreign(accuser: Party, country: str) -> bool:
    """Whether a government accuses another state: it holds that state to account for what its troops did."""
    return sector_of(accuser) == "GOV" and country_of(accuser) not in (UNKNOWN, country) and country not in NO_COUNTRY


def _scene_of(claim: Claim, setting: Setting) -> str | None:
    """The country of the claim's place or sentence, else of the party it names, else of the report.

    What is said is often said abroad: the place of talks is not the country of the rebels who talk.
    """
    if claim.type in VERBAL and setting.home:
        return setting.home
    if (told := _told_scene(claim, setting)) is not None:
        return told
    if setting.home:
        return _find_home(claim, setting)
    for party in (*claim.recipient, *claim.actor):
        country = country_of(party)
        if country not in NO_COUNTRY and not is_called(party, "missions"):
            return country
    return None


def _told_scene(claim: Claim, setting: Setting) -> str | None:
    """The country of the claim's place, else of the one town of its sentence: a country's name may only say who."""
    here = [p.country or setting.country_at.get(p.start) for p in claim.place]
    near = [c for c in here if c in setting.countries[:NEAR]]
    near = near or [p.country for p in claim.place if p.country and p.precision in WIDE]
    if near:
        return setting.home if setting.home in near else near[0]
    first, last = claim.sentence
    inside = {
        c
        for start, c in setting.country_at.items()
        if first <= start < last and start in setting.towns and c in setting.countries[:NEAR]
    }
    return next(iter(inside)) if len(inside) == 1 else None


def _on_duty(party: Party, claim: Claim, setting: Setting) -> Party:
    """ "The police" of a town are of its country, whatever police the text told of before."""
    named = any(w[:1].isupper() for w in party.text.split(" ")[1:]) or party.text[:1].isupper()
    if sector_of(party) != "COP" or named or country_of(party) in NO_COUNTRY or claim.type not in ("ASSAULT", "COERCE", "MOBILIZE"):
        return party
    here = {p.country or setting.country_at.get(p.start) for p in claim.place if p.start in setting.towns}
    named_here = {c for start, c in setting.country_at.items() if start not in setting.towns}  # no namesake town's
    return with_country(party, str(next(iter(here)))) if len(here) == 1 and here <= named_here else party


def _find_home(claim: Claim, setting: Setting) -> str | None:
    """The country that a report is about; where its broker or host stands first, that of the sides.

    Of "the four soldiers detained by Ruritania", told from the talks in a third country, the other side's.
    """
    theirs = _countries(claim.actor) | setting.brokers
    sides = [c for c in setting.countries if c not in theirs]
    return sides[0] if setting.home in setting.brokers and sides else setting.home


def _located(party: Party, scene: str | None, setting: Setting) -> Party:
    """The party with its country, and with the sector that its word has there."""
    found = _with_country(party, scene, setting)
    return _in_sense(found) if found.id is None else found


def _in_sense(party: Party) -> Party:
    """The party with the sector that its word has in its country: "militiamen" of Soviet states are police."""
    sector = load_senses().sector(party.text, country_of(party), sector_of(party))
    return with_sector(party, sector) if sector is not None else party


def _with_country(party: Party, scene: str | None, setting: Setting) -> Party:
    if party.id == "place":
        country = setting.country_at.get(party.start) or scene
        return replace(party, code=f"{country} GOV" if country else None)
    if party.id == "foreign":
        return party
    if is_called(party, "of_nowhere") and (party.code or "").startswith(UNKNOWN):
        return party
    scene = _scene_of_role(party, setting) or scene
    if party.code is None:
        return replace(party, code=f"{scene or '---'} CVL")
    country, sector = party.code.split(" ")
    own = country == scene and " and " not in party.text  # "Afghan and coalition troops" are of both
    if (country == "---" or own) and sector == "MIL" and (leader := load_coalitions().leader(party.text, scene)):
        return replace(party, code=f"{leader} MIL")
    if country == "---" and sector in ("REB", "UAF"):
        scene = find_risen(scene, setting.countries, setting.abroad) or (scene if sector == "UAF" else None)
    if country == "---" and scene and sector not in ("IGO", "NGO"):
        return replace(party, code=f"{load_coalitions().army_in(party.text, scene)} {sector}")
    return party


def _scene_of_role(party: Party, setting: Setting) -> str | None:
    """The country that the report as a whole and the place of the deed give to a role; none that mediates, as the role is of a side."""
    weights = next((w for at, w in setting.roles.items() if party.start <= at < party.end), {})
    return None if (found := find_heaviest(weights, setting.here)) in setting.brokers else found


def _as_people(party: Party, claim: Claim) -> Party:
    """ "The Americans rejected it" is their government."""
    people = (party.code or "").endswith(" CVL") and (party.id or "").startswith("state:")
    ordered = party in claim.recipient and claim.actor and all(sector_in(a, ("MIL", "COP")) for a in claim.actor)  # by soldiers
    if people and not ordered and claim.type in VERBAL and claim.type not in ("SUPPORT", "CONCEDE"):
        return with_sector(party, party.speaks_as or "GOV")
    return party


def _speaking(party: Party, setting: Setting) -> Party:
    """Who speaks, whose he is by the whole of the report."""
    return as_speaker(party, setting.countries, _scene_of_role(party, setting))


def _attributed(attribution: Attribution | None, setting: Setting) -> Attribution | None:
    """The chain of say-so with its speakers as the claim's sources have them."""
    if attribution is None:
        return None
    speakers = tuple(_speaking(p, setting) for p in attribution.speakers)
    return replace(attribution, speakers=speakers, outer=_attributed(attribution.outer, setting))


def _scene_of_victims(
    actor: Sequence[Party], recipient: Sequence[Party], scene: str | None, claim: Claim
) -> str | None:
    """Whose the unnamed dead are: those of the side that is struck; of two countries' fighting nobody says whose."""
    theirs, ours = _countries(actor), _countries(recipient)
    if len(ours) == 1 and theirs and ours != theirs:
        return next(iter(ours))
    if len(theirs) > 1 and not ours and not claim.place:
        return None
    return scene


def _countries(parties: Sequence[Party]) -> set[str]:
    return {country_of(p) for p in parties} - NO_COUNTRY


def _of(toll: Toll, actor: Sequence[Party], scene: str | None, setting: Setting) -> Toll:
    return replace(toll, of=_struck(toll.of, actor, scene, setting)) if toll.of is not None else toll


def _struck(party: Party, actor: Sequence[Party], scene: str | None, setting: Setting, claim: Claim | None = None) -> Party:
    """The code of those who are hit; unnamed soldiers are never of the one army that acts but of the other one told of.

    An army that dismisses soldiers dismisses its own.
    """
    found = _located(party, scene, setting)
    states = {country_of(p) for p in actor if sector_in(p, ("MIL", "COP", "GOV"))} - NO_COUNTRY
    beaten = (claim is None or claim.type == "ASSAULT") and (party.code or "").startswith("---") and party.text.islower()
    if beaten and len(states) == 1 and is_called(party, "protesters"):
        return with_country(found, next(iter(states)))  # whoever tells of it, they protested against who beat them
    unnamed = (party.code or "").startswith("---") and (found.code or "").endswith(" MIL")
    if not unnamed or [found.code] != [p.code for p in actor] or (claim is not None and claim.type == "SANCTION"):
        return found
    others = [c for c in setting.armies if not found.code.startswith(c)] if claim is not None and claim.type == "ASSAULT" and found.code else []
    return replace(party, code=f"{others[0]} MIL") if others else party


def _distinct(parties: Sequence[Party]) -> tuple[Party, ...]:
    seen: dict[str | None, Party] = {}
    for p in parties:
        if p.code is not None:
            seen.setdefault(p.code, p)
    return tuple(seen.values())
