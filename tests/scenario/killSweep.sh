#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# kill -9 at the N-th sync, write of the database, write of anything (a request on its way, a line of the log) or removal
# of a file in the life of a session: it starts, opens the books, posts five orders, books their fills, and ends. The
# exchange goes on. After each kill the file is proven and nothing is at the exchange that was not promised in it; after
# a resume nothing is open, and orders, trades and money agree to the last unit.
#   KILLS=N changes the number of kills (28), shared out evenly over all moments; from about 3,300 on every moment is met.
#   KILLS=order is every sync and every write of the database in the life of a session of one order instead: one moment
#   after the other, until three sessions in a row end before theirs.
#   PENTAD_SEED=N repeats a run.
set -euo pipefail
# shellcheck source=tests/scenario/wireWorld.bash
. "$(dirname "$0")/wireWorld.bash"

wanted=${KILLS:-28}
RANDOM=$seed
kinds=(fdatasync pwrite64 write unlink)
if [ "$wanted" = order ]; then
    kinds=(fdatasync pwrite64)
    holdings="TRY=50000,BTC=0.01"
    sales=1
fi
echo "seed $seed, $wanted kills; PENTAD_SEED=$seed KILLS=$wanted repeats them"

measure_session "${kinds[@]}"
counts=
for kind in "${kinds[@]}"; do counts+=" ${moments[$kind]} $kind,"; done
echo "a session:$counts $truth"
kills=0
missed=0
# kill_at CALL MOMENT: a world whose session dies there, unless it ends before. `met` is yes or no.
kill_at() {
    local what="$1 $2"
    new_world --seed $((seed + kills + missed))
    wire_session strace -D -f -qq -o /dev/null -e "trace=$1" -e "inject=$1:signal=KILL:when=$2"
    finish_session "$what"
    met=no
    case $code in
        137) met=yes kills=$((kills + 1)) ;;
        0) missed=$((missed + 1)) ;;
        *) fail "$what: exit code $code" ;;
    esac
    judge killed "$what"
    resume_and_settle "$what"
    judge settled "$what, resumed"
}
if [ "$wanted" = order ]; then
    wanted=0
    for kind in "${kinds[@]}"; do
        wanted=$((wanted + moments[$kind]))
        vain=0
        for ((moment = 1; vain < 3; )); do
            kill_at "$kind" "$moment"
            if [ "$met" = yes ]; then
                moment=$((moment + 1))
                vain=0
            else
                vain=$((vain + 1))
            fi
        done
    done
else
    declare -A planned taken
    turns=(fdatasync pwrite64 write fdatasync pwrite64 write pwrite64 write fdatasync pwrite64 write unlink)
    for ((i = 0; i < wanted; ++i)); do
        kind=${turns[i % ${#turns[@]}]}
        planned[$kind]=$((${planned[$kind]:-0} + 1))
    done
    for ((i = 0; i < wanted; ++i)); do
        kind=${turns[i % ${#turns[@]}]}
        moment_of "${moments[$kind]}" "${planned[$kind]}" "${taken[$kind]:-0}"
        taken[$kind]=$((${taken[$kind]:-0} + 1))
        kill_at "$kind" "$moment"
    done
fi
echo "$kills kills, $lost lost, $doubled doubled, $unclean unclean ($missed sessions ended before their moment)"
all_well || fail "see above"
[ "$kills" -ge $((wanted / 2)) ] || fail "only $kills sessions were killed, of $wanted"
