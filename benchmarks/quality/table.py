"""The figures as a table: a row for each, and of each set what was measured beside its floor."""

from __future__ import annotations

from rich.table import Table

from benchmarks.quality.floors import Floors, Measured


def table(measured: Measured, floors: Floors) -> Table:
    """The figures of all sets; one below its floor is marked with `<` and in red."""
    shown = Table(title="How well reports are read")
    shown.add_column("figure")
    for name in measured:
        shown.add_column(name, justify="right")
        shown.add_column("floor", justify="right", style="dim")
    names = list(dict.fromkeys(figure for figures in measured.values() for figure in figures))
    for figure in names:
        cells = [_cells(measured[name].get(figure), floors.get(name, {}).get(figure)) for name in measured]
        shown.add_row(figure, *(cell for pair in cells for cell in pair), end_section=figure == "extra")
    return shown


def _cells(value: float | int | None, floor: float | None) -> tuple[str, str]:
    number = "–" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"
    below = floor is not None and (value is None or value < floor)
    return f"[red]< {number}[/red]" if below else number, "" if floor is None else f"{floor:.2f}"
