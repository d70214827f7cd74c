//! The way from an invoice to money.

use serde_json::{Map, Value, json};

use super::invoice::{STARS, prices};
use super::{Charge, Invoice, MAX_ONGOING};
use crate::refusal::Refusal;
use crate::world::{About, Draft, Place, World};

/// How a person pays.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Order {
    /// In the smallest units of the currency.
    pub(crate) tip: i64,
    /// The id of the way of delivery; the first one where there is none.
    pub(crate) shipping: Option<String>,
    /// The person chooses the way of delivery when the bot has said which there are.
    #[serde(default)]
    pub(crate) chooses: bool,
    /// What the bot is told of the buyer, where that is asked for.
    #[serde(default)]
    pub(crate) buyer: Buyer,
}

/// What a buyer fills in; what is left out is made up.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Buyer {
    pub(crate) name: Option<String>,
    pub(crate) phone_number: Option<String>,
    pub(crate) email: Option<String>,
    /// The object `ShippingAddress`.
    pub(crate) address: Option<Value>,
}

impl Buyer {
    pub(crate) fn address(&self) -> Value {
        self.address.clone().unwrap_or_else(address)
    }
}

/// A way of delivery.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) struct Delivery {
    pub(crate) id: String,
    pub(crate) title: String,
    /// In the smallest units of the currency.
    pub(crate) cost: i64,
}

/// A payment on its way.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Ongoing {
    pub(crate) user: i64,
    /// Where its end is told.
    pub(crate) place: Place,
    pub(crate) invoice: Invoice,
    pub(crate) order: Order,
    pub(crate) shipping: Option<Delivery>,
    pub(crate) step: Step,
}

/// How far a payment is.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) enum Step {
    /// The bot is asked, with this question's id.
    Asked(String),
    /// The person chooses one of these ways of delivery.
    Choose(Vec<Delivery>),
    /// It is paid: this message says so.
    Paid(i64),
    /// The bot does not want it, and says why.
    Refused(String),
}

/// Where things are sent to.
fn address() -> Value {
    json!({
        "country_code": "DE",
        "state": "",
        "city": "Berlin",
        "street_line1": "Unter den Linden 1",
        "street_line2": "",
        "post_code": "10117",
    })
}

impl World {
    /// Pay an invoice: the bot is asked about delivery where that has a price, then whether it goes ahead. Gives the payment's number.
    pub(crate) fn pay(&mut self, user: i64, place: Place, invoice: Invoice, order: Order) -> u64 {
        self.payments.last += 1;
        let number = self.payments.last;
        let flexible = invoice.flexible;
        let tip = order.tip.clamp(0, invoice.max_tip.max(0));
        let ongoing = Ongoing {
            user,
            place,
            invoice,
            order: Order { tip, ..order },
            shipping: None,
            step: Step::Asked(String::new()),
        };
        self.payments.ongoing.insert(number, ongoing.clone());
        if self.payments.ongoing.len() > MAX_ONGOING {
            self.payments.ongoing.pop_first();
        }
        if flexible {
            let id = self.ask(ongoing.invoice.bot, user, About::Shipping(number));
            self.step(number, Step::Asked(id.clone()));
            let query = json!({
                "id": id,
                "from": self.payer(user),
                "invoice_payload": ongoing.invoice.payload,
                "shipping_address": ongoing.order.buyer.address(),
            });
            self.update(ongoing.invoice.bot, "shipping_query", query);
        } else {
            self.check_out(number);
        }
        number
    }

    /// A payment on its way.
    #[cfg(feature = "page")]
    pub(crate) fn ongoing(&self, number: u64) -> Option<&Ongoing> {
        self.payments.ongoing.get(&number)
    }

    /// How far a payment is.
    pub(crate) fn payment(&self, number: u64) -> Option<&Step> {
        Some(&self.payments.ongoing.get(&number)?.step)
    }

