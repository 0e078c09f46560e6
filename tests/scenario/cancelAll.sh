#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The engine is stuck and an order is not: a live session at a pentad-exchange is frozen, and in the book of its account
# stands an order with a client id of our form and one that a person placed. pentad-cli cancel-all, which has nothing but
# the keys, takes the first away and leaves the second alone.
set -euo pipefail
cli=$(realpath "$1")
exchange="$(dirname "$cli")/pentad-exchange"
work=$(mktemp -d)
server=
trap 'stop_session; if [ -n "$server" ]; then kill -9 "$server" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

if [ ! -x "$exchange" ] || ! command -v python3 > /dev/null; then
    echo "pentad-exchange was not built, or there is no python3 to ask it with"
    exit 77
fi

export STORY_KEY=11111111-2222-3333-4444-555555555555
export STORY_SECRET=c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=
start_exchange --seed 3 --account "$STORY_KEY:$STORY_SECRET:TRY=50000"

configure_for_exchange STORY_KEY STORY_SECRET

# ask.py place CLIENT_ID: a limit buy of BTCTRY far below the market. ask.py open: the client ids of all open orders.
cat > "$work/ask.py" <<'PYTHON'
import base64, hashlib, hmac, http.client, json, os, sys, time
from urllib.parse import urlparse
key, secret = os.environ["STORY_KEY"], base64.b64decode(os.environ["STORY_SECRET"])
def ask(method, path, body=None):
    stamp = str(int(time.time() * 1000))
    mac = hmac.new(secret, (key + stamp).encode(), hashlib.sha256).digest()
    headers = {"X-PCK": key, "X-Stamp": stamp, "X-Signature": base64.b64encode(mac).decode()}
    if body is not None:
        headers["Content-Type"] = "application/json"
        body = json.dumps(body)
    connection = http.client.HTTPConnection(urlparse(sys.argv[1]).netloc, timeout=30)
    connection.request(method, path, body, headers)
    answer = json.loads(connection.getresponse().read())
    if not answer.get("success", True):
        sys.exit(str(answer))
    return answer["data"]
if sys.argv[2] == "place":
    ticker = ask("GET", "/api/v2/ticker?pairSymbol=BTCTRY")[0]
    ask("POST", "/api/v1/order", {"quantity": "0.001", "price": str(int(float(ticker["bid"]) * 0.8)), "stopPrice": "0",
                                  "newOrderClientId": sys.argv[3], "orderMethod": "limit", "orderType": "buy",
                                  "pairSymbol": "BTCTRY"})
else:
    for pair in ("BTC", "ETH", "XRP", "AVAX", "SOL"):
        rows = ask("GET", "/api/v1/openOrders?pairSymbol=%sTRY" % pair)
        for row in rows["bids"] + rows["asks"]:
            print(row["orderClientId"])
PYTHON
asked() { python3 "$work/ask.py" "$(url rest)" "$@"; }

# --- a live session that hangs, and everything it would do with it
"$cli" trade --mode live --set trading.dry_run=false --state "$work/live.db" --plain < /dev/null > /dev/null 2>&1 &
session=$!
caught_or_gone() { catches_interrupt "$session" || gone "$session"; }
until_true 60 caught_or_gone || fail "live did not begin"
alive "$session" || fail "live ended by itself"
kill -STOP "$session"
ours=P1ABCDEFGHIJKLMNOPQRST
asked place "$ours" || fail "our order was refused"
asked place by-hand || fail "the order of a person was refused"
asked open | grep -qxF "$ours" || fail "our order is not in the book"

# --- the orders go without it
code=0
"$cli" cancel-all --mode live > "$work/out" 2> "$work/err" || code=$?
[ "$code" -eq 0 ] || fail "cancel-all ended with $code"
grep -qE "^cancelled +BTCTRY BUY order [0-9]+ \($ours\)\$" "$work/out" || fail "the cancelled order is not named"
asked open > "$work/open"
if grep -qE '^P1[A-Z2-7]{20}$' "$work/open"; then
    fail "orders of ours are still open: $(cat "$work/open")"
fi
grep -qxF by-hand "$work/open" || fail "the order of a person is gone"

# --- asked again it finds nothing, and demo and paper have no such orders
"$cli" cancel-all --mode live > "$work/out" 2> "$work/err" || fail "the second time it failed"
grep -qF "no order of ours is open" "$work/out" || fail "the second time it found something"
for mode in demo paper; do
    code=0
    "$cli" cancel-all --mode "$mode" > "$work/out" 2> "$work/err" || code=$?
    [ "$code" -eq 2 ] || fail "$mode ended with $code"
done
kill -CONT "$session"
kill -TERM "$session"
until_true 60 gone "$session" || fail "the session did not end after it was let go on"
echo "with its session frozen, our order was cancelled at the exchange and the other one stayed"
