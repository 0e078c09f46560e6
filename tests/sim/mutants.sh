#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs every mutant until a seed catches it:  mutants.sh <pentad-sim> [last seed] [jobs] [mutant...]
# Fails if one of them survives. Prints one line for each, and the tally.
set -euo pipefail
program=$(readlink -f "$1")
last=${2:-2000}
jobs=${3:-$(nproc)}
shift $(($# < 3 ? $# : 3))
mutants=("$@")
[ "${#mutants[@]}" -gt 0 ] || mapfile -t mutants < <("$program" --list-mutants)

caught=0
for mutant in "${mutants[@]}"; do
    answer=$("$program" --seeds "1..$last" --jobs "$jobs" --mutant "$mutant" --stop-at-first --no-shrink --json || true)
    if [[ $answer =~ \"first_broken\":\ ([0-9]+),\ \"invariant\":\ \"([A-Z0-9]+)\" ]]; then
        caught=$((caught + 1))
        printf '%-28s caught by %-8s with seed %s\n' "$mutant" "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"
    else
        printf '%-28s SURVIVED: %s\n' "$mutant" "$answer"
    fi
done
echo "$caught of ${#mutants[@]} mutants caught"
[ "$caught" -eq "${#mutants[@]}" ]
