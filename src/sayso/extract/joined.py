"""The heads of phrases that are joined to one: "Gotha and Ruritania", "four members of the army and a tourist"; verbs that share an object.

Also what a noun right before a clause or a noun is to it: its object, or the place that was struck.
"""

from collections.abc import Callable

from spacy.tokens import Token

from sayso.reference.lexicon import lexicon_of
from sayso.text import is_opposed

AIMS = frozenset({"on", "against", "at", "in", "near", "outside"})
EXTORTED = frozenset({"money", "cash", "ransom", "food", "car", "key", "jewelry", "jewellery", "release", "surrender"})
ORDERING = frozenset({"order", "ask", "refuse", "threaten"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})


def has_case(token: Token, *words: str) -> bool:
    """Whether one of some prepositions marks a phrase."""
    return any(c.dep_ == "case" and c.lower_ in words for c in token.children)


def conjuncts(token: Token) -> list[Token]:
    """A phrase head with the heads joined to it: "Azerbaijan and Armenia" gives both."""
    out = [token]
    for child in token.children:
        joined = child.dep_ == "conj" and child.pos_ not in ("VERB", "AUX") and not _is_another_deed(token, child)
        joined = joined and not _is_put_between(token, child)
        if joined or _is_listed(token, child) or _is_enumerated(token, child):
            out += conjuncts(child)
    return out + _counted_beside(token) + _listed_before(token)


def find_meant(clause: Token, relative: Token) -> Token:
    """ "The attacks on a union and a bank, which killed two": a deed that killed, and not what it was aimed at."""
    noun = clause.head
    words = lexicon_of(clause.doc)
    if relative.lower_ != "which" or clause.lemma_ not in words.grammar.harming:
        return noun
    aim = noun.head if noun.dep_ == "conj" else noun
    aimed = has_case(aim, *AIMS)
    deed = aim.head if aim.dep_ in ("nmod", "obl") and aimed else noun
    return deed if deed.lemma_.lower() in words.things["deeds_of_arms"] else noun


def _is_another_deed(token: Token, child: Token) -> bool:
    """ "The death of one soldier, the wounding of two and the arrest of six": a deed that stands beside whom another was done to."""
    things = lexicon_of(token.doc).things
    deeds = things["done_to"] | things["suffered"] | things["death_nouns"] | things["injury_nouns"] | things["ruin"]
    of = any(k.lower_ in ("of", "to") for c in child.children if c.dep_ == "nmod" for k in c.children if k.dep_ == "case")
    return of and child.lemma_.lower() in deeds and token.lemma_.lower() not in deeds


def _is_put_between(token: Token, child: Token) -> bool:
    """ "Ruritania, the former colonial power, said": what stands between commas and no "and" tells what a name is, and names nobody else."""
    article = next((c for c in child.children if c.lower_ == "the" and c.i < child.i), None)
    last = child.right_edge
    if token.pos_ != "PROPN" or child.pos_ != "NOUN" or article is None or last.i + 1 == len(child.doc):
        return False
    alone = not any(c.dep_ == "cc" for c in child.children) and not any(c.dep_ in ("conj", "cc") and c != child for c in token.children)
    return alone and article.nbor(-1).text == "," == last.nbor().text


def _listed_before(token: Token) -> list[Token]:
    """ "Soldiers, police and village guards": the last "and" of a list joins its last two, though the parse has "police and village" as one."""
    if token.dep_ != "conj" or token.head.i > token.i or any(c.dep_ == "cc" for c in token.children):
        return []
    first = next((c for c in token.children if c.dep_ == "compound" and c.i < token.i and any(k.dep_ == "conj" for k in c.children)), None)
    return [first] if first is not None and first.i > 0 and first.nbor(-1).text == "," else []


def _counted_beside(token: Token) -> list[Token]:
    """ "Four members of the army and a tourist": what is counted anew is joined to those counted, not to the army."""
    if not _is_counted(token):
        return []
    ruled = [c for c in token.children if c.dep_ == "nmod" and c.i > token.i and not _is_counted(c)]
    bodies = [c for c in ruled if has_case(c, "of")]
    joined = [c for b in bodies for c in b.children if c.pos_ == "NOUN" and (c.dep_ == "conj" or (c.dep_ == "appos" and _is_of_list(c)))]
    return [t for c in joined if _is_counted(c) or any(d.lower_ in ("a", "an") for d in c.children) for t in conjuncts(c)]


