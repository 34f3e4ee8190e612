"""Whether those who would act are of the kind that acts: in what capacity the report names them, here and elsewhere.

A side that the words give is one whatever else the report says. One that is taken from elsewhere may be a country that
somebody comes from.
"""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.parties.capacity import CAPACITIES
from detente.reading.parties.relevance import SHORT
from detente.reading.parties.talk import Talk
from detente.reading.weighing.standing import WAYS

MOST, OFTEN = 4, 5
"""Numbers from which on they tell nothing more."""
FIFTH = 5
"""The share of the party named most is told in fifths."""
PAIR = 2


def of_capacity(candidate: Candidate, talk: Talk) -> set[str]:
    """The features of one way to complete a candidate by the capacity in which the report names its parties.

    A text of a few sentences, which somebody wrote for the act's sake, names nobody else.
    """
    if talk.length < SHORT:
        return set()
    known, sides = talk.capacities, candidate.sides
    actors, recipients = codes_of(sides.actors), codes_of(sides.recipients)
    both = frozenset((*actors, *recipients))
    ways = [note for note in sides.notes if note.startswith(WAYS)]
    here = {seen.mention.code for seen in talk.named_in(candidate.sentence) if not seen.locative}
    found = {f"foremost={int(known.foremost * FIFTH)}", f"elsewhere={len(both - here)}/{len(both)}"}
    told = {f"acting={min(known.acting, MOST)}"}
    for side, codes in (("actor", actors), ("recipient", recipients)):
        if codes:
            least = max(map(CAPACITIES.index, (known.best.get(code, CAPACITIES[-1]) for code in codes)))
            told.add(f"{side}:as={CAPACITIES[least]}")
            found.add(f"{candidate.type}:{side}:as={CAPACITIES[least]}")
            found.add(f"{side}:often={min(sum(known.named[code] for code in codes) // len(codes), OFTEN)}")
    if len(both) == PAIR:
        told.add(f"beside={min(known.beside[both], MOST)}")
    return found | told | {f"{way} {each}" for way in ways for each in told}
