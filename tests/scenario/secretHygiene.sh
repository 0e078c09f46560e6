#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A planted key and its secret sign a whole traced session of live trading, with a refused call and a refused login in
# between, and pass through every report, every message and a crash; then every file that was made is searched for them, as
# they are, in base64, in hexadecimal and in 16-bit characters. Files are their owner's alone, no core file is left, and no
# argument of the program carries them.
set -euo pipefail
cli=$(realpath "$1")
exchange="$(dirname "$cli")/pentad-exchange"
work=$(mktemp -d)
state="$work/state.db"
server=
trap 'stop_session; [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"
if [ ! -x "$exchange" ]; then
    echo "pentad-exchange was not built"
    exit 77
fi
# What is private below is private by the program's doing.
umask 022

random() { od -An -N 12 -tx1 /dev/urandom | tr -d ' \n'; }
plain="canary-$(random)"
CANARY_SECRET=$(printf %s "$plain" | base64 -w 0)
CANARY_KEY="canary-$(random)"
export CANARY_KEY CANARY_SECRET

# --- the search: every file as hexadecimal, so that one comparison does for text and for databases
hex_of() { od -An -v -tx1 | tr -d ' \n'; }
patterns=()
for word in "$CANARY_KEY" "$CANARY_SECRET" "$plain"; do
    patterns+=("$(printf %s "$word" | hex_of)")
    patterns+=("$(printf %s "$word" | hex_of | sed 's/../&00/g')")
    for spelling in "$(printf %s "$word" | hex_of)" "$(printf %s "$word" | hex_of | tr a-f A-F)"; do
        patterns+=("$(printf %s "$spelling" | hex_of)")
    done
    # In base64 a text looks different at each of three places; the characters that its neighbours share are left out.
    for before in "" x xx; do
        cut=$(((${#before} * 4 + 2) / 3))
        encoded=$(printf %s "$before$word" | base64 -w 0 | tr -d =)
        patterns+=("$(printf %s "${encoded:cut:${#encoded}-cut-1}" | hex_of)")
    done
done
# Prints each file that holds any of them.
search() {
    local file
    find "$1" -type f | while IFS= read -r file; do
        # Counted to the end: a search that stops early breaks the pipe before it, which looks like finding nothing.
        if [ "$(hex_of < "$file" | grep -cF -f <(printf '%s\n' "${patterns[@]}"))" != 0 ]; then
            printf '%s\n' "$file"
        fi
    done
}

# --- the search itself is tried
trial=$(mktemp -d)
printf 'log: %s refused' "$CANARY_KEY" > "$trial/raw"
printf 'x%s' "$plain" | base64 > "$trial/base64-1"
printf 'xy%sz' "$CANARY_SECRET" | base64 > "$trial/base64-2"
printf %s "$CANARY_SECRET" | hex_of > "$trial/hexadecimal"
printf %s "$CANARY_KEY" | hex_of | tr a-f A-F > "$trial/capitals"
printf %s "$plain" | hex_of | sed 's/../\\x&\\x00/g' | xargs -0 printf '%b' > "$trial/wide"
{ printf %s "$CANARY_KEY"; head -c 3000000 /dev/zero; } > "$trial/large"
printf 'nothing' > "$trial/innocent"
found=$(search "$trial" | wc -l)
rm -rf "$trial"
[ "$found" -eq 7 ] || fail "the search found $found of 7 planted files"

# --- an exchange that takes the planted key, refuses one call and one login, and then trades
cat > "$work/faults.toml" <<'FAULTS'
[[fault]]
action = "answer"
route = "GET /api/v1/users/balances"
status = 401
message = "Unauthorized - Invalid Signature"
error = 1037
after = 2
count = 1
[[fault]]
action = "replace"
channel = "114"
find = '"ok":true'
with = '"ok":false'
count = 1
FAULTS
start_exchange --seed 3 --faults "$work/faults.toml" --account "$CANARY_KEY:$CANARY_SECRET:TRY=50000"

# --- a traced session, armed, with commands, until it has traded
configure_for_exchange CANARY_KEY CANARY_SECRET
cat >> "$work/config/pentad/config.toml" <<CONFIG
[execution]
reconcile_every = "2s"
[observability]
log_level = "trace"
CONFIG
live() { mode=live begin_session --set trading.dry_run=false; }
log="$work/state/pentad/live.log"
figure() { sed -nE 's/.* to arm: arm ([0-9.]+)$/\1/p' "$work/out" | tail -n 1; }
known_or_gone() { [ -n "$(figure)" ] || gone "$session"; }
has_traded() { [ "$(sed -nE 's/.* fills ([0-9]+) .*/\1/p' "$work/out" | tail -n 1)" -ge 3 ] 2>/dev/null || gone "$session"; }
refused_twice() { { grep -qF '"event":"channel.login_refused"' "$log" && grep -qF 'Invalid Signature' "$log"; } || gone "$session"; }
live
until_true 60 known_or_gone || fail "the worst case is not shown"
alive "$session" || fail "the session ended by itself"
tr '\0' ' ' < "/proc/$session/cmdline" | grep -qF canary && fail "a canary is in the arguments of the session"
say arm "$(figure)"
until_true 60 refused_twice || fail "the refused call and login are not in the log"
until_true 150 has_traded || fail "the session did not trade"
alive "$session" || fail "the session ended by itself"
say pause a moment
say nonsense
end_session TERM
cp "$work/out" "$work/session.out"
cp "$work/err" "$work/session.err"
verify_state "after the session"

# --- everything that says something
spoken=0
run() {
    spoken=$((spoken + 1))
    local code=0
    "$cli" "${@:2}" > "$work/spoken.$spoken.out" 2> "$work/spoken.$spoken.err" || code=$?
    [ "$code" -eq "$1" ] || fail "exit code $code, not $1, for: ${*:2}"
}
run 0 keys status
grep -qF 'the environment holds CANARY_KEY and CANARY_SECRET' "$work/spoken.$spoken.out" || fail "the keys were not read"
printf '%s\n%s\n' "$CANARY_KEY" "$CANARY_SECRET" > "$trial.keys"
run 1 keys set < "$trial.keys"
rm "$trial.keys"
run 1 keys delete
run 2 keys set "$CANARY_SECRET"
run 2 keys "--secret=$CANARY_SECRET"
run 2 keys set "$CANARY_KEY" "$CANARY_SECRET"
PENTAD_API_KEY=$CANARY_KEY PENTAD_API_SECRET=$CANARY_SECRET run 0 config --print
PENTAD_API_KEY=$CANARY_KEY PENTAD_API_SECRET=$CANARY_SECRET run 0 keys status
run 0 config --check
run 2 config --check --set "auth.api_secret_ref=$CANARY_SECRET"
run 0 verify --state "$state" --json
for kind in trades orders ledger decisions daily-pnl; do
    run 0 report --state "$state" --kind "$kind" --out "$work/$kind.csv"
done

# --- a crash leaves no core file
mkdir "$work/crash"
ulimit -c unlimited 2>/dev/null || true
cd "$work/crash"
ASAN_OPTIONS="handle_abort=0:${ASAN_OPTIONS:-}" live
until_true 60 catches_interrupt "$session" || fail "the second session did not begin"
kill -ABRT "$session"
until_true 60 gone "$session" || fail "the session survived an abort"
wait "$session" 2>/dev/null || true
exec 9>&-
cd "$work"
[ -z "$(ls -A "$work/crash")" ] || fail "a crash left: $(ls "$work/crash")"

# --- nothing of it anywhere, and everything private
held=$(search "$work")
[ -z "$held" ] || fail "a planted key is in: $held"
open=$(find "$work/state" "$work/share" "$state"* "$work"/*.csv -perm /077 -type f 2>/dev/null || true)
[ -z "$open" ] || fail "others may read: $open"
echo "secret hygiene: $(find "$work" -type f | wc -l) files, none with a planted key"
