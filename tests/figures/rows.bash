# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rows, in the order of the table. Each runs in a process and an empty folder of its own with its output in its log,
# and ends by one of four words: ok, short (less than wanted, nothing is wrong), broken, skipped. `name`, `logs`, `builds`,
# `tree`, `here` and `cores` are those of run.
# shellcheck disable=SC2154

# verdict WORD MEASURED: the end of the row.
verdict() {
    printf '%s\t%s\n' "$1" "$2" > "$logs/$name.verdict"
    exit 0
}
ok() { verdict ok "$1"; }
short() { verdict short "$1"; }
broken() { verdict broken "$1; see $name.log"; }
skipped() { verdict skipped "$1"; }
# need BUILD/PROGRAM...: the row is skipped where one was not built.
need() {
    local each
    for each in "$@"; do [ -x "$builds/$each" ] || skipped "$each was not built; --build makes it"; done
}
# made BUILD VARIABLE TEXT: broken where the build was not configured so that its figure means something. TEXT is a regular
# expression; a preset says TRUE where a command line says ON.
made() {
    grep -qE "^$2:[A-Z]+=.*$3" "$builds/$1/CMakeCache.txt" || broken "$1 was not built with $3, so it measures nothing"
}
# tried COMMAND...: runs it; its exit code is `code`.
tried() {
    code=0
    "$@" || code=$?
}
# number NAME FILE: what stands behind "NAME" in JSON; all of them added up.
number() { { grep -oE "\"$1\": *\"?[0-9]+" "$2" || true; } | awk '{ gsub(/.*[^0-9]/, ""); sum += $0 } END { print sum + 0 }'; }

# tests BUILD/PROGRAM FILTER: runs these tests; what they say of themselves is in results.json. Nothing to run is broken.
tests() {
    need "$1"
    QT_QPA_PLATFORM=offscreen tried "$builds/$1" --gtest_brief=1 "--gtest_filter=$2" --gtest_output=json:results.json
    [ "$code" -eq 0 ] || broken "tests failed"
    [ "$(grep -c '"result": "COMPLETED"' results.json)" -gt 0 ] || broken "no test was run"
}

# story SCRIPT: a script below tests; its last line is `last`.
story() {
    need release/bin/pentad-cli release/bin/pentad-exchange
    PENTAD_SOURCE_DIR=$tree tried bash "$tree/tests/$1" "$builds/release/bin/pentad-cli" > said
    cat said
    last=$(tail -n 1 said)
    [ "$code" -ne 77 ] || skipped "$last"
    [ "$code" -eq 0 ] || broken "$1 failed"
}

# enough LEAST: the end of a row whose story begins its last line with how often it did what it is about.
enough() {
    [[ $last =~ ^[0-9]+ ]] || broken "the story does not say how often"
    [ "${BASH_REMATCH[0]}" -ge "$1" ] || short "$last"
    ok "$last"
}

