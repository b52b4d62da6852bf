"""The trained network as an ONNX graph: one window in, word scores out.

The graph is written node by node, so that what is quantised, and how, is plain to see:

* word-piece embeddings: 8 bits, a scale per row;
* the encoder's matrices: 8 bits (see ``Quantisation``), computed with integers;
* attention scores, normalisation, and every task's head: 32-bit floats.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from .training_model import ATTENTION_HEADS, LAYERS, WIDTH, Network

_MICROSOFT = "com.microsoft"
_OPSET = 17
Floats = NDArray[np.float32]


class Quantisation(Enum):
    """How the encoder's matrices are kept and multiplied."""

    FLOAT = "float"
    DYNAMIC = "dynamic"
    BLOCKS = "blocks"


@dataclass(frozen=True, slots=True)
class Exported:
    """The inputs' and outputs' names, in order."""

    inputs: tuple[str, ...] = ("pieces", "case", "gap", "pooling")
    outputs: tuple[str, ...] = ("tags", "arcs", "dependents", "governors")


class _Graph:
    """Collects nodes and weights; every method returns the name of its result."""

    def __init__(self, quantisation: Quantisation, weight_bits: int = 8) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self._quantisation = quantisation
        self._top = 2 ** (weight_bits - 1) - 1

    def weight(self, name: str, values: NDArray[np.generic]) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, inputs: list[str], *, domain: str = "", **attributes: Any) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, states: str, name: str, matrix: Floats, bias: Floats | None) -> str:
        """states @ matrix + bias in floats; ``matrix`` is (in, out)."""
        product = self.node("MatMul", [states, self.weight(name + ".weight", matrix)])
        return product if bias is None else self.node("Add", [product, self.weight(name + ".bias", bias)])

    def quantised(self, states: str, name: str, matrix: Floats) -> str:
        """states @ matrix as the graph's quantisation has it."""
        if self._quantisation is Quantisation.FLOAT:
            return self.linear(states, name, matrix, None)
        if self._quantisation is Quantisation.BLOCKS:
            return self._blocks(states, name, matrix)
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / self._top
        whole = np.clip(np.rint(matrix / scale), -self._top, self._top).astype(np.int8)
        inputs = [
            states,
            self.weight(name + ".weight", whole),
            self.weight(name + ".scale", scale.astype(np.float32)),
            self.weight(name + ".zero", np.zeros(len(scale), dtype=np.int8)),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, domain=_MICROSOFT)

    def _blocks(self, states: str, name: str, matrix: Floats, block: int = 128) -> str:
        """Weights in blocks of inputs, each with its scale; activations are quantised by row and block."""
        inner, outer = matrix.shape
        blocks = matrix.T.reshape(outer, inner // block, block)
        scale = np.maximum(np.abs(blocks).max(axis=2), 1e-8) / 127
        whole = np.clip(np.rint(blocks / scale[..., None]) + 128, 1, 255).astype(np.uint8)
        inputs = [
            states,
            self.weight(name + ".weight", whole),
            self.weight(name + ".scale", scale.astype(np.float32).reshape(outer, -1)),
        ]
        sizes = {"K": inner, "N": outer, "bits": 8, "block_size": block, "accuracy_level": 4}
        return self.node("MatMulNBits", inputs, domain=_MICROSOFT, **sizes)


def export(network: Network, path: Path, quantisation: Quantisation, *, weight_bits: int = 8) -> None:
    """Write the network to ``path``."""
    graph = _Graph(quantisation, weight_bits)
    arrays = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    states = _embedded(graph, arrays)
    for number in range(LAYERS):
        states = _layer(graph, states, arrays, f"encoder.layers.{number}.")
    words = graph.node("MatMul", ["pooling", graph.node("Squeeze", [states, _axis(graph)])])
    outputs = _heads(graph, words, arrays)
    for name, source in zip(Exported().outputs, outputs, strict=True):
        graph.nodes.append(helper.make_node("Identity", [source], [name]))
    onnx.save(_model(graph, *_window_ports()), str(path))


def export_labels(network: Network, path: Path) -> None:
    """Write the label perceptron, which judges the arcs that the tree search chose."""
    graph = _Graph(Quantisation.FLOAT)
    arrays = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    governors = graph.node("Gather", ["governors", "columns"])
    summed = graph.node("FastGelu", [graph.node("Add", ["dependents", governors])], domain=_MICROSOFT)
    labels = graph.linear(summed, "sum", *_pair(arrays, "label_sum"))
    product = graph.node("Mul", ["dependents", governors])
    product = graph.linear(product, "product", arrays["label_product.weight"].T, None)
    graph.nodes.append(helper.make_node("Add", [labels, product], ["labels"]))
    vectors = [helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in ("dependents", "governors")]
    columns = helper.make_tensor_value_info("columns", TensorProto.INT64, ["W"])
    outputs = [helper.make_tensor_value_info("labels", TensorProto.FLOAT, None)]
    onnx.save(_model(graph, [*vectors, columns], outputs), str(path))


def _axis(graph: _Graph) -> str:
    if not any(weight.name == "first_axis" for weight in graph.weights):
        graph.weight("first_axis", np.zeros(1, dtype=np.int64))
    return "first_axis"


def _embedded(graph: _Graph, arrays: dict[str, Floats]) -> str:
    table = arrays["encoder.piece.weight"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    rows = graph.node(
        "Gather", [graph.weight("piece.rows", np.rint(table / scale).astype(np.int8)), "pieces"]
    )
    scales = graph.node("Gather", [graph.weight("piece.scales", scale.astype(np.float32)), "pieces"])
    summed = graph.node("Mul", [graph.node("Cast", [rows], to=TensorProto.FLOAT), scales])
    for feature in ("case", "gap"):
        table_name = graph.weight(feature + ".rows", arrays[f"encoder.{feature}.weight"])
        summed = graph.node("Add", [summed, graph.node("Gather", [table_name, feature])])
    length = graph.node("Shape", ["pieces"])
    start, step = (
        graph.weight("zero", np.zeros(1, dtype=np.int64)),
        graph.weight("one", np.ones(1, dtype=np.int64)),
    )
    positions = graph.weight("position.rows", arrays["encoder.position.weight"])
    near = graph.node("Slice", [positions, start, length, start, step])
    summed = graph.node("Add", [summed, near])
    normal = graph.node(
        "LayerNormalization",
        [summed, graph.weight("norm.weight", arrays["encoder.norm.weight"]),
         graph.weight("norm.bias", arrays["encoder.norm.bias"])],
        axis=-1, epsilon=1e-12,
    )  # fmt: skip
    return graph.node("Unsqueeze", [normal, _axis(graph)])


def _layer(graph: _Graph, states: str, arrays: dict[str, Floats], prefix: str) -> str:
    split = graph.quantised(states, prefix + "qkv", arrays[prefix + "query_key_value.weight"].T)
    split = graph.node(
        "Add", [split, graph.weight(prefix + "qkv.bias", arrays[prefix + "query_key_value.bias"])]
    )
    parts = [f"{prefix}{name}" for name in ("query", "key", "value")]
    sizes = graph.weight(prefix + "sizes", np.full(3, WIDTH, dtype=np.int64))
    graph.nodes.append(helper.make_node("Split", [split, sizes], parts, axis=-1))
    attended = graph.node("MultiHeadAttention", parts, domain=_MICROSOFT, num_heads=ATTENTION_HEADS)
    merged = graph.quantised(attended, prefix + "attended", arrays[prefix + "attended.weight"].T)
    states = _residual(graph, merged, states, arrays, prefix, "attention_norm", "attended.bias")
    inner = graph.quantised(states, prefix + "inner", arrays[prefix + "inner.weight"].T)
    bias = graph.weight(prefix + "inner.bias", arrays[prefix + "inner.bias"])
    inner = graph.node("BiasGelu", [inner, bias], domain=_MICROSOFT)
    outer = graph.quantised(inner, prefix + "outer", arrays[prefix + "outer.weight"].T)
    return _residual(graph, outer, states, arrays, prefix, "output_norm", "outer.bias")


def _residual(
    graph: _Graph, new: str, old: str, arrays: dict[str, Floats], prefix: str, norm: str, bias: str
) -> str:
    parts = [f"{norm}.weight", f"{norm}.bias", bias]
    weights = [graph.weight(prefix + part, arrays[prefix + part]) for part in parts]
    return graph.node("SkipLayerNormalization", [new, old, *weights], domain=_MICROSOFT, epsilon=1e-12)


_TAG_HEADS = ("upos", "xpos", "feats", "entity", "sentence")


def _heads(graph: _Graph, words: str, arrays: dict[str, Floats]) -> tuple[str, str, str, str]:
    tag_matrix = np.concatenate([arrays[f"{name}.weight"] for name in _TAG_HEADS]).T
    tag_bias = np.concatenate([arrays[f"{name}.bias"] for name in _TAG_HEADS])
    tags = graph.linear(words, "tags", tag_matrix, tag_bias)
    root = graph.weight("root", arrays["root"][None])
    with_root = graph.node("Concat", [root, words], axis=0)
    dependent = _gelu(graph, graph.linear(words, "arc_dependent", *_pair(arrays, "arc_dependent")))
    governor = _gelu(graph, graph.linear(with_root, "arc_governor", *_pair(arrays, "arc_governor")))
    arc = arrays["arc"]
    across = graph.linear(dependent, "arc", arc[:-1], arc[-1])
    arcs = graph.node("MatMul", [across, graph.node("Transpose", [governor], perm=[1, 0])])
    dependents = graph.linear(words, "label_dependent", *_pair(arrays, "label_dependent"))
    governors = graph.linear(with_root, "label_governor", *_pair(arrays, "label_governor"))
    return tags, arcs, dependents, governors


def _pair(arrays: dict[str, Floats], name: str) -> tuple[Floats, Floats]:
    return arrays[name + ".weight"].T, arrays[name + ".bias"]


def _gelu(graph: _Graph, states: str) -> str:
    return graph.node("Gelu", [states], domain=_MICROSOFT)


def _window_ports() -> tuple[list[onnx.ValueInfoProto], list[onnx.ValueInfoProto]]:
    """The inputs and outputs of the network."""
    names = Exported()
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["P"]) for name in names.inputs[:3]]
    inputs.append(helper.make_tensor_value_info("pooling", TensorProto.FLOAT, ["W", "P"]))
    return inputs, [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names.outputs]


def _model(
    graph: _Graph, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]
) -> onnx.ModelProto:
    body = helper.make_graph(graph.nodes, "parley", inputs, outputs, graph.weights)
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_MICROSOFT, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=8, producer_name="parley")
