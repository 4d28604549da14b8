#!/usr/bin/env python3
"""Fits the weights by which the coder chooses who plays a part in an act.

    casting.py fit KEY.jsonl CHOICES.jsonl  >  casting.json
    casting.py test KEY.jsonl CHOICES.jsonl casting.json
    casting.py cross KEY.jsonl CHOICES.jsonl

CHOICES.jsonl is what `readout eval choices KEY.jsonl` prints of the key's documents. The key must be of documents that the
reader was not trained on. A choice is one of sets of codes; a set's score is the sum of its members' signs and its own, each
weighed, also in the contexts of the act; the weights are those under which the key's sets are likeliest (softmax over the
sets, weights kept small). `test` prints the share of choices made as the key has them, `cross` the same over five folds.
"""
import itertools
import json
import sys
from collections import Counter, defaultdict

import torch

WEIGHED = 5
KEPT = 6
SHRINK = 40
LEAST = 20


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def matched(key, choices):
    """Pairs of a choice and the key's set, matched by kind and place as entries are scored."""
    gold = {d["id"]: d for d in key}
    found = []
    for document in choices:
        entries = gold[document["id"]]["entries"]
        acts = defaultdict(list)
        for choice in document["choices"]:
            acts[(choice["kind"], choice["start"], choice["end"], choice["act"])].append(choice)
        pairs = []
        for a, (kind, start, end, _) in enumerate(acts):
            for g, e in enumerate(entries):
                both = min(end, e["evidence"]["end"]) - max(start, e["evidence"]["start"])
                if e["kind"] == kind and both > 0 and both * 2 >= min(end - start, e["evidence"]["end"] - e["evidence"]["start"]):
                    pairs.append((bool(e.get("optional")), -both, a, g))
        used_a, used_g = set(), set()
        for _, _, a, g in sorted(pairs):
            if a in used_a or g in used_g:
                continue
            used_a.add(a), used_g.add(g)
            for choice in list(acts.values())[a][:2]:
                e = entries[g]
                wanted = [p if isinstance(p, str) else p.get("code") for p in e.get(choice["part"] + "s", [])]
                found.append((document["id"], choice, frozenset(c for c in wanted if c)))
    return found


def single(choice, weights, code):
    known = weights.get(choice["part"], {})
    return sum(v * (known.get(s, 0) + sum(known.get(c + "/" + s, 0) for c in choice["contexts"])) for s, v in choice["candidates"][code].items())


def whole(choice, codes):
    signs = ["size=%d" % min(3, len(codes))]
    held = [choice["candidates"][c] for c in codes if c in choice["candidates"]]
    if sum("state" in c for c in held) > 1 and any("body" in c for c in held):
        signs.append("states-and-body")
    return signs + ["is=" + n + ("" if codes else "-nobody") for n, p in choice["proposals"].items() if set(p) == set(codes)]


def sets(choice, rank, most):
    found = dict.fromkeys(frozenset(choice["proposals"][n]) for n in sorted(choice["proposals"]))
    found = {s: None for s in found if s <= set(choice["candidates"])}
    best = sorted(choice["candidates"], key=lambda c: (-rank(c), c))[:most]
    for size in range(len(best) + 1):
        found.update(dict.fromkeys(map(frozenset, itertools.combinations(best, size))))
    alone = {c for c, signs in choice["candidates"].items() if "acts" in signs}
    return [s for s in found if not (len(s) == 1 and s <= alone)]


def choose(choice, weights):
    one = {c: single(choice, weights, c) for c in choice["candidates"]}
    known = weights.get(choice["part"], {})
    score = lambda s: sum(one[c] for c in s) + sum(known.get(w, 0) + sum(known.get(c + "/" + w, 0) for c in choice["contexts"]) for w in whole(choice, s))
    return max(sets(choice, one.get, WEIGHED), key=score)


def features(choice, codes):
    total = Counter()
    for code in codes:
        total.update(choice["candidates"][code])
    total.update(whole(choice, codes))
    for sign, value in list(total.items()):
        for context in choice["contexts"]:
            total[context + "/" + sign] = value
    return total


def fit(pairs, part):
    examples = []
    for _, choice, gold in pairs:
        if choice["part"] != part or not gold <= set(choice["candidates"]):
            continue
        hint = lambda c: choice["candidates"][c].get("net", -2) * 2 + choice["candidates"][c].get("grammar=named", 0) + choice["candidates"][c].get("told=named", 0) + choice["candidates"][c].get("formerly", 0)
        options = [s for s in sets(choice, hint, KEPT) if s != gold]
        examples.append([features(choice, s) for s in [gold] + options])
    seen = Counter(f for one in examples for f in set().union(*one))
    names = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= LEAST))}
    row, col, val, of = [], [], [], []
    at = 0
    first = []
    for n, one in enumerate(examples):
        first.append(at)
        for option in one:
            for f, v in option.items():
                if f in names:
                    row.append(at), col.append(names[f]), val.append(v)
            of.append(n)
            at += 1
    matrix = torch.sparse_coo_tensor(torch.tensor([row, col]), torch.tensor(val, dtype=torch.float32), (at, len(names))).coalesce().to_sparse_csr()
    of, first = torch.tensor(of), torch.tensor(first)
    weights = torch.zeros(len(names), requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=150, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        score = (matrix @ weights.unsqueeze(1)).squeeze(1)
        most = torch.full((len(first),), -1e9).scatter_reduce(0, of, score.detach(), "amax")
        total = torch.zeros(len(first)).scatter_add(0, of, torch.exp(score - most[of])).log() + most
        value = (total - score[first]).sum() + SHRINK / 2 * (weights ** 2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return {f: round(float(weights[i]), 3) for f, i in names.items() if abs(float(weights[i])) >= .02}


def test(pairs, weights):
    right, all_ = Counter(), Counter()
    for _, choice, gold in pairs:
        all_[choice["part"]] += 1
        right[choice["part"]] += choose(choice, weights) == gold
    return {part: "%.3f (%d/%d)" % (right[part] / all_[part], right[part], all_[part]) for part in all_}


def main():
    pairs = matched(rows(sys.argv[2]), rows(sys.argv[3]))
    if sys.argv[1] == "test":
        print(test(pairs, json.load(open(sys.argv[4]))))
    elif sys.argv[1] == "cross":
        documents = sorted({p[0] for p in pairs})
        fold = {d: i % 5 for i, d in enumerate(documents)}
        for k in range(5):
            kept = [p for p in pairs if fold[p[0]] != k]
            print(test([p for p in pairs if fold[p[0]] == k], {part: fit(kept, part) for part in ("actor", "recipient")}))
    else:
        json.dump({part: fit(pairs, part) for part in ("actor", "recipient")}, sys.stdout, indent=0, sort_keys=True)


if __name__ == "__main__":
    main()
