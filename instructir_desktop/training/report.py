"""The evaluation's Markdown: our numbers beside the published ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.training.evaluation import Reading, Row

PUBLISHED = """| published, for orientation | Rain100L | SOTS | BSD68 σ25 | GoPro | LOL | mean | params |
|---|---|---|---|---|---|---|---|
| InstructIR-5D | 36.84/.973 | 27.10/.956 | 31.40/.887 | 29.40/.886 | 23.00/.836 | 29.55/.907 | 15.8 M |
| InstructIR-7D | 36.75/.972 | 26.90/.952 | 31.37/.887 | 29.70/.892 | 22.81/.836 | 29.50/.907 | 15.8 M |
| InstructIR-3D | 37.98/.978 | 30.22/.959 | 31.52/.890 | – | – | – | 15.8 M |

Published on Kodak24 at σ 15 / 25 / 50: InstructIR-5D 34.70 / 32.26 / 29.16, Restormer 34.78 / 32.37 / 29.08,
DnCNN 34.60 / 32.14 / 28.95.
"""


def quality_table(rows: Sequence[Row]) -> str:
    """PSNR and SSIM, input against restored."""
    lines = [
        "| set | photos | task | PSNR input | PSNR restored | gain | SSIM input | SSIM restored | PSNR on Y | worst paraphrase |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        worst = "–" if row.worst is None else f"{row.worst:.2f}"
        gain = f"{row.psnr - row.psnr_input:+.2f}"
        lines.append(
            f"| {row.name} | {row.count} | {row.task} | {row.psnr_input:.2f} | **{row.psnr:.2f}** | {gain} "
            f"| {row.ssim_input:.3f} | {row.ssim:.3f} | {row.psnr_y:.2f} | {worst} |"
        )
    return "\n".join(lines) + "\n"


def two_columns(first: str, second: str, values: Mapping[str, float], digits: int = 2) -> str:
    """A table of named numbers."""
    lines = [f"| {first} | {second} |", "|---|---|"]
    lines += [f"| {name} | {value:.{digits}f} |" for name, value in values.items()]
    return "\n".join(lines) + "\n"


def reading_tables(readings: Mapping[str, Reading]) -> str:
    """Accuracy of every set of sentences, and the confusion matrix of the first."""
    lines = ["| sentences | count | classifier alone | as the application reads them |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {item.confusion.total()} | {item.alone:.1f} | **{item.accuracy:.1f}** |"
        for name, item in readings.items()
    ]
    name, first = next(iter(readings.items()))
    columns = (*INTENTS, "several", "question")
    lines += ["", f"{name.capitalize()}: what was meant (rows) and what the application does about it (columns).", ""]
    lines += ["| | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for meant in INTENTS:
        counts = (first.confusion[meant, column] or "" for column in columns)
        lines.append(f"| **{meant}** | " + " | ".join(str(count) for count in counts) + " |")
    return "\n".join(lines) + "\n"
