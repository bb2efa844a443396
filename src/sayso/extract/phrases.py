"""The parties that phrases name: a party itself, whose thing something is, or the people in a place."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.aboard import find_aboard, find_operators
from sayso.extract.counted import counts_people, find_group, is_anybody, is_crowd, is_of_somebody
from sayso.extract.joined import conjuncts, is_named_by_place
from sayso.extract.scene import Scene, is_foreign, is_pronoun, speak_for_several
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import MODIFIERS, fill_slot
from sayso.records import Attribution, Mention, Party
from sayso.reference.lexicon import lexicon_of
from sayso.reference.things import load_things
from sayso.text import is_opposed

TOLLS = frozenset({"casualty", "fatality", "life"})
SOME = frozenset("some many most few several all ordinary young other poor more fellow average".split())
HOUSES = {"EDU": "school_houses", "REL": "prayer_houses", "BUS": "trade_houses"}
MISSIONS = frozenset({"embassy", "consulate", "legation"})
HOLDING = frozenset("hold control use run operate occupy man rule".split())
ONE_PERSON = frozenset({"he", "him", "she", "her"})
SPEAKER = frozenset({"we", "us", "our", "ours", "i", "me", "my"})


def parties_of(
    scene: Scene, tokens: Iterable[Token], attribution: Attribution | None, *, places: bool = False, people: bool = False
) -> list[Party]:
    """The parties that phrase heads name, or whose things they are ("Israeli positions", "rebels' camp").

    With `places` a struck place stands for whose it is, with `people` a bare number for those whom it counts.
    """
    words = lexicon_of(scene.doc).grammar
    out: list[Party] = []
    for token in tokens:
        if is_pronoun(token, SPEAKER) and attribution is not None:
            out += [_carried(p) for p in attribution.speakers]
            continue
        if token.lower_ == "other" and any(s.lower_ == "each" for c in token.head.children if c.dep_ == "nsubj" for s in (c, *c.children)):
            continue  # "each accused the other": the one is named by "each" already
        if people and is_anybody(token):
            out.append(make_people_party(token))
            continue
        own = _holder_over(scene, token) or scene.mention(token)
        if people and own is not None and own.kind == "pronoun" and not own.codes and token.lower_ in ONE_PERSON:
            out += make_parties(scene, own)  # "beat her": somebody of whom nothing is known
            continue
        if operators := find_operators(scene, token):
            out += parties_of(scene, operators, attribution)
            continue
        if aboard := find_aboard(scene, token):
            out += [_of_vehicle(p, own) for p in parties_of(scene, aboard, attribution, people=True)]
            continue
        if (
            own is not None
            and own.kind != "text"
            and not (token.lower_ in words.partitive and own.end == token.i + 1 and fill_slot(token, "of"))
        ):
            mine = any(is_pronoun(c, SPEAKER) and c.dep_ == "nmod:poss" for c in token.children)
            if mine and attribution is not None and own.codes and own.codes[0].startswith("---"):
                out += [
                    _belonging(p, own) for p in attribution.speakers
                ]  # "our forces", in a quotation
            elif (own.codes or own.kind == "person") and not _is_toll(own):
                made = make_parties(scene, own)
                out += [replace(p, id=None) for p in made] if is_some_of(token, own) else made
            continue
        if token.lower_ in scene.things["against_rule"]:
            out.append(Party(token.text, token.idx, token.idx + len(token), "--- GOV", None))
            continue
        part = (
            fill_slot(token, "of")
            if token.pos_ in ("NUM", "DET") or token.lower_ in words.partitive
            else []
        )
        if part:
            out += parties_of(scene, _taken_up(part), attribution, places=places, people=people)
            continue
        enemies = token.lemma_.lower() in words.others
        named = [c for c in token.children if c.dep_ == "appos" and (_is_person(scene, c) or (enemies and scene.mention(c) is not None))]
        if named:  # "the mission's head, X, said"
            out += parties_of(scene, named[:1], attribution)
            continue
        out += _nameless(scene, token, places=places, people=people)
    return out


def _holder_over(scene: Scene, noun: Token) -> Mention | None:
    """ "X, a historian who had broken with them": the office-holder whom a name brings in, whatever else he is."""
    if noun.dep_ != "appos" or noun.pos_ != "NOUN":
        return None
    named, own = scene.mention(noun.head), scene.mention(noun)
    known = named is not None and named.kind == "person" and (named.id or "").startswith("person:") and bool(named.codes)
    vague = own is not None and own.kind == "role" and own.person and not own.plural and own.codes[:1] != () and own.codes[0].startswith("---")
    return named if known and vague else None


def _taken_up(part: Sequence[Token]) -> Sequence[Token]:
    """ "Reporters, three of whom were beaten": the people whom the relative word takes up."""
    if len(part) != 1 or part[0].lower_ not in ("whom", "which"):
        return part
    clause = next((t for t in part[0].ancestors if t.dep_ == "acl:relcl"), None)
    return part if clause is None else conjuncts(clause.head)


def _of_vehicle(passenger: Party, vehicle: Mention | None) -> Party:
    """ "A Gothan airliner carrying doctors": of whose country the vehicle is, where nothing tells of which they are."""
    country = vehicle.codes[0].split(" ")[0] if vehicle is not None and vehicle.codes else "---"
    return replace(passenger, code=(passenger.code or "--- CVL").replace("---", country, 1))


def _nameless(scene: Scene, token: Token, *, places: bool, people: bool) -> list[Party]:
    """The parties of a phrase that names none: whose a thing is, who is in a place, whom a number counts."""
    lemma, owners = token.lemma_.lower(), _owners(scene, token)
    if places and lemma in scene.things["civilian_target"]:
        return _people_of(scene, token, owners)
    if owners:
        told = [scene.doc[m.head] for m in owners]
        of_state = all(m.kind == "adjective" or t.text.isupper() for m, t in zip(owners, told, strict=True))  # a "Kosovo convoy" is only there
        of_state = of_state and not any(t.head.lemma_.lower() in MISSIONS for t in told)  # an embassy's cars are no army's
        held = places and (lemma in scene.things["held"] or (lemma in scene.things["moved_in"] and of_state))
        return [_as_holder(p) if held else p for m in owners for p in make_parties(scene, m)]
    if places and token.ent_type_ == "LOC":
        return [_struck_party(scene, token)]
    if people and _is_of_company(scene, token):
        return [Party(token.text, token.idx, token.idx + len(token), "--- BUS")]
    of_state = _is_of_state(scene, token)
    if places and (of_state or lemma in scene.things["target"]):
        return [make_place_party(t) for t in _places_of(token)[:1] or ([token] if of_state else [])]
    if (token.tag_ == "NNS" and lemma in scene.things["states"]) or speak_for_several(token):
        return [Party(token.text, token.idx, token.idx + len(token), "--- GOV", "foreign")]
    if people and counts_people(token):
        group = find_group(scene, token)
        return make_parties(scene, group) if group is not None else [] if is_of_somebody(token) else [make_people_party(token)]
    if token.ent_type_ == "PER" or is_crowd(token) or (lemma in scene.things["people"] and token.pos_ == "NOUN"):
        return [make_people_party(token)]
    return []


def _is_of_company(scene: Scene, token: Token) -> bool:
    """ "The pipeline", "two power stations": struck or seized, a company's."""
    return not _names_of(token).isdisjoint(scene.things["company_works"])


