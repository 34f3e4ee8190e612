"""Who acts where the clause does not tell: the speaker, the other party of the talk, whoever is named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.entities.parties import admits_states, homes_of, is_court, is_side
from detente.reading.acts.deed_frames import handed_to
from detente.reading.acts.missions import MISSIONS
from detente.reading.acts.surroundings import BETWEEN, codes_of
from detente.reading.acts.threats import is_ahead
from detente.reading.filling.gap import DEEDS, Gap, Way
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import clause_subject, first_joined, governor, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import speaks_of_itself
from detente.reading.parties.acts_told import STRUCK, ActTold
from detente.reading.parties.epithets import names_band
from detente.reading.parties.led_in import led_by_strangers
from detente.reading.parties.reasons import is_answered
from detente.reading.parties.register import MEMORY, Seen, unique
from detente.records import Mention
from detente.tables import words

EXPULSION, ARREST = ("SANCTION", "expel"), ("COERCE", "arrest")
SUFFERED = STRUCK | {"SANCTION"}
BOMBS = frozenset("bomb explosion blast explosive mine landmine bombing grenade".split())
"""What kills unseen."""
ANSWERS = frozenset("ACCUSE COERCE PROTEST REJECT SANCTION THREATEN".split())
"""What is done in answer to a deed of force."""
REASONS = frozenset("for over after because against about response reply answer retaliation protest following".split())
"""What leads to a deed that is answered."""
WRONGS = frozenset("annexation occupation invasion aggression incursion massacre genocide atrocity".split())
"""Names of deeds by which others call them than who did them."""
OWNING_UP = frozenset("acknowledge admit confess concede regret apologise apologize defend justify".split())
"""Verbs by which one speaks of what one has done oneself."""
BY_LAW = frozenset((ARREST, ("COERCE", "legal"), ("SANCTION", "convict")))
"""What the police and the courts do."""
KEEPERS = frozenset("peacekeeper observer monitor inspector medic mediator journalist reporter".split())
"""Who stands between those who fight."""
SHOTS = frozenset("rocket missile shell mortar drone projectile".split())
"""What is fired from afar."""
EXECUTING = frozenset("execute hang behead put".split())
"""Verbs of killing by law: `was put to death in Chad`."""


def doers(gap: Gap) -> Iterator[Way]:
    """The ways to find who acts; one alone where the words leave no other."""
    given = gap.candidate.sides
    answer = _answer(gap)
    answering = set(answer.actors) if answer is not None else set()
    taken = codes_of(given.recipients) if BETWEEN not in given.notes else set()
    taken = taken | _struck(gap) | judges(gap) | _tellers(gap) | _handed_over(gap, taken) | answering
    told_of = answer.recipients if answer is not None else ()
    doing = tuple(filter(is_side, told_of)) or told_of  # not a body that hears of it as well
    if doing and taken.isdisjoint(doing):
        yield "told", gap.bare(doing)
        return
    speaker = [told for told in gap.told_by if told.code not in taken]
    sure = _surely(gap, speaker, taken)
    if sure is not None:
        yield sure
        return
    if speaker and _merely_reports(gap, speaker[0]):
        taken, speaker = taken | codes_of(speaker), []
    other = gap.resolver.other_side(taken, gap.sentence)
    if other and _is_unarmed(gap, other):
        taken = taken | {other}
        other = next((code for code in gap.resolver.main_pair if code not in taken), None)
    struck_down = _is_struck_down(gap)
    other = other if not struck_down or other in gap.resolver.main_pair else None
    yield "other", gap.bare([other])
    if other and _is_suffered(gap):
        yield "other", gap.bare([gap.resolver.other_side(taken | {other}, gap.sentence)])
    if gap.host and not struck_down:
        yield "place", gap.bare([gap.host])
    if speaker:
        yield "speaker", speaker
    yield from _named_before(gap, taken)
    if gap.candidate.type in DEEDS:
        yield "unknown", []


def _named_before(gap: Gap, taken: set[str]) -> Iterator[Way]:
    """Who is named before the deed, as the doer of something or not."""
    before = [s for s in gap.others(taken) if s.token < gap.trigger.i]
    subjects = [s for s in before if s.subject]
    if subjects:
        yield "subject", _in_list(gap, subjects)
    if before:
        yield "before", _in_list(gap, before)


def _in_list(gap: Gap, named: list[Seen]) -> list[Mention]:
    """The party named last, with those named in one breath with it: `a troika of Chad, Mali and Peru urged`."""
    doc = gap.sentence.span.doc
    first = first_joined(doc[named[-1].token])
    return unique(seen.mention for seen in named if first_joined(doc[seen.token]) == first)


def _surely(gap: Gap, speaker: list[Mention], taken: set[str]) -> Way | None:
    """Those who act where the words leave no other way: who speaks of himself, nobody known, who holds whom."""
    if speaker and _of_oneself(gap):
        return "own", speaker
    if (
        gap.by_unnamed
        or gap.by_some
        or _by_band_before(gap.trigger)
        or _by_bomb(gap)
        or _strikes_keepers(gap)
        or fired_from(gap)
    ):
        return "unknown", []
    holder = None if gap.told_by else _where_held(gap)
    if holder:
        return "own" if holder in taken else "place", gap.bare([holder])
    if gap.told_by and not gap.host and _awaits(gap, gap.told_by[0]):
        return "own", gap.told_by
    return None


def _is_suffered(gap: Gap) -> bool:
    """Whether it is told of a hostile deed or a release only that it was done, and of nobody known: `it was seized`.

    The one of the two that the talk is of may have done it as well as the other.
    """
    candidate = gap.candidate
    suffered = candidate.type in SUFFERED or candidate.mode == "release"
    return suffered and not candidate.sides.recipients and is_passive(gap.trigger)


def _answer(gap: Gap) -> ActTold | None:
    """The act before it with which somebody answers a deed: `expelled its envoy over the killing of a Dane`."""
    deed = gap.trigger
    if deed.pos_ != "NOUN" or gap.candidate.type not in STRUCK or gap.by_unnamed:
        return None
    here = (told for told in reversed(gap.resolver.told[-MEMORY:]) if told.sentence == gap.sentence.index)
    over = next((told for told in here if told.kind in ANSWERS and told.word.is_ancestor(deed)), None)
    if over is None or (_by_bomb(gap) and gap.host in over.recipients):
        return None
    between = {above.lower_ for above in steps_up(deed.head) if over.word.is_ancestor(above)}
    return None if between.isdisjoint(REASONS) else over


def _struck(gap: Gap) -> set[str]:
    """Whose ground is attacked, who then did not do it: `Kyiv said that drones had struck a silo at Odesa`.

    Nor did those at whose embassy it was: `at the Danish consulate two guards were hurt`.
    """
    if gap.candidate.type != "ASSAULT":
        return set()
    missions = [t for t in gap.around.after("at", "outside", "near") if t.lemma_.lower() in MISSIONS]
    return set(gap.ground) | codes_of(m for t in missions for m in gap.at.at(t).modifiers())


def judges(gap: Gap) -> set[str]:
    """Who speaks of an attack or answers it, and did not make it: `condemned the raid`, `struck in revenge for it`.

    Nor did he do what the attack did: `voiced its condemnation of the raid that hit a school in Mali`.
    """
    deed = gap.trigger if gap.trigger.pos_ == "NOUN" else _blow_that_did(gap)
    verb = governor(deed) if deed is not None and gap.candidate.type in SUFFERED else None
    if deed is None or verb is None:
        return set()
    judged = any(above.lemma_ in words("reading", "attitude_nouns") for above in steps_up(deed))
    outside = judged or is_answered(deed) or verb.lemma_ in words("reading", "outside_verbs")
    subject = arguments(verb).subject if outside else None  # also in `was condemned by Chad`
    return codes_of(gap.resolver.parties(gap.sentence, subject)) if subject is not None else set()


def _blow_that_did(gap: Gap) -> Token | None:
    """The attack that is told to have done something: `the raid that hit a school`."""
    told = gap.around.subject
    return told if told is not None and told.lemma_ in words("reading", "attacks") else None


def _tellers(gap: Gap) -> set[str]:
    """Who says something of a deed by a name that nobody gives his own: `France said that the annexation was void`."""
    deed = gap.trigger
    if gap.candidate.type not in STRUCK or deed.pos_ != "NOUN" or deed.lemma_ not in WRONGS:
        return set()
    owned = any(above.lemma_ in OWNING_UP for above in steps_up(deed))
    return set() if owned else codes_of(gap.told_by)


def _handed_over(gap: Gap, taken: set[str]) -> set[str]:
    """Whose citizens those are whom others hand over: `A court in Oslo ruled that a Dane can be extradited to Chad`."""
    if not (gap.around.passive and handed_to(gap.at)):
        return set()
    own = codes_of(gap.at.all(gap.around.objects, loose=True))
    return own if gap.others(taken | own) else set()


def _of_oneself(gap: Gap) -> bool:
    """Whether somebody says what they do themselves: `"We condemn the raid," she said`."""
    subject = clause_subject(gap.trigger)
    return subject is not None and speaks_of_itself(subject)


def speaks_for_nobody(gap: Gap) -> bool:
    """Whether somebody tells what he does himself of whom it is not known for whom he speaks: `We reject it`.

    So does a resolution of nobody known.
    """
    resolver, strange = gap.resolver, clause_subject(gap.trigger) is None
    strange = strange and led_by_strangers(resolver, gap.sentence, resolver.parties)
    return not gap.told_by and (strange or _of_oneself(gap))


def _by_band_before(verb: Token) -> bool:
    """Whether some band did the deed before, and so this one too, or nobody: `seized by gunmen and taken away`."""
    first = first_joined(verb)
    if verb is first or arguments(verb).subject is not None or not (is_passive(verb) and is_passive(first)):
        return False
    doer = arguments(first).subject
    return doer is not None and names_band(doer)


def _by_bomb(gap: Gap) -> bool:
    """Whether it is a bomb of which nobody says whose it is, where nobody is told to fight: `a car bomb killed two`."""
    named = gap.trigger.pos_ == "NOUN"
    thing = gap.trigger if named else gap.around.subject
    if thing is None or gap.around.passive or gap.resolver.fights:
        return False
    unseen = thing.lemma_.lower() in BOMBS or (named and any(c.lower_ == "suicide" for c in thing.lefts))
    return unseen and gap.candidate.type == "ASSAULT" and gap.trigger.pos_ in ("VERB", "NOUN")


def _strikes_keepers(gap: Gap) -> bool:
    """Whether those are hit who fight nobody, and it is not said by whom: `two Fijian peacekeepers were killed`."""
    hit = gap.around.objects if _is_struck_down(gap) else []
    return any(thing.lemma_.lower() in KEEPERS for thing in hit)


def fired_from(gap: Gap) -> bool:
    """Whether shots come from the ground of a state where a band is at home of which the report tells as well.

    `rockets fired from Lebanon hit Haifa` may be the band's or the state's.
    """
    if gap.candidate.type != "ASSAULT" or gap.trigger.pos_ != "VERB":
        return False
    before = gap.sentence.tokens[: gap.trigger.i - gap.sentence.span.start]
    at = next((n for n in range(2, len(before)) if before[n].lower_ == "from" and _is_shot(before[n - 2 : n])), None)
    if at is None:
        return False
    first = before[at].i
    ground = {s.mention.code for s in gap.resolver.named_in(gap.sentence) if first < s.token < gap.trigger.i}
    ground.update(gap.states_at(before[at + 1 :]))
    return any(not ground.isdisjoint(homes_of(code)) for code in gap.resolver.labels.counts)


def _is_shot(words_before: Sequence[Token]) -> bool:
    """`rockets fired`, however the parse takes it."""
    return words_before[0].lower_.removesuffix("s") in SHOTS and words_before[1].lower_ in ("fired", "launched")


def _where_held(gap: Gap) -> str | None:
    """Where the sentence before is set, whose police and courts those were: `was stabbed in Fiji. Two men were held`.

    They are no other state's where those who are held are at home there.
    """
    candidate, resolver, number = gap.candidate, gap.resolver, gap.sentence.index
    by_law = (candidate.type, candidate.mode) in BY_LAW or gap.trigger.lemma_ == "charge"
    if not by_law or not is_passive(gap.trigger) or number == 0:
        return None
    before = set(resolver.states_set_in(resolver.sentences[number - 1]))
    elsewhere = set(resolver.states_set_in(gap.sentence)) - codes_of(candidate.sides.recipients)
    return next(iter(before)) if len(before) == 1 and not elsewhere else None


def _merely_reports(gap: Gap, speaker: Mention) -> bool:
    """Whether a body that is no side itself tells of force by nobody named: `they were expelled, the UN said`."""
    kind, mode = gap.candidate.type, gap.candidate.mode
    forced = kind in STRUCK or (kind, mode) == EXPULSION
    return forced and is_passive(gap.trigger) and not is_side(speaker.code)


def _is_unarmed(gap: Gap, code: str) -> bool:
    """Whether a deed of force is told that such a body never does itself: `Two Fijians of the UN force were seized`."""
    return gap.candidate.type in STRUCK and admits_states(code) and code != "NAT" and not is_court(code)


def _is_struck_down(gap: Gap) -> bool:
    """Whether it is told of an attack only that somebody suffered it, whom none but one of the two of the talk struck.

    `A British soldier was killed in Togo` is no deed of Togo, nor of a third state that sent soldiers too.
    """
    by_law = gap.trigger.lemma_ in EXECUTING
    return gap.candidate.type == "ASSAULT" and is_passive(gap.trigger) and not by_law


def _awaits(gap: Gap, speaker: Mention) -> bool:
    """Whether a state says that one of its own will be held, which then it does itself: `he would be arrested`."""
    at_home = speaker.code in codes_of(gap.candidate.sides.recipients)
    held = (gap.candidate.type, gap.candidate.mode) == ARREST and is_passive(gap.trigger)
    return at_home and held and is_ahead(gap.trigger)
