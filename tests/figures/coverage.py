# SPDX-License-Identifier: GPL-3.0-or-later
# coverage.py TREE BUILD LAYER...: what the tests reached of engine/<layer>, from the counts that the coverage build left.
# Prints the files, least reached first, with their lines that no test reached and those whose branches were not all taken,
# and as the last line the shares of each layer. Exit code 1 where a layer has less than 95 % of its lines or 90 % of its
# branches, 2 where it cannot be said.
#
# A branch counts where its line decides something in the source: those of exceptions that a call may throw, and those that
# the compiler makes to clean up, are none of ours. A function that was compiled several times, as a template is, is one.
import concurrent.futures
import glob
import json
import os
import re
import subprocess
import sys
from collections import defaultdict

LINES, BRANCHES = 95.0, 90.0
DECIDES = re.compile(r"\b(if|for|while|switch)\b|&&|\|\||\?")

tree, build = (os.path.realpath(path) for path in sys.argv[1:3])
layers = sys.argv[3:]
lines = defaultdict(lambda: defaultdict(int))
branches = defaultdict(lambda: defaultdict(int))


def read(data):
    for file in data["files"]:
        path = os.path.relpath(os.path.realpath(os.path.join(data["current_working_directory"], file["file"])), tree)
        if not any(path.startswith(os.path.join("engine", layer, "")) for layer in layers):
            continue
        begins = {each["name"]: (each["start_line"], each["start_column"]) for each in file["functions"]}
        for line in file["lines"]:
            number, function = line["line_number"], line.get("function_name", "")
            lines[path][number] += line["count"]
            decisions = (branch["count"] for branch in line["branches"] if not branch["throw"])
            for place, count in enumerate(decisions):
                branches[path][number, begins.get(function, function), place] += count


def counts_of(note):
    # Without counts beside it the file was never run, which gcov says as zeros.
    return note, subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", "--relative-only",
                                 "--source-prefix", tree, note], capture_output=True, cwd=build)


# Of everything that was built: what stands in a header is counted where the linker took it from.
notes = glob.glob(os.path.join(build, "CMakeFiles", "**", "*.gcno"), recursive=True)
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for note, said in pool.map(counts_of, sorted(notes)):
        if said.returncode != 0 or b"mismatch" in said.stderr:
            print("coverage: gcov cannot read the counts of %s: %s" % (note, said.stderr.decode(errors="replace").strip()))
            sys.exit(2)
        for text in said.stdout.splitlines():
            read(json.loads(text))
for layer in layers:
    if not any(path.startswith(os.path.join("engine", layer, "")) for path in lines):
        print("coverage: %s was not built with counts in %s" % (layer, build))
        sys.exit(2)


def share(reached, all_of_them):
    return 100.0 * reached / all_of_them if all_of_them else 100.0


def spans(numbers):
    text, first, last = [], None, None
    for number in sorted(numbers) + [None]:
        if last is not None and number != last + 1:
            text.append(str(first) if first == last else "%d-%d" % (first, last))
            first = None
        first = number if first is None else first
        last = number
    return " ".join(text)


sums = defaultdict(lambda: [0, 0, 0, 0])
told = []
for path in sorted(lines):
    with open(os.path.join(tree, path), encoding="utf-8") as file:
        source = file.read().splitlines()
    decided = {key: count for key, count in branches[path].items() if DECIDES.search(source[key[0] - 1].split("//")[0])}
    counts = [sum(count > 0 for count in lines[path].values()), len(lines[path]),
              sum(count > 0 for count in decided.values()), len(decided)]
    layer = path.split(os.sep)[1]
    sums[layer] = [total + each for total, each in zip(sums[layer], counts)]
    told.append((share(*counts[:2]), share(*counts[2:]), path, counts,
                 [number for number, count in lines[path].items() if count == 0],
                 {key[0] for key, count in decided.items() if count == 0 and lines[path][key[0]] > 0}))

for line_share, branch_share, path, counts, never, half in sorted(told):
    print("%5.1f %% of %4d lines, %5.1f %% of %4d branches  %s" % (line_share, counts[1], branch_share, counts[3], path))
    if never:
        print("      never: " + spans(never))
    if half:
        print("      one way only: " + spans(half))
enough = all(share(*sums[layer][:2]) >= LINES and share(*sums[layer][2:]) >= BRANCHES for layer in layers)
print(", ".join("%s %.1f/%.1f %%" % (layer, share(*sums[layer][:2]), share(*sums[layer][2:])) for layer in layers))
sys.exit(0 if enough else 1)
