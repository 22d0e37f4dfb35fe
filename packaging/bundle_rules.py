"""What goes into the bundle and what stays out, as rules that the spec applies and tests check. No PyInstaller here.

Every prune is guarded: `instructir selftest` of the frozen tree loads the models, every codec and the sentence encoder,
and packaging/smoke.py opens the window; a rule that removes too much ends there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]

HOOKED = frozenset({"torch", "pyside6-essentials", "numpy", "transformers"})
"""Direct dependencies with a PyInstaller hook, theirs or ours; all others are collected whole, whatever they are."""

_NEVER = (
    # Development only, reached through optional imports.
    "IPython", "_pytest", "hypothesis", "matplotlib", "mypy", "pip", "pygments", "pytest", "rich", "setuptools",
    "tkinter", "wheel", "instructir_desktop.training",
    # The programs of transformers and of its hub, and what only these need. The hub itself is imported by transformers
    # and cannot be left out; core/text/encoder.py tells both to stay offline before it imports them.
    "typer", "click", "shellingham", "pydantic", "pydantic_core", "hf_xet", "fsspec", "huggingface_hub.cli",
    "huggingface_hub.inference", "transformers.cli", "transformers.pipelines",
    # Optional partners of torch, transformers, numpy and tifffile.
    "torchvision", "torchaudio", "scipy", "pandas", "tensorboard", "triton", "networkx", "jinja2", "markupsafe",
    "numpy.f2py", "xarray", "zarr", "dask", "lxml", "imagecodecs.numcodecs",
    # HEIC is an extra that users install themselves: HEVC is covered by patents.
    "pi_heif", "_pi_heif", "pillow_heif",
    # Parts of torch for developers: the compiler's back ends, export to other formats, tests, reports. Its front end
    # (torch._dynamo with sympy) stays, because transformers imports it to mark functions as not to be compiled.
    "torch.onnx", "torch.testing._internal.opinfo", "torch.testing._internal.common_utils",
    "torch.testing._internal.common_methods_invocations", "torch.utils.tensorboard",
    "torch.utils.benchmark", "torch.utils.model_dump", "torch.utils.viz", "functorch",
)  # fmt: skip

TRANSFORMERS_MODELS = frozenset({"auto", "bert"})
"""Of the 400 families of models in transformers, the one we use and the one that its base class imports."""

COMPILER = frozenset(
    {
        "_functionalize_collectives", "analysis", "config", "cpp_builder", "cpu_vec_isa", "cudagraph_utils",
        "custom_graph_pass", "exc", "runtime", "standalone_compile", "test_operators", "utils",
    }
)  # fmt: skip
"""Modules of torch._inductor that torch._dynamo imports at once; those that generate code are never reached."""

CODECS = frozenset(
    {
        "shared", "shared_cython", "imcd", "cms", "png", "avif", "jpeg2k", "jpeg8",  # what we call ourselves
        "zlib", "deflate", "lzma", "zstd", "webp", "ccitt", "jpegsof3", "ljpeg", "pixarlog", "imagecodecs",  # inside TIFF
    }
)  # fmt: skip
"""Modules of imagecodecs that photos need; the others are for microscopes, scientific arrays and textures."""


def _others(folder: str, kept: frozenset[str], prefix: str = "") -> list[str]:
    """Modules in `folder` (a path below its top-level package) whose names after `prefix` are not among those kept."""
    package, *below = folder.split(".")
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return []
    names = {path.name.split(".")[0] for path in Path(spec.origin).parent.joinpath(*below).iterdir()}
    names = {name for name in names if name.startswith(prefix) and not name.startswith("__")}
    return sorted(f"{folder}.{name}" for name in names if name.removeprefix(prefix) not in kept)


EXCLUDED_MODULES = (
    *_NEVER,
    *_others("transformers.models", TRANSFORMERS_MODELS),
    *_others("torch._inductor", COMPILER),
    *_others("imagecodecs", CODECS, prefix="_"),
)
"""Names of Python modules that are left out with everything below them."""

COLLECTION = {"sympy": "pyc", "mpmath": "pyc"}
"""How PyInstaller keeps these: as files that both programs share, not once in each program."""

_PRUNED = (
    # torch: headers, C++ test programs, CMake files, libraries for its tests. Its start asks for torch_shm_manager.
    r"torch/(include|share|test)/",
    r"torch/bin/(?!torch_shm_manager)",
    r"torch/lib/lib(torchbind_test|jitbackend_test|backend_with_compiler|aoti_custom_ops|caffe2_.*test)\b",
    r".*\.(a|lib|cmake|pyi|h|hpp|cuh)$",
    # Qt: QML, Quick, Designer and what belongs to them; the window uses widgets only.
    r"(PySide6/)?(Qt/lib/|Qt/bin/)?(lib)?Qt6?(Qml|Quick|Designer|Labs|ShaderTools|Test|Sql|Help|UiTools|Pdf|VirtualKeyboard)",
    r"PySide6/(Qt/)?(qml|metatypes)/",
    r"PySide6/(Qt/)?translations/(?!qtbase_(de|es|fr|ja|zh_CN)\.qm$)",  # Qt's own texts in the window's languages
    r"PySide6/(Qt/)?plugins/(designer|qmllint|qmltooling|sqldrivers|vectorimageformats|wayland-graphics-integration-server)/",
    # Screens of devices without a desktop, and a keyboard drawn with Quick.
    r"PySide6/(Qt/)?plugins/egldeviceintegrations/",
    r"PySide6/(Qt/)?plugins/platforms/lib(qeglfs|qlinuxfb|qminimalegl|qvkkhrdisplay|qvnc)\b",
    r"PySide6/(Qt/)?plugins/platforminputcontexts/libqtvirtualkeyboard",
    r"PySide6/(Qt/)?plugins/imageformats/(lib)?qpdf\b",
    # We open no socket through Qt.
    r"PySide6/(Qt/)?plugins/(networkinformation|tls)/",
    # Found by name on a machine with CUDA's tools; our torch is for the CPU.
    r"libcudart\.so",
    # Two of the three equal copies that the wheel has in place of links; rawpy's module asks for libraw_r.so.MAJOR.
    r"rawpy/libraw_r\.so(\.\d+\.\d+\.\d+)?$",
    # A GTK file chooser would bring half of GTK from the machine that builds.
    r"PySide6/(Qt/)?plugins/platformthemes/libqgtk3\b",
    r"lib(gtk-3|gdk-3|gdk_pixbuf-2\.0|atk-1\.0|cairo|cairo-gobject|pango-1\.0|pangocairo-1\.0|pangoft2-1\.0|pixman-1)\.so",
    r"lib(thai|datrie|fribidi|graphite2|harfbuzz)\.so",
)
_PRUNE = re.compile("|".join(f"(?:{pattern})" for pattern in _PRUNED))

_METADATA = re.compile(r"([^/]+\.dist-info)/")


def is_pruned(name: str) -> bool:
    """Whether a file of this name in the bundle (any separator) is left out."""
    return _PRUNE.match(name.replace("\\", "/")) is not None


def direct_dependencies(*extras: str) -> list[str]:
    """Canonical names of the distributions that pyproject.toml asks for on this system."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = list(project["dependencies"])
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    requirements = [Requirement(line) for line in lines]
    return sorted({canonicalize_name(one.name) for one in requirements if one.marker is None or one.marker.evaluate()})


