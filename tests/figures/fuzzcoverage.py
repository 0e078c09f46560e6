# SPDX-License-Identifier: GPL-3.0-or-later
# fuzzcoverage.py TREE EXPORT: what the fuzzers reached of the files that tests/fuzz/readers.txt names, from what
# `llvm-cov export -summary-only` says. Prints the files, least reached first, and as the last line the share of all their
# lines. Exit code 1 where that is less than 90 %, 2 where it cannot be said, since a file was not built with counts.
import json
import os
import sys

WANTED = 90.0

tree = os.path.realpath(sys.argv[1])
with open(os.path.join(tree, "tests", "fuzz", "readers.txt"), encoding="utf-8") as file:
    readers = [path for line in file if not line.startswith("#") for path in line.split()[1:]]
with open(sys.argv[2], encoding="utf-8") as file:
    summaries = {os.path.relpath(os.path.realpath(each["filename"]), tree): each["summary"]
                 for each in json.load(file)["data"][0]["files"]}
absent = [path for path in readers if path not in summaries]
if absent or not readers:
    print("fuzzcoverage: no fuzzer was built with counts of " + (" ".join(absent) or "anything"))
    sys.exit(2)


def share(reached, all_of_them):
    return 100.0 * reached / all_of_them if all_of_them else 100.0


def reached(path, what):
    return summaries[path][what]["covered"], summaries[path][what]["count"]


for path in sorted(readers, key=lambda path: share(*reached(path, "lines"))):
    print("%5.1f %% of %4d lines, %5.1f %% of %4d branches  %s" % (
        share(*reached(path, "lines")), reached(path, "lines")[1],
        share(*reached(path, "branches")), reached(path, "branches")[1], path))
lines, branches = (tuple(map(sum, zip(*(reached(path, what) for path in readers)))) for what in ("lines", "branches"))
print("%.1f %% of %d lines and %.1f %% of %d branches of %d files" % (
    share(*lines), lines[1], share(*branches), branches[1], len(readers)))
sys.exit(0 if share(*lines) >= WANTED else 1)
