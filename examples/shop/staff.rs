//! The group where the orders go, and where the staff takes care of them.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crare::api::SendMessage;
use crare::prelude::*;

use crate::orders::{Order, Orders};

/// The group with the orders.
#[derive(Default)]
pub struct Desk(Mutex<Option<ChatId>>);

impl Desk {
    /// It is this group.
    pub fn at(group: ChatId) -> Self {
        Self(Mutex::new(Some(group)))
    }

    fn group(&self) -> Option<ChatId> {
        *self.lock()
    }

    /// A group becomes the one, unless another one is it already.
    fn claim(&self, group: ChatId) -> bool {
        *self.lock().get_or_insert(group) == group
    }

    fn lock(&self) -> MutexGuard<'_, Option<ChatId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Brings an order to the group. An order is not lost when that fails: `/orders_here` shows it again.
pub async fn announce(bot: &Bot, desk: &Desk, order: &Order) {
    let Some(group) = desk.group() else {
        tracing::warn!(
            order.number,
            "nobody is told: write /orders_here in a group"
        );
        return;
    };
    if let Err(error) = bot.call(notice(group, order)).await {
        tracing::error!(order.number, %error, "the staff cannot be told of an order");
    }
}

fn notice(group: ChatId, order: &Order) -> SendMessage {
    let buttons = [
        Button::callback("✅ Done", buttons::done::data(order.number)),
        Button::callback("✖ Cancel", buttons::cancel::data(order.number)),
    ];
    SendMessage::new(group, summary(order))
        .parse_mode(ParseMode::Html)
        .reply_markup(InlineKeyboardMarkup::row(buttons))
}

fn summary(order: &Order) -> String {
    let customer = Html::mention(&order.customer);
    format!(
        "<b>Order {}</b> of {customer}, {}\n{}",
        order.number,
        order.price,
        order.cart.lines()
    )
}

/// Have the orders come to this group
#[handle(command, chat = group, from = admin)]
async fn orders_here(
    chat: Chat,
    desk: Data<Desk>,
    orders: Data<Orders>,
) -> (&'static str, Vec<SendMessage>) {
    // Whoever may put the bot into a group is an administrator there: a group that came first is not pushed aside.
    if !desk.claim(chat.id) {
        return ("Another group has the orders already.", Vec::new());
    }
    let waiting = orders.all_waiting();
    let notices = waiting.iter().map(|order| notice(chat.id, order));
    ("Orders come here from now on.", notices.collect())
}

/// What is pressed came from the group. Whoever is in it may take care of orders.
async fn at_the_desk(chat: Option<Chat>, desk: Data<Desk>) -> bool {
    chat.is_some_and(|chat| desk.group() == Some(chat.id))
}

#[routes(when = at_the_desk)]
mod buttons {
    use crare::prelude::*;

    use super::{summary, tell};
    use crate::orders::{Orders, State};

    #[handle(callback = "done/{number}")]
    pub(super) async fn done(
        number: i64,
        who: User,
        orders: Data<Orders>,
        bot: Bot,
    ) -> Result<(Answer, Edit)> {
        let order = orders.close(number, State::Sent)?;
        let told = tell(&bot, &order, "").await;
        let text = format!("{}\n\n✅ {}", summary(&order), Html::mention(&who));
        Ok((Answer::toast(told), Edit::text(Html::new(text))))
    }

    #[handle(callback = "cancel/{number}")]
    pub(super) async fn cancel(
        number: i64,
        who: User,
        orders: Data<Orders>,
        bot: Bot,
    ) -> Result<(Answer, Edit)> {
        let order = orders.waiting(number)?;
        let money = match &order.stars_charge {
            // When this fails the order still waits, and the button can be pressed again.
            Some(charge) => {
                bot.refund_star_payment(order.customer.id, charge).await?;
                " You have your Stars back."
            }
            None => " You will get your money back.",
        };
        let order = orders.close(number, State::Cancelled)?;
        let told = tell(&bot, &order, money).await;
        let text = format!("{}\n\n✖ {}", summary(&order), Html::mention(&who));
        Ok((Answer::toast(told), Edit::text(Html::new(text))))
    }
}

/// Tells a customer how an order is, and the staff whether that could be told.
async fn tell(bot: &Bot, order: &Order, more: &str) -> &'static str {
    let Order { number, state, .. } = order;
    let text = format!("Your order {number} {state}.{more}");
    match bot.send_message(order.customer.id, text).await {
        Ok(_) => "The customer knows.",
        Err(error) if error.api() == Some(&ApiError::BotBlocked) => {
            "The customer has blocked me, and does not know."
        }
        Err(error) => {
            tracing::error!(order.number, %error, "a customer could not be told");
            "The customer could not be told."
        }
    }
}
