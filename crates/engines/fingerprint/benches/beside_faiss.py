"""faiss-cpu and threatexchange on the fingerprints of beside-faiss.sh: queries a second of processor time, and whether they found the same."""
import sys
import time

import numpy as np


def draw(size, count, work):
    """A bank of fair bits and queries 0 to 31 bits from one of it, from a fixed seed."""
    rng = np.random.default_rng(42)
    bank = rng.integers(0, 256, (size, 32), dtype=np.uint8)
    asked = bank[rng.integers(0, size, count)].copy()
    for n, query in enumerate(asked):
        for bit in rng.choice(256, n % 32, replace=False):
            query[bit // 8] ^= 1 << (bit % 8)
    bank.tofile(f"{work}/bank")
    asked.tofile(f"{work}/asked")


def spent(name, ours, begin, run):
    """Runs with more and more queries until it took a second."""
    count, most = 8, len(begin)
    while True:
        started = time.process_time()
        found = run(begin[:count])
        took = time.process_time() - started
        if took > 1.0 or count == most:
            break
        count = min(most, max(count * 2, int(count * 1.5 / max(took, 1e-3))))
    same = "the same" if found == {pair for pair in ours["pairs"] if pair[0] < count} else "NOT THE SAME"
    rate = count / took
    print(f"  {name:34} {rate:12.1f} queries/s   1 : {ours['rate'] / rate:8.1f}   {same} ({count} queries)")


def search(work):
    import faiss
    from threatexchange.signal_type.pdq.pdq_index import PDQIndex

    faiss.omp_set_num_threads(1)
    bank = np.fromfile(f"{work}/bank", dtype=np.uint8).reshape(-1, 32)
    asked = np.fromfile(f"{work}/asked", dtype=np.uint8).reshape(-1, 32)
    lines = open(f"{work}/found").read().split()
    ours = {"rate": float(lines[0]), "pairs": {tuple(map(int, pair.split(","))) for pair in lines[1:]}}
    # FAISS takes what is nearer than the radius.
    def ranged(index):
        def run(queries):
            limits, _, labels = index.range_search(queries, 32)
            return {(q, int(row)) for q in range(len(queries)) for row in labels[limits[q]:limits[q + 1]]}
        return run

    flat = faiss.IndexBinaryFlat(256)
    flat.add(bank)
    spent("faiss BinaryFlat", ours, asked, ranged(flat))
    hashed = faiss.IndexBinaryMultiHash(256, 16, 16)
    hashed.nflip = 1
    started = time.process_time()
    hashed.add(bank)
    print(f"  (BinaryMultiHash built in {time.process_time() - started:.1f} s)")
    spent("faiss BinaryMultiHash 16 x 16, flip 1", ours, asked, ranged(hashed))
    del hashed
    if len(bank) <= 1_000_000:
        theirs = PDQIndex.build([(bytes(h).hex(), row) for row, h in enumerate(bank)])

        def run(queries):
            return {(q, m.metadata) for q, h in enumerate(queries) for m in theirs.query(bytes(h).hex())}

        spent("threatexchange PDQIndex", ours, asked, run)


if sys.argv[1] == "draw":
    draw(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
else:
    search(sys.argv[2])
