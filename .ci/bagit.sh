#!/bin/sh
# Puts bagit.py (Library of Congress), which the tests let judge our bags, into .build-bagit. Silent when it is there.
set -eu
cd "$(dirname "$0")/.."
version=1.9.0
folder=.build-bagit

if "$folder/bin/python3" -c "import bagit; raise SystemExit(bagit.VERSION != '$version')" 2>/dev/null; then exit 0; fi
echo "▸ 下载 Downloading bagit $version"
rm -rf "$folder"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { python3 -m venv "$folder" && "$folder/bin/pip" install --disable-pip-version-check "bagit==$version"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo 'bagit 安装失败 bagit could not be installed' >&2
    exit 2
fi
