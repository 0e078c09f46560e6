#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# V19 over processes: the same seeds give the same traces in two processes that share nothing, not even the order in which
# hashes and addresses fall; other seeds give others.  sameTrace.sh <pentad-sim> [seeds] [pentad-sim of another compiler]
set -euo pipefail
program=$(readlink -f "$1")
seeds=${2:-1..8}
other=$(readlink -f "${3:-$1}")

first=$("$program" --seeds "$seeds" --horizon 600 --hashes)
# More in the environment moves the stack, another hash seed the order of hashed containers.
second=$(PADDING=$(printf '%4000s' x) QT_HASH_SEED=0 "$other" --seeds "$seeds" --horizon 600 --hashes)
if [ "$first" != "$second" ]; then
    echo "sameTrace: two processes do not tell the same story" >&2
    diff <(echo "$first") <(echo "$second") >&2 || true
    exit 1
fi
different=$(cut -d ' ' -f 2 <<<"$first" | sort -u | wc -l)
count=$(wc -l <<<"$first")
if [ "$different" -ne "$count" ]; then
    echo "sameTrace: $count seeds have only $different traces" >&2
    exit 1
fi
echo "$count seeds, the same traces in both processes"
