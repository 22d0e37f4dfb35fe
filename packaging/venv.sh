#!/usr/bin/env bash
# Sets up .venv with the application (editable), its development tools and the exact versions of constraints.txt.
set -euo pipefail

suitable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

if ! suitable .venv/bin/python; then
  interpreter=
  for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
    if suitable "$candidate"; then interpreter=$candidate; break; fi
  done
  if [ -z "$interpreter" ]; then
    echo "InstructIR Desktop needs Python 3.11 or newer, and ${PYTHON:-python3} is not. Install one from https://www.python.org/downloads/ or choose it: make PYTHON=/path/to/python3.12" >&2
    exit 1
  fi
  echo "Creating .venv with $("$interpreter" --version)"
  "$interpreter" -m venv --clear .venv
fi

pip() { .venv/bin/python -m pip --disable-pip-version-check "$@"; }
quiet=(); [ -t 1 ] || quiet=(--quiet)

# PyTorch on its own and first: where the package index offers a build for the CPU alone, pip takes that one here. On Linux
# PyPI's own build is the large one for CUDA; TORCH_INDEX=https://download.pytorch.org/whl/cpu asks for the small one.
torch=$(grep '^torch==' constraints.txt)
echo "Installing $torch"
pip install "${quiet[@]}" "$torch" ${TORCH_INDEX:+--index-url "$TORCH_INDEX" --extra-index-url https://pypi.org/simple}
if [ -n "${HASHES:-}" ]; then # a release: nothing but the files whose SHA-256 is in hashes.txt (made on Linux)
  echo "Installing what hashes.txt names, every file checked"
  pip install "${quiet[@]}" --require-hashes --no-deps --requirement hashes.txt
fi
echo "Installing InstructIR Desktop and its tools"
pip install "${quiet[@]}" --editable '.[dev]' --constraint constraints.txt
