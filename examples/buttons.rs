//! Buttons with typed data: a catalogue in pages, and what is bought.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example buttons
//! ```
//!
//! A handler's pattern both reads the data of its buttons and makes them: `buy::data(7, 2)`. That they fit into Telegram's 64
//! bytes is checked while this is compiled.

use crare::api::SendMessage;
use crare::prelude::*;

const ITEMS: [&str; 8] = [
    "Apple", "Bread", "Cheese", "Dates", "Eggs", "Figs", "Grapes", "Honey",
];
const PER_PAGE: usize = 3;

/// The buttons of a page: its items, and the way to the pages beside it.
fn page_of(number: usize) -> InlineKeyboardMarkup {
    let items = ITEMS
        .iter()
        .enumerate()
        .skip(number * PER_PAGE)
        .take(PER_PAGE);
    let items = items.map(|(item, name)| Button::callback(*name, choose::data(item)));
    let mut ways = Vec::new();
    if number > 0 {
        ways.push(Button::callback("◀", page::data(number - 1)));
    }
    if (number + 1) * PER_PAGE < ITEMS.len() {
        ways.push(Button::callback("▶", page::data(number + 1)));
    }
    InlineKeyboardMarkup::column(items).and_row(ways)
}

/// Show the catalogue
#[handle(command)]
async fn shop(ctx: Context) -> Result<SendMessage> {
    Ok(ctx
        .compose("What would you like?")?
        .reply_markup(page_of(0)))
}

#[handle(callback = "page/{number}")]
async fn page(number: usize) -> (Answer, Edit) {
    (Answer::silent(), Edit::keyboard(page_of(number)))
}

#[handle(callback = "choose/{item}")]
async fn choose(item: usize) -> (Answer, Edit) {
    let amounts =
        [1, 2, 5].map(|amount| Button::callback(amount.to_string(), buy::data(item, amount)));
    let back = [Button::callback("Back", page::data(item / PER_PAGE))];
    (
        Answer::silent(),
        Edit::keyboard(InlineKeyboardMarkup::row(amounts).and_row(back)),
    )
}

#[handle(callback = "buy/{item}/{amount}")]
async fn buy(item: usize, amount: u8) -> Answer {
    match ITEMS.get(item) {
        Some(name) => Answer::toast(format!("{amount} × {name}")),
        None => Answer::alert("We no longer have that."),
    }
}

// Buttons of an earlier release, whose data no pattern above has any more. Without this handler they would only stop waiting.
#[handle(on_stale_callback)]
async fn old() -> Answer {
    Answer::alert("This button is out of date: write /shop again.")
}

#[crare::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use super::*;
    use crare::testing::{Actor, Scene};

    #[crare::test]
    async fn what_is_clicked_is_bought(mut alice: Actor) {
        alice.says("/shop").await;
        let catalogue = alice.sees("What would you like?").await;
        assert_eq!(catalogue.buttons()[3], ["▶"]);

        alice.clicks("▶").await;
        let page = alice.sees("What would you like?").await;
        assert_eq!(page.buttons()[3], ["◀", "▶"]);
        alice.clicks("▶").await;
        let page = alice.sees("What would you like?").await;
        assert_eq!(page.buttons(), [["Grapes"], ["Honey"], ["◀"]]);

        alice.clicks("Honey").await;
        alice.clicks("2").await;
        alice.sees_toast("2 × Honey").await;
    }

    #[crare::test]
    async fn old_buttons_say_so(mut alice: Actor, scene: Scene) {
        // A bot writes to nobody who has not written first.
        alice.says("hi").await;
        let old = Button::callback("Buy", "buy/7/many");
        let call = scene
            .bot()
            .send_message(alice.id(), "From an earlier release");
        call.reply_markup(InlineKeyboardMarkup::row([old]))
            .await
            .unwrap();
        alice.clicks("Buy").await;
        alice
            .sees_alert("This button is out of date: write /shop again.")
            .await;
    }
}
