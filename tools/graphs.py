"""Writing encoders: graphs with weights of eight bits, the table of word pieces as an input, and their cards.

What reads many sentences reckons in eight bits, too, which takes half the time. What reads few reckons in floats: it
errs less, and alike on all machines and beside all other sentences.
"""

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
LARGEST = 127
"""Of whole numbers of eight bits with a sign."""


def write(
    net: nn.Module,
    classes: list[str],
    out: Path,
    inputs: dict[str, Tensor],
    axes: dict[str, dict[int, str]],
    *,
    in_bytes: bool,
) -> None:
    """Write an encoder and its card to a folder; `inputs` show what it takes, by name, and `axes` vary in length.

    With `in_bytes` it reckons in eight bits; else its weights are only kept in them.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    out.mkdir(parents=True, exist_ok=True)
    whole = out / "whole.onnx"
    torch.onnx.export(
        net, tuple(inputs.values()), whole, input_names=list(inputs), output_names=["scores"], opset_version=17,
        dynamic_axes=axes, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(
        whole, out / WEIGHTS, weight_type=QuantType.QInt8, op_types_to_quantize=None if in_bytes else ["Gather"]
    )
    whole.unlink()
    if not in_bytes:
        keep_in_bytes(out / WEIGHTS)
    share_words(out / WEIGHTS)
    card(out / WEIGHTS, classes=classes)


def keep_in_bytes(path: Path) -> None:
    """Keep the matrices of a graph in eight bits, a scale for each column; they are floats again once it is loaded."""
    model = onnx.load(path)
    graph = model.graph
    known = {part.name: part for part in graph.initializer}
    back = []
    for node in [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in known]:
        name = node.input[1]
        matrix = numpy_helper.to_array(known[name])
        steps = np.abs(matrix).max(0, keepdims=True) / LARGEST
        kept = np.round(matrix / steps).astype(np.int8)
        graph.initializer.remove(known[name])
        graph.initializer.extend(
            [numpy_helper.from_array(kept, f"{name}_bytes"), numpy_helper.from_array(steps, f"{name}_steps")]
        )
        back.append(helper.make_node("Cast", [f"{name}_bytes"], [f"{name}_whole"], to=onnx.TensorProto.FLOAT))
        back.append(helper.make_node("Mul", [f"{name}_whole", f"{name}_steps"], [name]))
    nodes = [*back, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.save(model, path)


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
