//! Looks after a group: newcomers press a button before they may write, administrators warn, mute and ban, and newcomers post no links.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example group_helper
//! ```
//!
//! Add the bot to a group and make it an administrator who may ban users and delete messages; so it also sees all that is written.
//!
//! | | |
//! |---|---|
//! | `captcha` | newcomers: a button, or the door |
//! | `links` | newcomers post no links |
//! | `moderation` | what administrators can do to the author of a message they reply to |
//!
//! Who is new, who has been warned and who has yet to press the button is kept in memory, and bounded. After a restart, administrators let
//! in who waits (`/unmute`).

#![allow(
    unreachable_pub,
    reason = "`pub` says what other modules use; outside of a program there is nobody"
)]

mod captcha;
mod links;
mod moderation;
#[cfg(test)]
mod tests;

use crare::prelude::*;

use captcha::Waiting;
use links::Newcomers;
use moderation::{Refusal, Warnings};

const RULES: &str = "1. Be kind.\n2. Stay with the subject.\n3. No advertising.";
const RIGHTS: &str =
    "For my work I have to be an administrator here, who may ban users and delete messages.";

/// Say what this is about
#[handle(command, chat = private)]
async fn start() -> String {
    format!("I look after groups: add me to yours.\n{RIGHTS}")
}

/// Read the rules
#[handle(command)]
async fn rules() -> &'static str {
    RULES
}

#[handle(on_added_to_group)]
async fn added() -> String {
    format!("Hello! {RIGHTS}")
}

// All that goes wrong: what the bot may not do, whom it cannot touch, and what nobody has thought of.
#[handle(on_error)]
async fn sorry(failure: Failure, ctx: Context) -> (Option<Answer>, Option<String>) {
    let error = failure.error();
    let words = match (error.downcast_ref::<Refusal>(), error.api()) {
        (Some(refusal), _) => refusal.to_string(),
        (_, Some(ApiError::NotEnoughRights | ApiError::AdminRequired)) => RIGHTS.to_owned(),
        (_, Some(ApiError::TargetIsAdmin | ApiError::TargetIsOwner)) => {
            "I cannot do that to an administrator.".to_owned()
        }
        _ => {
            tracing::error!("{failure}");
            return (None, None);
        }
    };
    if ctx.callback_query().is_some() {
        (Some(Answer::alert(words)), None)
    } else {
        (None, Some(words))
    }
}

fn set_up(app: &mut App) {
    app.data(Waiting::default())
        .data(Newcomers::default())
        .data(Warnings::default())
        // A pressed button stops waiting, whatever happens.
        .wrap(middleware::auto_answer())
        .help();
}

#[crare::main]
async fn main(app: &mut App) {
    set_up(app);
}
