//! The pages tell every setting, with the default and the bounds of the table.

use std::collections::BTreeMap;

use super::table::{Key, keys};
use super::takes::Takes;

const PAGES: [(&str, &str); 5] = [
    ("delivery", include_str!("../../docs/delivery.md")),
    ("webhook", include_str!("../../docs/webhook.md")),
    ("security", include_str!("../../docs/security.md")),
    ("operating", include_str!("../../docs/operating.md")),
    ("playground", include_str!("../../docs/playground.md")),
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
fn every_setting_is_told_with_its_default_and_bounds() {
    let rows = rows();
    let mut wrong = Vec::new();
    for key in keys() {
        let told = rows
            .get(key.variable)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let missing = told.iter().map(|row| missing(key, row));
        match missing.min_by_key(Vec::len) {
            None => wrong.push(format!("{} has no row", key.variable)),
            Some(missing) if missing.is_empty() => {}
            Some(missing) => wrong.push(format!("{}: {missing:?}", key.variable)),
        }
    }
    assert!(wrong.is_empty(), "not told: {wrong:#?}");
}

/// What a row does not tell.
fn missing(key: &Key, row: &str) -> Vec<String> {
    let mut wanted = match key.takes {
        Takes::Whole { least, most, .. } => vec![least.to_string(), most.to_string()],
        _ => Vec::new(),
    };
    let default = key.default;
    if default == "true" || default == "false" || default.parse::<u64>().is_ok() {
        wanted.push(default.to_owned());
    }
    let words: Vec<_> = row.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    wanted.retain(|wanted| !words.contains(&wanted.as_str()));
    wanted
}

#[test]
fn no_setting_is_told_that_is_not_there() {
    const OTHERS: [&str; 2] = ["CRARE_HELP", "CRARE_WEBHOOK_"];
    for (page, text) in PAGES {
        let words = text.split(|c: char| !c.is_ascii_uppercase() && c != '_');
        for word in words.filter(|word| word.starts_with("CRARE_")) {
            let known = keys().any(|key| key.variable == word) || OTHERS.contains(&word);
            assert!(known, "{word} in the page {page}");
        }
    }
}
