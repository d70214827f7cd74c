//! The fragments of the documentation's tour, as a user writes them: they compile, and do what they say.

#![allow(clippy::unwrap_used, clippy::unused_async)] // a test stops at the first surprise; handlers are async

use std::time::Duration;

use bytes::Bytes;
use crare::api::{
    ChatJoinRequest, ChatMemberUpdated, Document, ForwardMessage, InlineQueryResultArticle,
    InputTextMessageContent, MessageReactionUpdated, PreCheckoutQuery, SendMessage, SendPhoto,
};
use crare::prelude::*;
use crare::{CallError, Polling, Webhook};
use crare_tests::server::Server;
use crare_tests::stage::Stage;
use futures_util::stream;
use serde_json::json;

/// Section 1: a bot.
mod hello {
    use crare::prelude::*;

    /// Say hello
    #[handle(command)]
    async fn start(user: User) -> String {
        format!("Hello, {}!", user.first_name)
    }

    #[handle(on_text)]
    async fn echo(Text(text): Text) -> String {
        text
    }

    #[crare::main(webhook(
        host = "example.com",
        listen = ":8846",
        secret = "not-a-real-secret",
        asn_db = "asn.mmdb",
    ))]
    async fn main() {}

    pub(super) fn router() -> Router {
        let _ = main;
        crare::router!()
    }
}

/// Section 2: triggers, guards, options.
mod triggers {
    use crare::prelude::*;

    #[handle(command = "add {a} {b}")]
    async fn add(a: f64, b: f64) -> String {
        (a + b).to_string()
    }

    #[handle(callback = "buy/{item}/{qty}")]
    async fn buy(item: u32, qty: u8, q: CallbackQuery) -> Answer {
        let _ = q;
        Answer::toast(format!("{qty} × {item}"))
    }

    pub(super) fn button() -> Button {
        Button::callback("Buy 2", buy::data(7, 2))
    }

    #[handle(start = "ref_{code}")]
    async fn referred(code: String, user: User) -> String {
        format!("{} by {code}", user.first_name)
    }

    #[handle(text = "Cancel")]
    async fn cancel() -> &'static str {
        "cancelled"
    }

    #[handle(regex = r"^#(?<tag>\w+)")]
    async fn tagged(tag: String) -> String {
        format!("tag {tag}")
    }

    #[handle(on_photo, chat = private)]
    async fn photo() {}

    #[handle(on_my_chat_member)]
    async fn member() {}

    #[handle(on_callback)]
    async fn pressed() -> Answer {
        Answer::toast("any")
    }

    #[handle(command, chat = group, from = admin)]
    async fn lock() -> &'static str {
        "locked"
    }

    fn is_spam(ctx: &Context) -> bool {
        let text = ctx.message().and_then(|message| message.text.as_deref());
        text.is_some_and(|text| text.contains("spam"))
    }

    #[handle(on_text, when = is_spam)]
    async fn spam() -> &'static str {
        "no"
    }

    #[handle(on_error)]
    async fn wrong(failure: Failure) -> String {
        failure.to_string()
    }

    #[handle(on_unknown)]
    async fn newer(update: UnknownUpdate) {
        let _ = update;
    }

    #[handle(on_any)]
    async fn rest() {}

    pub(super) fn router() -> Router {
        crare::router!()
    }
}

/// Section 5: routers, middleware, data.
mod routers {
    use std::sync::atomic::AtomicU32;
    use std::time::Instant;

    use crare::prelude::*;

    #[derive(Default)]
    pub(super) struct Db(AtomicU32);

    async fn is_admin(user: Option<User>) -> bool {
        user.is_some_and(|user| user.id == UserId(11))
    }

    #[middleware]
    async fn audit(ctx: &Context, next: middleware::Next<'_>) -> Outcome {
        let t = Instant::now();
        let out = next.run(ctx).await; // before and after
        assert!(t.elapsed().as_secs() < 60);
        out
    }

    #[routes(guard = is_admin, wrap = [audit])]
    mod admin {
        use std::sync::atomic::Ordering;

        use crare::prelude::*;

        use super::Db;

        #[handle(command = "ban {id}")]
        async fn ban(id: UserId, db: Data<Db>) -> Result<String> {
            Ok(format!(
                "{id}, no. {}",
                db.0.fetch_add(1, Ordering::Relaxed) + 1
            ))
        }
    }

    pub(super) fn router() -> Router {
        router![admin]
    }
}

/// Section 5: a `main` that takes the app.
mod set_up {
    use crare::prelude::*;

    pub(super) struct Db;

    impl Db {
        async fn connect() -> Result<Self> {
            Ok(Self)
        }
    }

    #[crare::main(polling)]
    async fn main(app: &mut App) -> Result<()> {
        app.data(Db::connect().await?);
        Ok(())
    }

    pub(super) fn exists() {
        let _ = main;
    }
}

/// Section 3: what a handler takes and gives.
mod handlers {
    use super::*;

    struct Db;

    struct Locale(String);

