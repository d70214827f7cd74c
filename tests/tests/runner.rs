//! Bots that come and go at one port, and processes that hand it over.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a test stops at the first surprise

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use crare::prelude::*;
use crare::{Data, Runner, Webhook};
use crare_tests::http::Ask;
use crare_tests::nginx::free_address;
use crare_tests::process::Program;
use crare_tests::server::{Account, Server};
use serde_json::{Value, json};

const SECRET: &str = "a-secret_of-the-tests";

/// The texts that a bot has had.
#[derive(Clone, Default)]
struct Had(Arc<Mutex<BTreeSet<String>>>);

#[handle(on_text)]
async fn note(Text(text): Text, had: Data<Had>) {
    had.0.lock().unwrap().insert(text);
}

fn bot(account: &Account, address: SocketAddr, path: &str) -> (App, Had) {
    let had = Had::default();
    let webhook = Webhook::new("")
        .listen(address.to_string())
        .path(path)
        .secret(SECRET);
    let app = App::new(account.token())
        .api_url(account.url())
        .routes(crare::router!())
        .webhook(webhook)
        .data(had.clone());
    (app, had)
}

fn text(update_id: i64) -> Value {
    json!({ "update_id": update_id, "message": {
        "message_id": update_id, "date": 1_700_000_000, "text": update_id.to_string(),
        "chat": { "id": update_id % 10 + 1, "type": "private", "first_name": "Ada" },
        "from": { "id": update_id % 10 + 1, "is_bot": false, "first_name": "Ada" },
    }})
}

async fn post(address: SocketAddr, path: &str, id: i64) -> Option<u16> {
    Ask::post(&format!("http://{address}{path}"))
        .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
        .json(&text(id))
        .send()
        .await
        .ok()
        .map(|answer| answer.status)
}

