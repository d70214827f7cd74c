use std::time::Duration;

use super::{ApiError, Hints, classify};
use crate::api::ChatId;

/// Every description the server can produce, with what it must become:
/// code, advice, error as `Debug` prints it, description.
const DESCRIPTIONS: &str = include_str!("descriptions.tsv");

#[test]
fn every_description_has_its_error() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in DESCRIPTIONS.lines() {
        let [code, advice, error, text] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("malformed line: {line}");
        };
        let found = classify(code.parse().unwrap(), text, Hints::default());
        let told = match (found.is_harmless(), found.is_transient()) {
            (true, false) => "harmless",
            (false, true) => "transient",
            (false, false) => "no",
            (true, true) => "both",
        };
        if format!("{found:?}") != error || told != advice {
            wrong.push(format!(
                "{code} {text:?}: {found:?} {told}, not {error} {advice}"
            ));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 300, "only {count} descriptions");
}

#[test]
fn parameters_count_more_than_words() {
    let hints = Hints {
        migrate_to_chat_id: Some(ChatId(-100_123)),
        ..Hints::default()
    };
    let text = "Bad Request: group chat was upgraded to a supergroup chat";
    let moved = ApiError::MigratedToSupergroup(ChatId(-100_123));
    assert_eq!(classify(400, text, hints), moved);
    assert_eq!(classify(400, text, Hints::default()), ApiError::Other);

    let hints = Hints {
        retry_after: Some(Duration::from_secs(9)),
        ..Hints::default()
    };
    let slow = ApiError::RetryAfter(Duration::from_secs(9));
    assert_eq!(
        classify(429, "Too Many Requests: retry after 8", hints),
        slow
    );
    let some_time = ApiError::RetryAfter(Duration::from_secs(1));
    assert_eq!(classify(429, "", Hints::default()), some_time);
}

#[test]
fn first_letter_and_ending_are_free() {
    let error = |text| classify(400, text, Hints::default());
    assert_eq!(error("Bad Request: Chat not found"), ApiError::ChatNotFound);
    assert_eq!(error("chat not found: try another"), ApiError::ChatNotFound);
    assert_eq!(error("Bad Request: chat not foundling"), ApiError::Other);
    assert_eq!(error("Bad Request: éclair"), ApiError::Other);
    assert_eq!(error(""), ApiError::Other);
    let kept = ApiError::Core("PHOTO_INVALID_DIMENSIONS_2".to_owned());
    assert_eq!(error("Bad Request: PHOTO_INVALID_DIMENSIONS_2"), kept);
}

#[test]
fn unknown_texts_fall_back_to_the_code() {
    let error = |code| classify(code, "something else", Hints::default());
    assert_eq!(error(400), ApiError::Other);
    assert_eq!(error(401), ApiError::InvalidToken);
    assert_eq!(error(404), ApiError::NotFound);
    assert_eq!(error(413), ApiError::RequestTooLarge);
    assert_eq!(error(500), ApiError::Internal);
    assert_eq!(error(503), ApiError::Gateway);
    assert_eq!(error(302), ApiError::Other);
}

#[test]
fn an_album_item_keeps_quotes_and_depth() {
    let inner = "failed to send message #2 with the error message \"parameter \"x\" is required\"";
    let text = format!("Bad Request: {inner}");
    let found = classify(400, &text, Hints::default());
    let ApiError::AlbumItemFailed {
        index: 2, error, ..
    } = found
    else {
        panic!("{found:?}");
    };
    assert_eq!(*error, ApiError::MissingParameter("x".to_owned()));

    let deep = "failed to send message #1 with the error message \"".repeat(100_000);
    let found = classify(400, &deep, Hints::default());
    assert!(matches!(
        found,
        ApiError::Other | ApiError::AlbumItemFailed { .. }
    ));
}
