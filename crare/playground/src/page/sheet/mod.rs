//! What lies over a chat until it is done with: payments, apps, choices. Each has an address of its own.

mod app;
mod choose;
mod info;
mod login;
mod pay;
mod topics;

use maud::{Markup, html};

pub(super) use self::app::{Frame, Source};
pub(super) use self::pay::{ADDRESS, OPTIONAL, invoice};
use super::region::{Piece, Region, content};
use super::signed::encoded;
use super::viewer::Viewer;
use crate::params::Params;
use crate::world::World;

/// What lies over a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// What is paid, and what the buyer fills in.
    Pay(Bill),
    /// How far a payment is.
    Payment { number: u64, bill: Bill },
    /// What was paid, as this message says.
    Receipt(i64),
    /// An app or a game.
    App(Source),
    /// The way to a site where a button of this message logs one in.
    Login { message: i64, button: String },
    /// A chat is chosen for this message to go to.
    Forward(i64),
    /// A chat is chosen for this text to be written in, of these kinds.
    Share { text: String, kinds: String },
    /// The topics of a forum.
    Topics,
    /// What there is to know of a chat.
    Info,
}

/// Where an invoice is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Bill {
    Message(i64),
    /// The last part of a link.
    Link(String),
}

impl Bill {
    /// The one that a query or a form tells of.
    pub(super) fn of(params: &Params) -> Self {
        match params.text("slug") {
            "" => Self::Message(params.int("message")),
            slug => Self::Link(slug.to_owned()),
        }
    }

    pub(super) fn query(&self) -> String {
        match self {
            Self::Message(id) => format!("message={id}"),
            Self::Link(slug) => format!("slug={}", encoded(slug)),
        }
    }
}

impl Sheet {
    /// The one that a query tells of.
    pub(super) fn of(params: &Params) -> Option<Self> {
        let message = params.int("message");
        let text = |name: &str| params.text(name).to_owned();
        Some(match params.text("sheet") {
            "pay" => Self::Pay(Bill::of(params)),
            "payment" => Self::Payment {
                number: u64::try_from(params.int("payment")).ok()?,
                bill: Bill::of(params),
            },
            "receipt" => Self::Receipt(message),
            "app" => Self::App(Source::of(params)?),
            "login" => Self::Login {
                message,
                button: text("button"),
            },
            "forward" => Self::Forward(message),
            "share" => Self::Share {
                text: text("words"),
                kinds: text("kinds"),
            },
            "topics" => Self::Topics,
            "info" => Self::Info,
            _ => return None,
        })
    }

    /// The query that tells of it.
    pub(super) fn query(&self) -> String {
        match self {
            Self::Pay(bill) => format!("sheet=pay&{}", bill.query()),
            Self::Payment { number, bill } => {
                format!("sheet=payment&payment={number}&{}", bill.query())
            }
            Self::Receipt(message) => format!("sheet=receipt&message={message}"),
            Self::App(source) => format!("sheet=app&{}", source.query()),
            Self::Login { message, button } => {
                format!("sheet=login&message={message}&button={}", encoded(button))
            }
            Self::Forward(message) => format!("sheet=forward&message={message}"),
            Self::Share { text, kinds } => {
                let (text, kinds) = (encoded(text), encoded(kinds));
                format!("sheet=share&words={text}&kinds={kinds}")
            }
            Self::Topics => "sheet=topics".to_owned(),
            Self::Info => "sheet=info".to_owned(),
        }
    }

    fn title(&self, world: &World, viewer: &Viewer) -> String {
        match self {
            Self::Pay(_) => "Checkout".to_owned(),
            Self::Payment { .. } => "Payment".to_owned(),
            Self::Receipt(_) => "Receipt".to_owned(),
            Self::App(source) => source.title(world, viewer),
            Self::Login { .. } => "Log in".to_owned(),
            Self::Forward(_) => "Forward to".to_owned(),
            Self::Share { .. } => "Send to".to_owned(),
            Self::Topics => "Topics".to_owned(),
            Self::Info => super::people::name(world, viewer.peer),
        }
    }

    /// What changes in it by itself; and when it does so next without anything happening, in Unix milliseconds.
    pub(super) fn region(&self, world: &World, viewer: &Viewer) -> (Region, Option<i64>) {
        let mut until = None;
        let single = |html: &Markup| vec![Piece::new("sheet-1", "", html)];
        let pieces = match self {
            Self::Pay(bill) => single(&pay::form(world, viewer, bill)),
            Self::Payment { number, bill } => {
                let (html, ends) = pay::state(world, viewer, *number, bill);
                until = ends;
                single(&html)
            }
            Self::Receipt(message) => single(&pay::receipt(world, viewer, *message)),
            // What runs in the frame stays as it is.
            Self::App(_) => Vec::new(),
            Self::Login { message, button } => {
                single(&login::body(world, viewer, *message, button))
            }
            Self::Forward(message) => choose::forward(world, viewer, *message),
            Self::Share { text, kinds } => choose::share(world, viewer, text, kinds),
            Self::Topics => topics::list(world, viewer),
            Self::Info => info::body(world, viewer),
        };
        (Region::new("sheet-body", pieces), until)
    }

    /// What runs in a frame of its own, if anything does.
    pub(super) fn frame(&self, world: &World, viewer: &Viewer) -> Option<Frame> {
        match self {
            Self::App(source) => source.frame(world, viewer),
            _ => None,
        }
    }

    /// The whole of it.
    pub(super) fn dialog(&self, world: &World, viewer: &Viewer, regions: &[Region]) -> Markup {
        let class = match self {
            Self::App(_) => "app",
            _ => "",
        };
        html! {
            dialog #sheet class=(class) open aria-labelledby="sheet-title" data-back=(viewer.path()) {
                header.line {
                    h2 #sheet-title { (self.title(world, viewer)) }
                    a.close href=(viewer.path()) aria-label="Close" { "×" }
                }
                @if let Self::App(source) = self {
                    (app::body(world, viewer, source))
                } @else {
                    ul #sheet-body { (content(regions, "sheet-body")) }
                }
                @if *self == Self::Topics { (topics::new_form(viewer)) }
            }
        }
    }
}

#[cfg(test)]
mod tests;
