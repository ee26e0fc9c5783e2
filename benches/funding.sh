#!/usr/bin/env bash
# Totals of the same activity files by `plumbline funding report`, by lxml's iterparse and by iatikit, in one run.
#
#     cargo build --release
#     benches/funding.sh target/release/plumbline FOLDER [TIMES]
#
# FOLDER holds activity files (*.xml); each is repeated TIMES times (default 40) inside one large file, with other identifiers, so that start-up
# does not count. Needs Python with the packages of benches/funding.txt: python3 -m venv v && v/bin/pip install -r benches/funding.txt,
# and PYTHON=v/bin/python.
set -euo pipefail
plumbline=$(realpath "$1") folder=$(realpath "$2") times=${3:-40} here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$python" "$here/funding.py" enlarge "$folder" "$scratch/large.xml" "$times"
bytes=$(stat -c %s "$scratch/large.xml")
echo "one file of $((bytes / 1000000)) MB"
run() { # run NAME COMMAND...: processor seconds and peak memory, the output in NAME.csv
    local name=$1
    shift
    /usr/bin/env python3 - "$name" "$bytes" "$scratch/$name.csv" "$@" <<'P'
import resource, subprocess, sys
name, size, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(out, "w") as file:
    subprocess.run(sys.argv[4:], stdout=file, stderr=subprocess.DEVNULL, check=True)
use = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = use.ru_utime + use.ru_stime
print(f"{name:10} {cpu:8.2f} processor s  {size / 1e6 / cpu:7.1f} MB/s  {use.ru_maxrss / 1024:7.1f} MB at most")
P
}
run plumbline "$plumbline" funding report "$scratch/large.xml" --by reporter,place,year,kind,currency --format csv
run lxml "$python" "$here/funding.py" lxml "$scratch/large.xml"
run iatikit "$python" "$here/funding.py" iatikit "$scratch/large.xml"
for peer in lxml iatikit; do
    if cmp -s <(sort "$scratch/plumbline.csv") <(sort "$scratch/$peer.csv"); then echo "$peer: equal totals"; else
        echo "$peer: other totals"
        diff <(sort "$scratch/plumbline.csv") <(sort "$scratch/$peer.csv") | head
    fi
done
