"""Deeds that a noun names once more, by whom and to whom they were told before: `suspended Chad. The suspension`."""

from __future__ import annotations

from detente.reading.acts.candidate import HOSTILE
from detente.reading.acts.surroundings import Sides
from detente.reading.filling.gap import DEEDS, Gap
from detente.reading.grammar.syntax import steps_up
from detente.reading.parties.acts_told import RECENT, ActTold, is_akin
from detente.reading.parties.register import MEMORY

INVITING = frozenset(("invite", "invitation"))
INCLUDING = frozenset("include involve cover affect number comprise".split())
"""What is said of a deed to tell whom it was done to: `the expulsion included six envoys`."""
SAYING_WHICH = frozenset("prep poss acl relcl appos".split())
"""How words hang on a noun that tell which of such deeds is meant."""


def told_again(gap: Gap) -> Sides | None:
    """Both sides of a deed whose noun stands alone with `the`, where its verb told it before.

    So are those of a visit to which `the invitation was accepted`.
    """
    if gap.candidate.expression.frame == "invite" and not gap.candidate.sides.codes():
        return _invited(gap)
    noun, given = gap.trigger, gap.candidate.sides
    bare = noun.pos_ == "NOUN" and [c.lower_ for c in noun.lefts] == ["the"]
    told_of = noun.dep_ == "nsubj" and noun.head.lemma_ in INCLUDING
    if not bare or gap.candidate.type not in DEEDS | HOSTILE or (given.codes() and not told_of):
        return None
    if any(c.dep_ in SAYING_WHICH for c in noun.rights):
        return None
    lately = (told for told in reversed(gap.resolver.told[-MEMORY:]) if told.kind == gap.candidate.type)
    named = (told for told in lately if told.word.pos_ == "VERB" and is_akin(noun.lemma_.lower(), told.word))
    told = next(named, None)
    return _as_told(gap, told) if told is not None and told.actors else None


def _as_told(gap: Gap, told: ActTold) -> Sides:
    """The sides that the act had when it was told before."""
    notes = gap.candidate.sides.notes | {"actor:told", "recipient:told" if told.recipients else "recipient:none"}
    return Sides(gap.bare(told.actors), gap.bare(told.recipients), notes)


def _invited(gap: Gap) -> Sides | None:
    """Who was invited by whom just before."""
    things = [thing for thing in gap.around.objects if thing.lemma_ in INVITING]
    if not things or any([c.lower_ for c in thing.lefts] != ["the"] for thing in things):
        return None
    lately = (told for told in reversed(gap.resolver.told[-MEMORY:]) if gap.sentence.index - told.sentence <= RECENT)
    visits = (told for told in lately if told.visit and len(told.actors) == len(told.recipients) == 1)
    told = next((each for each in visits if any(above.lemma_ in INVITING for above in steps_up(each.word))), None)
    return _as_told(gap, told) if told is not None else None
