//! What a handler can take.

use crare::{
    App, Data, Router,
    api::{Contact, Document, Location, PollAnswer, SendMessage},
    prelude::*,
    routing::extract::{FromContext, Rejection},
};
use serde_json::json;

use crate::{Stage, file, photo};

struct Greeting(&'static str);

/// A user's own extractor.
struct Loudness(usize);

impl FromContext for Loudness {
    async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
        let text = ctx
            .message()
            .and_then(|message| message.text.as_deref())
            .unwrap_or_default();
        if text.contains("whisper") {
            return Err(Rejection::refused("too quiet"));
        }
        Ok(Self(text.matches('!').count()))
    }
}

#[handle(text = "everything")]
#[allow(clippy::too_many_arguments)] // as many as there may be
async fn everything(
    ctx: Context,
    bot: Bot,
    update: Update,
    message: Message,
    Text(text): Text,
    user: User,
    chat: Chat,
    greeting: Data<Greeting>,
) -> String {
    assert_eq!(bot.id(), ctx.bot().id());
    assert_eq!(ctx.update().update_id, update.update_id);
    assert_eq!(message.message_id, ctx.message().unwrap().message_id);
    assert_eq!(ctx.me().username.as_deref(), Some("test_bot"));
    format!("{} {} in {}: {text}", greeting.0, user.first_name, chat.id)
}

#[handle(command)]
async fn words(args: Args) -> String {
    format!("{:?} of {:?}", args.clone().into_words(), args.rest())
}

#[handle(on_text)]
async fn loud(Loudness(marks): Loudness) -> String {
    format!("{marks} marks")
}

#[handle(text = "perhaps")]
async fn perhaps(
    query: Option<CallbackQuery>,
    photo: Result<Photo, Rejection>,
    text: Option<Text>,
    whole: Result<Loudness, Rejection>,
) -> String {
    format!(
        "{} {} {} {}",
        query.is_some(),
        photo.is_ok(),
        text.is_some(),
        whole.is_ok()
    )
}

#[handle(on_photo)]
async fn photo_with_caption(Caption(caption): Caption, photo: Photo) -> String {
    format!("{caption} {}", photo.largest().unwrap().width)
}

#[handle(on_document)]
async fn document(document: Document, Caption(caption): Caption) -> String {
    format!("{} {}", document.file_id, caption.is_empty())
}

#[handle(on_location)]
async fn location(location: Location) -> String {
    format!("{} {}", location.latitude, location.longitude)
}

#[handle(on_contact)]
async fn contact(contact: Contact) -> String {
    contact.phone_number
}

#[handle(on_callback)]
async fn callback(query: CallbackQuery, message: Option<Message>, user: User) -> String {
    format!("{:?} {} {}", query.data, message.is_some(), user.id)
}

#[handle(on_inline_query)]
async fn inline(query: InlineQuery) -> SendMessage {
    SendMessage::new(query.from.id, query.query)
}

#[handle(on_poll_answer)]
async fn poll_answer(answer: PollAnswer, user: Option<User>) -> SendMessage {
    SendMessage::new(11, format!("{} {}", answer.poll_id, user.is_some()))
}

#[handle(on_error)]
async fn failed(failure: Failure) -> String {
    format!("{}: {}", failure.route().name, failure.error())
}

fn router() -> Router {
    router![
        everything,
        words,
        loud,
        perhaps,
        photo_with_caption,
        document,
        location,
        contact,
        callback,
        inline,
        poll_answer,
        failed
    ]
}

async fn stage() -> Stage {
    Stage::with(router(), |app: App| app.data(Greeting("Hello"))).await
}

#[tokio::test]
async fn of_a_text() {
    let stage = stage().await;
    stage.says("everything");
    stage.sees("Hello Alice in 11: everything").await;
    stage.says("/words one \"two three\" 'four'");
    let call = stage.wait_for_call("sendMessage").await;
    assert!(
        call["text"].starts_with("[\"one\", \"two three\""),
        "{}",
        &call["text"]
    );
    stage.says("hey!!");
    stage.sees("2 marks").await;
    stage.says("perhaps");
    stage.sees("false false true true").await;
}

#[tokio::test]
async fn of_other_contents() {
    let stage = stage().await;
    stage.sends(json!({ "photo": photo(), "caption": "Look" }));
    stage.sees("Look 90").await;
    stage.sends(json!({ "document": file() }));
    stage.sees("BQAC true").await;
    stage.sends(json!({ "location": { "latitude": 1.5, "longitude": -2.25 } }));
    stage.sees("1.5 -2.25").await;
    stage.sends(json!({ "contact": { "phone_number": "+1", "first_name": "A" } }));
    stage.sees("+1").await;
}

#[tokio::test]
async fn of_other_updates() {
    let stage = stage().await;
    stage.says("hey!");
    stage.sees("1 marks").await;
    stage.clicks(1, "data");
    stage.sees("Some(\"data\") true 11").await;
    stage.inline_query(&stage.alice, "cats");
    stage.sees("cats").await;
    stage.push(
        &json!({ "poll_answer": { "poll_id": "5", "user": stage.alice.json(), "option_ids": [0],
        "option_persistent_ids": ["a"] } }),
    );
    stage.sees("5 true").await;
}

#[tokio::test]
async fn what_is_not_there_is_an_error() {
    let stage = stage().await;
    stage.says("whisper");
    let call = stage.wait_for_call("sendMessage").await;
    assert!(
        call["text"].starts_with("loud: ") && call["text"].contains("too quiet"),
        "{}",
        &call["text"]
    );
    stage.says("fine!");
    stage.sees("1 marks").await;
}
