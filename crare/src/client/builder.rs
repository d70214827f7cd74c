//! The settings of a bot's client.

use std::fmt;
use std::time::Duration;

use hyper_util::client::proxy::matcher::Intercept;
use thiserror::Error;

use super::bot::Bot;
use super::token::{Token, TokenError};
use super::transport::{self, PUBLIC, Server, Transport};
#[cfg(feature = "playground")]
use crate::playground::Playground;

/// How long a call may take unless it says otherwise.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How long a connection may take to come about.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The URL that a bot shows for a playground in its process. Nobody is called there.
#[cfg(feature = "playground")]
const WITHIN: &str = "http://playground.invalid";

/// Makes a [`Bot`] with other settings than the usual ones.
///
/// ```
/// use std::time::Duration;
/// use crare::client::Bot;
///
/// let bot = Bot::builder("123456789:AAExample_secret")
///     .api_url("http://127.0.0.1:8081")
///     .timeout(Duration::from_secs(10))
///     .build()?;
/// # Ok::<(), crare::client::BuildError>(())
/// ```
#[must_use = "a bot is made by `build`"]
#[derive(Clone)]
pub struct BotBuilder {
    token: String,
    api_url: String,
    timeout: Duration,
    connect_timeout: Duration,
    proxy: Proxy,
    roots: Vec<Vec<u8>>,
    #[cfg(feature = "playground")]
    playground: Option<Playground>,
}

#[derive(Clone)]
enum Proxy {
    Environment,
    None,
    Url(String),
}

/// Why a bot cannot be made of its settings.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The token is malformed.
    #[error(transparent)]
    Token(#[from] TokenError),
    /// The URL of the Bot API server is malformed.
    #[error("the URL of the Bot API server is not usable: {0}")]
    ApiUrl(&'static str),
    /// The proxy's URL is malformed. It is not repeated, as it may hold a password.
    #[error(
        "the proxy's URL is not usable: it must be \
         http://, https://, socks4://, socks4a://, socks5:// or socks5h://, a host and a port"
    )]
    Proxy,
    /// An additional root certificate is malformed.
    #[error("a root certificate cannot be used: {0}")]
    Certificate(String),
}

impl BotBuilder {
    pub(super) fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
            api_url: PUBLIC.to_owned(),
            timeout: TIMEOUT,
            connect_timeout: CONNECT_TIMEOUT,
            proxy: Proxy::Environment,
            roots: Vec::new(),
            #[cfg(feature = "playground")]
            playground: None,
        }
    }

    /// The Bot API server, such as `http://127.0.0.1:8081`, with a path if it
    /// has one. Default: Telegram's own, `https://api.telegram.org`.
    pub fn api_url(mut self, url: impl Into<String>) -> Self {
        self.api_url = url.into();
        self
    }

    /// How long a call may take, connecting included. Default: 30 seconds.
    ///
    /// A call that uploads files may take longer as long as something moves:
    /// there it is the time without any progress. The same holds for downloads.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long name look-up, connection, proxy and TLS may take together.
    /// Default: 10 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// The proxy to go through: `http://`, `https://`, `socks4://`, `socks4a://`,
    /// `socks5://` or `socks5h://` (the proxy resolves names), with
    /// `user:password@` if it wants them.
    ///
    /// Default: what the environment says in `HTTPS_PROXY` (or `HTTP_PROXY` for
    /// a server without encryption), else in `ALL_PROXY`, unless `NO_PROXY`
    /// lists the server.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Proxy::Url(url.into());
        self
    }

    /// Goes through no proxy, whatever the environment says.
    pub fn no_proxy(mut self) -> Self {
        self.proxy = Proxy::None;
        self
    }

    /// Trusts these certificates (PEM, one or more) beside the public roots,
    /// for a Bot API server or a proxy with a certificate of its own.
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// Calls this playground, within the process: the same HTTP as always, over pipes in place of sockets. Calls have to be
    /// made in a Tokio runtime. [`api_url`](Self::api_url), proxies and certificates play no part then.
    ///
    /// ```
    /// use crare::client::Bot;
    /// use crare::playground::Playground;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let playground = Playground::new();
    /// let account = playground.bot("shop_bot");
    /// let bot = Bot::builder(account.token()).playground(&playground).build()?;
    /// assert_eq!(bot.get_me().await?.username.as_deref(), Some("shop_bot"));
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "playground")]
    pub fn playground(mut self, playground: &Playground) -> Self {
        self.playground = Some(playground.clone());
        self
    }

    /// Checks the settings. Nothing is sent yet.
    pub fn build(self) -> Result<Bot, BuildError> {
        let token = Token::new(self.token.as_str())?;
        #[cfg(feature = "playground")]
        if let Some(playground) = self.playground {
            let server = Server::parse(WITHIN).map_err(BuildError::ApiUrl)?;
            let tls = transport::tls_config(Vec::new())
                .map_err(|error| BuildError::Certificate(error.to_string()))?;
            let transport =
                Transport::within(token, server, playground, &tls, self.connect_timeout);
            return Ok(Bot::assemble(transport, self.timeout));
        }
        let server = Server::parse(&self.api_url).map_err(BuildError::ApiUrl)?;
        let proxy: Option<Intercept> = match &self.proxy {
            Proxy::None => None,
            Proxy::Environment => transport::from_environment(server.root()),
            Proxy::Url(url) => {
                Some(transport::from_url(url, server.root()).ok_or(BuildError::Proxy)?)
            }
        };
        let mut roots = Vec::new();
        for pem in &self.roots {
            roots.extend(transport::read_pem(pem).map_err(BuildError::Certificate)?);
        }
        let tls = transport::tls_config(roots)
            .map_err(|error| BuildError::Certificate(error.to_string()))?;
        let transport = Transport::new(token, server, proxy.as_ref(), &tls, self.connect_timeout);
        Ok(Bot::assemble(transport, self.timeout))
    }
}

impl fmt::Debug for BotBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // neither the token nor the proxy's password
        f.debug_struct("BotBuilder")
            .field("api_url", &self.api_url)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .finish_non_exhaustive()
    }
}
