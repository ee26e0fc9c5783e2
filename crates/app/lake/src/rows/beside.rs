//! What lies beside the rows: how to open them, what each column is, and the questions.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use platforms::Concordance;

use super::columns::{COLUMNS, LEFT_OUT};
use super::questions;
use crate::error::{Result, at};
use crate::folder::exchange;

/// Writes everything, where it is not there as it should be.
pub(super) fn write(folder: &Path, concordance: &Concordance) -> Result<()> {
    let sql = folder.join("sql");
    fs::create_dir_all(&sql).map_err(at(&sql))?;
    let questions = questions::files(concordance).into_iter().map(|(name, text)| (sql.join(name), text));
    let others = [(folder.join("README.md"), readme()), (folder.join("dictionary.csv"), dictionary())];
    for (path, text) in questions.chain(others) {
        if fs::read(&path).ok().as_deref() != Some(text.as_bytes()) {
            exchange(&path, text.as_bytes())?;
        }
    }
    Ok(())
}

fn dictionary() -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut out = "column,type,meaning,since,may_not_be_read_as\n".to_owned();
    let _ = writeln!(
        out,
        "day,DATE,\"Day of the published file: when statements reached the database. The name of the folder, and a column to whoever reads it so\",\"2023-09, full and light\",\"When anything was decided\""
    );
    for c in &COLUMNS {
        let row = [c.meaning, c.since, c.not].map(quoted).join(",");
        let _ = writeln!(out, "{},{},{row}", c.name, c.kind.name());
    }
    for (column, why) in LEFT_OUT {
        let _ = writeln!(out, "{column},not here,{},,", quoted(&format!("Left out on purpose: {why}")));
    }
    out
}

fn readme() -> String {
    let mut asked = String::new();
    for (file, asks) in questions::told() {
        let _ = writeln!(asked, "| `sql/{file}.sql` | {asks} |");
    }
    format!(
        "# Statements of reasons, as rows

Source: European Commission, [DSA Transparency Database](https://transparency.dsa.ec.europa.eu), CC BY 4.0; changed: columns left out, texts made days and lists, some columns added. One row a
statement, as it was published, and as many as `plumbline platforms report` counts: rows that could not be read are in neither, and lie in the files `set-aside` of the lake.

| here | what |
| --- | --- |
| `statements/day=2025-09-24/global.parquet` | the rows that were published in the file of a day; exchanged whole when the file is issued anew |
| `dictionary.csv` | each column: type, meaning, since when, what it may not be read as; and what was left out |
| `sql/` | the questions, one file each |

## Opening it

Run in this folder. In DuckDB:

    CREATE VIEW statements AS SELECT * FROM read_parquet('statements/*/*.parquet', hive_partitioning = true);

In Spark (4.3 or later, for `unnest`):

    CREATE TEMPORARY VIEW statements USING parquet OPTIONS (path 'statements');

Then any file of `sql/`, as it is:

{head}{asked}
## What it may not be read as

- How long anybody waited: the database holds no day of any notice. `age_days` is the age of the content when the platform decided.
- Anything in hours: dates have no time of day.
- How many notices were heeded: refusals are not in it.
- The gender, age or country of anyone. `territorial_scope` is where a decision applies.
- No harm where there is no keyword: most platforms give none.
- One series across July 2025: every word changed its meaning, even where it is spelt the same. Group by `schema`.
- Verified: some platforms' figures are known to be wrong. `plumbline platforms report --errata` names which.

Every column into which somebody writes words of their own was left out: they may name people. They are looked up in the database by `uuid`, one at a time.
What stands in the other columns has the shape of its column: a code of the database's own, a language, a country, a number. Any other text is NULL here, or missing from its list, and was counted when
the file was taken in; reports count it under the word that was published, so such a line differs. The name of a platform stands as it is.
",
        head = "| file | what it asks |\n| --- | --- |\n",
    )
}
