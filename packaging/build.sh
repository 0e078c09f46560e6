# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by run, test and screenshots, which set `program` (their own name) and `tree` (the checkout) before: stops with
# one sentence, and builds with a log instead of a flood.

# explain <sentence>: says why the script stops, and stops it.
explain() {
    echo "$program: $1" >&2
    exit 1
}

trap 'explain "line $LINENO failed: $BASH_COMMAND"' ERR

# With a compiler cache: what the compiler says about its includes is enough, nothing needs to be preprocessed first.
export CCACHE_DEPEND=1

# step <log> <sentence> <command…>: runs quietly; on failure shows the end of the log and the sentence.
step() {
    local log=$1 sentence=$2
    shift 2
    mkdir -p "$(dirname "$log")" || explain "the folder $(dirname "$log") cannot be written, so nothing can be built there."
    if ! "$@" >"$log" 2>&1; then
        if grep -qE '(error|Error)[: ]' "$log"; then
            grep -E -A 4 '(error|Error)[: ]' "$log" | cut -c 1-300 | head -n 30 >&2 || true
        else
            tail -n 15 "$log" | cut -c 1-300 >&2
        fi
        explain "$sentence (the whole log is in $log)"
    fi
}

# build <folder> <target> <cmake options…>: configures where needed and builds what changed, ten files at a time.
build() {
    local folder=$1 target=$2
    shift 2
    [ -e "$folder/$target.built" ] || echo "Building Pentad ($target); this takes some minutes the first time." >&2
    step "$folder/configure.log" "CMake could not configure $folder; the reason is above." \
        cmake -S "$tree" -B "$folder" -G Ninja -DPENTAD_UNITY=ON "$@"
    step "$folder/build.log" "The build in $folder failed; the first errors are above." \
        cmake --build "$folder" --target "$target"
    touch "$folder/$target.built"
}

# build_checked <target>: the tests with sanitizers, in the folder that the variable `checked` names afterwards.
build_checked() {
    checked="$tree/build/test"
    build "$checked" "$1" -DCMAKE_BUILD_TYPE=Debug -DPENTAD_TESTS=ON -DPENTAD_WERROR=ON \
        "-DPENTAD_SANITIZE=address;undefined" "-DPENTAD_TEST_GROUPS=engine;ui;contracts;property;architecture"
}
