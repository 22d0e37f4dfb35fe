"""From a sentence to the steps it asks for: the grammar's clauses, read by the head, and the action that follows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from instructir_desktop.core.language.amount import FULL
from instructir_desktop.core.language.clauses import LONGEST, is_code, normalise
from instructir_desktop.core.language.english import is_foreign, is_known
from instructir_desktop.core.language.place import Place
from instructir_desktop.core.language.protection import Protection
from instructir_desktop.core.language.refusals import is_talk, is_unsupported
from instructir_desktop.core.language.requests import Grammar, Request, analyse
from instructir_desktop.core.language.understanding import INTENTS, LABELS, PLAIN, Action, Intent, Understanding
from instructir_desktop.core.locks import Lock
from instructir_desktop.sentence import Sentence

Read = Callable[[list[str]], list[Understanding]]
"""The sentence encoder and head: one Understanding per text, in order."""

STEP = 0.7
"""The probability that a clause beside others needs to become a step of its own."""

CERTAIN = 0.9
"""What a description needs instead when it stands beside a request: "they are silhouettes, lighten them" is one."""

_ASKS = re.compile(
    r"\b(?:do something|edit|fix|correct|repair|remove|clean|improve|help|better|restore|reduce|recover|take (?:it|this)"
    r"|(?:could|should|might) be)\b",
    re.IGNORECASE,
)

MESSAGES: dict[Action, str] = {
    "nothing": "This sentence asks for no restoration, so the photo stays as it is.",
    "unsupported": "InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is.",
}

_PAST = re.compile(
    r"^(?:it|this|that|there|we|i|my|the|he|she|they|shot|taken)\b.*\b(?:was|were|had|shot|took|taken|moved|forgot|shook|rained|poured)\b"
    r"|^(?:shot|taken)\b|^(?:we|i|he|she|they)\s+\w+ed\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"^(?:it|this|that|there|we|i|you|my|the|he|she|they|her|his|our|what|why|how|is|are|will|does"
    r"|(?:every|no)(?:thing|body|one))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ParsedStep:
    """One restoration that the sentence asks for.

    `strength` in 0..1; `where`: None for the whole photo; `text`: the words that ask for it; `embedding`: what the
    network sees (left out of comparisons).
    """

    intent: str
    strength: float = FULL
    where: Place | None = None
    locks: tuple[Lock, ...] = ()
    text: str = ""
    embedding: tuple[float, ...] = field(default=(), repr=False, compare=False)

    @property
    def description(self) -> str:
        """The step in words: what, where, how strongly where not fully, and what it is held to."""
        parts = [LABELS[self.intent].lower()]
        if self.where is not None:
            parts.append(f"{self.where.name} (a guess: check it)" if self.where.guess else self.where.name)
        if self.strength != FULL:
            parts.append(f"{self.strength:.0%}")
        parts.extend(f"{lock} kept" for lock in self.locks)
        return ", ".join(parts)


@dataclass(frozen=True)
class Question:
    """What to ask the user; `readings` are the nearest intents, to be offered as buttons (it may be empty)."""

    text: Sentence
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parse:
    """What a sentence asks for, in full.

    `intents` holds all eight, most probable first (the mean over the steps when there are several). `keep`: what must
    stay, as names. `left_out`: parts of the sentence that restoration cannot do, in its words. `steps` is empty unless
    `action` is "restore".
    """

    text: str
    action: Action
    intents: tuple[Intent, ...]
    steps: tuple[ParsedStep, ...] = ()
    keep: tuple[str, ...] = ()
    question: Question | None = None
    left_out: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """One sentence for the user: the steps, the question, or why nothing will be done."""
        if self.question is not None:
            return self.question.text
        if self.steps:
            return f"Understood: {'; '.join(step.description for step in self.steps)}."
        return MESSAGES[self.action]


@dataclass(frozen=True)
class _Read:
    """A request and how the head reads it."""

    request: Request
    found: Understanding

    @property
    def sure(self) -> bool:
        return self.found.action == "restore" and self.found.intents[0].probability >= STEP

    @property
    def certain(self) -> bool:
        return self.sure and self.found.intents[0].probability >= CERTAIN

    @property
    def describes(self) -> bool:
        """Whether it says how the photo is rather than what to do."""
        return _STATES.match(self.request.lead or self.request.text) is not None

    @property
    def intent(self) -> str:
        return self.found.intents[0].name


def parse(text: str, read: Read, *, reading: str | None = None, spell: Callable[[str], str] = str) -> Parse:
    """What `text` asks for. Any string is accepted; `read` is called at most once.

    `spell` mends slips of the fingers; whether the sentence is English at all is decided before.

    `reading`: the user's answer to an earlier parse's question, an intent. Then one step of that intent is made, with the
    sentence's strength, place and locks ("nothing": none); it is what the plain sentence for it would give. Raises
    ValueError when it is no intent.
    """
    if reading is not None:
        return _answered(text, read, reading, spell)
    clean = normalise(text)
    if len(text.strip()) > LONGEST:
        wanted = Sentence(
            "The sentence has {count:,} characters; {most:,} are the limit. Please say it more shortly.",
            count=len(text),
            most=LONGEST,
        )
        return Parse(text, "unsure", _silence(), question=Question(wanted))
    if not any(letter.isalnum() for letter in clean) or is_code(clean):
        return Parse(text, "nothing", _silence())
    typed, clean = clean, spell(clean)
    grammar = analyse(clean)
    keep = tuple(dict.fromkeys(_keep(grammar.protections)))
    if not grammar.requests:
        if grammar.protections:
            return _trusted(Parse(text, "nothing", _silence(), keep=keep), typed)
        grammar = Grammar(clean, [Request(clean, "start", clean)])
    found = _answers(grammar, read)
    whole = found[grammar.whole]
    reads = [_Read(request, _best(request, found)) for request in grammar.requests]
    chosen = _choose(grammar, reads, whole)
    steps, clash = _steps(chosen, grammar.protections)
    left_out = tuple(
        piece.request.text
        for piece in reads
        if steps
        and piece.found.action == "unsupported"
        and not piece.request.refers
        and not _STATES.match(piece.request.text)
    )
    if steps:
        intents = _mean([piece.found for piece in chosen if piece.found.action == "restore"])
        # "without the rain" names what is to go; it is not kept as well.
        keep = tuple(name for name in keep if all(step.intent != name for step in steps))
        return _trusted(Parse(text, "restore", intents, steps, keep, left_out=left_out), typed)
    if clash is not None:
        wanted = Sentence(
            "The sentence asks for {intent} and forbids it. Which is meant?", intent=LABELS[clash].lower()
        )
        return Parse(text, "unsure", chosen[0].found.intents, keep=keep, question=Question(wanted, (clash, "nothing")))
    only = chosen[0].found
    action = only.action
    if action != "restore" and all(piece.request.refers for piece in reads) and _asks(clean):
        action = "unsure"
    if action == "unsure":
        return Parse(text, "unsure", only.intents, keep=keep, question=_doubt(only.intents))
    return _trusted(Parse(text, action, only.intents, keep=keep), typed)


def _answered(text: str, read: Read, reading: str, spell: Callable[[str], str]) -> Parse:
    if reading not in INTENTS:
        raise ValueError(f"a reading is one of {', '.join(INTENTS)}, not {reading!r}")
    grammar = analyse(spell(normalise(text)))
    keep = tuple(dict.fromkeys(protection.name for protection in grammar.protections if protection.name != reading))
    intents = (Intent(reading, 1.0), *(Intent(name, 0.0) for name in INTENTS if name != reading))
    if reading == "nothing":
        return Parse(text, "nothing", intents, keep=keep)
    strength = next((request.strength for request in grammar.requests if request.strength is not None), None)
    where = next((request.where for request in grammar.requests if request.where is not None), None)
    asked = Request(" ".join(text.split())[:LONGEST], "start", PLAIN[reading], strength=strength, where=where)
    found = replace(read([PLAIN[reading]])[0], action="restore", intents=intents)
    allowed = [protection for protection in grammar.protections if protection.name != reading]
    steps, _ = _steps([_Read(asked, found)], allowed)
    return Parse(text, "restore", intents, steps, keep)


def _answers(grammar: Grammar, read: Read) -> dict[str, Understanding]:
    texts = dict.fromkeys(wording for request in grammar.requests for wording in request.wordings)
    texts[grammar.whole] = None
    return dict(zip(texts, read(list(texts)), strict=True))


def _best(request: Request, found: dict[str, Understanding]) -> Understanding:
    """The wording that is most surely a restoration, else the reading of the clause's own words."""
    answers = [found[wording] for wording in request.wordings]
    restoring = [answer for answer in answers if answer.action == "restore"]
    best = max(restoring, key=lambda answer: answer.intents[0].probability, default=answers[-1])
    if is_unsupported(request.text):
        return replace(best, action="unsupported", intents=_silence())
    if is_talk(request.text):
        return replace(best, action="nothing", intents=_silence())
    return best


