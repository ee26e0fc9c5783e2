"""The SQL of the open lake, run by DuckDB and by Spark on two workers, gives the cells of `plumbline platforms report`.

    python3 tests/lake/check.py PROGRAM

PROGRAM is a build with the feature `lake`; `requirements.txt` says what else is needed, and Java. Takes the sample files of the tests in, opens the rows in the words of the
README that lies beside them, and compares every cell of every question, exactly. The last line is "N passed, N failed".
"""

import csv
import datetime
import glob
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = sorted(glob.glob(f"{ROOT}/crates/app/lake/tests/data/sor-*.zip"))

# What a report is asked for the same cells. A file of SQL that is not here fails, and so does one that is not there.
REPORTS = {
    "age": "--by platform,month",
    "before-july-2025": "--by platform,month --set before-july-2025",
    "content-type": "--by content_type,month",
    "distinct": "--by platform,month --distinct",
    "ground": "--by ground,month",
    "keyword": "--by keyword,month",
    "keywords-used": "--by month,schema --figures keywords",
    "kind": "--by kind,month",
    "lag": "--by platform,month --figures lag",
    "quartiles": "--by platform,month --figures quartiles",
    "scope": "--by scope,month",
    "source": "--by source,month",
}
# Where a cell stands in the JSON of a report, if it is neither a key nor under its own name.
CELLS = {
    "median_days": ("age_days", "median"),
    "p90_days": ("age_days", "p90"),
    "q1_days": ("age_days", "q1"),
    "q3_days": ("age_days", "q3"),
    "median_lag_days": ("lag_days", "median"),
    "p90_lag_days": ("lag_days", "p90"),
    "q1_lag_days": ("lag_days", "q1"),
    "q3_lag_days": ("lag_days", "q3"),
    "platforms_with_keyword_share": None,
}

counted = {True: 0, False: 0}


def check(holds, words):
    counted[bool(holds)] += 1
    if not holds:
        print(f"FAILED: {words}")


def reported(program, lake, options, names):
    """The cells of a report under the names that SQL gave its columns."""
    command = [program, "platforms", "report", "--lake", lake, "--format", "json", *options.split()]
    lines = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["lines"]

    def cell(line, name):
        if name == "platforms_with_keyword_share":
            return line["platforms_with_keyword"] / line["platforms"]
        if name in CELLS:
            outer, inner = CELLS[name]
            return line[outer][inner]
        return line["by"][name] if name in line["by"] else line[name]

    return sorted((tuple(cell(line, name) for name in names) for line in lines), key=repr)


def plain(row):
    """Numbers of any width are numbers; what is no whole number stays to the last bit."""
    return tuple(v if v is None or isinstance(v, (str, float)) else int(v) for v in row)


def sent_again(folder):
    """A day on which statements of the light sample are sent a second time, some within the same second, with another age of the content: which is the first then shows."""
    with zipfile.ZipFile(SAMPLES[-1]) as outer:
        with zipfile.ZipFile(io.BytesIO(outer.read(outer.namelist()[0]))) as inner:
            rows = list(csv.DictReader(io.TextIOWrapper(inner.open(inner.namelist()[0]), encoding="utf-8", newline="")))
    out = io.StringIO()
    again = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    again.writeheader()
    for number, row in enumerate(rows):
        created = row["created_at"] if number % 2 else "2025-10-03 00:00:00"
        uuid = f"{number * 2654435761 % 2**32:08x}{row['uuid'][8:]}"
        again.writerow({**row, "uuid": uuid, "created_at": created, "content_date": "2024-12-31 00:00:00"})
    part = io.BytesIO()
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as inner:
        inner.writestr("sor-global-2025-10-03-light-00000-00000.csv", out.getvalue())
    path = f"{folder}/sor-global-2025-10-03-light.zip"
    with zipfile.ZipFile(path, "w") as outer:
        outer.writestr("sor-global-2025-10-03-light-00000.csv.zip", part.getvalue())
    return path


class DuckDb:
    name = "DuckDB"

    def __init__(self, view):
        import duckdb

        self.connection = duckdb.connect()
        self.connection.execute(view)

    def ask(self, sql):
        cursor = self.connection.execute(sql)
        return [c[0] for c in cursor.description], [tuple(row) for row in cursor.fetchall()]

    wrong_days = """SELECT COUNT(*) FROM statements WHERE age_days <> date_diff('day', content_date, application_date)
        OR lag_days <> date_diff('day', application_date, CAST(created_at AS DATE)) OR day IS NULL"""

    def close(self):
        self.connection.close()


