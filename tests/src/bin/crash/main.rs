//! What a crash costs: a bot is killed and stopped again and again while updates come in, and none may be lost.
//!
//! ```sh
//! cargo run --release -p crare-tests --bin crash
//! ```
//!
//! Telegram is played by [`crare_tests::server`]: lanes per chat, strictly serial; an update comes again until it was answered
//! 2xx, after the waits of the real server or `Retry-After`; 60 s for an answer; at most 40 connections. Only waits pass
//! faster, and only as long as the program shall end within a minute.
//!
//! 20,000 texts of 400 chats name the time that their handler takes, 0 to 5 s, most less than 60 ms. The bot is another process
//! with an inbox in a temporary folder; its handlers append `begin` and `end` to a file in single writes, which survive it.
//! At random moments it is killed (SIGKILL) ten times and asked to stop (SIGTERM) ten times, and started again at once.
//!
//! | counted | means |
//! |---|---|
//! | lost | its handler never came to its end |
//! | out of order | in its chat, a later update came to an end before it did |
//! | twice | its handler came to its end more than once |
//!
//! An update may come to its end twice only if it was in flight when the bot was killed: its answer had not arrived, or it was
//! in the inbox and its end not yet on the disk. Anything else is told, and is a failure of the program like a lost update.
//!
//! `--quick`: 400 updates, two interruptions of each kind. `--long`: waits as long as Telegram's, 100,000 updates, 50
//! interruptions of each kind, 10 s to stop. `SECONDS`: the patience at the end.
//! `--updates`, `--chats`, `--kills`, `--stops`, `--seed NUMBER`.

// A program for people who look at its output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bot;
mod interrupt;
mod judge;
mod record;

use std::{
    io,
    process::ExitCode,
    time::{Duration, Instant},
};

use crare_tests::{
    programs::{
        options::{Length, Options},
        random::Random,
    },
    server::{Server, Settings},
};
use tokio::{runtime::Builder, time::sleep};

use self::{
    interrupt::{Bot, Interruption},
    judge::{Acknowledged, Case},
    record::{Micros, Reader},
};

/// The end has come when nothing is left at Telegram and no handler began or ended for so long: more than any takes.
const QUIET: Duration = Duration::from_secs(8);
/// Between looks at what is done.
const LOOK: Duration = Duration::from_millis(20);

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("serve") {
        return bot::main();
    }
    let plan = match Plan::of_process() {
        Ok(plan) => plan,
        Err(error) => {
            eprintln!("crash: {error}");
            return ExitCode::FAILURE;
        }
    };
    let runtime = Builder::new_current_thread().enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(play(&plan))) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("crash: {error}");
            ExitCode::FAILURE
        }
    }
}

struct Plan {
    updates: usize,
    chats: u64,
    kills: usize,
    stops: usize,
    seed: u64,
    /// How much faster than at Telegram waits pass.
    speed: f64,
    /// The longest time of a handler, in milliseconds.
    longest: u64,
    shutdown_timeout: Duration,
    /// When to give up.
    patience: Duration,
}

impl Plan {
    fn of_process() -> Result<Self, String> {
        let options = Options::of_process(&["updates", "chats", "kills", "stops", "seed"])?;
        let usual = (20_000, 400, 10, 8.0, 5_000, 1, 120);
        let (updates, chats, interruptions, speed, longest, shutdown, patience) =
            match options.length {
                Length::Quick => (400, 40, 2, 20.0, 800, 1, 20),
                Length::Usual => usual,
                Length::For(time) => (usual.0, usual.1, 10, 8.0, 5_000, 1, time.as_secs()),
                Length::Long => (100_000, 400, 50, 1.0, 5_000, 10, 3_600),
            };
        Ok(Self {
            updates: options.count("updates", updates),
            chats: options.number("chats", chats).max(1),
            kills: options.count("kills", interruptions),
            stops: options.count("stops", interruptions),
            seed: options.number("seed", Random::some_seed()),
            speed,
            longest,
            shutdown_timeout: Duration::from_secs(shutdown),
            patience: Duration::from_secs(patience),
        })
    }
}

