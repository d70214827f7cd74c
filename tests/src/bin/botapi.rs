//! The test server by hand: prints its address and token; every line on standard input is a text from user 1, and every
//! call is printed.

// A tool for a terminal, which stops at a wrong argument.
#![allow(clippy::print_stdout, clippy::expect_used)]

use crare_tests::server::{Server, Settings};
use tokio::io::{AsyncBufReadExt, BufReader, stdin};

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let port = arguments.next().map_or(8081, |port| {
        port.parse().expect("the first argument is a port")
    });
    let mut settings = Settings::new().local(true).port(port);
    if let Some(token) = arguments.next() {
        settings = settings.token(token);
    }
    let server = Server::start_with(settings).await;
    println!(
        "CRARE_API_URL={} BOT_TOKEN={}",
        server.url(),
        server.token()
    );
    let user = server.user(1, "User");
    let mut lines = BufReader::new(stdin()).lines();
    let mut seen = 0;
    let mut open = true;
    loop {
        tokio::select! {
            line = lines.next_line(), if open => match line {
                Ok(Some(line)) if !line.is_empty() => {
                    server.send_text(&user, &line);
                }
                Ok(Some(_)) => {}
                _ => open = false,
            },
            () = tokio::time::sleep(std::time::Duration::from_millis(100)) => {
                let calls = server.calls();
                for call in &calls[seen..] {
                    if call.method != "getUpdates" {
                        println!("{} {:?}", call.method, call.params);
                    }
                }
                seen = calls.len();
            }
        }
    }
}
