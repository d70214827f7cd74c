//! The connections of one thread to the server, for the calls of a home.
//!
//! All of them are driven by that thread, so a call needs no hand-over between threads, and the connection that was used last,
//! whose memory is the warmest, is used next. (For calls from anywhere there is hyper-util's pool.)

use std::error::Error;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use http::header::HOST;
use http::{HeaderValue, Request, Response, Uri};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper::rt::Executor;
use tower_service::Service;

use super::body::RequestBody;
use super::connect::Connector;
use super::{IDLE, MOST_IDLE};
use crate::client::home::HomeExecutor;

type BoxError = Box<dyn Error + Send + Sync>;

/// Connections without a call, the one that was used last at the end.
#[derive(Clone)]
pub(in crate::client) struct Kept {
    idle: Arc<Mutex<Vec<Idle>>>,
    driver: HomeExecutor,
    connector: Connector,
}

struct Idle {
    sender: SendRequest<RequestBody>,
    since: Instant,
}

/// A connection in use. Dropped before its answer was read, it closes.
pub(super) struct InUse {
    sender: SendRequest<RequestBody>,
    kept: Kept,
}

/// Why there is no answer.
pub(super) enum Failure {
    Connecting(BoxError),
    Exchanging(hyper::Error),
}

impl Kept {
    pub(super) fn new(driver: HomeExecutor, connector: Connector) -> Self {
        Self {
            idle: Arc::default(),
            driver,
            connector,
        }
    }

    /// Sends a request, whose URI is a path, to `server`.
    pub(super) async fn request(
        &self,
        server: &Uri,
        host: HeaderValue,
        mut request: Request<RequestBody>,
    ) -> Result<(Response<Incoming>, InUse), Failure> {
        request.headers_mut().insert(HOST, host);
        loop {
            let (mut sender, is_new) = match self.take().await {
                Some(sender) => (sender, false),
                None => (self.connect(server).await?, true),
            };
            match sender.try_send_request(request).await {
                Ok(response) => {
                    let kept = self.clone();
                    return Ok((response, InUse { sender, kept }));
                }
                Err(mut refused) => match refused.take_message() {
                    // The server closed it while it was idle: nothing of the request has been sent.
                    Some(unsent) if !is_new => request = unsent,
                    _ => return Err(Failure::Exchanging(refused.into_error())),
                },
            }
        }
    }

    /// An idle connection that is still open.
    async fn take(&self) -> Option<SendRequest<RequestBody>> {
        loop {
            let idle = self.lock().pop()?;
            let mut sender = idle.sender;
            if idle.since.elapsed() < IDLE && sender.ready().await.is_ok() {
                return Some(sender);
            }
        }
    }

    async fn connect(&self, server: &Uri) -> Result<SendRequest<RequestBody>, Failure> {
        let mut connector = self.connector.clone();
        let connecting = async {
            poll_fn(|cx| connector.poll_ready(cx)).await?;
            connector.call(server.clone()).await
        };
        let stream = connecting.await.map_err(Failure::Connecting)?;
        let (mut sender, connection) = http1::handshake(stream)
            .await
            .map_err(Failure::Exchanging)?;
        self.driver.execute(async move {
            // What went wrong on it is told to the call it had.
            let _ = connection.await;
        });
        sender.ready().await.map_err(Failure::Exchanging)?;
        Ok(sender)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl InUse {
    /// The answer has been read: keep the connection for the next call.
    pub(super) fn done(self) {
        if self.sender.is_closed() {
            return;
        }
        let mut idle = self.kept.lock();
        // The oldest are at the front.
        let stale = idle.iter().take_while(|idle| idle.since.elapsed() >= IDLE);
        let stale = stale
            .count()
            .max((idle.len() + 1).saturating_sub(MOST_IDLE));
        idle.drain(..stale);
        idle.push(Idle {
            sender: self.sender,
            since: Instant::now(),
        });
    }
}
