"""Prints constraints.txt: the exact versions, in this environment, of everything that pyproject.toml pulls in.

Run as `.venv/bin/python packaging/constraints.py > constraints.txt` after a deliberate upgrade.
"""

from __future__ import annotations

from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = "instructir-desktop"
EXTRAS = ("dev", "train")
HEADER = f"""\
# Exact versions of what {PROJECT}[{",".join(EXTRAS)}] pulls in; written by packaging/constraints.py, not by hand.
# torch has no "+cpu" here, so that each system takes the build that its package index offers.
"""


def pins(extras: tuple[str, ...] = EXTRAS) -> dict[str, str]:
    """Versions by canonical name of every distribution that the project needs here, directly or not."""
    found: dict[str, str] = {}
    waiting = [Requirement(f"{PROJECT}[{','.join(extras)}]")]
    seen: set[tuple[str, str]] = set()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        distribution = metadata.distribution(name)
        if name != PROJECT:
            found[name] = distribution.version.partition("+")[0]
        for extra in ("", *sorted(wanted.extras)):
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            for line in distribution.requires or []:
                requirement = Requirement(line)
                if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
                    waiting.append(requirement)
    return dict(sorted(found.items()))


def text() -> str:
    """The content of constraints.txt."""
    return HEADER + "".join(f"{name}=={version}\n" for name, version in pins().items())


if __name__ == "__main__":
    print(text(), end="")
