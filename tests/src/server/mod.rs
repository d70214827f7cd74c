//! A small stateful Bot API server.
//!
//! One [`Server`] per test, on a free port of 127.0.0.1; everything ends with it. It holds one bot from the start (the
//! server is used as that bot's [`Account`]), and more by [`Server::add_bot`].
//!
//! ```
//! # async fn example() {
//! use crare_tests::server::Server;
//!
//! let server = Server::start().await;
//! let alice = server.user(1, "Alice");
//! server.send_text(&alice, "hi");
//! // ... a bot with server.url() and server.token() polls and echoes ...
//! let call = server.wait_for_call("sendMessage").await;
//! assert_eq!(&call["text"], "hi");
//! # }
//! ```
//!
//! Stateful: identity, getUpdates, webhook and its delivery, messages (send, edit, delete, forward, copy, albums),
//! files, answers to queries, commands. Every other method answers the smallest well-formed result.

mod account;
mod actors;
mod calls;
mod facts;
mod faults;
mod files;
mod http;
mod json;
mod lanes;
mod methods;
mod multipart;
mod params;
mod polling;
mod queue;
mod refusal;
mod settings;
mod state;
mod webhook;

use std::{
    collections::BTreeMap,
    fmt,
    net::SocketAddr,
    ops::Deref,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::{net::TcpListener, task::JoinHandle};

pub use self::{
    account::{Account, PATIENCE},
    actors::{Chat, User},
    calls::{Call, Delivery, ReceivedFile, Via},
    facts::methods,
    files::generated_sha256,
    refusal::Refusal,
    settings::Settings,
};
use self::{state::random, webhook::Trust};

/// A running server. It ends when this is dropped.
pub struct Server {
    account: Account,
    hub: Arc<Hub>,
    listening: Option<JoinHandle<()>>,
}

/// What all connections share.
struct Hub {
    address: SocketAddr,
    settings: Settings,
    trust: Trust,
    accounts: Mutex<BTreeMap<String, Account>>,
}

impl Hub {
    fn account(&self, token: &str) -> Option<Account> {
        self.accounts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(token)
            .cloned()
    }

    fn add(&self, token: String, username: &str) -> Account {
        let account = Account::new(
            token.clone(),
            username,
            self.address,
            self.settings.clone(),
            self.trust.clone(),
        );
        self.accounts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(token, account.clone());
        account
    }
}

/// The server as its first bot.
impl Deref for Server {
    type Target = Account;

    fn deref(&self) -> &Account {
        &self.account
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.hub.address)
            .finish_non_exhaustive()
    }
}

impl Server {
    /// A server with the default settings.
    pub async fn start() -> Self {
        Self::start_with(Settings::new()).await
    }

    /// A server with these settings.
    pub async fn start_with(settings: Settings) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", settings.port))
            .await
            .expect("a port of 127.0.0.1");
        let address = listener.local_addr().expect("the listener has an address");
        let token = settings.token.clone().unwrap_or_else(new_token);
        let hub = Arc::new(Hub {
            address,
            settings,
            trust: Trust::default(),
            accounts: Mutex::default(),
        });
        let account = hub.add(token, "test_bot");
        let listening = Some(tokio::spawn(http::accept(listener, Arc::clone(&hub))));
        Self {
            account,
            hub,
            listening,
        }
    }

    /// The address the server listens on.
    pub fn address(&self) -> SocketAddr {
        self.hub.address
    }

    /// One more bot, with a token of its own.
    pub fn add_bot(&self, username: &str) -> Account {
        self.hub.add(new_token(), username)
    }

    /// Lets deliveries to `host:port` go to `address`, so that `https://example.com:8443` can be a test's own socket.
    pub fn resolve(&self, host: &str, port: u16, address: SocketAddr) {
        self.hub.trust.add_name(host, port, address);
    }

    /// Believes webhooks whose certificates come from this authority (PEM). Without any, only a certificate that was
    /// uploaded to setWebhook is believed.
    pub fn trust_authority(&self, pem: &str) {
        self.hub.trust.add_authority(pem);
    }

    /// Closes the port and every connection, as when the network breaks. The state stays.
    pub async fn go_down(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            // The error says that it was aborted.
            let _ = listening.await;
        }
    }

    /// Opens the same port again.
    pub async fn come_back(&mut self) {
        self.go_down().await;
        let listener = TcpListener::bind(self.hub.address)
            .await
            .expect("the port is still free");
        self.listening = Some(tokio::spawn(http::accept(listener, Arc::clone(&self.hub))));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(listening) = &self.listening {
            listening.abort();
        }
        for account in self
            .hub
            .accounts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .values()
        {
            account.lock().webhook = None;
        }
    }
}

/// A token of the right shape that no other server of this process has.
fn new_token() -> String {
    format!(
        "{}:AA{:016x}{:016x}0",
        7_000_000_000 + random() % 1_000_000_000,
        random(),
        random()
    )
}
