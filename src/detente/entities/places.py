"""Places and venues: where on earth a name lies. The gazetteer is GeoNames' cities (CC BY 4.0), packaged."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from detente.entities.parties import is_state, parties
from detente.tables import Row, cell_list, rows

LONG = {"st": "saint", "ft": "fort", "mt": "mount"}
SHORT = re.compile(r"\b(st|ft|mt)\.? ")
"""What gazetteers spell out and newspapers do not: `St. Petersburg`."""
REGION = 1_000_000
"""What a region counts for among the populations of cities of its name: more than most."""
BY_OTHER_NAME = 8
"""How many times less a place counts for by another name than by its own: Cancún is not Changchun."""
PROVINCE = 300_000
"""What a province counts for that goes by a name of its own."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A named place; `country` is the state in control, None at sea or where none is fair. Degrees are WGS 84."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames_id: int | None
    population: int = 0
    region: str = ""
    """The code of its state or province as `regions.csv` has it, where that has those of the country."""
    by_other_name: bool = False
    """Whether it was looked up by another name than its own: Amman by `Philadelphia`."""


@dataclass(frozen=True, slots=True)
class Region:
    """A state, province or county within a state; `short` are its abbreviations (`Ga.`), which stand after a comma."""

    name: str
    country: str
    code: str
    short: tuple[str, ...]

    def spot(self) -> Spot:
        """The region as a place."""
        return Spot(self.name, self.country, None, None, None, REGION, self.code)


@dataclass(frozen=True, slots=True)
class Venue:
    """A building, ground or recurring conference with the city where it stands."""

    name: str
    aliases: tuple[str, ...]
    city: str
    country: str


@cache
def venues() -> tuple[Venue, ...]:
    """All known venues."""
    return tuple(
        Venue(row["name"], tuple(cell_list(row["aliases"])), row["city"], row["country"])
        for row in rows("entities", "venues")
    )


@cache
def venue_named() -> dict[str, Venue]:
    """Venues by their names."""
    return {venue.name: venue for venue in venues()}


def _plain(name: str) -> str:
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return SHORT.sub(lambda match: LONG[match[1]] + " ", name.casefold().strip())


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


@cache
def _cities() -> dict[str, list[tuple[Row, int]]]:
    """The rows of the gazetteer by name, each with how many times less it counts for by that name."""
    found: dict[str, list[tuple[Row, int]]] = {}
    for row in [*rows("entities", "places"), *rows("entities", "cities")]:
        found.setdefault(_plain(row["name"]), []).append((row, 1))
        for name in cell_list(row["aliases"]):
            found.setdefault(_plain(name), []).append((row, BY_OTHER_NAME))
    return found


def _city(row: Row, times_less: int) -> Spot:
    return Spot(
        row["name"], row["country"] or None, _number(row["lat"]), _number(row["lon"]),
        int(row["geonames_id"]) if row["geonames_id"] else None, int(row.get("population") or 10**7) // times_less,
        row.get("region", ""), times_less > 1,
    )  # fmt: skip


@cache
def _areas() -> dict[str, list[Spot]]:
    """Regions and provinces by name."""
    found: dict[str, list[Spot]] = {}
    for region in regions():
        found.setdefault(_plain(region.name), []).append(region.spot())
    for row in rows("entities", "provinces"):
        spot = Spot(row["name"], row["country"], _number(row["lat"]), _number(row["lon"]), None, PROVINCE)
        found.setdefault(_plain(row["name"]), []).append(spot)
    return found


@cache
def regions() -> tuple[Region, ...]:
    """The states, provinces and counties whose names are taken for granted in local news."""
    return tuple(
        Region(row["name"], row["country"], row["code"], tuple(cell_list(row["short"])))
        for row in rows("entities", "regions")
    )


def spots_named(name: str) -> list[Spot]:
    """All places that go by a name, in any case and without its accents."""
    plain = _plain(name)
    return [*(_city(row, times_less) for row, times_less in _cities().get(plain, ())), *_areas().get(plain, ())]


@cache
def _capitals() -> dict[str, str]:
    return {_plain(city): party.code for party in parties().values() for city in party.capitals if is_state(party.code)}


@cache
def locate(name: str, near: str | None = None) -> Spot | None:
    """The place that a name most likely means: in the state `near` if any is there, else a capital, or the largest."""
    capital_of = _capitals().get(_plain(name))
    spots = spots_named(name)
    if spots:
        return min(spots, key=lambda spot: (spot.country != near, spot.country != capital_of, -spot.population))
    return Spot(name, capital_of, None, None, None) if capital_of else None


def iso_country(state: str | None, lat: float | None, lon: float | None) -> str | None:
    """The code of ISO 3166 for where a place of a state lies: that of a territory far from it, if it lies there."""
    if state is None or lat is None or lon is None:
        return state
    held = (row for row in _territories() if row["state"] == state)
    return next((row["code"] for row in held if _lies_in(row, lat, lon)), state)


@cache
def _territories() -> list[Row]:
    return rows("entities", "territories")


def _lies_in(row: Row, lat: float, lon: float) -> bool:
    south, north, west, east = (float(row[edge]) for edge in ("south", "north", "west", "east"))
    return south <= lat <= north and west <= lon <= east


@cache
def state_named(name: str) -> str | None:
    """The code of the state, or of the state that a region is part of, that goes by a name."""
    return _states().get(name) or next((region.country for region in regions() if region.name == name), None)


def state_written(name: str) -> str | None:
    """The code of the state that goes by a name, be it in capitals throughout: `KENYA`."""
    return state_named(name.title() if name.isupper() else name)


@cache
def _states() -> dict[str, str]:
    states = (party for party in parties().values() if is_state(party.code))
    return {name: party.code for party in states for name in (party.name, *party.aliases)}


@cache
def spot_of(name: str) -> Spot | None:
    """The place of a name that may tell the state as well: `Turnberry, Scotland` lies there, whether known or not."""
    town, _, within = name.partition(", ")
    country = state_named(within) if within else None
    spot = locate(town, country)
    if country is None or (spot is not None and spot.country == country):
        return spot
    return Spot(town, country, None, None, None)
