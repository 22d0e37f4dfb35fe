"""Reading weights files that may come from anywhere: PyTorch's `.pt` without running what is in it, and safetensors."""

from __future__ import annotations

import pickle
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from instructir_desktop.errors import InputError, ModelError
from instructir_desktop.imaging.files import reason

if TYPE_CHECKING:
    from torch import Tensor

LARGEST = 2 << 30
"""Bytes a weights file may have, packed or unpacked; the published image weights have 63 MB."""

LONGEST_HEADER = 8 << 20
"""Bytes a safetensors header may have; ours has 40 kB."""

_WRAPPERS = ("params_ema", "params", "state_dict", "model")
_PREFIX = "module."
_REFUSALS = (
    pickle.UnpicklingError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    MemoryError,
)
"""What torch.load and safetensors raise on damaged or hostile files, depending on the place of the damage."""


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """The tensors of one file by name, on the CPU, and the texts stored with them."""

    path: Path
    tensors: Mapping[str, Tensor]
    metadata: Mapping[str, str] = field(default_factory=dict)


def read_checkpoint(path: Path) -> Checkpoint:
    """Read a `.pt` or safetensors file; wrappers ("params", "state_dict") and a "module." prefix are taken off.

    Raises InputError when there is no such file, ModelError when it is not a file of tensors or above LARGEST.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise InputError("“{path}” is a folder, not a weights file.", path=path)
        with path.open("rb") as file:
            start = file.read(8)
    except OSError as error:
        raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=reason(error)) from error
    if size > LARGEST:
        raise ModelError(
            "“{path}” is larger than any InstructIR model ({value:.1f} GB), so it was not read.",
            path=path,
            value=size / 1e9,
        )
    if start.startswith(b"PK"):
        return _read_torch(path)
    if 0 < int.from_bytes(start, "little") < size:
        return _read_safetensors(path, int.from_bytes(start, "little"))
    raise ModelError(
        "“{path}” is neither a safetensors file nor a PyTorch checkpoint, or it is damaged. Get the file once more.",
        path=path,
    )


def _read_safetensors(path: Path, header: int) -> Checkpoint:
    from safetensors import SafetensorError, safe_open

    if header > LONGEST_HEADER:
        raise ModelError(
            "“{path}” has a header of {value:.0f} MB, which no InstructIR model has.", path=path, value=header / 1e6
        )
    try:
        with safe_open(path, framework="pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a dict)
            metadata = file.metadata() or {}
    except (SafetensorError, *_REFUSALS) as error:
        raise ModelError(
            "“{path}” is damaged: it is not a whole safetensors file. Get the file once more.", path=path
        ) from error
    return Checkpoint(path, _unwrapped(path, tensors), metadata)


def _read_torch(path: Path) -> Checkpoint:
    import torch

    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > LARGEST:
            raise ModelError(
                "“{path}” would unpack to {value:.1f} GB, which no InstructIR model has.",
                path=path,
                value=unpacked / 1e9,
            )
        content: Any = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise ModelError(
            "“{path}” holds more than tensors and was refused, because it could run a program. "
            "Use a file from a source you trust.",
            path=path,
        ) from error
    except (zipfile.BadZipFile, *_REFUSALS) as error:
        raise ModelError(
            "“{path}” is damaged: it is not a whole PyTorch checkpoint. Get the file once more.", path=path
        ) from error
    return Checkpoint(path, _unwrapped(path, content))


def _unwrapped(path: Path, content: object) -> dict[str, Tensor]:
    """The state dict inside `content`."""
    import torch

    for name in _WRAPPERS:
        if isinstance(content, Mapping) and isinstance(content.get(name), Mapping):
            content = content[name]
            break
    if not isinstance(content, Mapping) or not content:
        raise ModelError("“{path}” holds no tensors by name, so it is not a model.", path=path)
    tensors: dict[str, Tensor] = {}
    for name, value in content.items():
        if not isinstance(name, str) or not isinstance(value, torch.Tensor):
            raise ModelError("“{path}” holds something that is not a named tensor, so it is not a model.", path=path)
        tensors[name] = value
    if all(name.startswith(_PREFIX) for name in tensors):
        tensors = {name.removeprefix(_PREFIX): tensor for name, tensor in tensors.items()}
    return tensors


def require_shapes(path: Path, tensors: Mapping[str, Tensor], expected: Mapping[str, tuple[int, ...]]) -> None:
    """Raise ModelError unless `tensors` has exactly the names and shapes of `expected`, floating-point and finite."""
    import torch

    if missing := sorted(expected.keys() - tensors.keys()):
        raise ModelError("“{path}” is not this network: {first} is missing.", path=path, first=_first(missing))
    if unknown := sorted(tensors.keys() - expected.keys()):
        raise ModelError(
            "“{path}” is not this network: {first} does not belong to it.", path=path, first=_first(unknown)
        )
    for name, tensor in tensors.items():
        if tuple(tensor.shape) != expected[name]:
            raise ModelError(
                "“{path}” is not this network: {name} has the shape {shape}, {shape2} was expected.",
                path=path,
                name=name,
                shape=_shape(tensor.shape),
                shape2=_shape(expected[name]),
            )
        if tensor.dtype not in (torch.float32, torch.float16, torch.bfloat16) or tensor.layout != torch.strided:
            raise ModelError(
                "“{path}” cannot be used: {name} holds {dtype} instead of plain floats.",
                path=path,
                name=name,
                dtype=tensor.dtype,
            )
        if not bool(torch.isfinite(tensor).all()):
            raise ModelError(
                "“{path}” is damaged: {name} holds values that are not numbers. Get the file once more.",
                path=path,
                name=name,
            )


def _first(names: list[str]) -> str:
    return names[0][:80] + (f" (and {len(names) - 1} more)" if len(names) > 1 else "")


def _shape(sizes: tuple[int, ...]) -> str:
    return "×".join(str(size) for size in sizes) or "a single number"
