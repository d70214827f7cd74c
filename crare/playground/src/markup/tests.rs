use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Content, Scope, read, read_value};
use crate::params::Params;

fn refused(markup: &Value) -> String {
    let params = Params::from_json(&json!({"reply_markup": markup}));
    let refusal = read(&params).unwrap_err();
    let text = refusal.description.strip_prefix("Bad Request: ");
    text.unwrap().to_owned()
}

fn kept(markup: &Value) -> Value {
    read_value(markup).unwrap().unwrap()
}

fn one(button: &Value) -> Value {
    json!({"inline_keyboard": [[button]]})
}

#[test]
fn what_is_no_markup() {
    assert_eq!(
        refused(&json!("{")),
        "can't parse reply keyboard markup JSON object"
    );
    assert_eq!(refused(&Value::Null), "object expected as reply markup");
    assert_eq!(refused(&json!([])), "object expected as reply markup");
    let rows = "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array";
    assert_eq!(refused(&json!({"inline_keyboard": {}})), rows);
    assert_eq!(
        refused(&json!({"inline_keyboard": [{}]})),
        format!("{rows} of Arrays")
    );
    assert_eq!(
        refused(&json!({"keyboard": [["a"]], "resize_keyboard": 1})),
        "field \"resize_keyboard\" must be of type Boolean"
    );
    assert_eq!(read(&Params::default()).unwrap(), None);
    assert_eq!(read_value(&json!({"inline_keyboard": [[]]})).unwrap(), None);
}

#[test]
fn inline_buttons_that_will_not_do() {
    let read = |why: &str| format!("can't parse inline keyboard button: {why}");
    for (button, why) in [
        (json!("x"), read("InlineKeyboardButton must be an Object")),
        (json!({"url": "e.com"}), read("Can't find field \"text\"")),
        (json!({"text": null}), read("Field \"text\" must be of type String")),
        (json!({"text": "x"}), read("Text buttons are unallowed in the inline keyboard")),
        (
            json!({"text": "x", "callback_data": ""}),
            read("Text buttons are unallowed in the inline keyboard"),
        ),
        (
            json!({"text": "x", "callback_data": "y", "style": "pink"}),
            read("Invalid button style specified"),
        ),
        (
            json!({"text": " ", "callback_data": "y"}),
            "inline keyboard button text must be non-empty".to_owned(),
        ),
        (json!({"text": "x", "callback_data": "ä".repeat(33)}), "BUTTON_DATA_INVALID".to_owned()),
        (
            json!({"text": "x", "url": "not-a-url"}),
            "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL".to_owned(),
        ),
        (
            json!({"text": "x", "url": "ftp://example.com"}),
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol".to_owned(),
        ),
        (
            json!({"text": "x", "web_app": {"url": "http://e.com"}}),
            "inline keyboard button Web App URL 'http://e.com' is invalid: Only HTTPS links are allowed".to_owned(),
        ),
    ] {
        assert_eq!(refused(&one(&button)), why, "{button}");
    }
}

#[test]
fn what_is_kept_of_a_markup() {
    assert_eq!(
        kept(&one(
            &json!({"text": " x ", "url": "e.com", "callback_data": "no", "more": 1})
        )),
        one(&json!({"text": "x", "url": "http://e.com/"}))
    );
    assert_eq!(
        kept(&one(&json!({"text": 5, "callback_data": 6}))),
        one(&json!({"text": "5", "callback_data": "6"}))
    );
    assert_eq!(
        kept(
            &json!({"keyboard": [["a", {"text": "b", "request_contact": true}]], "resize_keyboard": true, "is_persistent": false})
        ),
        json!({"keyboard": [[{"text": "a"}, {"text": "b", "request_contact": true}]], "resize_keyboard": true})
    );
    assert_eq!(
        kept(&json!({"remove_keyboard": true, "selective": true})),
        json!({"remove_keyboard": true, "selective": true})
    );
    assert_eq!(
        kept(&json!({"force_reply": true, "input_field_placeholder": "name"})),
        json!({"force_reply": true, "input_field_placeholder": "name"})
    );
    let row: Vec<Value> = (0..20)
        .map(|_| json!({"text": "x", "callback_data": "y"}))
        .collect();
    let many = kept(&json!({"inline_keyboard": vec![row; 40]}));
    let rows = many["inline_keyboard"].as_array().unwrap();
    assert_eq!((rows.len(), rows[0].as_array().unwrap().len()), (25, 12));
}

#[test]
fn where_a_markup_may_be() {
    let private = Scope {
        private: true,
        channel: false,
        inline_only: false,
        content: Content::Other,
    };
    let group = Scope {
        private: false,
        ..private
    };
    let channel = Scope {
        channel: true,
        ..group
    };
    let why =
        |scope: Scope, markup: Value| scope.check(&markup).map_err(|refusal| refusal.description);
    let keyboard = json!({"keyboard": [[{"text": "x", "request_contact": true}]]});
    assert_eq!(why(private, keyboard.clone()), Ok(()));
    assert_eq!(
        why(group, keyboard.clone()).unwrap_err(),
        "Bad Request: phone number can be requested in private chats only"
    );
    assert_eq!(
        why(channel, keyboard.clone()).unwrap_err(),
        "Bad Request: inline keyboard expected"
    );
    assert_eq!(
        why(
            channel,
            one(&json!({"text": "x", "switch_inline_query": ""}))
        )
        .unwrap_err(),
        "Bad Request: can't use switch_inline_query button in a channel chat, because users will not be able to use \
         the button without knowing bot's username"
    );
    let pay = one(&json!({"text": "x", "pay": true}));
    assert_eq!(
        why(private, pay.clone()).unwrap_err(),
        "Bad Request: BUTTON_TYPE_INVALID"
    );
    assert_eq!(
        why(
            Scope {
                content: Content::Invoice,
                ..private
            },
            pay
        ),
        Ok(())
    );
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    let names = "text|url|callback_data|pay|web_app|login_url|copy_text|inline_keyboard|keyboard|style|switch_inline_query";
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((names, inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn reading_never_panics(markup in any_json(), button in any_json()) {
        let _ = read_value(&markup);
        let _ = read_value(&one(&button));
    }
}