# group BUILD REGULAR-EXPRESSION: these entries of ctest; `passed` is how many tests they ran.
group() {
    [ -f "$builds/$1/CTestTestfile.cmake" ] || skipped "$1 was not built; --build makes it"
    rm -rf "$builds/$1/results"
    tried ctest --test-dir "$builds/$1" --output-on-failure -j "$cores" -R "$2" --no-tests=error
    [ "$code" -eq 0 ] || broken "tests failed"
    passed=$({ cat "$builds/$1"/results/*.xml || true; } | grep -oE '<testsuites tests="[0-9]+"|<skipped' \
        | awk '/skipped/ { sum -= 1; next } { gsub(/[^0-9]/, ""); sum += $0 } END { print sum + 0 }')
    [ "$passed" -gt 0 ] || broken "no test was run"
}

row seeds all release "Seeded fault schedules, invariants broken" "2000 seeds, 0 broken"
row_seeds() {
    need release/bin/pentad-sim
    tried "$builds/release/bin/pentad-sim" --seeds 1..2000 --jobs "$cores" --json > answer
    cat answer
    local said
    said="$(number seeds answer) seeds, $(number broken answer) broken, $(number power_losses answer) power losses"
    [ "$code" -eq 0 ] && [ "$(number broken answer)" -eq 0 ] || broken "$said"
    [ "$(number seeds answer)" -ge 2000 ] || short "$said"
    ok "$said"
}

# First, since it needs little of a core for long: the rows below work beside it.
soak_minutes=${PENTAD_SOAK_MINUTES:-20}
soak_wanted="$soak_minutes min: descriptors and write-ahead file bounded, memory grows by less than 2 MiB, 0 alerts"
if [ "$soak_minutes" -ge 480 ] 2> /dev/null; then soak_wanted="${soak_wanted/by less than 2 MiB/less than 0.5 MiB\/h}"; fi
row realtime one release "Soak in real time on loopback, $soak_minutes min (the goal: 8 h, memory < 0.5 MiB/h after 30 min)" \
    "$soak_wanted"
row_realtime() {
    export PENTAD_SOAK_MINUTES=$soak_minutes
    story figures/realTime.sh
    enough "$soak_minutes"
}

row power one release "Power losses of the simulated disk, promises lost or files damaged" "10000 losses, 0 lost"
row_power() {
    export PENTAD_POWER_LOSSES=10000
    tests release/bin/pentad-tests-sim CrashDiskTest.WhatWasAcknowledgedIsNeverLost
    local losses
    losses=$(number power_losses results.json)
    [ "$losses" -ge 10000 ] || short "$losses losses, 0 lost"
    ok "$losses losses, 0 lost"
}

row sweep one release "kill -9 at every sync and write of one order, from start to stop" "all moments, 0 lost, 0 doubled"
row_sweep() {
    KILLS=order story scenario/killSweep.sh
    ok "$last"
}

row errors one release "EIO, ENOSPC, EROFS at writes and syncs, silent losses" "250 errors, 0 lost"
row_errors() {
    POINTS=250 story scenario/ioErrors.sh
    enough 250
}

row kills one release "Random kill -9 on loopback, orders lost or doubled" "200 kills, 0 lost, 0 doubled"
row_kills() {
    KILLS=200 story scenario/killRandom.sh
    enough 200
}

row posts one release "Raw double posts over dropped connections" "200 connections, 0 doubled"
row_posts() {
    DROPS=200 story scenario/droppedPosts.sh
    enough 200
}

row tlsposts one test "The same over TLS, at the HTTP library" "200 connections, 0 doubled"
row_tlsposts() {
    tests test/bin/pentad-tests-engine DroppedOrderTest.NoneOf200ArrivesTwice
    last="$(number dropped_connections results.json) connections, $(number doubled_orders results.json) doubled"
    enough 200
}

# fuzzed RUNS CORPUS...: each fuzzer that often, as many at a time as there are cores. `said` is their number and pace.
fuzzed() {
    local runs=$1 each
    shift
    for each in "$@"; do need "fuzz/bin/fuzz-$each"; done
    export PENTAD_FUZZ_BUILD="$builds/fuzz"
    tried xargs -P "$cores" -I CORPUS bash -c \
        "bash '$tree/tests/fuzz/run' CORPUS -runs=$runs -print_final_stats=1 > CORPUS.log 2>&1" <<< "$(printf '%s\n' "$@")"
    for each in "$@"; do sed "s/^/$each: /" "$each.log"; done
    [ "$code" -eq 0 ] || broken "a fuzzer stopped"
    local fewest pace
    # One that does not say how often it ran counts as never.
    fewest=$(grep -h 'number_of_executed_units' ./*.log \
        | awk -v least="$#" '{ print $2; said++ } END { if (said < least) print 0 }' | sort -n | sed -n 1p)
    pace=$(grep -h 'average_exec_per_sec' ./*.log | awk '{ print $2 }' | sort -nu | sed -n '1p;1!{$p}' | paste -sd ' ')
    said="$# fuzzers, $fewest runs or more each, 0 crashes, ${pace/ / to } runs/s"
    [ "${fewest:-0}" -ge "$runs" ] || short "$said"
}

row decimals one fuzz "Fuzzing of the decimal parser, crashes" "20 M runs, 0 crashes"
row_decimals() {
    fuzzed 20000000 decimal
    ok "$said"
}

row parsers all fuzz "Fuzzing of every other reader of bytes from outside, crashes" "2 M runs each, 0 crashes"
row_parsers() {
    local targets
    mapfile -t targets < <(find "$tree/tests/fuzz/corpus" -mindepth 1 -maxdepth 1 -printf '%f\n' | grep -vx decimal | sort)
    fuzzed 2000000 "${targets[@]}"
    ok "$said"
}

# The law files, and the few laws that stand among the tests of the engine, which run with the sanitizers.
row laws all release,test "Laws under rapidcheck" "10000 cases of each"
row_laws() {
    need release/bin/pentad-tests-property test/bin/pentad-tests-engine
    local suites among
    mapfile -t suites < <("$builds/release/bin/pentad-tests-property" --gtest_list_tests | grep -oE '^[A-Za-z]+Laws\.')
    among=$(find "$tree/tests/engine" -name '*Test.cpp' -print0 | xargs -0 cat | tr '\n' ' ' \
        | grep -oE 'RC_GTEST_(FIXTURE_)?PROP\( *[A-Za-z0-9_]+, *[A-Za-z0-9_]+' \
        | sed -E 's/.*\( *([A-Za-z0-9_]+), *([A-Za-z0-9_]+)$/\1.\2/' | paste -sd :)
    export RC_PARAMS="max_success=10000" QT_QPA_PLATFORM=offscreen
    { for each in "${suites[@]}"; do echo "$builds/release/bin/pentad-tests-property --gtest_filter=$each*"; done
      echo "$builds/test/bin/pentad-tests-engine --gtest_filter=$among"; } > commands
    tried xargs -P "$cores" -I COMMAND bash -c 'COMMAND > "$$.log" 2>&1' < commands
    cat ./*.log
    local laws
    laws=$(cat ./*.log | grep -c '^\[       OK \]' || true)
    [ "$code" -eq 0 ] || broken "a law does not hold"
    # A law that holds says nothing; how often it was tried its program says once.
    [ "$laws" -gt 0 ] && [ "$(cat ./*.log | grep -c 'max_success=10000')" -eq "$(wc -l < commands)" ] \
        || short "$laws laws, not all with 10000 cases"
    ok "$laws laws, 10000 cases each"
}

# What the preset for it says to its tests.
environment_of() {
    python3 - "$tree/CMakePresets.json" "$1" <<'PYTHON'
import json, shlex, sys
for preset in json.load(open(sys.argv[1]))["testPresets"]:
    if preset["name"] == sys.argv[2]:
        for name, value in preset.get("environment", {}).items():
            print("export %s=%s" % (name, shlex.quote(value)))
PYTHON
}
row threads all tsan "ThreadSanitizer over engine, adapter on sockets and stories, reports" "0 reports"
row_threads() {
    [ ! -f "$builds/tsan/CMakeCache.txt" ] || made tsan PENTAD_SANITIZE thread
    # A report ends the process with a code of its own, and so its tests.
    eval "$(environment_of tsan)"
    [[ ${TSAN_OPTIONS:-} == *exitcode=66* ]] || broken "the preset does not say what a report ends with"
    group tsan '^(engine|contracts|scenario)\.[0-9]+of'
    ok "$passed tests, 0 reports"
}

row memory all test "Address, undefined-behaviour and leak sanitizer, all tests with the window, reports" "0 reports"
row_memory() {
    [ ! -f "$builds/test/CMakeCache.txt" ] || made test PENTAD_SANITIZE 'address;undefined'
    UBSAN_OPTIONS=print_stacktrace=1 group test '^(engine|contracts|ui)\.[0-9]+of'
    ok "$passed tests, 0 reports"
}

row mutants all release "Mutants that are caught soon" "all of them"
row_mutants() {
    [ -f "$builds/release/CTestTestfile.cmake" ] || skipped "release was not built; --build makes it"
    tried ctest --test-dir "$builds/release" -V -R '^sim\.mutants$' --no-tests=error > said
    cat said
    local caught
    caught=$(grep -oE '[0-9]+ of [0-9]+ mutants caught' said || true)
    [ "$code" -eq 0 ] && [ -n "$caught" ] || broken "${caught:-the mutants were not tried}"
    ok "$caught"
}

row soak one release "Simulated soak: a day, invariants broken (memory, descriptors and timers are V23)" "24 h, 0 broken"
row_soak() {
    need release/bin/pentad-sim
    tried "$builds/release/bin/pentad-sim" --seeds 1..1 --horizon 86400 --json > answer
    cat answer
    local said
    said="24 h, $(number commits answer) commits, $(number orders answer) orders, $(number broken answer) broken"
    [ "$code" -eq 0 ] && [ "$(number broken answer)" -eq 0 ] || broken "$said"
    # Less than a commit and a tenth of an order a minute is no day of trading.
    [ "$(number commits answer)" -ge 1440 ] && [ "$(number orders answer)" -ge 144 ] \
        || broken "nearly nothing went on: $said"
    ok "$said"
}

row replay one release,clang "Replay: the same traces in two processes and by two compilers" "100 seeds, equal"
row_replay() {
    need release/bin/pentad-sim clang/bin/pentad-sim
    made clang CMAKE_CXX_COMPILER clang
    tried bash "$tree/tests/sim/sameTrace.sh" "$builds/release/bin/pentad-sim" 1..100 "$builds/clang/bin/pentad-sim" > said
    cat said
    [ "$code" -eq 0 ] || broken "the traces differ"
    last="$(tail -n 1 said), of g++ and clang++"
    enough 100
}

# bench FIGURE: the verdict of pentad-bench on this goal; of several lines the worst.
bench() {
    need release/bin/pentad-bench
    QT_QPA_PLATFORM=offscreen tried "$builds/release/bin/pentad-bench" --only "$1" --json > answer
    cat answer
    python3 - > judged <<'PYTHON' || broken "pentad-bench gave no answer"
import json
figures = json.load(open("answer"))["figures"]
worst = "skipped"
for figure in figures:
    word = {"short": "short", "goal": "ok", "stretch": "ok"}.get(figure["verdict"], "broken")
    worst = max(worst, word, key=["skipped", "ok", "short", "broken"].index)
said = "; ".join("%.6g %s" % (figure["value"], figure["unit"]) for figure in figures)
print(worst, said or "pentad-bench does not measure it", sep="\t")
PYTHON
    IFS=$'\t' read -r word said < judged
    [ "$word" = broken ] || [ "$code" -eq 0 ] || broken "pentad-bench failed"
    "$word" "$said"
}

row kill all bench "Kill click to all cancels on the wire, 20 open orders" "p99 <= 250 ms"
row_kill() { bench OP1; }

row alert all bench "Fault to the alert that shows it" "p99 <= 1 s"
row_alert() { bench OP2; }

row start all bench "Cold start to reconciled, 10 k orders and 1 M journal rows" "<= 5 s"
row_start() { bench OP3; }

row keyring one release "Modes of a keyring, each answered rightly within 6 s" "12 modes"
row_keyring() {
    story scenario/keyring.sh
    local modes
    modes=$(grep -oE '[0-9]+ modes' <<< "$last" | grep -oE '[0-9]+' || true)
    [ "${modes:-0}" -ge 12 ] || short "$last"
    ok "$last"
}

row canary one release "Planted keys in logs, database, core, exports, arguments" "0 hits"
row_canary() {
    story scenario/secretHygiene.sh
    ok "$last"
}

# doubtful PROPERTY FILTER LEAST: these tests, and how many cases they say that they refused.
doubtful() {
    tests test/bin/pentad-tests-engine "$2"
    local cases
    cases=$(number "$1" results.json)
    [ "$cases" -ge "$3" ] || short "$cases refused"
    ok "$cases refused"
}

row tls one test "Peers without proof over TLS, all refused" "12 cases or more"
row_tls() { doubtful refused_peers 'HttpChannelTest.*:UserStreamTest.*:WebhookTest.*' 12; }

row redirects one test "Redirects, none followed" "11 cases: 301, 302, 303, 307, 308, read and posted, and the webhook"
row_redirects() { doubtful refused_redirects 'HttpChannelTest.*:WebhookTest.*' 11; }

row addresses one test "Addresses that no webhook may reach, all refused" "40 cases or more"
row_addresses() { doubtful refused_addresses 'PublicAddressTest.*:WebhookTest.*' 40; }

row coverage all coverage "Lines and branches of core, ledger, outbox and risk that the tests reach" "95 % and 90 % of each"
row_coverage() {
    [ -f "$builds/coverage/CTestTestfile.cmake" ] || skipped "coverage was not built; --build makes it"
    made coverage PENTAD_COVERAGE '(ON|TRUE)$'
    find "$builds/coverage" -name '*.gcda' -delete
    group coverage '^(engine|contracts|scenario)\.[0-9]+of|^property\.'
    tried python3 "$here/coverage.py" "$tree" "$builds/coverage" runtime ledger orders execution risk > said
    cat said
    last=$(tail -n 1 said)
    [ "$code" -le 1 ] || broken "gcov could not be read"
    [ "$code" -eq 0 ] || short "$last"
    ok "$last"
}

# Not among the rows of every change: its build is one more of everything, and its goal is a release's.
row fuzzcoverage one fuzzcoverage "Lines of our readers that the fuzzers reach, by the corpora and what was found" "90 %" asked
row_fuzzcoverage() {
    local each targets found objects=() files profdata cov
    targets=$(find "$tree/tests/fuzz/corpus" -mindepth 1 -maxdepth 1 -printf '%f\n' | sort)
    for each in $targets; do need "fuzzcoverage/bin/fuzz-$each"; done
    made fuzzcoverage CMAKE_CXX_FLAGS fcoverage-mapping
    profdata=$(clang++ -print-prog-name=llvm-profdata) || skipped "clang++ is absent"
    cov=$(clang++ -print-prog-name=llvm-cov)
    command -v "$profdata" "$cov" > /dev/null || skipped "llvm-profdata or llvm-cov is absent"
    export PENTAD_FUZZ_BUILD="$builds/fuzzcoverage"
    for each in $targets; do
        # What the rows that fuzz have found before, where they were run.
        found=()
        [ ! -d "$builds/fuzz/work/$each" ] || found=("$builds/fuzz/work/$each")
        LLVM_PROFILE_FILE="$PWD/$each.profraw" tried bash "$tree/tests/fuzz/run" "$each" -runs=0 "${found[@]}"
        [ "$code" -eq 0 ] || broken "the fuzzer $each stopped"
        [ -s "$each.profraw" ] || broken "the fuzzer $each left no counts"
        objects+=(-object "$builds/fuzzcoverage/bin/fuzz-$each")
    done
    "$profdata" merge -sparse ./*.profraw -o counts
    # The first program is no option.
    objects=("${objects[@]:1}")
    mapfile -t files < <(sed -E '/^#/d; s/^[^ ]+ //' "$tree/tests/fuzz/readers.txt" | tr ' ' '\n' | sed "s|^|$tree/|")
    "$cov" export -summary-only -instr-profile=counts "${objects[@]}" "${files[@]}" > summary
    "$cov" show -instr-profile=counts "${objects[@]}" "${files[@]}" | grep -E '^(/|[^|]*\.(h|cpp):)|^ *[0-9]+\| *0\|' || true
    tried python3 "$here/fuzzcoverage.py" "$tree" summary > said
    cat said
    last=$(tail -n 1 said)
    [ "$code" -le 1 ] || broken "$last"
    [ "$code" -eq 0 ] || short "$last"
    ok "$last"
}
