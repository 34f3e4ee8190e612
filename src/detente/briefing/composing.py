"""Composing a briefing: the relation of two states as of a day, told by rules, from the record alone."""

from __future__ import annotations

import datetime as dt

from detente.archive import Query, View
from detente.briefing.briefing import Briefing, Chart, Section
from detente.briefing.changes import changes
from detente.briefing.channels import channels
from detente.briefing.draft import Draft
from detente.briefing.ends import open_ends
from detente.briefing.issues import issues
from detente.briefing.naming import listed
from detente.briefing.outlook import outlook
from detente.briefing.standing import main_contact, standing
from detente.errors import EntryMissing, UsageError
from detente.pages.wording import capital
from detente.relations import Relation, relation
from detente.sources.dates import publication_date

SINCE = 30
"""Days before a briefing from which on something is a change, unless the last one is given."""
SHOWN = 365
"""Days that the chart shows."""


def brief(
    view: View, pair: tuple[str, str], *, as_of: dt.date | str | None = None, since: dt.date | str | None = None
) -> Briefing:
    """The briefing on two states or bodies, by code or English name, as of a day: that of the view by default.

    `since` is the day of the last briefing, by default 30 days before. Raises `UsageError` where a name or a day makes
    no sense, `EntryMissing` where the archive knows nothing of the two by then.
    """
    found = relation(view, pair, as_of, split=False)
    seen = view.at(found.as_of) if as_of is not None else view
    if not found.engagements:
        raise EntryMissing(_nothing(view, found))
    last = publication_date(since) or found.as_of - dt.timedelta(SINCE)
    if last >= found.as_of:
        raise UsageError(
            f"the last briefing ({last}) can't be on or after this one ({found.as_of}); give an earlier --since"
        )
    draft = Draft(seen, found, last)
    sections = _sections(draft)
    if not sections:
        raise EntryMissing(
            f"what the archive tells of {listed(found.pair)} is too thin for a briefing; "
            f"'detente engagements --pair {' '.join(found.pair)}' lists it"
        )
    return Briefing(
        pair=found.pair,
        title=capital(listed(found.pair)),
        as_of=found.as_of,
        since=last,
        sections=sections,
        chart=_chart(found),
        citations=draft.register.citations(),
    )


def _sections(draft: Draft) -> tuple[Section, ...]:
    """The parts of the page in their order, each written after the one before, so that nothing is told twice."""
    main = main_contact(draft)
    written = (
        standing(draft, main), changes(draft, main), channels(draft), issues(draft, main), outlook(draft, main),
        open_ends(draft),
    )  # fmt: skip
    return tuple(each for each in written if each and any(item.statements for item in each.items))


def _chart(found: Relation) -> Chart | None:
    if found.index is None:
        return None
    shown = tuple(each for each in found.index.joint.estimates if (found.as_of - each.day).days <= SHOWN)
    return Chart(found.index.step, shown) if len(shown) > 1 else None


def _nothing(view: View, found: Relation) -> str:
    both = listed(found.pair)
    first = next((line.published for line in view.all_reports(Query(pair=found.pair)) if line.published), None)
    if first and first > found.as_of:
        return f"nothing is known of {both} as of {found.as_of}; the first report of both is of {first}"
    return f"nothing in the archive is about {both} together; 'detente events --party' shows what there is of each"
