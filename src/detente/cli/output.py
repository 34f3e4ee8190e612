"""Records to standard output, in each of the forms there are."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, Literal

from detente.records import Record

if TYPE_CHECKING:
    from rich.console import Console

    from detente.pages.entries import Reasons

PIPE_CLOSED = 141

Form = Literal["text", "json", "jsonl", "html"]
Writer = Callable[[Record, "Reasons"], None]
"""Writes a record, with the reasons for its acts where these are asked for."""


def writer(form: Form) -> Writer:
    """What writes a record in this form; JSON and HTML are UTF-8 wherever they go."""
    if isinstance(sys.stdout, TextIOWrapper):
        encoding = None if form == "text" else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    return {"text": _text_writer, "json": _json_writer, "jsonl": _jsonl_writer, "html": _html_writer}[form]()


def close_output() -> None:
    """Let what is still unwritten go nowhere, so that the interpreter's last flush does not fail as well."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def screen() -> Console:
    """Standard output, for pages made of words."""
    from rich.console import Console

    class Page(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # rich would exit by itself

    return Page()


def _text_writer() -> Writer:
    from detente.pages.terminal import print_record

    console = screen()
    return lambda record, reasons: print_record(record, console, reasons)


def _json_writer() -> Writer:
    return lambda record, reasons: _line(json.dumps(_plain(record, reasons), ensure_ascii=False, indent=2))


def _jsonl_writer() -> Writer:
    return lambda record, reasons: _line(json.dumps(_plain(record, reasons), ensure_ascii=False))


def _html_writer() -> Writer:
    from detente.pages.html import to_html

    return lambda record, reasons: _line(to_html(record, reasons))


def _plain(record: Record, reasons: Reasons) -> dict[str, Any]:
    """The record as plain values, with a key `why` in each event that has a reason."""
    plain = record.to_dict()
    for event in plain["events"]:
        if event["id"] in reasons:
            event["why"] = asdict(reasons[event["id"]])
    return plain


def _line(text: str) -> None:
    sys.stdout.write(text.rstrip("\n") + "\n")
