"""The labels of turns of talk."""

import pytest

from detente.reading.text.parse import parse
from detente.reading.text.turns import label_length
from detente.records import Report


@pytest.mark.parametrize(
    ("paragraph", "label"),
    [
        ("Q: Has Chad closed it?", "Q: "),
        ("Q  Has Chad closed it?", "Q  "),
        ("QUESTION (Radio Lima): Has Chad closed it?", "QUESTION (Radio Lima):"),
        ("MS. BELL: Chad has closed it.", "MS. BELL: "),
        ("Ada Bell, Official Spokesperson: Chad has closed it.", "Ada Bell, Official Spokesperson: "),
        ("Spokesman for the Minister (Ola Berg): Chad has closed it.", "Spokesman for the Minister (Ola Berg): "),
        ("[Minister Bell] Chad has closed it.", "[Minister Bell] "),
        ("Yesterday, the minister said: Chad has closed it.", ""),
        ("The minister said: Chad has closed it.", ""),
        ("MS. BELL:", ""),
    ],
)
def test_what_a_turn_begins_with(paragraph: str, label: str) -> None:
    assert paragraph[: label_length(paragraph)].rstrip() == label.rstrip()


@pytest.mark.parametrize("label", ["Q:", "Question:", "MR. BELL:", "Ola Berg, Deputy Spokesman:", "Bloomberg:"])
def test_a_label_is_no_part_of_what_is_said(label: str) -> None:
    text = f"Noon briefing\n\n{label} Chad has asked Mali for help. Mali agreed."
    first, second = (each for each in parse(Report.of(text)).sentences if each.part == "body")
    verb = next(token for token in first.tokens if token.text == "asked")
    assert first.text.startswith(label)
    assert first.span.root is verb
    assert [child.text for child in verb.children if child.dep_ == "nsubj"] == ["Chad"]
    assert verb.left_edge.text == "Chad"
    assert second.text == "Mali agreed."
