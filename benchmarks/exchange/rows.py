"""A file in the shape of GDELT 2.0, as long as wanted: made of chance, and the same for the same seed."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from detente.codebook.cameo import cameo_acts
from detente.exchange.parties import cameo_of, fips_of

_PARTIES = (
    "USA CHN RUS UKR JPN KOR PRK IND PAK IRN ISR SAU TUR EGY DEU FRA GBR ITA ESP POL BRA ARG MEX CAN AUS IDN VNM PHL "
    "THA NGA ZAF KEN ETH SDN SYR IRQ AFG VEN CUB COL"
).split()
_DAYS = 3_650
_START = dt.date(2014, 1, 1)


def write_rows(path: Path, count: int, *, seed: int = 1) -> None:
    """Write so many rows; one in a hundred is broken in one of several ways."""
    chance = random.Random(seed)
    codes = sorted(code for code in cameo_acts() if len(code) > 2)
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            line = "\t".join(_row(number, chance, codes))
            out.write((_broken(line, chance) if number % 100 == 99 else line) + "\n")


def _row(number: int, chance: random.Random, codes: list[str]) -> list[str]:
    day = (_START + dt.timedelta(days=chance.randrange(_DAYS))).strftime("%Y%m%d")
    one, other = chance.sample(_PARTIES, 2)
    code = chance.choice(codes)
    value = f"{cameo_acts()[code].cameo.goldstein:g}"
    spot = ["1", f"Town of {other}", fips_of(other), fips_of(other), "", "12.5", f"{chance.randrange(180)}", ""]
    return [
        str(900_000_000 + number), day, day[:6], day[:4], f"{day[:4]}.5", *_side(one), *_side(other), "1", code,
        code[:3], code[:2], "1", value, "4", "1", "4", f"{chance.uniform(-9, 9):.4f}", *spot, *spot, *spot,
        f"{day}121500", f"https://news{chance.randrange(900)}.example/{number // 3}",
    ]  # fmt: skip


def _side(code: str) -> list[str]:
    return [f"{cameo_of(code)}GOV", f"GOVERNMENT OF {code}", cameo_of(code), "", "", "", "", "GOV", "", ""]


def _broken(line: str, chance: random.Random) -> str:
    cells = line.split("\t")
    match chance.randrange(4):
        case 0:
            return "\t".join(cells[:40])
        case 1:
            cells[26] = "999"
        case 2:
            cells[1] = "20141399"
        case _:
            cells[7] = "QQQ"
    return "\t".join(cells)
