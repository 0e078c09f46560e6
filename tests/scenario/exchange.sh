#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pentad-exchange as a program, met by a client that shares no code with it: it says where it listens, answers public
# calls, takes a signed order, fills and cancels, limits, fails as its fault file says, and ends on SIGTERM. Mistakes on the
# command line are one sentence and exit code 2.
set -euo pipefail
cli=$(realpath "$1")
exchange="$(dirname "$cli")/pentad-exchange"
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

if [ ! -x "$exchange" ]; then
    echo "pentad-exchange was not built"
    exit 77
fi

# --- mistakes
# refused WORD ARGUMENTS...: one sentence on stderr that contains the word, exit code 2, nothing on stdout.
refused() {
    local word=$1 code=0
    shift
    timeout 60 "$exchange" "$@" > "$work/out" 2> "$work/err" || code=$?
    [ "$code" -eq 2 ] || fail "exit code $code instead of 2: $*"
    [ ! -s "$work/out" ] || fail "something on stdout: $*"
    [ "$(wc -l < "$work/err")" -eq 1 ] || fail "not one line: $*"
    grep -qF -- "$word" "$work/err" || fail "'$word' is not named: $*"
}
refused --nonsense --nonsense
refused --rest-port --rest-port 99999
refused --speed --speed 0
refused "needs a value" --seed
refused "two colons" --account key
refused "not base64" --account 'key:not base64!:TRY=1'
refused "ASSET=AMOUNT" --account key:c2VjcmV0:TRY
refused twice --account key:c2VjcmV0: --account key:c2VjcmV0:
refused nowhere --faults "$work/nowhere.toml"
printf '[[fault]]\naction = "dance"\n' > "$work/wrong.toml"
refused "wrong.toml:2:" --faults "$work/wrong.toml"
refused "no folder" --data "$work/nowhere"
refused "not of five" --data "$work"
refused five --symbols BTCTRY,ETHTRY

"$exchange" --help | grep -q -- --faults || fail "--help does not list the options"
"$exchange" --version | grep -q '^pentad-exchange [0-9]' || fail "--version says nothing"

if ! command -v python3 > /dev/null; then
    echo "python3 is absent, so nobody is here to speak with the exchange"
    exit 77
fi

# --- it serves
cat > "$work/faults.toml" <<'TOML'
[[fault]]
action = "answer"
route = "POST /api/v1/order"
match = "LOST"
status = 504
content = "html"
applied = true
TOML
key=11111111-2222-3333-4444-555555555555
secret=c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=
: > "$work/out"
"$exchange" --seed 3 --faults "$work/faults.toml" --account "$key:$secret:TRY=1000000,BTC=1" > "$work/out" 2> "$work/err" &
session=$!
ready_or_gone() { [ "$(wc -l < "$work/out")" -ge 1 ] || gone "$session"; }
until_true 60 ready_or_gone || fail "it never said that it is ready"
grep -qE '^\{"rest":"http://127.0.0.1:[0-9]+","ws":"ws://127.0.0.1:[0-9]+","graph":"http://127.0.0.1:[0-9]+"\}$' "$work/out" \
    || fail "the line with the addresses is wrong"

cat > "$work/story.py" <<'PYTHON'
import base64, hashlib, hmac, http.client, json, sys, time
from urllib.parse import urlparse

urls, key, secret = json.loads(sys.argv[1]), sys.argv[2], base64.b64decode(sys.argv[3])

def call(base, method, path, body=None, signed=False, stamp=None):
    headers = {"Content-Type": "application/json"}
    if signed:
        stamp = str(stamp if stamp is not None else int(time.time() * 1000))
        mac = hmac.new(secret, (key + stamp).encode(), hashlib.sha256).digest()
        headers.update({"X-PCK": key, "X-Stamp": stamp, "X-Signature": base64.b64encode(mac).decode()})
    connection = http.client.HTTPConnection(urlparse(base).netloc, timeout=30)
    connection.request(method, path, json.dumps(body) if body is not None else None, headers)
    reply = connection.getresponse()
    text = reply.read().decode()
    connection.close()
    return reply.status, text, reply.headers

def good(base, method, path, **more):
    status, text, _ = call(base, method, path, **more)
    assert status == 200, (method, path, status, text)
    return json.loads(text)

