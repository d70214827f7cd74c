//! Each update once, the inbox, attempts, dead letters.

use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::Notify;

use super::{settle, update};
use crate::api::{UpdateId, UserId};
use crate::delivery::{
    Arrival, BoxFuture, Ended, Engine, Kept, Limits, Order, Process, Refused, Settled, Setup,
    Verdict,
};
use crate::inbox::test_disk::Disk;
use crate::inbox::{Counts, Entry, Inbox as _};

pub(super) const BOT: UserId = UserId(1);
pub(super) const WINDOW: Duration = Duration::from_millis(500);

/// Handlers that take so long, and fail so often.
#[derive(Default)]
pub(super) struct Bot {
    pub(super) takes: HashMap<i64, Duration>,
    fails: Mutex<HashMap<i64, usize>>,
    aside: Option<Arc<Notify>>,
    begun: Mutex<Vec<i64>>,
}

impl Bot {
    pub(super) fn taking(takes: impl IntoIterator<Item = (i64, u64)>) -> Self {
        let takes = takes.into_iter();
        Self {
            takes: takes
                .map(|(id, ms)| (id, Duration::from_millis(ms)))
                .collect(),
            ..Self::default()
        }
    }

    pub(super) fn failing(id: i64, times: usize) -> Self {
        Self {
            fails: Mutex::new(HashMap::from([(id, times)])),
            ..Self::default()
        }
    }

    pub(super) fn begun(&self) -> Vec<i64> {
        self.begun.lock().unwrap().clone()
    }
}

struct Handler(Arc<Bot>);

impl Process for Handler {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        let id = arrival.update.update_id.0;
        self.0.begun.lock().unwrap().push(id);
        let takes = self.0.takes.get(&id).copied();
        let fails = self
            .0
            .fails
            .lock()
            .unwrap()
            .get_mut(&id)
            .is_some_and(|left| {
                let fails = *left > 0;
                *left = left.saturating_sub(1);
                fails
            });
        if let Some(until) = self.0.aside.clone() {
            let hold = arrival.carrier.set_aside();
            tokio::spawn(async move {
                until.notified().await;
                drop(hold);
            });
        }
        Box::pin(async move {
            if let Some(takes) = takes {
                tokio::time::sleep(takes).await;
            }
            if fails {
                return Ended::failed("no luck");
            }
            Verdict::Done.into()
        })
    }
}

pub(super) struct Run {
    pub(super) bot: Arc<Bot>,
    pub(super) disk: Arc<Disk>,
    pub(super) engine: Engine,
}

pub(super) async fn run(bot: Bot, disk: Disk, limits: Limits) -> Run {
    run_with(Arc::new(bot), Arc::new(disk), limits).await
}

pub(super) async fn run_with(bot: Arc<Bot>, disk: Arc<Disk>, limits: Limits) -> Run {
    let mut setup = Setup::from(limits);
    setup.inbox = Arc::clone(&disk) as _;
    let engine = Engine::new(Arc::new(Handler(Arc::clone(&bot))), setup);
    engine.open(BOT).await.unwrap();
    Run { bot, disk, engine }
}

pub(super) async fn entry(disk: &Disk, id: i64, json: Bytes, with: impl FnOnce(&mut Entry)) {
    let mut entry = Entry::new(UpdateId(id), json);
    with(&mut entry);
    disk.memory.put(entry).await.unwrap();
}

pub(super) fn is_acknowledged(settled: &Settled) -> bool {
    matches!(settled, Settled::Acknowledge(None))
}

#[tokio::test(start_paused = true)]
async fn each_update_once() {
    let run = run(Bot::taking([(1, 200)]), Disk::default(), Limits::new()).await;
    let first = run.engine.receive(&update(1, 1), false).unwrap();
    let meanwhile = run.engine.receive(&update(1, 1), false).unwrap();
    assert_eq!((run.engine.in_flight(), meanwhile.verdict()), (1, None));
    assert!(is_acknowledged(&first.settle(WINDOW).await));
    assert!(is_acknowledged(&meanwhile.settle(WINDOW).await));
    let afterwards = run.engine.deliver(&update(1, 1)).await.unwrap();
    assert_eq!(afterwards.verdict(), Some(Verdict::Done));
    assert_eq!((run.bot.begun(), run.engine.repeated()), (vec![1], 2));
}

#[tokio::test(start_paused = true)]
async fn what_is_behind_a_late_one_is_stored_at_once() {
    let run = run(Bot::taking([(1, 60_000)]), Disk::default(), Limits::new()).await;
    let deliver = |id, chat| run.engine.receive(&update(id, chat), false).unwrap();
    let slow = deliver(1, 7);
    // Nobody has waited for the first one yet.
    let early = deliver(2, 7);
    assert!(is_acknowledged(&slow.settle(WINDOW).await));
    let began = tokio::time::Instant::now();
    assert!(is_acknowledged(&deliver(3, 7).settle(WINDOW).await));
    // Timers are as fine as a millisecond.
    let soon = Duration::from_millis(2);
    assert!(began.elapsed() <= soon, "{:?}", began.elapsed());
    assert!(is_acknowledged(&early.settle(WINDOW).await));
    assert!(began.elapsed() >= WINDOW);
    assert_eq!(run.disk.counts().pending, 3);
    // Other chats have their window.
    assert!(is_acknowledged(&deliver(4, 8).settle(WINDOW).await));
    assert_eq!(run.disk.counts().pending, 3);
}

