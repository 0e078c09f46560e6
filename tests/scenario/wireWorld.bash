# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the stories share in which the program is killed or disturbed while an exchange that outlives it keeps the truth:
# a fresh exchange and a fresh database at a time (a world), live sessions that sell five holdings, which is five orders
# from the intent to the fill within a second, and a comparison of what the exchange holds with what the journal says.
# Sourced first, with the script's own arguments: it names the program, makes the place to work in and puts everything away
# at the end. `server` and `session` are the only processes. PENTAD_SEED=N repeats a run.
cli=$(realpath "$1")
work=$(mktemp -d)
trap 'end_wire_world; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "${BASH_SOURCE[0]}")/common.bash"
seed=${PENTAD_SEED:-$RANDOM}
exchange="$(dirname "$cli")/pentad-exchange"
server=
state_log="$work/state/pentad/live.log"
end_wire_world() {
    local process
    for process in $session $server; do
        kill -CONT "$process" 2>/dev/null || true
        kill -9 "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    session=
    server=
}
skip() {
    echo "$*"
    exit 77
}
[ -x "$exchange" ] || skip "pentad-exchange was not built"
command -v python3 > /dev/null || skip "python3 is absent, so nobody is here to ask the exchange"
python3 -c 'import sqlite3' 2> /dev/null || skip "python3 has no sqlite3, so nobody is here to read the journal"
command -v strace > /dev/null || skip "strace is absent"
strace -D -f -qq -o /dev/null -e trace=none true 2> /dev/null || skip "strace may not trace here"

export STORY_KEY=11111111-2222-3333-4444-555555555555
export STORY_SECRET=c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=
# What the account holds, and how many orders sell it.
holdings="TRY=50000,BTC=0.01,ETH=0.2,XRP=500,AVAX=30,SOL=5"
sales=5
wire_settings=(--set trading.dry_run=false --set trading.cycle_interval_ms=50 --set exchange.api_timeout=2s
               --set execution.unknown_grace=3s --set execution.reconcile_every=1s
               --set execution.flatten_step_wait=500ms --set risk.orders_per_minute_max=100
               --set resilience.breaker_cooldown_s=1)
# What one session alone is told besides, and the commands that wait for it.
more_settings=()
first_words="flatten everything"

# Every byte that the exchange reads is kept: how often an order was posted is counted there, not in what anybody says.
traced_exchange() { exec strace -D -f -qq -s 4096 -e trace=read,recvfrom,recvmsg -o "$work/received" "$plain_exchange" "$@"; }
plain_exchange=$exchange
exchange=traced_exchange

# new_world OPTION...: an exchange with these options besides its account, a configuration for it, and no database yet.
new_world() {
    end_wire_world
    rm -rf "$work/state" "$work"/live.db* "$work/received"
    state="$work/live.db"
    start_exchange --account "$STORY_KEY:$STORY_SECRET:$holdings" "$@"
    alive "$server" || fail "the exchange did not start: $(cat "$work/exchange.err")"
    configure_for_exchange STORY_KEY STORY_SECRET
}

# wire_session WRAPPER...: a live session that finds first_words waiting, as a rule to sell everything; the wrapper is words before the program, as
# strace and its options. The session is this process itself, not its wrapper.
wire_session() {
    exec 9>&-
    rm -f "$work/commands" "$state_log"
    mkfifo "$work/commands"
    # Open for both: writing to a session that is dead already hurts nobody.
    exec 9<> "$work/commands"
    [ -z "$first_words" ] || say "$first_words"
    : > "$work/out"
    : > "$work/err"
    "$@" "$cli" trade --mode live --state "$state" --plain "${wire_settings[@]}" "${more_settings[@]}" \
        < "$work/commands" > "$work/out" 2> "$work/err" 9>&- &
    session=$!
}

sold() { answered "result: verified at the exchange" 1; }
# Asks the session to stop and leaves its exit code in `code`. The shell's own word about a killed process is no news here.
leave_session() {
    say quit
    until_true 60 gone "$session" 2> /dev/null || fail "$1: it did not end"
    code=0
    wait "$session" 2> /dev/null || code=$?
    session=
}
# Waits until everything is sold or the session is dead, and leaves it.
finish_session() {
    until_true 90 or_gone sold 2> /dev/null || fail "$1: it neither sold nor ended: $(tail -n 4 "$state_log")"
    leave_session "$1"
}
kill_wire_session() {
    { kill -9 "$session" && wait "$session"; } 2> /dev/null || true
    session=
}
# A session that nobody disturbs puts everything right and ends well.
resume_and_settle() {
    wire_session
    finish_session "$1, resumed"
    [ "$code" -eq 0 ] || fail "$1, resumed: exit code $code"
    sold || fail "$1, resumed: it ended before it had sold"
}

