//! The way from an invoice to a receipt.

use maud::{Markup, html};
use serde_json::Value;

use super::Bill;
use crate::page::content::amount;
use crate::page::viewer::Viewer;
use crate::page::{input, people};
use crate::world::{About, Invoice, Ongoing, Step, World};

/// The parts of an address: their names in `ShippingAddress`, what they are called, examples.
pub(in crate::page) const ADDRESS: [(&str, &str, &str); 6] = [
    ("street_line1", "Street", "Unter den Linden 1"),
    ("street_line2", "Second line", ""),
    ("post_code", "Post code", "10117"),
    ("city", "City", "Berlin"),
    ("state", "State", ""),
    ("country_code", "Country (two letters)", "DE"),
];

/// What one may leave empty.
pub(in crate::page) const OPTIONAL: [&str; 2] = ["street_line2", "state"];

/// The invoice itself.
pub(in crate::page) fn invoice<'a>(
    world: &'a World,
    viewer: &Viewer,
    bill: &Bill,
) -> Option<&'a Invoice> {
    match bill {
        Bill::Message(id) => world.invoice(viewer.place, *id),
        Bill::Link(slug) => world.linked_invoice(slug),
    }
}

fn money(total: i64, currency: &str) -> String {
    amount(&total.into(), &currency.into())
}

fn line(name: &str, total: i64, currency: &str) -> Markup {
    html! { li.line { span.grow { (name) } span { (money(total, currency)) } } }
}

/// What is bought, and what the bot asks the buyer for.
pub(super) fn form(world: &World, viewer: &Viewer, bill: &Bill) -> Markup {
    let Some(invoice) = invoice(world, viewer, bill) else {
        return html! { p.error role="alert" { "The invoice is not there any more." } };
    };
    let needs = |what: &str| invoice.needs.iter().any(|need| need == what);
    let field = |name: &str, label: &str, kind: &str, value: &str, required: bool| {
        html! {
            label { (label)
                input name=(name) type=(kind) value=(value) required[required] maxlength="128" autocomplete="off";
            }
        }
    };
    let id = match bill {
        Bill::Message(id) => Some(*id),
        Bill::Link(_) => None,
    };
    let currency = invoice.currency.as_str();
    html! {
        form.checkout method="post" action="/do/checkout" {
            (input::hidden(viewer, id))
            @if let Bill::Link(slug) = bill { input type="hidden" name="slug" value=(slug); }
            h3.what { (invoice.title) }
            p.muted { (invoice.description) }
            ul.prices aria-label="Prices" {
                @for (label, cost) in &invoice.prices { (line(label, *cost, currency)) }
                li.line.total { b.grow { "Total" } b { (money(invoice.total(), currency)) } }
            }
            @if invoice.period.is_some() { p.muted { "Each 30 days, until it is cancelled." } }
            @if !invoice.needs.is_empty() || invoice.flexible {
                fieldset {
                    legend { "About you" }
                    @if needs("name") { (field("name", "Name", "text", &people::name(world, viewer.user), true)) }
                    @if needs("phone_number") { (field("phone_number", "Phone number", "tel", "12025550123", true)) }
                    @if needs("email") { (field("email", "E-mail", "email", &format!("user{}@example.com", viewer.user), true)) }
                    @if needs("shipping_address") || invoice.flexible {
                        @for (name, label, example) in ADDRESS { (field(name, label, "text", example, !OPTIONAL.contains(&name))) }
                    }
                }
            }
            @if invoice.max_tip > 0 {
                fieldset.tips {
                    legend { "Tip" }
                    label.check { input type="radio" name="tip" value="0" checked; "None" }
                    @for tip in &invoice.suggested_tips {
                        label.check { input type="radio" name="tip" value=(tip); (money(*tip, currency)) }
                    }
                    label.own-tip { "Another, up to " (money(invoice.max_tip, currency))
                        input name="own_tip" inputmode="decimal" autocomplete="off" maxlength="15" placeholder="0.00";
                    }
                }
            }
            button.primary.wide { @if invoice.flexible { "Go on to delivery" } @else { "Pay" @if invoice.max_tip == 0 { " " (money(invoice.total(), currency)) } } }
            p.muted { "No money moves here." }
        }
    }
}

fn waits(words: &str) -> Markup {
    html! { p role="status" { (words) } progress aria-label=(words) {} }
}

