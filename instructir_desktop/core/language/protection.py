"""What must stay: "keep …", "don't …", "leave … alone", "without changing …" as constraints, and the locks they make."""

from __future__ import annotations

import re
from dataclasses import dataclass

from instructir_desktop.core.language.place import Place, find_place
from instructir_desktop.core.locks import Lock

EVERYTHING = "everything else"
ALL = "everything"

_NAMES: tuple[tuple[str, str], ...] = (
    ("noise", r"noise|noisy|grain|grainy|graininess|speckles?|denois(?:e|ing)|smooth(?:ing|en)?"),
    ("rain", r"rain|rainy|raindrops?|rain streaks?|drizzle|drops|derain(?:ing)?|wet look"),
    ("haze", r"fog|foggy|haze|hazy|mist|misty|smog|veil|dehaz(?:e|ing)|defog(?:ging)?"),
    ("blur", r"blur|blurry|blurred|blurriness|bokeh|sharpen(?:ing)?|deblur(?:ring)?|refocus(?:ing)?|softness"),
    ("super_resolution", r"upscal(?:e|ing)|resolution|pixelation|pixels|enlarg(?:e|ing)"),
    ("enhancement", r"retouch(?:ing)?|enhanc(?:e|ing)"),
    ("colour", r"colou?rs?|colou?ring|hues?|saturation|white balance|tint|skin tones?|tones|saturat(?:e|ing)|recolou?r(?:ing)?"
               r"|colou?r balance|warmth|warm tones"),
    ("exposure", r"exposure|brightness|light|lighting|dark|darkness|brighten(?:ing)?|lighten(?:ing)?|luminosity|low light"
                 r"|darker|brighter|light levels?"),
    ("detail", r"details?|edges|textures?|sharpness|crispness|structures?|sharp|crisp"),
)  # fmt: skip
"""The names of protected things and the words for them. Seven of the names are intents or locks; the rest is told."""

LOCKS: dict[str, Lock] = {"colour": "colour", "exposure": "exposure"}
"""Protected things that a step can be held to."""

