"""What the tables of states, bodies, people, places and venues must hold, row by row."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pytest

from detente.entities.names import all_names
from detente.evaluation import bounds
from detente.tables import cell_list

Row = dict[str, str]
Line = tuple[str, Row]
Lines = Callable[[str], list[Line]]
Blame = Callable[[Iterable[str]], None]

STATES, BODIES, POSTS, TERMS, VENUES, PLACES, CITIES, REGIONS, LOCAL_WORDS = (
    f"entities/data/{name}.csv"
    for name in ("states", "bodies", "posts", "terms", "venues", "places", "cities", "regions", "local_words")
)
UN_MEMBERS = """
    AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF
    CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI
    FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN
    KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT
    MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT
    ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON
    TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
""".split()
OTHERS = ["VAT", "PSE", "TWN", "XKX"]
COLUMNS = {
    STATES: "code name aliases adjectives people capital seats agencies media article region counts_for",
    BODIES: "code name aliases adjectives members_called kind seat members state",
    POSTS: "post title names only_for level",
    TERMS: "person aliases surname gender state post title start end wikidata",
    VENUES: "name aliases city country kind lat lon",
    PLACES: "name aliases country kind lat lon geonames_id",
    CITIES: "name aliases country lat lon geonames_id population region",
    REGIONS: "name country code short",
    LOCAL_WORDS: "words country",
}
REQUIRED = {
    STATES: "code name adjectives capital region",
    BODIES: "code name kind",
    POSTS: "post title names level",
    TERMS: "person surname state post title start",
    VENUES: "name kind",
    PLACES: "name kind lat lon",
    CITIES: "name country lat lon geonames_id population",
    REGIONS: "name country",
    LOCAL_WORDS: "words country",
}
KEYS = {
    STATES: "code",
    BODIES: "code",
    TERMS: "person state post start",
    VENUES: "name",
    PLACES: "name country",
    CITIES: "geonames_id",
    REGIONS: "name",
    LOCAL_WORDS: "words",
}
AT_LEAST = {STATES: 197, BODIES: 80, TERMS: 600, VENUES: 200}
LEVELS = {"leader", "minister", "envoy", "official", "military", "royal"}


@pytest.fixture(scope="session")
def codes(lines: Lines) -> set[str]:
    """The codes of all states and bodies."""
    return {row["code"] for table in (STATES, BODIES) for _, row in lines(table)}


@pytest.fixture(scope="session")
def state_codes(lines: Lines) -> set[str]:
    return {row["code"] for _, row in lines(STATES)}


@pytest.mark.parametrize("table", COLUMNS)
def test_the_columns(table: str, lines: Lines) -> None:
    assert list(lines(table)[0][1]) == COLUMNS[table].split()


@pytest.mark.parametrize("table", REQUIRED)
def test_no_required_cell_is_empty(table: str, lines: Lines, blame: Blame) -> None:
    blame(f"{where}: has no {key}" for where, row in lines(table) for key in REQUIRED[table].split() if not row[key])


@pytest.mark.parametrize("table", KEYS)
def test_keys_are_unique(table: str, lines: Lines, blame: Blame) -> None:
    keyed = [(where, tuple(row[key] for key in KEYS[table].split())) for where, row in lines(table)]
    counts = Counter(key for _, key in keyed)
    blame(f"{where}: {' '.join(key)} stands twice" for where, key in keyed if counts[key] > 1)


@pytest.mark.parametrize("table", AT_LEAST)
def test_there_are_enough_rows(table: str, lines: Lines) -> None:
    assert len(lines(table)) >= AT_LEAST[table]


def test_the_members_of_the_united_nations_are_there_and_some_more(state_codes: set[str]) -> None:
    assert len(UN_MEMBERS) == 193
    assert {*UN_MEMBERS, *OTHERS} - state_codes == set()


def test_codes_are_of_their_form(lines: Lines, blame: Blame) -> None:
    blame(f"{where}: code {row['code']}" for where, row in lines(STATES) if not re.fullmatch("[A-Z]{3}", row["code"]))
    blame(
        f"{where}: code {row['code']}"
        for where, row in lines(BODIES)
        if not re.fullmatch(r"[A-Z][A-Z0-9]*( [A-Z0-9]+)*([+-][A-Z0-9]+)?\+?", row["code"])
    )


def test_a_body_has_no_code_of_a_state(lines: Lines, blame: Blame, state_codes: set[str]) -> None:
    blame(f"{where}: {row['code']} is a state" for where, row in lines(BODIES) if row["code"] in state_codes)


@pytest.mark.parametrize(
    ("table", "column", "of"),
    [
        (STATES, "counts_for", "states"),
        (BODIES, "members", "all"),
        (BODIES, "state", "all"),
        (POSTS, "only_for", "all"),
        (TERMS, "state", "all"),
        (VENUES, "country", "states"),
        (PLACES, "country", "states"),
        (CITIES, "country", "states"),
    ],
)
def test_codes_that_are_named_exist(
    table: str, column: str, of: str, lines: Lines, blame: Blame, codes: set[str], state_codes: set[str]
) -> None:
    known = state_codes if of == "states" else codes
    named = ((where, code) for where, row in lines(table) for code in cell_list(row[column]))
    blame(f"{where}: {column} {code} is no code" for where, code in named if code not in known)


def _names(table: str, columns: str, lines: Lines) -> Iterator[tuple[str, str, str]]:
    """Line, owner and name of each name in these columns; the first column names the owner."""
    for where, row in lines(table):
        owner = next(iter(row.values()))
        for column in columns.split():
            yield from ((where, owner, name) for name in cell_list(row[column]))


def test_no_name_stands_for_two_states_or_bodies(lines: Lines, blame: Blame) -> None:
    named = [*_names(STATES, "name aliases", lines), *_names(BODIES, "name aliases", lines)]
    owners: dict[str, set[str]] = {}
    for _, owner, name in named:
        owners.setdefault(name, set()).add(owner)
    blame(f"{where}: {name} stands for {owners[name]}" for where, _, name in named if len(owners[name]) > 1)


@pytest.mark.parametrize("column", ["capital", "seats", "adjectives", "people", "agencies", "media"])
def test_nothing_stands_for_two_states(column: str, lines: Lines, blame: Blame) -> None:
    named = list(_names(STATES, column, lines))
    counts = Counter(name for _, _, name in named)
    blame(f"{where}: {name} stands for several states" for where, _, name in named if counts[name] > 1)


def test_articles(lines: Lines, blame: Blame) -> None:
    blame(f"{where}: article {row['article']}" for where, row in lines(STATES) if row["article"] not in ("", "the"))


def test_posts_are_spelled_in_small_letters(lines: Lines, blame: Blame) -> None:
    named = ((where, name) for where, row in lines(POSTS) for name in [row["post"], *cell_list(row["names"])])
    blame(f"{where}: {name} has capitals" for where, name in named if name != name.lower())


def test_a_post_has_one_level(lines: Lines, blame: Blame) -> None:
    levels: dict[str, set[str]] = {}
    for _, row in lines(POSTS):
        levels.setdefault(row["post"], set()).add(row["level"])
    blame(f"{where}: level {row['level']}" for where, row in lines(POSTS) if row["level"] not in LEVELS)
    blame(
        f"{where}: {row['post']} has the levels {levels[row['post']]}"
        for where, row in lines(POSTS)
        if len(levels[row["post"]]) > 1
    )


def test_a_title_means_one_post_everywhere_or_in_a_state(lines: Lines, blame: Blame) -> None:
    meanings = [
        (where, name, state)
        for where, row in lines(POSTS)
        for name in cell_list(row["names"])
        for state in cell_list(row["only_for"]) or ["everywhere"]
    ]
    counts = Counter((name, state) for _, name, state in meanings)
    blame(f"{where}: {name} ({state}) stands twice" for where, name, state in meanings if counts[name, state] > 1)


def test_terms_are_of_posts_that_exist(lines: Lines, blame: Blame) -> None:
    posts = {row["post"] for _, row in lines(POSTS)}
    blame(f"{where}: no post {row['post']}" for where, row in lines(TERMS) if row["post"] not in posts)


def test_terms_have_days_months_or_years_in_order(lines: Lines, blame: Blame) -> None:
    blame(fault for where, row in lines(TERMS) for fault in _wrong_dates(where, row))


def _wrong_dates(where: str, row: Row) -> list[str]:
    dates = [row[key] for key in ("start", "end") if row[key]]
    wrong = [date for date in dates if not re.fullmatch(r"\d{4}(-\d\d){0,2}", date) or bounds(date) is None]
    if wrong:
        return [f"{where}: {date} is no date" for date in wrong]
    first, last = bounds(row["start"]), bounds(row["end"])
    return [f"{where}: ends before it starts"] if first and last and first.first > last.last else []


@pytest.mark.parametrize(
    ("start", "end", "fault"),
    [
        ("2023-02-30", "", ["t.csv:7: 2023-02-30 is no date"]),
        ("2023?", "2024", ["t.csv:7: 2023? is no date"]),
        ("2023-05", "2022", ["t.csv:7: ends before it starts"]),
        ("2023-05", "2023", []),
        ("2023", "", []),
    ],
)
def test_wrong_dates_are_named(start: str, end: str, fault: list[str]) -> None:
    assert _wrong_dates("t.csv:7", {"start": start, "end": end}) == fault


def test_genders_and_wikidata_ids(lines: Lines, blame: Blame) -> None:
    blame(f"{where}: gender {row['gender']}" for where, row in lines(TERMS) if row["gender"] not in ("m", "f", ""))
    blame(
        f"{where}: {row['wikidata']} is no Wikidata id"
        for where, row in lines(TERMS)
        if row["wikidata"] and not re.fullmatch(r"Q[1-9]\d*", row["wikidata"])
    )


@pytest.mark.parametrize("column", ["gender", "wikidata", "surname"])
def test_a_person_is_told_of_alike_in_every_row(column: str, lines: Lines, blame: Blame) -> None:
    told: dict[str, set[str]] = {}
    for _, row in lines(TERMS):
        told.setdefault(row["person"], set()).add(row[column])
    several = {person for person, values in told.items() if len(values - {""}) > 1}
    blame(f"{where}: {row['person']}: {column} differs" for where, row in lines(TERMS) if row["person"] in several)


def test_a_wikidata_id_is_of_one_person(lines: Lines, blame: Blame) -> None:
    people: dict[str, set[str]] = {}
    for _, row in lines(TERMS):
        people.setdefault(row["wikidata"], set()).add(row["person"])
    shared = {number for number, names in people.items() if number and len(names) > 1}
    blame(f"{where}: {row['wikidata']} is also another's" for where, row in lines(TERMS) if row["wikidata"] in shared)


def test_a_person_is_not_told_of_under_two_names(lines: Lines, blame: Blame) -> None:
    persons = {row["person"] for _, row in lines(TERMS)}
    blame(
        f"{where}: {alias} is also a person"
        for where, row in lines(TERMS)
        for alias in cell_list(row["aliases"])
        if alias in persons
    )


def test_venues_lie_somewhere(lines: Lines, blame: Blame) -> None:
    blame(f"{where}: has no city and no country" for where, row in lines(VENUES) if not row["city"] + row["country"])


def test_a_venue_s_name_is_its_own(lines: Lines, blame: Blame) -> None:
    named = list(_names(VENUES, "name aliases", lines))
    counts = Counter(name for _, _, name in named)
    blame(f"{where}: {name} stands twice" for where, _, name in named if counts[name] > 1)


def test_no_venue_is_a_house_that_acts(lines: Lines, blame: Blame) -> None:
    """`the French Foreign Ministry` is France's, and no more than where it meets only under another name."""
    houses = (
        "Ministry",
        "Department",
        "Foreign Office",
        "Parliament",
        "parliament",
        "Assembly",
        "Duma",
        "Diet",
        "Rada",
    )
    acting = {name for name, meant in all_names().items() if any(each.kind != "venue" for each in meant)}
    blame(
        f"{where}: {name} hides whose it is"
        for where, _, name in _names(VENUES, "name aliases", lines)
        if name.endswith(houses) and name not in acting and name.split()[0].removesuffix("'s") in acting
    )


