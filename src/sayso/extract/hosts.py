"""Words that only add to an event that another word tells: a result, a means, a toll, what its doers are said to have done."""

from collections.abc import Collection, Sequence

from spacy.tokens import Token

from sayso.extract.joined import first_of, is_laid, is_told_of, tells_of
from sayso.extract.sentences import find_sentence
from sayso.extract.slots import fill_slot, has_subject, is_passive
from sayso.extract.toll_words import counted_before
from sayso.extract.what import Trigger
from sayso.reference.lexicon import lexicon_of

NEAR = 200  # tokens; further apart two words are not in one sentence


def find_host(trigger: Trigger, triggers: Sequence[Trigger], placed: Collection[int]) -> Trigger | None:
    """The trigger, of those whose words are `placed` in an event, to whose event this one only adds; of one event all have one type."""
    told = [o for o in triggers if o.token.i in placed]
    if trigger.frame.type == "PROTEST":
        return next((o for o in told if _is_same_protest(trigger, o)), None)
    if trigger.frame.type != "ASSAULT":
        return None
    if is_count(trigger):  # "bringing to five the number of men killed", "the toll of Tuesday's attack"
        inside = {t.i for t in trigger.token.subtree} - {trigger.token.i}
        own = next((o for o in told if o.token.i in inside), None)
        if own is not None and own.frame.type == "ASSAULT":
            return own
    if (before := _before_result(trigger, triggers)) is not None and before.token.i in placed:
        return before
    near = (o for o in told if o.frame.type == "ASSAULT" and abs(o.token.i - trigger.token.i) <= NEAR)
    return next((o for o in near if _adds_to(trigger, o)), None)


def is_count(t: Trigger) -> bool:
    """A noun that is a toll: any other event of its sentence comes first."""
    return t.frame.toll is not None and t.token.pos_ == "NOUN" and t.light is None


def _is_same_protest(t: Trigger, other: Trigger) -> bool:
    """ "Marched, protesting the ruling", "students chanting slogans marched": what protesters do beside, or why, is one protest."""
    a, b = t.clause, other.clause
    if other.frame.type != "PROTEST":
        return False
    cases = {c.lower_ for c in a.children if c.dep_ == "case"}
    if (t.token.dep_ == "compound" and t.token.head.i == other.token.i) or (a.dep_ == "obl" and a.head.i == b.i and cases == {"in"}):
        return True  # "street protest rallies", "demonstrated in two rallies"
    aim = a.dep_ in ("advcl", "xcomp") and a.head.i == b.i and a.tag_ == "VBG"
    return aim or (a.dep_ == "acl" and a.tag_ == "VBG" and a.head.dep_ == "nsubj" and a.head.head.i == b.i)


