#!/usr/bin/env bash
# Exact search within 31 bits beside faiss-cpu and threatexchange: the same fingerprints and queries, one machine, one core, one run.
#
#     crates/engines/fingerprint/benches/beside-faiss.sh
#
# Needs Python 3 with `pip install faiss-cpu==1.15.1 threatexchange==1.2.17 numpy` (or PYTHON=path/to/python). Each is timed by the processor time of its process
# around searching alone, and what each found is compared with what the index found. SIZES says how many fingerprints; QUERIES how many
# queries the index answers. The others are given as many of those as they answer in some seconds.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
sizes=${SIZES:-"100000 1000000"}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Built before anything is timed.
ours=$(cargo bench -q -p fingerprint --bench index --no-run --message-format=json | "$python" -c 'import json, sys
print([m["executable"] for m in map(json.loads, sys.stdin) if m.get("executable")][-1])')

export OMP_NUM_THREADS=1
for size in $sizes; do
    "$python" beside_faiss.py draw "$size" "${QUERIES:-2000}" "$work"
    echo "== $size fingerprints, load $(cut -d' ' -f1 /proc/loadavg)"
    "$ours" file="$work/bank" asked="$work/asked" found="$work/found" "$size"
    "$python" beside_faiss.py search "$work"
done
