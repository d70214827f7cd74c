//! The loop of long polling.

use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json, value::RawValue};
use tokio::time::{Instant, sleep};

use super::{Polling, PollingError, calls::Calls, fault::Fault};
use crate::api::{AllowedUpdate, RawJson};
use crate::client::CallError;
use crate::delivery::{Delivered, Engine, Kept, Refused, Settled, Stop, Verdict};
use crate::source::{backoff::Backoff, patience};

/// What the HTTP request is given beyond the time Telegram may keep it open.
const GRACE: Duration = Duration::from_secs(10);
/// How long the last confirmation may take (Telegram itself delays a repeated offset by up to 3 s).
const CONFIRM_TIMEOUT: Duration = Duration::from_secs(5);

/// Pauses after faults of the network and of Telegram.
const FAULTS: Backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(60));
/// Pauses while updates cannot be stored.
const STORAGE: Backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(30));
/// Pauses when somebody else gets the updates.
const CONFLICTS: Backoff = Backoff::new(Duration::from_secs(4), Duration::from_secs(60));

pub(super) struct Session<C> {
    calls: C,
    engine: Engine,
    settings: Polling,
    allowed: Vec<AllowedUpdate>,
    /// The last update that is over or in the inbox + 1; what the next request confirms.
    offset: Option<i64>,
    /// The offset of the last request that was answered: Telegram has forgotten everything before it.
    confirmed: Option<i64>,
    faults: Backoff,
    conflicts: Backoff,
}

/// Whether to go on.
#[derive(PartialEq, Eq)]
enum Next {
    Ask,
    Pause(Duration),
    Stop,
}

impl<C: Calls> Session<C> {
    pub(super) fn new(
        calls: C,
        engine: Engine,
        settings: Polling,
        needed: Vec<AllowedUpdate>,
    ) -> Self {
        let allowed = settings.allowed_updates.clone().unwrap_or(needed);
        Self {
            calls,
            engine,
            settings,
            allowed,
            offset: None,
            confirmed: None,
            faults: FAULTS,
            conflicts: CONFLICTS,
        }
    }

    pub(super) async fn run(mut self, mut stop: Stop) -> Result<(), PollingError> {
        loop {
            let answer = tokio::select! {
                biased;
                () = stop.stopped() => break,
                answer = self.ask() => answer,
            };
            let next = match answer {
                Ok(answer) => self.take(&answer, &mut stop).await,
                Err(error) => self.judge(error)?,
            };
            match next {
                Next::Ask => {}
                Next::Stop => break,
                Next::Pause(pause) => tokio::select! {
                    biased;
                    () = stop.stopped() => break,
                    () = sleep(pause) => {}
                },
            }
        }
        self.confirm().await;
        Ok(())
    }

    async fn ask(&self) -> Result<RawJson, CallError> {
        let timeout = self.settings.timeout;
        let params = self.params(self.settings.limit, timeout);
        self.calls.updates(&params, timeout + GRACE).await
    }

    fn params(&self, limit: u8, timeout: Duration) -> Value {
        let kinds: Vec<&str> = self.allowed.iter().map(AllowedUpdate::as_str).collect();
        let mut params =
            json!({ "limit": limit, "timeout": timeout.as_secs(), "allowed_updates": kinds });
        if let Some(offset) = self.offset {
            params["offset"] = offset.into();
        }
        params
    }

