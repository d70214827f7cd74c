//! A bot that calls the Bot API.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::HeaderValue;
use serde_json::Value;
use serde_json::value::RawValue;
use tracing::Instrument;
use tracing::field::Empty;

use super::answer::{Answer, Reply};
use super::builder::{BotBuilder, BuildError};
use super::call::{Call, Sending};
use super::download::{Download, FileRef};
use super::error::CallError;
use super::home::AtHome;
use super::multipart::{FileError, Form, FormError};
use super::request::Request;
use super::stats::{CallStats, code};
#[cfg(feature = "webhook")]
use super::token::Token;
use super::token::TokenError;
use super::transport::{ExchangeError, LONGEST_ANSWER, Progress, RequestBody, Transport};
use crate::api::{GetUpdates, InputFile, Method, RawJson, UserId};

/// A bot, by its token, at a Bot API server.
///
/// Cheap to clone; clones share their connections. Every method of the Bot API
/// is a method here that takes what Telegram requires; what is optional is set
/// on the call before it is awaited.
#[derive(Clone)]
pub struct Bot {
    inner: Arc<Inner>,
}

struct Inner {
    transport: Transport,
    timeout: Duration,
    stats: CallStats,
}

type Name = Cow<'static, str>;

impl Bot {
    /// A bot with the usual settings. The token is as `@BotFather` gave it; only
    /// its shape is checked here.
    pub fn new(token: impl Into<String>) -> Result<Self, TokenError> {
        match Self::builder(token).build() {
            Ok(bot) => Ok(bot),
            Err(BuildError::Token(error)) => Err(error),
            Err(other) => unreachable!("the usual settings are sound: {other}"),
        }
    }

    /// Settings for a bot with this token.
    pub fn builder(token: impl Into<String>) -> BotBuilder {
        BotBuilder::new(token)
    }

