#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# kill -9 at the N-th sync, write of the database, write of anything (a request on its way, a line of the log) or removal
# of a file in the life of a session: it starts, opens the books, posts five orders, books their fills, and ends. The
# exchange goes on. After each kill the file is proven and nothing is at the exchange that was not promised in it; after
# a resume nothing is open, and orders, trades and money agree to the last unit.
#   KILLS=N changes the number of kills (28), shared out evenly over all moments; from about 3,300 on every moment is met.
#   KILLS=order is every sync and every write of the database in the life of a session of one order instead.
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
# Each kill of the plan is a call and which of its kind.
plan=()
if [ "$wanted" = order ]; then
    for kind in "${kinds[@]}"; do
        for ((moment = 1; moment <= moments[$kind]; ++moment)); do plan+=("$kind $moment"); done
    done
    wanted=${#plan[@]}
else
    declare -A planned met
    turns=(fdatasync pwrite64 write fdatasync pwrite64 write pwrite64 write fdatasync pwrite64 write unlink)
    for ((i = 0; i < wanted; ++i)); do
        kind=${turns[i % ${#turns[@]}]}
        planned[$kind]=$((${planned[$kind]:-0} + 1))
    done
    for ((i = 0; i < wanted; ++i)); do
        kind=${turns[i % ${#turns[@]}]}
        moment_of "${moments[$kind]}" "${planned[$kind]}" "${met[$kind]:-0}"
        met[$kind]=$((${met[$kind]:-0} + 1))
        plan+=("$kind $moment")
    done
fi
kills=0
missed=0
for ((i = 0; i < wanted; ++i)); do
    what=${plan[i]}
    read -r kind moment <<< "$what"
    new_world --seed $((seed + i))
    wire_session strace -D -f -qq -o /dev/null -e "trace=$kind" -e "inject=$kind:signal=KILL:when=$moment"
    finish_session "$what"
    case $code in
        137) kills=$((kills + 1)) ;;
        0) missed=$((missed + 1)) ;;
        *) fail "$what: exit code $code" ;;
    esac
    judge killed "$what"
    resume_and_settle "$what"
    judge settled "$what, resumed"
done
echo "$kills kills, $lost lost, $doubled doubled, $unclean unclean ($missed sessions ended before their moment)"
all_well || fail "see above"
[ "$kills" -ge $((wanted / 2)) ] || fail "only $kills of $wanted sessions were killed"
