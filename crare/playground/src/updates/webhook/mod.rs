//! The webhook: setting it, and delivering to it.

mod actor;
mod connection;
mod response;
mod schedule;
mod target;
mod trust;

use std::fmt;
use std::net::SocketAddr;

use bytes::Bytes;
use serde_json::{Value, json};

use self::actor::Actor;
use self::connection::{Driver, Route};
use self::target::Target;
use crate::call::Answer;
use crate::params::Params;
use crate::playground::Playground;
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::world::World;

/// An uploaded certificate has at most this many bytes.
const MAX_CERTIFICATE: usize = 3 << 20;
/// A secret has at most this many bytes.
const MAX_SECRET: usize = 256;
/// At Telegram there are so many milliseconds between two calls of `setWebhook`.
const BETWEEN: i64 = 1000;
const OTHER_SET: &str = "terminated by other setWebhook";

/// A webhook that is set. Its delivery ends when this is dropped.
#[derive(serde::Deserialize, serde::Serialize)]
pub(crate) struct Webhook {
    pub(crate) wanted: Wanted,
    pub(crate) address: SocketAddr,
    /// In Unix seconds, and why.
    pub(crate) last_error: Option<(i64, String)>,
    #[serde(skip)]
    delivery: Option<Driver>,
}

/// What `setWebhook` asks for.
#[derive(Clone, PartialEq, serde::Deserialize, serde::Serialize)]
pub(crate) struct Wanted {
    pub(crate) url: String,
    pub(crate) secret: String,
    pub(crate) max_connections: usize,
    pub(crate) ip_address: String,
    pub(crate) certificate: Option<Bytes>,
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = &self.wanted.url;
        f.debug_struct("Webhook")
            .field("url", url)
            .finish_non_exhaustive()
    }
}

/// `setWebhook`.
pub(super) async fn set(playground: &Playground, bot: i64, params: &Params) -> Answer {
    if params.text("url").trim().is_empty() {
        return delete(playground, bot, params);
    }
    let begun = match playground.with(|world| begin(world, bot, params)) {
        Ok(Some(begun)) => begun,
        Ok(None) => return Answer::described("Webhook is already set"),
        Err(refusal) => return refusal.into(),
    };
    // The poll that waits ends whatever comes of this; so does the mark when the caller goes away.
    let mark = Mark {
        playground,
        bot,
        number: begun.number,
    };
    let made = make(playground, &begun.settings, params).await;
    let done = made.and_then(|(wanted, address, route)| {
        let actor = Actor::new(playground, bot, route, wanted.max_connections);
        playground.with(|world| {
            let own = own(world, bot)?;
            if own.delivery.setting != Some(begun.number) {
                return Err(Refusal::conflict(OTHER_SET));
            }
            own.delivery.allowed.set(params.text("allowed_updates"));
            own.delivery.webhook = Some(Webhook::start(wanted, address, actor));
            world.changes += 1;
            Ok(())
        })
    });
    drop(mark);
    match done {
        Ok(()) => Answer::described("Webhook was set"),
        Err(refusal) => refusal.into(),
    }
}

struct Begun {
    number: u64,
    settings: Settings,
}

/// The webhook is being set until this is dropped.
struct Mark<'a> {
    playground: &'a Playground,
    bot: i64,
    number: u64,
}

impl Drop for Mark<'_> {
    fn drop(&mut self) {
        self.playground.with(|world| {
            if let Some(own) = world.bots.get_mut(&self.bot) {
                own.delivery
                    .setting
                    .take_if(|number| *number == self.number);
            }
        });
    }
}

fn own(world: &mut World, bot: i64) -> Result<&mut crate::world::Bot, Refusal> {
    let bot = world.bots.get_mut(&bot);
    bot.ok_or_else(|| Refusal::new(401, "Unauthorized"))
}

/// Removes the webhook that was, even if the new one turns out to be no good. `None`: it is the same.
fn begin(world: &mut World, bot: i64, params: &Params) -> Result<Option<Begun>, Refusal> {
    let now = world.clock.now_millis();
    let settings = world.settings.clone();
    let own = own(world, bot)?;
    let delivery = &mut own.delivery;
    let last = delivery.last_set.replace(now);
    if settings.is_strict() && last.is_some_and(|last| now - last < BETWEEN) {
        return Err(Refusal::too_many_requests(1));
    }
    let drops = params.flag("drop_pending_updates");
    if let Some(webhook) = &delivery.webhook
        && !drops
        && webhook.wanted.certificate.is_none()
        && Wanted::new(params, &settings).is_ok_and(|wanted| wanted == webhook.wanted)
    {
        delivery.allowed.set(params.text("allowed_updates"));
        return Ok(None);
    }
    delivery.webhook = None;
    delivery.sets += 1;
    let number = delivery.sets;
    delivery.setting = Some(number);
    delivery.polling.displace();
    if drops {
        own.queue.clear();
    }
    world.changes += 1;
    Ok(Some(Begun { number, settings }))
}

async fn make(
    playground: &Playground,
    settings: &Settings,
    params: &Params,
) -> Result<(Wanted, SocketAddr, Route), Refusal> {
    let wanted = Wanted::new(params, settings)?;
    let target = Target::parse(&wanted.url, settings.is_strict())?;
    // A name server that does not answer ends with the time that Telegram's calls have.
    let resolve = target.resolve(settings, &wanted.ip_address);
    let late = playground.clock().after(std::time::Duration::from_secs(60));
    let address = tokio::select! {
        address = resolve => address?,
        () = late => return Err(Refusal::bad_request(
            "bad webhook: Failed to resolve host: Temporary failure in name resolution",
        )),
    };
    let route = wanted.route(target, address, settings)?;
    Ok((wanted, address, route))
}

