"""From many reports to engagements: which tell of the same act, its life, its outcome, what was claimed of it."""

from __future__ import annotations

from detente.engagements.correcting import codes_called, correct, join, part
from detente.engagements.engagement import Claim, Dispute, Engagement, Participant, Step, Telling
from detente.engagements.finding import all_engagements, engagement, engagements, lone_engagements, parts_of
from detente.engagements.outcomes import Expected, Outcome, Said, Tally, outcome, outcomes, outcomes_of, tally
from detente.engagements.precedents import Check, check, checks
from detente.engagements.settling import settle

__all__ = [
    "Check",
    "Claim",
    "Dispute",
    "Engagement",
    "Expected",
    "Outcome",
    "Participant",
    "Said",
    "Step",
    "Tally",
    "Telling",
    "all_engagements",
    "check",
    "checks",
    "codes_called",
    "correct",
    "engagement",
    "engagements",
    "join",
    "lone_engagements",
    "outcome",
    "outcomes",
    "outcomes_of",
    "part",
    "parts_of",
    "settle",
    "tally",
]
