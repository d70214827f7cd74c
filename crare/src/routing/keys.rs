//! The keys of a module's handlers as one list, made by the compiler.

use crate::routing::key::Key;

/// How many keys there are in all groups together.
pub const fn count_keys(groups: &[&[Key]]) -> usize {
    let mut total = 0;
    let mut group = 0;
    while group < groups.len() {
        total += groups[group].len();
        group += 1;
    }
    total
}

/// All keys of all groups, in their order. `N` is [`count_keys`] of the groups.
///
/// # Panics
/// When there are more keys than `N`. It is meant for constants, where that is a compile-time error.
pub const fn concat_keys<const N: usize>(groups: &[&[Key]]) -> [Key; N] {
    let mut keys = [Key::new("", "", ""); N];
    let mut next = 0;
    let mut group = 0;
    while group < groups.len() {
        let mut index = 0;
        while index < groups[group].len() {
            keys[next] = groups[group][index];
            next += 1;
            index += 1;
        }
        group += 1;
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Key = Key::new("command /", "a", "");
    const B: Key = Key::new("command /", "b", "");
    const C: Key = Key::new("text ", "c", "when = d");

    #[test]
    fn all_keys_arrive_in_order() {
        const GROUPS: &[&[Key]] = &[&[A], &[], &[B, C]];
        const ALL: [Key; count_keys(GROUPS)] = concat_keys(GROUPS);
        const NONE: [Key; 0] = concat_keys(&[&[], &[]]);
        assert_eq!(ALL, [A, B, C]);
        assert!(NONE.is_empty());
    }
}
