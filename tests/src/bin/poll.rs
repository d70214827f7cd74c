//! How fast a bot works through what waited for it: long polling of 100,000 updates with a handler that counts.
//!
//! ```sh
//! cargo run --release -p crare-tests --bin poll
//! ```
//!
//! The Bot API server gives canned answers of 100 updates, of 1,000 chats, made before. The time runs from the first
//! `getUpdates` to the one that confirms the last update; the bot is then asked how many it counted. The middle of five runs,
//! each with a new process, is told.
//!
//! `--quick`: one run with 10,000, `--long`: 51 runs. `--updates NUMBER`.

// A program for people who look at its output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::{
    cell::{Cell, RefCell},
    future::ready,
    io,
    process::ExitCode,
    rc::Rc,
    time::Duration,
};

use crare_tests::{
    process::Running,
    programs::{
        self, api,
        figures::{median, megabytes},
        options::{Length, Options},
        updates::Chats,
    },
};
use futures_util::{
    FutureExt,
    future::{LocalBoxFuture, pending},
};
use serde_json::Value;
use tokio::{
    runtime::Builder,
    sync::Notify,
    task::LocalSet,
    time::{Instant, timeout},
};

const BATCH: usize = 100;
const CHATS: Chats = Chats::new(1_000);
/// What a run may take.
const PATIENCE: Duration = Duration::from_secs(30);
const GOAL_WALL: f64 = 0.5;
const GOAL_PROCESSOR: f64 = 0.6;

mod bot {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use crare::prelude::*;

    #[handle(text = "how many?")]
    async fn how_many(count: Data<AtomicUsize>) -> String {
        count.load(Ordering::Relaxed).to_string()
    }

    #[handle(on_text)]
    async fn count(count: Data<AtomicUsize>) {
        count.fetch_add(1, Ordering::Relaxed);
    }

    #[crare::main]
    pub(super) async fn main(app: &mut App) {
        app.data(AtomicUsize::new(0));
    }
}

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("serve") {
        return bot::main();
    }
    let options = match Options::of_process(&["updates"]) {
        Ok(options) => options,
        Err(error) => return failed(&error),
    };
    let runtime = Builder::new_current_thread().enable_all().build();
    match runtime.and_then(|runtime| LocalSet::new().block_on(&runtime, measure(&options))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error.to_string()),
    }
}

fn failed(error: &str) -> ExitCode {
    eprintln!("poll: {error}");
    ExitCode::FAILURE
}

async fn measure(options: &Options) -> io::Result<()> {
    let (updates, runs) = match options.length {
        Length::Quick => (10_000, 1),
        Length::Usual | Length::For(_) => (100_000, 5),
        Length::Long => (100_000, 51),
    };
    let updates = options.count("updates", updates);
    let canned: Rc<[String]> = (0..updates).map(update).collect();
    let (mut wall, mut processor) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let run = run(Rc::clone(&canned), updates).await?;
        println!(
            "  {:.3} s, {:.2} processor s, {:.1} MB at the end",
            run.wall, run.processor, run.memory
        );
        wall.push(run.wall);
        processor.push(run.processor);
    }
    let (wall, processor) = (median(&wall), median(&processor));
    println!("goals {GOAL_WALL} s, {GOAL_PROCESSOR} processor s for 100,000 updates");
    println!("poll: {updates} updates in {wall:.2} s, {processor:.2} processor s");
    Ok(())
}

fn update(number: usize) -> String {
    let mut body = Vec::new();
    CHATS.write(number, &Chats::text_of(number), &mut body);
    String::from_utf8_lossy(&body).into_owned()
}

struct Run {
    wall: f64,
    processor: f64,
    memory: f64,
}

/// What one bot is told, and what it did so far.
struct Told {
    canned: Rc<[String]>,
    began: Cell<Option<Instant>>,
    ended: Cell<Option<Instant>>,
    answer: RefCell<Option<String>>,
    changed: Notify,
}

async fn run(canned: Rc<[String]>, updates: usize) -> io::Result<Run> {
    let told = Rc::new(Told {
        canned,
        began: Cell::default(),
        ended: Cell::default(),
        answer: RefCell::default(),
        changed: Notify::new(),
    });
    let shared = Rc::clone(&told);
    let results = move |method: &str, body: &[u8]| shared.result(method, body);
    let api = api::serve(Rc::new(results)).await?;
    let folder = tempfile::tempdir()?;
    let bot = programs::bot("serve", &api, folder.path()).start();
    // The program is loaded and linked, its runtime made, its routes sorted: not what is measured.
    let began = told.until(&bot, || told.began.get()).await?;
    let before = bot.processor_time();
    let ended = told.until(&bot, || told.ended.get()).await?;
    let processor = bot.processor_time().saturating_sub(before);
    let memory = megabytes(bot.memory());
    let counted = told.until(&bot, || told.answer.borrow().clone()).await?;
    if counted != updates.to_string() {
        return Err(io::Error::other(format!(
            "{counted} of {updates} were counted"
        )));
    }
    Ok(Run {
        wall: (ended - began).as_secs_f64(),
        processor: processor.as_secs_f64(),
        memory,
    })
}

impl Told {
    /// Waits for something that a call brings about.
    async fn until<T>(&self, bot: &Running, found: impl Fn() -> Option<T>) -> io::Result<T> {
        let found = async {
            loop {
                let changed = self.changed.notified();
                if let Some(found) = found() {
                    return found;
                }
                changed.await;
            }
        };
        let late = |_| io::Error::other(format!("it is not done:\n{}", bot.output()));
        timeout(PATIENCE, found).await.map_err(late)
    }

    fn result(&self, method: &str, body: &[u8]) -> LocalBoxFuture<'static, String> {
        let params = || serde_json::from_slice::<Value>(body).unwrap_or_default();
        match method {
            "getUpdates" => return self.updates(params()["offset"].as_i64()),
            "sendMessage" => {
                let text = params()["text"].as_str().map(str::to_owned);
                self.answer.replace(text);
                self.changed.notify_waiters();
            }
            _ => {}
        }
        api::simple(method, body)
    }

    fn updates(&self, offset: Option<i64>) -> LocalBoxFuture<'static, String> {
        if self.began.get().is_none() {
            self.began.set(Some(Instant::now()));
            self.changed.notify_waiters();
        }
        let confirmed = offset.map_or(0, |offset| offset - Chats::id_of(0));
        let confirmed = usize::try_from(confirmed).unwrap_or(0);
        let all = self.canned.len();
        if confirmed == all && self.ended.get().is_none() {
            self.ended.set(Some(Instant::now()));
            self.changed.notify_waiters();
        }
        if confirmed < all {
            let batch = &self.canned[confirmed..all.min(confirmed + BATCH)];
            return ready(format!("[{}]", batch.join(","))).boxed_local();
        }
        if confirmed > all {
            return pending().boxed_local();
        }
        let mut question = Vec::new();
        CHATS.write(all, "how many?", &mut question);
        let question = format!("[{}]", String::from_utf8_lossy(&question));
        ready(question).boxed_local()
    }
}
