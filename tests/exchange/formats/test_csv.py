"""CSV tables of our own columns and of others."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.conftest import days, few_examples, give, take

from detente.codebook.plover import event_types
from detente.errors import UsageError
from detente.exchange.flat import COLUMNS, list_of, text_of

ROW = {
    "type": "CONSULT", "status": "planned", "actors": "NOR|SWE", "actor_people": "Ada Lund|", "recipients": "CHN",
    "recipient_words": "Peking", "date": "2023-06-18/2023-06-19", "evidence": "Lund and Stockholm will see Peking.",
    "published": "2023-06-17",
}  # fmt: skip
MAPPING = """
publisher = "Border log"
delimiter = ";"
dates = "%d.%m.%Y"
separator = "+"
[columns]
date = "Day"
type = "What"
actors = "Who"
recipients = "Whom"
country = "Where"
[values.type]
"clash" = "ASSAULT"
"talks" = "CONSULT"
[fixed]
status = "occurred"
"""
LOG = """Day;No;What;Who;Whom;Where
18.06.2023;1;talks;Norway + Sergey Lavrov;China;Iran
19.06.2023;2;clash;India;Nepal;
"""


def table(*rows: dict[str, str]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(COLUMNS), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    path = tmp_path / "mapping.toml"
    path.write_text(MAPPING, encoding="utf-8")
    return path


def test_a_row_of_our_columns() -> None:
    (arrival,) = take("csv", table(ROW)).arrivals
    (event,) = arrival.record.events
    assert [(side.code, side.person) for side in event.actors] == [("NOR", "Ada Lund"), ("SWE", None)]
    assert (event.recipients[0].text, event.status, event.plover.event_type) == ("Peking", "planned", "AGREE")
    assert (event.date, event.evidence.text) == (ROW["date"], ROW["evidence"])
    assert arrival.record.report.publisher is None


def test_only_needed_columns_are_needed_and_rows_are_rejected_by_line() -> None:
    rows = [
        "type,status,actors,recipients", "CONSULT,occurred,NOR,CHN", "NAP,occurred,NOR,CHN", "AID,someday,NOR,CHN",
        "AID,occurred,,", "AID,occurred,NOR", '"AID,occurred,NOR,CHN',
    ]  # fmt: skip
    found = take("csv", "\n".join(rows))
    assert [event.evidence.text for event in found.events] == ["NOR – contact – CHN"]
    assert found.reasons[:4] == [
        ":3 there is no type 'NAP'",
        ":4 there is no status 'someday'",
        ":5 neither actors nor recipients are named",
        ":6 3 columns instead of 4",
    ]
    assert "can't be taken apart" in found.reasons[4]
    assert take("csv", "type,status\n").reasons == [":1 the first line names no column actors, recipients"]
    assert take("csv", "").records == []


def test_a_line_that_is_not_utf8_is_rejected() -> None:
    content = table(ROW).encode() + table({**ROW, "title": "Köln"}).split("\n")[1].encode("latin-1")
    found = take("csv", content)
    assert (len(found.records), found.reasons) == (1, [":3 the line is not UTF-8"])


texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=8)
STATUSES = ["occurred", "planned", "denied"]
CODES = st.sampled_from(["NOR", "CHN", "EUU", "USA"])


@st.composite
def flat_rows(draw: st.DrawFn) -> dict[str, str]:
    sides: dict[str, str] = {}
    for side in ("actor", "recipient"):
        codes = draw(st.lists(CODES, min_size=side == "actor", max_size=2))
        sides[f"{side}s"] = text_of(codes)
        for column in ("people", "posts"):
            sides[f"{side}_{column}"] = text_of([draw(texts) for _ in codes])
        sides[f"{side}_words"] = text_of([draw(texts.filter(bool)) for _ in codes])
    place: dict[str, Any] = draw(
        st.just({})
        | st.fixed_dictionaries(
            {
                "place": texts.filter(bool), "country": CODES, "venue": texts, "lat": st.floats(-90, 90),
                "lon": st.floats(-180, 180), "geonames_id": st.integers(1, 10**8),
            }
        )
    )  # fmt: skip
    by = draw(st.just({}) | st.fixed_dictionaries({"by": CODES, "by_person": texts, "by_words": texts.filter(bool)}))
    about = {
        name: draw(texts) for name in ("mode", "date_text", "because_of", "publisher", "title", "url", "plover_mode")
    }
    lists = {name: text_of(draw(st.lists(texts.filter(bool), max_size=2))) for name in ("issues", "contexts")}
    return {
        **dict.fromkeys(COLUMNS, ""), **sides, **{name: text_of(value) for name, value in {**place, **by}.items()},
        **about, **lists, "id": draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)), "language": "en",
        "type": draw(st.sampled_from(event_types())), "status": draw(st.sampled_from(STATUSES)),
        "date": draw(days.map(str) | st.just("")), "published": draw(days.map(str) | st.just("")),
        "evidence": draw(texts.filter(bool)), "plover": draw(st.sampled_from(event_types())),
        "intensity": text_of(draw(st.floats(-10, 10))), "quad": str(draw(st.integers(1, 4))), "cameo": "042",
        "goldstein": text_of(draw(st.floats(-10, 10))),
    }  # fmt: skip


@few_examples
@given(st.lists(flat_rows(), max_size=2))
def test_nothing_is_lost_on_the_way_in_and_out(rows: list[dict[str, str]]) -> None:
    found = take("csv", table(*rows))
    assert found.rejections == []
    written = give("csv", found.records)
    assert written.decode() == table(*rows)
    assert take("csv", written).arrivals == found.arrivals


@given(st.lists(texts.filter(bool)))
def test_lists_come_back(items: list[str]) -> None:
    assert list_of(text_of(items)) == items


def test_a_table_by_its_mapping(mapping: Path) -> None:
    found = take("csv", LOG, mapping=str(mapping))
    talks, clash = found.events
    assert (talks.type, talks.date, clash.type, clash.date) == ("CONSULT", "2023-06-18", "ASSAULT", "2023-06-19")
    assert [(side.code, side.person) for side in talks.actors] == [("NOR", None), ("RUS", "Sergei Lavrov")]
    assert talks.place is not None
    assert (talks.place.name, talks.place.country, clash.place) == ("Iran", "IRN", None)
    report = found.records[0].report
    assert (report.publisher, str(report.published)) == ("Border log", "2023-06-18")
    assert talks.evidence.text == "Norway, Sergey Lavrov – contact – China"


def test_by_its_mapping_a_table_goes_out_as_it_came_in(mapping: Path) -> None:
    records = take("csv", LOG, mapping=str(mapping)).records
    written = give("csv", records, mapping=str(mapping)).decode()
    rows = list(csv.DictReader(io.StringIO(written), delimiter=";"))
    before = list(csv.DictReader(io.StringIO(LOG), delimiter=";"))
    assert rows == [{name: row[name] for name in rows[0]} for row in before]
    assert [event.type for event in take("csv", written, mapping=str(mapping)).events] == ["CONSULT", "ASSAULT"]


def test_others_go_out_by_a_mapping_and_come_back_as_the_same_acts(mapping: Path) -> None:
    records = take("csv", table({**ROW, "date": "2023-06-18", "place": "Oslo", "country": "NOR"})).records
    written = give("csv", records, mapping=str(mapping)).decode()
    assert written.split("\n")[1] == "18.06.2023;talks;Ada Lund+Sweden;China;Norway"
    (event,) = take("csv", written, mapping=str(mapping)).events
    assert (event.type, event.date, event.recipients[0].code) == ("CONSULT", "2023-06-18", "CHN")


def test_cameo_codes_tell_the_act_and_unknown_codes_are_rejected(tmp_path: Path) -> None:
    path = tmp_path / "mapping.toml"
    columns = '[columns]\ndate = "d"\ncameo = "c"\nactors = "a"\nrecipients = "r"\n'
    path.write_text(f'publisher = "X"\nparties = "cameo"\n{columns}', encoding="utf-8")
    found = take(
        "csv", "d,c,a,r\n2020-01-01,043,USA,ROM\n2020-01-01,043,QQQ,ROM\n2020-99-01,043,USA,ROM\n", mapping=str(path)
    )
    (event,) = found.events
    assert (event.mode, event.actors[0].code, event.recipients[0].code) == ("visit", "ROU", "USA")
    assert found.reasons == [":3 there is no CAMEO code 'QQQ'", ":4 '2020-99-01' is no date"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("publisher = ", "is no TOML"),
        ('publisher = "X"\ncolour = "red"', "has colour, which nobody knows"),
        ('publisher = "X"\n[columns]\nshoes = "Day"', "speaks of shoes, which no event has"),
        ('[columns]\ndate = "Day"', "does not tell type or cameo, actors or recipients, publisher"),
        ('publisher = "X"\n[columns]\ndate = 1', "may hold nothing but texts"),
        ("publisher = 1", "may hold nothing but texts"),
        (MAPPING.replace("separator", 'parties = "flags"\nseparator'), "needs parties to be one of names"),
    ],
)
def test_a_mapping_that_makes_no_sense(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=fault):
        take("csv", LOG, mapping=str(path))


def test_a_mapping_that_is_not_there_or_names_no_column(tmp_path: Path, mapping: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        take("csv", LOG, mapping=str(tmp_path / "none.toml"))
    found = take("csv", LOG.replace("Whom", "Other"), mapping=str(mapping))
    assert found.reasons == [":1 the first line names no column Whom"]
