"""Random pictures of odd sizes: hash, quality and all eight dihedral hashes of `plumbline fingerprint hash` against pdqhash, bit for bit.

    python tests/oracle.py path/to/plumbline [PICTURES] [SEED]

Needs `pip install pdqhash==0.2.8 numpy pillow`. Not part of the tests that run by themselves: those hold the program to values that are kept.
"""
import json, subprocess, sys, tempfile, warnings
from pathlib import Path

import numpy as np
import pdqhash
from PIL import Image

warnings.simplefilter("ignore")
program, pictures, seed = sys.argv[1], int((sys.argv + ["", "2500"])[2] or 2500), int((sys.argv[3:] + ["1"])[0])
draw = np.random.default_rng(seed)


def digits(bits):
    return f"{int(''.join(map(str, bits)), 2):064x}"


def picture():
    # Sizes around the edges of windows and strips, and long thin ones among them.
    w, h = (int(draw.choice([draw.integers(5, 90), draw.integers(60, 300), draw.integers(250, 1400)])) for _ in "wh")
    y, x = np.mgrid[0:h, 0:w]
    kind = draw.integers(0, 5)
    if kind == 0:
        values = draw.integers(0, 256, (h, w, 3))
    elif kind == 1:  # coarse noise
        small = draw.integers(0, 256, (int(draw.integers(2, 30)), int(draw.integers(2, 30)), 3)).astype(np.uint8)
        values = np.asarray(Image.fromarray(small).resize((w, h), Image.BICUBIC))
    elif kind == 2:  # waves
        values = np.stack([127 + 127 * np.sin(x * draw.random() / 3 + y * draw.random() / 3 + c) for c in range(3)], -1)
    elif kind == 3:  # boxes
        values = np.full((h, w, 3), draw.integers(0, 256, 3))
        for _ in range(int(draw.integers(1, 40))):
            top, left = draw.integers(0, h), draw.integers(0, w)
            values[top : top + draw.integers(1, h + 1), left : left + draw.integers(1, w + 1)] = draw.integers(0, 256, 3)
    else:  # nearly flat
        values = draw.integers(0, 256) // 2 + draw.integers(0, int(draw.integers(2, 12)), (h, w, 3))
    return np.clip(values, 0, 255).astype(np.uint8)


def nearest(p):
    h, w = p.shape[:2]
    if max(w, h) <= 512:
        return p
    # pdqhash looks at the memory and not at its strides.
    return np.ascontiguousarray(p[np.arange(512) * h // 512][:, np.arange(512) * w // 512])


def ask(folder, *more):
    run = subprocess.run([program, "fingerprint", "hash", folder, "--format", "json", *more], capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


same = dict(hash=0, quality=0, dihedral=0, shrunk=0)
with tempfile.TemporaryDirectory() as folder:
    told = []
    for n in range(pictures):
        p = picture()
        Image.fromarray(p).save(Path(folder) / f"{n:06}.png", compress_level=1)
        hash, quality = pdqhash.compute(p)
        # At 64 x 64 the reference filters for eight hashes and not for one; here one transform serves both.
        eight = [digits(b) for b in pdqhash.compute_dihedral(p)[0]] if p.shape[:2] != (64, 64) else None
        small = pdqhash.compute(nearest(p))
        told.append((digits(hash), quality, eight, (digits(small[0]), small[1]), p.shape))
    for line, short, (hash, quality, eight, small, shape) in zip(ask(folder, "--dihedral"), ask(folder, "--variant", "512"), told, strict=True):
        found = dict(hash=line["hash"] == hash, quality=line["quality"] == quality, dihedral=eight in (None, line["dihedral"]))
        found["shrunk"] = (short["hash"], short["quality"]) == small
        for name, equal in found.items():
            same[name] += equal
        if not all(found.values()):
            print("differs:", shape, found)
print(f"of {pictures} pictures equal: " + ", ".join(f"{name} {n}" for name, n in same.items()))
sys.exit(any(n != pictures for n in same.values()))