    /// Hand the updates of an answer over, one by one, and wait until they can be confirmed.
    async fn take(&mut self, answer: &RawJson, stop: &mut Stop) -> Next {
        self.confirmed = self.offset;
        let whole = Bytes::copy_from_slice(answer.as_str().as_bytes());
        let updates: Vec<&RawValue> = match serde_json::from_slice(&whole) {
            Ok(updates) => updates,
            Err(error) => {
                tracing::error!(%error, "getUpdates answered with something that is no list");
                return Next::Pause(self.faults.pause());
            }
        };
        let mut delivered = Vec::with_capacity(updates.len());
        let mut stopped = false;
        for update in &updates {
            let update = whole.slice_ref(update.get().as_bytes());
            let outcome = tokio::select! {
                biased;
                () = stop.stopped() => None,
                outcome = self.engine.deliver(&update) => Some(outcome),
            };
            match outcome {
                Some(Ok(one)) => delivered.push(one),
                Some(Err(Refused::NotAnUpdate(error))) => {
                    tracing::error!(%error, "something in an answer to getUpdates is no update and is skipped");
                }
                Some(Err(Refused::Closed | Refused::Full)) | None => {
                    stopped = true;
                    break;
                }
            }
        }
        let any = !delivered.is_empty();
        if !self.settle(delivered, stop).await || stopped {
            return Next::Stop;
        }
        if !any && !updates.is_empty() {
            // Telegram would send the same again, at once and for ever.
            return Next::Pause(self.faults.pause());
        }
        self.faults = FAULTS;
        self.conflicts = CONFLICTS;
        Next::Ask
    }

    /// Wait until all updates of an answer are over or in the inbox, and move the offset past them. False when the engine was
    /// stopped before: the offset is at the first that is neither.
    async fn settle(&mut self, delivered: Vec<Delivered>, stop: &mut Stop) -> bool {
        let until = Instant::now() + self.settings.window;
        for one in delivered {
            let mut retries = STORAGE;
            loop {
                let left = until.saturating_duration_since(Instant::now());
                match one.settle(left).await {
                    Settled::Acknowledge(_) => break,
                    Settled::Keep(Kept::Unstorable) => {
                        // Asking for more would bring the same again: its handler is waited for, and the inbox is tried.
                        let pause = retries.pause();
                        tokio::select! {
                            biased;
                            _ = one.over() => {}
                            () = sleep(pause) => {}
                        }
                        if stop.is_stopped() && one.verdict().is_none() {
                            return false;
                        }
                        if one.verdict() == Some(Verdict::Abandoned) {
                            // It can neither be read nor made a dead letter now: Telegram is asked for it once more.
                            tokio::select! {
                                biased;
                                () = stop.stopped() => return false,
                                () = sleep(pause) => return true,
                            }
                        }
                    }
                    Settled::Keep(_) => return false,
                }
            }
            self.offset = Some(one.update_id().0.saturating_add(1));
        }
        true
    }

    fn judge(&mut self, error: CallError) -> Result<Next, PollingError> {
        let pause = match Fault::of(&error) {
            Fault::Token => return Err(PollingError::TokenRefused(error)),
            Fault::Wait(pause) => {
                let pause = patience::bounded(pause);
                tracing::warn!(%error, ?pause, "Telegram asks to wait before the next getUpdates");
                pause
            }
            Fault::Server => {
                let pause = self.conflicts.pause();
                tracing::error!(
                    %error, ?pause,
                    "the Bot API server refuses every bot: start it with the api_id and api_hash from https://my.telegram.org"
                );
                pause
            }
            Fault::OtherInstance => {
                let pause = self.conflicts.pause();
                tracing::error!(
                    %error, ?pause,
                    "another program polls with this bot's token, and each gets only a part of the updates: \
                     stop the other one, or give this one a token of its own"
                );
                pause
            }
            Fault::Webhook => {
                let pause = self.conflicts.pause();
                tracing::error!(
                    %error, ?pause,
                    "a webhook was set for this bot while it polls, and Telegram sends the updates there: \
                     stop the program that set it and remove it with deleteWebhook, or stop this one"
                );
                pause
            }
            Fault::Passing => {
                let pause = self.faults.pause();
                tracing::warn!(%error, ?pause, "getUpdates failed, trying again");
                pause
            }
        };
        Ok(Next::Pause(pause))
    }

    /// Let Telegram forget what was settled since the last answered request.
    async fn confirm(&self) {
        if self.offset == self.confirmed {
            return;
        }
        let params = self.params(1, Duration::ZERO);
        // The answer may hold the next update: it is not taken, and so not confirmed.
        if let Err(error) = self.calls.updates(&params, CONFIRM_TIMEOUT).await {
            tracing::warn!(%error, "the last updates could not be confirmed: Telegram will send them once more");
        }
    }
}
