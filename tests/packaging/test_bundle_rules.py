"""What the bundle holds: nothing that is needed is left out, nothing that is left out is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest
from scripts import FOLDER, load

ROOT = FOLDER.parent
rules = load("bundle_rules")
sizes = load("bundle_sizes")


@pytest.mark.parametrize(
    "name",
    [
        "torch/include/ATen/ATen.h", "torch/test/test_api", "torch/bin/protoc", "torch/lib/libtorchbind_test.so",
        "torch\\lib\\c10.lib", "PySide6/Qt/qml/QtQuick/plugin.so", "PySide6/Qt/lib/libQt6Quick.so.6", "libQt6Qml.so.6",
        "PySide6/Qt6Designer.dll", "PySide6/Qt/plugins/platforms/libqeglfs.so", "PySide6/Qt/translations/qt_de.qm",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so", "PySide6\\plugins\\imageformats\\qpdf.dll", "libgtk-3.so.0",
        "rawpy/libraw_r.so", "rawpy/libraw_r.so.25.0.0",
    ],
)  # fmt: skip
def test_left_out(name: str) -> None:
    assert rules.is_pruned(name)


@pytest.mark.parametrize(
    "name",
    [
        "torch/lib/libtorch_cpu.so", "torch/bin/torch_shm_manager", "torch/lib/libgomp.so.1", "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/Qt/plugins/platforms/libqwayland.so", "PySide6/QtSvg.abi3.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so", "PySide6/plugins/platforms/qwindows.dll", "libxcb-cursor.so.0",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so", "instructir_desktop/_resources/models/instructir-u2/model.safetensors",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so", "libglib-2.0.so.0",
        "rawpy/libraw_r.so.25",
    ],
)  # fmt: skip
def test_kept(name: str) -> None:
    assert not rules.is_pruned(name)


def test_every_dependency_is_collected_by_rule_or_by_a_hook_of_its_own() -> None:
    wanted = set(rules.direct_dependencies())
    assert wanted >= rules.HOOKED
    collected = {owner for owner in wanted if set(rules.modules_of(owner)) & set(rules.collected_whole())}
    assert wanted == collected | rules.HOOKED
    excluded = {name.replace("_", "-").lower() for name in rules.EXCLUDED_MODULES}
    assert not wanted & excluded


def test_the_metadata_of_what_is_shipped_travels_along() -> None:
    shipped = rules.shipped_distributions()
    assert {"torch", "numpy", "pillow", "pyside6-essentials", "shiboken6", "imagecodecs", "rawpy"} <= set(shipped)
    # What transformers checks when it is imported (its dependency_versions_check), by the metadata.
    assert {"transformers", "huggingface-hub", "regex", "packaging", "filelock", "pyyaml", "tqdm"} <= set(shipped)
    assert not {"pytest", "pyinstaller", "ruff", "typer", "hf-xet", "pydantic", "pi-heif"} & set(shipped)


def test_of_transformers_and_imagecodecs_only_what_is_used_is_shipped() -> None:
    excluded = set(rules.EXCLUDED_MODULES)
    assert {"transformers.models.gpt2", "imagecodecs._jpegxl", "imagecodecs._sz3", "torch._inductor.ir"} <= excluded
    kept = {"transformers", "transformers.models", "transformers.models.bert", "transformers.models.auto"}
    assert not (kept | {"imagecodecs._png", "imagecodecs._shared", "torch._inductor.config"}) & excluded
    for folder, names, prefix in (
        ("transformers.models", rules.TRANSFORMERS_MODELS, ""),
        ("imagecodecs", rules.CODECS, "_"),
        ("torch._inductor", rules.COMPILER, ""),
    ):
        place = Path(next(iter(find_spec(folder.split(".")[0]).submodule_search_locations)), *folder.split(".")[1:])
        there = {path.name.split(".")[0] for path in place.iterdir()}
        assert {f"{prefix}{name}" for name in names} <= there, f"kept names that {folder} does not have"


def run_without_excluded(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(FOLDER / "without_excluded.py"), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, timeout=110, check=False, env=environment)


@pytest.mark.model
def test_the_self_test_passes_without_the_modules_that_are_left_out() -> None:
    done = run_without_excluded("selftest", "--json")
    assert done.returncode == 0, done.stderr
    assert all(check["ok"] for check in json.loads(done.stdout)["checks"])


def test_the_stand_in_really_takes_modules_away() -> None:
    code = (
        "import without_excluded as w; w.take_away(); from importlib.util import find_spec;"
        "assert find_spec('json') and not find_spec('networkx') and not find_spec('imagecodecs._jpegxl');"
        "import networkx.algorithms"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=FOLDER, capture_output=True, text=True, timeout=60, check=False
    )
    assert "No module named 'networkx'" in done.stderr


def test_sizes_are_grouped_and_add_up(tmp_path: Path) -> None:
    files = {
        "instructir": 10, "_internal/torch/lib/libtorch_cpu.so": 500, "_internal/torch/nn/functional.pyc": 20,
        "_internal/PySide6/QtGui.abi3.so": 90, "_internal/libz.so.1": 1, "_internal/numpy-2.dist-info/RECORD": 2,
        "_internal/instructir_desktop/_resources/models/a/model.safetensors": 48, "_internal/python3.11/x.so": 7,
        "_internal/imagecodecs.libs/libaom.so": 9, "_internal/transformers/modeling_utils.py": 3,
    }  # fmt: skip
    for name, size in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    (tmp_path / "_internal/libz.so").symlink_to("libz.so.1")
    found = sizes.measure(tmp_path)
    assert found.total() == sum(files.values())
    assert found["torch libraries"] == 500
    assert found["torch byte code"] == 20
    assert found["bundled models"] == 48
    assert found["system libraries"] == 1
    assert found["Python"] == 7
    assert found["photo formats"] == 9
    assert found["transformers and what it imports"] == 3
    assert "| the rest" not in sizes.table(found, {"a.tar.zst": 5})


def test_both_entry_points_have_a_frozen_script() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for script, entry in (
        (scripts["scripts"]["instructir"], "entry_console"),
        (scripts["gui-scripts"]["instructir-desktop"], "entry_window"),
    ):
        module, function = script.split(":")
        text = (FOLDER / f"{entry}.py").read_text()
        assert f"from {module} import {function}" in text
        assert text.index("freeze_support") < text.index(f"from {module}")
