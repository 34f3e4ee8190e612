"""The briefing: where two states stand, in sentences composed from the record by rules, each with its evidence."""

from __future__ import annotations

from detente.briefing.briefing import Briefing, Chart, Citation, Item, Section, Statement
from detente.briefing.composing import brief

__all__ = ["Briefing", "Chart", "Citation", "Item", "Section", "Statement", "brief"]
