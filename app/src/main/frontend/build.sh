#!/usr/bin/env bash
# Builds the office's stylesheet out of the US Web Design System: npm runs only when the lock file changed, sass only
# when a source changed. Arguments: folder to work in, folder to put the files into.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
WORK=$1
INTO=$2

for program in node npm; do
  if ! command -v "$program" >/dev/null 2>&1; then
    echo "The build needs $program (Node 20 or newer) to fetch the US Web Design System, and found none." >&2
    echo "Install it, for instance with: apt-get install nodejs npm" >&2
    exit 69
  fi
done

mkdir -p "$WORK" "$INTO/fonts"
digest() { cat "$@" | sha256sum | cut -d' ' -f1; }

LOCK=$(digest "$HERE/package.json" "$HERE/package-lock.json")
if [ "$(cat "$WORK/.lock" 2>/dev/null)" != "$LOCK" ]; then
  cp "$HERE/package.json" "$HERE/package-lock.json" "$WORK/"
  if ! (cd "$WORK" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$WORK/npm.log" 2>&1; then
    tail -n 20 "$WORK/npm.log" >&2
    echo "npm could not fetch the US Web Design System; all it said is in $WORK/npm.log" >&2
    exit 70
  fi
  echo "$LOCK" >"$WORK/.lock"
fi

SOURCES=$(digest "$WORK/.lock" "$HERE/build.sh" "$HERE"/*.scss)
if [ "$(cat "$WORK/.sources" 2>/dev/null)" != "$SOURCES" ]; then
  node "$WORK/node_modules/sass/sass.js" --quiet --quiet-deps --no-source-map --style=compressed \
    --load-path="$WORK/node_modules/@uswds/uswds/packages" "$HERE/office.scss" "$WORK/office.css"
  echo "$SOURCES" >"$WORK/.sources"
fi

FONTS="$WORK/node_modules/@uswds/uswds/dist/fonts/public-sans"
cp -u "$WORK/office.css" "$INTO/office.css"
cp -u "$FONTS"/PublicSans-Regular.woff2 "$FONTS"/PublicSans-Bold.woff2 "$INTO/fonts/"
cp -u "$HERE"/*.js "$HERE"/*.svg "$INTO/"
