#!/bin/bash
# Fuzzes the readers of foreign files (`make fuzz`): a scratch build with libFuzzer and AddressSanitizer.
# usage: fuzz.sh [seconds a target, 60 by default] [target …]    targets: zip xml csv
# Seeds are the fixtures; what it finds and learns stays in .build-fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
targets=${*:-zip xml csv}

build=.build-fuzz
mkdir -p "$build"
flags=(-swift-version 6 -package-name yinfa -O -g -wmo -parse-as-library -sanitize=fuzzer,address
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility -I "$build")
for module in CZip CExpat CXLSXWriter; do flags+=(-Xcc "-fmodule-map-file=Sources/$module/module.modulemap"); done

for module in Diagnostics Workbook; do
    # Only when a source is newer than what was built of it.
    [ -z "$(find Sources/Diagnostics "Sources/$module" -name '*.swift' -newer "$build/$module.o" 2>&1 | head -n 1)" ] && continue
    echo "▸ 编译 Building $module"
    find "Sources/$module" -name '*.swift' -print0 | xargs -0 swiftc "${flags[@]}" -module-name "$module" \
        -emit-module -emit-module-path "$build/$module.swiftmodule" -c -o "$build/$module.o"
done

failed=0
for target in $targets; do
    case $target in zip) source=Zip ;; xml) source=XML ;; csv) source=CSV ;; *) echo "no target $target" >&2; exit 2 ;; esac
    swiftc "${flags[@]}" -module-name "Fuzz$source" "Tests/WorkbookFuzz/$source.swift" Tests/WorkbookFuzz/Support.swift \
        Tests/WorkbookTests/Support/ZipBuilder.swift "$build/Workbook.o" "$build/Diagnostics.o" \
        -lzip -lexpat -lxlsxwriter -lz -o "$build/fuzz-$target"
    mkdir -p "$build/corpus-$target" "$build/found"
    python3 .ci/fuzz-seeds.py "$target" "$build/corpus-$target" || echo '没有种子 Without seeds: python3 is missing' >&2
    echo "▸ 模糊测试 Fuzzing $target for $seconds s"
    "$build/fuzz-$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="$build/found/$target-" "$build/corpus-$target" 2>&1 | grep -vE '^"|dictionary' || failed=1
done
exit $failed
