"""Reports: what was read, in all versions, and what gave no record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from detente.archive import Page, ReportLine
from detente.records import Record, Rejection
from detente.web.api.asking import ArchiveHere, Asked, AsOf, linked

router = APIRouter(tags=["reports"])


class AskedReports(Asked):
    """Which reports are asked for; words are looked for in title and text."""

    replaced: bool = Field(default=False, description="Also versions that a later one took the place of.")


@dataclass(frozen=True, slots=True)
class FullReport:
    """A report with its record, and all its versions from the first to the last."""

    line: ReportLine
    record: Record
    versions: tuple[ReportLine, ...]


@router.get("/reports")
def reports(
    archive: ArchiveHere, asked: Annotated[AskedReports, Query()], request: Request, response: Response
) -> Page[ReportLine]:
    """Reports that tell of an event that fits all that is asked for, without their texts."""
    with archive.view(asked.as_of) as view:
        found = view.reports(
            asked.query(), order=asked.order, limit=asked.limit, after=asked.after, replaced=asked.replaced
        )
    return linked(request, response, found)


@router.get("/reports/{id}")
def report(archive: ArchiveHere, id: str, asked: Annotated[AsOf, Query()]) -> FullReport:  # noqa: A002
    """One report by its id or the beginning of it, with its text and everything that was read from it.

    The id of an event finds the report that tells of it.
    """
    with archive.view(asked.as_of) as view:
        found = view.find(id)
        line = found if isinstance(found, ReportLine) else found.report
        return FullReport(line, view.record(line), view.versions(line))


@router.get("/rejections")
def rejections(archive: ArchiveHere) -> tuple[Rejection, ...]:
    """What gave no record when it was last tried, and why."""
    with archive.view() as view:
        return view.rejections()
