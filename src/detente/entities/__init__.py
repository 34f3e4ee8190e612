"""Who and where is meant by these words on that day: states, bodies, people and their posts, places and venues."""

from __future__ import annotations

from detente.entities.parties import name_of

__all__ = ["name_of"]
