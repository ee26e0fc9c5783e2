"""Makes pairs.csv, pairs.json, scores.csv and scores.json: numbers computed by other programs, to hold ours against.

    pip install choix==0.4.1 numpy==2.4.6 && python make.py

Pairs: strengths by choix (Lucas Maystre, MIT), the most likely ones under a Gaussian prior, by its own Newton iteration; standard errors
from the second derivatives that choix computes, inverted by numpy; the chance against another at random by drawing from that normal
distribution. Scores: CHNRI's formulas in numpy, straight from the table of answers, without any code of the crate.
"""

import csv
import json

import choix
import numpy as np
from choix.opt import PairwiseFcts

draw = np.random.default_rng(20260401)

# Pairs: twelve requests, of which the last was never compared and two (9, 10) only with each other.
true = draw.normal(0, 1.2, 12)
pairs = []
for _ in range(400):
    a, b = draw.choice(9, 2, replace=False)
    pairs.append((int(a), int(b)) if draw.random() < 1 / (1 + np.exp(true[b] - true[a])) else (int(b), int(a)))
pairs += [(9, 10)] * 5 + [(10, 9)] * 2
with open("pairs.csv", "w", newline="") as f:
    out = csv.writer(f)
    out.writerow(["won", "lost"])
    out.writerows(pairs)


def strengths(items, pairs, precision):
    # choix adds alpha · Σx²: a prior of precision 2 alpha.
    alpha = precision / 2
    logs = choix.opt_pairwise(items, pairs, alpha=alpha, method="Newton-CG", tol=1e-14, max_iter=10000)
    # Some last full Newton steps, since its own rule stops at about 1e-8.
    fcts = PairwiseFcts(pairs, alpha)
    for _ in range(5):
        logs = logs - np.linalg.solve(fcts.hessian(logs), fcts.gradient(logs))
    cov = np.linalg.inv(fcts.hessian(logs))
    apart = np.eye(items) - 1 / items
    many = draw.multivariate_normal(logs, cov, 200_000)
    chance, low, high = [], [], []
    for i in range(items):
        rest = [j for j in range(items) if j != i]
        chance.append((1 / (1 + np.exp(logs[rest] - logs[i]))).mean())
        drawn = (1 / (1 + np.exp(many[:, rest] - many[:, [i]]))).mean(axis=1)
        low.append(round(np.quantile(drawn, 0.025), 4))
        high.append(round(np.quantile(drawn, 0.975), 4))
    error = np.sqrt(np.diag(apart @ cov @ apart.T))
    return {"precision": precision, "items": items, "log": logs.tolist(), "error": error.tolist(), "chance": chance,
            "low": low, "high": high}


# All twelve, under two priors; and the nine that hang together, for which alone the ends are compared: where nothing ties requests together,
# what is drawn is far from normal.
found = [strengths(12, pairs, 0.1), strengths(12, pairs, 1.0), strengths(9, pairs[:400], 0.1)]
json.dump(found, open("pairs.json", "w"), indent=1)

# Scores: 45 scorers in three groups, 8 items, 5 criteria, a fifth of the answers "do not know" (9).
weights = np.array([1.75, 1.55, 0.9, 0.5, 0.3])
group = draw.integers(0, 3, 45)
table = np.full((45, 8, 5), np.nan)
rows = []
for s in range(45):
    for i in range(8):
        for c in range(5):
            if draw.random() < 0.1:
                continue  # not asked
            p = 0.25 + 0.6 * draw.random() * (i + 1) / 8
            mark = 9 if draw.random() < 0.2 else [1, 0.5, 0][draw.choice(3, p=[p, (1 - p) / 2, (1 - p) / 2])]
            table[s, i, c] = mark
            rows.append((s, int(group[s]), i, c, mark))
with open("scores.csv", "w", newline="") as f:
    out = csv.writer(f)
    out.writerow(["scorer", "group", "item", "criterion", "score"])
    out.writerows(rows)


def chnri(t):
    known = np.where(t == 9, np.nan, t)
    criterion = np.nanmean(known, axis=0)
    overall = (criterion * weights).sum(axis=1) / weights.sum()
    counts = np.stack([(known == v).sum(axis=0) for v in (0, 0.5, 1)])
    answered = counts.sum(axis=0)
    asked = (~np.isnan(t)).sum(axis=0)
    return {
        "criterion": criterion.tolist(), "overall": overall.tolist(),
        "agreement": (counts.max(axis=0) / answered).mean(axis=1).tolist(),
        "agreement_of_asked": (counts.max(axis=0) / asked).mean(axis=1).tolist(),
    }


result = {"weights": weights.tolist(), "all": chnri(table), "groups": {str(g): chnri(table[group == g]) for g in range(3)}}
# The range of the overall score, by numpy's own draws: ours must come close, not equal.
again = [chnri(table[draw.integers(0, 45, 45)])["overall"] for _ in range(20_000)]
result["low"], result["high"] = np.quantile(again, [0.025, 0.975], axis=0).tolist()
json.dump(result, open("scores.json", "w"), indent=1)
