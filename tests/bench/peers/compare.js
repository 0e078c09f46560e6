// SPDX-License-Identifier: GPL-3.0-or-later
// Lets two programs replay in turn and prints the ratio of their medians:
//   node compare.js <pentad-bench> <grademark.js> <folder> <repetitions>
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");
const { spawn } = require("child_process");

const [bench, peerScript, folder, repetitions] = process.argv.slice(2);
const candles = path.join(folder, "candles");

class Program {
    constructor(command, options) {
        this.child = spawn(command, options, { stdio: ["pipe", "pipe", "inherit"] });
        this.lines = readline.createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    }
    async line() {
        const { value, done } = await this.lines.next();
        if (done) {
            throw new Error("a program ended early");
        }
        return value;
    }
    async replay() {
        this.child.stdin.write("go\n");
        return JSON.parse(await this.line());
    }
}

function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const programs = [];

async function main() {
    const ours = new Program(bench, ["--serve", candles]);
    const peer = new Program("node", ["--max-old-space-size=8192", peerScript, folder]);
    programs.push(ours, peer);
    await ours.line();
    await peer.line();
    await ours.replay();
    const runs = { ours: [], peer: [] };
    for (let i = 0; i < Number(repetitions); ++i) {
        runs.ours.push(await ours.replay());
        runs.peer.push(await peer.replay());
    }
    ours.child.stdin.end();
    peer.child.stdin.end();

    const first = runs.ours[0];
    const other = runs.peer[0];
    const checks = {
        "same bars": first.bars === other.bars,
        "books balance": runs.ours.every((run) => run.balanced),
        "same digest in all runs": runs.ours.every((run) => run.digest === first.digest),
        "our fills are those the signal asks for, one by one":
            fs.readFileSync(path.join(candles, "pentad-trades.csv"), "latin1") ===
            fs.readFileSync(path.join(candles, "expected-trades.csv"), "latin1"),
        "grademark's trades are those its rules make of the signal": runs.peer.every((run) => run.trades === run.expected),
    };
    const speed = (runs_) => {
        const time = median(runs_.map((run) => run.seconds));
        return { time, text: `${(time * 1000).toFixed(1)} ms, ${(first.bars / time / 1e6).toFixed(2)}M bars/s` };
    };
    const our = speed(runs.ours);
    const their = speed(runs.peer);
    const entries = Math.ceil(first.fills / 2);
    console.log(`G1   whole path against grademark, in turn, one thread each: ${(their.time / our.time).toFixed(2)} x ` +
                `(goal >= 5, stretch >= 15)`);
    console.log(`     ours: ${our.text}, ${first.orders} orders; grademark: ${their.text}, ${other.trades} trades, ` +
                `${(other.rss / 1e6).toFixed(0)} MB; medians of ${repetitions}`);
    console.log(`     our round trips: about ${entries}; grademark merges those that last one bar, it cannot act on ` +
                `the bar of a fill: ${other.trades}`);
    for (const [name, passed] of Object.entries(checks)) {
        console.log(`     ${passed ? "passed" : "FAILED"}: ${name}`);
    }
    console.log("G2   vectorbt: not measured here (needs Python packages); documented class 7M bars/s warm, " +
                `of which ours would be ${(first.bars / our.time / 7e6).toFixed(2)} x`);
    process.exitCode = Object.values(checks).every(Boolean) ? 0 : 1;
}

main().catch((error) => {
    console.error(`compare.js: ${error.message}`);
    programs.forEach((program) => program.child.kill());
    process.exitCode = 1;
});
