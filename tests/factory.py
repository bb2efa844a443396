"""Records by hand, with as little said as the test needs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from spacy.lang.lex_attrs import LEX_ATTRS
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from sayso.export.happening import Count, Happening, Side, Site, Source
from sayso.extract.scene import Scene
from sayso.records import (
    Account,
    Claim,
    Judgement,
    Mention,
    Party,
    Place,
    Profile,
    Report,
    Spot,
    Toll,
    When,
)  # fmt: skip
from sayso.reference.parties import Entry, Parties
from sayso.reference.roles import Role
from sayso.reference.things import load_things

TEXT = "Gotha said on Monday that Ruritania shelled Zenda. Ruritania denied it."


def make_report(text: str = TEXT, **fields: Any) -> Report:
    """A report whose id is "r1" unless said."""
    return Report(**{"id": "r1", "text": text, **fields})


def make_party(words: str, code: str | None = None, text: str = TEXT, **fields: Any) -> Party:
    """The first place where `words` stand in `text`."""
    start = text.index(words)
    return Party(words, start, start + len(words), code, **fields)


def make_claim(trigger: str = "shelled", text: str = TEXT, **fields: Any) -> Claim:
    """An ASSAULT on the first place where `trigger` stands in `text`."""
    at = text.index(trigger)
    first = {"id": "r1-1", "report": "r1", "sentence": (0, len(text)), "at": at, "trigger": trigger}
    return Claim(**{**first, "type": "ASSAULT", **fields})


def find_sentence(text: str, trigger: str) -> tuple[int, int]:
    """Where the sentence of a trigger begins and ends; nothing but sentences may have a stop and a blank."""
    at = text.index(trigger)
    return text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0, text.index(".", at) + 1


def make_parties(*codes: str) -> tuple[Party, ...]:
    """Parties of these codes, named by them."""
    return tuple(Party(code, 0, len(code), code) for code in codes)


def make_toll(low: int | None, high: int | None = -1, of: str | None = None, **fields: Any) -> Toll:
    """People killed unless said; one number is an exact count."""
    (party,) = make_parties(of) if of else (None,)
    high = low if high == -1 else high
    return Toll(**{"kind": "killed", "low": low, "high": high, "text": "", "start": 0, "end": 0, "of": party, **fields})


def make_days(first: str, last: str = "") -> When:
    """An interval of days, one day unless said."""
    return When(first, 0, len(first), "DATE", first, first, last or first)


def make_place(words: str, **fields: Any) -> Place:
    """A place that is not resolved unless said."""
    return Place(words, 0, len(words), **fields)


def make_account(*claims: Claim, report: str = "r1", **fields: Any) -> Account:
    """An account of the claims, which get ids in their order; known on 2021-11-17, a story of its own."""
    told = tuple(
        replace(claim, id=f"{report}:{10 * number:04}:{claim.type}", report=report, at=10 * number)
        for number, claim in enumerate(claims)
    )
    first = {"id": told[0].id, "report": report, "origin": report, "known": "2021-11-17", "publisher": None}
    return Account(**{**first, "claims": told, **fields})


def make_profile(name: str, **fields: Any) -> Profile:
    """An ASSAULT of 2 May 2031, told by the report of that name on the day after."""
    first = {
        "id": f"{name}:0:ASSAULT", "report": name, "origin": name, "known": "2031-05-03", "kinds": ("ASSAULT",),
        "days": ("2031-05-02", "2031-05-02"), "dated": True,
    }  # fmt: skip
    return Profile(**{**first, **fields})


def make_spot(name: str, lat: float | None = 10.0, lon: float | None = 20.0, **fields: Any) -> Spot:
    """A town of Ruritania; its id is its name."""
    return Spot(**{"name": name, "ids": (name,), "lat": lat, "lon": lon, "radius": 5.0, "country": "RUR", **fields})


def make_judgement(a: str, b: str, same: bool = True, by: str = "machine", **fields: Any) -> Judgement:
    """A judgement on two claims, surely given."""
    a, b = sorted((a, b))
    return Judgement(**{"a": a, "b": b, "same": same, "score": 0.9 if same else 0.1, "by": by, **fields})


def make_source(**fields: Any) -> Source:
    """What an export knows of a report "r1", known on 2021-11-17."""
    first = {"id": "r1", "known": "2021-11-17", "published": "2021-11-17", "publisher": "Zenda Gazette", "title": "Shells on Zenda"}
    return Source(**{"origin": fields.get("id", "r1"), **first, **fields})


def make_happening(**fields: Any) -> Happening:
    """Ruritania's army shelled Gotha's Zenda on 2021-11-16, killing four soldiers and three civilians, on Gotha's say-so."""
    first = {
        "id": "i00000000ff", "incident": "i00000000ff", "type": "ASSAULT", "mode": "heavy-weapons", "cameo": "194", "quad": 4,
        "status": "actual", "historical": False, "first": "2021-11-16", "last": "2021-11-16", "time": None,
        "actor": (Side("AZE MIL", "the Ruritanian army"),), "recipient": (Side("ARM MIL"), Side("ARM CVL", "villagers")),
        "mediator": (), "places": (Site("Zenda", "616", -40.5, 45.25, "ARM", "town", "the town of Zenda"),),
        "tolls": (Count("killed", 7, 9), Count("killed", 4, 4, "ARM MIL"), Count("killed", 3, 5, "ARM CVL")), "bounds": (5, 12),
        "holders": (Side("ARM GOV", "the defence ministry"),), "contested": ("killed",), "sources": (make_source(),),
        "claims": (make_claim(),), "confidence": 0.9, "rule": "latest",
    }  # fmt: skip
    return Happening(**{**first, **fields})


