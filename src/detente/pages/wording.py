"""How each code of a record is said: the table `data/wording.csv`, and the few rules that string words together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from detente.entities import name_of
from detente.tables import rows

Kind = Literal["act", "status", "issue", "stance", "outlook", "precedent", "party"]

# Characters that command a terminal or turn the direction of a page, and lone surrogates, which no file can hold.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def say(kind: Kind, code: str) -> str:
    """The words for a code, as they stand inside a sentence; a code without a row is said as it is."""
    return _table().get((kind, code)) or code.replace("-", " ")


def say_act(event_type: str, mode: str | None) -> str:
    """The kind of act in words: that of type and mode where the table has it, else that of the type."""
    return _table().get(("act", f"{event_type}/{mode}")) or say("act", event_type).lower()


def say_party(code: str) -> str:
    """The name of a state, a body or the media."""
    return _table().get(("party", code)) or name_of(code)


def say_list(words: Sequence[str]) -> str:
    """One, two and three."""
    return " and ".join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def capital(words: str) -> str:
    """The words as they stand at the head of a line."""
    return words[:1].upper() + words[1:]


def one_line(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def visible(text: str) -> str:
    """The text with characters that act unseen (escapes, bidirectional controls) written out, as ⟨U+202E⟩."""
    return _UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


@cache
def _table() -> dict[tuple[str, str], str]:
    return {(row["kind"], row["code"]): row["words"] for row in rows("pages", "wording")}
