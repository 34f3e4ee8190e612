"""Running the command in this process, on a reading and pages of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType, ModuleType

import pytest
from rich.console import Console

from detente.cli import main
from detente.records import Record, Report


@dataclass(frozen=True)
class Ending:
    """How a run of the command ended."""

    code: int
    out: str
    err: list[str]


Run = Callable[..., Ending]


def _read(report: Report) -> Record:
    if "CRASH" in report.text:
        raise KeyError("first line\nsecond line")
    return Record(report)


def _explained(report: Report) -> tuple[Record, dict[str, object]]:
    return _read(report), {"an act": "its reason"}


def _with_header(report: Report) -> Report:
    return report


def _print_record(record: Record, console: Console, reasons: Mapping[str, object] = MappingProxyType({})) -> None:
    console.print(f"[bold]{record.report.text}[/]", *reasons.values())


def _to_html(record: Record, reasons: dict[str, object]) -> str:
    return f"<p>{record.report.text}</p>\n"


def _room(monkeypatch: pytest.MonkeyPatch, name: str, **contents: object) -> None:
    module = ModuleType(name)
    module.__dict__.update(contents)
    monkeypatch.setitem(sys.modules, name, module)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    _room(monkeypatch, "detente.reading", read=_read, explained=_explained, with_header=_with_header)
    monkeypatch.setattr("detente.pages.terminal.print_record", _print_record)
    _room(monkeypatch, "detente.pages.html", to_html=_to_html)
    monkeypatch.delenv("DETENTE_DEBUG", raising=False)

    def command(*arguments: str) -> Ending:
        with pytest.raises(SystemExit) as ending:
            main(arguments)
        out, err = capsys.readouterr()
        assert isinstance(ending.value.code, int)
        return Ending(ending.value.code, out, err.splitlines())

    return command


@pytest.fixture
def bare_command() -> list[str]:
    """The command as a process of its own, with a reading that finds nothing."""
    program = (
        "import sys, types; from detente.records import Record;"
        "room = types.ModuleType('detente.reading'); room.read = Record; room.with_header = lambda report: report;"
        "sys.modules['detente.reading'] = room;"
        "from detente.cli import main; main()"
    )
    return [sys.executable, "-c", program]
