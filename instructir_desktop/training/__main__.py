"""`python -m instructir_desktop.training`: preview, train, evaluate and ship the bundled model and the reader."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch


def main(argv: list[str] | None = None) -> int:
    """Parse the command line and run one command; returns the exit code."""
    arguments = _parser().parse_args(argv)
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    run = {
        "train": _train,
        "evaluate": _evaluate,
        "averages": _averages,
        "evidence": _evidence,
        "sheet": _sheet,
        "preview": _preview,
        "reader": _reader,
        "ambiguous": _ambiguous,
        "ship": _ship,
    }
    return run[arguments.command](arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m instructir_desktop.training", description=__doc__)
    parser.add_argument("--threads", type=int, default=0, help="CPU threads (default: torch's choice)")
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="train network and head")
    train.add_argument("--data", type=Path, required=True, help="folder of clean photographs")
    train.add_argument("--val", type=Path, required=True, help="folder of clean photographs never trained on")
    train.add_argument("--run", type=Path, default=Path("runs/u2"), help="folder of this run's state and curves")
    train.add_argument("--config", default="u2-w48", help="u2-w48, u2-w32 or official")
    train.add_argument("--tasks", default="7d", choices=("3d", "5d", "7d"))
    train.add_argument(
        "--share",
        action="append",
        default=[],
        type=_share,
        metavar="TASK=SHARE",
        help="how often a task is asked for, such as blur=0.6 (default: batches.SHARES; need not sum to one)",
    )
    train.add_argument("--minutes", type=float, required=True, help="length of this leg")
    train.add_argument("--resume", action="store_true", help="continue from the run's state")
    train.add_argument("--weights", type=Path, help="start from these weights (safetensors)")
    train.add_argument("--rate", type=float, default=5e-4, help="peak learning rate")
    train.add_argument(
        "--matrix-rate",
        type=float,
        default=0.0,
        help="peak rate of Muon for the matrices of the convolutions, such as 0.02 (default: AdamW for everything)",
    )
    train.add_argument("--batch", type=int, default=16)
    train.add_argument("--crop", type=int, default=96)
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--balance", type=float, default=0.0, help="0: plain L1 (the paper's); 0.5 evens out the photos")
    train.add_argument("--precision", default="bf16", choices=("bf16", "fp32"), help="what the network computes in")
    train.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    ship = commands.add_parser("ship", help="write the shipped model from a run")
    ship.add_argument("--run", type=Path, required=True)
    ship.add_argument("--blend", type=Path, help="weights (safetensors) to average the run's with")
    ship.add_argument(
        "--proportion", type=float, default=0.8, help="what the run's count for then, 0 to 1 (default: 0.8)"
    )
    ship.add_argument("--photographs", type=Path, help="table of the training photographs: file, source, licence")
    ship.add_argument("--to", type=Path, default=Path("resources/models/instructir-u2"))
    reader = commands.add_parser("reader", help="make what decides about a sentence, after a change of the corpus")
    reader.add_argument("--to", type=Path, default=Path("resources/language/reader.safetensors"))
    doubtful = commands.add_parser(
        "ambiguous", help="list training sentences whose like and a classifier say another class"
    )
    doubtful.add_argument(
        "--run", type=Path, default=Path("runs/u2"), help="folder where the sentence vectors are kept"
    )
    evaluate = commands.add_parser("evaluate", help="measure an installed model on photos never trained on")
    evaluate.add_argument("--set", action="append", default=[], metavar="NAME=FOLDER", help="pairs, or clean photos")
    evaluate.add_argument("--model", default="instructir-u2")
    evaluate.add_argument("--paraphrases", type=int, default=0, help="also try so many other sentences per set")
    evaluate.add_argument("--out", type=Path, help="write the Markdown here as well")
    averages = commands.add_parser("averages", help="compare global, pinned and windowed channel averages")
    averages.add_argument("--set", type=Path, required=True, help="folder of clean photos never trained on")
    averages.add_argument("--model", default="instructir-u2")
    evidence = commands.add_parser("evidence", help="compare crops for the context of large photos, made from others")
    evidence.add_argument("--set", type=Path, required=True, help="folder of clean photos of 1280 × 800 pixels or more")
    evidence.add_argument("--model", default="instructir-u2")
    evidence.add_argument("--enlarged", type=int, default=2, help="photos that are enlarged, besides one mosaic")
    sheet = commands.add_parser("sheet", help="before/after sheets of real photos, to be looked at")
    sheet.add_argument("--photos", type=Path, required=True, help="folder; names begin with the task (rain_, fog_, …)")
    sheet.add_argument("--sentences", type=Path, help="text file: name without ending, tab, sentence")
    sheet.add_argument("--model", default="instructir-u2")
    sheet.add_argument("--out", type=Path, default=Path("out/sheets"))
    preview = commands.add_parser("preview", help="a sheet of every degradation, to be looked at")
    preview.add_argument("--data", type=Path, required=True)
    preview.add_argument("--out", type=Path, default=Path("out/degradations.png"))
    preview.add_argument("--seed", type=int, default=0)
    return parser


def _share(given: str) -> tuple[str, float]:
    """“blur=0.6” as ("blur", 0.6). Raises argparse.ArgumentTypeError."""
    from instructir_desktop.training.batches import SHARES

    task, _, number = given.partition("=")
    try:
        share = float(number)
    except ValueError:
        share = -1.0
    if task not in SHARES or not 0 <= share < float("inf"):
        raise argparse.ArgumentTypeError(f"“{given}” is not one of {', '.join(SHARES)}, “=” and a number from 0 up.")
    return task, share


def _evaluate(arguments: argparse.Namespace) -> int:
    from instructir_desktop.engine.torch_engine import TorchEngine
    from instructir_desktop.training.evaluation import KNOWN_TASKS, Evaluation, noisy, pairs, synthetic
    from instructir_desktop.training.instructions import RESTORATIONS
    from instructir_desktop.training.report import PUBLISHED, quality_table, reading_tables, two_columns

    evaluation = Evaluation(TorchEngine("auto"), arguments.model)
    rows, parts = [], []
    for given in arguments.set:
        name, _, place = given.partition("=")
        folder = Path(place)
        if (folder / "degraded").is_dir():
            task = next(task for prefix, task in KNOWN_TASKS.items() if name.lower().startswith(prefix))
            rows.append(evaluation.quality(name, task, pairs(folder), paraphrases=arguments.paraphrases))
            print(quality_table(rows[-1:]), flush=True)
            continue
        clean = folder / "clean" if (folder / "clean").is_dir() else folder
        for sigma in (15, 25, 50):
            count = arguments.paraphrases if sigma == 25 else 0
            rows.append(evaluation.quality(f"{name} σ{sigma}", "noise", noisy(clean, sigma), paraphrases=count))
        others = [task for task in RESTORATIONS if task != "noise"]
        rows += [
            evaluation.quality(f"{name} synthetic", task, synthetic(clean, task), paraphrases=arguments.paraphrases)
            for task in others
        ]
        rows.append(evaluation.quality(f"{name} backlit", "dark", synthetic(clean, "backlit")))
        print(quality_table(rows[-10:]), flush=True)
        identity = evaluation.identity(clean)
        parts.append(f"### Clean photos ({name}): PSNR to themselves under a sentence that does not apply\n")
        parts.append(two_columns("sentence for", "PSNR", identity))
        couples = [
            ("rain", "noise"),
            ("noise", "rain"),
            ("haze", "noise"),
            ("noise", "haze"),
            ("dark", "noise"),
            ("noise", "dark"),
        ]
        kept = {
            f"{asked} asked, {other} kept": evaluation.faithfulness(clean, asked, other) for asked, other in couples
        }
        parts.append(
            f"### Doing exactly what was asked ({name}): share of the other damage that survives (1 is all of it)\n"
        )
        parts.append(two_columns("pair", "share", kept))
    parts.append("### Understanding sentences: accuracy in per cent\n")
    parts.append(reading_tables(evaluation.intents()))
    text = "\n".join([quality_table(rows), *parts, PUBLISHED])
    print(text)
    if arguments.out:
        arguments.out.write_text(text, encoding="utf-8")
    return 0


def _averages(arguments: argparse.Namespace) -> int:
    from instructir_desktop.engine.torch_engine import TorchEngine
    from instructir_desktop.engine.torch_models import load_network
    from instructir_desktop.training.averages import averages_table, compare_averages
    from instructir_desktop.training.evaluation import noisy, synthetic
    from instructir_desktop.training.instructions import NEUTRAL

    engine = TorchEngine("cpu")
    network = load_network(engine.store.manifest(arguments.model)).float()
    rows = {}
    for task in ("noise", "blur", "rain", "haze", "dark"):
        embedding = torch.tensor([engine.understand(NEUTRAL[task], arguments.model).embedding])
        source = noisy(arguments.set, 25) if task == "noise" else synthetic(arguments.set, task)
        rows[task] = compare_averages(network, embedding, source)
        print(task, {name: round(value, 2) for name, value in rows[task].items()}, file=sys.stderr, flush=True)
    print(averages_table(rows))
    return 0


def _evidence(arguments: argparse.Namespace) -> int:
    from instructir_desktop.core.nn.folded import FoldedInstructIR
    from instructir_desktop.engine.torch_engine import TorchEngine
    from instructir_desktop.engine.torch_models import load_network
    from instructir_desktop.training.averages import averages_table
    from instructir_desktop.training.evaluation import Pair, draw_damage
    from instructir_desktop.training.evidence import compare_evidence, large_photos
    from instructir_desktop.training.instructions import NEUTRAL
    from instructir_desktop.training.photos import photo_files

    engine = TorchEngine("cpu")
    canonical = load_network(engine.store.manifest(arguments.model)).float()
    network = FoldedInstructIR(canonical, device=torch.device("cpu"), dtype=torch.float32)
    quality, agreement = {}, {}
    for index, (name, clean) in enumerate(large_photos(photo_files(arguments.set), arguments.enlarged)):
        for task in ("noise", "rain", "haze", "dark"):  # averages hardly matter to blur
            embedding = torch.tensor(engine.understand(NEUTRAL[task], arguments.model).embedding)
            damaged = draw_damage((task,), clean, 4000 + index)[task](clean)
            found = compare_evidence(network, embedding, Pair(name, damaged, clean))
            row = f"{task}, {name}"
            quality[row] = {kind: figures[0] for kind, figures in found.items()}
            agreement[row] = {kind: figures[1] for kind, figures in found.items() if kind != "whole photo"}
            print(row, found, file=sys.stderr, flush=True)
    print("PSNR in dB against the clean photo\n\n" + averages_table(quality))
    print("PSNR in dB against the result with the whole photo's averages\n\n" + averages_table(agreement))
    return 0


def _sheet(arguments: argparse.Namespace) -> int:
    from instructir_desktop.engine.torch_engine import TorchEngine
    from instructir_desktop.training.evaluation import Evaluation
    from instructir_desktop.training.sheet import contact_sheets, read_sentences

    sentences = read_sentences(arguments.sentences) if arguments.sentences else {}
    evaluation = Evaluation(TorchEngine("auto"), arguments.model)
    for path in contact_sheets(evaluation, arguments.photos, arguments.out, sentences=sentences):
        print(path)
    return 0


def _preview(arguments: argparse.Namespace) -> int:
    from PIL import Image

    from instructir_desktop.training.degradations import DEGRADATIONS, Draw
    from instructir_desktop.training.photos import Photographs

    generator = torch.Generator().manual_seed(arguments.seed)
    photographs = Photographs(arguments.data, torch.device("cpu"))
    rows = []
    for degradation in DEGRADATIONS.values():
        clean = photographs.crops(8, 160, generator)
        damaged = degradation(Draw(clean.shape, generator))(clean)
        rows += [torch.cat(list(clean), dim=2), torch.cat(list(damaged), dim=2)]
    sheet = (torch.cat(rows, dim=1).permute(1, 2, 0) * 255).round().byte().numpy()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sheet).save(arguments.out)
    print(f"{arguments.out}: {', '.join(DEGRADATIONS)}; clean above damaged.")
    return 0


def _reader(arguments: argparse.Namespace) -> int:
    from instructir_desktop import paths
    from instructir_desktop.core.text.encoder import BertEncoder
    from instructir_desktop.training.reader import write_reader

    name = "all-minilm-l6-v2"
    digest = write_reader(BertEncoder(paths.resource(f"models/{name}")), arguments.to, encoder_id=name)
    print(f"{arguments.to}: {arguments.to.stat().st_size:,} bytes, SHA-256 {digest}")
    return 0


def _ambiguous(arguments: argparse.Namespace) -> int:
    from instructir_desktop.training.ambiguity import ambiguous
    from instructir_desktop.training.instructions import build_corpus, split
    from instructir_desktop.training.sentences_cache import sentence_vectors

    rows, _ = split(build_corpus())
    for row, other in ambiguous(rows, sentence_vectors(arguments.run, torch.device("cpu")).train[0]):
        print(f"{row.intent}, perhaps {other}: {row.text}")
    return 0


def _ship(arguments: argparse.Namespace) -> int:
    from safetensors.torch import load_file

    from instructir_desktop.training.sentences_cache import sentence_vectors
    from instructir_desktop.training.ship import averaged_weights, blended, refitted, write_attribution, write_model

    weights, step, minutes = averaged_weights(arguments.run)
    if arguments.blend:
        weights = blended(weights, load_file(arguments.blend), arguments.proportion)
    vectors = sentence_vectors(arguments.run, torch.device("cpu"))
    weights |= refitted(weights, vectors)
    digest = write_model(
        weights, arguments.to, model=arguments.to.name, title="InstructIR u2 (bundled)", encoder="all-minilm-l6-v2"
    )
    if arguments.photographs:
        print(f"{write_attribution(arguments.photographs, arguments.to)} photographs attributed.")
    print(f"{arguments.to}: step {step}, {minutes:.0f} minutes, SHA-256 {digest}")
    return 0


def _train(arguments: argparse.Namespace) -> int:
    from safetensors.torch import load_file

    from instructir_desktop.training.batches import BatchMaker
    from instructir_desktop.training.photos import Photographs
    from instructir_desktop.training.sentences_cache import sentence_vectors
    from instructir_desktop.training.train import CONFIGURATIONS, Options, Trainer
    from instructir_desktop.training.validation import Validation

    device = torch.device(arguments.device)
    options = Options(
        minutes=arguments.minutes,
        rate=arguments.rate,
        matrix_rate=arguments.matrix_rate,
        batch=arguments.batch,
        crop=arguments.crop,
        seed=arguments.seed,
        balance=arguments.balance,
        precision=arguments.precision,
    )
    vectors = sentence_vectors(arguments.run, device)
    trainer = Trainer(CONFIGURATIONS[arguments.config], device, arguments.run, options)
    if arguments.resume and trainer.resume():
        print(f"Continuing at step {trainer.step} after {trainer.seconds / 60:.0f} minutes.")
    elif arguments.weights:
        trainer.start_from(load_file(arguments.weights))
        print(f"Starting from {arguments.weights.name}.")
    photographs = Photographs(arguments.data, device)
    print(f"{len(photographs)} photographs, {len(vectors.train[0])} sentences, {device}.")
    trainer.teach_deconvolution(photographs)
    maker = BatchMaker(photographs, vectors.by_intent(), arguments.tasks, dict(arguments.share))
    validation = Validation(arguments.val, vectors.neutral, vectors.held_out, device)
    trainer.renew_centres(vectors.train)
    with trainer.averaged():
        print("before", {name: round(value, 2) for name, value in validation(trainer).items()})
    trainer.train(maker, vectors.train, validation, report=lambda line: print(line, flush=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
