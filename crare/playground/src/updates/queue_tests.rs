use serde_json::json;

use super::*;

fn rng() -> fastrand::Rng {
    fastrand::Rng::with_seed(1)
}

fn filled(count: i64) -> Queue {
    let mut queue = Queue::new(100);
    for _ in 0..count {
        let pushed = queue.push("message", json!({"chat": {"id": 1}}), 0, &mut rng());
        pushed.unwrap();
    }
    queue
}

fn ids(queue: &Queue) -> Vec<i64> {
    queue.iter().map(|waiting| waiting.id).collect()
}

#[test]
fn offsets() {
    let mut queue = filled(5);
    assert_eq!(queue.confirm(0), None);
    assert_eq!(queue.len(), 5);
    assert!(queue.would_confirm(102) && !queue.would_confirm(100));
    assert_eq!(queue.confirm(102), Some(102));
    assert_eq!(ids(&queue), [102, 103, 104]);
    assert_eq!(queue.confirm(116), None, "more than ten above the next id");
    assert_eq!(queue.confirm(1), Some(1), "not 100,000 below the oldest");
    assert_eq!(queue.confirm(-2), None);
    assert_eq!(ids(&queue), [103, 104]);
    assert_eq!(queue.confirm(-100), None);
    assert_eq!(ids(&queue), [103, 104]);
    assert_eq!(queue.confirm(115), Some(115), "ten above the next id");
    assert_eq!(queue.len(), 0);
    assert_eq!(queue.bytes, 0);
    assert_eq!(queue.confirm(i64::MAX), None);
    assert_eq!(queue.confirm(i64::MIN), None);
}

#[test]
fn far_below() {
    let mut queue = Queue::new(500_000);
    queue.push("poll", json!({}), 0, &mut rng()).unwrap();
    assert_eq!(queue.confirm(400_000), Some(400_000));
    assert_eq!(queue.confirm(399_999), None);
}

#[test]
fn lifetimes() {
    let mut queue = Queue::new(1);
    for kind in [
        "inline_query",
        "callback_query",
        "chosen_inline_result",
        "message",
    ] {
        queue.push(kind, json!({}), 0, &mut rng()).unwrap();
    }
    assert!(!queue.purge(29_999));
    assert!(queue.purge(30_000));
    assert_eq!(ids(&queue), [2, 3, 4]);
    assert!(queue.purge(150_000));
    assert!(queue.purge(600_000));
    assert!(!queue.purge(86_399_999));
    assert!(queue.purge(86_400_000));
    assert_eq!(queue.len(), 0);
}

#[test]
fn bounds() {
    let mut queue = filled(i64::try_from(MAX_UPDATES).unwrap());
    let one_more = |queue: &mut Queue, now| queue.push("message", json!({}), now, &mut rng());
    assert_eq!(one_more(&mut queue, 0), Err(Dropped::Full));
    let next = queue.next_id();
    assert_eq!(
        one_more(&mut queue, 86_400_000),
        Ok(next),
        "the old ones are gone"
    );
    let large = Value::String("\u{e4}".repeat(MAX_UPDATE_BYTES / 6));
    let pushed = queue.push("message", large, 0, &mut rng());
    assert!(matches!(pushed, Err(Dropped::TooLarge(_))), "{pushed:?}");
    assert_eq!(queue.next_id(), next + 1, "no id is used up");
}

#[test]
fn bytes_of_a_queue_and_of_an_answer() {
    let mut queue = Queue::new(1);
    let large = Value::String("x".repeat(MAX_UPDATE_BYTES - 100));
    for _ in 0..9 {
        queue.push("poll", large.clone(), 0, &mut rng()).unwrap();
    }
    assert_eq!(queue.batch(100).len(), 8, "4 MiB are an answer");
    queue.bytes = MAX_QUEUE_BYTES - 20;
    assert_eq!(queue.push("poll", large, 0, &mut rng()), Err(Dropped::Full));
    assert_eq!(queue.push("poll", json!({}), 0, &mut rng()), Ok(10));
}

#[test]
fn last_id() {
    let mut queue = Queue::new(MAX_ID - 1);
    assert_eq!(queue.push("poll", json!({}), 0, &mut rng()), Ok(MAX_ID - 1));
    let fresh = queue.push("poll", json!({}), 0, &mut rng()).unwrap();
    assert!((2_000_001..=1_000_000_000).contains(&fresh));
    assert_eq!(ids(&queue), [fresh]);
}

#[test]
fn sizes_are_those_of_the_body() {
    for content in [
        json!({"text": "a\n\"b\""}),
        json!({"text": "\u{e4}\u{20ac}\u{1f600}"}),
        json!([1, null, true]),
    ] {
        let mut body = Vec::new();
        ascii_into(&content, &mut body);
        assert_eq!(size(&content), body.len());
    }
    let mut queue = Queue::new(7);
    queue
        .push("poll", json!({"q": "\u{1f600}"}), 0, &mut rng())
        .unwrap();
    let body = queue.get(7).unwrap().body();
    assert_eq!(
        body,
        "{\"update_id\":7,\n\"poll\":{\"q\":\"\\ud83d\\ude00\"}}"
    );
}
