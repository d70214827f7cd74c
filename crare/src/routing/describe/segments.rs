//! Patterns of callback data and deep links, matched one at a time, without the tree that updates go through.

/// Literals and holes.
pub(super) struct Segments(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Literal(String),
    Hole,
}

impl Segments {
    /// Reads a pattern. What is wrong with one is told elsewhere.
    pub(super) fn parse(pattern: &str) -> Self {
        let mut pieces = Vec::new();
        let mut literal = String::new();
        let mut rest = pattern;
        while let Some(char) = rest.chars().next() {
            let doubled = rest.starts_with("{{") || rest.starts_with("}}");
            match rest.find('}') {
                Some(end) if char == '{' && !doubled => {
                    if !literal.is_empty() {
                        pieces.push(Piece::Literal(std::mem::take(&mut literal)));
                    }
                    pieces.push(Piece::Hole);
                    rest = &rest[end + 1..];
                }
                _ => {
                    literal.push(char);
                    rest = &rest[if doubled { 2 } else { char.len_utf8() }..];
                }
            }
        }
        if !literal.is_empty() {
            pieces.push(Piece::Literal(literal));
        }
        Self(pieces)
    }

    /// Whether callback data are of this pattern.
    pub(super) fn matches_callback(&self, data: &str) -> bool {
        follows(&self.0, data, callback_hole)
    }

    /// Whether the payload of a deep link is of this pattern.
    pub(super) fn matches_start(&self, payload: &str) -> bool {
        follows(&self.0, payload, start_hole)
    }

    /// Smaller for the more specific one: at the first difference a literal comes before a hole, and a hole that ends
    /// somewhere before one that takes all.
    pub(super) fn specificity(&self) -> Vec<i64> {
        let mut key = Vec::new();
        for (index, piece) in self.0.iter().enumerate() {
            match piece {
                Piece::Literal(literal) => key.extend(literal.bytes().map(i64::from)),
                Piece::Hole => {
                    let stop = stop(&self.0[index + 1..]);
                    key.push(stop.map_or(i64::MAX, |stop| 256 + i64::from(u32::from(stop))));
                }
            }
        }
        key
    }
}

/// The character a hole ends before: the first of the literal behind it.
fn stop(behind: &[Piece]) -> Option<char> {
    match behind.first()? {
        Piece::Literal(literal) => literal.chars().next(),
        Piece::Hole => None,
    }
}

/// The bytes of a value at the beginning of a text.
type Extent = fn(text: &str, stop: Option<char>) -> Option<usize>;

fn follows(pieces: &[Piece], text: &str, extent: Extent) -> bool {
    let Some((piece, behind)) = pieces.split_first() else {
        return text.is_empty();
    };
    let rest = match piece {
        Piece::Literal(literal) => text.strip_prefix(literal.as_str()),
        Piece::Hole => extent(text, stop(behind)).and_then(|end| text.get(end..)),
    };
    rest.is_some_and(|rest| follows(behind, rest, extent))
}

/// Up to the first stop without a backslash before it.
fn callback_hole(text: &str, stop: Option<char>) -> Option<usize> {
    let Some(stop) = stop else {
        return Some(text.len());
    };
    let mut escaped = false;
    for (at, char) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if char == '\\' {
            escaped = true;
        } else if char == stop {
            return Some(at);
        }
    }
    None
}

/// Up to the first stop; what begins with `-` is coded, and says how long it is.
fn start_hole(text: &str, stop: Option<char>) -> Option<usize> {
    let Some(coded) = text.strip_prefix('-') else {
        return match stop {
            None => Some(text.len()),
            Some(stop) => text.find(stop),
        };
    };
    let digit = coded.bytes().next()?;
    let length = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    let end = 2 + usize::from(length);
    text.is_char_boundary(end).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callback_data_fit_or_do_not() {
        let fits = |pattern, data| Segments::parse(pattern).matches_callback(data);
        assert!(fits("buy", "buy"));
        assert!(!fits("buy", "buys"));
        assert!(fits("buy/{item}/{qty}", "buy/7/2"));
        assert!(fits("buy/{item}/{qty}", "buy//"));
        assert!(!fits("buy/{item}/{qty}", "buy/7"));
        assert!(fits("buy/{item}", "buy/7/2"));
        assert!(fits("{a}/x", r"one\/two/x"));
        assert!(!fits("{a}/x", r"one\/x"));
        assert!(fits("{{{a}}}", "{7}"));
        assert!(fits("ä{a}", "äö"));
    }

    #[test]
    fn payloads_fit_or_do_not() {
        let fits = |pattern, payload| Segments::parse(pattern).matches_start(payload);
        assert!(fits("ref_{code}", "ref_abc"));
        assert!(fits("r_{a}_{b}", "r_1_2"));
        assert!(fits("r_{a}_{b}", "r_-DX_3_2"));
        assert!(!fits("r_{a}_{b}", "r_1"));
        assert!(!fits("ref_{code}", "ref_-Dab"));
        assert!(fits("ref_{code}", "ref_-A"));
    }

    #[test]
    fn literals_are_more_specific() {
        let key = |pattern| Segments::parse(pattern).specificity();
        assert!(key("buy/new") < key("buy/{item}"));
        assert!(key("buy/{item}") < key("{anything}"));
        assert!(key("{a}/b") < key("{a}"));
        assert!(key("buy") < key("buy{x}"));
    }
}
