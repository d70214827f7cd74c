use crare::playground::PaymentState;
use crare::testing::{Actor, Clock, Group, Scene, Seen};

use super::*;

/// The shop, paid in Stars.
fn shop() -> App {
    shop_with(Till::with(None))
}

fn shop_with(till: Till) -> App {
    let mut app = App::new("").routes(crare::router!(crate));
    set_up(&mut app, till, Desk::default());
    app
}

/// Puts two packets of Sencha into the cart, and gets the invoice.
async fn orders_sencha(who: &mut Actor) -> Seen {
    who.says("/shop").await;
    who.clicks("Sencha · 30 ⭐").await;
    who.clicks("Buy 2").await;
    who.clicks("🛒 Cart").await;
    who.clicks("Pay 60 ⭐").await;
    who.sees("<invoice").await
}

/// Makes a group the one with the orders.
async fn opens_the_desk(desk: &Group, who: &mut Actor) {
    who.joins(desk).await;
    desk.promotes(who, &["can_manage_chat"]);
    who.says("/orders_here").await;
    who.sees("Orders come here from now on.").await;
}

#[crare::test(app = shop)]
async fn the_shop_is_looked_around_in(mut alice: Actor) {
    alice.says("/start").await;
    let welcome = alice.sees("Welcome, Alice!").await;
    alice.clicks("🍵 See the teas").await;
    let first = alice.sees("Our teas, page 1 of 3").await;
    assert_eq!(first.id(), welcome.id());
    assert_eq!(first.buttons()[0], ["Sencha · 30 ⭐"]);
    assert_eq!(first.buttons()[3], ["🛒 Cart", "▶"]);
    alice.clicks("▶").await;
    alice.sees("page 2 of 3").await;
    alice.clicks("▶").await;
    let last = alice.sees("page 3 of 3").await;
    assert_eq!(last.buttons()[2], ["◀", "🛒 Cart"]);
    alice.clicks("Matcha · 55 ⭐").await;
    alice.sees("Bring a whisk.").await;
    alice.clicks("◀ Teas").await;
    alice.sees("page 3 of 3").await;

    alice.says("what is this?").await;
    alice.sees("Write /shop to see our teas").await;
    alice.says("/help").await;
    alice.sees("/cart – See your cart").await;
}

#[crare::test(app = shop)]
async fn the_cart_is_filled_and_emptied(mut alice: Actor, mut bob: Actor) {
    alice.says("/cart").await;
    alice.sees("Your cart is empty.").await;
    alice.clicks("🍵 Teas").await;
    alice.clicks("Sencha · 30 ⭐").await;
    alice.clicks("Buy 5").await;
    alice.sees_toast("5 × Sencha for your cart").await;
    let tea = alice.sees("5 × in your cart").await;
    // There is a limit.
    alice.clicks_on(&tea, "Buy 5").await;
    alice.sees("9 × in your cart").await;
    alice.clicks("🛒 Cart").await;
    let cart = alice.sees("Together: 270 ⭐").await;
    assert_eq!(cart.buttons()[0], ["➖", "9 × Sencha", "➕"]);
    alice.clicks("➖").await;
    alice.sees("Together: 240 ⭐").await;

    bob.says("/cart").await;
    bob.sees("Your cart is empty.").await;
}

#[crare::test(app = shop)]
async fn a_button_pressed_twice_does_it_once(mut alice: Actor, scene: Scene) {
    orders_sencha(&mut alice).await;
    alice.says("/cart").await;
    let cart = alice.sees("Together: 60 ⭐").await;
    // Faster than the bot.
    let plus = cart.json()["reply_markup"]["inline_keyboard"][0][2]["callback_data"].clone();
    alice.clicks_on(&cart, "➕").await;
    alice.clicks_on(&cart, plus.as_str().unwrap()).await;
    alice.sees("Together: 90 ⭐").await;
    scene.settles().await;
    alice.clicks("🍵 Teas").await;
    alice.says("/cart").await;
    alice.sees("Together: 90 ⭐").await;
}

#[crare::test(app = shop)]
async fn an_order_is_paid_and_sent(mut alice: Actor, mut carol: Actor, desk: Group) {
    opens_the_desk(&desk, &mut carol).await;
    let invoice = orders_sencha(&mut alice).await;
    assert_eq!(invoice.json()["invoice"]["currency"], "XTR");
    assert_eq!(invoice.json()["invoice"]["total_amount"], 60);
    assert!(matches!(alice.pays(&invoice).await, PaymentState::Paid(_)));
    alice.sees("is paid. You will hear from us").await;
    alice.says("/orders").await;
    alice.sees("is paid:\n2 × Sencha\n60 ⭐").await;
    alice.says("/cart").await;
    alice.sees("Your cart is empty.").await;

    let order = carol.sees("of Alice, 60 ⭐\n2 × Sencha").await;
    carol.clicks_on(&order, "✅ Done").await;
    carol.sees_toast("The customer knows.").await;
    let done = carol.sees("✅ Carol").await;
    assert!(done.buttons().is_empty());
    alice.sees("is on its way.").await;
    alice.says("/orders").await;
    alice.sees("is on its way:\n2 × Sencha").await;
}

