#!/usr/bin/env python3
"""Fits confidence to what the key bears out, from `readout eval KEY --weights FOLDER --format json` of weights with no calibration.

    calibrate.py EVAL.json > calibration.json      (then export.py --calibration calibration.json)

Points of a piecewise linear map, ascending: pools of adjacent entries of about equal size, made monotone (isotonic regression).
"""
import json
import sys

POOL = 40  # entries a pool holds at least


def isotonic(pools):
    """Adjacent violators pooled: [mean chance, share right, size]."""
    kept = []
    for pool in pools:
        kept.append(list(pool))
        while len(kept) > 1 and kept[-2][1] >= kept[-1][1]:
            b, a = kept.pop(), kept.pop()
            n = a[2] + b[2]
            kept.append([(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n])
    return kept


def main():
    judged = json.load(open(sys.argv[1], encoding="utf-8"))["reliability"]
    count = max(1, len(judged) // POOL)
    pools = []
    for i in range(count):
        here = judged[i * len(judged) // count:(i + 1) * len(judged) // count]
        pools.append((sum(c for c, _ in here) / len(here), sum(r for _, r in here) / len(here), len(here)))
    points = [[round(c, 4), round(min(r, .98), 3)] for c, r, _ in isotonic(pools)]
    print(json.dumps([[0.0, 0.0]] + points + ([[1.0, max(points[-1][1], .98)]] if points[-1][0] < 1 else [])))


if __name__ == "__main__":
    main()
