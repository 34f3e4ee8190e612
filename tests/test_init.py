"""The library's door: `detente.read`, the nouns by name, and nothing loaded before it is needed."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

import detente
from detente import Record, Report, UsageError


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for the reading: a record with no entries."""
    room = ModuleType("detente.reading")
    reader: Callable[[Report], Record] = Record
    room.__dict__["read"] = reader
    monkeypatch.setitem(sys.modules, "detente.reading", room)


def test_importing_loads_nothing_heavy() -> None:
    check = (
        "import sys, detente, detente.cli, detente.sources\n"
        "print(sorted({'spacy', 'rich', 'httpx', 'trafilatura', 'numpy', 'py3langid', 'babel'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("name", detente.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(detente, name) is not None
    assert name in dir(detente)


def test_a_name_that_is_not_public_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'asdict'"):
        vars(detente)["__getattr__"]("asdict")


@pytest.mark.usefixtures("reading")
def test_read_takes_text_and_what_is_known_of_it() -> None:
    record = detente.read("They met.", published="2023-06-18", title="T", publisher="P", url="https://example.org/")
    expected = Report.of(
        "They met.", title="T", publisher="P", url="https://example.org/", published=dt.date(2023, 6, 18)
    )
    assert record.report == expected


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize("published", [dt.date(2023, 6, 18), dt.datetime(2023, 6, 18, 9, 30), "2023-06-18"])
def test_read_takes_the_day_as_date_datetime_or_string(published: dt.date | str) -> None:
    assert detente.read("They met.", published=published).to_dict()["report"]["published"] == "2023-06-18"


@pytest.mark.usefixtures("reading")
def test_read_refuses_a_day_that_is_none() -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        detente.read("They met.", published="18 June 2023")


@pytest.mark.usefixtures("reading")
def test_read_refuses_half_a_character() -> None:
    with pytest.raises(UsageError, match="half a character at 5"):
        detente.read("They \ud800 met.")


def test_module_runs_as_the_command_does() -> None:
    result = subprocess.run([sys.executable, "-m", "detente", "--version"], capture_output=True, text=True, check=True)
    assert result.stdout == f"detente {detente.__version__}\n"
