"""Makes common.bin from a list of common passwords, one a line, the commonest first. See README.md.

    python3 make.py 10_million_password_list_top_1M.txt
"""

import hashlib
import pathlib
import sys
import unicodedata

LONG, CORES = 10_000, 10_000

long, cores = {}, {}
for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8", errors="strict").splitlines():
    word = unicodedata.normalize("NFKC", line).lower()
    if "@" in word:  # An address may be a person's.
        continue
    if len(word) >= 12 and len(long) < LONG:
        long[word] = None
    # What is left when digits are taken off both ends: long enough to be a word.
    elif 5 <= len(word) < 12 and word.isalpha() and len(cores) < CORES:
        cores[word] = None

words = [*long, *cores]
hashes = sorted({hashlib.sha256(word.encode()).digest()[:8] for word in words})
pathlib.Path(__file__).with_name("common.bin").write_bytes(b"".join(hashes))
print(len(long), "long,", len(cores), "short,", len(hashes), "hashes")
