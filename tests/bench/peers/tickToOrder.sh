#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# G8, from the bytes of a tick to the bytes of a signed order, against CCXT:  tickToOrder.sh <pentad-bench> [repetitions]
# CCXT is installed into a temporary folder that is removed afterwards; nothing of it is kept. Without node, npm or a
# network this is skipped with exit code 77.
set -euo pipefail
export LC_ALL=C

bench=${1:?usage: tickToOrder.sh <pentad-bench> [repetitions]}
repetitions=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)

skip() {
    echo "skipped: $1" >&2
    exit 77
}
command -v node >/dev/null || skip "node is absent, so there is no peer to measure against"
command -v npm >/dev/null || skip "npm is absent, so the peer cannot be installed"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --ignore-scripts --loglevel=error ccxt@4.5.84 >"$folder/npm.log" 2>&1 \
    || skip "npm could not install ccxt: $(grep -v '^npm warn' "$folder/npm.log" | head -n 1)"
cp "$here/tickToOrder.mjs" "$folder/"
node "$folder/tickToOrder.mjs" "$(realpath "$bench")" "$repetitions"
