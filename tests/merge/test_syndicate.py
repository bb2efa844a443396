"""sayso.merge.syndicate: what is one story however it is printed, and what only looks like it."""

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.copies import find_copies, make_items
from sayso.merge.syndicate import Signature, find_origins, is_copy, sign_text

LEAD = "STRELSAU, May 4 - Ruritanian guns shelled the border town of Zenda for a third day on Monday, killing seven people."
BODY = [
    "Mayor Rudolf Tarlen said the shells hit a bakery in Castle Street at 7.20 while a queue of some 40 people stood outside.",
    "The defence ministry in Strelsau denied that its 3rd Brigade had fired and accused Gothan gunners on Hentzau hill of shelling their own side.",
    "Monitors of the Elbe Commission counted 31 craters between the station and the Duke's mill, their chief Anna Sapt told reporters in Zenda.",
    "Neither side has let the commission inspect its batteries since the truce of 12 April broke down over the toll road to Hofbau.",
    "Gotha's foreign minister, Michael Elphberg, is due in Strelsau on Thursday for talks that were arranged before the shelling began.",
]
STORY = "\n".join([LEAD, *BODY])
QUOTE = (
    '"We have asked both armies to draw their guns back behind the river by Friday evening, and we have told them in plain words '
    'that there will be nobody left to talk to if they do not, because the town will be empty and the bridge will be gone."'
)


def copied(a: str, b: str) -> float | None:
    first, second = sign_text(a), sign_text(b)
    found = is_copy(first, second)
    assert is_copy(second, first) == found
    assert found is None or set(first.bands) & set(second.bands), "it would not be looked up"
    return found


@pytest.mark.parametrize(
    "other",
    [
        STORY,
        "\n".join(["Seven people died in Zenda on Monday when shells came down on it, its mayor said.", *BODY]),
        "\n".join([LEAD, *BODY[:2]]),
        "\n".join(["Bakery queue hit by shells in border town", "By our correspondent", LEAD, *BODY, "Share this article"]),
        "\n".join([LEAD, BODY[2], BODY[1], BODY[4], BODY[3]]),
        STORY.replace("defence", "defense").replace("some 40", "about 40"),
        "\n".join([*BODY[:3], "Our reporter in Hofbau saw a column of trucks leave the town before noon, heaped with beds and chairs.", *BODY[3:]]),
        STORY.replace(" ", "\n", 3).replace("\n", " ").replace(". ", ".\n\n"),
    ],
    ids=["same", "lead", "tail", "headline", "order", "spelling", "paragraph", "lines"],
)  # fmt: skip
def test_a_rewritten_story_is_a_copy(other: str) -> None:
    assert (copied(STORY, other) or 0) >= 0.5


def test_how_much_is_in_the_other() -> None:
    assert copied(STORY, "\n".join([LEAD, *BODY[:2]])) == 1.0
    assert (
        0.5 < (copied(STORY, "\n".join([*BODY[:4], "It rained in Hofbau all day. " * 3])) or 0) < 1
    )


def test_two_reports_that_quote_the_same_statement_are_no_copies() -> None:
    one = (
        f"{QUOTE} said Anna Sapt, who leads the monitors.\nShe spoke beside the burnt bakery in Zenda, where women were sweeping glass "
        "into buckets and a priest read out the names of the seven who had died in the queue on Monday morning."
    )
    other = (
        "Shells have killed seven at Zenda, and the Elbe Commission wants the guns gone.\nIts chief, Anna Sapt, put it to both capitals "
        f"like this: {QUOTE}\nStrelsau gave no answer. In Gotha a spokesman for Michael Elphberg said the letter was being read."
    )
    assert copied(one, other) is None


def test_one_formula_about_two_happenings_is_no_copy() -> None:
    formula = (
        "A man was shot dead late on {day} in the {area} district, police said. The {age}-year-old was standing at a bus stop in {street} "
        "Street when somebody in a passing car opened fire, police in {area} said. He was taken to {house} Hospital, where he was pronounced "
        "dead. Nobody has been arrested and detectives of the {area} station are looking for a dark car that was seen near {street} Park."
    )
    one = formula.format(day="Monday", area="Hofbau", age=34, street="Castle", house="Elphberg")
    two = formula.format(day="Friday", area="Tarlenheim", age=19, street="Mill", house="Sapt")
    assert copied(one, two) is None
    assert copied(one, one.replace("looking for", "seeking")) is not None


