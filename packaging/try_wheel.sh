#!/usr/bin/env bash
# Installs a wheel or an sdist into an empty environment and runs its self-test there: try_wheel.sh FILE
# TORCH_INDEX names an index with a CPU build of torch; without it pip's own index decides.
set -euo pipefail

file=$(realpath "${1:?usage: try_wheel.sh FILE}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
"${PYTHON:-python3}" -m venv "$place/venv"
pip=("$place/venv/bin/python" -m pip --disable-pip-version-check install --quiet)
"${pip[@]}" "$(grep '^torch==' "$here/constraints.txt")" ${TORCH_INDEX:+--index-url "$TORCH_INDEX" --extra-index-url https://pypi.org/simple}
"${pip[@]}" --constraint "$here/constraints.txt" "$file"
cd "$place" # nothing of the checkout is in reach
env -u PYTHONPATH HOME="$place" "$place/venv/bin/instructir" selftest
env -u PYTHONPATH HOME="$place" QT_QPA_PLATFORM=offscreen "$place/venv/bin/instructir-desktop" --quit-after 0.2
echo "$(basename "$file") installs and works in an empty environment."
