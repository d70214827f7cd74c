//! How fast tests with the kit are: 1,000 conversations of 10 messages and their answers, each as a test of its own, with a
//! runtime, a Telegram and a bot.
//!
//! ```sh
//! cargo run --release -p crare-tests --example conversations
//! ```
//!
//! As `cargo test` does it, each processor runs one after the other. `--quick`: 100 of them, `--long`: 20,000.
//! `--conversations NUMBER`, `--messages NUMBER`.

// A program for people who look at its output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use crare::prelude::*;
use crare::testing::Scene;
use crare_tests::programs::options::{Length, Options};
use tokio::runtime::Builder;

/// Seconds on two processors.
const GOAL: f64 = 5.0;

#[handle(on_text)]
async fn echo(Text(text): Text, said: Data<AtomicU64>) -> String {
    format!("{}: {text}", said.fetch_add(1, Ordering::Relaxed) + 1)
}

async fn conversation(messages: usize) {
    let app = App::new("").routes(router![echo]).data(AtomicU64::new(0));
    let scene = Scene::of(app).await;
    let mut alice = scene.actor("Alice");
    for number in 1..=messages {
        alice.says("hello").await;
        alice.sees(&format!("{number}: hello")).await;
    }
    scene.ends().await;
}

fn run(conversations: usize, messages: usize) -> io::Result<()> {
    let next = Arc::new(AtomicUsize::new(0));
    let processors = thread::available_parallelism()?.get();
    let threads = (0..processors).map(|_| {
        let next = Arc::clone(&next);
        thread::spawn(move || -> io::Result<()> {
            while next.fetch_add(1, Ordering::Relaxed) < conversations {
                let runtime = Builder::new_current_thread()
                    .enable_all()
                    .start_paused(true)
                    .build()?;
                runtime.block_on(Box::pin(conversation(messages)));
            }
            Ok(())
        })
    });
    let threads: Vec<_> = threads.collect();
    for thread in threads {
        let end = thread.join();
        // What was wrong is printed already.
        end.map_err(|_| io::Error::other("a conversation went wrong"))??;
    }
    Ok(())
}

fn main() -> ExitCode {
    let options = match Options::of_process(&["conversations", "messages"]) {
        Ok(options) => options,
        Err(error) => return failed(&error),
    };
    let conversations = match options.length {
        Length::Quick => 100,
        Length::Usual | Length::For(_) => 1_000,
        Length::Long => 20_000,
    };
    let conversations = options.count("conversations", conversations);
    let messages = options.count("messages", 10);
    let begun = Instant::now();
    if let Err(error) = run(conversations, messages) {
        return failed(&error.to_string());
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!("goal {GOAL} s for 1,000 conversations of 10 messages");
    println!("conversations: {conversations} in {seconds:.2} s");
    ExitCode::SUCCESS
}

fn failed(error: &str) -> ExitCode {
    eprintln!("conversations: {error}");
    ExitCode::FAILURE
}
