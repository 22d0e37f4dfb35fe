"""What the user chooses for an exported file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from instructir_desktop.errors import UsageError
from instructir_desktop.imaging.resize import Resize
from instructir_desktop.imaging.sharpening import Sharpening

Subsampling = Literal["4:4:4", "4:2:2", "4:2:0"]
Profile = Literal["source", "srgb", "display-p3"]


@dataclass(frozen=True)
class ExportOptions:
    """`quality` 1..100 and `subsampling` (of colour) of the formats with losses; `lossless`: none of these, where it can.

    `depth`: bits per channel, None for the photo's own as far as the format holds it. `profile`: the photo's own or
    another. `resize` by Lanczos, then `sharpening`. `strip_location` leaves out GPS data and place names, `strip_metadata`
    all that tells of the photo (the profile, the record of steps and the receipt stay). Raises UsageError for values that
    make no sense.
    """

    quality: int = 95
    subsampling: Subsampling = "4:4:4"
    lossless: bool = False
    depth: Literal[8, 16] | None = None
    profile: Profile = "source"
    resize: Resize | None = None
    sharpening: Sharpening = "none"
    strip_location: bool = False
    strip_metadata: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise UsageError("The quality {quality} is not between 1 and 100.", quality=self.quality)
        if self.subsampling not in get_args(Subsampling):
            raise UsageError(
                "“{subsampling}” is no subsampling. Use 4:4:4, 4:2:2 or 4:2:0.", subsampling=self.subsampling
            )
        if self.depth not in (None, 8, 16):
            raise UsageError("{depth} bits per channel cannot be written. Use 8 or 16.", depth=self.depth)
        if self.profile not in get_args(Profile):
            raise UsageError("“{profile}” is no colour profile. Use source, srgb or display-p3.", profile=self.profile)
        if self.sharpening not in get_args(Sharpening):
            raise UsageError(
                "“{sharpening}” is no sharpening. Use none, low, standard or high.", sharpening=self.sharpening
            )
