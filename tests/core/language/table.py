"""The table of sentences, and a parse written the way the table writes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.core.language.parse import Parse


@dataclass(frozen=True)
class Row:
    """One line of sentences.tsv; `group` is the heading above it."""

    sentence: str
    expected: str
    group: str


def rows() -> tuple[Row, ...]:
    found: list[Row] = []
    group = ""
    for line in (Path(__file__).parent / "sentences.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            group = line[3:]
        elif not line.startswith("#"):
            sentence, action, steps, keep = line.split("\t")
            if "\\" in sentence:
                sentence = sentence.encode("ascii").decode("unicode_escape")
            found.append(Row(sentence, f"{action} [{steps}] keep [{keep}]", group))
    return tuple(found)


def written(parse: Parse) -> str:
    """The parse as the table has it."""
    steps = []
    for step in parse.steps:
        parts = [step.intent]
        if step.strength != 1:
            parts.append(f"{step.strength:g}")
        if step.where is not None:
            parts.append(f"@{step.where.name}")
        parts.extend(f"!{lock}" for lock in step.locks)
        steps.append(" ".join(parts))
    return f"{parse.action} [{'; '.join(steps)}] keep [{', '.join(parse.keep)}]"


def singles(name: str = "singles") -> tuple[tuple[str, str], ...]:
    """(intent, sentence) of singles.tsv or another table of that form."""
    lines = (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple((intent, sentence) for intent, sentence in pairs)
