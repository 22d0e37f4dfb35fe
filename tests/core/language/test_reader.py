"""The reader: its arithmetic, and that the shipped one was made from the present corpus."""

from __future__ import annotations

import numpy as np
import pytest

from instructir_desktop import paths
from instructir_desktop.core.language.reader import BUCKETS, Reader, piece_vector, pieces
from tests.core.language.table import singles

SHIPPED = paths.resource("language/reader.safetensors")


def test_the_pieces_of_a_text() -> None:
    assert pieces("Too dim!") == {
        "w:too", "w:dim", "b:^ too", "b:too dim", "b:dim $",
        "c:<to", "c:too", "c:oo>", "c:<too", "c:too>", "c:<too>", "c:<di", "c:dim", "c:im>", "c:<dim", "c:dim>", "c:<dim>",
    }  # fmt: skip
    assert pieces("雨") == {"b:^ $"}


def test_the_vector_of_a_text_has_length_one_or_none() -> None:
    assert np.linalg.norm(piece_vector("remove the rain")) == pytest.approx(1)
    assert (piece_vector("RAIN, the; remove") == piece_vector("rain the remove")).all()
    assert piece_vector("rain").dtype == np.float32


def test_probabilities() -> None:
    meaning = np.zeros((2, 3), dtype=np.float32)
    meaning[0, 0] = 1
    words = np.zeros((2, BUCKETS), dtype=np.float32)
    words[1] = piece_vector("rain")
    reader = Reader(("noise", "rain"), meaning, words, np.zeros(2, dtype=np.float32))
    found = reader.probabilities(["rain", "grit"], np.array([[0, 1, 0], [1, 0, 0]], dtype=np.float32))
    assert found.sum(axis=1) == pytest.approx([1, 1])
    assert found[0] == pytest.approx([1 / (1 + np.e), np.e / (1 + np.e)], abs=1e-5)
    assert found[1, 0] > 0.6


def test_weights_that_do_not_fit_are_refused() -> None:
    good = np.zeros((2, 3), dtype=np.float32)
    with pytest.raises(ValueError, match="do not fit"):
        Reader(("noise", "rain"), good, good, np.zeros(2, dtype=np.float32))
    with pytest.raises(ValueError, match="bias"):
        Reader(("noise", "rain"), good, np.zeros((2, BUCKETS), dtype=np.float32), np.zeros(3, dtype=np.float32))


def test_the_shipped_reader_was_made_from_this_corpus() -> None:
    """When it fails: `python -m instructir_desktop.training reader`."""
    from safetensors import safe_open
    from tokenizers import Tokenizer

    from instructir_desktop.training.instructions import CLASSES
    from instructir_desktop.training.reader import corpus_digest, vocabulary

    with safe_open(SHIPPED, framework="np") as file:
        metadata = file.metadata()
    tokenizer = Tokenizer.from_file(str(paths.resource("models/all-minilm-l6-v2/tokenizer.json")))
    english = frozenset(word for word in tokenizer.get_vocab() if word.isascii() and word.isalpha())
    assert metadata["corpus"] == corpus_digest()
    assert metadata["vocabulary"].split() == list(vocabulary(english))
    assert metadata["classes"] == str(list(CLASSES)).replace("'", '"')
    assert SHIPPED.stat().st_size < 2 * 2**20


@pytest.mark.parametrize("table", ["third", "fourth", "fifth", "sixth"])
def test_no_sentence_of_the_independent_sets_was_learned(table: str) -> None:
    from instructir_desktop.training.instructions import build_corpus, plain
    from instructir_desktop.training.reader import further

    known = {plain(row.text) for row in (*build_corpus(), *further())}
    assert not [sentence for _, sentence in singles(table) if plain(sentence) in known]
