//! Equal triggers in one router list, found by the compiler.

/// What two routes of one list must not share: kind and value of the trigger, and the guards.
///
/// Made by the macros; compared by [`assert_distinct`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    kind: &'static str,
    value: &'static str,
    guards: &'static str,
}

/// The kind of commands, which differ in no case.
const COMMAND: &str = "command /";

impl Key {
    /// A key. `kind` stands before the value in messages: `"command /"`, `"text "`; `guards` is empty when there are none.
    pub const fn new(kind: &'static str, value: &'static str, guards: &'static str) -> Self {
        Self {
            kind,
            value,
            guards,
        }
    }

    /// Whether both keys stand for the same trigger under the same conditions.
    const fn is(&self, other: &Self) -> bool {
        same(self.kind, other.kind, false)
            && same(self.value, other.value, same(self.kind, COMMAND, false))
            && same(self.guards, other.guards, false)
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

    const fn command(value: &'static str) -> Key {
        Key::new(COMMAND, value, "")
    }

    const fn text(value: &'static str) -> Key {
        Key::new("text ", value, "")
    }

    const fn endpoint(value: &'static str) -> Key {
        Key::new("endpoint ", value, "")
    }

    const _: () = assert_distinct(&[
        &[command("start"), text("start")],
        &[Key::new("callback ", "start", ""), endpoint("on_text")],
        &[],
        &[text("Start"), Key::new("text ", "Start", "chat = private")],
    ]);

    fn message(groups: &[&[Key]]) -> String {
        let panic = std::panic::catch_unwind(|| assert_distinct(groups)).unwrap_err();
        panic.downcast_ref::<String>().cloned().unwrap()
    }

    #[test]
    fn names_the_trigger_that_stands_twice() {
        assert_eq!(
            message(&[
                &[command("start")],
                &[endpoint("on_text"), command("START")]
            ]),
            "two handlers of this list have the same trigger: command /start",
        );
        assert_eq!(
            message(&[&[text("Отмена"), text("Отмена")]]),
            "two handlers of this list have the same trigger: text Отмена",
        );
        assert!(
            message(&[&[endpoint("on_any")], &[endpoint("on_any")]]).ends_with("endpoint on_any")
        );
    }

    #[test]
    fn a_very_long_key_is_cut_off() {
        const LONG: &str = concat!(
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
        );
        assert_eq!(message(&[&[text(LONG), text(LONG)]]).len(), 256);
    }
}
