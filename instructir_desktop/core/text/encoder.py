"""Sentence encoders: a small BERT from a local folder, mean pooling, unit length. Nothing is fetched or executed from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.text.bert import Bert, BertShape

MOST_TOKENS = 256
"""Longer sentences are cut here (all-MiniLM-L6-v2 was trained with 128 and is published with 256)."""


class SentenceEncoder(Protocol):
    """Turns sentences into unit vectors."""

    def encode(self, sentences: list[str]) -> Tensor:
        """N sentences -> (N, 384) float32 of length 1."""
        ...

    @property
    def words(self) -> frozenset[str]:
        """Whole words that the encoder knows, in lower case."""
        ...


class BertEncoder:
    """A BERT sentence encoder (all-MiniLM-L6-v2, bge-micro-v2) read from a folder.

    The folder holds config.json, tokenizer.json and model.safetensors (float16 or float32; computed in float32). Raises
    OSError, RuntimeError or ValueError when they are missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        from safetensors.torch import load_file
        from tokenizers import Tokenizer

        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._tokenizer.enable_padding()
        configuration = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self._bert = Bert(BertShape.of(configuration), load_file(str(folder / "model.safetensors")))

    @property
    def words(self) -> frozenset[str]:
        """The tokenizer's whole words: to it, these are no slips of the fingers."""
        return frozenset(word for word in self._tokenizer.get_vocab() if word.isascii() and word.isalpha())

    @torch.inference_mode()
    def encode(self, sentences: list[str]) -> Tensor:
        encodings = self._tokenizer.encode_batch(sentences)
        tokens = torch.tensor([encoding.ids for encoding in encodings])
        mask = torch.tensor([encoding.attention_mask for encoding in encodings])
        states: Tensor = self._bert(tokens, mask)
        weights = mask[:, :, None].to(states.dtype)
        return F.normalize((states * weights).sum(dim=1) / weights.sum(dim=1), dim=-1)
