"""For which party a source speaks."""

from collections.abc import Callable

from detente.records import Record


def test_us_officials_do_not_speak_of_us(read: Callable[[str], Record]) -> None:
    text = (
        "US President Joe Biden told other leaders that Washington would support joint training of Ukrainian pilots, a "
        "senior official said."
    )
    (pledged,) = (event for event in read(text).events if event.type == "SUPPORT")
    assert pledged.by is not None
    assert pledged.by.code == "USA"
