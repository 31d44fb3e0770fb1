#!/bin/sh
# Makes sure that the Debian packages named in .ci/packages.txt are here. Silent when they are.
# Exit 2: something is missing and cannot be installed from here.
set -eu
cd "$(dirname "$0")/.."

if ! command -v dpkg-query >/dev/null 2>&1; then
    cat >&2 <<'EOF'
本机不是 Debian 系统（没有 dpkg），请自行安装 .ci/packages.txt 所列软件。
This is no Debian system (no dpkg): please install what .ci/packages.txt names yourself.
EOF
    exit 2
fi

needed=$(sed 's/#.*//' .ci/packages.txt | tr -s ' \t\n' ' ')
# shellcheck disable=SC2086  # a list of words
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $needed 2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ')
missing=
for package in $needed; do
    case " $installed" in *" $package "*) ;; *) missing="$missing $package" ;; esac
done

[ -n "$missing" ] || exit 0

install="apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=600$missing"
if [ "$(id -u)" = 0 ]; then
    root=
elif command -v sudo >/dev/null 2>&1; then
    root=sudo
else
    cat >&2 <<EOF
缺少软件包，请管理员运行 Packages are missing; ask an administrator to run:
    apt-get update && $install
EOF
    exit 2
fi

echo "▸ 安装软件包 Installing packages:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086  # commands and their words
if ! { $root apt-get update && $root env DEBIAN_FRONTEND=noninteractive $install; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo '安装失败 The packages could not be installed' >&2
    exit 2
fi
