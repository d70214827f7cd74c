//! The test kit as a bot's author uses it.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use crare::api::{
    InlineQueryResultArticle, InputTextMessageContent, LabeledPrice, PreCheckoutQuery, SendMessage,
};
use crare::playground::PaymentState;
use crare::prelude::*;
use crare::testing::{Actor, Clock, Group, Scene};

/// A conversation as the playground has recorded it: a test of the playground compares this file with what it makes.
#[path = "../../crare/playground/src/record/known.rs"]
mod recorded;

#[handle(command)]
async fn shop(ctx: Context) -> Result<SendMessage> {
    let buttons = [1, 2].map(|amount| Button::callback(format!("Buy {amount}"), buy::data(amount)));
    Ok(ctx
        .compose("Apples")?
        .reply_markup(InlineKeyboardMarkup::row(buttons)))
}

#[handle(callback = "buy/{amount}")]
async fn buy(amount: u8) -> (Answer, Edit) {
    (
        Answer::toast(format!("{amount} × 7")),
        Edit::text("Thank you"),
    )
}

#[handle(command)]
async fn pay(ctx: Context, bot: Bot, user: User) -> Result<()> {
    let _ = ctx;
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
    "Paid"
}

#[handle(on_new_chat_members)]
async fn welcome(ctx: Context) -> Option<String> {
    let members = ctx.message()?.new_chat_members.as_ref()?;
    Some(format!("Welcome, {}!", members.first()?.first_name))
}

#[handle(command)]
async fn rules() -> &'static str {
    "Be kind."
}

#[handle(inline = "find {what..}")]
async fn find(what: String) -> Answer {
    let content = InputTextMessageContent::new(format!("Found {what}"));
    Answer::inline([InlineQueryResultArticle::new("1", "Found", content)])
}

#[handle(start = "ref_{code}")]
async fn referred(code: String) -> String {
    format!("You come by {code}")
}

#[handle(edited(on_text))]
async fn noticed(Text(text): Text) -> String {
    format!("Now it is {text}")
}

#[handle(on_photo)]
async fn photo() -> &'static str {
    "A picture"
}

#[handle(command)]
async fn slow() -> &'static str {
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    "At last"
}

#[crare::test]
async fn buying(mut alice: Actor, scene: Scene) {
    alice.says("/shop").await;
    let catalogue = alice.sees("Apples").await;
    assert_eq!(catalogue.buttons(), [["Buy 1", "Buy 2"]]);
    alice.clicks("Buy 2").await;
    alice.sees_toast("2 × 7").await;
    alice.sees("Thank you").await;
    alice.sees_nothing().await;
    assert_eq!(
        scene.conversation(&alice),
        "Alice: /shop\n\
         test_bot (edited): Thank you\n\
         Alice clicks \"Buy 2\"\n\
         Alice is shown \"2 × 7\"\n"
    );
}

#[crare::test]
async fn paying(mut alice: Actor) {
    alice.says("/pay").await;
    let invoice = alice.sees("invoice: Apples").await;
    let ended = alice.pays(&invoice).await;
    assert!(matches!(ended, PaymentState::Paid(_)), "{ended:?}");
    alice.sees("Paid").await;
}

#[crare::test]
async fn a_group(mut alice: Actor, mary_ann: Actor, club: Group, scene: Scene) {
    assert_eq!((mary_ann.name(), club.title()), ("Mary Ann", "Club"));
    alice.joins(&club).await;
    alice.sees("Welcome, Alice!").await;
    alice.says("/rules").await;
    alice.sees("Be kind.").await;
    mary_ann.in_private().sees_nothing().await;
    assert!(scene.conversation(&club).ends_with("test_bot: Be kind.\n"));
}

#[crare::test(username = "finder_bot")]
async fn inline_mode_and_links(mut alice: Actor) {
    let query = alice.inline_query("find apples").await;
    assert_eq!(query.results().len(), 1);
    alice.picks(&query, "1").await;
    alice.sees("Found apples").await;
    alice
        .opens_link("https://t.me/finder_bot?start=ref_x7")
        .await;
    alice.sees("You come by x7").await;
}

#[crare::test]
async fn edits_pictures_and_blocks(mut alice: Actor, bot: Bot) {
    let said = alice.says("/rules").await;
    alice.sees("Be kind").await;
    alice.edits(said, "be quick").await;
    alice.sees("Now it is be quick").await;
    alice.sends_photo("").await;
    let message = alice.sees("A picture").await;
    alice.reacts(&message, "👍").await;
    alice.sees_nothing().await;
    alice.blocks().await;
    let refused = bot.send_message(alice.id(), "Hello?").await.unwrap_err();
    assert!(refused.to_string().contains("blocked"), "{refused}");
}

#[crare::test]
async fn time_passes_at_once(mut alice: Actor, clock: Clock) {
    let (begun, then) = (std::time::Instant::now(), clock.now());
    alice.says("/slow").await;
    alice.sees("At last").await;
    clock.advance("1d").await;
    assert!(clock.now() - then >= 86_400);
    assert!(begun.elapsed().as_secs() < 30);
}

#[crare::test]
async fn telegram_fails(mut alice: Actor, scene: Scene, bot: Bot) {
    scene.floods("sendMessage", "2s");
    let refused = bot.send_message(alice.id(), "now").await.unwrap_err();
    assert!(refused.to_string().contains("retry after 2"), "{refused}");
    scene.fails("sendMessage", 403, "Forbidden: bot was kicked");
    alice.says("/rules").await;
    scene.settles().await;
    let calls = scene.calls("sendMessage");
    assert!(calls[1].error().unwrap().contains("kicked"), "{calls:?}");
    scene.stub("getChatMemberCount", 7);
    scene.stub("getChatMemberCount", 9);
    let count = bot.get_chat_member_count(alice.id()).await.unwrap();
    assert_eq!(count, 9);
    scene.unstub();
    alice.says("/rules").await;
    alice.sees("Be kind.").await;
}

#[crare::test]
#[should_panic(expected = "there is no button \"Buy 9\"; there are: Buy 1, Buy 2")]
async fn a_button_that_is_not_there(mut alice: Actor) {
    alice.says("/shop").await;
    alice.clicks("Buy 9").await;
}

fn only_rules() -> Router {
    router![rules]
}

#[crare::test(app = only_rules, webhook)]
async fn by_a_webhook(mut alice: Actor) -> Result<()> {
    alice.says("/rules").await;
    alice.sees("Be kind.").await;
    alice.says("/shop").await;
    alice.sees_nothing().await;
    Ok(())
}
