"""The instruction corpus: large enough, distinct, balanced, repeatable, and split without leaks."""

from __future__ import annotations

from collections import Counter

import pytest
import torch
from torch.nn import functional as F

from instructir_desktop.training.ambiguity import ambiguous
from instructir_desktop.training.instructions import (
    CLASSES,
    NEUTRAL,
    RESTORATIONS,
    Instruction,
    build_corpus,
    core,
    hand_written,
    plain,
    split,
)
from instructir_desktop.training.paraphrases import PARAPHRASES


@pytest.fixture(scope="module")
def corpus() -> tuple[Instruction, ...]:
    return build_corpus()


def test_is_large_and_every_text_is_distinct(corpus: tuple[Instruction, ...]) -> None:
    assert len({row.text.lower() for row in corpus}) == len(corpus) >= 12_000
    assert len({plain(row.text) for row in corpus}) == len(corpus)
    assert all(row.text == row.text.strip() and row.text for row in corpus)


def test_classes_are_present_and_balanced(corpus: tuple[Instruction, ...]) -> None:
    counts = Counter(row.intent for row in corpus)
    assert set(counts) == set(CLASSES)
    assert max(counts.values()) <= 1.2 * min(counts.values())


@pytest.mark.parametrize("intent", CLASSES)
def test_hand_written_sentences_are_all_in_the_corpus(corpus: tuple[Instruction, ...], intent: str) -> None:
    lines = hand_written(intent)
    assert len({plain(line) for line in lines}) == len(lines) >= (110 if intent in RESTORATIONS else 150)
    assert set(lines) <= {row.text for row in corpus if row.intent == intent}


def test_the_same_seed_gives_the_same_corpus(corpus: tuple[Instruction, ...]) -> None:
    assert build_corpus(0) == corpus
    assert build_corpus(1) != corpus


def test_no_seed_and_no_text_lies_on_both_sides(corpus: tuple[Instruction, ...]) -> None:
    train, aside = split(corpus)
    assert len(train) + len(aside) == len(corpus)
    assert not {row.seed for row in train} & {row.seed for row in aside}
    assert not {plain(row.text) for row in train} & {plain(row.text) for row in aside}


@pytest.mark.parametrize("intent", CLASSES)
def test_about_a_tenth_of_each_class_is_held_out(corpus: tuple[Instruction, ...], intent: str) -> None:
    _, aside = split(corpus)
    seeds = {row.seed for row in corpus if row.intent == intent}
    held = {row.seed for row in aside if row.intent == intent}
    assert 0.05 < len(held) / len(seeds) < 0.16


def test_a_seed_belongs_to_one_class(corpus: tuple[Instruction, ...]) -> None:
    owners: dict[str, set[str]] = {}
    for row in corpus:
        owners.setdefault(row.seed.partition(":")[2], set()).add(row.intent)
    assert not {name: found for name, found in owners.items() if len(found) > 1}


def test_paraphrases_are_kept_out_of_the_corpus(corpus: tuple[Instruction, ...]) -> None:
    assert set(PARAPHRASES) == set(NEUTRAL) == set(RESTORATIONS)
    assert all(len(set(group)) == 20 for group in PARAPHRASES.values())
    banned = {core(text) for group in PARAPHRASES.values() for text in group}
    assert len(banned) == 20 * len(RESTORATIONS)
    assert not banned & {core(row.text) for row in corpus}
    assert not banned & {row.seed.partition(":")[2] for row in corpus}


def test_a_sentence_among_those_of_another_class_is_found() -> None:
    generator = torch.Generator().manual_seed(0)
    rows, vectors = [], []
    for index in range(60):
        noise = index % 2 == 0
        rows.append(Instruction(f"sentence {index}", "noise" if noise else "rain", f"seed {index}"))
        vectors.append(torch.tensor([1.0, 0.0] if noise else [0.0, 1.0]) + torch.randn(2, generator=generator) * 0.05)
    rows.append(Instruction("labelled wrongly", "rain", "seed 60"))
    vectors.append(torch.tensor([1.0, 0.0]))
    found = ambiguous(rows, F.normalize(torch.stack(vectors), dim=1))
    assert found == [(rows[60], "noise")]
