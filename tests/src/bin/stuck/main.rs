//! What one stuck chat costs all others: nothing.
//!
//! ```sh
//! cargo run --release -p crare-tests --bin stuck
//! ```
//!
//! 1,000 chats send 2,000 texts a second over 40 connections to an echo bot behind a webhook, which answers in the answer. The
//! time from a request to its answer is measured. It is done with two processes of the same bot in turns: to the second one
//! another chat sends texts whose handler never returns, over three more connections, one after the other as they are
//! acknowledged, from the beginning. Then the same with two bots that poll: the time runs from the answer of `getUpdates` that
//! holds a text to the call that replies.
//!
//! `--quick`: half a second each, `--long`: two minutes each (`SECONDS`: so long each). `--rate NUMBER`: texts a second.

// A program for people who look at its output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bot;
mod hooked;
mod polled;

use std::{io, process::ExitCode, time::Duration};

use crare_tests::programs::{
    figures::{median, micros, percentile},
    options::{Length, Options},
};
use tokio::{runtime::Builder, task::LocalSet};

use self::{hooked::Hooked, polled::Polled};

const CHATS: usize = 1_000;
const STUCK_TEXT: &str = "stuck";
const ROUNDS: u32 = 9;
const GOAL: f64 = 2.0;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("serve") {
        return bot::main();
    }
    let options = match Options::of_process(&["rate"]) {
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
    eprintln!("stuck: {error}");
    ExitCode::FAILURE
}

async fn measure(options: &Options) -> io::Result<()> {
    let each = match options.length {
        Length::Quick => Duration::from_millis(500),
        Length::Usual => Duration::from_secs(9),
        Length::Long => Duration::from_secs(120),
        Length::For(time) => time,
    };
    let plan = Plan {
        rate: options.count("rate", 2_000).max(1),
        round: each / ROUNDS,
    };
    println!(
        "{CHATS} chats, {} texts a second; the time to the answer in microseconds",
        plan.rate
    );
    let webhook = by_webhook(&plan).await?;
    let polling = by_polling(&plan).await?;
    println!("stuck: p99 with a stuck chat / without: webhook {webhook:.2}, polling {polling:.2}");
    Ok(())
}

struct Plan {
    rate: usize,
    round: Duration,
}

async fn by_webhook(plan: &Plan) -> io::Result<f64> {
    let folders = (tempfile::tempdir()?, tempfile::tempdir()?);
    let mut free = Hooked::start(folders.0.path()).await?;
    let mut burdened = Hooked::start(folders.1.path()).await?;
    let stuck = burdened.stick().await?;
    let (mut without, mut with) = (Times::default(), Times::default());
    for round in 0..=ROUNDS {
        let one = free.round(plan.rate, plan.round).await?;
        let other = burdened.round(plan.rate, plan.round).await?;
        // The first one is thrown away: everything is cold.
        if round > 0 {
            without.add(one);
            with.add(other);
        }
    }
    let ratio = shown("webhook", &without, &with);
    let (sent, taken, put_off) = (stuck.sent.get(), stuck.taken.get(), stuck.put_off.get());
    println!(
        "  of the stuck chat {sent} texts were sent, {taken} acknowledged, {put_off} times one was put off"
    );
    if sent == 0 {
        return Err(io::Error::other("the stuck chat sent nothing"));
    }
    Ok(ratio)
}

async fn by_polling(plan: &Plan) -> io::Result<f64> {
    let folders = (tempfile::tempdir()?, tempfile::tempdir()?);
    let mut free = Polled::start(folders.0.path(), false).await?;
    let mut burdened = Polled::start(folders.1.path(), true).await?;
    let (mut without, mut with) = (Times::default(), Times::default());
    for round in 0..=ROUNDS {
        let one = free.round(plan.rate, plan.round).await?;
        let other = burdened.round(plan.rate, plan.round).await?;
        // The first one is thrown away: everything is cold.
        if round > 0 {
            without.add(one);
            with.add(other);
        }
    }
    Ok(shown("polling", &without, &with))
}

/// The times of several rounds.
#[derive(Default)]
struct Times {
    middle: Vec<f64>,
    p99: Vec<f64>,
    count: usize,
}

impl Times {
    fn add(&mut self, mut round: Vec<Duration>) {
        self.middle.push(micros(percentile(&mut round, 50)));
        self.p99.push(micros(percentile(&mut round, 99)));
        self.count += round.len();
    }
}

/// Prints both and gives the ratio of the medians of the rounds' p99.
fn shown(source: &str, without: &Times, with: &Times) -> f64 {
    for (times, which) in [(without, "without a stuck chat"), (with, "with one")] {
        println!(
            "  {source}, {which:<22} p50 {:>7.0}  p99 {:>7.0}   ({} texts)",
            median(&times.middle),
            median(&times.p99),
            times.count
        );
    }
    let ratio = median(&with.p99) / median(&without.p99).max(1.0);
    let judged = if ratio <= GOAL { "met" } else { "missed" };
    println!("  {source}: ratio {ratio:.2}, goal {GOAL:.1}: {judged}");
    ratio
}
