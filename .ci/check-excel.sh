#!/bin/bash
# Lets LibreOffice open what we write (`make check-excel`): every value must come back from its own copy, and
# its copies of the sample's ledger must import as the ledger itself.
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
YINFA_BENCH=1 swift build --product yinfa 2>&1 | grep -E 'error|warning: unre' || true
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/ours" "$folder/theirs"
.build/debug/workbook-tool samples "$folder/ours"

# Everything that the program exports, from a copy of the sample.
program=.build/debug/yinfa
mkdir "$folder/office"
tar -C templates/winter-2020/sample --exclude='*.sqlite*' --exclude=output -cf - . | tar -C "$folder/office" -xf -
"$program" ledger template -C "$folder/office" -o "$folder/ours/template.xlsx" >/dev/null
for day in 2020-12-31 2021-02-10; do
    for view in 案件 检查记录 项目检查 追发记录 步骤记录 项目; do
        "$program" ledger export "$view" -C "$folder/office" --as-of "$day" -o "$folder/ours/$view-$day.xlsx" >/dev/null
    done
    for unit in 全市 栖云区 槐里县; do
        "$program" return make -C "$folder/office" --unit "$unit" --as-of "$day" -o "$folder/ours/return-$unit-$day.xlsx" >/dev/null
    done
done
cp "$folder/office/ledger/"*.xlsx "$folder/ours"
"$program" return audit -C "$folder/office" --as-of 2020-12-31 -o "$folder/ours/audit.xlsx" >/dev/null
"$program" return make -C "$folder/office" --unit 栖云区 --as-of 2020-12-31 --blank -o "$folder/ours/blank.xlsx" >/dev/null

# The second pack: a form with its corner, from a ledger of CSV files.
mkdir "$folder/quarterly"
tar -C templates/inspection-2021/sample --exclude='*.sqlite*' --exclude=output -cf - . | tar -C "$folder/quarterly" -xf -
for unit in 全市 岚山县; do
    "$program" return make -C "$folder/quarterly" --unit "$unit" --as-of 2021-03-31 -o "$folder/ours/quarterly-$unit.xlsx" >/dev/null
done
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' \
    --outdir "$folder/theirs" "$folder"/ours/*.xlsx >/dev/null 2>&1
failed=0
for file in "$folder"/ours/*.xlsx; do
    .build/debug/workbook-tool compare "$file" "$folder/theirs/$(basename "$file")" || failed=1
done

# The ledger as LibreOffice saved it.
for file in "$folder/office/ledger/"*.xlsx; do cp "$folder/theirs/$(basename "$file")" "$file"; done
changes=$("$program" ledger import -C "$folder/office" --dry-run --lang en)
changes=$(head -n 1 <<<"$changes")
echo "the sample's ledger, saved by LibreOffice: $changes"

# Returns as LibreOffice saved them still agree with their ledgers.
cp "$folder/theirs/"return-*-2020-12-31.xlsx "$folder/theirs/"quarterly-*.xlsx "$folder"
for file in "$folder"/return-*.xlsx; do "$program" return compare "$file" -C "$folder/office" --lang en || failed=1; done
for file in "$folder"/quarterly-*.xlsx; do "$program" return compare "$file" -C "$folder/quarterly" --lang en || failed=1; done
[ "$changes" = 'nothing would change' ] || failed=1
exit $failed