def _names_of(noun: Token) -> set[str]:
    """What a thing is called: by its noun, and with the word before it."""
    noun_alone = noun.lemma_.lower()
    return {noun_alone, f"{noun.nbor(-1).lemma_.lower()} {noun_alone}"} if noun.i else {noun_alone}


def _is_of_state(scene: Scene, token: Token) -> bool:
    """ "The town", "a bridge": struck, a state's; "the ship's bridge" is not."""
    whose = any(c.dep_ == "nmod:poss" for c in token.children)
    return token.lemma_.lower() in scene.things["locality"] or not (whose or _names_of(token).isdisjoint(scene.things["public_works"]))


def authors_of(scene: Scene, tokens: Iterable[Token]) -> list[Party]:
    """Whose texts these are: "the council issued a statement urging Gotha to withdraw"."""
    texts = [m for t in tokens if (m := scene.mention(t)) is not None and m.kind == "text" and m.codes]
    return [p for m in texts for p in make_parties(scene, m)]


def is_some_of(token: Token, own: Mention) -> bool:
    """ "Some Kenyans", "12 Kenyans", "urged Kenyans to": people, where "the Kenyans" may be their government."""
    some = any(c.dep_ == "nummod" or (c.dep_ in ("det", "amod") and c.lower_ in SOME) for c in token.children)
    some = some or (token.dep_ in ("obj", "iobj", "obl") and not any(c.dep_ in ("det", "nmod:poss") for c in token.children))
    of_some = token.dep_ == "nmod" and token.head.lower_ in lexicon_of(token.doc).grammar.partitive
    return own.plural and own.kind == "name" and own.codes[:1] != () and own.codes[0].endswith(" CVL") and (some or of_some)


