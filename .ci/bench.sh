#!/bin/bash
# Prints the project's numbers (`make bench`). Measures, never judges: machines differ.
set -euo pipefail
cd "$(dirname "$0")/.."

program=.build/release/yinfa
office=templates/winter-2020/sample
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

echo '▸ 通知：冷启动 One notice, cold: process start to finished PDF (at most 0.20 s, 120 MiB)'
"$program" make notice -C "$office" -o "$out" >/dev/null # the files into the page cache
for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    "$program" make notice -C "$office" -o "$out" >/dev/null
    end=$(date +%s%N)
    printf '  %d.%03d s\n' $(((end - start) / 1000000000)) $((((end - start) / 1000000) % 1000))
done
if [ -r /proc/self/status ]; then
    python3 - "$program" "$office" "$out" <<'PY' 2>/dev/null || true
import resource, subprocess, sys
subprocess.run([sys.argv[1], "make", "notice", "-C", sys.argv[2], "-o", sys.argv[3]], stdout=subprocess.DEVNULL)
print(f"  {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB at most")
PY
fi
echo "▸ 大小 Size: $(($(stat -c %s "$out/notice.pdf") / 1000)) KB (at most 330 KB)"

echo '▸ 热态 Warm'
YINFA_BENCH=1 swift build -c release --product yinfa-bench 2>&1 | grep -E 'error|warning: unre' || true
.build/release/yinfa-bench "$office" | sed 's/^/  /'

echo '▸ 读 Excel：10 万行 20 列 Reading a workbook of 100,000 rows and 20 columns, CPU time'
YINFA_BENCH=1 swift build -c release --product workbook-tool 2>&1 | grep -E 'error|warning: unre' || true
.build/release/workbook-tool ledger "$out/ledger.xlsx" 100000
.build/release/workbook-tool read "$out/ledger.xlsx" | sed 's/^/  /'

echo '▸ 档案：检测 1000 MB（每核至少 300 MB/s）、10 万行登记簿（至多 3 s），再登记一次'
echo '  The archive: verifying 1000 MB, a register of 100,000 lines, one more deposit; CPU time'
swift build -c release --product ArchiveTool 2>&1 | grep -E 'error|warning: unre' || true
archive=.build/release/ArchiveTool
"$archive" fill "$out/large" 1000 >/dev/null
"$archive" deposit "$out/long" BGS 3 >/dev/null
"$archive" lengthen "$out/long" 100000
TIMEFORMAT='  %U s + %S s'
time "$archive" verify "$out/large" >/dev/null
time "$archive" verify "$out/long" >/dev/null
time "$archive" deposit "$out/long" JCK 1 >/dev/null
