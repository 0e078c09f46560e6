#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every text that the interface shows has a Turkish translation:  translations.sh <source tree>
# Collects the texts of ui/ anew and compares them with translations/. Fails, naming file or translation and text, when
#   - a text is not in pentad_tr.ts, is unfinished or empty there, or stays there although no source has it any more,
#   - a plural form of pentad_en.ts is unfinished,
#   - a text is collected under a context that nobody asks for when the program runs.
# The target `translations` brings new texts into the files. Without lupdate the test is skipped (77).
set -euo pipefail
export LC_ALL=C

tree=$(cd "$1" && pwd)
lupdate=$(command -v lupdate || ls /usr/lib/qt6/bin/lupdate 2>/dev/null || true)
if [ -z "$lupdate" ]; then
    echo "translations: lupdate is not here"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$tree"

# One line per text, separated by tabs: context, source, comment, state, place. The state is "finished" or a complaint.
texts_of() {
    awk '
        function inner(text) {
            sub(/^[^>]*>/, "", text)
            sub(/<\/[a-z]*>[ \t]*$/, "", text)
            gsub(/&apos;/, "\047", text); gsub(/&quot;/, "\"", text)
            gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&amp;/, "\\&", text)
            return text
        }
        # An element may go over several lines: they are joined first.
        open != "" { line = line "\\n" $0; if (index($0, "</" open ">")) { $0 = line; open = "" } else next }
        match($0, /<(source|comment|translation)[ >]/) {
            name = substr($0, RSTART + 1, RLENGTH - 2)
            if (!index($0, "</" name ">") && $0 !~ /\/>[ \t]*$/) { open = name; line = $0; next }
        }
        /<name>/ { context = $0; sub(/^[ \t]*/, "", context); context = inner(context) }
        /<message/ { source = ""; comment = ""; state = "missing"; place = ""; plural = /numerus="yes"/ }
        /<location / {
            place = $0
            sub(/.*filename="/, "", place); sub(/" line="/, ":", place); sub(/".*/, "", place); sub(/.*\/ui\//, "ui/", place)
        }
        /<source>/ { source = $0; sub(/^[ \t]*/, "", source); source = inner(source) }
        /<comment>/ { comment = $0; sub(/^[ \t]*/, "", comment); comment = inner(comment) }
        /<translation/ {
            state = "finished"
            if (/type="(vanished|obsolete)"/) state = "vanished"
            else if (/type="unfinished"/) state = "unfinished"
            else if (/<translation><\/translation>|<translation\/>|<numerusform><\/numerusform>/) state = "empty"
        }
        /<\/message>/ { printf "%s\t%s\t%s\t%s\t%s\t%s\n", context, source, comment, state, plural ? "plural" : "", place }
    ' "$1"
}

"$lupdate" -locations absolute ui -ts "$scratch/now.ts" >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
texts_of "$scratch/now.ts" >"$scratch/now"
texts_of translations/pentad_tr.ts >"$scratch/turkish"
texts_of translations/pentad_en.ts >"$scratch/english"
[ -s "$scratch/now" ] || { echo "translations: no text was found in ui/"; exit 1; }

{
    awk -F '\t' '
        { key = $1 FS $2 FS $3 }
        FILENAME == ARGV[1] { place[key] = $6; context[key] = $1; text[key] = $2; next }
        { has[key] = 1 }
        !(key in place) { printf "translations/pentad_tr.ts: %s: no source has this any more: %s\n", $1, $2; next }
        $4 != "finished" { printf "%s: %s in pentad_tr.ts: %s: %s\n", place[key], $4, $1, $2 }
        END { for (key in place) if (!(key in has)) printf "%s: not in pentad_tr.ts: %s: %s\n", place[key], context[key], text[key] }
    ' "$scratch/now" "$scratch/turkish"

    awk -F '\t' '
        { key = $1 FS $2 FS $3 }
        FILENAME == ARGV[1] { if ($5 == "plural") place[key] = $6; next }
        (key in place) { if ($4 == "finished") delete place[key] }
        END { for (key in place) { split(key, part, FS); printf "%s: no plural forms in pentad_en.ts: %s: %s\n", place[key], part[1], part[2] } }
    ' "$scratch/now" "$scratch/english"

    # A context is a class of that folder, or is named where it is asked for.
    cut -f 1 "$scratch/now" | sort -u | while IFS= read -r context; do
        folder=ui
        pattern="Q_DECLARE_TR_FUNCTIONS\($context\)|translate\(\"$context\""
        if [[ $context == pentad::*::* ]]; then
            folder=${context#pentad::}
            folder=ui/${folder%%::*}
            pattern="^(class|struct) ${context##*::}\b[^;]*$"
        fi
        if ! grep -rqE --include='*.h' --include='*.cpp' -- "$pattern" "$folder" 2>/dev/null; then
            grep "^$context	" "$scratch/now" | head -1 |
                awk -F '\t' '{ printf "%s: context %s is collected but never asked for: %s\n", $6, $1, $2 }'
        fi
    done
} >"$scratch/complaints"

if [ -s "$scratch/complaints" ]; then
    sort "$scratch/complaints"
    echo "translations: $(wc -l <"$scratch/complaints") complaints"
    exit 1
fi
