"""Collects the licences of all Python packages that are shipped into resources/licenses/packages (`make licences`).

One file for each: its name, version and licence in the first line, then the text that the package itself brings. A test
compares the folder with what is installed. Models carry their licences beside their weights; those of system libraries
are added to each bundle (system_notices.py).
"""

from __future__ import annotations

from pathlib import Path

from instructir_desktop import licences

FOLDER = Path(__file__).parents[1] / "resources" / "licenses" / "packages"


def collected() -> dict[str, str]:
    """File names and contents, of the packages that are installed here."""
    found = {}
    for notice in licences.notices()[1:]:
        if notice.version:
            version = notice.version.partition("+")[0]  # which build of torch it is makes no difference
            lines = [f"{notice.name} {version}: {notice.licence}", "", *map(str.rstrip, notice.text.splitlines())]
            found[f"{notice.name.lower().replace('_', '-')}.txt"] = "\n".join(lines) + "\n"
    return found


def main() -> None:
    """Write the folder anew."""
    FOLDER.mkdir(exist_ok=True)
    files = collected()
    for path in FOLDER.glob("*.txt"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(files)} licences lie in {FOLDER}.")


if __name__ == "__main__":
    main()
