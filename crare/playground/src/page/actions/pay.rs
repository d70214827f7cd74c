//! How a buyer pays.

use serde_json::{Value, json};

use super::{Done, Scene, Why};
use crate::page::content::{amount, parse_amount};
use crate::page::sheet::{ADDRESS, Bill, OPTIONAL, invoice};
use crate::params::Params;
use crate::world::{Buyer, Deed, Invoice, Order, Place};

/// What a buyer fills in has at most this many letters.
const MAX_LETTERS: usize = 128;

impl Scene<'_> {
    /// The bot is asked: how it delivers, or whether the payment goes ahead.
    pub(super) fn check_out(&self) -> Result<Done, Why> {
        let bill = Bill::of(self.params);
        let found = self
            .playground
            .with(|world| invoice(world, &self.viewer, &bill).cloned());
        let invoice = found.ok_or(Why::Words("The invoice is not there any more."))?;
        let order = Order {
            tip: tip(self.params, &invoice)?,
            shipping: None,
            chooses: true,
            buyer: buyer(self.params, &invoice)?,
        };
        let user = self.user.id();
        let place = match bill {
            Bill::Message(_) => self.place,
            Bill::Link(_) => Place::Private {
                user,
                bot: invoice.bot,
            },
        };
        let number = self.playground.with(|world| {
            if let Bill::Message(message) = bill {
                world.note(|_| Deed::Paid {
                    place,
                    user,
                    message,
                });
            }
            world.pay(user, place, invoice, order)
        });
        Ok(self.payment(number, &bill))
    }

    /// A way of delivery is chosen.
    pub(super) fn deliver(&self) -> Result<Done, Why> {
        let number = u64::try_from(self.params.int("payment")).unwrap_or_default();
        let (user, delivery) = (self.user.id(), self.params.text("delivery"));
        let chosen = self.playground.with(|world| {
            let own = world.ongoing(number).is_some_and(|one| one.user == user);
            own && world.choose_delivery(number, delivery)
        });
        if !chosen {
            return Err(Why::Words("The bot does not deliver in this way."));
        }
        Ok(self.payment(number, &Bill::of(self.params)))
    }

    fn payment(&self, number: u64, bill: &Bill) -> Done {
        let sheet = format!("sheet=payment&payment={number}&{}", bill.query());
        Done::go(self.viewer.with(&sheet))
    }
}

fn tip(params: &Params, invoice: &Invoice) -> Result<i64, Why> {
    let currency = invoice.currency.as_str();
    let tip = match params.text("own_tip").trim() {
        "" => params.int("tip"),
        own => parse_amount(own, currency).ok_or(Why::Words("A tip is a number: 2.50"))?,
    };
    if (0..=invoice.max_tip).contains(&tip) {
        return Ok(tip);
    }
    let most = amount(&invoice.max_tip.into(), &currency.into());
    Err(Why::Said(format!("A tip is at most {most} here.")))
}

fn buyer(params: &Params, invoice: &Invoice) -> Result<Buyer, Why> {
    let text = |name: &str| -> String {
        let text = params.text(name).trim();
        text.chars().take(MAX_LETTERS).collect()
    };
    let asked = |need: &str| {
        let needed = invoice.needs.iter().any(|one| one == need);
        let text = needed.then(|| text(need));
        if text.as_deref() == Some("") {
            return Err(Why::Said(format!(
                "The {} is missing.",
                need.replace('_', " ")
            )));
        }
        Ok(text)
    };
    let email = asked("email")?;
    if email.as_deref().is_some_and(|email| !email.contains('@')) {
        return Err(Why::Words("This is no e-mail address."));
    }
    let delivered = invoice.flexible || invoice.needs.iter().any(|one| one == "shipping_address");
    let address = delivered.then(|| address(&text)).transpose()?;
    Ok(Buyer {
        name: asked("name")?,
        phone_number: asked("phone_number")?,
        email,
        address,
    })
}

fn address(text: &impl Fn(&str) -> String) -> Result<Value, Why> {
    let mut address = json!({});
    for (name, label, _) in ADDRESS {
        let value = text(name);
        if value.is_empty() && !OPTIONAL.contains(&name) {
            return Err(Why::Said(format!("{label} is missing.")));
        }
        address[name] = value.into();
    }
    let country = text("country_code").to_ascii_uppercase();
    if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(Why::Words("A country is two letters: DE"));
    }
    address["country_code"] = country.into();
    Ok(address)
}
