"""How present those are who may stand for a side."""

from collections.abc import Callable

import pytest

Ways = Callable[[str], list[set[str]]]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Kenya accused Uganda.\n\nChad praised Uganda.\n\nMali condemned it.", "present:actor:in-paragraph=True"),
        ("Kenya accused Uganda.\n\nChad condemned the step.", "present:recipient:in-paragraph=False"),
        ("Kenya accused Uganda. Chad condemned the step.", "present:recipient:was=subject 1"),
        ("Kenya accused Uganda. Chad condemned the step.", "present:recipient:was=other 1"),
        ("Kenya accused Uganda. Chad condemned the step.", "present:actor:acted=0"),
        ("Kenya accused Uganda. Uganda condemned the step.", "present:actor:received=1"),
        ("Kenya accused Uganda. Uganda condemned the step.", "present:pair-last=back"),
        ("Kenya accused Uganda. Uganda condemned the step.", "present:ACCUSE pair-last=ACCUSE back"),
        ("Kenya accused Uganda. Kenya condemned Uganda.", "present:pair-last=so"),
        ("Kenya accused Uganda. Chad condemned Mali.", "present:pair-last=never"),
        ("The league condemned NATO. The Arab League accused Chad.", "present:ACCUSE recipient:party=state"),
        ("Kenya said on Monday that Uganda had condemned Chad.", "present:actor:speaks=False"),
    ],
)
def test_what_tells_how_present_a_party_is(ways: Ways, text: str, feature: str) -> None:
    assert any(feature in features for features in ways(text)), ways(text)
