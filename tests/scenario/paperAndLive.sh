#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Paper and live side by side, both over the wire of one pentad-exchange. Paper reads its market and fills by itself: the
# exchange never hears of an order. Live starts disarmed and sends nothing; a wrong figure does not arm it; armed with the
# right one it buys; killed it comes back disarmed, with the same books; it flattens, and what is left is the dust.
set -euo pipefail
cli=$(realpath "$1")
exchange="$(dirname "$cli")/pentad-exchange"
work=$(mktemp -d)
server=
paper=
trap 'stop_session; for process in $server $paper; do kill -9 "$process" 2>/dev/null || true; done; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

if [ ! -x "$exchange" ]; then
    echo "pentad-exchange was not built"
    exit 77
fi

export STORY_KEY=11111111-2222-3333-4444-555555555555
export STORY_SECRET=c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=
start_exchange --seed 3 --account "$STORY_KEY:$STORY_SECRET:TRY=50000"

configure_for_exchange STORY_KEY STORY_SECRET

# --- paper, in the background until it has traded
mkfifo "$work/paper.commands"
"$cli" trade --mode paper --state "$work/paper.db" --plain < "$work/paper.commands" > "$work/paper.out" 2> "$work/paper.err" &
paper=$!
exec 8> "$work/paper.commands"

# --- live: disarmed until somebody accepts what it may cost
state="$work/live.db"
live() {
    rm -f "$work/commands"
    mkfifo "$work/commands"
    : > "$work/out"
    : > "$work/err"
    "$cli" trade --mode live --set trading.dry_run=false --state "$state" --plain "$@" < "$work/commands" > "$work/out" 2> "$work/err" 8>&- 9>&- &
    session=$!
    exec 9> "$work/commands"
}
# is STATE: the newest line says so.
status() { grep ' cycle ' "$work/out" | tail -n 1; }
is() { status | grep -qF " $1 cycle "; }
is_or_gone() { is "$1" || gone "$session"; }
fills() { sed -nE 's/.* fills ([0-9]+) .*/\1/p' "$1" | tail -n 1; }
never_armed() { status | grep -qF "never armed: only what you order is sent"; }
figure() { sed -nE 's/.* to arm: arm ([0-9.]+)$/\1/p' "$work/out" | tail -n 1; }

live
until_true 60 is_or_gone DISARMED || fail "live did not begin disarmed"
alive "$session" || fail "live ended by itself"
known() { [ -n "$(figure)" ]; }
until_true 60 known || fail "the worst case is not shown"
never_armed || fail "it does not say that nothing goes out by itself before the first arming"
say arm 1
expect_answer "not armed: the worst case is"
is DISARMED || fail "a wrong figure armed it"
[ "$(fills "$work/out")" = 0 ] || fail "it traded while disarmed"
say arm "$(figure)"
until_true 60 is_or_gone RUNNING || fail "the right figure did not arm it: $(tail -n 3 "$work/out")"
has_bought() { [ "$(fills "$work/out")" -ge 3 ] 2>/dev/null || gone "$session"; }
until_true 150 has_bought || fail "armed, it did not trade"
alive "$session" || fail "live ended by itself"

# --- what the exchange knows of it
if command -v python3 > /dev/null; then
    cat > "$work/ask.py" <<'PYTHON'
import base64, hashlib, hmac, http.client, json, os, sys, time
from urllib.parse import urlparse
key, secret = os.environ["STORY_KEY"], base64.b64decode(os.environ["STORY_SECRET"])
def ask(path):
    stamp = str(int(time.time() * 1000))
    mac = hmac.new(secret, (key + stamp).encode(), hashlib.sha256).digest()
    connection = http.client.HTTPConnection(urlparse(sys.argv[1]).netloc, timeout=30)
    connection.request("GET", path, None, {"X-PCK": key, "X-Stamp": stamp, "X-Signature": base64.b64encode(mac).decode()})
    return json.loads(connection.getresponse().read())["data"]
if sys.argv[2] == "trades":
    rows = [row for pair in ("BTC", "ETH", "XRP", "AVAX", "SOL") for row in
            ask("/api/v1/users/transactions/trade?pairSymbol=%sTRY" % pair)]
    print(len({row["id"] for row in rows}))
else:
    print(sum(1 for row in ask("/api/v1/users/balances") if row["asset"] != "TRY" and float(row["free"]) > 0.01))
PYTHON
    asked() { python3 "$work/ask.py" "$(url rest)" "$1"; }
    same_trades() { [ "$(asked trades)" = "$(fills "$work/out")" ]; }
    until_true 30 same_trades || fail "the exchange has $(asked trades) trades, the session $(fills "$work/out")"
fi

# --- killed, it comes back disarmed and with the same books
before=$(fills "$work/out")
kill_session
verify_state "after kill -9"
live
until_true 60 is_or_gone DISARMED || fail "after a crash live is not disarmed"
! never_armed || fail "after a crash it does not know that it was armed before"
[ "$(fills "$work/out")" -ge "$before" ] || fail "fills were lost: $before before, $(fills "$work/out") after"

# --- disarmed or not, risk can always be reduced
say flatten end of the story
is_flat() { status | grep -qE ' open 0( |$)' && no_coins; }
no_coins() { ! command -v python3 > /dev/null || [ "$(asked coins)" = 0 ]; }
flat_or_gone() { is_flat || gone "$session"; }
until_true 120 flat_or_gone || fail "it did not become flat"
end_session TERM
verify_state "after the session"

# --- paper has traded by itself, in the same market
paper_traded() { [ "$(fills "$work/paper.out")" -ge 3 ] 2>/dev/null || gone "$paper"; }
until_true 150 paper_traded || fail "paper did not trade: $(tail -n 3 "$work/paper.out")"
alive "$paper" || fail "paper ended by itself: $(cat "$work/paper.err")"
kill -TERM "$paper"
until_true 60 gone "$paper" || fail "paper did not end"
paper=
"$cli" verify --state "$work/paper.db" > /dev/null || fail "the books of paper do not verify"
echo "paper made $(fills "$work/paper.out") fills of its own; live was armed, bought, was killed, came back disarmed and became flat"
