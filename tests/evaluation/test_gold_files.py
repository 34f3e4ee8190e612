"""Gold from its files, and what is wrong with it in one line."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from detente.errors import SourceMissing, SourceUnreadable
from detente.evaluation import GoldEvent, read_gold, read_gold_folder
from detente.records import AgendaItem, Evidence, Outlook, Place, Position, Precedent

TEXT = "Oslo received Anna Gold. Talks on trade went well. Talks on trade go on."
EVENT: dict[str, Any] = {
    "evidence": "Oslo received Anna Gold",
    "types": ["CONSULT", "AGREE"],
    "mode": "visit",
    "actors": ["AUT"],
    "recipients": ["NOR"],
    "people": ["Anna Gold"],
    "status": "occurred",
    "date": "2023-05~/..",
    "place": {"name": "Oslo", "country": "NOR"},
    "issues": ["trade"],
    "by": "MEDIA",
    "must": True,
}
GOLD: dict[str, Any] = {
    "title": None,
    "publisher": "The Sample",
    "published": "2023-05-10",
    "events": [EVENT],
    "agenda": [{"issue": "trade", "evidence": "went well"}],
    "positions": [{"holder": "NOR", "issue": "trade", "stance": "supports", "evidence": "went well"}],
    "outlooks": [{"holders": ["NOR"], "outlook": "high", "evidence": "went well"}],
    "precedents": [{"kind": "first", "evidence": "received"}],
}


def write(folder: Path, gold: Any, name: str = "sample", text: str = TEXT) -> None:
    (folder / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def test_gold_is_read_into_the_nouns(tmp_path: Path) -> None:
    write(tmp_path, GOLD)
    gold = read_gold(tmp_path, "sample")
    assert (gold.name, gold.report.text, gold.report.title, gold.report.publisher) == (
        "sample",
        TEXT,
        None,
        "The Sample",
    )
    assert gold.report.published == dt.date(2023, 5, 10)
    assert gold.events == (
        GoldEvent(
            Evidence(0, 23, "Oslo received Anna Gold"), ("CONSULT", "AGREE"), "visit", ("AUT",), ("NOR",),
            ("Anna Gold",), "occurred", "2023-05~/..", Place("Oslo", "NOR"), ("trade",), "MEDIA", must=True,
        ),
    )  # fmt: skip
    assert gold.agenda == (AgendaItem("trade", None, "went well", 40, 49),)
    assert gold.positions == (Position("NOR", "trade", "supports", "went well", 40, 49),)
    assert gold.outlooks == (Outlook(("NOR",), "high", None, "went well", 40, 49),)
    assert gold.precedents == (Precedent("first", None, None, "received", 5, 13),)


def test_what_is_null_or_left_out(tmp_path: Path) -> None:
    silent = EVENT | {"mode": None, "date": None, "place": None, "by": None, "people": [], "issues": []}
    write(tmp_path, {"published": None, "events": [silent, silent | {"place": {"name": "at sea", "country": None}}]})
    gold = read_gold(tmp_path, "sample")
    first, second = gold.events
    assert (first.mode, first.date, first.place, first.by, first.people) == (None, None, None, None, ())
    assert second.place == Place("at sea", None)
    assert (gold.report.published, gold.agenda, gold.precedents) == (None, (), ())


def test_a_body_may_have_a_name_of_several_words(tmp_path: Path) -> None:
    write(tmp_path, GOLD | {"events": [EVENT | {"recipients": ["M23", "AL-SHABAAB", "ISLAMIC JIHAD"]}]})
    assert read_gold(tmp_path, "sample").events[0].recipients == ("M23", "AL-SHABAAB", "ISLAMIC JIHAD")


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("evidence", "Oslo refused", r"events\[0\].evidence stands in the text nowhere"),
        ("evidence", "Talks on trade", r"events\[0\].evidence stands in the text more than once"),
        ("evidence", "", r"events\[0\].evidence has to be a text that is not empty"),
        ("types", ["MEET"], r"events\[0\].types\[0\] is 'MEET'; it has to be one of AGREE, CONSULT"),
        ("types", [], r"events\[0\].types has to name a type"),
        ("types", "CONSULT", r"events\[0\].types has to be a list"),
        ("status", "done", r"events\[0\].status is 'done'; it has to be one of occurred, ongoing"),
        ("actors", ["Austria"], r"events\[0\].actors\[0\] is 'Austria'; it has to be a code in capitals"),
        ("people", [None], r"events\[0\].people\[0\] has to be a text"),
        ("date", "last May", r"events\[0\].date is 'last May'; it has to be an EDTF date"),
        ("date", "2023-06/2023-05", r"events\[0\].date is '2023-06/2023-05'; it has to be an EDTF date"),
        ("place", "Oslo", r"events\[0\].place has to be an object"),
        ("place", {"name": "Oslo"}, r"events\[0\].place.country is missing"),
        ("issues", ["tariffs"], r"events\[0\].issues\[0\] is 'tariffs'; it has to be one of"),
        ("by", "", r"events\[0\].by has to be a text that is not empty"),
        ("must", "yes", r"events\[0\].must has to be true or false"),
    ],
)
def test_a_wrong_value_of_an_event(tmp_path: Path, key: str, value: object, message: str) -> None:
    write(tmp_path, GOLD | {"events": [EVENT | {key: value}]})
    with pytest.raises(SourceUnreadable, match=rf"sample\.json: {message}"):
        read_gold(tmp_path, "sample")


@pytest.mark.parametrize("key", EVENT)
def test_a_missing_key_of_an_event(tmp_path: Path, key: str) -> None:
    write(tmp_path, GOLD | {"events": [{name: value for name, value in EVENT.items() if name != key}]})
    with pytest.raises(SourceUnreadable, match=rf"sample\.json: events\[0\]\.{key} is missing"):
        read_gold(tmp_path, "sample")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"published": "10 May 2023"}, "published is '10 May 2023'; it has to be a day"),
        ({"agenda": [{"evidence": "went well"}]}, r"agenda\[0\].issue is missing"),
        ({"positions": [GOLD["positions"][0] | {"stance": "likes"}]}, r"positions\[0\].stance is 'likes'"),
        ({"outlooks": [GOLD["outlooks"][0] | {"outlook": "good"}]}, r"outlooks\[0\].outlook is 'good'"),
        ({"precedents": [{"kind": "last", "evidence": "received"}]}, r"precedents\[0\].kind is 'last'"),
    ],
)
def test_a_wrong_value_beside_the_events(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    write(tmp_path, GOLD | change)
    with pytest.raises(SourceUnreadable, match=message):
        read_gold(tmp_path, "sample")


def test_events_have_to_be_there(tmp_path: Path) -> None:
    write(tmp_path, {"title": None})
    with pytest.raises(SourceUnreadable, match=r"sample\.json: events is missing"):
        read_gold(tmp_path, "sample")


def test_an_error_never_quotes_the_words_of_the_gold(tmp_path: Path) -> None:
    write(tmp_path, GOLD | {"events": [EVENT | {"evidence": "a secret handshake"}]})
    with pytest.raises(SourceUnreadable) as caught:
        read_gold(tmp_path, "sample")
    assert "handshake" not in str(caught.value)


def test_what_is_no_json_and_what_is_no_text(tmp_path: Path) -> None:
    write(tmp_path, GOLD)
    (tmp_path / "sample.json").write_text('{"events": [\n', encoding="utf-8")
    with pytest.raises(SourceUnreadable, match=r"sample\.json: no JSON .*line 2"):
        read_gold(tmp_path, "sample")
    (tmp_path / "sample.json").write_text("[]", encoding="utf-8")
    with pytest.raises(SourceUnreadable, match=r"sample\.json: the whole has to be an object"):
        read_gold(tmp_path, "sample")
    (tmp_path / "sample.txt").write_bytes(b"Oslo \xff")
    with pytest.raises(SourceUnreadable, match=r"sample\.txt: not UTF-8 \(byte 5\)"):
        read_gold(tmp_path, "sample")


def test_a_folder_is_read_by_name_and_other_files_are_left_aside(tmp_path: Path) -> None:
    for name in ("b", "a"):
        write(tmp_path, GOLD, name=name)
    (tmp_path / "README.md").touch()
    assert [gold.name for gold in read_gold_folder(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize(("gone", "left"), [("txt", "json"), ("json", "txt")])
def test_half_a_pair_is_missing(tmp_path: Path, gone: str, left: str) -> None:
    write(tmp_path, GOLD)
    (tmp_path / f"sample.{gone}").unlink()
    with pytest.raises(SourceMissing, match=rf"sample\.{gone} is missing"):
        list(read_gold_folder(tmp_path))
    assert (tmp_path / f"sample.{left}").exists()


def test_a_folder_without_gold(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="holds no gold"):
        list(read_gold_folder(tmp_path / "nowhere"))
