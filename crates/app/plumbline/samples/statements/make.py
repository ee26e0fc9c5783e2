#!/usr/bin/env python3
"""Make the SAMPLE of statements of reasons that `plumbline serve --sample` shows.

    python3 make.py        writes sor-global-DAY-full.zip and its .sha1 beside this file

Eight days, four on each side of 1 July 2025, in the format in which the DSA Transparency Database publishes a day: a stored zip of
deflated zips of CSV files, with the header of that time, PHP's quoting, lists as JSON text, and the SHA-1 beside it. Everything in them is
invented: platforms, numbers, delays. The names say SAMPLE. Standard library only; the CSV bytes are the same on every machine.

What there is to see: platforms that use the words of this violence, one that uses words but never these, two that use none at all, one with
fewer than ten statements on it in a month (no median), one with fewer than thirty (no 90th percentile), content dated after the decision, statements that
come weeks after the decision, and the words that changed in July 2025.
"""
import datetime as dt
import hashlib
import io
import json
import os
import random
import zipfile

FULL = """uuid decision_visibility decision_visibility_other end_date_visibility_restriction decision_monetary decision_monetary_other
end_date_monetary_restriction decision_provision end_date_service_restriction decision_account end_date_account_restriction account_type
decision_ground decision_ground_reference_url illegal_content_legal_ground illegal_content_explanation incompatible_content_ground
incompatible_content_explanation incompatible_content_illegal category category_addition category_specification
category_specification_other content_type content_type_other content_language content_date content_id_ean territorial_scope
application_date decision_facts source_type source_identity automated_detection automated_decision platform_name platform_uid
created_at""".split()
EEA = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()
EU = [c for c in EEA if c not in ("IS", "LI", "NO")]
DAYS = ["2025-03-28", "2025-04-29", "2025-05-28", "2025-06-27", "2025-07-29", "2025-08-28", "2025-09-29", "2025-10-30"]

# Name: statements a day on this violence, others a day, median age in days, share found by machine, days until published, uses keywords on others
PLATFORMS = {
    "SAMPLE Clipwave": (70, 90, 1.2, 0.85, 1, True),
    "SAMPLE Facelane": (38, 60, 4.0, 0.60, 2, True),
    "SAMPLE Gramly": (13, 30, 6.0, 0.55, 2, True),
    "SAMPLE Vidhall": (24, 50, 12.0, 0.70, 3, False),
    "SAMPLE Petit Hébergeur": (2, 6, 20.0, 0.00, 24, True),
    "SAMPLE Forum der Stadt, e. V.": (1, 5, 3.0, 0.00, 9, False),
    "SAMPLE Shopquay": (0, 90, 9.0, 0.95, 1, True),
    "SAMPLE Chirpnet": (0, 60, 0.6, 0.00, 1, False),
    "SAMPLE Bazaarly": (0, 40, 25.0, 0.80, 1, False),
}
# Category, keywords, weight.
BEFORE = [
    ("NON_CONSENSUAL_BEHAVIOUR", [], 30),
    ("NON_CONSENSUAL_BEHAVIOUR", ["NON_CONSENSUAL_IMAGE_SHARING"], 26),
    ("NON_CONSENSUAL_BEHAVIOUR", ["ONLINE_BULLYING_INTIMIDATION"], 18),
    ("NON_CONSENSUAL_BEHAVIOUR", ["STALKING"], 6),
    ("NON_CONSENSUAL_BEHAVIOUR", ["NON_CONSENSUAL_ITEMS_DEEPFAKE"], 7),
    ("PORNOGRAPHY_OR_SEXUALIZED_CONTENT", ["IMAGE_BASED_SEXUAL_ABUSE"], 8),
    ("VIOLENCE", ["GENDER_BASED_VIOLENCE"], 5),
]
SINCE = [
    ("CYBER_VIOLENCE_AGAINST_WOMEN", [], 14),
    ("CYBER_VIOLENCE_AGAINST_WOMEN", ["NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN"], 15),
    ("CYBER_VIOLENCE_AGAINST_WOMEN", ["CYBER_HARASSMENT_AGAINST_WOMEN"], 14),
    ("CYBER_VIOLENCE_AGAINST_WOMEN", ["NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN"], 8),
    ("CYBER_VIOLENCE_AGAINST_WOMEN", ["CYBER_STALKING_AGAINST_WOMEN"], 4),
    ("CYBER_VIOLENCE_AGAINST_WOMEN", ["INCITEMENT_AGAINST_WOMEN"], 6),
    ("CYBER_VIOLENCE", ["NON_CONSENSUAL_IMAGE_SHARING"], 12),
    ("CYBER_VIOLENCE", ["CYBER_BULLYING_INTIMIDATION"], 14),
    ("CYBER_VIOLENCE", ["CYBER_HARASSMENT", "CYBER_STALKING"], 7),
    ("VIOLENCE", ["TRAFFICKING_WOMEN_GIRLS"], 2),
    ("CYBER_VIOLENCE_AGAINST_WOMEN", ["FEMALE_GENDERED_DISINFORMATION"], 2),
]
OTHERS = [("SCAMS_AND_FRAUD", ["INAUTHENTIC_ACCOUNTS"]), ("ILLEGAL_OR_HARMFUL_SPEECH", ["HATE_SPEECH"]),
          ("INTELLECTUAL_PROPERTY_INFRINGEMENTS", ["COPYRIGHT_INFRINGEMENT"])]


