"""PyInstaller's hook for torch, in place of the contributed one: byte code, no headers, test programs or second copies.

The contributed hook takes every module twice (as byte code and as source, for torch.jit.script, which we never call)
and every data file of the wheel. Byte code lies in files here, so that the two programs share it.
"""

from pathlib import Path

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_data_files, collect_dynamic_libs, get_package_paths

READS_ITSELF = ("install_config_module(", "_overload")
"""A module with one of these is read again as source text when it is imported."""


def _modules_read_as_source() -> list[str]:
    base, folder = get_package_paths("torch")
    texts = {path: path.read_text(encoding="utf-8") for path in Path(folder).rglob("*.py")}
    found = [path for path, text in texts.items() if any(mark in text for mark in READS_ITSELF)]
    return [".".join(path.relative_to(base).with_suffix("").parts) for path in found]


def _modules_imported_by_name() -> list[str]:
    """The compiler's replacements of Python's functions, which its loader goes through, and what a __getattr__ loads."""
    folder = Path(get_package_paths("torch")[1]) / "_dynamo" / "polyfills"
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    deprecated = ["torch._functorch.deprecated", "torch._functorch.make_functional"]
    return [*(f"torch._dynamo.polyfills.{name}" for name in names), *deprecated]


module_collection_mode = {"torch": "pyc", **dict.fromkeys(_modules_read_as_source(), "pyz+py")}
hiddenimports = _modules_imported_by_name()
warn_on_missing_hiddenimports = False
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
datas = collect_data_files("torch", includes=["bin/torch_shm_manager*"])
# The libraries of torch look for each other where they lie; links to them in the bundle's root confuse that.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
