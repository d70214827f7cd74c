//! Settings of the playground, read. Errors are predicates of a sentence.

use std::net::{Ipv4Addr, SocketAddr};

/// Usernames have at most this many characters,
const LONGEST: usize = 32;
/// and at least this many.
const SHORTEST: usize = 5;

/// An address to listen at that only this machine has a way to.
pub(in crate::app) fn listen(text: &str) -> Result<SocketAddr, String> {
    let address = match text.strip_prefix("localhost:") {
        Some(port) => port
            .parse()
            .ok()
            .map(|port| (Ipv4Addr::LOCALHOST, port).into()),
        None => text.parse::<SocketAddr>().ok(),
    };
    address
        .filter(|address| address.ip().is_loopback())
        .ok_or_else(|| {
            "is no address and port of this machine alone; port 0 is a free one".to_owned()
        })
}

/// A username that a bot can have.
pub(in crate::app) fn username(text: &str) -> Result<String, String> {
    let name = text.trim_start_matches('@');
    let begins = name.starts_with(|first: char| first.is_ascii_alphabetic());
    let of_those = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let ends = name.to_ascii_lowercase().ends_with("bot");
    if begins && ends && name.chars().all(of_those) && (SHORTEST..=LONGEST).contains(&name.len()) {
        Ok(name.to_owned())
    } else {
        Err(format!(
            "is no username of a bot: those have {SHORTEST} to {LONGEST} letters, digits and underscores, begin with a letter and end with \"bot\""
        ))
    }
}

/// The username after a program: `shop_bot` for `shop`.
#[cfg_attr(
    not(any(debug_assertions, feature = "playground-in-release")),
    allow(dead_code, reason = "nothing opens then")
)]
pub(super) fn after_program(stem: &str) -> String {
    // Programs of tests have a hash behind their name.
    let stem = match stem.rsplit_once('-') {
        Some((name, hash)) if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            name
        }
        _ => stem,
    };
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let name: String = stem.chars().map(plain).collect();
    let name = name.trim_matches(|c: char| c == '_' || c.is_ascii_digit());
    let name = match name {
        "" => "my",
        name => name,
    };
    if let Ok(name) = username(name) {
        return name;
    }
    let name: String = name.chars().take(LONGEST - "_bot".len()).collect();
    format!("{}_bot", name.trim_end_matches('_'))
}

/// The same for the bot that comes after others of that name.
#[cfg_attr(
    not(any(debug_assertions, feature = "playground-in-release")),
    allow(dead_code, reason = "nothing opens then")
)]
pub(super) fn another(name: &str, number: usize) -> String {
    let end = format!("_{number}_bot");
    let stem = name.get(..name.len() - "bot".len()).unwrap_or_default();
    let stem = stem.trim_end_matches('_');
    let stem: String = stem.chars().take(LONGEST - end.len()).collect();
    format!("{stem}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (stem, name) in [
            ("shop", "shop_bot"),
            ("group-helper", "group_helper_bot"),
            ("shop-0123456789abcdef", "shop_bot"),
            ("ShopBot", "ShopBot"),
            ("bot", "bot_bot"),
            ("42", "my_bot"),
            ("", "my_bot"),
            ("жук", "my_bot"),
            (
                "a-name-that-is-longer-than-any-username",
                "a_name_that_is_longer_than_a_bot",
            ),
        ] {
            assert_eq!(after_program(stem), name, "{stem}");
            assert_eq!(username(name).as_deref(), Ok(name));
        }
        assert_eq!(another("shop_bot", 2), "shop_2_bot");
        assert_eq!(another("ShopBot", 12), "Shop_12_bot");
        let long = another("a_name_that_is_longer_than_a_bot", 2);
        assert!(username(&long).is_ok(), "{long}");
        assert_eq!(username("@shop_bot").as_deref(), Ok("shop_bot"));
        for wrong in ["shop", "bot", "_a_bot", "a bot", "жук_bot"] {
            assert!(username(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn addresses() {
        for right in ["127.0.0.1:0", "[::1]:8087", "localhost:8087", "127.0.0.2:1"] {
            assert!(listen(right).is_ok(), "{right}");
        }
        for wrong in [
            "",
            "8087",
            ":8087",
            "0.0.0.0:8087",
            "192.0.2.1:80",
            "localhost",
            "[::]:1",
        ] {
            assert!(listen(wrong).is_err(), "{wrong}");
        }
    }
}
