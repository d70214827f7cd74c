//! The few calls polling makes, behind a seam for its tests.

use std::{future::Future, time::Duration};

use serde_json::Value;

use crate::api::{DecodeError, InputFile, Method, RawJson};
use crate::client::{Bot, CallError};

/// Makes calls to the Bot API.
pub(super) trait Calls: Send + Sync {
    /// The host of the Bot API server, for logs.
    fn host(&self) -> &str;

    /// `getUpdates` with the JSON object of its parameters; its result as it came, since it is read update by update.
    fn updates(
        &self,
        params: &Value,
        timeout: Duration,
    ) -> impl Future<Output = Result<RawJson, CallError>> + Send;

    /// Any other method.
    fn call(
        &self,
        method: &'static str,
        params: Value,
    ) -> impl Future<Output = Result<Value, CallError>> + Send;
}

impl Calls for Bot {
    fn host(&self) -> &str {
        self.api_host()
    }

    async fn updates(&self, params: &Value, timeout: Duration) -> Result<RawJson, CallError> {
        Bot::call(self, RawUpdates(params.to_string()))
            .time_limit(timeout)
            .await
    }

    async fn call(&self, method: &'static str, params: Value) -> Result<Value, CallError> {
        self.call_raw(method, params).await
    }
}

/// `getUpdates` that leaves its result unread.
struct RawUpdates(String);

impl Method for RawUpdates {
    const NAME: &'static str = "getUpdates";
    type Output = RawJson;

    fn to_json(&self) -> String {
        self.0.clone()
    }

    fn files<'a>(&'a self, _: &mut Vec<&'a InputFile>) {}

    fn parse(result: &str) -> Result<RawJson, DecodeError> {
        RawJson::from_string(result.to_owned())
    }
}
