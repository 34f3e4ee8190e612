"""Acts told in the entries of a timeline or live page: the date over an entry is theirs, and what they lean on.

`1988` over `Riyadh severs ties`; `In April the two met` is of the year above, and `March 24: NATO begins bombing` tells
in the present what is over.
"""

from __future__ import annotations

from collections.abc import Iterable

from detente.codebook.plover import AHEAD
from detente.reading.acts.candidate import Candidate
from detente.reading.dates.calendar import Period
from detente.reading.dates.clock import Clock
from detente.reading.dates.entries import entry_periods
from detente.reading.details.scenes import earlier_tense
from detente.reading.details.status_ways import likely_status
from detente.reading.grammar.syntax import clause_root
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.records import Status

PRESENT = frozenset(("VBZ", "VBP"))
GOING_ON = frozenset(("planned", "ongoing"))
"""What the simple present may say of an act, if it is not over."""


class EntryDays:
    """What the dates over the entries of a report mean, and what time it is in each."""

    def __init__(self, sentences: Iterable[Sentence], main: Clock | None) -> None:
        self._main = main
        days = {sentence.entry: sentence.day for sentence in sentences if sentence.day}
        self._periods = entry_periods(days, main.published) if main and days else {}
        self._clocks: dict[int, Clock] = {}

    def of(self, sentence: Sentence) -> Period | None:
        """The day, month or year of the entry in which a sentence stands."""
        return self._periods.get(sentence.entry) if sentence.day else None

    def clock(self, sentence: Sentence) -> Clock | None:
        """What time it is in a sentence: in an entry that is over, its last day, and its date is what was told last."""
        period = self.of(sentence)
        if period is None or self._main is None or period.last >= self._main.published:
            return self._main
        if sentence.entry not in self._clocks:
            self._clocks[sentence.entry] = Clock(period.last, [[(period, period)]], period)
        return self._clocks[sentence.entry]

    def lies_ahead(self, period: Period) -> bool:
        """Whether a time comes after publication, or begins with it and goes on, as `within a week` does."""
        now = self._main.published if self._main else period.last
        return period.first > now or period.first == now < period.last

    def day_of(self, candidate: Candidate, status: Status) -> Period | None:
        """When an act was that has no time of its own in an entry: not what lies ahead of it, or was before."""
        entry = self.of(candidate.sentence)
        if entry is None or earlier_tense(candidate.trigger):
            return None
        return None if status in AHEAD and not self.lies_ahead(entry) else entry

    def status_of(self, candidate: Candidate) -> Status:
        """What became of an act: what an entry tells in the simple present is over when its day is, or of now."""
        status, entry = likely_status(candidate), self.of(candidate.sentence)
        if entry is not None:
            return _status_then(candidate, status, ahead=self.lies_ahead(entry))
        of_now = candidate.sentence.entry and candidate.standing.status == "occurred"
        return _status_then(candidate, status, ahead=False) if of_now else status


def _status_then(candidate: Candidate, status: Status, *, ahead: bool) -> Status:
    if ahead:
        return "planned" if status == "occurred" else status
    told = clause_root(candidate.trigger)
    cue = candidate.standing.cue
    own = not cue or cue in (told.lower_, candidate.trigger.lower_)
    return "occurred" if status in GOING_ON and own and _is_simple_present(told) else status


def _is_simple_present(verb: Token) -> bool:
    helpers = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return verb.tag_ in PRESENT and not helpers and verb.lemma_ != "be"
