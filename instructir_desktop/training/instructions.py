"""The instruction corpus for the text head: hand-written sentences, a small grammar, and the split.

A sentence belongs to one of nine classes. Seven ask for a restoration; ``nothing`` covers requests for no
change, small talk and nonsense; ``unsupported`` covers edits this application does not offer. Hand-written
sentences lie beside this module in ``sentences/<class>.txt``. The grammar (phrases.py) joins a *core* (verb + object, or
subject + symptom) with optional politeness, place, degree, reason and keep-clause. Every sentence carries the
``seed`` it came from (its core, stripped of case, punctuation and courtesy), and the split is by seed.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.core.language.understanding import PLAIN
from instructir_desktop.training.paraphrases import PARAPHRASES
from instructir_desktop.training.phrases import (
    COURTESY,
    DEGREES,
    GRAMMAR,
    KEEP_ANY,
    KEPT,
    PLACES,
    SCENES,
    TAILS,
    WHY,
)

RESTORATIONS: tuple[str, ...] = ("noise", "blur", "rain", "haze", "dark", "enhancement", "super_resolution")
CLASSES: tuple[str, ...] = (*RESTORATIONS, "nothing", "unsupported")
PER_CLASS = 1500  # texts per class, hand-written ones and their variants included
VARIANTS = 3  # light variants of each hand-written sentence
TYPO_RATE = 0.15

NEUTRAL = PLAIN
"""The sentence for each task that measurements use: neither clever nor clumsy."""


@dataclass(frozen=True)
class Instruction:
    """One sentence, the class it belongs to, and the group it may not be separated from in a split."""

    text: str
    intent: str
    seed: str


_FILLER = re.compile(
    r"\b(please|pls|plz|kindly|thanks|thank you|could you|can you|would you mind|would you|hey|hi|hello|ok"
    r"|well|so|i want you to|id like you to|just|try to|help me|for me|sorry|actually)\b"
)


def plain(text: str) -> str:
    """Lower-case, without punctuation: what two sentences are compared by."""
    words = re.sub(r"[^a-z0-9+]+", " ", text.lower().replace("'", "")).split()
    return " ".join(words) or text.strip().lower()


def core(text: str) -> str:
    """The plain text without courtesy words: what a group of paraphrases is named after."""
    bare = plain(text)
    return " ".join(_FILLER.sub(" ", bare).split()) or bare


def hand_written(intent: str) -> tuple[str, ...]:
    """The hand-written sentences of one class, in the order of its file."""
    lines = (Path(__file__).parent / "sentences" / f"{intent}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def grammar_words() -> Iterator[str]:
    """The texts of the training side without their slips of the fingers: hand-written ones, cores, and what is added."""
    for intent in CLASSES:
        written = (text for text in hand_written(intent) if not is_held_out(f"{intent}:{core(text)}"))
        cores = (text for _, text in _cores(intent) if not is_held_out(f"{intent}:{core(text)}"))
        yield from (*written, *cores)
    for texts in (*WHY.values(), KEEP_ANY, PLACES, SCENES.values(), KEPT.values(), DEGREES):
        yield from texts


def _typo(text: str, rng: random.Random) -> str:
    """One slip of the fingers: two letters swapped, one dropped or doubled, or (rarely) a missing space."""
    if " " in text and rng.random() < 0.1:
        at = rng.choice([i for i, c in enumerate(text) if c == " "])
        return text[:at] + text[at + 1 :]
    spots = [m.start() + rng.randrange(1, len(m.group()) - 2) for m in re.finditer(r"[A-Za-z]{4,}", text)]
    if not spots:
        return text
    at = rng.choice(spots)
    pair = text[at : at + 2]
    return text[:at] + rng.choice((pair[::-1], pair[1:], pair[0] + pair)) + text[at + 2 :]


def _dress(text: str, rng: random.Random, question: bool) -> str:
    """Capital and full stop as some people write them, and sometimes a typo."""
    if rng.random() < 0.4:
        text = text[0].upper() + text[1:]
    if rng.random() < 0.5:
        text += "?" if question else "."
    return _typo(text, rng) if rng.random() < TYPO_RATE else text


def _variant(text: str, rng: random.Random) -> str:
    """A light variant of a hand-written sentence."""
    bare = text.rstrip(".!") or text
    choice = rng.randrange(5)
    if choice == 0 or bare.endswith("?"):
        return f"{rng.choice(('hey', 'hi', 'ok', 'hello', 'well'))}, {bare}"
    if choice == 1 and "please" not in bare.lower():
        return f"{bare}{rng.choice((' please', ', please', ' pls', ' plz'))}"
    if choice == 2 and "thank" not in bare.lower():
        return f"{bare}{rng.choice((', thanks', ' thanks', ', thank you'))}"
    return _typo(text if choice == 3 else bare.lower(), rng)


def _cores(intent: str) -> list[tuple[str, str]]:
    """Every (kind, core sentence) of the class's grammar."""
    return [
        (kind, head.replace("{}", tail) if "{}" in head else f"{head} {tail}")
        for kind, heads, tails in GRAMMAR[intent]
        for head in heads.split("|")
        for tail in tails.split("|")
    ]


