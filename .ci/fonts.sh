#!/bin/bash
# Fills fonts/built/ with the faces that fonts/roles.yaml names: takes open fonts from Debian's
# packages and trims them to what official documents need. fonts/built/twins/ holds each face
# once more without its character map, glyph for glyph the same: cairo 1.16 searches that map
# for every glyph it draws, and need not when the text is given to it.
# Nothing here is committed or handed on. A second run finds nothing to do.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."

charsets=fonts/charsets
built=fonts/built
stock=fonts/stock
noto=/usr/share/fonts/opentype/noto
lxgw=/usr/share/fonts/truetype/lxgw-wenkai
liberation=/usr/share/fonts/truetype/liberation
fandol=usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
fandol_faces=(FandolFang-Regular.otf FandolHei-Regular.otf FandolKai-Regular.otf FandolSong-Regular.otf)
hanzi='3400-4DBF 4E00-9FFF F900-FAFF 20000-323AF'

fail() {
    printf '字体准备失败 Fonts: %s\n' "$1" >&2
    exit 2
}

# What the result depends on: this script, the sets and roles, the packages' versions.
inputs_hash() {
    {
        cat .ci/fonts.sh "$charsets"/*.txt fonts/roles.yaml
        dpkg-query -W -f '${Package} ${Version}\n' \
            libharfbuzz-bin libharfbuzz-subset0 fonts-noto-cjk fonts-lxgw-wenkai fonts-liberation
    } | sha256sum | cut -d ' ' -f 1
}

is_current() {
    [ -e "$built/.stamp" ] && [ "$(cat "$built/.stamp")" = "$wanted" ]
}

wanted=$(inputs_hash)
if is_current; then exit 0; fi
exec 9>fonts/.lock
flock 9
if is_current; then exit 0; fi # another process built them meanwhile

rm -rf fonts/.work.* # left by a run that was killed; the lock says none is alive
work=$(mktemp -d fonts/.work.XXXXXX)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# --- Sets of code points: sorted files, one a line, six hex digits ---

from_characters() { # a text file of characters
    sed 's/#.*//' "$1" | tr -d '\n' | iconv -f UTF-8 -t UTF-32BE \
        | od -An -v -tx4 -w4 --endian=big | tr a-f A-F | sed 's/^ *00//' | sort -u
}

from_ranges() { # hex code points and ranges in stdin
    sed 's/#.*//' | tr a-f A-F | awk '
        function hex(s,  i, n) {
            for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1
            return n
        }
        { for (k = 1; k <= NF; k++) {
            ends = split($k, range, "-"); high = hex(range[ends])
            for (c = hex(range[1]); c <= high; c++) printf "%06X\n", c } }' | sort -u
}

to_characters() { # the way back
    # shellcheck disable=SC2059  # the format is the characters
    printf "$(sed 's/\(..\)\(..\)\(..\)/\\x00\\x\1\\x\2\\x\3/' | tr -d '\n')" | iconv -f UTF-32BE -t UTF-8
}

coverage() { # a font file: what its character map holds
    fc-query -f '%{charset}\n' "$1" | from_ranges
}

minus() { comm -23 "$1" "$2"; }

# --- Faces ---

fetch_fandol() { # FandolX.otf … into fonts/stock, without installing TeX
    local face missing=
    for face in "${fandol_faces[@]}"; do [ -s "$stock/$face" ] || missing=1; done
    [ -n "$missing" ] || return 0
    local root=$work/deb
    mkdir -p "$root"
    if [ -s "/$fandol/${fandol_faces[0]}" ]; then
        root=
    else
        echo '▸ 下载 Fandol 字体（49 MB） Downloading the Fandol faces'
        (cd "$root" && download texlive-lang-chinese)
        dpkg-deb --fsys-tarfile "$root"/texlive-lang-chinese_*.deb \
            | tar -x -C "$root" "${fandol_faces[@]/#/./$fandol/}"
    fi
    mkdir -p "$work/stock"
    for face in "${fandol_faces[@]}"; do cp "$root/$fandol/$face" "$work/stock/"; done
    rm -rf "$stock"
    mv "$work/stock" "$stock"
}

download() { # a Debian package into the current folder; needs no privilege
    local log=$PWD/log package=$1
    local options=(-q -o APT::Sandbox::User=root -o Acquire::Retries=3)
    apt-get "${options[@]}" download "$package" >"$log" 2>&1 && return
    # The machine's package lists are missing or old: use lists of our own.
    mkdir -p lists/partial cache/archives/partial
    options+=(-o "Dir::State::lists=$PWD/lists" -o "Dir::Cache=$PWD/cache")
    if ! { apt-get "${options[@]}" update && apt-get "${options[@]}" download "$package"; } >>"$log" 2>&1; then
        cat "$log" >&2
        fail "无法下载 cannot download $package"
    fi
}

face_index() { # a collection, a PostScript name
    fc-query -f '%{index} %{postscriptname}\n' "$1" | awk -v name="$2" '$2 == name { print $1; found = 1; exit } END { exit !found }' \
        || fail "$1: 没有 no $2"
}

# No layout tables: squeezing marks is the composer's arithmetic, and Liberation's kerning would
# narrow the digits 11. No vertical metrics: nothing is set vertically. No hinting: it is print.
subset() { # input, output, hb-subset's options
    local input=$1 output=$2
    shift 2
    hb-subset "$input" --output-file="$output" "$@" \
        --desubroutinize --no-hinting --notdef-outline --layout-features= --name-IDs=0,1,2,4,5,6,13,14 \
        --drop-tables+=GSUB,GPOS,GDEF,BASE,VORG,vhea,vmtx,gasp,FFTM \
        || fail "hb-subset: $input"
    [ -s "$output" ] || fail "hb-subset: $output"
}

trim() { # stock file, output's name, file of code points [, PostScript name of the face in a collection]
    local options=("--unicodes-file=$3")
    [ -e "$1" ] || fail "缺少 missing $1"
    if [ $# -gt 3 ]; then options+=("--face-index=$(face_index "$1" "$4")"); fi
    subset "$1" "$new/$2" "${options[@]}"
}

tables() { # the table directory: tag, checksum, length; but for the map and head's own checksum
    local count
    count=$(od -An -tu2 --endian=big -j4 -N2 "$1")
    od -An -v -tx4 -w16 --endian=big -j12 -N$((count * 16)) "$1" \
        | awk '$1 != "636d6170" && $1 != "68656164" { print $1, $2, $4 }'
}

twin() { # a trimmed face's name
    subset "$new/$1" "$new/twins/$1" --retain-gids '--gids=*' --drop-tables+=cmap
    [ "$(tables "$new/$1")" = "$(tables "$new/twins/$1")" ] || fail "twin differs: $1"
}

# --- Build ---

for tool in hb-subset fc-query; do
    command -v "$tool" >/dev/null || fail "缺少 missing $tool (make packages)"
done
fetch_fandol
echo '▸ 裁剪字体 Trimming the fonts'
new=$work/built
mkdir -p "$new/twins"

from_characters "$charsets/tgh8105.txt" >"$work/tgh8105"
from_characters "$charsets/gb2312.txt" >"$work/gb2312"
from_ranges <"$charsets/symbols.txt" >"$work/symbols"
[ "$(wc -l <"$work/tgh8105")" = 8105 ] || fail "$charsets/tgh8105.txt: 不是 not 8105"
sort -u "$work/tgh8105" "$work/gb2312" "$work/symbols" >"$work/common"
{ echo "$hanzi" | from_ranges; cat "$work/symbols"; } | sort -u >"$work/all"
echo 0020-2BFF | from_ranges >"$work/western"

# First choices. Of Fandol only the hanzi of GB 2312 and the table: among the traditional ones it
# adds, a score draw the simplified or quite another character (餘 as 余, 懲 as 誠). Some of its
# symbols are wrong too, and its kai has 鍾 for 锺: leave those to the fallback.
echo '2030 2122 3013 FE66 FF0D FF3F FF5E FFE0 FFE3 FFE5' | from_ranges >"$work/wrong" # ‰ ™ 〓 ﹦ － ＿ ～ ￠ ￣ ￥
minus "$work/common" "$work/wrong" >"$work/fandol"
grep -v '^00953A$' "$work/fandol" >"$work/fandol-kai"
# The marks of the hei are hairlines beside its strokes: Noto's Sans sets them.
echo '3001 3002 FF01 FF08 FF09 FF0C FF1A FF1B FF1F' | from_ranges >"$work/thin" # 、。！（），：；？
minus "$work/fandol" "$work/thin" >"$work/fandol-hei"
trim "$stock/FandolHei-Regular.otf" FandolHei-Regular.otf "$work/fandol-hei"
for face in Fang Song; do trim "$stock/Fandol$face-Regular.otf" "Fandol$face-Regular.otf" "$work/fandol"; done
trim "$stock/FandolKai-Regular.otf" FandolKai-Regular.otf "$work/fandol-kai"
trim "$noto/NotoSerifCJK-Bold.ttc" NotoSerifCJKsc-Bold.otf "$work/common" NotoSerifCJKsc-Bold
for face in LiberationSerif-Regular LiberationSerif-Bold LiberationSans-Regular; do
    trim "$liberation/$face.ttf" "$face.ttf" "$work/western"
done
# The digits of the hei are two thirds as heavy as its hanzi (stems of 0.06 em beside 0.09): those of
# Noto's Mono are as heavy, and half an em wide too.
echo 0030-0039 | from_ranges >"$work/digits"
trim "$noto/NotoSansCJK-Regular.ttc" NotoSansMonoCJKsc-Regular.otf "$work/digits" NotoSansMonoCJKsc-Regular

# Fallbacks: only what the first choice lacks, and 国, by whose ink the two are aligned: Fandol's
# em box really reaches from -200 to 800, Noto's from -120 to 880, whatever their tables say.
# The light kai serves 仿宋 and 楷体: it is the nearest
# in weight to both (ink 20 % against 16 %), as Noto's Sans Regular is to FandolHei (31 %, 35 %;
# Bold is 47 %). Noto Serif stands behind the kai, which lacks rare hanzi.
for face in Fang Kai Song Hei; do coverage "$new/Fandol$face-Regular.otf" >"$work/$face"; done
coverage "$new/NotoSerifCJKsc-Bold.otf" >"$work/title"
comm -12 "$work/Fang" "$work/Kai" >"$work/FangKai"
comm -12 "$work/FangKai" "$work/Song" >"$work/FangKaiSong"
for pair in FangKai:kai FangKaiSong:song Hei:hei title:title; do
    { minus "$work/all" "$work/${pair%:*}"; echo 0056FD; } | sort -u >"$work/for-${pair#*:}"
done
trim "$lxgw/LXGWWenKai-Light.ttf" LXGWWenKai-Light.ttf "$work/for-kai"
trim "$noto/NotoSerifCJK-Regular.ttc" NotoSerifCJKsc-Regular.otf "$work/for-song" NotoSerifCJKsc-Regular
trim "$noto/NotoSansCJK-Regular.ttc" NotoSansCJKsc-Regular.otf "$work/for-hei" NotoSansCJKsc-Regular
trim "$noto/NotoSerifCJK-Bold.ttc" NotoSerifCJKsc-Bold-rare.otf "$work/for-title" NotoSerifCJKsc-Bold

for file in "$new"/*.?tf; do twin "${file##*/}"; done

# --- Check: every role covers the table ---

roles=$(sed -n 's/^  \([^ #:]*\): *{han: *\[\([^]]*\)\], *latin: *\[\([^]]*\)\]}.*/\1|\2|\3/p' fonts/roles.yaml)
[ -n "$roles" ] || fail 'fonts/roles.yaml: 看不懂 not understood'
while IFS='|' read -r role han latin; do
    : >"$work/role"
    for file in ${han//,/ } ${latin//,/ }; do
        [ -e "$new/$file" ] || fail "fonts/roles.yaml: $role: 没有 no $file"
    done
    for file in ${han//,/ }; do coverage "$new/$file" >>"$work/role"; done
    sort -u "$work/role" -o "$work/role"
    missing=$(minus "$work/tgh8105" "$work/role")
    [ -z "$missing" ] || fail "$role 缺字 lacks $(to_characters <<<"$missing")"
done <<<"$roles"

printf '%s\n' "$wanted" >"$new/.stamp"
chmod -R u=rwX,go=rX "$new"
if [ -e "$built" ]; then mv "$built" "$work/old"; fi
mv "$new" "$built"