def wait_until(what, condition):
    end = time.time() + 60
    while not condition():
        assert time.time() < end, what
        time.sleep(0.02)

rest, graph = urls["rest"], urls["graph"]
assert abs(good(rest, "GET", "/api/v2/server/time")["serverTime"] / 1000 - time.time()) < 5
assert len(good(rest, "GET", "/api/v2/server/exchangeinfo")["data"]["symbols"]) == 5
assert good(rest, "GET", "/api/v2/ticker?pairSymbol=BTCTRY")["data"][0]["pair"] == "BTCTRY"
assert good(rest, "GET", "/api/v2/trades?pairSymbol=BTCTRY")["data"]
book = good(rest, "GET", "/api/v2/orderbook?pairSymbol=BTC_TRY")
assert book["code"] == "SUCCESS" and len(book["data"]["bids"]) == 100
now = int(time.time())
candles = good(graph, "GET", "/v1/klines/history?symbol=BTCTRY&resolution=60&from=%d&to=%d" % (now - 36000, now))
assert candles["s"] == "ok" and candles["t"]
assert call(rest, "GET", "/nothing")[:2] == (404, "")

# --- signed
assert call(rest, "GET", "/api/v1/users/balances")[0] == 401
assert call(rest, "GET", "/api/v1/users/balances", signed=True, stamp=int(time.time() * 1000) - 20000)[0] == 401
def free(asset):
    rows = good(rest, "GET", "/api/v1/users/balances", signed=True)["data"]
    return next(row["free"] for row in rows if row["asset"] == asset)
assert float(free("TRY")) == 1000000

def order(client, side, price, quantity="0.01"):
    return {"quantity": quantity, "price": str(price), "stopPrice": "0", "newOrderClientId": client,
            "orderMethod": "limit", "orderType": side, "pairSymbol": "BTCTRY"}

ask = int(book["data"]["asks"][0][0])
filled = good(rest, "POST", "/api/v1/order", signed=True, body=order("story-1", "buy", ask * 104 // 100))["data"]
trades = good(rest, "GET", "/api/v1/users/transactions/trade?orderId=%d" % filled["id"], signed=True)["data"]
assert trades and all(float(trade["fee"]) < 0 for trade in trades), trades
assert float(free("BTC")) == 1.01

resting = good(rest, "POST", "/api/v1/order", signed=True, body=order("story-2", "buy", ask // 2))["data"]
def open_ids():
    data = good(rest, "GET", "/api/v1/openOrders?pairSymbol=BTCTRY", signed=True)["data"]
    return [one["id"] for one in data["bids"] + data["asks"]]
assert open_ids() == [resting["id"]]
good(rest, "DELETE", "/api/v1/order?id=%d" % resting["id"], signed=True)
wait_until("the cancel takes effect", lambda: open_ids() == [])
status, text, _ = call(rest, "POST", "/api/v1/order", signed=True, body=order("story-3", "buy", ask // 2, "0.00001"))
assert status == 400 and "FAILED_MIN_TOTAL_AMOUNT" in text, text

# --- the fault file: the gateway says nothing, the order is there
status, text, _ = call(rest, "POST", "/api/v1/order", signed=True, body=order("LOST", "buy", ask // 2))
assert status == 504 and text.startswith("<!DOCTYPE html>"), text
assert len(open_ids()) == 1

# --- the limit of the address
limited = 0
for _ in range(130):
    status, text, headers = call(rest, "GET", "/api/v1/users/balances", signed=True)
    if status == 429:
        limited += 1
        assert 1 <= int(headers["Retry-After"]) <= 60 and "TOO_MANY_REQUESTS" in text
assert limited >= 10, limited
print("told")
PYTHON
python3 "$work/story.py" "$(head -n 1 "$work/out")" "$key" "$secret" > "$work/told" 2>&1 || fail "$(cat "$work/told")"
alive "$session" || fail "it ended by itself"

# --- SIGTERM ends it
kill -TERM "$session"
until_true 30 gone "$session" || fail "SIGTERM did not end it"
code=0
wait "$session" || code=$?
[ "$code" -eq 0 ] || fail "exit code $code after SIGTERM: $(cat "$work/err")"
[ ! -s "$work/err" ] || fail "it complained"
session=
echo "the exchange served, filled, cancelled, limited, failed as told and ended"
