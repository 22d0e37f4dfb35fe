"""Promise 7: whatever is in a file, the application survives it and says a sentence soon."""

from __future__ import annotations

import io
import os
import random
import signal
import struct
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop import __main__ as entry_point
from instructir_desktop.errors import InputError
from instructir_desktop.imaging import decoding, guard, isolated, wire
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.open import READERS, open_photo
from tests.attacks.scoreboard import BOARD, FULL, rounds

MALFORMED = Path(__file__).parents[3] / "shared" / "data" / "formats" / "malformed"
CORPUS = "7. Malformed photos of a public collection"
MUTATED = "7. Mutated photos (truncate, flip, splice)"
BOMBS = "7. Decompression bombs"
PREVIEWS = "7. Small pictures of mutated photos"

LATEST = 5.0
"""Seconds within which each file must be opened or refused, on a computer that has nothing else to do."""


def outcome(path: Path) -> tuple[bool, float]:
    """Whether the application survived the file and said a sentence about it, and after how many seconds."""
    start = time.perf_counter()
    try:
        photo = isolated.open_isolated(path)
        good = photo.size.area > 0
    except InputError as error:
        sentence = str(error)
        good = path.name in sentence and sentence.endswith(".") and "Traceback" not in sentence
    seconds = time.perf_counter() - start
    busy = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)) if hasattr(os, "getloadavg") else 1.0
    return good and seconds < LATEST * busy * (1 if FULL else 4), seconds


def pixels(seed: int = 1, side: int = 40) -> np.ndarray:
    base = np.add.outer(np.arange(side) * 3, np.arange(side) * 2)[..., None] + np.array([0, 40, 90])
    noise = np.random.default_rng(seed).integers(0, 20, (side, side, 3))
    return ((base + noise) % 256).astype(np.uint8)


