//! Looking around: pages of teas, a tea, how much of it.

use crare::prelude::*;

use crate::ShopError;
use crate::cart::{self, Carts};
use crate::goods::{self, Tea, TeaId, Till};
use crate::screen::Screen;

/// Teas on a page.
const PER_PAGE: usize = 3;

/// See our teas
#[handle(command, chat = private)]
async fn shop(till: Data<Till>) -> Screen {
    shelf(0, &till)
}

#[handle(callback = "page/{number}")]
pub async fn page(number: u8, till: Data<Till>) -> Screen {
    shelf(number, &till)
}

/// A page of the catalogue; the last one when there are not so many.
fn shelf(number: u8, till: &Till) -> Screen {
    let pages = goods::all().len().div_ceil(PER_PAGE);
    let here = usize::from(number).min(pages.saturating_sub(1));
    let teas: Vec<_> = goods::all().skip(here * PER_PAGE).take(PER_PAGE).collect();

    let choices = teas.iter().map(|(id, tea)| {
        let label = format!("{} · {}", tea.name, till.price(tea.stars));
        Button::callback(label, choose::data(*id))
    });
    let mut ways = Vec::new();
    if here > 0 {
        ways.push(Button::callback("◀", page::data(number - 1)));
    }
    ways.push(Button::callback("🛒 Cart", cart::cart::data()));
    if here + 1 < pages {
        ways.push(Button::callback("▶", page::data(number + 1)));
    }
    let text = format!("<b>Our teas</b>, page {} of {pages}", here + 1);
    Screen::new(text, InlineKeyboardMarkup::column(choices).and_row(ways))
        .cups(teas.iter().map(|(_, tea)| tea.colour))
}

#[handle(callback = "tea/{id}")]
pub async fn choose(
    id: TeaId,
    user: User,
    carts: Data<Carts>,
    till: Data<Till>,
) -> Result<Screen, ShopError> {
    tea(id, carts.of(user.id).amount(id), &till)
}

#[handle(callback = "buy/{item}/{amount}")]
async fn buy(
    item: TeaId,
    amount: u8,
    user: User,
    carts: Data<Carts>,
    till: Data<Till>,
) -> Result<Screen, ShopError> {
    let name = item.tea()?.name;
    let cart = carts.change(user.id, |cart| {
        cart.set(item, cart.amount(item).saturating_add(amount));
    });
    let toast = format!("{amount} × {name} for your cart");
    Ok(tea(item, cart.amount(item), &till)?.toast(toast))
}

/// A single tea, of which so many are in the cart.
fn tea(id: TeaId, in_cart: u8, till: &Till) -> Result<Screen, ShopError> {
    let tea = id.tea()?;
    let price = till.price(tea.stars);
    let note = match in_cart {
        0 => String::new(),
        n => format!("\n\n🛒 {n} × in your cart"),
    };
    let Tea { name, about, .. } = tea;
    let text = format!("<b>{name}</b>, {price} for 100 g\n\n{about}{note}");
    let amounts =
        [1, 2, 5].map(|amount| Button::callback(format!("Buy {amount}"), buy::data(id, amount)));
    let page_of_it = u8::try_from(usize::from(id.0) / PER_PAGE).unwrap_or_default();
    let ways = [
        Button::callback("◀ Teas", page::data(page_of_it)),
        Button::callback("🛒 Cart", cart::cart::data()),
    ];
    let buttons = InlineKeyboardMarkup::row(amounts).and_row(ways);
    Ok(Screen::new(text, buttons).cups([tea.colour]))
}
