"""The sides of an act, completed in every way there is.

`The outline was agreed` names nobody, `Washington welcomed the step` one side only. Who is meant may stand in the
sentence, be the speaker, be the other party that the talk is of, or those who did the act told before. Each way gives a
variant of the sides; ways that give the same parties are one variant that has them all as notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from detente.codebook.plover import MUTUAL
from detente.entities.parties import admits_states, is_side, is_state
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.complaints import CASES
from detente.reading.acts.speech_frames import COMPLAINING
from detente.reading.acts.surroundings import AIMS_AT_BLOW, AIMS_AT_UNKNOWN, BETWEEN, Sides, codes_of
from detente.reading.filling.advice import advised
from detente.reading.filling.again import told_again
from detente.reading.filling.aims import aims
from detente.reading.filling.captives import captives
from detente.reading.filling.doers import doers, speaks_for_nobody
from detente.reading.filling.easing import eased
from detente.reading.filling.gap import MUTUAL_FRAMES, Gap, Way
from detente.reading.filling.help import pledges_help
from detente.reading.filling.nobody import DENYING, only_counselled, signs_at_large
from detente.reading.filling.partners import does_alone, partners
from detente.reading.filling.reactions import addressed
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.words_over import RUMOURS
from detente.reading.parties.acts_told import ActTold
from detente.reading.parties.groups import told_by_deeds
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import unique
from detente.reading.parties.voters import are_of_many_states
from detente.records import Mention

WEAK = frozenset(("by:prep", "by:within", "by:pronoun"))
"""How recipients were found that may well be others: after a preposition of place, deep in a phrase, or as `it`."""
FIRM = frozenset(("sanction", "ease", "recall"))
"""Frames whose phrases name those it is done to, however deep: `a ban on cattle from Ethiopia`."""
FIRM_WAYS = frozenset("after:from after:into within:to within:from within:with within:against within:on".split())
"""Notes of where else those stand who are meant: `withdrew from Chad`, `reopened its border with Chad`."""
AIMING = frozenset("on upon against at towards toward".split())
"""What leads to those at whom something is aimed."""
ROW = frozenset("and also then , the as well both on of to against with".split())
"""What stands between parties named in one breath."""
TERROR = frozenset("terror terrorism terrorist bomber bombing blast explosion".split())
"""What is blamed on nobody where nobody says whose it was."""
LAYING = frozenset("blame lay pin attribute".split())
"""Verbs by which an attack is laid at somebody's door who then is named."""
SPURNING = frozenset(("reject", "dismiss"))
"""What is done to charges and to rumours alike."""
DENIED = frozenset(("ccomp", "xcomp", "pcomp", "dobj", "prep"))
"""How what is denied hangs on the verb."""
IN_CLAUSE = frozenset(("none", "clause", "after"))
"""How those are found whom the clause itself names, or nobody."""


def variants(candidate: Candidate, resolver: Resolver) -> list[Sides]:
    """The sides of a candidate, completed in every way there is; the sides as they are where nothing is missing."""
    found: dict[tuple[frozenset[str], frozenset[str]], Sides] = {}
    for sides in _completed(Gap(candidate, resolver)):
        key = frozenset(codes_of(sides.actors)), frozenset(codes_of(sides.recipients))
        known = found.setdefault(key, sides)
        known.notes |= sides.notes
    return list(found.values())


def _completed(gap: Gap) -> Iterator[Sides]:
    candidate, given = gap.candidate, gap.candidate.sides
    if (not given.actors and speaks_for_nobody(gap)) or signs_at_large(gap) or only_counselled(gap):
        return
    known = captives(gap) or eased(gap) or advised(gap) or told_again(gap)
    if known is not None:
        yield known
        return
    if candidate.expression.frame in MUTUAL_FRAMES and not does_alone(candidate):
        if len(given.codes()) >= 2:
            yield given
            return
        for way, parties in partners(gap):
            yield Sides(unique([*given.actors, *parties]), given.recipients, given.notes | {f"party:{way}"})
        return
    of_many = gap.around.subject is not None and are_of_many_states(gap.around.subject)
    for way, actors in [("given", given.actors)] if given.actors else doers(gap):
        if given.actors or not (of_many and any(is_state(m.code) for m in actors)):
            yield from _by(gap, way, actors)