def _is_counted(token: Token) -> bool:
    return any(c.dep_ == "nummod" for c in token.children)


def _is_of_list(noun: Token) -> bool:
    """ "…, a watchman and his daughter": what looks like an explanation of the name before it has more behind it."""
    return any(c.dep_ == "conj" and c.i > noun.i for c in noun.head.children)


def _is_enumerated(token: Token, child: Token) -> bool:
    """ "A former general, a commander of the rebels and a lawyer": each is brought in, though the parse has one explain another."""
    more = any(c.dep_ == "conj" and c.i > child.i for c in token.children)
    return child.dep_ == "appos" and token.pos_ == child.pos_ == "NOUN" and more and all(_is_brought_in(t) for t in (token, child))


def _is_brought_in(token: Token) -> bool:
    return any(c.dep_ == "nummod" or (c.dep_ == "det" and c.lower_ in ("a", "an", "another")) for c in token.children)


def _is_listed(token: Token, child: Token) -> bool:
    """A headline joins names by a comma alone: "Honduras, Nicaragua agree"."""
    return (
        child.dep_ in ("appos", "list", "nmod:unmarked")
        and child.pos_ == token.pos_ == "PROPN"
        and token.dep_ in SUBJECTS
        and child.ent_type_ == token.ent_type_ != ""
        and child.i == token.i + 2
        and token.nbor().text == ","
        and (child.i + 1 == len(child.doc) or child.nbor().text != ",")
    )


def find_bare_subject(verb: Token) -> Token | None:
    """ "Otto accused the army", where the parse has a name right before a verb as a part of it."""
    before = verb.nbor(-1) if verb.i else verb
    bare = verb.tag_ in ("VBD", "VBN", "VBZ") and before.head == verb and before.dep_ == "compound" and before.ent_type_ == "PER"
    return before if bare else None


