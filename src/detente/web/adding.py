"""Adding reports: a pasted text, dropped files or an address, shown as records before they are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.engagements import settle
from detente.errors import DetenteError, ReadingError, UsageError
from detente.records import Report
from detente.sources import SIZE_LIMIT, Content, load, publication_date
from detente.web.asked import archive_of
from detente.web.forms import posted, text, uploads, words
from detente.web.pending import Waiting
from detente.web.rendering import page
from detente.web.report import drawn
from detente.web.turns import read_in_turn

_HTML = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Failed:
    """Something that gave no report, and why."""

    item: str
    reason: str


def ask(request: Request) -> Response:
    """The page with the form, and what became of the last reports that were kept."""
    return page(request, "add.html", fields={}, failed=[], shown=[], key=None, kept=None)


@posted
def read(request: Request, form: FormData) -> Response:
    """The records of what was sent, with nothing of them kept yet."""
    from detente.reading import with_header

    failed: list[Failed] = []
    waiting: list[Waiting] = []
    with archive_of(request).writer() as writer:
        for item, report in _reports(form, failed):
            try:
                whole = with_header(report)
                record = read_in_turn(whole)
            except DetenteError as fault:
                failed.append(Failed(item, str(fault)))
                continue
            waiting.append(Waiting(record, None, writer.has(whole)))
    key = request.app.state.pending.put(tuple(waiting)) if waiting else None
    fields = {name: text(form, name) for name in ("text", "address", "published", "publisher", "title")}
    shown = [(each, drawn(each.record)) for each in waiting]
    status = 200 if waiting else 422
    return page(request, "add.html", status=status, fields=fields, failed=failed, shown=shown, key=key, kept=None)


@posted
def keep(request: Request, form: FormData) -> Response:
    """Keep those of the waiting records that were chosen, and settle what they tell of."""
    batch = request.app.state.pending.take(words(form, "key") or "")
    chosen = {value for value in form.getlist("keep") if isinstance(value, str)}
    picked = [each for number, each in enumerate(batch) if str(number) in chosen]
    if not picked:
        raise UsageError("no report was chosen, so none was kept; add them again and choose some")
    archive = archive_of(request)
    with archive.writer() as writer:
        for each in picked:
            writer.add(each.record, address=each.address)
    settle(archive)
    if len(picked) == 1:
        return RedirectResponse(f"/report/{picked[0].record.report.id}?kept=1", 303)
    lines = [each.record.report for each in picked]
    return page(request, "add.html", fields={}, failed=[], shown=[], key=None, kept=lines)


def _reports(form: FormData, failed: list[Failed]) -> Iterator[tuple[str, Report]]:
    """The reports in the form, each with what it is called; what gives none is told in `failed`."""
    for item, make in _sources(form):
        try:
            yield item, make()
        except ReadingError:
            raise
        except DetenteError as fault:
            failed.append(Failed(item, str(fault)))


def _sources(form: FormData) -> Iterable[tuple[str, _Maker]]:
    pasted, web = text(form, "text"), words(form, "address", most=2000)
    if pasted.strip():
        yield "The pasted text", _Maker(form, data=pasted.encode("utf-8", "replace"), html=False)
    for upload in uploads(form, "files"):
        name = PurePath(upload.filename or "a file").name
        data = upload.file.read(SIZE_LIMIT + 1)
        yield name, _Maker(form, data=data, html=True if name.lower().endswith(_HTML) else None)
    if web:
        yield web, _Maker(form, address=web)
    if not pasted.strip() and not web and not uploads(form, "files"):
        raise UsageError("nothing was sent; paste a text, drop a file or give an address")


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes a report out of what was sent, with what the form says of it."""

    form: FormData
    data: bytes = b""
    html: bool | None = None
    address: str | None = None

    def __call__(self) -> Report:
        from detente.sources.content import too_large
        from detente.sources.reports import report_of

        published = publication_date(words(self.form, "published"))
        publisher, title = words(self.form, "publisher"), words(self.form, "title")
        if self.address is not None:
            if "://" not in self.address:
                raise UsageError("is no web address; begin it with https://")
            report = load(self.address, published=published, publisher=publisher)
        elif len(self.data) > SIZE_LIMIT:
            raise too_large()
        else:
            report = report_of(Content(self.data, self.html), published=published, publisher=publisher)
        return replace(report, title=title) if title else report
