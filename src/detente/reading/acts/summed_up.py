"""Whose words or deed it is that a noun sums up: `Oman offered to send an envoy, an idea that Iran welcomed`."""

from __future__ import annotations

from collections.abc import Iterator

from detente.reading.acts.surroundings import Surroundings
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.syntax import INDEFINITE, first_joined, steps_up
from detente.reading.grammar.tokens import Token
from detente.records import Mention

WORDS = frozenset(
    "charge claim allegation accusation assertion contention idea proposal offer plan suggestion request demand call "
    "appeal plea invitation threat warning argument".split()
)
"""What sums up somebody's words, and so the words of whoever is told to have said it."""
DEEDS = frozenset("move step decision action gesture".split())
"""What sums up a deed, whoever tells of it."""


def whose_summed_up(at: Surroundings, taken: frozenset[str]) -> list[Mention]:
    """Who said or did before a comma what is judged behind it, where a noun sums it up."""
    clause = first_joined(at.word)
    noun = clause.head
    lead = noun.left_edge
    said = clause.dep_ in ("relcl", "acl") and all(c.tag_ != "TO" for c in clause.children)
    if not said or lead.i == 0 or lead.lower_ not in INDEFINITE or lead.nbor(-1).text != ",":
        return []
    verbs = list(_verbs_over(noun))
    if noun.lemma_ in DEEDS:
        found = at.who(arguments(verbs[0]).subject) if verbs else []
    else:
        telling = reversed(verbs) if noun.lemma_ in WORDS else ()
        found = next(filter(None, (at.who(arguments(verb).subject) for verb in telling)), [])
    return [m for m in found if m.code not in taken]


def _verbs_over(noun: Token) -> Iterator[Token]:
    """The verbs above a noun that have a subject before it, from below."""
    for above in steps_up(noun):
        subject = arguments(above).subject if above.pos_ == "VERB" and above.i < noun.i else None
        if subject is not None and subject.i < noun.i:
            yield above
