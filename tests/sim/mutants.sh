#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs every mutant until a seed catches it:  [MUTANTS=a,b] mutants.sh <pentad-sim> [last seed] [jobs] [mutant...]
# Prints a table, a line for each, and the tally. Fails if one survives, or if the simulation dies instead of saying which
# invariant is broken.
set -euo pipefail
program=$(readlink -f "$1")
last=${2:-2000}
jobs=${3:-$(nproc)}
shift $(($# < 3 ? $# : 3))
mutants=("$@")
[ -z "${MUTANTS:-}" ] || IFS=, read -r -a mutants <<<"$MUTANTS"
[ "${#mutants[@]}" -gt 0 ] || mapfile -t mutants < <("$program" --list-mutants)

# number <name> <answer>: a number of the answer.
number() {
    [[ $2 =~ \"$1\":\ ([0-9]+) ]] && echo "${BASH_REMATCH[1]}" || echo -
}

caught=0
printf '%-28s %-9s %8s %8s %8s\n' mutant 'caught by' 'at seed' 'seeds run' seconds
for mutant in "${mutants[@]}"; do
    answer=$("$program" --seeds "1..$last" --jobs "$jobs" --mutant "$mutant" --stop-at-first --no-shrink --json || true)
    by=SURVIVED
    if [[ $answer =~ \"invariant\":\ \"([A-Z0-9]+)\" ]]; then
        by=${BASH_REMATCH[1]}
        [ "$by" = PROGRAM ] || caught=$((caught + 1))
    fi
    took=$(number milliseconds "$answer")
    [ "$took" = - ] || took=$(((took + 500) / 1000))
    printf '%-28s %-9s %8s %8s %8s\n' "$mutant" "$by" "$(number first_broken "$answer")" "$(number seeds "$answer")" "$took"
done
echo "$caught of ${#mutants[@]} mutants caught"
[ "$caught" -eq "${#mutants[@]}" ]
