//! What is unknown, what is wrong, what nests too deep, and how large the values are.

use serde_json::json;

use crate::api::{
    AllowedUpdate, ChatType, DecodeError, Message, ReplyMarkup, RichText, Update, UpdateKind, User,
    de, parse_update,
};

fn update(json: &serde_json::Value) -> Result<Update, DecodeError> {
    parse_update(json.to_string().as_bytes())
}

fn message() -> serde_json::Value {
    json!({"message_id": 1, "date": 2, "chat": {"id": 3, "type": "private"}, "text": "hi"})
}

#[test]
fn sizes_stay_small() {
    assert!(
        size_of::<Message>() <= 1400,
        "Message: {}",
        size_of::<Message>()
    );
    assert!(
        size_of::<Update>() <= 256,
        "Update: {}",
        size_of::<Update>()
    );
}

#[test]
fn an_unknown_kind_is_kept() {
    let json = r#"{"update_id":7,"from_2030":{"b": [1, 2],  "a": 1e3}}"#;
    let update = parse_update(json.as_bytes()).unwrap();
    let UpdateKind::Unknown { kind, raw } = &update.kind else {
        panic!("{update:?}")
    };
    assert_eq!(
        (&**kind, raw.as_str()),
        ("from_2030", r#"{"b": [1, 2],  "a": 1e3}"#)
    );
    assert_eq!(
        de::write(&update),
        r#"{"update_id":7,"from_2030":{"b": [1, 2],  "a": 1e3}}"#
    );
    assert_eq!(
        de::write(&parse_update(br#"{"update_id":7}"#).unwrap()),
        r#"{"update_id":7}"#
    );
}

#[test]
fn a_known_kind_wins_over_unknown_neighbours() {
    let json = json!({"update_id": 7, "aaa": 1, "message": message(), "zzz": 2});
    assert!(matches!(
        update(&json).unwrap().kind,
        UpdateKind::Message(_)
    ));
}

#[test]
fn an_unknown_value_of_a_list_is_kept() {
    let mut json = json!({"update_id": 7, "message": message()});
    json["message"]["chat"]["type"] = json!("hive");
    let UpdateKind::Message(message) = update(&json).unwrap().kind else {
        panic!()
    };
    assert_eq!(message.chat.kind, ChatType::Unknown("hive".into()));
    assert_eq!(de::write(&message.chat.kind), "\"hive\"");
    assert_eq!(AllowedUpdate::from("poll"), AllowedUpdate::Poll);
}

#[test]
fn errors_tell_the_path() {
    let mut json = json!({"update_id": 7, "message": message()});
    json["message"]["entities"] = json!([{"type": "bold", "offset": 0, "length": 1}, {"type": "bold", "offset": "x", "length": 1}]);
    let error = update(&json).unwrap_err();
    assert_eq!(error.path(), "message.entities[1].offset");
    assert_eq!(
        error.to_string(),
        "at message.entities[1].offset: invalid type: string \"x\", expected i64"
    );

    let mut json = json!({"update_id": 7, "message": message()});
    json["message"]["chat"]
        .as_object_mut()
        .unwrap()
        .remove("id");
    let error = update(&json).unwrap_err();
    assert_eq!(error.to_string(), "at message.chat: missing field `id`");

    let mut json = json!({"update_id": 7, "message": message()});
    json["message"]["forward_origin"] =
        json!({"type": "user", "date": 1, "sender_user": {"id": "no"}});
    let error = update(&json).unwrap_err();
    assert_eq!(error.path(), "message.forward_origin.sender_user.id");

    let mut json = json!({"update_id": 7, "message": message()});
    json["message"]["forward_origin"] = json!({"date": 1});
    assert_eq!(
        update(&json).unwrap_err().to_string(),
        "at message.forward_origin: missing field `type`"
    );
}

#[test]
fn a_path_does_not_leak_into_the_next_error() {
    let _ = parse_update(br#"{"update_id":1,"message":{"chat":5}}"#);
    assert_eq!(parse_update(b"[]").unwrap_err().path(), "");
    let _ = serde_json::from_str::<Message>(r#"{"chat":5}"#);
    assert_eq!(
        parse_update(br#"{"update_id":"x"}"#).unwrap_err().path(),
        "update_id"
    );
}

#[test]
fn what_is_no_update_is_an_error() {
    for json in [
        "",
        "[]",
        "1",
        "null",
        "\"x\"",
        "{}",
        "{\"update_id\":null}",
        "{\"update_id\":1}x",
        "{\"update_id\":1",
    ] {
        assert!(parse_update(json.as_bytes()).is_err(), "{json}");
    }
    assert!(
        parse_update(b"{\"update_id\":1,\"x\":\"\xff\"}")
            .unwrap_err()
            .reason()
            .contains("UTF-8")
    );
}

#[test]
fn explicit_nulls_are_absent() {
    let mut json = json!({"update_id": 7, "edited_message": null, "message": message()});
    json["message"]["photo"] = json!(null);
    json["message"]["from"] = json!(null);
    json["message"]["is_paid_post"] = json!(null);
    let UpdateKind::Message(message) = update(&json).unwrap().kind else {
        panic!()
    };
    assert!(message.photo.is_none() && message.from.is_none() && !message.is_paid_post);
}

/// The text nests 20,000 levels deep; a stack of 2 MiB, as worker threads have, must do.
#[test]
fn nesting_never_overflows_the_stack() {
    let deep = |open: &str, close: &str, middle: &str| {
        format!("{}{middle}{}", open.repeat(20_000), close.repeat(20_000))
    };
    let rich = deep(r#"{"type":"bold","text":"#, "}", "\"x\"");
    let lists = deep("[", "]", "");
    let replies = deep(
        r#"{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"reply_to_message":"#,
        "}",
        r#"{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}"#,
    );
    let pinned = deep(
        r#"{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"pinned_message":"#,
        "}",
        r#"{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}"#,
    );
    std::thread::Builder::new()
        .stack_size(2 * 1024 * 1024)
        .spawn(move || {
            assert!(
                de::parse::<RichText>(&rich)
                    .unwrap_err()
                    .to_string()
                    .contains("nested deeper")
            );
            assert!(
                de::parse::<RichText>(&lists)
                    .unwrap_err()
                    .to_string()
                    .contains("nested deeper")
            );
            for message in [replies, pinned] {
                let json = format!(r#"{{"update_id":1,"message":{message}}}"#);
                assert!(parse_update(json.as_bytes()).is_err());
            }
            let unknown = format!(r#"{{"update_id":1,"new":{lists}}}"#);
            assert!(matches!(
                parse_update(unknown.as_bytes()).unwrap().kind,
                UpdateKind::Unknown { .. }
            ));
        })
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn what_telegram_nests_is_read() {
    let mut text = json!("x");
    for _ in 0..15 {
        text = json!({"type": "bold", "text": [text]});
    }
    assert!(de::parse::<RichText>(&text.to_string()).is_ok());
}

#[test]
fn a_union_that_is_sent_is_told_by_its_keys() {
    let markup: ReplyMarkup = de::parse(r#"{"force_reply":true}"#).unwrap();
    assert!(matches!(markup, ReplyMarkup::ForceReply(_)));
}

#[test]
fn types_read_from_a_value_too() {
    let user: User =
        serde_json::from_value(json!({"id": 1, "is_bot": false, "first_name": "A"})).unwrap();
    assert_eq!(user.first_name, "A");
}
