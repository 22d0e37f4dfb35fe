"""Archive, .deb layout, notices, bill of materials, manifests and icons: what can be checked without a build."""

from __future__ import annotations

import hashlib
import io
import json
import plistlib
import re
import shutil
import subprocess
import tarfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PIL import Image
from scripts import FOLDER, load

from instructir_desktop import __main__ as entry
from instructir_desktop import __version__

ROOT = FOLDER.parent


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Something with the shape of a bundle."""
    folder = tmp_path / "instructir-desktop"
    inner = folder / "_internal"
    model = inner / "instructir_desktop/_resources/models/tiny"
    model.mkdir(parents=True)
    (model / "manifest.json").write_text(json.dumps({"id": "tiny", "licence": "MIT", "files": {"a": "0" * 64}}))
    about = inner / "Numpy_x-2.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(
        "Metadata-Version: 2.4\nName: Numpy_x\nVersion: 2.0\nLicense-Expression: BSD-3-Clause\n"
    )
    for name in ("instructir", "instructir-desktop"):
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)
    (inner / "libz.so").symlink_to("libz.so.1")
    (inner / "libz.so.1").write_bytes(b"x")
    return folder


def test_the_tar_depends_on_the_content_only(bundle: Path) -> None:
    archive = load("archive")
    first, second = io.BytesIO(), io.BytesIO()
    archive.write_tar(bundle, first)
    (bundle / "instructir").touch()
    archive.write_tar(bundle, second)
    assert hashlib.sha256(first.getvalue()).digest() == hashlib.sha256(second.getvalue()).digest()
    first.seek(0)
    with tarfile.open(fileobj=first) as found:
        assert found.getmember("instructir-desktop/instructir").mode == 0o755
        assert found.getmember("instructir-desktop/_internal/libz.so").issym()
        assert {entry.uname for entry in found} == {"root"}


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_the_deb_can_be_unpacked_and_asks_for_what_it_needs(bundle: Path, tmp_path: Path) -> None:
    path = load("deb").build_deb(bundle, tmp_path / "instructir-desktop" / "..", __version__, level=1)
    root = tmp_path / "root"
    subprocess.run(["dpkg-deb", "-x", str(path), str(root)], check=True, timeout=60)
    assert (root / "usr/bin/instructir-desktop").readlink() == Path("/opt/instructir-desktop/instructir-desktop")
    assert (root / "opt/instructir-desktop/_internal/libz.so").is_symlink()
    assert (root / "usr/share/applications/org.instructir.Desktop.desktop").is_file()
    with Image.open(root / "usr/share/icons/hicolor/48x48/apps/org.instructir.Desktop.png") as icon:
        assert icon.size == (48, 48)
    shown = subprocess.run(["dpkg-deb", "-f", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout
    assert f"Version: {__version__}" in shown
    depends = re.search(r"^Depends: (.*)$", shown, re.MULTILINE)
    assert depends is not None
    assert {"libxcb-cursor0", "libegl1", "libxkbcommon-x11-0"} <= set(depends.group(1).split(", "))


def test_the_bill_names_packages_and_models(bundle: Path) -> None:
    value = json.loads(load("sbom").bill(bundle, "1.0"))
    assert value["bomFormat"] == "CycloneDX"
    names = {one["name"]: one for one in value["components"]}
    assert names["Numpy_x"]["purl"] == "pkg:pypi/numpy-x@2.0"
    assert names["Numpy_x"]["licenses"] == [{"license": {"name": "BSD-3-Clause"}}]
    assert names["tiny"]["hashes"][0]["content"] == "0" * 64


def test_checksums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.zst").write_bytes(b"a")
    (tmp_path / "SHA256SUMS").write_text(load("sbom").checksums([tmp_path / "b.deb", tmp_path / "a.zst"]))
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian's package database")
def test_system_libraries_bring_their_copyright_files(tmp_path: Path) -> None:
    notices = load("system_notices")
    library = next(iter(Path("/lib").glob("*/libc.so.6")), None)
    if library is None:
        pytest.skip("no glibc of Debian here")
    assert "libc6" in notices.owners([str(library)])
    assert notices.collect([str(library)], tmp_path / "notices") == ["libc6"]
    assert "GNU" in (tmp_path / "notices" / "libc6.txt").read_text()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_entry_is_valid() -> None:
    subprocess.run(
        ["desktop-file-validate", str(FOLDER / "linux/org.instructir.Desktop.desktop")], check=True, timeout=60
    )


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstream")
def test_the_metadata_for_software_centres_is_valid(tmp_path: Path) -> None:
    load("deb").write_desktop_files(tmp_path, __version__)
    path = tmp_path / "metainfo/org.instructir.Desktop.metainfo.xml"
    subprocess.run(["appstreamcli", "validate", "--no-net", str(path)], check=True, timeout=60, capture_output=True)


def test_desktop_files_name_each_other_and_the_programs() -> None:
    text = (FOLDER / "linux/org.instructir.Desktop.desktop").read_text()
    assert "Exec=instructir-desktop %f" in text
    component = ElementTree.parse(FOLDER / "linux/org.instructir.Desktop.metainfo.xml").getroot()
    assert component.findtext("launchable") == "org.instructir.Desktop.desktop"
    assert component.findtext("id") == "org.instructir.Desktop"
    source = (ROOT / "instructir_desktop/ui/app.py").read_text()
    assert 'setDesktopFileName("org.instructir.Desktop")' in source


@pytest.mark.parametrize("missing", ["libwayland-cursor.so.0", "libz.so.1", "libabsent.so.3"])
def test_a_library_that_nobody_has_is_an_error(missing: str, bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's Wayland plugin asks for libraries that a machine that builds may lack: their packages are always asked for."""
    said = f"\tlinux-vdso.so.1 (0x1)\n\t{missing} => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n"
    done = subprocess.CompletedProcess(["ldd"], 0, stdout=said, stderr="")
    elf = load("elf")
    monkeypatch.setattr(elf.subprocess, "run", lambda *_arguments, **_options: done)
    if missing == "libabsent.so.3":
        with pytest.raises(RuntimeError, match=r"libabsent\.so\.3"):
            elf.outside_libraries([bundle / "instructir"], bundle)
    else:
        assert elf.outside_libraries([bundle / "instructir"], bundle) == {"/lib/libc.so.6"}


