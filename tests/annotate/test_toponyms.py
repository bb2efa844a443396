"""Finding toponyms, on documents built by hand."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.annotate.toponyms import find_toponyms, is_metonym, toponym_kind
from sayso.reference.gazetteer import load_gazetteer


def make(*rows: str) -> Doc:
    """One sentence from rows "word pos dep head [entity]"; entity in BIO form."""
    cells = [row.split() for row in rows]
    return Doc(
        Vocab(),
        words=[c[0] for c in cells],
        pos=[c[1] for c in cells],
        deps=[c[2] for c in cells],
        heads=[int(c[3]) for c in cells],
        lemmas=[c[0].lower() for c in cells],
        tags=[c[5] if len(c) > 5 else "" for c in cells],
        ents=[c[4] if len(c) > 4 else "O" for c in cells],
    )


def texts(doc: Doc, *, associative: bool = True) -> list[str]:
    found = find_toponyms(doc, load_gazetteer(), associative=associative)
    assert all(doc.text[p.start : p.end] == p.text for p in found)
    return [p.text for p in found]


def test_town_after_preposition() -> None:
    doc = make(
        "Shells VERB ROOT 0", "hit VERB dep 0", "homes NOUN obj 1", "in ADP case 4", "Basra PROPN nmod 2 B-LOC"
    )
    assert texts(doc) == ["Basra"]


def test_person_with_the_name_of_a_town() -> None:
    doc = make(
        "General PROPN nmod:desc 1", "Paris PROPN nsubj 3 B-PER", "Hill PROPN flat 1 I-PER", "resigned VERB ROOT 3"
    )
    assert texts(doc) == []


def test_surname_is_no_place_in_later_mentions() -> None:
    doc = make(
        "Ann PROPN nsubj 2 B-PER",
        "Lincoln PROPN flat 0 I-PER",
        "spoke VERB ROOT 2",
        "; PUNCT punct 2",
        "Lincoln PROPN nsubj 5 O",
        "left VERB conj 2",
    )
    assert texts(doc) == []


def test_region_name_with_joiners() -> None:
    doc = make(
        "Bosnia PROPN nsubj 3 B-LOC", "and CCONJ cc 2 I-LOC", "Herzegovina PROPN conj 0 I-LOC", "voted VERB ROOT 3"
    )
    assert texts(doc) == ["Bosnia and Herzegovina"]


def test_adjective_is_associative() -> None:
    doc = make("Iraqi ADJ amod 1 B-MISC", "troops NOUN nsubj 2", "left VERB ROOT 2", "Mosul PROPN obj 2 B-LOC")
    assert texts(doc) == ["Iraqi", "Mosul"]
    assert texts(doc, associative=False) == ["Mosul"]


def test_name_inside_an_organisation_is_embedded() -> None:
    doc = make("Toronto PROPN compound 1 B-ORG", "Police PROPN nsubj 2 I-ORG", "spoke VERB ROOT 2")
    (place,) = find_toponyms(doc, load_gazetteer())
    assert place.text == "Toronto"
    assert toponym_kind(doc, place) == "embedded"


def test_metonym() -> None:
    doc = make("Moscow PROPN nsubj 1 B-LOC", "say VERB ROOT 1", "so ADV advmod 1")
    assert texts(doc) == ["Moscow"]
    assert is_metonym(doc[0])
    away = make("Troops NOUN nsubj 1", "met VERB ROOT 1", "in ADP case 3", "Moscow PROPN obl 1 B-LOC")
    assert not is_metonym(away[3])


def test_lower_case_common_noun_is_left_out() -> None:
    doc = make(
        "In ADP case 2",
        "Kirkuk PROPN compound 2 B-LOC",
        "province NOUN obl 4 I-LOC",
        "rebels NOUN nsubj 4",
        "fled VERB ROOT 4",
    )
    assert texts(doc) == ["Kirkuk"]


def test_short_words_need_their_capitals() -> None:
    doc = make("Us PRON nsubj 1", "fled VERB ROOT 1", "the DET det 3", "US PROPN obj 1 B-LOC")
    assert texts(doc) == ["US"]


def test_state_after_comma() -> None:
    doc = make("Tulsa PROPN nsubj 3 B-LOC", ", PUNCT punct 2", "OK PROPN appos 0", "voted VERB ROOT 3")
    assert texts(doc) == ["Tulsa", "OK"]


def test_site_is_one_name() -> None:
    doc = make(
        "They PRON nsubj 1",
        "met VERB ROOT 1",
        "at ADP case 5",
        "Cloverhill PROPN compound 5 B-ORG",
        "District PROPN compound 5 I-ORG",
        "Court PROPN obl 1 I-ORG",
    )
    assert texts(doc) == ["Cloverhill District Court"]


def test_months_are_no_towns() -> None:
    assert texts(make("They PRON nsubj 1", "met VERB ROOT 1", "in ADP case 3", "March PROPN obl 1")) == []


def test_a_preposition_at_the_beginning_is_no_part_of_the_name() -> None:
    doc = make(
        "In ADP case 2 B-LOC",
        "Sadr PROPN compound 2 I-LOC",
        "City PROPN obl 4 I-LOC",
        "men NOUN nsubj 4",
        "fled VERB ROOT 4",
    )
    assert texts(doc) == ["Sadr City"]


def test_words_that_begin_the_name_of_a_place() -> None:
    rows = ["Rebels NOUN nsubj 1", "hit VERB ROOT 1", "Jabal PROPN obj 1 B-PER", "Zorwak PROPN flat 2 I-PER"]
    assert texts(make(*rows)) == ["Jabal Zorwak"]
    rows[2] = "Colonia PROPN obj 1 B-LOC"  # which is a city too, where it stands alone
    assert texts(make(*rows)) == ["Colonia Zorwak"]


def test_numbered_roads() -> None:
    doc = make("It PRON nsubj 1", "hit VERB ROOT 1", "Highway PROPN obj 1", "8 NUM nummod 2")
    assert texts(doc) == ["Highway 8"]


def test_what_shells_and_rockets_strike_is_a_place() -> None:
    shelled = make("They PRON nsubj 1", "shell VERB ROOT 1", "Bambari PROPN obj 1")
    struck = make("Rocket NOUN nsubj 1", "strike VERB ROOT 1", "Kande PROPN obj 1 B-PER")
    relative = make("Rocket NOUN ROOT 0", "that PRON nsubj 2", "strike VERB acl:relcl 0", "Kande PROPN obj 2 B-PER")
    assert [texts(d) for d in (shelled, struck, relative)] == [["Bambari"], ["Kande"], ["Kande"]]
    assert texts(make("Police NOUN nsubj 1", "strike VERB ROOT 1", "Kande PROPN obj 1 B-PER")) == []


def test_a_small_place_gives_way_to_the_longer_location_that_ends_in_it() -> None:
    doc = make(
        "They PRON nsubj 1", "enter VERB ROOT 1", "the DET det 4", "Zorwak PROPN compound 4 B-LOC", "Farms PROPN obj 1 I-LOC"
    )
    assert texts(doc) == ["Zorwak Farms"]


def test_what_is_patrolled_is_a_place() -> None:
    assert texts(make("They PRON nsubj 1", "patrol VERB ROOT 1", "Harare PROPN obj 1 B-PER")) == ["Harare"]


def test_a_street_called_after_a_country_is_not_there() -> None:
    rows = ["Bombs NOUN nsubj 1", "fell VERB ROOT 1", "on ADP case 4", "Palestine PROPN compound 4 B-LOC"]
    assert texts(make(*rows, "street NOUN obl 1")) == []
    assert texts(make(*rows, "soil NOUN obl 1")) == ["Palestine"]


def test_a_church_called_after_a_saint_is_in_no_town_of_that_name() -> None:
    rows = ["Bombs NOUN nsubj 1", "hit VERB ROOT 1", "the DET det 4", "Saint PROPN compound 4 B-LOC", "Paul PROPN nmod:poss 6 I-LOC"]
    assert texts(make(*rows, "'s PART case 4", "Chapel PROPN obj 1")) == []
    assert texts(make(*rows, "'s PART case 4", "mayor NOUN obj 1")) == ["Saint Paul"]


def test_an_avenue_is_not_in_the_town_it_is_called_after() -> None:
    homes = ("Shells VERB ROOT 0", "hit VERB dep 0", "homes NOUN obj 1", "on ADP case 5", "Basra PROPN compound 5 O")
    assert texts(make(*homes, "Ave. PROPN nmod 2 O")) == []


def test_a_name_that_goes_on_is_no_county_and_no_city_called_like_its_first_word() -> None:
    town = make("in ADP case 1", "Marin PROPN obl 3 B-LOC", "Gubay PROPN flat 1 I-LOC", "fled VERB ROOT 3")
    village = make(
        "the DET det 1", "village NOUN nsubj 7", "of ADP case 3", "Ain PROPN nmod 1 B-LOC", "Arab ADJ flat 3 O", "in ADP case 6",
        "Lebanon PROPN nmod 1 B-LOC", "fled VERB ROOT 7",
    )
    county = make("in ADP case 1", "Marin PROPN obl 3 B-LOC", "he PRON nsubj 3", "fled VERB ROOT 3")
    assert [texts(doc) for doc in (town, village, county)] == [["Marin Gubay"], ["Ain Arab", "Lebanon"], ["Marin"]]


def test_who_has_a_mayor_is_a_town() -> None:
    mayor = make("They PRON nsubj 1", "met VERB ROOT 1", "the DET det 3", "mayor NOUN obj 1", "of ADP case 5", "Cusco PROPN nmod 3 B-PER")
    police = make("The DET det 3", "Cusco PROPN compound 2 B-PER", "police NOUN compound 3", "chief NOUN nsubj 4", "fled VERB ROOT 4")
    son = make("They PRON nsubj 1", "met VERB ROOT 1", "the DET det 3", "son NOUN obj 1", "of ADP case 5", "Cusco PROPN nmod 3 B-PER")
    assert (texts(mayor), texts(police), texts(son)) == (["Cusco"], ["Cusco"], [])


def test_a_people_is_no_place_that_no_list_has() -> None:
    rows = ("They PRON nsubj 1", "fled VERB ROOT 1", "to ADP case 3")
    assert texts(make(*rows, "Tutsis PROPN obl 1 B-LOC")) == []
    assert texts(make(*rows, "Zendaville PROPN obl 1 B-LOC")) == ["Zendaville"]
