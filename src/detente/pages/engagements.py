"""Engagements for the terminal: a list of them, and one with its life, its meetings, contradictions and outcome."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.engagements import Claim, Dispute, Engagement, Outcome, Participant, Step
from detente.pages.dates import say_date, say_day
from detente.pages.terminal import COLOURS, WIDEST
from detente.pages.wording import capital, one_line, say, say_act, say_list, say_party, visible
from detente.records import Judgement

_PEOPLE = 4
_FEW = 8


def print_engagements(found: Iterable[Engagement], console: Console) -> None:
    """Print engagements: status, date and place in the margin, then who and what, how it went, and its id."""
    table = _grid(3, 8)
    for each in found:
        if table.row_count:
            table.add_row()
        about = [_plain(say_issues(each), "dim")] if each.issues else []
        life = [_plain(brief_life(each.life), "dim")] if len(each.life) > 1 else []
        part = [_plain(f"in the course of {each.part_of}", "dim")] if each.part_of else []
        against = [_plain("reports contradict each other", "yellow")] if each.disputes else []
        told = Text.assemble((say_witnesses(each.witnesses), "dim"), (f"  {each.id}", "dim cyan"))
        body = [_plain(say_head(each), "bold"), *_people(each), *life, *about, *against, *part, told]
        table.add_row(Group(*_margin(each)), Group(*body))
    console.print(table, width=min(console.width, WIDEST), highlight=False)


def print_engagement(whole: Engagement, parts: Sequence[Engagement], outcome: Outcome, console: Console) -> None:
    """Print one engagement: who, when and where; its life, meetings, contradictions, outcome and reports."""
    page: list[RenderableType] = [_plain(say_head(whole), "bold"), *_margin(whole), *_people(whole, most=_FEW)]
    if whole.issues:
        page.append(_plain(say_issues(whole)))
    if whole.part_of:
        page.append(_plain(f"In the course of {whole.part_of}", "dim"))
    page += _section("Life", _steps(whole.life))
    if parts:
        page += _section("In its course", _parts(parts))
    if whole.disputes:
        page += _section("Contradictions", _disputes(whole.disputes))
    page += outcome_sections(outcome)
    page += _section(f"Told by {say_witnesses(whole.witnesses)}", _tellings(whole))
    console.print(Group(*page), width=min(console.width, WIDEST), highlight=False)


def print_judgements(judgements: Iterable[Judgement], console: Console) -> None:
    """Print why events were taken for the same act or kept apart: on whose word, how surely, and why."""
    rows = [
        (each.verdict, "" if each.score is None else f"{each.score:.2f}", f"{each.one} {each.other}",
         each.reason + (f" – {each.who}, {each.at}" if each.who else "")) for each in dict.fromkeys(judgements)
    ]  # fmt: skip
    page = _section("Why", _columns(rows, (3, 2, 5, 10)))
    console.print(Group(*page), width=min(console.width, WIDEST), highlight=False)


def outcome_sections(outcome: Outcome) -> list[RenderableType]:
    """What was expected, and what came of it, where there is anything."""
    page: list[RenderableType] = []
    if outcome.expected:
        rows: list[Sequence[str]] = [
            (_brief_day(each.report.published), f"{say('outlook', each.outlook.outlook)} – {say_holders(each.holders)}",
             each.verdict, f"“{one_line(each.outlook.text)}”") for each in outcome.expected
        ]  # fmt: skip
        page += _section("Expected", _columns(rows, (2, 5, 3, 6)))
    results = [
        *(("agreed or conceded", each) for each in outcome.gains),
        *(("refused", each) for each in outcome.losses),
    ]
    if results:
        rows = [
            (say_date(each.date) if each.date else "", f"{capital(say_act(each.type, each.mode))}: {say_sides(each)}",
             f"“{one_line(each.tellings[0].event.evidence.text)}”") for _, each in results
        ]  # fmt: skip
        page += _section("Came of it", _columns(rows, (3, 6, 8)))
    if outcome.said:
        rows = [
            (_brief_day(each.report.published), f"{say('outlook', each.outlook.outlook)} – {say_holders(each.holders)}",
             f"“{one_line(each.outlook.text)}”") for each in outcome.said
        ]  # fmt: skip
        page += _section("Said of it afterwards", _columns(rows, (2, 6, 8)))
    return page


def say_head(each: Engagement) -> str:
    """`Visit: United States → China`, `Talks: China and United States`."""
    return f"{capital(say_act(each.type, each.mode))}: {say_sides(each)}"


def say_sides(each: Engagement) -> str:
    """Who acts, and on whom."""
    sides = (say_list([say_party(code) for code in side]) for side in (each.actors, each.recipients))
    return " → ".join(filter(None, sides))


def say_issues(each: Engagement) -> str:
    """What it is about."""
    return "About: " + ", ".join(say("issue", issue) for issue in each.issues)


def say_witnesses(count: int) -> str:
    """How many texts tell of it."""
    return f"{count} witness{'es' * (count != 1)}"


def say_holders(holders: Sequence[str]) -> str:
    """Who expects it."""
    return say_list([say_party(holder) for holder in holders]) or "the report itself"


def brief_life(life: Sequence[Step]) -> str:
    """The steps in one line, each with the day on which it was first told."""
    return " → ".join(f"{step.kind} {_brief_day(step.published)}" for step in life)


def _margin(each: Engagement) -> list[Text]:
    status = say("status", each.status).upper() if each.status != "occurred" else "HELD" if each.form else "HAPPENED"
    place = each.place
    country = say_party(place.country) if place and place.country else None
    town = None if place is None else place.name if country in (None, place.name) else f"{place.name}, {country}"
    where = [_plain(town)] if town and each.form != "call" else []
    return [_plain(status, COLOURS[each.status]), _plain(say_date(each.date) if each.date else "undated"), *where]


def _people(each: Engagement, most: int = _PEOPLE) -> list[Text]:
    named = [participant for participant in each.participants if participant.person]
    said = [_person(participant) for participant in named[:most]]
    more = [f"and {len(named) - most} more"] if len(named) > most else []
    level = f" ({each.level})" if each.level else ""
    return [_plain("; ".join([*said, *more]) + level)] if said else []


def _person(each: Participant) -> str:
    return ", ".join(filter(None, [each.person, each.post]))


def _steps(life: Sequence[Step]) -> Table:
    rows = []
    for step in life:
        told = _brief_day(step.published)
        until = f" – {_brief_day(step.until)}" if step.until and step.until != step.published else ""
        date = f"for {say_date(step.date)}" if step.date and step.kind not in ("held", "under way") else ""
        held = say_date(step.date) if step.date and step.kind in ("held", "under way") else ""
        by = say_list([say_party(code) for code in step.by])
        word = f"{say_witnesses(step.witnesses)}{f', on the word of {by}' if by else ''}"
        cause = f"Why: {one_line(step.cause)}" if step.cause else ""
        words = Group(*map(_plain, filter(None, [f"“{one_line(step.evidence)}”", cause, word])))
        rows.append((told + until, Group(_plain(step.kind.upper(), "bold"), _plain(date or held)), words))
    return _columns(rows, (3, 4, 9))


def _parts(parts: Sequence[Engagement]) -> Table:
    rows = [
        (say_date(each.date) if each.date else "undated", "; ".join(_person(p) for p in each.participants if p.person),
         f"{brief_life(each.life)}  {each.id}") for each in parts
    ]  # fmt: skip
    return _columns(rows, (3, 6, 7))


def _disputes(disputes: Sequence[Dispute]) -> Table:
    rows = [
        (capital(dispute.about) if place == 0 else "", _claimed(claim), f"{say_witnesses(claim.witnesses)}{_on(claim)}")
        for dispute in disputes
        for place, claim in enumerate(dispute.claims)
    ]
    return _columns(rows, (5, 4, 7))


def _claimed(claim: Claim) -> str:
    said = say_date(claim.said)
    return say_party(claim.said) if len(claim.said) == 3 and claim.said.isupper() else said


def _on(claim: Claim) -> str:
    by = say_list([say_party(code) for code in claim.by])
    return f", on the word of {by}" if by else ""


def _tellings(whole: Engagement) -> Table:
    rows = [
        (_brief_day(each.report.published),
         Group(_plain(each.report.publisher or ""), _plain(each.event.id, "dim cyan")),
         f"“{one_line(each.event.evidence.text)}”") for each in whole.tellings
    ]  # fmt: skip
    return _columns(rows, (3, 4, 9))


def _brief_day(day: dt.date | None) -> str:
    return say_day(day) if day else "undated"


def _section(title: str, content: RenderableType) -> list[RenderableType]:
    return [Text(), Rule(_plain(title, "bold"), align="left", style="dim"), content]


def _columns(rows: Iterable[Sequence[str | RenderableType]], ratios: Sequence[int]) -> Table:
    table = _grid(*ratios)
    for row in rows:
        table.add_row(*(_plain(cell) if isinstance(cell, str) else cell for cell in row))
    return table


def _grid(*ratios: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in ratios:
        table.add_column(ratio=ratio)
    return table


def _plain(words: str, style: str = "") -> Text:
    return Text(visible(words), style)
