use serde_json::json;

use super::*;
use crate::api::{InlineKeyboardMarkup, InputMediaPhoto, SendDice};
use crate::routing::extract::Text;
use crate::routing::testing::{callback, calls, context, message, text, update};

fn call(method: &str, params: serde_json::Value) -> (String, serde_json::Value) {
    (method.to_owned(), params)
}

#[test]
fn texts_go_to_the_chat() {
    let plain = call("sendMessage", json!({ "chat_id": -40, "text": "a" }));
    assert_eq!(calls("a", text("x")).unwrap(), vec![plain.clone()]);
    assert_eq!(
        calls("a".to_owned(), text("x")).unwrap(),
        vec![plain.clone()]
    );
    assert_eq!(
        calls(Text("a".into()), text("x")).unwrap(),
        vec![plain.clone()]
    );
    assert_eq!(
        calls("a", update("callback_query", callback(json!({})))).unwrap(),
        [plain]
    );
    let html = call(
        "sendMessage",
        json!({ "chat_id": -40, "text": "<b>a</b>", "parse_mode": "HTML" }),
    );
    assert_eq!(calls(Html::new("<b>a</b>"), text("x")).unwrap(), [html]);
    let markdown = call(
        "sendMessage",
        json!({ "chat_id": -40, "text": "*a*", "parse_mode": "MarkdownV2" }),
    );
    assert_eq!(
        calls(MarkdownV2::new("*a*"), text("x")).unwrap(),
        [markdown]
    );
}

#[test]
fn texts_stay_in_their_topic_and_account() {
    let topic = json!({ "text": "x", "message_thread_id": 9, "is_topic_message": true });
    let to_topic = call(
        "sendMessage",
        json!({ "chat_id": -40, "message_thread_id": 9, "text": "a" }),
    );
    assert_eq!(
        calls("a", update("message", message(topic.clone()))).unwrap(),
        vec![to_topic.clone()]
    );
    let button = callback(json!({ "message": message(topic) }));
    assert_eq!(
        calls("a", update("callback_query", button)).unwrap(),
        [to_topic]
    );

    let thread = json!({ "text": "x", "message_thread_id": 9 });
    let plain = call("sendMessage", json!({ "chat_id": -40, "text": "a" }));
    assert_eq!(
        calls("a", update("message", message(thread))).unwrap(),
        [plain]
    );

    let business = json!({ "text": "x", "business_connection_id": "bc" });
    let kept = call(
        "sendMessage",
        json!({ "chat_id": -40, "business_connection_id": "bc", "text": "a" }),
    );
    assert_eq!(
        calls("a", update("business_message", message(business))).unwrap(),
        [kept]
    );

    let direct = json!({ "text": "x", "direct_messages_topic": { "topic_id": 8 } });
    let kept = call(
        "sendMessage",
        json!({ "chat_id": -40, "direct_messages_topic_id": 8, "text": "a" }),
    );
    assert_eq!(
        calls("a", update("message", message(direct))).unwrap(),
        [kept]
    );
}

#[test]
fn requests_to_join_are_answered_in_private() {
    let request = json!({
        "chat": { "id": -40, "type": "supergroup" }, "user_chat_id": 20, "date": 1,
        "from": { "id": 20, "is_bot": false, "first_name": "U" },
    });
    let private = call("sendMessage", json!({ "chat_id": 20, "text": "a" }));
    assert_eq!(
        calls("a", update("chat_join_request", request)).unwrap(),
        [private]
    );
}

fn inline_query() -> crate::api::Update {
    let user = json!({ "id": 20, "is_bot": false, "first_name": "U" });
    update(
        "inline_query",
        json!({ "id": "9", "from": user, "query": "q", "offset": "" }),
    )
}

#[test]
fn what_does_not_fit_the_update_is_an_error() {
    let no_chat = "an update of the kind `inline_query` has no chat to write to; call a method with the chat it is for";
    assert_eq!(calls("a", inline_query()).unwrap_err(), no_chat);
    assert_eq!(
        calls(Answer::toast("a"), text("x")).unwrap_err(),
        "an update of the kind `message` has no callback query to answer",
    );
    let nothing: [crate::api::InlineQueryResult; 0] = [];
    assert_eq!(
        calls(Answer::inline(nothing), text("x")).unwrap_err(),
        "an update of the kind `message` has no inline query to answer",
    );
    assert_eq!(
        calls(Edit::text("a"), text("x")).unwrap_err(),
        "an update of the kind `message` has no message of the bot to edit",
    );
}

