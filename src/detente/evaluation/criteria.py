"""When an entry of a record is right about a gold act: who, status, date and place."""

from __future__ import annotations

from detente.edtf import bounds
from detente.evaluation.answers import Entry
from detente.evaluation.gold import GoldEvent
from detente.evaluation.parties import settled

MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "SANCTION"))
UNFULFILLED = frozenset(("planned", "possible", "postponed", "cancelled", "denied", "hypothetical"))
HOSTED = frozenset(("third-party", "multilateral"))
ABOUT = 31
"""Days that a date marked as approximate (`~`) may be off."""


def is_mutual(gold: GoldEvent, entry: Entry) -> bool:
    """Whether the sides count as one set: CONSULT, AGREE, COOPERATE, and acts of several actors with no recipient."""
    alone = len(settled(gold.actors)) > 1 and not gold.recipients
    return alone or gold.types[0] in MUTUAL or entry.type in MUTUAL


def who_right(gold: GoldEvent, entry: Entry) -> bool:
    """Both sides are the gold's, no party more or less; where the act is mutual, all parties together are.

    The state where a `third-party` or `multilateral` act takes place may be counted in or left out.
    """
    actors, recipients = settled(gold.actors), settled(gold.recipients)
    if not is_mutual(gold, entry):
        return (entry.actors, entry.recipients) == (actors, recipients)
    host = {gold.place.country} if gold.place and gold.mode in HOSTED else set()
    return (entry.actors | entry.recipients) - host == (actors | recipients) - host


def status_right(gold: GoldEvent, entry: Entry) -> bool:
    """The status is the gold's.

    Where the entry names, as another acceptable type, the utterance about an act that lies ahead or fell through, it is
    right that this has `occurred`.
    """
    utterance = entry.type in SPOKEN and entry.type != gold.types[0] and gold.status in UNFULFILLED
    return entry.status == gold.status or (utterance and entry.status == "occurred")


def date_right(gold: GoldEvent, entry: Entry) -> bool | None:
    """The entry's days lie within the gold's, or meet them and are not much wider: by two days or twice as wide.

    Gold marked as approximate is taken 31 days wider on either end. None where the gold has no date.
    """
    if gold.date is None:
        return None
    wanted, found = bounds(gold.date), bounds(entry.date)
    if wanted is None or found is None:
        return False
    allowed = wanted.widened(ABOUT if "~" in gold.date else 0)
    narrow = found.steps <= max(2 * wanted.steps, wanted.steps + 2)
    return allowed.holds(found) or (allowed.meets(found) and narrow)


def place_right(gold: GoldEvent, entry: Entry) -> bool | None:
    """The act is placed in the gold's country. None where the gold has no place."""
    return None if gold.place is None else entry.country == gold.place.country
