"""Questions that are put to somebody, by whom is not said: `asked whether it would leave, he said`."""

from __future__ import annotations

from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence

QUESTIONS = frozenset("whether if what how why when where who which about".split())
"""What a question begins with that somebody is asked."""


def words_asked(sentence: Sentence) -> set[int]:
    """The places of words that put a question to somebody, and of what it asks whether it is so.

    `Asked whether it would leave, he said`, `the envoy was asked why`.
    """
    found: set[int] = set()
    for verb in sentence.tokens:
        if _is_questioned(verb):
            first = verb.nbor()
            in_doubt = first.lower_ in ("whether", "if") and first.dep_ == "mark"
            found |= {verb.i, *(t.i for t in first.head.subtree if in_doubt)}
    return found


def _is_questioned(verb: Token) -> bool:
    """Whether somebody is put a question, by whom is not said."""
    if verb.lower_ != "asked" or verb.i + 1 >= verb.sent.end or verb.nbor().lower_ not in QUESTIONS:
        return False
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return before is None or before.text in (",", "(") or before.lower_ in ("when", "if") or is_passive(verb)
