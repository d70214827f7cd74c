//! Telegram Stars of bots.

use std::collections::VecDeque;

use serde_json::{Value, json};

use super::invoice::STARS;
use crate::refusal::Refusal;
use crate::world::World;

/// How many transactions of a bot are kept.
const MAX_TRANSACTIONS: usize = 10_000;

/// What a bot has, and how it came by it.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Stars {
    pub(crate) balance: i64,
    /// Objects `StarTransaction`, oldest first.
    pub(crate) transactions: VecDeque<Value>,
}

impl World {
    /// The Stars of a bot.
    pub(crate) fn stars(&self, bot: i64) -> Option<&Stars> {
        self.payments.stars.get(&bot)
    }

    /// A bot gets Stars of this partner (`TransactionPartner`), or gives them where the amount is below 0.
    pub(crate) fn move_stars(&mut self, bot: i64, id: &str, amount: i64, partner: Value) {
        let side = if amount < 0 { "receiver" } else { "source" };
        let mut transaction = json!({"id": id, "amount": amount.abs(), "date": self.clock.now()});
        transaction[side] = partner;
        let stars = self.payments.stars.entry(bot).or_default();
        stars.balance += amount;
        stars.transactions.push_back(transaction);
        if stars.transactions.len() > MAX_TRANSACTIONS {
            stars.transactions.pop_front();
        }
        self.changes += 1;
    }

    /// A bot gives back what a person has paid.
    pub(crate) fn refund(&mut self, bot: i64, user: i64, id: &str) -> Result<(), Refusal> {
        let charge = self.charge_mut(id);
        let charge = charge
            .filter(|charge| charge.bot == bot && charge.user == user && charge.currency == STARS);
        let charge = charge.ok_or_else(|| Refusal::bad_request("CHARGE_NOT_FOUND"))?;
        if charge.refunded {
            return Err(Refusal::bad_request("CHARGE_ALREADY_REFUNDED"));
        }
        charge.refunded = true;
        let charge = charge.clone();
        let partner = json!({
            "type": "user",
            "transaction_type": "invoice_payment",
            "user": self.payer(user),
            "invoice_payload": charge.payload,
        });
        self.move_stars(bot, id, -charge.amount, partner);
        let refunded = json!({
            "currency": charge.currency,
            "total_amount": charge.amount,
            "invoice_payload": charge.payload,
            "telegram_payment_charge_id": charge.id,
        });
        // Bots are told of the service messages they cause.
        self.post_service(charge.place, bot, [("refunded_payment", refunded)]);
        Ok(())
    }
}
