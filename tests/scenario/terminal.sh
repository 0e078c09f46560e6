#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The terminal as a program: it trades in demo mode without a question, a second start raises the first, SIGTERM ends it
# in good order, kill -9 loses nothing, and mistakes are one sentence. Runs on the offscreen platform.
set -euo pipefail
cli=$(realpath "$1")
terminal="$(dirname "$cli")/pentad"
work=$(mktemp -d)
trap 'stop_session; rm -rf "$work"' EXIT
# shellcheck source=tests/scenario/common.bash
. "$(dirname "$0")/common.bash"
export XDG_RUNTIME_DIR="$work/runtime" QT_QPA_PLATFORM=offscreen
mkdir -m 700 "$XDG_RUNTIME_DIR"
state="$work/terminal.db"

if [ ! -x "$terminal" ]; then
    echo "the terminal was not built"
    exit 77
fi

open_terminal() {
    : > "$work/out"
    "$terminal" --state "$state" "$@" > "$work/out" 2> "$work/err" &
    session=$!
}
# Steps in the journal that the terminal holds open are counted through its own log.
fills_logged() { count_of '"event":"fill.booked"' "$work/state/pentad/demo.log"; }
has_traded() { [ -f "$work/state/pentad/demo.log" ] && [ "$(fills_logged)" -ge "$1" ]; }
traded_or_gone() { has_traded "$1" || gone "$session"; }

# --- what needs no display does not ask for one
env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$terminal" --version > "$work/out" || fail "--version needs a display"
grep -q '^pentad [0-9]' "$work/out" || fail "--version says: $(cat "$work/out")"
code=0
env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$terminal" > "$work/out" 2> "$work/err" || code=$?
[ "$code" -eq 2 ] && grep -q 'pentad-cli trade' "$work/err" || fail "without a display: code $code"
code=0
"$terminal" --set risk.daily_loss_max=lots --version > "$work/out" 2> "$work/err" || code=$?
[ "$code" -eq 0 ] || fail "--version read the settings"
code=0
"$terminal" --no-such-option > "$work/out" 2> "$work/err" || code=$?
[ "$code" -eq 2 ] && [ "$(wc -l < "$work/err")" -eq 1 ] || fail "an unknown option: code $code"

# --- trades by itself at its default settings, and a second start raises the first
mkdir "$work/foreign"
plugins=$({ qtpaths6 --plugin-dir || qmake6 -query QT_INSTALL_PLUGINS; } 2> /dev/null | head -n 1 || true)
[ -d "$plugins/platforms" ] || fail "neither qtpaths6 nor qmake6 says where the plugins of Qt are"
kinds=(platforms imageformats iconengines tls)
# plugins_into FOLDER: good ones; whoever could have them loaded from there could put others in their place.
plugins_into() {
    local kind
    for kind in "${kinds[@]}"; do [ ! -d "$plugins/$kind" ] || cp -r "$plugins/$kind" "$1/"; done
}
# What a session says at its end of where its code came from. Nobody but root could read it from /proc.
# Counted, so that everything is read: a reader that ends early makes the one before it fail.
code_is_from() {
    [ "$(grep -F '"event":"process.code"' "$work/state/pentad/demo.log" | grep -cF "\"message\":\"$1" || true)" -gt 0 ]
}
foreign=$(realpath "$work")
plugins_into "$work/foreign"
export QT_PLUGIN_PATH="$work/foreign" QT_QPA_PLATFORM_PLUGIN_PATH="$work/foreign"
open_terminal
unset QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH
until_true 60 traded_or_gone 1 || fail "no trade within a minute"
grep -q 'QT_PLUGIN_PATH was ignored' "$work/state/pentad/demo.log" || fail "the log does not say that QT_PLUGIN_PATH was ignored"
alive "$session" || fail "the terminal ended by itself"
code=0
"$terminal" --state "$state" > "$work/second" 2>&1 || code=$?
[ "$code" -eq 0 ] && grep -q 'already running' "$work/second" || fail "the second start: code $code, $(cat "$work/second")"
alive "$session" || fail "the second start ended the first"

