#!/usr/bin/env python3
"""Agreement of two independent passes over the same documents, scored as the guideline says (the first pass as key).

    agreement.py documents.jsonl SECOND.jsonl

documents.jsonl is what join.py writes. Entries that the first reader marked optional are neither rewarded nor charged;
those that the second marked optional are left out.
"""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "reader"))
from decode import score  # noqa: E402


def said(entry):
    return {**entry, "actors": set(entry["actors"]), "recipients": set(entry["recipients"]), "renewed": bool(entry.get("renewed")), "when": entry.get("when")}


def main():
    second = {row["id"]: row["entries"] for row in map(json.loads, open(sys.argv[2], encoding="utf-8"))}
    pairs = [(row, [said(e) for e in second[row["id"]] if not e.get("optional")]) for row in map(json.loads, open(sys.argv[1], encoding="utf-8")) if row["id"] in second]
    print(len(pairs), "documents")
    for name, values in score(pairs).items():
        print(name, values)


if __name__ == "__main__":
    main()
