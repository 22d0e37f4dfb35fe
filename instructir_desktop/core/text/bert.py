"""BERT (Devlin et al., NAACL 2019) as a sentence encoder needs it: embeddings and post-norm layers, nothing else.

Parameter names are those of the published checkpoints (`embeddings.…`, `encoder.layer.0.…`), so these load unchanged.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class BertShape:
    """The sizes that config.json of a published BERT states; only exact GELU and absolute positions are known."""

    vocabulary: int
    size: int
    layers: int
    heads: int
    inner: int
    positions: int
    types: int
    epsilon: float

    @classmethod
    def read(cls, path: Path) -> BertShape:
        """Read config.json. Raises OSError, and ValueError when it does not describe such a BERT."""
        try:
            content: Any = json.loads(path.read_text(encoding="utf-8"))
            kind = (content["model_type"], content.get("hidden_act", "gelu"))
            position = content.get("position_embedding_type", "absolute")
            shape = cls(
                vocabulary=int(content["vocab_size"]),
                size=int(content["hidden_size"]),
                layers=int(content["num_hidden_layers"]),
                heads=int(content["num_attention_heads"]),
                inner=int(content["intermediate_size"]),
                positions=int(content["max_position_embeddings"]),
                types=int(content["type_vocab_size"]),
                epsilon=float(content.get("layer_norm_eps", 1e-12)),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"“{path}” does not describe a sentence encoder.") from error
        sizes = (shape.vocabulary, shape.size, shape.layers, shape.heads, shape.inner, shape.positions, shape.types)
        if kind != ("bert", "gelu") or position != "absolute" or min(sizes) < 1 or shape.size % shape.heads:
            raise ValueError(f"“{path}” describes another network than BERT.")
        return shape


class Bert(nn.Module):
    """Tokens (N, L) int64 and mask (N, L), 1 where a token is -> hidden states (N, L, size)."""

    def __init__(self, shape: BertShape) -> None:
        super().__init__()
        self.embeddings = _Embeddings(shape)
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList(_Layer(shape) for _ in range(shape.layers))})

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        states: Tensor = self.embeddings(tokens)
        attended = mask[:, None, None, :].bool()  # every query may look at every real token
        layers = self.encoder["layer"]
        assert isinstance(layers, nn.ModuleList)
        for layer in layers:
            states = layer(states, attended)
        return states


def _table(rows: int, size: int) -> nn.Embedding:
    """Without random values: on the meta device these would import the compiler, sympy and a second of time with it."""
    table: nn.Embedding = nn.Embedding.from_pretrained(torch.empty(rows, size))  # type: ignore[no-untyped-call]
    return table


class _Embeddings(nn.Module):
    def __init__(self, shape: BertShape) -> None:
        super().__init__()
        self.word_embeddings = _table(shape.vocabulary, shape.size)
        self.position_embeddings = _table(shape.positions, shape.size)
        self.token_type_embeddings = _table(shape.types, shape.size)
        self.LayerNorm = nn.LayerNorm(shape.size, eps=shape.epsilon)

    def forward(self, tokens: Tensor) -> Tensor:
        positions = torch.arange(tokens.shape[1], device=tokens.device)
        words = self.word_embeddings(tokens) + self.token_type_embeddings.weight[0]  # one sentence: all of type 0
        normed: Tensor = self.LayerNorm(words + self.position_embeddings(positions))
        return normed


class _Layer(nn.Module):
    """Self-attention and a two-layer perceptron, each followed by the residual's layer norm."""

    def __init__(self, shape: BertShape) -> None:
        super().__init__()
        size, inner = shape.size, shape.inner
        names = ("query", "key", "value")
        self.heads = shape.heads
        self.attention = nn.ModuleDict(
            {
                "self": nn.ModuleDict({name: nn.Linear(size, size) for name in names}),
                "output": _Output(size, size, shape),
            }
        )
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(size, inner)})
        self.output = _Output(inner, size, shape)

    def forward(self, states: Tensor, attended: Tensor) -> Tensor:
        count, length, size = states.shape
        projections = self.attention["self"]
        assert isinstance(projections, nn.ModuleDict)
        query, key, value = (
            projections[name](states).view(count, length, self.heads, size // self.heads).transpose(1, 2)
            for name in ("query", "key", "value")
        )
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=attended)
        states = self.attention["output"](mixed.transpose(1, 2).reshape(count, length, size), states)
        restated: Tensor = self.output(F.gelu(self.intermediate["dense"](states)), states)
        return restated


class _Output(nn.Module):
    def __init__(self, inputs: int, outputs: int, shape: BertShape) -> None:
        super().__init__()
        self.dense = nn.Linear(inputs, outputs)
        self.LayerNorm = nn.LayerNorm(outputs, eps=shape.epsilon)

    def forward(self, states: Tensor, residual: Tensor) -> Tensor:
        normed: Tensor = self.LayerNorm(self.dense(states) + residual)
        return normed
