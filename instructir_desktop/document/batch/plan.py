"""What a batch does to every photo: the stack, the export recipe, the folder, and when a photo is left alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from instructir_desktop.document import naming, recipe
from instructir_desktop.document.batch import stack
from instructir_desktop.document.batch.entry import path_from, path_text
from instructir_desktop.document.batch.stack import Stack
from instructir_desktop.document.checked_json import Fields, fail
from instructir_desktop.document.receipt import PRECISIONS
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.engine.api import Precision
from instructir_desktop.errors import UsageError


@dataclass(frozen=True)
class Plan:
    """`folder` is absolute. `leave_clean`: photos that the stack changes by less ΔE are skipped (see clean.py), None:
    none is. `update_models`: use the installed weights for steps that were made with others."""

    stack: Stack
    folder: Path
    recipe: ExportRecipe = field(default_factory=ExportRecipe)
    leave_clean: float | None = None
    precision: Precision = "auto"
    update_models: bool = False

    def check_names(self, photos: int, *, parts: int = 1) -> None:
        """Raise UsageError when the recipe gives many photos one name, or when parts of a list could meet in one."""
        template = self.recipe.naming
        numbered = naming.numbered(template)
        if photos > 1 and not numbered and "{name}" not in template:
            raise UsageError(
                "With the name “{template}” all {photos} photos would go into one file. Put {{name}} or {{number}} into it.",
                template=template,
                photos=photos,
            )
        if parts > 1 and numbered:
            raise UsageError(
                "{number} depends on what the other shards have written. Use {name}, which is each photo's own."
            )


def value(plan: Plan) -> dict[str, object]:
    """A plan as JSON's types."""
    return {
        "stack": plan.stack.value(),
        "folder": path_text(plan.folder),
        "recipe": recipe.value(plan.recipe),
        "leave_clean": plan.leave_clean,
        "precision": plan.precision,
        "update_models": plan.update_models,
    }


def from_value(found: object) -> Plan:
    """Back from value(). Raises Problem."""
    fields = Fields(found, "plan")
    threshold = None
    if fields.rest.get("leave_clean") is not None:
        threshold = fields.number("leave_clean")
    try:
        how = recipe.from_value(fields.take("recipe"))
    except UsageError as error:
        fail("plan.recipe", f"makes no sense ({error})")
    name = fields.text("precision")
    precision = next((one for one in PRECISIONS if one == name), None)
    return Plan(
        stack=stack.from_value(fields.take("stack")),
        folder=path_from(fields.text("folder")),
        recipe=how,
        leave_clean=threshold,
        precision=precision or fail("plan.precision", "is not known"),
        update_models=fields.flag("update_models"),
    )
