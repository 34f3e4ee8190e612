"""Mix a fitted table with an earlier fit of it, and write the mean in its place.

    python tools/mix_tables.py EARLIER TABLE [SHARE]

SHARE is what the earlier fit counts for (0 to 1, 0.5 if left out). Two fits to the same gold, with the code changed
between them, differ by chance in thousands of small weights; their mean is steadier on reports that neither has seen.
Columns whose every cell is a number are weights, the others name a row; a row that one fit lacks counts as 0 there.
Rows that are written by hand (of the kind `rule`) are kept. Not for the tables of words, whose cells are lists.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

RULE, LEAST = "rule", 0.01
Row = dict[str, str]


def main() -> None:
    """Mix two tables."""
    earlier, table = map(Path, sys.argv[1:3])
    share = float(sys.argv[3]) if len(sys.argv) > 3 else 0.5
    rows = mixed(_read(earlier), _read(table), share)
    with table.open("w", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def mixed(earlier: Sequence[Row], later: Sequence[Row], share: float) -> list[Row]:
    """The rows of both tables, those written by hand first, each weight the mean of its two."""
    weights = [name for name in later[0] if all(_is_number(row[name]) for row in later)]
    keys = [name for name in later[0] if name not in weights]
    digits = max(len(row[name].partition(".")[2]) for row in later for name in weights)
    sums: dict[tuple[str, ...], list[float]] = {}
    for rows, part in ((earlier, share), (later, 1 - share)):
        for row in rows:
            if RULE not in row.values():
                known = sums.setdefault(tuple(row[key] for key in keys), [0.0] * len(weights))
                for n, name in enumerate(weights):
                    known[n] += part * float(row[name])
    by_hand = [row for row in later if RULE in row.values()]
    fitted = [
        dict(zip(keys, key, strict=True)) | {name: f"{w:.{digits}f}" for name, w in zip(weights, values, strict=True)}
        for key, values in sorted(sums.items())
        if any(abs(value) >= LEAST for value in values)
    ]
    return by_hand + [{name: row[name] for name in later[0]} for row in fitted]


def _read(path: Path) -> list[Row]:
    with path.open(newline="") as lines:
        return list(csv.DictReader(lines))


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


if __name__ == "__main__":
    main()
