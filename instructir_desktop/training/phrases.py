"""The words of the corpus's grammar: cores by class, and what courtesy, place, degree and reason are put around them."""

from __future__ import annotations


def packed(block: str) -> tuple[str, ...]:
    """The phrases of a block, which are parted by "|"."""
    return tuple(" ".join(part.split()) for part in block.split("|") if part.strip())


_PHOTO = "this photo|my picture|the image|the shot|this portrait|the landscape|my holiday photo|it"
_WANT = "I want|I need|I'd like|give me|I am hoping for|we need"
_REMOVE = "remove|get rid of|take out|take away|reduce|erase|eliminate|suppress|clear away|wipe out|lose"

# Per class: (kind, heads, tails). A core is one head with one tail, put where "{}" stands, else last.
# Kinds: fix = verb + thing (may take a place), do = verb + whole, say = a complaint or wish,
# keep = a refusal, talk = anything said as it is.
GRAMMAR: dict[str, tuple[tuple[str, str, str], ...]] = {
    "noise": (
        (
            "fix",
            _REMOVE + "|filter out|cut down on|smooth out",
            "the noise|the grain|all the speckles"
            "|the ISO noise"
            "|the colour noise|this graininess|the sensor noise|the film grain|the tiny dots|the digital noise",
        ),
        ("do", "denoise|degrain|despeckle|apply noise reduction to", _PHOTO),
        (
            "say",
            _PHOTO,
            "is full of grain|is too noisy|is terribly grainy|is covered in specks"
            "|has ISO noise all over"
            "|has coloured dots everywhere|looks like TV static|shows a lot of noise",
        ),
        ("say", _WANT, "less noise|no grain at all|a noise-free image|a smooth image without speckles"),
    ),
    "blur": (
        (
            "fix",
            _REMOVE + "|correct|undo|reverse",
            "the blur|the motion blur|the camera shake|the blurriness"
            "|the defocus|the shaky blur|the smearing|this lens blur",
        ),
        ("fix", "sharpen|refocus|deblur|bring into focus", "the edges|the face|the subject|the eyes|the letters"),
        ("do", "sharpen|deblur|unblur|stabilise|refocus", _PHOTO),
        (
            "say",
            _PHOTO,
            "is blurry|is out of focus|is smeared by motion|came out shaky|is not sharp at all"
            "|is too soft|has motion blur|looks unsharp|is blurred because I moved",
        ),
        ("say", _WANT, "a sharp picture|sharper edges|it in focus|no blur|a crisp focus on the face"),
    ),
    "rain": (
        (
            "fix",
            _REMOVE + "|clean off|stop|make disappear",
            "the rain|the raindrops|the rain streaks"
            "|this drizzle"
            "|the falling drops|all this rain|the heavy rain|the lines of rain|the downpour",
        ),
        ("do", "derain|un-rain|remove the rain from|dry out|take the raindrops off", _PHOTO),
        (
            "say",
            _PHOTO,
            "is full of rain|is covered in rain streaks|was taken in the rain"
            "|got ruined by the rain"
            "|was shot in a downpour|has raindrops all over|shows heavy rain|is too rainy",
        ),
        ("say", _WANT, "no rain|it without the rain|a dry scene|less rain|a version with no raindrops"),
    ),
    "haze": (
        (
            "fix",
            _REMOVE + "|lift|cut through|clear up",
            "the haze|the fog|the mist|the smog|this white veil"
            "|the milky haze|the thick fog|the morning mist|the atmospheric haze",
        ),
        ("do", "dehaze|defog|unfog|clear the fog from|lift the haze off", _PHOTO),
        (
            "say",
            _PHOTO,
            "is full of fog|is hazy|is lost in the mist|looks milky|has a white veil over it"
            "|was taken in thick fog|is foggy|is covered by smog|was shot on a misty morning",
        ),
        ("say", _WANT, "no fog|it without the haze|less haze|a view without mist|clear air"),
    ),
    "dark": (
        (
            "fix",
            "brighten|lighten|light up|lift|illuminate|lighten up|open up|bring light into",
            "the shadows"
            "|the dark areas|the faces|the dark room|the black parts|the foreground|the dark corners"
            "|the night scene",
        ),
        (
            "do",
            "brighten|lighten|illuminate|light up|add light to|raise the exposure of"
            "|increase the brightness of"
            "|remove the darkness from|turn up the brightness of|correct the underexposure of|make {} brighter"
            "|make {} lighter",
            _PHOTO,
        ),
        (
            "say",
            _PHOTO,
            "is too dark|is underexposed|is nearly black|was taken at night"
            "|was shot without a flash"
            "|needs more light|is so dark I see nothing|came out dim|is badly lit|was taken in a dark room",
        ),
        ("say", _WANT, "more light|it brighter|a brighter picture|more brightness|less darkness"),
    ),
    "enhancement": (
        (
            "fix",
            "boost|improve|enhance|correct|enrich|adjust|balance|bring out|revive|strengthen|work on|intensify",
            "the colours|the contrast|the tones|the colour balance|the saturation|the colors|the dull colours"
            "|the faded colours|the tonal range|the overall look",
        ),
        ("fix", _REMOVE + "|neutralise|correct", "the colour cast|the yellow tint|the blue cast|the green tint"),
        (
            "do",
            "retouch|colour grade|enhance|beautify|touch up|fix the white balance of|improve the look of"
            "|make {} pop"
            "|make {} more vibrant|make {} more colourful|give {} punch|edit {} like a professional",
            _PHOTO,
        ),
        (
            "say",
            _PHOTO,
            "looks flat|has dull colours|lacks contrast|is washed out|has the wrong white balance"
            "|looks lifeless|has a yellow cast|is bland|has faded colours|has no punch",
        ),
        ("say", _WANT, "richer colours|more contrast|vivid colours|a professional look|natural colours|better tones"),
    ),
    "super_resolution": (
        (
            "fix",
            "add|recover|bring back|restore|reconstruct|increase|improve|rebuild|enhance|bring out",
            "the fine detail|the texture|more detail|the resolution|the missing details|the fine structure"
            "|the lost detail|the level of detail",
        ),
        ("fix", _REMOVE, "the pixelation|the blocky pixels|the jagged pixels|the pixelated look"),
        (
            "do",
            "upscale|upsample|super-resolve|increase the resolution of|add detail to|add texture to"
            "|depixelate"
            "|raise the resolution of|make {} high resolution|make {} HD|turn {} into high definition",
            _PHOTO,
        ),
        (
            "say",
            _PHOTO,
            "is pixelated|is low resolution|has too few pixels|lacks detail|is low-res"
            "|was enlarged from a thumbnail|has no texture|shows every pixel|lost its fine detail"
            "|was a tiny picture",
        ),
        ("say", _WANT, "more resolution|a high-resolution version|more pixels|more detail|finer texture|it in 4K"),
    ),
    "nothing": (
        (
            "keep",
            "don't change|do not touch|don't edit|don't alter|do not modify|don't do anything to",
            "the photo|this picture|it|everything|anything here|the original|the colours|the light|my image",
        ),
        (
            "keep",
            "leave {} as it is|keep {} the way it is|leave {} alone|keep {} unchanged|return {} untouched",
            _PHOTO + "|everything|the original|all of it",
        ),
        (
            "keep",
            "keep|leave|don't remove|do not take out|don't fix|I like|I love|don't get rid of|never remove",
            "the rain|the fog|the noise|the grain|the blur|the haze|the darkness|the mist|the dull colours"
            "|the raindrops|the pixelation|the low resolution",
        ),
        (
            "keep",
            "don't|do not|there is no need to|you don't have to|I don't want you to|no need to",
            "brighten it|sharpen it|denoise it|dehaze it|derain it|upscale it|enhance it|retouch it|add detail"
            "|boost the colours|edit anything|do anything",
        ),
        ("keep", _PHOTO, "is perfect already|is fine|looks great|needs no change|is good as it is|is beautiful"),
        (
            "talk",
            "will it rain|is it foggy|does it rain|is it raining|when does it get dark|is there smog"
            "|how cold is it|is it noisy|what's the weather like|how bright is the moon|will there be fog"
            "|is it sunny",
            "tomorrow|in London|tonight|in Paris|next week|on Monday|in your city|at the seaside|this weekend",
        ),
        (
            "talk",
            "tell me|what is|do you know|explain|who invented|I was reading about",
            "a joke|the time"
            "|rain|fog"
            "|photography|noise|your name|the capital of Peru|a good recipe|light|the internet|football|blur"
            "|resolution",
        ),
        (
            "talk",
            "how do I|where can I|when should I|I have to|do you like to|my sister wants to",
            "cook rice|learn guitar|buy an umbrella|catch the bus|sleep|play chess|drive in fog|walk in the rain"
            "|find a plumber|plant tomatoes|see in the dark|go to the dentist",
        ),
        (
            "talk",
            "banana|seven|kettle|purple|hello|window|marble|giraffe",
            "spoon|trumpet|cheese|tuesday|sock|lamp|potato|quickly|zebra|nine",
        ),
    ),
    "unsupported": (
        (
            "fix",
            "remove|erase|delete|take out|get rid of|cut out|move|replace|duplicate",
            "the man on the left|the car"
            "|the people|the tourists|the tree|the power lines|the watermark|the text|the logo|the background"
            "|my ex"
            "|the dog|the bin|the scratches|the date stamp",
        ),
        (
            "fix",
            "add|insert|put|paste|draw",
            "a cat|a hat on his head|a rainbow|some snow|a sunset|rain|fog"
            "|film grain"
            "|a caption|my name|a watermark|sunglasses|a moon|a frame|clouds",
        ),
        (
            "do",
            "crop|rotate|flip|mirror|straighten|print|share|upload|email|resize|compress|rename|export"
            "|animate"
            "|colourise|describe|make {} darker|make {} black and white|convert {} to sepia|make {} a video"
            "|save {} as a PDF|turn {} into grayscale|add noise to|blur the background of"
            "|write text on",
            _PHOTO,
        ),
        (
            "do",
            "turn it into|make it look like|paint it as|repaint it as|render it as",
            "a painting"
            "|a cartoon|an anime"
            "|a pencil sketch|a comic|a watercolour|a Van Gogh|a Lego scene|a 3D model|a mosaic",
        ),
        (
            "do",
            "change {} to red|make {} blue|paint {} green|swap {} for another one|recolour {}",
            "her hair|the car|his shirt|the wall|her eyes|the dress|the sofa",
        ),
        (
            "do",
            "replace the sky with|swap the background for|put me in front of|merge it with|swap his head with",
            "a sunset|a beach|Paris|the other photo|a castle|a starry night|outer space",
        ),
        ("do", "make me|make her|make him|make my brother", "smile|younger|thinner|taller|bald|look at the camera"),
    ),
}
WHY: dict[str, tuple[str, ...]] = {
    "noise": packed("the ISO was too high|I shot it at ISO 6400|there are specks everywhere|the grain is ugly"),
    "blur": packed("my hands were shaking|the subject moved|the focus was off|the shutter was too slow"),
    "rain": packed("it was pouring|we were caught in a shower|it rained all day|the drops hide everything"),
    "haze": packed("it was a foggy day|you can't see the hills|there was smog|the air was full of mist"),
    "dark": packed("it was night|there was no flash|I can't see a thing|the lamp was off"),
    "enhancement": packed("it looks flat|the colours are dull|it has no pop|the white balance was wrong"),
    "super_resolution": packed("it was a tiny image|I see every pixel|I want to print it big|it came from a thumbnail"),
}
KEPT: dict[str, str] = {  # what another class's subject sounds like as a thing to be left alone
    "noise": "leave the grain|keep the noise",
    "blur": "leave the blur",
    "rain": "keep the rain",
    "haze": "keep the fog|leave the haze",
    "dark": "keep it dark",
    "enhancement": "don't touch the colours",
}
KEEP_ANY = packed("keep the rest|leave everything else alone|nothing else|keep it natural|not the rest")
PLACES = ("in this photo", "from my picture", "in the background", "here", "in the image", "around the dog")
SCENES = {  # another class's subject as mere scenery
    "dark": "in this night shot",
    "haze": "on this foggy street",
    "rain": "on this rainy day",
    "blur": "next to the blurred car",
    "enhancement": "in front of the dull grey wall",
}
DEGREES = ("completely", "a bit", "as much as possible", "gently", "a little", "if you can", "properly")
COURTESY: dict[str, tuple[str, ...]] = {
    "do": (
        "",
        "",
        "",
        "please",
        "pls",
        "kindly",
        "could you",
        "can you please",
        "would you",
        "can you",
        "I want you to",
        "I'd like you to",
        "hey,",
        "just",
        "try to",
        "help me",
        "is it possible to",
        "how do I",
    ),
    "say": ("", "", "", "hi,", "sorry,", "hey,", "well,", "hello,", "I think", "honestly,"),
    "keep": ("", "", "please", "no,", "hey,", "ok,", "well,", "actually,", "sorry,"),
    "talk": ("", "", "hey,", "hi,", "so,", "well,", "ok,", "excuse me,", "by the way,"),
}
TAILS: dict[str, tuple[str, ...]] = {
    "do": ("", "", "", "please", "thanks", "for me", "thank you", "asap", "now"),
    "say": ("", "", ", please help", ", fix it", ", can you help", ", correct it", "please", ", thanks"),
    "keep": ("", "", "please", ", thanks", ", thank you", ", I like it"),
    "talk": ("", "", "", "please", ", do you know", "my friend"),
}
