"""sayso.boilerplate: furniture is found, prose never."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.boilerplate import find_boilerplate, find_stories
from sayso.reference.boilerplate import load_boilerplate

LEXICON = load_boilerplate()
STORY = "Rebels leave Port Sorrel\nRebels left the town on Monday.\n{}\nThe army followed them to the river."


def marked(text: str) -> list[str]:
    return [text[a:b] for a, b in find_boilerplate(text, LEXICON)]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Envoy lands in Port Sorrel",
        "READ MORE: The envoy landed in Port Sorrel.",
        "Also read | Ten held after march",
        "SEE ALSO: Ten held after march",
        "Related: Ten held after march",
        "MORE IN WORLD: Ten held after march | Envoy lands",
        "Read more about the war in the east",
        "By Jane Doe, Coast Daily",
        "BY JANE DOE AND JOHN ROE",
        "By our correspondent",
        "Our Correspondent",
        "Source: Coast Daily and agencies",
        "Source: AFP",
        "(Reporting by Ann Lee; Editing by Tom Roe)",
        "Reporting by Ann Lee in Zenda; Editing by Tom Roe",
        "Coast Press writers Ann Lee in Zenda and Tom Roe in Gotha contributed to this report.",
        "Photo: AFP",
        "FILE PHOTO: Soldiers patrol the harbour of Port Sorrel, May 3, 2014. REUTERS/Ann Lee",
        "A man passes a burnt car in Port Sorrel. (AP Photo/Ann Lee)",
        "© 2019 AFP",
        "(c) 2018 Coast Daily. All rights reserved.",
        "Copyright 2018 Coast Daily. All rights reserved. This material may not be published.",
        "0 Comments",
        "Comments (7)",
        "Share this article | 14 comments",
        "Tweet",
        "A A A",
        "Sign up for our morning newsletter.",
        "We use cookies to make this site better.",
        "Tags: border, truce",
        "Home | World | May 12, 2014",
        "Advertisement",
        "Story continues below advertisement",
        "Updated 3:45 PM",
        "Published: 12 May 2014, 15:45 GMT",
        "Friday, May 12, 2014",
        "newsroom@coastdaily.example",
    ],
)
def test_furniture(line: str) -> None:
    assert marked(STORY.format(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "PORT SORREL, May 3 (Coast) -- Troops moved into the town.",
        "By Tuesday the army had reached the river.",
        "By land and sea, rebels close in",
        "Envoy lands in Port Sorrel",
        "Source: troops leave the river",
        "Sources said the minister had fled.",
        "Reporting by state media was restricted, the union said.",
        "With reports of fighting coming in, the envoy left.",
        "Video from the scene showed tanks on fire.",
        "Home-made bomb kills two",
        "Support for the rebels has fallen.",
        "Message posted on Twitter claimed the attack.",
        "For more than a week, rebels shelled the visitors' camp.",
        "By closing the border, the government agreed to talks.",
        "In other news, the navy fired on a trawler.",
        "More: the army shelled the harbour on Tuesday.",
        "ORIGINAL STORY: Police arrested ten people at the port.",
        "Contact with the patrol was lost after the ambush.",
        '"Share the land," the chief told the clans.',
        "Follow-up attacks killed three on the road to Zenda.",
    ],
)
def test_prose_and_headlines_stay(line: str) -> None:
    assert marked(STORY.format(line)) == []


@pytest.mark.parametrize("line", ["Source: Israel to free ten", "WATCH: Army takes the hill", "Read next: a town"])
def test_the_first_line_is_the_headline(line: str) -> None:
    assert marked(f"{line}\nThe army took the hill on Monday.") == []


def test_an_empty_mark_opens_a_list_until_prose() -> None:
    text = "He agreed to go.\nREAD MORE:\nArmy takes the hill\nWho holds the port?\nThe talks go on in Gotha.\n"
    assert marked(text) == ["READ MORE:", "Army takes the hill", "Who holds the port?"]


def test_a_heading_right_above_its_prose_is_no_link() -> None:
    text = (
        "He agreed to go.\nREAD MORE:\nArmy takes the hill\nMinisters discuss truce\n"
        "The ministers of both states discussed the truce on Monday."
    )
    assert marked(text) == ["READ MORE:", "Army takes the hill"]


def test_a_list_at_the_end_is_all_links() -> None:
    text = "He agreed to go.\nRead Next\nOil slips again\nPort strike in second week"
    assert marked(text) == ["Read Next", "Oil slips again", "Port strike in second week"]


PICTURES = "Image 1 of 3 The army took the hill near Zenda on Monday.\n\nImage 2 of 3 The army took the hill near Zenda on Monday."


def test_of_a_page_of_pictures_alone_the_first_caption_stays() -> None:
    first, other = PICTURES.split("\n\n")
    assert marked(f"Caption Close\n{PICTURES}") == [other]
    assert marked(f"Army takes hill\nThe army took a hill on Monday.\n{PICTURES}") == [first, other]
    assert marked("Army takes hill\nYour browser does not support this video, please enable it.") != []


def test_parts_of_lines() -> None:
    assert marked("Rebels leave town - Xinhua\nThey left on Monday.") == ["- Xinhua"]
    assert marked("A A A Rebels leave town\nThey left on Monday.") == ["A A A"]
    text = "Rebels leave\nThey left on Monday. (Reporting by Ann Lee; Editing by Tom Roe)"
    assert marked(text) == ["(Reporting by Ann Lee; Editing by Tom Roe)"]


def test_lines_broken_at_a_fixed_width_are_prose() -> None:
    text = (
        "THE GOVERNMENT SAID ON MONDAY THAT A PATROL WAS ATTACKED IN THE HILLS\n"
        "BY JOHN ROE AND HIS MEN, WHO HAVE HELD THE ROAD TO THE HARBOR SINCE\n"
        "MAY 3, 1989, AND THAT THE SOLDIERS RETURNED FIRE WITH THE MORTARS THAT\n"
        "WERE SENT FROM THE CAPITAL BY AIR FORCE HELICOPTERS LAST WEEK. A COLONEL\n"
        "SAID THE BODIES OF TWO GUERRILLAS WERE FOUND NEAR THE BRIDGE WHICH WAS\n"
        "BLOWN UP IN THE NIGHT AND WHICH THE ARMY HAD GUARDED FOR THE LAST THREE\n"
        "MONTHS."
    )
    assert marked(text) == []


def test_offsets_survive_windows_line_ends_and_emoji() -> None:
    text = "🙂 He left the town.\r\n  0 Comments \r\n🙂🙂 READ MORE\r\nShe stayed."
    assert marked(text) == ["0 Comments"]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "READ MORE:", "Army takes hill", "By Ann Lee", "0 Comments", "A A A", "🙂", "", "  ",
                "He said so. © 2019 AFP", "The army took the hill on Monday.",
                "ZENDA, May 3 (AP) - The army took a hill.", "a | b", "12 12 12",
            ]
        ),
        max_size=14,
    ),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
)
def test_spans_slice_and_are_sorted(lines: list[str], end: str) -> None:
    text = end.join(lines)
    spans = find_boilerplate(text, LEXICON)
    assert all(0 <= a < b <= len(text) and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    found = find_stories(text, spans)
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(one[1] == two[0] for one, two in pairwise(found))


FIRST = "Rebels leave town\nZENDA, May 3 (AP) - Rebels left the town on Monday.\nThe army followed them to the river."
SECOND = "Envoy sees clans\nGOTHA, May 3 (AP) - An envoy met the clans on Monday.\nThey will meet again."


def stories(text: str) -> list[str]:
    return [text[a:b] for a, b in find_stories(text, find_boilerplate(text, LEXICON))]


def test_a_headline_above_a_dateline_begins_a_story() -> None:
    assert stories(f"{FIRST}\n{SECOND}") == [FIRST + "\n", SECOND]


def test_a_headline_above_a_byline_begins_a_story() -> None:
    second = "Envoy sees clans\nBy Ann Lee\nAn envoy met the clans on Monday.\nThey will meet again."
    assert stories(f"{FIRST}\n(Reporting by Tom Roe)\n{second}")[1:] == [second]


@pytest.mark.parametrize(
    "more",
    [
        "Envoy sees clans\nAn envoy met the clans on Monday.",
        "READ MORE: Envoy sees clans\nZENDA: The envoy met the clans on Monday.",
        "Source: Coast Daily\nRebels leave town\n0 Comments",
    ],
)
def test_sub_headings_and_repeated_headlines_begin_none(more: str) -> None:
    assert len(stories(f"{FIRST}\n{more}")) == 1
