"""The ways to read acts that are compared."""

import datetime as dt

import pytest
from benchmarks.methods import __main__ as methods
from benchmarks.methods.readers import READERS

from detente.evaluation import Gold
from detente.records import Report

TEXT = "Kenya expelled two Ugandan diplomats on Monday. Uganda condemned Kenya."


@pytest.fixture
def gold() -> Gold:
    return Gold("nairobi-kampala", Report.of(TEXT, published=dt.date(2024, 5, 15)))


@pytest.mark.parametrize("name", READERS)
def test_each_way_reads_an_act_of_two_parties(name: str, gold: Gold) -> None:
    events = READERS[name](gold)["events"]
    assert {"KEN", "UGA"} in [{m["code"] for side in ("actors", "recipients") for m in e[side]} for e in events]


def test_the_table_has_a_row_for_each_way(
    gold: Gold, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(methods, "read_gold_folder", lambda folder: [gold])
    assert methods.main(["--gold", "dev"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in READERS)
