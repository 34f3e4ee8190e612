"""What stands over a text."""

import pytest

from detente.reading.text.parse import parse
from detente.records import Report

BODY = "Peru's minister spoke.\n\nHe will travel to Quito."


@pytest.mark.parametrize(
    ("title", "text", "top"),
    [
        ("Statement of Peru", BODY, ["Statement of Peru", "Peru's minister spoke."]),
        (
            "Peru speaks",
            f"Peru speaks\n\n{BODY}",
            ["Peru speaks", "Peru's minister spoke."],
        ),
        (None, f"Will Peru go?\n\n{BODY}", ["Peru's minister spoke."]),
    ],
)
def test_the_headline_may_come_apart_from_the_text(title: str | None, text: str, top: list[str]) -> None:
    assert [line.text for line in parse(Report.of(text, title=title)).top] == top


def test_the_names_on_a_line_are_counted_from_its_start() -> None:
    line = parse(Report.of(f"Statement of Peru\n\n{BODY}")).top[0]
    (name,) = line.names
    assert line.text[name.start : name.end] == "Peru"
    assert line.words_before(name) == ["Statement", "of"]
    assert line.after(name) == ""
