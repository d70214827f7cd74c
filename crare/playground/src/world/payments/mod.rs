//! Money: invoices, the way to their payment, and Stars.

mod invoice;
mod pay;
mod stars;

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

pub(crate) use self::invoice::Invoice;
#[cfg(not(feature = "page"))]
use self::pay::Ongoing;
#[cfg(feature = "page")]
pub(crate) use self::pay::{Buyer, Ongoing};
pub(crate) use self::pay::{Order, Step};
pub(crate) use self::stars::Stars;
use crate::world::{Place, World};

/// How many invoices in messages are kept, and how many links; older ones cannot be paid any more.
const MAX_INVOICES: usize = 10_000;
/// How many payments on their way are kept.
const MAX_ONGOING: usize = 1_000;
/// How many payments that were made are kept.
const MAX_CHARGES: usize = 10_000;

/// All of it.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Payments {
    invoices: BTreeMap<(Place, i64), Invoice>,
    order: VecDeque<(Place, i64)>,
    links: BTreeMap<String, Invoice>,
    link_order: VecDeque<String>,
    ongoing: BTreeMap<u64, Ongoing>,
    last: u64,
    charges: VecDeque<Charge>,
    stars: BTreeMap<i64, Stars>,
}

/// A payment that was made.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Charge {
    pub(crate) id: String,
    pub(crate) bot: i64,
    pub(crate) user: i64,
    pub(crate) place: Place,
    pub(crate) currency: String,
    pub(crate) amount: i64,
    pub(crate) payload: String,
    pub(crate) provider_id: String,
    pub(crate) refunded: bool,
    /// Of a subscription: its period in seconds.
    pub(crate) period: Option<i64>,
    /// The subscription ends with its period.
    pub(crate) canceled: bool,
}

impl World {
    /// The invoice of a message can be paid.
    pub(crate) fn keep_invoice(&mut self, place: Place, message: i64, invoice: Invoice) {
        let payments = &mut self.payments;
        payments.invoices.insert((place, message), invoice);
        payments.order.push_back((place, message));
        if payments.order.len() > MAX_INVOICES
            && let Some(oldest) = payments.order.pop_front()
        {
            payments.invoices.remove(&oldest);
        }
    }

    /// The invoice of a message.
    pub(crate) fn invoice(&self, place: Place, message: i64) -> Option<&Invoice> {
        self.payments.invoices.get(&(place, message))
    }

    /// A link by which an invoice can be paid.
    pub(crate) fn link_invoice(&mut self, invoice: Invoice) -> String {
        let slug = self.random_id(16);
        let payments = &mut self.payments;
        payments.links.insert(slug.clone(), invoice);
        payments.link_order.push_back(slug.clone());
        if payments.link_order.len() > MAX_INVOICES
            && let Some(oldest) = payments.link_order.pop_front()
        {
            payments.links.remove(&oldest);
        }
        format!("https://t.me/${slug}")
    }

    /// The invoice behind a link's last part.
    pub(crate) fn linked_invoice(&self, slug: &str) -> Option<&Invoice> {
        self.payments.links.get(slug)
    }

    /// A payment that was made.
    pub(crate) fn charge_mut(&mut self, id: &str) -> Option<&mut Charge> {
        let mut charges = self.payments.charges.iter_mut();
        charges.find(|charge| charge.id == id)
    }

    fn keep_charge(&mut self, charge: Charge) {
        let charges = &mut self.payments.charges;
        charges.push_back(charge);
        if charges.len() > MAX_CHARGES {
            charges.pop_front();
        }
    }

    /// The person, for objects of payments.
    fn payer(&self, user: i64) -> Value {
        let account = self.accounts.get(&user);
        account
            .map(crate::world::Account::to_json)
            .unwrap_or_default()
    }
}