    fn step(&mut self, number: u64, step: Step) {
        self.changes += 1;
        if let Some(ongoing) = self.payments.ongoing.get_mut(&number) {
            ongoing.step = step;
        }
    }

    /// Ask whether the bot goes ahead.
    fn check_out(&mut self, number: u64) {
        let Some(ongoing) = self.payments.ongoing.get(&number).cloned() else {
            return;
        };
        let bot = ongoing.invoice.bot;
        let id = self.ask(bot, ongoing.user, About::Checkout(number));
        self.step(number, Step::Asked(id.clone()));
        let mut query = ongoing.facts(self);
        query.insert("id".to_owned(), id.into());
        query.insert("from".to_owned(), self.payer(ongoing.user));
        self.update(bot, "pre_checkout_query", query.into());
    }

    /// The bot says which ways of delivery there are, or why there is none.
    pub(crate) fn answer_shipping(
        &mut self,
        number: u64,
        options: Result<&Value, String>,
    ) -> Result<(), Refusal> {
        let options = match options {
            Ok(options) => options.as_array().cloned().unwrap_or_default(),
            Err(why) => {
                self.step(number, Step::Refused(why));
                return Ok(());
            }
        };
        let mut all = Vec::new();
        for option in &options {
            let id = option["id"].as_str().unwrap_or_default().to_owned();
            let cost: i64 = prices(&option["prices"])?
                .iter()
                .map(|(_, cost)| cost)
                .sum();
            let title = option["title"].as_str().unwrap_or_default().to_owned();
            all.push(Delivery { id, title, cost });
        }
        let Some(ongoing) = self.payments.ongoing.get_mut(&number) else {
            return Ok(());
        };
        if ongoing.order.chooses && !all.is_empty() {
            self.step(number, Step::Choose(all));
            return Ok(());
        }
        let wanted = ongoing.order.shipping.clone();
        let chosen = match wanted {
            Some(wanted) => all.into_iter().find(|one| one.id == wanted),
            None => all.into_iter().next(),
        };
        let Some(chosen) = chosen else {
            self.step(
                number,
                Step::Refused("there is no such way of delivery".to_owned()),
            );
            return Ok(());
        };
        ongoing.shipping = Some(chosen);
        self.check_out(number);
        Ok(())
    }

    /// The person chooses a way of delivery; gives whether there is such a one.
    #[cfg(feature = "page")]
    pub(crate) fn choose_delivery(&mut self, number: u64, id: &str) -> bool {
        let Some(ongoing) = self.payments.ongoing.get_mut(&number) else {
            return false;
        };
        let Step::Choose(all) = &ongoing.step else {
            return false;
        };
        let Some(chosen) = all.iter().find(|one| one.id == id) else {
            return false;
        };
        ongoing.shipping = Some(chosen.clone());
        self.check_out(number);
        true
    }

    /// The bot goes ahead, or says why not.
    pub(crate) fn answer_checkout(&mut self, number: u64, answer: Result<(), String>) {
        let Some(ongoing) = self.payments.ongoing.get(&number).cloned() else {
            return;
        };
        if let Err(why) = answer {
            self.step(number, Step::Refused(why));
            return;
        }
        let message = self.charge(&ongoing, false);
        self.step(number, Step::Paid(message));
    }

    /// The next period of a subscription begins. Gives the message that says so.
    pub(crate) fn renew(&mut self, id: &str) -> Option<i64> {
        let charge = self.charge_mut(id)?.clone();
        charge
            .period
            .filter(|_| !charge.canceled && !charge.refunded)?;
        let invoice = Invoice {
            bot: charge.bot,
            title: String::new(),
            description: String::new(),
            payload: charge.payload,
            currency: charge.currency,
            prices: vec![(String::new(), charge.amount)],
            start_parameter: String::new(),
            max_tip: 0,
            suggested_tips: Vec::new(),
            needs: Vec::new(),
            flexible: false,
            period: charge.period,
        };
        let ongoing = Ongoing {
            user: charge.user,
            place: charge.place,
            invoice,
            order: Order::default(),
            shipping: None,
            step: Step::Paid(0),
        };
        Some(self.charge(&ongoing, true))
    }

