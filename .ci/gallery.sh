#!/bin/bash
# Makes docs/gallery/ (`make gallery`): for each folder of docs/gallery/examples its document as PDF, a picture
# of every page (150 dpi), and index.md, which shows them all. What it makes is not committed.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."

program=.build/release/yinfa
gallery=docs/gallery
rm -f "$gallery"/*.pdf "$gallery"/*.png "$gallery"/index.md

{
    echo '# 版式样张 Gallery'
    echo
    echo 'Made by `make gallery` from [examples](examples). Every name, number and event is invented.'
} >"$gallery/index.md"

for folder in "$gallery"/examples/*/; do
    name=$(basename "$folder")
    if [ -e "$folder/office.yaml" ]; then
        "$program" make -C "$folder" -o "$gallery" --png >/dev/null
    else
        for ending in pdf png; do
            "$program" render "$folder/document.gw" --data "$folder/data.yaml" -o "$gallery/$name.$ending" >/dev/null
        done
    fi
    {
        printf '\n## %s\n\n' "$name"
        # The template's first comment says what to look at.
        sed -n 's/^{# *\(.*[^ ]\) *#}$/\1/p' "$folder/document.gw" | head -n 1
        echo
        for picture in "$gallery/$name".png "$gallery/$name"-[0-9].png "$gallery/$name"-[0-9][0-9].png; do
            [ -e "$picture" ] || continue
            printf '[<img src="%s" width="300" alt="%s">](%s.pdf)\n' "$(basename "$picture")" "$name" "$name"
        done
    } >>"$gallery/index.md"
    printf '  %s\n' "$gallery/$name.pdf"
done
