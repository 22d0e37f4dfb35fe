"""The receipt of an export: what was done to which photo, so that anyone who has the photo can do it again and compare.

    {"schema": {"major": 1, "minor": 0}, "app": "…", "promise": "…", "stack": {as in a sidecar, without the steps that
     did nothing}, "source": {"pixels": SHA-256, "depth": 8}, "precision": "auto", "untouched": 1, "total": 2,
     "export": {"format": "PNG", "width": …, "height": …, "depth": 8, "pixels": SHA-256, "options": {…}}}

The steps carry embeddings, contexts and the models' SHA-256. Folders are not in it. The JSON is pure ASCII.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from instructir_desktop import bounded_json
from instructir_desktop.core.geometry import Size
from instructir_desktop.document import schema
from instructir_desktop.document.document import Document
from instructir_desktop.document.recipe import options_from, options_value
from instructir_desktop.engine.api import Precision
from instructir_desktop.errors import InputError, UsageError
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.options import ExportOptions

MAJOR, MINOR = 1, 0
LARGEST = 64 * 2**20
PRECISIONS: tuple[Precision, ...] = ("auto", "fp32", "bf16", "fp16")

PROMISE = "Restored, not generated: every pixel is the photo's own plus the corrections of these steps."


class ReceiptError(InputError):
    """A file has a receipt that cannot be read."""


@dataclass(frozen=True)
class Receipt:
    """`document` holds the steps that acted; `source_pixels` and `pixels` are fingerprints of the photo's samples and
    of those that were written; `untouched` of `total` pixels of the photo were left as they were."""

    document: Document
    format: str
    options: ExportOptions
    source_pixels: str
    source_depth: int
    pixels: str
    size: Size
    depth: int
    untouched: int
    total: int
    precision: Precision = "auto"
    app: str = schema.APP


def acting(document: Document) -> Document:
    """The document with only what changed pixels: enabled steps of a strength above 0, and their regions."""
    steps = tuple(step for step in document.steps if step.enabled and step.strength > 0)
    used = {step.region for step in steps}
    regions = tuple(region for region in document.regions if region.id in used)
    return replace(document, steps=steps, regions=regions, variants=(), variant="", snapshots=(), rating=0)


_ROWS = 256
"""Read at a time."""


class Fingerprint:
    """The fingerprint() of samples (H, W, 3) of `dtype` that arrive in rows from top to bottom, and then their alpha."""

    def __init__(self, size: Size, dtype: np.dtype[Any]) -> None:
        self._digest = hashlib.sha256(f"{size.width}x{size.height} {dtype.name}".encode())
        self._order = dtype.newbyteorder("<")

    def add(self, rows: Samples) -> None:
        """The next rows (h, W, 3)."""
        self._digest.update(np.ascontiguousarray(rows, dtype=self._order).data)

    def add_alpha(self, alpha: Samples) -> None:
        """The whole photo's alpha (H, W), after all its rows."""
        if not _opaque(alpha):
            for top in range(0, alpha.shape[0], _ROWS):
                self.add(alpha[top : top + _ROWS])

    def __str__(self) -> str:
        return self._digest.hexdigest()


def fingerprint(samples: Samples, alpha: Samples | None = None) -> str:
    """The SHA-256 (hex) of samples (H, W, C) at their own depth: the same for a file written and the file read again.

    C is 1 or 3, or 2 or 4 with alpha as the last channel unless it is given aside. Opaque alpha counts as none.
    """
    if samples.shape[2] in (2, 4):
        samples, alpha = samples[..., :-1], samples[..., -1]
    height, width = samples.shape[:2]
    digest = hashlib.sha256(f"{width}x{height} {samples.dtype.name}".encode())
    planes = [samples]
    if alpha is not None and not _opaque(alpha):
        planes.append(alpha[..., None])
    for plane in planes:
        channels = 3 if plane is samples else 1
        for top in range(0, height, _ROWS):
            rows = np.broadcast_to(plane[top : top + _ROWS], (*plane[top : top + _ROWS].shape[:2], channels))
            digest.update(np.ascontiguousarray(rows, dtype=samples.dtype.newbyteorder("<")).data)
    return digest.hexdigest()


def _opaque(alpha: Samples) -> bool:
    white = 1.0 if alpha.dtype == np.float32 else np.iinfo(alpha.dtype).max
    return not any((alpha[top : top + _ROWS] < white).any() for top in range(0, alpha.shape[0], _ROWS))


def fingerprint_of(buffer: ImageBuffer) -> str:
    """The fingerprint of a decoded photo."""
    return fingerprint(buffer.pixels, buffer.alpha)


def dumps(receipt: Receipt) -> str:
    """The receipt's text. Equal receipts give equal texts."""
    value = {
        "schema": {"major": MAJOR, "minor": MINOR},
        "app": receipt.app,
        "promise": PROMISE,
        "stack": json.loads(schema.dumps(receipt.document)),
        "source": {"pixels": receipt.source_pixels, "depth": receipt.source_depth},
        "precision": receipt.precision,
        "untouched": receipt.untouched,
        "total": receipt.total,
        "export": {
            "format": receipt.format,
            "width": receipt.size.width,
            "height": receipt.size.height,
            "depth": receipt.depth,
            "pixels": receipt.pixels,
            "options": options_value(receipt.options),
        },
    }
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def loads(text: str, name: str = "The file") -> Receipt:
    """Read a receipt's text. Raises ReceiptError, whose sentence begins with `name`."""
    try:
        if len(text) > LARGEST:
            raise ValueError("it is too large")
        value: Any = bounded_json.loads(text)
        if value["schema"]["major"] > MAJOR:
            raise ReceiptError(
                "{name} has a receipt of a newer version of InstructIR Desktop. Install that version to verify it.",
                name=name,
            )
        stack, export = json.dumps(value["stack"]), value["export"]
        return Receipt(
            document=schema.loads(stack, f"{name} has a receipt whose stack").document,
            format=_text(export["format"]),
            options=options_from(export["options"]),
            source_pixels=_text(value["source"]["pixels"]),
            source_depth=_whole(value["source"]["depth"]),
            pixels=_text(export["pixels"]),
            size=Size(_whole(export["width"]), _whole(export["height"])),
            depth=_whole(export["depth"]),
            untouched=_whole(value["untouched"]),
            total=_whole(value["total"]),
            precision=next(one for one in PRECISIONS if one == value["precision"]),
            app=_text(value["app"]),
        )
    except (ValueError, KeyError, TypeError, StopIteration, RecursionError, UsageError, schema.SidecarError) as error:
        raise ReceiptError(
            "{name} has a receipt that is damaged, so it cannot be verified. Export the photo again.", name=name
        ) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError("not a whole number")
    return value
