"""A small world of coded events: neighbours consult in turns, and who is visited hosts."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

ENTITIES = [
    f"{kind}{place}" for place in ("Aland", "Beland", "Celand") for kind in ("", "Police_(", "Citizen_(", "Head_(")
]
NAMES = [name + ")" if "(" in name else name for name in ENTITIES]
RELATIONS = ("Consult", "Make_a_visit", "Host_a_visit", "Criticize")


def world(folder: Path, *, days: int = 60, seed: int = 1) -> Path:
    """Files in the form of ICEWS-14 with so many days, the last ten for validation and test."""
    chance = random.Random(seed)
    rows: list[tuple[int, int, int, int]] = []
    for day in range(days):
        today = {(each, 0, (each + 1 + day % 2) % len(NAMES)) for each in range(0, len(NAMES), 2)}
        for _ in range(6):
            guest, host = chance.sample(range(len(NAMES)), 2)
            today |= {(guest, 1, host), (host, 2, guest)}
        rows += [(*event, day * 24) for event in sorted(today)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "entity2id.txt").write_text("".join(f"{name}\t{key}\n" for key, name in enumerate(NAMES)))
    (folder / "relation2id.txt").write_text("".join(f"{name}\t{key}\n" for key, name in enumerate(RELATIONS)))
    for part, first, last in (("train", 0, days - 10), ("valid", days - 10, days - 5), ("test", days - 5, days)):
        lines = ["\t".join(map(str, row)) + "\t-1\n" for row in rows if first <= row[3] // 24 < last]
        (folder / f"{part}.txt").write_text("".join(lines))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return world(tmp_path / "events")