    /// Money moves, and the bot is told by a message.
    fn charge(&mut self, ongoing: &Ongoing, again: bool) -> i64 {
        let (bot, user, place) = (ongoing.invoice.bot, ongoing.user, ongoing.place);
        let stars = ongoing.invoice.currency == STARS;
        let id = self.random_id(if stars { 64 } else { 24 });
        let provider_id = if stars {
            format!("{user}_{}", self.random_id(8))
        } else {
            self.random_id(24)
        };
        let mut paid = ongoing.facts(self);
        paid.insert("telegram_payment_charge_id".to_owned(), id.clone().into());
        paid.insert(
            "provider_payment_charge_id".to_owned(),
            provider_id.clone().into(),
        );
        if let Some(period) = ongoing.invoice.period {
            let end = self.clock.now() + period;
            paid.insert("subscription_expiration_date".to_owned(), end.into());
            paid.insert("is_recurring".to_owned(), true.into());
            if !again {
                paid.insert("is_first_recurring".to_owned(), true.into());
            }
        }
        let amount = ongoing.amount();
        let message = self.post(Draft {
            place,
            from: Some(user),
            fields: [("successful_payment".to_owned(), paid.into())]
                .into_iter()
                .collect(),
        });
        if stars {
            let mut partner = json!({
                "type": "user",
                "transaction_type": "invoice_payment",
                "user": self.payer(user),
                "invoice_payload": ongoing.invoice.payload,
            });
            if let Some(period) = ongoing.invoice.period {
                partner["subscription_period"] = period.into();
            }
            self.move_stars(bot, &id, amount, partner);
        }
        self.keep_charge(Charge {
            id,
            bot,
            user,
            place,
            currency: ongoing.invoice.currency.clone(),
            amount,
            payload: ongoing.invoice.payload.clone(),
            provider_id,
            refunded: false,
            period: ongoing.invoice.period,
            canceled: false,
        });
        message
    }
}

impl Ongoing {
    /// What is paid in all.
    pub(crate) fn amount(&self) -> i64 {
        let shipping = self.shipping.as_ref().map_or(0, |one| one.cost);
        self.invoice.total() + self.order.tip + shipping
    }

    /// What `PreCheckoutQuery` and `SuccessfulPayment` both say.
    fn facts(&self, world: &World) -> Map<String, Value> {
        let mut facts = Map::new();
        facts.insert("currency".to_owned(), self.invoice.currency.clone().into());
        facts.insert("total_amount".to_owned(), self.amount().into());
        facts.insert(
            "invoice_payload".to_owned(),
            self.invoice.payload.clone().into(),
        );
        if let Some(Delivery { id, .. }) = &self.shipping {
            facts.insert("shipping_option_id".to_owned(), id.clone().into());
        }
        let mut info = Map::new();
        let account = world.accounts.get(&self.user);
        let buyer = &self.order.buyer;
        for need in &self.invoice.needs {
            let (given, known) = match need.as_str() {
                "name" => (
                    &buyer.name,
                    account.map(|account| account.first_name.clone()),
                ),
                "phone_number" => (&buyer.phone_number, Some("12025550123".to_owned())),
                "email" => (&buyer.email, Some(format!("user{}@example.com", self.user))),
                _ => {
                    info.insert(need.clone(), buyer.address());
                    continue;
                }
            };
            let value = given.clone().or(known);
            info.extend(value.map(|value| (need.clone(), value.into())));
        }
        if self.invoice.flexible {
            info.insert("shipping_address".to_owned(), buyer.address());
        }
        if !info.is_empty() {
            facts.insert("order_info".to_owned(), info.into());
        }
        facts
    }
}
