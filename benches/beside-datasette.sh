#!/usr/bin/env bash
# The country page beside Datasette's table page of the same country's findings: one machine, one run, the same client.
#
#     benches/beside-datasette.sh target/release/plumbline
#
# Needs wrk, hey, Python 3 and `pip install datasette==0.65` (or DATASETTE=path/to/datasette). Every load is bounded in
# time and goes to the loopback address only.
set -euo pipefail
plumbline=$1
datasette=${DATASETTE:-datasette}
seconds=${SECONDS_EACH:-10}
work=$(mktemp -d)
stop() { kill "${pids[@]}" 2>/dev/null || true; rm -rf "$work"; }
pids=()
trap stop EXIT

say() { printf '%-58s %s\n' "$1" "$2"; }
answers() { for _ in $(seq 200); do curl -sf -o /dev/null "$1" && return; sleep 0.05; done; echo "no answer from $1" >&2; exit 1; }
rate() { wrk -t1 -c8 -d"${seconds}s" -H 'Accept-Encoding: gzip' "$1" | awk '/Requests\/sec/ {print $2}'; }

echo "== load and align, cold, one core (seconds, best and median of 15)"
for _ in $(seq 15); do
    begin=$(date +%s%N)
    taskset -c 0 "$plumbline" align --all --format csv >"$work/findings.csv"
    end=$(date +%s%N)
    echo $(((end - begin) / 1000))
done | sort -n | awk '{a[NR]=$1} END {printf "best %.3f  median %.3f\n", a[1]/1e6, a[int((NR+1)/2)]/1e6}'

echo "== start to first answer (milliseconds, median of 9)"
for _ in $(seq 9); do
    begin=$(date +%s%N)
    "$plumbline" serve --listen 127.0.0.1:8191 --data "$work/data" >/dev/null 2>&1 &
    pid=$!
    until curl -sf -o /dev/null http://127.0.0.1:8191/countries/uga; do sleep 0.005; done
    end=$(date +%s%N)
    kill -TERM $pid; wait $pid
    echo $(((end - begin) / 1000))
done | sort -n | awk '{a[NR]=$1} END {printf "median %.0f\n", a[int((NR+1)/2)]/1000}'

"$plumbline" serve --listen 127.0.0.1:8191 --data "$work/data" >/dev/null 2>&1 & pids+=($!)
answers http://127.0.0.1:8191/countries/uga
say "memory after start and one page (MiB)" "$(awk '/VmRSS/ {printf "%.1f", $2/1024}' /proc/${pids[0]}/status)"

python3 - "$work" <<'PY'
import csv, sqlite3, sys
work = sys.argv[1]
rows = list(csv.reader(open(f"{work}/findings.csv")))
db = sqlite3.connect(f"{work}/plumb.db")
db.execute("create table findings (" + ", ".join(rows[0]) + ")")
db.executemany("insert into findings values (" + ",".join("?" * len(rows[0])) + ")", rows[1:])
db.execute("create index party on findings (party)")
db.commit()
PY
"$datasette" serve "$work/plumb.db" -p 8192 >"$work/datasette.log" 2>&1 & pids+=($!)
answers "http://127.0.0.1:8192/plumb/findings?party=UGA"

echo "== requests a second, wrk, 1 thread, 8 connections, $seconds s each"
peer=$(rate "http://127.0.0.1:8192/plumb/findings?party=UGA"); say "Datasette 0.65, table page of Uganda" "$peer"
peer_json=$(rate "http://127.0.0.1:8192/plumb/findings.json?party=UGA"); say "Datasette 0.65, the same as JSON" "$peer_json"
ours=$(rate http://127.0.0.1:8191/countries/uga); say "Plumbline, country page of Uganda" "$ours"
ours_json=$(rate http://127.0.0.1:8191/api/v1/parties/UGA); say "Plumbline, the same as JSON" "$ours_json"
say "ratio, page" "$(awk "BEGIN {printf \"%.0f\", $ours / $peer}")"
say "ratio, JSON" "$(awk "BEGIN {printf \"%.0f\", $ours_json / $peer_json}")"
say "bytes of a page as sent" "$(curl -s -H 'Accept-Encoding: gzip' http://127.0.0.1:8191/countries/uga | wc -c) (Plumbline), $(curl -s -H 'Accept-Encoding: gzip' 'http://127.0.0.1:8192/plumb/findings?party=UGA' | wc -c) (Datasette)"

half=$(awk "BEGIN {printf \"%d\", $ours / 2}")
echo "== at half of the peak: $half a second asked for, hey, 8 workers, $seconds s"
hey -z "${seconds}s" -c 8 -q $((half / 8)) -H 'Accept-Encoding: gzip' http://127.0.0.1:8191/countries/uga |
    awk '/Requests\/sec/ {print "reached a second: " $2} /99%/ {print "p99: " $3 * 1000 " ms"} /50%/ {print "p50: " $3 * 1000 " ms"}'
say "memory after the load (MiB)" "$(awk '/VmRSS/ {printf "%.1f", $2/1024}' /proc/${pids[0]}/status)"
say "peak memory (MiB)" "$(awk '/VmHWM/ {printf "%.1f", $2/1024}' /proc/${pids[0]}/status)"
