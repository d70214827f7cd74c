//! Carts: one for each customer.

use std::collections::BTreeMap;
use std::fmt;
use std::num::NonZeroUsize;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crare::prelude::*;
use lru::LruCache;

use crate::ShopError;
use crate::goods::{Tea, TeaId, Till};
use crate::screen::Screen;
use crate::{catalogue, checkout};

/// The most packets of one tea in a cart.
pub const MOST_OF_A_TEA: u8 = 9;
/// The most carts: whoever has not come for the longest time loses theirs first.
const MOST_CARTS: NonZeroUsize = NonZeroUsize::new(10_000).unwrap();

/// Teas, and how many packets of each.
///
/// As a text, `0x2 7x1`, it is what an invoice is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cart(BTreeMap<TeaId, u8>);

impl Cart {
    /// How much of a tea is in it.
    pub fn amount(&self, id: TeaId) -> u8 {
        self.0.get(&id).copied().unwrap_or_default()
    }

    /// There is so much of a tea from now on, at most [`MOST_OF_A_TEA`].
    pub fn set(&mut self, id: TeaId, amount: u8) {
        match amount.min(MOST_OF_A_TEA) {
            0 => self.0.remove(&id),
            amount => self.0.insert(id, amount),
        };
    }

    /// What is in it, as far as it is still sold.
    pub fn teas(&self) -> impl Iterator<Item = (TeaId, &'static Tea, u8)> {
        let tea = |(id, amount): (&TeaId, &u8)| Some((*id, id.tea().ok()?, *amount));
        self.0.iter().filter_map(tea)
    }

    /// What all of it costs.
    pub fn stars(&self) -> u32 {
        self.teas()
            .map(|(_, tea, amount)| tea.stars * u32::from(amount))
            .sum()
    }

    /// Nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One line for each tea.
    pub fn lines(&self) -> String {
        let lines = self.teas().map(|(_, tea, n)| format!("{n} × {}", tea.name));
        lines.collect::<Vec<_>>().join("\n")
    }
}

impl fmt::Display for Cart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self
            .0
            .iter()
            .map(|(id, amount)| format!("{}x{amount}", id.0));
        f.write_str(&parts.collect::<Vec<_>>().join(" "))
    }
}

impl FromStr for Cart {
    type Err = ShopError;

    fn from_str(text: &str) -> Result<Self, ShopError> {
        let mut cart = Self::default();
        for part in text.split_whitespace() {
            let (id, amount) = part.split_once('x').ok_or(ShopError::NotSold)?;
            let number = |text: &str| text.parse::<u8>().map_err(|_| ShopError::NotSold);
            cart.set(TeaId(number(id)?), number(amount)?);
        }
        Ok(cart)
    }
}

/// The carts of all customers.
pub struct Carts(Mutex<LruCache<UserId, Cart>>);

impl Default for Carts {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(MOST_CARTS)))
    }
}

impl Carts {
    /// Somebody's cart.
    pub fn of(&self, user: UserId) -> Cart {
        self.all().get(&user).cloned().unwrap_or_default()
    }

    /// Changes somebody's cart, and shows what it has become.
    pub fn change(&self, user: UserId, change: impl FnOnce(&mut Cart)) -> Cart {
        let mut carts = self.all();
        let cart = carts.get_or_insert_mut(user, Cart::default);
        change(cart);
        cart.clone()
    }

    /// Empties somebody's cart.
    pub fn clear(&self, user: UserId) {
        self.all().pop(&user);
    }

    fn all(&self) -> MutexGuard<'_, LruCache<UserId, Cart>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// See your cart
#[handle(command, chat = private)]
#[handle(callback = "cart")]
pub async fn cart(user: User, carts: Data<Carts>, till: Data<Till>) -> Screen {
    contents(&carts.of(user.id), &till)
}

// The button says how much there will be, and not by how much it changes: pressed twice it does no more than once.
#[handle(callback = "set/{item}/{amount}")]
async fn set(
    item: TeaId,
    amount: u8,
    user: User,
    carts: Data<Carts>,
    till: Data<Till>,
) -> Result<Screen, ShopError> {
    item.tea()?;
    let cart = carts.change(user.id, |cart| cart.set(item, amount));
    Ok(contents(&cart, &till))
}

fn contents(cart: &Cart, till: &Till) -> Screen {
    let teas = || Button::callback("🍵 Teas", catalogue::page::data(0));
    if cart.is_empty() {
        return Screen::new("Your cart is empty.", InlineKeyboardMarkup::row([teas()]));
    }
    let total = till.price(cart.stars());
    let text = format!("<b>Your cart</b>\n\n{}\n\nTogether: {total}", cart.lines());
    let rows = cart.teas().map(|(id, tea, amount)| {
        [
            Button::callback("➖", set::data(id, amount - 1)),
            Button::callback(
                format!("{amount} × {}", tea.name),
                catalogue::choose::data(id),
            ),
            Button::callback("➕", set::data(id, amount + 1)),
        ]
    });
    let buttons = InlineKeyboardMarkup::new(rows).and_row([
        teas(),
        Button::callback(format!("Pay {total}"), checkout::checkout::data()),
    ]);
    Screen::new(text, buttons).cups(cart.teas().map(|(_, tea, _)| tea.colour))
}
