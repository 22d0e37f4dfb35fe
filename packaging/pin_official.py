"""Enters the size and SHA-256 of published files into resources/models/official.json, from files that lie on this disk.

Usage: pin_official.py FILE… (named as in the list). Run by hand by someone who has got the files from the page in the list
and has looked at them; until every file is pinned, the application imports but does not download.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

LIST = Path(__file__).resolve().parents[1] / "resources" / "models" / "official.json"


def pin(files: list[Path], path: Path = LIST) -> list[str]:
    """Write the list; the names that are still not pinned. Raises KeyError for a file that is not in the list."""
    content = json.loads(path.read_text(encoding="utf-8"))
    entries = {one["name"]: one for one in (*content["weights"], *content["encoder"])}
    for file in files:
        data = file.read_bytes()
        entries[file.name].update(sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return [name for name, one in entries.items() if not one["sha256"]]


if __name__ == "__main__":
    missing = pin([Path(name) for name in sys.argv[1:]])
    print(f"Still without: {', '.join(missing)}" if missing else "Every file is pinned.")
