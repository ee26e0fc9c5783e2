#!/usr/bin/env bash
# The map of planted rooms beside red-dwarf's: the same CSV files, one machine, one run.
#
#     crates/engines/opinion/benches/beside-red-dwarf.sh
#
# Needs Python 3 with `pip install red-dwarf==0.4.0` (or PYTHON=path/to/python); scikit-learn comes with it. Each program reads the
# file and computes, and is timed around both, without its start; its peak memory is that of the process. SIZES says which rooms: people
# x statements x density, four camps that lean 0.9 or 0.1 on each statement, one vote in ten a pass.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
sizes=${SIZES:-"1000x200x0.1 10000x500x0.075"}
limit=${LIMIT_SECONDS:-900}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/draw.py" <<'PY'
"""A room from a fixed seed, as Polis exports it, and the camp of each person."""
import csv, random, sys
people, statements, density, out = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
draw = random.Random(42)
lean = [[0.9 if draw.random() < 0.5 else 0.1 for _ in range(statements)] for _ in range(4)]
clock = 1_700_000_000_000
with open(out, "w", newline="") as f:
    rows = csv.writer(f)
    rows.writerow(["timestamp", "comment-id", "voter-id", "vote"])
    for person in range(people):
        for statement in range(statements):
            if draw.random() < density:
                clock += draw.randrange(4000)
                passes, drawn = draw.random() < 0.1, draw.random()
                rows.writerow([clock, statement, person, 0 if passes else 1 if drawn < lean[person % 4][statement] else -1])
PY

cat >"$work/theirs.py" <<'PY'
"""red-dwarf on the same file. Its own reader wants Polis' servers or their folders, so the file is read here, plainly."""
import csv, resource, sys, time
from reddwarf.implementations.base import run_pipeline
begun = time.time()
started = time.process_time()
with open(sys.argv[1]) as f:
    votes = [{"participant_id": int(r["voter-id"]), "statement_id": int(r["comment-id"]), "vote": int(r["vote"]), "modified": int(r["timestamp"])} for r in csv.DictReader(f)]
found = run_pipeline(votes=votes, random_state=1)
took = time.time() - begun
used = resource.getrusage(resource.RUSAGE_SELF)
spent, peak = used.ru_utime + used.ru_stime - started, used.ru_maxrss / 1024
from sklearn.metrics import adjusted_rand_score
people = found.participants_df
people = people[people["cluster_id"].notna()]
labels = people["cluster_id"]
score = adjusted_rand_score([int(p) % 4 for p in people.index], labels)
print(f"{'red-dwarf 0.4.0':20} {took:8.2f} s {spent:8.2f} s of processor {peak:8.1f} MiB  groups {labels.nunique()}  ARI {score:.3f} of {len(labels)} people")
PY

# Built before anything is timed.
ours=$(cargo bench -q -p opinion --bench file --no-run --message-format=json | "$python" -c 'import json, sys
print([m["executable"] for m in map(json.loads, sys.stdin) if m.get("executable")][-1])')

for size in $sizes; do
    IFS=x read -r people statements density <<<"$size"
    "$python" "$work/draw.py" "$people" "$statements" "$density" "$work/votes.csv"
    echo "== $people people x $statements statements, $(($(wc -l <"$work/votes.csv") - 1)) votes; load $(cut -d' ' -f1 /proc/loadavg)"
    "$ours" "$work/votes.csv"
    "$ours" "$work/votes.csv" polis
    ended=0
    timeout "$limit" "$python" "$work/theirs.py" "$work/votes.csv" || ended=$?
    case $ended in
    0) ;;
    124) echo "red-dwarf 0.4.0: not done in $limit s" ;;
    *) echo "red-dwarf 0.4.0 did not run (status $ended): nothing is compared" >&2; exit 1 ;;
    esac
done