_TOUCH = (
    r"(?:touch|change|alter|affect|edit|modify|mess (?:with|up)|tamper with|ruin|destroy|damage|lose|shift|harm"
    r"|do anything(?: to| with)?|influence|disturb)"
)
_TOUCHING = (
    r"(?:touching|changing|altering|affecting|editing|modifying|messing (?:with|up)|ruining|destroying|damaging|losing|shifting"
    r"|harming|influencing|disturbing)"
)
_NOT = (
    r"(?:(?:do not|don't|dont|never|please don't|no need to|there(?:'s| is) no need to|you (?:don't|do not) (?:have|need) to"
    r"|i (?:don't|do not) want (?:you )?to|i'd rather you didn't|avoid|refrain from)\s+)"
)
_REMOVE = r"remove|take out|take away|fix|get rid of|erase|delete|reduce|eliminate|clean|clear"
_KEEP = (
    r"(?:keep(?:ing)?|preserv(?:e|ing)|maintain(?:ing)?|retain(?:ing)?|respect(?:ing)?|protect(?:ing)?|save|hold on to)"
)
_LEAVE = r"(?:leave|leaving)"
_STATE = (
    r"(?:as (?:it is|they are|it was|it's|is)|the way (?:it is|they are)|alone|unchanged|untouched|intact|in(?: there)?|be"
    r"|just as (?:it is|they are)|unaltered|like that|the same|natural)"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("rest", r"^(?:and )?(?:nothing else|not (?:the rest|anything else)|no other changes?)$"),
        ("rest", rf"^(?:{_KEEP}|{_LEAVE}) (?:everything|anything|all|the) ?(?:else|rest|other things?)\b.*$"),
        ("rest", rf"^{_NOT}{_TOUCH} (?:anything|everything) else$"),
        ("forbid", rf"^{_NOT}(?:{_REMOVE})\s+(?P<what>.+)$"),
        ("touch", rf"^{_NOT}{_TOUCH}(?:\s+(?P<what>.+))?$"),
        ("touch", rf"^(?:without|not|instead of|rather than)\s+{_TOUCHING}(?:\s+(?P<what>.+))?$"),
        ("keep", rf"^{_LEAVE}\s+(?P<what>.+?)\s+{_STATE}$"),
        ("keep", rf"^{_LEAVE}\s+(?P<what>(?!out\b|no\b|only\b|nothing\b).+)$"),
        ("keep", rf"^{_KEEP}\s+(?P<what>.+?)(?:\s+{_STATE})?$"),
        ("keep", r"^i (?:really )?(?:like|love|want to keep)\s+(?P<what>.+)$"),
        ("keep", r"^with (?P<what>.+) (?:preserved|kept|unchanged|intact|untouched)$"),
        ("keep", r"^(?P<what>.+?) (?:is|are) (?:intentional|on purpose|deliberate|wanted)$"),
        ("keep", r"^(?P<what>.+?) (?:should|must|can|may|has to|shall) (?:stay|remain|be kept)\b.*$"),
        ("keep", r"^(?P<what>.+?) (?:stays?|remains?)(?: as (?:it is|they are)| untouched)?$"),
        ("verb", rf"^{_NOT}(?P<what>(?!leave|keep|forget|hesitate|worry|like|want|let\b|have|see\b|know|think|sharp\b|enough|too"
                 r"|so\b|very|quite|really|clear|bright\b|visible|good|much|in\b|at\b|on\b|crisp|just|only|a\b|as\b).+)$"),
        ("verb", r"^(?:without|instead of|rather than)\s+(?P<what>.+)$"),
        ("keep", r"^(?:i|we) (?:want|need|would like|'d like) .+? to (?:stay|remain|be left)(?: (?P<what>.+))?$"),
        ("keep", r"^(?:go easy on|be (?:careful|gentle|kind) (?:with|to)|careful with|mind|watch(?: out for)?|spare)\s+"
                 r"(?P<what>.+)$"),
        ("keep", r"^(?P<what>(?:every|each|all|the)\b.+?) (?:the same|unchanged|intact|untouched)$"),
        ("named", r"^no (?:more )?(?P<what>\w+ing)$"),
        ("rather", r"^not\s+(?P<what>(?:the|any|in)\s.+)$"),
    )
)  # fmt: skip
_ARTICLES = re.compile(
    r"^(?:(?:all|of|the|my|this|that|these|those|its|a|an|any|some|his|her|their|our|in|to|only|just|both)\b\s*)+",
    re.IGNORECASE,
)
_NAMED = [(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _NAMES]
_WHOLE = re.compile(
    r"^(?:it|them|this|that|(?:every|any)thing(?: here)?|(?:photo(?:graph)?|picture|image|original|pic|shot)s?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Protection:
    """One constraint. `name`: an intent, "colour", "exposure", "detail", "everything", "everything else", or plain words."""

    name: str
    text: str
    place: Place | None = None

    @property
    def lock(self) -> Lock | None:
        """What holds the steps to it, if anything does."""
        return LOCKS.get(self.name)


def find_protection(text: str) -> Protection | None:
    """The constraint that a clause (without courtesy) states, or None when it is a request."""
    for kind, pattern in _PATTERNS:
        found = pattern.search(text)
        if found is None:
            continue
        if kind == "rest":
            return Protection(EVERYTHING, text)
        what = (found["what"] or "").strip(" ,")
        if kind in ("keep", "touch"):
            place, rest = find_place(what)
            if place is not None and not _bare(rest):
                return Protection(place.name, text, place)
        name = _name(what)
        if kind == "named" and name not in _KNOWN:
            return None
        if kind == "keep" and text.lower().startswith(("i ", "i'", "we ")) and name not in (*_KNOWN, ALL):
            return None  # "I like sunny days" protects nothing
        return Protection(name, text)
    return None


def continues(text: str, before: Protection) -> Protection | None:
    """A further thing of the same constraint ("keep the noise and *the rain*"), or None when it has a verb of its own."""
    if len(text.split()) > 4 or not re.match(r"^(?:(?:the|my|all|any|a|its)\b|\w+$)", text, re.IGNORECASE):
        return None
    if _VERB.match(text):
        return None
    name = _name(text)
    return Protection(name, f"{before.text}, {text}") if name in _KNOWN else None


def negated(text: str) -> Protection | None:
    """What a bare verb after "don't … or" forbids."""
    name = _name(text)
    return Protection(name, f"don't {text}") if name in _KNOWN else None


_KNOWN = frozenset(name for name, _ in _NAMES)
_VERB = re.compile(
    r"^(?:denoise|derain|dehaze|defog|sharpen|deblur|refocus|smooth|brighten|lighten|upscale|enlarge|enhance|retouch|saturate"
    r"|recolou?r)\b",
    re.IGNORECASE,
)


def _bare(text: str) -> str:
    return _ARTICLES.sub("", text).strip(" ,")


def _name(what: str) -> str:
    """The protected thing's name: the word that comes first of those known, else the words themselves."""
    bare = _bare(what)
    if not bare or _WHOLE.match(bare):
        return ALL
    matches = [(found.start(), name) for name, pattern in _NAMED if (found := pattern.search(bare))]
    if matches:
        return min(matches)[1]
    return " ".join(bare.lower().split()[:5])
