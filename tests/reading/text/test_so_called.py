"""What something is called to which something is done."""

import pytest

from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "thing", "over"),
    [
        ("Chad struck what it called rebel camps in Mali on Monday.", "camps", "struck"),
        ("Chad bombed what it said was a weapons depot in Mali.", "depot", "bombed"),
        ("Chad shelled what it described as Malian positions.", "positions", "shelled"),
        ("Chad protested over what it called provocative flights by Mali.", "flights", "over"),
    ],
)
def test_the_thing_is_what_it_is_done_to(text: str, thing: str, over: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    (found,) = [token for token in sentence.tokens if token.text == thing]
    assert (found.head.text, found.dep_) == (over, "pobj" if over == "over" else "dobj")
    assert [child.dep_ for child in found.children if child.left_edge.text == "what"] == ["relcl"]


def test_no_name_no_thing() -> None:
    (sentence,) = parse(Report.of("Chad condemned what it called piracy.")).sentences
    assert [token.dep_ for token in sentence.tokens if token.text == "piracy"] == ["oprd"]
