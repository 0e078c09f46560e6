# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by packaging/run and packaging/test: stops with one sentence, and builds with a log instead of a flood.

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

# build <folder> <targets> <cmake options…>: configures once and builds what changed, ten files at a time.
build() {
    local folder=$1 targets=$2
    shift 2
    step "$folder/configure.log" "CMake could not configure $folder; the reason is above." \
        cmake -S "$tree" -B "$folder" -G Ninja -DPENTAD_UNITY=ON "$@"
    # shellcheck disable=SC2086
    step "$folder/build.log" "The build in $folder failed; the first errors are above." \
        cmake --build "$folder" --target $targets
}
