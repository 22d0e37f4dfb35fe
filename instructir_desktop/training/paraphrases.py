"""Twenty wordings of each task, for measuring how steady a model is under rewording; no model is trained on them."""

from __future__ import annotations

from instructir_desktop.training.phrases import packed

PARAPHRASES: dict[str, tuple[str, ...]] = {
    "noise": packed(
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
    "blur": packed(
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
    "rain": packed(
        """strip the rain out of this shot | I'd be glad to see this without rain | rain, be gone from here
        | the rain has to go | all those raindrops should vanish | rid this image of its rain
        | could the rain in this photo be taken away? | kindly derain the attached image
        | it poured while I was shooting, repair that | smooth away the rain streaks
        | scrub the rain off | this photograph needs deraining | can we have it as on a dry day?
        | there is rain in it and I would rather there were none | falling drops are spoiling it, remove them
        | make the rain vanish, leave everything else | filter the rain streaks and respect the background
        | do a round of rain removal | let's lose that downpour | my shot suffers from heavy rain"""
    ),
    "haze": packed(
        """strip the haze out of this shot | I'd be glad to see this without fog | fog, be gone from here
        | the haze has to go | all that mist should vanish | rid this image of its haze
        | could the fog in this photo be taken away? | kindly dehaze the attached image
        | it was misty while I was shooting, repair that | peel away the milky veil
        | scrub the smog off | this photograph needs dehazing | can we have it as on a day without mist?
        | there is fog in it and I would rather there were none | a white haze is spoiling it, remove it
        | make the fog vanish, leave everything else | filter the haze and respect the colours
        | do a round of haze removal | let's lose that mist | my shot suffers from thick haze"""
    ),
    "dark": packed(
        """pour some light into this shot | I'd be glad to see this brighter | darkness, be gone from here
        | the darkness has to go | the black corners should become visible | rid this image of its darkness
        | could this dark photo be lightened? | kindly brighten the attached image
        | I shot it after nightfall, make it bright | lift the whole exposure | scrub the darkness off
        | this photograph needs brightening | can we have it as if the lamps were on?
        | it is dark and I would rather it were bright | lack of light is spoiling it, add some
        | raise the brightness, leave everything else | boost the low light and respect the mood
        | do a round of brightening | let's get more light in there | my shot suffers from underexposure"""
    ),
    "enhancement": packed(
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
    "super_resolution": packed(
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
