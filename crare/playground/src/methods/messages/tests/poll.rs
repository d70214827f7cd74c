use std::time::Duration;

use super::*;

#[tokio::test]
async fn votes_are_told_and_counted() {
    let scene = Scene::new();
    let poll =
        json!({"question": "Tea?", "options": ["yes", {"text": "no"}], "is_anonymous": false});
    let sent = scene.ok("sendPoll", poll).await;
    let poll = &sent["poll"];
    assert_eq!(poll["question"], "Tea?");
    assert_eq!(poll["type"], "regular");
    assert_eq!(poll["options"][1]["text"], "no");
    assert_eq!(poll["total_voter_count"], 0);
    scene.private.votes(id(&sent), &[1]).unwrap();
    let told = scene.updates();
    let kinds: Vec<&str> = told.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["poll", "poll_answer"]);
    assert_eq!(told[0].1["options"][1]["voter_count"], 1);
    assert_eq!(told[1].1["option_ids"], json!([1]));
    assert_eq!(told[1].1["user"]["id"], scene.alice.id());
    assert_eq!(told[1].1["poll_id"], poll["id"]);
    scene.private.votes(id(&sent), &[]).unwrap();
    assert_eq!(scene.updates()[1].1["option_ids"], json!([]));
    let many = scene
        .private
        .votes(id(&sent), &[0, 1])
        .unwrap_err()
        .to_string();
    assert_eq!(
        many,
        "the vote does not count: the poll takes one option only"
    );
    let stopped = scene.ok("stopPoll", json!({"message_id": id(&sent)})).await;
    assert_eq!(stopped["is_closed"], true);
    let late = scene
        .private
        .votes(id(&sent), &[0])
        .unwrap_err()
        .to_string();
    assert_eq!(late, "the vote does not count: the poll is closed");
    let said = scene
        .refused("stopPoll", json!({"message_id": id(&sent)}))
        .await;
    assert_eq!(said, "Bad Request: poll can't be stopped");
}

#[tokio::test]
async fn a_quiz_keeps_its_answer_from_people() {
    let scene = Scene::new();
    let quiz = json!({
        "question": "2 + 2",
        "options": ["3", "4"],
        "type": "quiz",
        "correct_option_ids": [1],
        "explanation": "count",
    });
    let sent = scene.ok("sendPoll", quiz).await;
    assert_eq!(sent["poll"]["correct_option_ids"], json!([1]));
    assert_eq!(sent["poll"]["explanation"], "count");
    let seen = scene.private.last().unwrap();
    assert!(seen["poll"].get("correct_option_ids").is_none());
    scene.private.votes(id(&sent), &[0]).unwrap();
    let again = scene
        .private
        .votes(id(&sent), &[1])
        .unwrap_err()
        .to_string();
    assert!(again.contains("no other vote"), "{again}");
    let told = scene.updates();
    assert_eq!(told.len(), 1, "an anonymous vote tells no name");
}

#[tokio::test]
async fn a_poll_closes_by_itself() {
    let scene = Scene::new();
    let poll = json!({"question": "?", "options": ["a"], "open_period": 10});
    let sent = scene.ok("sendPoll", poll).await;
    assert_eq!(sent["poll"]["open_period"], 10);
    scene.playground.clock().advance(Duration::from_secs(11));
    let told = scene.updates();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].1["is_closed"], true);
    assert_eq!(scene.private.last().unwrap()["poll"]["is_closed"], true);
}

#[tokio::test]
async fn what_is_wrong_with_a_poll() {
    let scene = Scene::new();
    let text = scene.ok("sendMessage", json!({"text": "a"})).await;
    let many: Vec<&str> = vec!["a"; 13];
    for (params, refusal) in [
        (
            json!({"question": "a".repeat(301), "options": ["a"]}),
            "poll question length must not exceed 300",
        ),
        (
            json!({"question": "?", "options": ["a".repeat(101)]}),
            "poll options length must not exceed 100",
        ),
        (
            json!({"question": "?", "options": []}),
            "poll must have at least one answer option",
        ),
        (
            json!({"question": "?", "options": many}),
            "poll can't have more than 12 options",
        ),
        (
            json!({"question": "?", "options": "x"}),
            "can't parse options JSON object",
        ),
        (
            json!({"question": "?", "options": ["a"], "type": "x"}),
            "unsupported poll type specified",
        ),
        (
            json!({"question": "?", "options": ["a"], "type": "quiz", "correct_option_id": 1}),
            "wrong quiz correct_option_id",
        ),
    ] {
        let said = scene.refused("sendPoll", params.clone()).await;
        assert_eq!(said, format!("Bad Request: {refusal}"), "{params}");
    }
    for (message, refusal) in [
        (99, "message with poll to stop not found"),
        (id(&text), "message is not a poll"),
    ] {
        let said = scene
            .refused("stopPoll", json!({"message_id": message}))
            .await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
}

#[tokio::test]
async fn a_channel_has_anonymous_polls_only() {
    let scene = Scene::new();
    let channel = scene
        .playground
        .channel("News", &scene.alice)
        .by(&scene.alice);
    channel.adds(&scene.bot).ok();
    let chat = channel.last().map(|message| message["chat"]["id"].clone());
    let chat = chat.unwrap_or_else(|| {
        scene.playground.with(|world| {
            let mut chats = world.chats.values();
            chats.rfind(|chat| chat.title == "News").unwrap().id.into()
        })
    });
    let poll = json!({"chat_id": chat, "question": "?", "options": ["a"], "is_anonymous": false});
    let said = scene.refused("sendPoll", poll).await;
    assert_eq!(
        said,
        "Bad Request: non-anonymous polls can't be sent to channel chats"
    );
}