#[test]
fn answers() {
    let button = || update("callback_query", callback(json!({})));
    let answer = |params| [call("answerCallbackQuery", params)];
    assert_eq!(
        calls(Answer::silent(), button()).unwrap(),
        answer(json!({ "callback_query_id": "77" }))
    );
    assert_eq!(
        calls(Answer::toast("a"), button()).unwrap(),
        answer(json!({ "callback_query_id": "77", "text": "a" })),
    );
    assert_eq!(
        calls(
            Answer::alert("a").cache(std::time::Duration::from_secs(3)),
            button()
        )
        .unwrap(),
        answer(
            json!({ "callback_query_id": "77", "text": "a", "show_alert": true, "cache_time": 3 })
        ),
    );
    assert_eq!(
        calls(Answer::url("https://t.me/b?start=x"), button()).unwrap(),
        answer(json!({ "callback_query_id": "77", "url": "https://t.me/b?start=x" })),
    );
    let nothing: [crate::api::InlineQueryResult; 0] = [];
    assert_eq!(
        calls(
            Answer::inline(nothing).personal().next_offset("2"),
            inline_query()
        )
        .unwrap(),
        [call(
            "answerInlineQuery",
            json!({ "inline_query_id": "9", "results": [], "is_personal": true, "next_offset": "2" }),
        )],
    );
}

#[test]
fn edits() {
    let button = || update("callback_query", callback(json!({})));
    let inline = || {
        update(
            "callback_query",
            callback(json!({ "inline_message_id": "i1" })),
        )
    };
    let rows: [[crate::api::InlineKeyboardButton; 0]; 0] = [];
    let keyboard = || InlineKeyboardMarkup::new(rows.clone());
    assert_eq!(
        calls(Edit::text(Html::new("a")).markup(keyboard()), button()).unwrap(),
        [call(
            "editMessageText",
            json!({
                "chat_id": -40, "message_id": 5, "text": "a", "parse_mode": "HTML",
                "reply_markup": { "inline_keyboard": [] },
            }),
        )],
    );
    assert_eq!(
        calls(Edit::text("a"), inline()).unwrap(),
        [call(
            "editMessageText",
            json!({ "inline_message_id": "i1", "text": "a" })
        )],
    );
    assert_eq!(
        calls(Edit::caption("a"), button()).unwrap(),
        [call(
            "editMessageCaption",
            json!({ "chat_id": -40, "message_id": 5, "caption": "a" })
        )],
    );
    assert_eq!(
        calls(Edit::keyboard(keyboard()), button()).unwrap(),
        [call(
            "editMessageReplyMarkup",
            json!({ "chat_id": -40, "message_id": 5, "reply_markup": { "inline_keyboard": [] } }),
        )],
    );
    assert_eq!(
        calls(Edit::no_keyboard(), button()).unwrap(),
        [call(
            "editMessageReplyMarkup",
            json!({ "chat_id": -40, "message_id": 5 })
        )],
    );
    let photo = InputMediaPhoto::new(crate::api::InputFile::id("f")).caption("c");
    assert_eq!(
        calls(Edit::media(photo), button()).unwrap(),
        [call(
            "editMessageMedia",
            json!({ "chat_id": -40, "message_id": 5, "media": { "type": "photo", "media": "f", "caption": "c" } }),
        )],
    );
    let gone = json!({ "message": { "message_id": 5, "date": 0, "chat": { "id": -40, "type": "group" } } });
    assert_eq!(
        calls(Edit::text("a"), update("callback_query", callback(gone))).unwrap(),
        [call(
            "editMessageText",
            json!({ "chat_id": -40, "message_id": 5, "text": "a" })
        )],
    );
}

#[test]
fn answers_about_payments() {
    let user = json!({ "id": 20, "is_bot": false, "first_name": "U" });
    let checkout = || {
        let query = json!({ "id": "9", "from": user, "currency": "XTR", "total_amount": 5, "invoice_payload": "x" });
        update("pre_checkout_query", query)
    };
    let answer = |params| [call("answerPreCheckoutQuery", params)];
    assert_eq!(
        calls(Answer::accept(), checkout()).unwrap(),
        answer(json!({ "pre_checkout_query_id": "9", "ok": true })),
    );
    assert_eq!(
        calls(Answer::decline("sold out"), checkout()).unwrap(),
        answer(json!({ "pre_checkout_query_id": "9", "ok": false, "error_message": "sold out" })),
    );
    let shipping = || {
        let address = json!({
            "country_code": "DE", "state": "", "city": "Berlin", "street_line1": "a", "street_line2": "", "post_code": "1",
        });
        let query =
            json!({ "id": "9", "from": user, "invoice_payload": "x", "shipping_address": address });
        update("shipping_query", query)
    };
    assert_eq!(
        calls(Answer::decline("too far"), shipping()).unwrap(),
        [call(
            "answerShippingQuery",
            json!({ "shipping_query_id": "9", "ok": false, "error_message": "too far" })
        )],
    );
    for update in [text("x"), shipping()] {
        let error = calls(Answer::accept(), update).unwrap_err();
        assert!(
            error.ends_with("has no checkout query to answer"),
            "{error}"
        );
    }
}

