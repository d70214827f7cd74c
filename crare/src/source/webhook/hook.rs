//! A bot's webhook within a server of somebody else's.

use std::net::IpAddr;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::body::BoxBody;
use actix_web::dev::{AppService, HttpServiceFactory, ResourceDef, ServiceRequest, fn_service};
use actix_web::http::Method;
use actix_web::{HttpMessage as _, HttpResponse};
use bytes::Bytes;
use http_body::Body;
use http_body_util::BodyDataStream;
use tokio::task::JoinSet;

use super::answer;
use super::client_ip::Peer;
use super::error::WebhookError;
use super::gate::Gate;
use super::headers::Head;
use super::plan::{Owner, Plan};
use super::server::Announced;
use super::settings::Webhook;
use crate::api::AllowedUpdate;
use crate::client::Bot;
use crate::delivery::Engine;

/// A bot's webhook, to be called by a server of your own: the same checks, refusals and answers as with ours.
///
/// [`App::mount`](crate::App::mount) makes one. Cheap to clone; every clone is the same webhook.
#[derive(Clone)]
pub struct Hook(Arc<Gate<Engine>>);

/// A [`Hook`] as a part of an application of actix-web.
pub struct HookService {
    hook: Hook,
    path: String,
}

/// A webhook that is not known to Telegram yet.
pub(crate) struct Unannounced(Announced<Engine>);

impl Unannounced {
    /// Check the settings and read the files they name. Those about listening say nothing here.
    pub(crate) fn new(
        settings: &Webhook,
        owner: Owner<'_>,
        engine: Engine,
    ) -> Result<Self, WebhookError> {
        let plan = Plan::new(settings, owner, |_| Ok(())).map_err(WebhookError::Settings)?;
        let (hook, ()) = Announced::new(plan, settings, owner, engine);
        Ok(Self(hook))
    }

    /// Tell Telegram where the webhook is, if it does not know yet.
    pub(crate) async fn register(
        &self,
        bot: &Bot,
        derived: &[AllowedUpdate],
    ) -> Result<(), WebhookError> {
        self.0.register(bot, derived).await
    }

    /// Begin with what goes on beside serving. It ends when this is dropped.
    pub(crate) fn begin(&self) -> JoinSet<()> {
        self.0.begin()
    }

    pub(crate) fn hook(&self) -> Hook {
        Hook(Arc::clone(&self.0.gate))
    }
}

impl Hook {
    /// Deal with a request, of any server that has the types of the crate `http`.
    ///
    /// `path` is the request's, and must be the one of the webhook. `peer` is the address that the connection comes from; none
    /// stands for a Unix socket, whose clients count as trusted proxies. The body is not touched before the head has passed
    /// the checks, and never more of it is held than may be. The answer comes when the handler is done, or the reply window over.
    pub async fn handle(
        &self,
        method: &http::Method,
        path: &str,
        headers: &http::HeaderMap,
        peer: Option<IpAddr>,
        body: impl Body<Data = Bytes>,
    ) -> http::Response<Bytes> {
        let head = Head {
            post: *method == http::Method::POST,
            path,
            headers,
        };
        let peer = peer.map_or(Peer::Unix, Peer::address);
        answer::http(self.0.answer(head, peer, BodyDataStream::new(body)).await)
    }

    /// The webhook at this path of an application of actix-web: `App::new().service(hook.service("/tg"))`. Within a scope the
    /// path is that within the scope.
    ///
    /// Telegram must be told the same path as seen from outside, by [`Webhook::path`] or [`Webhook::public_url`].
    pub fn service(&self, path: impl Into<String>) -> HookService {
        HookService {
            hook: self.clone(),
            path: path.into(),
        }
    }

    /// Let no request in any more: each is answered 503 from now on. Resolves when none is inside.
    pub(crate) async fn close(&self) {
        self.0.admission.close();
        self.0.admission.emptied().await;
    }
}

impl HttpServiceFactory for HookService {
    fn register(self, config: &mut AppService) {
        let Self { hook, path } = self;
        let hook = Rc::new(hook);
        let service = fn_service(move |mut request: ServiceRequest| {
            let hook = Rc::clone(&hook);
            async move {
                let body = request.take_payload();
                let gate = &hook.0;
                // A client that is gone already has no address any more. It must not pass for a proxy because of that; over
                // a Unix socket of actix-web nobody has one.
                let nobody = IpAddr::from([0, 0, 0, 0]);
                let peer = request.peer_addr().map_or(nobody, |peer| peer.ip());
                let head = Head {
                    post: *request.method() == Method::POST,
                    // The application has found the way here by the path.
                    path: &gate.door.path,
                    headers: request.headers(),
                };
                let reply = gate.answer(head, Peer::address(peer), body).await;
                let answer = answer::actix(reply, false).map_body(|_, body| BoxBody::new(body));
                Ok(request.into_response(HttpResponse::from(answer)))
            }
        });
        config.register_service(ResourceDef::new(path), None, service, None);
    }
}

impl std::fmt::Debug for Hook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not the path: some put the token there.
        f.debug_struct("Hook")
            .field("refusals", &self.0.refusals)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for HookService {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HookService").finish_non_exhaustive()
    }
}