def _people_of(scene: Scene, token: Token, owners: Sequence[Mention]) -> list[Party]:
    """The people in a hotel or a school: of whom it is, or of the country that it is said to be of."""
    parties = [p for m in owners for p in make_parties(scene, m)]
    if not parties or any(p.code in (None, "--- CVL") for p in parties):
        return [_house_party(scene, token)]  # "a girls' school" is a school
    return [
        replace(p, code=f"{p.code.split(' ')[0]} {_sector_of_house(scene, token)}") if p.code and p.code.endswith(" GOV") else p
        for p in parties
    ]


def _house_party(scene: Scene, token: Token) -> Party:
    return replace(make_people_party(token), code=f"--- {_sector_of_house(scene, token)}")


def _sector_of_house(scene: Scene, house: Token) -> str:
    """A school that is struck stands for its pupils, a shop for its owner, a house for whoever is in it."""
    lemma = house.lemma_.lower()
    return next((s for s, houses in HOUSES.items() if lemma in scene.things[houses]), "CVL")


def _is_person(scene: Scene, token: Token) -> bool:
    found = scene.mention(token)
    return found is not None and found.kind == "person" and bool(found.codes)


def _as_holder(party: Party) -> Party:
    """ "Gothan positions", "government positions": who lies in them is the army of the state, and a party that has such is armed."""
    code = party.code or ""
    if code.endswith(" PTY"):
        return replace(party, code=f"{code.split(' ')[0]} REB")
    if not ((party.id or "").startswith("state:") or party.text.lower() == "government") or not code.endswith(" GOV"):
        return party
    return replace(party, code=f"{code.split(' ')[0]} MIL")


def _is_toll(own: Mention) -> bool:
    """ "Heavy casualties", "many lives": a toll of nobody in particular."""
    return own.lemma in TOLLS and own.codes[:1] == ("--- CVL",)


def _border_owners(token: Token) -> list[Token]:
    near = [c for c in token.children if c.dep_ in MODIFIERS and c.i < token.i]
    return (
        near
        + [c for n in near for c in n.children if c.dep_ in MODIFIERS and c.i < n.i]
        + fill_slot(token, "between")
    )


def _holders(place: Token) -> list[Token]:
    """ "The rebel-held town", "Zenda, a town held by rebels", "a camp under rebel control": in whose hands a place is."""
    said = [c for noun in (place, *(c for c in place.children if c.dep_ == "appos" and c.i > place.i)) for c in noun.children]
    under = [c for c in said if c.dep_ in ("nmod", "acl:relcl") and c.lemma_ == "control" and any(k.lower_ == "under" for k in c.children)]
    found = [t for c in under for t in (*(k for k in c.children if k.dep_ in MODIFIERS), *fill_slot(c, "of"))]
    for held in said:
        if held.dep_ not in ("amod", "acl", "acl:relcl") or held.lemma_ not in HOLDING or held.tag_ != "VBN":
            continue
        by = ("compound", "obl:agent", "nsubj")[: 2 if held.dep_ == "acl:relcl" else 3]
        found += [t for t in held.children if t.dep_ in by or (t.dep_ == "obl" and any(c.lower_ == "by" for c in t.children))]
    return found


def _owners(scene: Scene, token: Token) -> list[Mention]:
    """Whose thing it is: possessor, adjective, compound, "of" or "by" phrase; of a held town who holds it."""
    if token.lemma_.lower() in lexicon_of(token.doc).grammar.others or is_named_by_place(token):
        return []
    holders = [m for t in _holders(token) if (m := scene.mention(t)) is not None and m.codes]
    if holders:
        return holders[:2]
    near = [c for c in token.children if c.dep_ in MODIFIERS and c.i < token.i and not is_opposed(c.text)]
    near += [c for n in near if n.dep_ == "compound" for c in n.children if c.dep_ in MODIFIERS]
    if token.lemma_.lower() in scene.things["wrongs"]:  # "the court attack" is not the court's
        struck = {s for n in near if n.dep_ == "compound" and n.lemma_.lower() in scene.things["premises"] for s in n.subtree}
        near = [n for n in near if n not in struck]
    near += fill_slot(token, "of") if token.pos_ in ("NOUN", "PROPN") else []
    near += fill_slot(token, "by") if token.pos_ in ("NOUN", "PROPN") else []
    near += fill_slot(token, "between") if token.pos_ in ("NOUN", "PROPN") else []
    if not near and token.pos_ in (
        "NOUN",
        "PROPN",
    ):  # "clashes on the X-Y border": the border is theirs
        near = [
            n
            for s in ("on", "along", "at")
            for b in fill_slot(token, s)
            if b.lemma_ in lexicon_of(token.doc).grammar.borders
            for n in _border_owners(b)
        ]
    mentions = [scene.mention(t) for t in near]
    return [m for m in mentions if m is not None and m.codes and m.kind != "text"][:2]


