//! A real Chromium without a screen, which looks at the playground's page.

mod driver;

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

pub use fantoccini::key::Key;
use fantoccini::{
    Client,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    wd::WindowHandle,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{Instant, sleep};

use self::driver::{Ask, connect};
use crate::{
    nginx::skip_or_fail,
    process::{Program, Running},
    server::PATIENCE,
};

/// How long a page is waited for before it is looked at again.
const GLANCE: Duration = Duration::from_millis(20);

/// The name by which an element is told of in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A running Chromium with a profile of its own, and somebody who sits in front of it. Both programs are ended when this is dropped.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    /// Where the pages are: `http://127.0.0.1:8846`.
    site: String,
    driver: Running,
    chromium: Running,
    /// Goes after the programs that write there.
    profile: TempDir,
}

/// A program in the path.
fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut files = env::split_paths(&path).map(|folder| folder.join(name));
    files.find(|file| file.is_file())
}

impl Browser {
    /// A window that shows nothing yet, for pages of this address. `None` when Chromium or its driver is not installed: the test
    /// says that it is skipped, and fails where `CI=true`.
    pub async fn start(site: &str) -> Option<Self> {
        let Some(chromium) = find("chromium") else {
            skip_or_fail("chromium");
            return None;
        };
        let Some(driver) = find("chromedriver") else {
            skip_or_fail("chromedriver (package chromium-driver)");
            return None;
        };
        let profile = tempfile::tempdir().expect("a temporary folder");
        let home = profile.path();
        let chromium = Program::at(chromium)
            .arg("--headless=new")
            // Chromium refuses its sandbox to root, and containers have none to give.
            .arg("--no-sandbox")
            .arg("--disable-gpu")
            .arg("--disable-dev-shm-usage")
            .arg("--disable-crash-reporter")
            .arg("--disable-background-networking")
            .arg("--disable-component-update")
            .arg("--no-first-run")
            .arg("--no-default-browser-check")
            .arg("--hide-scrollbars")
            .arg("--lang=en")
            // Windows behind others go on as if they were looked at.
            .arg("--disable-backgrounding-occluded-windows")
            .arg("--disable-renderer-backgrounding")
            .arg("--disable-background-timer-throttling")
            // Whatever leads off this machine fails, and is in the log.
            .arg("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost")
            .arg("--window-size=1280,800")
            .arg(format!("--user-data-dir={}", home.join("profile").display()))
            .arg("--remote-debugging-port=0")
            .arg("about:blank")
            .env("HOME", home)
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .folder(home)
            .start();
        let driver = Program::at(driver)
            .arg("--port=0")
            .env("HOME", home)
            .folder(home)
            .start();
        let line = chromium.wait_for_line("DevTools listening on").await;
        let debugger = line.split('/').nth(2).expect("the address of a socket");
        let line = driver.wait_for_line("started successfully on port").await;
        let port: String = line.chars().filter(char::is_ascii_digit).collect();
        let client = connect(&port, debugger).await;
        Some(Self {
            client,
            site: site.trim_end_matches('/').to_owned(),
            driver,
            chromium,
            profile,
        })
    }

    /// What `WebDriver` offers besides.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// A folder that goes with the browser, for files to upload.
    pub fn folder(&self) -> &Path {
        self.profile.path()
    }

    /// Opens a page of the site by its path, or any by its whole address.
    pub async fn open(&self, path: &str) {
        let address = if path.starts_with('/') {
            format!("{}{path}", self.site)
        } else {
            path.to_owned()
        };
        self.client.goto(&address).await.expect("a page");
    }

