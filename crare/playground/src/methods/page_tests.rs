//! The page that tells what is behind each method.

use std::fmt::Write as _;
use std::path::Path;

use super::*;

const HEAD: &str = "What is behind each method of a playground.

A method is *stateful* when it does what Telegram does, so that later calls and updates show it; *validated* when its parameters
are checked and its result is well-formed, but nothing comes of it; *canned* when it always answers the same. A program asks
[`Playground::methods`](crate::Playground::methods).
";

fn page() -> String {
    let count = |status| all().filter(|(_, own)| *own == status).count();
    let mut page = HEAD.to_owned();
    let _ = writeln!(
        page,
        "\nOf {} methods {} are stateful, {} validated and {} canned.",
        all().count(),
        count(Status::Stateful),
        count(Status::Validated),
        count(Status::Canned),
    );
    let mut section = "";
    for (method, status) in all() {
        if method.section != section {
            section = method.section;
            let _ = write!(page, "\n# {section}\n\n| method | here |\n|---|---|\n");
        }
        let _ = writeln!(page, "| `{}` | {} |", method.name, status.as_str());
    }
    page
}

/// Writes the page; where `CI` is set, it has to be written already.
#[test]
fn the_page_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/docs/methods.md");
    let (page, old) = (page(), std::fs::read_to_string(&path).unwrap_or_default());
    if page == old {
        return;
    }
    assert!(
        std::env::var_os("CI").is_none(),
        "docs/methods.md is stale: run `cargo test -p crare-playground the_page_is_fresh` without CI, and commit it"
    );
    std::fs::write(&path, page).unwrap();
}
