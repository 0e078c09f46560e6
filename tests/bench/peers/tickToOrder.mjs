// SPDX-License-Identifier: GPL-3.0-or-later
// G8: two programs make signed orders out of ticks in turn; prints the ratio of their medians.
//   node tickToOrder.mjs <pentad-bench> <repetitions>
import { spawn } from 'node:child_process';
import readline from 'node:readline';
import ccxt from 'ccxt';

const [bench, repetitions] = process.argv.slice(2);
const COUNT = 20000;

const child = spawn(bench, ['--serve-orders'], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
async function ours() {
    child.stdin.write(`${COUNT}\n`);
    const { value, done } = await lines.next();
    if (done) {
        throw new Error('pentad-bench ended early');
    }
    return JSON.parse(value);
}

const client = new ccxt.btcturk({ apiKey: '11111111-2222-3333-4444-555555555555', secret: 'c2VjcmV0LW9mLW5vYm9keQ==' });
const market = client.safeMarketStructure({ id: 'BTCTRY', symbol: 'BTC/TRY', base: 'BTC', quote: 'TRY', spot: true, active: true });
client.markets = { 'BTC/TRY': market };
client.markets_by_id = { BTCTRY: [market] };
// The tick as the REST route has it, which is what this client reads.
const tick = '{"pair":"BTCTRY","pairNormalized":"BTC_TRY","timestamp":1790150400000,"last":3749500,"high":3800000,"low":3650000,'
    + '"bid":3749000,"ask":3750010,"open":3700000,"volume":123.45678901,"average":3725000.1234567,"daily":49500,'
    + '"dailyPercent":1.34,"denominatorSymbol":"TRY","numeratorSymbol":"BTC","order":1000}';
function theirs() {
    const begin = process.hrtime.bigint();
    let bytes = 0;
    for (let i = 0; i < COUNT; ++i) {
        const ticker = client.parseTicker(JSON.parse(tick), market);
        const signed = client.sign('order', 'private', 'POST', {
            quantity: '0.01500000', price: String(ticker.bid), stopPrice: '0', newOrderClientId: 'P-0123456789abcdef',
            orderMethod: 'limit', orderType: 'buy', pairSymbol: 'BTCTRY',
        });
        bytes += signed.body.length + signed.headers['X-Signature'].length;
    }
    return { seconds: Number(process.hrtime.bigint() - begin) / 1e9, bytes };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
await ours();
theirs();
const [a, b] = [[], []];
for (let i = 0; i < Number(repetitions); ++i) {
    a.push(await ours());
    b.push(theirs());
}
child.stdin.end();
const [mine, peer] = [median(a.map((run) => run.seconds)), median(b.map((run) => run.seconds))];
const sound = a.every((run) => run.bytes > COUNT * 150) && b.every((run) => run.bytes > COUNT * 150);
console.log(`G8   tick bytes to signed order bytes, against CCXT parseTicker and sign, in turn: 1/${(peer / mine).toFixed(1)} `
            + '(goal <= 1/4, stretch <= 1/8)');
console.log(`     ours: ${(mine / COUNT * 1e6).toFixed(2)} us; CCXT: ${(peer / COUNT * 1e6).toFixed(2)} us; medians of ${repetitions}`);
console.log(`     ${sound ? 'passed' : 'FAILED'}: both made whole orders with signatures`);
process.exitCode = sound ? 0 : 1;
