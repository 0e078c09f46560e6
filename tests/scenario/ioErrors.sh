#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A failing disk: the N-th write or sync of the database is answered with EIO, ENOSPC or EROFS, once or from then on. Where
# the session cannot write any more it sends nothing and ends with one sentence and a code that is not 0; what it calls well
# done is whole. After it the file is proven, nothing is at the exchange that was not promised in it, and a session on a
# sound disk puts everything right.
#   POINTS=N changes the number of errors (24), shared out evenly; PENTAD_SEED=N repeats a run.
set -euo pipefail
# shellcheck source=tests/scenario/wireWorld.bash
. "$(dirname "$0")/wireWorld.bash"

wanted=${POINTS:-24}
RANDOM=$seed
echo "seed $seed, $wanted errors; PENTAD_SEED=$seed POINTS=$wanted repeats them"
measure_session fdatasync pwrite64

# Each kind of error is a call, a word for errno, and whether it lasts.
kinds=()
for lasting in "" +; do
    for error in EIO ENOSPC EROFS; do
        kinds+=("pwrite64 $error $lasting" "fdatasync $error $lasting")
    done
done

told() { grep -q 'journal cannot be written' "$state_log" 2> /dev/null; }
given_up() { answered "flatten certificate, not verified" 1; }
decided() { sold || given_up || gone "$session"; }
# Whether the disk has failed at all: a session may end before its moment comes.
was_disturbed() { grep -q INJECTED "$work/injected" 2> /dev/null; }
errors=0
ended=0
went_on=0
unnoticed=0
world=0
# disturb CALL MOMENT ERROR LASTING: a world whose disk fails there; `met` is whether it came to that.
disturb() {
    local call=$1 moment=$2 error=$3 lasting=$4 what
    what="$call $moment$lasting $error"
    world=$((world + 1))
    new_world --seed $((seed + world))
    rm -f "$work/injected"
    # Two seconds of trying are enough.
    more_settings=(--set execution.flatten_steps_max=4)
    wire_session strace -D -f -qq -s 0 -o "$work/injected" -e "trace=$call" \
        -e "inject=$call:error=$error:when=$moment$lasting"
    more_settings=()
    until_true 90 decided 2> /dev/null || fail "$what: it neither sold nor gave up nor ended: $(tail -n 4 "$state_log")"
    leave_session "$what"
    met=no
    ! was_disturbed || met=yes errors=$((errors + 1))
    if [ "$code" -eq 0 ]; then
        [ ! -s "$work/err" ] || fail "$what: it ended well and complained"
        sold || fail "$what: it ended well without having sold"
        if told; then
            went_on=$((went_on + 1))
        elif [ "$met" = yes ]; then
            unnoticed=$((unnoticed + 1))
        fi
        judge settled "$what"
    else
        [ "$code" -eq 1 ] || fail "$what: exit code $code"
        [ "$met" = yes ] || fail "$what: it ended although nothing had failed"
        [ "$(wc -l < "$work/err")" -eq 1 ] || fail "$what: not one sentence"
        ended=$((ended + 1))
        judge killed "$what"
    fi
    resume_and_settle "$what"
    judge settled "$what, resumed"
}
for ((i = 0; i < wanted; ++i)); do
    read -r call error lasting <<< "${kinds[i % ${#kinds[@]}]}"
    for ((try = 0; try < 3; ++try)); do
        moment_of "${moments[$call]}" $(((wanted + ${#kinds[@]} - 1) / ${#kinds[@]})) $((i / ${#kinds[@]}))
        disturb "$call" "$moment" "$error" "$lasting"
        [ "$met" = no ] || break
    done
done
echo "$errors errors, $lost lost, $doubled doubled, $unclean unclean ($ended ended with a sentence, $went_on were told and" \
    "put right, $unnoticed harmed nothing)"
all_well || fail "see above"
[ "$ended" -gt 0 ] || fail "no error mattered"
