#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The replay against grademark, a backtester from npm:  run.sh <pentad-bench> [repetitions]
# Both programs read the same files, stay in memory, and replay in turn. (chai is what grademark needs and does not ask
# for.) Without node, npm or a network this is skipped with exit code 77.
set -euo pipefail
bench=${1:?usage: run.sh <pentad-bench> [repetitions]}
repetitions=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/bench/peers/npm.bash
. "$here/npm.bash"

fetch peer grademark@0.3.0 data-forge@1 chai@4
"$bench" --write-candles "$folder/candles"
node "$here/compare.js" "$bench" "$here/grademark.js" "$folder" "$repetitions"
