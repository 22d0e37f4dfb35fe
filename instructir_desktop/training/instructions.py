"""The instruction corpus for the text head: hand-written sentences, a small grammar, and the split.

A sentence belongs to one of nine classes. Seven ask for a restoration; ``nothing`` covers requests for no
change, small talk and nonsense; ``unsupported`` covers edits this application does not offer. Hand-written
sentences lie beside this module in ``sentences/<class>.txt``. The grammar joins a *core* (verb + object, or
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


def _packed(block: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in block.split("|") if part.strip())


# Sentences for measuring how steady the head is under rewording: build_corpus() never yields any of them.
PARAPHRASES: dict[str, tuple[str, ...]] = {
    "noise": _packed(
        """strip the noise out of this shot | I'd be glad to see this without any grain
        | noise, be gone from here
        | the grain has to go | all those speckles should vanish | rid this image of its noise
        | could the noise in this photo be taken away? | kindly denoise the attached image
        | I cranked the ISO and got a grainy result, repair that | smooth away the grain
        | scrub the noise off | this photograph needs denoising | can we have it with hardly any noise?
        | there is noise in it and I would rather there were none
        | coloured specks are spoiling it, remove them
        | make the grain vanish, leave everything else | filter the noise and respect the edges
        | do a round of noise removal | let's lose that high-ISO grain | my shot suffers from sensor noise"""
    ),
    "blur": _packed(
        """strip the blur out of this shot | I'd be glad to see this in focus | blur, be gone from here
        | the blurriness has to go | my camera wobbled, repair that | rid this image of its blur
        | could the blur in this photo be taken away? | kindly sharpen the attached image
        | the focus was missed, bring it back | sharpen up the outlines | this photograph needs deblurring
        | can we have it nice and sharp? | it is blurred and I would rather it were sharp
        | the smear from the movement is spoiling it | make the blur vanish, leave everything else
        | reverse the motion blur and respect the colours | do a round of sharpening
        | let's lose that camera shake | my shot suffers from motion blur
        | I shook while shooting, undo that"""
    ),
    "rain": _packed(
        """strip the rain out of this shot | I'd be glad to see this without rain | rain, be gone from here
        | the rain has to go | all those raindrops should vanish | rid this image of its rain
        | could the rain in this photo be taken away? | kindly derain the attached image
        | it poured while I was shooting, repair that | smooth away the rain streaks
        | scrub the rain off | this photograph needs deraining | can we have it as on a dry day?
        | there is rain in it and I would rather there were none | falling drops are spoiling it, remove them
        | make the rain vanish, leave everything else | filter the rain streaks and respect the background
        | do a round of rain removal | let's lose that downpour | my shot suffers from heavy rain"""
    ),
    "haze": _packed(
        """strip the haze out of this shot | I'd be glad to see this without fog | fog, be gone from here
        | the haze has to go | all that mist should vanish | rid this image of its haze
        | could the fog in this photo be taken away? | kindly dehaze the attached image
        | it was misty while I was shooting, repair that | peel away the milky veil
        | scrub the smog off | this photograph needs dehazing | can we have it as on a day without mist?
        | there is fog in it and I would rather there were none | a white haze is spoiling it, remove it
        | make the fog vanish, leave everything else | filter the haze and respect the colours
        | do a round of haze removal | let's lose that mist | my shot suffers from thick haze"""
    ),
    "dark": _packed(
        """pour some light into this shot | I'd be glad to see this brighter | darkness, be gone from here
        | the darkness has to go | the black corners should become visible | rid this image of its darkness
        | could this dark photo be lightened? | kindly brighten the attached image
        | I shot it after nightfall, make it bright | lift the whole exposure | scrub the darkness off
        | this photograph needs brightening | can we have it as if the lamps were on?
        | it is dark and I would rather it were bright | lack of light is spoiling it, add some
        | raise the brightness, leave everything else | boost the low light and respect the mood
        | do a round of brightening | let's get more light in there | my shot suffers from underexposure"""
    ),
    "enhancement": _packed(
        """put some colour into this shot | I'd be glad to see this with stronger colours
        | dull colours, be gone
        | the flat look has to go | all those tones should sing | rid this image of its colour cast
        | could the colours in this photo be improved? | kindly retouch the attached image
        | I had the wrong white balance, repair that | lift the contrast and the colours
        | polish the look of it | this photograph needs colour correction | can we have it more colourful?
        | it is flat and I would rather it had contrast | the washed-out tones are spoiling it
        | make the colours shine, leave everything else | tune the tones and respect the mood
        | do a round of professional retouching | let's give those colours some pop
        | my shot suffers from lifeless colours"""
    ),
    "super_resolution": _packed(
        """put more resolution into this shot | I'd be glad to see this in high resolution
        | pixels, be gone from here
        | the pixelation has to go | all those little squares should vanish | rid this image of its pixelation
        | could the resolution of this photo be raised? | kindly upscale the attached image
        | I enlarged a tiny picture, repair the detail | fill in the missing texture
        | rebuild the fine detail | this photograph needs super-resolution
        | can we have it in high definition?
        | it is low-res and I would rather it were high-res | the lack of detail is spoiling it, add some
        | multiply the resolution, leave everything else | recover detail and respect the colours
        | do a round of super-resolution | let's get more pixels in there
        | my shot suffers from low resolution"""
    ),
}

