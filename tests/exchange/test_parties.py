"""Whom other people's tables mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from tests.conftest import Blame, Lines

from detente.entities.parties import parties
from detente.exchange.parties import by_cameo, by_country, by_fips, cameo_of, fips_of, holder, person_of, somebody

DAY = dt.date(2014, 6, 1)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Korea, South", "KOR"), ("korea, republic of", "KOR"), ("U.S.S.R.", "RUS"),
        ("Holy See (Vatican City State)", "VAT"),
        ("Cuba (Provisional Government)", "CUB"), ("Cote d’Ivoire", "CIV"), ("NOR", "NOR"), ("Bermuda", "BMU"),
        ("China, Republic of", "TWN"), ("Hong Kong", "CHN"), ("European Union", "EUU"), ("Ruritania", None), ("", None),
    ],
)  # fmt: skip
def test_countries_by_name(name: str, code: str | None) -> None:
    assert by_country(name) == code


def test_countries_by_code() -> None:
    assert [by_fips(code) for code in ("UP", "CH", "GM", "sz", "GZ", "OS")] == ["UKR", "CHN", "DEU", "CHE", "PSE", None]
    assert [by_cameo(code) for code in ("ROM", "USA", "UNO", "EUR", "TAL", "QQQ")] == [
        "ROU", "USA", "UNO", "", "TALIBAN", None,
    ]  # fmt: skip
    assert (fips_of("UKR"), fips_of("EUU"), cameo_of("NAT"), cameo_of("NOR"), cameo_of("XYZ")) == (
        "UP",
        "",
        "NAT",
        "NOR",
        "",
    )


@pytest.mark.parametrize(
    ("name", "code", "person"),
    [
        ("Foreign_Affairs_(China)", "CHN", None), ("Sergey_Viktorovich_Lavrov", "RUS", "Sergei Lavrov"),
        ("Barack_Obama", "USA", "Barack Obama"), ("Citizen_(Holy_See_(Vatican_City_State))", "VAT", None),
        ("Royal Thai Navy", "THA", None), ("Government_(Palestinian_Territory,_Occupied)", "PSE", None),
    ],
)  # fmt: skip
def test_actors_by_name(name: str, code: str, person: str | None) -> None:
    found = somebody(name, DAY)
    assert found is not None
    assert (found.code, found.person) == (code, person)


@pytest.mark.parametrize("name", ["Africa", "Citizen (Africa)", "Your Party", "China and Japan", "Obama", ""])
def test_names_that_tell_nobody(name: str) -> None:
    assert somebody(name, DAY) is None


def test_a_person_counts_only_for_the_party_that_the_row_gives() -> None:
    assert holder("BARACK OBAMA", "USA", DAY).person == "Barack Obama"
    assert holder("BARACK OBAMA", "KEN", DAY).person is None
    assert person_of("Obama") is None


def test_the_tables_hold_what_they_should(lines: Lines, blame: Blame) -> None:
    def faults() -> Iterator[str]:
        seen: dict[tuple[str, str], str] = {}
        for place, row in lines("exchange/data/countries.csv"):
            if not (len(row["code"]) == 3 and row["code"].isupper()):
                yield f"{place}: {row['code']!r} is no code"
            for column in ("fips", "cameo", "names"):
                for item in filter(None, row[column].split("|")):
                    if seen.setdefault((column, item.casefold()), row["code"]) != row["code"]:
                        yield f"{place}: {item!r} stands for two"
        for place, row in lines("exchange/data/cameo_groups.csv"):
            if row["code"] and row["code"] not in parties():
                yield f"{place}: there is no body {row['code']!r}"
            if seen.setdefault(("group", row["cameo"]), place) != place:
                yield f"{place}: {row['cameo']!r} stands twice"

    blame(faults())
