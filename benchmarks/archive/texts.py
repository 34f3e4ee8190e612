"""Short reports without end, each of another day, pair and act: for `detente add`, which reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

STATES = ("China", "Japan", "India", "France", "Germany", "Brazil", "Kenya", "Egypt", "Canada", "Mexico", "Norway")
ACTS = (
    "{one}'s foreign minister met {a_minister} of {other} in Vienna on Monday to discuss trade.",
    "{one} condemned {other} on Tuesday over its new tariffs.",
    "{one} and {other} signed an agreement on fisheries in Geneva.",
    "{one} postponed a visit to {other} that had been planned for next week.",
)


def write_texts(folder: Path, count: int) -> list[Path]:
    """So many reports as files in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_written(folder / f"{number:05}.txt", text) for number, text in zip(range(count), _texts(), strict=False)]


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _texts() -> Iterator[str]:
    number = 0
    while True:
        one, other = STATES[number % 11], STATES[(number // 11 + number % 11 + 1) % 11]
        day = dt.date(2020, 1, 1) + dt.timedelta(days=number)
        act = ACTS[number % 4].format(one=one, other=other, a_minister="the minister")
        yield f"Note {number} from {one}\n\n{day:%d %B %Y}\n\n{act}\n"
        number += 1
