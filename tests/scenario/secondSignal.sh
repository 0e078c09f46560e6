#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The second signal is the fast way out of a backtest, whichever two signals they are: SIGINT and then SIGTERM end it at
# once with 130, one alone ends it in good order with 0.
set -euo pipefail
cli=$(realpath "$1")
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"
cd "$work"

five=BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,AVAXUSDT
mkdir candles
for symbol in ${five//,/ }; do
    awk 'BEGIN {
        print "open_time_ms,open,high,low,close,volume"
        for (i = 0; i < 60000; ++i)
            printf "%.0f,%d.50,%d.75,%d.25,%d.50,1000\n", 1600005600000 + i * 3600000, 100 + i % 7, 100 + i % 7, 100 + i % 7, 100 + i % 7
    }' > "candles/$symbol-1h.csv"
done

# ended SIGNAL...: the exit code after signals that all arrive while the program stands still.
ended() {
    local code=0
    "$cli" backtest --data candles --interval 1h --symbols "$five" --json > out 2> err &
    session=$!
    until_true 30 catches_interrupt "$session" || fail "the backtest was over before it listened"
    kill -STOP "$session" || fail "the backtest was over before it could be interrupted"
    for signal in "$@"; do
        kill "-$signal" "$session"
    done
    kill -CONT "$session"
    wait "$session" || code=$?
    echo "$code"
}

[ "$(ended INT)" -eq 0 ] || fail "SIGINT alone is not the orderly way out"
grep -q '"partial": true' out || fail "the result is not marked as partial"
for pair in "INT TERM" "TERM INT"; do
    # shellcheck disable=SC2086
    code=$(ended $pair)
    [ "$code" -eq 130 ] || fail "$pair ended with $code instead of 130"
done
echo "one signal ends a backtest in good order, two at once"
