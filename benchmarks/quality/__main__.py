"""Read the reports of each set, compare with the gold, print the figures, and fail where one is below its floor."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TextIO

from rich.console import Console

from benchmarks.quality import lines, pairs
from benchmarks.quality.floors import FLOORS, Entries, Floors, Measured, broken, load, raised, save
from benchmarks.quality.measuring import Reader, judge_all, read
from benchmarks.quality.outside import Outcome
from benchmarks.quality.outsiders import OUTSIDE, measure_all
from benchmarks.quality.sets import ARTICLES, BLIND, SEEN, SETS, folders, refuse_to_show
from benchmarks.quality.table import outside_table, table, tables
from detente.errors import DetenteError
from detente.evaluation import Judgement, entries, faults, figures, read_gold_folder


def main(arguments: Sequence[str] | None = None, *, reader: Reader = read, floors_at: Path = FLOORS) -> int:
    """Run with these arguments, those of the process by default; the exit code: 1 where a floor is broken."""
    options = _parser().parse_args(arguments)
    try:
        chosen = folders(options.gold, options.articles)
        if options.detail and not options.unblind:
            refuse_to_show(chosen)
        outcomes = {**_own(options), **measure_all(options.data)}
        judged = {name: _judge(name, folder, reader) for name, folder in chosen.items()}
        return _tell(options, judged, outcomes, floors_at)
    except DetenteError as fault:
        print(f"benchmarks.quality: {fault}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument(
        "--gold", nargs="*", choices=SETS, metavar="NAME", help="only these sets: dev, first; none where none is named"
    )
    parser.add_argument("--articles", type=Path, metavar="PATH", help="also a folder of gold from elsewhere")
    parser.add_argument("--lines", action="store_true", help="also the plain lines; always without --gold")
    parser.add_argument("--pairs", action="store_true", help="also pair coding on the blind reports; so, too")
    parser.add_argument("--data", type=Path, metavar="PATH", help="also the sets of others that lie in this folder")
    parser.add_argument("--detail", action="store_true", help="print what is missed, extra or wrong")
    parser.add_argument("--unblind", action="store_true", help="show details of the blind set too, when tuning is over")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--raise", action="store_true", dest="raising", help="raise the floors to what was measured")
    return parser


def _tell(
    options: argparse.Namespace,
    judged: Mapping[str, list[Judgement]],
    outcomes: Mapping[str, Outcome],
    floors_at: Path,
) -> int:
    floors = load(floors_at)
    ours: Measured = {name: figures(judgements) for name, judgements in judged.items()}
    rests = {name: entries(judgements) for name, judgements in judged.items()}
    measured = {**ours, **{name: outcome.figures for name, outcome in outcomes.items()}}
    if options.detail:
        _print_faults(judged, outcomes, sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(measured, indent=2))
    else:
        _print_tables(ours, outcomes, floors, rests)
    if options.raising:
        save(raised(measured, floors), floors_at)
    below = list(broken(measured, floors, rests))
    for line in below:
        print(line, file=sys.stderr)
    return 1 if below else 0


def _own(options: argparse.Namespace) -> Mapping[str, Outcome]:
    asked = {lines: options.lines, pairs: options.pairs}
    return {part.NAME: part.measure() for part, wanted in asked.items() if wanted or options.gold is None}


def _judge(name: str, folder: Path, reader: Reader) -> list[Judgement]:
    return judge_all(list(read_gold_folder(folder)), reader, name=name)


def _print_faults(judged: Mapping[str, list[Judgement]], outcomes: Mapping[str, Outcome], to: TextIO) -> None:
    ours = ((name, fault) for name, judgements in judged.items() for fault in faults(judgements))
    others = ((name, fault) for name, outcome in outcomes.items() for fault in outcome.faults)
    for name, fault in (*ours, *others):
        print(f"{name}/{fault}", file=to)


def _print_tables(ours: Measured, outcomes: Mapping[str, Outcome], floors: Floors, rests: Entries) -> None:
    console = Console()
    for title, names in (
        ("Reports that are looked at", SEEN), ("Reports that nobody looks at", BLIND), ("From elsewhere", (ARTICLES,)),
    ):  # fmt: skip
        part = {name: measured for name, measured in ours.items() if name in names}
        for some in tables(part, floors, rests, title):
            console.print(some)
    own = {lines.NAME: "Plain lines", pairs.NAME: "Pairs in reports that nobody looks at"}
    for name, title in own.items():
        if name in outcomes:
            console.print(table({name: outcomes[name].figures}, floors, {}, title))
    if outcomes.keys() - own.keys():
        console.print(outside_table(OUTSIDE, outcomes, floors))


if __name__ == "__main__":
    sys.exit(main())
