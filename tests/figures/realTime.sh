#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A demo session that trades with its exchange on loopback, a second of its market in a second, as the real one would:
#   realTime.sh <pentad-cli>
# Faster, the candles that session and exchange keep would fill within hours what they take days for.
# After a warm-up of half an hour, or of half of a shorter run, memory is looked at for growth, and descriptors and the
# write-ahead file for a bound; all the time nothing may be alarmed, and trading goes on. At the end the session stops in
# good order, its books balance, and its file is proven. PENTAD_SOAK_MINUTES is how long (20), PENTAD_SEED another market.
# From eight hours on the slope of the memory counts; in less it is only told, and what counts is a growth that no cache of
# a session explains.
set -euo pipefail
cli=$(realpath "$1")
minutes=${PENTAD_SOAK_MINUTES:-20}
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/../scenario/common.bash"
[[ $minutes =~ ^[1-9][0-9]*$ ]] || fail "PENTAD_SOAK_MINUTES is no number of minutes: $minutes"

every=5                     # seconds between two looks
slope_maximum=0.5           # MiB an hour, in runs that are long enough
long_enough=480             # minutes
growth_maximum=2            # MiB, in shorter ones
wal_maximum=$((16 << 20))   # bytes: what V23 of the simulation grants
descriptors_spare=8         # connections come and go
length=$((minutes * 60))
warm_up=$((length / 2 < 1800 ? length / 2 : 1800))
state="$work/demo.db"
log="$work/state/pentad/demo.log"

rss() { sed -nE 's/^VmRSS:[[:space:]]*([0-9]+) kB/\1/p' "/proc/$session/status"; }
# Whoever is not root may not count the descriptors of a process that keeps keys, but sees for how many there is room.
descriptors() {
    local open=("/proc/$session/fd"/*)
    if [ -e "${open[0]}" ]; then
        echo "${#open[@]}"
    else
        sed -nE 's/^FDSize:[[:space:]]*([0-9]+)/\1/p' "/proc/$session/status"
    fi
}
# Nothing below a warning is kept, so that the file is never put aside.
alerts() { count_of '"event":"alert.' "$log"; }
# status WORD: the number behind it in the newest line of the session.
status() { tail -n 20 "$work/out" | sed -nE "s/.* $1 ([0-9]+) .*/\1/p" | tail -n 1; }

begin_session --seed "${PENTAD_SEED:-11}" --speed 1 --strategy rebalance --set observability.log_level=warning
began=$SECONDS
trades_or_gone() { [ "$(status fills)" -gt 0 ] 2> /dev/null || gone "$session"; }
until_true 300 trades_or_gone || fail "it did not trade within five minutes"
[ -f "$log" ] || fail "there is no log in which an alert could stand"
# A new database does not number its cycles from 0.
first_cycle=$(status cycle)
cycles_so_far() { echo $(($(status cycle) - first_cycle)); }
while [ $((SECONDS - began)) -lt "$length" ]; do
    alive "$session" || fail "the session ended by itself after $((SECONDS - began)) s"
    [ "$(alerts)" -eq 0 ] || fail "something is wrong: $(grep -F '"event":"alert.' "$log" | head -n 3)"
    printf '%d %d %d %d %d\n' $((SECONDS - began)) "$(rss)" "$(descriptors)" "$(stat -c %s "$state-wal")" "$(cycles_so_far)" \
        >> "$work/samples"
    pause "$every"
done
cycles=$(cycles_so_far)
fills=$(status fills)
end_session TERM
grep -q 'ledger residual 0;' "$work/out" || fail "the books do not balance at the end"
verify_state "at the end"
[ "$(alerts)" -eq 0 ] || fail "something was wrong at the end: $(grep -F '"event":"alert.' "$log" | head -n 3)"

# The samples after the warm-up: their number, the first and last resident size (each the mean of a tenth) and the slope of
# the line through all of them, and the most of the rest. Descriptors: the most in the first and in the second half.
read -r samples first last slope early late wal before < <(awk -v from="$warm_up" -v to="$length" '
    $1 < from { next }
    {
        if (n == 0) before = $5
        n++; x = $1 / 3600; y = $2 / 1024
        sx += x; sy += y; sxx += x * x; sxy += x * y
        size[n] = y
        if ($1 < (from + to) / 2) { if ($3 > early) early = $3 } else if ($3 > late) late = $3
        if ($4 > wal) wal = $4
    }
    END {
        tenth = int(n / 10) + 1
        for (i = 1; i <= tenth && i <= n; ++i) { first += size[i] / tenth; last += size[n + 1 - i] / tenth }
        spread = n * sxx - sx * sx
        slope = spread > 0 ? (n * sxy - sx * sy) / spread : 0
        printf "%d %.2f %.2f %.2f %d %d %d %d\n", n, first, last, slope, early, late, wal, before
    }' "$work/samples")
cat "$work/samples"
[ "$samples" -ge 10 ] && [ "$early" -gt 0 ] && [ "$late" -gt 0 ] || fail "it was too short to be judged"
holds() { awk "BEGIN { exit !($1) }"; }
said="$minutes min, memory from $first to $last MiB after $((warm_up / 60)) min ($slope MiB/h), at most $early then $late"
said+=" descriptors, write-ahead file $((wal / 1024)) KiB at most, $cycles cycles, $fills fills, 0 alerts, verified"
if [ "$minutes" -ge "$long_enough" ]; then
    holds "$slope < $slope_maximum" || fail "memory grows: $said"
else
    holds "$last - $first < $growth_maximum" || fail "memory grows: $said"
fi
[ "$late" -le $((early + descriptors_spare)) ] || fail "descriptors grow: $said"
[ "$wal" -gt 0 ] && [ "$wal" -le "$wal_maximum" ] || fail "the write-ahead file grows, or is not looked at: $said"
[ "$cycles" -gt "$before" ] || fail "it decided nothing any more: $said"
echo "$said"
