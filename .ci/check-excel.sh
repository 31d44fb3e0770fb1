#!/bin/bash
# Lets LibreOffice open what we write (`make check-excel`): every value must come back from its own copy.
# Installs libreoffice-calc if it is missing; nothing else needs it.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v soffice >/dev/null; then
    echo '▸ 安装 Installing libreoffice-calc'
    root=; [ "$(id -u)" = 0 ] || root=sudo
    $root apt-get update >/dev/null
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libreoffice-calc >/dev/null
fi

YINFA_BENCH=1 swift build --product workbook-tool 2>&1 | grep -E 'error|warning: unre' || true
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/ours" "$folder/theirs"
.build/debug/workbook-tool samples "$folder/ours"
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' \
    --outdir "$folder/theirs" "$folder"/ours/*.xlsx >/dev/null 2>&1
failed=0
for file in "$folder"/ours/*.xlsx; do
    .build/debug/workbook-tool compare "$file" "$folder/theirs/$(basename "$file")" || failed=1
done
exit $failed
