#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Backtests of real candles twice over give the same digest, whatever the locale; a demo session survives kill -9 and
# resumes; SIGINT ends sessions and backtests in good order. Needs the market data that PENTAD_DATA names.
set -euo pipefail
cli=$(realpath "$1")
data=${PENTAD_DATA:-}
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

if [ ! -f "$data/BTCTRY-1m.csv.gz" ] || [ ! -f "$data/BTCUSDT-1h.csv.gz" ]; then
    echo "no market data in '$data'; name its folder in PENTAD_DATA"
    exit 77
fi

backtest() {
    "$cli" backtest --data "$data" --strategy trend --json "${@:2}" > "$work/$1.json" 2> "$work/err" \
        || fail "backtest $1 failed: $(cat "$work/err")"
    [ "$(json_number ledger_residual "$work/$1.json")" = 0 ] || fail "$1: the ledger residual is not 0"
    [ "$(json_number orders "$work/$1.json")" -gt 0 ] || fail "$1: no orders"
    [ "$(json_number fills "$work/$1.json")" -gt 0 ] || fail "$1: no fills"
}
same() {
    local a b
    a=$(json_text journal_sha256 "$work/$1.json")
    b=$(json_text journal_sha256 "$work/$2.json")
    [ ${#a} -eq 64 ] || fail "$1: no digest"
    [ "$a" = "$b" ] || fail "$1 and $2 differ: $a and $b"
}

minutes=(--interval 1m --symbols BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY)
hours=(--interval 1h --symbols BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,AVAXUSDT)
backtest minutes-1 "${minutes[@]}"
backtest minutes-2 "${minutes[@]}"
same minutes-1 minutes-2
backtest hours-1 "${hours[@]}"
backtest hours-2 "${hours[@]}"
same hours-1 hours-2
backtest hours-threads "${hours[@]}" --threads 2
same hours-1 hours-threads
backtest hours-journal "${hours[@]}" --journal "$work/hours.db"
same hours-1 hours-journal
"$cli" verify --state "$work/hours.db" > "$work/out" || fail "the journal of the backtest does not verify"
grep -qF "$(json_text journal_sha256 "$work/hours-1.json")" "$work/out" || fail "verify proves another head"

if locale -a 2>/dev/null | grep -qiE '^tr_TR\.utf-?8$'; then
    LC_ALL=tr_TR.UTF-8 TZ=Europe/Istanbul backtest hours-turkish "${hours[@]}"
    same hours-1 hours-turkish
    LC_ALL=tr_TR.UTF-8 TZ=America/New_York backtest minutes-turkish "${minutes[@]}"
    same minutes-1 minutes-turkish
else
    echo "the locale tr_TR.UTF-8 is absent, it was not tried"
fi

# --- a backtest that is interrupted says so
long="$work/long"
mkdir "$long"
awk 'BEGIN {
    print "open_time_ms,open,high,low,close,volume"
    for (i = 0; i < 600000; ++i) {
        p = 1000 + i % 997
        printf "%.0f,%d.5,%d.9,%d.1,%d.5,1000\n", 1600000020000 + i * 60000, p, p, p, p
    }
}' > "$long/BTCUSDT-1m.csv"
for symbol in ETH XRP SOL AVAX; do
    ln "$long/BTCUSDT-1m.csv" "$long/${symbol}USDT-1m.csv"
done
"$cli" backtest --data "$long" --interval 1m --symbols BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,AVAXUSDT --json \
    > "$work/partial.json" 2> "$work/err" &
session=$!
handles_or_gone() { catches_interrupt "$session" || gone "$session"; }
until_true 60 handles_or_gone || fail "the backtest never began"
kill -INT "$session" 2>/dev/null || fail "the backtest was over before it could be interrupted"
code=0
wait "$session" || code=$?
[ "$code" -eq 0 ] || fail "the interrupted backtest ended with $code: $(cat "$work/err")"
grep -qE '"partial": ?true' "$work/partial.json" || fail "the partial result does not say so"
[ "$(json_number ledger_residual "$work/partial.json")" = 0 ] || fail "the partial result does not add up"

# --- a demo session trades, survives kill -9, resumes, and ends by SIGINT
state="$work/demo.db"
market=(--seed 11 --speed 600 --set trading.cycle_interval_ms=100)
begin_session "${market[@]}" --cycles 300
until_true 60 gone "$session" || fail "the session did not end after its cycles"
wait "$session" || fail "the first session failed: $(cat "$work/err")"
exec 9>&-
verify_state "first session"
before=$(json_number steps "$work/verify.json")
begin_session "${market[@]}"
say "pause for the story"
expect_answer "trading is paused"
kill_session
verify_state "after kill -9"
[ "$(json_number steps "$work/verify.json")" -gt "$before" ] || fail "the killed session left nothing"
begin_session "${market[@]}"
say "resume"
expect_answer "trading goes on"
end_session INT
grep -q 'ledger residual 0;' "$work/out" || fail "no closing summary with a ledger residual of 0"
verify_state "after SIGINT"
[ "$(json_number orders "$work/verify.json")" -gt 0 ] && [ "$(json_number fills "$work/verify.json")" -gt 0 ] \
    || fail "the demo did not trade: $(cat "$work/verify.json")"
echo "done when: $(json_text journal_sha256 "$work/minutes-1.json"), $(json_text journal_sha256 "$work/hours-1.json")"
