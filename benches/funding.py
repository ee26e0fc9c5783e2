"""The same totals as `plumbline funding report --by reporter,place,year,kind,currency`, with lxml's iterparse and with iatikit.

    funding.py enlarge FOLDER OUT TIMES   one file of all activities in FOLDER, TIMES times over
    funding.py lxml FILE | funding.py iatikit FILE

Both peers add with decimals, since floats would not give the same cents.
"""

import csv
import pathlib
import re
import sys
from collections import defaultdict
from fractions import Fraction

from lxml import etree

KINDS = {"2": "commitment", "3": "disbursement", "4": "expenditure"}


def enlarge(folder, out, times):
    files = sorted(pathlib.Path(folder).glob("*.xml"))
    bodies = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        first = re.search(r"<iati-activity[ >]", text).start()
        bodies.append(text[first : text.rindex("</iati-activities>")])
    with open(out, "w", encoding="utf-8") as large:
        large.write('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" xmlns:usg="urn:usg">\n')
        for time in range(int(times)):
            for body in bodies:
                large.write(body.replace("</iati-identifier>", f"-{time}</iati-identifier>"))
        large.write("\n</iati-activities>\n")


def is_purpose(element):
    return element.get("vocabulary") in (None, "", "1")


def places(element):
    countries = [(e.get("code"), e.get("percentage")) for e in element.findall("recipient-country")]
    return countries + [("R:" + e.get("code"), e.get("percentage")) for e in element.findall("recipient-region")]


def rebased(parts):
    if len(parts) == 1:
        return [(parts[0][0], 1)]
    shares = [Fraction(p) if p else None for _, p in parts]
    known = sum(s for s in shares if s is not None)
    missing = sum(1 for s in shares if s is None)
    rest = max(0, 100 - known) / missing if missing else 0
    shares = [rest if s is None else s for s in shares]
    whole = sum(shares)
    return [(code, share / whole if whole else Fraction(1, len(parts))) for (code, _), share in zip(parts, shares)]


def add(rows, activity):
    reporter = activity.find("reporting-org").get("ref")
    currency = activity.get("default-currency")
    own_places = places(activity)
    own_sectors = [(e.get("code"), e.get("percentage")) for e in activity.findall("sector") if is_purpose(e)]
    markers = [e.get("significance") for e in activity.findall("policy-marker") if e.get("code") == "1" and is_purpose(e)]
    for transaction in activity.findall("transaction"):
        kind = KINDS.get(transaction.find("transaction-type").get("code"))
        if kind is None:
            continue
        value = transaction.find("value")
        amount = Fraction(value.text.strip().replace(",", ""))
        year = transaction.find("transaction-date").get("iso-date")[:4]
        sectors = [(e.get("code"), e.get("percentage")) for e in transaction.findall("sector") if is_purpose(e)] or own_sectors
        evaw = sum(share for code, share in rebased(sectors) if code == "15180") if sectors else 0
        for place, share in rebased(places(transaction) or own_places or [("", None)]):
            row = rows[(reporter, place, year, kind, value.get("currency") or currency)]
            part = amount * share
            row[0] += part
            row[1] += part * evaw
            row[2] += part if "1" in markers else 0
            row[3] += part if any(m in ("2", "3", "4") for m in markers) else 0
            row[4] += 1


def written(rows):
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow("reporter place year kind currency amount evaw gender_sig gender_pri rows".split())
    for key in sorted(rows):
        *amounts, count = rows[key]
        out.writerow([*key, *(f"{float(a):.2f}" for a in amounts), count])


def main(how, path):
    rows = defaultdict(lambda: [Fraction(0)] * 4 + [0])
    if how == "lxml":
        for _, activity in etree.iterparse(path, tag="iati-activity", huge_tree=True):
            add(rows, activity)
            activity.clear()
            while activity.getprevious() is not None:
                del activity.getparent()[0]
    else:
        import iatikit

        for activity in iatikit.Dataset(path).activities:
            add(rows, activity.etree)
    written(rows)


if __name__ == "__main__":
    if sys.argv[1] == "enlarge":
        enlarge(*sys.argv[2:5])
    else:
        main(sys.argv[1], sys.argv[2])
