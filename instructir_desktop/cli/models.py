"""`instructir models list|verify|import|get|remove`: the weights that are installed."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from instructir_desktop.cli import arguments
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import ProgressBar, cancel_on_interrupt, print_json
from instructir_desktop.engine.import_sources import find_sources
from instructir_desktop.engine.official import fetch_official, install_official, read_official
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import Cancelled, ModelError
from instructir_desktop.paths import cache_folder, data_folder

IMPORT = """\
FILE… is the published model: its image weights (im_instructir-7d.pt) and its text head (lm_instructir-7d.pt), in any
order; or one safetensors file of this application; or a folder with these. A folder may also be the published sentence
encoder bge-micro-v2 (config.json, tokenizer.json, model.safetensors), which InstructIR-7D needs, or have it inside.
Everything is checked and converted once.
"""

GET = """\
The only command that opens a connection. Files, sizes and SHA-256 are shown first; what was got is continued after an
interruption, checked, converted once and then deleted.
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
    importing = actions.add_parser("import", help="install the published weights from files or a folder", epilog=IMPORT)
    importing.add_argument("files", metavar="FILE", type=Path, nargs="+")
    arguments.add_json(importing)
    importing.set_defaults(run=import_models)
    getting = actions.add_parser("get", help="download the published InstructIR-7D", epilog=GET)
    getting.add_argument("--yes", action="store_true", help="do not ask before the connection is opened")
    getting.set_defaults(run=get_official)
    removing = actions.add_parser("remove", help="delete an imported model")
    removing.add_argument("model", metavar="MODEL", help="its id, as `models list` shows it")
    removing.set_defaults(run=remove_model)


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
    given = find_sources(args.files)
    lines: list[str] = []
    values: dict[str, object] = {"model": None, "encoders": []}
    if given.files:
        model = import_model(given.files, root)
        values["model"] = asdict(model)
        lines.append(f"{model.title} is installed as “{model.id}” (SHA-256 {model.sha256[:12]}…).")
    encoders = [import_encoder(folder, root) for folder in given.encoders]
    values["encoders"] = [str(folder) for folder in encoders]
    lines += [f"The sentence encoder {folder.name} is installed." for folder in encoders]
    values["notes"] = notes = _missing_encoders()
    if args.json:
        print_json(values)
    else:
        print("\n".join([*lines, *notes]))
    return 0


def get_official(args: argparse.Namespace) -> int:
    """Show what would be got, ask, get it and import it."""
    official = read_official()
    print(f"{official.title} ({official.licence}), {official.page}")
    for file in official.files:
        size = f"{file.size / 1e6:,.1f} MB" if file.size else "size not known"
        print(f"  {file.url}\n    {size}, SHA-256 {file.sha256 or 'not known'}")
    if official.unpinned:
        raise ModelError(
            f"The SHA-256 of {', '.join(official.unpinned)} is not known to this version, so nothing is downloaded. "
            f"Get the files from {official.page} and use “instructir models import”."
        )
    if not args.yes and not _agreed(f"Download {official.size / 1e6:,.0f} MB now? [y/N] "):
        raise Cancelled("Nothing was downloaded.")
    folder = cache_folder() / "downloads" / official.id
    with cancel_on_interrupt() as cancel, ProgressBar() as bar:
        fetch_official(official, folder, received=bar.tiles, cancel=cancel)
    model = install_official(official, folder, data_folder() / "models")
    print(f"{model.title} is installed as “{model.id}” (SHA-256 {model.sha256[:12]}…).")
    return 0


def _agreed(question: str) -> bool:
    """Whether the user says yes; without a terminal nobody does."""
    return sys.stdin is not None and sys.stdin.isatty() and input(question).strip().lower() in ("y", "yes")


def remove_model(args: argparse.Namespace) -> int:
    for model in ModelStore().remove(args.model):
        print(f"“{model}” was removed.")
    return 0


def _missing_encoders() -> list[str]:
    """A sentence for every installed model whose sentence encoder is not there."""
    store = ModelStore()
    return [
        f"“{manifest.id}” cannot read sentences yet: import the folder of its sentence encoder {manifest.encoder} too."
        for manifest in store.manifests()
        if store.encoder_missing(manifest)
    ]


def _none() -> ModelError:
    return ModelError("No models are installed, not even the bundled one. Install InstructIR Desktop once more.")
