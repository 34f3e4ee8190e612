"""The encoders that ship: each is what its card says, and refused where it is not."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from detente.encoders import networks
from detente.encoders.pieces import FIRST, LAST, number_of, vocabulary
from detente.errors import ReadingError

ROOMS = ("detente.pairs", "detente.reading", "detente.encoders")
SENTENCE = [number_of(piece) for piece in (FIRST, "peru", "thanked", "chile", LAST)]
MOST = 30_000_000
"""Bytes that all weights together may have."""


@pytest.mark.parametrize("package", ROOMS)
def test_a_card_tells_what_the_weights_are(package: str) -> None:
    data = files(package) / "data"
    card = json.loads((data / networks.CARD).read_text(encoding="utf-8"))
    assert hashlib.sha256((data / card["file"]).read_bytes()).hexdigest() == card["sha256"]


def test_all_weights_together_are_small() -> None:
    cards = [(files(room) / "data", files(room) / "data" / networks.CARD) for room in ROOMS]
    assert sum(len((data / json.loads(card.read_text())["file"]).read_bytes()) for data, card in cards) < MOST


def test_an_encoder_tells_the_classes_of_a_sentence_apart() -> None:
    network = networks.load("detente.pairs")
    scores = network.scores([SENTENCE])
    assert scores.shape == (1, len(network.classes))
    assert np.ptp(scores) > 1


def test_an_encoder_tells_the_classes_of_those_words_apart_that_are_asked_for() -> None:
    network = networks.load("detente.reading")
    verb, both = network.scores_at(SENTENCE, [2]), network.scores_at(SENTENCE, [2, 3])
    assert both.shape == (2, len(network.classes))
    assert np.abs(verb[0] - both[0]).max() < 0.5
    assert np.abs(both[0] - both[1]).max() > 1


def test_a_sentence_reads_the_same_beside_a_longer_one() -> None:
    network = networks.load("detente.pairs")
    short, long = (vocabulary().encode(text).ids for text in ("Peru left.", "Peru has left its talks with Chile."))
    alone, beside = network.scores([short]), network.scores([short, long])
    assert beside.shape[0] == 2
    assert np.abs(alone[0] - beside[0]).max() < 0.001


def test_damaged_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    card = {"file": "encoder.onnx", "sha256": "0" * 64, "classes": []}
    (tmp_path / "data" / networks.CARD).write_text(json.dumps(card), encoding="utf-8")
    (tmp_path / "data" / "encoder.onnx").write_bytes(b"not what was made")
    monkeypatch.setattr(networks, "files", lambda room: tmp_path)
    with pytest.raises(ReadingError, match=r"encoder\.onnx is damaged"):
        networks.load("damaged")