def make_doc(rows: Sequence[str]) -> Doc:
    """One string a sentence of "form/POS/head/relation" words; heads count from 1, 0 is the root.

    A form that begins with "_" has no blank before it; a lone "/" in a form is not possible.
    A sentence "\\n" stands for a line end.
    """
    words: list[str] = []
    spaces: list[bool] = []
    pos: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    starts: list[bool] = []
    for row in rows:
        first = len(words)
        if row == "\n":
            row = "_\n/SPACE/0/dep"
        for number, item in enumerate(row.split(" ")):
            form, tag, head, dep = item.rsplit("/", 3)
            if form.startswith("_"):
                form = form[1:]
                if spaces:
                    spaces[-1] = False
            words.append(form)
            spaces.append(tag != "SPACE")
            pos.append(tag)
            heads.append(first + int(head) - 1 if head != "0" else len(words) - 1)
            deps.append("ROOT" if head == "0" else dep)
            starts.append(number == 0)
    return Doc(
        Vocab(),
        words=words,
        spaces=spaces,
        pos=pos,
        heads=heads,
        deps=deps,
        lemmas=[w.lower() for w in words],
        sent_starts=starts,
    )


# Penn tags to the universal ones, as the treebanks of English have them; AUX is told by the relation.
_UPOS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON",
    "EX": "PRON", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "DT": "DET",
    "PDT": "DET", "CD": "NUM", "IN": "ADP", "TO": "PART", "RP": "ADP", "POS": "PART", "CC": "CCONJ", "MD": "AUX", "_SP": "SPACE",
}  # fmt: skip
_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})


def make_parsed(*rows: str) -> Doc:
    """One string a sentence of "form=lemma/TAG/head/relation/ENTITY" words; heads count from 1, 0 is the root.

    The lemma may be left out where it is the form in lower case, the entity type (PER, LOC, ORG,
    MISC) where there is none. A form that begins with "_" has no blank before it.
    """
    columns: dict[str, list[Any]] = {k: [] for k in ("words", "spaces", "tags", "pos", "lemmas", "heads", "deps", "ents", "sent_starts")}
    for row in rows:
        first = len(columns["words"])
        for number, item in enumerate(row.split()):
            form, tag, head, dep, *entity = item.split("/")
            if form.startswith("_"):
                form = form[1:]
                columns["spaces"][-1] = False
            word, _, lemma = form.partition("=")
            before = columns["ents"][-1] if number else "O"
            columns["words"].append(word)
            columns["spaces"].append(True)
            columns["tags"].append(tag)
            columns["pos"].append(_pos_of(tag, dep, word))
            columns["lemmas"].append(lemma or word.lower())
            columns["heads"].append(first + (int(head) if head != "0" else number + 1) - 1)
            columns["deps"].append("ROOT" if head == "0" else dep)
            columns["ents"].append(_bio(entity[0] if entity else "", before))
            columns["sent_starts"].append(number == 0)
    if columns["spaces"]:
        columns["spaces"][-1] = False
    return Doc(Vocab(lex_attr_getters=LEX_ATTRS), **columns)


