"""What speaks for a time as that of an act: names of features, as `date_weights.csv` has them, with the time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from detente.codebook.plover import AHEAD
from detente.reading.dates.calendar import ONE_DAY, Period, day
from detente.reading.dates.clock import Clock
from detente.reading.details.place_signs import tie
from detente.reading.details.scenes import earlier_tense, present_tense
from detente.reading.details.setting import PAIR, Setting, in_common, nearness
from detente.reading.details.when import (
    Timed,
    belongs_to_noun,
    of_older,
    of_what_is_judged,
    only_announced,
    period_of,
    set_for,
    sets_scene,
    to_be_done,
    told_then,
)
from detente.reading.grammar.syntax import apart, aside, clause_root, distance, steps_up
from detente.reading.grammar.tokens import Token

Sign = tuple[str, Period]
HEAD = 2
"""Words of a sentence within which a time opens it."""
NEAR, MID = 2, 5
"""Steps in the parse up to which a time is near an act, and not far from it."""
WEEK, QUARTER, YEAR = 7, 92, 366
"""Days from publication by which times are told apart."""


def tense(here: Setting) -> str:
    """The tense in which an act is told."""
    trigger = here.candidate.trigger
    verb = clause_root(trigger)
    if earlier_tense(trigger):
        return "had"
    if present_tense(trigger):
        return "has" if any(c.lower_ in ("has", "have", "'ve") for c in verb.children) else "now"
    return "past" if verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.children) else "bare"


def against_news(period: Period, published: dt.date) -> str:
    """How far a time lies from publication."""
    if period.first > published:
        return "ahead" if (period.first - published).days <= QUARTER else "far-ahead"
    if period.last >= published and period.days > PAIR:
        return "open"
    back = (published - period.last).days
    fine = "day" if period.days <= PAIR else "span"
    if back <= PAIR:
        return f"fresh-{fine}"
    if back <= WEEK:
        return f"week-{fine}"
    return f"quarter-{fine}" if back <= QUARTER else f"year-{fine}" if back <= YEAR else "old"


def own_times(here: Setting, times: Sequence[Timed], clock: Clock, rivals: Sequence[Setting]) -> Iterator[Sign]:
    """The times in the sentence, but for those in a clause of its own that tells another act."""
    trigger = here.candidate.trigger
    ranked = sorted(times, key=lambda t: distance(trigger, t.token) + 0.02 * abs(trigger.i - t.token.i))
    nearest = min(times, key=lambda t: abs(trigger.i - t.token.i), default=None)
    for rank, timed in enumerate(ranked):
        steps = distance(trigger, timed.token)
        closer = any(distance(rival.candidate.trigger, timed.token) < steps for rival in rivals)
        if (closer and apart(timed.token, trigger)) or _not_its(timed, trigger) or _of_told(timed, here, rivals):
            continue
        names = [*_found(timed, trigger, steps, first=rank == 0), *(["next"] if timed is nearest else [])]
        names += [name for name, so in (("only", len(times) == 1), ("rival", closer), ("alone", not rivals)) if so]
        said = told_then(timed, trigger, here.status)
        for past in (True, False):
            period = period_of(timed, here.status, clock, past=past, said=said)
            tag = "said" if said else "own"
            if period is None:
                period, tag = timed.when.seen(ahead=here.status in AHEAD, past=past), f"loose-{timed.when.role}"
            if not only_announced(period, here.status, clock, said=said):
                yield from ((f"{tag}:{name}", period) for name in names)


def _not_its(timed: Timed, trigger: Token) -> bool:
    """Whether a time is that of what an act is about: `told him to leave by Friday`."""
    deadline = timed.when.role == "by" and to_be_done(timed.token, trigger)
    others = of_older(timed, trigger) or of_what_is_judged(timed, trigger)
    return deadline or set_for(timed.token, trigger) or others


def _of_told(timed: Timed, here: Setting, rivals: Sequence[Setting]) -> bool:
    """Whether a time is that of another deed, told of a noun: `shelled it in breach of a truce signed in June`."""
    trigger = here.candidate.trigger
    told = next((t for t in steps_up(timed.token) if t.dep_ == "acl" and t.tag_ == "VBN"), None)
    if told is None or told.i == 0 or told.nbor(-1) != told.head or trigger == told.head or told.is_ancestor(trigger):
        return False
    return any(rival.candidate.trigger == told and rival.candidate.type != here.candidate.type for rival in rivals)


def _found(timed: Timed, trigger: Token, steps: int, *, first: bool) -> Iterator[str]:
    """How a time is told and hangs on the act, so many `steps` away in the parse, as the `first` of them or not."""
    token, grain, tied = timed.token, timed.when.grain, tie(timed.token, trigger)
    near = "near" if steps <= NEAR else "mid" if steps <= MID else "far"
    side = "apart" if apart(token, trigger) else "noun" if belongs_to_noun(token) else near
    yield from (side, grain, f"{side}-{grain}", timed.when.role, tied)
    yield from ("nearest", f"{tied}-nearest") if first else (f"{tied}-further",)
    if token.i < trigger.i:
        yield "ahead"
    if opens(token):
        yield "opens"


def opens(token: Token) -> bool:
    """Whether a time stands at the head of its sentence: `On Monday ...`."""
    return token.i - token.sent.start <= HEAD


def told_before(here: Setting, times: Sequence[Timed], back: int) -> Iterator[Sign]:
    """The times in a sentence before, in which the next ones may go on."""
    for rank, timed in enumerate(t for t in reversed(times) if not t.when.names):
        period = timed.when.seen(ahead=here.status in AHEAD)
        yield f"before{back}:{timed.when.role}", period
        if sets_scene(timed):
            yield f"before{back}:sets", period
        if rank == 0:
            yield f"before{back}:last", period
        if belongs_to_noun(timed.token):
            yield f"before{back}:noun", period


def scene_times(scene: Setting, here: Setting, rank: int) -> Iterator[str]:
    """How another act with a time is told beside this one, and what they share."""
    near = nearness(scene, here)
    yield from in_common(scene, here, rank)
    yield f"{'next' if rank == 0 else 'further'}-{near}"
    yield f"{scene.how}-{near}"
    yield f"{scene.done}-{here.done}"
    if near == "beside":
        a, b = scene.candidate.trigger, here.candidate.trigger
        yield f"beside-{'apart' if apart(a, b) else 'together'}"
        clause = aside(a)
        if clause is not None:
            yield "beside-aside"
        if b.is_ancestor(a):
            yield "beside-under"
        if a.is_ancestor(b):
            yield "beside-over"


def told_back(scene: Setting, here: Setting) -> bool:
    """Whether another act is told in an aside of the sentence as done before: `Ms Roy, who had called in May, left`."""
    other, trigger = scene.candidate.trigger, here.candidate.trigger
    aside_of_it = scene.sentence.index == here.sentence.index and apart(other, trigger)
    return aside_of_it and earlier_tense(other) and not earlier_tense(trigger)


def alike(scene: Setting, here: Setting) -> Iterator[str]:
    """What makes another act, told elsewhere in the report, much the same as this one."""
    if not here.codes or scene.done != here.done:
        return
    one, other = scene.candidate, here.candidate
    kind = one.type == other.type
    if here.codes == scene.codes and kind:
        yield "kind-codes"
    elif here.codes <= scene.codes and kind:
        yield "kind-within"
    if one.trigger.lemma_ == other.trigger.lemma_ and here.codes & scene.codes:
        yield "lemma"
    if here.people & scene.people and kind:
        yield "kind-person"


def of_news(here: Setting, published: dt.date, main: Period | None, *, current: bool) -> Iterator[Sign]:
    """The day of the news; `current` where the report tells of it, and not only of a day before."""
    news = Period(published - ONE_DAY, published)
    older = main is not None and main.last < news.first
    yield "news", news
    yield f"news-{'told' if current else 'stale' if older else 'untold'}", news
    yield "today", day(published)
    if here.status in AHEAD:
        yield "from-now", Period(published, published + WEEK * ONE_DAY)
    if main is not None:
        yield "main", main
        if older:
            yield f"main-{'older' if current else 'alone'}", main
