"""Deeds that a noun names once more, by whom and to whom they were told before: `suspended Chad. The suspension`."""

from __future__ import annotations

from detente.reading.acts.candidate import HOSTILE
from detente.reading.acts.surroundings import Sides
from detente.reading.filling.gap import DEEDS, Gap
from detente.reading.parties.acts_told import is_akin
from detente.reading.parties.register import MEMORY

SAYING_WHICH = frozenset("prep poss acl relcl appos".split())
"""How words hang on a noun that tell which of such deeds is meant."""


def told_again(gap: Gap) -> Sides | None:
    """Both sides of a deed whose noun stands alone with `the`, where its verb told it before."""
    noun, given = gap.trigger, gap.candidate.sides
    bare = noun.pos_ == "NOUN" and [c.lower_ for c in noun.lefts] == ["the"]
    if not bare or gap.candidate.type not in DEEDS | HOSTILE or given.codes():
        return None
    if any(c.dep_ in SAYING_WHICH for c in noun.rights):
        return None
    lately = (told for told in reversed(gap.resolver.told[-MEMORY:]) if told.kind == gap.candidate.type)
    named = (told for told in lately if told.word.pos_ == "VERB" and is_akin(noun.lemma_.lower(), told.word))
    told = next(named, None)
    if told is None or not told.actors:
        return None
    notes = given.notes | {"actor:told", "recipient:told" if told.recipients else "recipient:none"}
    return Sides(gap.bare(told.actors), gap.bare(told.recipients), notes)