#[test]
fn values_in_values() {
    let dice = || call("sendDice", json!({ "chat_id": 3 }));
    let a = || call("sendMessage", json!({ "chat_id": -40, "text": "a" }));
    assert_eq!(calls((), text("x")).unwrap(), []);
    assert_eq!(calls(SendDice::new(3), text("x")).unwrap(), [dice()]);
    assert_eq!(calls(None::<String>, text("x")).unwrap(), []);
    assert_eq!(calls(Some("a"), text("x")).unwrap(), [a()]);
    assert_eq!(calls(Ok::<_, Error>("a"), text("x")).unwrap(), [a()]);
    assert_eq!(
        calls(Err::<(), _>(Error::msg("no")), text("x")).unwrap_err(),
        "no"
    );
    assert_eq!(calls(vec!["a", "a"], text("x")).unwrap(), [a(), a()]);
    assert_eq!(
        calls(("a", SendDice::new(3), Some("a"), ()), text("x")).unwrap(),
        [a(), dice(), a()]
    );
    assert_eq!(
        calls((SendDice::new(3), Err::<(), _>(std::fmt::Error)), text("x")).unwrap_err(),
        std::fmt::Error.to_string()
    );
    let reply = ("a", Next).into_reply(&context(text("x"))).unwrap();
    assert!(reply.passes_on());
    assert_eq!(reply.requests().len(), 1);
}

#[test]
fn a_guest_answers_with_the_text() {
    let asked = || {
        update(
            "guest_message",
            message(json!({ "text": "x", "guest_query_id": "g" })),
        )
    };
    let result = json!({
        "type": "article", "id": "text", "title": "a",
        "input_message_content": { "message_text": "a", "parse_mode": "HTML" },
    });
    assert_eq!(
        calls(Html::new("a"), asked()).unwrap(),
        [call(
            "answerGuestQuery",
            json!({ "guest_query_id": "g", "result": result })
        )],
    );
    assert!(
        context(asked())
            .compose("a")
            .unwrap_err()
            .to_string()
            .starts_with("the bot is a guest")
    );
}

#[test]
fn messages_that_one_user_sees() {
    let user = json!({ "id": 20, "is_bot": false, "first_name": "U" });
    let seen = json!({ "text": "x", "receiver_user": user, "ephemeral_message_id": 3 });
    let button = || {
        update(
            "callback_query",
            callback(json!({ "message": message(seen.clone()) })),
        )
    };
    let aimed = |more: serde_json::Value| {
        let mut params =
            json!({ "chat_id": -40, "receiver_user_id": 20, "ephemeral_message_id": 3 });
        params
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        params
    };
    assert_eq!(
        calls(Edit::text("a"), button()).unwrap(),
        [call(
            "editEphemeralMessageText",
            aimed(json!({ "text": "a" }))
        )],
    );
    assert_eq!(
        calls(Edit::caption("a"), button()).unwrap(),
        [call(
            "editEphemeralMessageCaption",
            aimed(json!({ "caption": "a" }))
        )],
    );
    assert_eq!(
        calls(Edit::no_keyboard(), button()).unwrap(),
        [call("editEphemeralMessageReplyMarkup", aimed(json!({})))],
    );
    let place = Place::of(&context(button())).unwrap();
    assert_eq!(
        calls(place.deletion(), button()).unwrap(),
        [call("deleteEphemeralMessage", aimed(json!({})))],
    );
    let quoted =
        json!({ "chat_id": -40, "text": "a", "reply_parameters": { "ephemeral_message_id": 3 } });
    assert_eq!(
        calls(place.quoting("a".into()), button()).unwrap(),
        [call("sendMessage", quoted)]
    );
}

#[test]
fn quoting_and_deleting() {
    let place = |update| Place::of(&context(update)).unwrap();
    let quoted = json!({ "chat_id": -40, "text": "a", "reply_parameters": { "message_id": 5 } });
    assert_eq!(
        calls(place(text("x")).quoting("a".into()), text("x")).unwrap(),
        [call("sendMessage", quoted)]
    );
    let deleted = json!({ "chat_id": -40, "message_id": 5 });
    assert_eq!(
        calls(place(text("x")).deletion(), text("x")).unwrap(),
        [call("deleteMessage", deleted)]
    );
    let business = || {
        update(
            "business_message",
            message(json!({ "text": "x", "business_connection_id": "bc" })),
        )
    };
    let deleted = json!({ "business_connection_id": "bc", "message_ids": [5] });
    assert_eq!(
        calls(place(business()).deletion(), text("x")).unwrap(),
        [call("deleteBusinessMessages", deleted)]
    );
    let boost = json!({
        "chat": { "id": -40, "type": "channel" }, "boost_id": "b", "remove_date": 1,
        "source": { "source": "premium", "user": { "id": 20, "is_bot": false, "first_name": "U" } },
    });
    assert!(
        place(update("removed_chat_boost", boost))
            .deletion()
            .is_none()
    );
}
