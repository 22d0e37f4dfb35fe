"""The torch engine: tiles equal the whole frame, contexts, cancelling, devices, errors."""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.core.text.head import Head
from instructir_desktop.engine import torch_engine
from instructir_desktop.engine.api import CancelToken, Context, FloatImage, RestoreRequest
from instructir_desktop.engine.torch_engine import WHOLE_FRAME, TorchEngine
from instructir_desktop.engine.torch_models import TextSide
from instructir_desktop.engine.weights import WEIGHTS, Manifest, ModelStore, verified
from instructir_desktop.errors import Cancelled, ModelError
from tests.engine.conftest import CONFIGURATIONS, write_tiny

EMBEDDING = tuple(np.random.default_rng(5).normal(size=256).astype(np.float32).tolist())
EQUAL = 1e-5


def photo(width: int, height: int, seed: int = 0) -> FloatImage:
    return np.random.default_rng(seed).random((height, width, 3), dtype=np.float32)


@pytest.mark.parametrize("model", CONFIGURATIONS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_tile_of_any_region_equals_the_whole_frame(
    tiny_engine: TorchEngine, model: str, data: st.DataObject
) -> None:
    width, height = data.draw(st.integers(1, 260)), data.draw(st.integers(1, 260))
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    box = Box(x, y, data.draw(st.integers(1, width - x)), data.draw(st.integers(1, height - y)))
    tile = data.draw(st.integers(1, 300))
    source = photo(width, height)
    whole = tiny_engine.restore_whole(source, EMBEDDING, model)
    context = tiny_engine.measure(source, EMBEDDING, model)
    request = RestoreRequest(source, EMBEDDING, model, context, box, tile=tile)
    pixels = tiny_engine.restore(request).pixels
    assert pixels.shape == (box.height, box.width, 3)
    assert float(np.abs(whole - source).max()) > 1e-3, "the network must do something for this to mean anything"
    error = float(np.abs(pixels - whole[box.slices()]).max())
    assert error <= EQUAL, f"worst error {error:.1e}"


def test_large_photos_are_measured_on_crops_and_tiles_still_agree(tiny_engine: TorchEngine) -> None:
    source = photo(1300, 900)
    assert source.shape[0] * source.shape[1] > WHOLE_FRAME
    context = tiny_engine.measure(source, EMBEDDING, "tiny-u2")
    assert context == tiny_engine.measure(source, EMBEDDING, "tiny-u2"), "a context is deterministic"
    request = RestoreRequest(source, EMBEDDING, "tiny-u2", context)
    whole = tiny_engine.restore(request).pixels
    box = Box(700, 400, 210, 130)
    part = tiny_engine.restore(RestoreRequest(source, EMBEDDING, "tiny-u2", context, box, tile=64)).pixels
    assert float(np.abs(part - whole[box.slices()]).max()) <= EQUAL


@pytest.mark.parametrize("model", CONFIGURATIONS)
def test_local_averages_are_the_same_in_any_tile_and_in_the_whole_frame(tiny_engine: TorchEngine, model: str) -> None:
    source = photo(430, 300) * np.linspace(0.1, 1, 430, dtype=np.float32)[:, None]  # one side is not like the other
    context = tiny_engine.measure(source, EMBEDDING, model, intent="haze")
    assert context.lattice == (2, 2)
    assert context == tiny_engine.measure(source, EMBEDDING, model, intent="haze"), "a context is deterministic"
    assert tiny_engine.measure(source, EMBEDDING, model, intent="dark").lattice == (1, 1)
    whole = tiny_engine.restore_whole(source, EMBEDDING, model, context=context)
    for box, tile in ((Box(150, 90, 200, 160), 64), (source_box := Box(0, 0, 430, 300), 96), (source_box, None)):
        request = RestoreRequest(source, EMBEDDING, model, context, box, tile=tile, intent="haze")
        error = float(np.abs(tiny_engine.restore(request).pixels - whole[box.slices()]).max())
        assert error <= EQUAL, f"worst error {error:.1e}"
    assert float(np.abs(whole - tiny_engine.restore_whole(source, EMBEDDING, model)).max()) > 1e-3


def test_the_result_tells_how_it_was_made(tiny_engine: TorchEngine) -> None:
    steps: list[tuple[int, int]] = []
    source = photo(100, 50)
    result = tiny_engine.restore(
        RestoreRequest(source, EMBEDDING, "tiny-u2", tile=32), progress=lambda done, total: steps.append((done, total))
    )
    assert (result.device, result.precision, result.model) == ("cpu", "fp32", "tiny-u2")
    assert result.model_sha256 == tiny_engine.model_info("tiny-u2").sha256
    assert result.context == tiny_engine.measure(source, EMBEDDING, "tiny-u2")
    assert steps[0] == (0, 8)
    assert steps[-1] == (8, 8)


def test_cancel_stops_between_stages(tiny_engine: TorchEngine) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        tiny_engine.measure(photo(64, 64), EMBEDDING, "tiny-u2", cancel=cancel)
    cancel = CancelToken()

    def stop_after_two(done: int, total: int) -> None:
        if done == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        tiny_engine.restore(
            RestoreRequest(photo(128, 128), EMBEDDING, "tiny-u2", tile=32), progress=stop_after_two, cancel=cancel
        )


def test_bfloat16_stays_close(tiny_engine: TorchEngine) -> None:
    source = photo(96, 96)
    exact = tiny_engine.restore(RestoreRequest(source, EMBEDDING, "tiny-u2")).pixels
    rounded = tiny_engine.restore(RestoreRequest(source, EMBEDDING, "tiny-u2", precision="bf16")).pixels
    assert 0 < float(np.abs(exact - rounded).max()) < 0.05


def test_foreign_context_is_refused(tiny_engine: TorchEngine) -> None:
    context = Context.from_array(np.zeros(3, dtype=np.float32))
    with pytest.raises(ModelError, match="3 averages"):
        tiny_engine.restore(RestoreRequest(photo(16, 16), EMBEDDING, "tiny-u2", context))


def test_absent_device_and_precision_are_sentences(tiny_engine: TorchEngine) -> None:
    import torch

    if not torch.cuda.is_available():
        with pytest.raises(ModelError, match="no “cuda” device"):
            TorchEngine("cuda")
    with pytest.raises(ModelError, match="fp16 does not run on the CPU"):
        tiny_engine.restore(RestoreRequest(photo(16, 16), EMBEDDING, "tiny-u2", precision="fp16"))


def test_missing_damaged_and_unknown_models(tiny_root: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There are no models"):
        TorchEngine("cpu", store=ModelStore((tmp_path,))).model_info("tiny-u2")
    with pytest.raises(ModelError, match="no model named “other”"):
        TorchEngine("cpu", store=ModelStore((tiny_root,))).model_info("other")
    folder = tmp_path / "tiny-u2"
    folder.mkdir()
    for name in ("manifest.json", "model.safetensors"):
        (folder / name).write_bytes((tiny_root / "tiny-u2" / name).read_bytes())
    content = bytearray((folder / "model.safetensors").read_bytes())
    content[-1] ^= 1
    (folder / "model.safetensors").write_bytes(content)
    store = ModelStore((tmp_path,))
    with pytest.raises(ModelError, match="SHA-256"):
        store.verify("tiny-u2")
    with pytest.raises(ModelError, match="SHA-256"):
        TorchEngine("cpu", store=store).measure(photo(16, 16), EMBEDDING, "tiny-u2")


def test_a_model_installed_anew_under_the_same_id_is_used_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Encoder:
        def encode(self, sentences: list[str]) -> torch.Tensor:
            return torch.ones(len(sentences), 384) / 384**0.5

    def load(manifest: Manifest, store: ModelStore) -> TextSide:
        tensors = load_file(verified(manifest, WEIGHTS))
        head = Head(classes=9)
        head.load_state_dict({name[5:]: value for name, value in tensors.items() if name.startswith("head.")})
        return TextSide(Encoder(), head.eval(), (*INTENTS, *"123456789")[:9])

    monkeypatch.setattr(torch_engine, "load_text", load)

    def tried(engine: TorchEngine) -> tuple[list[float], tuple[float, ...]]:
        pixels = engine.restore(RestoreRequest(photo(16, 16), EMBEDDING, "tiny-u2")).pixels
        return pixels.ravel().tolist(), engine.understand("remove the noise", "tiny-u2").embedding

    configuration = CONFIGURATIONS["tiny-u2"]
    store = ModelStore((tmp_path,))
    write_tiny(tmp_path, "tiny-u2", configuration)
    engine = TorchEngine("cpu", store=store)
    old = tried(engine)
    assert tried(engine) == old
    write_tiny(tmp_path, "tiny-u2", configuration, seed=8)
    new = tried(engine)
    assert new == tried(TorchEngine("cpu", store=store))
    assert new[0] != old[0], "the network is another"
    assert new[1] != old[1], "the head is another"


def test_one_damaged_model_does_not_hide_the_others(tiny_root: Path, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "manifest.json").write_text("{")
    store = ModelStore((tiny_root, tmp_path))
    assert {info.id for info in store.list()} == set(CONFIGURATIONS)
    assert all(info.bundled for info in store.list())
    with pytest.raises(ModelError, match="no model named “broken”"):
        store.info("broken")


def test_context_survives_text(tiny_engine: TorchEngine) -> None:
    context = tiny_engine.measure(photo(32, 32), EMBEDDING, "tiny-u2")
    assert Context.from_text(context.to_text()) == context
    assert context.array().dtype == np.float32


def test_local_averages_are_stored_in_half_the_room() -> None:
    """What from_array() keeps is what fits into half precision, so that storing it loses nothing."""
    values = np.random.default_rng(3).normal(size=(2, 3, 5)).astype(np.float32)
    context = Context.from_array(values)
    assert np.allclose(context.array(), values, rtol=1e-3)
    assert np.array_equal(context.array(), values.astype(np.float16).astype(np.float32))
    assert np.array_equal(np.frombuffer(base64.b64decode(context.to_text()), "<f2"), context.array().ravel())
    flat = Context.from_array(context.array().ravel())
    assert context.sha256 != flat.sha256, "the same numbers of other places are another context"
    assert np.isfinite(Context.from_array(np.full((1, 2, 1), 1e9, np.float32)).array()).all()
