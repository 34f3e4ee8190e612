"""Whether the index finds what happened in 2014, claims nothing in shuffled data, and has bands that hold."""

from __future__ import annotations

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.relations.drawing import drawing
from benchmarks.relations.finding import PAIRS, Pair, findings, on, told
from benchmarks.relations.holding import LEAST, held
from benchmarks.relations.shuffling import false_alarms
from benchmarks.speed.machine import described
from detente.archive import Archive, View
from detente.entities import name_of
from detente.relations import Index, relation
from detente.relations.index import dated, witnessed
from detente.relations.turning import Dated

START = "2014-01-01"
AT_WORST = 0.05
SAMPLE: Pair = ("CHN", "USA")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments, those of the process by default; 0 where everything was found and the bars hold."""
    options = _parser().parse_args(arguments)
    print(described(), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        _import(options.path, path)
        with Archive(path).view() as view:
            sound = _find(view, options.plots)
            sound &= _shuffle(view, options.shuffles)
            _hold(view)
    if options.archive:
        with Archive(options.archive).view() as view:
            sound &= _sample(view)
    return 0 if sound else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.relations", description=__doc__)
    parser.add_argument("path", type=Path, help="folder with the quadruples of ICEWS 2014")
    parser.add_argument("--shuffles", type=int, default=200, metavar="N", help="so many for each pair")
    parser.add_argument("--plots", type=Path, metavar="FOLDER", help="draw the three indexes there")
    parser.add_argument("--archive", type=Path, metavar="FILE", help="also the sample archive: corpus/sample, added")
    return parser


def _import(source: Path, archive: Path) -> None:
    files = [str(source / f"{part}.txt") for part in ("train", "valid", "test")]
    command = [sys.executable, "-m", "detente", "import", "quadruples", *files, "--set", f"start={START}"]
    done = subprocess.run([*command, "--archive", str(archive)], capture_output=True, text=True, check=True)
    print(done.stdout.strip().split(":")[0])


def _find(view: View, plots: Path | None) -> bool:
    indexes = {pair: _index(view, pair) for pair in PAIRS}
    found = list(findings(indexes.__getitem__))
    for each in found:
        print(f"{'found ' if each.found else 'MISSED'}  {_names(each.pair)}: {each.what}: {each.figures}")
    for pair, index in indexes.items() if plots else ():
        assert plots is not None
        plots.mkdir(parents=True, exist_ok=True)
        (plots / f"index-{'-'.join(pair).lower()}.svg").write_text(drawing(index, f"{_names(pair)}, 2014"), "utf-8")
    return all(each.found for each in found)


def _index(view: View, pair: Pair) -> Index:
    found = relation(view, pair).index
    assert found is not None
    return found


def _shuffle(view: View, shuffles: int) -> bool:
    worst = 0.0
    for number, pair in enumerate(PAIRS):
        count = false_alarms(_values(view, pair), shuffles, number)
        worst = max(worst, count / shuffles)
        print(f"false alarms  {_names(pair)}: {count} of {shuffles} shuffles ({count / shuffles:.1%})", flush=True)
    return worst <= AT_WORST


def _hold(view: View) -> None:
    pairs = [values for values in _all(view) if len(values) >= LEAST]
    for share, what in ((1.0, "three quarters of the days"), (0.3, "a third of their acts")):
        days = [day for number, values in enumerate(pairs) for day in held(values, number, share=share)]
        few = [day.within for day in days if day.acts < LEAST]
        within = sum(day.within for day in days) / len(days)
        rest = f"; {sum(few) / len(few):.0%} of {len(few)} where fewer than {LEAST} acts are known" if few else ""
        print(f"80 % band from {what}: holds {within:.0%} of {len(days)} days that were left out{rest}")


def _all(view: View) -> Iterator[list[Dated]]:
    day = view.newest()
    assert day is not None
    counts: Counter[Pair] = Counter()
    for tally in view.tallies(day, weeks=53):
        counts[tally.pair] += tally.acts
    return (_values(view, pair) for pair, count in counts.items() if count >= LEAST)


def _values(view: View, pair: Pair) -> list[Dated]:
    return dated(witnessed(view.deeds(pair)))


def _sample(view: View) -> bool:
    """Whether the index of China and the United States fell in February 2023 and rose again by the middle of June."""
    found = relation(view, SAMPLE, "2023-06-17").index
    assert found is not None
    days = [dt.date(2023, 1, 14), dt.date(2023, 2, 25), dt.date(2023, 3, 25), dt.date(2023, 6, 17)]
    before, fallen, lowest, now = (on(found, day) for day in days)
    sound = fallen.high < before.mean and now.low > lowest.mean
    figures = "; ".join(f"{each.day} {told(each)}" for each in (before, fallen, lowest, now))
    print(f"{'found ' if sound else 'MISSED'}  {_names(SAMPLE)}, sample archive as of 17 June 2023: {figures}")
    for point in found.turning_points:
        print(f"        turn for the {point.turn} on {point.day}: {point.change:+.1f}, chance {point.chance:.1%}")
    return sound


def _names(pair: Pair) -> str:
    return " and ".join(name_of(code) for code in pair)


if __name__ == "__main__":
    sys.exit(main())
