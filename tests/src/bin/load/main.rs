//! What an update costs: an echo bot beside bare actix-web handlers, in processor seconds of the server's process.
//!
//! ```sh
//! cargo run --release -p crare-tests --bin load
//! ```
//!
//! Each contestant is a process of its own with one worker. A player delivers private texts to them in turns, as Telegram
//! does: HTTP/1.1 kept alive, one request at a time on each of 16 connections, its headers and no others.
//!
//! | contestant | does |
//! |---|---|
//! | actix, body only | reads the body, answers 200 |
//! | actix+value | parses it to `serde_json::Value`, answers `sendMessage` with the same text |
//! | crare | `#[handle(on_text)]` that returns the text, which travels in the answer; default settings and log |
//! | crare, calls | the same by a call to a Bot API server for each update |
//!
//! Then the memory of the echo bot: idle, under load, and with as many chats as there is time for (a million at most).
//!
//! `--quick` takes two or three seconds, `--long` 10 minutes more (`SECONDS`: so many more) of load in which the memory is
//! watched. `--updates NUMBER`: updates in a round.

// A program for people who look at its output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bare;
mod bot;
mod memory;

use std::{
    io,
    net::SocketAddr,
    path::Path,
    process::ExitCode,
    rc::Rc,
    time::{Duration, Instant},
};

use crare_tests::{
    nginx::free_address,
    process::{Program, Running},
    programs::{
        api,
        figures::{median, megabytes, per_100_000},
        itself,
        options::{Length, Options},
        player::{Player, Wanted},
        webhook_bot,
    },
};
use tokio::{runtime::Builder, task::LocalSet};

const CONNECTIONS: usize = 16;
const CHATS: usize = 10_000;

/// What the costs are to be at most: as a multiple of actix+value's, in seconds per 100,000 updates, in megabytes.
const GOAL_RATIO: f64 = 1.25;
const GOAL_CALLS: f64 = 3.0;
const GOAL_IDLE: f64 = 8.0;

fn main() -> ExitCode {
    let address = || std::env::args().nth(2).unwrap_or_default();
    match std::env::args().nth(1).as_deref() {
        Some("serve-crare") => return bot::main(),
        Some("serve-actix-body") => return bare::body(&address()),
        Some("serve-actix-value") => return bare::value(&address()),
        _ => {}
    }
    let options = match Options::of_process(&["updates"]) {
        Ok(options) => options,
        Err(error) => return failed(&error),
    };
    let runtime = Builder::new_current_thread().enable_all().build();
    let measured =
        runtime.and_then(|runtime| LocalSet::new().block_on(&runtime, measure(&options)));
    match measured {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error.to_string()),
    }
}

fn failed(error: &str) -> ExitCode {
    eprintln!("load: {error}");
    ExitCode::FAILURE
}

/// How much is done.
struct Plan {
    rounds: usize,
    updates: usize,
    /// Each of them sends one update.
    chats: usize,
    /// When to end with chats, counted from the start of the program.
    chats_until: Duration,
    /// How long the memory is watched under load after that.
    watched: Duration,
}

impl Plan {
    fn of(options: &Options) -> Self {
        let usual = Self {
            rounds: 5,
            updates: options.count("updates", 30_000),
            chats: 1_000_000,
            chats_until: Duration::from_secs(43),
            watched: Duration::ZERO,
        };
        let watched = |watched| Self {
            chats_until: Duration::from_secs(3_600),
            watched,
            ..usual
        };
        match options.length {
            Length::Quick => Self {
                rounds: 1,
                updates: options.count("updates", 5_000),
                chats: 20_000,
                ..usual
            },
            Length::Usual => usual,
            Length::Long => watched(Duration::from_secs(600)),
            Length::For(time) => watched(time),
        }
    }
}

/// A server under measurement.
struct Contestant {
    wanted: Wanted,
    running: Running,
    player: Player,
    costs: Vec<f64>,
    /// The memory when it had started and done nothing yet.
    idle: u64,
}

