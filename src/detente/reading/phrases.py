"""Phrases as tables hold them, base forms in their order, looked for in the words of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Token


def matching(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the phrases in base forms; each `...` stands for up to three other words."""
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})\b")


def base_forms(tokens: Iterable[Token]) -> str:
    """The base forms of words in a row, to look for phrases in."""
    return " ".join(token.lemma_.lower() for token in tokens)


def _pattern(phrase: str) -> str:
    return r"(?: \S+){0,3} ".join(re.escape(part) for part in phrase.split(" ... "))
