#!/usr/bin/env bash
# Signs, notarises, staples and packs the application: release.sh "dist/InstructIR Desktop.app" OUT.dmg
# With CODESIGN_IDENTITY (Developer ID), NOTARY_APPLE_ID, NOTARY_TEAM_ID and NOTARY_PASSWORD set, Gatekeeper opens the result
# without a question. Without them it is signed ad hoc: then users open it once through the context menu.
set -euo pipefail

app=${1:?usage: release.sh APP OUT.dmg}
image=${2:?usage: release.sh APP OUT.dmg}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
identity=${CODESIGN_IDENTITY:--}

options=(--force --timestamp --options runtime --entitlements "$here/entitlements.plist")
[ "$identity" != - ] || options=(--force --entitlements "$here/entitlements.plist")
# From the inside out: a signature covers what lies below it.
find "$app/Contents/Frameworks" "$app/Contents/Resources" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 |
  while IFS= read -r -d '' file; do
    if file -b "$file" | grep -q Mach-O; then codesign "${options[@]}" --sign "$identity" "$file"; fi
  done
codesign "${options[@]}" --sign "$identity" "$app/Contents/MacOS/instructir"
codesign "${options[@]}" --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

if [ -n "${NOTARY_PASSWORD:-}" ] && [ "$identity" != - ]; then
  packed=$(mktemp -d)/app.zip
  ditto -c -k --keepParent "$app" "$packed"
  xcrun notarytool submit "$packed" --wait \
    --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM_ID" --password "$NOTARY_PASSWORD"
  xcrun stapler staple "$app"
else
  echo "No notary account: the application is signed ad hoc and not notarised." >&2
fi

stage=$(mktemp -d)
ditto "$app" "$stage/$(basename "$app")"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "InstructIR Desktop" -srcfolder "$stage" -ov -format UDZO "$image"
[ "$identity" = - ] || codesign --sign "$identity" --timestamp "$image"
