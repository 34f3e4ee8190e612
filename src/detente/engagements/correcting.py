"""A person's word on which events tell of the same act, and on events that were read wrongly.

It stays when events are settled again, and when reports are read again: the id of an event is a hash of what was read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from detente.archive import Archive, ReportLine, Settled, View
from detente.engagements.settling import BATCH, Settling, settle
from detente.entities.parties import code_of
from detente.errors import EntryMissing, UsageError
from detente.records import Aspect, Correction, Judgement, Verdict


def join(archive: Archive, events: Sequence[str], *, who: str, why: str = "joined by hand") -> str:
    """Make one engagement of those that these events tell of: the id of that.

    Raises `UsageError` where they all tell of one already, and `EntryMissing` where an id is none.
    """
    settle(archive)
    with archive.view() as view:
        groups = _groups(view, events)
        if len(groups) < 2:
            raise UsageError("these are one engagement already; name events of two")
        first, *others = sorted(groups, key=_turn)
        ids = [_ids(group) for group in (first, *others)]
        apart = set(_parted(view, ids))
    rest = [event for group in ids[1:] for event in group]
    pairs = {frozenset((ids[0][0], event)) for event in rest} | apart
    _judge(archive, pairs, "same", who=who, why=why, again=[*ids[0], *rest])
    return ids[0][0]


def part(archive: Archive, events: Sequence[str], *, who: str, why: str = "parted by hand") -> None:
    """Take these events out of the engagements that they are settled in.

    Raises `UsageError` where nothing else would be left, and `EntryMissing` where an id is none.
    """
    settle(archive)
    with archive.view() as view:
        groups = [_ids(group) for group in _groups(view, events)]
        taken = {
            event
            for name in events
            for event in _ids(view.settled_with(name))
            if event.startswith(name.strip().lower())
        }
    pairs = set()
    for group in groups:
        rest = [event for event in group if event not in taken]
        if not rest:
            raise UsageError("this is all that tells of it; name the events that tell of another act, and not the rest")
        pairs |= {frozenset((one, other)) for one in taken & set(group) for other in rest}
    _judge(archive, pairs, "different", who=who, why=why, again=[event for group in groups for event in group])


def correct(archive: Archive, event: str, aspect: Aspect, value: str = "", *, who: str, why: str) -> str:
    """Correct an event: its status, who acts or is acted upon (codes parted by `|`), or that it is no act: its id.

    Its report keeps the text, and gets a later version of its record. Raises `UsageError` where the correction makes no
    sense, and `EntryMissing` where the id is none.
    """
    with archive.view() as view:
        found = view.find(event)
        if isinstance(found, ReportLine):
            raise EntryMissing(f"{event!r} is a report; give the id of an event, as 'detente events' shows it")
        if found.report.replaced is not None:
            raise UsageError(f"{event!r} stands in a version that was replaced; correct what stands there now")
        record = view.record(found.report)
    made = Correction(found.event.id, aspect, value, why, who, _now())
    with archive.writer() as writer:
        writer.correct(made, record, address=found.report.address)
    settle(archive)
    return found.event.id


def codes_called(names: Iterable[str]) -> str:
    """States and bodies, by their names or codes, as a correction holds them. Raises `UsageError` where one is none."""
    codes = {name: code_of(name.strip()) for name in names if name.strip()}
    for name, code in codes.items():
        if code is None:
            raise UsageError(
                f"no state or body is called {name.strip()!r}; give its English name or its code, such as CHN"
            )
    return "|".join(dict.fromkeys(code for code in codes.values() if code))


def _judge(
    archive: Archive, pairs: Iterable[frozenset[str]], verdict: Verdict, *, who: str, why: str, again: Iterable[str]
) -> None:
    """Keep the judgements, and settle these events again by them."""
    now = _now()
    with archive.settlement() as store, store.at_once():
        store.unfold(again)
        for one, other in sorted(tuple(sorted(pair)) for pair in pairs if len(pair) > 1):
            store.judge([Judgement(one, other, verdict, None, why, "person", who, now)])
        Settling(store).settle([*store.told(store.keys_of(again)), *store.unsettled(BATCH)])


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def _groups(view: View, events: Sequence[str]) -> list[Settled]:
    found = {group.key: group for group in map(view.settled_with, events)}
    return list(found.values())


def _ids(group: Settled) -> list[str]:
    return [telling.event.id for telling in group.tellings]


def _turn(group: Settled) -> tuple[str, str]:
    report = group.tellings[0].report
    return report.published.isoformat() if report.published else "9999-99-99", report.id


def _parted(view: View, groups: Sequence[Sequence[str]]) -> Iterator[frozenset[str]]:
    """The pairs, each of two of these groups, that a person parted before."""
    place = {event: number for number, group in enumerate(groups) for event in group}
    for each in view.judgements():
        both = {place.get(each.one), place.get(each.other)} - {None}
        if each.by == "person" and each.verdict == "different" and len(both) > 1:
            yield frozenset((each.one, each.other))
