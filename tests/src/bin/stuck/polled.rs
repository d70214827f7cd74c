//! A bot that polls, and what it is told.

use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, VecDeque},
    io,
    path::Path,
    rc::Rc,
    time::Duration,
};

use crare_tests::{
    process::Running,
    programs::{api, bot, updates::Chats},
};
use futures_util::{FutureExt, future::LocalBoxFuture};
use serde_json::Value;
use tokio::{
    sync::Notify,
    time::{Instant, sleep, sleep_until, timeout},
};

use super::{CHATS, STUCK_TEXT};

/// Updates arrive at Telegram in such steps.
const TICK: Duration = Duration::from_millis(2);
/// Between texts of the stuck chat.
const STUCK_STEP: Duration = Duration::from_millis(30);
/// Updates in an answer.
const BATCH: usize = 100;
/// How long `getUpdates` waits when there is nothing.
const WAIT: Duration = Duration::from_secs(5);
/// How long the last replies may take.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) struct Polled {
    running: Running,
    queue: Rc<Queue>,
    /// Whether there is a stuck chat, and when its next text comes.
    stuck: Option<Instant>,
}

/// The updates that Telegram keeps, until they are confirmed.
#[derive(Default)]
struct Queue {
    kept: RefCell<VecDeque<Kept>>,
    arrived: Notify,
    next: Cell<usize>,
    /// When the text of a chat was handed out first.
    out: RefCell<HashMap<usize, VecDeque<Instant>>>,
    waiting: Cell<usize>,
    times: RefCell<Vec<Duration>>,
}

struct Kept {
    id: i64,
    json: String,
    /// The chat that waits for a reply; none for the stuck one.
    chat: Option<usize>,
    handed_out: bool,
}

impl Polled {
    pub(super) async fn start(folder: &Path, stuck: bool) -> io::Result<Self> {
        let queue = Rc::new(Queue::default());
        let shared = Rc::clone(&queue);
        let results = move |method: &str, body: &[u8]| Rc::clone(&shared).result(method, body);
        let api = api::serve(Rc::new(results)).await?;
        let running = bot("serve", &api, folder).start();
        Ok(Self {
            running,
            queue,
            stuck: stuck.then(Instant::now),
        })
    }

    /// Texts of all chats at an even rate. Gives how long each took.
    pub(super) async fn round(&mut self, rate: usize, time: Duration) -> io::Result<Vec<Duration>> {
        let (began, mut sent) = (Instant::now(), 0);
        let mut due = began;
        while began.elapsed() < time {
            sleep_until(due).await;
            due += TICK;
            let milliseconds = usize::try_from(began.elapsed().as_millis()).unwrap_or(0);
            while sent < milliseconds * rate / 1_000 {
                sent += 1;
                self.queue.add(false);
            }
            if let Some(next) = self.stuck.as_mut().filter(|next| **next <= Instant::now()) {
                *next += STUCK_STEP;
                self.queue.add(true);
            }
        }
        let patience = Instant::now() + PATIENCE;
        while self.queue.waiting.get() > 0 {
            if Instant::now() > patience || !self.running.is_running() {
                let (missing, output) = (self.queue.waiting.get(), self.running.output());
                return Err(io::Error::other(format!(
                    "{missing} replies are missing\n{output}"
                )));
            }
            sleep(TICK).await;
        }
        Ok(self.queue.times.take())
    }
}

impl Queue {
    fn add(&self, stuck: bool) {
        let number = self.next.replace(self.next.get() + 1);
        let mut body = Vec::new();
        // One chat more than send texts that are answered.
        let chats = Chats::new(CHATS + 1);
        let place = if stuck { CHATS } else { number % CHATS };
        let text = if stuck { STUCK_TEXT } else { "hello" };
        chats.write_as(number, chats.chat_of(place), text, &mut body);
        if !stuck {
            self.waiting.set(self.waiting.get() + 1);
        }
        self.kept.borrow_mut().push_back(Kept {
            id: Chats::id_of(number),
            json: String::from_utf8_lossy(&body).into_owned(),
            chat: (!stuck).then(|| chats.chat_of(place)),
            handed_out: false,
        });
        self.arrived.notify_waiters();
    }

    fn result(self: Rc<Self>, method: &str, body: &[u8]) -> LocalBoxFuture<'static, String> {
        match method {
            "getUpdates" => {
                let params: Value = serde_json::from_slice(body).unwrap_or_default();
                let offset = params["offset"].as_i64().unwrap_or(0);
                async move { self.updates(offset).await }.boxed_local()
            }
            "sendMessage" => {
                self.replied(body);
                api::simple(method, body)
            }
            _ => api::simple(method, body),
        }
    }

    async fn updates(&self, offset: i64) -> String {
        self.kept.borrow_mut().retain(|kept| kept.id >= offset);
        let arrived = self.arrived.notified();
        if self.kept.borrow().is_empty() {
            // Nothing came: an empty answer.
            let _ = timeout(WAIT, arrived).await;
        }
        let now = Instant::now();
        let mut kept = self.kept.borrow_mut();
        let mut list = String::from("[");
        for one in kept.iter_mut().take(BATCH) {
            if list.len() > 1 {
                list.push(',');
            }
            list.push_str(&one.json);
            if let Some(chat) = one.chat.filter(|_| !one.handed_out) {
                one.handed_out = true;
                self.out
                    .borrow_mut()
                    .entry(chat)
                    .or_default()
                    .push_back(now);
            }
        }
        list.push(']');
        list
    }

    fn replied(&self, body: &[u8]) {
        let params: Value = serde_json::from_slice(body).unwrap_or_default();
        let chat = params["chat_id"]
            .as_u64()
            .and_then(|chat| usize::try_from(chat).ok());
        let mut out = self.out.borrow_mut();
        let since = chat.and_then(|chat| out.get_mut(&chat)?.pop_front());
        if let Some(since) = since {
            self.waiting.set(self.waiting.get() - 1);
            self.times.borrow_mut().push(since.elapsed());
        }
    }
}