def objects_of(verb: Token) -> list[Token]:
    """The objects of a verb: in "killed one and wounded four men" each has its own, though the parse hangs both on the first."""
    own = [c for c in verb.children if c.dep_ == "obj" and not is_of_headline(c, verb)]
    if len(own) > 1 and own[0].i > verb.i:
        second = next((c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB" and own[0].i < c.i < own[-1].i), None)
        return own if second is None else [c for c in own if c.i < second.i]
    if own or verb.dep_ != "conj" or verb.head.pos_ != "VERB":
        return own
    above = [c for c in verb.head.children if c.dep_ == "obj" and c.i > verb.head.i]
    return [c for c in above if c.i > verb.i] if above and above[0].i < verb.i else []


def is_of_headline(noun: Token, verb: Token) -> bool:
    """ "Police raid paper, editor held": the noun before the comma belongs to the first of two clauses, whatever verb the parse hangs it on."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") and noun.i < c.i < verb.i), None)
    return noun.dep_ == "obj" and subject is not None and any(t.text == "," for t in noun.doc[noun.i : subject.i])


def joined_verb(verb: Token) -> Token | None:
    """ "Kidnapped and later killed three men": the second verb, behind which the object of both stands."""
    if verb.tag_ not in ("VBD", "VBN") or verb.dep_ in ("acl", "amod"):
        return None
    after = [t for t in verb.doc[verb.i + 1 : verb.i + 5] if t.pos_ != "ADV"]
    if len(after) < 2 or after[0].pos_ != "CCONJ" or after[1].tag_ not in ("VBD", "VBN"):
        return None
    deps = {c.dep_ for c in after[1].children}
    alone = not deps & (SUBJECTS | {"aux", "aux:pass", "obl:agent"})
    return after[1] if alone and any(c.i > after[1].i for c in find_joined_object(after[1])) else None


def find_joined_object(second: Token) -> list[Token]:
    """The object behind the second of two joined verbs, or behind what it is said to want: "captured and threatened to burn two men"."""
    wanted = [c for c in second.children if c.dep_ == "xcomp" and c.i > second.i and c.tag_ == "VB"]
    return [c for v in (second, *wanted) for c in v.children if c.dep_ == "obj"]


def find_shared_agent(participle: Token) -> list[Token]:
    """ "Armed and trained by Gotha": a participle straight behind another has its agent."""
    for second in participle.children:
        if second.dep_ != "conj" or second.tag_ != "VBN":
            continue
        between = participle.doc[participle.i + 1 : second.i]
        alone = not any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "aux:pass") for c in second.children)
        if alone and between and all(t.pos_ in ("CCONJ", "ADV") for t in between):
            return [t for c in second.children if c.dep_ == "obl:agent" for t in conjuncts(c)]
    return []


def is_told_beside(verb: Token) -> bool:
    """ "Said no ransom was paid and threatened to sue": a past tense is joined to no participle, but to the verb of saying.

    "Said rebels had killed two and vowed to punish them": where a "had" may hold for both, what is done by speaking is the speaker's.
    """
    told = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or told.tag_ != "VBN":
        return False
    words = lexicon_of(verb.doc).grammar
    joined = any(c.dep_ == "aux:pass" for c in told.children) or (
        any(c.dep_ == "aux" and c.lower_ in ("had", "'d") for c in told.children) and verb.lemma_ in words.uttering and not _is_extorted(verb)
    )
    own = any(c.dep_ in SUBJECTS for c in verb.children)  # "said two were killed and three men wounded"
    return joined and not own and told.dep_ == "ccomp" and told.head.lemma_ in words.speaking


def _is_extorted(verb: Token) -> bool:
    """ "Stormed the bank and demanded cash", "ordered clerks to open the safe": what gunmen ask for where they are."""
    ransom = any(c.dep_ == "obj" and c.lemma_.lower() in EXTORTED for c in verb.children)
    return ransom or (verb.lemma_ in ORDERING and any(c.dep_ in ("xcomp", "ccomp") for c in verb.children))


def is_main(verb: Token) -> bool:
    """ "Gunmen fired at homes and Gotha responded": where the verb behind "and" has a subject of its own, the first noun's verb is this."""
    noun = verb.head
    if find_late_object(verb) is not None:
        return True
    if verb.dep_ != "acl" or noun.dep_ != "nsubj" or noun.i > verb.i:
        return False
    behind = [c.dep_ for c in noun.head.children if verb.i < c.i < noun.head.i]
    return behind[-2:] == ["cc", "nsubj"]


def find_late_object(verb: Token) -> Token | None:
    """ "Soldiers captured on Monday a camp": the noun behind the day, which the parse may take for a second subject or for a time."""
    if verb.tag_ not in ("VBD", "VBN") or verb.dep_ not in ("acl", "ROOT"):
        return None
    if any(c.dep_ in ("aux", "aux:pass", "obl:agent") or c.lower_ in ("who", "that", "which") for c in verb.children):
        return None
    if verb.dep_ == "ROOT":
        return next((c for c in verb.children if c.dep_ == "obl:unmarked" and _is_after_day(c, verb)), None)
    if verb.head.dep_ != "ROOT" or verb.head.i > verb.i:
        return None
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i > verb.i), None)


def _is_after_day(noun: Token, verb: Token) -> bool:
    """ "Seized on Monday 3 tons of it": what is of something, straight behind the day, is no time nor distance."""
    times = lexicon_of(noun.doc).things["times"]
    dated = any(t.lemma_.lower() in times for t in noun.doc[verb.i + 1 : min(verb.i + 3, noun.i)])
    weighed = any(c.dep_ == "nmod" and any(k.lower_ == "of" for k in c.children) for c in noun.children)
    return dated and weighed and noun.lemma_.lower() not in times