class Spark:
    name = "Spark"

    def __init__(self, view):
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        import pyspark
        from pyspark.sql import SparkSession

        # Logs of the workers: Spark lets nobody choose where, in this mode.
        self.work = os.path.join(os.path.dirname(pyspark.__file__), "work")
        settings = {
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.executor.memory": "1g",
            "spark.log.level": "ERROR",
            "spark.scheduler.minRegisteredResourcesRatio": "1.0",
            "spark.sql.shuffle.partitions": "4",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
        }
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("lake")
        for key, value in settings.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()
        # The workers and the one who asks. On a busy machine the second comes late.
        for _ in range(240):
            self.workers = self.session.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
            if self.workers == 2:
                break
            time.sleep(0.5)
        self.session.sql(view)

    def ask(self, sql):
        answer = self.session.sql(sql)
        return answer.columns, [tuple(row) for row in answer.collect()]

    wrong_days = """SELECT COUNT(*) FROM statements WHERE age_days <> datediff(application_date, content_date)
        OR lag_days <> datediff(CAST(created_at AS DATE), application_date) OR day IS NULL"""

    def close(self):
        self.session.stop()
        shutil.rmtree(self.work, ignore_errors=True)


def asked(engine, program, lake, questions):
    _, [(rows,)] = engine.ask("SELECT COUNT(*) FROM statements")
    _, [(first,)] = engine.ask("SELECT MIN(day) FROM statements")
    _, [(wrong,)] = engine.ask(engine.wrong_days)
    all_rows = reported(program, lake, "--by schema --figures keywords", ["statements"])
    check(rows == sum(n for (n,) in all_rows), f"{engine.name}: {rows} rows, and reports count {all_rows}")
    check(first == datetime.date(2025, 6, 30), f"{engine.name}: the first day is {first!r}")
    check(wrong == 0, f"{engine.name}: {wrong} rows whose days are not those of their dates")
    for name, sql in sorted(questions.items()):
        names, lines = engine.ask(sql)
        lines = sorted(map(plain, lines), key=repr)
        expected = reported(program, lake, REPORTS[name], names)
        differ = [pair for pair in zip(lines, expected) if pair[0] != pair[1]][:3]
        same = lines == expected and len(lines) > 0
        check(same, f"{engine.name}, {name}.sql: {len(lines)} lines, reported {len(expected)}: {differ}")
        print(f"{engine.name}: {name}.sql, {len(lines) * len(names)} cells{'' if same else ' THAT DIFFER'}")


def main(program):
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as scratch:
        lake = f"{scratch}/lake"
        ingest = [program, "platforms", "ingest", *SAMPLES, sent_again(scratch), "--lake", lake, "--parquet"]
        subprocess.run(ingest, check=True, stderr=subprocess.DEVNULL)
        october = [f for f in ingest[3:-3] if "-2025-10-" in os.path.basename(f)]
        ingest = [program, "platforms", "ingest", *october, "--lake", f"{scratch}/october"]
        subprocess.run(ingest, check=True, stderr=subprocess.DEVNULL)
        os.chdir(f"{lake}/parquet")
        with open("README.md", encoding="utf-8") as file:
            views = re.findall(r"^    (CREATE .*?);$", file.read(), re.MULTILINE)
        check(len(views) == 2, f"the README has {len(views)} ways of opening the rows, and should have two")
        questions = {}
        for path in glob.glob("sql/*.sql"):
            with open(path, encoding="utf-8") as file:
                questions[os.path.basename(path)[: -len(".sql")]] = file.read()
        check(questions.keys() == REPORTS.keys(), f"questions: {sorted(questions.keys() ^ REPORTS.keys())}")
        for engine in (DuckDb(views[0]), Spark(views[1])):
            if engine.name == "Spark":
                check(engine.workers == 2, f"Spark has {engine.workers} workers, and should have two")
            asked(engine, program, lake, questions)
            # A comparison that cannot fail compares nothing.
            spoilt = questions["age"].replace("up_to * 10 >= total * 9", "up_to * 10 >= total * 8")
            names, lines = engine.ask(spoilt)
            differ = sorted(map(plain, lines), key=repr) != reported(program, lake, REPORTS["age"], names)
            check(spoilt != questions["age"] and differ, f"{engine.name}: a spoilt question gave the same cells")
            # A month of the days that were published in it, as docs/scale.md says it.
            within = "DATE '2025-10-01' AND DATE '2025-10-31'"
            some = re.sub(r"(FROM statements\n    WHERE .*?)\n\),", rf"\1 AND day BETWEEN {within}\n),", questions["age"], flags=re.S)
            _, [(outside,)] = engine.ask(f"SELECT COUNT(*) FROM statements WHERE NOT day BETWEEN {within}")
            names, lines = engine.ask(some)
            check(some != questions["age"] and outside > 0, f"{engine.name}: a condition was not added, or lets every day in")
            expected = reported(program, f"{scratch}/october", REPORTS["age"], names)
            check(sorted(map(plain, lines), key=repr) == expected, f"{engine.name}: a condition on the day gave other cells than a lake of those days")
            check(engine.ask(questions["age"])[1] != engine.ask(questions["distinct"])[1], f"{engine.name}: no statement was sent twice")
            engine.close()
        os.chdir(ROOT)
    print(f"{counted[True]} passed, {counted[False]} failed")
    return 1 if counted[False] else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
