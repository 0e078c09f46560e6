#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Money comes to the account while nobody sits at a window: the engine stops entries, says how much, and goes on once its
# operator has said on the command line that it is right. In the books it is brought in, and no profit.
set -euo pipefail
cli=$(realpath "$1")
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

state="$work/state.db"
cat > "$work/faults.toml" <<FAULTS
[[fault]]
action = "deposit"
asset = "TRY"
quantity = "2500"
from = "6s"
FAULTS
# is STATE: the newest line of the session says so.
is() { grep ' cycle ' "$work/out" | tail -n 1 | grep -qF " $1 cycle "; }
begin_session --seed 11 --faults "$work/faults.toml" --set trading.cycle_interval_ms=200 --set strategy.name=hold \
    --set execution.reconcile_every=1s
expect_answer "flow 1 TRY +2500 (when right, type: flow 1)"
is "SAFE MODE" || fail "entries go on beside unexplained money"
say "flow nothing"
refused() { grep -qF "flow needs the number" "$work/err"; }
until_true 60 or_gone refused && refused || fail "a flow without a number was taken"
say "flow 1"
expect_answer "acknowledged"
until_true 120 or_gone is RUNNING && is RUNNING || fail "the engine did not go on"
end_session TERM
verify_state "after the deposit"
"$cli" report --state "$state" --kind ledger --out "$work/ledger.csv" > /dev/null
grep -qF "2500" "$work/ledger.csv" || fail "the deposit is not in the ledger"
grep -qE "equity 102[0-9]{3}" <(tail -n 1 "$work/out") || fail "the money is not there: $(tail -n 1 "$work/out")"