def _by(gap: Gap, way: str, actors: list[Mention]) -> Iterator[Sides]:
    """The ways to complete the sides of an act whose doers are known, in the way that was told."""
    candidate, given = gap.candidate, gap.candidate.sides
    notes = (given.notes - WEAK) | {f"actor:{way}"}
    across = _across(given, actors)
    if "each-other" in given.notes:
        yield Sides(actors, [], notes)
    elif told := addressed(gap, codes_of(actors)):
        yield Sides(actors, gap.bare(told), notes | {"recipient:told"})
    elif complained_of := _complained_of(gap, codes_of(actors), across):
        yield Sides(actors, [*across, *complained_of], notes)
    else:
        known = Sides(actors, across, given.notes | {f"actor:{way}"})
        together = candidate.type in MUTUAL and len(known.codes()) > 1 and not pledges_help(candidate)
        sure = (across or together) and not given.notes & WEAK
        yield from [known] if sure else _aimed(gap, known)


def _across(given: Sides, actors: list[Mention]) -> list[Mention]:
    """The recipients, without whoever of them ends what is between them: `ended the trade between them`."""
    doing = codes_of(actors) if BETWEEN in given.notes else set()
    return [m for m in given.recipients if m.code not in doing]


def _complained_of(gap: Gap, complaining: set[str], across: list[Mention]) -> list[Mention]:
    """Whom somebody accuses before a body that hears it, where the words only tell of the body: `complained to the UN`.

    It is the other one of whom the talk is.
    """
    candidate, around = gap.candidate, gap.around
    if candidate.type != "ACCUSE" or not across or any(is_side(m.code) for m in across):
        return []
    bringing = candidate.trigger.lemma_ in COMPLAINING or any(thing.lemma_ in CASES for thing in around.objects)
    hearing = [*around.after("to", "before", "with"), *around.beneath("to", "before", "with")]
    bodies = codes_of(across)
    if not bringing or not bodies <= codes_of(gap.at.all(hearing)):
        return []
    other = gap.resolver.other_side(complaining | bodies, gap.sentence)
    return gap.bare([other]) if other and is_state(other) else []


def _aimed(gap: Gap, known: Sides) -> Iterator[Sides]:
    """The ways to tell at whom those who act aim; they differ little where the words say it."""
    candidate, given, actors = gap.candidate, gap.candidate.sides, known.actors
    first = _first_strikers(gap, actors)
    if first:
        yield Sides(actors, gap.bare(first), known.notes | {"recipient:told"} | _outside(gap, actors, "told"))
        return
    weak, codes = given.notes & WEAK, codes_of(known.recipients)
    if weak and any(map(told_by_deeds, gap.around.objects)):
        codes = set()  # `thanked the states that had voted against Chad`
    of_terror = _condemns_terror(gap)
    unknown = (AIMS_AT_UNKNOWN in given.notes and candidate.type == "ACCUSE") or of_terror
    struck = _victims(gap) if unknown else set()
    strikers = _strikers(gap)
    ways = list(aims(gap, known))
    if _denies_of_others(gap, ways):
        yield Sides(actors, [], known.notes | {"recipient:none"} | _outside(gap, actors, "none"))
        return
    if codes and not codes <= struck:
        how = max(weak).removeprefix("by:")
        yield Sides(actors, known.recipients, known.notes | {f"recipient:{how}"} | _outside(gap, actors, how))
    between = "within:between" in given.notes and not any(map(admits_states, codes))
    firm = bool(codes) and (between or candidate.expression.frame in FIRM or not FIRM_WAYS.isdisjoint(given.notes))
    for way, recipients in ways:
        others = codes_of(recipients)
        if recipients and (others & struck or (of_terror and way not in IN_CLAUSE)):
            continue
        if recipients and strikers is not None and not others <= strikers:
            continue
        if (firm and others != codes) or (recipients and others < codes and _in_a_row(gap)):
            continue
        if recipients or way == "none":
            notes = known.notes | {f"recipient:{way}"} | _outside(gap, actors, way)
            yield Sides(actors, recipients, notes | ({f"weak {way}"} if weak else set()))


def _condemns_terror(gap: Gap) -> bool:
    """Whether words blame terrorists of whom nobody has told whose they are: `terrorism knows no borders`."""
    if gap.candidate.type != "ACCUSE" or gap.resolver.fights or gap.trigger.pos_ not in ("VERB", "AUX"):
        return False
    around = arguments(gap.trigger)
    blamed = [thing for thing in (around.subject, *around.objects) if thing is not None]
    return any(word.lemma_.lower() in TERROR for thing in blamed for word in (thing, *thing.lefts))


