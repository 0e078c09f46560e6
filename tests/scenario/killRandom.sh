#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# kill -9 at random moments, while the exchange goes on: four sessions in a row die over the same database, the fifth puts
# everything right. After each kill the file is proven and nothing is at the exchange that was not promised in it; after
# the fifth session nothing is open, and orders, trades and money agree to the last unit.
#   KILLS=N changes the number of kills (72); PENTAD_SEED=N repeats a run as far as a moment can be repeated.
set -euo pipefail
# shellcheck source=tests/scenario/wireWorld.bash
. "$(dirname "$0")/wireWorld.bash"

wanted=${KILLS:-72}
RANDOM=$seed
echo "seed $seed, $wanted kills; PENTAD_SEED=$seed KILLS=$wanted repeats them"

kills=0
world=0
orders=0
while [ "$kills" -lt "$wanted" ]; do
    world=$((world + 1))
    new_world --seed $((seed + world))
    for ((round = 1; round <= 4 && kills < wanted; ++round)); do
        what="world $world, kill $round"
        wire_session
        # The moment is the point of the story, not something to wait for. Most of the life of an order lies between 0.2
        # and 0.6 s; a machine that is slower only dies earlier in it.
        sleep "$(printf '0.%03d' $((RANDOM % 700)))"
        alive "$session" || fail "$what: the session ended by itself"
        kill_wire_session
        [ ! -s "$work/err" ] || fail "$what: the session complained"
        kills=$((kills + 1))
        judge killed "$what"
    done
    resume_and_settle "world $world"
    judge settled "world $world"
    orders=$((orders + ${truth%% *}))
done
echo "$kills kills, $lost lost, $doubled doubled, $unclean unclean ($orders orders)"
all_well || fail "see above"
[ "$orders" -ge "$world" ] || fail "nearly nothing was traded"