def _pos_of(tag: str, dep: str, word: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if dep in _AUXILIARY else "VERB"
    if dep == "mark" and tag == "IN":
        return "SCONJ"
    if dep == "advmod" and word.lower() in ("not", "n't"):
        return "PART"
    return _UPOS.get(tag, "PUNCT")


def _bio(entity: str, before: str) -> str:
    if not entity:
        return "O"
    return f"I-{entity}" if before.endswith(f"-{entity}") else f"B-{entity}"


def find_token(doc: Doc, word: str, nth: int = 1) -> Token:
    """The `nth` token with that form."""
    return [t for t in doc if t.text == word][nth - 1]


def make_mention(doc: Doc, word: str, *codes: str, nth: int = 1, **fields: Any) -> Mention:
    """A mention of one word, a name unless said."""
    i = find_token(doc, word, nth).i
    return Mention(**{"start": i, "end": i + 1, "head": i, "codes": codes, "kind": "name", "lemma": doc[i].lemma_, **fields})


def make_mentions(doc: Doc, coded: Mapping[str, str]) -> dict[int, Mention]:
    """Mentions by head from word -> code; lower-case words are roles, "" is a mention without a code."""
    found = {}
    for word, code in coded.items():
        m = make_mention(doc, word, *([code] if code else []), kind="role" if word.islower() else "name")
        found[m.head] = m
    return found


# Words of a made-up world: two states, a rebel group, a body, a politician and the commonest roles.
_NAMES = (
    ("Ruritania", "state", "RUR GOV"), ("Ruritanian", "adjective", "RUR GOV"), ("Ruritanians", "demonym", "RUR GOV"),
    ("Strelsau", "capital", "RUR GOV"), ("Gotha", "state", "GOT GOV"), ("Gothan", "adjective", "GOT GOV"),
    ("Black Guard", "group", "RUR REB"), ("United Nations", "organisation", "UN IGO"), ("Red Tower", "seat", "GOT GOV"),
)  # fmt: skip
_ROLES = (
    Role("army", "MIL", collective=True, unnamed="scene"),
    Role("soldier", "MIL", person=True),
    Role("troops", "MIL", plural=True),
    Role("police", "COP", unnamed="scene", plural=True),
    Role("rebel", "REB", person=True, unnamed="scene"),
    Role("fighter", "UAF", person=True, unnamed="scene", takes_host=True),
    Role("commander", "MIL", person=True, unnamed="scene", takes_host=True),
    Role("ministry", "GOV", unnamed="scene"),
    Role("defence ministry", "MIL", speaks_as="GOV", unnamed="scene"),
    Role("minister", "GOV", person=True, unnamed="scene"),
    Role("spokesman", "GOV", person=True, takes_host=True),
    Role("side", "GOV", needs_country=True),
    Role("leader", "GOV", person=True, takes_host=True, needs_country=True),
    Role("president", "GOV", person=True, unnamed="scene", takes_host=True),
    Role("movement", "SOC", ambiguous=True),
    Role("personnel", "CVL", plural=True),
    Role("village", "CVL", collective=True, unnamed="scene"),
    Role("witness", "CVL", person=True),
)


def make_lexicon() -> Parties:
    """A lexicon of the made-up world of Ruritania (RUR) and Gotha (GOT)."""
    parties = Parties()
    for name, kind, code in _NAMES:
        country = code.split(" ")[0]
        id_ = f"state:{country}" if kind in ("state", "adjective", "demonym", "capital") else f"{kind}:{name.lower()}"
        parties.add(name, Entry(id_, name, kind, ((code, "", ""),), countries=(country,)))
    terms = (("GOT GOV", "1990-03-01", "1994-06-30"), ("GOT PTY", "1994-07-01", ""))
    rupert = Entry("person:rupert hentzau", "Rupert Hentzau", "person", terms, countries=("GOT",))
    parties.add(rupert.name, rupert)
    parties.surnames[rupert.id] = ("hentzau",)
    parties.by_surname["hentzau"] = [rupert]
    parties.roles.update({tuple(role.lemma.split()): role for role in _ROLES})
    parties.modifiers.update({"rebel": ("REB", False), "police": ("COP", False), "army": ("MIL", False), "party": ("PTY", True)})
    return parties


def make_scene(doc: Doc, coded: Mapping[str, str]) -> Scene:
    """A scene with a mention for each word of `coded`, as `make_mentions` has them."""
    return Scene(doc, make_mentions(doc, coded), load_things())


def is_tree(heads: list[int]) -> bool:
    """One root, and every word comes to it."""
    if heads.count(-1) != 1:
        return False
    for i in range(len(heads)):
        at, steps = i, 0
        while at != -1:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    return True