def _first_strikers(gap: Gap, judges: list[Mention]) -> tuple[str, ...]:
    """Who struck first of all that others are told to have done, where words are aimed at an attack that was told of.

    A report begins with the attack that it is about: `Mali shelled Chad. Chad hit back. Oslo condemned the attack`.
    """
    if AIMS_AT_BLOW not in gap.candidate.sides.notes or gap.trigger.lemma_ in LAYING:
        return ()
    own = codes_of(judges)
    fights = (blow for blow in gap.resolver.fights if own.isdisjoint(blow.actors) and all(map(is_side, blow.actors)))
    return next((blow.actors for blow in fights if _is_named(blow, gap)), ())


def _is_named(blow: ActTold, gap: Gap) -> bool:
    """Whether the words that told of an attack say who made it."""
    striker = arguments(blow.word).subject
    told_in = gap.resolver.sentences[blow.sentence]
    return striker is not None and bool(gap.resolver.parties(told_in, striker, loose=True))


def _strikers(gap: Gap) -> set[str] | None:
    """Who struck, as told so far, where words are aimed at an attack that was told of; None where anybody may be meant.

    It is nobody where the report tells of bombs or gunmen, and not whose they were.
    """
    if AIMS_AT_BLOW not in gap.candidate.sides.notes:
        return None
    strikers = set(gap.resolver.strikers())
    return strikers if strikers or gap.resolver.of_terror else None


def _victims(gap: Gap) -> set[str]:
    """Those on whose ground, or against whom, an attack was that is blamed on nobody: not whom the words blame.

    So are those of whom it was told before that they were attacked.
    """
    trigger, resolver = gap.trigger, gap.resolver
    around = arguments(trigger)
    aims_at = [*around.objects, *(around.after("for") if trigger.lemma_ in LAYING else ())] or [trigger]
    within = [token for aim in aims_at for token in aim.subtree if token.i > trigger.i]
    inside = {token.i for token in within}
    named = {seen.mention.code for seen in resolver.named_in(gap.sentence) if seen.token in inside}
    told = {code for act in resolver.told if act.kind == "ASSAULT" for code in act.recipients}
    return named | set(gap.states_at(within)) | told


def _denies_of_others(gap: Gap, ways: list[Way]) -> bool:
    """Whether somebody denies having to do with others than those whom the talk is of: `denied that it arms rebels`.

    Whoever else the sentence names may be who said so.
    """
    verb = gap.trigger
    rumours = verb.lemma_ in SPURNING and any(thing.lemma_ in RUMOURS for thing in gap.around.objects)
    denies = verb.lemma_ in DENYING or rumours
    if gap.candidate.type != "REJECT" or not denies:
        return False
    within = {t.i for c in verb.children if c.dep_ in DENIED and c.i > verb.i for t in c.subtree}
    own = codes_of(gap.candidate.sides.actors)
    named = {seen.mention.code for seen in gap.resolver.named_in(gap.sentence) if seen.token in within} - own
    told = {code for way, recipients in ways if way == "told" for code in codes_of(recipients)}
    beside = {seen.mention.code for seen in gap.others(own) if seen.token not in within}
    return bool(named) and named.isdisjoint(told | set(gap.resolver.main_pair)) and beside <= named


def _in_a_row(gap: Gap) -> bool:
    """Whether those it is done to are named in one breath, and no one of them alone is meant: `on Iran and Russia`."""
    sentence = gap.sentence
    places = sorted((m.start - sentence.offset, m.end - sentence.offset) for m in gap.candidate.sides.recipients)
    text = sentence.span.doc.text.lower()
    between = (re.findall(r"\w+|\S", text[end:start]) for (_, end), (start, _) in pairwise(places))
    led_to = re.search(r"(\w+)(?: both)?(?: the)? $", text[: places[0][0]])
    aimed = led_to is not None and led_to[1] in AIMING
    return aimed and all(words and ROW.issuperset(words) for words in between)


def _outside(gap: Gap, actors: list[Mention], way: str) -> set[str]:
    """A note where those who act are none of the main two: they mostly speak of these."""
    inside = codes_of(actors) & set(gap.resolver.main_pair)
    return set() if inside else {f"outsider {way}"}
