"""Who protests, and against whom."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Uzbekistan shut the canal. Some 2,000 people protested against it in the Kyrgyz town of Toktogul.",
            "KGZ > UZB",
        ),
        ("Some 2,000 people protested outside the Uzbek embassy in Bishkek.", "KGZ > UZB"),
        ("Students in Dhaka burned Indian flags on Monday.", "BGD > IND"),
    ],
)
def test_a_crowd_is_of_the_state_where_it_gathers(acts: Acts, text: str, act: str) -> None:
    assert f"PROTEST/demo {act}" in acts(text)


CROWDS = [
    ("Polish farmers blocked the border with Ukraine on Monday.", "PROTEST/demo POL > UKR"),
    ("Hundreds of Iranian students gathered outside the British embassy on Monday.", "PROTEST/demo IRN > GBR"),
    ("Thousands of Serbian troops gathered at the border with Kosovo on Monday.", "MOBILIZE/troops SRB > XKX"),
    ("Serbian ministers gathered in Belgrade to meet Croatian ministers.", "CONSULT HRV,SRB"),
]


@pytest.mark.parametrize(("text", "act"), CROWDS)
def test_what_a_crowd_does_is_a_protest(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_crowd_that_fills_the_streets_protests_against_no_other_state(acts: Callable[[str], list[str]]) -> None:
    assert acts("Chad lent Niger money when crowds filled the streets of Niamey.") == ["AID TCD > NER"]
