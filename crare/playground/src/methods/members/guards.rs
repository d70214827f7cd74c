//! Bots that decide at once who is let into a chat.

use serde_json::json;

use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::text::link;
use crate::world::Request;

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("answerChatJoinRequestQuery", answer),
    Entry::stateful("sendChatJoinRequestWebApp", send_app),
];

/// The chat, and the person who asks to be let in.
fn asked(call: &Call<'_>) -> Result<(i64, i64), Refusal> {
    let query = call.params.text("chat_join_request_query_id");
    let asked = call.world.chats.iter().find_map(|(id, chat)| {
        let mut all = chat.requests.iter();
        let asked = all.find(|(_, request)| request.query.as_deref() == Some(query))?;
        Some((*id, *asked.0))
    });
    let asked = asked.filter(|(chat, _)| call.world.guards(call.bot, *chat));
    asked.ok_or_else(|| Refusal::bad_request("QUERY_ID_INVALID"))
}

fn change(call: &mut Call<'_>, chat: i64, user: i64, change: impl FnOnce(&mut Request)) {
    let chat = call.world.chats.get_mut(&chat);
    if let Some(request) = chat.and_then(|chat| chat.requests.get_mut(&user)) {
        change(request);
        call.world.changes += 1;
    }
}

fn answer(call: &mut Call<'_>) -> Outcome {
    call.check("answerChatJoinRequestQuery")?;
    let (chat, user) = asked(call)?;
    match call.params.text("result") {
        "approve" => call.world.decide(chat, user, true, call.bot)?,
        "decline" => call.world.decide(chat, user, false, call.bot)?,
        // Left to the administrators.
        _ => change(call, chat, user, |request| {
            request.query = None;
            request.app = None;
        }),
    }
    Ok(json!(true))
}

fn send_app(call: &mut Call<'_>) -> Outcome {
    call.check("sendChatJoinRequestWebApp")?;
    let url = call.params.text("web_app_url");
    let url = link::check_https(url)
        .map_err(|why| Refusal::bad_request(format!("Web App URL '{url}' is invalid: {why}")))?;
    let (chat, user) = asked(call)?;
    change(call, chat, user, |request| request.app = Some(url));
    Ok(json!(true))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::playground::Playground;
    use crate::refusal::Refusal;

    #[tokio::test]
    async fn a_guard_shows_an_app_and_decides() {
        let playground = Playground::seeded(1);
        let bot = playground.bot("guard_bot");
        let [alice, bob, carol] = ["Alice", "Bob", "Carol"].map(|name| playground.user(name));
        let group = playground.group("Friends", &alice).by(&alice);
        assert!(group.set_guard(Some(&bot)).is_err());
        group.promotes(&bot, &["can_invite_users"]).unwrap();
        group.set_guard(Some(&bot)).unwrap();
        let call =
            async |method: &str, params: Value| playground.call(bot.token(), method, params).await;
        let chat = call("getChat", json!({"chat_id": group.id()})).await;
        assert_eq!(chat.unwrap()["guard_bot"]["id"], bot.id());
        let me = call("getMe", json!({})).await.unwrap();
        assert_eq!(me["supports_join_request_queries"], true);

        let query = async || {
            let updates = call("getUpdates", json!({"offset": -1})).await.unwrap();
            updates[0]["chat_join_request"]["query_id"].clone()
        };
        let app = |query: &Value, url: &str| json!({"chat_join_request_query_id": query, "web_app_url": url});
        let result = |query: &Value, result: &str| json!({"chat_join_request_query_id": query, "result": result});
        let gone = |outcome: Result<Value, Refusal>| {
            assert_eq!(
                outcome.unwrap_err().description,
                "Bad Request: QUERY_ID_INVALID"
            );
        };

        bob.asks_to_join(&group).unwrap();
        let bobs = query().await;
        assert_eq!(bob.app_to_join(&group), Ok(None));
        let plain = app(&bobs, "http://example.com");
        call("sendChatJoinRequestWebApp", plain).await.unwrap_err();
        let url = "https://example.com/captcha";
        call("sendChatJoinRequestWebApp", app(&bobs, url))
            .await
            .unwrap();
        assert_eq!(bob.app_to_join(&group), Ok(Some(url.to_owned())));
        call("answerChatJoinRequestQuery", result(&bobs, "approve"))
            .await
            .unwrap();
        assert_eq!(group.member(&bob).unwrap()["status"], "member");
        gone(call("sendChatJoinRequestWebApp", app(&bobs, url)).await);

        carol.asks_to_join(&group).unwrap();
        let carols = query().await;
        call("answerChatJoinRequestQuery", result(&carols, "queue"))
            .await
            .unwrap();
        gone(call("answerChatJoinRequestQuery", result(&carols, "decline")).await);
        group.approves(&carol).unwrap();
        assert_eq!(group.member(&carol).unwrap()["status"], "member");
    }
}