#[tokio::test(start_paused = true)]
async fn stored_when_the_window_is_over() {
    let run = run(
        Bot::taking([(1, 499), (2, 2_000)]),
        Disk::default(),
        Limits::new(),
    )
    .await;
    let quick = run.engine.receive(&update(1, 1), false).unwrap();
    let slow = run.engine.receive(&update(2, 2), false).unwrap();
    assert!(is_acknowledged(&quick.settle(WINDOW).await));
    assert_eq!(run.disk.counts().pending, 0);
    assert!(is_acknowledged(&slow.settle(WINDOW).await));
    assert_eq!((slow.verdict(), run.disk.counts().pending), (None, 1));
    assert_eq!(slow.over().await, Verdict::Done);
    settle().await;
    assert_eq!((run.disk.counts().pending, run.engine.bytes()), (0, 0));
    let _ = run.engine.drain(WINDOW).await;
    assert_eq!(*run.disk.remembered.lock().unwrap(), [UpdateId(1)]);
}

#[tokio::test(start_paused = true)]
async fn kept_by_telegram_when_the_disk_is_full() {
    let disk = Disk::default();
    disk.full.store(true, Ordering::Relaxed);
    let run = run(Bot::taking([(1, 60_000)]), disk, Limits::new()).await;
    let told = run.engine.receive(&update(1, 1), false).unwrap();
    let kept = told.settle(WINDOW).await;
    assert!(matches!(kept, Settled::Keep(Kept::Unstorable)), "{kept:?}");
    run.disk.full.store(false, Ordering::Relaxed);
    let again = run.engine.receive(&update(1, 1), false).unwrap();
    assert!(is_acknowledged(&again.settle(WINDOW).await));
    assert_eq!((run.disk.counts().pending, run.bot.begun().len()), (1, 1));
}