def _choose(grammar: Grammar, reads: list[_Read], whole: Understanding) -> list[_Read]:
    """The readings that become steps: several when clauses surely ask for different things, else one."""
    first = reads[0]
    if len(reads) == 1:
        if first.found.action == "restore" or first.found.intents[0].probability == 1:
            return [first]
        return [_Read(first.request, whole)]
    sure = [piece for piece in reads if piece.sure and not piece.request.refers]
    asked = [piece for piece in sure if not piece.describes]
    if asked:  # a description beside a request is often its reason, and always when it is about the same
        named = {piece.intent for piece in asked}
        sure = [
            piece
            for piece in sure
            if piece in asked or (piece.certain and piece.intent not in named and not _PAST.match(piece.request.text))
        ]
    elif whole.action == "restore" and any(_PAST.match(piece.request.text) for piece in sure):
        sure = []  # a story: "my dog was running and he came out smeared"
    if whole.action == "restore" and whole.intents[0].probability >= CERTAIN:
        agreed = whole.intents[0]  # a fragment must be as certain as the whole sentence to say something else
        sure = [
            piece
            for piece in sure
            if piece.intent == agreed.name
            or piece.request.commands
            or piece.found.intents[0].probability >= agreed.probability - 0.02
        ]
    if len({(piece.intent, piece.request.where) for piece in sure}) > 1:
        return sure
    joined = replace(first.request, text=grammar.whole, bare=grammar.whole, lead="")
    given = sure[0].request if sure else joined
    for request in (piece.request for piece in reads):
        given = replace(
            given,
            strength=given.strength if given.strength is not None else request.strength,
            where=given.where or request.where,
        )
    if sure and whole.action == "restore" and whole.intents[0].name == sure[0].intent:
        return [_Read(replace(given, text=grammar.whole), whole)]
    if sure and whole.action == "restore" and whole.intents[0].probability > sure[0].found.intents[0].probability:
        return [_Read(replace(given, text=grammar.whole), whole)]
    if sure:
        return [_Read(given, sure[0].found)]
    refused = next((piece for piece in reads if piece.found.action == "unsupported" and not piece.request.refers), None)
    if refused is not None and refused.describes and whole.action != "unsupported":
        refused = None  # "I can hardly make out anyone" asks for nothing that only another program does
    certain = whole.action == "restore" and whole.intents[0].probability >= CERTAIN
    if refused is not None and certain and not is_unsupported(refused.request.text):
        refused = None  # "we were in thick fog, make it vanish": what a fragment seems to be counts for less
    return [refused or _Read(joined, whole)]


