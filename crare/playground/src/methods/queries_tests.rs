use super::*;
use crate::playground::Playground;

#[tokio::test]
async fn a_guest_answers_where_it_is_no_member() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("guest_bot");
    let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
    let group = playground.group("Friends", &alice).by(&alice);
    bob.joins(&group).unwrap();
    let group = group.by(&bob);
    let call =
        async |method: &str, params: Value| playground.call(bot.token(), method, params).await;

    group.says("@guest_bot before it is one");
    bot.set_guest(true);
    let me = call("getMe", json!({})).await.unwrap();
    assert_eq!(me["supports_guest_queries"], true);
    group.says("nothing for it");
    let asked = group.says("ä🙂 @Guest_Bot, what is it?");
    let updates = call("getUpdates", json!({})).await.unwrap();
    assert_eq!(updates.as_array().unwrap().len(), 1);
    let message = &updates[0]["guest_message"];
    assert_eq!(message["message_id"], asked);
    assert_eq!(message["from"]["id"], bob.id());
    let query = &message["guest_query_id"];

    let content = json!({"message_text": "A guest"});
    let article =
        json!({"type": "article", "id": "1", "title": "t", "input_message_content": content});
    let answer = json!({"guest_query_id": query, "result": article});
    let sent = call("answerGuestQuery", answer).await.unwrap();
    let last = group.last().unwrap();
    assert_eq!(last["text"], "A guest");
    assert_eq!(last["from"]["id"], bot.id());
    assert_eq!(last["guest_bot_caller_user"]["id"], bob.id());
    assert_eq!(last["reply_to_message"]["message_id"], asked);

    let edit = json!({"inline_message_id": sent["inline_message_id"], "text": "Still here"});
    call("editMessageText", edit).await.unwrap();
    assert_eq!(group.last().unwrap()["text"], "Still here");

    let answered = last["message_id"].as_i64().unwrap();
    group.replies(answered, "and then?").unwrap();
    let updates = call("getUpdates", json!({"offset": -1})).await.unwrap();
    let message = &updates[0]["guest_message"];
    assert_eq!(message["text"], "and then?");
    let id = &message["guest_query_id"];
    let nothing = json!({"guest_query_id": id});
    let refused = call("answerGuestQuery", nothing).await.unwrap_err();
    assert_eq!(refused.description, "Bad Request: result isn't specified");
    let wrong = json!({"guest_query_id": "1", "result": article});
    assert_eq!(call("answerGuestQuery", wrong).await, Err(too_old()));

    group.by(&alice).adds(&bot).unwrap();
    group.says("@guest_bot is no guest now");
    let updates = call("getUpdates", json!({"offset": -1})).await.unwrap();
    assert!(updates[0].get("guest_message").is_none());
}