def _before_result(t: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """ "A bomb went off beside a patrol on its way there, killing two": the last attack told before a toll that a comma sets off.

    The parse often hangs the participle on a clause between them.
    """
    token = t.token
    if t.frame.toll is None or not is_set_off(token) or any(o.clause.i == token.head.i for o in triggers):
        return None
    first = find_sentence(token)[0]
    told = [o for o in triggers if first <= o.token.i < token.i and o.frame.type == "ASSAULT" and o.frame.toll is None]
    return max(told, key=lambda o: o.token.i, default=None)


def is_set_off(token: Token) -> bool:
    """Whether a participle of result stands behind a comma: ", killing two"."""
    return token.tag_ == "VBG" and token.dep_ in ("advcl", "acl", "xcomp") and token.i > 0 and token.nbor(-1).text == ","


def _adds_to(t: Trigger, other: Trigger) -> bool:
    a, b = t.clause, other.clause
    if a.i == b.i:
        return True
    if a.dep_ == "conj" and has_subject(a) and _has_day(a) and _has_day(b):
        return False  # "a judge was killed on 3 May; a clerk was killed on 7 May"
    if a.head.i == t.token.i:
        a = t.token  # "killed in a raid carried out by rebels"
    within = a.dep_ == "nmod" and a.head.dep_ == "obl" and a.head.lemma_ in lexicon_of(a.doc).grammar.spans
    a = a.head if within else a  # "killed on the fourth day of the offensive"
    toll = t.frame.toll is not None
    claimed = other.frame.claimed and _is_within(t.token, b)  # what is claimed is the attack
    if _is_aimed(a, other) or _is_in_deed(t, other) or claimed:
        return True
    if a.head.head.i == b.i and (is_laid(a) or _is_how(t, other)):
        return True
    counts = other.frame.toll is not None
    if a.head.head.i == b.i and counts and not toll and a.dep_ in ("acl", "acl:relcl") and a.head.dep_ == "nsubj":
        return a.head.lemma_.lower() in lexicon_of(a.doc).things["weapon"]  # "a bomb which exploded at the gate claimed two lives"
    if is_count(t) and (_is_within(a, b) or _is_within(b, a.head)):
        return True  # "… bringing the death toll to 40"
    if toll and t.token.tag_ != "VBG" and counted_before(t.token) is not None and _is_within(a, b):
        return True  # "…, with 10 wounded"
    if a.head.i == b.i or _is_hung_high(a, b) or (a.tag_ != "VBG" and a.dep_ in ("obl", "advcl") and first_of(a.head).i == b.i):
        found = _adds_below(t, other, a, within=within)
        if found is not None:
            return found
    return _adds_behind(t, other, a)


def _is_hung_high(a: Token, b: Token) -> bool:
    """ "Police said five were hurt when a bomb went off": when they were hurt, where the parse has it for when police said so."""
    beside = a.dep_ == "advcl" and b.dep_ == "ccomp" and a.head.i == b.head.i and b.head.i < b.i < a.i
    return beside and any(c.lower_ == "when" for c in a.children)


def _adds_below(t: Trigger, other: Trigger, a: Token, *, within: bool) -> bool | None:
    """Whether a clause that hangs on that of another event is of it; None where that does not tell."""
    toll = t.frame.toll is not None
    if a.dep_ == "conj":  # "two were killed and 13 others wounded": one attack, two counts
        apart = t.frame.mode == "abduct" and other.frame.toll in ("killed", "injured")  # "killing two and abducting six"
        return toll and not apart and (_tells_only_toll(t) or not has_subject(a))
    if _is_battle(t, other):
        return True
    if a.dep_ == "advcl":
        marks = {c.lower_ for c in a.children if c.dep_ in ("mark", "advmod", "case")}
        when = bool(marks & {"when", "as", "in", "by"})
        means = a.tag_ == "VBG" and "by" in marks  # "retaliated by shelling a camp"
        return means or (toll and a.tag_ == "VBG") or (when and other.frame.toll is not None)
    if t.token.pos_ != "VERB" and a.dep_ in ("obl", "nsubj", "obl:agent", "nmod", "obj"):
        cases = {c.lower_ for c in a.children if c.dep_ == "case"}
        inside = a.dep_ == "obl" and (within or bool(cases & {"in", "by", "during", "from", "with", "due", "amid"}))
        sides = a.dep_ == "obj" and t.frame.sides
        return a.dep_ in ("nsubj", "obl:agent") or sides or (inside and other.frame.toll is not None)
    return None


def _adds_behind(t: Trigger, other: Trigger, a: Token) -> bool:
    """Whether a clause on the words of another event is of it."""
    toll = t.frame.toll is not None
    if toll and other.token.i in (n.i for n in tells_of(a)):
        return True
    if a.dep_ not in ("acl:relcl", "acl"):
        return False
    if (toll and a.head.i in (other.clause.i, other.token.i)) or is_told_of(a, other.token):
        return True
    cost = toll and t.pattern.obj and other.token.pos_ == "NOUN"
    return bool(cost) and any(c.lower_ == "which" and c.dep_ == "nsubj" for c in a.children)  # "a bombing of the station, which cost six lives"


def _has_day(verb: Token) -> bool:
    """Whether a clause tells its day: "on Monday", "on 3 May"."""
    told = [t for c in verb.children if c.dep_ in ("obl", "obl:unmarked") for t in (c, *c.children)]
    return any(t.lemma_.lower() in lexicon_of(verb.doc).things["times"] for t in told)


def _is_in_deed(t: Trigger, other: Trigger) -> bool:
    """ "In an attack, gunmen fired on a patrol": one deed."""
    a, verb = t.clause, other.token
    cases = {c.lower_ for c in a.children if c.dep_ == "case"}
    if t.token.pos_ != "NOUN" or t.light is not None or t.frame.sides or cases != {"in"} or verb.pos_ != "VERB":
        return False
    return a.dep_ == "obl" and a.head.i == verb.i


def _is_how(t: Trigger, other: Trigger) -> bool:
    """ "Killed by gunmen who opened fire on his car": what those who did it are said to have done."""
    a, told = t.clause, t.frame.mode not in ("abduct", "sexual", "torture") and t.frame.toll is None
    agent = a.dep_ == "acl:relcl" and a.head.dep_ == "obl:agent" and a.tag_ == "VBD"
    return told and agent and other.frame.toll == "killed"


def _is_battle(t: Trigger, other: Trigger) -> bool:
    """ "Killed fighting rebels", "wounded while battling the army": the fight in which it befell them."""
    a = t.clause
    marks = {c.lower_ for c in a.children if c.dep_ in ("mark", "advmod", "case")}
    told = a.tag_ == "VBG" and a.dep_ in ("advcl", "xcomp", "acl") and not has_subject(a) and not marks - {"while", "when", "in"}
    befell = other.frame.toll is not None and (is_passive(other.token) or other.token.lemma_ in lexicon_of(a.doc).grammar.dying)
    return told and t.frame.sides and befell


def _is_aimed(clause: Token, other: Trigger) -> bool:
    """ "A raid targeting rebels", "shelled the town, hitting a school": whom the force told of just before it was aimed at, or met."""
    hits = clause.tag_ == "VBG" and clause.lemma_ in lexicon_of(clause.doc).things["hitting"]
    bare = not any(c.dep_ in ("mark", "case", "nsubj", "nsubj:pass") for c in clause.children)  # "besides hitting" tells of another
    beside = clause.dep_ in ("acl", "advcl") and clause.head.i in (other.token.i, other.clause.i) and clause.i > other.token.i
    return hits and bare and beside


def _is_within(a: Token, b: Token) -> bool:
    """Whether `a` hangs on `b` with no statement of somebody between them."""
    while a.dep_ not in ("ROOT", "ccomp", "parataxis"):
        if a.head.i == b.i:
            return True
        a = a.head
    return False


def _tells_only_toll(t: Trigger) -> bool:
    """A clause that says what became of people and not who did it, how, nor where."""
    passive = t.frame.toll_slot == "subj" or (is_passive(t.token) and not fill_slot(t.token, "subj"))
    somewhere = any(c.dep_ == "obl" and c.ent_type_ == "LOC" for c in t.token.children)
    return t.frame.mode is None and passive and not somewhere