#[crare::test(app = shop)]
async fn a_cancelled_order_is_paid_back_once(
    mut alice: Actor,
    mut carol: Actor,
    desk: Group,
    scene: Scene,
) {
    opens_the_desk(&desk, &mut carol).await;
    let invoice = orders_sencha(&mut alice).await;
    alice.pays(&invoice).await;
    let order = carol.sees("of Alice").await;

    scene.fails("refundStarPayment", 500, "Internal Server Error");
    carol.clicks_on(&order, "✖ Cancel").await;
    carol.sees_alert("Something went wrong.").await;
    // Pressed by two at once.
    let mut dora = scene.actor("Dora");
    dora.joins(&desk).await;
    carol.clicks_on(&order, "✖ Cancel").await;
    dora.clicks_on(&order, "✅ Done").await;
    carol.sees_toast("The customer knows.").await;
    dora.sees_alert("This order is cancelled already.").await;
    alice.sees("is cancelled. You have your Stars back.").await;
    assert_eq!(scene.calls("refundStarPayment").len(), 2);
}

#[crare::test(app = shop)]
async fn invoices_grow_old(mut alice: Actor, clock: Clock) {
    let invoice = orders_sencha(&mut alice).await;
    alice.says("/cart").await;
    alice.clicks("➕").await;
    alice.sees("Together: 90 ⭐").await;
    clock.advance("3h").await;
    let changed = "Your cart has changed since. Please check out again.".to_owned();
    assert_eq!(
        alice.pays(&invoice).await,
        PaymentState::Refused(changed.clone())
    );

    alice.clicks("Pay 90 ⭐").await;
    let invoice = alice.sees("<invoice").await;
    alice.pays(&invoice).await;
    alice.sees("is paid.").await;
    // Twice is not wanted either.
    assert_eq!(alice.pays(&invoice).await, PaymentState::Refused(changed));
}

#[crare::test(app = shop)]
async fn orders_wait_until_there_is_a_group(
    mut alice: Actor,
    mut bob: Actor,
    mut carol: Actor,
    desk: Group,
    den: Group,
    clock: Clock,
) {
    let invoice = orders_sencha(&mut alice).await;
    alice.pays(&invoice).await;
    alice.sees("is paid.").await;
    // Not everybody can have them.
    bob.joins(&desk).await;
    bob.says("/orders_here").await;
    bob.sees_nothing().await;
    // Who administers a group is asked again after a while.
    clock.advance("5m").await;
    opens_the_desk(&desk, &mut carol).await;
    carol.sees("of Alice, 60 ⭐").await;
    // And nobody can take them away.
    bob.joins(&den).await;
    den.promotes(&bob, &["can_manage_chat"]);
    bob.says("/orders_here").await;
    bob.sees("Another group has the orders already.").await;
}

#[crare::test(app = shop)]
async fn customers_may_be_out_of_reach(mut alice: Actor, mut carol: Actor, desk: Group) {
    opens_the_desk(&desk, &mut carol).await;
    let invoice = orders_sencha(&mut alice).await;
    alice.pays(&invoice).await;
    alice.blocks().await;
    let order = carol.sees("of Alice").await;
    carol.clicks_on(&order, "✅ Done").await;
    carol
        .sees_toast("The customer has blocked me, and does not know.")
        .await;
}

#[crare::test(app = shop)]
async fn what_cannot_be_bought_is_told(mut alice: Actor, scene: Scene) {
    alice.says("/cart").await;
    let cart = alice.sees("Your cart is empty.").await;
    for (data, told) in [
        (
            catalogue::choose::data(goods::TeaId(200)).to_string(),
            "We no longer have that.",
        ),
        (
            checkout::checkout::data().to_string(),
            "Your cart is empty.",
        ),
        ("tea/green".to_owned(), "This button is out of date"),
        // Orders are taken care of in their group only.
        ("done/1".to_owned(), "This button is out of date"),
    ] {
        let button = InlineKeyboardMarkup::row([Button::callback("Press", data)]);
        let call = scene.bot().send_message(alice.id(), "Old");
        call.reply_markup(button).await.unwrap();
        alice.clicks("Press").await;
        alice.sees_alert(told).await;
    }
    assert_eq!(cart.buttons(), [["🍵 Teas"]]);
}

fn in_euros() -> App {
    shop_with(Till::with(Some("1234:TEST:abc".to_owned())))
}

#[crare::test(app = in_euros)]
async fn with_a_provider_it_is_paid_in_euros(mut alice: Actor, mut carol: Actor, desk: Group) {
    opens_the_desk(&desk, &mut carol).await;
    alice.says("/shop").await;
    alice.clicks("Sencha · 3.00 €").await;
    alice.clicks("Buy 1").await;
    alice.clicks("🛒 Cart").await;
    alice.clicks("Pay 3.00 €").await;
    let invoice = alice.sees("<invoice").await;
    assert_eq!(invoice.json()["invoice"]["currency"], "EUR");
    assert_eq!(invoice.json()["invoice"]["total_amount"], 300);
    alice.pays(&invoice).await;
    let order = carol.sees("of Alice, 3.00 €").await;
    carol.clicks_on(&order, "✖ Cancel").await;
    alice.sees("You will get your money back.").await;
}
