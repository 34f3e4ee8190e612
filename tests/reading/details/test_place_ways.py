"""Places for which most speaks in the whole report."""

from collections.abc import Callable

import pytest

from detente.records import Place, Record

Read = Callable[[str], Record]
Spot = Callable[[Place | None], str | None]

REPORTS = [
    # what is said at a meeting is said there
    (
        "Zambian and Malawian ministers met in Lusaka on Sunday.\n\nMalawi thanked Zambia for its patience.",
        "Lusaka ZMB",
    ),
    # an act elsewhere is not drawn to the dateline
    ("NAIROBI, May 15 - Kenya protested on Monday. Ugandan soldiers had attacked Rwanda near Byumba.", "Byumba RWA"),
    # a meeting that is told again is where it was
    (
        "Zambian and Malawian ministers met in Lusaka on Sunday.\n\nIt rained.\n\nAt their meeting on Sunday the "
        "Zambian and Malawian ministers signed a treaty.",
        "Lusaka ZMB",
    ),
    # where gatherings are
    ("Chile and Peru signed a treaty at the Geneva talks on Monday.", "Geneva CHE"),
    # a name before a noun, and one that the parse runs together with the next
    ("Israeli soldiers shot two Syrians at the Quneitra crossing on Monday.", "Quneitra SYR"),
    # a town that no table has lies in the state beside it
    ("QWERTVILLE, Canada - Chile and Peru signed a treaty here on Monday.", "Qwertville CAN"),
    # each part of a digest has a dateline of its own
    (
        "PARIS - France thanked Chad on Monday.\n\nLUSAKA - Zambian and Malawian ministers signed a treaty here.",
        "Lusaka ZMB",
    ),
    # the European Union has its seat in a state
    (
        "The Ukrainian president flew on to Brussels on Monday to brief the leaders of the European Union.",
        "Brussels BEL",
    ),
]


@pytest.mark.parametrize(("text", "place"), REPORTS)
def test_where(text: str, place: str, read: Read, spot: Spot) -> None:
    assert spot(read(text).events[-1].place) == place


def test_a_headline_is_set_where_the_report_is_dated_from(read: Read, spot: Spot) -> None:
    text = "Chile and Peru sign a treaty\n\nLUSAKA, May 15 - Chilean and Peruvian ministers signed a treaty here."
    assert spot(read(text).events[0].place) == "Lusaka ZMB"


def test_a_call_has_none(read: Read) -> None:
    text = (
        "Zambian and Malawian ministers met in Lusaka on Sunday. Zambia and Malawi had spoken by telephone on Friday."
    )
    assert read(text).events[-1].place is None


def test_others_are_not_where_somebody_is_on_a_visit(read: Read) -> None:
    text = (
        "BERLIN, May 15 - Germany summoned the Russian envoy. Foreign Minister Annalena Baerbock, on a visit to "
        "Australia, said Moscow was to blame. Russia's embassy rejected the charge."
    )
    refused = read(text).events[-1]
    assert refused.type == "REJECT"
    assert refused.place is None or refused.place.country != "AUS"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Japan's foreign minister came to Beirut from Damascus, where he met his Syrian counterpart.", "Damascus SYR"),
        ("The Danish premier left Tallinn, where she met Latvia's president, for a summit in Brussels.", "Tallinn EST"),
        ("Russia's minister is due in Lima from Quito, where Ecuador accused him of spying.", "Quito ECU"),
        ("Peru's president flew to Quito, where he announced a visit to China in June.", "China CHN"),
    ],
)
def test_what_was_done_where_somebody_comes_from_was_done_there(text: str, place: str, read: Read, spot: Spot) -> None:
    told = [event for event in read(text).events if "where" in event.evidence.text]
    assert [spot(event.place) for event in told] == [place]
