//! The program `crare`, as somebody runs it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// A playground that runs. It is killed when this is dropped.
struct Running {
    child: Child,
    api: String,
    token: String,
    page: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start(arguments: &[&str]) -> Running {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crare"))
        .args(["playground", "--listen", "127.0.0.1:0"])
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut line = |prefix: &str| {
        let line = lines.next().expect("one more line").unwrap();
        let rest = line.strip_prefix(prefix);
        rest.unwrap_or_else(|| panic!("{line}")).to_owned()
    };
    Running {
        api: line("Bot API: http://"),
        token: line("Token of @shop_bot: "),
        page: line("Page: http://"),
        child,
    }
}

fn get(host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_playground_for_any_bot() {
    let one = start(&["--bot", "shop_bot", "--user", "Ann", "--seed", "7"]);
    let me = get(&one.api, &format!("/bot{}/getMe", one.token));
    assert!(
        me.starts_with("HTTP/1.1 200") && me.contains("\"username\":\"shop_bot\""),
        "{me}"
    );
    let (host, path) = one.page.split_once('/').unwrap();
    let page = get(host, &format!("/{path}"));
    assert!(page.starts_with("HTTP/1.1 303"), "{page}");
    assert!(get(host, "/").starts_with("HTTP/1.1 403"));
    let other = start(&["--bot", "shop_bot", "--seed", "7"]);
    assert_eq!(one.token, other.token);
}

#[test]
fn what_is_wrong_is_told() {
    let told = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_crare"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(told(&["playground", "--bot", "shop"]).contains("end with \"bot\""));
    assert!(told(&["playground", "--listen", "here"]).contains("--listen"));
    assert!(told(&["playgroud"]).contains("playground"));
}

#[cfg(unix)]
#[test]
fn its_state_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state");
    let file = file.to_str().unwrap();
    let mut one = start(&["--bot", "shop_bot", "--state", file]);
    let pid = one.child.id().to_string();
    let asked = Command::new("kill").args(["-TERM", &pid]).status();
    assert!(asked.unwrap().success());
    assert!(one.child.wait().unwrap().success());
    let other = start(&["--bot", "shop_bot", "--state", file]);
    assert_eq!(one.token, other.token);
}
