//! The engine under many schedules. Handlers are ended by the test, one by one, so a seed says everything about a run.

mod home;
mod inbox;
mod leftovers;

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use futures_util::FutureExt;
use tokio::{sync::oneshot, task::yield_now, time::timeout};

use super::{Arrival, BoxFuture, Delivered, Ended, Engine, Limits, Process, Refused, Verdict};
use crate::api::{DecodeError, RawJson, UpdateId};

/// A handler that ends when the test says so.
#[derive(Default)]
struct Stage {
    running: Mutex<Vec<(i64, oneshot::Sender<Verdict>)>>,
    started: Mutex<Vec<i64>>,
    unreadable: AtomicUsize,
}

struct Handler(Arc<Stage>);

impl Process for Handler {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        let (sender, receiver) = oneshot::channel();
        let id = arrival.update.update_id.0;
        self.0.started.lock().unwrap().push(id);
        self.0.running.lock().unwrap().push((id, sender));
        Box::pin(async { receiver.await.expect("the test ends it").into() })
    }

    fn undecodable(&self, update_id: UpdateId, raw: RawJson, error: DecodeError) {
        assert!(raw.as_str().contains(&update_id.to_string()) && !error.path().is_empty());
        self.0.unreadable.fetch_add(1, Ordering::Relaxed);
    }
}

impl Stage {
    fn engine(limits: Limits) -> (Arc<Self>, Engine) {
        let stage = Arc::new(Self::default());
        let engine = Engine::new(Arc::new(Handler(Arc::clone(&stage))), limits);
        (stage, engine)
    }

    fn running(&self) -> Vec<i64> {
        self.running
            .lock()
            .unwrap()
            .iter()
            .map(|(id, _)| *id)
            .collect()
    }

    fn started(&self) -> Vec<i64> {
        self.started.lock().unwrap().clone()
    }

    /// End the handler at a place in the list; dropping its end makes it panic.
    fn end(&self, place: usize, panics: bool) {
        let (_, sender) = self.running.lock().unwrap().remove(place);
        if !panics {
            sender.send(Verdict::Done).unwrap();
        }
    }

    fn end_id(&self, id: i64) {
        let place = self
            .running()
            .iter()
            .position(|running| *running == id)
            .expect("it runs");
        self.end(place, false);
    }
}

fn json(id: i64, chat: i64) -> String {
    format!(
        r#"{{"update_id":{id},"message":{{"message_id":1,"date":1,"chat":{{"id":{chat},"type":"private"}},"text":"x"}}}}"#
    )
}

fn update(id: i64, chat: i64) -> Bytes {
    json(id, chat).into()
}

/// Let everything run that can.
async fn settle() {
    for _ in 0..20 {
        yield_now().await;
    }
}

/// Small reproducible random numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}

/// Deliver `count` updates of some chats in a random interleaving with the ends of handlers, and check every step.
async fn random_run(seed: u64) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let limits = Limits::new()
        .in_flight(1 + dice.roll(12))
        .queue_per_chat(dice.roll(5));
    let (stage, engine) = Stage::engine(limits);
    let count = 60;
    let chats = 1 + dice.roll(6);
    let chat_of: Vec<i64> = (0..count)
        .map(|_| i64::try_from(dice.roll(chats)).unwrap())
        .collect();

    let source = {
        let (engine, chat_of) = (engine.clone(), chat_of.clone());
        tokio::spawn(async move {
            let mut accepted = Vec::new();
            for (id, chat) in (0..).zip(chat_of) {
                accepted.push(engine.deliver(&update(id, chat)).await.unwrap());
            }
            accepted
        })
    };
    let mut panics = 0;
    loop {
        for _ in 0..dice.roll(8) {
            yield_now().await;
        }
        let running = stage.running();
        let mut busy: Vec<i64> = running
            .iter()
            .map(|id| chat_of[usize::try_from(*id).unwrap()])
            .collect();
        busy.sort_unstable();
        busy.dedup();
        assert_eq!(
            busy.len(),
            running.len(),
            "seed {seed}: two updates of a chat at a time"
        );
        assert!(
            engine.in_flight() <= limits.in_flight,
            "seed {seed}: too many in flight"
        );
        assert!(
            engine.lanes() <= limits.in_flight,
            "seed {seed}: lanes left over"
        );
        if running.is_empty() {
            settle().await;
            if stage.running().is_empty() && source.is_finished() {
                break;
            }
        } else {
            let panics_now = dice.roll(10) == 0;
            panics += usize::from(panics_now);
            stage.end(dice.roll(running.len()), panics_now);
        }
    }
    let mut failed = 0;
    for delivered in source.await.unwrap() {
        failed += usize::from(delivered.over().await == Verdict::Failed);
    }
    assert_eq!(failed, panics, "seed {seed}: verdicts");
    assert_eq!(
        (engine.in_flight(), engine.lanes()),
        (0, 0),
        "seed {seed}: nothing is left"
    );
    let mut of_chat: HashMap<i64, Vec<i64>> = HashMap::new();
    for id in stage.started() {
        of_chat
            .entry(chat_of[usize::try_from(id).unwrap()])
            .or_default()
            .push(id);
    }
    assert_eq!(
        of_chat.values().map(Vec::len).sum::<usize>(),
        count,
        "seed {seed}: nothing lost, nothing twice"
    );
    assert!(
        of_chat.values().all(|ids| ids.is_sorted()),
        "seed {seed}: out of order"
    );
}

