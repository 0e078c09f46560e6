#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A laptop that sleeps and a clock that jumps, on the running program: stopped for some seconds in the middle of its sales
# it goes on where it was; the time of day jumps an hour forward and back, and a session begins an hour early. Each time
# everything is sold once, the file is proven, and no stamp in it is older than the one before.
set -euo pipefail
# shellcheck source=tests/scenario/wireWorld.bash
. "$(dirname "$0")/wireWorld.bash"

echo "seed $seed; PENTAD_SEED=$seed repeats it"
measure_session fdatasync

# stamps WHAT SECONDS: the steps of the journal follow each other in time and span no more than so many seconds.
stamps() {
    python3 - "$state" "$2" <<'PYTHON' || fail "$1: the stamps of the journal"
import sqlite3, sys
stamps = [row[0] for row in sqlite3.connect(sys.argv[1]).execute("SELECT at FROM steps ORDER BY sequence")]
back = [(one, two) for one, two in zip(stamps, stamps[1:]) if two < one]
if back or not stamps or stamps[-1] - stamps[0] > int(sys.argv[2]) * 1000:
    sys.exit("%d stamps over %d ms, of which %d step back" % (len(stamps), stamps[-1] - stamps[0], len(back)))
PYTHON
}
well_done() {
    finish_session "$1"
    [ "$code" -eq 0 ] && sold || fail "$1: exit code $code: $(tail -n 4 "$state_log")"
    judge settled "$1"
    stamps "$1" "$2"
    all_well || fail "see above"
}
agreed() { grep -q 'books and exchange agree' "$state_log" 2> /dev/null; }
first_post() { grep -q 'newOrderClientId' "$work/received" 2> /dev/null; }

# --- suspended before anything is sold, and amid the sales; how long is the point of the story
for moment in agreed first_post; do
    new_world --seed "$seed"
    wire_session
    until_true 60 or_gone "$moment" || fail "suspend: it did not begin"
    kill -STOP "$session" || fail "suspend: the session was gone"
    sleep 7
    kill -CONT "$session"
    well_done "suspended when $moment" 60
done

# --- the time of day jumps
library=
for place in /usr/lib/*/faketime/libfaketimeMT.so.1; do
    [ ! -e "$place" ] || library=$place
done
if [ -z "$library" ]; then
    echo "suspended twice, and all went on; the clock was left alone, since libfaketime is absent"
    exit 0
fi
under_clock() {
    local more_settings=(--keep-loader-variables)
    echo "$1" > "$work/clock"
    wire_session env LD_PRELOAD="$library" FAKETIME_TIMESTAMP_FILE="$work/clock" FAKETIME_NO_CACHE=1 \
        FAKETIME_DONT_FAKE_MONOTONIC=1
}
jump() {
    echo "$1" > "$work/clock.new"
    mv "$work/clock.new" "$work/clock"
}
skewed() { grep -q 'clock skew beyond tolerance' "$state_log" 2> /dev/null; }
for by in +3600 -3600; do
    first_words=
    new_world --seed "$seed"
    under_clock +0
    until_true 60 or_gone agreed || fail "jump: it did not begin"
    alive "$session" || fail "jump: the session ended by itself"
    jump "$by"
    say "flatten everything"
    well_done "the clock jumps $by s" 60

    # An hour off from the start no order can be signed: said, and nothing is sent.
    first_words="flatten everything"
    new_world --seed "$seed"
    under_clock "$by"
    until_true 60 or_gone skewed || fail "off by $by s: nobody said so"
    leave_session "off by $by s"
    [ "$code" -eq 0 ] || fail "off by $by s: exit code $code"
    first_post && fail "off by $by s: an order was sent"
    # The next session, in the right time, puts everything right. After one with a fast clock its own time, which never
    # steps back, is still apart from the exchange's, and nothing would be bought; what is sold goes out all the same.
    under_clock +0
    well_done "begun $by s off, and put right" 3660
done
echo "suspended twice; the clock jumped an hour both ways, running and before the start: all went on, $lost lost," \
    "$doubled doubled, $unclean unclean"
