//! A bot of another framework that runs, and those who talk to it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Duration,
};

use crare::playground::{Bot, Chat, Event, Playground, Serving, User};
use crare_tests::process::{Program, Running};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{Instant, timeout_at};

/// How long is waited. Python alone takes seconds to load aiogram on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// What a bot is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framework {
    Aiogram,
    Grammy,
}

/// How updates come to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Polling,
    Webhook,
}

/// Where the bots are.
fn bots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("others")
}

impl Framework {
    fn name(self) -> &'static str {
        match self {
            Self::Aiogram => "aiogram",
            Self::Grammy => "grammy",
        }
    }

    /// The framework's error for a refusal, as the bots tell it.
    pub(crate) fn error(self, kind: &str, description: &str) -> String {
        match self {
            Self::Aiogram => format!("{kind}: {description}"),
            Self::Grammy => format!("GrammyError: {description}"),
        }
    }

    /// The program that is the bot, and a folder that it needs. None without the framework; with `CI=true` that is a failure.
    fn program(self) -> Option<(Program, Option<TempDir>)> {
        let installed = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("others")
            .join(self.name());
        if !installed.join("installed").is_file() {
            let required = env::var("CI").is_ok_and(|ci| ci == "true");
            assert!(
                !required,
                "{} is not installed, and CI requires it",
                self.name()
            );
            // The line is for the person who runs the tests.
            #[allow(clippy::print_stderr)]
            {
                eprintln!(
                    "skipped: {} is not installed; run tests/others/install",
                    self.name()
                );
            }
            return None;
        }
        Some(match self {
            Self::Aiogram => {
                let bot = bots().join("aiogram").join("bot.py");
                let python = Program::at(installed.join("bin").join("python"));
                (python.arg("-u").arg(bot), None)
            }
            Self::Grammy => {
                // Node looks for modules beside the program.
                let folder = tempfile::tempdir_in(&installed).unwrap();
                let bot = folder.path().join("bot.mjs");
                fs::copy(bots().join("grammy").join("bot.mjs"), &bot).unwrap();
                (Program::at("node").arg(bot), Some(folder))
            }
        })
    }
}

/// A running bot, and Alice, who talks to it.
pub(crate) struct Stage {
    pub(crate) framework: Framework,
    pub(crate) playground: Playground,
    pub(crate) bot: Bot,
    pub(crate) alice: User,
    /// Alice's chat with the bot.
    pub(crate) chat: Chat,
    running: Running,
    _serving: Serving,
    _folder: Option<TempDir>,
}

impl Stage {
    /// Starts one. None without the framework.
    pub(crate) async fn start(framework: Framework, way: Way) -> Option<Self> {
        let (program, folder) = framework.program()?;
        let playground = Playground::seeded(7);
        let serving = playground.serve("127.0.0.1:0").await.unwrap();
        let bot = playground.bot("tea_bot");
        let alice = playground.user("Alice");
        let chat = alice.to(&bot);
        let mut program = program
            .folder(bots())
            .env("BOT_TOKEN", bot.token())
            .env("BOT_API", serving.url());
        if way == Way::Webhook {
            program = program.env("WEBHOOK_HOST", "127.0.0.1");
        }
        let stage = Self {
            framework,
            playground,
            bot,
            alice,
            chat,
            running: program.start(),
            _serving: serving,
            _folder: folder,
        };
        stage.wait_for_line("I am @tea_bot").await;
        let begun = match way {
            Way::Polling => "polling",
            Way::Webhook => "listening on",
        };
        stage.wait_for_line(begun).await;
        Some(stage)
    }

    /// Waits until the bot prints this.
    pub(crate) async fn wait_for_line(&self, text: &str) {
        self.running.wait_for_line_within(text, PATIENCE).await;
    }

