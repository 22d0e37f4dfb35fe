#!/usr/bin/env bash
# The system's part: Python's venv module and the libraries that Qt needs on Linux. As root on Debian and Ubuntu they are
# installed; otherwise they are named. Further arguments are commands wanted as well, such as Xvfb.
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0

declare -A libraries=(
  [libEGL.so.1]=libegl1
  [libGL.so.1]=libgl1
  [libOpenGL.so.0]=libopengl0
  [libdbus-1.so.3]=libdbus-1-3
  [libfontconfig.so.1]=libfontconfig1
  [libglib-2.0.so.0]=libglib2.0-0
  [libwayland-cursor.so.0]=libwayland-cursor0
  [libwayland-egl.so.1]=libwayland-egl1
  [libxkbcommon.so.0]=libxkbcommon0
  [libxkbcommon-x11.so.0]=libxkbcommon-x11-0
  [libxcb-cursor.so.0]=libxcb-cursor0
  [libxcb-icccm.so.4]=libxcb-icccm4
  [libxcb-image.so.0]=libxcb-image0
  [libxcb-keysyms.so.1]=libxcb-keysyms1
  [libxcb-randr.so.0]=libxcb-randr0
  [libxcb-render-util.so.0]=libxcb-render-util0
  [libxcb-shape.so.0]=libxcb-shape0
  [libxcb-xkb.so.1]=libxcb-xkb1
)
declare -A commands=([Xvfb]=xvfb [make]=make)

known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
missing=()
if [ -n "$known" ]; then # without ldconfig (musl, NixOS) nothing can be said
  for library in "${!libraries[@]}"; do
    grep -qF "$library " <<<"$known" || missing+=("${libraries[$library]}")
  done
fi
# Qt warns about, and shows, nothing but boxes without any font.
compgen -G '/usr/share/fonts/*/*' >/dev/null || [ -d "${HOME:-/root}/.fonts" ] || missing+=(fonts-dejavu-core)
"${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || [ -x .venv/bin/python ] || missing+=(python3-venv)
for command in "$@"; do
  command -v "$command" >/dev/null || missing+=("${commands[$command]:-$command}")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing system packages: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  if apt-get -qq update && apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null; then
    exit 0
  fi
  echo "The system packages could not be installed (see above)." >&2
fi
cat >&2 <<MESSAGE
InstructIR Desktop needs these system packages (Debian's and Ubuntu's names):
    sudo apt-get install ${missing[*]}
Going on without them: the command line works, the window may not open.
MESSAGE
