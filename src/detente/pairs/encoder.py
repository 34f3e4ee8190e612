"""The encoder that codes pairs: a small transformer, made by `tools/fit_pairs.py` from our own marked sentences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from detente.errors import ReadingError, UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CARD = "card.json"
"""What the weights are: their file, its SHA-256, the classes in the order of the output."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """A loaded encoder with the classes that it tells apart, `TYPE` or `TYPE/mode`."""

    session: Any
    classes: tuple[str, ...]

    def probabilities(self, sentences: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """How likely each class is for each sentence, given as numbers of word pieces: a row for each sentence."""
        import numpy as np

        longest = max(map(len, sentences))
        pieces = np.zeros((len(sentences), longest), np.int64)
        there = np.zeros_like(pieces)
        for row, numbers in enumerate(sentences):
            pieces[row, : len(numbers)] = numbers
            there[row, : len(numbers)] = 1
        (scores,) = self.session.run(None, {"pieces": pieces, "there": there})
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: NDArray[np.float32] = raised / raised.sum(axis=1, keepdims=True)
        return shares


@cache
def encoder() -> Encoder:
    """The encoder, loaded once.

    Raises `UsageError` where the packages of the extra are missing, and `ReadingError` where the weights are not those
    that the card names.
    """
    try:
        import onnxruntime
    except ImportError as missing:
        raise UsageError("coding pairs needs two more packages: pip install 'detente[pairs]'") from missing
    data = files("detente.pairs") / "data"
    card = json.loads((data / CARD).read_text(encoding="utf-8"))
    weights = (data / card["file"]).read_bytes()
    if hashlib.sha256(weights).hexdigest() != card["sha256"]:
        raise ReadingError(f"{card['file']} is damaged: its hash is not that of its card; install Détente again")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return Encoder(
        onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"]), tuple(card["classes"])
    )
