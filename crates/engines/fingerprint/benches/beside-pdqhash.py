"""Full-size hashing beside the C++ core, on the same pixels in one run: megapixels a second of one core, by its own time, and their ratio.

    PYTHONPATH=... python benches/beside-pdqhash.py path/to/bench/pdq [PICTURE...]

The bench is built with `cargo bench -p fingerprint --bench pdq --no-run`. Needs `pip install pdqhash==0.2.8 numpy pillow`. The C++ core is called in the library
that pdqhash brings, for brightness and for the hash: what Python does around it is not counted. Without pictures, a coarse noise in four sizes is hashed.
"""
import ctypes, glob, os, subprocess, sys, tempfile, time

import numpy as np
import pdqhash
from PIL import Image

Image.MAX_IMAGE_PIXELS = None
core = ctypes.CDLL(glob.glob(os.path.join(os.path.dirname(pdqhash.__file__), "bindings*.so"))[0])
hash256 = core._ZN8facebook3pdq7hashing23pdqHash256FromFloatLumaEPfS2_iiPA64_fS4_PA16_fRNS1_7Hash256ERi
brightness = core._ZN8facebook3pdq7hashing20fillFloatLumaFromRGBEPhS2_S2_iiiiPf
pointer = lambda a: a.ctypes.data_as(ctypes.c_void_p)


def theirs(rgb):
    luma = (rgb[:, :, 0] * 0.299 + rgb[:, :, 1] * 0.587 + rgb[:, :, 2] * 0.114).astype("float32")
    room, best = np.zeros_like(luma), float("inf")
    cells, found, quality = [(ctypes.c_float * n)() for n in (4096, 1024, 256)], (ctypes.c_uint16 * 16)(), ctypes.c_int()
    height, width = luma.shape
    red, green, blue = (ctypes.c_void_p(rgb.ctypes.data + c) for c in range(3))
    for _ in range(max(3, min(40, int(6e6 / luma.size)))):
        # Its own brightness is timed; the hash is of the brightness that pdqhash computes, so that it can be compared.
        begun = time.thread_time()
        brightness(red, green, blue, height, width, 3 * width, 3, pointer(room))
        before = time.thread_time() - begun
        work = luma.copy()
        begun = time.thread_time()
        hash256(pointer(work), pointer(room), *luma.shape, *cells, found, ctypes.byref(quality))
        best = min(best, before + time.thread_time() - begun)
    return "".join(f"{w:04x}" for w in reversed(list(found))), quality.value, best


bench, files = sys.argv[1], sys.argv[2:]
draw = np.random.default_rng(1)
if files:
    pictures = ((f, np.array(Image.open(f).convert("RGB"))) for f in files)
else:
    noise = Image.fromarray(draw.integers(0, 256, (24, 32, 3)).astype(np.uint8))
    sizes = [(512, 384), (1024, 768), (2048, 1536), (4032, 3024)]
    pictures = ((f"{w} x {h}", np.array(noise.resize((w, h), Image.BICUBIC))) for w, h in sizes)
for name, rgb in pictures:
    with tempfile.NamedTemporaryFile() as raw:
        raw.write(np.ascontiguousarray(rgb).tobytes())
        raw.flush()
        hash, quality, seconds = theirs(rgb)
        ours = subprocess.run([bench, raw.name, str(rgb.shape[1]), str(rgb.shape[0])], capture_output=True, text=True, check=True).stdout
    words = ours.split()
    rate, same = float(words[words.index("MP/s") - 1]), words[-2:] == [hash, str(quality)]
    their_rate = rgb.shape[0] * rgb.shape[1] / 1e6 / seconds
    print(f"{name:24} C++ core {their_rate:7.1f} MP/s   here {rate:7.1f} MP/s   {rate / their_rate:5.1f} times   same hash and quality: {same}")
