#!/bin/sh
# Statements of reasons from the published zips to the answer, beside DuckDB, Polars and chdb on the same files.
#
#   benches/platforms.sh PROGRAM FOLDER PYTHON
#
# PROGRAM is a release build; FOLDER holds zips as the database publishes them (real ones, or synthetic ones of the same shape); PYTHON has duckdb, polars and chdb.
# Prints processor seconds (user and system), wall seconds and the largest memory of each, and whether all gave the same figures.
set -eu
program=$1 folder=$2 python=$3
here=$(dirname "$0")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export SCRATCH="$scratch" POLARS_MAX_THREADS=2

measured() {
    name=$1
    shift
    /usr/bin/time -f "%U %S %e %M" -o "$scratch/time" "$@" 2>"$scratch/err" || { cat "$scratch/err"; exit 1; }
    awk -v name="$name" '{ printf "%-28s %6.2f CPU s  %6.2f s  %5.0f MB\n", name, $1 + $2, $3, $4 / 1024 }' "$scratch/time"
}

for threads in 1 2; do
    rm -rf "$scratch/lake"
    measured "ingest, $threads threads" "$program" platforms ingest "$folder"/*.zip --lake "$scratch/lake" --threads "$threads"
done
measured "again, nothing to do" "$program" platforms ingest "$folder"/*.zip --lake "$scratch/lake"
measured "report" sh -c "'$program' platforms report --lake '$scratch/lake' --by platform,month --format csv >'$scratch/plumbline.csv'"
measured "report --distinct" sh -c "'$program' platforms report --lake '$scratch/lake' --distinct --format csv >/dev/null"
du -sk "$scratch/lake" | awk '{ print "lake: " $1 " KB" }'
for who in duckdb polars chdb; do
    measured "$who" "$python" "$here/platforms.py" "$who" "$scratch/$who.csv" "$folder"/*.zip
    "$python" - "$scratch/plumbline.csv" "$scratch/$who.csv" <<'END'
import csv, sys
ours, theirs = (list(csv.reader(open(f))) for f in sys.argv[1:])
same = len(ours) == len(theirs) and all(
    a[:5] == b[:5] and (a[0] == "platform" or all(abs(float(x) - float(y)) < 1e-11 for x, y in zip(a[5:], b[5:]))) for a, b in zip(ours, theirs))
print("   the same", len(ours) - 1, "lines" if same else "lines? NO: THEY DIFFER")
END
done
