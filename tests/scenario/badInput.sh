#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every kind of bad input gives its sentence on stderr, the right exit code, and changes nothing.
# Usage: badInput.sh PATH-OF-PENTAD-CLI
set -euo pipefail
cli=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_STATE_HOME="$folder/state" HOME="$folder" XDG_CONFIG_HOME="$folder/config"
five=BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLTRY
failed=0
checked=0

# refuses CODE LINES PATTERN command...: the exit code, how many lines on stderr, what they say, and an unchanged folder
refuses() {
    local code=$1 lines=$2 pattern=$3
    shift 3
    local before after status=0
    before=$(cd "$folder" && find . -type f ! -name err ! -name out -exec sha256sum {} + | sort | sha256sum)
    timeout 60 "$cli" "$@" > "$folder/out" 2> "$folder/err" < /dev/null || status=$?
    after=$(cd "$folder" && find . -type f ! -name err ! -name out -exec sha256sum {} + | sort | sha256sum)
    checked=$((checked + 1))
    local problem=
    [ "$status" -eq "$code" ] || problem="exit code $status instead of $code"
    [ "$(wc -l < "$folder/err")" -eq "$lines" ] || problem="$problem; $(wc -l < "$folder/err") lines instead of $lines"
    grep -qE -e "$pattern" "$folder/err" || problem="$problem; nothing about $pattern"
    [ "$before" = "$after" ] || problem="$problem; files changed"
    if [ -n "$problem" ]; then
        echo "FAILED pentad-cli $*: $problem" >&2
        sed 's/^/    /' "$folder/err" >&2
        failed=$((failed + 1))
    fi
}

# Five plain candle files to spoil.
data="$folder/data"
mkdir -p "$data"
for symbol in ${five//,/ }; do
    {
        echo open_time_ms,open,high,low,close,volume
        for ((i = 0; i < 50; ++i)); do echo "$((1700000040000 + i * 60000)),100,101,99,100,1000"; done
    } > "$data/$symbol-1m.csv"
done
backtest=(backtest --data "$data" --interval 1m --symbols "$five")
"$cli" "${backtest[@]}" --json > "$folder/out" 2> "$folder/err" || { cat "$folder/err" >&2; exit 1; }

# the universe
refuses 2 1 'exactly five|five symbols' backtest --data "$data" --interval 1m --symbols BTCTRY,ETHTRY,XRPTRY,AVAXTRY
refuses 2 1 'exactly five|five symbols' backtest --data "$data" --interval 1m --symbols "$five,DOGETRY"
refuses 2 1 'twice' backtest --data "$data" --interval 1m --symbols BTCTRY,ETHTRY,XRPTRY,AVAXTRY,BTCTRY
refuses 2 1 'different quote' backtest --data "$data" --interval 1m --symbols BTCTRY,ETHTRY,XRPTRY,AVAXTRY,SOLUSDT
refuses 2 1 'exactly five|five symbols' trade --symbols BTCTRY,ETHTRY --state "$folder/never.db"

# the configuration: all mistakes at once, each with file, line and column
cat > "$folder/wrong.toml" <<'TOML'
schema_version = 1
[risk]
daily_loss_maxx = "0.02"
orders_per_minute_max = "many"
[capital]
reserved_cash_rate = 0.1
TOML
refuses 2 3 'wrong.toml:3:[0-9]+: risk.daily_loss_maxx.*' config --check --config "$folder/wrong.toml"
refuses 2 3 'wrong.toml:4:[0-9]+: risk.orders_per_minute_max' trade --config "$folder/wrong.toml"
refuses 2 3 'wrong.toml:6:[0-9]+: capital.reserved_cash_rate' "${backtest[@]}" --config "$folder/wrong.toml"
refuses 2 1 'missing.toml' config --check --config "$folder/missing.toml"
refuses 2 1 'paper' trade --mode paper
refuses 2 1 '' frobnicate
refuses 2 1 '--colour' trade --colour

# the data
refuses 2 1 'nowhere' backtest --data "$folder/nowhere" --interval 1m --symbols "$five"
good=$(cat "$data/ETHTRY-1m.csv")
gzip -c "$data/ETHTRY-1m.csv" | head -c 120 > "$data/ETHTRY-1m.csv.gz"
mv "$data/ETHTRY-1m.csv" "$folder/keep.csv"
refuses 2 1 'ETHTRY-1m.csv.gz' "${backtest[@]}"
rm "$data/ETHTRY-1m.csv.gz"
sed '7s/.*/1700000340000,100,98,99,100,1000/' "$folder/keep.csv" > "$data/ETHTRY-1m.csv"
refuses 2 1 'ETHTRY-1m.csv line 7' "${backtest[@]}"
printf '%s\n' "$good" > "$data/ETHTRY-1m.csv"

# the state file
trade=(trade --mode demo --plain --cycles 1 --set trading.cycle_interval_ms=50)
"$cli" "${trade[@]}" --state "$folder/demo.db" < /dev/null > "$folder/out" 2>&1 || { cat "$folder/out" >&2; exit 1; }
rm -rf "$folder/state"
refuses 2 1 'symbols|universe|pairs' "${trade[@]}" --state "$folder/demo.db" --symbols BTCTRY,ETHTRY,XRPTRY,AVAXTRY,DOGETRY
cp "$folder/demo.db" "$folder/other.db"
sqlite3 "$folder/other.db" "UPDATE meta SET value = 'live' WHERE key = 'mode'" > /dev/null
refuses 2 1 'other.db.*live|live.*other.db' "${trade[@]}" --state "$folder/other.db"
cp "$folder/demo.db" "$folder/newer.db"
sqlite3 "$folder/newer.db" "PRAGMA user_version = 999" > /dev/null
refuses 2 1 'newer' "${trade[@]}" --state "$folder/newer.db"
touch "$folder/plainfile"
refuses 2 1 'plainfile' "${trade[@]}" --state "$folder/plainfile/demo.db"
refuses 2 1 '/proc' "${trade[@]}" --state /proc/pentad/demo.db
refuses 2 1 'nothere.db' verify --state "$folder/nothere.db"

# a second instance on one database is refused, and told who holds it
"$cli" trade --mode demo --plain --state "$folder/held.db" < /dev/null > "$folder/held.out" 2>&1 &
holder=$!
for ((i = 0; i < 500; ++i)); do
    [ -s "$folder/held.db-wal" ] && break
    perl -e 'select(undef, undef, undef, 0.02)'
done
status=0
"$cli" trade --mode demo --plain --state "$folder/held.db" < /dev/null > "$folder/out" 2> "$folder/err" || status=$?
checked=$((checked + 1))
if [ "$status" -ne 3 ] || ! grep -q "$holder" "$folder/err" || [ "$(wc -l < "$folder/err")" -ne 1 ]; then
    echo "FAILED second instance: exit $status: $(cat "$folder/err")" >&2
    failed=$((failed + 1))
fi
kill -TERM "$holder"
wait "$holder" || { echo "FAILED the first instance did not end cleanly on SIGTERM" >&2; failed=$((failed + 1)); }

echo "$checked cases, $failed failed"
[ "$failed" -eq 0 ]
