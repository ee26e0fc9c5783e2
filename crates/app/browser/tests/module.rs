//! The committed modules say the same as this crate does here, and can reach nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use browser::{SET, code, look};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use wasmi::{Engine, Instance, Linker, Module, Store, TypedFunc};

const MODULES: [&str; 2] = ["fingerprint.wasm", "fingerprint-plain.wasm"];

fn module(engine: &Engine, name: &str) -> Module {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/assets").join(name);
    Module::new(engine, std::fs::read(path).unwrap()).unwrap()
}

/// A module as a page uses it: a new instance for each question.
struct Page {
    engine: Engine,
    module: Module,
}

impl Page {
    fn new(name: &str) -> Self {
        let engine = Engine::default();
        let module = module(&engine, name);
        Self { engine, module }
    }

    fn ask(&self, bytes: &[u8], choices: Option<u32>) -> String {
        let mut store = Store::new(&self.engine, ());
        let page: Instance = Linker::new(&self.engine).instantiate_and_start(&mut store, &self.module).unwrap();
        let memory = page.get_memory(&store, "memory").unwrap();
        let room: TypedFunc<u32, u32> = page.get_typed_func(&store, "room").unwrap();
        let length = u32::try_from(bytes.len()).unwrap();
        let at = room.call(&mut store, length).unwrap();
        memory.write(&mut store, at as usize, bytes).unwrap();
        let told = if let Some(choices) = choices {
            let look: TypedFunc<(u32, u32, u32), u32> = page.get_typed_func(&store, "look").unwrap();
            look.call(&mut store, (at, length, choices)).unwrap()
        } else {
            let code: TypedFunc<(u32, u32), u32> = page.get_typed_func(&store, "code").unwrap();
            code.call(&mut store, (at, length)).unwrap()
        };
        let mut length = [0; 4];
        memory.read(&store, told as usize, &mut length).unwrap();
        let mut text = vec![0; u32::from_le_bytes(length) as usize];
        memory.read(&store, told as usize + 4, &mut text).unwrap();
        String::from_utf8(text).unwrap()
    }
}

/// A picture as the simplest of formats has it: 24 bits, rows from below, padded to four bytes.
fn bitmap(width: u32, height: u32, pixel: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
    let row = (width * 3).div_ceil(4) * 4;
    let mut bytes = b"BM".to_vec();
    for word in [54 + row * height, 0, 54, 40, width, height, 1 | 24 << 16, 0, row * height, 0, 0, 0, 0] {
        bytes.extend(word.to_le_bytes());
    }
    for y in 0..height {
        let start = bytes.len();
        (0..width).for_each(|x| bytes.extend(pixel(x, y)));
        bytes.resize(start + row as usize, 0);
    }
    bytes
}

#[test]
fn the_modules_import_nothing_and_export_a_door() {
    let engine = Engine::default();
    for name in MODULES {
        let module = module(&engine, name);
        assert_eq!(module.imports().count(), 0, "{name} could reach out");
        let mut exports: Vec<_> = module.exports().map(|e| e.name().to_owned()).collect();
        exports.retain(|name| !name.starts_with("__"));
        exports.sort();
        assert_eq!(exports, ["code", "look", "memory", "room"], "{name}");
    }
}

#[test]
fn files_of_every_kind_give_the_same_lines() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../engines/fingerprint/tests/data/images/modes");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|f| f.extension().is_none_or(|e| e != "json"));
    files.sort();
    assert!(files.len() > 10, "{files:?}");
    for name in MODULES {
        let page = Page::new(name);
        for file in &files {
            let bytes = std::fs::read(file).unwrap();
            let here = look(&bytes, 0);
            assert!(here.starts_with("size "), "{}: {here}", file.display());
            assert_eq!(page.ask(&bytes, Some(0)), here, "{name}: {}", file.display());
        }
        // The set is drawn with more arithmetic than all the rest.
        let bytes = bitmap(200, 160, |x, y| [(x ^ y) as u8, (3 * x + y) as u8, (x + 5 * y) as u8]);
        let here = look(&bytes, SET);
        assert!(here.contains("\nset "), "{here}");
        assert_eq!(page.ask(&bytes, Some(SET)), here, "{name}");
    }
}

#[test]
fn any_picture_and_any_bytes_give_the_same_lines() {
    let pages = MODULES.map(Page::new);
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let pictures = (1..90_u32, 1..90_u32, any::<u32>(), 0..400_usize);
    runner
        .run(&pictures, |(width, height, seed, keep)| {
            let value = |n: u32| (n.wrapping_mul(1_664_525).wrapping_add(seed).wrapping_mul(22_695_477) >> 24) as u8;
            let mut bytes = bitmap(width, height, |x, y| {
                let n = (y * width + x) * 3;
                [value(n), value(n + 1), value(n + 2)]
            });
            // Some are cut off.
            if keep < 60 {
                bytes.truncate(keep);
            }
            let here = look(&bytes, 0);
            for (page, name) in pages.iter().zip(MODULES) {
                prop_assert_eq!(page.ask(&bytes, Some(0)), here.clone(), "{}: {} x {}", name, width, height);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn codes_are_the_same() {
    let text = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    for name in MODULES {
        assert_eq!(Page::new(name).ask(text.as_bytes(), None), code(text), "{name}");
    }
}
