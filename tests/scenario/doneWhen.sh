#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The promises of the first page, on real candles: backtests end with balanced books, trade, and give the same journal
# twice and under another locale; a demo session trades, is killed, resumes, and its file verifies; SIGINT stops cleanly.
# Usage: doneWhen.sh PATH-OF-PENTAD-CLI; real candles are found through PENTAD_DATA.
set -euo pipefail
cli=$1
data=${PENTAD_DATA:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_STATE_HOME="$folder" HOME="$folder" XDG_CONFIG_HOME="$folder"

fail() {
    echo "FAILED: $1" >&2
    exit 1
}
field() { sed -n "s/^ *\"$2\": *\"\\{0,1\\}\\([^\",]*\\).*/\\1/p" "$1" | head -1; }
pause_ms() { perl -e 'select(undef, undef, undef, $ARGV[0] / 1000)' "$1"; }

same_twice() {
    local first
    "$cli" backtest --data "$data" "$@" --json > "$folder/1.json" 2> "$folder/err" || { cat "$folder/err" >&2; fail "$*"; }
    first=$(field "$folder/1.json" journal_sha256)
    [ "$(field "$folder/1.json" ledger_residual)" = 0 ] || fail "$*: the ledger has a residual"
    [ "$(field "$folder/1.json" orders)" -gt 0 ] || fail "$*: no orders"
    [ "$(field "$folder/1.json" fills)" -gt 0 ] || fail "$*: no fills"
    "$cli" backtest --data "$data" "$@" --threads 1 --json > "$folder/2.json" 2> /dev/null
    [ "$(field "$folder/2.json" journal_sha256)" = "$first" ] || fail "$*: another journal the second time"
    LC_ALL=tr_TR.UTF-8 TZ=Europe/Istanbul "$cli" backtest --data "$data" "$@" --json > "$folder/3.json" 2> /dev/null
    [ "$(field "$folder/3.json" journal_sha256)" = "$first" ] || fail "$*: another journal under tr_TR"
    "$cli" backtest --data "$data" "$@" --journal "$folder/$RANDOM.db" --json > "$folder/4.json" 2> /dev/null
    [ "$(field "$folder/4.json" journal_sha256)" = "$first" ] || fail "$*: another journal when it is kept in a file"
    echo "$*: $(field "$folder/1.json" orders) orders, $(field "$folder/1.json" fills) fills, $first"
}

if [ -n "$data" ] && [ -e "$data/BTCTRY-1m.csv.gz" ]; then
    for strategy in trend reversion rebalance; do
        same_twice --interval 1m --symbols BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY --strategy "$strategy"
        same_twice --interval 1h --symbols BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,AVAXUSDT --strategy "$strategy"
    done
    # SIGINT ends a long replay with what it has, and says so.
    "$cli" backtest --data "$data" --interval 5m --symbols BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,ADAUSDT --strategy rebalance \
        --journal "$folder/long.db" --json > "$folder/partial.json" 2> /dev/null &
    replay=$!
    for ((i = 0; i < 1000; ++i)); do
        [ -s "$folder/long.db" ] && break
        pause_ms 5
    done
    pause_ms 50
    if kill -INT "$replay" 2>/dev/null; then
        wait "$replay" || fail "SIGINT did not end the replay with exit code 0"
        [ "$(field "$folder/partial.json" ledger_residual)" = 0 ] || fail "the partial result has a residual"
        echo "interrupted replay: partial $(field "$folder/partial.json" partial), $(field "$folder/partial.json" bars) bars"
    else
        echo "the replay was done before it could be interrupted"
    fi
else
    echo "no market data at '$data': the replays of real candles were left out"
fi

state="$folder/demo.db"
demo=(trade --mode demo --plain --state "$state" --speed 600 --set trading.cycle_interval_ms=100)
"$cli" "${demo[@]}" < /dev/null > "$folder/out" 2> "$folder/err" &
session=$!
pause_ms 4000
kill -9 "$session" || fail "the demo session ended by itself: $(cat "$folder/err")"
wait "$session" 2> /dev/null || true
"$cli" verify --state "$state" > "$folder/verified" || fail "the killed session does not verify: $(cat "$folder/verified")"
before=$("$cli" verify --state "$state" --json | sed -n 's/.*"steps": *\([0-9]*\).*/\1/p' | head -1)
"$cli" "${demo[@]}" --duration 6 < /dev/null > "$folder/out" 2> "$folder/err" || fail "the resumed session: $(cat "$folder/err")"
"$cli" verify --state "$state" --json > "$folder/verified" || fail "the resumed session does not verify"
after=$(sed -n 's/.*"steps": *\([0-9]*\).*/\1/p' "$folder/verified" | head -1)
[ "$after" -gt "$before" ] || fail "the resumed session wrote nothing"
grep -qE ' [1-9][0-9]* fills' "$folder/out" || fail "the demo did not trade: $(tail -1 "$folder/out")"
tail -1 "$folder/out"
