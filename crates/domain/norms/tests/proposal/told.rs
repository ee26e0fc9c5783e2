//! What comes out for those who keep the files, as their tools take it.

use std::process::{Command, Stdio};

use super::*;

/// Writes the files, applies the patch with git, and compares.
fn git(patch: &str, after: &[SourceFile]) {
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let n = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("patch-{}-{n}", std::process::id()));
    for file in files() {
        let path = root.join("knowledge").join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &file.text).unwrap();
    }
    let run = |program: &str, args: &[&str]| {
        let mut child = Command::new(program)
            .args(args)
            .current_dir(&root)
            // Outside any repository: it must not look for one further up.
            .env("GIT_CEILING_DIRECTORIES", root.parent().unwrap())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), patch.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success(), "{program} does not take\n{patch}");
    };
    let compare = || {
        let mut there = Vec::new();
        let folder = root.join("knowledge");
        gather(&folder, &folder, &mut there);
        for (is, should) in there.iter().zip({
            let mut sorted: Vec<_> = after.iter().collect();
            sorted.sort_by_key(|f| f.path.split('/').map(str::to_owned).collect::<Vec<_>>());
            sorted
        }) {
            assert_eq!(is.path, should.path);
            assert!(is.text == should.text, "{}", is.path);
        }
        assert_eq!(there.len(), after.len());
        assert!(load(&there).is_ok());
    };
    run("git", &["apply", "--whitespace=nowarn", "-"]);
    compare();
    // Back again, and forth with the other program, where it is there.
    run("git", &["apply", "--whitespace=nowarn", "--reverse", "-"]);
    if Command::new("patch").arg("--version").stdout(Stdio::null()).status().is_ok() {
        run("patch", &["-p1", "--silent"]);
        compare();
    }
    std::fs::remove_dir_all(&root).unwrap();
}

#[test]
fn the_patch_is_taken_by_git() {
    let all = [
        accepted("p-0", law("TUV", "Images Act")),
        accepted("p-1", law("MEX", "Images Act")),
        accepted("p-2", read()),
        accepted("p-3", indicator()),
        accepted("p-4", figure()),
    ];
    let outcome = apply(files(), &all);
    let patch = patch(files(), &outcome.files);
    assert!(patch.contains("--- /dev/null\n+++ b/knowledge/countries/laws/tuv.toml\n"));
    assert!(patch.contains("--- a/knowledge/countries/laws/mex.toml\n+++ b/knowledge/countries/laws/mex.toml\n"));
    git(&patch, &outcome.files);
    assert_eq!(norms::proposal::patch(files(), files()), "");
}

#[test]
fn what_people_have_to_do_is_told_in_the_patch() {
    let words = Change::Correction {
        at: "benchmark:law.intimate-images".into(),
        field: None,
        says: None,
        should: "Threats belong here too.".into(),
    };
    let list = correction("languages", "es", "es, nah");
    let both = [accepted("p-1", words), accepted("p-2", list), accepted("p-3", service())];
    let outcome = apply(files(), &both);
    assert!(outcome.left.iter().all(|l| l.why == WhyLeft::ByHand) && outcome.left.len() == 2, "{:?}", outcome.left);
    let told = export(files(), &outcome, &both);
    assert!(told.starts_with(
        "# p-1: to be done by hand: benchmark:law.intimate-images should be \"Threats belong here too.\"\n"
    ));
    assert!(told.contains("# p-3: service:MEX:A new line\n") && told.ends_with(&patch(files(), &outcome.files)));
    git(&told, &outcome.files);
}
