"""When an act happened, happens or is to happen: the expression of time nearest to it, or what the text told before."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import takewhile

from detente.codebook.plover import AHEAD, FALLEN
from detente.reading.dates.calendar import ONE_DAY, Period
from detente.reading.dates.expressions import COUNT, UNIT, Clock, When, count_of, find_dates, moved
from detente.reading.dates.span_rules import vaguely
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.syntax import apart, clause_root, distance, first_joined, steps_up
from detente.reading.grammar.tenses import is_to
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.tables import words

TOO_FAR = 8
MAKING = frozenset(
    "sign reach strike conclude initial ratify make adopt broker mediate negotiate win lose fight hold attend host "
    "agree break lead invade seize capture bring end".split()
)
"""What is done in the year that belongs to its object: `signed a 1951 treaty`, `won the 1967 war`."""
JUDGING = frozenset(
    "praise thank hail welcome applaud commend endorse deplore decry slam reject dismiss protest commemorate mourn "
    "remember justify defend".split()
)
"""What is done in words to deeds of another day: `hailed the May 3 accord`."""
WEEK, JUST_BEFORE = dt.timedelta(days=7), 2
"""From one Monday to the next, and how many days back the day may be on which something was still due."""
PERFECT = frozenset(("had", "have"))
"""Helpers that tell that a plan is over: `had been due`, `was to have met`."""
MISSED = frozenset(("supposed", "meant"))
"""Words for what was to be done and was not: `was supposed to fly on Monday`."""
PARTS = frozenset("by of to from with between in".split())
"""What leads from a meeting to those whose it is, and where."""
TO_COME = frozenset("will would shall should may might can could must to 'll wo".split())
"""Helpers of verbs that point ahead."""


@dataclass(frozen=True, slots=True)
class Timed:
    """An expression of time with the token that stands for it in the parse."""

    when: When
    token: Token


def times_in(sentence: Sentence, clock: Clock | None) -> list[Timed]:
    """The expressions of time in a sentence."""
    if clock is None:
        return []
    clock.enter(sentence.paragraph)
    base = sentence.span.start_char
    found = []
    for when in find_dates(sentence.text, clock):
        words = sentence.span.doc.char_span(base + when.start, base + when.end)
        if words is not None:
            led = len(words) > 1 and words.root.dep_ == "det"  # `the May 3 attack`
            named = words.doc[words.start + 1 : words.end] if led else words
            found.append(Timed(when, named.root))
    return found


def nearest(trigger: Token, times: list[Timed], rivals: list[Token]) -> Timed | None:
    """The expression of time that goes with an act, unless another act in the sentence is nearer to it."""
    ranked = sorted(times, key=lambda timed: (_cost(trigger, timed), abs(timed.token.i - trigger.i)))
    for timed in ranked:
        cost = _cost(trigger, timed)
        if cost > TOO_FAR:
            return None
        between = [rival for rival in rivals if rival.i != trigger.i and _between(rival, trigger, timed.token)]
        if all(_cost(rival, timed) >= cost for rival in between):
            return timed
    return None


def _between(rival: Token, trigger: Token, token: Token) -> bool:
    return min(trigger.i, token.i) < rival.i < max(trigger.i, token.i)


def _cost(trigger: Token, timed: Timed) -> float:
    steps = distance(trigger, timed.token)
    owner = _owner(timed.token)
    if owner is not None and owner != trigger:
        steps += 6
    if apart(timed.token, trigger):
        steps += 6
    if _behind(timed.token, trigger) or to_be_done(timed.token, trigger) or set_for(timed.token, trigger):
        steps += TOO_FAR
    steps += TOO_FAR if of_older(timed, trigger) or of_what_is_judged(timed, trigger) else 0
    return steps + 0.02 * abs(trigger.i - timed.token.i) + (0 if timed.when.role in ("on", "by") else 3)


def to_be_done(token: Token, trigger: Token) -> bool:
    """Whether a time is that of what is asked, offered or agreed: `offered to host the next round in October`."""
    clauses = (above for above in steps_up(token) if above.dep_ in ("xcomp", "ccomp", "acl") and above.tag_ == "VB")
    return any(trigger != clause and trigger.is_ancestor(clause) for clause in clauses)


def of_older(timed: Timed, trigger: Token) -> bool:
    """Whether a year is that of what there was before: `will honour its 1951 treaty`, not `signed a 1951 treaty`."""
    owner = _owner(timed.token)
    if owner is None or timed.when.grain != "year" or timed.token.i > owner.i or owner.is_ancestor(trigger):
        return False
    thing = owner.dep_ in ("dobj", "nsubj", "nsubjpass")
    return thing and trigger.pos_ == "VERB" and trigger.lemma_ not in MAKING


def of_what_is_judged(timed: Timed, trigger: Token) -> bool:
    """Whether a day is that of what is judged or answered: `condemned the May 3 attack`, `met over the May 3 raid`."""
    deed = _owner(timed.token) if timed.when.grain == "day" else None
    if deed is None or timed.token.i > deed.i or deed == trigger or not trigger.is_ancestor(deed):
        return False
    if deed.head == trigger:
        return deed.dep_ == "dobj" and trigger.lemma_ in JUDGING | words("reading", "verbs_about_acts")
    above = takewhile(lambda word: word != trigger, steps_up(deed))
    return any(word.dep_ == "prep" and word.lower_ in ("over", "about") for word in above)


def set_for(token: Token, trigger: Token) -> bool:
    """Whether a time is that of what is spoken of: `discussed a visit set for July`, `would welcome a visit in May`."""
    wished = any(c.dep_ == "aux" and c.lower_ == "would" for c in trigger.children) and effect_of(trigger) == "possible"
    if wished and token.i > trigger.i and trigger.is_ancestor(token):
        return True
    due = next((above for above in steps_up(token) if above.lower_ == "due" and above.dep_ == "prep"), None)
    if due is not None and due.head != trigger and trigger.i > token.i:
        return True  # `put off a trip due on Sunday and warned Chad`
    plans = (above for above in steps_up(token) if above.dep_ in ("acl", "amod") and above.i > above.head.i)
    plans = (plan for plan in plans if trigger not in (plan, _whole(plan.head)) and not plan.is_ancestor(trigger))
    return any(effect_of(plan) == "planned" and not _tells_fate(trigger, _whole(plan.head)) for plan in plans)


def _whole(noun: Token) -> Token:
    """The meeting of which the parse takes a party for what is planned: `a visit by Chad's king planned for May`."""
    while noun.dep_ == "pobj" and noun.head.lower_ in PARTS and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def _tells_fate(verb: Token, noun: Token) -> bool:
    """Whether a verb tells of a noun that it was held or not: `talks planned for May were called off`."""
    held = noun.head == verb and noun.dep_ in ("nsubj", "nsubjpass", "dobj")
    return held and effect_of(verb) in (*FALLEN, "support", "begin", "ongoing")


def _behind(token: Token, trigger: Token) -> bool:
    """Whether a time is that of what an act came after: `their first meeting since the exchange of envoys in July`."""
    for above in token.ancestors:
        if above == trigger or above.is_ancestor(trigger):
            return False
        if above.lower_ == "since" or any(child.dep_ == "mark" and child.lower_ == "since" for child in above.children):
            return True
    return False


OFFSET = re.compile(
    rf"(?:\b{COUNT} {UNIT}|\b(?P<some>minute|hour|day|week|month|year)s) (?P<way>after|before|since)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Offset:
    """`two weeks after` or `hours after` another act: `hinge` is the word that the other act hangs on.

    `count` is 0 where the words do not say how many.
    """

    hinge: Token
    count: float
    unit: str

    def holds(self, token: Token) -> bool:
        """Whether an act, or a time, is told after the hinge."""
        if self.hinge.dep_ == "mark":
            return self.hinge.head == token or self.hinge.head.is_ancestor(token)
        return self.hinge.is_ancestor(token)

    def from_main(self, main: Period) -> Period:
        """When the other act was, counted from the main one."""
        sign = 1 if self.hinge.lower_ == "before" else -1
        if self.unit in ("minute", "hour"):
            return Period(main.first - ONE_DAY, main.last) if self.unit == "hour" and sign < 0 else main
        return moved(main, self.count, self.unit, sign) if self.count else vaguely(main, self.unit, sign)


def offsets_in(sentence: Sentence) -> list[Offset]:
    """The distances in time between acts that a sentence gives."""
    found = []
    for match in OFFSET.finditer(sentence.text):
        at = sentence.span.start_char + match.start("way")
        words = sentence.span.doc.char_span(at, at + len(match["way"]))
        if words is not None:
            unit = (match["some"] or match[2]).lower()
            found.append(Offset(words.root, count_of(match[1]) if match[1] else 0, unit))
    return found


def period_of(timed: Timed, status: str, clock: Clock, *, past: bool = False, said: bool = False) -> Period | None:
    """What the expression says of an act with this status; `said` where it tells when the act was spoken of.

    What is told in the `past` tense and is merely possible did not happen after the report: `Did they meet on Monday?`
    """
    when, now = timed.when, clock.published
    if said:
        return when.before
    due = still_due(timed.token)
    ahead = status in AHEAD and not (status == "possible" and past)
    put_off = status in FALLEN or (status == "denied" and due)
    period = _closer(when, now, due=due) if put_off else when.seen(ahead=ahead, past=past)
    if when.role == "since":
        return Period(period.first, max(period.first, now)) if status == "ongoing" else None
    if when.role in ("by", "before") and status in AHEAD:
        return Period(min(now, period.first), period.last)
    if when.role in ("until", "after", "before"):
        return None
    return period


def told_then(timed: Timed, trigger: Token, status: str) -> bool:
    """Whether a time is that at which an act ahead was spoken of: `said on Monday that they would meet`.

    Where the time stands behind the act, it may be the act's, unless the verb that it hangs on stands there too.
    """
    verb, own = clause_root(timed.token), clause_root(trigger)
    over = status in AHEAD and verb != own and verb.is_ancestor(own)
    return over and points(verb) == "past" and (timed.token.i < trigger.i or verb.i > trigger.i)


def only_announced(period: Period, status: str, clock: Clock, *, said: bool) -> bool:
    """Whether days past are those on which a plan was made known: `agreed on Monday to arrange a visit`.

    What is made known the day before the report may be for that very day.
    """
    return said and status == "planned" and period.last < clock.published - ONE_DAY


def points(verb: Token) -> str:
    """Where a verb points in time: `ahead` (`will go`, `to go`), `past` (`went`, `had gone`), else `open`."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(c.lower_ in TO_COME for c in helpers) and verb.tag_ == "VB":
        return "ahead"
    return "past" if verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in helpers) else "open"


