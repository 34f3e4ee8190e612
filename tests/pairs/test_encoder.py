"""The weights that pairs are coded with."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import pytest

from detente.codebook.plover import event_types
from detente.errors import ReadingError, UsageError
from detente.pairs import encoder

DATA = files("detente.pairs") / "data"


def test_the_card_tells_what_the_weights_are() -> None:
    card = json.loads((DATA / encoder.CARD).read_text(encoding="utf-8"))
    weights = (DATA / card["file"]).read_bytes()
    assert hashlib.sha256(weights).hexdigest() == card["sha256"]
    assert len(weights) < 30_000_000
    assert {name.partition("/")[0] for name in card["classes"]} == set(event_types())


def test_damaged_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    card = {"file": "encoder.onnx", "sha256": "0" * 64, "classes": []}
    (tmp_path / "data" / encoder.CARD).write_text(json.dumps(card), encoding="utf-8")
    (tmp_path / "data" / "encoder.onnx").write_bytes(b"not what was made")
    monkeypatch.setattr(encoder, "files", lambda room: tmp_path)
    encoder.encoder.cache_clear()
    with pytest.raises(ReadingError, match=r"encoder\.onnx is damaged"):
        encoder.encoder()


def test_without_its_packages_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "onnxruntime", None)
    encoder.encoder.cache_clear()
    with pytest.raises(UsageError, match=r"pip install 'detente\[pairs\]'"):
        encoder.encoder()