/// Whether all went well.
async fn play(plan: &Plan) -> io::Result<bool> {
    println!(
        "{} updates of {} chats, {} SIGKILL, {} SIGTERM, --seed {}",
        plan.updates, plan.chats, plan.kills, plan.stops, plan.seed
    );
    let began = Instant::now();
    let mut random = Random::new(plan.seed);
    let server = Server::start_with(Settings::new().local(true).speed(plan.speed)).await;
    let cases = send(&server, plan, &mut random);
    let folder = tempfile::tempdir()?;
    let mut bot = Bot::start(&server, folder.path(), plan.shutdown_timeout);
    let mut reader = Reader::of(bot.record());

    let give_up = began + plan.patience;
    for (progress, interruption) in interruptions(plan, &mut random) {
        while plan.updates - server.pending() < progress && Instant::now() < give_up {
            bot.check().await?;
            sleep(LOOK).await;
        }
        sleep(Duration::from_millis(random.within(0..200))).await;
        bot.interrupt(interruption, &server).await;
    }
    let interrupted = began.elapsed();
    settled(&server, &mut bot, &mut reader, cases.len(), give_up).await?;
    println!(
        "interruptions until {:.1} s, all quiet at {:.1} s",
        interrupted.as_secs_f64(),
        began.elapsed().as_secs_f64()
    );
    let ends = bot.end().await;
    let acknowledged = acknowledged(&server);
    let verdict = judge::judge(&cases, &reader.read()?, &ends, &acknowledged);
    show("lost", &verdict.losses);
    show("fault", &verdict.faults);
    let good = verdict.lost == 0 && verdict.out_of_order == 0 && verdict.faults.is_empty();
    println!("{verdict}");
    Ok(good)
}

/// The first of several findings.
fn show(what: &str, found: &[String]) {
    const MOST: usize = 20;
    for one in found.iter().take(MOST) {
        println!("{what}: {one}");
    }
    if found.len() > MOST {
        println!("and {} more", found.len() - MOST);
    }
}

/// All updates wait at Telegram from the beginning.
fn send(server: &Server, plan: &Plan, random: &mut Random) -> Vec<Case> {
    let users: Vec<_> = (0..plan.chats)
        .map(|number| server.user(1_000 + i64::try_from(number).unwrap_or(0), "User"))
        .collect();
    let send = |_| {
        let chat = random.within(0..plan.chats);
        let user = &users[usize::try_from(chat).unwrap_or(0)];
        let pause = pause(random).min(plan.longest);
        let id = server.send_text(user, &pause.to_string());
        Case { id, chat }
    };
    (0..plan.updates).map(send).collect()
}

/// How many milliseconds a handler takes.
fn pause(random: &mut Random) -> u64 {
    match random.within(0..1_000) {
        0..300 => 0,
        300..700 => random.within(1..6),
        700..960 => random.within(6..60),
        960..995 => random.within(60..1_000),
        _ => random.within(1_000..5_001),
    }
}

/// When so many updates are delivered, this happens: at random moments, but all while there is work.
fn interruptions(plan: &Plan, random: &mut Random) -> Vec<(usize, Interruption)> {
    let mut kinds = vec![Interruption::Kill; plan.kills];
    kinds.resize(plan.kills + plan.stops, Interruption::Stop);
    random.shuffle(&mut kinds);
    let most = u64::try_from(plan.updates * 9 / 10).unwrap_or(0).max(1);
    let mut moments: Vec<_> = kinds
        .iter()
        .map(|_| usize::try_from(random.within(0..most)).unwrap_or(0))
        .collect();
    moments.sort_unstable();
    moments.into_iter().zip(kinds).collect()
}

/// Waits until nothing more is to be expected.
async fn settled(
    server: &Server,
    bot: &mut Bot,
    reader: &mut Reader,
    updates: usize,
    give_up: Instant,
) -> io::Result<()> {
    let (mut lines, mut changed) = (0, Instant::now());
    while Instant::now() < give_up {
        bot.check().await?;
        let record = reader.read()?;
        if record.len() != lines || server.pending() > 0 {
            (lines, changed) = (record.len(), Instant::now());
        }
        let mut ended: Vec<_> = record.iter().filter(|line| line.is_end).collect();
        ended.sort_unstable_by_key(|line| line.id);
        ended.dedup_by_key(|line| line.id);
        let all = server.pending() == 0 && ended.len() == updates;
        if all || changed.elapsed() > QUIET {
            break;
        }
        sleep(LOOK * 5).await;
    }
    Ok(())
}

/// When the answer to each update arrived, and how long it took.
fn acknowledged(server: &Server) -> Vec<Acknowledged> {
    let (now, clock) = (tokio::time::Instant::now(), Micros::now());
    server
        .deliveries()
        .iter()
        .filter(|delivery| delivery.outcome == Ok(200))
        .map(|delivery| Acknowledged {
            id: delivery.update_id,
            at: clock.before(now - delivery.ended),
            took: delivery.ended - delivery.began,
        })
        .collect()
}
