"""What stands around the sentences on every page: the day, the caption of the chart, the line of a source."""

from __future__ import annotations

import datetime as dt
from textwrap import shorten

from detente.briefing.briefing import Briefing, Chart, Citation
from detente.briefing.chart import value
from detente.pages.dates import say_day
from detente.pages.wording import one_line

_HEADLINE = 90


def subtitle(briefing: Briefing) -> str:
    """`Briefing as of 18 June 2023, with what changed since 19 May 2023`."""
    return f"Briefing as of {say_day(briefing.as_of)}, with what changed since {say_day(briefing.since)}"


def chart_caption(chart: Chart, as_of: dt.date) -> str:
    """What the chart shows, where it begins, and where the index stands."""
    now = chart.estimates[-1]
    return (
        f"Index of conflict (−10) and cooperation (+10), {say_day(chart.estimates[0].day)} to {say_day(as_of)}: "
        f"{value(now.mean)} now, between {value(now.low)} and {value(now.high)} with a chance of 80 %"
    )


def source_line(citation: Citation) -> str:
    """The headline, the publisher where it is known, and the day."""
    headline = shorten(one_line(citation.headline), _HEADLINE, placeholder=" …")
    shown = headline if not citation.words.startswith(headline.removesuffix(" …")) else ""
    return " · ".join(filter(None, [shown, citation.publisher, say_day(citation.published)]))
