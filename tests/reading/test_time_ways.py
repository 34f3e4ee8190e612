"""Times for which most speaks in the whole report."""

from collections.abc import Callable

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
