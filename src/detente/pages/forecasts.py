"""For the terminal: what may come next with the reasons, and how good forecasts were."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.engagements import Tally
from detente.forecast import Forecast, Forecasts, Reason, Resolved, Score, Scores
from detente.pages.dates import say_day
from detente.pages.expectations import tally_table
from detente.pages.terminal import WIDEST
from detente.pages.wording import capital, one_line, say_list, say_party, visible

COMMON = 3
"""In so many forecasts a reason has to stand to be said once for all of them."""
UNLIKELY = 0.05
"""What is less likely and was never on record has no entry of its own."""
REASONS = 3
CERTAIN = 0.005
"""What is nearer to 0 or 1 than this is not rounded to it."""
SHOWN = 20
_BAR = 30
_ENDINGS = {"happened": "bold green", "did not happen": "bold red", "open": "dim"}


def print_forecasts(found: Forecasts, console: Console) -> None:
    """Print what may come: plans first, then contacts and acts, the likeliest first, each beside its base rate."""
    due = found.as_of + dt.timedelta(found.horizon)
    pair = say_list([say_party(code) for code in found.pair])
    page: list[RenderableType] = [
        _plain(f"{pair}: {found.horizon} days from {say_day(found.as_of)}, to {say_day(due)}", "bold"),
        _plain(f"From {_count(found.reports, 'report')} of the two since {say_day(found.since)}", "dim"),
    ]
    page += [_plain(capital(found.note), "yellow")] if found.note else []
    page += _section("Planned, spoken of, put off or in doubt", found.plans)
    shown = [each for each in found.kinds if _is_shown(each)]
    page += _section("Contacts", _likeliest(each for each in shown if each.subject.is_contact))
    page += _section("Acts", _likeliest(each for each in shown if not each.subject.is_contact))
    if rest := [each.subject.words for each in found.kinds if not _is_shown(each)]:
        page += [Text(), _plain(f"Never on record and less likely than {UNLIKELY:.0%}: {'; '.join(rest)}", "dim")]
    if found.ahead:
        page += [Text(), _plain(f"Yearly meetings ahead, not weighed: {'; '.join(found.ahead)}", "dim")]
    console.print(Group(*page), width=min(console.width, WIDEST), highlight=False)


def print_scores(
    found: Scores, plans: Sequence[Resolved], counts: Sequence[Tally], console: Console, *, backtests: int
) -> None:
    """Print scores over all, by kind and by horizon, calibration, plans that were decided, and how others did."""
    page: list[RenderableType] = []
    if found.overall:
        decided = f"{_count(found.overall.count, 'forecast')} decided, {found.open} open"
        past = f"; {backtests} of all were made as of a day gone by" if backtests else ""
        page += [_plain(decided + past, "bold")]
        page += [*_scores("By kind", [*found.by_kind, found.overall]), *_scores("By horizon", found.by_horizon)]
        page += [*_title("Calibration: what was said, and how often it came"), _calibration(found)]
    else:
        page.append(_plain(f"No forecast was decided yet; {found.open} open. 'detente forecast' makes them.", "bold"))
    if plans:
        page += [*_title("Plans"), _plans(plans)]
    if counts:
        page += [*_title("What sides and outlets expected of meetings"), tally_table(counts)]
    console.print(Group(*page), width=min(console.width, WIDEST), highlight=False)


def _likeliest(found: Iterable[Forecast]) -> list[Forecast]:
    return sorted(found, key=lambda each: -each.probability)


def _is_shown(each: Forecast) -> bool:
    return each.on_record > 0 or each.probability >= UNLIKELY


def _section(title: str, found: Sequence[Forecast]) -> list[RenderableType]:
    if not found:
        return []
    common = _common(found)
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(justify="right", width=6)
    table.add_column(width=11)
    table.add_column(ratio=1)
    for each in found:
        due = f", by {say_day(each.due)}{' (its own date)' if each.by_date else ''}"
        head = capital(each.subject.words) + (due if each.subject.about == "plan" else "")
        told = [reason for reason in each.told if reason.words not in common]
        reasons = [_reason(reason) for reason in (told if each.subject.about == "plan" else told[:REASONS])]
        note = [_plain(each.note, "yellow")] if each.note else []
        base = _plain(f"base {_percent(each.base)}", "dim")
        table.add_row(_plain(_percent(each.probability), "bold"), base, Group(_plain(head, "bold"), *note, *reasons))
    for_all = [_reason(reason) for reason in common.values()]
    return [*_title(title), *([*for_all, Text()] if for_all else []), table]


def _common(found: Sequence[Forecast]) -> dict[str, Reason]:
    """What speaks for or against so many of these forecasts that it is said once for all."""
    told = [reason for each in found for reason in each.told[1:] if each.subject.about == "kind"]
    times = Counter(reason.words for reason in told)
    return {reason.words: reason for reason in told if times[reason.words] >= COMMON}


def _reason(reason: Reason) -> Text:
    sign = "·" if reason.effect is None else "+" if reason.effect > 0 else "−"
    return _plain(f"{sign} {one_line(reason.words)}", "dim")


def _scores(title: str, found: Sequence[Score]) -> list[RenderableType]:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("")
    for heading in ("decided", "came", "Brier", "base rate", "skill", "log score"):
        table.add_column(heading, justify="right")
    for each in found:
        skill = "–" if each.skill is None else f"{each.skill:+.2f}"
        row = (
            each.name,
            str(each.count),
            str(each.came),
            f"{each.brier:.3f}",
            f"{each.base:.3f}",
            skill,
            f"{each.log:.3f}",
        )
        table.add_row(*map(_plain, row))
    return [*_title(title), table]


def _calibration(found: Scores) -> Table:
    """A line for each group: what was said, what came, and both as a bar: `|` is what was said."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("forecasts of", "decided", "said", "came"):
        table.add_column(heading, justify="right")
    table.add_column("0 %" + " " * (_BAR - 6) + "100 %")
    for each in found.calibration:
        bar = ["█" if place < round(each.came * _BAR) else "·" for place in range(_BAR)]
        bar[min(round(each.said * _BAR), _BAR - 1)] = "|"
        span = f"{each.low * 100:.0f}–{_percent(each.high)}"
        row = (span, str(each.count), _percent(each.said), _percent(each.came), "".join(bar))
        table.add_row(*map(_plain, row))
    return table


def _plans(found: Sequence[Resolved]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (4, 2, 9):
        table.add_column(ratio=ratio)
    for each in found[:SHOWN]:
        made = each.forecast
        on = f" on {say_day(each.on)}" if each.on else ""
        words = f"{capital(made.subject.words)}, by {say_day(made.due)}"
        by = [_plain(f"detente engagements show {each.by}", "dim cyan")] if each.by else []
        said = f"{_percent(made.probability)} (base {_percent(made.base)})"
        told = Group(_plain(words), _plain(f"said as of {say_day(made.as_of)}", "dim"), *by)
        table.add_row(_plain(capital(each.ending) + on, _ENDINGS[each.ending]), _plain(said), told)
    return table


def _title(title: str) -> list[RenderableType]:
    return [Text(), Rule(_plain(title, "bold"), align="left", style="dim")]


def _percent(chance: float) -> str:
    """As a percentage; nothing that may come is said to come surely or never."""
    if 0 < chance < CERTAIN or 1 - CERTAIN < chance < 1:
        return "< 1 %" if chance < CERTAIN else "> 99 %"
    return f"{chance * 100:.0f} %"


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def _plain(words: str, style: str = "") -> Text:
    return Text(visible(words), style)
