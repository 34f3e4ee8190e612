"""For the terminal: who does what to whom next, and how well that is forecast."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.forecast.links.benchmark import Measured
from detente.forecast.links.explaining import Answer, Question


def measured_table(rows: Sequence[Measured], part: str) -> Table:
    """The figures of each way of forecasting, one under the other."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in (part, "questions", "MRR", "Hits@1", "Hits@3", "Hits@10", "seconds", "of processor", "MB"):
        table.add_column(name, justify="left" if name == part else "right")
    for row in rows:
        found = row.standing
        figures = [f"{each:.3f}" for each in (found.mrr, found.hits1, found.hits3, found.hits10)]
        spent = [f"{each:,.0f}" for each in (row.seconds, row.processor, row.memory)]
        table.add_row(row.name, f"{found.questions:,}", *figures, *spent)
    return table


def print_answers(question: Question, date: dt.date, answers: Sequence[Answer], console: Console) -> None:
    """Print a question and its likeliest answers, the likeliest first, with their reasons."""
    relation, subject = _plain(question.relation), _plain(question.subject)
    head = f"? · {relation} · {subject}" if question.turned else f"{subject} · {relation} · ?"
    console.print(Text(f"{head}, {date:%-d %B %Y}", "bold"))
    for place, answer in enumerate(answers, 1):
        console.print(Text(f"{place:2}  {_plain(answer.object)}", "bold"))
        for reason in answer.reasons:
            console.print(Text(f"    {reason}"))


def _plain(name: str) -> str:
    return name.replace("_", " ")
