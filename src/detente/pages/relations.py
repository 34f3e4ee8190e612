"""The relation of two states for the terminal: what was done, the agenda with positions, the contact ladder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.engagements import Engagement
from detente.pages.dates import say_date, say_day
from detente.pages.engagements import say_head, say_issues, say_witnesses
from detente.pages.sparkline import sparkline
from detente.pages.terminal import COLOURS, WIDEST
from detente.pages.wording import capital, one_line, say, say_list, say_party, visible
from detente.relations import Contact, Index, Relation, Rung, Source, Stand, Topic, TurningPoint
from detente.relations.acts import best_source

_CHART = 56
_YEAR = 53


def print_timeline(found: Relation, shown: Sequence[Engagement], console: Console) -> None:
    """Print how the index went and when it turned, and what was done, in the order given."""
    page = [*_head(found, "timeline"), *(_chart(found.index) if found.index else [])]
    table = _grid(3, 8)
    for point in found.index.turning_points[::-1] if found.index else ():
        table.add_row(*_turn(point))
        table.add_row()
    page += [table, Rule(style="dim"), Text()] if table.row_count else []
    acts = _grid(3, 8)
    for each in shown:
        acts.add_row(Group(*_margin(each)), Group(*_act(each)))
        acts.add_row()
    console.print(Group(*page, acts), width=min(console.width, WIDEST), highlight=False)


def print_agenda(found: Relation, shown: Sequence[Topic], console: Console) -> None:
    """Print each issue with what each side holds on it, since when, and the words."""
    table = _grid(3, 8)
    for topic in shown:
        times = f"{topic.times} time{'s' * (topic.times != 1)}" if topic.times else "only in statements"
        margin = [_plain(capital(say("issue", topic.issue)), "bold"), _plain(f"last {_say(topic.last)}", "dim")]
        margin += [_plain(times, "dim"), *([_plain("THEY DIFFER", "yellow")] if topic.differ else [])]
        body = [line for stand in topic.stands for line in _stand(stand)]
        if not topic.stands:
            body = [_plain("Neither side is reported to hold anything on it.", "dim")]
            body += [_quoted(source) for source in topic.sources[:1]]
        table.add_row(Group(*margin), Group(*body))
        table.add_row()
    console.print(
        Group(*_head(found, "agenda and positions"), table), width=min(console.width, WIDEST), highlight=False
    )


def print_contacts(found: Relation, console: Console) -> None:
    """Print for each level the last contact and the next one, how often they meet, and what is cut."""
    table = _grid(3, 8)
    for rung in found.ladder:
        table.add_row(Group(*_rung_margin(rung)), Group(*_rung(rung, found)))
        table.add_row()
    console.print(Group(*_head(found, "contacts"), table), width=min(console.width, WIDEST), highlight=False)


def _head(found: Relation, what: str) -> list[RenderableType]:
    names = say_list([say_party(code) for code in found.pair])
    title = _plain(f"{capital(names)}: {what} as of {say_day(found.as_of)}", "bold")
    return [title, Rule(style="dim"), Text()]


def _chart(index: Index) -> list[RenderableType]:
    now = index.joint.estimates[-1]
    line = sparkline([each.mean for each in index.joint.estimates[-_YEAR:]], _CHART)
    first = index.joint.estimates[-_YEAR:][0].day
    sides = ", ".join(
        f"{say_party(code)} {series.estimates[-1].mean:+.1f}"
        for code, series in index.directed.items()
        if any(series.acts)
    )
    return [
        _plain(line, "bold cyan"),
        _plain(f"Index of cooperation (+10) and conflict (-10) since {say_day(first)}", "dim"),
        _plain(
            f"Now {now.mean:+.1f}, with 80 % between {now.low:+.1f} and {now.high:+.1f}; by who acts: {sides}; "
            f"in words {index.verbal.estimates[-1].mean:+.1f}, in deeds {index.material.estimates[-1].mean:+.1f}"
        ),
        Text(),
    ]


def _turn(point: TurningPoint) -> tuple[RenderableType, RenderableType]:
    colour = "bold green" if point.turn == "better" else "bold red"
    margin = Group(_plain(f"TURN FOR THE {point.turn.upper()}", colour), _plain(say_day(point.day)))
    size = f"By {abs(point.change):.1f} on average; {point.chance:.1%} of shuffles give as much."
    return margin, Group(_plain(size), *map(_quoted, point.because))


def _margin(each: Engagement) -> list[Text]:
    status = say("status", each.status).upper() if each.status != "occurred" else "HELD" if each.form else "HAPPENED"
    return [_plain(status, COLOURS[each.status]), _plain(say_date(each.date) if each.date else "undated")]


def _act(each: Engagement) -> list[Text]:
    about = [_plain(say_issues(each), "dim")] if each.issues else []
    told = Text.assemble((say_witnesses(each.witnesses), "dim"), (f"  {each.id}", "dim cyan"))
    words = _plain(f"“{one_line(best_source(each).evidence.text)}”", "italic")
    return [_plain(say_head(each), "bold"), words, *about, told]


def _stand(stand: Stand) -> list[Text]:
    before = f"; before: {say('stance', stand.before)}" if stand.before else ""
    since = f" since {_say(stand.since)}" if stand.since != stand.last else f" on {_say(stand.last)}"
    head = Text.assemble((say_party(stand.holder), "bold"), f" {say('stance', stand.stance)}", (since + before, "dim"))
    return [head, _quoted(stand.sources[0], stand.words)]


def _rung_margin(rung: Rung) -> list[Text]:
    usual = f"usually every {rung.usual_gap} days" if rung.usual_gap is not None else ""
    count = f"{rung.contacts} contact{'s' * (rung.contacts != 1)}" if rung.contacts else "no contact told of"
    return [_plain(capital(rung.rank), "bold"), _plain(count, "dim"), *([_plain(usual, "dim")] if usual else [])]


def _rung(rung: Rung, found: Relation) -> list[Text]:
    lines: list[Text] = []
    if rung.last:
        lines += _contact("Last", rung.last, found.pair, f", {_ago(rung.gap)}")
    if rung.next:
        planned = "" if rung.next.status == "planned" else f" ({say('status', rung.next.status)})"
        lines += _contact("Next", rung.next, found.pair, planned)
    for source in rung.suspended[:2]:
        lines += [_plain("Cut or put off", "yellow"), _quoted(source)]
    return lines or [_plain("–", "dim")]


def _contact(label: str, contact: Contact, pair: Sequence[str], rest: str) -> list[Text]:
    date = say_date(contact.date) if contact.date else "no date"
    people = say_list([", ".join(contact.people[code]) or say_party(code) for code in pair])
    where = f" in {contact.place}" if contact.place and contact.form != "call" else ""
    head = Text.assemble((f"{label}: ", "dim"), (date, "bold"), f"{rest} – {contact.form}, {people}{where}")
    number = [Text(contact.engagement, "dim cyan")] if contact.engagement else []
    return [head, _quoted(contact.source), *number]


def _ago(days: int | None) -> str:
    return "today" if not days else "yesterday" if days == 1 else f"{days} days ago"


def _quoted(source: Source, words: str | None = None) -> Text:
    told = ", ".join(filter(None, [source.publisher, say_day(source.published) if source.published else None]))
    return Text.assemble(
        (visible(f"“{one_line(words or source.evidence.text)}”"), "italic"), (visible(f"  {told}"), "dim")
    )


def _say(day: dt.date | None) -> str:
    return say_day(day) if day else "a day unknown"


def _grid(*ratios: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in ratios:
        table.add_column(ratio=ratio)
    return table


def _plain(words: str, style: str = "") -> Text:
    return Text(visible(words), style)