def encoded(kind: str, image: Image.Image, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def good_files() -> dict[str, bytes]:
    image = Image.fromarray(pixels())
    frames = [Image.fromarray(pixels(number)) for number in range(3)]
    deep = (pixels().astype(np.uint16) * 257).astype(">u2")
    return {
        "a.jpg": encoded("JPEG", image, quality=85),
        "progressive.jpg": encoded("JPEG", image, progressive=True, exif=b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0"),
        "cmyk.jpg": encoded("JPEG", image.convert("CMYK")),
        "a.png": encoded("PNG", image),
        "palette.png": encoded("PNG", image.quantize(16), transparency=3),
        "16.png": png(16, 2, zlib.compress(b"".join(b"\0" + row.tobytes() for row in deep)), 40),
        "a.webp": encoded("WEBP", image),
        "lossless.webp": encoded("WEBP", image, lossless=True),
        "frames.webp": encoded("WEBP", frames[0], save_all=True, append_images=frames[1:]),
        "a.tif": encoded("TIFF", image),
        "lzw.tif": encoded("TIFF", image, compression="tiff_lzw"),
        "deflate.tif": encoded("TIFF", image, compression="tiff_adobe_deflate"),
        "jpeg.tif": encoded("TIFF", image, compression="jpeg"),
        "16.tif": encoded("TIFF", Image.fromarray(deep[..., 0].astype(np.uint16))),
        "a.avif": encoded("AVIF", image, speed=10),
        "a.jp2": encoded("JPEG2000", image),
        "a.gif": encoded("GIF", frames[0], save_all=True, append_images=frames[1:]),
        "a.bmp": encoded("BMP", image),
    }


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(bits: int, colour: int, data: bytes, width: int, height: int | None = None, extra: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height or width, bits, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + extra + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def mutated(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """The bytes with some flipped, cut, overwritten, repeated, or with a part of another file in them."""
    result = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 4, 8))):
        kind, at = dice.randrange(6), dice.randrange(len(result))
        if kind == 0:
            result[at] ^= 1 << dice.randrange(8)
        elif kind == 1:
            result[at] = dice.choice((0, 0xFF, 0x7F, 0x80, dice.randrange(256)))
        elif kind == 2:
            result = result[: max(at, 1)]
        elif kind == 3:
            length = dice.randrange(1, 64)
            place = dice.randrange(len(other))
            result[at : at + length] = other[place : place + length]
        elif kind == 4:
            result[at:at] = result[at : at + dice.randrange(1, 64)]
        else:
            size = dice.choice((2, 4))
            value = dice.choice((0, 1, 0x7F, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)) & (256**size - 1)
            result[at : at + size] = value.to_bytes(size, dice.choice(("big", "little")))
    return bytes(result) or b"\0"


@pytest.mark.timeout(1800)
def test_mutations_of_good_files(tmp_path: Path) -> None:
    count = rounds(400, 20_000)
    seed = int(time.time()) if FULL else 1
    print(f"seed {seed}")
    dice, files = random.Random(seed), good_files()
    names, kept = sorted(files), Path(os.environ.get("INSTRUCTIR_ATTACK_KEEP", tmp_path))
    lost, slowest, opened = 0, (0.0, ""), 0
    for number in range(count):
        name = dice.choice(names)
        data = mutated(files[name], files[dice.choice(names)], dice)
        path = tmp_path / f"m-{name}"
        path.write_bytes(data)
        good, seconds = outcome(path)
        slowest = max(slowest, (seconds, f"{number} {name}"))
        if not good or seconds > LATEST:
            (kept / f"lost-{number}-{name}").write_bytes(data)
            print(f"lost: number {number}, {name}, {seconds:.1f} s")
        lost += not good
        opened += good
    print(f"slowest: {slowest}")
    BOARD.count(MUTATED, count, lost)


@pytest.mark.timeout(900)
def test_small_pictures_of_mutated_files(tmp_path: Path) -> None:
    """The filmstrip's pictures go another way through a file: its embedded picture, its scaled-down reading."""
    count, dice, files = rounds(120, 3000), random.Random(int(time.time()) if FULL else 2), good_files()
    files["thumbnail.jpg"] = encoded("JPEG", Image.fromarray(pixels(side=400)), exif=exif_with_thumbnail())
    files["a.dng"], files["a.cr2"] = files["a.tif"], files["16.tif"]
    names, lost = sorted(files), 0
    for number in range(count):
        name = dice.choice(("thumbnail.jpg", *names))
        data = mutated(files[name], files[dice.choice(names)], dice)
        path = tmp_path / f"p-{name}"
        path.write_bytes(data)
        start = time.perf_counter()
        try:
            small = isolated.preview_isolated(path, 256)
            good = 0 < max(small.size) <= 256
        except InputError as error:
            good = path.name in str(error)
        if not good or time.perf_counter() - start > LATEST * (1 if FULL else 4) * max(1.0, os.getloadavg()[0]):
            lost += 1
            print(f"lost: number {number}, {name}")
    isolated.close_previewer()
    BOARD.count(PREVIEWS, count, lost)


def exif_with_thumbnail() -> bytes:
    """EXIF data whose second directory holds a picture of 200 × 200."""
    picture = encoded("JPEG", Image.fromarray(pixels(side=200)))
    first = struct.pack("<HHHII", 1, 274, 3, 1, 6) + struct.pack("<I", 8 + 18)
    at = 8 + 18 + 2 + 24 + 4
    second = struct.pack("<HHHIIHHII", 2, 513, 4, 1, at, 514, 4, 1, len(picture)) + struct.pack("<I", 0)
    return b"Exif\0\0II*\0" + struct.pack("<I", 8) + first + second + picture


@pytest.mark.skipif(not MALFORMED.is_dir(), reason="the collection is not here")
@pytest.mark.timeout(900)
def test_everything_of_the_malformed_collection() -> None:
    files = sorted(one for one in MALFORMED.rglob("*") if one.is_file())
    files = files if FULL else files[::6]
    lost = []
    slowest = (0.0, "")
    for path in files:
        good, seconds = outcome(path)
        slowest = max(slowest, (seconds, path.name))
        if not good:
            lost.append((path.name, seconds))
    print(f"slowest: {slowest}, lost: {lost}")
    BOARD.count(CORPUS, len(files), len(lost))


def gif_bomb() -> bytes:
    data = bytearray(encoded("GIF", Image.fromarray(pixels())))
    data[6:10] = b"\xff\xff\xff\xff"
    return bytes(data)


def tiff_bomb(tag: int, value: int) -> bytes:
    data = bytearray(encoded("TIFF", Image.fromarray(pixels())))
    (directory,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, directory)
    for index in range(count):
        at = directory + 2 + 12 * index
        if struct.unpack_from("<H", data, at)[0] == tag:
            struct.pack_into("<HII", data, at + 2, 4, 1, value)
    return bytes(data)


def webp_bomb() -> bytes:
    """A lossy WebP whose frame says 16383 × 16383: it took 17 s to refuse in the application's own process."""
    data = bytearray(encoded("WEBP", Image.fromarray(pixels())))
    at = data.index(b"\x9d\x01\x2a") + 3
    data[at : at + 4] = b"\xff\x3f\xff\x3f"
    return bytes(data)


def zeros(count: int) -> bytes:
    packer = zlib.compressobj(9)
    block = bytes(1 << 20)
    return b"".join(packer.compress(block) for _ in range(count >> 20)) + packer.flush()


BOMB_FILES: dict[str, Callable[[], bytes]] = {
    "side.png": lambda: png(8, 2, b"", 2**31 - 1),
    "square.png": lambda: png(8, 2, zeros(1 << 20), 17_000),
    "tall.png": lambda: png(8, 0, zeros(1 << 20), 1, 2**31 - 1),
    "inflates.png": lambda: png(8, 2, zeros(1 << (30 if FULL else 28)), 100),
    "profile.png": lambda: png(8, 2, b"", 40, 40, chunk(b"iCCP", b"a\0\0" + zeros(1 << 28))),
    "text.png": lambda: png(8, 2, b"", 40, 40, chunk(b"zTXt", b"a\0\0" + zeros(1 << 28))),
    "packet.png": lambda: png(16, 2, b"", 40, 40, chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zeros(1 << 28))),
    "side.gif": gif_bomb,
    "wide.tif": lambda: tiff_bomb(256, 2**31 - 1),
    "tall.tif": lambda: tiff_bomb(257, 2**31 - 1),
    "rows.tif": lambda: tiff_bomb(278, 2**32 - 1),
    "strips.tif": lambda: tiff_bomb(279, 2**32 - 1),
    "samples.tif": lambda: tiff_bomb(277, 65_535),
    "large.webp": webp_bomb,
    "side.bmp": lambda: b"BM" + struct.pack("<IHHIIiiHHIIiiII", 100, 0, 0, 54, 40, 2**31 - 1, 2**31 - 1, 1, 24, 0, 0, 1, 1, 0, 0),
    "side.jp2": lambda: b"\xff\x4f\xff\x51" + struct.pack(">HH8IH", 41, 0, 2**31, 2**31, 0, 0, 2**31, 2**31, 0, 0, 1) + b"\7\1\1",
}  # fmt: skip


