"""CI's stage for the frozen build: red only for a build that does not work, never for missing time or tools."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from scripts import FOLDER

STAGE = FOLDER.parent / ".ci" / "smoke"

pytestmark = pytest.mark.skipif(
    not STAGE.is_file() or not all(shutil.which(name) for name in ("bash", "git", "timeout")),
    reason="needs the repository's CI scripts, bash, git and GNU timeout",
)

PYTHON = """\
#!/bin/bash
# Stands in for Python: each job ends as its variable says.
case "$*" in
  *"import PyInstaller"*) exit "${NO_PYINSTALLER:-0}" ;;
  *one_line.py*)
    while [ "$1" != --distpath ]; do shift; done
    mkdir -p "$2/one_line" && printf '#!/bin/sh\\necho frozen\\n' >"$2/one_line/one_line" && chmod +x "$2/one_line/one_line"
    exit "${NO_FREEZING:-0}" ;;
  *package.py*) [ -z "${SLOW:-}" ] || sleep 60; exit "${BUILD:-0}" ;;
  *smoke.py*) echo "tried"; exit "${TRIED:-0}" ;;
esac
exit 99
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with the stage, eleven empty commits and then one that changes packaging/."""
    place = tmp_path / "checkout"
    (place / ".ci").mkdir(parents=True)
    shutil.copy(STAGE, place / ".ci" / "smoke")
    commit(place, "init", "--quiet")
    for number in range(12):
        commit(place, "commit", "--quiet", "--allow-empty", "-m", f"{number}")
    (place / "packaging").mkdir()
    (place / "packaging" / "bundle.spec").write_text("changed\n")
    commit(place, "add", "packaging")
    commit(place, "commit", "--quiet", "-m", "changed")
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in (("python", PYTHON), ("objdump", "#!/bin/sh\n"), ("ldd", "#!/bin/sh\n")):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    return place


def commit(place: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=place, check=True, capture_output=True)


def stage(checkout: Path, **more: str) -> tuple[int, str]:
    """Exit code and output of the stage."""
    programs = checkout.parent / "programs"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SMOKE_"))},
        "PATH": f"{programs}:{os.environ['PATH']}",
        "TMPDIR": str(checkout.parent),
        "SMOKE_PYTHON": str(programs / "python"),
        "SMOKE_ROOM": "1",
        **more,
    }
    command = ["bash", ".ci/smoke"]
    done = subprocess.run(
        command, cwd=checkout, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout


def test_a_build_that_works(checkout: Path) -> None:
    assert stage(checkout) == (0, "tried\nsmoke: the frozen build works.\n")
    assert not list(checkout.parent.glob("tmp.*")), "its files are removed"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"NO_PYINSTALLER": "1"}, "PyInstaller is not installed"),
        ({"NO_FREEZING": "1"}, "cannot freeze even a program of one line"),
        ({"SMOKE_LIMIT": "100"}, "100 seconds are left and it needs 180"),
        ({"SMOKE_LIMIT": "-5"}, "-5 seconds are left"),
        ({"SMOKE_ROOM": "999999999"}, "MB of disk are free"),
        ({"SLOW": "1", "SMOKE_LIMIT": "3", "SMOKE_LEAST": "1"}, "the build was stopped"),
        ({"BUILD": "124"}, "the build was stopped"),
        ({"TRIED": "124"}, "the smoke test was stopped"),
    ],
)
def test_missing_time_or_tools_are_said_and_are_no_failure(more: dict[str, str], reason: str, checkout: Path) -> None:
    code, said = stage(checkout, **more)
    assert code == 0
    assert said.splitlines()[-1].startswith("smoke: skipped, ")
    assert reason in said.splitlines()[-1]


@pytest.mark.parametrize("more", [{"BUILD": "1"}, {"TRIED": "1"}, {"TRIED": "3"}])
def test_a_build_that_does_not_work_is_a_failure(more: dict[str, str], checkout: Path) -> None:
    code, said = stage(checkout, **more)
    assert code == int(next(iter(more.values())))
    assert "skipped" not in said
    assert "works" not in said


def test_nothing_is_built_when_nothing_of_it_changed(checkout: Path) -> None:
    for number in range(10):
        commit(checkout, "commit", "--quiet", "--allow-empty", "-m", f"later {number}")
    assert stage(checkout, BUILD="1") == (0, "smoke: skipped, nothing that the frozen build depends on changed.\n")


def test_where_there_is_no_history_it_is_built(checkout: Path) -> None:
    shutil.rmtree(checkout / ".git")
    assert stage(checkout)[1].endswith("the frozen build works.\n")
