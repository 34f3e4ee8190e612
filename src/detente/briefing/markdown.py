"""A briefing as Markdown, its sources as footnotes."""

from __future__ import annotations

import re

from detente.briefing.briefing import Briefing, Citation, Item, Section, Statement
from detente.briefing.captions import chart_caption, source_line, subtitle
from detente.briefing.chart import sparkline
from detente.pages.wording import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_LONGEST_LINE = 53


def to_markdown(briefing: Briefing) -> str:
    """The page; the same briefing gives the same text."""
    parts = [f"# {_plain(briefing.title)}", f"*{_plain(subtitle(briefing))}*"]
    if briefing.chart:
        parts += [f"`{sparkline(briefing.chart, _LONGEST_LINE)}`  \n{chart_caption(briefing.chart, briefing.as_of)}"]
    for section in briefing.sections:
        parts += [f"## {_plain(section.title)}", *_items(section)]
    return "\n\n".join([*parts, "\n".join(map(_footnote, briefing.citations))]) + "\n"


def _items(section: Section) -> list[str]:
    return [_item(item) for item in section.items]


def _item(item: Item) -> str:
    said = " ".join(map(_cited, item.statements))
    return f"**{_plain(item.label)}.** {said}" if item.label else said


def _cited(statement: Statement) -> str:
    return _plain(statement.text) + "".join(f"[^{number}]" for number in statement.cites)


def _footnote(citation: Citation) -> str:
    address = f" <{citation.url}>" if citation.url and re.fullmatch(r"https?://[^\s<>]+", citation.url) else ""
    return f"[^{citation.number}]: “{_plain(citation.words)}” {_plain(source_line(citation))}{address}"


def _plain(words: str) -> str:
    """Words in which nothing commands the page."""
    return _SPECIAL.sub(r"\\\1", visible(words))
