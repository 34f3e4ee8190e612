"""Fit the weights of forecasts, and the rates of kinds, to a year of ICEWS quadruples (a folder of them).

Run from the repository's root: python tools/fit_forecasts.py PATH. It writes `weights.csv` and the column `rate` of
`kinds.csv` in `src/detente/forecast/data`, and prints how much better than the base rate a model does on the last four
months, fitted to what was decided before each day: over all, and by kind. A kind that no model helps gets no weight, so
that its base rate stands.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from detente.engagements import Participant
from detente.engagements.families import form_of, status_of
from detente.exchange.format import Arrival, Source
from detente.exchange.formats import named
from detente.forecast.features import FEATURES, OWN, features
from detente.forecast.histories import History, histories
from detente.forecast.kinds import Act, Stage, kinds
from detente.forecast.logistic import predicted, scaled_fit
from detente.forecast.past import base_rate
from detente.forecast.weights import SIDES, side_of
from detente.records import Event
from detente.relations.ranks import rank_of

DATA = Path("src/detente/forecast/data")
START = dt.date(2014, 1, 1)
FILES = ("train.txt", "valid.txt", "test.txt")
HORIZONS = (7, 30)
STEP = 10
FIRST = 60
TESTED = 120
"""The last days of the year, on which kinds prove that a model helps them."""
LEAST_ACTS = 20
LEAST = 2
RIDGE = 20.0
_STAGES: dict[str, Stage] = {
    "occurred": "done", "ongoing": "done", "planned": "ahead", "possible": "ahead", "postponed": "off",
    "cancelled": "off",
}  # fmt: skip

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Questions:
    """What was asked: inputs (features, then a column for each kind), outcomes, base rates, kinds, days, horizons."""

    inputs: np.ndarray
    happened: np.ndarray
    base: np.ndarray
    kind: np.ndarray
    day: np.ndarray
    horizon: np.ndarray


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    found = list(_histories(options.parse_args(arguments).folder))
    last = max(int(each.past.acts[-1]) for each in found)
    rates = _rates(found, last)
    asked = _asked(found, rates, range(START.toordinal() + FIRST, last, STEP), last)
    kept = _tell(asked, last)
    _write_rates(rates)
    _write_weights(asked, kept)
    return 0


def _histories(folder: Path) -> Iterator[History]:
    acts: defaultdict[Pair, list[Act]] = defaultdict(list)
    party: defaultdict[str, list[int]] = defaultdict(list)
    for event in _events(folder):
        day = dt.date.fromisoformat(event.date or "").toordinal()
        codes = sorted({mention.code for mention in (*event.actors, *event.recipients)})
        for code in codes:
            party[code].append(day)
        acting = frozenset(mention.code for mention in event.actors)
        for pair in combinations(codes, 2):
            if stage := _STAGES.get(status_of(event)):
                form = form_of(event)
                rank = rank_of(_participants(event), pair, dt.date.fromordinal(day)) if form else None
                acts[pair].append(Act(day, stage, event.type, event.mode, form, rank, acting & frozenset(pair)))
    days = {code: np.array(sorted(each), dtype=np.int64) for code, each in party.items()}
    for pair, each in acts.items():
        if len(each) >= LEAST_ACTS:
            yield from histories(each, pair, (days[pair[0]], days[pair[1]]), START.toordinal())


def _events(folder: Path) -> Iterator[Event]:
    read = named("quadruples").read
    assert read is not None
    for name in FILES:
        path = folder / name
        with path.open("rb") as stream:
            for item in read(Source(name, stream, path), {"start": START.isoformat()}):
                if isinstance(item, Arrival):
                    yield item.record.events[0]


def _participants(event: Event) -> list[Participant]:
    return [Participant(each.code, each.person, each.post, None, 1) for each in (*event.actors, *event.recipients)]


def _rates(found: Sequence[History], last: int) -> dict[str, float]:
    """On how many days a day a pair does so, by kind: the median pair would do nothing, so it is the mean."""
    length = last - START.toordinal() + 1
    by_kind: defaultdict[str, list[float]] = defaultdict(list)
    for each in found:
        by_kind[each.kind.key].append(len(each.past.own) / length)
    return {kind: float(np.mean(rates)) for kind, rates in by_kind.items()}


def _asked(found: Sequence[History], rates: Mapping[str, float], origins: Sequence[int], last: int) -> Questions:
    """Every question on each of these days that was decided by the last."""
    names = [kind.key for kind in kinds()]
    rows = []
    for origin in origins:
        for each in found:
            past = each.past.until(origin)
            for horizon in HORIZONS if len(past.own) >= LEAST else ():
                if origin + horizon <= last:
                    base = base_rate(past, origin, horizon, rates[each.kind.key])
                    number = names.index(each.kind.key)
                    inputs = [*features(past, origin, horizon, base), *np.eye(len(names))[number]]
                    own = each.past.own
                    came = float(((own > origin) & (own <= origin + horizon)).any())
                    rows.append((inputs, came, base.probability, number, origin, horizon))
    return Questions(*(np.array(column) for column in zip(*rows, strict=True)))


def _tell(asked: Questions, last: int) -> frozenset[str]:
    """Print how each kind does on the last days, fitted to what was decided before; the kinds that a model helps."""
    late = sorted(set(asked.day[asked.day > last - TESTED].tolist()))
    tested = np.isin(asked.day, late)
    for name, shown in (("recency and frequency", OWN), ("the relation too", None)):
        chances = asked.base.copy()
        for side in SIDES:
            for day in late:
                known = _of(asked, side) & (asked.day + asked.horizon <= day)
                now = _of(asked, side) & (asked.day == day)
                columns = _columns(shown or SIDES[side])
                chances[now] = predicted(asked.inputs[now][:, columns], _fit(asked, known, columns))
        print(f"{name}: skill {_skill(asked, chances, tested):+.3f} over {tested.sum():,} questions")
    kept = set()
    for number, kind in enumerate(kinds()):
        mask = tested & (asked.kind == number)
        skill = _skill(asked, chances, mask)
        print(f"  {kind.key:12} {skill:+.3f}  {mask.sum():6,}  {asked.happened[mask].mean():.3f}")
        kept |= {kind.key} if skill > 0 else set()
    return frozenset(kept)


def _of(asked: Questions, side: str) -> np.ndarray:
    """Which questions are of this side: contacts or acts."""
    found: np.ndarray = np.array([side_of(kind) == side for kind in kinds()])[asked.kind]
    return found


def _columns(names: Sequence[str]) -> list[int]:
    return [*map(FEATURES.index, names), *range(len(FEATURES), len(FEATURES) + len(kinds()))]


def _fit(asked: Questions, mask: np.ndarray, columns: Sequence[int]) -> np.ndarray:
    happened = asked.happened[mask]
    return scaled_fit(asked.inputs[mask][:, columns], happened, np.ones(len(happened)), ridge=RIDGE)


def _skill(asked: Questions, chances: np.ndarray, mask: np.ndarray) -> float:
    came = asked.happened[mask]
    return float(1 - ((chances[mask] - came) ** 2).mean() / ((asked.base[mask] - came) ** 2).mean())


def _write_weights(asked: Questions, kept: frozenset[str]) -> None:
    with (DATA / "weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["side", "name", "weight", "mean"])
        for side, names in SIDES.items():
            found = _fit(asked, _of(asked, side), _columns(names))
            means = [0.0, *asked.inputs[_of(asked, side)][:, [FEATURES.index(name) for name in names]].mean(axis=0)]
            table = zip(("constant", *names), found, means, strict=False)
            writer.writerows((side, name, f"{weight:.4f}", f"{mean:.4f}") for name, weight, mean in table)
            for kind, weight in zip(kinds(), found[len(names) + 1 :], strict=True):
                if side_of(kind) == side and kind.key in kept:
                    writer.writerow([side, f"kind {kind.key}", f"{weight:.4f}", ""])


def _write_rates(rates: Mapping[str, float]) -> None:
    path = DATA / "kinds.csv"
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    for row in table:
        row["rate"] = f"{rates.get(row['kind'], 0.0):.5f}"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    sys.exit(main())
