//! Equal triggers in one router list, found by the compiler.

/// What two routes of one list must not share.
///
/// Made by the macros; compared by [`assert_distinct`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    kind: &'static str,
    value: &'static str,
}

impl Key {
    /// The key of a command, without the slash.
    pub const fn command(value: &'static str) -> Self {
        Self {
            kind: "command /",
            value,
        }
    }

    /// The key of an exact text.
    pub const fn text(value: &'static str) -> Self {
        Self {
            kind: "text ",
            value,
        }
    }

    /// The key of exact callback data.
    pub const fn callback(value: &'static str) -> Self {
        Self {
            kind: "callback ",
            value,
        }
    }

    /// The key of an endpoint, by its name (`on_text`).
    pub const fn endpoint(value: &'static str) -> Self {
        Self {
            kind: "endpoint ",
            value,
        }
    }

    /// Whether both keys stand for the same trigger. Commands differ in no case.
    const fn is(&self, other: &Self) -> bool {
        same(self.kind, other.kind, false)
            && same(
                self.value,
                other.value,
                self.kind.len() == "command /".len(),
            )
    }
}

/// More keys than this are left to the check at the start: comparing all with all would keep the compiler busy.
const MOST: usize = 512;

/// Stops the compilation when two keys of a router list are equal, and names the trigger.
///
/// # Panics
/// When two keys are equal. It is meant for constants, where that is a compile-time error.
#[track_caller]
pub const fn assert_distinct(groups: &[&[Key]]) {
    let total = count(groups);
    if total > MOST {
        return;
    }
    let mut first = 0;
    while first < total {
        let key = nth(groups, first);
        let mut second = first + 1;
        while second < total {
            if key.is(nth(groups, second)) {
                refuse(key);
            }
            second += 1;
        }
        first += 1;
    }
}

const fn count(groups: &[&[Key]]) -> usize {
    let mut total = 0;
    let mut group = 0;
    while group < groups.len() {
        total += groups[group].len();
        group += 1;
    }
    total
}

const fn nth<'a>(groups: &[&'a [Key]], mut index: usize) -> &'a Key {
    let mut group = 0;
    while index >= groups[group].len() {
        index -= groups[group].len();
        group += 1;
    }
    &groups[group][index]
}

const fn same(a: &str, b: &str, any_case: bool) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] && !(any_case && a[index].eq_ignore_ascii_case(&b[index])) {
            return false;
        }
        index += 1;
    }
    true
}

/// Panics with a message that names the key. A constant cannot format, so the message is put together by hand.
#[track_caller]
const fn refuse(key: &Key) -> ! {
    let parts = [
        "two handlers of this list have the same trigger: ",
        key.kind,
        key.value,
    ];
    let mut buffer = [0; 256];
    let mut length = 0;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut index = 0;
        while index < bytes.len() && length < buffer.len() {
            buffer[length] = bytes[index];
            length += 1;
            index += 1;
        }
        part += 1;
    }
    match std::str::from_utf8(buffer.split_at(length).0) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("two handlers of this list have the same trigger"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const _: () = assert_distinct(&[
        &[Key::command("start"), Key::text("start")],
        &[Key::callback("start"), Key::endpoint("on_text")],
        &[],
        &[Key::text("Start")],
    ]);

    fn message(groups: &[&[Key]]) -> String {
        let panic = std::panic::catch_unwind(|| assert_distinct(groups)).unwrap_err();
        panic.downcast_ref::<String>().cloned().unwrap()
    }

    #[test]
    fn names_the_trigger_that_stands_twice() {
        assert_eq!(
            message(&[
                &[Key::command("start")],
                &[Key::endpoint("on_text"), Key::command("START")]
            ]),
            "two handlers of this list have the same trigger: command /start",
        );
        assert_eq!(
            message(&[&[Key::text("Отмена"), Key::text("Отмена")]]),
            "two handlers of this list have the same trigger: text Отмена",
        );
        assert!(
            message(&[&[Key::endpoint("on_any")], &[Key::endpoint("on_any")]])
                .ends_with("endpoint on_any")
        );
    }

    #[test]
    fn a_very_long_key_is_cut_off() {
        const LONG: &str = concat!(
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
        );
        assert_eq!(message(&[&[Key::text(LONG), Key::text(LONG)]]).len(), 256);
    }
}