@pytest.mark.parametrize("table", [VENUES, PLACES, CITIES])
def test_coordinates_lie_on_earth(table: str, lines: Lines, blame: Blame) -> None:
    blame(fault for where, row in lines(table) for fault in _off_earth(where, row))


def _off_earth(where: str, row: Row) -> list[str]:
    if bool(row["lat"]) != bool(row["lon"]):
        return [f"{where}: has half a position"]
    try:
        lat, lon = float(row["lat"] or 0), float(row["lon"] or 0)
    except ValueError:
        return [f"{where}: {row['lat']} {row['lon']} is no position"]
    return [] if abs(lat) <= 90 and abs(lon) <= 180 else [f"{where}: {lat} {lon} is not on earth"]


@pytest.mark.parametrize(
    ("lat", "lon", "faults"),
    [("91", "0", 1), ("0", "-181", 1), ("north", "0", 1), ("48.2", "", 1), ("", "", 0), ("-33.9", "151.2", 0)],
)
def test_a_wrong_position_is_named(lat: str, lon: str, faults: int) -> None:
    assert len(_off_earth("t.csv:7", {"lat": lat, "lon": lon})) == faults


@pytest.mark.parametrize("table", [PLACES, CITIES])
def test_numbers_are_numbers(table: str, lines: Lines, blame: Blame) -> None:
    columns = [column for column in ("geonames_id", "population") if column in COLUMNS[table].split()]
    cells = ((where, column, row[column]) for where, row in lines(table) for column in columns)
    blame(f"{where}: {column} {cell}" for where, column, cell in cells if cell and not cell.isdecimal())
