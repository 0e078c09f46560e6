#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whoever has no window trades by hand all the same: a buy by the line is sent and booked as the operator's, an order that
# the gates refuse is answered with their numbers, and nothing is sent for a line that is not meant clearly.
set -euo pipefail
cli=$(realpath "$1")
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

state="$work/state.db"
begin_session --seed 11 --set trading.cycle_interval_ms=200 --set strategy.name=hold --set trading.interval=1m
running() { grep -qF " RUNNING cycle " "$work/out"; }
until_true 60 or_gone running && running || fail "the engine did not begin to trade"
say "buy AVAXTRY 1"
unclear() { grep -qF "needs its pair, size and price" "$work/err"; }
until_true 60 or_gone unclear && unclear || fail "an order without a price was taken"
say "buy AVAXTRY for 1 at market"
expect_answer "refused: ORDER_BELOW_MINIMUM; "
say "buy AVAXTRY for 2000 at market"
expect_answer "accepted"
bought() { grep -qE " fills [1-9]" "$work/out"; }
until_true 60 or_gone bought && bought || fail "the buy was not filled"
# Blanks around a word change nothing.
say " orders "
expect_answer "0 orders open"
end_session TERM
verify_state "after the order"
"$cli" report --state "$state" --kind orders --out "$work/orders.csv" > /dev/null
grep -q "AVAXTRY,operator,.*,BUY,MARKET,operator," "$work/orders.csv" \
    || fail "the order is not the operator's: $(tail -n 1 "$work/orders.csv")"
[ "$(wc -l < "$work/orders.csv")" -eq 2 ] || fail "more was sent than was ordered"
