"""What may come next between two states: probabilities with their reasons, kept, and held against what came."""

from __future__ import annotations

from detente.forecast.asking import forecasts
from detente.forecast.forecast import Forecast, Forecasts, Reason, Subject
from detente.forecast.keeping import keep, kept
from detente.forecast.resolving import Resolved, resolved
from detente.forecast.scoring import Group, Score, Scores, scores

__all__ = [
    "Forecast",
    "Forecasts",
    "Group",
    "Reason",
    "Resolved",
    "Score",
    "Scores",
    "Subject",
    "forecasts",
    "keep",
    "kept",
    "resolved",
    "scores",
]
