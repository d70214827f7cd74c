//! A text as Telegram stores it: without characters nobody sees, and without blanks around it.

use super::entity::Entity;
use super::source::is_space;

/// No text is longer than this, in bytes; what is beyond is cut.
const MAX_BYTES: usize = 35_000;

/// The clean text, and the entities where their pieces are now. Those of nothing, or of blanks only, are gone.
pub(super) fn clean(text: &str, entities: Vec<Entity>) -> (String, Vec<Entity>) {
    let mut out = String::with_capacity(text.len());
    // Where each byte of the text is in the result, and the end.
    let mut places = Vec::with_capacity(text.len() + 1);
    for c in text.chars() {
        let place = out.len();
        places.extend(std::iter::repeat_n(place, c.len_utf8()));
        match c {
            '\r' | '\u{2028}'..='\u{202E}' | '\u{333}' | '\u{33F}' | '\u{30A}' => {}
            _ if out.len() + c.len_utf8() > MAX_BYTES => {}
            '\0'..='\u{9}' | '\u{B}'..='\u{1F}' => out.push(' '),
            c => out.push(c),
        }
    }
    places.push(out.len());

    let end = out.trim_end_matches(is_blank).len();
    out.truncate(end);
    let start = out.len() - out.trim_start_matches(is_blank).len();
    out.drain(..start);
    let place = |byte: usize| {
        let place = places.get(byte).copied().unwrap_or(end);
        place.min(end).saturating_sub(start)
    };
    let mut kept = entities;
    for entity in &mut kept {
        entity.range = place(entity.range.start)..place(entity.range.end);
    }
    kept.retain(|entity| {
        let inside = out.get(entity.range.clone()).unwrap_or_default();
        inside.contains(|c| !is_blank(c))
    });
    (out, kept)
}

fn is_blank(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_space)
}
