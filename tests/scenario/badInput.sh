#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Bad input: one sentence on stderr that names what, where and what to do, exit code 2 (3 where it is refused for
# safety), nothing on stdout, and nothing changed on disk. Mistakes in a configuration are told all at once.
set -euo pipefail
cli=$(realpath "$1")
work=$(mktemp -d)
trap 'stop_session; chmod -R u+w "$work"; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"
# What the program answers goes outside of what must not change.
answers=$(mktemp -d)
trap 'stop_session; chmod -R u+w "$work"; rm -rf "$work" "$answers"' EXIT
cd "$work"

contents() { find "$work" -printf '%P %M %s\n' -type f -exec sha256sum {} + | sort; }

# refused CODE LINES WORD... -- ARGUMENTS: every word must occur in what is said.
checked=0
refused() {
    local code=$1 lines=$2 words=() before after got=0
    shift 2
    while [ "$1" != -- ]; do
        words+=("$1")
        shift
    done
    shift
    before=$(contents)
    timeout 60 "$cli" "$@" > "$answers/out" 2> "$answers/err" < /dev/null || got=$?
    after=$(contents)
    [ "$got" -eq "$code" ] || fail "exit code $got instead of $code: $* says: $(cat "$answers/err")"
    [ ! -s "$answers/out" ] || fail "something on stdout: $*"
    [ "$(wc -l < "$answers/err")" -eq "$lines" ] || fail "not $lines lines: $* says: $(cat "$answers/err")"
    for word in "${words[@]}"; do
        grep -qF -- "$word" "$answers/err" || fail "'$word' is not named: $* says: $(cat "$answers/err")"
    done
    [ "$before" = "$after" ] || fail "something was changed by $*: $(diff <(echo "$before") <(echo "$after"))"
    checked=$((checked + 1))
}

five=BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,AVAXUSDT

# Candles that are good, to be spoilt one by one.
candles() {
    mkdir -p "$1"
    local symbol
    for symbol in ${five//,/ }; do
        awk 'BEGIN {
            print "open_time_ms,open,high,low,close,volume"
            for (i = 0; i < 300; ++i)
                printf "%.0f,%d.50,%d.75,%d.25,%d.50,1000\n", 1700006400000 + i * 3600000, 100 + i % 7, 100 + i % 7, 100 + i % 7, 100 + i % 7
        }' > "$1/$symbol-1h.csv"
    done
}
candles good
test_run() { "$cli" backtest --data "$1" --interval 1h --symbols "$five" --json > "$answers/out" 2> "$answers/err"; }
test_run good || fail "the good candles are refused: $(cat "$answers/err")"

# --- the universe
for command in "backtest --data good --interval 1h" "trade --mode demo --state new.db"; do
    # shellcheck disable=SC2086
    {
        refused 2 1 five 4 -- $command --symbols BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT
        refused 2 1 five 6 -- $command --symbols $five,ADAUSDT
        refused 2 1 SOLUSDT twice -- $command --symbols BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,SOLUSDT
        refused 2 1 BTCTRY ETHUSDT quote -- $command --symbols BTCTRY,ETHUSDT,XRPUSDT,SOLUSDT,AVAXUSDT
        refused 2 1 lower -- $command --symbols BTCUSDT,ETHUSDT,XRPUSDT,SOLUSDT,lower
    }
done

# --- the configuration: all mistakes, each with file, line and column
cat > wrong.toml <<'TOML'
[trading]
symbols = ["BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"]
cycle_interval = 1000

[risk]
daily_loss_max = "a lot"
orders_per_minute_max = true
TOML
refused 2 3 wrong.toml:3:1 cycle_interval wrong.toml:6: daily_loss_max wrong.toml:7: orders_per_minute_max \
    -- config --check --config wrong.toml
