"""Terms of office from FollowTheMoney files."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from detente.exchange.followthemoney import Taken, read_terms


def entity(known_as: str, schema: str, **properties: list[Any]) -> dict[str, Any]:
    return {"id": known_as, "schema": schema, "properties": properties}


PERSON = entity("Q1", "Person", name=["Ana Lund"], alias=["A. Lund"], gender=["female"], wikidataId=["Q1"])
MINISTER = entity("p1", "Position", name=["Minister of Foreign Affairs of Norway"], country=["no"])
COUNCILLOR = entity("p2", "Position", name=["Member of Bergen city council"], country=["no"])
IN_OFFICE = entity("o1", "Occupancy", holder=["Q1"], post=["p1"], startDate=["2024-01-01"], endDate=["2025-06"])
IN_COUNCIL = entity("o2", "Occupancy", holder=["Q1"], post=["p2"], startDate=["2004"])


def taken(folder: Path, *lines: Any, name: str = "peps.json") -> Taken:
    path = folder / name
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return read_terms(path)


@pytest.mark.parametrize("name", ["peps.json", "peps.json.gz"])
def test_a_term_of_a_post_that_we_know(tmp_path: Path, name: str) -> None:
    found = taken(tmp_path, PERSON, MINISTER, COUNCILLOR, IN_OFFICE, IN_COUNCIL, name=name)
    assert found.terms == [
        {
            "person": "Ana Lund", "aliases": "A. Lund", "surname": "Lund", "gender": "f", "state": "NOR",
            "post": "foreign-minister", "title": "Minister of Foreign Affairs of Norway", "start": "2024-01-01",
            "end": "2025-06", "wikidata": "Q1",
        }
    ]  # fmt: skip
    assert (found.passed, found.rejections) == (1, [])


def test_the_order_of_lines_does_not_matter(tmp_path: Path) -> None:
    assert taken(tmp_path, IN_OFFICE, MINISTER, PERSON).terms == taken(tmp_path, PERSON, MINISTER, IN_OFFICE).terms


def test_nested_entities(tmp_path: Path) -> None:
    post = entity("p3", "Position", name=["Prime Minister of Denmark"], country=["dk"])
    term = entity("o3", "Occupancy", startDate=["2020"], post=[post])
    found = taken(tmp_path, entity("Q2", "Person", name=["Bo Holm"], positionOccupancies=[term]))
    assert [(row["person"], row["state"], row["post"]) for row in found.terms] == [
        ("Bo Holm", "DNK", "head-of-government")
    ]


def test_what_is_no_entity_is_told_with_its_line(tmp_path: Path) -> None:
    found = taken(tmp_path, PERSON, "broken", MINISTER, IN_OFFICE)
    assert [rejection.item for rejection in found.rejections] == ["peps.json:2"]
    assert len(found.terms) == 1


def test_a_term_without_a_beginning_is_told(tmp_path: Path) -> None:
    found = taken(tmp_path, PERSON, MINISTER, entity("o4", "Occupancy", holder=["Q1"], post=["p1"]))
    assert found.terms == []
    assert "no date on which it began" in found.rejections[0].reason


def test_there_is_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_terms(tmp_path / "none.json")
