//! Every kind of trigger.

use crare::prelude::*;

/// Says hello.
#[handle(command)]
async fn start(user: User) -> String {
    format!("Hello, {}!", user.first_name)
}

#[handle(command = "help")]
#[handle(text = "Help {me}")]
#[crare::handle(callback = "help")]
async fn help(ctx: Context) {
    drop(ctx);
}

#[handle(on_callback_query)]
async fn callback(query: CallbackQuery) -> Option<&'static str> {
    query.data.as_ref().map(|_| "seen")
}

#[handle(on_photo)]
#[handle(on_text)]
async fn any_message(message: Message, chat: Chat, user: Option<User>) -> Result<()> {
    drop((message, chat, user));
    Ok(())
}

#[handle(on_error)]
async fn failed(_: Context) {}

#[handle(on_any)]
async fn rest() {}

#[handle(on_unknown)]
async fn unknown(update: Update) {
    drop(update);
}

pub(crate) fn main() {
    let _: crare::routing::Router =
        router![start, help, callback, any_message, failed, rest, unknown];
    let _: crare::routing::Router = crare::router!();
}
