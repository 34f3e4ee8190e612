"""Styles of address, which tell nothing of who is meant: `His Highness the Amir`, `HE the Minister`, `HRH Prince Ali`.

The small model takes `His Highness` for the one who acts and `HH` for a verb. It parses the sentence well when `even`
stands in their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from detente.reading.grammar.tokens import Doc

STYLE = "even"
"""What the model is given for a word of a style."""
WHOSE = frozenset(("His", "Her", "Their"))
RANKS = frozenset("Highness Majesty Excellency Eminence Holiness Highnesses Majesties Excellencies".split())
BETWEEN = frozenset(("Royal", "Serene", "Imperial"))
SHORT = frozenset("HH HE HRH HM HSH H.H. H.E. H.R.H.".split())
"""Styles that are written short."""


def styles(written: Sequence[str]) -> Iterator[int]:
    """The places of the words of styles before an office or a name, but for those in apposition."""
    for at, word in enumerate(written):
        if at and written[at - 1] == ",":
            continue
        end = at + 1 if word in SHORT else _end_of_long(written, at) if word in WHOSE else at
        if end > at and end < len(written) and _names_somebody(written[end], short=word in SHORT):
            yield from range(at, end)


def _end_of_long(written: Sequence[str], at: int) -> int:
    """Where a style in full ends that begins with `His`; the place itself where there is none."""
    between = sum(1 for _ in takewhile(BETWEEN.__contains__, written[at + 1 : at + 3]))
    rank = at + 1 + between
    return rank + 1 if rank < len(written) and written[rank] in RANKS else at


def _names_somebody(word: str, *, short: bool) -> bool:
    """Whether a style may stand before a word: `the`, or a title or name, which short ones have without an article."""
    return word == "the" or (word.istitle() and (short or word not in WHOSE))


def mend_styles(doc: Doc) -> None:
    """Make the words of styles ones that own nobody."""
    words = [token.text for token in doc]
    for at in styles(words):
        doc[at].lower_ = doc[at].lemma_ = STYLE
