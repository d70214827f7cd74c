//! How people pay.

use serde_json::Value;

use crate::actors::{ActorError, Chat, User};
use crate::playground::Playground;
use crate::world::{Deed, Order, Place, Step};

/// A payment on its way.
#[derive(Clone, Debug)]
pub struct Payment {
    playground: Playground,
    number: u64,
}

/// How far a payment is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PaymentState {
    /// The bot is asked, and has not answered.
    Asked,
    /// It is paid; the message with this id says so.
    Paid(i64),
    /// The bot does not want it, and says why.
    Refused(String),
}

impl Payment {
    /// How far it is.
    pub fn state(&self) -> PaymentState {
        self.playground
            .with(|world| match world.payment(self.number) {
                Some(Step::Paid(message)) => PaymentState::Paid(*message),
                Some(Step::Refused(why)) => PaymentState::Refused(why.clone()),
                Some(Step::Asked(id)) => {
                    // A bot that does not answer in time does not want it.
                    let now = world.clock.now_millis();
                    let question = world.question(id);
                    let late = question.is_none_or(|question| question.until <= now);
                    if late {
                        PaymentState::Refused("the bot did not answer in time".to_owned())
                    } else {
                        PaymentState::Asked
                    }
                }
                Some(Step::Choose(_)) => PaymentState::Asked,
                None => PaymentState::Refused("it is forgotten".to_owned()),
            })
    }

    /// How it ends: when the bot has answered, or its time is up by the playground's clock.
    pub async fn ended(&self) -> PaymentState {
        loop {
            let changed = self.playground.changed();
            let state = self.state();
            if state != PaymentState::Asked {
                return state;
            }
            let until = self
                .playground
                .with(|world| match world.payment(self.number) {
                    Some(Step::Asked(id)) => {
                        world.question(id).map_or(0, |question| question.until)
                    }
                    // A person has all the time in the world.
                    Some(Step::Choose(_)) => i64::MAX,
                    _ => 0,
                });
            tokio::select! {
                () = self.playground.clock().until(until) => {}
                () = changed => {}
            }
        }
    }
}

impl Chat {
    /// Pay the invoice of a message. The bot is asked about delivery if that has a price, then whether it goes ahead.
    ///
    /// # Errors
    ///
    /// When the message has no invoice.
    pub fn pays(&self, message: i64) -> Result<Payment, ActorError> {
        self.pays_with(message, 0, None)
    }

    /// The same with a tip, in the smallest units of the currency, and the id of a way of delivery. Without one it is the first that the
    /// bot offers.
    ///
    /// # Errors
    ///
    /// When the message has no invoice.
    pub fn pays_with(
        &self,
        message: i64,
        tip: i64,
        delivery: Option<&str>,
    ) -> Result<Payment, ActorError> {
        let user = self.who()?;
        let shipping = delivery.map(str::to_owned);
        let number = self.playground.with(|world| {
            let invoice = world.invoice(self.place, message).cloned();
            let invoice = invoice.ok_or(ActorError::NoInvoice)?;
            world.note(|_| Deed::Paid {
                place: self.place,
                user,
                message,
            });
            Ok::<_, ActorError>(world.pay(
                user,
                self.place,
                invoice,
                Order {
                    tip,
                    shipping,
                    ..Order::default()
                },
            ))
        })?;
        let playground = self.playground.clone();
        Ok(Payment { playground, number })
    }
}

impl User {
    /// Pay by a link that `createInvoiceLink` has made.
    ///
    /// # Errors
    ///
    /// When there is no such link.
    pub fn pays(&self, link: &str) -> Result<Payment, ActorError> {
        let slug = link.rsplit_once('$').map_or(link, |(_, slug)| slug);
        let number = self.playground.with(|world| {
            let invoice = world.linked_invoice(slug).cloned();
            let invoice = invoice.ok_or(ActorError::NoInvoice)?;
            let place = Place::Private {
                user: self.id,
                bot: invoice.bot,
            };
            Ok::<_, ActorError>(world.pay(self.id, place, invoice, Order::default()))
        })?;
        let playground = self.playground.clone();
        Ok(Payment { playground, number })
    }

    /// The next period of a subscription begins: by the charge's id, as `SuccessfulPayment` has it. Gives the message that tells the bot.
    ///
    /// # Errors
    ///
    /// When it is no subscription of theirs, or one that ends.
    pub fn renews(&self, charge: &str) -> Result<i64, ActorError> {
        self.playground.with(|world| {
            let own = world
                .charge_mut(charge)
                .is_some_and(|one| one.user == self.id);
            let renewed = own.then(|| world.renew(charge)).flatten();
            renewed.ok_or(ActorError::NoInvoice)
        })
    }

    /// End a subscription with its period, or go on with it.
    ///
    /// # Errors
    ///
    /// When it is no subscription of theirs.
    pub fn cancels(&self, charge: &str, canceled: bool) -> Result<(), ActorError> {
        self.playground.with(|world| {
            let own = world.charge_mut(charge);
            let own = own.filter(|one| one.user == self.id && one.period.is_some());
            own.ok_or(ActorError::NoInvoice)?.canceled = canceled;
            Ok(())
        })
    }

    /// What they have paid, as `SuccessfulPayment` has it, the latest last.
    pub fn payments(&self) -> Vec<Value> {
        self.playground.with(|world| {
            let conversations = world.conversations.values();
            let messages = conversations.flat_map(|all| all.messages.values());
            let own = messages.filter(|message| message.from == Some(self.id));
            own.filter_map(|message| message.fields.get("successful_payment").cloned())
                .collect()
        })
    }
}
