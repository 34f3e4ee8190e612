"""Whether the archive can be read, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from detente import __version__
from detente.archive import ReportLine
from detente.web.api.asking import ArchiveHere

router = APIRouter(tags=["health"])


@dataclass(frozen=True, slots=True)
class Health:
    """The program's version, the last report that was published, and whether all is settled that was added."""

    version: str
    latest: ReportLine | None
    settled: bool


@router.get("/health")
def health(archive: ArchiveHere) -> Health:
    """Answers 200 where the archive can be read, and 503 where it can't."""
    with archive.view() as view:
        latest = view.reports(order="newest", limit=1).items
        return Health(__version__, latest[0] if latest else None, not view.unsettled())