/// A repetition that comes while the update is being put must not be acknowledged before it is safe.
#[tokio::test(start_paused = true)]
async fn not_acknowledged_while_it_is_being_put() {
    let gate = Arc::new(Notify::new());
    let disk = Disk {
        full: true.into(),
        gate: Some(Arc::clone(&gate)),
        ..Disk::default()
    };
    let run = run(Bot::taking([(1, 60_000)]), disk, Limits::new()).await;
    let ask = || {
        let told = run.engine.receive(&update(1, 1), false).unwrap();
        tokio::spawn(async move { told.settle(Duration::ZERO).await })
    };
    let (first, again) = (ask(), ask());
    settle().await;
    assert!(!first.is_finished() && !again.is_finished());
    gate.notify_one();
    for told in [first, again] {
        let told = told.await.unwrap();
        assert!(matches!(told, Settled::Keep(Kept::Unstorable)), "{told:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn tried_again_then_a_dead_letter_then_replayed() {
    let limits = Limits::new().retries(2);
    let run = run(Bot::failing(1, 3), Disk::default(), limits).await;
    let begun = tokio::time::Instant::now();
    let told = run.engine.receive(&update(1, 1), false).unwrap();
    drop(run.engine.receive(&update(2, 1), false).unwrap());
    assert_eq!(told.over().await, Verdict::Failed);
    let took = begun.elapsed().as_millis();
    assert!((3_000..3_100).contains(&took), "1 s and 2 s: {took}");
    settle().await;
    assert_eq!(run.bot.begun(), [1, 1, 1, 2]);
    let letters = run.disk.letters(None, 9).await.unwrap();
    assert_eq!((letters.len(), letters[0].attempts), (1, 3));
    assert_eq!(letters[0].reason, "no luck");
    assert_eq!(run.disk.counts(), Counts::new(0, 1));

    assert!(run.disk.replay(UpdateId(1)).await.unwrap());
    settle().await;
    assert_eq!(run.bot.begun(), [1, 1, 1, 2, 1]);
    assert_eq!(run.disk.counts(), Counts::new(0, 0));
}

#[tokio::test]
async fn what_ends_the_process_again_and_again_is_given_up() {
    let disk = Disk::default();
    for id in [1, 2] {
        entry(&disk, id, update(id, 1), |entry| {
            entry.attempts = u32::try_from(4 - id).unwrap();
        })
        .await;
    }
    let run = run(Bot::default(), disk, Limits::new().starts(3)).await;
    settle().await;
    assert_eq!(run.bot.begun(), [2]);
    let letters = run.disk.letters(None, 9).await.unwrap();
    assert!(letters[0].reason.contains("begun 3 times"), "{letters:?}");
    assert_eq!(run.disk.counts(), Counts::new(0, 1));
}

#[tokio::test]
async fn too_late_for_an_inline_query_not_for_a_button() {
    let user = r#"{"id":7,"is_bot":false,"first_name":"x"}"#;
    let inline = format!(
        r#"{{"update_id":1,"inline_query":{{"id":"1","from":{user},"query":"","offset":""}}}}"#
    );
    let button = format!(
        r#"{{"update_id":2,"callback_query":{{"id":"1","from":{user},"chat_instance":"1","data":"x"}}}}"#
    );
    let disk = Disk::default();
    let old = |entry: &mut Entry| entry.received -= Duration::from_secs(600);
    entry(&disk, 1, inline.into(), old).await;
    entry(&disk, 2, button.into(), old).await;
    let run = run(Bot::default(), disk, Limits::new()).await;
    settle().await;
    assert_eq!(run.bot.begun(), [2]);
    assert_eq!((run.disk.counts().pending, run.engine.lanes()), (0, 0));
}

#[tokio::test(start_paused = true)]
async fn set_aside_is_safe_at_once_and_over_later() {
    let until = Arc::new(Notify::new());
    let bot = Bot {
        aside: Some(Arc::clone(&until)),
        ..Bot::default()
    };
    let run = run(bot, Disk::default(), Limits::new()).await;
    let begun = tokio::time::Instant::now();
    let one = run.engine.receive(&update(1, 1), true).unwrap();
    let two = run.engine.receive(&update(2, 1), true).unwrap();
    for told in [&one, &two] {
        assert!(is_acknowledged(&told.settle(WINDOW).await));
        assert_eq!(told.verdict(), None);
    }
    assert!(begun.elapsed() < WINDOW);
    settle().await;
    assert_eq!(run.bot.begun(), [1, 2]);
    assert_eq!((run.engine.lanes(), run.engine.in_flight()), (0, 2));
    assert_eq!(run.disk.counts().pending, 2);
    until.notify_waiters();
    assert_eq!(
        (one.over().await, two.over().await),
        (Verdict::Done, Verdict::Done)
    );
    assert_eq!((run.engine.in_flight(), run.disk.counts().pending), (0, 0));
}

#[tokio::test(start_paused = true)]
async fn a_stop_stores_what_it_cuts_short() {
    let bot = Bot::taking([(1, 60_000), (2, 100)]);
    let first = run(bot, Disk::default(), Limits::new()).await;
    let told: Vec<_> = [(1, 1), (2, 2), (3, 1)]
        .map(|(id, chat)| first.engine.receive(&update(id, chat), false).unwrap())
        .into();
    let drained = first.engine.drain(Duration::from_secs(1)).await;
    assert_eq!((drained.stored, drained.abandoned), (2, 0));
    let verdicts: Vec<_> = told.iter().map(|told| told.verdict().unwrap()).collect();
    assert_eq!(verdicts, [Verdict::Stored, Verdict::Done, Verdict::Stored]);
    for told in &told {
        assert!(is_acknowledged(&told.settle(WINDOW).await));
    }
    assert!(matches!(
        first.engine.receive(&update(4, 4), false),
        Err(Refused::Closed)
    ));
    // The next start goes on with it, in order and before what is new.
    let next = run_with(Arc::new(Bot::default()), first.disk, Limits::new()).await;
    drop(next.engine.receive(&update(4, 1), false).unwrap());
    settle().await;
    assert_eq!(next.bot.begun(), [1, 3, 4]);
}

#[tokio::test(start_paused = true)]
async fn orders() {
    let json = |id: i64, chat: i64, user: i64| {
        Bytes::from(format!(
            r#"{{"update_id":{id},"message":{{"message_id":1,"date":1,"chat":{{"id":{chat},"type":"group","title":"x"}},"from":{{"id":{user},"is_bot":false,"first_name":"x"}},"text":"x"}}}}"#
        ))
    };
    let by_parity = Order::by(|update| update.update_id.0 % 2);
    // Of chat and user: (1, 1), (1, 2), (2, 1), (1, 1).
    for (order, at_once) in [
        (Order::Chat, vec![1, 3]),
        (Order::User, vec![1, 2]),
        (Order::ChatAndUser, vec![1, 2, 3]),
        (Order::None, vec![1, 2, 3, 4]),
        (by_parity, vec![1, 2]),
    ] {
        let name = format!("{order:?}");
        let bot = Arc::new(Bot::taking((1..=4).map(|id| (id, 1_000))));
        let mut setup = Setup::new();
        setup.order = order;
        let engine = Engine::new(Arc::new(Handler(Arc::clone(&bot))), setup);
        for (id, chat, user) in [(1, 1, 1), (2, 1, 2), (3, 2, 1), (4, 1, 1)] {
            drop(engine.receive(&json(id, chat, user), false).unwrap());
        }
        assert_eq!(bot.begun(), at_once, "{name}");
        assert_eq!(engine.lanes(), at_once.len(), "{name}");
        assert_eq!(engine.drain(Duration::from_secs(9)).await.abandoned, 0);
        assert_eq!(bot.begun().len(), 4, "{name}");
    }
}
