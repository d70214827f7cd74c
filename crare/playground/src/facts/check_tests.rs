use serde_json::json;

use super::*;
use crate::facts::METHODS;

fn refusal(kind: &Kind, value: &Value) -> Option<String> {
    check(kind, value, "it").err().map(|e| e.description)
}

fn of(method: &str, params: &Value) -> Result<(), String> {
    let method = METHODS.iter().find(|one| one.name == method).unwrap();
    check_params(method, &Params::from_json(params)).map_err(|e| e.description)
}

#[test]
fn inside_json_types_are_strict() {
    let scope = Kind::Union("BotCommandScope");
    assert_eq!(refusal(&scope, &json!({"type": "default"})), None);
    assert_eq!(
        refusal(&scope, &json!({"type": "chat", "chat_id": "@x"})),
        None
    );
    assert_eq!(
        refusal(&scope, &json!({"type": "chat"})).as_deref(),
        Some("Bad Request: can't find field \"chat_id\"")
    );
    assert_eq!(
        refusal(&scope, &json!({"type": "nobody"})).as_deref(),
        Some("Bad Request: can't parse BotCommandScope: type \"nobody\" is unsupported")
    );
    let permissions = Kind::Object("ChatPermissions");
    assert_eq!(
        refusal(&permissions, &json!({"can_send_messages": "true"})).as_deref(),
        Some("Bad Request: field \"can_send_messages\" must be of type Boolean")
    );
    assert_eq!(
        refusal(&permissions, &json!({"can_send_messages": null})).as_deref(),
        Some("Bad Request: field \"can_send_messages\" must be of type Boolean")
    );
    let command = Kind::Object("BotCommand");
    let digits = json!({"command": 1, "description": "a number is a text"});
    assert_eq!(refusal(&command, &digits), None);
    assert_eq!(refusal(&Kind::Integer, &json!("12")), None);
    assert_eq!(
        refusal(&Kind::Integer, &json!("a dozen")).as_deref(),
        Some("Bad Request: field \"it\" must be of type Number")
    );
}

#[test]
fn a_rich_text_is_text_or_a_list_or_an_object() {
    let rich = Kind::Union("RichText");
    assert_eq!(refusal(&rich, &json!("plain")), None);
    let list = json!(["plain", {"type": "bold", "text": ["a", "b"]}]);
    assert_eq!(refusal(&rich, &list), None);
    assert!(refusal(&rich, &json!([{"type": "bold"}])).is_some());
}

#[test]
fn a_variant_that_shares_its_tag_is_tried_too() {
    let result = Kind::Union("InlineQueryResult");
    let cached = json!({"type": "photo", "id": "1", "photo_file_id": "f"});
    assert_eq!(refusal(&result, &cached), None);
    let by_url = json!({"type": "photo", "id": "1", "photo_url": "u", "thumbnail_url": "t"});
    assert_eq!(refusal(&result, &by_url), None);
    assert!(refusal(&result, &json!({"type": "photo", "id": "1"})).is_some());
}

#[test]
fn the_top_level_is_lenient() {
    let prices = json!([{"label": "tea", "amount": 100}]);
    let invoice = json!({"title": 5, "description": "d", "payload": "p", "currency": "EUR",
        "prices": prices.to_string(), "need_name": "maybe", "max_tip_amount": "much"});
    assert_eq!(of("createInvoiceLink", &invoice), Ok(()));
    assert_eq!(
        of("createInvoiceLink", &json!({"title": "t"})),
        Err("Bad Request: parameter \"description\" is required".into())
    );
    assert_eq!(
        of("setMyCommands", &json!({"commands": "{"})),
        Err("Bad Request: can't parse commands JSON object".into())
    );
    assert_eq!(
        of("setMyCommands", &json!({"commands": {}})),
        Err("Bad Request: expected an Array of BotCommand".into())
    );
    assert_eq!(
        of("getUserProfilePhotos", &json!({"user_id": "-1"})),
        Err("Bad Request: invalid user_id specified".into())
    );
    assert_eq!(
        of("leaveChat", &json!({})),
        Err("Bad Request: chat_id is empty".into())
    );
    assert_eq!(
        of("setChatPhoto", &json!({"chat_id": 1})),
        Err("Bad Request: there is no photo in the request".into())
    );
}
