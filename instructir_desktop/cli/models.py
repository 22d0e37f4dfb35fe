"""`instructir models list|verify|import`: the weights that are installed."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from instructir_desktop.cli import arguments
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import print_json
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import ModelError
from instructir_desktop.paths import data_folder

IMPORT = """\
FILE… is the published model: its image weights (im_instructir-7d.pt) and its text head (lm_instructir-7d.pt), in any
order; or one safetensors file of this application. A folder is the published sentence encoder bge-micro-v2 (config.json,
tokenizer.json, model.safetensors), which InstructIR-7D needs. Everything is checked and converted once.
"""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "models", help="list, check or import weights", description="Lists, checks and imports weights."
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="the installed models")
    arguments.add_json(listing)
    listing.set_defaults(run=list_models)
    checking = actions.add_parser("verify", help="compare all files with their SHA-256")
    arguments.add_json(checking)
    checking.set_defaults(run=verify_models)
    importing = actions.add_parser("import", help="install the published weights from files", epilog=IMPORT)
    importing.add_argument("files", metavar="FILE", type=Path, nargs="+")
    arguments.add_json(importing)
    importing.set_defaults(run=import_models)


def list_models(args: argparse.Namespace) -> int:
    found = ModelStore().list()
    if not found:
        raise _none()
    if args.json:
        print_json([asdict(model) for model in found])
        return 0
    for model in found:
        origin = "bundled" if model.bundled else "imported"
        print(f"{model.id}  {model.title}  ({origin}, {model.licence}, SHA-256 {model.sha256[:12]}…)")
    return 0


def verify_models(args: argparse.Namespace) -> int:
    """Exit code 5 when a file is missing or differs; the sentence names the first."""
    store = ModelStore()
    results: list[dict[str, object]] = []
    failures: list[str] = []
    for manifest in store.manifests():
        problem = ""
        try:
            store.verify(manifest.id)
        except ModelError as error:
            problem = str(error)
            failures.append(problem)
        results.append({"id": manifest.id, "ok": not problem, "files": dict(manifest.files), "problem": problem})
        if not problem and not args.json:
            print(f"{manifest.id}: intact ({len(manifest.files)} files)")
    if args.json:
        print_json(results)
    if failures:
        raise ModelError(failures[0])
    if not results:
        raise _none()
    return 0


def import_models(args: argparse.Namespace) -> int:
    from instructir_desktop.engine.conversion import import_encoder, import_model

    root = data_folder() / "models"
    folders = [path for path in args.files if path.is_dir()]
    files = [path for path in args.files if not path.is_dir()]
    lines: list[str] = []
    values: dict[str, object] = {"model": None, "encoders": []}
    if files:
        model = import_model(files, root)
        values["model"] = asdict(model)
        lines.append(f"{model.title} is installed as “{model.id}” (SHA-256 {model.sha256[:12]}…).")
    encoders = [import_encoder(folder, root) for folder in folders]
    values["encoders"] = [str(folder) for folder in encoders]
    lines += [f"The sentence encoder {folder.name} is installed." for folder in encoders]
    values["notes"] = notes = _missing_encoders()
    if args.json:
        print_json(values)
    else:
        print("\n".join([*lines, *notes]))
    return 0


def _missing_encoders() -> list[str]:
    """A sentence for every installed model whose sentence encoder is not there."""
    manifests = ModelStore().manifests()
    there = {manifest.id for manifest in manifests if manifest.kind == "encoder"}
    return [
        f"“{manifest.id}” cannot read sentences yet: import the folder of its sentence encoder {manifest.encoder} too."
        for manifest in manifests
        if manifest.kind == "restoration" and manifest.encoder not in there
    ]


def _none() -> ModelError:
    return ModelError("No models are installed, not even the bundled one. Install InstructIR Desktop once more.")