#[tokio::test]
async fn random_schedules_keep_every_promise() {
    for seed in 1..=500 {
        random_run(seed).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_callers_on_many_threads_lose_nothing() {
    struct Count(AtomicUsize);
    struct Counting(Arc<Count>);
    impl Process for Counting {
        fn process(&self, _: Arrival) -> BoxFuture<'static, Ended> {
            let count = Arc::clone(&self.0);
            Box::pin(async move {
                yield_now().await;
                count.0.fetch_add(1, Ordering::Relaxed);
                Verdict::Done.into()
            })
        }
    }
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let engine = Engine::new(
        Arc::new(Counting(Arc::clone(&count))),
        Limits::new().in_flight(7).queue_per_chat(1),
    );
    let callers = (0..16).map(|caller| {
        let engine = engine.clone();
        tokio::spawn(async move {
            for id in 0..500 {
                drop(
                    engine
                        .deliver(&update(caller * 1_000 + id, id % 3))
                        .await
                        .unwrap(),
                );
            }
        })
    });
    for caller in callers.collect::<Vec<_>>() {
        timeout(Duration::from_secs(30), caller)
            .await
            .expect("nobody waits for ever")
            .unwrap();
    }
    assert_eq!(engine.drain(Duration::from_secs(5)).await.abandoned, 0);
    assert_eq!(count.0.load(Ordering::Relaxed), 16 * 500);
}

#[tokio::test]
async fn a_stuck_chat_holds_up_nobody_else() {
    let (stage, engine) = Stage::engine(Limits::new().in_flight(10).queue_per_chat(2));
    for id in 0..3 {
        drop(engine.receive(&update(id, 1), false).unwrap());
    }
    assert!(matches!(
        engine.receive(&update(3, 1), false),
        Err(Refused::Full)
    ));
    // Who waits brings the updates of all chats: a full one does not hold it up.
    drop(engine.deliver(&update(3, 1)).await.unwrap());
    for id in 10..110 {
        let delivered = engine.deliver(&update(id, 2)).await.unwrap();
        settle().await;
        stage.end_id(id);
        assert_eq!(delivered.over().await, Verdict::Done);
    }
    assert_eq!(stage.running(), [0]);
    stage.end_id(0);
    settle().await;
    assert_eq!(stage.running(), [1]);
    assert_eq!(engine.in_flight(), 3);
}

#[tokio::test]
async fn the_total_is_bounded_and_waited_for() {
    let (stage, engine) = Stage::engine(Limits::new().in_flight(2));
    drop(engine.receive(&update(0, 1), false).unwrap());
    drop(engine.receive(&update(1, 2), false).unwrap());
    assert!(matches!(
        engine.receive(&update(2, 3), false),
        Err(Refused::Full)
    ));
    let third = update(2, 3);
    let mut waiting = Box::pin(engine.deliver(&third));
    assert!(waiting.as_mut().now_or_never().is_none());
    // Dropped before it was accepted: it never was.
    drop(waiting);
    settle().await;
    stage.end_id(0);
    stage.end_id(1);
    settle().await;
    assert_eq!(stage.started(), [0, 1]);
    assert_eq!((engine.in_flight(), engine.lanes()), (0, 0));
}

#[tokio::test]
async fn what_waits_for_room_is_told_of_the_end() {
    let (stage, engine) = Stage::engine(Limits::new().in_flight(1));
    let first = engine.receive(&update(0, 1), false).unwrap();
    let waiting = tokio::spawn({
        let engine = engine.clone();
        async move {
            engine
                .deliver(&update(1, 1))
                .await
                .map(|delivered| delivered.update_id())
        }
    });
    settle().await;
    engine.close();
    assert!(matches!(waiting.await.unwrap(), Err(Refused::Closed)));
    assert!(matches!(
        engine.receive(&update(2, 2), false),
        Err(Refused::Closed)
    ));
    assert!(matches!(
        engine.deliver(&update(3, 2)).await,
        Err(Refused::Closed)
    ));
    stage.end_id(0);
    assert_eq!(engine.drain(Duration::from_secs(5)).await.abandoned, 0);
    assert_eq!(first.over().await, Verdict::Done);
}

#[tokio::test]
async fn past_the_deadline_the_rest_is_cancelled() {
    let (_stage, engine) = Stage::engine(Limits::new());
    let delivered: Vec<Delivered> = (0..5)
        .map(|id| engine.receive(&update(id, id % 2), false).unwrap())
        .collect();
    settle().await;
    assert_eq!(engine.drain(Duration::from_millis(1)).await.abandoned, 5);
    for delivered in delivered {
        assert_eq!(delivered.over().await, Verdict::Abandoned);
    }
    settle().await;
    assert_eq!((engine.in_flight(), engine.lanes()), (0, 0));
}

#[tokio::test]
async fn raw_updates() {
    let (stage, engine) = Stage::engine(Limits::new());
    let good = engine.deliver(&update(1, 1)).await.unwrap();
    settle().await;
    stage.end_id(1);
    assert_eq!(
        (good.update_id(), good.over().await),
        (UpdateId(1), Verdict::Done)
    );

    let unreadable = [
        r#"{"update_id":2,"message":{"message_id":"x"}}"#.to_owned(),
        r#"{"message":{"message_id":1,"chat":7},"update_id":3}"#.to_owned(),
        format!(
            r#"{{"update_id":4,"message":{{"chat":{}1{}}}}}"#,
            "[".repeat(20_000),
            "]".repeat(20_000)
        ),
    ];
    for (id, body) in (2..).zip(&unreadable) {
        let told = engine.receive(&body.clone().into(), false).unwrap();
        assert_eq!(
            (told.update_id(), told.over().await),
            (UpdateId(id), Verdict::Failed)
        );
    }
    assert_eq!(stage.unreadable.load(Ordering::Relaxed), unreadable.len());

    for body in [
        &b""[..],
        b"[]",
        b"{}",
        b"7",
        b"{\"update_id\":\"7\"}",
        b"{\"update_id\":7.5}",
        b"{\"update_id\":7",
        b"\xff{}",
    ] {
        assert!(
            matches!(
                engine.receive(&Bytes::from_static(body), false),
                Err(Refused::NotAnUpdate(_))
            ),
            "{}",
            body.escape_ascii()
        );
    }
    assert_eq!(engine.in_flight(), 0);
}

#[tokio::test]
async fn why_an_update_failed_at_once_is_kept() {
    struct Failing;
    impl Process for Failing {
        fn process(&self, _: Arrival) -> BoxFuture<'static, Ended> {
            Box::pin(async { Ended::failed("as asked") })
        }
    }
    let mut setup = super::Setup::new();
    let inbox = Arc::clone(&setup.inbox);
    setup.limits = Limits::new();
    let engine = Engine::new(Arc::new(Failing), setup);
    engine.open(crate::api::UserId(1)).await.unwrap();
    let delivered = engine.deliver(&update(1, 1)).await.unwrap();
    let _ = delivered.settle(std::time::Duration::from_secs(20)).await;
    let letters = inbox.letters(None, 10).await.unwrap();
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert_eq!(letters[0].reason, "as asked");
    let failed: u64 = super::KindIndex::all()
        .map(|kind| engine.stats().updates(kind, super::Ending::Failed))
        .sum();
    assert_eq!((failed, engine.stats().handling().count()), (1, 1));
}
