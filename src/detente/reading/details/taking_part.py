"""Who takes part in an act by name: people of its parties whom its clause or its speaker names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.codebook.plover import DONE
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import Sides
from detente.reading.grammar.syntax import clause_root, own_clause
from detente.reading.grammar.tokens import Token
from detente.reading.parties.pronouns import HE, SHE
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import unique
from detente.reading.speech.attribution import attribute
from detente.reading.speech.voices import Voices
from detente.reading.text.parse import Sentence
from detente.records import Mention

SPOKESMAN = "spokesperson"
BY_OTHERS = frozenset("ASSAULT COERCE MOBILIZE".split())
"""What soldiers and police have done, and not the minister who tells or defends it."""
CLAUSES_UP = 2
"""In how many clauses people of an act's parties are looked for: its own and the one above."""


def with_people(candidate: Candidate, voices: Voices) -> Sides:
    """The sides of a candidate, where a party for which nobody is named has the people of it that its clause names."""
    sides = candidate.sides
    around = list(_named_around(candidate, voices.resolver))
    recipients = _peopled(sides.recipients, around)
    by_others = candidate.type in BY_OTHERS and candidate.standing.status in DONE
    if by_others and candidate.trigger.pos_ == "NOUN":
        return Sides(sides.actors, recipients, sides.notes)
    actors = _peopled(sides.actors, [_doing(named, candidate) for named in around])
    return Sides(actors if by_others else _with_speaker(candidate, actors, voices), recipients, sides.notes)


def _named_around(candidate: Candidate, resolver: Resolver) -> Iterator[list[Mention]]:
    """The people whom the clause of an act names, its subject with what hangs on it included.

    Then those of each clause above that lends it its subject: `Wang Yi summoned Masato Kitera and lodged a protest`.
    """
    clause = clause_root(candidate.trigger)
    for _ in range(CLAUSES_UP):
        yield list(_people_in(candidate.sentence, clause, resolver))
        own_subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
        if own_subject or clause.head == clause or clause.dep_ not in ("conj", "xcomp", "advcl"):
            return
        clause = clause_root(clause.head)


def _people_in(sentence: Sentence, clause: Token, resolver: Resolver) -> Iterator[Mention]:
    """The people whom the words of a clause name, or mean by their office, or by `he` and `she`."""
    labels, done = resolver.labels, set[int]()
    for token in own_clause(clause):
        if token.dep_ in ("nsubj", "nsubjpass") and token.lower_ in HE | SHE:
            yield from resolver.pronoun(sentence, token)
        name, post = labels.name_at(sentence, token), labels.post_at(sentence, token)
        label = name if name and name.person else None if name else post
        if label is None or label.first in done:
            continue
        done.add(label.first)
        if name and labels.code_of(name):
            yield resolver.mention(sentence, name)
        else:
            yield from resolver.parties(sentence, sentence.span.doc[label.first : label.last + 1].root)


def _doing(named: list[Mention], candidate: Candidate) -> list[Mention]:
    """Those named but in what is to be done to them: `The junta accused Paris of plotting to free Mr Bazoum`."""
    clause = clause_root(candidate.trigger)
    below = (token for token in candidate.sentence.tokens if token.dep_ == "dobj" and clause_root(token) is not clause)
    done_to = {candidate.sentence.place_of(t)[0] for token in below if clause.is_ancestor(token) for t in token.subtree}
    return [m for m in named if m.start not in done_to]


def _peopled(side: list[Mention], around: list[list[Mention]]) -> list[Mention]:
    made: list[Mention] = []
    for mention in side:
        bare = not any(m.person for m in side if m.code == mention.code)
        found = ([m for m in named if m.person and m.code == mention.code] for named in around if bare)
        made += next((people for people in found if people), [mention])
    return unique(made)


def _with_speaker(candidate: Candidate, actors: list[Mention], voices: Voices) -> list[Mention]:
    """Who announces what his state does acts for it: `London will expel them, May said`.

    A spokesman who tells what it does together with others is none of those who do it.
    """
    sentence, trigger = candidate.sentence, candidate.trigger
    by = attribute(sentence, trigger, voices.resolver) or voices.over(sentence, trigger)
    if by is None or by.person is None or any(m.person for m in actors if m.code == by.code):
        return actors
    known = voices.resolver.labels.known.get(by.person)
    together = len(actors) > 1 and not candidate.sides.recipients
    if together and known is not None and known.post == SPOKESMAN:
        return actors
    return [replace(m, person=by.person) if m.code == by.code else m for m in actors]
