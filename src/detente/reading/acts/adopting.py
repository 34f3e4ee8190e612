"""What a body adopts where no word says that it does: `The text was approved by 14 votes`."""

from __future__ import annotations

from detente.entities.parties import is_state
from detente.reading.acts.ballots import without_voters
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of
from detente.reading.grammar.tokens import Token
from detente.reading.parties.documents import DOCUMENTS
from detente.reading.parties.voters import are_many
from detente.tables import words

HOW = frozenset("vote acclamation consensus majority margin show unanimity".split())
"""By what a text is adopted that names nobody."""


def adopted(at: Surroundings, sides: Sides) -> Sides:
    """The sides of an act by which a document is adopted: whose document it is, and not whoever it stands for."""
    adopting = words("reading", "adopting", "adopted")
    if at.nominal or at.word.lemma_ not in adopting:
        return sides
    sides = without_voters(at.sentence, sides)
    if not at.around.passive or not _by_nobody(at.around.subject):
        return sides
    papers = [thing for thing in at.around.objects if thing.lemma_ in DOCUMENTS]
    whose = [m for m in at.all(papers) if not is_state(m.code)]
    if len(codes_of(whose)) != 1:
        return sides
    return Sides(whose, [m for m in sides.recipients if m.code != whose[0].code], sides.notes - {"by:pronoun"})


def _by_nobody(doer: Token | None) -> bool:
    """Whether nobody is named by whom it is adopted: `by 14 votes`, `by acclamation`, `by 120 countries`."""
    return doer is None or doer.lemma_.lower() in HOW or are_many(doer)
