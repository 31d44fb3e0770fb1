#!/bin/sh
# Makes sure that there is a Swift that can build this package. Silent when there is.
set -eu
cd "$(dirname "$0")/.."
# The oldest that the project is tested with; the tools version of Package.swift is lower.
oldest=6.3

version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1) || version=
if [ -z "$version" ]; then
    found='没有找到 Swift。 Swift was not found.'
elif [ "$(printf '%s\n' "$oldest" "$version" | sort -V | head -n 1)" = "$oldest" ]; then
    exit 0
else
    found="Swift $version 太旧，需要 $oldest 以上。 Swift $version is too old; $oldest or newer is needed."
fi
cat >&2 <<EOF
$found
请安装 Swift 工具链，并把它的 usr/bin 加入 PATH，见 https://www.swift.org/install/linux
Install a Swift toolchain and put its usr/bin on PATH: https://www.swift.org/install/linux
EOF
exit 2
