# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the stories told by scripts share. The story names the program and sets `work`, an empty folder of its own.
# Nothing here waits a fixed time: everything polls a file or a process until what it waits for is there.
export LC_ALL="${LC_ALL:-C.UTF-8}"
export XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state" XDG_DATA_HOME="$work/share" HOME="$work"

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    for file in "$work"/out "$work"/err; do
        if [ -s "$file" ]; then
            printf -- '--- %s\n' "$file" >&2
            tail -n 20 "$file" >&2
        fi
    done
    exit 1
}

# A pause that starts no process, since stories poll all the time: nobody ever writes into this pipe.
exec {nothing}<> <(:)
pause() { read -r -t "$1" -u "$nothing" || true; }

# until_true SECONDS COMMAND...: true as soon as the command is, false if it never is.
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        pause 0.02
    done
}

alive() { kill -0 "$1" 2>/dev/null; }
gone() { ! alive "$1"; }
# or_gone COMMAND...: true as soon as the command is, or as the session is gone.
or_gone() { "$@" || gone "$session"; }
# count_of TEXT FILE: how many lines contain it.
count_of() { grep -cF -- "$1" "$2" 2>/dev/null || true; }

# Whether the process has become the program and has its own handler for SIGINT (bit 2 of the caught signals).
catches_interrupt() {
    local caught
    # Not /proc/PID/exe: a program that cannot be dumped shows that to root alone.
    [ "$(cat "/proc/$1/comm" 2>/dev/null)" = "$(basename "$cli")" ] || return 1
    caught=$(sed -n 's/^SigCgt:[[:space:]]*//p' "/proc/$1/status" 2>/dev/null)
    [ -n "$caught" ] && [ $((16#${caught: -2} & 2)) -ne 0 ]
}

# A trading session in the background: its lines go to $work/out and $work/err, its commands come from descriptor 9.
session=
stop_session() {
    if [ -n "$session" ]; then
        kill -9 "$session" 2>/dev/null || true
    fi
}
begin_session() {
    rm -f "$work/commands"
    mkfifo "$work/commands"
    : > "$work/out"
    : > "$work/err"
    "$cli" trade --mode "${mode:-demo}" --state "$state" --plain "$@" < "$work/commands" > "$work/out" 2> "$work/err" 9>&- &
    session=$!
    exec 9> "$work/commands"
}
say() { printf '%s\n' "$*" >&9; }
# The session has answered with this text at least N times. Asked again and again, so without a process of its own.
answered() {
    local lines=() line times=0
    mapfile -t lines 2> /dev/null < "$work/out" || return 1
    for line in "${lines[@]}"; do
        [[ $line != *"$1"* ]] || times=$((times + 1))
    done
    [ "$times" -ge "$2" ]
}
# expect_answer TEXT [N]: waits for it; a session that ends before is a failure.
expect_answer() {
    local text=$1 times=${2:-1}
    answered_or_gone() { answered "$text" "$times" || gone "$session"; }
    until_true 60 answered_or_gone || fail "no answer '$text'"
    answered "$text" "$times" || fail "the session ended before it answered '$text'"
}
kill_session() {
    kill -9 "$session" 2>/dev/null || true
    wait "$session" 2>/dev/null || true
    exec 9>&-
}
# Ends it with a signal and expects exit code 0.
end_session() {
    local code=0
    kill "-$1" "$session" 2>/dev/null || fail "the session was gone before SIG$1"
    until_true 60 gone "$session" || fail "the session did not end after SIG$1"
    wait "$session" || code=$?
    exec 9>&-
    [ "$code" -eq 0 ] || fail "exit code $code after SIG$1"
}
verify_state() {
    "$cli" verify --state "$state" --json > "$work/verify.json" 2> "$work/verify.err" \
        || fail "$1: verify says: $(cat "$work/verify.err")"
}
# The number behind "name": in one line of JSON.
json_number() { sed -nE "s/.*\"$1\": ?(-?[0-9.]+).*/\\1/p" "$2" | head -n 1; }
json_text() { sed -nE "s/.*\"$1\": ?\"([^\"]*)\".*/\\1/p" "$2" | head -n 1; }

# start_exchange OPTION...: the program $exchange in the background. `server` is its process; url rest|graph|ws its addresses.
start_exchange() {
    : > "$work/urls"
    "$exchange" "$@" > "$work/urls" 2> "$work/exchange.err" &
    server=$!
    exchange_ready_or_gone() { [ "$(wc -l < "$work/urls")" -ge 1 ] || gone "$server"; }
    until_true 60 exchange_ready_or_gone || fail "the exchange never said that it is ready"
}
url() { sed -nE "s/.*\"$1\":\"([^\"]*)\".*/\\1/p" "$work/urls"; }
# configure_for_exchange KEY SECRET: a configuration for it, with rebalance; both name environment variables. A story may
# append more groups.
configure_for_exchange() {
    mkdir -p "$work/config/pentad"
    cat > "$work/config/pentad/config.toml" <<CONFIG
schema_version = 1
[exchange]
base_url = "$(url rest)"
graph_url = "$(url graph)"
websocket_url = "$(url ws)"
[auth]
api_key_ref = "env:$1"
api_secret_ref = "env:$2"
[strategy]
name = "rebalance"
CONFIG
}
