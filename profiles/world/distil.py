"""Makes actors.yaml of the world profile from the npm data package world-countries (ODbL-1.0) and two hand-kept files.

Run by hand, never by the build:  npm pack world-countries && tar xzf world-countries-*.tgz && python3 distil.py package
states-overlay.json: per alpha-3 code, more names, adjectives and metonyms, and names to drop.
organisations.json: [code, name, kind, names, members] of everybody who is no state.
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def plain(words):
    return [word.replace("\u2019", "'") for word in words if word]


def fresh(words, taken):
    """The words not yet claimed by another actor, in order."""
    kept = []
    for word in plain(words):
        if word not in taken and word not in kept:
            kept.append(word)
    taken.update(kept)
    return kept


def listed(words):
    return "[" + ", ".join(json.dumps(word, ensure_ascii=False) for word in words) + "]"


def row(code, name, kind, names, adjectives=(), metonyms=(), members=()):
    parts = [f"code: {json.dumps(code)}", f"name: {json.dumps(name, ensure_ascii=False)}", f"kind: {kind}", f"names: {listed(names)}"]
    for key, words in (("adjectives", adjectives), ("metonyms", metonyms), ("members", members)):
        if words:
            parts.append(f"{key}: {listed(words)}")
    return "- {" + ", ".join(parts) + "}"


def main(package):
    countries = json.loads((pathlib.Path(package) / "countries.json").read_text(encoding="utf-8"))
    overlay = json.loads((HERE / "states-overlay.json").read_text(encoding="utf-8"))
    organisations = json.loads((HERE / "organisations.json").read_text(encoding="utf-8"))
    # Who is named in the overlay claims its words first; then states before territories.
    countries.sort(key=lambda c: ({"UNK": "XKX"}.get(c["cca3"], c["cca3"]) not in overlay, not c["independent"], c["cca3"]))
    taken, adjectives_taken, rows = set(), set(), {}
    for country in countries:
        code = {"UNK": "XKX"}.get(country["cca3"], country["cca3"])
        more = overlay.get(code, {})
        drop = set(more.get("drop", []))
        demonym = country.get("demonyms", {}).get("eng", {}).get("m", "")
        names = [w for w in more.get("names", []) + [country["name"]["common"], country["name"]["official"]] if w not in drop]
        adjectives = [w for w in more.get("adjectives", []) + [demonym] if w not in drop]
        capitals = country.get("capital", []) if country["independent"] else []
        metonyms = [w for w in more.get("metonyms", []) + capitals if w not in drop and len(w) > 3]
        names = fresh(names, taken)
        adjectives = [w for w in fresh(adjectives, adjectives_taken)]
        rows[code] = row(code, country["name"]["common"].replace("\u2019", "'"), "STATE", names, adjectives, fresh(metonyms, taken))
    out = ["# Made by distil.py from world-countries (ODbL-1.0), states-overlay.json and organisations.json. Do not edit by hand."]
    out += [rows[code] for code in sorted(rows)]
    out += [row(code, name, kind, fresh(names, taken), members=members) for code, name, kind, names, members in organisations]
    (HERE / "actors.yaml").write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
