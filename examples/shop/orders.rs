//! Orders: what was paid and has to be sent.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crare::prelude::*;

use crate::ShopError;
use crate::cart::Cart;

/// The most orders that are kept; the oldest ones are forgotten first.
const MOST_ORDERS: usize = 10_000;
/// The most orders that a customer is shown.
const SHOWN: usize = 10;

/// What a customer paid for.
#[derive(Clone, Debug)]
pub struct Order {
    pub number: i64,
    pub customer: User,
    pub cart: Cart,
    /// What was paid, as it is shown.
    pub price: String,
    /// The payment, when it was in Stars: these can be paid back.
    pub stars_charge: Option<String>,
    pub state: State,
}

/// How far an order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Paid,
    Sent,
    Cancelled,
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Paid => "is paid",
            Self::Sent => "is on its way",
            Self::Cancelled => "is cancelled",
        })
    }
}

/// All orders, by their numbers.
#[derive(Default)]
pub struct Orders(Mutex<BTreeMap<i64, Order>>);

impl Orders {
    /// A new one.
    pub fn insert(&self, order: Order) {
        let mut orders = self.all();
        orders.insert(order.number, order);
        if orders.len() > MOST_ORDERS {
            orders.pop_first();
        }
    }

    /// An order that waits to be sent.
    pub fn waiting(&self, number: i64) -> Result<Order, ShopError> {
        match self.all().get(&number) {
            None => Err(ShopError::UnknownOrder),
            Some(order) if order.state == State::Paid => Ok(order.clone()),
            Some(order) => Err(ShopError::Closed(order.state)),
        }
    }

    /// All orders that wait to be sent.
    pub fn all_waiting(&self) -> Vec<Order> {
        let orders = self.all();
        let waiting = orders.values().filter(|order| order.state == State::Paid);
        waiting.cloned().collect()
    }

    /// An order is done with: it gets this state.
    pub fn close(&self, number: i64, state: State) -> Result<Order, ShopError> {
        let mut orders = self.all();
        match orders.get_mut(&number) {
            None => Err(ShopError::UnknownOrder),
            Some(order) if order.state == State::Paid => {
                order.state = state;
                Ok(order.clone())
            }
            Some(order) => Err(ShopError::Closed(order.state)),
        }
    }

    /// The latest orders of a customer, the latest first.
    fn of(&self, user: UserId) -> Vec<Order> {
        let orders = self.all();
        let own = orders
            .values()
            .rev()
            .filter(|order| order.customer.id == user);
        own.take(SHOWN).cloned().collect()
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<i64, Order>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// See what you have ordered
#[handle(command = "orders", chat = private)]
async fn own_orders(user: User, orders: Data<Orders>) -> String {
    let line = |order: &Order| {
        format!(
            "Order {} {}:\n{}\n{}",
            order.number,
            order.state,
            order.cart.lines(),
            order.price
        )
    };
    let lines: Vec<String> = orders.of(user.id).iter().map(line).collect();
    if lines.is_empty() {
        return "You have not ordered anything yet: /shop".to_owned();
    }
    lines.join("\n\n")
}
