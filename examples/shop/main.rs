//! A small tea shop: a catalogue with pictures, a cart, payments, and a group in which the staff sees the orders.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example shop
//! ```
//!
//! It is paid in Telegram Stars, which needs no contract with anybody. With `PROVIDER_TOKEN`, which @BotFather gives under "Payments",
//! it is paid in euros. Orders go to the group in which an administrator has written `/orders_here`; `ORDERS_CHAT`, the id of a group,
//! says it in advance.
//!
//! | | |
//! |---|---|
//! | `goods` | what there is, and what it costs |
//! | `screen`, `picture` | how all of it is shown: one message with a picture, which changes |
//! | `catalogue`, `cart`, `checkout`, `orders` | what customers do, from looking around to waiting for the parcel |
//! | `staff` | the group with the orders |
//!
//! Carts and orders are kept in memory, and only so many of them: a shop that means it has a database in their place.

#![allow(
    unreachable_pub,
    reason = "`pub` says what other modules use; outside of a program there is nobody"
)]

mod cart;
mod catalogue;
mod checkout;
mod goods;
mod orders;
mod picture;
mod screen;
mod staff;
#[cfg(test)]
mod tests;

use std::env::var;

use crare::prelude::*;

use cart::Carts;
use goods::Till;
use orders::{Orders, State};
use screen::Screen;
use staff::Desk;

/// What can go wrong in a shop. Each error says to the user what it is.
#[derive(Debug, thiserror::Error)]
pub enum ShopError {
    /// There is no such tea.
    #[error("We no longer have that.")]
    NotSold,
    /// There is nothing to pay.
    #[error("Your cart is empty.")]
    EmptyCart,
    /// There is no such order, or not any more.
    #[error("I know nothing of this order.")]
    UnknownOrder,
    /// Somebody has taken care of the order.
    #[error("This order {0} already.")]
    Closed(State),
}

/// Come in
#[handle(command, chat = private)]
async fn start(user: User) -> Screen {
    let name = Html::escape(&user.first_name);
    let text = format!("Welcome, {name}! <b>Eight teas</b>, from the gardens to your door.");
    let ways = [
        Button::callback("🍵 See the teas", catalogue::page::data(0)),
        Button::callback("🛒 Your cart", cart::cart::data()),
    ];
    Screen::new(text, InlineKeyboardMarkup::row(ways)).cups(goods::all().map(|(_, tea)| tea.colour))
}

#[handle(on_message, chat = private)]
async fn anything_else() -> &'static str {
    "Write /shop to see our teas, or /help for all that I can do."
}

// A button whose data no pattern reads any more: it is of an earlier release.
#[handle(on_stale_callback)]
async fn old_button() -> Answer {
    Answer::alert("This button is out of date: write /shop.")
}

// Whatever goes wrong anywhere ends up here, and so does what is not the bot's fault: there is no such tea, the cart is empty.
#[handle(on_error)]
async fn sorry(failure: Failure, ctx: Context) -> (Option<Answer>, Option<String>) {
    let words = if let Some(error) = failure.error().downcast_ref::<ShopError>() {
        error.to_string()
    } else {
        tracing::error!("{failure}");
        "Something went wrong. Please try again.".to_owned()
    };
    match ctx.callback_query() {
        Some(_) if !ctx.is_answered() => (Some(Answer::alert(words)), None),
        _ => (None, ctx.chat().map(|_| words)),
    }
}

fn set_up(app: &mut App, till: Till, desk: Desk) {
    app.data(Carts::default())
        .data(Orders::default())
        .data(till)
        .data(desk)
        .help();
}

#[crare::main]
async fn main(app: &mut App) -> Result<()> {
    let desk = match var("ORDERS_CHAT") {
        Ok(id) => Desk::at(id.parse()?),
        Err(_) => Desk::default(),
    };
    set_up(app, Till::with(var("PROVIDER_TOKEN").ok()), desk);
    Ok(())
}
