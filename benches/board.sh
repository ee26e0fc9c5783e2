#!/usr/bin/env bash
# From a vote to every screen, with 200 screens and with 5,000: on one machine, with the voters and all the screens on it too.
#
#     benches/board.sh                    builds the program and the client, then runs both numbers
#     benches/board.sh 200 1000           other numbers of screens
#
# Each screen is a connection: the limit of open files has to allow for them twice over, once on each side.
set -euo pipefail
cd "$(dirname "$0")/.."
ulimit -n "$(ulimit -Hn)"
[ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge 6000 ] || echo "only $(ulimit -n) files may be open: 5,000 screens will not fit" >&2
cargo build --locked --release
target=${CARGO_TARGET_DIR:-target}
printf 'on %s cores, load %s\n' "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
exec cargo bench --locked -p web --bench board -- "$(realpath "$target")/release/plumbline" "$@"
