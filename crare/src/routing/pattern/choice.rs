//! Which of a few names a text is: what `#[derive(Arg)]` reads with.

use crate::routing::pattern::ArgReason;

/// The place of the choice that a text means.
///
/// `codes` has one for each choice, in the order of their places, and counts letter by letter: it is what buttons and links
/// hold. `names` is what people write, with the places, in any ASCII letter case; of several names for one place the first
/// is the one that messages show.
///
/// # Errors
/// [`ArgReason`] with the names to choose from when the text is none of them.
pub fn choice(text: &str, codes: &[&str], names: &[(&str, usize)]) -> Result<usize, ArgReason> {
    let of_code = codes.iter().position(|code| *code == text);
    let of_name = || {
        names
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(text))
            .map(|(_, place)| *place)
    };
    of_code.or_else(of_name).ok_or_else(|| none_of(names))
}

fn none_of(names: &[(&str, usize)]) -> ArgReason {
    let mut shown: Vec<&str> = Vec::new();
    let mut before = None;
    for (name, place) in names {
        if before != Some(place) {
            shown.push(name);
        }
        before = Some(place);
    }
    ArgReason::new(format!("one of {}", shown.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<usize, String> {
        let names = [("small", 0), ("tiny", 0), ("very_large", 1), ("m", 2)];
        choice(text, &["s", "aB", "m"], &names).map_err(|reason| reason.to_string())
    }

    #[test]
    fn codes_count_letter_by_letter_and_names_in_any_case() {
        assert_eq!(read("s"), Ok(0));
        assert_eq!(read("aB"), Ok(1));
        assert_eq!(read("Tiny"), Ok(0));
        assert_eq!(read("VERY_LARGE"), Ok(1));
        assert_eq!(read("M"), Ok(2));
        assert!(read("ab").is_err() && read("S").is_err() && read("").is_err());
    }

    #[test]
    fn a_refusal_names_each_choice_once() {
        assert_eq!(read("x").unwrap_err(), "one of small, very_large, m");
    }
}
