"""Words that only look like the name of a state: `IT IS not`, `Latin America`, `General Franco`."""

from __future__ import annotations

import re

from detente.reading.grammar.tokens import Span, Token

PREFIXES = frozenset(
    "Anglo Austro Dano Finno Franco Germano Greco Hispano Indo Italo Luso Polono Russo Serbo Sino Turco".split()
)
"""Names of states that stand only before others (`Franco-German`); alone they are somebody's, as General Franco's."""
OF_A_CONTINENT = re.compile(r"\b(?:Latin|South|Central|North|Native|African|Pan|Inter|Ibero)[ -]$")
"""What makes `American` that of a continent or of a people, and not of the United States."""


def is_no_name(words: Span, start: int, end: int) -> bool:
    """Whether words from `start` to `end` of their paragraph only look like a name: `IT IS`, `Latin America`."""
    text = words.doc.text
    if words.text in PREFIXES and not text.startswith("-", end):
        return True
    if words.text == "IS" and _in_capitals(words[0]):
        return True
    return words.text.startswith("America") and OF_A_CONTINENT.search(text, 0, start) is not None


def _in_capitals(verb: Token) -> bool:
    """Whether a word stands among others in capitals, as an article may begin: `IT IS not often`."""
    beside = [verb.doc[at].text for at in (verb.i - 1, verb.i + 1) if 0 <= at < len(verb.doc)]
    return any(word.isupper() and len(word) > 1 for word in beside)
