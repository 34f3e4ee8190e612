"""The store of records, in one SQLite file, and the only room with SQL.

`Archive` has a `Writer`, which puts each report in whole or not at all, and a `View` of what was published by a day.
"""

from __future__ import annotations

from detente.archive.deeds import Deed, WeekTally
from detente.archive.found import Damage, FoundEvent, Named, Order, Page, Placed, ReportLine, Settled
from detente.archive.ledger import Entry
from detente.archive.query import Query
from detente.archive.searching import Hits, search
from detente.archive.settlement import Decision, Settlement, Told
from detente.archive.store import Archive
from detente.archive.view import View
from detente.archive.writer import Outcome, Writer

__all__ = [
    "Archive",
    "Damage",
    "Decision",
    "Deed",
    "Entry",
    "FoundEvent",
    "Hits",
    "Named",
    "Order",
    "Outcome",
    "Page",
    "Placed",
    "Query",
    "ReportLine",
    "Settled",
    "Settlement",
    "Told",
    "View",
    "WeekTally",
    "Writer",
    "search",
]