def still_due(token: Token) -> bool:
    """Whether a time is that for which something stands in the calendar: `due on Monday`, not `had been due on`."""
    for above in steps_up(token):
        said = (above, *(c for c in above.children if c.dep_ == "acomp"))
        if above.lower_ in MISSED:
            return False
        if is_to(above) or any(effect_of(word) == "planned" for word in said):
            helpers = (c.lower_ for verb in (above, above.head) for c in verb.children if c.dep_ == "aux")
            return PERFECT.isdisjoint(helpers)
    return False


def _closer(when: When, now: dt.date, *, due: bool) -> Period:
    """The reading closer to publication: what was put off may lie on either side of it.

    What is still due is what comes, unless it was to be just before: on a Thursday, `talks due on Monday`.
    """
    if due and when.after.last - when.before.last == WEEK and (now - when.before.last).days > JUST_BEFORE:
        return when.after
    return min(
        when.before, when.after, key=lambda period: min(abs((period.first - now).days), abs((period.last - now).days))
    )


def sets_scene(timed: Timed) -> bool:
    """Whether a time is that of a main verb of its sentence in the simple past, in which the next ones may go on."""
    verb = clause_root(timed.token)
    main = first_joined(verb).dep_ == "ROOT"
    return timed.when.role == "on" and _owner(timed.token) is None and main and verb.tag_ == "VBD"


def by_default(status: str, published: dt.date) -> Period | None:
    """Where the text gives no time: news of something done or going on is of the day before or of the day."""
    if status in ("occurred", "ongoing"):
        return Period(published - ONE_DAY, published)
    return None


def belongs_to_noun(token: Token) -> bool:
    """Whether a time is that of a noun alone: `the 2015 accord`."""
    return _owner(token) is not None


def _owner(token: Token) -> Token | None:
    """The noun that a time belongs to alone: `the 2015 accord`, `the Agreement of 1998`, `Wednesday's talks`."""
    if token.dep_ in ("nummod", "compound", "amod", "poss", "nmod") and token.head.pos_ in ("NOUN", "PROPN"):
        return token.head
    of = token.head
    if token.dep_ == "pobj" and of.lower_ == "of" and of.head.pos_ in ("NOUN", "PROPN"):
        return of.head
    return None