impl Wanted {
    fn new(params: &Params, settings: &Settings) -> Result<Self, Refusal> {
        let secret = params.text("secret_token").to_owned();
        if secret.len() > MAX_SECRET {
            return Err(Refusal::bad_request("secret token is too long"));
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        if !secret.bytes().all(allowed) {
            return Err(Refusal::bad_request(
                "secret token contains unallowed characters",
            ));
        }
        let (default, most) = if settings.is_strict() {
            (40, 100)
        } else {
            (100, 100_000)
        };
        let max_connections = if params.has("max_connections") {
            usize::try_from(params.int("max_connections"))
                .unwrap_or(0)
                .clamp(1, most)
        } else {
            default
        };
        Ok(Self {
            url: params.text("url").trim().to_owned(),
            secret,
            max_connections,
            ip_address: params.text("ip_address").to_owned(),
            certificate: certificate(params)?,
        })
    }

    fn route(
        &self,
        target: Target,
        address: SocketAddr,
        settings: &Settings,
    ) -> Result<Route, Refusal> {
        let tls = trust::client(self.certificate.as_deref(), settings.authorities());
        let tls = tls.map_err(|why| {
            Refusal::bad_request(format!("bad webhook: Can't create an SSL context: {why}"))
        })?;
        Ok(Route {
            target,
            address,
            tls,
            secret: self.secret.clone(),
        })
    }
}

impl Webhook {
    fn start(wanted: Wanted, address: SocketAddr, actor: Actor) -> Self {
        Self {
            wanted,
            address,
            last_error: None,
            delivery: Some(Driver(tokio::spawn(actor.run()).abort_handle())),
        }
    }
}

/// Goes on delivering to the webhook that a saved state has, on the runtime that runs.
pub(crate) fn start(playground: &Playground, bot: i64) -> Result<(), Refusal> {
    let saved = playground.with(|world| {
        let webhook = world.bots.get(&bot)?.delivery.webhook.as_ref()?;
        let wanted = webhook.wanted.clone();
        Some((wanted, webhook.address, world.settings.clone()))
    });
    let Some((wanted, address, settings)) = saved else {
        return Ok(());
    };
    let target = Target::parse(&wanted.url, settings.is_strict())?;
    let route = wanted.route(target, address, &settings)?;
    let actor = Actor::new(playground, bot, route, wanted.max_connections);
    let driver = Driver(tokio::spawn(actor.run()).abort_handle());
    playground.with(|world| {
        let bot = world.bots.get_mut(&bot);
        if let Some(webhook) = bot.and_then(|bot| bot.delivery.webhook.as_mut()) {
            webhook.delivery = Some(driver);
        }
    });
    Ok(())
}

/// The uploaded certificate. A plain text in its place is ignored, as Telegram does.
fn certificate(params: &Params) -> Result<Option<Bytes>, Refusal> {
    let part = params.text("certificate").strip_prefix("attach://");
    let Some(file) = params.file(part.unwrap_or("certificate")) else {
        return Ok(None);
    };
    let size = file.content.len();
    if size > MAX_CERTIFICATE {
        return Err(Refusal::bad_request(format!(
            "certificate size is too big ({size} bytes)"
        )));
    }
    Ok(Some(file.content.clone()))
}

/// `deleteWebhook`.
pub(super) fn delete(playground: &Playground, bot: i64, params: &Params) -> Answer {
    let deleted: Result<bool, Refusal> = playground.with(|world| {
        let own = own(world, bot)?;
        let was_set = own.delivery.webhook.take().is_some();
        let was_being_set = own.delivery.setting.take().is_some();
        if params.flag("drop_pending_updates") {
            own.queue.clear();
        }
        world.changes += 1;
        Ok(was_set || was_being_set)
    });
    match deleted {
        Ok(true) => Answer::described("Webhook was deleted"),
        Ok(false) => Answer::described("Webhook is already deleted"),
        Err(refusal) => refusal.into(),
    }
}

/// `getWebhookInfo`.
pub(super) fn info(world: &mut World, bot: i64) -> Result<Value, Refusal> {
    let now = world.clock.now_millis();
    let own = own(world, bot)?;
    own.queue.purge(now);
    let mut info = json!({
        "url": "", "has_custom_certificate": false, "pending_update_count": own.queue.len(),
    });
    if let Some(kinds) = own.delivery.allowed.chosen() {
        info["allowed_updates"] = json!(kinds);
    }
    let Some(webhook) = &own.delivery.webhook else {
        return Ok(info);
    };
    info["url"] = webhook.wanted.url.clone().into();
    info["has_custom_certificate"] = webhook.wanted.certificate.is_some().into();
    info["max_connections"] = webhook.wanted.max_connections.into();
    info["ip_address"] = webhook.address.ip().to_string().into();
    if let Some((date, message)) = &webhook.last_error {
        info["last_error_date"] = (*date).into();
        info["last_error_message"] = message.clone().into();
    }
    Ok(info)
}

#[cfg(test)]
mod testing;
#[cfg(test)]
#[path = "webhook_tests.rs"]
mod tests;
