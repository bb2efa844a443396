"""The place of an event, on documents built by hand."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.extract.where import find_event_places
from sayso.records import Place
from tests.factory import make_parsed


def make(*rows: str) -> Doc:
    """One sentence from rows "word pos dep head"."""
    cells = [row.split() for row in rows]
    return Doc(
        Vocab(),
        words=[c[0] for c in cells],
        pos=[c[1] for c in cells],
        deps=[c[2] for c in cells],
        heads=[int(c[3]) for c in cells],
        lemmas=[c[0].lower() for c in cells],
        tags=["" for _ in cells],
        sent_starts=None,
        ents=["O"] * len(cells),
    )


def places(doc: Doc, trigger: str, *names: str, precision: dict[str, str] | None = None) -> list[str]:
    known = [
        Place(n, doc.text.index(n), doc.text.index(n) + len(n), precision=(precision or {}).get(n)) for n in names
    ]
    token = next(t for t in doc if t.text == trigger)
    return [p.text for p in find_event_places(token, doc, known)]


def test_locative_phrase_of_the_verb() -> None:
    doc = make(
        "Rebels NOUN nsubj 1", "attacked VERB ROOT 1", "troops NOUN obj 1", "in ADP case 4", "Basra PROPN obl 1"
    )
    assert places(doc, "attacked", "Basra") == ["Basra"]


def test_the_struck_place_itself() -> None:
    doc = make("Jets NOUN nsubj 1", "bombed VERB ROOT 1", "Hadrut PROPN obj 1")
    assert places(doc, "bombed", "Hadrut") == ["Hadrut"]


def test_the_actor_is_no_place() -> None:
    doc = make("Moscow PROPN nsubj 1", "attacked VERB ROOT 1", "troops NOUN obj 1")
    assert places(doc, "attacked", "Moscow") == []


def test_adjectives_and_forces_are_no_places() -> None:
    doc = make(
        "US PROPN compound 1",
        "troops NOUN nsubj 2",
        "attacked VERB ROOT 2",
        "Iraqi ADJ amod 4",
        "posts NOUN obj 2",
    )
    assert places(doc, "attacked", "US", "Iraqi") == []


def test_village_of() -> None:
    doc = make(
        "Shells NOUN nsubj 1",
        "hit VERB ROOT 1",
        "the DET det 3",
        "village NOUN obj 1",
        "of ADP case 5",
        "Sotk PROPN nmod 3",
    )
    assert places(doc, "hit", "Sotk") == ["Sotk"]


def test_most_specific_first() -> None:
    doc = make(
        "Shells NOUN nsubj 1",
        "fell VERB ROOT 1",
        "on ADP case 3",
        "Hawija PROPN obl 1",
        "in ADP case 5",
        "Kirkuk PROPN nmod 3",
        ", PUNCT punct 5",
        "Iraq PROPN appos 5",
    )
    got = places(
        doc,
        "fell",
        "Hawija",
        "Kirkuk",
        "Iraq",
        precision={"Hawija": "town", "Kirkuk": "admin1", "Iraq": "country"},
    )
    assert got[0] == "Hawija"


def test_the_container_before_a_town_word() -> None:
    doc = make(
        "Troops NOUN nsubj 1",
        "died VERB ROOT 1",
        "in ADP case 5",
        "Anbar PROPN compound 5",
        "hill NOUN compound 5",
        "town NOUN obl 1",
        "of ADP case 7",
        "Rawa PROPN nmod 5",
    )
    assert places(doc, "died", "Anbar", "Rawa")[0] == "Rawa"


def test_event_noun_under_a_light_verb() -> None:
    doc = make(
        "They PRON nsubj 1", "launched VERB ROOT 1", "attacks NOUN obj 1", "in ADP case 4", "Kunduz PROPN obl 1"
    )
    assert places(doc, "attacks", "Kunduz") == ["Kunduz"]


def test_place_shared_by_joined_verbs() -> None:
    doc = make(
        "Men NOUN nsubj 1",
        "shot VERB ROOT 1",
        "and CCONJ cc 3",
        "killed VERB conj 1",
        "two NUM obj 3",
        "in ADP case 6",
        "Lima PROPN obl 3",
    )
    assert places(doc, "shot", "Lima") == ["Lima"]
    assert places(doc, "killed", "Lima") == ["Lima"]


def test_where_it_is_said_is_not_where_it_happened() -> None:
    doc = make(
        "Officials NOUN nsubj 1",
        "said VERB ROOT 1",
        "in ADP case 3",
        "Geneva PROPN obl 1",
        "troops NOUN nsubj 5",
        "fled VERB ccomp 1",
    )
    assert places(doc, "fled", "Geneva") == []


def test_other_sentences_and_no_toponyms() -> None:
    doc = make("Troops NOUN nsubj 1", "fled VERB ROOT 1")
    assert places(doc, "fled") == []


def test_a_people_is_no_place() -> None:
    doc = make("Palestinians NOUN nsubj:pass 1", "captured VERB ROOT 1")
    assert places(doc, "captured", "Palestinians") == []


def test_what_stands_before_the_speaker_sets_the_scene() -> None:
    doc = make(
        "In ADP case 1",
        "Basra PROPN obl 4",
        ", PUNCT punct 1",
        "police NOUN nsubj 4",
        "said VERB ROOT 4",
        "men NOUN nsubj 6",
        "fired VERB ccomp 4",
    )
    assert places(doc, "fired", "Basra") == ["Basra"]


def test_whence_a_land_was_taken_is_no_place() -> None:
    doc = make(
        "Troops NOUN nsubj 1", "captured VERB ROOT 1", "hills NOUN obj 1", "from ADP case 4", "Gotha PROPN obl 1"
    )
    assert places(doc, "captured", "Gotha") == []


def test_what_a_protest_is_about() -> None:
    doc = make(
        "Crowds NOUN nsubj 1",
        "protested VERB ROOT 1",
        "against ADP case 3",
        "raids NOUN obl 1",
        "in ADP case 5",
        "Gotha PROPN nmod 3",
    )
    doc[1].lemma_ = "protest"
    assert places(doc, "protested", "Gotha") == []


def test_the_struck_place_before_the_scene() -> None:
    doc = make(
        "In ADP case 1",
        "Basra PROPN obl 3",
        "jets NOUN nsubj 3",
        "bombed VERB ROOT 3",
        "Zorwak PROPN obj 3",
    )
    assert places(doc, "bombed", "Basra", "Zorwak")[0] == "Zorwak"


def test_what_is_beside_comes_after() -> None:
    doc = make(
        "Jets NOUN nsubj 1", "bombed VERB ROOT 1", "Zorwak PROPN obj 1", "near ADP case 4", "Basra PROPN obl 1"
    )
    assert places(doc, "bombed", "Basra", "Zorwak")[0] == "Zorwak"


def test_joined_subjects_are_parties() -> None:
    doc = make(
        "Gotha PROPN nsubj 3", "and CCONJ cc 2", "Basra PROPN conj 0", "pledged VERB ROOT 3", "help NOUN obj 3"
    )
    assert places(doc, "pledged", "Gotha", "Basra") == []


def test_the_government_of_a_state() -> None:
    doc = make(
        "Troops NOUN nsubj 1",
        "overthrew VERB ROOT 1",
        "government NOUN obj 1",
        "of ADP case 4",
        "Gotha PROPN nmod 2",
    )
    assert places(doc, "overthrew", "Gotha") == []


def test_a_district_before_the_town_that_holds_it() -> None:
    doc = make(
        "Bombs NOUN nsubj 1",
        "hit VERB ROOT 1",
        "Karrada PROPN compound 3",
        "district NOUN obj 1",
        "of ADP case 5",
        "Basra PROPN nmod 3",
    )
    assert places(doc, "hit", "Basra", "Karrada")[0] == "Karrada"


def test_a_joined_verb_of_another_tense_has_a_place_of_its_own() -> None:
    doc = make(
        "He PRON nsubj:pass 1",
        "captured VERB ROOT 1",
        "in ADP case 3",
        "Homs PROPN obl 1",
        "and CCONJ cc 5",
        "held VERB conj 1",
        "in ADP case 7",
        "Lima PROPN obl 5",
    )
    assert places(doc, "captured", "Homs", "Lima") == ["Homs", "Lima"]
    doc[5].tag_ = "VBN"
    assert places(doc, "captured", "Homs", "Lima") == ["Homs"]


def test_whence_forces_withdraw() -> None:
    doc = make("Troops NOUN nsubj 1", "began VERB ROOT 1", "withdrawal NOUN obj 1", "from ADP case 4", "Gotha PROPN nmod 2")
    assert places(doc, "withdrawal", "Gotha") == ["Gotha"]


def test_what_a_place_borders_on_is_another() -> None:
    doc = make(
        "Rebels NOUN nsubj 1", "attacked VERB ROOT 1", "troops NOUN obj 1", "in ADP case 5", "the DET det 5",
        "province NOUN obl 1", "bordering VERB acl 5", "Basra PROPN obj 6",
    )  # fmt: skip
    doc[6].lemma_ = "border"
    assert places(doc, "attacked", "Basra") == []


def test_there_is_the_place_named_before() -> None:
    doc = make_parsed(
        "Rockets=rocket/NNS/2/nsubj struck=strike/VBD/0/root Zenda/NNP/2/obj near/IN/5/case Berg/NNP/2/obl _././2/punct",
        "Six/CD/2/nummod villagers=villager/NNS/4/nsubj:pass were=be/VBD/4/aux:pass hurt/VBN/0/root there/RB/4/advmod _././4/punct",
        "Two/CD/2/nummod men=man/NNS/3/nsubj died=die/VBD/0/root there/RB/3/advmod _././3/punct",
    )
    assert places(doc, "hurt", "Zenda") == ["Zenda"]
    assert places(doc, "died", "Zenda") == []  # two sentences on it may be anywhere
    assert places(doc, "hurt", "Zenda", precision={"Zenda": "country"}) == []


def test_there_is_not_what_a_distance_is_counted_from() -> None:
    doc = make_parsed(
        "Mortars=mortar/NNS/2/nsubj struck=strike/VBD/0/root Zenda/NNP/2/obj west/RB/2/advmod of/IN/6/case Berg/NNP/4/nmod _././2/punct",
        "Six/CD/2/nummod villagers=villager/NNS/4/nsubj:pass were=be/VBD/4/aux:pass hurt/VBN/0/root there/RB/4/advmod _././4/punct",
    )
    assert places(doc, "hurt", "Zenda", "Berg") == ["Zenda"]


def test_who_dies_in_hospital_was_hurt_elsewhere() -> None:
    rows = ["Two NUM nsubj 1", "die VERB ROOT 1", "in ADP case 3", "hospital NOUN obl 1", "at ADP case 5", "Basra PROPN obl 1"]
    assert places(make(*rows), "die", "Basra") == []

    rows[3] = "battle NOUN obl 1"
    assert places(make(*rows), "die", "Basra") == ["Basra"]


def test_where_the_dead_fell_is_not_where_they_are_mourned() -> None:
    rows = ["They PRON nsubj 1", "named VERB ROOT 1", "the DET det 3", "dead NOUN obj 1", "of ADP case 5", "Basra PROPN nmod 3"]
    assert places(make(*rows), "named", "Basra") == []

    rows[3] = "people NOUN obj 1"
    assert places(make(*rows), "named", "Basra") == ["Basra"]


def test_where_a_protest_goes_is_not_what_it_is_about() -> None:
    rows = "Workers=worker/NNS/2/nsubj protested=protest/VBD/0/root on/IN/5/case a/DT/5/det {}/NN/2/obl of/IN/7/case Zenda/NNP/5/nmod"
    assert places(make_parsed(rows.format("square")), "protested", "Zenda") == ["Zenda"]
    assert places(make_parsed(rows.format("ban")), "protested", "Zenda") == []

    doc = make_parsed("They/PRP/2/nsubj marched=march/VBD/0/root to/IN/5/case the/DT/5/det embassies=embassy/NNS/2/obl in/IN/7/case Zenda/NNP/5/nmod")
    assert places(doc, "marched", "Zenda") == ["Zenda"]


def test_a_city_before_the_quarter_that_it_holds() -> None:
    doc = make_parsed(
        "Bombs=bomb/NNS/2/nsubj hit/VBD/0/root the/DT/5/det Lagos/NNP/5/compound neighborhood/NN/2/obj of/IN/7/case Ikotun/NNP/5/nmod _././2/punct"
    )
    assert places(doc, "hit", "Lagos", "Ikotun")[0] == "Ikotun"
