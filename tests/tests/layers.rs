//! The layers of the library: a module uses only what lies below it.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. A layer may use itself and those before it.
const LAYERS: [&str; 7] = [
    "api", "client", "routing", "inbox", "delivery", "source", "app",
];

/// What the crate's root says again, and the layer it belongs to: a way around the modules that would not be noticed.
const ROOT: [(&str, &str); 36] = [
    ("ApiError", "client"),
    ("ApiFailure", "client"),
    ("Bot", "client"),
    ("BotBuilder", "client"),
    ("CallError", "client"),
    ("DownloadError", "client"),
    ("Error", "routing"),
    ("Result", "routing"),
    ("error", "routing"),
    ("Arg", "routing"),
    ("Context", "routing"),
    ("Data", "routing"),
    ("Endpoint", "routing"),
    ("Route", "routing"),
    ("Router", "routing"),
    ("Trigger", "routing"),
    ("on", "routing"),
    ("gate", "routing"),
    ("handle", "routing"),
    ("middleware", "routing"),
    ("router", "routing"),
    ("routes", "routing"),
    ("Polling", "source"),
    ("Webhook", "source"),
    ("Origin", "source"),
    ("Tls", "source"),
    ("App", "app"),
    ("AppError", "app"),
    ("Mounted", "app"),
    ("Runner", "app"),
    ("Hook", "source"),
    ("Configure", "app"),
    ("run", "app"),
    ("main", "app"),
    ("prelude", "app"),
    ("__private", "app"),
];

/// Tests beside the code may use all of the library, as its users do.
fn is_test(path: &Path) -> bool {
    path.file_stem()
        .is_some_and(|stem| stem.to_string_lossy().ends_with("tests"))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !is_test(&path) {
            found.push(path);
        }
    }
}

/// The layers named by `crate::` paths in a line of code.
fn used(line: &str) -> Vec<&str> {
    let code = line.split("//").next().unwrap_or_default();
    code.split("crate::")
        .skip(1)
        .map(|rest| {
            rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .next()
                .unwrap_or_default()
        })
        .filter_map(|name| {
            let root = ROOT.iter().find(|(known, _)| *known == name);
            root.map_or_else(
                || LAYERS.contains(&name).then_some(name),
                |(_, layer)| Some(*layer),
            )
        })
        .collect()
}

#[test]
fn modules_use_only_what_lies_below() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crare/src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (height, layer) in LAYERS.iter().enumerate() {
        let mut files = Vec::new();
        rust_files(&src.join(layer), &mut files);
        for file in files {
            seen += 1;
            for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
                if line.contains("use crate::{") {
                    wrong.push(format!(
                        "{}:{}: import one path at a time",
                        file.display(),
                        number + 1
                    ));
                }
                for name in used(line) {
                    if LAYERS.iter().position(|l| *l == name) > Some(height) {
                        wrong.push(format!(
                            "{}:{}: {layer} uses {name}",
                            file.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert!(seen > 50, "only {seen} files were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_use_of_an_upper_layer_is_noticed() {
    assert_eq!(used("use crate::app::App; // crate::source"), ["app"]);
    assert_eq!(used("use crate::Webhook;"), ["source"]);
    assert_eq!(used("    $crate::api::de::object!(x)"), ["api"]);
}