refused 2 3 wrong.toml:3:1 -- trade --mode demo --config wrong.toml --state new.db
refused 2 3 wrong.toml:3:1 -- backtest --config wrong.toml --data good --interval 1h --symbols "$five"
cat > six.toml <<'TOML'
[trading]
symbols = ["BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY", "ADATRY"]
TOML
refused 2 1 six.toml:2: five 6 -- config --check --config six.toml
refused 2 1 six.toml:2: five 6 -- trade --mode demo --config six.toml --state new.db
refused 2 1 six.toml:2: five 6 -- backtest --config six.toml --data good --interval 1h
refused 2 1 missing.toml -- trade --config missing.toml --state new.db
refused 2 1 no.such_key -- trade --set no.such_key=1 --state new.db

# --- candles
refused 2 1 missing -- backtest --data missing --interval 1h --symbols "$five"
refused 2 1 missing -- trade --mode demo --data missing --interval 1h --symbols "$five" --state new.db
refused 2 1 missing -- trade --mode demo --data missing --interval 1h --symbols "$five"
candles cut
gzip cut/SOLUSDT-1h.csv
size=$(stat -c %s cut/SOLUSDT-1h.csv.gz)
truncate -s $((size / 2)) cut/SOLUSDT-1h.csv.gz
refused 2 1 SOLUSDT-1h.csv.gz -- backtest --data cut --interval 1h --symbols "$five"
refused 2 1 SOLUSDT-1h.csv.gz -- trade --mode demo --data cut --interval 1h --symbols "$five" --state new.db
candles upside
sed -i '42s/.*/1700150400000,100.50,100.25,100.75,100.50,1000/' upside/XRPUSDT-1h.csv
refused 2 1 "XRPUSDT-1h.csv line 42" high low -- backtest --data upside --interval 1h --symbols "$five"
candles absent
rm absent/AVAXUSDT-1h.csv
refused 2 1 AVAXUSDT -- backtest --data absent --interval 1h --symbols "$five"

# --- databases
"$cli" backtest --data good --interval 1h --symbols "$five" --journal backtest.db --json > "$answers/out" \
    || fail "the backtest with a journal failed"
refused 2 1 backtest.db mode -- trade --mode demo --state backtest.db --symbols "$five"
# The schema number stands at byte 60 of the file.
cp backtest.db newer.db
printf '\x00\x00\x03\xe7' | dd of=newer.db bs=1 seek=60 conv=notrunc status=none
refused 2 1 newer.db newer -- trade --mode demo --state newer.db --symbols "$five"
refused 2 1 newer.db newer -- verify --state newer.db
printf 'this is a letter, not a database; it is long enough to be read as one, and it is not one.' > letter.db
refused 1 1 letter.db damaged -- trade --mode demo --state letter.db
refused 2 1 nothing.db -- verify --state nothing.db
refused 2 1 backtest.db exists -- backtest --data good --interval 1h --symbols "$five" --journal backtest.db
refused 2 1 backtest.db exists -- backtest --data good --interval 1h --symbols "$five" --journal backtest.db \
    --report report
mkdir report
echo kept > report/trades.csv
refused 2 1 backtest.db exists -- backtest --data good --interval 1h --symbols "$five" --journal backtest.db \
    --report report
for command in "--report letter.db/report" "--report /proc/1/report" "--journal letter.db/new.db" \
    "--journal /proc/1/new.db" "--journal new.db --report letter.db"; do
    # shellcheck disable=SC2086
    refused 2 1 "${command##* }" -- backtest --data good --interval 1h --symbols "$five" $command
done
refused 2 1 nowhere -- trade --mode demo --state nowhere/new.db
if [ "$(id -u)" -ne 0 ]; then
    mkdir locked
    chmod 555 locked
    refused 2 1 locked -- trade --mode demo --state locked/new.db
else
    # No rights keep root out; nobody at all can write here.
    refused 2 1 /proc/1 -- trade --mode demo --state /proc/1/new.db
fi

# A database of the demo, which belongs to no other mode.
timeout 60 "$cli" trade --mode demo --state demo.db --cycles 3 --plain < /dev/null > "$answers/out" 2> "$answers/err" \
    || fail "the demo did not run: $(cat "$answers/err")"