def _steps(chosen: list[_Read], protections: list[Protection]) -> tuple[tuple[ParsedStep, ...], str | None]:
    """The steps, equal ones merged; and the intent that is both asked for and forbidden, if one is."""
    # "make it look dry, without the rain" names what is to go; only "without removing it" would forbid that.
    forbidden = {part.name for part in protections if not part.text.lower().startswith("without ")}
    locks = tuple(dict.fromkeys(lock for protection in protections if (lock := protection.lock)))
    spared = next((replace(part.place, inverted=not part.place.inverted) for part in protections if part.place), None)
    steps: dict[tuple[str, Place | None], ParsedStep] = {}
    clash: str | None = None
    for piece in chosen:
        if piece.found.action != "restore":
            continue
        if piece.intent in forbidden:
            clash = piece.intent
            continue
        request = piece.request
        where = request.where or spared
        # The exposure lock restores the brightness of the input, which is what a step for low light changes.
        held = tuple(lock for lock in locks if not (lock == "exposure" and piece.intent == "dark"))
        strength = FULL if request.strength is None else request.strength
        step = ParsedStep(piece.intent, strength, where, held, request.text, piece.found.embedding)
        before = steps.get((piece.intent, where))
        if before is not None:
            weaker = min(before.strength, strength)
            step = replace(before, strength=weaker, text=f"{before.text}, {step.text}")
        steps[piece.intent, where] = step
    return tuple(steps.values()), clash


def _keep(protections: list[Protection]) -> Iterable[str]:
    for protection in protections:
        yield protection.name


def _trusted(parse: Parse, clean: str) -> Parse:
    """The parse, or "unsure" where the sentence is not in the language that the encoder knows."""
    if not is_foreign(clean) and (parse.action != "restore" or is_known(clean)):
        return parse
    readings = tuple(intent.name for intent in parse.intents if intent.name != "nothing")[:2]
    wanted = Sentence(
        "Only English is understood well. {first}, or {second}? Please say it in English.", **_either(readings)
    )
    return replace(parse, action="unsure", steps=(), left_out=(), question=Question(wanted, readings))


def _asks(clean: str) -> bool:
    """Whether a sentence without content is a request ("fix it") and not just talk ("no", "it is")."""
    return "nothing" not in clean.lower() and _ASKS.search(clean) is not None


def _doubt(intents: tuple[Intent, ...]) -> Question:
    readings = tuple(intent.name for intent in intents if intent.name != "nothing")[:2]
    return Question(Sentence("Not sure what is meant. {first}, or {second}?", **_either(readings)), readings)


def _either(readings: tuple[str, ...]) -> dict[str, str]:
    return {"first": LABELS[readings[0]], "second": LABELS[readings[1]].lower()}


def _silence() -> tuple[Intent, ...]:
    """The intents of a sentence that the head was not asked about."""
    return (Intent("nothing", 1.0), *(Intent(name, 0.0) for name in INTENTS if name != "nothing"))


def _mean(found: list[Understanding]) -> tuple[Intent, ...]:
    """The mean over several readings; equal means stay in the order of the steps."""
    order = list(dict.fromkeys([reading.intents[0].name for reading in found] + list(INTENTS)))
    sums = dict.fromkeys(order, 0.0)
    for reading in found:
        for intent in reading.intents:
            sums[intent.name] += intent.probability / len(found)
    return tuple(Intent(name, value) for name, value in sorted(sums.items(), key=lambda item: -item[1]))
