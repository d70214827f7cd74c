//! Paying: an invoice, the question before the payment, the payment.

use crare::api::{PreCheckoutQuery, SendInvoice, SuccessfulPayment};
use crare::prelude::*;

use crate::ShopError;
use crate::cart::{Cart, Carts};
use crate::goods::Till;
use crate::orders::{Order, Orders, State};
use crate::staff::{self, Desk};

/// The currency of Telegram Stars.
pub const STARS: &str = "XTR";

#[handle(callback = "checkout")]
pub async fn checkout(
    user: User,
    carts: Data<Carts>,
    till: Data<Till>,
) -> Result<(Answer, SendInvoice), ShopError> {
    let cart = carts.of(user.id);
    if cart.is_empty() {
        return Err(ShopError::EmptyCart);
    }
    // Stars take one line; other currencies as many as there are things.
    let lines = match till.provider() {
        None => vec![till.line("Tea", cart.stars())],
        Some(_) => cart
            .teas()
            .map(|(_, tea, n)| till.line(format!("{n} × {}", tea.name), tea.stars * u32::from(n)))
            .collect(),
    };
    // The invoice knows what it is about: its payload comes back with the question and with the payment.
    let mut invoice = SendInvoice::new(
        user.id,
        "Your tea",
        cart.lines(),
        cart.to_string(),
        till.currency(),
        lines,
    );
    if let Some(provider) = till.provider() {
        invoice = invoice
            .provider_token(provider.clone())
            .need_shipping_address(true);
    }
    Ok((Answer::silent(), invoice))
}

// Asked before the money moves, and to be answered within ten seconds. An invoice can be paid long after it was sent, by anybody it was
// forwarded to, and twice.
#[handle(on_checkout)]
async fn is_it_right(query: PreCheckoutQuery, carts: Data<Carts>, till: Data<Till>) -> Answer {
    let cart = carts.of(query.from.id);
    if cart.is_empty() || query.invoice_payload != cart.to_string() {
        Answer::decline("Your cart has changed since. Please check out again.")
    } else if query.total_amount != till.units(cart.stars()) {
        Answer::decline("The prices have changed since. Please check out again.")
    } else {
        Answer::accept()
    }
}

#[handle(on_payment)]
async fn paid(
    payment: SuccessfulPayment,
    ctx: Context,
    user: User,
    carts: Data<Carts>,
    orders: Data<Orders>,
    desk: Data<Desk>,
    till: Data<Till>,
) -> Result<String> {
    let cart: Cart = payment.invoice_payload.parse()?;
    carts.clear(user.id);
    let order = Order {
        // No two orders have the same, and an update that is handled again after a crash makes no second order.
        number: ctx.update().update_id.0,
        customer: user,
        price: till.price(cart.stars()),
        cart,
        stars_charge: (payment.currency == STARS).then_some(payment.telegram_payment_charge_id),
        state: State::Paid,
    };
    orders.insert(order.clone());
    staff::announce(ctx.bot(), &desk, &order).await;
    Ok(format!(
        "Thank you! Order {} is paid. You will hear from us when it is on its way.",
        order.number
    ))
}
