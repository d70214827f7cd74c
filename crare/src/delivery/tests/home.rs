//! Where a handler goes on that had to wait.

use std::sync::Arc;
use std::thread::{self, ThreadId};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Handle};
use tokio::sync::{Semaphore, mpsc};

use super::super::{Arrival, BoxFuture, Ended, Engine, Limits, Process, Verdict};
use super::update;
use crate::api::{DecodeError, RawJson, UpdateId};
use crate::client::{Bot, Home};

/// Calls `getMe`, then sleeps, then is done; notes on which thread and in which runtime it is.
struct Handler {
    bot: Bot,
    noted: mpsc::UnboundedSender<(ThreadId, tokio::runtime::Id)>,
}

impl Process for Handler {
    fn process(&self, _: Arrival) -> BoxFuture<'static, Ended> {
        let (bot, noted) = (self.bot.clone(), self.noted.clone());
        Box::pin(async move {
            let note = || noted.send((thread::current().id(), Handle::current().id()));
            note().unwrap();
            bot.get_me().await.unwrap();
            note().unwrap();
            tokio::time::sleep(Duration::from_millis(1)).await;
            note().unwrap();
            Verdict::Done.into()
        })
    }

    fn undecodable(&self, _: UpdateId, _: RawJson, _: DecodeError) {}
}

/// A Bot API server that answers `getMe` as often as it has permits.
async fn server() -> (String, Arc<Semaphore>) {
    const ME: &str = r#"{"ok":true,"result":{"id":7,"is_bot":true,"first_name":"B"}}"#;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let permits = Arc::new(Semaphore::new(0));
    let served = Arc::clone(&permits);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let permits = Arc::clone(&served);
            tokio::spawn(async move {
                let mut request = [0; 4096];
                while stream.read(&mut request).await.is_ok_and(|read| read > 0) {
                    permits.acquire().await.unwrap().forget();
                    let length = ME.len();
                    let answer = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{ME}");
                    stream.write_all(answer.as_bytes()).await.unwrap();
                }
            });
        }
    });
    (url, permits)
}

/// A thread that is a home until it is told to leave.
struct Webhook {
    thread: ThreadId,
    runtime: Handle,
    leave: mpsc::Sender<()>,
    gone: mpsc::Receiver<()>,
}

impl Webhook {
    /// On which each of these updates is handed over.
    async fn start(engine: Engine, updates: Vec<i64>) -> Self {
        let (begun, mut started) = mpsc::channel(1);
        let (leave, mut told) = mpsc::channel::<()>(1);
        let (left, gone) = mpsc::channel::<()>(1);
        thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            let home = Home::settle(runtime.handle().clone());
            runtime.block_on(async {
                for id in updates {
                    drop(engine.receive(&update(id, id), false).unwrap());
                }
                let here = (thread::current().id(), Handle::current());
                begun.send(here).await.unwrap();
                told.recv().await;
                home.left().await;
            });
            drop(left);
        });
        let (thread, runtime) = started.recv().await.unwrap();
        Self {
            thread,
            runtime,
            leave,
            gone,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn it_stays_while_a_call_is_answered_and_moves_on_for_anything_else() {
    let (url, permits) = server().await;
    let bot = Bot::builder("7:AAsecret-secret_secret-x").api_url(url);
    let (noted, mut told) = mpsc::unbounded_channel();
    let bot = bot.no_proxy().build().unwrap();
    let engine = Engine::new(Arc::new(Handler { bot, noted }), Limits::new());
    let webhook = Webhook::start(engine, vec![1]).await;
    permits.add_permits(1);
    let (first, inside) = told.recv().await.unwrap();
    let (second, still_inside) = told.recv().await.unwrap();
    let (third, yet_inside) = told.recv().await.unwrap();
    assert_eq!([first, second], [webhook.thread; 2]);
    assert_ne!(third, webhook.thread, "a sleep is no call");
    // Wherever it is: what a handler spawns is not of the webhook's thread.
    assert_ne!(inside, webhook.runtime.id());
    assert_eq!([still_inside, yet_inside], [inside; 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_home_lasts_until_its_calls_are_answered() {
    let (url, permits) = server().await;
    let bot = Bot::builder("7:AAsecret-secret_secret-x").api_url(url);
    let (noted, mut told) = mpsc::unbounded_channel();
    let bot = bot.no_proxy().build().unwrap();
    let engine = Engine::new(Arc::new(Handler { bot, noted }), Limits::new());
    let mut webhook = Webhook::start(engine.clone(), vec![1, 2]).await;
    webhook.leave.send(()).await.unwrap();
    for _ in 0..2 {
        // Each handler has noted its beginning, and waits.
        told.recv().await.unwrap();
    }
    assert!(told.try_recv().is_err() && webhook.gone.try_recv().is_err());
    permits.add_permits(2);
    for _ in 0..4 {
        told.recv().await.unwrap();
    }
    assert!(webhook.gone.recv().await.is_none());
}