def test_the_packages_are_those_that_the_window_names() -> None:
    asked = set(load("elf").ALWAYS)
    assert asked - {"libopengl0"} <= set(entry.PACKAGES.split())


def test_windows_manifests_are_filled_and_well_formed(tmp_path: Path) -> None:
    manifests = load("manifests")
    paths = manifests.write(
        tmp_path, version="1.2.3", url="https://e.org/setup.exe", sha256="ab" * 32, publisher="CN=X"
    )
    texts = {path.name: path.read_text() for path in paths}
    assert all("@" not in text for text in texts.values())
    assert "AB" * 32 in texts["InstructIR.Desktop.installer.yaml"]
    root = ElementTree.fromstring(texts["AppxManifest.xml"])
    identity = root.find("{*}Identity")
    assert identity is not None
    assert identity.get("Version") == "1.2.3.0"
    for logo in re.findall(r"assets\\(logo-\d+\.png)", texts["AppxManifest.xml"]):
        assert (tmp_path / "msix/assets" / logo).is_file()
    with pytest.raises(ValueError, match="missing"):
        manifests.fill("@LEFT@", {})


def test_version_numbers_of_windows() -> None:
    numbers = load("version_resource").numbers
    assert numbers("0.1.0") == (0, 1, 0, 0)
    assert numbers("1.2.0rc1") == (1, 2, 0, 0)


def test_the_installer_offers_only_files_that_open_and_clears_old_modules() -> None:
    text = (FOLDER / "windows/installer.iss").read_text()
    offered = set(re.findall(r"Classes\\(\.\w+)\\OpenWithProgids", text))
    assert offered
    assert {".jpg", ".png", ".tif", ".webp"} <= offered
    assert re.search(r"\[InstallDelete\][^\[]*_internal", text)
    assert "PrivilegesRequired=lowest" in text


def test_macos_entitlements_and_script() -> None:
    values = plistlib.loads((FOLDER / "macos/entitlements.plist").read_bytes())
    assert values == {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }
    subprocess.run(["bash", "-n", str(FOLDER / "macos/release.sh")], check=True, timeout=60)


def test_icons_of_every_size(tmp_path: Path) -> None:
    icons = load("icons")
    icons.write_icons(tmp_path)
    with Image.open(tmp_path / "instructir.ico") as ico:
        assert {(16, 16), (32, 32), (256, 256)} <= set(ico.info["sizes"])
    with Image.open(tmp_path / "instructir.icns") as icns:
        assert max(size[0] * size[2] for size in icns.info["sizes"]) >= 512
    with Image.open(tmp_path / "instructir.png") as png:
        assert png.getpixel((0, 0))[3] == 0  # round corners
        assert png.getpixel((200, 100))[3] == 255


def test_smoke_allows_only_what_is_listed() -> None:
    place = load("smoke_place")
    assert place.unexpected("MESA: error: no card\n\n") == []
    assert place.unexpected("Traceback (most recent call last):\n") == ["Traceback (most recent call last):"]
    here = place.Place(Path("/b"), Path("/h"))
    assert here.environment()["PATH"] == "/nonexistent"
    assert "PYTHONPATH" not in here.environment()


def test_pinning_enters_size_and_hash(tmp_path: Path) -> None:
    pins = load("pin_official")
    path = tmp_path / "official.json"
    shutil.copyfile(pins.LIST, path)
    weights = tmp_path / "im_instructir-7d.pt"
    weights.write_bytes(b"weights")
    missing = pins.pin([weights], path)
    entry = json.loads(path.read_text())["weights"][0]
    assert (entry["size"], entry["sha256"]) == (7, hashlib.sha256(b"weights").hexdigest())
    assert weights.name not in missing
    assert "config.json" in missing