@cache
def _owners() -> Mapping[str, list[str]]:
    """Distributions by top-level package: reads every installed distribution's list of files, which takes a second."""
    return metadata.packages_distributions()


def modules_of(distribution: str) -> list[str]:
    """The top-level packages that a distribution installs."""
    return sorted(
        module
        for module, owners in _owners().items()
        if distribution in {canonicalize_name(owner) for owner in owners} and module.isidentifier()
    )


def collected_whole() -> list[str]:
    """Top-level packages taken with all submodules, data and libraries: what codecs load lazily cannot be missed."""
    return sorted(
        {module for name in direct_dependencies() if name not in HOOKED for module in modules_of(name)} - {"PySide6"}
    )


def shipped_distributions() -> list[str]:
    """Names of every distribution whose modules are in the bundle: the dependencies and what these need in turn."""
    found: set[str] = set()
    waiting = direct_dependencies()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            lines = metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # asked for by metadata, yet not installed: nothing of it is shipped
            continue
        if name.replace("-", "_") in EXCLUDED_MODULES:
            continue
        found.add(name)
        for requirement in map(Requirement, lines):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(canonicalize_name(requirement.name))
    return sorted(found)


def metadata_folder(name: str) -> str | None:
    """The `….dist-info` folder that a bundled file lies in, else None."""
    found = _METADATA.match(name.replace("\\", "/"))
    return found.group(1) if found else None
