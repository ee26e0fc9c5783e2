#!/usr/bin/env python3
"""The open lake beside its peers.

    lake.py write FOLDER FILE.zip…          DuckDB writes the same rows and columns of light files as Parquet
    lake.py ask duckdb|spark PARQUET        every question of PARQUET/sql by that engine, with its seconds

As in platforms.py, Python's zlib opens the zips for DuckDB.
"""
import glob, os, sys, time

from platforms import on_disk

WORDS = """uuid platform_name category decision_monetary decision_provision decision_account account_type decision_ground incompatible_content_illegal
content_language content_id_ean source_type automated_detection automated_decision""".split()
LISTS = "category_addition category_specification decision_visibility content_type".split()
UNTIL = """end_date_visibility_restriction end_date_monetary_restriction end_date_service_restriction end_date_account_restriction""".split()


def write(folder, files):
    import duckdb

    os.makedirs(folder, exist_ok=True)
    db = duckdb.connect()
    db.execute("set threads = 1")
    columns = [f"nullif({c}, '') as {c}" for c in WORDS]
    columns += [f"from_json(nullif(nullif({c}, ''), '[]'), '[\"VARCHAR\"]') as {c}" for c in LISTS]
    columns += [f"try_cast({c}[1:10] as date) as {c}" for c in UNTIL + ["content_date", "application_date"]]
    columns += ["cast(created_at as timestamp) as created_at", "'v2' as schema", "'not published' as scope"]
    columns += ["date_diff('day', content_date[1:10]::date, application_date[1:10]::date)::int as age_days"]
    columns += ["date_diff('day', application_date[1:10]::date, created_at[1:10]::date)::int as lag_days"]
    sql = f"""copy (select {", ".join(columns)} from read_csv($1, all_varchar = true, header = true, quote = '"', escape = '"', strict_mode = false))
        to '{folder}/NAME.parquet' (format parquet, compression zstd)"""
    days = iter(files)
    for _ in on_disk(files, lambda paths: [db.execute(sql.replace("NAME", os.path.basename(next(days))), [paths])]):
        pass
    print(db.execute(f"select count(*) from '{folder}/*.parquet'").fetchone()[0], "rows")


def ask(who, parquet):
    os.chdir(parquet)
    if who == "duckdb":
        import duckdb

        db = duckdb.connect()
        db.execute("set threads = 2")
        db.execute("create view statements as select * from read_parquet('statements/*/*.parquet', hive_partitioning = true)")
        run = lambda sql: db.execute(sql).fetchall()
    else:
        from pyspark.sql import SparkSession

        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        builder = SparkSession.builder.master("local-cluster[2,1,2048]").config("spark.driver.host", "127.0.0.1")
        builder = builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.log.level", "ERROR")
        builder = builder.config("spark.executor.memory", "2g").config("spark.sql.shuffle.partitions", "4")
        session = builder.getOrCreate()
        session.sql("create temporary view statements using parquet options (path 'statements')")
        run = lambda sql: session.sql(sql).collect()
    print("rows", run("select count(*) from statements")[0][0])
    for path in sorted(glob.glob("sql/*.sql")):
        with open(path, encoding="utf-8") as file:
            sql = file.read()
        began, processor = time.time(), time.process_time()
        lines = len(run(sql))
        print(f"{who} {os.path.basename(path):24} {time.time() - began:7.2f} s, own processor {time.process_time() - processor:7.2f} s, {lines} lines")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", folder, *files] if files:
            write(folder, files)
        case ["ask", ("duckdb" | "spark") as who, parquet]:
            ask(who, parquet)
        case _:
            sys.exit(__doc__)
