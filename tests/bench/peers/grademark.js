// SPDX-License-Identifier: GPL-3.0-or-later
// grademark's side of the comparison: node grademark.js <folder with peer/ and candles/>
// The same strategy on the same bars: EMA 12/26 of closes, seeded with the first close and updated incrementally (as
// fast as it can be here), long only, fixed stake, 15 bps fee, fill at the next open. Reading and parsing the files is
// not measured. Answers each line on standard input with one line of JSON.
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");

const folder = process.argv[2];
const { createRequire } = require("module");
const peer = createRequire(path.join(folder, "peer", "package.json"));
const { DataFrame } = peer("data-forge");
const { backtest } = peer("grademark");

const SYMBOLS = ["BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"];
const FAST = 12;
const SLOW = 26;
const STAKE = 1000;
const FEE = 0.0015;

function read(symbol) {
    const lines = fs.readFileSync(path.join(folder, "candles", `${symbol}-1m.csv`), "latin1").split("\n");
    const bars = [];
    for (let i = 1; i < lines.length; ++i) {
        const cells = lines[i].split(",");
        if (cells.length === 6) {
            bars.push({ time: new Date(Number(cells[0])), open: Number(cells[1]), high: Number(cells[2]),
                        low: Number(cells[3]), close: Number(cells[4]), volume: Number(cells[5]), up: false });
        }
    }
    return bars;
}

// Whether the strategy wants to be long after this bar: from an upward turn on, until the next downward one.
function addSignal(bars) {
    const fastWeight = 2 / (FAST + 1);
    const slowWeight = 2 / (SLOW + 1);
    let fast = bars[0].close;
    let slow = bars[0].close;
    let known = false;
    let direction = 0;
    let up = false;
    for (let i = 0; i < bars.length; ++i) {
        const close = bars[i].close;
        if (i > 0) {
            fast += fastWeight * (close - fast);
            slow += slowWeight * (close - slow);
        }
        if (i >= SLOW - 1) {
            const now = fast > slow ? 1 : fast < slow ? -1 : 0;
            if (known && now !== direction && now !== 0) {
                up = now > 0;
            }
            known = true;
            direction = now;
        }
        bars[i].up = up;
    }
}

const strategy = {
    entryRule: (enter, args) => {
        if (args.bar.up) {
            enter();
        }
    },
    exitRule: (exit, args) => {
        if (!args.bar.up) {
            exit();
        }
    },
};

function replay(markets) {
    let trades = 0;
    let profit = 0;
    for (const bars of markets) {
        addSignal(bars);
        for (const trade of backtest(strategy, new DataFrame(bars))) {
            ++trades;
            const bought = STAKE / (1 + FEE) / trade.entryPrice;
            profit += bought * trade.exitPrice * (1 - FEE) - STAKE;
        }
    }
    return { trades, profit };
}

// What follows from the signal alone. `fills` is the list of a program that can act on every bar. grademark asks for
// neither an exit on the bar of the entry nor an entry on the bar of the exit, so it merges what lasts one bar only.
function expected(markets) {
    const fills = [];
    let trades = 0;
    markets.forEach((bars, slot) => {
        let held = false;
        let state = "none";
        for (let i = 0; i < bars.length; ++i) {
            if (i > 0 && bars[i - 1].up !== held) {
                held = bars[i - 1].up;
                fills.push([bars[i].time.getTime(), slot, held ? "BUY" : "SELL"]);
            }
            if (state === "none") {
                state = bars[i].up ? "enter" : "none";
            } else if (state === "enter") {
                ++trades;
                state = "position";
            } else if (state === "position") {
                state = bars[i].up ? "position" : "exit";
            } else {
                state = "none";
            }
        }
    });
    fills.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return { trades, fills: fills.map(([time, slot, side]) => `${SYMBOLS[slot]},${time},${side}\n`) };
}

const markets = SYMBOLS.map(read);
const bars = markets.reduce((sum, market) => sum + market.length, 0);
replay(markets);
const reference = expected(markets);
fs.writeFileSync(path.join(folder, "candles", "expected-trades.csv"), reference.fills.join(""));
console.log("ready");

readline.createInterface({ input: process.stdin }).on("line", () => {
    const begin = process.hrtime.bigint();
    const { trades, profit } = replay(markets);
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    console.log(JSON.stringify({ seconds, bars, trades, expected: reference.trades, profit,
                                 fills: reference.fills.length, rss: process.memoryUsage().rss }));
});
