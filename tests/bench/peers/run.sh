#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The replay against grademark, a backtester from npm:  run.sh <pentad-bench> [repetitions]
# grademark is installed into a temporary folder that is removed afterwards; nothing of it is kept. Both programs read
# the same files, stay in memory, and replay in turn. (chai is what grademark needs and does not ask for.) Without node, npm or a network this is skipped with exit code 77.
set -euo pipefail
export LC_ALL=C

bench=${1:?usage: run.sh <pentad-bench> [repetitions]}
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
npm install --prefix "$folder/peer" --no-audit --no-fund --loglevel=error grademark@0.3.0 data-forge@1 chai@4 \
    >"$folder/npm.log" 2>&1 \
    || skip "npm could not install grademark: $(grep -v '^npm warn' "$folder/npm.log" | head -n 1)"

"$bench" --write-candles "$folder/candles"
node "$here/compare.js" "$bench" "$here/grademark.js" "$folder" "$repetitions"
