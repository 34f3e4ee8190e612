"""Words that judge: of praise and of blame."""

from __future__ import annotations

from functools import cache

from detente.tables import rows


@cache
def judgements(kind: str) -> frozenset[str]:
    """Words of praise (`good`) or of blame (`bad`)."""
    return frozenset(row["word"] for row in rows("reading", "judgements") if row["kind"] == kind)
