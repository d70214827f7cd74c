//! The look around before the first request.

use serde_json::{Value, json};
use tokio::time::sleep;

use super::{Polling, PollingError, calls::Calls, fault::Fault};
use crate::client::CallError;
use crate::source::patience::Patience;

pub(super) async fn prepare(calls: &impl Calls, settings: &Polling) -> Result<(), PollingError> {
    let info = insist(calls, "getWebhookInfo", json!({})).await?;
    let url = info.get("url").and_then(Value::as_str).unwrap_or_default();
    if !url.is_empty() && !settings.delete_webhook {
        return Err(PollingError::WebhookSet { host: host_of(url) });
    }
    if !url.is_empty() {
        tracing::warn!(host = %host_of(url), "removing the webhook of this bot");
    }
    if !url.is_empty() || settings.drop_pending {
        let params = json!({ "drop_pending_updates": settings.drop_pending });
        insist(calls, "deleteWebhook", params).await?;
    }
    Ok(())
}

/// Call a method; what may pass is waited out, however long that takes.
async fn insist(
    calls: &impl Calls,
    method: &'static str,
    params: Value,
) -> Result<Value, PollingError> {
    let mut patience = Patience::with(calls.host());
    loop {
        let error = match calls.call(method, params.clone()).await {
            Ok(result) => return Ok(result),
            Err(error) => error,
        };
        match Fault::of(&error) {
            Fault::Token => return Err(PollingError::TokenRefused(error)),
            Fault::Server => return Err(PollingError::ServerMisconfigured(error)),
            Fault::Wait(_) => {}
            Fault::Passing if !is_refusal(&error) => {}
            _ => return Err(PollingError::Start(error)),
        }
        sleep(patience.pause(&error)).await;
    }
}

/// Whether Telegram would say the same again. A 404 is none of its words here: getMe has just been answered.
fn is_refusal(error: &CallError) -> bool {
    matches!(error, CallError::Api(failure) if failure.code != 404 && !error.is_transient())
}

/// The host of a URL. Its path is left out: many bots keep a secret there.
fn host_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::host_of;

    #[test]
    fn only_the_host_of_a_webhook_is_told() {
        assert_eq!(host_of("https://example.com/123:secret?x"), "example.com");
        assert_eq!(
            host_of("https://me:secret@example.com:8443/hook"),
            "example.com:8443"
        );
        assert_eq!(host_of("example.com"), "example.com");
        assert_eq!(host_of(""), "");
    }
}
