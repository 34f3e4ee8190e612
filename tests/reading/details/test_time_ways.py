"""Times for which most speaks in the whole report."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]


def test_what_is_said_now_is_not_of_long_ago(read: Read) -> None:
    text = (
        "Zambia welcomed Malawi's president on Monday. Malawi had attacked Zambia in 2015, on the same frontier. "
        "Zambia praised Malawi."
    )
    *_, last = read(text).events
    assert last.date is not None
    assert last.date.startswith("2024-05")


def test_what_happened_did_not_do_so_after_publication(read: Read) -> None:
    text = "Zambia will host Malawi's president in June. Zambia thanked Malawi for its aid."
    *_, last = read(text).events
    assert last.status == "occurred"
    assert last.date is not None
    assert last.date < "2024-05-16"


def test_without_a_day_of_publication_nothing_is_weighed() -> None:
    import detente

    assert all(event.date is None for event in detente.read("Zambia thanked Malawi for its aid.").events)


LATER_ON = [
    # who is told of in a report on a day before goes on to act on that day
    (
        "Zambia and Malawi ended their quarrel on Monday. Their presidents met in Lusaka on Monday. "
        "Zambia's president thanked Malawi.",
        "2024-05-13",
    ),
    # a paragraph is set in the time of the act that opens it
    (
        "Zambia thanked Malawi on Wednesday.\n\nKenya expelled two Ugandan diplomats on 4 March. "
        "Uganda protested. Uganda's minister accused Kenya of bad faith.",
        "2024-03-04",
    ),
    # `that evening` is of a day that was told, not of a year told in passing
    (
        "Kenya expelled two Ugandan diplomats on 4 March. They had served there since 2019. "
        "That evening Uganda recalled its ambassador from Kenya.",
        "2024-03-04",
    ),
]


@pytest.mark.parametrize(("text", "date"), LATER_ON)
def test_an_act_is_of_the_day_that_the_text_is_set_in(text: str, date: str, read: Read) -> None:
    *_, last = read(text).events
    assert last.date == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Togo shelled a Beninese town in breach of a truce signed in March.", ["2024-05-14/2024-05-15", "2024-03"]),
        ("Iran released 15 British sailors captured in March.", ["2024-05-14/2024-05-15", "2024-03"]),
        ("Iran released 15 British sailors in March.", ["2024-03"]),
    ],
)
def test_the_time_of_what_is_told_of_a_noun_is_its_own(text: str, dates: list[str], read: Read) -> None:
    assert [event.date for event in read(text).events] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Mali's foreign minister met Niger's president, who had hosted a Malian delegation in March.",
            ["2024-05-14/2024-05-15", "2024-03"],
        ),
        (
            "Kenya's president, who had received the Ugandan premier in January, flew to Kampala for talks.",
            ["2024-01", "2024-05-14/2024-05-15"],
        ),
        ("Kenya's president, who flew to Kampala on Monday, met the Ugandan premier.", ["2024-05-13", "2024-05-13"]),
    ],
)
def test_the_time_of_what_an_aside_tells_as_done_before_is_its_own(text: str, dates: list[str], read: Read) -> None:
    assert [event.date for event in read(text).events] == dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Britain's foreign minister flew to Kabul on Monday. He last visited Afghanistan in March.", "2024-03"),
        ("KABUL - Britain's foreign minister flew in on Monday. He was last here in January.", "2024-01"),
    ],
)
def test_the_one_time_that_hangs_on_a_verb_is_its_own(text: str, date: str, read: Read) -> None:
    assert read(text).events[-1].date == date


LONG = "Briefing by the spokesman of the Foreign Ministry of Peru\n\n" + "\n\n".join(
    f"QUESTION: What is the latest on {name}?\n\nMR. FINN: We have seen the reports and we have asked {name} for more. "
    f"It is early. I have no date. There is much to do. Our people in {name} are safe. The roads are open. It rained."
    for name in ("Chile", "Bolivia", "Ecuador", "Brazil", "Cuba")
)


@pytest.mark.parametrize(
    ("answer", "date"),
    [
        ("The President will visit Benin, where he will meet the King of Benin.", None),
        ("The President will meet the King of Benin on June 3.", "2024-06-03"),
    ],
)
def test_what_is_ahead_in_a_long_briefing_is_not_on_its_day(
    answer: str, date: str | None, read: Callable[[str], Record]
) -> None:
    events = read(f"{LONG}\n\nQUESTION: And Benin?\n\nMR. FINN: {answer}").events
    assert {event.date for event in events if event.status == "planned"} == {date}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Guyana cited the award of 1899. Venezuela then recalled its ambassador from Guyana.",
            "2024-05-14/2024-05-15",
        ),
        ("On 3 May Peru pointed to a law of 1987. The next morning it expelled two envoys of Chile.", "2024-05-04"),
        ("Oman signed the pact in 1999. The next year it expelled two envoys of Iran.", "2000"),
    ],
)
def test_nothing_leans_on_the_year_of_a_law(text: str, date: str, read: Read) -> None:
    assert read(text).events[-1].date == date


def test_what_is_planned_is_not_of_the_day_before(read: Read) -> None:
    event = read("President Buhari of Nigeria will meet the president of South Africa.").events[0]
    assert (event.status, event.date) == ("planned", "2024-05-15/2024-05-16")
