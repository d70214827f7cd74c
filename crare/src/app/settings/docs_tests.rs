//! The pages tell every setting, with the default and the bounds of the table.

use std::collections::BTreeMap;

use super::table::keys;
use super::takes::Takes;

const PAGES: [(&str, &str); 4] = [
    ("delivery", include_str!("../../docs/delivery.md")),
    ("webhook", include_str!("../../docs/webhook.md")),
    ("security", include_str!("../../docs/security.md")),
    ("operating", include_str!("../../docs/operating.md")),
];

/// The rows of the pages' tables that begin with a variable, by that, without separators of thousands.
fn rows() -> BTreeMap<&'static str, Vec<String>> {
    let mut rows = BTreeMap::<_, Vec<_>>::new();
    for line in PAGES.iter().flat_map(|(_, page)| page.lines()) {
        let cell = line
            .strip_prefix("| `")
            .and_then(|rest| rest.split_once("` |"));
        if let Some((name, rest)) = cell
            && (name.starts_with("CRARE_") || name == "BOT_TOKEN")
        {
            rows.entry(name).or_default().push(rest.replace(',', ""));
        }
    }
    rows
}

#[test]
fn every_setting_is_told_once_with_its_default_and_bounds() {
    let rows = rows();
    let mut wrong = Vec::new();
    for key in keys() {
        let variable = key.variable;
        let [row] = rows.get(variable).map(Vec::as_slice).unwrap_or_default() else {
            wrong.push(format!("{variable} is not told in exactly one row"));
            continue;
        };
        let mut tell = |number: &str, what: &str| {
            let digits = |c: char| c.is_ascii_digit();
            if !row.split(|c| !digits(c)).any(|found| found == number) {
                wrong.push(format!("{variable}: its {what}, {number}, is not told"));
            }
        };
        if let Takes::Whole { least, most, .. } = key.takes {
            tell(key.default, "default");
            tell(&most.to_string(), "largest value");
            tell(&least.to_string(), "least value");
        } else if matches!(key.default, "true" | "false") && !row.contains(key.default) {
            wrong.push(format!("{variable}: its default is not told"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_setting_is_told_that_is_not_there() {
    for variable in rows().keys() {
        assert!(keys().any(|key| key.variable == *variable), "{variable}");
    }
    // In the text, too.
    for (page, text) in PAGES {
        let words = text.split(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
        for word in words.filter(|word| word.len() > "CRARE_WEBHOOK_".len() && word.starts_with("CRARE_")) {
            let known = keys().any(|key| key.variable == word);
            assert!(known, "{word} in the page {page}");
        }
    }
}
