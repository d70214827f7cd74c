//! Invoices, the questions on the way to their payment, and Stars.

use serde_json::{Value, json};

use super::Entry;
use super::messages::{Content, Options};
use crate::call::{Call, Outcome};
use crate::refusal::Refusal;
use crate::world::{About, Invoice, Sort, Writing, too_old};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("answerPreCheckoutQuery", answer_pre_checkout_query),
    Entry::stateful("answerShippingQuery", answer_shipping_query),
    Entry::stateful("createInvoiceLink", create_invoice_link),
    Entry::stateful("editUserStarSubscription", edit_user_star_subscription),
    Entry::stateful("getMyStarBalance", get_my_star_balance),
    Entry::stateful("getStarTransactions", get_star_transactions),
    Entry::stateful("refundStarPayment", refund_star_payment),
    Entry::stateful("sendInvoice", send_invoice),
];

/// The most transactions of one answer.
const MAX_TRANSACTIONS: i64 = 100;

fn send_invoice(call: &mut Call<'_>) -> Outcome {
    let invoice = Invoice::of_params(call.bot, &call.params)?;
    let options = Options::read(&call.params)?;
    let options = options.with_action("pay", || invoice.markup(), "REPLY_MARKUP_BUY_EMPTY")?;
    let place = call.world.place(call.bot, call.params.text("chat_id"))?;
    let sending = options.at(call.world, call.bot, place)?;
    let content = Content::one(Writing::Invoice, "invoice", invoice.to_json());
    let id = sending.post(call.world, content)?;
    call.world.keep_invoice(place, id, invoice);
    Ok(call.world.message_json(Some(call.bot), place, id))
}

fn create_invoice_link(call: &mut Call<'_>) -> Outcome {
    let invoice = Invoice::of_params(call.bot, &call.params)?;
    Ok(call.world.link_invoice(invoice).into())
}

fn answer_shipping_query(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("shipping_query_id").to_owned();
    let ok = call.params.flag("ok");
    let options = call.params.json("shipping_options", "shipping options")?;
    let error = call.params.text("error_message").to_owned();
    if ok && !options.as_ref().is_none_or(Value::is_array) {
        return Err(Refusal::bad_request(
            "expected an Array of shipping options",
        ));
    }
    let options = options.unwrap_or_default();
    let question = call.world.open_question(call.bot, &id, Sort::Shipping)?;
    let About::Shipping(number) = question.about else {
        return Err(too_old());
    };
    let answered = question.answer.is_some();
    let answer = json!({"ok": ok, "shipping_options": options, "error_message": error});
    call.world.note_answer(&id, answer, Vec::new());
    if !answered {
        let options = if ok { Ok(&options) } else { Err(error) };
        call.world.answer_shipping(number, options)?;
    }
    Ok(true.into())
}

fn answer_pre_checkout_query(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("pre_checkout_query_id").to_owned();
    let ok = call.params.flag("ok");
    let error = call.params.text("error_message").to_owned();
    let question = call.world.open_question(call.bot, &id, Sort::Checkout)?;
    let About::Checkout(number) = question.about else {
        return Err(too_old());
    };
    let answered = question.answer.is_some();
    let answer = json!({"ok": ok, "error_message": error});
    call.world.note_answer(&id, answer, Vec::new());
    if !answered {
        let answer = if ok { Ok(()) } else { Err(error) };
        call.world.answer_checkout(number, answer);
    }
    Ok(true.into())
}

fn refund_star_payment(call: &mut Call<'_>) -> Outcome {
    let user = call.params.int("user_id");
    if !call.world.accounts.contains_key(&user) {
        return Err(Refusal::bad_request("user not found"));
    }
    let id = call.params.text("telegram_payment_charge_id").to_owned();
    call.world.refund(call.bot, user, &id)?;
    Ok(true.into())
}

fn edit_user_star_subscription(call: &mut Call<'_>) -> Outcome {
    let (bot, user) = (call.bot, call.params.int("user_id"));
    let canceled = call.params.flag("is_canceled");
    let id = call.params.text("telegram_payment_charge_id").to_owned();
    let charge = call.world.charge_mut(&id);
    let charge = charge
        .filter(|charge| charge.bot == bot && charge.user == user && charge.period.is_some())
        .ok_or_else(|| Refusal::bad_request("CHARGE_ID_INVALID"))?;
    charge.canceled = canceled;
    Ok(true.into())
}

fn get_my_star_balance(call: &mut Call<'_>) -> Outcome {
    let stars = call.world.stars(call.bot);
    Ok(json!({"amount": stars.map_or(0, |stars| stars.balance)}))
}

fn get_star_transactions(call: &mut Call<'_>) -> Outcome {
    let offset = usize::try_from(call.params.int("offset")).unwrap_or(0);
    let limit = match call.params.int("limit") {
        0 => MAX_TRANSACTIONS,
        limit => limit.clamp(1, MAX_TRANSACTIONS),
    };
    let limit = usize::try_from(limit).unwrap_or(0);
    let stars = call.world.stars(call.bot);
    let all = stars.into_iter().flat_map(|stars| &stars.transactions);
    let some: Vec<Value> = all.skip(offset).take(limit).cloned().collect();
    Ok(json!({"transactions": some}))
}
