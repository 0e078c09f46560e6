#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A session gets no more memory from one moment on, or has too little from its start. It may end or go on; its database is
# good each time, and a session that has memory again goes on with it.
#   PENTAD_SEED=N repeats a run; PENTAD_ROUNDS=N changes how often the memory is cut off (5).
set -euo pipefail
cli=$(realpath "$1")
command -v prlimit > /dev/null || { echo "prlimit is absent (package util-linux)"; exit 77; }
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

seed=${PENTAD_SEED:-$RANDOM}
rounds=${PENTAD_ROUNDS:-5}
RANDOM=$seed
echo "seed $seed, $rounds rounds; PENTAD_SEED=$seed repeats them"
state="$work/state.db"
market=(--seed 7 --speed 600 --set trading.cycle_interval_ms=50)

replied() { [ -s "$work/out" ]; }
begin_and_hear() {
    begin_session "${market[@]}"
    say "resume $1"
    until_true 60 or_gone replied || fail "$1: no answer"
    alive "$session" || fail "$1: the session ended by itself"
}
# A line without an end, which the session has to keep, needs more than is left. Nobody may read it any more.
fill_memory() { timeout 30 bash -c "head -c 64000000 /dev/zero | tr '\\0' x >&9" 2> /dev/null || true; }

ended=0
for ((round = 1; round <= rounds; ++round)); do
    begin_and_hear "round $round"
    # The moment is the point of the story, not something to wait for.
    sleep "$(printf '0.%03d' $((RANDOM % 900)))"
    prlimit --pid "$session" --as=1048576 || fail "round $round: its memory could not be limited"
    fill_memory
    if until_true 20 gone "$session"; then
        ended=$((ended + 1))
    fi
    kill_session
    verify_state "round $round"
done
[ "$ended" -gt 0 ] || fail "no session missed the memory: nothing was tried"

for kilobytes in 30000 60000 120000 200000 300000 450000 700000; do
    (
        ulimit -v "$kilobytes"
        timeout -k 5 30 "$cli" trade --mode demo --state "$state" "${market[@]}" --cycles 5 --plain
    ) < /dev/null > "$work/out" 2> "$work/err" || true
    verify_state "with $kilobytes kB"
done

begin_and_hear "the end"
end_session TERM
verify_state "the end"
echo "$ended of $rounds sessions ended without memory, and no database was harmed"
