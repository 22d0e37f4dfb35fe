"""The .deb where nothing else is installed: unpacked and inspected, or installed by apt in a fresh Debian."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from elf import outside_libraries, programs
from smoke_place import Place, SmokeError, offline, unexpected

PLACE = "opt/instructir-desktop"


def try_unpacked(deb: Path, folder: Path, display: str, photo: Path) -> str:
    """Without a clean root: the package's files are unpacked, every library is found, and the self-test passes there."""
    root = folder / "deb"
    subprocess.run(["dpkg-deb", "-x", str(deb), str(root)], check=True)
    bundle = root / PLACE
    try:
        outside_libraries(programs(bundle), bundle)
    except RuntimeError as error:
        raise SmokeError(f"In the .deb: {error}") from error
    for name in ("instructir-desktop", "instructir"):
        if os.readlink(root / "usr/bin" / name) != f"/{PLACE}/{name}":
            raise SmokeError(f"The .deb's /usr/bin/{name} leads nowhere.")
    home = folder / "deb-home"
    home.mkdir()
    values = json.loads(Place(bundle, home, offline()).run("instructir", "selftest", "--json").stdout)
    if not values["ok"]:
        raise SmokeError(f"The self-test of the .deb failed: {values}")
    shutil.rmtree(root)
    return "unpacked with dpkg-deb, libraries found, self-test passed (not installed: run with --clean-root as root)"


def try_clean_root(deb: Path, folder: Path, display: str, photo: Path) -> str:
    """Install in a Debian made by debootstrap, with apt resolving the dependencies; run both programs there."""
    root = Path(os.environ.get("INSTRUCTIR_CLEAN_ROOT", folder / "debian"))  # one that is there already saves minutes
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise SmokeError("A clean root needs debootstrap and the rights of root.")
    if not (root / "usr/bin/apt-get").exists():
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(root)], check=True, capture_output=True)
    shutil.copyfile(deb, root / deb.name)
    shutil.copyfile(photo, root / "srv" / "photo.jpg")
    if Path("/etc/resolv.conf").exists():
        shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
    for source in Path("/etc/apt/apt.conf.d").glob("*prox*"):
        shutil.copyfile(source, root / "etc/apt/apt.conf.d" / source.name)

    def inside(*command: str, **more: str) -> str:
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8", **more}
        # torch reads /proc/cpuinfo. In a namespace of its own the mount ends with the command.
        enter = f"mount -t proc proc '{root}/proc' && exec chroot '{root}' \"$@\""
        whole = ["unshare", "--mount", "--", "sh", "-c", enter, "sh", *command]
        done = subprocess.run(whole, capture_output=True, text=True, env=environment, check=False)
        if done.returncode:
            raise SmokeError(f"“{' '.join(command)}” in the clean root ended with {done.returncode}:\n{done.stderr}")
        return done.stdout if "apt-get" in command else done.stdout + "\n".join(unexpected(done.stderr))

    inside("apt-get", "update", DEBIAN_FRONTEND="noninteractive")
    inside("apt-get", "install", "-y", "--no-install-recommends", f"/{deb.name}", DEBIAN_FRONTEND="noninteractive")
    inside("instructir", "selftest")
    sockets = root / "tmp/.X11-unix"
    sockets.mkdir(parents=True, exist_ok=True)
    platform = {"QT_QPA_PLATFORM": "offscreen"}
    if display:
        (sockets / f"X{display[1:]}").unlink(missing_ok=True)  # of an earlier test in the same root
        os.link(f"/tmp/.X11-unix/X{display[1:]}", sockets / f"X{display[1:]}")
        platform = {"DISPLAY": display}
    said = inside("instructir-desktop", "/srv/photo.jpg", "--sentence", "remove the noise", **platform)
    if said.strip():
        raise SmokeError(f"The window in the clean root said:\n{said}")
    if not (root / "srv/photo.jpg.iir.json").is_file():
        raise SmokeError("The window in the clean root saved no sidecar.")
    inside("apt-get", "purge", "-y", "instructir-desktop", DEBIAN_FRONTEND="noninteractive")
    if (root / PLACE).exists():
        raise SmokeError(f"Removing the package left /{PLACE} behind.")
    where = "in a window on Xvfb" if display else "offscreen"
    return f"installed by apt in a fresh Debian 12, self-test passed, a sentence carried out {where}, removed without a trace"
