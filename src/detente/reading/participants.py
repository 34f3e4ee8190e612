"""Who takes part in an act for a party that is told of without a name: `the two met again`, after both were named."""

from __future__ import annotations

from dataclasses import replace

from detente.reading.acts import Candidate
from detente.reading.references import Resolver
from detente.records import Mention

MEETING = frozenset(("CONSULT", "AGREE"))
TOGETHER = frozenset("they two both three pair men women leaders presidents ministers chiefs guest guests host".split())
"""Words for people who were named before."""
BACK = 3
"""Sentences back to where they were."""


def with_people(candidate: Candidate, side: tuple[Mention, ...], resolver: Resolver) -> tuple[Mention, ...]:
    """A side of an act with the people named before for parties that words for people stand for, or none at all.

    Where no word stands for a party, whoever was named for it earlier in the sentence takes part, if others do by name.
    """
    named = {m.code for m in side if m.person}
    return tuple(m if m.person or m.code in named else _named(candidate, m, resolver) for m in side)


def _named(candidate: Candidate, mention: Mention, resolver: Resolver) -> Mention:
    word, trigger = mention.text.lower(), candidate.trigger
    sides = candidate.sides
    unsaid = word == trigger.lower_ and any(m.person for m in (*sides.actors, *sides.recipients))
    if not unsaid and not (word in TOGETHER and candidate.type in MEETING):
        return mention
    first = candidate.sentence.index - (0 if unsaid else BACK)
    before = resolver.before(candidate.sentence, trigger)
    theirs = [s for s in before if s.sentence >= first and s.mention.person and s.mention.code == mention.code]
    chosen = next((s for s in reversed(theirs) if s.subject), theirs[-1] if theirs else None)
    return replace(mention, person=chosen.mention.person) if chosen else mention
