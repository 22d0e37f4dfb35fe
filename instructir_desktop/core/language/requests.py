"""The grammar of a sentence: its clauses sorted into requests (with how much and where) and protections."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from instructir_desktop.core.language.amount import find_amount
from instructir_desktop.core.language.clauses import Join, split, without_reason
from instructir_desktop.core.language.english import FUNCTION, word_set, words
from instructir_desktop.core.language.place import Place, find_place
from instructir_desktop.core.language.protection import EVERYTHING, Protection, continues, find_protection, negated

GENERAL = word_set(
    """
    fix fixed fixing correct repair remove removed removing take taking bring bringing clean cleaned improve help
    change undo restore recover reduce erase delete eliminate do doing done make get rid try apply work deal
    something better good nice bad photo photos picture image shot pic one ones sort process edit handle treat stuff
    thing things problem issue rest same bit little lot touch show shows let hate ugly ruined spoils spoiled
    annoying any chance hope way possible gone nicer prettier
    """
)
"""Words that ask without saying for what."""

_REMOVE = (
    r"remove|take (?:out|away|off)|get rid of|reduce|eliminate|erase|delete|clean (?:up|off|away)|clear(?: up| away)?|fix|correct"
    r"|repair|lower|suppress|cut|wipe (?:out|off)|filter(?: out)?|undo|improve|boost|increase|enhance|restore|recover|bring back"
    r"|raise|strip|scrub(?: off)?|add|more|less|no|too much|lose|kill|i see|i want|i need|there is|there's|it has|has|with"
)
_LEAD = re.compile(
    rf"^((?:{_REMOVE})\b(?: (?:more|some|all))?"
    r"|make (?:it|this|them|(?:the|this|my) \w+)|(?:it|this|that|everything|(?:the|this|my) \w+)(?:'s|"
    r" (?:is|was|looks|came out|turned out|seems|are))(?: (?:too|so|very|really|way too|a bit|both|also))?)\s",
    re.IGNORECASE,
)
VERBS = word_set(
    """
    remove take get reduce eliminate erase delete clean clear fix correct repair lower suppress cut wipe filter undo
    improve boost increase enhance restore recover bring raise brighten lighten darken sharpen refocus deblur
    denoise dehaze defog derain upscale upsample smooth retouch touch illuminate light lift open make add put turn
    crop rotate flip replace paint draw do don't keep leave preserve maintain apply give let try change convert use
    show swap insert write erase move tell print resize is are was were isn't looks look has have needs need came
    it's i'm i it this there we you he she they strip scrub lose unblur stabilise beautify colour color increase
    strengthen reveal dry
    """
)
"""First words of clauses that do not share the verb of the clause before."""


_POINTS = re.compile(
    r"^(?:lift|clear|cut|wipe|kill|strip|scrub|lose|filter|peel|tame|tone|calm|rescue|save|sort|see to|lessen|counter|handle)"
    r"(?: (?:up|out|off|away|down|back))? (?:it|this|that|them|these|those)(?: (?:up|out|off|away|down|back|right|for me))?$",
    re.IGNORECASE,
)
"""Clauses whose verb says nothing by itself: "there is a veil, *lift it*". "brighten it" does say what is meant."""


@dataclass(frozen=True)
class Request:
    """One clause that asks for something (or sets a scene). `readings` are the wordings that the head may be asked."""

    text: str
    join: Join
    bare: str
    lead: str = ""
    strength: float | None = None
    where: Place | None = None
    refers: bool = False
    """It only points back ("take it out", "please fix this"): no step of its own."""

    @property
    def commands(self) -> bool:
        """Whether it begins with a verb, its own or the one it shares."""
        return bool(self.lead) or any(word in VERBS for word in words(self.bare)[:1])

    @property
    def wordings(self) -> tuple[str, ...]:
        """What to ask the head, best first; not empty."""
        given = (f"{self.lead} {self.bare}" if self.lead else "", self.bare, self.text)
        return tuple(dict.fromkeys(wording for wording in given if wording))


@dataclass
class Grammar:
    """What the rules found in a sentence, in order."""

    text: str
    requests: list[Request] = field(default_factory=list)
    protections: list[Protection] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """All requests in one sentence, without the protections; the sentence itself where there are none."""
        if not self.protections:
            return self.text
        text = ""
        for request in self.requests:
            text += ("" if not text else " and " if request.join in ("and", "or") else ". ") + request.text
        return text


def has_content(text: str) -> bool:
    """Whether a word says what is meant; "fix it please" has none."""
    return any(word not in FUNCTION and word not in GENERAL for word in words(text))


def analyse(text: str) -> Grammar:
    """The grammar of a normalised sentence."""
    grammar = Grammar(text)
    protecting: Protection | None = None
    strength: float | None = None
    where: Place | None = None
    for clause in split(text):
        amount, without_amount = find_amount(clause.text)
        place, bare = find_place(without_reason(without_amount))
        only_modifies = (amount is not None or place is not None) and not _substance(bare)
        if only_modifies and not (protecting and clause.join != "hard" and amount is None):
            if grammar.requests:
                _modify(grammar, clause.join, amount, place)
            else:
                strength, where = amount, place
            continue
        found = find_protection(clause.text)
        if found is None and protecting is not None:
            found = negated(clause.text) if clause.join == "or" else None
            found = found or (continues(clause.text, protecting) if clause.join in ("and", "or") else None)
        protecting = found
        if found is not None:
            grammar.protections.append(found)
            continue
        if re.match(r"only\s+\S", bare, re.IGNORECASE) or re.search(r"\S\s+only$", bare, re.IGNORECASE):
            bare = re.sub(r"^only\s+|\s+only$", "", bare, flags=re.IGNORECASE)
            grammar.protections.append(Protection(EVERYTHING, clause.text))
        bare = re.sub(
            r"^(?:don't|do not|never) (?:leave|keep) (?:any |the )?", "remove the ", bare, flags=re.IGNORECASE
        )
        request = Request(
            clause.text,
            clause.join,
            bare or clause.text,
            strength=amount if amount is not None else strength,
            where=place or where,
            refers=not has_content(bare) or (clause.join != "start" and _POINTS.match(bare) is not None),
        )
        strength = where = None
        grammar.requests.append(request)
        _share(grammar.requests)
    return grammar


def _substance(text: str) -> bool:
    """Whether anything but function words is left of a clause once how much and where are taken out."""
    return any(word not in FUNCTION for word in words(text))


def _modify(grammar: Grammar, join: Join, amount: float | None, place: Place | None) -> None:
    """Apply "but only a little" or "not in the sky" to the request before; a second place makes a second request."""
    last = grammar.requests[-1]
    if place is not None and last.where is not None and not place.inverted:
        grammar.requests.append(replace(last, where=place, join=join, strength=amount or last.strength))
        return
    strength = amount if amount is not None else last.strength
    grammar.requests[-1] = replace(last, strength=strength, where=place or last.where)


def _share(requests: list[Request]) -> None:
    """Let "the rain" in "remove the fog and the rain" share the verb, the amount and the place of the clause before."""
    if len(requests) < 2 or requests[-1].join not in ("and", "or"):
        return
    before, last = requests[-2], requests[-1]
    said = words(last.bare)
    if not said or len(said) > 6 or any(word in VERBS for word in said[:2]):
        return
    lead = before.lead or (found[1] if (found := _LEAD.match(f"{before.bare} ")) else "")
    if not lead:
        return
    requests[-1] = replace(
        last,
        lead=lead,
        strength=last.strength if last.strength is not None else before.strength,
        where=last.where or before.where,
    )
    for index in range(len(requests) - 2, -1, -1):  # "remove the fog and the rain in the sky": both
        requests[index] = replace(
            requests[index],
            strength=requests[index].strength if requests[index].strength is not None else last.strength,
            where=requests[index].where or last.where,
        )
        if not requests[index].lead:
            break
