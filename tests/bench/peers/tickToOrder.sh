#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# G8, from the bytes of a tick to the bytes of a signed order, against CCXT:  tickToOrder.sh <pentad-bench> [repetitions]
# Without node, npm or a network this is skipped with exit code 77.
set -euo pipefail
bench=${1:?usage: tickToOrder.sh <pentad-bench> [repetitions]}
repetitions=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/bench/peers/npm.bash
. "$here/npm.bash"

fetch . --ignore-scripts ccxt@4.5.84
cp "$here/tickToOrder.mjs" "$folder/"
node "$folder/tickToOrder.mjs" "$(realpath "$bench")" "$repetitions"
