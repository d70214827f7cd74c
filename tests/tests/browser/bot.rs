//! The bot that the page is tested with.

use std::time::Duration;

use crare::api::{
    InlineQueryResultArticle, InputMediaPhoto, InputTextMessageContent, KeyboardButton,
    LabeledPrice, PreCheckoutQuery, ReplyKeyboardMarkup, SendMessage,
};
use crare::prelude::*;
use crare::routing::AlbumSettings;

/// A picture of one point.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53,
    0xde, 0x00, 0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x90, 0xcf, 0xcf, 0x06,
    0x00, 0x01, 0xaa, 0x00, 0xfa, 0x0b, 0xfe, 0xa1, 0x42, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e,
    0x44, 0xae, 0x42, 0x60, 0x82,
];

pub(crate) fn app() -> App {
    let routes = router![
        find, pay, checkout, paid, start, order, pictures, buy, empty, album, photo, document,
        noticed, thanks, said
    ];
    let quiet = AlbumSettings::new().quiet(Duration::from_millis(100));
    App::new("").routes(routes).albums(quiet)
}

/// What there is to buy.
#[derive(Arg, Clone, Copy, Debug)]
enum Goods {
    Tea,
    Coffee,
}

/// From the beginning
#[handle(command)]
async fn start(ctx: Context) -> Result<SendMessage> {
    let buttons = [Goods::Tea, Goods::Coffee]
        .map(|what| Button::callback(format!("{what:?}"), buy::data(what)));
    let empty = Button::callback("Empty the cart", empty::data());
    Ok(ctx
        .compose("Welcome to the shop")?
        .reply_markup(InlineKeyboardMarkup::row(buttons).and_row([empty])))
}

/// Order something
#[handle(command)]
async fn order(ctx: Context) -> Result<SendMessage> {
    let keys = [["Apples", "Pears"], ["Nothing", "Everything"]];
    let keys = keys.map(|row| row.map(KeyboardButton::new));
    let keyboard = ReplyKeyboardMarkup::new(keys).input_field_placeholder("What shall it be?");
    Ok(ctx.compose("What would you like?")?.reply_markup(keyboard))
}

/// See pictures
#[handle(command)]
async fn pictures(bot: Bot, chat: Chat) -> Result<()> {
    let photo = |name| InputMediaPhoto::new(InputFile::bytes(name, PICTURE));
    let album = [
        photo("1.png").caption("All we have"),
        photo("2.png"),
        photo("3.png"),
    ];
    bot.send_media_group(chat.id, album).await?;
    Ok(())
}

/// Pay for it
#[handle(command)]
async fn pay(bot: Bot, user: User) -> Result<()> {
    let price = LabeledPrice::new("Apples", 7);
    bot.send_invoice(user.id, "Apples", "Two of them", "order-1", "XTR", [price])
        .await?;
    Ok(())
}

#[handle(on_pre_checkout_query)]
async fn checkout(query: PreCheckoutQuery, bot: Bot) -> Result<()> {
    bot.answer_pre_checkout_query(query.id, true).await?;
    Ok(())
}

#[handle(on_successful_payment)]
async fn paid() -> &'static str {
    "Thank you for 7 stars"
}

#[handle(inline = "{what..}")]
async fn find(what: String) -> Answer {
    let found = ["Green", "Black"].map(|kind| {
        let content = InputTextMessageContent::new(format!("{kind} {what} it is"));
        InlineQueryResultArticle::new(kind, format!("{kind} {what}"), content)
    });
    Answer::inline(found)
}

#[handle(callback = "buy/{what}")]
async fn buy(what: Goods) -> (Answer, Edit) {
    (
        Answer::toast(format!("{what:?} is in the cart")),
        Edit::text(format!("In the cart: {what:?}")),
    )
}

#[handle(callback = "empty")]
async fn empty() -> Answer {
    Answer::alert("The cart is empty now.")
}

#[handle(on_album)]
async fn album(album: Album) -> String {
    format!("An album of {}", album.len())
}

#[handle(on_photo)]
async fn photo(message: Message) -> String {
    format!("A picture: {}", message.caption.unwrap_or_default())
}

#[handle(on_document)]
async fn document(message: Message) -> Option<String> {
    let file = message.document?;
    Some(format!("A file: {}", file.file_name.unwrap_or_default()))
}

#[handle(edited(on_text))]
async fn noticed(Text(text): Text) -> String {
    format!("Now it is {text}")
}

#[handle(on_message_reaction)]
async fn thanks() -> &'static str {
    "Thank you for the reaction"
}

#[handle(on_text)]
async fn said(Text(text): Text) -> String {
    format!("You said: {text}")
}
