#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A client that was not written here: CCXT's BtcTurk class, fetched from npm into a folder of its own and pointed at the
# loopback addresses, completes its public and private calls against pentad-exchange. Skipped where node, npm or the
# registry cannot be reached.
set -euo pipefail
cli=$(realpath "$1")
exchange="$(dirname "$cli")/pentad-exchange"
home=$HOME
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

skip() {
    echo "$*"
    exit 77
}
[ -x "$exchange" ] || skip "pentad-exchange was not built"
command -v node > /dev/null || skip "node is absent, so CCXT cannot run"
command -v npm > /dev/null || skip "npm is absent, so CCXT cannot be fetched"
mkdir "$work/client"
# The user's own npm settings and cache, but nothing is installed outside of the folder.
HOME=$home timeout 300 npm install --prefix "$work/client" --no-save --no-audit --no-fund --ignore-scripts ccxt@4.5.84 \
    > "$work/npm" 2>&1 || skip "the npm registry did not give ccxt: $(tail -n 1 "$work/npm")"

key=11111111-2222-3333-4444-555555555555
secret=c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=
: > "$work/out"
"$exchange" --seed 3 --account "$key:$secret:TRY=1000000,BTC=1" > "$work/out" 2> "$work/err" &
session=$!
ready_or_gone() { [ "$(wc -l < "$work/out")" -ge 1 ] || gone "$session"; }
until_true 60 ready_or_gone || fail "it never said that it is ready"

cat > "$work/client/story.mjs" <<'NODE'
import assert from 'node:assert';
import ccxt from 'ccxt';

const [urls, key, secret] = [JSON.parse(process.argv[2]), process.argv[3], process.argv[4]];
const client = new ccxt.btcturk({ apiKey: key, secret });
client.urls.api = { public: urls.rest + '/api/v2', private: urls.rest + '/api/v1', graph: urls.graph + '/v1' };

const markets = await client.fetchMarkets();
assert.equal(markets.length, 5);
assert.ok(markets.some((market) => market.symbol === 'BTC/TRY' && market.active));
await client.loadMarkets();

const ticker = await client.fetchTicker('BTC/TRY');
assert.ok(ticker.last > 0 && ticker.bid < ticker.ask);
const book = await client.fetchOrderBook('BTC/TRY');
assert.ok(book.bids.length === 100 && book.bids[0][0] < book.asks[0][0]);
assert.equal(Object.keys(await client.fetchTickers()).length, 5);
const trades = await client.fetchTrades('BTC/TRY');
assert.ok(trades.length > 0 && trades[0].price > 0);
for (const length of ['1m', '15m', '30m', '1h', '4h', '1d', '1w']) {
    const candles = await client.fetchOHLCV('BTC/TRY', length);
    assert.ok(candles.length > 0 && candles[0].every((value) => value > 0), length);
}

const before = await client.fetchBalance();
assert.equal(before.TRY.free, 1000000);
const filled = await client.createOrder('BTC/TRY', 'limit', 'buy', 0.01, Math.floor(book.asks[0][0] * 1.04));
assert.ok(filled.id);
const resting = await client.createOrder('BTC/TRY', 'limit', 'buy', 0.01, Math.floor(book.bids[0][0] * 0.5));
const open = await client.fetchOpenOrders('BTC/TRY');
assert.deepEqual(open.map((order) => order.id), [resting.id]);
const all = await client.fetchOrders('BTC/TRY');
assert.ok(all.some((order) => order.id === filled.id && order.status === 'closed'));
const own = await client.fetchMyTrades('BTC/TRY');
assert.ok(own.some((trade) => trade.order === filled.id && trade.amount > 0));
await client.cancelOrder(resting.id, 'BTC/TRY');
for (let i = 0; (await client.fetchOpenOrders('BTC/TRY')).length > 0; ++i) {
    assert.ok(i < 100, 'the cancel takes effect');
}
const after = await client.fetchBalance();
assert.equal(after.BTC.total, 1.01);

const sold = await client.createOrder('BTC/TRY', 'market', 'sell', 0.01);
assert.equal((await client.fetchBalance()).BTC.total, 1);
const bought = await client.createOrder('BTC/TRY', 'market', 'buy', 1000);  // liras
assert.ok((await client.fetchBalance()).BTC.total > 1);
const stop = await client.createOrder('BTC/TRY', 'stoplimit', 'sell', 0.01, 1000000, { stopPrice: '1000000' });
assert.deepEqual((await client.fetchOpenOrders()).map((order) => order.id), [stop.id]);
const history = await client.fetchOrders('BTC/TRY');
for (const order of [sold, bought]) {
    assert.ok(history.some((one) => one.id === order.id && one.status === 'closed' && one.remaining === 0));
    assert.ok((await client.fetchMyTrades()).some((trade) => trade.order === order.id && trade.fee.cost > 0));
}
await client.cancelOrder(stop.id);
await assert.rejects(client.cancelOrder('1'), /NO_ORDER_MATCHES_YOUR_REQUEST/);
await assert.rejects(client.createOrder('BTC/TRY', 'limit', 'buy', 100, book.asks[0][0]), /BALANCE_NOT_ENOUGH/);
console.log('told');
NODE
(cd "$work/client" && timeout 300 node story.mjs "$(head -n 1 "$work/out")" "$key" "$secret") > "$work/told" 2>&1 \
    || fail "$(cat "$work/told")"
kill -TERM "$session"
until_true 30 gone "$session" || fail "SIGTERM did not end it"
session=
echo "CCXT completed its public and private calls"
