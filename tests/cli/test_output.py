"""Standard output, whatever its encoding."""

from __future__ import annotations

import io
import sys

import pytest

from detente.cli.output import Form, writer
from detente.records import Record, Report


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_is_utf8_wherever_it_goes(monkeypatch: pytest.MonkeyPatch, form: Form) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    writer(form)(Record(Report.of("They met in Malmö.")), {})
    sys.stdout.flush()
    assert "Malmö" in raw.getvalue().decode("utf-8")