    impl FromContext for Locale {
        async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
            let code = ctx.user().and_then(|user| user.language_code.clone());
            code.map(Self).ok_or_else(|| Rejection::missing("Locale"))
        }
    }

    #[handle(command)]
    #[allow(clippy::too_many_arguments)] // as many as there may be
    async fn everything(
        ctx: Context,
        bot: Bot,
        update: Update,
        message: Message,
        text: Text,
        args: Args,
        user: User,
        chat: Chat,
        locale: Option<Locale>,
        query: Result<CallbackQuery, Rejection>,
    ) -> Result<Option<String>> {
        let same = bot.id() == ctx.bot().id() && update.update_id == ctx.update().update_id;
        let _ = (message, text, chat, locale.map(|Locale(code)| code));
        let told = format!("{same} {} {} {}", user.id, query.is_err(), args.len());
        Ok(Some(told))
    }

    #[handle(on_photo)]
    async fn photo(Caption(caption): Caption, photo: Photo, db: Option<Data<Db>>) -> String {
        format!("{caption} {} {}", photo.0.len(), db.is_none())
    }

    #[handle(on_callback)]
    async fn pressed(q: CallbackQuery) -> (Answer, Edit) {
        let item = q.data.unwrap_or_default();
        (Answer::toast(format!("2 × {item}")), Edit::text("Bought."))
    }

    #[handle(on_inline_query)]
    async fn asked(query: InlineQuery) -> Answer {
        let text = InputTextMessageContent::new("found");
        Answer::inline([InlineQueryResultArticle::new("1", query.query, text)])
    }

    #[handle(on_my_chat_member)]
    async fn member(change: ChatMemberUpdated, chat: Chat) {
        let _ = (change, chat);
    }

    #[handle(on_chat_join_request)]
    async fn knocks(request: ChatJoinRequest) -> Option<&'static str> {
        request.bio.map(|_| "Welcome")
    }

    #[handle(on_message_reaction)]
    async fn reacted(reaction: MessageReactionUpdated, user: Option<User>) -> Next {
        let _ = (reaction, user);
        Next
    }

    #[handle(on_pre_checkout_query)]
    async fn pays(query: PreCheckoutQuery) -> crare::api::AnswerPreCheckoutQuery {
        crare::api::AnswerPreCheckoutQuery::new(query.id, true)
    }

    #[handle(text = "Cancel")]
    async fn requests(chat: Chat) -> (SendPhoto, Option<SendMessage>, Html) {
        (
            SendPhoto::new(chat.id, InputFile::bytes("cat.jpg", "meow")),
            Some(SendMessage::new(chat.id, "plain")),
            Html::new("<b>bold</b>"),
        )
    }

    #[handle(command)]
    async fn context(ctx: Context) -> Result<()> {
        ctx.send("ok").await?;
        ctx.reply("ok").await?;
        Ok(())
    }

    #[handle(callback = "done")]
    async fn done(ctx: Context) -> Result {
        ctx.edit("done").await?;
        Ok(())
    }

    #[handle(on_document)]
    async fn file(document: Document, bot: Bot) -> Result<&'static str> {
        let folder = tempfile::tempdir()?;
        bot.download(&document.file_id)
            .to_path(folder.path().join("in.pdf"))
            .await?;
        Ok("got it")
    }

    #[handle(on_error)]
    async fn wrong(failure: Failure) -> String {
        failure.to_string()
    }

    #[handle(on_unknown)]
    async fn newer(update: UnknownUpdate) {
        let _ = (update.kind, update.raw);
    }

    #[handle(on_any)]
    async fn rest(update: Update) {
        let _ = update;
    }

    pub(super) fn router() -> Router {
        router![
            everything, photo, pressed, asked, member, knocks, reacted, pays, requests, context,
            done, file, wrong, newer, rest
        ]
    }
}

fn bot(server: &Server) -> Bot {
    Bot::builder(server.token())
        .api_url(server.url())
        .build()
        .unwrap()
}

#[tokio::test]
async fn handlers_take_and_give() {
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    let app = App::new(server.token())
        .inbox(crare::inbox::MemoryInbox::new())
        .api_url(server.url())
        .routes(handlers::router());
    let running = tokio::spawn(app.run());
    server.wait_for_call("getUpdates").await;

    server.send_text(&alice, "/everything a \"b c\"");
    let sent = server.wait_for_call("sendMessage").await;
    assert_eq!(&sent["text"], "true 11 true 2");

    server.send_text(&alice, "Cancel");
    assert_eq!(
        server.wait_for_call("sendPhoto").await.files[0].file_name,
        "cat.jpg"
    );
    let sent = server.wait_for_calls("sendMessage", 2).await;
    assert_eq!(
        (&sent[0]["text"], &sent[1]["parse_mode"]),
        ("plain", "HTML")
    );

    server.send_text(&alice, "/context");
    let sent = server.wait_for_calls("sendMessage", 2).await;
    assert_eq!(sent[0].get("reply_parameters"), None);
    assert!(sent[1].json("reply_parameters")["message_id"].is_i64());

    server.send_document(&alice, "in.pdf", "content");
    let sent = server.wait_for_call("sendMessage").await;
    assert_eq!(&sent["text"], "got it");
    running.abort();
}

