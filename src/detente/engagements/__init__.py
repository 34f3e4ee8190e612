"""From many reports to engagements: which tell of the same act, its life from plan to outcome, and what was claimed of it."""

from __future__ import annotations

from detente.engagements.engagement import Claim, Dispute, Engagement, Participant, Step, Telling
from detente.engagements.finding import all_engagements, engagement, engagements, parts_of
from detente.engagements.settling import settle

__all__ = [
    "Claim",
    "Dispute",
    "Engagement",
    "Participant",
    "Step",
    "Telling",
    "all_engagements",
    "engagement",
    "engagements",
    "parts_of",
    "settle",
]
