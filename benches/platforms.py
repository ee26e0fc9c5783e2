#!/usr/bin/env python3
"""The question of `plumbline platforms report`, asked of the published zips by other programs.

    platforms.py duckdb|polars|chdb OUT.csv FILE.zip…

None of the three reads zips inside zips, so Python's zlib opens them: onto disk for DuckDB and chdb (which read files), in memory for Polars.
Quantiles are by nearest rank, ceil(p * n), which none of the three gives under that name: days are counted, and the rank is found in the counts.
"""
import csv, io, os, sys, tempfile, zipfile
from collections import defaultdict

WORDS = """NON_CONSENSUAL_IMAGE_SHARING NON_CONSENSUAL_MATERIAL_DEEPFAKE CYBER_STALKING CYBER_HARASSMENT
NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN CYBER_STALKING_AGAINST_WOMEN
CYBER_HARASSMENT_AGAINST_WOMEN CYBER_BULLYING_INTIMIDATION BULLYING_AGAINST_GIRLS INCITEMENT_AGAINST_WOMEN
CYBER_INCITEMENT FEMALE_GENDERED_DISINFORMATION TRAFFICKING_WOMEN_GIRLS""".split()
LIKE = " or ".join(f"category_specification like '%\"KEYWORD_{w}\"%'" for w in WORDS)
ASKED = f"category = 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN' or {LIKE}"


def members(files):
    for path in files:
        with zipfile.ZipFile(path) as outer:
            for part in sorted(outer.namelist()):
                with zipfile.ZipFile(io.BytesIO(outer.read(part))) as inner:
                    for name in sorted(inner.namelist()):
                        yield name, inner, name


def on_disk(files, each):
    """One CSV file on disk at a time, as many as a thread pool would like at once: a day."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("SCRATCH")) as folder:
        for path in files:
            paths = []
            for name, inner, member in members([path]):
                paths.append(os.path.join(folder, name))
                with open(paths[-1], "wb") as out:
                    out.write(inner.read(member))
            yield from each(paths)
            for done in paths:
                os.remove(done)


def duckdb_counts(files):
    import duckdb
    db = duckdb.connect()
    db.execute("set threads = 2")
    sql = f"""select platform_name, application_date[1:7], date_diff('day', content_date[1:10]::date, application_date[1:10]::date),
        count(*), count(*) filter (automated_detection = 'Yes'), count(*) filter (automated_decision = 'AUTOMATED_DECISION_FULLY')
        from read_csv($1, all_varchar = true, header = true, quote = '"', escape = '"', strict_mode = false) where {ASKED} group by all"""
    return on_disk(files, lambda paths: db.execute(sql, [paths]).fetchall())


def chdb_counts(files):
    import chdb

    def each(paths):
        glob = os.path.join(os.path.dirname(paths[0]), "*.csv")
        sql = f"""select platform_name, substring(application_date, 1, 7), dateDiff('day', toDate32(substring(content_date, 1, 10)),
            toDate32(substring(application_date, 1, 10))) as days, count(), countIf(automated_detection = 'Yes'),
            countIf(automated_decision = 'AUTOMATED_DECISION_FULLY') from file('{glob}', CSVWithNames)
            where {ASKED} group by 1, 2, 3 settings max_threads = 2, input_format_csv_use_best_effort_in_schema_inference = 0,
            schema_inference_make_columns_nullable = 0, input_format_csv_try_infer_numbers_from_strings = 0, input_format_try_infer_dates = 0,
            input_format_try_infer_datetimes = 0"""
        for row in csv.reader(io.StringIO(str(chdb.query(sql, "CSV")))):
            yield row[0], row[1], int(row[2]), int(row[3]), int(row[4]), int(row[5])

    return on_disk(files, each)


def polars_counts(files):
    import polars as pl
    needed = ["platform_name", "application_date", "content_date", "automated_detection", "automated_decision", "category",
              "category_specification"]
    any_word = pl.any_horizontal([pl.col("category_specification").str.contains(f'"KEYWORD_{w}"', literal=True) for w in WORDS])
    for name, inner, member in members(files):
        frame = pl.read_csv(inner.read(member), columns=needed, infer_schema=False)
        asked = frame.filter((pl.col("category") == "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN") | any_word.fill_null(False))
        day = lambda c: pl.col(c).str.slice(0, 10).str.to_date()
        counted = asked.group_by("platform_name", pl.col("application_date").str.slice(0, 7).alias("month"),
                                 (day("application_date") - day("content_date")).dt.total_days().alias("days")).agg(
            pl.len(), (pl.col("automated_detection") == "Yes").sum().alias("a"),
            (pl.col("automated_decision") == "AUTOMATED_DECISION_FULLY").sum().alias("b"))
        yield from counted.iter_rows()


def main():
    who, out, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    cells = defaultdict(lambda: [0, 0, 0, defaultdict(int)])
    for platform, month, days, n, detected, decided in {"duckdb": duckdb_counts, "polars": polars_counts, "chdb": chdb_counts}[who](files):
        cell = cells[(platform, month)]
        cell[0] += n; cell[1] += detected; cell[2] += decided; cell[3][days] += n

    def rank(days, n, p, least):
        if n < least:
            return ""
        left = -(-n * p // 100)
        for day in sorted(days):
            if left <= days[day]:
                return day
            left -= days[day]

    with open(out, "w", newline="") as to:
        rows = csv.writer(to, lineterminator="\n")
        rows.writerow("platform month n median_days p90_days automated_detection_share automated_decision_share".split())
        for (platform, month), (n, detected, decided, days) in sorted(cells.items(), key=lambda c: (c[0][0].encode(), c[0][1])):
            rows.writerow([platform, month, n, rank(days, n, 50, 10), rank(days, n, 90, 30), f"{detected / n:.12f}", f"{decided / n:.12f}"])


if __name__ == "__main__":
    main()
