//! What happens to a request: the checks, the body, the intake, the answer. Of no HTTP library in particular.

use std::sync::OnceLock;
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;

use super::admission::Admission;
use super::body;
use super::client_ip::{Client, Peer};
use super::door::{Door, Refused, announced};
use super::headers::{Head, Headers};
use super::intake::{Intake, NotTaken};
use super::refusal::{Refusal, Refusals};
use super::throttle;
use crate::client::{Bot, InAnswer};
use crate::delivery::{Kept, Settled};

/// One bot's way in.
pub(super) struct Gate<I> {
    pub(super) door: Door,
    pub(super) intake: I,
    pub(super) refusals: Refusals,
    pub(super) window: Duration,
    /// Whether calls may travel in answers.
    pub(super) reply: bool,
    pub(super) admission: Admission,
    /// Who is told of calls that travel in answers: the bot, once it is known here.
    pub(super) bot: OnceLock<Bot>,
}

/// The answer to a request.
#[derive(Debug)]
pub(super) enum Reply {
    /// 200, with this call where there is one.
    Ok(Option<InAnswer>),
    /// Nothing but what the other side needs.
    Refused {
        reason: Refusal,
        /// The header `Retry-After`, in seconds.
        retry_after: Option<u64>,
    },
}

impl<I: Intake> Gate<I> {
    /// Deal with a request that came over a connection from `peer`.
    pub(super) async fn answer<H: Headers, E>(
        &self,
        head: Head<'_, H>,
        peer: Peer,
        body: impl Stream<Item = Result<Bytes, E>>,
    ) -> Reply {
        let client = self.door.client(head.headers, peer);
        match self.receive(&head, peer, &client, body).await {
            Ok(call) => Reply::Ok(call),
            Err(refused) => self.refuse(&refused, peer, &client),
        }
    }

    /// Count a refusal, and make the answer to it.
    pub(super) fn refuse(&self, refused: &Refused, peer: Peer, client: &Client) -> Reply {
        let reason = refused.reason;
        self.refusals.record(refused, peer, client);
        Reply::refused(reason, self.refusals.count(reason))
    }

    /// Check a request, hand its update over, and wait for the handler, but not for ever.
    async fn receive<H: Headers, E>(
        &self,
        head: &Head<'_, H>,
        peer: Peer,
        client: &Client,
        body: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<Option<InAnswer>, Refused> {
        self.door.check(head, peer, client)?;
        let Some(_inside) = self.admission.enter() else {
            return Err(Refusal::Stopping.into());
        };
        let body = body::read(body, announced(head.headers), self.door.body_limit).await?;
        let settling = self
            .intake
            .take(&body, self.reply, self.window)
            .map_err(|reason| match reason {
                NotTaken::Full => Refusal::Busy,
                NotTaken::Closed => Refusal::Stopping,
                NotTaken::NotAnUpdate => Refusal::NotAnUpdate,
            })?;
        drop(body);
        match settling.await {
            Settled::Acknowledge(call) => {
                if let (Some(bot), Some(call)) = (self.bot.get(), &call) {
                    bot.stats().record_in_answer(call.method.clone());
                }
                Ok(call)
            }
            Settled::Keep(Kept::Stopping) => Err(Refusal::Stopping.into()),
            Settled::Keep(Kept::Unstorable) => Err(Refusal::Unstorable.into()),
        }
    }
}

impl Reply {
    /// `count`: how many were refused for that reason so far.
    pub(super) fn refused(reason: Refusal, count: u64) -> Self {
        let retry_after = match reason {
            // Those who were sent away together shall not come back together.
            Refusal::Busy | Refusal::Stopping | Refusal::Unstorable => Some(1 + count % 5),
            Refusal::Throttled => Some(throttle::WINDOW.as_secs()),
            _ => None,
        };
        Self::Refused {
            reason,
            retry_after,
        }
    }

    /// Whether the connection is to be closed after this answer. Telegram may try again over the same connection; strangers
    /// shall not occupy one.
    pub(super) fn closes(&self) -> bool {
        match self {
            Self::Ok(_) => false,
            Self::Refused { reason, .. } => !matches!(
                reason,
                Refusal::Busy | Refusal::NotAnUpdate | Refusal::Unstorable
            ),
        }
    }
}
