#!/usr/bin/env python3
"""Turns an annotator's working file into label rows that carry no text: offsets, values, a hash of each text.

    compile.py DOCUMENTS.jsonl WORKING.txt [--check]  >  LABELS.jsonl

DOCUMENTS.jsonl holds {"id","text"} (for example a corpus file, unpacked). The working file has one block per document:

    @ DOCUMENT-ID
    evidence | trigger | act | ACTORS>RECIPIENTS | about; about | field | extras

evidence   the exact words; "first words … last words" stands for the stretch from the one to the other, in one sentence.
           It is looked for from the start of the entry before it; "<<" in front looks from the document's start.
trigger    the one word or short phrase inside the evidence that carries the act
parties    comma-separated codes; "A,B<>" is a mutual act (the same list on both sides); either side may be empty
about      noun phrases of the text, found near the evidence; ";" between them
extras     renewed negated threat optional joint (voice) quote (wording) · when=2024-05-01 · amount=USD 2000000 · status=alleged
           by=words of the source · to=CODES (addressees) · if=words · hedge=words · without=words (reservation) · stage=announced
           instr=MoU/signed · voice=third-party · wording=paraphrase
Lines that begin with # are remarks. Offsets are Unicode code points. Every problem names its line; none: exit 0.
"""
import hashlib
import json
import re
import sys

KIND = {act: kind for kind, acts in {
    "commitment": "consider willing intend pledge agree sign", "delivery": "provide progress complete",
    "refusal": "refuse withdraw", "request": "urge invite", "position": "state note welcome condemn condole deny",
    "consultation": "meet visit", "incident": "attack coerce protest disaster"}.items() for act in acts.split()}
FIELDS = set("diplomacy security defence economy infrastructure energy trade finance technology climate health education "
             "humanitarian justice culture".split())
FLAGS = {"renewed", "negated", "threat", "optional"}
SPANS = {"by": "attributed_to", "if": "condition", "hedge": "hedge", "without": "reservation"}
VALUES = {"when", "amount", "status", "stage", "voice", "wording"}
CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}$|(ARMED|NGO|FIRM):.+")


def plain(text):
    """The text with quotes, dashes and spaces made simple, character for character."""
    for odd, simple in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("‑", "-"), ("\u00a0", " "), ("\n", " ")):
        text = text.replace(odd, simple)
    return text


def find(text, words, start, stop=None):
    """(start, end) of the words at or after start; "a … b" reaches from a to the first b after it, within 1,200 characters."""
    if "…" in words:
        head, tail = (part.strip() for part in words.split("…", 1))
        while True:
            first = whole(text, head, start, stop)
            if first < 0:
                return None
            last = whole(text, tail, first + len(head), stop)
            if 0 <= last and last - first <= 1200:
                return first, last + len(tail)
            start = first + 1
    first = whole(text, words, start, stop)
    return None if first < 0 else (first, first + len(words))


def whole(text, words, start, stop):
    """Where the words stand as whole words, or -1."""
    while True:
        at = text.find(words, start) if stop is None else text.find(words, start, stop)
        if at < 0:
            return -1
        end = at + len(words)
        if not (at > 0 and text[at - 1].isalnum() and words[0].isalnum()) and not (end < len(text) and text[end].isalnum() and words[-1].isalnum()):
            return at
        start = at + 1


def entry(line, text, cursor):
    columns = [column.strip() for column in line.split(" | ")]
    if len(columns) == 6:
        columns.append("")
    if len(columns) != 7:
        raise ValueError(f"{len(columns)} columns, wanted 6 or 7")
    evidence, trigger, act, parties, about, field, extras = columns
    if act not in KIND:
        raise ValueError(f"no such act: {act}")
    if field not in FIELDS:
        raise ValueError(f"no such field: {field}")
    if evidence.startswith("<<"):
        evidence, cursor = evidence[2:].strip(), 0
    span = find(text, plain(evidence), cursor) or find(text, plain(evidence), 0)
    if span is None:
        raise ValueError(f"evidence not found: {evidence}")
    out = {"start": span[0], "end": span[1], "act": act, "kind": KIND[act]}
    at = find(text, plain(trigger), span[0], span[1])
    if at is None:
        raise ValueError(f"trigger not in evidence: {trigger}")
    out["trigger"] = list(at)
    mutual = parties.endswith("<>")
    left, _, right = (parties[:-2], "", "") if mutual else parties.partition(">")
    codes = [[code.strip() for code in side.split(",") if code.strip()] for side in (left, left if mutual else right)]
    for code in codes[0] + codes[1]:
        if not CODE.match(code):
            raise ValueError(f"not a code: {code}")
    out["actors"], out["recipients"] = codes
    found = []
    for phrase in (part.strip() for part in about.split(";")):
        if not phrase:
            continue
        place = find(text, plain(phrase), span[0], span[1]) or find(text, plain(phrase), max(0, span[0] - 800), span[1] + 800)
        if place is None:
            raise ValueError(f"about not near the evidence: {phrase}")
        found.append(list(place))
    out["about"], out["field"] = found, field
    for extra in (part.strip() for part in re.split(r"[,;] ?(?=(?:[a-z]+=|renewed|negated|threat|optional|joint|quote))", extras)):
        if not extra:
            continue
        key, equals, value = extra.partition("=")
        if extra in FLAGS:
            out[extra] = True
        elif extra == "joint":
            out["voice"] = "joint"
        elif extra == "quote":
            out["wording"] = "direct-quote"
        elif key in SPANS and equals:
            place = find(text, plain(value), span[0], span[1]) or find(text, plain(value), max(0, span[0] - 3000), span[1] + 800)
            if place is None:
                raise ValueError(f"{key} not near the evidence: {value}")
            out[SPANS[key]] = list(place)
        elif key in VALUES and equals:
            out[key] = value
        elif key == "to" and equals:
            out["addressees"] = [code.strip() for code in value.split("+")]
        elif key == "instr" and equals:
            kind, _, stage = value.partition("/")
            out["instrument"] = {"type": kind, "stage": stage} if stage else {"type": kind}
        else:
            raise ValueError(f"unknown extra: {extra}")
    return out


def main():
    texts = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        row = json.loads(line)
        texts[row["id"]] = row["text"]
    document, rows, cursor, wrong = None, [], 0, 0
    for number, line in enumerate(open(sys.argv[2], encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line.strip() or line.startswith("#"):
            continue
        try:
            if line.startswith("@"):
                document = line[1:].strip()
                if document not in texts:
                    raise ValueError(f"no such document: {document}")
                text, cursor = plain(texts[document]), 0
                rows.append({"id": document, "sha256": hashlib.sha256(texts[document].encode()).hexdigest(), "entries": []})
            elif document in texts:
                found = entry(line, text, cursor)
                cursor = found["start"]
                rows[-1]["entries"].append(found)
        except ValueError as problem:
            wrong += 1
            print(f"{sys.argv[2]}:{number}: {problem}", file=sys.stderr)
    for row in rows:
        row["entries"].sort(key=lambda found: (found["start"], found["end"], found["act"]))
        if "--check" not in sys.argv:
            print(json.dumps(row, ensure_ascii=False))
    print(f"{len(rows)} documents, {sum(len(row['entries']) for row in rows)} entries, {wrong} problems", file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