/// Sends as Telegram does, one after the other, each as often as it takes. Other statuses than these are not to be seen.
async fn traffic(
    address: SocketAddr,
    path: &'static str,
    over: Arc<AtomicBool>,
    allowed: &'static [u16],
) -> BTreeSet<String> {
    static NEXT: AtomicI64 = AtomicI64::new(1);
    let mut sent = BTreeSet::new();
    while !over.load(Ordering::Relaxed) {
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        let status = post(address, path, id).await;
        let status = status.expect("a connection is never refused");
        assert!(allowed.contains(&status), "{status}");
        if status == 200 {
            sent.insert(id.to_string());
        }
    }
    sent
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bots_come_and_go_under_traffic() {
    let server = Server::start().await;
    let (second, third) = (server.add_bot("second_bot"), server.add_bot("third_bot"));
    let address = free_address();
    let runner = Runner::new();
    let (app, one) = bot(&server, address, "/one");
    runner.add(app).await.unwrap();
    let (app, two) = bot(&second, address, "/two");
    let second_id = runner.add(app).await.unwrap();
    let running = tokio::spawn({
        let runner = runner.clone();
        async move { runner.run().await }
    });

    let over = Arc::new(AtomicBool::new(false));
    let to_one = tokio::spawn(traffic(address, "/one", Arc::clone(&over), &[200]));
    let to_two = tokio::spawn(traffic(
        address,
        "/two",
        Arc::clone(&over),
        &[200, 503, 404],
    ));
    let (app, three) = bot(&third, address, "/three");
    runner.add(app).await.unwrap();
    assert_eq!(post(address, "/three", 1_000_000).await, Some(200));
    let (again, _) = bot(&third, address, "/four");
    let error = runner.add(again).await.unwrap_err().to_string();
    assert!(error.contains("runs already"), "{error}");
    let (same, _) = bot(&server.add_bot("fourth_bot"), address, "/one");
    let error = runner.add(same).await.unwrap_err().to_string();
    assert!(error.contains("path"), "{error}");
    assert!(runner.remove(second_id).await);
    assert!(!runner.remove(second_id).await);
    assert_eq!(post(address, "/two", 1_000_001).await, Some(404));
    assert_eq!(runner.bots().len(), 2);
    over.store(true, Ordering::Relaxed);
    let (sent_one, sent_two) = (to_one.await.unwrap(), to_two.await.unwrap());
    runner.stop().await;
    running.await.unwrap().unwrap();
    // Every acknowledged update was handled by its bot.
    assert!(!sent_one.is_empty() && !sent_two.is_empty());
    assert_eq!(*one.0.lock().unwrap(), sent_one);
    assert_eq!(*two.0.lock().unwrap(), sent_two);
    assert_eq!(three.0.lock().unwrap().len(), 1);
    assert!(post(address, "/one", 1_000_002).await.is_none());
}

fn program(server: &Server, listen: &str) -> Program {
    Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(server)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_LISTEN", listen)
        .env("CRARE_WEBHOOK_PATH", "/hook")
        .env("CRARE_WEBHOOK_SECRET", SECRET)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_that_nobody_notices() {
    restarts("memory", "webhook: serving").await;
}

/// The file of the inbox is one process's only: the new one gets it when the old one ends. Its socket is open before.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_with_an_inbox_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("inbox.sqlite");
    restarts(file.to_str().unwrap(), "inbox: waiting up to").await;
}

/// Restarts under traffic. `ready` is the line of the new process after which the old one may go.
async fn restarts(inbox: &str, ready: &str) {
    let server = Server::start().await;
    let address = free_address();
    let start = || {
        program(&server, &address.to_string())
            .env("CRARE_WEBHOOK_REUSE_PORT", "true")
            .env("CRARE_INBOX", inbox)
            .start()
    };
    let old = start();
    old.wait_for_line("webhook: serving").await;
    let mut old = old;
    old.wait_until_it_listens(&address.to_string()).await;
    let over = Arc::new(AtomicBool::new(false));
    let clients: Vec<_> = (0..4)
        .map(|_| tokio::spawn(traffic(address, "/hook", Arc::clone(&over), &[200])))
        .collect();
    for _ in 0..3 {
        // Two that wait for the same file may get it in any order.
        old.wait_for_line("webhook: serving").await;
        let new = start();
        new.wait_for_line(ready).await;
        old.terminate().await;
        assert!(old.wait().await.success());
        old = new;
    }
    over.store(true, Ordering::Relaxed);
    old.wait_for_line("webhook: serving").await;
    for client in clients {
        assert!(!client.await.unwrap().is_empty());
    }
    old.terminate().await;
    assert!(old.wait().await.success());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn sockets_of_systemd() {
    // Sets what systemd sets, and becomes the bot.
    const PASS: &str = "import os,socket,sys\n\
        s=socket.socket(); s.bind(('127.0.0.1',int(sys.argv[1]))); s.listen(); os.dup2(s.fileno(),3); os.set_inheritable(3,True)\n\
        os.environ.update(LISTEN_FDS='1',LISTEN_PID=str(os.getpid()),LISTEN_FDNAMES='web')\n\
        os.execv(sys.argv[2],[sys.argv[2]])";
    if !Command::new("python3")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
    {
        assert!(
            std::env::var_os("CI").is_none(),
            "python3 is missing, which this test needs"
        );
        eprintln!("skipped: there is no python3");
        return;
    }
    let server = Server::start().await;
    for listen in ["systemd", "systemd:web"] {
        let address = free_address();
        let mut running = Program::at("python3")
            .arg("-c")
            .arg(PASS)
            .arg(address.port().to_string())
            .arg(env!("CARGO_BIN_EXE_bot"))
            .serving(&server)
            .env("CRARE_INBOX", "memory")
            .env("CRARE_MODE", "webhook")
            .env("CRARE_WEBHOOK_LISTEN", listen)
            .env("CRARE_WEBHOOK_PATH", "/hook")
            .env("CRARE_WEBHOOK_SECRET", SECRET)
            .start();
        running.wait_for_line("webhook: serving").await;
        assert_eq!(post(address, "/hook", 1).await, Some(200));
        running.terminate().await;
        assert!(running.wait().await.success());
    }
    let mut running = program(&server, "systemd").start();
    running.wait_for_line(".socket unit").await;
    assert!(!running.wait().await.success());
}
