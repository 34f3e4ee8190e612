"""The labels with which turns of talk begin, `Q:`, `Mr. Franklin:`, and which are no part of what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from detente.entities.places import state_written
from detente.reading.grammar.tokens import Doc, Span, Token

ANSWERERS = r"(?i:spokes|minister|secretary|ambassador|president|director|envoy|representative|commissioner|general)"
"""What stands beside the name of somebody who answers."""
PUT = re.compile(
    r"(?:Q|Question|QUESTION|Reporter|REPORTER|Journalist|JOURNALIST|Correspondent)\b(?:\s?\([^)\n]*\))?\s?[:.]"
    r"|\[(?:Q|Question|Reporter|Journalist)\b[^\]\n]*\]|Q\s+(?=[A-Z“\"])|\([A-Z][^)\n]{2,60}\)\s?:"
)
"""How what is asked begins: `Q:`, `QUESTION (Radio Lima):`, `Q Thank you.`, `(Ada Bell, Radio Lima):`."""
OUTLET = re.compile(r"([A-Z][\w.&'’-]*(?:[ ,(]{1,2}[A-Z][\w.&'’-]*){0,6})\)?\s?: ")
"""What may be the name of whoever asks, `Kyodo News:`, `Ada Bell (Radio Turku):`."""
SAYING = r"(?![^:\n]*\b(?:said|says|told|asked|added|replied|answered|wrote)\b)"
"""What a label does not hold."""
NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|for|and|the|von|van|de|der)){0,9}(?:,? ?\([^()\n]{1,60}\)){0,2}"
OFFICE = rf",{SAYING}[^:.!?\n]{{0,40}}{ANSWERERS}[^:!?\n]{{0,50}}"
"""What may stand behind the name on a label: `, Official Spokesperson`."""
STYLED = r"(?:M(?:r|rs|s)\.|Dr\.|Chair\w*|Secretary|Senator|Ambassador|General|Admiral) [A-Z]{2,}[A-Z' -]*\."
"""How a name stands at the head of a turn in the records of the Congress: `Mr. GREEN.`, `Secretary BROWN.`."""
LABEL = re.compile(rf"(?:{NAME}(?:{OFFICE})?\s?:|{STYLED}|\[[A-Z][^\]\n]*\]|A\.)(?:\s|$)")
"""With which a turn begins: `SPOKESMAN:`, `The Foreign Secretary (Mr. Straw):`, `Ada Bell, Spokesperson:`, `A:`."""
LABELLING = "meta"
"""How a label hangs on what is said."""


def label_length(paragraph: str) -> int:
    """How many characters the label takes with which a paragraph begins; 0 where it has none."""
    found = PUT.match(paragraph) or LABEL.match(paragraph) or OUTLET.match(paragraph)
    return found.end() if found and found.end() < len(paragraph) else 0


def set_apart(doc: Doc, words: int) -> None:
    """Make the first words of a text, which were parsed by themselves, the label of the sentence behind them.

    Its word points to the root of the sentence, which does not have it among its children: no clause holds a label.
    """
    label = [sentence for sentence in doc.sents if sentence.start < words]
    rest = doc.sents[len(label)] if label and len(label) < len(doc.sents) else None
    if rest is None or label[-1].end != words:
        return
    for sentence in label:
        sentence.root.head, sentence.root.dep_ = rest.root, LABELLING
    whole = Span(doc, 0, rest.end)
    doc.sents[: len(label) + 1] = [whole]
    for word in whole:
        word.sent = whole


def in_label(word: Token) -> bool:
    """Whether a word is one of a label."""
    return word.dep_ == LABELLING or any(over.dep_ == LABELLING for over in word.ancestors)


def state_on_label(words: Sequence[Token]) -> str | None:
    """The state that a label names with which some words begin, and nothing else: `KENYA: The ministry left`."""
    name = " ".join(word.text for word in takewhile(in_label, words) if word.text != ":")
    return state_written(name)