# --- the socket of the running terminal is its owner's alone, and whatever is said to it does nothing
socket="$work/runtime/pentad/default.socket"
[ -S "$socket" ] || fail "there is no socket at $socket"
[ "$(stat -c %u "$socket")" = "$(id -u)" ] || fail "the socket belongs to somebody else"
for place in "$socket" "$work/runtime/pentad"; do
    rights=$(stat -c %a "$place")
    [ "${rights: -2}" = 00 ] || fail "others may use $place: $rights"
done
if command -v python3 > /dev/null; then
    actions=$(count_of '"event":"operator.action"' "$work/state/pentad/demo.log")
    timeout 60 python3 - "$socket" << 'PYTHON' || fail "the socket could not be spoken to"
import random, socket, sys
chance = random.Random(7)
words = [b"flatten\n", b"kill\n", b"stop\n", b"quit\n", b'{"command":"kill","reason":"x"}\n', b"\x00" * 4096, b""]
words += [bytes(chance.randrange(256) for _ in range(chance.randrange(1, 2000))) for _ in range(60)]
words += [b"A" * 1_000_000]
for word in words:
    caller = socket.socket(socket.AF_UNIX)
    caller.connect(sys.argv[1])
    try:
        caller.sendall(word)
    except OSError:
        pass  # hung up on
    caller.close()
PYTHON
    before=$(fills_logged)
    until_true 60 traded_or_gone "$((before + 1))" || fail "no trade after nonsense was said to the socket"
    alive "$session" || fail "nonsense at the socket ended the terminal"
    [ "$(count_of '"event":"operator.action"' "$work/state/pentad/demo.log")" = "$actions" ] || fail "the socket took a command"
fi

# --- SIGTERM ends it in good order
kill -TERM "$session"
until_true 30 gone "$session" || fail "SIGTERM did not end it"
code=0
wait "$session" || code=$?
[ "$code" -eq 0 ] || fail "exit code $code after SIGTERM"
verify_state "after SIGTERM"
code_is_from "$(realpath "$plugins")/platforms" || fail "the session does not say that it has plugins of Qt"
! code_is_from "$foreign" || fail "a plugin was loaded from where QT_PLUGIN_PATH said"

# --- kill -9 loses nothing, and the next start goes on
before=$(fills_logged)
open_terminal --set trading.cycle_interval_ms=200
until_true 60 traded_or_gone "$((before + 1))" || fail "no trade after the restart"
kill -9 "$session"
wait "$session" 2>/dev/null || true
verify_state "after kill -9"
# A qt.conf beside the program is not believed; this one would leave it without plugins. Nor are plugins beside it, nor is
# what the loader is told.
mkdir "$work/moved"
cp "$terminal" "$work/moved/pentad"
plugins_into "$work/moved"
preloaded="$work/foreign/platforms/libqminimal.so"
[ -e "$preloaded" ] || fail "there is no library to preload: $preloaded"
printf '[Paths]\nPrefix=/nonexistent\n' > "$work/moved/qt.conf"
terminal="$work/moved/pentad"
LD_PRELOAD="$preloaded" LD_LIBRARY_PATH="$work/foreign" open_terminal --lang tr --theme light
until_true 60 traded_or_gone "$((before + 2))" || fail "no trade after kill -9"
kill -TERM "$session"
until_true 30 gone "$session" || fail "SIGTERM did not end the last session"
verify_state "at the end"
for name in LD_PRELOAD LD_LIBRARY_PATH; do
    grep -q "$name was ignored" "$work/state/pentad/demo.log" || fail "the log does not say that $name was ignored"
done
! code_is_from "$foreign" || fail "code was loaded from beside the program, or from where LD_PRELOAD said"

# --- where no lock can be made it opens all the same: nobody else runs, and the journal has a lock of its own
mkdir -m 700 "$work/blocked"
: > "$work/blocked/pentad"
# Asked to, it obeys the loader's variables; and so it is seen that foreign code would be.
LD_PRELOAD="$preloaded" XDG_RUNTIME_DIR="$work/blocked" open_terminal --keep-loader-variables
until_true 60 traded_or_gone "$((before + 3))" || fail "no trade where no lock can be made: $(cat "$work/err")"
alive "$session" || fail "it did not open where no lock can be made: $(cat "$work/err")"
kill -TERM "$session"
until_true 30 gone "$session" || fail "SIGTERM did not end the session without a lock"
code_is_from "$foreign/foreign/platforms" || fail "the session does not say what it was told to preload"
echo "terminal: traded, raised, stopped and recovered"
