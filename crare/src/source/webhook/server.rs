//! One bot's webhook: bound, then registered, then run.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;
use tracing::{debug, info};

use super::admission::Admission;
use super::body::READ;
use super::drift::Drift;
use super::error::WebhookError;
use super::gate::Gate;
use super::health::RegistrationHealth;
use super::intake::Intake;
use super::memory::Memory;
use super::plan::{Background, Owner, Plan};
use super::port::Seat;
use super::ports::Ports;
use super::registration::Registration;
use super::settings::Webhook;
use crate::api::AllowedUpdate;
use crate::client::{Bot, redact};
use crate::delivery::Stop;

/// A webhook, with its place at a port.
pub(crate) struct Server<I> {
    seat: Seat<I>,
    hook: Announced<I>,
}

/// A way in, and what Telegram is told about it.
pub(super) struct Announced<I> {
    pub(super) gate: Arc<Gate<I>>,
    /// As it is at the start.
    registration: Option<Registration>,
    /// The certificate that Telegram has, whenever it has changed.
    uploads: Option<watch::Receiver<Bytes>>,
    checks: Checks,
    background: Mutex<Background>,
    token: String,
    cloud: bool,
}

/// How Telegram is asked about the webhook while it runs.
struct Checks {
    health: RegistrationHealth,
    /// Zero: never.
    interval: Duration,
    reclaim: bool,
}

impl<I: Intake> Announced<I> {
    pub(super) fn new<S>(
        plan: Plan<S>,
        settings: &Webhook,
        owner: Owner<'_>,
        intake: I,
    ) -> (Self, S) {
        let gate = Gate {
            door: plan.door,
            intake,
            refusals: settings.refusals(),
            window: settings.reply_window,
            reply: settings.reply,
            admission: Admission::default(),
            bot: OnceLock::new(),
        };
        let hook = Self {
            gate: Arc::new(gate),
            registration: plan.registration,
            uploads: plan.uploads,
            checks: Checks {
                health: settings.registration_health(),
                interval: settings.check_interval,
                reclaim: settings.reclaim,
            },
            background: Mutex::new(plan.background),
            token: owner.token.to_owned(),
            cloud: owner.cloud,
        };
        (hook, plan.seat)
    }

    pub(super) async fn register(
        &self,
        bot: &Bot,
        derived: &[AllowedUpdate],
    ) -> Result<(), WebhookError> {
        let _ = self.gate.bot.set(bot.clone());
        let Some(registration) = &self.registration else {
            info!(
                path = self.shown_path(),
                "webhook: no host is set, so Telegram is told nothing"
            );
            return Ok(());
        };
        let memory = Memory::of(&self.token, (!self.cloud).then(|| bot.api_url()));
        let checks = &self.checks;
        registration
            .register(bot, derived, &self.token, &memory, &checks.health)
            .await?;
        // From now on that is the one who knows how it shall be: the certificate may change.
        let drift = Drift {
            registration: registration.clone(),
            uploads: self.uploads.clone(),
            registrar: bot.clone(),
            derived: derived.to_vec(),
            token: self.token.clone(),
            memory,
            health: checks.health.clone(),
            interval: checks.interval,
            reclaim: checks.reclaim,
        };
        if drift.has_work() {
            self.background
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(Box::pin(drift.watch()));
        }
        Ok(())
    }

    /// Begin with what goes on beside serving. It ends when this is dropped.
    pub(super) fn begin(&self) -> JoinSet<()> {
        let mut background = self
            .background
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *background).into_iter().collect()
    }

    /// The path for the log: some put the token into it.
    fn shown_path(&self) -> String {
        redact(&self.token, self.gate.door.path.clone())
    }
}

impl<I: Intake> Server<I> {
    /// Check the settings, read the files they name, and open the socket, unless another bot listens there already. Nothing is
    /// served yet; connections wait.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Settings`], with everything that is wrong.
    pub(crate) fn bind(
        settings: &Webhook,
        owner: Owner<'_>,
        intake: I,
        ports: &Ports<I>,
    ) -> Result<Self, WebhookError> {
        let plan = Plan::new(settings, owner, |opening| {
            ports.seat(
                opening.listen,
                opening.options,
                || opening.running,
                opening.paths,
            )
        });
        let plan = plan.map_err(WebhookError::Settings)?;
        let (hook, seat) = Announced::new(plan, settings, owner, intake);
        Ok(Self { seat, hook })
    }

    /// The address the server listens at; none for a Unix socket.
    #[allow(dead_code, reason = "for those who listen at port 0")]
    pub(crate) fn address(&self) -> Option<SocketAddr> {
        self.seat.port().address()
    }

    /// Tell Telegram where the webhook is, if it does not know yet. `derived`: the kinds of updates the handlers need.
    ///
    /// Without a host and a public URL nothing is done. To be called before [`run`](Self::run): updates that come meanwhile wait.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Registration`]; [`WebhookError::Certificate`] when an authority issues none.
    pub(crate) async fn register(
        &self,
        bot: &Bot,
        derived: &[AllowedUpdate],
    ) -> Result<(), WebhookError> {
        #[cfg(feature = "acme")]
        self.seat.port().certify().await?;
        self.hook.register(bot, derived).await
    }

    /// Serve until it is time to stop.
    ///
    /// Then a successor takes over, where one was [announced](super::Ports::hand_over). `quiet` is dropped when nothing more
    /// comes in here that has to be handled. Requests whose update is being handled wait for its handler as long as always,
    /// others are answered 503 meanwhile. When none is left, the bot leaves its port; with the last bot that is closed.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Serve`] when the server cannot be started.
    pub(crate) async fn run(
        self,
        mut stop: Stop,
        quiet: oneshot::Sender<()>,
    ) -> Result<(), WebhookError> {
        let gate = &self.hook.gate;
        let port = self.seat.port();
        info!(
            listen = %port.listen,
            address = port.address().map(tracing::field::display),
            path = self.hook.shown_path(),
            origin = gate.door.origin.rule.name(),
            "webhook: serving"
        );
        self.seat
            .open(Arc::clone(gate))
            .map_err(WebhookError::Serve)?;
        let background = self.hook.begin();
        stop.stopped().await;
        drop(background);
        debug!("webhook: stopping");
        self.seat.handed_over().await;
        gate.admission.close();
        drop(quiet);
        // New requests are still answered, with 503, while old ones wait for their handlers.
        let patience = gate.window + READ;
        let _ = timeout(patience, gate.admission.emptied()).await;
        self.seat.leave().await;
        Ok(())
    }
}

#[cfg(test)]
#[path = "server_tests/mod.rs"]
mod tests;