MOST_HELD = 4 * guard.PIXEL_LIMIT + 2**28
"""Bytes that the decoding process may ever have held with one of them: what the largest photo that is opened takes."""


def largest() -> int:
    """The most memory that the living decoding process has held; 0 when a limit has ended it."""
    decoder = isolated._decoder
    status = Path(f"/proc/{decoder._process.pid}/status") if decoder is not None else Path()
    if not status.is_file():
        return 0
    return int(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM"))) * 1024


@pytest.mark.parametrize("name", BOMB_FILES)
def test_decompression_bombs(name: str, tmp_path: Path) -> None:
    """Refused, or opened as the small photo that is in them, without the memory they ask for."""
    path = tmp_path / name
    path.write_bytes(BOMB_FILES[name]())
    isolated.close()
    isolated.warm()
    good, seconds = outcome(path)
    held = largest()
    print(f"{name}: {seconds:.2f} s, {held >> 20} MiB")
    BOARD.count(BOMBS, 1, not good or held > MOST_HELD)
    assert isolated.open_isolated(_small(tmp_path)).size.area == 1600  # the next photo opens


def _small(folder: Path) -> Path:
    path = folder / "good.png"
    if not path.exists():
        Image.fromarray(pixels()).save(path)
    return path


@pytest.fixture
def decoder() -> Iterator[None]:
    """A decoding process of the test's own."""
    isolated.close()
    yield
    isolated.close()


def test_it_is_the_photo_that_would_be_decoded_here(tmp_path: Path) -> None:
    for name, data in good_files().items():
        path = tmp_path / name
        path.write_bytes(data)
        here, there = open_photo(path), isolated.open_isolated(path)
        assert np.array_equal(here.pixels, there.pixels)
        assert here.pixels.dtype == there.pixels.dtype
        assert (here.alpha is None) == (there.alpha is None)
        if here.alpha is not None:
            assert np.array_equal(here.alpha, there.alpha)
        for field in ("grey", "icc", "exif", "xmp", "iptc", "format", "notes"):
            assert getattr(here, field) == getattr(there, field)


def test_sentences_are_those_of_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text.jpg").write_text("hello")
    for path in (Path("missing.jpg"), Path("."), Path("text.jpg"), Path("a\0b.jpg")):
        with pytest.raises(InputError) as there:
            isolated.open_isolated(path)
        with pytest.raises(InputError) as here:
            open_photo(path)
        assert str(there.value) == str(here.value)


def _dies(how: str) -> str:
    """A program in the decoding process's place."""
    start = "import os, signal, sys, time; sys.stdin.buffer.read(4); out = sys.stdout.buffer\n"
    return start + {
        "crash": "os.kill(os.getpid(), signal.SIGSEGV)",
        "hang": "time.sleep(600)",
        "exit": "sys.exit(0)",
        "noise": "out.write(b'\\xff' * 5000); out.flush(); time.sleep(600)",
        "not json": "out.write(b'\\0\\0\\0\\4{{{{'); out.flush(); time.sleep(600)",
        "half": "h = b'{\"shape\": [9, 9, 3], \"dtype\": \"uint8\", \"alpha\": false, \"grey\": false, \"format\": \"PNG\", "
        "\"notes\": [], \"blocks\": {\"icc\": null, \"exif\": null, \"xmp\": null, \"iptc\": null}}'; "
        "out.write(len(h).to_bytes(4, 'big') + h + b'abc'); out.flush()",
        "huge": "h = b'{\"shape\": [99999999, 99999999, 3], \"dtype\": \"uint8\", \"alpha\": false, \"grey\": false, "
        "\"format\": \"PNG\", \"notes\": [], \"blocks\": {\"icc\": null, \"exif\": null, \"xmp\": null, \"iptc\": null}}'; "
        "out.write(len(h).to_bytes(4, 'big') + h); out.flush(); time.sleep(600)",
    }[how]  # fmt: skip


@pytest.mark.parametrize("how", ["crash", "hang", "exit", "noise", "not json", "half", "huge"])
def test_a_decoder_that_dies_hangs_or_lies(
    how: str, tmp_path: Path, decoder: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    path = _small(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(isolated, "_command", lambda: [sys.executable, "-c", _dies(how)])
        patch.setattr(isolated, "SECONDS", 0.05)
        with pytest.raises(InputError, match=r"good.png"):
            isolated.open_isolated(path)
        isolated.close()
    assert isolated.open_isolated(path).size.area == 1600
    BOARD.count("7. Decoder that crashes, hangs or lies", 1)


def test_a_decoder_that_was_killed_between_photos_is_started_again(tmp_path: Path, decoder: None) -> None:
    path = _small(tmp_path)
    isolated.open_isolated(path)
    process = isolated._decoder
    assert process is not None
    process._process.send_signal(signal.SIGKILL)
    process._process.wait()
    assert isolated.open_isolated(path).size.area == 1600


def test_one_process_serves_all_photos_and_ends(tmp_path: Path, decoder: None) -> None:
    path = _small(tmp_path)
    isolated.warm()
    first = isolated._decoder
    for _ in range(3):
        isolated.open_isolated(path)
    assert isolated._decoder is first
    assert first is not None
    isolated.close()
    assert not first.is_alive


def test_limits_hold_in_the_child(tmp_path: Path) -> None:
    """Memory, processor time and writing files are bounded; seen from a child that tries."""
    if not hasattr(os, "fork"):
        pytest.skip("no limits on this system")
    import resource

    child = os.fork()
    if child == 0:
        code = 1
        try:
            decoding.limit_process()
            decoding.limit_time(1)
            memory = resource.getrlimit(resource.RLIMIT_AS)[0]
            seconds = resource.getrlimit(resource.RLIMIT_CPU)[0]
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            try:
                (tmp_path / "written").write_bytes(b"x")
            except OSError:
                code = 0 if 0 < memory <= decoding.MOST_MEMORY and 0 < seconds < 10_000 else 2
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_program_that_cannot_be_started(tmp_path: Path, decoder: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "_command", lambda: [str(tmp_path / "nothing")])
    with pytest.raises(InputError, match="does not start"):
        isolated.open_isolated(_small(tmp_path))


def test_only_known_formats_of_possible_size_arrive() -> None:
    photo = ImageBuffer(pixels(), format="PNG", icc=b"123", notes=("a",))
    for change, good in (
        ({}, True),
        ({"format": "EPS"}, False),
        ({"shape": [guard.PIXEL_LIMIT, 2, 3]}, False),
        ({"shape": [0, 40, 3]}, False),
        ({"shape": [40, 40, 4]}, False),
        ({"dtype": "object"}, False),
        ({"blocks": {"icc": 2**40, "exif": None, "xmp": None, "iptc": None}}, False),
        ({"blocks": {"icc": -1, "exif": None, "xmp": None, "iptc": None}}, False),
    ):
        stream = io.BytesIO()
        wire.send_photo(stream, photo)
        stream.seek(0)
        header = {**wire.receive_json(stream), **change}
        if good:
            again = wire.receive_photo(stream, header, READERS.__contains__)
            assert np.array_equal(again.pixels, photo.pixels)
            assert (again.icc, again.notes) == (photo.icc, photo.notes)
        else:
            with pytest.raises(wire.WireError):
                wire.receive_photo(stream, header, READERS.__contains__)


ENTRIES = {
    "window": "import sys; from instructir_desktop.__main__ import main; sys.exit(main())",
    "command line": "import sys; from instructir_desktop.cli.main import main; sys.exit(main())",
}


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_frozen_application_starts_itself_as_decoder(
    entry: str, tmp_path: Path, decoder: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert isolated._command() == [sys.executable, decoding.SWITCH]
    monkeypatch.setattr(isolated, "_command", lambda: [sys.executable, "-c", ENTRIES[entry], decoding.SWITCH])
    assert isolated.open_isolated(_small(tmp_path)).size.area == 1600


def test_both_entry_points_know_the_same_switch() -> None:
    assert entry_point.DECODE == decoding.SWITCH