def _sentence(intent: str, kind: str, words: str, rng: random.Random) -> str:
    """One sentence around a core."""
    before = rng.choice(COURTESY["do" if kind == "fix" else kind])
    parts = [before, words]
    question = before.startswith(("could", "can", "would", "is it", "how"))
    question = question or (kind == "talk" and rng.random() < 0.5)
    if kind == "fix" and rng.random() < 0.35:
        scenes = [place for name, place in SCENES.items() if name != intent]
        parts.append(rng.choice(scenes if rng.random() < 0.2 else PLACES))
    if kind in ("fix", "do") and rng.random() < 0.2:
        parts.append(rng.choice(DEGREES))
    extra = rng.random()
    if kind in ("fix", "do") and extra < 0.12:
        parts.append(rng.choice((", ", ", but ", " and ")) + rng.choice(KEEP_ANY))
    elif kind in ("fix", "do") and extra < 0.24:
        other = rng.choice([name for name in KEPT if name != intent])
        kept = rng.choice(KEPT[other].split("|"))
        if rng.random() < 0.3:
            parts = [kept, rng.choice(("but", "and", ", but")), *parts]
        else:
            parts.append(rng.choice((", ", ", but ", " but ", " and ")) + kept)
    elif intent in WHY and extra < 0.36:
        parts.append(rng.choice((", ", " because ", ", sorry, ")) + rng.choice(WHY[intent]))
    else:
        parts.append(rng.choice(TAILS["do" if kind == "fix" else kind]))
    text = re.sub(r"\s+", " ", re.sub(r"\s+,", ",", " ".join(parts))).strip()
    return _dress(text, rng, question)


def _of_class(intent: str, rng: random.Random, taken: set[str]) -> Iterator[Instruction]:
    """The sentences of one class; `taken` holds the plain texts that may not be used (again)."""
    banned = {core(text) for group in PARAPHRASES.values() for text in group}
    count = 0

    def fresh(text: str, name: str) -> Iterator[Instruction]:
        nonlocal count
        if plain(text) not in taken and core(text) not in banned:
            taken.add(plain(text))
            count += 1
            yield Instruction(text, intent, f"{intent}:{name}")

    written = hand_written(intent)
    for text in written:
        yield from fresh(text, core(text))
    for text in written:
        for _ in range(VARIANTS):
            yield from fresh(_variant(text, rng), core(text))
    cores = _cores(intent)
    for _ in range(40):  # rounds: each takes every core once, so the cores stay level
        rng.shuffle(cores)
        for kind, words in cores:
            if count >= PER_CLASS:
                return
            if core(words) not in banned:
                yield from fresh(_sentence(intent, kind, words, rng), core(words))


def build_corpus(seed: int = 0) -> tuple[Instruction, ...]:
    """The whole corpus, class by class; the same seed gives the same corpus."""
    taken: set[str] = {plain(text) for group in PARAPHRASES.values() for text in group}
    rows: list[Instruction] = []
    for intent in CLASSES:
        rows.extend(_of_class(intent, random.Random(f"{seed}:{intent}"), taken))
    return tuple(rows)


def is_held_out(seed: str, held_out: float = 0.1) -> bool:
    """Whether a seed falls on the held-out side: a stable function of its name alone."""
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big") < held_out * 2**64


def split(
    corpus: Iterable[Instruction], held_out: float = 0.1
) -> tuple[tuple[Instruction, ...], tuple[Instruction, ...]]:
    """(train, held out), by seed: sentences of one group always lie on the same side."""
    rows = tuple(corpus)
    aside = tuple(row for row in rows if is_held_out(row.seed, held_out))
    return tuple(row for row in rows if not is_held_out(row.seed, held_out)), aside