def quoted(text):
    """As PHP's fputcsv does: white space alone makes a field quoted."""
    if any(c in text for c in ',"\\\n\r\t '):
        return '"' + text.replace('"', '""') + '"'
    return text


def listed(words, begin=""):
    return json.dumps([begin + w for w in words], separators=(",", ":")) if words else ""


def row(rng, number, day, name, related, v1):
    _, _, median, machine, lag, words = PLATFORMS[name]
    if related:
        table = BEFORE if v1 else SINCE
        category, keywords, _ = rng.choices(table, [w for _, _, w in table])[0]
    else:
        category, keywords = rng.choice(OTHERS)
        keywords = keywords if words and rng.random() < .3 else []
    source = rng.choices(["VOLUNTARY", "ARTICLE_16", "TYPE_OTHER_NOTIFICATION", "TRUSTED_FLAGGER"], [62, 26, 7, 5])[0]
    found = source == "VOLUNTARY" and rng.random() < machine
    age = min(4000, int(median * (1 if found else 3) * rng.lognormvariate(0, 1.3)))
    if name == "SAMPLE Petit Hébergeur" and rng.random() < .15:
        age = -1
    decided = day - dt.timedelta(days=max(0, round(lag * rng.uniform(.4, 1.3))))
    account = rng.random() < .06
    seen = [] if account else rng.choices([["CONTENT_REMOVED"], ["CONTENT_DISABLED"], ["CONTENT_DEMOTED"], ["OTHER"]], [55, 30, 10, 5])[0]
    illegal = rng.random() < .12
    scope = rng.choices([EEA, EU, ["DE"], ["ES"], []], [55, 30, 5, 5, 5])[0]
    midnight = " 00:00:00"
    f = dict.fromkeys(FULL, "")
    f.update(
        uuid=f"00000000-0000-4000-8000-{number:012x}",
        decision_visibility=listed(seen, "DECISION_VISIBILITY_"),
        decision_account="DECISION_ACCOUNT_SUSPENDED" if account else "",
        decision_ground="DECISION_GROUND_" + ("ILLEGAL_CONTENT" if illegal else "INCOMPATIBLE_CONTENT"),
        illegal_content_legal_ground="SAMPLE law" if illegal else "",
        incompatible_content_ground="" if illegal else "SAMPLE rules, section 4",
        category="STATEMENT_CATEGORY_" + category,
        category_specification=listed(keywords, "KEYWORD_"),
        content_type=listed(rng.choices([["VIDEO"], ["TEXT"], ["IMAGE"], ["IMAGE", "TEXT"], ["SYNTHETIC_MEDIA", "VIDEO"]], [35, 30, 20, 10, 5])[0], "CONTENT_TYPE_"),
        content_date=(decided - dt.timedelta(days=age)).isoformat() + midnight,
        territorial_scope=listed(scope) or "[]",
        application_date=decided.isoformat() + midnight,
        decision_facts="SAMPLE",
        source_type="SOURCE_" + source,
        automated_detection="Yes" if found else "No",
        automated_decision="AUTOMATED_DECISION_" + ("FULLY" if found and rng.random() < .6 else "PARTIALLY" if found else "NOT_AUTOMATED"),
        platform_name=name,
        platform_uid=f"sample-{number}",
        created_at=day.isoformat() + " 06:00:00",
    )
    return ",".join(quoted(f[c]) for c in FULL if not (v1 and c == "content_id_ean"))


def stored(members, method):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=9) as z:
        for name, body in members:
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = method
            z.writestr(info, body)
    return out.getvalue()


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    number = 0
    for text in DAYS:
        day, rng, v1 = dt.date.fromisoformat(text), random.Random("plumbline/" + text), text < "2025-07-01"
        rows = []
        for name, (related, others, *_) in PLATFORMS.items():
            # The small forum has a statement on it on some days alone.
            related = rng.choice([0, 1]) if name.startswith("SAMPLE Forum") else round(related * rng.uniform(.8, 1.25))
            for about in [True] * related + [False] * others:
                number += 1
                rows.append(row(rng, number, day, name, about, v1))
        head = ",".join(c for c in FULL if not (v1 and c == "content_id_ean"))
        whole = f"sor-global-{text}-full"
        csv = (f"{whole}-00000-00000.csv", ("\n".join([head] + rows)).encode())
        inner = (f"{whole}-00000.csv.zip", stored([csv], zipfile.ZIP_DEFLATED))
        body = stored([inner], zipfile.ZIP_STORED)
        with open(os.path.join(here, whole + ".zip"), "wb") as file:
            file.write(body)
        with open(os.path.join(here, whole + ".zip.sha1"), "w", encoding="ascii") as file:
            file.write(f"{hashlib.sha1(body).hexdigest()}  {whole}.zip")
        print(whole, len(rows), "rows", len(body), "bytes")


if __name__ == "__main__":
    main()
