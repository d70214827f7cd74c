//! Documentation lines: our own sentence, then the table's facts.

use crate::facts::Field;

/// The page of the official documentation for a type or method.
pub(crate) fn link(name: &str) -> String {
    format!(
        "[`{name}` at Telegram](https://core.telegram.org/bots/api#{})",
        name.to_lowercase()
    )
}

/// Our sentence about a field, its limits, unit, default and values.
pub(crate) fn field(fact: &Field, own: Option<&str>) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some((least, most, unit)) = &fact.length {
        facts.push(format!("{least} to {most} {unit}."));
    }
    if let Some((least, most)) = fact.items {
        facts.push(format!("{least} to {most} items."));
    }
    if let Some((least, most)) = fact.range {
        facts.push(format!("From {least} to {most}."));
    }
    match fact.unit.as_deref() {
        Some("seconds") => facts.push("Telegram counts it in seconds.".into()),
        Some("unix seconds") => facts.push("Unix time, in seconds.".into()),
        Some("bytes") => facts.push("In bytes.".into()),
        _ => {}
    }
    match fact.default.as_deref() {
        None => {}
        Some(default) => facts.push(format!("Default: `{}`.", default.to_lowercase())),
    }
    if let Some(values) = &fact.values {
        let list = match values {
            serde_json::Value::Array(items) => items
                .iter()
                .map(|v| {
                    format!(
                        "`{}`",
                        v.as_str().map_or_else(|| v.to_string(), str::to_owned)
                    )
                })
                .collect::<Vec<_>>()
                .join(", "),
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        facts.push(format!("One of: {list}."));
    }
    let mut lines = Vec::new();
    if let Some(own) = own {
        lines.push(own.to_owned());
    }
    if !facts.is_empty() {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(facts.join(" "));
    }
    lines
}

/// As comment lines, wrapped.
pub(crate) fn comment(indent: &str, lines: &[String]) -> String {
    let width = 116 - indent.len();
    let mut out = String::new();
    for line in lines {
        if line.is_empty() {
            out.push_str(indent);
            out.push_str("///\n");
            continue;
        }
        let mut current = String::new();
        for word in line.split(' ') {
            if !current.is_empty() && current.chars().count() + 1 + word.chars().count() > width - 4
            {
                out.push_str(&format!("{indent}/// {current}\n"));
                current.clear();
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        out.push_str(&format!("{indent}/// {current}\n"));
    }
    out
}
