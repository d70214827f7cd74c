//! Whether data always fits, known while the code compiles.

use std::str;

/// Whether all values of a pattern have a longest one.
pub const fn bounded(longest: &[Option<usize>]) -> bool {
    let mut index = 0;
    while index < longest.len() {
        if longest[index].is_none() {
            return false;
        }
        index += 1;
    }
    true
}

/// Stops the compilation when data of a pattern could become too long, or always is.
///
/// # Panics
/// When the literals with the longest values, or the literals alone where a value has no bound, are longer than the limit.
/// It is meant for constants, where that is a compile-time error.
#[track_caller]
pub const fn assert_fits(limit: usize, pieces: &[&str], longest: &[Option<usize>]) {
    let mut total = 0_usize;
    let mut index = 0;
    while index < pieces.len() {
        total += pieces[index].len();
        index += 1;
    }
    let mut is_certain = true;
    index = 0;
    while index < longest.len() {
        match longest[index] {
            Some(longest) => total = total.saturating_add(longest),
            None => is_certain = false,
        }
        index += 1;
    }
    if total > limit && is_certain {
        refuse("the data of this pattern can become ", total, limit);
    }
    if !is_certain {
        let mut least = 0;
        index = 0;
        while index < pieces.len() {
            least += pieces[index].len();
            index += 1;
        }
        if least > limit {
            refuse("the data of this pattern is at least ", least, limit);
        }
    }
}

/// Panics with a message that names both numbers. A constant cannot format, so the message is put together by hand.
#[track_caller]
const fn refuse(what: &str, length: usize, limit: usize) -> ! {
    let mut message = Message {
        bytes: [0; 160],
        length: 0,
    };
    message.push(what.as_bytes());
    message.push_number(length);
    message.push(b" bytes long, Telegram allows ");
    message.push_number(limit);
    message.push(b": shorten the texts around the holes, or take arguments of smaller types");
    match str::from_utf8(message.bytes.split_at(message.length).0) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("the data of this pattern is too long"),
    }
}

struct Message {
    bytes: [u8; 160],
    length: usize,
}

impl Message {
    const fn push(&mut self, text: &[u8]) {
        let mut index = 0;
        while index < text.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = text[index];
            self.length += 1;
            index += 1;
        }
    }

    const fn push_number(&mut self, number: usize) {
        let mut power = 1;
        while number / power >= 10 {
            power *= 10;
        }
        while power > 0 {
            let digit = b"0123456789"[number / power % 10];
            self.push(&[digit]);
            power /= 10;
        }
    }
}
