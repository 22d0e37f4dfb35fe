"""The version resource of the Windows programs: what Explorer shows under Properties → Details."""

from __future__ import annotations

from pathlib import Path

TEXT = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'InstructIR Desktop contributors'),
      StringStruct('FileDescription', 'InstructIR Desktop'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('ProductName', 'InstructIR Desktop'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def numbers(version: str) -> tuple[int, int, int, int]:
    """Windows' four numbers of a version such as "1.2.0" or "1.2.0rc1"."""
    digits = [int("".join(filter(str.isdigit, part.partition("rc")[0])) or 0) for part in version.split(".")]
    first, second, third = (*digits, 0, 0, 0)[:3]
    return first, second, third, 0


def write_version_resource(path: Path, version: str) -> None:
    """Write the file that the spec hands to PyInstaller."""
    path.write_text(TEXT.format(version=version, numbers=", ".join(map(str, numbers(version)))), encoding="utf-8")
