"""Reading the tables, and the form that every table of the package keeps."""

import csv
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import detente
from detente.errors import UsageError
from detente.tables import add_own, cell_list, rows, words

Row = dict[str, str]
Line = tuple[str, Row]
Lines = Callable[[str], list[Line]]
Blame = Callable[[Iterable[str]], None]

PACKAGE = Path(detente.__file__).parent
TABLES = sorted(str(path.relative_to(PACKAGE)) for path in PACKAGE.glob("*/data/*.csv"))
NO_LISTS = {"reading/data/outlooks.csv"}  # `|` belongs to its patterns


def test_rows_come_with_their_columns_in_order() -> None:
    types = rows("codebook", "types")
    assert types[0] == {"type": "AGREE", "quad": "1", "intensity": "3.0", "words": "agreement or promise"}
    assert len(types) == 16


def test_there_is_no_such_table() -> None:
    with pytest.raises(FileNotFoundError):
        rows("codebook", "nothing")


@pytest.mark.parametrize(
    ("cell", "items"),
    [("", []), (None, []), ("UK", ["UK"]), ("UK| Britain ", ["UK", "Britain"]), ("|UK||", ["UK"]), (" | ", [])],
)
def test_a_list_cell_has_items_without_blanks(cell: str | None, items: list[str]) -> None:
    assert cell_list(cell) == items


def test_every_room_with_knowledge_has_tables() -> None:
    assert {table.split("/")[0] for table in TABLES} >= {"codebook", "entities", "pages", "reading"}


def broken(where: str, row: Row, *, lists: bool) -> list[str]:
    """What is wrong with the form of a row."""
    if "too many cells" in row:
        return [f"{where}: has more cells than the header"]
    if "too few cells" in row.values():
        return [f"{where}: has fewer cells than the header"]
    faults = [f"{where}: {key} {fault}" for key, cell in row.items() for fault in broken_cell(cell, lists=lists)]
    return faults if any(row.values()) else [f"{where}: is empty"]


def broken_cell(cell: str, *, lists: bool) -> list[str]:
    items = cell.split("|") if lists and cell else [cell]
    faults = {
        "has blanks around it": any(item != item.strip() for item in items),
        "has an empty item": len(items) > 1 and not all(item.strip() for item in items),
        "has an item twice": len(set(items)) < len(items),
        "has two blanks in a row": "  " in cell,
        "is not in Unicode's composed form": unicodedata.normalize("NFC", cell) != cell,
        "has a control character": any(unicodedata.category(sign) == "Cc" for sign in cell),
    }
    return [fault for fault, found in faults.items() if found]


@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_well_formed(table: str, lines: Lines, blame: Blame) -> None:
    blame(fault for where, row in lines(table) for fault in broken(where, row, lists=table not in NO_LISTS))


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str, lines: Lines, blame: Blame) -> None:
    counts = Counter(tuple(row.values()) for _, row in lines(table))
    blame(f"{where}: stands twice" for where, row in lines(table) if counts[tuple(row.values())] > 1)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_plain_text(table: str) -> None:
    raw = (PACKAGE / table).read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf"), "has a byte order mark"
    assert b"\r" not in raw, "has carriage returns: lines end with a newline alone"
    assert raw.endswith(b"\n"), "does not end with a newline"
    with (PACKAGE / table).open(encoding="utf-8", newline="") as source:
        header = next(csv.reader(source))
    assert len(set(header)) == len(header)
    assert all(name.isidentifier() for name in header)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"name": " Oslo"}, "t.csv:7: name has blanks around it"),
        ({"name": "Oslo|"}, "t.csv:7: name has an empty item"),
        ({"name": "Oslo|Oslo"}, "t.csv:7: name has an item twice"),
        ({"name": "Sa\u0303o"}, "t.csv:7: name is not in Unicode's composed form"),
        ({"name": ""}, "t.csv:7: is empty"),
        ({"name": "Oslo", "code": "too few cells"}, "t.csv:7: has fewer cells than the header"),
        ({"name": "Oslo", "too many cells": "NOR"}, "t.csv:7: has more cells than the header"),
    ],
)
def test_a_broken_row_is_named_by_its_file_and_line(row: Row, fault: str) -> None:
    assert fault in broken("t.csv:7", row, lists=True)


def test_all_broken_rows_are_told_at_once(blame: Blame) -> None:
    with pytest.raises(pytest.fail.Exception, match=r"(?s)2 broken rows.t\.csv:7: .*t\.csv:9: "):
        blame(["t.csv:7: is empty", "t.csv:9: is empty"])


def test_a_list_of_words_is_its_first_column() -> None:
    verbs = words("reading", "saying")
    assert {"say", "tell"} <= verbs
    assert words("reading", "saying") is verbs


def test_own_rows_count_like_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DETENTE_TABLES", str(tmp_path))
    row = {"alpha2": "zz", "code": "ZZZ"}
    before = len(rows("entities", "alpha2"))
    assert add_own("entities", "alpha2", [row, row]) == (tmp_path / "entities/alpha2.csv", 1)
    assert add_own("entities", "alpha2", [row])[1] == 0
    assert rows("entities", "alpha2")[before:] == [row]


def test_an_own_table_must_have_all_columns(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DETENTE_TABLES", str(tmp_path))
    (tmp_path / "entities").mkdir()
    (tmp_path / "entities/alpha2.csv").write_text("alpha2\nzz\n")
    with pytest.raises(UsageError, match="code are missing"):
        rows("entities", "alpha2")