def has_gap(verb: Token) -> bool:
    """ "The soldiers they captured", "the town rebels seized": a clause with a subject of its own, done to the noun before it."""
    if verb.dep_ not in ("acl", "acl:relcl"):
        return False
    between = [c for c in verb.children if c.dep_ == "nsubj" and verb.head.i < c.i < verb.i and c.tag_ not in ("WP", "WDT")]
    own = [c for c in between if not any(k.dep_ == "case" for k in c.children)]  # "one of the men seized"
    return bool(own) and not any(t.dep_ == "punct" for t in verb.doc[verb.head.i + 1 : verb.i])


def is_as_told(verb: Token) -> bool:
    """ "As the rebels charged": what they charged is the clause beside it."""
    if verb.dep_ != "advcl":
        return False
    kids = {(c.dep_, c.lower_ if c.dep_ == "mark" else "") for c in verb.children}
    return ("mark", "as") in kids and ("nsubj", "") in kids


def is_behind(noun: Token, verb: Token) -> bool:
    """ "Killed two and hurt nine, police said", "hurting nine, many of them women": who stands behind a comma has not done it.

    The parse hangs such a noun on the verb before it as who acts; a noun with a preposition may be one who does.
    """
    first = noun.left_edge
    apart = "," in (first.text, first.nbor(-1).text if first.i else "")
    if noun.i < verb.i or not apart or any(c.dep_ == "case" for c in noun.children):
        return False
    over = verb
    while over.dep_ == "conj":
        over = over.head
    saying = over.head if over.dep_ == "ccomp" else noun.doc[min(noun.right_edge.i + 1, len(noun.doc) - 1)]
    told = saying.i > noun.i and saying.pos_ == "VERB" and saying.lemma_ in lexicon_of(verb.doc).grammar.speaking
    return told or verb.tag_ == "VBG"


def is_no_doer(noun: Token, verb: Token) -> bool:
    """Whether a noun that the parse has as who acts is not: behind a comma, who is cited behind a colon, or by what somebody was carried.

    "Two killed: army" is on the army's word; "flown home by helicopter" says how, "by a helicopter" by whom.
    """
    if is_behind(noun, verb):
        return True
    first = noun.left_edge
    before = first.nbor(-1).text if first.i else ""
    if noun.i > verb.i and ":" in (first.text, before) and not any(c.dep_ == "case" for c in noun.children):
        return True
    things = lexicon_of(verb.doc).things
    bare = noun.tag_ == "NN" and {c.dep_ for c in noun.children} == {"case"}
    return bare and noun.lemma_.lower() in things["vehicle"] and verb.lemma_ in things["carrying"]


def find_leaders(noun: Token) -> list[Token]:
    """ "A Gothan-led attack": who leads it."""
    led = [c for c in noun.children if c.lower_ == "led" and c.dep_ == "amod"]
    return [t for c in led for t in c.children if t.i < c.i and t.pos_ in ("PROPN", "ADJ")]


def find_opposed(noun: Token) -> list[Token]:
    """ "An anti-PKK operation" is one against the PKK."""
    doc, first = noun.doc, noun.left_edge.i
    joined = [c for c in noun.children if c.i < noun.i and is_opposed(c.text)]
    return joined + [
        doc[i + 2]
        for i in range(first, noun.i - 2)
        if doc[i].lower_ == "anti" and doc[i + 1].text == "-" and doc[i + 2].text[:1].isupper()
    ]


def find_astray(noun: Token, phrases: Callable[[Token], bool]) -> list[Token]:
    """ "Victims of attacks on embassies", "bombings this month of embassies": what the parse hangs on the noun over or the day beside it."""
    over = noun.head if noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" else None
    beside = [k for c in noun.children if c.dep_ == "nmod:unmarked" and c.i > noun.i for k in c.children]
    near = [*beside, *(c for c in over.children if c.i > noun.i and c.left_edge.i == noun.right_edge.i + 1)] if over is not None else beside
    return [t for c in near if c.dep_ == "nmod" and phrases(c) for t in conjuncts(c)]


def find_hands(verb: Token) -> list[Token]:
    """ "Killed at the hands of the police": by them."""
    hands = [c for c in verb.children if c.dep_ == "obl" and c.lower_ == "hands" and has_case(c, "at")]
    owners = [c for h in hands for c in h.children if c.dep_ == "nmod" and has_case(c, "of")]
    return [t for c in owners for t in conjuncts(c)]


