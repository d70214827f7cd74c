//! How the type of an argument is read.

use std::convert::Infallible;
use std::str::FromStr;

use crate::routing::pattern::{Arg, ArgError, ArgReason, ByFromStr as _, Captured, Probe, Slot};

#[derive(Debug, PartialEq)]
struct Both(&'static str);

impl Arg for Both {
    const CHOICES: &'static str = "a|b";

    fn read(_: &str) -> Result<Self, ArgReason> {
        Ok(Self("Arg"))
    }

    fn write(&self, _: &mut String) {}
}

impl FromStr for Both {
    type Err = Infallible;

    fn from_str(_: &str) -> Result<Self, Infallible> {
        Ok(Self("FromStr"))
    }
}

/// Has [`FromStr`] only.
type Address = std::net::Ipv4Addr;

fn slots() -> [Slot; 4] {
    [
        Slot::raw(0..9),
        Slot::missing(),
        Slot::raw(10..29),
        Slot::raw(0..4),
    ]
}

const TEXT: &str = "127.0.0.1 1.2.3.4 \"5.6.7.8\" x";

#[test]
fn arguments_come_before_texts() {
    let slots = slots();
    let found = Captured::new(TEXT, &slots);
    assert_eq!(Probe::<Both>::new().one(&found, 0, "a"), Ok(Both("Arg")));
    assert_eq!(Probe::<Both>::new().maybe(&found, 1, "a"), Ok(None));
    assert_eq!(Probe::<Both>::new().choices(), "a|b");
    assert_eq!(Probe::<u8>::new().choices(), "");
}

#[test]
fn what_can_be_parsed_is_an_argument() {
    let slots = slots();
    let found = Captured::new(TEXT, &slots);
    let probe = Probe::<Address>::new();
    assert_eq!(probe.one(&found, 0, "ip"), Ok(Address::LOCALHOST));
    assert_eq!(probe.maybe(&found, 0, "ip"), Ok(Some(Address::LOCALHOST)));
    assert_eq!(probe.maybe(&found, 1, "ip"), Ok(None));
    assert_eq!(probe.one(&found, 1, "ip"), Err(ArgError::missing("ip")));
    assert_eq!(probe.one(&found, 9, "ip"), Err(ArgError::missing("ip")));
    assert_eq!(probe.all(&found, 1, "ip"), Ok(vec![]));
    assert_eq!(
        probe.all(&found, 2, "ip"),
        Err(ArgError::invalid("ip", "x", &"invalid IPv4 address syntax"))
    );
    assert_eq!(
        probe.one(&found, 3, "ip").unwrap_err().to_string(),
        "`ip` cannot be `127.`: invalid IPv4 address syntax."
    );
    assert_eq!(probe.choices(), "");
}

#[test]
fn the_rest_is_read_word_by_word() {
    let slots = [Slot::raw(0..13)];
    let found = Captured::new("a  \"b c\"  d e", &slots);
    let words = Probe::<String>::new().all(&found, 0, "words");
    assert_eq!(words.unwrap(), ["a", "b c", "d", "e"]);
    assert_eq!(found.one::<String>(0, "text").unwrap(), "a  \"b c\"  d e");
    let error = found.one::<u8>(0, "n".to_owned()).unwrap_err();
    assert!(matches!(error, ArgError::Invalid { .. }));
}