/// How far a payment is; and when that changes by itself, in Unix milliseconds.
pub(super) fn state(
    world: &World,
    viewer: &Viewer,
    number: u64,
    bill: &Bill,
) -> (Markup, Option<i64>) {
    let ongoing = world.ongoing(number);
    let Some(ongoing) = ongoing.filter(|ongoing| ongoing.user == viewer.user) else {
        return (
            html! { p.error role="alert" { "There is no such payment." } },
            None,
        );
    };
    let again = || {
        let path = viewer.with(&format!("sheet=pay&{}", bill.query()));
        html! { a.button.wide href=(path) { "Try again" } }
    };
    let mut until = None;
    let html = match &ongoing.step {
        Step::Asked(id) => {
            let now = world.clock.now_millis();
            let open = world.question(id).filter(|question| question.until > now);
            until = open.map(|question| question.until);
            match open.map(|question| &question.about) {
                Some(About::Shipping(_)) => waits("The bot is asked how it delivers there."),
                Some(_) => waits("The bot is asked whether the payment goes ahead."),
                None => html! {
                    p.error role="alert" { "The bot has not answered in time: nothing is paid." }
                    (again())
                },
            }
        }
        Step::Choose(all) => html! {
            form.checkout method="post" action="/do/deliver" {
                (input::hidden(viewer, None))
                input type="hidden" name="payment" value=(number);
                @match bill {
                    Bill::Message(id) => { input type="hidden" name="message" value=(id); }
                    Bill::Link(slug) => { input type="hidden" name="slug" value=(slug); }
                }
                fieldset {
                    legend { "Delivery" }
                    @for (index, one) in all.iter().enumerate() {
                        label.check { input type="radio" name="delivery" value=(one.id) required checked[index == 0];
                            span.grow { (one.title) } span { (money(one.cost, &ongoing.invoice.currency)) } }
                    }
                }
                (bought(ongoing))
                button.primary.wide { "Pay" }
            }
        },
        Step::Refused(why) => html! {
            p.error role="alert" { (why) }
            p.muted { "The bot has refused: nothing is paid." }
            (again())
        },
        Step::Paid(message) => html! {
            p.paid role="status" { "Paid. Thank you!" }
            (bought(ongoing))
            @let paid = world.message(ongoing.place, *message).and_then(|one| one.fields.get("successful_payment"));
            @if let Some(paid) = paid { (facts(paid)) }
            a.button.wide href=(viewer.path()) { "Done" }
        },
    };
    (html, until)
}

/// What is paid for, line by line.
fn bought(ongoing: &Ongoing) -> Markup {
    let currency = ongoing.invoice.currency.as_str();
    html! {
        ul.prices aria-label="Prices" {
            @for (label, cost) in &ongoing.invoice.prices { (line(label, *cost, currency)) }
            @if ongoing.order.tip > 0 { (line("Tip", ongoing.order.tip, currency)) }
            @if let Some(shipping) = &ongoing.shipping { (line(&shipping.title, shipping.cost, currency)) }
            li.line.total { b.grow { "Total" } b { (money(ongoing.amount(), currency)) } }
        }
    }
}

/// What the bot was told of a payment.
fn facts(paid: &Value) -> Markup {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let info = &paid["order_info"];
    let place = &info["shipping_address"];
    let parts: Vec<String> = ADDRESS
        .iter()
        .map(|(name, ..)| text(&place[*name]))
        .filter(|part| !part.is_empty())
        .collect();
    let all = [
        ("Name", text(&info["name"])),
        ("Phone number", text(&info["phone_number"])),
        ("E-mail", text(&info["email"])),
        ("Address", parts.join(", ")),
        ("Delivery", text(&paid["shipping_option_id"])),
        ("Payload", text(&paid["invoice_payload"])),
        ("Charge", text(&paid["telegram_payment_charge_id"])),
    ];
    html! {
        dl.facts {
            @for (name, value) in all.iter().filter(|(_, value)| !value.is_empty()) { dt { (name) } dd { (value) } }
        }
    }
}

/// What a message says was paid.
pub(super) fn receipt(world: &World, viewer: &Viewer, message: i64) -> Markup {
    let found = world.message(viewer.place, message);
    let paid = found.and_then(|found| found.fields.get("successful_payment"));
    let Some(paid) = paid else {
        return html! { p.error role="alert" { "The message tells of no payment." } };
    };
    html! {
        p.price { (amount(&paid["total_amount"], &paid["currency"])) }
        (facts(paid))
        a.button.wide href=(viewer.path()) { "Done" }
    }
}
