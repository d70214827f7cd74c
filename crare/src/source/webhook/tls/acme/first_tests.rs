use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::{pending, ready};
use std::io;
use std::time::Duration;

use instant_acme::Error;
use tokio::time::Instant;

use super::{Failure, PATIENCE, persist};

fn out_of_reach() -> Failure {
    let refused = io::Error::new(io::ErrorKind::ConnectionRefused, "nobody is there");
    Failure::from(Error::Other(Box::new(refused)))
}

fn told(kind: &str) -> Failure {
    let kind = format!("urn:ietf:params:acme:error:{kind}");
    let json = serde_json::json!({ "type": kind, "detail": format!("about {kind}") });
    Failure::from(Error::Api(serde_json::from_value(json).unwrap()))
}

/// What becomes of a start whose attempts fail like this, and then work; after how many attempts, and how long.
async fn start(
    failures: impl IntoIterator<Item = Failure>,
    asked: Option<Duration>,
) -> (Result<(), String>, usize, Duration) {
    let failures = RefCell::new(failures.into_iter());
    let attempts = RefCell::new(0);
    let begin = Instant::now();
    let result = persist(
        || {
            *attempts.borrow_mut() += 1;
            ready(failures.borrow_mut().next().map_or(Ok(()), Err))
        },
        || asked,
        |_, _| {},
    )
    .await;
    (result, attempts.into_inner(), begin.elapsed())
}

#[tokio::test(start_paused = true)]
async fn what_passes_is_waited_for() {
    let failures = [out_of_reach(), told("serverInternal"), told("badNonce")];
    let (result, attempts, took) = start(failures, None).await;
    assert_eq!((result, attempts), (Ok(()), 4));
    assert!(took > Duration::from_secs(10), "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn not_for_ever() {
    let (result, attempts, took) = start(std::iter::repeat_with(out_of_reach), None).await;
    let error = result.unwrap_err();
    assert!(
        error.contains("nobody is there") && error.contains("120s"),
        "{error}"
    );
    assert!((5..=12).contains(&attempts), "{attempts}");
    assert!(took <= PATIENCE && took > PATIENCE / 2, "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn what_cannot_pass_ends_at_once() {
    let (result, attempts, took) = start([told("rejectedIdentifier")], None).await;
    assert!(result.unwrap_err().contains("rejectedIdentifier"));
    assert_eq!((attempts, took), (1, Duration::ZERO));
}

#[tokio::test(start_paused = true)]
async fn a_proof_is_tried_twice() {
    let (result, attempts, _) = start(std::iter::repeat_with(|| told("connection")), None).await;
    assert!(result.unwrap_err().contains("tried 2 times"));
    assert_eq!(attempts, 2);
}

#[tokio::test(start_paused = true)]
async fn the_authority_says_how_long_to_wait() {
    let limited = || [told("rateLimited")];
    let (result, attempts, took) = start(limited(), Some(Duration::from_secs(50))).await;
    assert_eq!((result, attempts), (Ok(()), 2));
    assert_eq!(took, Duration::from_secs(50));
    // Longer than a start waits: it need not wait at all.
    let (result, attempts, took) = start(limited(), Some(Duration::from_secs(3_600))).await;
    let error = result.unwrap_err();
    assert!(
        error.contains("rateLimited") && error.contains("again in 3600s"),
        "{error}"
    );
    assert_eq!((attempts, took), (1, Duration::ZERO));
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_hangs_is_given_up() {
    let failures = RefCell::new(VecDeque::from([out_of_reach()]));
    let begin = Instant::now();
    let result = persist(
        || {
            let failure = failures.borrow_mut().pop_front();
            async {
                match failure {
                    Some(failure) => Err(failure),
                    None => pending().await,
                }
            }
        },
        || None,
        |_, _| {},
    )
    .await;
    assert!(result.unwrap_err().contains("nobody is there"));
    assert_eq!(begin.elapsed(), PATIENCE);
}
