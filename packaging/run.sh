#!/usr/bin/env bash
# `make run`: the editor where there is a screen; otherwise the sample photo restored on the command line.
set -euo pipefail

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" != Linux ]; then
  exec .venv/bin/instructir-desktop
fi
mkdir -p out
echo "There is no screen here, so the sample photo is restored on the command line instead of opening the editor:"
echo "  instructir apply resources/sample/noisy-coffee.jpg \"remove the noise\" -o out/after.png"
cp resources/sample/noisy-coffee.jpg out/before.jpg
.venv/bin/instructir apply out/before.jpg "remove the noise" -o out/after.png --overwrite
echo "Look at out/before.jpg and out/after.png. With a screen, make run opens the editor."
