//! What a failed call means for polling.

use std::time::Duration;

use crate::client::{ApiError, CallError};

/// What to do about a failed call.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The token is refused: nothing will get better.
    Token,
    /// The Bot API server itself is set up wrongly, and refuses every bot.
    Server,
    /// Telegram said how long to wait.
    Wait(Duration),
    /// Another program polls with the same token.
    OtherInstance,
    /// A webhook is set, by somebody else and since the start.
    Webhook,
    /// Anything that may pass: the network, Telegram itself, something in between.
    Passing,
}

impl Fault {
    pub(super) fn of(error: &CallError) -> Self {
        if let Some(wait) = error.retry_after() {
            return Self::Wait(wait);
        }
        let CallError::Api(failure) = error else {
            return Self::Passing;
        };
        match (failure.code, &failure.kind) {
            // A 404 is not about the token, which getMe has shown to be known: something in between has lost its way.
            (_, ApiError::InvalidToken | ApiError::TokenNotServedHere) => Self::Token,
            (_, ApiError::ServerMisconfigured) => Self::Server,
            (_, ApiError::WebhookActive | ApiError::TerminatedBySetWebhook) => Self::Webhook,
            (409, _) => Self::OtherInstance,
            _ => Self::Passing,
        }
    }
}
