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
    use crare_tests::stage::Stage;

    #[tokio::test]
    async fn buttons_carry_their_values() {
        let bot = Stage::new(crare::router!(crate)).await;
        bot.says("/shop");
        let sent = bot.wait_for_call("sendMessage").await;
        let rows = &sent.json("reply_markup")["inline_keyboard"];
        assert_eq!(rows[0][0]["callback_data"], "choose/0");
        assert_eq!(rows[3][0]["callback_data"], "page/1");

        bot.clicks(1, &page::data(2));
        let edit = bot.wait_for_call("editMessageReplyMarkup").await;
        let rows = &edit.json("reply_markup")["inline_keyboard"];
        assert_eq!(rows[1][0]["text"], "Honey");
        assert_eq!(rows[2][0]["text"], "◀");
        bot.sees_toast("").await;

        bot.clicks(1, &buy::data(7, 2));
        bot.sees_toast("2 × Honey").await;
        bot.clicks(1, "buy/7/many");
        bot.sees_toast("This button is out of date: write /shop again.")
            .await;
    }
}
