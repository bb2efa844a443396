"""What a relative clause tells of is where it happened, on documents built by hand."""

from tests.extract.test_where import make, places


def test_what_a_clause_tells_of_is_where_it_was() -> None:
    dead = ["people NOUN nsubj:pass 5", "were AUX aux:pass 5", "killed VERB acl:relcl 1"]
    doc = make("Mourning NOUN ROOT 0", "Zenda PROPN appos 0", "where ADV advmod 5", *dead)
    assert places(doc, "killed", "Zenda") == ["Zenda"]

    shelled = ["the DET det 3", "village NOUN appos 1", "that PRON {} 6", "was AUX aux:pass 6", "shelled VERB acl:relcl 3"]
    rows = ["Hills NOUN ROOT 0", "Zenda PROPN nmod 0", *shelled]
    assert places(make(*(row.format("nsubj:pass") for row in rows)), "shelled", "Zenda") == ["Zenda"]
    assert places(make(*(row.format("nsubj") for row in rows)), "shelled", "Zenda") == []  # it did the shelling
