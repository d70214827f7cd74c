use std::time::Duration;

use serde_json::json;

use crate::actors::ActorError;
use crate::playground::Playground;

#[test]
fn who_is_muted_says_nothing() {
    let playground = Playground::seeded(3);
    let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
    let group = playground.group("Hike", &alice);
    let (ours, theirs) = (group.by(&alice), group.by(&bob));
    // A stranger is let through.
    assert_ne!(theirs.says("hello?"), 0);
    ours.adds(&bob).unwrap();
    assert_ne!(theirs.says("hello"), 0);
    ours.restricts(&bob, &["can_send_messages"]).unwrap();
    assert_ne!(theirs.says("words only"), 0);
    assert_eq!(theirs.sends_photo("see"), 0);
    assert!(matches!(
        theirs.sends_dice("🎲"),
        Err(ActorError::Refused(_))
    ));
    ours.restricts(&bob, &[]).unwrap();
    let before = group.messages().len();
    assert_eq!(theirs.says("and now?"), 0);
    assert!(theirs.replies(1, "and so?").is_err());
    assert_eq!(theirs.sends_album(&["", ""]), [] as [i64; 0]);
    assert_eq!(group.messages().len(), before);
    let why = theirs.tries_to_say("why?").unwrap_err().to_string();
    assert!(
        why.contains("not enough rights to send text messages"),
        "{why}"
    );
    assert_ne!(ours.says("I may"), 0);
}

#[test]
fn slow_mode_has_members_wait() {
    let playground = Playground::seeded(3);
    let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
    let group = playground.group("Hike", &alice);
    let (ours, theirs) = (group.by(&alice), group.by(&bob));
    ours.adds(&bob).unwrap();
    group.set_slow_mode(30);
    assert_ne!(theirs.says("one"), 0);
    assert!(matches!(
        theirs.tries_to_say("two"),
        Err(ActorError::SlowMode(1..=30))
    ));
    assert_ne!(ours.says("a"), 0);
    assert_ne!(ours.says("b"), 0);
    playground.clock().advance(Duration::from_secs(31));
    assert_ne!(theirs.says("two"), 0);
    group.set_slow_mode(0);
    assert_ne!(theirs.says("three"), 0);
}

#[test]
fn topics_are_written_in() {
    let playground = Playground::seeded(3);
    let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
    let group = playground.group("Hike", &alice);
    let (ours, theirs) = (group.by(&alice), group.by(&bob));
    ours.adds(&bob).unwrap();
    group.set_forum(true);
    let food = ours.creates_topic("Food").unwrap();
    let said = theirs.in_topic(food).says("Bread?");
    assert_eq!(group.message(said).unwrap()["message_thread_id"], food);
    let answer = ours.replies(said, "Yes").unwrap();
    assert_eq!(group.message(answer).unwrap()["message_thread_id"], food);
    let general = ours.in_topic(1).says("All set");
    assert!(
        group
            .message(general)
            .unwrap()
            .get("message_thread_id")
            .is_none()
    );
    ours.closes_topic(food).unwrap();
    let why = theirs.in_topic(food).tries_to_say("Butter?").unwrap_err();
    assert!(why.to_string().contains("TOPIC_CLOSED"), "{why}");
    ours.reopens_topic(food).unwrap();
    ours.renames_topic(food, "Meals").unwrap();
    assert_ne!(theirs.in_topic(food).says("Butter?"), 0);
    ours.deletes_topic(food).unwrap();
    assert!(group.message(said).is_none());
    assert!(theirs.in_topic(food).tries_to_say("Gone?").is_err());
}

#[test]
fn messages_are_pinned() {
    let playground = Playground::seeded(3);
    let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
    let group = playground.group("Hike", &alice);
    let (ours, theirs) = (group.by(&alice), group.by(&bob));
    ours.adds(&bob).unwrap();
    let said = theirs.says("Saturday at nine");
    ours.pins(said).unwrap();
    assert_eq!(group.pinned(), [said]);
    let last = group.last().unwrap();
    assert_eq!(last["pinned_message"]["text"], "Saturday at nine");
    assert!(ours.pins(last["message_id"].as_i64().unwrap()).is_err());
    ours.permits(&["can_send_messages"]).unwrap();
    assert!(theirs.unpins(said).is_err());
    ours.unpins(said).unwrap();
    assert_eq!(group.pinned(), [] as [i64; 0]);
}

/// A poll ends when its time is up, without anybody looking.
#[tokio::test(start_paused = true)]
async fn polls_close_by_themselves() {
    let playground = Playground::seeded(3);
    let bot = playground.bot("poll_bot");
    let alice = playground.user("Alice");
    alice.to(&bot).says("/start");
    let call =
        async |method: &str, params| playground.call(bot.token(), method, params).await.unwrap();
    call("getUpdates", json!({"offset": -1})).await;
    let last = call("getUpdates", json!({})).await[0]["update_id"]
        .as_i64()
        .unwrap();
    let poll =
        json!({"chat_id": alice.id(), "question": "?", "options": ["a", "b"], "open_period": 60});
    call("sendPoll", poll).await;
    let waiting = json!({"offset": last + 1, "timeout": 50});
    assert_eq!(call("getUpdates", waiting.clone()).await, json!([]));
    let before = tokio::time::Instant::now();
    let updates = call("getUpdates", waiting).await;
    assert_eq!(updates[0]["poll"]["is_closed"], true, "{updates}");
    let waited = before.elapsed().as_secs();
    assert!((5..=15).contains(&waited), "{waited}");
}