#[tokio::test]
async fn the_client() -> Result<()> {
    let server = Server::start().await;
    let chat = server.user(11, "Alice").chat().json()["id"]
        .as_i64()
        .unwrap();
    server.send_text(&server.user(11, "Alice"), "/start");
    let bot = bot(&server);

    let kb = InlineKeyboardMarkup::new([[InlineKeyboardButton::new("Buy").callback_data("buy")]]);
    let sent = bot
        .send_message(chat, "text")
        .reply_markup(kb)
        .silent()
        .await?;
    assert_eq!(sent.text.as_deref(), Some("text"));

    let folder = tempfile::tempdir()?;
    let picture = folder.path().join("cat.jpg");
    std::fs::write(&picture, "meow")?;
    bot.send_photo(chat, InputFile::path(&picture))
        .caption("meow")
        .await?;

    let (told, progress) = std::sync::mpsc::channel();
    let pieces = stream::iter([Ok(Bytes::from("one ")), Ok(Bytes::from("two"))]);
    let file = InputFile::stream("log.txt", pieces).progress(move |sent, total| {
        let _ = told.send((sent, total));
    });
    let sent = bot.send_document(chat, file).await?;
    assert_eq!(
        progress.try_iter().collect::<Vec<_>>(),
        [(4, None), (7, None)]
    );

    let document = sent.document.unwrap();
    let path = folder.path().join("in.pdf");
    bot.download(&document.file_id).to_path(&path).await?;
    assert_eq!(std::fs::read_to_string(path)?, "one two");

    let raw = bot
        .call_raw("sendMessage", json!({ "chat_id": chat, "text": "raw" }))
        .await?;
    assert_eq!(raw["text"], "raw");

    // A request is a plain value, too.
    let kept: ForwardMessage = ForwardMessage::new(chat, chat, sent.message_id);
    bot.call(kept.clone()).await?;
    assert_eq!(kept, kept.clone());
    Ok(())
}

#[tokio::test]
async fn errors_are_matched() {
    fn judge(err: &CallError) -> String {
        match err.api() {
            Some(ApiError::BotBlocked) => "blocked".to_owned(),
            Some(ApiError::RetryAfter(d)) => format!("wait {d:?}"),
            _ => "other".to_owned(),
        }
    }
    let server = Server::start().await;
    server.user(11, "Alice");
    let bot = bot(&server);
    let description = "Forbidden: bot was blocked by the user";
    server.fail_next("sendMessage", 403, description, None);
    let err = bot.send_message(11, "hi").await.unwrap_err();
    assert_eq!(judge(&err), "blocked");
    // The same from the error of a handler.
    assert_eq!(Error::from(err).api(), Some(&ApiError::BotBlocked));
    server.flood_next("sendMessage", 7);
    let err = bot.send_message(11, "hi").await.unwrap_err();
    assert_eq!(judge(&err), "wait 7s");
    assert_eq!(err.retry_after(), Some(Duration::from_secs(7)));
}

/// Section 5: without macros, and several bots in one process.
#[test]
fn several_bots() {
    async fn run(token_a: &str, token_b: &str) -> Result<()> {
        let shop = App::new(token_a)
            .routes(hello::router())
            .webhook(Webhook::new("example.com").path("/shop"));
        let help = App::new(token_b)
            .routes(handlers::router())
            .polling(Polling::new());
        crare::run([shop, help]).await?;
        Ok(())
    }
    drop(run("1:a", "2:b"));
    set_up::exists();
    assert_eq!(hello::router().routes().len(), 2);
}

#[tokio::test]
async fn triggers_and_options() {
    let stage = Stage::new(triggers::router()).await;
    for (says, sees) in [
        ("/add 1 2.5", "3.5"),
        (
            "/add 1 x",
            "`b` cannot be `x`: not a number.\nUsage: /add <a> <b>",
        ),
        ("/start ref_42", "Alice by 42"),
        ("Cancel", "cancelled"),
        ("#rust is fun", "tag rust"),
        ("spam spam", "no"),
    ] {
        stage.says(says);
        stage.sees(sees).await;
    }
    let data = triggers::button().callback_data.unwrap();
    assert_eq!(data, "buy/7/2");
    stage.clicks(1, &data);
    stage.sees_toast("2 × 7").await;
    stage.clicks(1, "else");
    stage.sees_toast("any").await;
}

#[tokio::test]
async fn modules_of_handlers() {
    let stage = Stage::with(routers::router(), |app| {
        app.data(routers::Db::default())
            .wrap(middleware::auto_answer())
    })
    .await;
    stage.send_text(&stage.user(12, "Bob"), "/ban 5");
    stage.says("/ban 5");
    stage.sees("5, no. 1").await;
}
