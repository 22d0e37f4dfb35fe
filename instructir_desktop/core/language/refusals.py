"""What restoration never does, whatever the head says: verbs and objects of other programs, and questions that are just talk."""

from __future__ import annotations

import re

_WANTED = (
    r"light|lighting|brightness|exposure|contrast|colou?rs?|saturation|vibrance|details?|textures?|sharpness|clarity|resolution"
    r"|pixels|punch|pop|definition|warmth|life|focus|depth|megapixels|crispness|glow|sparkle|intensity|tones?"
)
_STYLES = (
    r"painting|cartoon|sketch|drawing|anime|comic|lego|water ?colou?r|oil|van gogh|monet|picasso|3d model|mosaic|video|gif|movie"
    r"|poster|meme|night|winter|summer|autumn|spring|gr[ae]yscale|sepia|monochrome|black and white|png|jpe?g|pdf|webp|tiff?"
)
_THINGS = (
    r"man|men|woman|women|person|people|persons|tourists?|guy|girl|boy|kids?|child|children|ex|crowd|dog|cat|birds?|cars?|bus|trucks?"
    r"|trees?|branch|wires?|cables?"
    r"|power lines?|poles?|signs?|fence|bin|trash|rubbish|logos?|watermarks?|text|captions?|date stamp"
    r"|time ?stamp|scratch(?:es)?|tears|background|reflections?|wrinkles|pimples?|acne|spots on \w+|tattoos?|glasses|hat|beard"
    r"|red[- ]eyes?|shadow of .+|frame|border|building|house|flag|moustache|chair|table|bottle|phone"
)
_PAINTS = r"red|blue|green|yellow|purple|pink|black|white|orange|brown|blonde?"
_UNSUPPORTED = re.compile(
    r"^(?:(?:crop|rotate|flip|mirror|straighten|tilt|trim|resize|shrink|compress|rename|export|print|share|upload|e-?mail|send|post"
    r"|download|animate|draw|paint|repaint|render|write|stitch|merge|duplicate|colou?ri[sz]e|darken|pixelate|censor|anonymi[sz]e"
    r"|translate|describe|replace|swap|move|desaturate|vectori[sz]e|photoshop|collage|invert)\b"
    r"|blur (?:the|his|her|my|their|out|it|everything)\b|save (?:it|this|the \w+) (?:as|to)\b|level the horizon\b"
    rf"|(?:add|put|insert|paste|place)\b(?!.*\b(?:{_WANTED})\b)"
    r"|(?:add|put|insert)\b(?!.*\b(?:no|without|less)\b).*\b(?:film grain|noise|fog|rain|snow|mist|haze)\b"
    r"|(?:reduce|shrink) the (?:file )?size\b|edit (?:the )?text\b"
    rf"|(?:turn|convert|transform|change|make)\b.*\b(?:into|to|look like|as)\b.*\b(?:{_STYLES})\b"
    r"|(?:make|turn)\b.*\b(?:black and white|sepia|monochrome|gr[ae]yscale|darker|smaller|bigger|larger|thinner|younger|older"
    r"|taller|bald|smile|square|a (?:painting|cartoon|sketch|gif|video))\b"
    rf"|(?:make|paint|change|turn) (?:the|his|her|my|this|your) \w+ (?:to )?(?:{_PAINTS})\b"
    rf"|take (?:the|this|that|those|these|all) (?:\w+ )?(?:{_THINGS}) (?:out|away|off)\b"
    rf"|(?:remove|erase|delete|get rid of|take out|take away|cut out|edit out|crop out)"
    rf" (?:(?:the|this|that|those|these|all|my|his|her|a)\s+)*"
    rf"(?:\w+ )?(?:{_THINGS})"
    r"(?=$|\s+(?:on|in|from|at|behind|next|of|around|near|standing|to|with|and|over|under|beside)\b))",
    re.IGNORECASE,
)
_ALLOWED = re.compile(r"\b(?:high[- ](?:definition|res(?:olution)?)|hd|4k|megapixels?)\b", re.IGNORECASE)
_PHOTO = r"\b(?:photo|picture|image|pic|shot|photograph|my|this|here|it looks|face)\b"
_TALK = re.compile(
    rf"^(?!.*{_PHOTO})(?:what(?:'s| is| are| does| time)"
    r"|(?:who|when|where)(?:'s| is| are| was| were| do| does| did| can| will)|will (?:it|there)|does it"
    r"|is it (?!possible)|is there|do you|how (?:old|cold|hot|far|does|bright|many|are)|tell me|explain|sing|play)\b",
    re.IGNORECASE,
)


def is_unsupported(clause: str) -> bool:
    """Whether a clause (without courtesy) asks for what only another program does: "crop it", "add a dragon"."""
    return _UNSUPPORTED.match(clause) is not None and _ALLOWED.search(clause) is None


def is_talk(clause: str) -> bool:
    """Whether a clause is a question or a wish about the world, not about the photo: "what is ISO?"."""
    return _TALK.match(clause) is not None