def test_one_long_sentence_in_common_is_no_copy() -> None:
    shared = (
        "Ruritania shut the Hentzau gate in 1894 after a raid for which Strelsau asked an apology that Gotha never gave, and some "
        "three hundred carts stood there through the winter."
    )
    one = f"{shared} On Monday the gate was opened again, by two corporals with a crowbar, and the first cart carried cabbages."
    two = f"The Duke of Zenda is ill, his doctor says, and will not travel to the spa at Bad Hofbau this year. {shared}"
    assert copied(one, two) is None


@pytest.mark.parametrize(
    "text", ["", "Shells hit Zenda.", '"We hold the bridge."', "\n\n", "战争", "a " * 9000]
)
def test_any_text_has_a_signature(text: str) -> None:
    signature = sign_text(text)
    assert is_copy(signature, signature) in (1.0, None)


def test_a_short_text_printed_twice_is_a_copy() -> None:
    flash = "Explosions were heard in the port of Zenda, the governor says."
    assert copied(flash, flash) == 1.0
    assert copied(flash, flash.replace("Zenda", "Hofbau")) is None


def test_a_text_without_names_is_held_to_more() -> None:
    plain = (
        " ".join(
            f"the {word} of the river was told to wait for the others"
            for word in "miller smith baker reeve".split()
        )
        + "."
    )
    assert copied(plain, plain.replace("miller", "tanner")) is not None
    half = (
        plain[: len(plain) // 2]
        + " and then it began to snow on them all so that no one could go on or turn back that day again."
    )
    assert copied(plain, half) is None


def test_a_long_text_has_a_small_signature_and_is_known_in_part() -> None:
    rng = random.Random(3)
    words = [f"{rng.choice('BDGKLM')}{rng.randrange(10**6)}" for _ in range(3000)]
    long = sign_text(" ".join(words) + ".")
    assert len(msgspec.json.encode(long)) < 13_000
    assert long.level > 0
    part = sign_text(" ".join(words[500:1500]) + ".")
    assert is_copy(long, part) == pytest.approx(1.0, abs=0.02)
    assert is_copy(long, sign_text(" ".join(f"{w}x" for w in words) + ".")) is None


def test_a_signature_is_json_and_always_the_same() -> None:
    signature = sign_text(STORY)
    assert msgspec.json.decode(msgspec.json.encode(signature), type=Signature) == signature
    assert all(0 <= band < 2**63 for band in signature.bands)
    # Kept in ledgers: a change here makes their signatures useless, and needs a migration.
    assert (signature.bands[0], signature.named[:8].hex()) == PINNED


PINNED = (154884131938689904, "66f4fe010531d305")


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=14), st.randoms())
def test_origins_do_not_depend_on_the_order(
    numbers: list[tuple[int, int]], rng: random.Random
) -> None:
    known = {f"r{n}": f"2031-05-{1 + n * 5 % 7:02d}" for n in range(12)}
    pairs = [(f"r{a}", f"r{b}") for a, b in numbers]
    # The same, slowly: spread groups until nothing changes.
    groups = {one: {one} for one in known}
    for _ in known:
        for a, b in pairs:
            for one in (joined := groups[a] | groups[b]):
                groups[one] = joined
    slow = {one: min((known[o], o) for o in groups[one])[1] for one in known}  # the first known, ties by id
    rng.shuffle(pairs)
    assert find_origins(known, [(b, a) for a, b in pairs]) == slow


def test_planted_rewrites_are_found() -> None:
    items = make_items(500, 0.3, random.Random(11), [])
    origins, _, _ = find_copies(items)
    planted = [item for item in items if item.id.startswith("c")]
    bases = {item.id for item in items if item.id.startswith("b")}
    found = sum(origins[item.id] == origins[item.group] for item in planted)
    assert found >= 0.95 * len(planted)
    assert (
        sum(
            item.edits in (("formula",), ("quote",)) and origins[item.id] != item.id
            for item in items
        )
        <= 1
    )
    assert sum(origins[base] in bases - {base} for base in bases) <= 2
