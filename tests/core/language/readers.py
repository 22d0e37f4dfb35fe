"""For the grammar's tests: a head that goes by keyword, and a count of what it was asked."""

from __future__ import annotations

import re

from instructir_desktop.core.language.understanding import INTENTS, UNSUPPORTED, Understanding, decide

CLASSES = (*INTENTS, UNSUPPORTED)
KEYWORDS = {
    "nois": "noise", "grain": "noise", "blur": "blur", "sharp": "blur", "rain": "rain", "fog": "haze", "haz": "haze",
    "dark": "dark", "bright": "dark", "colour": "enhancement", "contrast": "enhancement", "detail": "super_resolution",
    "dragon": UNSUPPORTED, "purple": "unsure",
}  # fmt: skip


class Keywords:
    """The class of the first keyword in the text at 0.92; "nothing" where there is none. `asked` keeps every call."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def __call__(self, texts: list[str]) -> list[Understanding]:
        self.asked.append(texts)
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> Understanding:
        places = [(found.start(), name) for word, name in KEYWORDS.items() if (found := re.search(word, text.lower()))]
        name = min(places)[1] if places else "nothing"
        if name == "unsure":
            values = [{"noise": 0.45, "blur": 0.35}.get(kind, 0.2 / 7) for kind in CLASSES]
        else:
            values = [0.92 if kind == name else 0.01 for kind in CLASSES]
        return decide(text, CLASSES, values, (float(len(text)),))