[ -s demo.db ] || fail "the demo left no journal"
refused 2 1 demo.db mode -- trade --mode paper --state demo.db

# A damaged one is refused and left alone until it is put aside on purpose.
cp demo.db hurt.db
cp demo.db.head hurt.db.head
printf 'not a database at all' | dd of=hurt.db bs=1 conv=notrunc status=none
hurt=$(sha256sum < hurt.db)
refused 1 1 hurt.db damaged "pentad-cli rebuild --state" -- trade --mode demo --state hurt.db
refused 2 1 hurt.db --mode -- rebuild --state hurt.db
refused 2 1 demo.db good -- rebuild --state demo.db
refused 2 1 nothing.db -- rebuild --state nothing.db
refused 2 1 --state -- rebuild
refused 2 1 --loudly -- rebuild --loudly yes
refused 2 1 backup -- rebuild --state hurt.db --mode demo --from-backup
"$cli" rebuild --state hurt.db --mode demo --reason "a test" > "$answers/out" 2> "$answers/err" \
    || fail "the damaged database was not put aside: $(cat "$answers/err")"
grep -q 'high-water\|High-water' "$answers/out" || fail "what begins anew is not said: $(cat "$answers/out")"
[ "$(sha256sum < hurt.db.damaged-*Z)" = "$hurt" ] || fail "the damaged database was not kept as it was"
timeout 60 "$cli" trade --mode demo --state hurt.db --cycles 3 --plain < /dev/null > "$answers/out" 2> "$answers/err" \
    || fail "no session began on the new database: $(cat "$answers/err")"
"$cli" verify --state hurt.db > /dev/null || fail "the new database is not good"

# --- words
refused 2 1 dance -- dance
refused 2 1 --loudly -- trade --loudly
refused 2 1 --cycles -- trade --cycles 0
refused 2 1 --loudly -- cancel-all --loudly
refused 2 1 demo -- cancel-all
refused 2 1 paper -- cancel-all --mode paper
refused 2 1 --state -- verify
refused 2 1 live -- trade --mode live

# --- time that ran out before the exchange had answered is no session
code=0
timeout 60 "$cli" trade --mode paper --state lonely.db --duration 1 --set exchange.base_url=https://127.0.0.1:9 \
    > "$answers/out" 2> "$answers/err" < /dev/null || code=$?
[ "$code" -eq 1 ] || fail "exit code $code instead of 1 where the exchange never answered"
[ "$(wc -l < "$answers/err")" -eq 1 ] || fail "not one sentence: $(cat "$answers/err")"
grep -qF "https://127.0.0.1:9" "$answers/err" || fail "who did not answer is not named: $(cat "$answers/err")"

# --- values of options: none, empty, two of them, no text
no_text=$(printf 'a\377b')
for command in "trade --mode demo --state demo.db" "backtest --data good --interval 1h" "cancel-all" "config --check" \
    "keys status" "report --state demo.db --kind trades --out x.csv"; do
    # shellcheck disable=SC2086
    {
        refused 2 1 --config value -- $command --config
        refused 2 1 --config empty -- $command --config ""
        refused 2 1 --profile twice -- $command --profile one --profile other
        refused 2 1 argument UTF-8 -- $command --config "$no_text"
        refused 2 1 argument UTF-8 -- $command --config=two$'\n'lines
        refused 2 1 KEY=VALUE -- $command --set nothing
        refused 2 1 no.such -- $command --set no.such=1
    }
done
refused 2 1 --mode twice -- trade --mode demo --mode live --state demo.db
refused 2 1 --state empty -- trade --mode demo --state ""
refused 2 1 good folder -- trade --mode demo --state good
refused 2 1 --faults -- trade --mode demo --state new.db --faults nowhere.toml
refused 2 1 --faults empty -- trade --mode demo --state new.db --faults ""
for value in 0 -1 1.5 ten 1e3 9223372036854775807 99999999999999999999; do
    refused 2 1 --duration -- trade --mode demo --state new.db --duration "$value"
