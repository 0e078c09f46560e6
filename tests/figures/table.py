# SPDX-License-Identifier: GPL-3.0-or-later
# table.py TREE LOGS: LOGS/figures.tsv as a table on standard output and in figures.txt, and as figures.json. Exit code 1
# where a row is short or broken, 77 where none is, but one was skipped: a figure that was not made is not reached either.
import json
import os
import subprocess
import sys

tree, logs = sys.argv[1:3]
fields = ("row", "goal", "wanted", "measured", "seconds", "verdict")
with open(os.path.join(logs, "figures.tsv"), encoding="utf-8") as file:
    rows = [dict(zip(fields, line.rstrip("\n").split("\t"))) for line in file]
for row in rows:
    row["seconds"] = int(row["seconds"])
    row["log"] = row["row"] + ".log"
commit = subprocess.run(["git", "-C", tree, "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True)

with open(os.path.join(logs, "figures.json"), "w", encoding="utf-8") as file:
    json.dump({"commit": commit.stdout.strip() or "unknown", "figures": rows}, file, indent=1, ensure_ascii=False)

shown = ("verdict", "goal", "wanted", "measured", "seconds")
lines = [dict((name, name) for name in shown)] + [dict((name, str(row[name])) for name in shown) for row in rows]
widths = {name: max(len(line[name]) for line in lines) for name in shown}
table = "\n".join("  ".join(line[name].ljust(widths[name]) for name in shown).rstrip() for line in lines)
counts = ["%d %s" % (sum(row["verdict"] == word for row in rows), word) for word in ("ok", "short", "broken", "skipped")]
text = "%s\n%s in %s\n" % (table, ", ".join(counts), logs)
with open(os.path.join(logs, "figures.txt"), "w", encoding="utf-8") as file:
    file.write(text)
print("\n" + text, end="")
verdicts = {row["verdict"] for row in rows}
sys.exit(1 if verdicts & {"short", "broken"} else 77 if "skipped" in verdicts else 0)
