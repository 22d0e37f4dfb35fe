"""Where an export goes: the recipe's name for a photo in a folder, never one of the sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from instructir_desktop.document import naming
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.document.session import Session
from instructir_desktop.imaging.exif import taken_on
from instructir_desktop.imaging.export import source_behind


def named(
    folder: Path,
    recipe: ExportRecipe,
    facts: naming.Facts,
    *,
    photo: Path,
    sources: Sequence[Path] = (),
    overwrite: bool = False,
) -> Path:
    """The file that a recipe names in a folder. A number makes it new where the template or the recipe's rule has one.

    With `overwrite` only the template's own number does. Raises UsageError.
    """
    suffix = recipe.suffix(photo)

    def taken(path: Path) -> bool:
        return source_behind(path, sources) is not None or path.exists()

    if naming.numbered(recipe.naming) or (recipe.overwrite == "number" and not overwrite):
        return naming.free_target(folder, recipe.naming, facts, suffix=suffix, taken=taken)
    return folder / f"{naming.filled(recipe.naming, facts)}{suffix}"


def facts_of(session: Session, recipe: ExportRecipe, stack: Sequence[str]) -> naming.Facts:
    """What the placeholders of a name say about an export of this photo; `stack` has the sentences of its steps.

    Raises UsageError when the recipe's size is absurdly large.
    """
    size = session.buffer.size
    resize = recipe.options_for(size).resize
    return naming.Facts(
        name=session.path.stem,
        taken=day_of(session),
        today=date.today(),
        size=size if resize is None else resize.size(size),
        stack=tuple(stack),
        preset=recipe.name,
        format=recipe.encoder(session.path).name,
    )


def day_of(session: Session) -> date:
    """The day the photo was taken or, where it does not say, the one its file was last changed."""
    taken = taken_on(session.buffer.exif) if session.buffer.exif is not None else None
    if taken is not None:
        return taken
    try:
        return datetime.fromtimestamp(session.path.stat().st_mtime).date()
    except (OSError, ValueError, OverflowError):
        return date.today()
