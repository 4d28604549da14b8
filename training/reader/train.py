#!/usr/bin/env python3
"""Trains the reader; one command, fixed seeds.

    train.py --data FOLDER --encoder NAME.onnx --out FOLDER [--layers 6] [--epochs 12] …

FOLDER holds documents.jsonl (join.py) and windows.jsonl (`readout eval windows documents.jsonl`), see training/README.md.
Writes reader.pt (weights), and scores.json: entries by kind on the development part after each epoch and at the end.
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

import data
from data import FIELDS, ROLES
from decode import entries, score
from model import NEW, PAIRS, WIDTH, Reader

WEIGHT = {"trigger": .3, "about": .2, "flags": 2.0}


def batches(windows, size, rng):
    """Windows of like length together, in random order."""
    order = sorted(range(len(windows)), key=lambda i: (len(windows[i].pieces) + rng.random() * 40))
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    rng.shuffle(groups)
    return [[windows[i] for i in group] for group in groups]


def tensors(batch):
    length = max(len(w.pieces) for w in batch)
    ids, shapes, cues, mask = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(4))
    for row, window in enumerate(batch):
        n = len(window.pieces)
        ids[row, :n] = torch.tensor([p.id for p in window.pieces])
        shapes[row, :n] = torch.tensor([p.shape for p in window.pieces])
        cues[row, :n] = torch.tensor([p.cue for p in window.pieces])
        mask[row, :n] = 1
    return ids, shapes, cues, mask.float()


def pair(name, queries, keys, query_at):
    """Scores of one relation: rows are acts (batch row, piece), columns the pieces of that row."""
    k = PAIRS.index(name)
    rows, places = query_at
    q = queries[rows, places, k * (WIDTH + 1):(k + 1) * (WIDTH + 1)]
    return (keys[rows, :, k * WIDTH:(k + 1) * WIDTH] @ q[:, :WIDTH, None]).squeeze(-1) / WIDTH ** .5 + q[:, WIDTH:]


def losses(model, batch):
    """The loss of each head."""
    ids, shapes, cues, mask = tensors(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        acts, marks, queries, keys = model(ids, shapes, cues, mask)
    acts, marks, queries, keys = acts.float(), marks.float(), queries.float(), keys.float()
    target = torch.full(ids.shape, -100)
    for row, window in enumerate(batch):
        target[row, window.core:len(window.pieces) - 1] = 0
        for place in window.ignored:
            target[row, place] = -100
        for act in window.acts:
            target[row, act["trigger"]] = act["act"] + 1
    parts = {}
    parts["trigger"] = functional.cross_entropy(acts.flatten(0, 1), target.flatten(), ignore_index=-100, reduction="sum") / (target > 0).sum().clamp(min=1)
    flat = [(row, act) for row, window in enumerate(batch) for act in window.acts]
    if not flat:
        return parts
    where = torch.tensor([row for row, _ in flat]), torch.tensor([act["trigger"] for _, act in flat])
    here = marks[where[0], where[1]]
    parts["field"] = functional.cross_entropy(here[:, :len(FIELDS)], torch.tensor([act["field"] for _, act in flat]))
    parts["flags"] = functional.binary_cross_entropy_with_logits(here[:, len(FIELDS):], torch.tensor([act["flags"] for _, act in flat], dtype=torch.float))
    same = torch.zeros(len(flat), ids.shape[1], dtype=torch.bool)
    about = torch.zeros(len(flat), ids.shape[1])
    for i, (row, act) in enumerate(flat):
        window = batch[row]
        sentence = window.pieces[act["trigger"]].sentence
        for place in range(window.core, len(window.pieces) - 1):
            same[i, place] = window.pieces[place].sentence == sentence
        for place in act["about"]:
            about[i, place] = 1
    for end in ("start", "end"):
        scores = pair(end, queries, keys, where).masked_fill(~same, -1e4)
        parts[end] = functional.cross_entropy(scores, torch.tensor([act[end] for _, act in flat]))
    scores = pair("about", queries, keys, where)
    parts["about"] = (functional.binary_cross_entropy_with_logits(scores, about, reduction="none") * same).sum() / len(flat)
    for role in ROLES:
        scores, logits, wanted = pair(role, queries, keys, where), [], []
        for i, (row, act) in enumerate(flat):
            for code, places in batch[row].candidates().items():
                logits.append(torch.logsumexp(scores[i, places], 0))
                wanted.append(float(code in act[role]))
        if logits:
            parts[role] = functional.binary_cross_entropy_with_logits(torch.stack(logits), torch.tensor(wanted), reduction="sum") / len(flat)
    scores, logits, wanted = pair("when", queries, keys, where), [], []
    for i, (row, act) in enumerate(flat):
        for value, place in batch[row].moments:
            logits.append(scores[i, place])
            wanted.append(float(act["when"] is not None and value == act["when"]))
    if logits:
        parts["when"] = functional.binary_cross_entropy_with_logits(torch.stack(logits), torch.tensor(wanted), reduction="sum") / len(flat)
    return parts


def predict(model, windows, size=16):
    """Raw head outputs of each window, in order."""
    model.eval()
    found = [None] * len(windows)
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].pieces))
    with torch.no_grad():
        for at in range(0, len(order), size):
            group = order[at:at + size]
            ids, shapes, cues, mask = tensors([windows[i] for i in group])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = model(ids, shapes, cues, mask)
            for row, i in enumerate(group):
                found[i] = [o[row].float() for o in out]
    return found


def evaluate(model, documents):
    """The threshold that does best on these documents, and the scores there."""
    flat = [w for _, windows in documents for w in windows]
    raw = iter(predict(model, flat))
    read = [(document, [(w, next(raw)) for w in windows]) for document, windows in documents]
    tried = {t: score([(d, [e for w, r in ws for e in entries(w, r, t)]) for d, ws in read]) for t in (.3, .4, .5, .6, .7)}
    best = max(tried, key=lambda t: tried[t]["all"]["f1"])
    return best, tried[best]


def main():
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "encoder", "out"):
        parse.add_argument("--" + name, required=True)
    parse.add_argument("--layers", type=int, default=6)
    parse.add_argument("--epochs", type=int, default=12)
    parse.add_argument("--batch", type=int, default=8)
    parse.add_argument("--rate", type=float, default=1e-4)
    parse.add_argument("--head-rate", type=float, default=5e-4)
    parse.add_argument("--dropout", type=float, default=.1)
    parse.add_argument("--seed", type=int, default=1)
    parse.add_argument("--threads", type=int, default=2)
    parse.add_argument("--no-shapes", action="store_true")
    parse.add_argument("--no-cues", action="store_true", help="without what the cue words tell")
    parse.add_argument("--no-own", action="store_true", help="without the own-written reports")
    parse.add_argument("--all", action="store_true", help="train on the development part too (for the weights that ship, once epochs are settled)")
    options = parse.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    folder = Path(options.data)
    documents, missed = data.load(folder / "documents.jsonl", folder / "windows.jsonl")
    parts = {part: [(d, w) for d, w in documents if d["part"] == part] for part in ("train", "development", "test")}
    if options.all:
        parts["train"] += parts["development"]
    if options.no_own:
        parts["train"] = [(d, w) for d, w in parts["train"] if d["source"] != "own"]
    train = [w for _, windows in parts["train"] for w in windows]
    print({part: (len(rows), sum(len(w) for _, w in rows), sum(len(x.acts) for _, w in rows for x in w)) for part, rows in parts.items()}, "triggers outside sentences:", missed, flush=True)
    model = Reader(layers=options.layers, dropout=options.dropout, shapes=not options.no_shapes, cues=not options.no_cues)
    model.load_onnx(options.encoder)
    heads = [p for n, p in model.named_parameters() if n.split(".")[0] in NEW]
    body = [p for n, p in model.named_parameters() if n.split(".")[0] not in NEW]
    optimiser = torch.optim.AdamW([{"params": body, "lr": options.rate}, {"params": heads, "lr": options.head_rate}], weight_decay=.01)
    steps = options.epochs * ((len(train) + options.batch - 1) // options.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (.1 * steps)) * max(.02, 1 - s / steps))
    rng, log = random.Random(options.seed), []
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    for epoch in range(options.epochs):
        model.train()
        began, sums, count = time.time(), {}, 0
        for batch in batches(train, options.batch, rng):
            heads_lost = losses(model, batch)
            value = sum(WEIGHT.get(name, 1.0) * part for name, part in heads_lost.items())
            for name, part in heads_lost.items():
                sums[name] = sums.get(name, 0) + part.item()
            optimiser.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            count += 1
        line = {"epoch": epoch + 1, "loss": {name: round(total / count, 3) for name, total in sums.items()}, "seconds": round(time.time() - began)}
        if epoch % 2 == 1 or epoch == options.epochs - 1:
            threshold, scores = evaluate(model, parts["development"])
            line.update(threshold=threshold, development=scores["all"])
        log.append(line)
        print(json.dumps(line), flush=True)
    torch.save(model.state_dict(), out / "reader.pt")
    threshold, development = evaluate(model, parts["development"])
    result = {"options": vars(options), "threshold": threshold, "epochs": log, "development": development}
    (out / "scores.json").write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(development, indent=1))


if __name__ == "__main__":
    main()