done
refused 2 1 --cycles -- trade --mode demo --state new.db --cycles 99999999999999999999
refused 2 1 --cycles twice -- trade --mode demo --state new.db --cycles 3 --cycles 4
for value in 1e400 nan -1 99999999999999999999999; do
    refused 2 1 speed -- trade --mode demo --state new.db --speed "$value"
    refused 2 1 seed -- trade --mode demo --state new.db --seed "$value"
done
for value in 0 -1 65 99999999999 many; do
    refused 2 1 --threads -- backtest --data good --interval 1h --symbols "$five" --threads "$value"
done
refused 2 1 interval -- backtest --data good --interval 99999999999m --symbols "$five"
refused 2 1 --from -- backtest --data good --interval 1h --symbols "$five" --from yesterday
refused 2 1 --journal twice -- backtest --data good --interval 1h --symbols "$five" --journal a.db --journal b.db
refused 2 1 --report empty -- backtest --data good --interval 1h --symbols "$five" --report ""
refused 2 1 --json -- backtest --data good --interval 1h --symbols "$five" --json=yes
refused 2 1 ends before -- report --state demo.db --kind trades --out x.csv --from 2024-10-02 --to 2024-10-01
refused 2 1 nowhere -- report --state demo.db --kind trades --out nowhere/x.csv
refused 2 1 folder -- report --state demo.db --kind trades --out good
refused 2 1 journal -- report --state demo.db --kind trades --out demo.db
refused 2 1 journal -- report --state demo.db --kind trades --out ./demo.db.head
refused 2 1 nothing.db -- report --state nothing.db --kind trades --out x.csv
refused 2 1 --state twice -- report --state demo.db --state hurt.db --kind trades --out x.csv
refused 2 1 --state twice -- verify --state demo.db --state hurt.db
refused 2 1 --state empty -- verify --state=
refused 2 1 good folder -- verify --state good
refused 2 1 --state -- verify --state demo.db --loudly
refused 2 1 --state twice -- rebuild --state demo.db --state hurt.db
refused 2 1 --mode ghost -- rebuild --state hurt.db --mode ghost
refused 2 1 five -- rebuild --state hurt.db --mode demo --symbols BTCTRY
refused 2 1 --symbols lower -- rebuild --state hurt.db --mode demo --symbols BTCTRY,ETHTRY,XRPTRY,AVAXTRY,lower
refused 2 1 --reason -- rebuild --state hurt.db --reason
refused 2 1 exists -- config --write-default demo.db
refused 2 1 nowhere -- config --write-default nowhere/config.toml
refused 2 1 --write-default -- config --write-default
refused 2 1 --write-default twice -- config --write-default one.toml --write-default other.toml
refused 2 1 exclude -- config --print --check
refused 2 1 nothing -- config
refused 2 1 understood -- keys dance
refused 2 1 nothing -- keys

# --- a second instance is refused for safety, and says who holds the database
state="$work/held.db"
"$cli" trade --mode demo --state "$state" --plain < /dev/null > /dev/null 2>&1 &
session=$!
held() { [ -s "$state" ] && ! timeout 5 "$cli" verify --state "$state" > /dev/null 2>&1; }
until_true 30 held || fail "the first instance did not begin"
got=0
timeout 60 "$cli" trade --mode demo --state "$state" > "$answers/out" 2> "$answers/err" < /dev/null || got=$?
[ "$got" -eq 3 ] || fail "the second instance ended with $got: $(cat "$answers/err")"
[ "$(wc -l < "$answers/err")" -eq 1 ] || fail "not one sentence: $(cat "$answers/err")"
grep -qF "$session" "$answers/err" || fail "the holder $session is not named: $(cat "$answers/err")"
alive "$session" || fail "the first instance did not survive the second"
kill -TERM "$session"
until_true 30 gone "$session" || fail "the first instance did not end"
"$cli" verify --state "$state" > /dev/null || fail "the database did not survive two instances"

echo "$checked bad inputs refused, and a second instance"