def make_parties(scene: Scene, mention: Mention) -> list[Party]:
    """One `Party` for each code of a mention; a pronoun gives the words it stands for."""
    source = mention
    seen = {mention.head}
    while (
        source.kind == "pronoun" and source.antecedent is not None and source.antecedent not in seen
    ):
        nearer = scene.mentions.get(source.antecedent)
        if nearer is None:
            break
        seen.add(nearer.head)
        source = nearer
    doc = scene.doc
    span = doc[source.start : source.end]
    carried = find_sentence(doc[source.head]) != find_sentence(doc[mention.head])
    codes: Sequence[str | None] = mention.codes or (None,)
    some = source is not mention and is_some_of(doc[source.head], source)  # "they" of "three Gothans" is no government
    before = source.antecedent if source.lemma.split(" ")[-1] in load_things()["of_states"] else None
    foreign = any(is_foreign(doc[i]) for i in (source.head, before) if i is not None)  # "the ministers" after "Arab ministers"
    found = [
        Party(
            span.text,
            span.start_char,
            span.end_char,
            c,
            None if some else mention.id,
            mention.name,
            carried,
            mention.local,
            mention.speaks_as,
            mention.acts_as,
        )
        for c in codes
    ]
    return [replace(p, id="foreign", local=False) if foreign and (p.code or "").startswith("---") else p for p in found]


def _belonging(speaker: Party, own: Mention) -> Party:
    """The speaker's own people: "our men" of a rebel are rebels, "our troops" of a minister the army."""
    country, sector = (speaker.code or "--- CVL").split(" ")
    men = own.lemma in load_things()["men"]
    if sector in ("REB", "PTY", "CRM", "UAF", "MIL") or (men and sector == "COP"):
        code = speaker.code
    else:
        code = f"{country} {'MIL' if men and sector in ('GOV', 'IGO') else own.codes[0].split(' ')[1]}"
    return Party(
        speaker.text, speaker.start, speaker.end, code, speaker.id, speaker.name, True, own.local
    )


def _carried(party: Party) -> Party:
    return Party(
        party.text,
        party.start,
        party.end,
        party.code,
        party.id,
        party.name,
        True,
        party.local,
        party.speaks_as,
        party.acts_as,
    )


def _struck_party(scene: Scene, token: Token) -> Party:
    """A named place that is struck: of "the Palm hotel" those in it, of a town its authorities."""
    end = next((e.end for e in token.doc.ents if e.start <= token.i < e.end), token.i + 1)
    last = token.doc[end - 1]
    return _house_party(scene, last) if last.lemma_.lower() in scene.things["civilian_target"] else make_place_party(token)


def make_place_party(token: Token) -> Party:
    """A struck place stands for its authorities; which they are is decided in `resolve`."""
    span = next(
        (e for e in token.doc.ents if e.start <= token.i < e.end), token.doc[token.i : token.i + 1]
    )
    return Party(span.text, span.start_char, span.end_char, None, "place", None)


def _places_of(token: Token) -> list[Token]:
    found = [
        t
        for slot in ("of", "in", "near", "at", "on")
        for t in fill_slot(token, slot)
        if t.ent_type_ == "LOC"
    ]
    found += [
        c
        for c in token.children
        if c.dep_ in ("compound", "nmod:poss", "appos") and c.ent_type_ == "LOC"
    ]
    return found


def make_people_party(token: Token) -> Party:
    return Party(token.text, token.idx, token.idx + len(token), "--- CVL", None, None)


def is_bystander(scene: Scene, party: Party) -> bool:
    """ "Six people were killed during fighting": people of whom nothing is told but that they were hurt have not fought."""
    span = scene.doc.char_span(party.start, party.end, alignment_mode="expand")
    if span is None or not (party.code or "").endswith(" CVL"):
        return False
    hurt = scene.things["dead_words"] | scene.things["hurt_words"]
    return span.root.dep_ in ("nsubj:pass", "obj", "conj") and span.root.head.lemma_.lower() in hurt


def sector_of(party: Party) -> str:
    """The sector of a party, "---" where nothing is known."""
    return (party.code or "--- ---").split(" ")[1]


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Parties without repeats: one of each code, and what it is in a fight, and one of each unknown phrase."""
    seen: set[object] = set()
    out = []
    for p in parties:
        key: object = (p.code, p.acts_as) if p.code and not p.code.startswith("---") else (p.start, p.end, p.code)
        if key not in seen:
            seen.add(key)
            out.append(p)
    return tuple(out)
