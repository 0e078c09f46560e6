#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The connection of every order's first post breaks: before the body is read, after it, with the order taken or not, or it
# stays open without an answer. What the exchange reads is counted by client id: each was posted once, whatever became
# of it; what was not taken is sold under a new id, and orders, trades and money agree at the end.
#   DROPS=N changes the number of dropped connections (30), five to a session.
set -euo pipefail
# shellcheck source=tests/scenario/wireWorld.bash
. "$(dirname "$0")/wireWorld.bash"

wanted=${DROPS:-30}
echo "seed $seed, $wanted dropped connections; PENTAD_SEED=$seed DROPS=$wanted repeats them"
measure_session fdatasync
kinds=('action = "reset"\napplied = true'
       'action = "reset"\napplied = false'
       'action = "reset"\non_head = true'
       'action = "hang"\napplied = true'
       'action = "hang"\napplied = false'
       'action = "cut"\nbytes = 9')
# Posts of which the session says that they failed. Of one that hangs it may say nothing: the socket can be faster.
failed_posts() {
    sed -nE '/"event":"exchange.call"/s/.*"client_order_id":"([^"]+)".*/\1/p' "$state_log" | sort -u | wc -l
}
drops=0
seen=0
orders=0
posts=0
for ((world = 0; drops < wanted; ++world)); do
    kind=${kinds[world % ${#kinds[@]}]}
    what=${kind//\\n/, }
    printf '[[fault]]\nroute = "POST /api/v1/order"\ncount = 5\n%b\n' "$kind" > "$work/faults.toml"
    new_world --seed $((seed + world)) --faults "$work/faults.toml"
    wire_session
    finish_session "$what"
    [ "$code" -eq 0 ] && sold || fail "$what: exit code $code"
    judge settled "$what"
    all_well || fail "see above"
    read -r taken _ sent _ <<< "$truth"
    # What broke before it was taken was posted, and is no order there.
    case $kind in
        *'applied = false'* | *on_head*)
            [ $((sent - taken)) -ge 5 ] || fail "$what: $sent posts of $taken orders, so no connection was dropped" ;;
    esac
    drops=$((drops + 5))
    seen=$((seen + $(failed_posts)))
    orders=$((orders + taken))
    posts=$((posts + sent))
done
echo "$drops connections dropped, $lost lost, $doubled doubled, $unclean unclean ($orders orders, $posts posts," \
    "$seen of them failed in the eyes of the session)"
all_well || fail "see above"
[ "$seen" -gt 0 ] || fail "no connection was dropped"
