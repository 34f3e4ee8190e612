"""When acts were that the entries of a timeline or a live page tell."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

CHRONICLE = """Togo and Benin: the dispute in dates

Togo and Benin agreed on Tuesday to reopen their border.

1994
Togo recalls its ambassador from Benin. In March the two presidents meet in Accra.

2003
* Benin expels three Togolese diplomats on 4 February. Togo closes the border the next day.
* Ghana's president visits Benin.
"""
DATED = """Peru and Chile: key dates

- 3 December 2021: Peru masses troops near Tacna.
- 10 January: Envoys of Peru and Chile meet in Quito. Chile had recalled its ambassador.
- 24 February: Chile will sign the treaty on Monday, its foreign ministry says.

Chile welcomed the ruling on Tuesday.
"""
LIVE = """Egypt and Sudan at the table: live

12:40 Egypt's president has received his Sudanese counterpart in Cairo.

SUNDAY

21:15 Sudan accuses Ethiopia of shelling a village this morning.

19:00 Egypt's foreign minister is meeting his Sudanese counterpart.
"""
DIARY = """The week ahead

Monday 20 May: Kenya's president visits Chad.

Tuesday 21 May: Chad and Mali sign a trade pact in Bamako.
"""


def dated(record: Record) -> list[tuple[str, str, str | None]]:
    return [(event.type, event.status, event.date) for event in record.events]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            CHRONICLE,
            [
                ("SANCTION", "occurred", "1994"),
                ("CONSULT", "occurred", "1994-03"),
                ("SANCTION", "occurred", "2003-02-04"),
                ("SANCTION", "occurred", "2003-02-05"),
                ("CONSULT", "occurred", "2003"),
            ],
        ),
        (
            DATED,
            [
                ("MOBILIZE", "occurred", "2021-12-03"),
                ("CONSULT", "occurred", "2022-01-10"),
                ("SUPPORT", "planned", "2022-02-28"),
                ("SUPPORT", "occurred", "2024-05-14"),
            ],
        ),
        (LIVE, [("ACCUSE", "occurred", "2024-05-12"), ("CONSULT", "ongoing", "2024-05-12")]),
        (DIARY, [("CONSULT", "planned", "2024-05-20"), ("SUPPORT", "planned", "2024-05-21")]),
    ],
)
def test_the_date_over_an_entry_is_that_of_its_acts(
    read: Read, text: str, acts: list[tuple[str, str, str | None]]
) -> None:
    told = dated(read(text))
    assert [act for act in acts if act in told] == acts


def test_what_was_done_before_an_entry_is_not_of_its_day(read: Read) -> None:
    recalled = next(e for e in read(DATED).events if e.type == "SANCTION")
    assert recalled.date != "2022-01-10"


def test_a_live_page_tells_in_the_present_what_is_done(read: Read) -> None:
    page = (
        "Denmark and Peru: live\n\n12:40 Denmark's prime minister, Ann Dahl, has landed at the airport of Lima. Ana "
        "Soto, Peru's foreign minister, meets her on the tarmac.\n\n10:30 Denmark's prime minister meets Chile's "
        "president on Friday."
    )
    told = [(event.evidence.text.partition(",")[0], event.status) for event in read(page).events]
    assert ("Ana Soto", "occurred") in told
    assert ("Denmark's prime minister meets Chile's president on Friday", "planned") in told