    /// Waits until there is what is looked for.
    pub(crate) async fn until<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        let mut changes = self.playground.changes();
        loop {
            if let Some(found) = look() {
                return found;
            }
            let in_time = timeout_at(deadline, changes.changed()).await;
            assert!(
                in_time.is_ok(),
                "there is no {what}.\nIts calls:\n{}\nIt printed:\n{}",
                self.calls(),
                self.running.output()
            );
        }
    }

    /// The bot's message with this text or caption, behind this message.
    pub(crate) async fn sees(&self, chat: &Chat, after: i64, text: &str) -> Value {
        self.until(&format!("message {text:?}"), || {
            self.by_bot(chat, after)
                .into_iter()
                .find(|message| message["text"] == text || message["caption"] == text)
        })
        .await
    }

    /// The bot's messages behind this one.
    pub(crate) fn by_bot(&self, chat: &Chat, after: i64) -> Vec<Value> {
        let mut messages = chat.messages();
        messages.retain(|message| {
            message["message_id"].as_i64() > Some(after) && message["from"]["id"] == self.bot.id()
        });
        messages
    }

    /// Alice says something, and the bot says that.
    pub(crate) async fn answer(&self, said: &str, text: &str) -> Value {
        let id = self.chat.says(said);
        self.sees(&self.chat, id, text).await
    }

    /// A call beside the bot's own.
    pub(crate) async fn call(&self, method: &str, params: Value) -> Value {
        let called = self.playground.call(self.bot.token(), method, params).await;
        called.unwrap()
    }

    /// The parameters of a call of the bot that was answered well.
    pub(crate) fn called(&self, wanted: &str, is_it: impl Fn(&Value) -> bool) -> Option<Value> {
        self.playground.traffic().iter().find_map(|record| {
            let Event::Call {
                method,
                params,
                result: Ok(_),
                ..
            } = &record.event
            else {
                return None;
            };
            let params = Value::Object(params.clone());
            (method == wanted && is_it(&params)).then_some(params)
        })
    }

    /// The last of the bot's calls, and what it was answered.
    fn calls(&self) -> String {
        /// More than this is not read.
        const LAST: usize = 20;
        let mut lines = Vec::new();
        for record in self.playground.traffic().iter().rev().take(LAST) {
            lines.push(match &record.event {
                Event::Call {
                    method,
                    params,
                    result,
                    ..
                } => {
                    let result = result
                        .as_ref()
                        .map_or_else(ToString::to_string, Value::to_string);
                    format!("{method} {} -> {result}", json!(params))
                }
                Event::Update {
                    update, failure, ..
                } => format!("<- {update} {failure:?}"),
                _ => continue,
            });
        }
        lines.reverse();
        lines.join("\n")
    }

    /// The descriptions of all that was refused so far, each once.
    pub(crate) fn refused(&self) -> Vec<String> {
        let mut all = Vec::new();
        for record in self.playground.traffic() {
            if let Event::Call {
                method,
                result: Err(refusal),
                ..
            } = &record.event
            {
                all.push(format!("{method}: {refusal}"));
            }
        }
        all.sort();
        all.dedup();
        all
    }

    /// Why updates did not come to the bot's webhook.
    pub(crate) fn undelivered(&self) -> Vec<String> {
        let traffic = self.playground.traffic();
        let failures = traffic.iter().filter_map(|record| match &record.event {
            Event::Update { failure, .. } => failure.clone(),
            _ => None,
        });
        failures.collect()
    }

    /// Asks the bot to stop; it does, and all is well.
    pub(crate) async fn end(&mut self) {
        self.running.terminate().await;
        let status = self.running.wait_within(PATIENCE).await;
        assert!(
            status.success(),
            "it ended with {status}:\n{}",
            self.running.output()
        );
        let info = self.call("getWebhookInfo", json!({})).await;
        assert_eq!(info["url"], "", "it removes its webhook");
        assert_eq!(info["pending_update_count"], 0, "it has taken everything");
    }

    /// Waits until the bot ends as failed; gives what it printed.
    pub(crate) async fn fails(&mut self) -> String {
        let status = self.running.wait_within(PATIENCE).await;
        let said = self.running.output();
        assert!(!status.success(), "it ended well:\n{said}");
        said
    }
}

/// An entity without the fields that a test does not look at.
pub(crate) fn entity(kind: &str, offset: u32, length: u32) -> Value {
    json!({"type": kind, "offset": offset, "length": length})
}

/// A message's id.
pub(crate) fn id(message: &Value) -> i64 {
    message["message_id"].as_i64().unwrap()
}
