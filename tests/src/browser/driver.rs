//! Chromium's driver: a session with it, and what it can do beyond `WebDriver`.

use fantoccini::{
    Client, ClientBuilder,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A session of the driver at this port, with the Chromium whose debugger listens there.
pub(super) async fn connect(port: &str, debugger: &str) -> Client {
    let wanted = json!({
        "goog:chromeOptions": {"debuggerAddress": debugger},
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "unhandledPromptBehavior": "ignore",
    });
    let wanted: Capabilities = wanted.as_object().cloned().unwrap_or_default();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted);
    let session = builder.connect(&format!("http://127.0.0.1:{port}")).await;
    session.expect("a session with the driver")
}

/// A command of the driver's own: its path within the session, and its body.
#[derive(Debug)]
pub(super) struct Ask(pub(super) &'static str, pub(super) Value);

impl WebDriverCompatibleCommand for Ask {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.0
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}