def find_between(noun: Token, beside: list[Token]) -> list[Token]:
    """ "A clash that raged in the streets between rioters and troops": the two sides, `beside` a noun or wherever in the clause behind it."""
    if beside:
        return _with_second(beside)
    clauses = [c for c in noun.children if c.dep_ == "acl:relcl" and any(k.lower_ in ("that", "which") and k.dep_ == "nsubj" for k in c.children)]
    sides = [t for c in clauses for t in c.subtree if has_case(t, "between")]
    return next((both for t in sides if len(both := conjuncts(t)) > 1), [])


def _with_second(sides: list[Token]) -> list[Token]:
    """ "Between the government of Gotha and the rebels": both sides, where the parse joins the second to whose the first is."""
    if len(sides) != 1:
        return sides
    owners = [c for c in sides[0].children if c.dep_ == "nmod" and has_case(c, "of")]
    seconds = [k for c in owners for k in c.children if k.dep_ == "conj" and any(d.dep_ == "det" for d in k.children)]
    return [*sides, *(seconds if len(seconds) == 1 else [])]


def sharers_of(noun: Token) -> list[Token]:
    """ "Police and hospital officials": who shares a noun with the word before it speaks as well."""
    if noun.i < 3:
        return []
    first, both, last = noun.doc[noun.i - 3 : noun.i]
    joined = both.dep_ == "cc" and last.dep_ == "conj" and last.head == first and first.pos_ == "NOUN" and last.pos_ in ("NOUN", "ADJ")
    return [first] if joined else []


def is_named_by_place(noun: Token) -> bool:
    """ "The army checkpoint attack": whose the place is that was attacked."""
    things = lexicon_of(noun.doc).things
    site = noun.nbor(-1) if noun.i else noun
    beside = site.head == noun and site.dep_ == "compound"
    return beside and noun.lemma_.lower() in things["blows"] and site.lemma_.lower() in things["premises"]


def names_use(noun: Token) -> bool:
    """ "Attack helicopters", "bombing experts": what a thing is made for, or somebody knows of, and no event."""
    things, head = lexicon_of(noun.doc).things, noun.head
    made = head.i == noun.i + 1 and head.lemma_.lower() in things["made_for_force"]
    return noun.dep_ == "compound" and (made or head.lemma_ in things["versed"])


def is_hurt(word: Token) -> bool:
    """ "Two were hurt", where the parse has a passive and the tagger an adjective."""
    passive = word.pos_ == "ADJ" and any(c.dep_ == "aux:pass" for c in word.children)
    return passive and word.lower_ in lexicon_of(word.doc).things["hurt_words"]


def first_of(word: Token) -> Token:
    """The first of joined words: "killed two and wounded three in a raid" is one raid."""
    return word.head if word.dep_ == "conj" else word


def is_laid(clause: Token) -> bool:
    """ "A bomb planted in a car went off": that it was laid is no other attack."""
    laid = clause.tag_ == "VBN" and clause.head.lemma_.lower() in lexicon_of(clause.doc).things["planted"]
    return laid and clause.dep_ == "acl" and clause.head.dep_ in SUBJECTS


def is_told_of(clause: Token, noun: Token) -> bool:
    """ "The blast that targeted a patrol": what a clause tells of an attack is no other one."""
    relative = clause.dep_ == "acl:relcl" and clause.head.i == noun.i and noun.pos_ == "NOUN"
    return relative and any(c.dep_ == "nsubj" and c.lower_ in ("that", "which") for c in clause.children)


def tells_of(clause: Token) -> list[Token]:
    """ "The bombings of two embassies in Zenda that killed nine": the nouns over the one that the parse hangs a clause on."""
    told = any(c.dep_ == "nsubj" and c.lower_ in ("that", "which") for c in clause.children)
    if clause.dep_ != "acl:relcl" or clause.head.dep_ != "nmod" or not told:
        return []
    found, noun = [], clause.head
    while noun.dep_ == "nmod":
        noun = noun.head
        found.append(noun)
    return found
