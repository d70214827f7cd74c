//! The tools around the server.

use std::time::Duration;

use crare_tests::{
    http::Ask,
    nginx::{self, Site},
    process::Program,
    tls,
};

#[tokio::test]
async fn a_program_by_its_id() {
    let mut running = Program::at("/bin/sh")
        .arg("-c")
        .arg("trap 'echo bye; exit 3' TERM; echo ready $WORD >&2; while :; do sleep 0.05; done")
        .env("WORD", "steady")
        .start();
    assert_eq!(running.wait_for_line("ready").await, "ready steady");
    assert!(running.is_running());
    assert!(running.peak_memory() > 0);
    running.terminate().await;
    assert_eq!(
        running.wait_within(Duration::from_secs(5)).await.code(),
        Some(3)
    );
    assert!(running.output().contains("bye"));

    let running = Program::at("/bin/sh")
        .arg("-c")
        .arg("trap '' TERM; echo up; sleep 60")
        .start();
    running.wait_for_line("up").await;
    running.kill().await;
}

#[tokio::test]
async fn nginx_with_tls() {
    let certificate = tls::self_signed(&["example.com"]);
    let site = Site::new()
        .tls(&certificate.path(), &certificate.key_path())
        .directives("location / { return 200 \"here\"; }");
    let Some(nginx) = site.start().await else {
        return nginx::skip_or_fail("nginx");
    };
    let ask = Ask::get("https://example.com/x")
        .to(nginx.address())
        .trust(certificate.pem());
    assert_eq!(ask.send().await.unwrap().text(), "here");
}
