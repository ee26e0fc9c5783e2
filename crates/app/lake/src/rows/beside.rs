//! What lies beside the rows: how to open them, what each column is, and the questions.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use platforms::Concordance;
use platforms::errata::{Basis, Erratum};
use platforms::shard::Particulars;

use super::columns::{COLUMNS, LEFT_OUT};
use super::questions;
use crate::cell::cell;
use crate::error::{Result, at};
use crate::folder::exchange;

/// Writes everything, where it is not there as it should be. What is ours and no longer made goes.
pub(super) fn write(
    folder: &Path,
    concordance: &Concordance,
    errata: &[Erratum],
    held: &[(bool, Particulars)],
    sample: bool,
) -> Result<()> {
    let sql = folder.join("sql");
    fs::create_dir_all(&sql).map_err(at(&sql))?;
    let questions = questions::files(concordance);
    for stale in questions::names().filter(|name| questions.iter().all(|(made, _)| made != name)) {
        // Mostly not there.
        let _ = fs::remove_file(sql.join(stale));
    }
    let asked: Vec<&str> = questions.iter().map(|(name, _)| name.as_str()).collect();
    let others = [
        (folder.join("README.md"), readme(&asked, sample)),
        (folder.join("dictionary.csv"), dictionary()),
        (folder.join("errata.csv"), known_errors(errata)),
        (folder.join("days.csv"), days(held)),
    ];
    for (path, text) in questions.iter().map(|(name, text)| (sql.join(name), text.clone())).chain(others) {
        if fs::read(&path).ok().as_deref() != Some(text.as_bytes()) {
            exchange(&path, text.as_bytes())?;
        }
    }
    Ok(())
}

fn days(held: &[(bool, Particulars)]) -> String {
    let mut out = "day,file,sha1,rows,set_aside,concordance,has_rows\n".to_owned();
    for (has_rows, day) in held {
        let aside: u64 = day.aside.values().sum();
        let _ = writeln!(
            out,
            "{},{},{},{},{aside},{},{has_rows}",
            day.day,
            cell(&day.file),
            day.sha1,
            day.rows.saturating_sub(aside),
            day.concordance
        );
    }
    out
}

fn known_errors(errata: &[Erratum]) -> String {
    let mut out = "id,platforms,columns,from,until,what,source,basis,gathered\n".to_owned();
    for e in errata {
        let joined = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join("; ");
        let day = |day: &Option<String>| day.clone().unwrap_or_default();
        let basis = match e.basis {
            Basis::Text => "text",
            Basis::Secondary => "secondary",
            Basis::Recall => "recall",
        };
        let row = [&joined(&e.platforms), &joined(&e.columns), &day(&e.from), &day(&e.until), &e.what, &e.source];
        let row = row.map(|text| cell(text)).join(",");
        let _ = writeln!(out, "{},{row},{basis},{}", cell(&e.id), e.gathered);
    }
    out
}

const INVENTED: &str = "
**SAMPLE: invented.** Some of these statements are of platforms whose names begin with SAMPLE: nobody sent them, and no figure with them in it says anything about the world.
";

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

fn readme(there: &[&str], sample: bool) -> String {
    let mut asked = String::new();
    for (file, asks) in questions::told().filter(|(file, _)| there.contains(&format!("{file}.sql").as_str())) {
        let _ = writeln!(asked, "| `sql/{file}.sql` | {asks} |");
    }
    format!(
        "# Statements of reasons, as rows
{invented}
Source: European Commission, [DSA Transparency Database](https://transparency.dsa.ec.europa.eu), CC BY 4.0; changed: columns left out, texts made days and lists, some columns added. One row a
statement, and as many as `plumbline platforms report` counts: rows that could not be read are in neither; `days.csv` has their number, and the files `set-aside` of the lake where they are and why.

| here | what |
| --- | --- |
| `statements/day=2025-09-24/global.parquet` | the rows that were published in the file of a day; exchanged whole when the file is issued anew |
| `dictionary.csv` | each column: type, meaning, since when, what it may not be read as; and what was left out |
| `days.csv` | each day of the lake: the published file and its SHA-1, rows that were read, rows set aside, version of the concordance, and whether its rows are here |
| `errata.csv` | known errors of platforms: which columns of which days they touch, and how well that is known. No platform named: all |
| `sql/` | the questions, one file each |

All of it is written anew whenever files are taken in. Copy a file before you change it.

## Handing it on

Hand on the folder `parquet/` alone, and never `lake.json` beside it: it holds the key under which `same_statement` and `same_order` were made, and with it whoever knows or guesses a `platform_uid` finds its statements.
`uuid` leads to the public page of a statement, with all that was published there, free text among it. Leave the column out where that is more than others need.
On Unix the folder of the lake is open to its owner alone if the program made it; copy `parquet/` to where others are to read it.

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
        invented = if sample { INVENTED } else { "" },
        head = "| file | what it asks |\n| --- | --- |\n",
    )
}
