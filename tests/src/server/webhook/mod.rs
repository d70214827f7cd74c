//! The webhook: setting it, and delivering to it.

mod actor;
mod connection;
mod response;
mod target;
mod trust;

use std::net::SocketAddr;

use serde_json::{Value, json};
use tokio::{
    task::AbortHandle,
    time::{Duration, Instant},
};

pub(crate) use self::trust::Trust;
use self::{
    actor::{Actor, Plan},
    target::Target,
};
use super::{
    Account, Refusal,
    params::Params,
    polling::WEBHOOK_SET,
    refusal::Success,
    state::{State, unix_time},
};

const MAX_CERTIFICATE: u64 = 3 << 20;

/// A webhook that is set. Its delivery ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Webhook {
    url: String,
    secret: String,
    max_connections: usize,
    ip_parameter: String,
    certificate: Option<Vec<u8>>,
    address: SocketAddr,
    last_error: Option<(u64, String)>,
    actor: AbortHandle,
}

impl Drop for Webhook {
    fn drop(&mut self) {
        self.actor.abort();
    }
}

impl Webhook {
    /// Notes why a delivery failed.
    pub(crate) fn failed(&mut self, why: &str) {
        self.last_error = Some((unix_time(), why.to_owned()));
    }
}

/// setWebhook.
pub(crate) async fn set(account: &Account, params: &Params) -> Result<Success, Refusal> {
    let url = params.get("url").unwrap_or_default().trim().to_owned();
    if url.is_empty() {
        return Ok(delete(account, params));
    }
    {
        let mut state = account.lock();
        let now = Instant::now();
        let last = state.last_set_webhook.replace(now);
        if account.settings().strict && last.is_some_and(|last| now - last < Duration::from_secs(1))
        {
            return Err(Refusal::flood(1));
        }
        if is_same(&state, account, &url, params) {
            state.set_allowed(params);
            return Ok(Success::described("Webhook is already set"));
        }
        // A setWebhook that fails later has still removed the old webhook.
        state.webhook = None;
        if params.flag("drop_pending_updates") {
            state.queue.clear();
        }
    }
    account.touch();
    let wanted = Wanted::new(account, url, params)?;
    let address = wanted.target.resolve(account, &wanted.ip_parameter).await?;
    let tls = account
        .trust()
        .client(wanted.certificate.as_deref())
        .map_err(|why| {
            Refusal::bad_request(format!("bad webhook: Can't create an SSL context: {why}"))
        })?;
    let plan = Plan {
        account: account.clone(),
        target: wanted.target,
        address,
        tls,
        secret: wanted.secret.clone(),
        max_connections: wanted.max_connections,
    };
    let mut state = account.lock();
    state.set_allowed(params);
    state.webhook = Some(Webhook {
        url: wanted.url,
        secret: wanted.secret,
        max_connections: wanted.max_connections,
        ip_parameter: wanted.ip_parameter,
        certificate: wanted.certificate,
        address,
        last_error: None,
        actor: tokio::spawn(Actor::new(plan).run()).abort_handle(),
    });
    if let Some(waiter) = state.polling.waiter.take() {
        // Nobody listens when the poll's connection is gone.
        let _ = waiter.displace.send(WEBHOOK_SET);
    }
    drop(state);
    account.touch();
    Ok(Success::described("Webhook was set"))
}

/// What setWebhook asks for, checked as far as it can be without the network.
struct Wanted {
    url: String,
    target: Target,
    secret: String,
    max_connections: usize,
    ip_parameter: String,
    certificate: Option<Vec<u8>>,
}

impl Wanted {
    fn new(account: &Account, url: String, params: &Params) -> Result<Self, Refusal> {
        let secret = params.get("secret_token").unwrap_or_default().to_owned();
        if secret.len() > 256 {
            return Err(Refusal::bad_request("secret token is too long"));
        }
        if !secret
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        {
            return Err(Refusal::bad_request(
                "secret token contains unallowed characters",
            ));
        }
        Ok(Self {
            target: Target::parse(&url, account.settings().local)?,
            url,
            secret,
            max_connections: max_connections(account, params),
            ip_parameter: params.get("ip_address").unwrap_or_default().to_owned(),
            certificate: certificate(params)?,
        })
    }
}

fn max_connections(account: &Account, params: &Params) -> usize {
    let (default, most) = if account.settings().local {
        (100, 100_000)
    } else {
        (40, 100)
    };
    match params.get("max_connections") {
        None => default,
        Some(_) => usize::try_from(params.integer("max_connections"))
            .unwrap_or(1)
            .clamp(1, most),
    }
}

/// The uploaded certificate. A plain string in its place is ignored, as Telegram does.
fn certificate(params: &Params) -> Result<Option<Vec<u8>>, Refusal> {
    let part = params
        .get("certificate")
        .and_then(|value| value.strip_prefix("attach://"))
        .unwrap_or("certificate");
    let Some(file) = params.files.get(part) else {
        return Ok(None);
    };
    if file.size > MAX_CERTIFICATE {
        return Err(Refusal::bad_request(format!(
            "certificate size is too big ({} bytes)",
            file.size
        )));
    }
    Ok(Some(
        file.content
            .as_ref()
            .map(|bytes| bytes.to_vec())
            .unwrap_or_default(),
    ))
}

fn is_same(state: &State, account: &Account, url: &str, params: &Params) -> bool {
    let Some(webhook) = &state.webhook else {
        return false;
    };
    webhook.url == url
        && webhook.certificate.is_none()
        && matches!(certificate(params), Ok(None))
        && webhook.secret == params.get("secret_token").unwrap_or_default()
        && webhook.max_connections == max_connections(account, params)
        && webhook.ip_parameter == params.get("ip_address").unwrap_or_default()
        && !params.flag("drop_pending_updates")
}

/// deleteWebhook.
pub(crate) fn delete(account: &Account, params: &Params) -> Success {
    let mut state = account.lock();
    let was_set = state.webhook.take().is_some();
    if params.flag("drop_pending_updates") {
        state.queue.clear();
    }
    drop(state);
    account.touch();
    Success::described(if was_set {
        "Webhook was deleted"
    } else {
        "Webhook is already deleted"
    })
}

/// getWebhookInfo.
pub(crate) fn info(state: &State) -> Value {
    let mut info = json!({
        "url": "", "has_custom_certificate": false, "pending_update_count": state.queue.len(),
    });
    if let Some(allowed) = &state.allowed {
        info["allowed_updates"] = json!(allowed);
    }
    let Some(webhook) = &state.webhook else {
        return info;
    };
    info["url"] = json!(webhook.url);
    info["has_custom_certificate"] = json!(webhook.certificate.is_some());
    info["max_connections"] = json!(webhook.max_connections);
    info["ip_address"] = json!(webhook.address.ip().to_string());
    if let Some((date, message)) = &webhook.last_error {
        info["last_error_date"] = json!(date);
        info["last_error_message"] = json!(message);
    }
    info
}
