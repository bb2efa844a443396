"""Party mentions of a `Doc`: names from the lexicon, roles with their country, persons with their title.

Names are looked up first and the model's entity types come second: a name that the lexicon knows
is what the lexicon says, and only an unknown name is what the model takes it for.
"""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.annotate.names import Named, find_names
from sayso.annotate.roles import find_roles, make_role
from sayso.records import Mention
from sayso.reference.parties import Parties
from sayso.text import fold

TEXTS = frozenset(
    {
        "statement",
        "communique",
        "communiqué",
        "report",
        "letter",
        "document",
        "declaration",
        "release",
        "dispatch",
    }
)
JOINT = frozenset(
    {
        "side",
        "country",
        "nation",
        "state",
        "party",
        "neighbour",
        "neighbor",
        "foe",
        "rival",
        "faction",
    }
)


def find_mentions(
    doc: Doc, parties: Parties, published: str | None = None, countries: Sequence[str] = ()
) -> list[Mention]:
    """All party mentions in order of their heads; codes hold on the day of publication.

    `countries` are those of the report's toponyms: they choose between bearers of one name.
    """
    lemmas = [fold(t.lemma_) for t in doc]
    named = find_names(doc, parties, published, Counter(countries))
    by_head = {n.head: n for n in named}
    mentions: dict[int, Mention] = {}
    used: set[int] = set()
    for start, token, role in find_roles(doc, parties, lemmas, named):
        mention, taken = make_role(start, token, role, by_head, parties)
        if mention is None:
            continue
        mentions[token.i] = mention
        used |= taken
    for n in named:
        if n.head not in used and n.head not in mentions:
            mentions[n.head] = _make_named(doc, n)
    _add_persons(doc, mentions, by_head)
    for token in doc:
        if (
            token.i not in mentions
            and (token.pos_ == "PRON" or token.tag_ == "PRP$")
            and token.lower_ not in ("there",)
        ):
            mentions[token.i] = Mention(
                token.i,
                token.i + 1,
                token.i,
                (),
                "pronoun",
                lemma=token.lower_,
                plural=token.lower_
                in ("they", "them", "their", "we", "us", "our", "these", "those"),
            )
        elif token.i not in mentions and lemmas[token.i] in JOINT and token.tag_ == "NNS":
            mentions[token.i] = Mention(
                token.i,
                token.i + 1,
                token.i,
                ("--- GOV",),
                "role",
                lemma=lemmas[token.i],
                plural=True,
                weak=True,
            )
        elif token.i not in mentions and lemmas[token.i] in TEXTS and token.pos_ == "NOUN":
            mentions[token.i] = _make_text(doc, token, mentions)
    return [mentions[i] for i in sorted(mentions)]


def _make_named(doc: Doc, n: Named) -> Mention:
    kind = {"person": "person", "adjective": "adjective"}.get(n.entry.kind, "name")
    root = doc[n.head]
    if n.entry.kind == "demonym" and root.dep_ in ("amod", "compound"):
        kind = "adjective"
    code = n.code
    if n.entry.kind == "demonym" and kind == "name":
        code = f"{code.split(' ')[0]} CVL"
    return Mention(
        n.start,
        n.end,
        n.head,
        (code,),
        kind,
        id=n.entry.id,
        name=n.entry.name,
        person=n.entry.kind == "person",
        lemma=fold(n.entry.name),
        plural=n.entry.kind in ("demonym", "members") or root.tag_ in ("NNS", "NNPS"),
    )


def _make_text(doc: Doc, token: Token, mentions: dict[int, Mention]) -> Mention:
    """ "A statement by X", "the ministry's statement": a text that speaks for its author."""
    for child in token.children:
        case = {c.lower_ for c in child.children if c.dep_ == "case"}
        if child.i in mentions and (
            child.dep_ in ("nmod:poss", "compound", "amod") or case & {"by", "from", "of"}
        ):
            return Mention(
                token.i,
                token.i + 1,
                token.i,
                mentions[child.i].codes,
                "text",
                lemma=fold(token.lemma_),
                antecedent=child.i,
            )
    return Mention(token.i, token.i + 1, token.i, (), "text", lemma=fold(token.lemma_))


def _add_persons(doc: Doc, mentions: dict[int, Mention], by_head: dict[int, Named]) -> None:
    """Persons whom the model sees and the lexicon does not know: their title says who they are."""
    for ent in doc.ents:
        if ent.label_ != "PER" or ent.root.i in mentions or ent.root.pos_ == "PRON":
            continue
        if any(i in mentions for i in range(ent.start, ent.end)) and ent.root.i not in mentions:
            inner = next(i for i in range(ent.start, ent.end) if i in mentions)
            if mentions[inner].kind == "person":
                continue
        title = _title_of(ent.root, mentions)
        codes = title.codes if title is not None else ()
        mentions[ent.root.i] = Mention(
            ent.start,
            ent.end,
            ent.root.i,
            codes,
            "person",
            name=ent.text,
            lemma=title.lemma if title else "",
            person=True,
            local=title is not None,
        )
    for i, m in list(mentions.items()):
        if m.kind == "person" and m.id is not None:
            title = _title_of(doc[i], mentions)
            if (
                title is not None
                and not title.codes[0].startswith("---")
                and title.codes[0].split()[1] != m.codes[0].split()[1]
            ):
                mentions[i] = Mention(
                    m.start, m.end, m.head, m.codes, m.kind, m.id, m.name, title.lemma, True
                )


def _title_of(root: Token, mentions: dict[int, Mention]) -> Mention | None:
    """The role beside a name: "army spokesman X", "X, a retired general", "the minister, X"."""
    for child in root.children:
        if (
            child.i in mentions
            and child.dep_ in ("nmod:desc", "compound", "appos", "flat", "amod")
            and mentions[child.i].kind == "role"
        ):
            return mentions[child.i]
    if (
        root.dep_ in ("appos", "flat", "nmod:desc", "parataxis", "list")
        and root.head.i in mentions
        and mentions[root.head.i].kind == "role"
    ):
        return mentions[root.head.i]
    return None
