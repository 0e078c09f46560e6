#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# House rules that a text search can decide:  tidy.sh <source tree> <rule>
# A violation is printed as file:line: text and fails the rule. Comments and string literals are not searched.
# tests/architecture/allowed.txt lists exceptions, one per line with a reason; it only ever shrinks.
set -euo pipefail
export LC_ALL=C

tree=$(cd "$1" && pwd)
rule=$2
allowed="$tree/tests/architecture/allowed.txt"
cd "$tree"

# Folders in which money, quantities, prices and limits are computed.
money_folders=(engine/domain engine/contracts engine/market engine/ledger engine/capital engine/risk engine/orders
               engine/execution engine/recovery engine/runtime)

sources_in() {
    local folder
    for folder in "$@"; do
        if [ -d "$folder" ]; then
            find "$folder" -type f \( -name '*.h' -o -name '*.cpp' \)
        fi
    done | sort
}

# Prints file:line:code with comments and the text of string literals removed.
code_of() {
    local files
    mapfile -t files < <(sources_in "$@")
    [ "${#files[@]}" -gt 0 ] || return 0
    awk '
        FNR == 1 { inside = 0 }
        {
            line = $0
            gsub(/\\\\/, "", line)
            gsub(/\\"/, "", line)
            if (line !~ /^[ \t]*#[ \t]*include/) gsub(/"[^"]*"/, "\"\"", line)
            code = ""
            while (length(line) > 0) {
                if (inside) {
                    at = index(line, "*/")
                    if (at == 0) { line = ""; break }
                    line = substr(line, at + 2); inside = 0
                } else {
                    open = index(line, "/*"); rest = index(line, "//")
                    if (rest > 0 && (open == 0 || rest < open)) { code = code substr(line, 1, rest - 1); line = "" }
                    else if (open > 0) { code = code substr(line, 1, open - 1) " "; line = substr(line, open + 2); inside = 1 }
                    else { code = code line; line = "" }
                }
            }
            if (code ~ /[^ \t]/) printf "%s:%d:%s\n", FILENAME, FNR, code
        }' "${files[@]}"
}

# Keeps the violations of this rule that allowed.txt does not name as: rule | file | part of the line | reason
without_allowed() {
    local line file exception_rule exception_file exception_text reason excused
    while IFS= read -r line; do
        file=${line%%:*}
        excused=no
        if [ -f "$allowed" ]; then
            while IFS='|' read -r exception_rule exception_file exception_text reason; do
                exception_rule=${exception_rule// /}
                [ "$exception_rule" = "$rule" ] || continue
                exception_text="${exception_text#"${exception_text%%[! ]*}"}"
                exception_text="${exception_text%"${exception_text##*[! ]}"}"
                if [ "${exception_file// /}" = "$file" ] && [[ "$line" == *"$exception_text"* ]] && [ -n "${reason// /}" ]; then
                    excused=yes
                fi
            done < "$allowed"
        fi
        [ "$excused" = yes ] || printf '%s\n' "$line"
    done
}

# Fails with the lines on standard input, if there are any.
refuse() {
    local found
    found=$(without_allowed)
    if [ -n "$found" ]; then
        printf '%s\n%s: %s\n' "$found" "$rule" "$1" >&2
        exit 1
    fi
}

search() { grep -E "$1" || true; }

floating_point() {
    code_of "${money_folders[@]}" | search ':.*(^|[^A-Za-z0-9_])(double|float)([^A-Za-z0-9_]|$)'
}

wall_clock() {
    code_of engine ui app \
        | search 'system_clock::now|steady_clock::now|high_resolution_clock|QDateTime::current|QDate::current|QTime::current|gettimeofday|clock_gettime|[^A-Za-z0-9_.>:]time\((NULL|nullptr|0|&)|std::time\(|[^A-Za-z0-9_](localtime|gmtime)\(' \
        | { grep -vE '^engine/foundation/Clock\.(h|cpp):' || true; }
}

locale_dependent() {
    code_of engine ui app tests \
        | search '(^|[^A-Za-z0-9_])(std::)?(stod|stof|stold|strtod|strtof|strtold|atof|sscanf|fscanf|setlocale)[ ]*\(|std::to_string\([^)]*([0-9]\.[0-9]|double|float)|(std::|[^A-Za-z0-9_])(tolower|toupper)\('
    # A printf of a binary fraction writes a decimal comma under some locales; here the literal itself is searched.
    local files
    mapfile -t files < <(sources_in engine ui app tests)
    [ "${#files[@]}" -eq 0 ] || grep -nE '(^|[^A-Za-z0-9_])(std::)?(v?s?n?f?printf)[ ]*\(.*%[-+ #0-9.*]*l?[feEgGaA]' "${files[@]}" || true
}

banned_calls() {
    code_of engine ui app \
        | search '(^|[^A-Za-z0-9_])(s?rand|random)[ ]*\([^A-Za-z]|std::random_device|(^|[^A-Za-z0-9_])v?fork[ ]*\(|(^|[^A-Za-z0-9_])instance\(\)|BlockingQueuedConnection|(^|[^A-Za-z0-9_])(SLOT|SIGNAL)[ ]*\(|processEvents|QEventLoop|using namespace std|ignoreSslErrors|(set|insert|append)Html[ ]*\(|setMarkdown[ ]*\(|(VerifyNone|QueryPeer)([^A-Za-z0-9_]|$)'
}

# State that outlives an object belongs to nobody: it is shared by threads and by tests.
mutable_statics() {
    code_of engine ui app \
        | search ':[^:]*(^|[^A-Za-z0-9_])(static|thread_local)[ ][^()]*(;|=|\{)' \
        | { grep -vE '(^|[^A-Za-z0-9_])(const|constexpr|consteval|static_assert)([^A-Za-z0-9_]|$)' || true; }
}

# In ui an object is made with its parent. Layouts and items are taken over by what they are added to.
parentless_new() {
    code_of ui \
        | search '(^|[^A-Za-z0-9_])new [A-Za-z0-9_:]+(<[^>]*>)?(\(\)|\{\}|[;,)])' \
        | { grep -vE 'new (Q[A-Za-z]*Layout|QSpacerItem|Q[A-Za-z]*Item)[^A-Za-z]' || true; }
}

# A number in risk has a name; 0 and 1 are none. Places in a record of numbers are none either.
raw_numbers() {
    code_of engine/risk \
        | { grep -vE '(^|[^A-Za-z0-9_])constexpr |#[ ]*include' || true; } \
        | awk '{ code = $0; sub(/^[^:]*:[^:]*:/, "", code); gsub(/\[[^]]*\]/, "", code)
                 if (code ~ /(^|[^A-Za-z0-9_.'"'"'])([2-9]|[0-9][0-9'"'"']+|[0-9]+\.[0-9])/ || code ~ /""_dec/) print }'
}

# One folder opens databases: two connections that write can damage the file, and pages read snapshots.
database_access() {
    code_of engine ui app \
        | search '(^|[^A-Za-z0-9_])QSql(Database|Query|TableModel|QueryModel|RelationalTableModel)([^A-Za-z0-9_]|$)|sqlite3_(open|prepare|exec)' \
        | { grep -v '^engine/persistence/' || true; }
}

thread_moves() {
    code_of engine ui app | search '(\.|->)moveToThread[ ]*\(' | { grep -v '^app/composition/' || true; }
}

unfinished_work() {
    local files
    mapfile -t files < <(sources_in engine ui app tests)
    [ "${#files[@]}" -gt 0 ] || return 0
    grep -nE '(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)' "${files[@]}" | grep -vE 'TODO\(#[0-9]+\)' || true
}

# Every file names its licence first; every header then says what it is for.
header_opening() {
    local file
    while IFS= read -r file; do
        head -n 1 "$file" | grep -q '^// SPDX-License-Identifier: GPL-3.0-or-later$' \
            || echo "$file:1: the first line is not the licence"
        case $file in
            *.h)
                head -n 4 "$file" | tail -n +2 | grep -qE '^// [A-Z`]' \
                    || echo "$file:2: no comment that says what this header is for"
                grep -q '^#pragma once$' "$file" || echo "$file:1: no #pragma once"
                ;;
        esac
    done < <(sources_in engine ui app tests)
}

relative_includes() {
    code_of engine ui app tests | search '#[ ]*include[ ]*"\.\.?/'
}

dead_headers() {
    local file name folder
    local includes
    includes=$(code_of engine ui app tests | search '#[ ]*include[ ]*"' | sed -E 's/.*include[ ]*"([^"]*)".*/\1/' | sort -u)
    while IFS= read -r file; do
        name=$(basename "$file")
        folder=$(basename "$(dirname "$file")")
        grep -qxF -e "$folder/$name" -e "$name" <<<"$includes" || echo "$file:1: nobody includes this header"
    done < <(sources_in engine ui app | grep '\.h$')
}

# A source file of the engine is tested when a test includes its header, or is named after it. Pages are tested as a
# whole, through the window: there a folder needs a test of its own.
file_without_test() {
    local file stem layer
    local included
    included=$(code_of tests | search '#[ ]*include[ ]*"' | sed -E 's/.*include[ ]*"([^"]*)".*/\1/' | sort -u)
    while IFS= read -r file; do
        stem=$(basename "$file" .cpp)
        layer=$(basename "$(dirname "$file")")
        grep -qxF "$layer/$stem.h" <<<"$included" && continue
        [ -z "$(find tests -name "${stem}Test.cpp" -print -quit)" ] || continue
        case $file in
            ui/*) [ -z "$(find "tests/ui/$layer" -name '*Test.cpp' -print -quit 2>/dev/null)" ] || continue ;;
        esac
        echo "$file:1: no test includes $layer/$stem.h and there is no ${stem}Test.cpp"
    done < <(sources_in engine ui | grep '\.cpp$')
}

format() {
    if ! command -v clang-format >/dev/null; then
        echo "clang-format is absent, the formatting was not checked"
        exit 77
    fi
    local files
    mapfile -t files < <(sources_in engine ui app tests)
    [ "${#files[@]}" -gt 0 ] || return 0
    # The first difference in each file is enough to know it.
    clang-format --dry-run "${files[@]}" 2>&1 | search 'warning:' | awk -F: '!seen[$1]++'
}

# The rules themselves are tried on a small tree in which each of them is broken once.
tidy_notices_violations() {
    local trial broken
    trial=$(mktemp -d)
    trap 'rm -rf "$trial"' EXIT
    mkdir -p "$trial/engine/risk" "$trial/tests"
    cat > "$trial/engine/risk/Bad.h" <<'BAD'
// No licence.
double limit;
BAD
    cat > "$trial/engine/risk/Bad.cpp" <<'BAD'
#include "../risk/Other.h"
/* float in a comment and */ const char* text = "double in a text // no comment";
auto now = std::chrono::system_clock::now();
auto parsed = std::stod(text);
auto dice = rand();
void move() { object->moveToThread(thread); }
static int calls = 0;
auto cap = Decimal(250);
// TODO later
BAD
    mkdir -p "$trial/ui/page"
    cat > "$trial/ui/page/Bad.cpp" <<'BAD'
auto* label = new QLabel;
BAD
    mkdir -p "$trial/engine/line"
    mkdir -p "$trial/ui/rows"
    printf '%s\n' '// no licence' '#include <QSqlQuery>' > "$trial/ui/rows/Bad.cpp"
    printf '%s\n' '// no licence' 'void trust() { socket->ignoreSslErrors(); }' > "$trial/engine/line/Bad.cpp"
    for broken in floating-point wall-clock locale-dependent banned-calls mutable-statics parentless-new raw-numbers \
                  database-access thread-moves unfinished-work header-opening relative-includes dead-headers file-without-test; do
        if bash "$tree/tests/architecture/tidy.sh" "$trial" "$broken" >"$trial/output" 2>&1; then
            echo "tidy.sh:1: the rule $broken did not notice its violation"
        fi
        if [ "$broken" = floating-point ] && [ "$(grep -c '^engine/' "$trial/output")" != 1 ]; then
            echo "tidy.sh:1: the rule floating-point looked into comments or texts"
        fi
        if [ "$broken" = banned-calls ] && ! grep -q ignoreSslErrors "$trial/output"; then
            echo "tidy.sh:1: the rule banned-calls let a peer be believed that proves nothing"
        fi
    done
}

case $rule in
    floating-point)      floating_point | refuse "binary fractions never hold money, quantities, prices or limits" ;;
    wall-clock)          wall_clock | refuse "time is read through foundation/Clock only" ;;
    locale-dependent)    locale_dependent | refuse "this changes with the locale; use from_chars, to_chars, fmt or QString::number" ;;
    banned-calls)        banned_calls | refuse "this call is banned; see the tests' README" ;;
    mutable-statics)     mutable_statics | refuse "state lives in an object that somebody owns" ;;
    parentless-new)      parentless_new | refuse "give it a parent, or make it a value or a unique_ptr" ;;
    raw-numbers)         raw_numbers | refuse "give the number a name" ;;
    database-access)     database_access | refuse "only engine/persistence opens databases" ;;
    thread-moves)        thread_moves | refuse "objects change threads in app/composition only" ;;
    unfinished-work)     unfinished_work | refuse "open work is written as TODO(#number)" ;;
    header-opening)      header_opening | refuse "a file opens with its licence, a header also with its purpose" ;;
    relative-includes)   relative_includes | refuse "include through the folder's name, as in \"risk/RiskEngine.h\"" ;;
    dead-headers)        dead_headers | refuse "remove the header or use it" ;;
    file-without-test)   file_without_test | refuse "write the test" ;;
    format)              format | refuse "run clang-format -i on these files" ;;
    tidy-notices-violations) tidy_notices_violations | refuse "a rule that sees nothing protects nothing" ;;
    *) echo "tidy.sh: there is no rule called $rule" >&2; exit 2 ;;
esac
