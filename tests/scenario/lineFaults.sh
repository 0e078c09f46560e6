#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What goes wrong on the line to the exchange, provoked by fault files and seen in what the program says of itself: the
# socket's plug is pulled, the server freezes, and each of the three breakers opens. Each time trading goes on afterwards.
set -euo pipefail
cli=$(realpath "$1")
work=$(mktemp -d)
state=
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

log="$work/state/pentad/demo.log"
story=
# begin NAME SETTING...: a session of its own whose exchange does what the fault file on standard input says.
begin() {
    story=$1
    shift
    rm -rf "$work/state"
    state="$work/$story.db"
    cat > "$work/$story.toml"
    local settings=(--set trading.cycle_interval_ms=200 --set strategy.name=rebalance --set execution.reconcile_every=1s
        --set resilience.breaker_threshold=3 --set resilience.breaker_cooldown_s=2)
    local setting
    for setting in "$@"; do
        settings+=(--set "$setting")
    done
    begin_session --seed 11 --faults "$work/$story.toml" "${settings[@]}"
}
# is STATE: the newest line of the session says so.
is() { grep ' cycle ' "$work/out" | tail -n 1 | grep -qF " $1 cycle "; }
# logged EVENT [TEXT]: the log has a line of this event that contains the text.
logged() { grep -F "\"event\":\"$1\"" "$log" 2>/dev/null | grep -qF -- "${2:-}"; }
# after N EVENT TEXT: such a line stands behind line N of the log.
logged_after() { tail -n "+$(($1 + 1))" "$log" | grep -F "\"event\":\"$2\"" | grep -qF -- "${3:-}"; }
lines() { wc -l < "$log"; }
# must SECONDS WHAT COMMAND...: waits for it; a session that ends before is a failure.
must() {
    local seconds=$1 what=$2
    shift 2
    until_true "$seconds" or_gone "$@" || fail "$story: $what: $(tail -n 5 "$log")"
    alive "$session" || fail "$story: the session ended by itself: $(cat "$work/err")"
}
finish() {
    must 90 "trading did not go on" is RUNNING
    end_session TERM
    verify_state "$story"
}

# --- the plug of the socket is pulled for some seconds
begin plug <<'FAULTS'
[[fault]]
action = "close"
channel = "*"
from = "6s"
until = "9s"
[[fault]]
action = "refuse"
from = "6s"
until = "9s"
FAULTS
must 60 "it did not begin to trade" is RUNNING
must 60 "the loss is not told" logged channel.disconnected
must 60 "prices do not come over REST" logged channel.polling_began
must 120 "the socket does not feed again" logged channel.polling_ended
finish

# --- the server freezes: everything stays open and nothing is answered
begin frozen <<'FAULTS'
[[fault]]
action = "hang"
route = "* *"
from = "6s"
until = "25s"
[[fault]]
action = "silence"
channel = "*"
from = "6s"
until = "25s"
FAULTS
must 60 "it did not begin to trade" is RUNNING
must 60 "stale data is not told" logged mode.change "market data stale"
must 30 "entries were not stopped" logged mode.change "SAFE MODE"
finish

# --- orders that nobody answers
begin orders <<'FAULTS'
[[fault]]
action = "answer"
route = "POST /api/v1/order"
status = 504
content = "html"
count = 3
FAULTS
must 90 "the breaker did not open" logged breaker.change "orders: closed -> open"
must 30 "entries were not stopped" logged mode.change "SAFE MODE"
opened=$(lines)
must 120 "the breaker did not close" logged_after "$((opened - 1))" breaker.change "half-open -> closed"
finish

# --- a key that is not accepted for a moment opens the same breaker at once
begin key <<'FAULTS'
[[fault]]
action = "answer"
route = "POST /api/v1/order"
status = 401
message = "Unauthorized - Invalid Public key"
error = 1037
count = 1
FAULTS
must 90 "the breaker did not open" logged breaker.change "orders: closed -> open"
must 120 "the breaker did not close" logged breaker.change "orders: half-open -> closed"
finish

# --- an account that cannot be read
begin account <<'FAULTS'
[[fault]]
action = "answer"
route = "GET /api/v1/users/balances"
status = 400
message = "INVALID_REQUEST_ERROR"
error = 1037
from = "6s"
until = "14s"
FAULTS
must 60 "it did not begin to trade" is RUNNING
must 60 "the breaker did not open" logged breaker.change "account: closed -> open"
must 30 "entries were not stopped" logged mode.change "SAFE MODE"
must 60 "the breaker did not close" logged breaker.change "account: half-open -> closed"
finish

# --- no market data from either source
begin market <<'FAULTS'
[[fault]]
action = "close"
channel = "*"
from = "6s"
until = "14s"
[[fault]]
action = "refuse"
from = "6s"
until = "14s"
[[fault]]
action = "answer"
route = "GET /api/v2/ticker"
status = 400
message = "INVALID_REQUEST_ERROR"
error = 1037
from = "6s"
until = "14s"
FAULTS
must 60 "it did not begin to trade" is RUNNING
must 60 "the breaker did not open" logged breaker.change "market_data: closed -> open"
must 60 "the breaker did not close" logged breaker.change "market_data: half-open -> closed"
finish
echo "a pulled plug, a frozen server, a refused key and three breakers: each was told, and trading went on"
