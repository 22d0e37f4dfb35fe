"""BERT's encoder for inference (Devlin et al., NAACL 2019, section 3; post-norm as in Vaswani et al., 2017, section 3).

Parameters have the names of the published checkpoints, so that these load unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from torch import Tensor
from torch.nn import functional as F

_EMBEDDINGS = ("word", "position", "token_type")
_MAPS = ("query", "key", "value")


@dataclass(frozen=True)
class BertShape:
    """Sizes of an encoder, named as in its config.json."""

    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    max_position_embeddings: int
    type_vocab_size: int
    layer_norm_eps: float

    @classmethod
    def of(cls, configuration: Mapping[str, object]) -> BertShape:
        """From a config.json. Raises ValueError when it lacks a size or is of another kind of encoder."""
        kind = configuration.get("model_type"), configuration.get("hidden_act")
        positions = configuration.get("position_embedding_type", "absolute")
        if kind != ("bert", "gelu") or positions != "absolute":
            raise ValueError(f"It is no BERT with gelu and absolute positions, but {kind} with {positions} ones.")
        try:
            values = {name: float(str(configuration[name])) for name in cls.__dataclass_fields__}
        except KeyError as error:
            raise ValueError(f"Its configuration lacks {error}.") from error
        epsilon = values.pop("layer_norm_eps")
        return cls(**{name: int(value) for name, value in values.items()}, layer_norm_eps=epsilon)


class Bert:
    """Tokens (N, L) and their mask (N, L; 0: padding) -> states (N, L, hidden_size), float32. One segment, no pooler.

    No torch modules: making these costs more than the sentence, and under the meta device they import torch's compiler.
    `tensors` may be float16 and may hold others besides. Raises ValueError when one is missing or of another shape.
    """

    def __init__(self, shape: BertShape, tensors: Mapping[str, Tensor]) -> None:
        self._shape = shape
        self._own: dict[str, Tensor] = {}
        for name, sizes in _parameters(shape).items():
            found = tensors.get(name)
            if found is None or tuple(found.shape) != sizes:
                raise ValueError(f"{name} is {'missing' if found is None else tuple(found.shape)} instead of {sizes}.")
            self._own[name] = found.float()

    def __call__(self, tokens: Tensor, mask: Tensor) -> Tensor:
        words, places, kinds = (self._own[f"embeddings.{kind}_embeddings.weight"] for kind in _EMBEDDINGS)
        states = self._norm("embeddings", F.embedding(tokens, words) + kinds[0] + places[: tokens.shape[1]])
        seen = mask[:, None, None, :].bool()
        for layer in range(self._shape.num_hidden_layers):
            states = self._layer(f"encoder.layer.{layer}", states, seen)
        return states

    def _layer(self, at: str, states: Tensor, seen: Tensor) -> Tensor:
        split = (*states.shape[:2], self._shape.num_attention_heads, -1)
        query, key, value = (
            self._linear(f"{at}.attention.self.{name}", states).view(split).transpose(1, 2) for name in _MAPS
        )
        heads = F.scaled_dot_product_attention(query, key, value, attn_mask=seen).transpose(1, 2).flatten(2)
        states = self._ending(f"{at}.attention.output", heads, states)
        return self._ending(f"{at}.output", F.gelu(self._linear(f"{at}.intermediate.dense", states)), states)

    def _ending(self, at: str, made: Tensor, states: Tensor) -> Tensor:
        """What a sub-layer ends with: a linear map, the sum with its input, and the norm."""
        return self._norm(at, self._linear(f"{at}.dense", made) + states)

    def _linear(self, at: str, x: Tensor) -> Tensor:
        return F.linear(x, self._own[f"{at}.weight"], self._own[f"{at}.bias"])

    def _norm(self, at: str, x: Tensor) -> Tensor:
        weight, bias = self._own[f"{at}.LayerNorm.weight"], self._own[f"{at}.LayerNorm.bias"]
        return F.layer_norm(x, (self._shape.hidden_size,), weight, bias, self._shape.layer_norm_eps)


def _parameters(shape: BertShape) -> dict[str, tuple[int, ...]]:
    """Names and sizes of what Bert uses."""
    hidden, inner = shape.hidden_size, shape.intermediate_size
    counts = (shape.vocab_size, shape.max_position_embeddings, shape.type_vocab_size)
    sizes: dict[str, tuple[int, ...]] = {
        f"embeddings.{kind}_embeddings.weight": (count, hidden) for kind, count in zip(_EMBEDDINGS, counts, strict=True)
    }
    linear, norms = dict[str, tuple[int, int]](), ["embeddings"]
    for layer in range(shape.num_hidden_layers):
        at = f"encoder.layer.{layer}"
        linear |= {f"{at}.attention.self.{name}": (hidden, hidden) for name in _MAPS}
        linear[f"{at}.attention.output.dense"] = (hidden, hidden)
        linear[f"{at}.intermediate.dense"] = (inner, hidden)
        linear[f"{at}.output.dense"] = (hidden, inner)
        norms += [f"{at}.attention.output", f"{at}.output"]
    for name, size in linear.items():
        sizes |= {f"{name}.weight": size, f"{name}.bias": size[:1]}
    return sizes | {f"{name}.LayerNorm.{part}": (hidden,) for name in norms for part in ("weight", "bias")}
