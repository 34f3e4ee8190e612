"""Nouns for those who act for a state or body, and for those who act for none."""

from __future__ import annotations

from functools import cache

from detente.tables import rows


@cache
def agents() -> dict[str, str]:
    """Nouns whose bearers act for their state, with the kind of bearer."""
    return {row["noun"]: row["kind"] for row in rows("reading", "agents")}


@cache
def private_people() -> dict[str, str]:
    """Nouns for people and groups that act for no state, with what they have to do with what is told."""
    return {row["noun"]: row["kind"] for row in rows("reading", "private")}