    pub(super) fn assemble(transport: Transport, timeout: Duration) -> Self {
        let inner = Inner {
            transport,
            timeout,
            stats: CallStats::default(),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The bot's user id, from its token.
    pub fn id(&self) -> UserId {
        self.inner.transport.token().id()
    }

    /// The URL of the Bot API server, without a slash at its end.
    pub fn api_url(&self) -> &str {
        self.inner.transport.server().as_str()
    }

    /// The host of the Bot API server, for logs.
    pub(crate) fn api_host(&self) -> &str {
        self.inner.transport.server().host()
    }

    /// The call of a method; awaiting it gives the method's result.
    pub fn call<M: Method>(&self, method: M) -> Call<M> {
        Call::new(self.clone(), method)
    }

    /// What became of the calls that this bot and its clones made.
    pub fn stats(&self) -> &CallStats {
        &self.inner.stats
    }

    /// Makes a call whose type is not known here; the result is its JSON.
    pub async fn execute(&self, request: Request) -> Result<RawJson, CallError> {
        Ok(self.send(request, None).await?.into_result())
    }

    /// Calls a method by its name with parameters as JSON, for methods that are
    /// newer than this crate. Parameters that are `null` are left out, since
    /// Telegram would take them for the text "null".
    pub async fn call_raw(&self, method: &str, params: Value) -> Result<Value, CallError> {
        let json = match params {
            Value::Object(mut params) => {
                params.retain(|_, value| !value.is_null());
                Value::Object(params).to_string()
            }
            Value::Null => "{}".to_owned(),
            _ => return Err(not_an_object(method.to_owned().into())),
        };
        let request = Request::new(method.to_owned(), json);
        let answer = self.send(request, None).await?;
        serde_json::from_str(answer.result()).map_err(|error| answer.not_json(&error))
    }

    /// The content of a file that the bot has seen: by its id, or by what
    /// `getFile` returned. Telegram's own server gives files up to 20 MiB.
    pub fn download(&self, file: impl Into<FileRef>) -> Download {
        Download::new(self.clone(), file.into())
    }

    /// The token, for what is derived from it.
    #[cfg(feature = "webhook")]
    pub(crate) fn token(&self) -> &Token {
        self.inner.transport.token()
    }

    /// Whether it is Telegram's own server that is called, which allows less than one of your own.
    #[cfg(any(feature = "webhook", feature = "sqlite"))]
    pub(crate) fn is_at_telegram(&self) -> bool {
        self.inner.transport.server().is_public()
    }

    pub(super) fn transport(&self) -> &Transport {
        &self.inner.transport
    }

    pub(super) fn timeout(&self) -> Duration {
        self.inner.timeout
    }

    /// All that is the same for every method.
    pub(super) fn send(&self, request: Request, time_limit: Option<Duration>) -> Sending {
        let inner = Arc::clone(&self.inner);
        Box::pin(async move {
            let timeout =
                time_limit.unwrap_or_else(|| inner.timeout.saturating_add(asked_to_wait(&request)));
            let method = request.method.clone();
            // Neither token nor parameters are in it.
            let span = tracing::debug_span!("call", %method, otel.kind = "client", code = Empty);
            let started = Instant::now();
            let outcome = inner.send(request, timeout).instrument(span.clone()).await;
            let elapsed = started.elapsed();
            span.record("code", code(&outcome));
            match &outcome {
                Ok(_) => tracing::trace!(%method, ?elapsed, "called"),
                Err(error) => tracing::debug!(%error, ?elapsed, "call failed"),
            }
            inner.stats.record(method, &outcome, elapsed);
            outcome
        })
    }
}

impl Inner {
    async fn send(&self, request: Request, timeout: Duration) -> Result<Answer, CallError> {
        let Request {
            method,
            json,
            files,
        } = request;
        // the name becomes a part of the URL
        let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
        if method.is_empty() || !method.bytes().all(is_name) {
            let reason = "a method's name is made of letters and digits".to_owned();
            return Err(CallError::InvalidRequest { method, reason });
        }
        let reply = if files.iter().any(|file| file.upload().is_some()) {
            // Rare, and so large that every other call would be slower for it.
            Box::pin(self.send_form(&method, &json, &files, timeout)).await?
        } else {
            AtHome::new(self.send_json(&method, json, timeout)).await?
        };
        Answer::read(method, &reply, self.transport.token())
    }

    async fn send_json(
        &self,
        method: &Name,
        json: String,
        timeout: Duration,
    ) -> Result<Reply, CallError> {
        let content_type = HeaderValue::from_static("application/json");
        let body = RequestBody::Full(Bytes::from(json));
        let call = self.transport.call_at_home(method, content_type, body);
        match tokio::time::timeout(timeout, call).await {
            Ok(reply) => reply.map_err(|error| failed(method, error)),
            Err(_) => Err(timed_out(method, timeout)),
        }
    }

    async fn send_form(
        &self,
        method: &Name,
        json: &str,
        files: &[InputFile],
        timeout: Duration,
    ) -> Result<Reply, CallError> {
        let form = match Form::new(json, files).await {
            Ok(form) => form,
            Err(FormError::Parameters) => return Err(not_an_object(method.clone())),
            Err(FormError::File(error)) => return Err(unreadable(method, error)),
        };
        let progress = Progress::new();
        let body = RequestBody::Form {
            pieces: form.body,
            rest: Bytes::new(),
            remaining: form.length,
            progress: Arc::clone(&progress),
        };
        let reply = tokio::select! {
            reply = self.transport.call(method, form.content_type, body) => reply,
            () = progress.stalled(timeout) => return Err(timed_out(method, timeout)),
        };
        // a file that cannot be read breaks the connection; that is not the cause
        match (reply, progress.take_failure()) {
            (Ok(reply), _) => Ok(reply),
            (Err(_), Some(error)) => Err(unreadable(method, error)),
            (Err(error), None) => Err(failed(method, error)),
        }
    }
}

impl fmt::Debug for Bot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bot")
            .field("id", &self.id())
            .field("api_url", &self.api_url())
            .finish()
    }
}

/// How long Telegram itself is asked to wait for an update.
fn asked_to_wait(request: &Request) -> Duration {
    if !request.method.eq_ignore_ascii_case(GetUpdates::NAME) {
        return Duration::ZERO;
    }
    let params: BTreeMap<Cow<'_, str>, &RawValue> =
        serde_json::from_str(&request.json).unwrap_or_default();
    let seconds = params.get("timeout").and_then(|raw| raw.get().parse().ok());
    // the server takes 50 s at most
    Duration::from_secs(seconds.unwrap_or(0).min(50))
}

pub(super) fn failed(method: &Name, error: ExchangeError) -> CallError {
    let method = method.clone();
    match error {
        ExchangeError::Transport(error) => CallError::Transport { method, error },
        ExchangeError::TooLong(status) => CallError::UnexpectedAnswer {
            method,
            status,
            reason: format!("the answer is longer than {LONGEST_ANSWER} bytes"),
        },
    }
}

fn timed_out(method: &Name, after: Duration) -> CallError {
    let method = method.clone();
    CallError::Timeout { method, after }
}

fn unreadable(method: &Name, error: FileError) -> CallError {
    CallError::File {
        method: method.clone(),
        file: error.file,
        error: error.error,
    }
}

fn not_an_object(method: Name) -> CallError {
    let reason = "the parameters are no JSON object".to_owned();
    CallError::InvalidRequest { method, reason }
}