_PHOTO = "this photo|my picture|the image|the shot|this portrait|the landscape|my holiday photo|it"
_WANT = "I want|I need|I'd like|give me|I am hoping for|we need"
_REMOVE = "remove|get rid of|take out|take away|reduce|erase|eliminate|suppress|clear away|wipe out|lose"

# Per class: (kind, heads, tails). A core is one head with one tail, put where "{}" stands, else last.
# Kinds: fix = verb + thing (may take a place), do = verb + whole, say = a complaint or wish,
# keep = a refusal, talk = anything said as it is.
_GRAMMAR: dict[str, tuple[tuple[str, str, str], ...]] = {
    "noise": (
        ("fix", _REMOVE + "|filter out|cut down on|smooth out", "the noise|the grain|all the speckles"
         "|the ISO noise"
         "|the colour noise|this graininess|the sensor noise|the film grain|the tiny dots|the digital noise"),
        ("do", "denoise|degrain|despeckle|apply noise reduction to", _PHOTO),
        ("say", _PHOTO, "is full of grain|is too noisy|is terribly grainy|is covered in specks"
         "|has ISO noise all over"
         "|has coloured dots everywhere|looks like TV static|shows a lot of noise"),
        ("say", _WANT, "less noise|no grain at all|a noise-free image|a smooth image without speckles"),
    ),
    "blur": (
        ("fix", _REMOVE + "|correct|undo|reverse", "the blur|the motion blur|the camera shake|the blurriness"
         "|the defocus|the shaky blur|the smearing|this lens blur"),
        ("fix", "sharpen|refocus|deblur|bring into focus", "the edges|the face|the subject|the eyes"
         "|the letters"),
        ("do", "sharpen|deblur|unblur|stabilise|refocus", _PHOTO),
        ("say", _PHOTO, "is blurry|is out of focus|is smeared by motion|came out shaky|is not sharp at all"
         "|is too soft|has motion blur|looks unsharp|is blurred because I moved"),
        ("say", _WANT, "a sharp picture|sharper edges|it in focus|no blur|a crisp focus on the face"),
    ),
    "rain": (
        ("fix", _REMOVE + "|clean off|stop|make disappear", "the rain|the raindrops|the rain streaks"
         "|this drizzle"
         "|the falling drops|all this rain|the heavy rain|the lines of rain|the downpour"),
        ("do", "derain|un-rain|remove the rain from|dry out|take the raindrops off", _PHOTO),
        ("say", _PHOTO, "is full of rain|is covered in rain streaks|was taken in the rain"
         "|got ruined by the rain"
         "|was shot in a downpour|has raindrops all over|shows heavy rain|is too rainy"),
        ("say", _WANT, "no rain|it without the rain|a dry scene|less rain|a version with no raindrops"),
    ),
    "haze": (
        ("fix", _REMOVE + "|lift|cut through|clear up", "the haze|the fog|the mist|the smog|this white veil"
         "|the milky haze|the thick fog|the morning mist|the atmospheric haze"),
        ("do", "dehaze|defog|unfog|clear the fog from|lift the haze off", _PHOTO),
        ("say", _PHOTO, "is full of fog|is hazy|is lost in the mist|looks milky|has a white veil over it"
         "|was taken in thick fog|is foggy|is covered by smog|was shot on a misty morning"),
        ("say", _WANT, "no fog|it without the haze|less haze|a view without mist|clear air"),
    ),
    "dark": (
        ("fix", "brighten|lighten|light up|lift|illuminate|lighten up|open up|bring light into", "the shadows"
         "|the dark areas|the faces|the dark room|the black parts|the foreground|the dark corners"
         "|the night scene"),
        ("do", "brighten|lighten|illuminate|light up|add light to|raise the exposure of"
         "|increase the brightness of"
         "|remove the darkness from|turn up the brightness of|correct the underexposure of|make {} brighter"
         "|make {} lighter", _PHOTO),
        ("say", _PHOTO, "is too dark|is underexposed|is nearly black|was taken at night"
         "|was shot without a flash"
         "|needs more light|is so dark I see nothing|came out dim|is badly lit|was taken in a dark room"),
        ("say", _WANT, "more light|it brighter|a brighter picture|more brightness|less darkness"),
    ),
    "enhancement": (
        ("fix", "boost|improve|enhance|correct|enrich|adjust|balance|bring out|revive|strengthen|work on"
         "|intensify",
         "the colours|the contrast|the tones|the colour balance|the saturation|the colors|the dull colours"
         "|the faded colours|the tonal range|the overall look"),
        ("fix", _REMOVE + "|neutralise|correct", "the colour cast|the yellow tint|the blue cast"
         "|the green tint"),
        ("do", "retouch|colour grade|enhance|beautify|touch up|fix the white balance of|improve the look of"
         "|make {} pop"
         "|make {} more vibrant|make {} more colourful|give {} punch|edit {} like a professional", _PHOTO),
        ("say", _PHOTO, "looks flat|has dull colours|lacks contrast|is washed out|has the wrong white balance"
         "|looks lifeless|has a yellow cast|is bland|has faded colours|has no punch"),
        ("say", _WANT, "richer colours|more contrast|vivid colours|a professional look|natural colours"
         "|better tones"),
    ),
    "super_resolution": (
        ("fix", "add|recover|bring back|restore|reconstruct|increase|improve|rebuild|enhance|bring out",
         "the fine detail|the texture|more detail|the resolution|the missing details|the fine structure"
         "|the lost detail|the level of detail"),
        ("fix", _REMOVE, "the pixelation|the blocky pixels|the jagged pixels|the pixelated look"),
        ("do", "upscale|upsample|super-resolve|increase the resolution of|add detail to|add texture to"
         "|depixelate"
         "|raise the resolution of|make {} high resolution|make {} HD|turn {} into high definition", _PHOTO),
        ("say", _PHOTO, "is pixelated|is low resolution|has too few pixels|lacks detail|is low-res"
         "|was enlarged from a thumbnail|has no texture|shows every pixel|lost its fine detail"
         "|was a tiny picture"),
        ("say", _WANT, "more resolution|a high-resolution version|more pixels|more detail|finer texture"
         "|it in 4K"),
    ),
    "nothing": (
        ("keep", "don't change|do not touch|don't edit|don't alter|do not modify|don't do anything to",
         "the photo|this picture|it|everything|anything here|the original|the colours|the light|my image"),
        ("keep", "leave {} as it is|keep {} the way it is|leave {} alone|keep {} unchanged"
         "|return {} untouched",
         _PHOTO + "|everything|the original|all of it"),
        ("keep", "keep|leave|don't remove|do not take out|don't fix|I like|I love|don't get rid of"
         "|never remove",
         "the rain|the fog|the noise|the grain|the blur|the haze|the darkness|the mist|the dull colours"
         "|the raindrops|the pixelation|the low resolution"),
        ("keep", "don't|do not|there is no need to|you don't have to|I don't want you to|no need to",
         "brighten it|sharpen it|denoise it|dehaze it|derain it|upscale it|enhance it|retouch it|add detail"
         "|boost the colours|edit anything|do anything"),
        ("keep", _PHOTO, "is perfect already|is fine|looks great|needs no change|is good as it is"
         "|is beautiful"),
        ("talk", "will it rain|is it foggy|does it rain|is it raining|when does it get dark|is there smog"
         "|how cold is it|is it noisy|what's the weather like|how bright is the moon|will there be fog"
         "|is it sunny",
         "tomorrow|in London|tonight|in Paris|next week|on Monday|in your city|at the seaside|this weekend"),
        ("talk", "tell me|what is|do you know|explain|who invented|I was reading about", "a joke|the time"
         "|rain|fog"
         "|photography|noise|your name|the capital of Peru|a good recipe|light|the internet|football|blur"
         "|resolution"),
        ("talk", "how do I|where can I|when should I|I have to|do you like to|my sister wants to",
         "cook rice|learn guitar|buy an umbrella|catch the bus|sleep|play chess|drive in fog|walk in the rain"
         "|find a plumber|plant tomatoes|see in the dark|go to the dentist"),
        ("talk", "banana|seven|kettle|purple|hello|window|marble|giraffe", "spoon|trumpet|cheese|tuesday"
         "|sock|lamp"
         "|potato|quickly|zebra|nine"),
    ),
    "unsupported": (
        ("fix", "remove|erase|delete|take out|get rid of|cut out|move|replace"
         "|duplicate", "the man on the left|the car"
         "|the people|the tourists|the tree|the power lines|the watermark|the text|the logo|the background"
         "|my ex"
         "|the dog|the bin|the scratches|the date stamp"),
        ("fix", "add|insert|put|paste|draw", "a cat|a hat on his head|a rainbow|some snow|a sunset|rain|fog"
         "|film grain"
         "|a caption|my name|a watermark|sunglasses|a moon|a frame|clouds"),
        ("do", "crop|rotate|flip|mirror|straighten|print|share|upload|email|resize|compress|rename|export"
         "|animate"
         "|colourise|describe|make {} darker|make {} black and white|convert {} to sepia|make {} a video"
         "|save {} as a PDF|turn {} into grayscale|add noise to|blur the background of"
         "|write text on", _PHOTO),
        ("do", "turn it into|make it look like|paint it as|repaint it as|render it as", "a painting"
         "|a cartoon|an anime"
         "|a pencil sketch|a comic|a watercolour|a Van Gogh|a Lego scene|a 3D model|a mosaic"),
        ("do", "change {} to red|make {} blue|paint {} green|swap {} for another one"
         "|recolour {}", "her hair|the car"
         "|his shirt|the wall|her eyes|the dress|the sofa"),
        ("do", "replace the sky with|swap the background for|put me in front of|merge it with"
         "|swap his head with",
         "a sunset|a beach|Paris|the other photo|a castle|a starry night|outer space"),
        ("do", "make me|make her|make him|make my brother", "smile|younger|thinner|taller|bald"
         "|look at the camera"),
    ),
}
_WHY: dict[str, tuple[str, ...]] = {
    "noise": _packed("the ISO was too high|I shot it at ISO 6400|there are specks everywhere"
    "|the grain is ugly"),
    "blur": _packed("my hands were shaking|the subject moved|the focus was off|the shutter was too slow"),
    "rain": _packed("it was pouring|we were caught in a shower|it rained all day|the drops hide everything"),
    "haze": _packed("it was a foggy day|you can't see the hills|there was smog|the air was full of mist"),
    "dark": _packed("it was night|there was no flash|I can't see a thing|the lamp was off"),
    "enhancement": _packed("it looks flat|the colours are dull|it has no pop|the white balance was wrong"),
    "super_resolution": _packed("it was a tiny image|I see every pixel|I want to print it big"
    "|it came from a thumbnail"),
}
_KEPT: dict[str, str] = {  # what another class's subject sounds like as a thing to be left alone
    "noise": "leave the grain|keep the noise",
    "blur": "leave the blur",
    "rain": "keep the rain",
    "haze": "keep the fog|leave the haze",
    "dark": "keep it dark",
    "enhancement": "don't touch the colours",
}
_KEEP_ANY = _packed("keep the rest|leave everything else alone|nothing else|keep it natural|not the rest")
_PLACES = ("in this photo", "from my picture", "in the background", "here", "in the image", "around the dog")
_SCENES = {  # another class's subject as mere scenery
    "dark": "in this night shot", "haze": "on this foggy street", "rain": "on this rainy day",
    "blur": "next to the blurred car", "enhancement": "in front of the dull grey wall",
}
_DEGREES = ("completely", "a bit", "as much as possible", "gently", "a little", "if you can", "properly")
_COURTESY: dict[str, tuple[str, ...]] = {
    "do": ("", "", "", "please", "pls", "kindly", "could you", "can you please", "would you", "can you",
           "I want you to", "I'd like you to", "hey,", "just", "try to", "help me",
           "is it possible to", "how do I"),
    "say": ("", "", "", "hi,", "sorry,", "hey,", "well,", "hello,", "I think", "honestly,"),
    "keep": ("", "", "please", "no,", "hey,", "ok,", "well,", "actually,", "sorry,"),
    "talk": ("", "", "hey,", "hi,", "so,", "well,", "ok,", "excuse me,", "by the way,"),
}
_TAILS: dict[str, tuple[str, ...]] = {
    "do": ("", "", "", "please", "thanks", "for me", "thank you", "asap", "now"),
    "say": ("", "", ", please help", ", fix it", ", can you help", ", correct it", "please", ", thanks"),
    "keep": ("", "", "please", ", thanks", ", thank you", ", I like it"),
    "talk": ("", "", "", "please", ", do you know", "my friend"),
}
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
    for texts in (*_WHY.values(), _KEEP_ANY, _PLACES, _SCENES.values(), _KEPT.values(), _DEGREES):
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
        for kind, heads, tails in _GRAMMAR[intent]
        for head in heads.split("|")
        for tail in tails.split("|")
    ]


