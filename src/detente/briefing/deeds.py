"""Sentences about acts that are no contacts: sanctions, threats, force, accords; each with the words that tell it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from detente.briefing import days
from detente.briefing.naming import listed, party
from detente.briefing.quoting import Quotes
from detente.briefing.support import codes_of, source_of
from detente.briefing.weighing import deed_of, deed_weight
from detente.engagements import Engagement, Telling
from detente.engagements.families import status_of
from detente.records import Event, Evidence, Mention, Status
from detente.relations.relation import Source

QUOTED = 34
"""Words that a sentence quotes at most."""
PLAIN = 5
"""Words from which on a quotation tells what was done."""
EXACT = 2
"""Days: a date that is no wider is given."""
JOINT = frozenset(("AGREE", "COOPERATE"))
_BACKGROUND = re.compile(
    r"\b(?:ha[sd]|have) been\b.*\bsince\b|\bsince (?:19|20)\d\d\b|\b(?:is|are|was|were) under (?:\S+ ){0,2}sanctions\b",
    re.IGNORECASE,
)
"""How a sentence tells of what was there before."""
_NOBODY = frozenset(("It", "He", "She", "They", "We", "I", "His", "Her", "Their", "Its", "Our", "You", "Both"))


@dataclass(frozen=True, slots=True)
class Deed:
    """An act by its best telling: who did it to whom, on whose word, and the words."""

    engagement: Engagement
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    by: str | None
    quote: str | None
    source: Source
    row: bool
    weight: float


def told(
    each: Engagement, pair: Sequence[str], statuses: Collection[Status], quotes: Quotes, as_of: dt.date
) -> Deed | None:
    """The act by the telling that names those who did it; None where none does in words that can be quoted."""
    fitting = [one for one in each.tellings if _fits(one.event, each, pair, statuses)]
    ranked = sorted(((_quality(one, quotes), place, one) for place, one in enumerate(fitting)), reverse=True)
    if not ranked or not ranked[0][0]:
        return None
    quality, _, best = ranked[0]
    event = best.event
    return Deed(
        engagement=each,
        actors=_codes(event.actors, pair),
        recipients=_codes(event.recipients, pair),
        by=event.by.code if event.by else None,
        quote=quotes.quoted(source_of(best), QUOTED),
        source=source_of(best),
        row=quotes.is_row(source_of(best)),
        weight=deed_weight(each, as_of) + quality,
    )


def _fits(event: Event, each: Engagement, pair: Sequence[str], statuses: Collection[Status]) -> bool:
    kind = (event.type, event.mode) == (each.type, each.mode)
    return kind and status_of(event) in statuses and codes_of(event) >= set(pair)


def sentence(deed: Deed, as_of: dt.date, *, planned: bool = False) -> str:
    """What was done, by whom, when, and the words; without a stop at the end."""
    clause = _clause(deed, planned=planned)
    if not clause:
        return f"{_when(deed, as_of).strip(' ()')}: “{deed.quote}”"
    account = f"by {_own(deed.by)} account " if deed.by and deed.by in deed.recipients else ""
    when = _when(deed, as_of)
    if not deed.row:
        return f"{account}{clause}{when}: “{deed.quote}”"
    return (
        f"{clause}{when.removesuffix(')')}: “{deed.quote}”)"
        if when.endswith(")")
        else f"{clause}{when} (“{deed.quote}”)"
    )


def _clause(deed: Deed, *, planned: bool) -> str:
    """What was done by whom, where the table has words for it."""
    words = deed_of(deed.engagement)
    phrase = words.plan if planned else words.done
    both = not deed.recipients and len(deed.actors) > 1
    if both and deed.engagement.type == "AGREE":
        phrase = "are to come to terms" if planned else "agreed"
    if not (words.sure or deed.row or phrase == "agreed"):
        return ""
    they = "each other" if both else listed(deed.recipients)
    return f"{listed(deed.actors)} {phrase.format(them=they)}".replace(" is to ", " are to " if both else " is to ")


def strongest(found: Iterable[Deed | None], most: int) -> list[Deed]:
    """The weightiest, one for each side and kind, and no words twice."""
    kept: list[Deed] = []
    for deed in sorted(filter(None, found), key=lambda deed: (-deed.weight, deed.engagement.id)):
        same = any(deed.quote == other.quote or _alike(deed, other) for other in kept)
        if not same and len(kept) < most:
            kept.append(deed)
    return kept


def _alike(deed: Deed, other: Deed) -> bool:
    return (deed.actors, deed.engagement.type) == (other.actors, other.engagement.type)


def _when(deed: Deed, as_of: dt.date) -> str:
    """The day where it is known, else the day on which it was told."""
    said = days.on(deed.engagement.date, as_of)
    own = next((one.event for one in deed.engagement.tellings if one.event.id == deed.source.event), None)
    if said and own and (own.date_text or deed.row) and own.date == deed.engagement.date:
        return f" {said}"
    return f" (reported {days.on(deed.source.published.isoformat(), as_of)})" if deed.source.published else ""


def _own(code: str) -> str:
    name = party(code)
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _codes(mentions: Sequence[Mention], pair: Sequence[str]) -> tuple[str, ...]:
    return tuple(code for code in dict.fromkeys(each.code for each in mentions) if code in pair)


def _quality(telling: Telling, quotes: Quotes) -> int:
    """0 where it can't be quoted; else more the more of the parties its sentence names."""
    event, source = telling.event, source_of(telling)
    quote = quotes.quoted(source, QUOTED)
    if quote is None or _BACKGROUND.search(quote):
        return 0
    if quotes.is_row(source):
        return 1
    sentence = quotes.sentence(source)
    actor = any(_named(each, sentence) for each in event.actors)
    if len(quote.split()) < PLAIN or not actor:
        return 0
    return 1 + any(_named(each, sentence) for each in event.recipients) + (event.date_text is not None)


def _named(mention: Mention, sentence: Evidence) -> bool:
    inside = sentence.start <= mention.start and mention.end <= sentence.end
    return inside and mention.text[:1].isupper() and mention.text.split()[0] not in _NOBODY
