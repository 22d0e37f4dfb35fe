"""`make smoke`: takes what will be published, unpacks it where a user might, and uses it. Exit code 0 only if all of it works.

Usage: smoke.py [ARTEFACT] [--dist DIST] [--no-deb] [--clean-root] [--untimed] [--pictures FOLDER]

ARTEFACT is an archive or a bundle folder (default: the newest archive in DIST). Everything runs without network, without
Python on the PATH and with an empty home; the only help from outside is a screen (Xvfb).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image
from smoke_deb import try_clean_root, try_unpacked
from smoke_model import try_import
from smoke_place import AWKWARD, Place, SmokeError, offline, screen

ROOT = Path(__file__).resolve().parents[1]
PHOTO = ROOT / "resources" / "sample" / "noisy-coffee.jpg"
SENTENCE = "remove the noise"
MOST_SECONDS = 2.5
MOST_MEGABYTES = 300


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="instructir-smoke-") as folder:
        try:
            rows = smoke(options, Path(folder).resolve())
        except SmokeError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:{width}}  {value}")
    print("The build works.")
    return 0


def smoke(options: argparse.Namespace, folder: Path) -> list[tuple[str, str]]:
    """Everything in turn; what was measured."""
    artefact = options.artefact or newest(options.dist)
    here = folder / AWKWARD
    home = here / "home"
    home.mkdir(parents=True)
    bundle = unpack(artefact, here)
    rows = [("artefact", artefact.name)]
    with screen() as display:
        place = Place(bundle, home, offline(), display)
        rows.append(("self-test", try_selftest(place)))
        expected = try_apply(place, here)
        rows.append(("apply", "pixels equal the unfrozen run"))
        rows.append(("window", try_window(place, here, expected, options.pictures)))
        rows.append(("start", measure_start(place, judged=not options.untimed)))
        if sys.platform.startswith("linux"):
            rows.append(("memory at rest", measure_memory(place)))
        rows.append(("models", try_import(place, here)))
        deb = next(iter(sorted(options.dist.glob("*.deb"))), None)
        if deb is not None and not options.no_deb:
            attempt = try_clean_root if options.clean_root else try_unpacked
            rows.append((".deb", attempt(deb, folder, display, PHOTO)))
    return rows


def newest(dist: Path) -> Path:
    """The newest archive of a folder. Raises SmokeError when there is none."""
    found = [path for pattern in ("*.tar.zst", "*.tar.gz", "*.zip") for path in dist.glob(pattern)]
    if not found:
        raise SmokeError(f"There is no archive in “{dist}”; run make package first.")
    return max(found, key=lambda path: path.stat().st_mtime)


def unpack(artefact: Path, target: Path) -> Path:
    """The bundle's folder below `target`."""
    if artefact.is_dir():
        return Path(shutil.copytree(artefact, target / artefact.name, symlinks=True))
    if artefact.name.endswith(".tar.zst"):
        with subprocess.Popen(["zstd", "-dc", "--long=27", str(artefact)], stdout=subprocess.PIPE) as process:
            subprocess.run(["tar", "-x", "-C", str(target)], stdin=process.stdout, check=True)
    elif sys.platform == "darwin":
        subprocess.run(["ditto", "-x", "-k", str(artefact), str(target)], check=True)
    else:
        shutil.unpack_archive(artefact, target)
    found = [path.parent for path in target.glob("*/instructir*") if path.is_file()]
    found += [path.parent for path in target.glob("*.app/Contents/MacOS/instructir")]
    if not found:
        raise SmokeError(f"“{artefact.name}” holds no bundle.")
    return found[0]


def try_selftest(place: Place) -> str:
    values = json.loads(place.run("instructir", "selftest", "--json").stdout)
    if not values["ok"] or values["versions"]["frozen"] != "true":
        raise SmokeError(f"The self-test is not that of a frozen build: {values}")
    return ", ".join(check["name"] for check in values["checks"])


