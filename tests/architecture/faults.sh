#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The table of faults keeps its word:  faults.sh <source tree>
# Every id of the catalogue has one row, and every test, script, figure, fault and invariant that tests/FAULTS.md names
# exists.
# A complaint is printed as file:line: text and fails.
set -euo pipefail
export LC_ALL=C

tree=$(cd "$1" && pwd)
table=tests/FAULTS.md
cd "$tree"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# How many ids each family of the catalogue has: network, exchange, process, input, security, people, invariants,
# mutants, layers, findings, recipes.
families='N17 X17 P20 I12 S18 H12 V24 M7 L0-3 F11 R11'
for family in $families; do
    letter=${family:0:1}
    range=${family:1}
    first=1
    case $range in *-*) first=${range%-*} ;; esac
    for ((number = first; number <= ${range#*-}; ++number)); do echo "$letter$number"; done
done | sort > "$work/wanted"
sed -nE 's/^\| ([A-Z][0-9]+) \|.*/\1/p' "$table" | sort > "$work/found"

complaints=0
complain() {
    printf '%s: %s\n' "$table${1:+:$1}" "$2"
    complaints=$((complaints + 1))
}
while read -r id; do complain '' "no row for $id"; done < <(comm -23 "$work/wanted" <(uniq "$work/found"))
while read -r id; do complain '' "$id is not in the catalogue"; done < <(comm -13 "$work/wanted" <(uniq "$work/found"))
while read -r id; do complain '' "$id has two rows"; done < <(uniq -d "$work/found")
while read -r line; do complain "$line" 'not id, fault, test and verdict'; done \
    < <(awk -F'|' '/^\| [A-Z][0-9]+ \|/ && (NF != 6 || $4 ~ /^ *$/ || $5 ~ /^ *$/) { print FNR }' "$table")

# Suite.Name of every test there is.
find tests \( -name '*.cpp' -o -name '*.h' \) -print0 | sort -z | xargs -0 cat | tr '\n' ' ' \
    | grep -oE '(TEST(_F|_P)?|TYPED_TEST(_P)?|RC_GTEST_(FIXTURE_)?PROP)\( *[A-Za-z0-9_]+, *[A-Za-z0-9_]+' \
    | sed -E 's/^[A-Z_]+\( *([A-Za-z0-9_]+), *([A-Za-z0-9_]+)$/\1.\2/' | sort -u > "$work/tests"
cut -d. -f1 "$work/tests" | sort -u > "$work/suites"

# What a row names, one "line kind name" each: Suite.Name and, for ".Name", with the suite before it; Suite.* and Suite
# alone; x.sh; figures:row; sim:fault, sim:Vn, sim:mutant name.
awk -F'|' '
    /^\| [A-Z][0-9]+ \|/ {
        rest = $4
        suite = ""
        while (match(rest, /[A-Za-z0-9_]+\.sh|figures:[a-z]+|sim:mutant [a-z_]+|sim:V[0-9]+|sim:[a-z_]+|[A-Z][A-Za-z0-9]+\.(\*|[A-Z][A-Za-z0-9]+)|[ (]\.[A-Z][A-Za-z0-9]+|[A-Z][A-Za-z0-9]*Test/)) {
            name = substr(rest, RSTART, RLENGTH)
            rest = substr(rest, RSTART + RLENGTH)
            if (name ~ /\.sh$/) print FNR, "script", name
            else if (name ~ /^figures:/) print FNR, "figure", substr(name, 9)
            else if (name ~ /^sim:mutant /) print FNR, "mutant", substr(name, 12)
            else if (name ~ /^sim:V/) print FNR, "invariant", substr(name, 5)
            else if (name ~ /^sim:/) print FNR, "fault", substr(name, 5)
            else if (name ~ /^[ (]\./) print FNR, "test", suite substr(name, 2)
            else if (name ~ /\.\*$/) { suite = substr(name, 1, length(name) - 2); print FNR, "suite", suite }
            else if (name ~ /\./) { suite = substr(name, 1, index(name, ".") - 1); print FNR, "test", name }
            else print FNR, "suite", name
        }
    }' "$table" | sort -u > "$work/named"
while read -r line kind name; do
    case $kind in
        test) grep -qxF -- "$name" "$work/tests" || complain "$line" "no test $name" ;;
        suite) grep -qxF -- "$name" "$work/suites" || complain "$line" "no suite $name" ;;
        script) [ -f "tests/scenario/$name" ] || [ -f "tests/sim/$name" ] || [ -f "tests/architecture/$name" ] \
            || complain "$line" "no script $name" ;;
        figure) grep -qE "^row $name " tests/figures/rows.bash || complain "$line" "no row $name among the figures" ;;
        mutant) grep -qF "\"$name\"" tests/sim/Mutant.cpp tests/sim/Mutant.h || complain "$line" "no mutant $name" ;;
        fault) grep -qF "\"$name\"" tests/sim/Fault.cpp tests/sim/Fault.h || complain "$line" "no fault $name" ;;
        invariant) grep -qrF "\"$name\"" tests/sim --include='*.cpp' --include='*.h' || complain "$line" "no invariant $name" ;;
    esac
done < "$work/named"

[ "$complaints" -eq 0 ] || {
    echo "faults: $complaints complaints"
    exit 1
}
echo "$(wc -l < "$work/found") rows name $(wc -l < "$work/named") tests, and all of them exist"
