"""Another spaCy pipeline in the place of the shipped model, held to what the rules read.

The rules read Universal Dependencies relations with spaCy's `ROOT`, Penn Treebank tags, universal
parts of speech, lemmas, sentence starts, and entities of the types PER, LOC, ORG and MISC.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Span

from sayso.errors import ModelError

NEEDED = {"DEP": "relations", "TAG": "Penn tags", "POS": "parts of speech", "LEMMA": "lemmas"}
ENTITIES = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "LAW": "MISC"}
# Of the labels of ClearNLP, which spaCy's own English pipelines have, those that UD has not.
FOREIGN = frozenset({"dobj", "nsubjpass", "pobj", "prep", "auxpass", "agent", "attr"})


def load_pipeline(model: str) -> Callable[[str], Doc]:
    """A reader by the installed package or the folder `model`; `ModelError` where it is not fit."""
    import spacy

    try:
        read = spacy.load(model)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(
            f"The spaCy pipeline {model!r} cannot be loaded: install it, or leave out --model."
        ) from error
    return lambda text: _fitted(read(text), model)


def _fitted(doc: Doc, model: str) -> Doc:
    """The document with our names for roots and entities."""
    words = [token for token in doc if not token.is_space]
    missing = [name for key, name in NEEDED.items() if words and not doc.has_annotation(key)]
    if missing:
        raise ModelError(f"The pipeline {model!r} gives no {', no '.join(missing)}; the rules read them all.")
    odd = sorted({token.dep_ for token in words} & FOREIGN)
    if odd:
        raise ModelError(
            f"The pipeline {model!r} has the relation {odd[0]!r}, which is none of Universal Dependencies; use one trained on a UD treebank."
        )
    for token in words:
        if token.dep_ == "root":
            token.dep_ = "ROOT"
    doc.set_ents([Span(doc, e.start, e.end, label=ENTITIES.get(e.label_, e.label_)) for e in doc.ents])
    return doc
