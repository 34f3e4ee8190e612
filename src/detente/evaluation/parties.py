"""Whether two ways of naming a party or a person mean the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

ALIASES = {
    "AFU": "AU", "EU": "EUU", "HUTHI": "HOUTHI", "ISIL": "IS", "ISIS": "IS", "KOS": "XKX", "NATO": "NAT", "UN": "UNO",
}  # fmt: skip
"""Codes in use elsewhere, and the one that stands for the same party here."""


def settled(codes: Iterable[str]) -> frozenset[str]:
    """Codes of parties as a set, each party under one code."""
    return frozenset(ALIASES.get(code, code) for code in codes)


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: all words of the one are in the other, or last word and initial agree.

    Case, accents and all signs that are no letters are left aside: `Mr Lavrov` is not `Sergei Lavrov`, `S. Lavrov` and
    `Lavrov` are.
    """
    words, others = _words(one), _words(other)
    if not words or not others:
        return False
    within = set(words) <= set(others) or set(others) <= set(words)
    return within or (words[-1] == others[-1] and words[0][0] == others[0][0])


def same_as_any(name: str, names: Iterable[str]) -> bool:
    """Whether a name may mean one of these people."""
    return any(same_person(name, each) for each in names)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z]+", plain.lower())