# measure_session CALL...: `moments[CALL]` becomes how often the busiest thread makes it in a session that nobody disturbs,
# since strace counts by thread.
declare -A moments
measure_session() {
    local call
    new_world --seed "$seed"
    wire_session strace -D -f -qq -o "$work/calls" -e "trace=$(IFS=,; echo "$*")" -e signal=none
    finish_session "a session that nobody disturbs"
    [ "$code" -eq 0 ] && sold || fail "a session that nobody disturbs ended with exit code $code"
    untraced() { ! pgrep -f "^strace .* -o $work/calls " > /dev/null; }
    until_true 30 untraced || fail "strace did not end"
    for call in "$@"; do
        moments[$call]=$(sed -nE "s/^([0-9]+) +$call\(.*/\1/p" "$work/calls" | sort | uniq -c | sort -rn \
            | awk 'NR == 1 { print $1 }')
        [ "${moments[$call]:-0}" -gt 0 ] || fail "no $call in the life of a session, so this story misses what it is about"
    done
    judge settled "a session that nobody disturbs"
    all_well || fail "see above"
    # What finds nothing must be able to: without a journal every order is one too many, and read twice each was sent twice.
    cat "$work/received" "$work/received" > "$work/twice"
    python3 "$work/truth.py" settled "$(url rest)" "$work/nowhere.db" "$work/twice" > "$work/control" 2>&1 \
        && fail "the comparison found nothing where nothing agrees"
    [ "$(grep -c '^lost: order .* never promised' "$work/control")" -eq "$sales" ] \
        && [ "$(grep -c '^doubled: .* was posted 2 times' "$work/control")" -eq "$sales" ] \
        || fail "the comparison misses what is wrong: $(cat "$work/control")"
}
# moment_of COUNT PLANNED NEXT: the moment (1 to COUNT) of the NEXT of PLANNED: spread evenly, or one after the other where
# there are enough for all.
moment_of() {
    if [ "$2" -ge "$1" ]; then
        moment=$(($3 % $1 + 1))
    else
        moment=$(($3 * $1 / $2 + RANDOM % ($1 / $2) + 1))
    fi
}

cat > "$work/truth.py" <<'PYTHON'
# truth.py killed|settled REST DATABASE RECEIVED: compares the exchange with the journal, one line for each difference.
#   killed: whatever the exchange holds was promised in the journal before. settled: also, nothing is left open, and
#   orders, trades and money agree.
import base64, hashlib, hmac, http.client, json, os, re, shutil, sqlite3, sys, tempfile, time
from collections import Counter
from decimal import Decimal
from urllib.parse import urlparse

moment, rest, database, received = sys.argv[1:5]
key, secret = os.environ["STORY_KEY"], base64.b64decode(os.environ["STORY_SECRET"])
connection = http.client.HTTPConnection(urlparse(rest).netloc, timeout=30)

def ask(path):
    for _ in range(100):
        stamp = str(int(time.time() * 1000))
        mac = hmac.new(secret, (key + stamp).encode(), hashlib.sha256).digest()
        connection.request("GET", path, None,
            {"X-PCK": key, "X-Stamp": stamp, "X-Signature": base64.b64encode(mac).decode()})
        reply = connection.getresponse()
        text = reply.read()
        if reply.status == 200:
            return json.loads(text)["data"]
        # Held back as any client that asks much; nothing else is expected.
        assert reply.status == 429, (path, reply.status, text)
        time.sleep(min(float(reply.headers.get("Retry-After", 1)), 5))
    raise SystemExit("the exchange never answers " + path)

pairs = [coin + "TRY" for coin in ("BTC", "ETH", "XRP", "AVAX", "SOL")]
there = [order for pair in pairs for order in ask("/api/v1/allOrders?limit=1000&pairSymbol=" + pair)]

# A copy: reading a database whose owner was killed folds its write-ahead file in, and that is the next session's to do.
with tempfile.TemporaryDirectory() as folder:
    tables = {"outbox": [], "orders": [], "fills": [], "figures": []}
    if os.path.exists(database):
        copy = os.path.join(folder, "copy.db")
        shutil.copy(database, copy)
        if os.path.exists(database + "-wal"):
            shutil.copy(database + "-wal", copy + "-wal")
        journal = sqlite3.connect(copy)
        journal.row_factory = sqlite3.Row
        made = {row["name"] for row in journal.execute("SELECT name FROM sqlite_master")}
        tables = {name: journal.execute("SELECT * FROM " + name).fetchall() if name in made else [] for name in tables}
        journal.close()

