#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# After a demo session that was killed, every kind of report can be had from the file alone: rows as many as the database
# has, the checksum that of the file, a period that picks, and one sentence for each mistake.
set -euo pipefail
cli=$(realpath "$1")
work=$(mktemp -d)
state="$work/state.db"
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"

fills() { sed -nE 's/.* fills ([0-9]+) .*/\1/p' "$work/out" | tail -n 1; }
has_traded() { [ "$(fills || true)" -ge 4 ] 2>/dev/null || gone "$session"; }
begin_session
until_true 120 has_traded || fail "the session did not trade"
kill_session
verify_state "after the kill"

rows_in() { sqlite3 "file:$state?mode=ro" "SELECT count(*) FROM $1"; }
report() { "$cli" report --state "$state" "$@" > "$work/out" 2> "$work/err"; }
for kind in trades orders ledger decisions daily-pnl; do
    report --kind "$kind" --out "$work/$kind.csv" || fail "no report of $kind"
    [ -s "$work/$kind.csv" ] || fail "$kind: the file is empty"
    said=$(sed -nE 's/^([0-9a-f]{64}).*/\1/p' "$work/$kind.csv.sha256" | head -n 1)
    [ "$said" = "$(sha256sum "$work/$kind.csv" | cut -d ' ' -f 1)" ] || fail "$kind: the checksum is not that of the file"
done
# The first line names the columns.
lines() { echo $(($(wc -l < "$work/$1.csv") - 1)); }
[ "$(lines trades)" = "$(rows_in fills)" ] || fail "trades: $(lines trades) lines for $(rows_in fills) fills"
[ "$(lines orders)" = "$(rows_in orders)" ] || fail "orders: $(lines orders) lines for $(rows_in orders) orders"
[ "$(lines decisions)" = "$(rows_in decisions)" ] || fail "decisions: $(lines decisions) lines"
[ "$(lines ledger)" = "$(rows_in postings)" ] || fail "ledger: $(lines ledger) lines for $(rows_in postings) postings"
[ "$(lines daily-pnl)" -ge 1 ] || fail "daily-pnl has no day"

# The same file twice; nothing in a period before it began.
cp "$work/trades.csv" "$work/before.csv"
report --kind trades --out "$work/trades.csv" || fail "a report cannot be made again"
cmp -s "$work/before.csv" "$work/trades.csv" || fail "the same report differs"
report --kind trades --out "$work/none.csv" --to 2001-01-01 || fail "no report of an empty period"
[ "$(wc -l < "$work/none.csv")" = 1 ] || fail "an empty period has trades"

refused() {
    local words=$1 code=0
    shift
    report "$@" || code=$?
    [ "$code" -eq 2 ] || fail "exit code $code for: $*"
    [ "$(wc -l < "$work/err")" = 1 ] || fail "not one sentence for: $*"
    grep -qF -- "$words" "$work/err" || fail "'$words' is not said for: $*"
}
refused "no report of kind" --kind everything --out "$work/x.csv"
refused "is no time" --kind trades --out "$work/x.csv" --from yesterday
refused "needs --state" --kind trades
[ ! -e "$work/x.csv" ] || fail "a refused report left a file"
