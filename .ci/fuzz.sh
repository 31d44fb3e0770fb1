#!/bin/bash
# Fuzzes the readers of foreign files and the template language (`make fuzz`): a scratch build with libFuzzer and AddressSanitizer.
# usage: fuzz.sh [seconds a target, 60 by default] [target …]    targets: zip xml csv template
# Seeds are the fixtures; what it finds and learns stays in .build-fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
targets=${*:-zip xml csv template}

build=.build-fuzz
mkdir -p "$build"
flags=(-swift-version 6 -package-name yinfa -O -g -wmo -parse-as-library -sanitize=fuzzer,address
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility -I "$build")
for module in CZip CExpat CXLSXWriter; do flags+=(-Xcc "-fmodule-map-file=Sources/$module/module.modulemap"); done

# compile MODULE FOLDER [FLAG…]: one module, when a source of any is newer than what was built of it.
compile() {
    local module=$1 folder=$2
    shift 2
    [ -z "$(find Sources "$folder" -name '*.swift' -newer "$build/$module.o" 2>&1 | head -n 1)" ] && return
    echo "▸ 编译 Building $module"
    find "$folder" -name '*.swift' -print0 | xargs -0 swiftc "${flags[@]}" "$@" -module-name "$module" \
        -emit-module -emit-module-path "$build/$module.swiftmodule" -c -o "$build/$module.o"
}

# The YAML package as the build fetched it.
compile_yams() {
    [ -d .build/checkouts/Yams ] || swift package resolve
    local c=.build/checkouts/Yams/Sources/CYaml
    flags+=(-Xcc "-fmodule-map-file=$c/include/module.modulemap" -Xcc "-I$c/include")
    [ -e "$build/yaml-api.o" ] || for file in "$c"/src/*.c; do
        clang -O1 -g -DYAML_DECLARE_STATIC -I "$c/include" -c "$file" -o "$build/yaml-$(basename "$file" .c).o"
    done
    # It is written for the language without these features, whose imports are public.
    compile Yams .build/checkouts/Yams/Sources/Yams -swift-version 5 -D SWIFT_PACKAGE -suppress-warnings -disable-upcoming-feature ExistentialAny \
        -disable-upcoming-feature InternalImportsByDefault -disable-upcoming-feature MemberImportVisibility
}

compile Diagnostics Sources/Diagnostics
case " $targets " in *" zip "* | *" xml "* | *" csv "*) compile Workbook Sources/Workbook ;; esac
case " $targets " in *" template "*)
    compile_yams
    for module in PlainXML PlacedYAML Quantities OfficialDocument Templates; do compile "$module" "Sources/$module"; done
    ;;
esac

failed=0
for target in $targets; do
    case $target in
    zip) source=Zip ;;
    xml) source=XML ;;
    csv) source=CSV ;;
    template) source=Template ;;
    *) echo "no target $target" >&2; exit 2 ;;
    esac
    if [ "$target" = template ]; then
        swiftc "${flags[@]}" -module-name "Fuzz$source" "Tests/TemplatesFuzz/$source.swift" \
            "$build"/{Templates,OfficialDocument,Quantities,PlacedYAML,PlainXML,Yams,Diagnostics}.o "$build"/yaml-*.o -o "$build/fuzz-$target"
    else
        swiftc "${flags[@]}" -module-name "Fuzz$source" "Tests/WorkbookFuzz/$source.swift" Tests/WorkbookFuzz/Support.swift \
            Tests/TestSupport/ZipBuilder.swift "$build/Workbook.o" "$build/Diagnostics.o" \
            -lzip -lexpat -lxlsxwriter -lz -o "$build/fuzz-$target"
    fi
    mkdir -p "$build/corpus-$target" "$build/found"
    python3 .ci/fuzz-seeds.py "$target" "$build/corpus-$target" || echo '没有种子 Without seeds: python3 is missing' >&2
    echo "▸ 模糊测试 Fuzzing $target for $seconds s"
    # What indirect enums hold hangs on pointers with marks in their spare bits, which LeakSanitizer takes for lost.
    leaks=1
    if [ "$target" = template ]; then leaks=0; fi
    ASAN_OPTIONS=detect_leaks=$leaks "$build/fuzz-$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="$build/found/$target-" "$build/corpus-$target" 2>&1 | grep -vE '^"|dictionary' || failed=1
done
exit $failed
