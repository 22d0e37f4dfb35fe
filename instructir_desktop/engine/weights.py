"""The models that are installed: shipped with the application or imported by the user; listing and checking them."""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from instructir_desktop import paths
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.errors import ModelError, OutputError

log = logging.getLogger(__name__)

WEIGHTS = "model.safetensors"
MANIFEST = "manifest.json"
LARGEST_MANIFEST = 1 << 20
"""Bytes of one that is read."""


@dataclass(frozen=True)
class Manifest:
    """What manifest.json in a model's folder says. `kind` is "restoration" or "encoder"; `files` maps names to SHA-256.

    `local`: intents for which the network is given local averages instead of the whole photo's (see Context).
    """

    id: str
    kind: str
    title: str
    licence: str
    files: Mapping[str, str]
    folder: Path
    encoder: str = ""
    local: frozenset[str] = frozenset()

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """Read a model folder's manifest; raises ModelError when it is missing or damaged."""
        path = folder / MANIFEST
        try:
            with path.open("rb") as file:
                content: Any = json.loads(file.read(LARGEST_MANIFEST).decode("utf-8"))
            return cls(
                id=str(content["id"]),
                kind=str(content.get("kind", "restoration")),
                title=str(content["title"]),
                licence=str(content["licence"]),
                files={_plain_name(name): str(digest) for name, digest in content["files"].items()},
                folder=folder,
                encoder=str(content.get("encoder", "")),
                local=frozenset(str(intent) for intent in content.get("local_averages", ())),
            )
        except OSError as error:
            raise ModelError(
                "The model in “{folder}” has no readable {MANIFEST}: {strerror}.",
                folder=folder,
                MANIFEST=MANIFEST,
                strerror=error.strerror,
            ) from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ModelError("“{path}” is damaged. Please reinstall or import the model again.", path=path) from error


def _plain_name(name: object) -> str:
    """A file's name in the model's own folder; ValueError for a path that leads out of it."""
    text = str(name)
    if not text or text in (".", "..") or set(text) & set("/\\:\0"):
        raise ValueError("a file outside the model's folder")
    return text


class ModelStore:
    """Finds models below the shipped resources and the user's data folder; the shipped ones come first."""

    def __init__(self, roots: tuple[Path, ...] | None = None) -> None:
        self.roots = roots if roots is not None else (paths.resource("models"), paths.data_folder() / "models")

    def manifests(self) -> list[Manifest]:
        """All readable models and encoders; a damaged one is reported in the log and does not hide the others."""
        found: dict[str, Manifest] = {}
        for root in self.roots:
            if not root.is_dir():
                continue
            for folder in sorted(path for path in root.iterdir() if (path / MANIFEST).is_file()):
                try:
                    manifest = Manifest.read(folder)
                except ModelError as error:
                    log.warning("%s", error)
                    continue
                found.setdefault(manifest.id, manifest)
        return list(found.values())

    def list(self) -> list[ModelInfo]:
        """The restoration models."""
        return [self._info(manifest) for manifest in self.manifests() if manifest.kind == "restoration"]

    def manifest(self, model: str) -> Manifest:
        """One model or encoder by id. Raises ModelError when it is not installed."""
        manifests = self.manifests()
        for manifest in manifests:
            if manifest.id == model:
                return manifest
        if not manifests:
            where = self.roots[0] if self.roots else "the application"
            raise ModelError("There are no models in “{where}”. Please reinstall InstructIR Desktop.", where=where)
        names = ", ".join(manifest.id for manifest in manifests if manifest.kind == "restoration")
        raise ModelError("There is no model named “{model}”. Installed: {value}.", model=model, value=names or "none")

    def info(self, model: str) -> ModelInfo:
        """Identity of one restoration model."""
        manifest = self.manifest(model)
        if manifest.kind != "restoration":
            raise ModelError("“{model}” is a sentence encoder; it does not restore photos.", model=model)
        return self._info(manifest)

    def verify(self, model: str) -> None:
        """Compare every file with the manifest's SHA-256; raises ModelError naming the first that differs."""
        manifest = self.manifest(model)
        for name in manifest.files:
            verified(manifest, name)

    def remove(self, model: str) -> tuple[str, ...]:
        """Delete an imported model, and its sentence encoder when no other model needs it; the ids that were deleted.

        Raises ModelError for a bundled or unknown one and for an encoder that is needed, OutputError.
        """
        manifest = self.manifest(model)
        if self._is_bundled(manifest):
            raise ModelError("“{model}” belongs to the application and cannot be removed.", model=model)
        others = [one for one in self.manifests() if one.kind == "restoration" and one.id != model]
        if user := next((one.id for one in others if one.encoder == model), ""):
            raise ModelError(
                "“{model}” is needed by the model “{user}”; remove that one first.", model=model, user=user
            )
        doomed = [manifest]
        if manifest.encoder and manifest.encoder not in {one.encoder for one in others}:
            doomed += [one for one in self.manifests() if one.id == manifest.encoder and not self._is_bundled(one)]
        for one in doomed:
            try:
                shutil.rmtree(one.folder)
            except OSError as error:
                raise OutputError(
                    "“{folder}” cannot be deleted: {strerror}.", folder=one.folder, strerror=error.strerror
                ) from error
        return tuple(one.id for one in doomed)

    def encoder_missing(self, manifest: Manifest) -> bool:
        """Whether a restoration model cannot read sentences because its sentence encoder is not installed."""
        return manifest.kind == "restoration" and manifest.encoder not in {one.id for one in self.manifests()}

    def _is_bundled(self, manifest: Manifest) -> bool:
        return bool(self.roots) and manifest.folder.parent == self.roots[0]

    def _info(self, manifest: Manifest) -> ModelInfo:
        digest = manifest.files.get(WEIGHTS, "")
        folder = str(manifest.folder)
        return ModelInfo(manifest.id, digest, manifest.title, manifest.licence, self._is_bundled(manifest), folder)


def verified(manifest: Manifest, name: str) -> Path:
    """The path of a model's file once its SHA-256 is what the manifest says; raises ModelError otherwise."""
    path = manifest.folder / name
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            "The model “{id}” cannot be read: “{path}”: {strerror}. Please reinstall or import it again.",
            id=manifest.id,
            path=path,
            strerror=error.strerror,
        ) from error
    if digest != manifest.files.get(name):
        raise ModelError(
            "“{path}” is damaged or was changed (its SHA-256 is not the expected one). Please reinstall or import it again.",
            path=path,
        )
    return path