def _sentence(intent: str, kind: str, words: str, rng: random.Random) -> str:
    """One sentence around a core."""
    before = rng.choice(_COURTESY["do" if kind == "fix" else kind])
    parts = [before, words]
    question = before.startswith(("could", "can", "would", "is it", "how"))
    question = question or (kind == "talk" and rng.random() < 0.5)
    if kind == "fix" and rng.random() < 0.35:
        scenes = [place for name, place in _SCENES.items() if name != intent]
        parts.append(rng.choice(scenes if rng.random() < 0.2 else _PLACES))
    if kind in ("fix", "do") and rng.random() < 0.2:
        parts.append(rng.choice(_DEGREES))
    extra = rng.random()
    if kind in ("fix", "do") and extra < 0.12:
        parts.append(rng.choice((", ", ", but ", " and ")) + rng.choice(_KEEP_ANY))
    elif kind in ("fix", "do") and extra < 0.24:
        other = rng.choice([name for name in _KEPT if name != intent])
        kept = rng.choice(_KEPT[other].split("|"))
        if rng.random() < 0.3:
            parts = [kept, rng.choice(("but", "and", ", but")), *parts]
        else:
            parts.append(rng.choice((", ", ", but ", " but ", " and ")) + kept)
    elif intent in _WHY and extra < 0.36:
        parts.append(rng.choice((", ", " because ", ", sorry, ")) + rng.choice(_WHY[intent]))
    else:
        parts.append(rng.choice(_TAILS["do" if kind == "fix" else kind]))
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
