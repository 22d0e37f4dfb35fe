"""`make venv` and its scripts: what they ask of the system, and when they do nothing. All with stand-ins for the tools."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the scripts' system part is for Linux")


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder of stand-ins that come first in PATH: a system without any Qt library, with apt-get, as root."""
    folder = tmp_path / "tools"
    folder.mkdir()
    stand_in(folder, "ldconfig", 'echo "	libc.so.6 (libc6) => /lib/libc.so.6"')
    stand_in(folder, "apt-get", f'echo "$@" >> "{folder}/apt.log"')
    stand_in(folder, "id", "echo 0")
    return folder


def stand_in(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def call(
    script: str, tools: Path, *arguments: str, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", str(ROOT / "packaging" / script), *arguments],
        cwd=cwd,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_root_gets_the_libraries_installed(tools: Path) -> None:
    done = call("system.sh", tools)
    assert done.returncode == 0, done.stderr
    update, install = (tools / "apt.log").read_text().splitlines()
    assert "update" in update
    assert {"libegl1", "libxcb-cursor0", "libxkbcommon-x11-0"} <= set(install.split())


def test_others_are_told_the_names(tools: Path) -> None:
    stand_in(tools, "id", "echo 1000")
    done = call("system.sh", tools)
    assert done.returncode == 0
    assert "sudo apt-get install" in done.stderr
    assert "libxcb-cursor0" in done.stderr
    assert not (tools / "apt.log").exists()


def test_a_failing_installation_names_them_too(tools: Path) -> None:
    stand_in(tools, "apt-get", "exit 100")
    done = call("system.sh", tools)
    assert done.returncode == 0
    assert "libxcb-cursor0" in done.stderr


def test_a_complete_system_is_left_alone(tools: Path) -> None:
    names = re.findall(r"^  \[(lib\S+)\]=", (ROOT / "packaging" / "system.sh").read_text(), re.MULTILINE)
    assert len(names) > 10
    lines = "\n".join(f"\t{name} (libc6,x86-64) => /usr/lib/{name}" for name in names)
    stand_in(tools, "ldconfig", f"cat <<'END'\n{lines}\nEND")
    stand_in(tools, "Xvfb", "true")
    done = call("system.sh", tools, "Xvfb")
    installed = (tools / "apt.log").read_text() if (tools / "apt.log").exists() else ""
    assert "libxcb" not in installed
    assert "xvfb" not in installed
    assert done.returncode == 0


def test_a_python_that_is_too_old_is_a_sentence(tools: Path, tmp_path: Path) -> None:
    stand_in(tools, "python3.8", "exit 1")
    done = call("venv.sh", tools, cwd=tmp_path, PYTHON="python3.8")
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr
    assert not (tmp_path / ".venv").exists()


def program(folder: Path, name: str) -> Path:
    binaries = folder / ".venv" / "bin"
    binaries.mkdir(parents=True, exist_ok=True)
    stand_in(binaries, name, f'echo "{name} $*" >> "{folder}/calls"')
    return folder / "calls"


def test_run_without_a_screen_restores_the_sample(tools: Path, tmp_path: Path) -> None:
    calls = program(tmp_path, "instructir")
    shutil.copytree(ROOT / "resources" / "sample", tmp_path / "resources" / "sample")
    done = call("run.sh", tools, cwd=tmp_path, DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0, done.stderr
    assert calls.read_text() == "instructir apply out/before.jpg remove the noise -o out/after.png --overwrite\n"
    assert (tmp_path / "out" / "before.jpg").is_file()
    assert "out/after.png" in done.stdout


def test_run_with_a_screen_opens_the_editor(tools: Path, tmp_path: Path) -> None:
    calls = program(tmp_path, "instructir-desktop")
    assert call("run.sh", tools, cwd=tmp_path, DISPLAY=":7").returncode == 0
    assert calls.read_text() == "instructir-desktop \n"


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_the_environment_is_made_once_and_again_when_its_lists_change(tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")

    def planned() -> str:
        done = subprocess.run(
            ["make", "-n", "venv"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout

    assert "packaging/venv.sh" in planned()
    stamp = tmp_path / ".venv" / ".complete"
    stamp.parent.mkdir()
    stamp.touch()
    later = time.time() + 10
    os.utime(stamp, (later, later))
    assert "packaging/venv.sh" not in planned()
    os.utime(tmp_path / "constraints.txt", (later + 10, later + 10))
    assert "packaging/venv.sh" in planned()


def test_ci_is_bash_and_runs_lint_and_tests() -> None:
    script = ROOT / ".ci" / "run"
    subprocess.run(["bash", "-n", str(script)], check=True, timeout=60)
    commands = [line.strip() for line in script.read_text().splitlines()]
    tests = next(number for number, line in enumerate(commands) if line.startswith("make test"))
    assert commands.index("make lint") < tests < len(commands) - 1