impl Contestant {
    async fn start(program: Program, listen: SocketAddr, wanted: Wanted) -> io::Result<Self> {
        let mut running = program.start();
        running.wait_until_it_listens(&listen.to_string()).await;
        // What belongs to the start is over then, such as the look at the menu of commands.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let idle = running.memory();
        let player = Player::connect(listen, CONNECTIONS, CHATS).await?;
        Ok(Self {
            wanted,
            running,
            player,
            costs: Vec::new(),
            idle,
        })
    }

    async fn bare(part: &str, wanted: Wanted) -> io::Result<Self> {
        let listen = free_address();
        Self::start(itself(part).arg(listen.to_string()), listen, wanted).await
    }

    async fn crare(api: &str, folder: &Path, wanted: Wanted) -> io::Result<Self> {
        let listen = free_address();
        let reply = (wanted == Wanted::Echo).to_string();
        let program =
            webhook_bot("serve-crare", listen, api, folder).env("CRARE_WEBHOOK_REPLY", reply);
        Self::start(program, listen, wanted).await
    }

    async fn play(&mut self, updates: usize, until: Instant) -> io::Result<()> {
        let played = self.player.play(updates, until, self.wanted).await;
        played.map_err(|error| io::Error::other(format!("{error}\n{}", self.running.output())))
    }

    /// One round; what it costs is noted.
    async fn measure(&mut self, updates: usize) -> io::Result<()> {
        let before = self.running.processor_time();
        self.play(updates, far()).await?;
        let spent = self.running.processor_time().saturating_sub(before);
        self.costs.push(per_100_000(spent, updates));
        Ok(())
    }

    fn cost(&self) -> f64 {
        median(&self.costs)
    }
}

fn far() -> Instant {
    Instant::now() + Duration::from_secs(86_400)
}

async fn measure(options: &Options) -> io::Result<()> {
    let began = Instant::now();
    let plan = Plan::of(options);
    let api = api::serve(Rc::new(api::simple)).await?;
    let mut body = Contestant::bare("serve-actix-body", Wanted::Success).await?;
    let mut value = Contestant::bare("serve-actix-value", Wanted::Echo).await?;
    let folders = (tempfile::tempdir()?, tempfile::tempdir()?);
    let mut crare = Contestant::crare(&api, folders.0.path(), Wanted::Echo).await?;
    let mut calls = Contestant::crare(&api, folders.1.path(), Wanted::Success).await?;

    // The first updates find everything cold.
    for contestant in [&mut body, &mut value, &mut crare, &mut calls] {
        contestant.play(plan.updates / 10, far()).await?;
    }
    for _ in 0..plan.rounds {
        for contestant in [&mut body, &mut value, &mut crare] {
            contestant.measure(plan.updates).await?;
        }
        // They take longer.
        calls.measure(plan.updates / 2).await?;
    }
    let (a, b) = (crare.cost(), value.cost());
    println!(
        "processor seconds per 100,000 updates, median of {} rounds",
        plan.rounds
    );
    line("actix, body only", body.cost(), "");
    line("actix+value", b, "");
    line("crare", a, &goal(a, GOAL_RATIO * b));
    line(
        "crare, calls",
        calls.cost(),
        &goal(calls.cost(), GOAL_CALLS),
    );

    println!("memory of the echo bot in MB");
    let idle = megabytes(crare.idle);
    line("idle", idle, &goal(idle, GOAL_IDLE));
    memory::of_chats(&mut crare, &plan, began).await?;
    memory::of_time(&mut crare, plan.watched).await?;
    println!("load: crare {a:.2}, actix+value {b:.2}, ratio {:.2}", a / b);
    Ok(())
}

/// A line of the table.
fn line(what: &str, figure: f64, note: &str) {
    println!("  {what:<40} {figure:>8.2}   {note}");
}

fn goal(figure: f64, goal: f64) -> String {
    let judged = if figure <= goal { "met" } else { "missed" };
    format!("goal {goal:.2}: {judged}")
}
