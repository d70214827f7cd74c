//! Data of buttons and payloads of links.

use crate::api::Button;
use crate::routing::pattern::{
    Arg, ArgReason, CallbackData, DataError, StartPayload, assert_fits, bounded, callback_data,
    start_payload,
};

const _: () = assert_fits(64, &["buy/", "/", ""], &[u32::LONGEST, u8::LONGEST]);
const _: () = assert_fits(64, &["say/", ""], &[String::LONGEST]);
const BOUNDED: bool = bounded(&[u32::LONGEST, u8::LONGEST]);
const UNBOUNDED: bool = bounded(&[u32::LONGEST, String::LONGEST]);

fn panic_of(run: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let panic = std::panic::catch_unwind(run).unwrap_err();
    panic.downcast_ref::<String>().cloned().unwrap()
}

#[test]
fn bounded_values_always_fit() {
    let data: CallbackData = callback_data::<BOUNDED>(&["buy/", "/", ""], &[&7_u32, &2_u8]);
    assert_eq!(&*data, "buy/7/2");
    let button = Button::callback("Buy 2", data);
    assert_eq!(button.callback_data.as_deref(), Some("buy/7/2"));
    let data: CallbackData = callback_data::<true>(&["buy"], &[]);
    assert_eq!(data.to_string(), "buy");
    let payload: StartPayload = start_payload::<BOUNDED>(&["r_", "-", ""], &[&u32::MAX, &2_u8]);
    assert_eq!(payload.as_str(), "r_p4gfFC3-2");
}

#[test]
fn other_values_are_checked() {
    let data =
        |text: &str| callback_data::<UNBOUNDED>(&["say/", "/", ""], &[&1_u32, &text.to_owned()]);
    assert_eq!(data("a/b").unwrap().as_str(), "say/1/a/b");
    assert_eq!(data(&"x".repeat(58)).unwrap().len(), 64);
    assert_eq!(
        data(&"x".repeat(59)),
        Err(DataError::TooLong { length: 65 })
    );
    let payload = |text: &str| start_payload::<false>(&["ref_", ""], &[&text.to_owned()]);
    assert_eq!(
        payload("ann").unwrap().link("@bot"),
        "https://t.me/bot?start=ref_ann"
    );
    assert_eq!(
        payload("ann").unwrap().group_link("bot"),
        "https://t.me/bot?startgroup=ref_ann"
    );
    assert_eq!(payload("").unwrap().as_str(), "ref_-A");
    assert_eq!(payload("ä").unwrap().as_str(), "ref_-Dw6Q");
    assert!(matches!(
        payload(&"ä".repeat(300)),
        Err(DataError::TooLong { length: 806 })
    ));
}

#[test]
fn stops_are_escaped() {
    let data = callback_data::<false>(&["", "/", ""], &[&r"a/b\".to_owned(), &r"c/d\".to_owned()]);
    assert_eq!(data.unwrap().as_str(), r"a\/b\\/c/d\\");
    let payload = start_payload::<false>(&["", "_", ""], &[&"a_b".to_owned(), &"a_b".to_owned()]);
    assert_eq!(payload.unwrap().as_str(), "-EYV9i_a_b");
}

#[test]
fn data_are_never_empty() {
    assert_eq!(
        callback_data::<true>(&["", ""], &[&None::<u8>]).as_str(),
        r"\"
    );
    assert_eq!(
        start_payload::<true>(&["", ""], &[&None::<u8>]).as_str(),
        "-A"
    );
    assert_eq!(callback_data::<false>(&[""], &[]), Err(DataError::Empty));
    assert_eq!(CallbackData::new(""), Err(DataError::Empty));
    assert_eq!(StartPayload::new(""), Err(DataError::Empty));
    assert_eq!(StartPayload::new("a/b"), Err(DataError::Character('/')));
    assert_eq!(
        StartPayload::new("ä").unwrap_err().to_string(),
        "`ä` cannot stand in the payload of a link, only A-Z, a-z, 0-9, `_` and `-` can"
    );
}

#[test]
fn a_type_that_writes_more_than_it_says_is_no_panic() {
    struct Liar;
    impl Arg for Liar {
        const LONGEST: Option<usize> = Some(1);

        fn read(_: &str) -> Result<Self, ArgReason> {
            Ok(Self)
        }

        fn write(&self, out: &mut String) {
            out.push_str(&"x".repeat(100));
        }
    }
    assert_eq!(callback_data::<true>(&["", ""], &[&Liar]).len(), 100);
}

#[test]
fn what_cannot_fit_is_refused() {
    assert!(bounded(&[]) && bounded(&[Some(1)]) && !bounded(&[Some(1), None]));
    assert_fits(10, &["12345"], &[]);
    assert_fits(10, &["12345", ""], &[Some(5)]);
    assert_fits(10, &["12345", ""], &[None]);
    assert_eq!(
        panic_of(|| assert_fits(10, &["12345", ""], &[Some(6)])),
        "the data of this pattern can become 11 bytes long, Telegram allows 10: shorten the texts around the holes, or take \
         arguments of smaller types"
    );
    assert!(
        panic_of(|| assert_fits(64, &[&"x".repeat(70), ""], &[None, Some(100)]))
            .starts_with("the data of this pattern is at least 70 bytes long, Telegram allows 64")
    );
}
