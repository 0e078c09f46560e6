#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# kill -9 of a trading session at random moments, each followed by a proof of its database and a clean resume. In some
# rounds an operator has paused, killed or begun to flatten before: what was answered must hold in the next session.
#   PENTAD_SEED=N repeats a run; PENTAD_ROUNDS=N changes the number of kills (50).
set -euo pipefail
cli=$(realpath "$1")
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

seed=${PENTAD_SEED:-$RANDOM}
rounds=${PENTAD_ROUNDS:-50}
RANDOM=$seed
echo "seed $seed, $rounds rounds; PENTAD_SEED=$seed repeats them"
state="$work/state.db"
# An order that was on its way when the session was killed is unknown to the next one, and a flatten waits for it: here
# for seconds, not for half a minute.
market=(--seed 7 --speed 600 --set trading.cycle_interval_ms=50 --set exchange.api_timeout=2s
        --set execution.unknown_grace=3s --set execution.reconcile_every=1s)

# A random moment of the life of the session, at most $1 milliseconds from now. The moment is the point of the story,
# not something to wait for.
random_moment() { sleep "$(printf '0.%03d' $((RANDOM % $1)))"; }

# What the session must answer to "resume", given what was answered before the last kill.
expected="trading was not paused"

begin_session "${market[@]}"
say "resume first"
expect_answer "$expected"
kill_session
verify_state "first session"

for ((round = 1; round <= rounds; ++round)); do
    # Every third session dies as it starts, wherever that may be.
    if ((round % 3 == 0)); then
        begin_session "${market[@]}"
        random_moment 250
        kill_session
        verify_state "round $round, while starting"
    fi
    begin_session "${market[@]}"
    case $expected in
        killed)
            say "resume round $round"
            expect_answer "the kill switch is latched; re-arm"
            say "rearm round $round"
            expect_answer "the kill switch is released"
            # Refused until a report of the exchange that began after the re-arming agrees with the books.
            resumed() {
                say "resume round $round"
                until_true 2 answered "trading goes on" 1
            }
            until_true 60 resumed || fail "round $round: trading does not go on after the re-arming"
            ;;
        flattening)
            # It goes on by itself, and stays paused when it is done.
            flatten_ended() {
                say "resume round $round"
                until_true 10 new_answer || fail "round $round: no answer while flattening"
                answered "trading goes on" 1 || answered "trading was not paused" 1
            }
            new_answer() {
                [ "$(($(count_of "a flatten is under way" "$work/out") + $(count_of "trading goes on" "$work/out") +
                    $(count_of "trading was not paused" "$work/out")))" -gt "$answers" ] || return 1
                answers=$((answers + 1))
            }
            answers=0
            until_true 60 flatten_ended || fail "round $round: the flatten did not end"
            answered "trading was not paused" 1 && fail "round $round: the flatten was forgotten"
            ;;
        *)
            say "resume round $round"
            expect_answer "$expected"
            ;;
    esac
    expected="trading was not paused"
    random_moment 900
    case $((RANDOM % 8)) in
        0)
            say "pause round $round"
            expect_answer "trading is paused"
            expected="trading goes on"
            ;;
        1)
            say "kill round $round"
            expect_answer "the kill switch is latched; all orders"
            expected=killed
            ;;
        2)
            say "flatten round $round"
            expect_answer "flatten begins"
            expected=flattening
            random_moment 300
            ;;
        3)
            say "disable ETHTRY"
            expect_answer "disabled: no entries"
            ;;
        4)
            say "enable ETHTRY"
            expect_answer "enabled"
            ;;
        5)
            # Nobody waits for the answer: the command may be lost, or not.
            say "cancel all"
            ;;
    esac
    gone "$session" && fail "round $round: the session ended by itself"
    kill_session
    [ ! -s "$work/err" ] || fail "round $round: the session complained"
    verify_state "round $round"
done

# The last session trades on and ends in good order.
begin_session "${market[@]}"
say "rearm end"
expect_answer "the kill switch"
random_moment 900
end_session TERM
grep -q 'ledger residual 0;' "$work/out" || fail "no closing summary with a ledger residual of 0"
verify_state "the end"
orders=$(json_number orders "$work/verify.json")
fills=$(json_number fills "$work/verify.json")
[ "$orders" -gt 0 ] && [ "$fills" -gt 0 ] || fail "nothing was traded: $orders orders, $fills fills"
echo "$rounds kills survived: $(json_number steps "$work/verify.json") steps, $orders orders, $fills fills, all proven"
