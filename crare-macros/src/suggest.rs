//! "Did you mean": the known name nearest to an unknown one.

use strsim::damerau_levenshtein;

/// The candidate that `word` was most likely meant to be, if any is near enough.
///
/// Case, dashes and a Go-style spelling (`OnPhoto`) do not count as differences. Of equally near candidates the first wins.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = snake_case(word);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let distance = damerau_levenshtein(&word, candidate);
        let allowed = (word.len().max(candidate.len()) / 3).clamp(1, 4);
        if distance <= allowed && best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// `: did you mean `x`?`, or nothing.
pub(crate) fn hint(candidate: Option<&str>) -> String {
    candidate
        .map(|name| format!(": did you mean `{name}`?"))
        .unwrap_or_default()
}

/// `SayHello`, `sayHello` and `say-hello` as `say_hello`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut after_lower = false;
    for c in name.chars() {
        if c.is_uppercase() {
            if after_lower {
                snake.push('_');
            }
            snake.extend(c.to_lowercase());
        } else if c == '-' || c == ' ' {
            snake.push('_');
        } else {
            snake.push(c);
        }
        after_lower = c.is_lowercase() || c.is_ascii_digit();
    }
    snake
}

/// The names as a sentence's list: "`a`, `b` and `c`".
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["on_text", "on_photo", "on_callback", "on_any"];

    #[test]
    fn slips_are_recognised() {
        assert_eq!(nearest("on_txt", NAMES), Some("on_text"));
        assert_eq!(nearest("on_tetx", NAMES), Some("on_text"));
        assert_eq!(nearest("OnPhoto", NAMES), Some("on_photo"));
        assert_eq!(nearest("on-callback", NAMES), Some("on_callback"));
        assert_eq!(nearest("weather", NAMES), None);
    }

    #[test]
    fn names_become_snake_case() {
        assert_eq!(snake_case("sayHello"), "say_hello");
        assert_eq!(snake_case("Start"), "start");
        assert_eq!(snake_case("say-hello"), "say_hello");
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list(["a"], "or"), "`a`");
        assert_eq!(list(["a", "b", "c"], "and"), "`a`, `b` and `c`");
    }
}
