//! What failed and cannot be written down, pauses and replies across a restart, replies of what is set aside.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderValue;

use super::inbox::{BOT, Bot, WINDOW, entry, is_acknowledged, run, run_with};
use super::update;
use crate::api::UpdateId;
use crate::client::{InAnswer, Request};
use crate::delivery::{
    Arrival, BoxFuture, Ended, Engine, Kept, Limits, Process, Settled, Setup, Verdict,
};
use crate::inbox::Inbox as _;
use crate::inbox::test_disk::Disk;
use crate::routing::{Carried, Carrier};

#[tokio::test(start_paused = true)]
async fn what_failed_without_a_trace_comes_again() {
    let run = run(Bot::failing(1, 2), Disk::full(), Limits::new()).await;
    for begun in [vec![1], vec![1, 1]] {
        let told = run.engine.receive(&update(1, 1), false).unwrap();
        let kept = told.settle(WINDOW).await;
        assert!(matches!(kept, Settled::Keep(Kept::Unstorable)), "{kept:?}");
        assert_eq!(told.verdict(), Some(Verdict::Abandoned));
        assert_eq!(run.bot.begun(), begun);
        assert_eq!((run.engine.in_flight(), run.engine.lanes()), (0, 0));
    }
    let told = run.engine.receive(&update(1, 1), false).unwrap();
    assert!(is_acknowledged(&told.settle(WINDOW).await));
    assert_eq!(
        (told.verdict(), run.bot.begun().len()),
        (Some(Verdict::Done), 3)
    );
    drop(run.engine.receive(&update(1, 1), false).unwrap());
    assert_eq!(run.bot.begun().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn what_failed_without_a_trace_can_become_a_letter_later() {
    let run = run(Bot::failing(1, 9), Disk::full(), Limits::new().retries(1)).await;
    let told = run.engine.receive(&update(1, 1), false).unwrap();
    assert_eq!(told.over().await, Verdict::Abandoned);
    run.disk.full.store(false, Ordering::Relaxed);
    let told = run.engine.receive(&update(1, 1), false).unwrap();
    assert!(is_acknowledged(&told.settle(WINDOW).await));
    assert_eq!(told.over().await, Verdict::Failed);
    let letters = run.disk.letters(None, 9).await.unwrap();
    assert_eq!((letters.len(), letters[0].attempts), (1, 2));
    assert_eq!(run.bot.begun().len(), 4);
}

/// It is in the inbox: the next start has it, and Telegram need not send it again.
#[tokio::test(start_paused = true)]
async fn what_was_stored_before_is_safe_without_a_letter() {
    let mut bot = Bot::failing(1, 1);
    bot.takes.insert(1, Duration::from_secs(2));
    let run = run(bot, Disk::default(), Limits::new()).await;
    let told = run.engine.receive(&update(1, 1), false).unwrap();
    assert!(is_acknowledged(&told.settle(WINDOW).await));
    run.disk.full.store(true, Ordering::Relaxed);
    assert_eq!(told.over().await, Verdict::Failed);
    let again = run.engine.receive(&update(1, 1), false).unwrap();
    assert!(is_acknowledged(&again.settle(WINDOW).await));
    assert_eq!((run.bot.begun().len(), run.disk.counts().pending), (1, 1));
    let _ = run.engine.drain(WINDOW).await;
    let next = run_with(run.bot, run.disk, Limits::new()).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!((next.bot.begun().len(), next.disk.counts().pending), (2, 0));
}

#[tokio::test(start_paused = true)]
async fn a_pause_is_waited_out_behind_another_one() {
    let disk = Disk::default();
    let paused = |entry: &mut crate::inbox::Entry| {
        entry.not_before = Some(SystemTime::now() + Duration::from_secs(60));
    };
    entry(&disk, 1, update(1, 1), |_| {}).await;
    entry(&disk, 2, update(2, 1), paused).await;
    entry(&disk, 3, update(3, 1), |_| {}).await;
    let run = run(Bot::taking([(1, 10_000)]), disk, Limits::new()).await;
    tokio::time::sleep(Duration::from_secs(58)).await;
    assert_eq!(run.bot.begun(), [1]);
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(run.bot.begun(), [1, 2, 3]);
}

#[tokio::test(start_paused = true)]
async fn a_stop_does_not_wait_for_a_pause() {
    let disk = Disk::default();
    for id in [1, 2] {
        entry(&disk, id, update(id, 1), |entry| {
            entry.not_before = Some(SystemTime::now() + Duration::from_secs(200));
        })
        .await;
    }
    let run = run(Bot::default(), disk, Limits::new()).await;
    let begun = tokio::time::Instant::now();
    let drained = run.engine.drain(Duration::from_secs(100)).await;
    assert_eq!((drained.stored, drained.abandoned), (2, 0));
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert!(run.bot.begun().is_empty());
    assert_eq!(run.disk.counts().pending, 2);
}

/// Replies with the update's id, and sets it aside for as long as the guards are here.
#[derive(Default)]
struct Replying {
    sets_aside: bool,
    guards: Mutex<Vec<Box<dyn std::any::Any + Send + Sync>>>,
    carriers: Mutex<Vec<Arc<dyn Carrier>>>,
}

fn reply(text: &str) -> Box<Carried> {
    Box::new(Carried {
        request: Request::new("sendDice", "{}"),
        answer: InAnswer {
            method: "sendDice".into(),
            content_type: HeaderValue::from_static("application/json"),
            body: Bytes::copy_from_slice(text.as_bytes()),
        },
    })
}

struct Handler(Arc<Replying>);

impl Process for Handler {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        let text = arrival.update.update_id.to_string();
        arrival.carrier.carry(reply(&text)).unwrap();
        if self.0.sets_aside {
            let guard = arrival.carrier.set_aside();
            self.0.guards.lock().unwrap().push(guard);
        }
        self.0.carriers.lock().unwrap().push(arrival.carrier);
        Box::pin(async { Verdict::Done.into() })
    }
}

async fn replying(sets_aside: bool, disk: &Arc<Disk>) -> (Arc<Replying>, Engine) {
    let replying = Arc::new(Replying {
        sets_aside,
        ..Replying::default()
    });
    let mut setup = Setup::new();
    setup.inbox = Arc::clone(disk) as _;
    let engine = Engine::new(Arc::new(Handler(Arc::clone(&replying))), setup);
    engine.open(BOT).await.unwrap();
    (replying, engine)
}

async fn answered(engine: &Engine, id: i64) -> Option<Bytes> {
    let told = engine.receive(&update(id, 1), true).unwrap();
    match told.settle(WINDOW).await {
        Settled::Acknowledge(reply) => reply.map(|reply| reply.body),
        kept @ Settled::Keep(_) => panic!("{kept:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_reply_leaves_before_the_update_is_set_aside() {
    let disk = Arc::new(Disk::default());
    let (bot, engine) = replying(true, &disk).await;
    assert_eq!(answered(&engine, 7).await.unwrap(), "7");
    assert_eq!((engine.in_flight(), disk.counts().pending), (1, 1));
    // Sent once more, while it is there and after it.
    assert_eq!(answered(&engine, 7).await.unwrap(), "7");
    let carrier = bot.carriers.lock().unwrap().remove(0);
    assert!(carrier.retract().is_none() && carrier.carry(reply("8")).is_err());
    bot.guards.lock().unwrap().clear();
    assert_eq!((engine.in_flight(), disk.counts().pending), (0, 0));
    assert_eq!(answered(&engine, 7).await.unwrap(), "7");
    assert_eq!(bot.carriers.lock().unwrap().len(), 0);
}

/// Once it is set aside another call may still go before the reply, which is a call then: no answer comes for it any more.
#[tokio::test(start_paused = true)]
async fn a_reply_taken_back_after_that_does_not_travel() {
    let disk = Arc::new(Disk::default());
    let (bot, engine) = replying(true, &disk).await;
    let told = engine.receive(&update(7, 1), true).unwrap();
    let carrier = bot.carriers.lock().unwrap().remove(0);
    assert!(carrier.retract().is_some());
    assert!(!carrier.takes_reply() && carrier.carry(reply("8")).is_err());
    assert!(is_acknowledged(&told.settle(WINDOW).await));
}

#[tokio::test(start_paused = true)]
async fn the_next_start_knows_the_replies() {
    let disk = Arc::new(Disk::default());
    let (_, engine) = replying(false, &disk).await;
    assert_eq!(answered(&engine, 7).await.unwrap(), "7");
    assert_eq!(answered(&engine, 8).await.unwrap(), "8");
    let _ = engine.drain(WINDOW).await;
    disk.replies.lock().unwrap()[1].made -= Duration::from_secs(151);
    let (bot, engine) = replying(false, &disk).await;
    assert_eq!(answered(&engine, 7).await.unwrap(), "7");
    // As long as Telegram may ask again, and no longer.
    assert_eq!(answered(&engine, 8).await, None);
    assert!(bot.carriers.lock().unwrap().is_empty());
    // And the one after that.
    let _ = engine.drain(WINDOW).await;
    let kept: Vec<_> = disk
        .replies
        .lock()
        .unwrap()
        .iter()
        .map(|kept| kept.update_id)
        .collect();
    assert_eq!(kept, [UpdateId(7)]);
}
