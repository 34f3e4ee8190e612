"""A record as one self-contained web page: the report with its cited passages marked, beside the entries citing them.

The page has no script and fetches nothing, and its content policy allows neither: a hostile report does no harm.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from detente.pages.dates import say_day
from detente.pages.entries import NO_REASONS, Act, Reasons
from detente.pages.marks import Passage, mark
from detente.pages.outline import headline, outline, summary
from detente.pages.standalone import policy, templates_of, web_address
from detente.pages.wording import capital, say
from detente.records import Record


def to_html(record: Record, reasons: Reasons = NO_REASONS) -> str:
    """The page. The same record gives the same bytes."""
    sections = outline(record, reasons)
    entries = {entry.number: entry for section in sections for entry in section.entries}
    paragraphs = mark(record.report.text, [Passage(n, e.cited.start, e.cited.end) for n, e in entries.items()])
    marked = {number for paragraph in paragraphs for piece in paragraph for number in piece.cited_by}
    style = _style(marked)
    page = _pages().get_template("page.html")
    return page.render(
        report=record.report,
        headline=headline(record.report),
        published=say_day(record.report.published),
        address=web_address(record.report.url),
        sections=sections,
        acts={number for number, entry in entries.items() if isinstance(entry, Act)},
        summary=summary(sections),
        heads={number: entry.head for number, entry in entries.items()},
        paragraphs=paragraphs,
        marked=marked,
        style=Markup(style),
        policy=policy(style),
    )


@cache
def _pages() -> Environment:
    pages = templates_of("detente.pages")
    pages.filters["status"] = lambda status: capital(say("status", status))
    return pages


def _style(marked: Collection[int]) -> str:
    """The style sheet, with rules that light up a passage with its entry and an entry with its passage."""
    sheet = files("detente.pages").joinpath("templates/page.css").read_text(encoding="utf-8")
    passages = ",".join(f"body:has(#e{n}:hover,#e{n}:target,#t{n}:target) .p{n}" for n in sorted(marked))
    entries = ",".join(f"body:has(.p{n}:hover) #e{n}::before" for n in sorted(marked))
    pairs = f"{passages}{{background:var(--lit)}}\n{entries}{{background:var(--accent)}}\n" if marked else ""
    return sheet + pairs
