"""Words of the agenda: what raises a subject or asks for something, and what is mere courtesy."""

from __future__ import annotations

import re
from functools import cache

from detente.tables import rows


@cache
def topic_words(kind: str) -> re.Pattern[str]:
    """Words of a kind of `topic_words.csv`."""
    patterns = [row["pattern"] for row in rows("reading", "topic_words") if row["kind"] == kind]
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
