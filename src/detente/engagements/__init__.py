"""From many reports to engagements: which tell of the same act, its life from plan to outcome, and what was claimed of it."""

from __future__ import annotations

from detente.engagements.settling import settle

__all__ = ["settle"]