found = []
promised = Counter(row["client_order_id"] for row in tables["outbox"] if row["kind"] == "place")
rows = Counter(row["client_order_id"] for row in tables["orders"])
for client, times in Counter(order["orderClientId"] for order in there).items():
    if times > 1:
        found.append("doubled: the exchange has %d orders %s" % (times, client))
    if promised[client] == 0:
        found.append("lost: order %s of the exchange was never promised" % client)
for name, counted in (("promises", promised), ("rows", rows)):
    found += ["doubled: %d %s of %s" % (times, name, client) for client, times in counted.items() if times > 1]
with open(received, encoding="latin-1") as file:
    posts = Counter(re.findall(r'newOrderClientId\\*":\s*\\*"(\w+)', file.read()))
found += ["doubled: %s was posted %d times" % (client, times) for client, times in posts.items() if times > 1]
found += ["lost: %s was posted without a promise" % client for client in posts if promised[client] == 0]
found += ["lost: order %s of the exchange was never seen in a post" % order["orderClientId"]
          for order in there if posts[order["orderClientId"]] == 0]

if moment == "settled":
    ours = {row["client_order_id"]: row for row in tables["orders"]}
    for order in there:
        row = ours.get(order["orderClientId"])
        if row is None:
            found.append("lost: no row of order %s" % order["orderClientId"])
        elif Decimal(row["filled"]) != Decimal(order["quantity"]) - Decimal(order["leftAmount"]):
            found.append("lost: %s traded otherwise there" % order["orderClientId"])
    found += ["unresolved: %s is %s" % (row["client_order_id"], row["state"]) for row in tables["orders"]
              if row["is_open"] or row["state"] not in ("filled", "cancelled", "rejected", "expired")]
    found += ["unresolved: outbox row %d" % row["id"] for row in tables["outbox"] if row["settled_step"] is None]
    for pair in pairs:
        opened = ask("/api/v1/openOrders?pairSymbol=" + pair)
        found += ["unresolved: %s is open there" % order["orderClientId"] for order in opened["bids"] + opened["asks"]]
    trades = {row["id"] for pair in pairs for row in ask("/api/v1/users/transactions/trade?pairSymbol=" + pair)}
    if trades != {row["trade_id"] for row in tables["fills"]}:
        found.append("lost: %d trades there, %d fills here" % (len(trades), len(tables["fills"])))
    lira = next(Decimal(row["balance"]) for row in ask("/api/v1/users/balances") if row["asset"] == "TRY")
    if not tables["figures"] or Decimal(tables["figures"][0]["cash"]) != lira:
        found.append("lost: %s TRY there, other money here" % lira)
print("\n".join(found) if found else "%d orders, %d posts" % (len(there), sum(posts.values())))
sys.exit(1 if found else 0)
PYTHON

# Sums of the whole story, to which `judge` adds.
lost=0
doubled=0
unclean=0
# judge MOMENT WHAT: compares and verifies; what is wrong is said at once and counted. `truth` is what the exchange holds.
judge() {
    local text
    if ! text=$(python3 "$work/truth.py" "$1" "$(url rest)" "$state" "$work/received" 2>&1); then
        printf '%s: %s: %s\n' "$(basename "$0")" "$2" "$text" >&2
        lost=$((lost + $(grep -cv '^doubled' <<< "$text" || true)))
        doubled=$((doubled + $(grep -c '^doubled' <<< "$text" || true)))
        text="0 orders, 0 posts"
    fi
    # Without a database, or with one that has no step yet, there is nothing to prove.
    if [ -s "$state" ] && ! "$cli" verify --state "$state" > /dev/null 2> "$work/verify.err" \
        && { [ "$1" = settled ] || ! grep -q 'holds nothing yet' "$work/verify.err"; }; then
        printf '%s: %s: verify says: %s\n' "$(basename "$0")" "$2" "$(cat "$work/verify.err")" >&2
        unclean=$((unclean + 1))
    fi
    truth=$text
}
all_well() { [ "$lost" -eq 0 ] && [ "$doubled" -eq 0 ] && [ "$unclean" -eq 0 ]; }
