"""Who takes part in an act by name: people of its parties whom its clause or its speaker names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.reading.acts import Candidate
from detente.reading.attribution import attribute
from detente.reading.references import Resolver
from detente.reading.surroundings import Sides
from detente.reading.syntax import clause_root, own_clause
from detente.reading.talk import unique
from detente.reading.voices import Voices
from detente.records import Mention


def with_people(candidate: Candidate, voices: Voices) -> Sides:
    """The sides of a candidate, where a party for which nobody is named has the people of it that its clause names."""
    sides = candidate.sides
    named = list(_named_in_clause(candidate, voices.resolver))
    actors, recipients = ([*_peopled(side, named)] for side in (sides.actors, sides.recipients))
    return Sides(_with_speaker(candidate, actors, voices), recipients, sides.notes)


def _named_in_clause(candidate: Candidate, resolver: Resolver) -> Iterator[Mention]:
    """The people whom the clause of an act names, its subject with what hangs on it included."""
    sentence, done = candidate.sentence, set[int]()
    for token in own_clause(clause_root(candidate.trigger)):
        label = resolver.labels.name_at(sentence, token)
        if label and label.person and label.first not in done:
            done.add(label.first)
            root = sentence.span.doc[label.first : label.last + 1].root
            known = resolver.labels.code_of(label)
            yield from [resolver.mention(sentence, label)] if known else resolver.parties(sentence, root)


def _peopled(side: list[Mention], named: list[Mention]) -> list[Mention]:
    made: list[Mention] = []
    for mention in side:
        bare = not any(m.person for m in side if m.code == mention.code)
        made += [m for m in named if bare and m.person and m.code == mention.code] or [mention]
    return unique(made)


def _with_speaker(candidate: Candidate, actors: list[Mention], voices: Voices) -> list[Mention]:
    """Who announces what his state does acts for it: `London will expel them, May said`."""
    sentence, trigger = candidate.sentence, candidate.trigger
    by = attribute(sentence, trigger, voices.resolver) or voices.over(sentence, trigger)
    if by is None or by.person is None or any(m.person for m in actors if m.code == by.code):
        return actors
    return [replace(m, person=by.person) if m.code == by.code else m for m in actors]
