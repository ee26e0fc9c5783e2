#!/usr/bin/env bash
# A page of somebody who is signed in: requests a second, and what a sign-in costs.
#
#     benches/signed-in.sh target/release/plumbline                          SQLite
#     benches/signed-in.sh target/release/plumbline postgres://…/empty       PostgreSQL, an empty database
#
# Needs wrk and Python 3. The client shares the machine with the program; everything goes to the loopback address.
set -euo pipefail
plumbline=$1
work=$(mktemp -d)
stop() { kill "${pid:-0}" 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT
if [ $# -gt 1 ]; then place=(--database "$2" --key-file "$work/accounts.key"); else place=(--data "$work/data"); fi
"$plumbline" serve --listen 127.0.0.1:8193 "${place[@]}" >"$work/out" 2>"$work/err" & pid=$!
for _ in $(seq 100); do grep -q /invitations/ "$work/err" && break; sleep 0.1; done

python3 - "$work" <<'PY'
import base64, hashlib, hmac, re, struct, sys, time, urllib.parse, urllib.request
work = sys.argv[1]
here = "http://localhost:8193"
link = re.search(r"http\S+/invitations/\S+", open(f"{work}/err").read()).group(0)
def code(secret, ahead=0):
    mac = hmac.new(base64.b32decode(secret.replace(" ", "")), struct.pack(">Q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    return "%06d" % ((struct.unpack(">I", mac[(mac[-1] & 15):][:4])[0] & 0x7FFFFFFF) % 1000000)
class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_): return None
def send(path, **fields):
    request = urllib.request.Request(path, urllib.parse.urlencode(fields).encode(), {"Origin": here, "Sec-Fetch-Site": "same-origin"})
    try: return urllib.request.build_opener(Stay).open(request)
    except urllib.error.HTTPError as answer: return answer
page = urllib.request.urlopen(link).read().decode()
secret = re.search(r'class="secret"[^>]*>([^<]+)<', page).group(1)
token = lambda page: re.findall(r'name="token" value="([^"]+)"', page)[-1]
joined = send(link, token=token(page), organisation="SAMPLE", name="SAMPLE", sign_in="sample", passphrase="heron on the quiet pond", code=code(secret))
cookie = joined.headers["Set-Cookie"].split(";")[0]
open(f"{work}/cookie", "w").write(cookie)
page = urllib.request.urlopen(f"{here}/sign-in").read().decode()
waits = []
for _ in range(7):
    begin = time.time()
    send(f"{here}/sign-in", token=token(page), to="", name="sample", passphrase="not this one at all", code="000000")
    waits.append(time.time() - begin)
print("a sign-in that is refused, median of 7 (ms): %.0f" % (sorted(waits)[3] * 1000))
PY
for path in /account /sign-in?again=1; do
    printf '%-22s' "$path"
    wrk -t1 -c16 -d10s --latency -H "Cookie: $(cat "$work/cookie")" "http://localhost:8193$path" | awk '/99%/ {p=$2} /Requests\/sec/ {r=$2} /Non-2xx/ {n=$0} END {printf "%s requests a second, p99 %s %s\n", r, p, n}'
done
grep -h VmHWM "/proc/$pid/status" | awk '{printf "peak memory (MiB)     %.1f\n", $2/1024}'
