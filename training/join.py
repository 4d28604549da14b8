#!/usr/bin/env python3
"""Joins the labels to their texts: writes one JSON line per labelled document, text and labels together.

    join.py SHARED REPORTS LABELS.jsonl…  >  documents.jsonl

SHARED   the folder that holds corpus/ and bench/
REPORTS  reports.jsonl: own-written reports with their texts (committed beside the labels)
A row whose text is not found, or whose hash differs from the label's, is named and left out; exit 1 then.
Each row gets "part": train, development or test. Within each source the most recent are test, those before them
development; own-written reports are always train.
"""
import gzip
import hashlib
import json
import sys
from pathlib import Path


def rows(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")) as lines:
        for line in lines:
            yield json.loads(line)


def gum(path):
    """GUM news as documents: sentences joined by spaces, paragraphs by a blank line."""
    name, paragraphs, kept = None, [], {}
    for line in gzip.open(path, "rt", encoding="utf-8"):
        if line.startswith("# newdoc id"):
            name, paragraphs = line.split("=")[1].strip(), []
            kept[name] = {"id": "gum/" + name, "genre": "news", "paragraphs": paragraphs}
        elif line.startswith("# newpar") or name and not paragraphs and line.startswith("# text ="):
            paragraphs.append([])
        if line.startswith("# text ="):
            paragraphs[-1].append(line[8:].strip())
        elif line.startswith("# meta::dateCreated"):
            kept[name]["date"] = line.split("=")[1].strip()
        elif line.startswith("# meta::title"):
            kept[name]["title"] = line.split("=", 1)[1].strip()
    for document in kept.values():
        document["text"] = "\n\n".join(" ".join(p) for p in document.pop("paragraphs") if p)
        yield document


def texts(shared, reports):
    found = {}
    for name in ("official-readouts", "official-statements", "voa-belt-and-road"):
        found.update((row["id"], row) for row in rows(shared / "corpus" / f"{name}.jsonl.gz"))
    for part in ("train", "dev", "test"):
        found.update((row["id"], row) for row in gum(shared / f"bench/ner/gum-open-{part}.conllu.gz"))
    found.update((row["url"], {**row, "id": row["url"], "genre": "news"}) for row in rows(shared / "bench/geo/geovirus.jsonl.gz"))
    found.update((row["id"], row) for row in rows(reports))
    return found


def source(row):
    return "own" if row["id"].startswith("own/") else "wikinews" if not row["id"].startswith(("wh/", "voa/")) else row["genre"]


# The first document, by date and id, of each source's development and test part: settled when they were a tenth and a
# fifth of the source, and kept, so that later labels never move a document from one part to another.
FIRST = {
    "readout": (("2023-11-29", "wh/2023-11-29-readout-of-president-bidens-call-with-president-mohamed-bin-zayed-of-the-united"), ("2024-04-29", "wh/2024-04-29-readout-of-president-bidens-call-with-president-abdel-fattah-al-sisi-of-egypt-5")),
    "joint-statement": (("2024-08-17", "wh/2024-08-17-joint-leaders-statement-on-the-anniversary-of-the-trilateral-leaders-summit-at-"), ("2025-10-26", "wh/2025-10-26-joint-declaration-by-the-prime-minister-of-the-kingdom-of-cambodia-and-the-prim")),
    "fact-sheet": (("2025-05-08", "wh/2025-05-08-fact-sheet-u-s-uk-reach-historic-trade-deal"), ("2025-09-05", "wh/2025-09-05-fact-sheet-president-donald-j-trump-implements-a-historic-u-s-japan-framework-a")),
    "statement": (("2024-02-07", "wh/2024-02-07-statement-from-president-joe-biden-on-the-passing-of-former-president-sebastian"), ("2024-08-06", "wh/2024-08-06-statement-from-president-biden-thanking-u-s-special-representative-for-ukraines")),
    "news": (("2018-09-11", "voa/2018-09-11-voa-zambia-continues-to-borrow-as-china-debt-concerns-rise"), ("2018-12-19", "voa/2018-12-19-voa-as-us-debt-trap-diplomacy-rhetoric-heats-up-china-africa-relations-hold-fast")),
    "wikinews": (("", "https://en.wikinews.org/wiki/UNHCR:_Thousands_of_Angolans_expelled_from_DRC_in_%22dire%22_need_of_aid"), ("2006-01-12", "gum/GUM_news_stampede")),
}


def parts(joined):
    """Sets each row's source and part."""
    for row in joined:
        row["source"], place = source(row), (row.get("date") or "", row["id"])
        development, test = FIRST.get(row["source"], (None, None))
        row["part"] = "train" if development is None or place < development else "development" if place < test else "test"


def main():
    shared, reports = Path(sys.argv[1]), Path(sys.argv[2])
    known, joined, wrong, seen = texts(shared, reports), [], 0, set()
    for path in sys.argv[3:]:
        for label in rows(Path(path)):
            document = known.get(label["id"])
            problem = "no such text" if document is None else "labelled twice" if label["id"] in seen else None
            if problem is None and hashlib.sha256(document["text"].encode()).hexdigest() != label["sha256"]:
                problem = "the text has changed since it was labelled"
            if problem:
                wrong += 1
                print(f"{path}: {label['id']}: {problem}", file=sys.stderr)
                continue
            seen.add(label["id"])
            kept = {key: document.get(key) for key in ("id", "date", "genre", "publisher", "title", "text")}
            joined.append({**kept, "entries": label["entries"]})
    parts(joined)
    for row in joined:
        print(json.dumps(row, ensure_ascii=False))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
