use serde_json::json;

use super::*;
use crate::__private::extract;
use crate::Error;
use crate::api::{
    CallbackQuery, Chat, ChatMemberUpdated, Document, GiftInfo, InlineQuery, Location,
    MaybeInaccessibleMessage, Message, Poll, Update, User, UserId, Venue,
};
use crate::client::Bot;
use crate::routing::endpoint::on;
use crate::routing::testing::{callback, context, message, shared_with, text, update, user};
use crate::routing::{Data, DataMap};

#[tokio::test]
async fn what_is_always_there() {
    let mut data = DataMap::new();
    data.insert(5_u16);
    let bot = Bot::new("1:never_called_never_called_never_called").unwrap();
    let ctx = Context::new(text("hi"), shared_with(bot, data));
    assert_eq!(
        extract::<on::Text, Context>(&ctx).await.unwrap().me().id,
        UserId(1)
    );
    assert_eq!(
        extract::<on::Photo, Bot>(&ctx).await.unwrap().id(),
        UserId(1)
    );
    assert_eq!(
        extract::<on::Any, Update>(&ctx).await.unwrap().update_id.0,
        7
    );
    assert_eq!(*extract::<on::Text, Data<u16>>(&ctx).await.unwrap(), 5);
    let error = extract::<on::Text, Data<u8>>(&ctx).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no data of the type `u8`: give it to the application with `app.data(..)`"
    );
    assert!(
        extract::<on::Text, Option<Data<u8>>>(&ctx)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn parts_of_a_message() {
    let ctx = context(text("/buy milk \"for Ann\""));
    assert_eq!(
        extract::<on::Text, Text>(&ctx).await.unwrap().0,
        "/buy milk \"for Ann\""
    );
    assert_eq!(
        extract::<on::Command, Args>(&ctx).await.unwrap()[..],
        ["milk", "for Ann"]
    );
    assert_eq!(
        extract::<on::Command, Message>(&ctx)
            .await
            .unwrap()
            .message_id
            .0,
        5
    );
    assert_eq!(extract::<on::Text, Chat>(&ctx).await.unwrap().id.0, -40);
    assert_eq!(extract::<on::Text, User>(&ctx).await.unwrap().id.0, 20);
    assert!(
        extract::<on::Text, Option<CallbackQuery>>(&ctx)
            .await
            .unwrap()
            .is_none()
    );
    let missing = extract::<on::Text, Result<Document, Rejection>>(&ctx)
        .await
        .unwrap()
        .unwrap_err();
    assert_eq!(missing.to_string(), "there is no `Document` in this update");
    let missing: Result<Args, Error> = extract::<on::Text, _>(&context(text("hi"))).await.unwrap();
    assert!(missing.is_err());
}

#[tokio::test]
async fn media_and_captions() {
    let sizes = json!([
        { "file_id": "a", "file_unique_id": "a", "width": 90, "height": 60 },
        { "file_id": "b", "file_unique_id": "b", "width": 900, "height": 600 },
        { "file_id": "c", "file_unique_id": "c", "width": 300, "height": 200 },
    ]);
    let ctx = context(update(
        "message",
        message(json!({ "photo": sizes, "caption": "cats" })),
    ));
    let photo = extract::<on::Photo, Photo>(&ctx).await.unwrap();
    assert_eq!(photo.largest().unwrap().file_id.as_str(), "b");
    assert_eq!(photo.smallest().unwrap().file_id.as_str(), "a");
    assert_eq!(extract::<on::Photo, Caption>(&ctx).await.unwrap().0, "cats");

    let document = json!({ "file_id": "d", "file_unique_id": "d", "file_name": "a.pdf" });
    let ctx = context(update("message", message(json!({ "document": document }))));
    assert_eq!(
        extract::<on::Document, Document>(&ctx)
            .await
            .unwrap()
            .file_name
            .as_deref(),
        Some("a.pdf")
    );
    assert_eq!(extract::<on::Document, Caption>(&ctx).await.unwrap().0, "");

    let place = json!({ "latitude": 1.0, "longitude": 2.0 });
    let venue = json!({ "location": place, "title": "T", "address": "A" });
    let ctx = context(update(
        "message",
        message(json!({ "location": place, "venue": venue })),
    ));
    assert_eq!(extract::<on::Venue, Venue>(&ctx).await.unwrap().title, "T");
    assert!(
        extract::<on::Venue, Option<Location>>(&ctx)
            .await
            .unwrap()
            .is_some()
    );

    let ctx = context(update(
        "message",
        message(json!({ "new_chat_photo": sizes })),
    ));
    assert_eq!(
        extract::<on::NewGroupPhoto, Photo>(&ctx)
            .await
            .unwrap()
            .0
            .len(),
        3
    );
}

#[tokio::test]
async fn other_kinds() {
    let ctx = context(update("callback_query", callback(json!({}))));
    assert_eq!(
        extract::<on::Callback, CallbackQuery>(&ctx)
            .await
            .unwrap()
            .data
            .as_deref(),
        Some("buy")
    );
    assert_eq!(extract::<on::Callback, User>(&ctx).await.unwrap().id.0, 20);
    assert_eq!(
        extract::<on::Callback, Option<Message>>(&ctx)
            .await
            .unwrap()
            .unwrap()
            .text
            .as_deref(),
        Some("Buy?")
    );
    assert!(
        extract::<on::Callback, Option<MaybeInaccessibleMessage>>(&ctx)
            .await
            .unwrap()
            .is_some()
    );

    let gone = json!({ "message": { "message_id": 5, "date": 0, "chat": { "id": -40, "type": "group" } } });
    let ctx = context(update("callback_query", callback(gone)));
    assert!(
        extract::<on::Callback, Option<Message>>(&ctx)
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(
        extract::<on::Callback, Option<Chat>>(&ctx)
            .await
            .unwrap()
            .unwrap()
            .id
            .0,
        -40
    );

    let ctx = context(update(
        "inline_query",
        json!({ "id": "9", "from": user(20), "query": "q", "offset": "" }),
    ));
    assert_eq!(
        extract::<on::Query, InlineQuery>(&ctx).await.unwrap().query,
        "q"
    );
    assert_eq!(extract::<on::Query, User>(&ctx).await.unwrap().id.0, 20);
    assert!(
        extract::<on::Query, Option<Chat>>(&ctx)
            .await
            .unwrap()
            .is_none()
    );

    let member = |status| json!({ "status": status, "user": user(1) });
    let change = json!({
        "chat": { "id": 20, "type": "private" }, "from": user(20), "date": 1,
        "old_chat_member": member("member"), "new_chat_member": member("left"),
    });
    for kind in ["my_chat_member", "chat_member"] {
        let ctx = context(update(kind, change.clone()));
        assert_eq!(
            extract::<on::MyChatMember, ChatMemberUpdated>(&ctx)
                .await
                .unwrap()
                .from
                .id
                .0,
            20
        );
        assert_eq!(
            extract::<on::ChatMember, Chat>(&ctx).await.unwrap().id.0,
            20
        );
    }

    let ctx = context(update("brand_new", json!({ "a": [1] })));
    let unknown = extract::<on::Unknown, UnknownUpdate>(&ctx).await.unwrap();
    assert_eq!(
        (&*unknown.kind, unknown.raw.as_str()),
        ("brand_new", r#"{"a":[1]}"#)
    );
    assert!(
        extract::<on::Any, Option<User>>(&ctx)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn payloads_of_two_homes() {
    let poll = json!({
        "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": false, "is_anonymous": true,
        "type": "regular", "allows_multiple_answers": false, "allows_revoting": false, "members_only": false,
    });
    let ctx = context(update("poll", poll.clone()));
    assert_eq!(extract::<on::Poll, Poll>(&ctx).await.unwrap().question, "?");
    let ctx = context(update("message", message(json!({ "poll": poll }))));
    assert_eq!(
        extract::<on::PollMessage, Poll>(&ctx)
            .await
            .unwrap()
            .question,
        "?"
    );

    let pinned = json!({ "pinned_message": message(json!({ "text": "pin" })) });
    let ctx = context(update("message", message(pinned)));
    let pinned = extract::<on::Pinned, MaybeInaccessibleMessage>(&ctx)
        .await
        .unwrap();
    assert!(
        matches!(pinned, MaybeInaccessibleMessage::Message(message) if message.text.as_deref() == Some("pin"))
    );
    assert!(
        extract::<on::Pinned, Option<GiftInfo>>(&ctx)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn types_of_users() {
    struct Language(String);

    impl FromContext for Language {
        async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
            let user = ctx.user().ok_or(Rejection::missing("User"))?;
            user.language_code
                .clone()
                .map(Language)
                .ok_or_else(|| Rejection::refused("speaks nothing"))
        }
    }

    let ctx = context(text("hi"));
    let refused = extract::<on::Text, Language>(&ctx)
        .await
        .map(|language| language.0)
        .unwrap_err();
    assert_eq!(refused.to_string(), "speaks nothing");
    assert!(refused.downcast_ref::<Rejection>().is_some());
    assert!(
        extract::<on::Text, Option<Language>>(&ctx)
            .await
            .unwrap()
            .is_none()
    );
    let failed = Rejection::failed(std::fmt::Error);
    assert_eq!(failed.to_string(), std::fmt::Error.to_string());
}
