#!/usr/bin/env python3
"""Writes one part of the joined labels as an answer key for `readout eval`.

    key.py documents.jsonl development|test  >  KEY.jsonl

documents.jsonl is what join.py writes. The key holds the texts: keep it out of the repository.
"""
import json
import sys


def main():
    for document in map(json.loads, open(sys.argv[1], encoding="utf-8")):
        if document["part"] != sys.argv[2]:
            continue
        text = document["text"]
        entries = []
        for entry in document["entries"]:
            kept = {name: value for name, value in entry.items() if name not in ("start", "end", "trigger", "about", "attributed_to", "condition", "hedge", "reservation")}
            kept["evidence"] = {"start": entry["start"], "end": entry["end"], "text": text[entry["start"]:entry["end"]]}
            kept["about"] = [text[a:b] for a, b in entry["about"]]
            entries.append(kept)
        print(json.dumps({**{name: document[name] for name in ("id", "date", "genre", "publisher", "title", "text") if document.get(name)}, "entries": entries}, ensure_ascii=False))


if __name__ == "__main__":
    main()
