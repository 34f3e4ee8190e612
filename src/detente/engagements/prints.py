"""Near-identical texts: a wire story that many print is one witness.

A print keeps the smallest hashes of all runs of four words of a text; the share of the smallest of two texts that both
have estimates how many of their runs are the same (Broder, "On the resemblance and containment of documents", 1997).
A text with fewer runs than that is kept whole, so that the estimate is exact.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from heapq import nsmallest

RUN = 4
KEPT = 64
ALIKE = 0.6
_WORD = re.compile(r"\w+")

Print = frozenset[int]


def print_of(text: str) -> bytes:
    """The print of a text: at most 64 hashes of 8 bytes, in order."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[place : place + RUN]) for place in range(max(1, len(words) - RUN + 1))}
    hashes = nsmallest(KEPT, {int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs})
    return struct.pack(f">{len(hashes)}Q", *hashes)


def unpacked(kept: bytes) -> Print:
    """The hashes of a print."""
    return frozenset(struct.unpack(f">{len(kept) // 8}Q", kept))


def alike(one: Print, other: Print) -> float:
    """The share of runs that two texts have in common, from 0 to 1, as far as their prints tell."""
    smallest = nsmallest(KEPT, one | other)
    return len((one & other).intersection(smallest)) / (len(smallest) or 1)


def witnesses(reports: Sequence[int], prints: Mapping[int, Print]) -> dict[int, int]:
    """The witness that each report counts as: itself, or the first of those whose text is nearly the same."""
    found: dict[int, int] = {}
    for report in reports:
        same = (first for first in dict.fromkeys(found.values()) if _same(report, first, prints))
        found[report] = next(same, report)
    return found


def _same(one: int, other: int, prints: Mapping[int, Print]) -> bool:
    if one not in prints or other not in prints:
        return False
    most = len(prints[one] & prints[other])  # most pairs have nothing in common, and are done with at once
    return most >= ALIKE * min(len(prints[one]), len(prints[other])) and alike(prints[one], prints[other]) >= ALIKE
