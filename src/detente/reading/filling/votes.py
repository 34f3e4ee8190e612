"""The body in which states vote, where the clause does not tell: `The council met. Peru voted no`."""

from __future__ import annotations

from itertools import islice

from detente.entities.parties import admits_states
from detente.reading.filling.gap import Gap
from detente.reading.parties.acts_told import COMPANY
from detente.reading.parties.register import MEMORY, Seen
from detente.tables import words

VOTING = frozenset(("vote", "abstain"))
HOUSES = frozenset("parliament house chamber senate congress cabinet duma knesset bundestag".split())
"""What votes by itself, and not in a body of states."""
OF_BODY = frozenset("member state country island government".split())
"""Nouns for those who belong to a body, which need not be where they vote: `the only NATO member`."""


def voted_in(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """The body in which states vote, or keep from voting: `The council met. Peru voted no, and Chile abstained`."""
    voter = gap.around.subject
    at_home = voter is not None and voter.lemma_.lower() in HOUSES
    if gap.trigger.lemma_ not in VOTING or gap.candidate.type not in ("REJECT", "SUPPORT") or at_home:
        return ()
    given = tuple(dict.fromkeys(m.code for m in gap.candidate.sides.recipients))
    if given:
        return given if all(map(admits_states, given)) else ()
    voting = VOTING | words("reading", "adopting", "voted")
    votes = (told for told in reversed(gap.resolver.told[-MEMORY:]) if told.word.lemma_ in voting)
    before = reversed(gap.resolver.before(gap.sentence, gap.trigger))
    lately = (seen for seen in before if gap.sentence.index - seen.sentence <= COMPANY)
    near = (seen.mention.code for seen in lately if not _names_member(gap, seen))
    codes = (*(code for told in votes for code in (*told.actors, *told.recipients)), *near)
    return tuple(islice((code for code in codes if admits_states(code) and code not in taken), 1))


def _names_member(gap: Gap, seen: Seen) -> bool:
    """Whether a body is named to say who belongs to it: `the only NATO member`, `four Pacific island states`."""
    name = gap.resolver.sentences[seen.sentence].span.doc[seen.token]
    return name.lemma_ in OF_BODY or (name.i < name.head.i and name.head.lemma_ in OF_BODY)