def try_apply(place: Place, here: Path) -> np.ndarray:
    """`instructir apply` on a copy of the sample photo; its pixels, which must be those of the unfrozen program."""
    photo, target, reference = here / "écran photo.jpg", here / "after.png", here / "reference.png"
    shutil.copyfile(PHOTO, photo)
    # The same number of threads on both sides: sums are rounded in the order in which they are added.
    threads = {"OMP_NUM_THREADS": "1"}
    place.run("instructir", "apply", photo, SENTENCE, "-o", target, "--device", "cpu", more=threads)
    command = [sys.executable, "-m", "instructir_desktop.cli.main", "apply", str(photo), SENTENCE, "-o", str(reference)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **threads}
    subprocess.run([*command, "--device", "cpu"], check=True, capture_output=True, env=environment, cwd=here)
    with Image.open(target) as ours, Image.open(reference) as theirs:
        pixels, wanted = np.asarray(ours), np.asarray(theirs)
    if not np.array_equal(pixels, wanted):
        raise SmokeError(f"{(pixels != wanted).sum()} values of the frozen result differ from the unfrozen one.")
    return pixels


def try_window(place: Place, here: Path, expected: np.ndarray, pictures: Path | None) -> str:
    """Open the photo in the window, say the sentence, export, close; the export must be what `apply` wrote."""
    photo, target = here / "window photo.jpg", here / "from the window.png"
    shutil.copyfile(PHOTO, photo)
    picture = here / "window.png"
    outcome = place.run(
        "instructir-desktop", photo, "--sentence", SENTENCE, "--export", target, "--picture", picture,
        more={"OMP_NUM_THREADS": "1", **_offscreen(place)},
    )  # fmt: skip
    if not list(here.glob("window photo.jpg*.iir.json")):
        raise SmokeError("The window saved no sidecar.")
    with Image.open(target) as image:
        difference = np.abs(np.asarray(image).astype(int) - expected).max()
    if difference > 1:  # the window may choose other tiles; one level is rounding
        raise SmokeError(f"The window's export differs from the command line's by {difference} levels.")
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(picture, pictures / "frozen-window.png")
    return f"sentence, save, export, close in {outcome.seconds:.1f} s"


def measure_start(place: Place, *, judged: bool) -> str:
    """From the command to the end of a window that closes as soon as it is shown: first cold if caches can be dropped.

    Other programs can only lengthen it, so the best of some tries counts, and on a busy machine, or when not
    `judged`, a slow start is only told.
    """
    cold = _drop_caches()
    tries = [place.run("instructir-desktop", "--quit-after", "0", more=_offscreen(place)).seconds for _ in range(4)]
    line = f"{tries[0]:.2f} s {'cold' if cold else '(caches could not be dropped)'}, {min(tries[1:]):.2f} s warm"
    if min(tries) > MOST_SECONDS:
        busy = hasattr(os, "getloadavg") and os.getloadavg()[0] > (os.cpu_count() or 1)
        if judged and not busy:
            raise SmokeError(f"The window starts too slowly: {line}; at most {MOST_SECONDS} s.")
        line += f" (more than {MOST_SECONDS} s, which is not held against a machine that does other work)"
    return line


def measure_memory(place: Place) -> str:
    """Resident memory of the window before anything is opened."""
    process = subprocess.Popen(
        place.command("instructir-desktop", "--quit-after", "6"),
        env={**place.environment(), **_offscreen(place)},
        cwd=place.home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(4)
    status = Path(f"/proc/{process.pid}/status").read_text()
    process.wait(60)
    kilobytes = int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))
    if kilobytes / 1024 > MOST_MEGABYTES:
        raise SmokeError(f"The window needs {kilobytes / 1024:.0f} MB at rest; at most {MOST_MEGABYTES}.")
    return f"{kilobytes / 1024:.0f} MB"


def _offscreen(place: Place) -> dict[str, str]:
    return {} if place.display else {"QT_QPA_PLATFORM": "offscreen"}


def _drop_caches() -> bool:
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except (OSError, AttributeError):
        return False
    return True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Uses what make package has built.")
    parser.add_argument("artefact", nargs="?", type=Path, help="an archive or a bundle (default: the newest in DIST)")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="where make package wrote to")
    parser.add_argument("--no-deb", action="store_true", help="leave the .deb out")
    parser.add_argument(
        "--clean-root", action="store_true", help="install the .deb in a fresh Debian (root, debootstrap)"
    )
    parser.add_argument("--untimed", action="store_true", help="only tell how long the start takes (CI)")
    parser.add_argument("--pictures", type=Path, help="keep the picture of the frozen window here")
    return parser


if __name__ == "__main__":
    sys.exit(main())
