#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The keys command against a real Secret Service, on a bus and in a home of its own: stored, read and deleted, and every
# way in which a keyring can fail a person, each with its own sentence, exit code 1 and within six seconds. Nothing of the
# user's own keyring is touched.
set -euo pipefail
self=$(realpath "$0")
cli=$(realpath "$1")
mode=${2:-all}
for tool in dbus-run-session gnome-keyring-daemon secret-tool gdbus; do
    if ! command -v "$tool" > /dev/null; then
        echo "keyring: $tool is not here, so no real keyring was asked"
        exit 77
    fi
done
if [ "$mode" = all ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
else
    work=$KEYRING_STORY_WORK
fi
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$self")/common.bash"
export XDG_RUNTIME_DIR="$work/run" XDG_CACHE_HOME="$work/cache" XDG_CURRENT_DESKTOP=KDE
unset DISPLAY WAYLAND_DISPLAY

# at STATE: what the keyring is like from here on, for the figures at the end; every answer is counted under it.
state_of_keyring=
at() { state_of_keyring=$1; }
# expect CODE TEXT ARGUMENTS...: runs `keys ARGUMENTS`; one sentence with this text, on stdout for 0, else on stderr.
expect() {
    local code=0 wanted=$1 text=$2 began=$SECONDS said="$work/out" silent="$work/err"
    shift 2
    "$cli" keys "$@" > "$work/out" 2> "$work/err" < "$work/input" || code=$?
    [ "$code" -eq "$wanted" ] || fail "$mode: exit code $code, not $wanted, for keys $*"
    [ "$wanted" -eq 0 ] || { said="$work/err"; silent="$work/out"; }
    grep -qF -- "$text" "$said" || fail "$mode: '$text' is not said by keys $*"
    [ "$(wc -l < "$said")" -eq 1 ] && [ ! -s "$silent" ] || fail "$mode: not one sentence from keys $*"
    printf '%s %s\n' "$state_of_keyring" "$((SECONDS - began))" >> "$work/answers"
    [ $((SECONDS - began)) -le 6 ] || fail "$mode: keys $* took $((SECONDS - began)) s"
    ! grep -qF -e "$key" -e "$secret" "$work/out" "$work/err" || fail "$mode: keys $* shows a key"
}
key=0a1b2c3d-1111-2222-3333-444455556666
secret=c2VjcmV0IG9mIHRoZSBzdG9yeQ==

has_service() {
    gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.NameHasOwner \
        org.freedesktop.secrets 2>/dev/null | grep -q true
}
has_no_service() { ! has_service; }
daemon=
begin_daemon() {
    printf %s "$1" | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
    until_true 10 has_service || fail "$mode: the keyring service did not begin"
    find_daemon
}
# The daemon of this bus and no other.
find_daemon() {
    daemon=$(gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus \
        -m org.freedesktop.DBus.GetConnectionUnixProcessID org.freedesktop.secrets | grep -oE '[0-9]+' | tail -1)
}
end_daemon() {
    kill -KILL "$daemon" 2>/dev/null || true
    until_true 10 has_no_service || fail "$mode: the keyring service did not end"
}
lock() {
    gdbus call --session -d org.freedesktop.secrets -o /org/freedesktop/secrets \
        -m org.freedesktop.Secret.Service.Lock "['/org/freedesktop/secrets/collection/login']" > /dev/null
}
entry() { secret-tool lookup server pentad user "$1" 2>/dev/null; }

story_normal() {
    begin_daemon right
    at empty
    expect 1 'is unlocked and holds no default/btcturk/pentad-api-key; store it' status
    printf '%s\n' "$key" > "$work/input"
    expect 1 'two lines are expected' set
    printf '%s\n%s\n' "$key" "no base64" > "$work/input"
    expect 1 'the API secret holds a space' set
    printf '%s\n%s\n' "$key" "$secret" > "$work/input"
    at stored
    expect 0 'of profile default are stored' set
    expect 0 'the keyring holds default/btcturk/pentad-api-key and default/btcturk/pentad-api-secret' status
    [ "$(entry default/btcturk/pentad-api-key)" = "$key" ] || fail "the key is not where it should be"
    [ "$(entry default/btcturk/pentad-api-secret)" = "$secret" ] || fail "the secret is not where it should be"
    # Another profile has keys of its own.
    expect 1 'holds no dev/btcturk/pentad-api-key' status --profile dev
    expect 0 'of profile dev are stored' set --profile dev
    expect 0 'no keys of profile dev any more' delete --profile dev
    # Locked: nothing is claimed about what it holds, and nothing is changed.
    lock
    at locked
    expect 1 'the keyring is locked' status
    expect 1 'the keyring is locked' set
    expect 1 'the keyring is locked' delete
    end_daemon
    begin_daemon right
    at reopened
    expect 0 'the keyring holds default/btcturk/pentad-api-key' status
    # Frozen: given up after five seconds; thawed, all is well.
    kill -STOP "$daemon"
    at frozen
    expect 1 'did not answer' status
    kill -CONT "$daemon"
    at thawed
    expect 0 'the keyring holds default/btcturk/pentad-api-key' status
    # Without the library behind QtKeychain.
    mkdir -p "$work/nothing"
    : > "$work/nothing/libsecret-1.so.0"
    at without_library
    LD_LIBRARY_PATH="$work/nothing" expect 1 'the keyring failed' status --keep-loader-variables
    # An entry with nothing in it, made by another program.
    secret-tool clear server pentad user default/btcturk/pentad-api-key
    at entry_gone
    expect 1 'although it was stored before' status
    printf '' | secret-tool store --label=empty xdg:schema org.qt.keychain server pentad \
        user default/btcturk/pentad-api-key type plaintext
    at entry_empty
    expect 1 'pentad-api-key is empty' status
    at deleted
    expect 0 'no keys of profile default any more' delete
    expect 1 'is unlocked and holds no default/btcturk/pentad-api-key; store it' status
    [ -z "$(entry default/btcturk/pentad-api-secret)" ] || fail "delete left the secret behind"
    end_daemon
}
# The keyring exists from the story before, and the password is not its own.
story_wrong_password() {
    begin_daemon wrong
    at wrong_password
    expect 1 'the keyring is locked' status
    expect 1 'the keyring is locked' set
    end_daemon
}
# A service that has never made a keyring, and nobody who could be asked for a password.
story_fresh() {
    at fresh
    expect 1 'there is no keyring' status
    expect 1 'there is no keyring' set
    if has_service; then
        find_daemon
        end_daemon
    fi
}
without_service() {
    at "$mode"
    expect 1 'there is no keyring' status
    expect 1 'there is no keyring' set
}
story_no_service() { without_service; }
story_no_bus() { without_service; }

if [ "$mode" != all ]; then
    "story_$mode"
    exit 0
fi

mkdir -p -m 700 "$XDG_RUNTIME_DIR" "$XDG_CACHE_HOME" "$XDG_DATA_HOME"
printf '%s\n%s\n' "$key" "$secret" > "$work/input"
export KEYRING_STORY_WORK="$work"
unset DBUS_SESSION_BUS_ADDRESS
tell() {
    timeout 120 dbus-run-session "${@:2}" -- bash "$self" "$cli" "$1"
    printf 'keyring: %s: as it should be\n' "$1"
}
tell normal
tell wrong_password
rm -rf "$XDG_DATA_HOME/keyrings"
tell fresh
cat > "$work/bus.conf" <<'BUS'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
BUS
tell no_service "--config-file=$work/bus.conf"
mode=no_bus
story_no_bus
echo "keyring: no_bus: as it should be"
echo "keyring: $(cut -d ' ' -f 1 "$work/answers" | sort -u | wc -l) modes, $(wc -l < "$work/answers") answers, the slowest" \
    "after $(cut -d ' ' -f 2 "$work/answers" | sort -n | tail -n 1) s"
