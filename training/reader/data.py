"""Windows, as `readout eval windows` prints them, with everything the heads learn from them."""
import json
from dataclasses import dataclass, field

ACTS = ("consider willing intend pledge agree sign provide progress complete refuse withdraw urge invite state note welcome "
        "condemn condole deny meet visit attack coerce protest disaster").split()
KINDS = {act: kind for kind, acts in {
    "commitment": "consider willing intend pledge agree sign", "delivery": "provide progress complete",
    "refusal": "refuse withdraw", "request": "urge invite", "position": "state note welcome condemn condole deny",
    "consultation": "meet visit", "incident": "attack coerce protest disaster"}.items() for act in acts.split()}
FIELDS = ("diplomacy security defence economy infrastructure energy trade finance technology climate health education humanitarian "
          "justice culture").split()
FLAGS = ("renewed", "negated", "threat", "alleged")
ROLES = ("actor", "recipient")


@dataclass
class Piece:
    id: int
    shape: int
    cue: int  # act that the cue words tell here, 0 for none
    start: int  # code points of the document or title
    end: int
    sentence: int  # index of its sentence, -1 in the title, -2 for what is in neither


@dataclass
class Window:
    pieces: list
    core: int  # index of the first piece that is predicted on
    mentions: list  # (code, piece)
    moments: list  # (ISO 8601 period or "", piece)
    acts: list = field(default_factory=list)
    ignored: set = field(default_factory=set)  # pieces whose trigger label is left open

    def candidates(self):
        """Piece places of each code that may play a part."""
        found = {}
        for code, place in self.mentions:
            found.setdefault(code, []).append(place)
        return found


def attach(windows, entries):
    """Hangs each labelled act on the window in whose core its trigger stands."""
    missed = 0
    for entry in entries:
        placed = False
        start, end = entry["trigger"]
        for window in windows:
            core = range(window.core, len(window.pieces) - 1)
            inside = [i for i in core if window.pieces[i].start < end and window.pieces[i].end > start]
            if not inside:
                continue
            placed = True
            window.ignored.update(inside)
            if entry.get("optional"):
                break
            trigger = inside[0]
            sentence = window.pieces[trigger].sentence
            span = [i for i in core if window.pieces[i].sentence == sentence and window.pieces[i].start < entry["end"] and window.pieces[i].end > entry["start"]]
            about = {i for i in core if window.pieces[i].sentence == sentence and any(window.pieces[i].start >= a and window.pieces[i].end <= b for a, b in entry["about"])}
            window.acts.append({"trigger": trigger, "act": ACTS.index(entry["act"]), "start": min(span[0], trigger), "end": max(span[-1], trigger), "about": about,
                                "actor": set(entry["actors"]), "recipient": set(entry["recipients"]), "field": FIELDS.index(entry["field"]),
                                "when": entry.get("when"), "flags": [entry.get("status") == flag or bool(entry.get(flag)) for flag in FLAGS], "entry": entry})
            break
        missed += not placed
    return missed


def load(documents, windows):
    cut = {row["id"]: row["windows"] for row in map(json.loads, open(windows, encoding="utf-8"))}
    kept, missed = [], 0
    for document in map(json.loads, open(documents, encoding="utf-8")):
        mine = [Window([Piece(*p) for p in w["pieces"]], w["core"], w["mentions"], w["moments"]) for w in cut[document["id"]]]
        missed += attach(mine, document["entries"])
        kept.append((document, mine))
    return kept, missed
