"""Writing encoders: graphs with weights of eight bits, the table of word pieces as an input, and their cards."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn

from detente.encoders.networks import CARD

ROOT = Path(__file__).parents[1]
SHARED = ROOT / "src/detente/encoders/data"
WEIGHTS, TABLE = "encoder.onnx", "words.npy"
WORDS = "word_embeddings.weight_quantized"
"""How the name of the table of word pieces ends in a graph."""


def write(
    net: nn.Module, classes: list[str], out: Path, inputs: dict[str, Tensor], axes: dict[str, dict[int, str]]
) -> None:
    """Write an encoder and its card to a folder; `inputs` show what it takes, by name, and `axes` vary in length."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    out.mkdir(parents=True, exist_ok=True)
    whole = out / "whole.onnx"
    torch.onnx.export(
        net, tuple(inputs.values()), whole, input_names=list(inputs), output_names=["scores"], opset_version=17,
        dynamic_axes=axes, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(whole, out / WEIGHTS, weight_type=QuantType.QInt8)
    whole.unlink()
    share_words(out / WEIGHTS)
    card(out / WEIGHTS, classes=classes)


def share_words(path: Path) -> None:
    """Turn the table of word pieces of a graph into an input, and keep it where all encoders find it.

    Raises `ValueError` where the table is not the one that stands there already: all are made from one model.
    """
    model = onnx.load(path)
    graph = model.graph
    (table,) = (part for part in graph.initializer if part.name.endswith(WORDS))
    words = numpy_helper.to_array(table)
    kept = SHARED / TABLE
    if not kept.exists():
        np.save(kept, words)
        card(kept)
    elif not np.array_equal(np.load(kept), words):
        raise ValueError(f"{path}: its word pieces are not those of {kept}; make all encoders from one model")
    for node in graph.node:
        node.input[:] = ["words" if name == table.name else name for name in node.input]
    graph.input.append(helper.make_tensor_value_info("words", table.data_type, words.shape))
    graph.initializer.remove(table)
    onnx.save(model, path)


def card(path: Path, **more: object) -> None:
    """Write the card of a file beside it."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    told = {"file": path.name, "sha256": digest, **more}
    (path.parent / CARD).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
