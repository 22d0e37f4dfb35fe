"""What is fuzzed: parsers of what may come from anywhere, each with what must hold for any bytes (see run_fuzz.py).

The raster front-end runs in this process, so that its own code is covered; the decoders behind it are attacked in theirs
(test_images.py).
"""

from __future__ import annotations

import json
import tempfile
import zlib
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from instructir_desktop.document import delta, journal, preset
from instructir_desktop.document.document import Document
from instructir_desktop.document.schema import SidecarError, dumps, loads, to_value
from instructir_desktop.errors import InputError
from instructir_desktop.imaging.open import open_photo
from tests.attacks import editing


def sidecar(data: bytes) -> None:
    """Refused with SidecarError, or a document that is written and read as the same."""
    try:
        document = loads(data.decode("utf-8")).document
    except (SidecarError, UnicodeDecodeError):
        return
    assert loads(dumps(document)).document == document


def regions(data: bytes) -> None:
    """The same for a region of a sidecar that is whole otherwise."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return
    whole = dumps(Document(editing.source()))
    sidecar(whole.replace('"regions": []', f'"regions": [{text}]').encode())


def presets(data: bytes) -> None:
    """Refused with PresetError, or a preset that is written and read as the same."""
    try:
        found = preset.loads(data.decode("utf-8"))
    except (preset.PresetError, UnicodeDecodeError):
        return
    assert preset.loads(preset.dumps(found)) == found


def journals(data: bytes) -> None:
    """Never an exception, also for lines whose checksums are right; what is found can be replayed."""
    summed = b"".join(b"%08x %s\n" % (zlib.crc32(line), line) for line in data.split(b"\n"))
    journal.parse(Path("fuzzed"), data)
    found = journal.parse(Path("fuzzed"), summed)
    if found is not None:
        dumps(found.document)


def raster(data: bytes) -> None:
    """A photo or a sentence."""
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        file.write(data)
        file.flush()
        try:
            assert open_photo(Path(file.name)).size.area > 0
        except InputError as error:
            sentence = str(error)
        else:
            return
        assert sentence.endswith(".")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "sidecar": sidecar,
    "regions": regions,
    "preset": presets,
    "journal": journals,
    "raster": raster,
}


def seeds(name: str) -> list[bytes]:
    """Good input to begin with."""
    documents = list(islice(editing.documents(1), 3))
    if name == "sidecar":
        return [dumps(document).encode() for document in documents]
    if name == "regions":
        return [
            b'{"id":"a","name":"b","feather":0.1,"inverted":false,"parts":[{"shape":"brush","points":"1,2 3,4",'
            b'"radius":4.0,"hardness":0.5,"mode":"add"},{"shape":"ellipse","x":1.0,"y":2,"width":3,"height":4,'
            b'"mode":"subtract"}]}'
        ]
    if name == "preset":
        return [preset.dumps(preset.of("Mine", one)).encode() for one in documents if one.steps]
    if name == "journal":
        values = [to_value(document) for document in documents]
        header: dict[str, object] = {"journal": 1, "photo": "/a.png", "time": 1.0, "document": values[0]}
        change = {"do": "do", "name": "x", "time": 2.0, "change": delta.between(values[0], values[1])}
        lines = [json.dumps(one).encode() for one in (header, change)]
        assert journal.parse(Path("seed"), b"".join(b"%08x %s\n" % (zlib.crc32(one), one) for one in lines)) is not None
        return [b"\n".join(lines), lines[0]]
    from tests.attacks.test_images import good_files

    return list(good_files().values())
