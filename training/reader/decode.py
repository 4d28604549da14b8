"""Head outputs to entries, as the Java class org.readout.core.reading.EncoderReader decodes them; and the guideline's scores."""
import torch

from data import ACTS, FIELDS, FLAGS, KINDS, ROLES
from model import PAIRS, WIDTH


def entries(window, raw, threshold):
    acts, marks, queries, keys = raw
    chances = torch.softmax(acts, -1)
    last = len(window.pieces) - 1
    found = []

    def scores(name, trigger):
        k = PAIRS.index(name)
        q = queries[trigger, k * (WIDTH + 1):(k + 1) * (WIDTH + 1)]
        return keys[:, k * WIDTH:(k + 1) * WIDTH] @ q[:WIDTH] / WIDTH ** .5 + q[WIDTH]

    codes = window.candidates()
    for place in range(window.core, last):
        chance = 1 - chances[place, 0].item()
        if chance < threshold:
            continue
        sentence = window.pieces[place].sentence
        low = place
        while low > window.core and window.pieces[low - 1].sentence == sentence:
            low -= 1
        high = place
        while high + 1 < last and window.pieces[high + 1].sentence == sentence:
            high += 1
        start = low + scores("start", place)[low:place + 1].argmax().item()
        end = place + scores("end", place)[place:high + 1].argmax().item()
        about = scores("about", place)
        act = ACTS[chances[place, 1:].argmax().item()]
        roles = {role: {c for c, places in codes.items() if torch.logsumexp(scores(role, place)[places], 0) > 0} for role in ROLES}
        moments = [(scores("when", place)[at].item(), value) for value, at in window.moments]
        found.append({"when": max(moments)[1] if moments and max(moments)[0] > 0 else None, "act": act, "kind": KINDS[act], "start": window.pieces[start].start, "end": window.pieces[end].end, "score": chance,
                      "actors": roles["actor"], "recipients": roles["recipient"], "field": FIELDS[marks[place, :len(FIELDS)].argmax().item()],
                      "about": [(window.pieces[i].start, window.pieces[i].end) for i in range(low, high + 1) if about[i] > 0],
                      **{flag: marks[place, len(FIELDS) + i].item() > 0 for i, flag in enumerate(FLAGS)}})
    return merged(found)


def merged(found):
    """Of entries with the same kind and overlapping triggers' evidence alike, the surest."""
    kept = []
    for entry in sorted(found, key=lambda e: -e["score"]):
        if not any(k["kind"] == entry["kind"] and k["start"] == entry["start"] and k["end"] == entry["end"] for k in kept):
            kept.append(entry)
    return sorted(kept, key=lambda e: (e["start"], e["end"]))


def overlap(a, b):
    return max(0, min(a["end"], b["end"]) - max(a["start"], b["start"]))


def match(gold, said):
    """One to one, greedily by overlap; same kind, and at least half the shorter covered."""
    pairs = sorted(((overlap(g, s), -i, -j) for i, g in enumerate(gold) for j, s in enumerate(said)
                    if g["kind"] == s["kind"] and overlap(g, s) * 2 >= min(g["end"] - g["start"], s["end"] - s["start"]) and overlap(g, s)), reverse=True)
    taken, left, right = [], set(), set()
    for _, i, j in pairs:
        if -i not in left and -j not in right:
            left.add(-i)
            right.add(-j)
            taken.append((-i, -j))
    return taken


def f1(right, said, wanted):
    p, r = right / said if said else 0, right / wanted if wanted else 0
    return 2 * p * r / (p + r) if p + r else 0


def score(read):
    groups = {}
    for document, said in read:
        gold = document["entries"]
        pairs = match(gold, said)
        optional_hit = {j for i, j in pairs if gold[i].get("optional")}
        for name in ("all", document["source"]):
            g = groups.setdefault(name, dict.fromkeys("right said wanted complete act iou a_r a_s a_w r_r r_s r_w field renewed w_r w_s w_w".split(), 0))
            g["said"] += len(said) - len(optional_hit)
            g["wanted"] += sum(not e.get("optional") for e in gold)
            for i, j in pairs:
                a, b = gold[i], said[j]
                if a.get("optional"):
                    continue
                g["right"] += 1
                same = a["act"] == b["act"]
                g["act"] += same
                actors, recipients = set(a["actors"]), set(a["recipients"])
                g["complete"] += same and actors == b["actors"] and recipients == b["recipients"]
                g["iou"] += overlap(a, b) / (max(a["end"], b["end"]) - min(a["start"], b["start"]))
                g["a_r"] += len(actors & b["actors"]); g["a_s"] += len(b["actors"]); g["a_w"] += len(actors)
                g["r_r"] += len(recipients & b["recipients"]); g["r_s"] += len(b["recipients"]); g["r_w"] += len(recipients)
                g["field"] += a["field"] == b["field"]
                g["w_r"] += bool(b["when"]) and a.get("when") == b["when"]; g["w_s"] += bool(b["when"]); g["w_w"] += bool(a.get("when"))
                g["renewed"] += bool(a.get("renewed")) == b["renewed"]
    out = {}
    for name, g in groups.items():
        n = max(1, g["right"])
        out[name] = {"p": g["right"] / max(1, g["said"]), "r": g["right"] / max(1, g["wanted"]), "f1": f1(g["right"], g["said"], g["wanted"]),
                     "complete": f1(g["complete"], g["said"], g["wanted"]), "act": g["act"] / n, "overlap": g["iou"] / n, "actors": f1(g["a_r"], g["a_s"], g["a_w"]),
                     "recipients": f1(g["r_r"], g["r_s"], g["r_w"]), "when": f1(g["w_r"], g["w_s"], g["w_w"]), "field": g["field"] / n, "renewed": g["renewed"] / n, "entries": g["wanted"]}
        out[name] = {key: round(value, 3) for key, value in out[name].items()}
    return out
