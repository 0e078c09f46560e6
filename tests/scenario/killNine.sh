#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Kills a trading session with SIGKILL at random moments, again and again on one database. After every kill the file must
# verify, and the next session must resume from it: the same books, the operator's state, the sequence going on.
# Usage: killNine.sh PATH-OF-PENTAD-CLI [ROUNDS]; PENTAD_SEED sets the random moments.
set -euo pipefail
cli=$1
rounds=${2:-50}
seed=${PENTAD_SEED:-$(date +%s)}
echo "rounds $rounds, seed $seed (set PENTAD_SEED=$seed to repeat)"
RANDOM=$((seed % 32768))

folder=$(mktemp -d)
export XDG_STATE_HOME="$folder" HOME="$folder" XDG_CONFIG_HOME="$folder"
session=0
finish() {
    [ "$session" -eq 0 ] || kill -9 "$session" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
state="$folder/state.db"
# The session reads commands from here; holding both ends open keeps it from seeing an end.
mkfifo "$folder/commands"
exec 3<> "$folder/commands"

fail() {
    echo "round $round: $1" >&2
    cat "$folder/out" "$folder/err" >&2 || true
    exit 1
}
# A fast market: a bar and a cycle every few hundredths of a second.
start() {
    "$cli" trade --mode demo --state "$state" --speed 3000 --plain --set trading.cycle_interval_ms=50 \
        --set execution.style=market < "$folder/commands" > "$folder/out" 2> "$folder/err" &
    session=$!
}
pause_ms() { perl -e 'select(undef, undef, undef, $ARGV[0] / 1000)' "$1"; }
sequence() { "$cli" verify --state "$state" --json | sed -n 's/.*"steps": *\([0-9]*\).*/\1/p' | head -1; }

last=0
killed=0
resumed=0
for ((round = 1; round <= rounds; ++round)); do
    start
    # The session is alive once it has written its first steps of this round.
    for ((i = 0; i < 500; ++i)); do
        [ -s "$state-wal" ] && break
        kill -0 "$session" 2>/dev/null || break
        pause_ms 10
    done
    case $((round % 10)) in
        3) echo "pause for round $round" >&3 ;;
        4) echo "resume" >&3 ;;
        6) echo "kill for round $round" >&3 ;;
        7) echo "rearm it was a drill" >&3; echo "resume" >&3 ;;
        8) echo "flatten for round $round" >&3 ;;
        9) echo "resume" >&3 ;;
    esac
    pause_ms $((RANDOM % 900 + 20))
    kill -9 "$session" 2>/dev/null && killed=$((killed + 1)) || fail "the session had ended by itself"
    wait "$session" 2>/dev/null || true
    session=0
    "$cli" verify --state "$state" > "$folder/verified" 2>&1 || { cat "$folder/verified" >&2; fail "the state does not verify"; }
    now=$(sequence)
    [ "$now" -ge "$last" ] || fail "the journal went back from step $last to step $now"
    [ "$now" -gt "$last" ] && resumed=$((resumed + 1))
    last=$now
done
# The last word is an orderly session: it resumes, stops cleanly, and leaves a file that verifies.
"$cli" trade --mode demo --state "$state" --speed 3000 --plain --duration 2 < /dev/null > "$folder/out" 2> "$folder/err" ||
    fail "the session after the last kill did not end cleanly"
grep -q "ledger residual 0;" "$folder/out" || fail "the ledger has a residual"
"$cli" verify --state "$state"
[ "$resumed" -ge $((rounds / 2)) ] || fail "only $resumed of $rounds sessions got anything done"
echo "$killed kills, $resumed sessions that went on, $last steps"