    /// The path of the page that is shown, with its query.
    pub async fn path(&self) -> String {
        let path = self.run("return location.pathname + location.search").await;
        path.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page; what it returns.
    pub async fn run(&self, script: &str) -> Value {
        self.run_with(script, vec![]).await
    }

    /// The same, with `arguments`.
    pub async fn run_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let ran = self.client.execute(script, arguments).await;
        ran.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script returns something else than false and null, and gives it.
    pub async fn waits(&self, what: &str, script: &str, arguments: Vec<Value>) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // A page that goes while it is looked at is no failure: the next one is looked at.
            let last = self.client.execute(script, arguments.clone()).await;
            match &last {
                Ok(Value::Null | Value::Bool(false)) | Err(_) => {}
                Ok(_) => return last.unwrap_or_default(),
            }
            if Instant::now() > deadline {
                let shown = self.shown().await;
                panic!("{what} did not come, but ({last:?}):\n{shown}");
            }
            sleep(GLANCE).await;
        }
    }

    /// What the page says at this moment, and what it complains of.
    async fn shown(&self) -> String {
        let script = "return `${location.href}\n${document.body.innerText}`";
        let shown = self.client.execute(script, vec![]).await;
        let text = shown.unwrap_or_else(|error| error.to_string().into());
        format!(
            "{}\n{:?}",
            text.as_str().unwrap_or_default(),
            self.complaints().await
        )
    }

    /// Waits until an element that fits to the selector is shown with this text in it.
    pub async fn sees(&self, selector: &str, text: &str) -> Element {
        let script = "const [selector, text] = arguments;
            const all = [...document.querySelectorAll(selector)].reverse();
            return all.find((one) => one.checkVisibility({ visibilityProperty: true }) && one.textContent.includes(text)) ?? null;";
        let what = format!("{text:?} in {selector}");
        let found = self.waits(&what, script, vec![json!(selector), json!(text)]);
        self.element(&found.await)
    }

    /// Waits until no such element is shown any more.
    pub async fn sees_no(&self, selector: &str, text: &str) {
        let script = "const [selector, text] = arguments;
            const all = [...document.querySelectorAll(selector)];
            return !all.some((one) => one.checkVisibility({ visibilityProperty: true }) && one.textContent.includes(text));";
        let what = format!("the end of {text:?} in {selector}");
        self.waits(&what, script, vec![json!(selector), json!(text)])
            .await;
    }

    /// Waits for an element with this text and clicks it.
    pub async fn clicks(&self, selector: &str, text: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // It may be replaced by a newer one at this very moment, or another may fly over it.
            let clicked = self.sees(selector, text).await.click().await;
            match clicked {
                Ok(()) => return,
                Err(error) if Instant::now() > deadline => {
                    panic!("{selector} with {text:?} cannot be clicked: {error}")
                }
                Err(_) => sleep(GLANCE).await,
            }
        }
    }

    /// Gives a file to an input for files.
    pub async fn uploads(&self, selector: &str, file: &Path) {
        let found = self.client.find(fantoccini::Locator::Css(selector));
        let input = found.await.expect("an input");
        let file = file.to_str().expect("a plain path");
        input.send_keys(file).await.expect("a file can be given");
    }

    fn element(&self, found: &Value) -> Element {
        let id = found[ELEMENT].as_str().unwrap_or_default().to_owned();
        Element::from_element_id(self.client.clone(), id.into())
    }

    /// Types into whatever has the focus.
    pub async fn types(&self, text: &str) {
        let keys = text
            .chars()
            .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        self.keys(keys.collect()).await;
    }

    /// Presses a key.
    pub async fn presses(&self, key: Key) {
        self.types(&char::from(key).to_string()).await;
    }

    /// Presses a key while others are held.
    pub async fn presses_with(&self, held: &[Key], key: impl Into<char>) {
        let held: Vec<char> = held.iter().map(|key| char::from(*key)).collect();
        let down = held.iter().map(|value| KeyAction::Down { value: *value });
        let up = held
            .iter()
            .rev()
            .map(|value| KeyAction::Up { value: *value });
        let value = key.into();
        let press = [KeyAction::Down { value }, KeyAction::Up { value }];
        self.keys(down.chain(press).chain(up).collect()).await;
    }

    async fn keys(&self, keys: Vec<KeyAction>) {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let keyboard = keys.into_iter().fold(keyboard, InputSource::then);
        let typed = self.client.perform_actions(keyboard).await;
        typed.expect("keys can be pressed");
    }

    /// Goes on with Tab until an element that fits to the selector, with this text or name, has the focus.
    pub async fn tabs_to(&self, selector: &str, text: &str) {
        /// A page has fewer stops.
        const STOPS: usize = 150;
        let script = "const [selector, text] = arguments, one = document.activeElement;
            return one.matches(selector) && `${one.textContent} ${one.ariaLabel ?? ''}`.includes(text);";
        for _ in 0..STOPS {
            self.presses(Key::Tab).await;
            let there = self
                .run_with(script, vec![json!(selector), json!(text)])
                .await;
            if there == true {
                return;
            }
        }
        panic!(
            "Tab does not come to {selector} with {text:?}:\n{}",
            self.shown().await
        );
    }

    /// A window beside this one, which shows a page; this one stays the one that is acted on.
    pub async fn opens_beside(&self, path: &str) -> WindowHandle {
        let here = self.window().await;
        let new = self.client.new_window(false).await.expect("a window");
        self.turns_to(&new.handle).await;
        self.open(path).await;
        self.turns_to(&here).await;
        new.handle
    }

    /// The window that is acted on.
    pub async fn window(&self) -> WindowHandle {
        self.client.window().await.expect("a window")
    }

    /// Acts on another window from now on.
    pub async fn turns_to(&self, window: &WindowHandle) {
        let turned = self.client.switch_to_window(window.clone()).await;
        turned.expect("the window is there");
    }

    /// A command of the `DevTools` protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({"cmd": command, "params": parameters});
        let done = self.client.issue_cmd(Ask("goog/cdp/execute", body)).await;
        done.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Shows the page as on a screen of this size, light or dark.
    pub async fn screen(&self, width: u32, height: u32, dark: bool) {
        let mobile = width < 600;
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile});
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// What is seen of the page, as a PNG, in this file. Its folder is made.
    pub async fn pictures(&self, file: &Path) {
        let picture = self.client.screenshot().await.expect("a picture");
        let folder = file.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(file, picture).expect("the disk has room");
    }

    /// The lines of a log since the last look.
    async fn log(&self, kind: &str) -> Vec<Value> {
        let asked = self.client.issue_cmd(Ask("se/log", json!({"type": kind})));
        match asked.await {
            Ok(Value::Array(lines)) => lines,
            Ok(other) => panic!("a log of {other}"),
            Err(error) => vec![json!({"level": "SEVERE", "message": error.to_string()})],
        }
    }

    /// Warnings and errors in the console since the last look.
    pub async fn complaints(&self) -> Vec<String> {
        let lines = self.log("browser").await.into_iter();
        let bad = lines.filter(|line| line["level"] == "SEVERE" || line["level"] == "WARNING");
        bad.map(|line| line["message"].to_string()).collect()
    }

    /// The addresses asked for since the last look, of all pages.
    pub async fn requests(&self) -> Vec<String> {
        let lines = self.log("performance").await.into_iter();
        let events =
            lines.filter_map(|line| serde_json::from_str::<Value>(line["message"].as_str()?).ok());
        let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        let url = |event: Value| {
            let url = &event["message"]["params"]["request"]["url"];
            Some(url.as_str()?.to_owned())
        };
        sent.filter_map(url).collect()
    }

    /// Nothing went wrong and nothing but the site was asked for; and the programs end.
    pub async fn ends(mut self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the console: {complaints:#?}");
        let requests = self.requests().await;
        let own = |url: &&String| {
            !url.starts_with(&format!("{}/", self.site)) && !url.starts_with("data:")
        };
        let foreign: Vec<&String> = requests.iter().filter(own).collect();
        assert!(foreign.is_empty(), "requests to others: {foreign:#?}");
        assert!(!requests.is_empty(), "the log of requests has none");
        self.client.close().await.expect("a session can be ended");
        self.driver.kill_now().await;
        self.chromium.terminate().await;
        self.chromium.wait().await;
    }
}
