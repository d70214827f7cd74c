use serde_json::json;

use crate::playground::Playground;

#[tokio::test]
async fn commands_are_kept_by_scope_and_language() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let call = async |method, params| playground.call(bot.token(), method, params).await;
    let start = json!([{"command": "/start", "description": " Begin "}]);
    call("setMyCommands", json!({"commands": start}))
        .await
        .unwrap();
    let german = json!([{"command": "start", "description": "Los"}]);
    let params =
        json!({"commands": german, "language_code": "de", "scope": {"type": "all_private_chats"}});
    call("setMyCommands", params).await.unwrap();
    let kept = call("getMyCommands", json!({})).await.unwrap();
    assert_eq!(kept, json!([{"command": "start", "description": "Begin"}]));
    let params = json!({"language_code": "de", "scope": {"type": "all_private_chats"}});
    assert_eq!(call("getMyCommands", params).await.unwrap(), german);
    call("deleteMyCommands", json!({})).await.unwrap();
    assert_eq!(call("getMyCommands", json!({})).await.unwrap(), json!([]));
    for (params, refused) in [
        (
            json!({"commands": [{"command": "Start", "description": "x"}]}),
            "BOT_COMMAND_INVALID",
        ),
        (
            json!({"commands": [{"command": "", "description": "x"}]}),
            "command must be non-empty",
        ),
        (json!({"commands": "{"}), "can't parse commands JSON object"),
        (json!({"commands": {}}), "expected an Array of BotCommand"),
        (
            json!({"language_code": "german"}),
            "invalid language code specified",
        ),
        (
            json!({"scope": {"type": "chat"}}),
            "can't parse BotCommandScope: Can't find field \"chat_id\"",
        ),
    ] {
        let refusal = call("setMyCommands", params).await.unwrap_err();
        assert_eq!(refusal.description, format!("Bad Request: {refused}"));
    }
}

#[tokio::test]
async fn texts_menu_and_rights_are_kept() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let call = async |method, params| playground.call(bot.token(), method, params).await;
    call("setMyName", json!({"name": "Helper"})).await.unwrap();
    let me = call("getMe", json!({})).await.unwrap();
    assert_eq!(me["first_name"], "Helper");
    let params = json!({"description": "Hilft", "language_code": "de"});
    call("setMyDescription", params).await.unwrap();
    let german = json!({"language_code": "de"});
    let got = call("getMyDescription", german).await.unwrap();
    assert_eq!(got, json!({"description": "Hilft"}));
    let got = call("getMyDescription", json!({})).await.unwrap();
    assert_eq!(got, json!({"description": ""}));
    let got = call("getChatMenuButton", json!({})).await.unwrap();
    assert_eq!(got, json!({"type": "commands"}));
    let button =
        json!({"type": "web_app", "text": "Shop", "web_app": {"url": "https://example.com"}});
    call("setChatMenuButton", json!({"menu_button": button}))
        .await
        .unwrap();
    assert_eq!(call("getChatMenuButton", json!({})).await.unwrap(), button);
    let rights = json!({"is_anonymous": false, "can_manage_chat": true, "can_delete_messages": true,
        "can_manage_video_chats": false, "can_restrict_members": false, "can_promote_members": false,
        "can_change_info": false, "can_invite_users": false, "can_post_stories": false,
        "can_edit_stories": false, "can_delete_stories": false, "can_send_welcome_messages": false});
    let params = json!({"rights": rights, "for_channels": true});
    call("setMyDefaultAdministratorRights", params)
        .await
        .unwrap();
    let params = json!({"for_channels": true});
    let got = call("getMyDefaultAdministratorRights", params)
        .await
        .unwrap();
    assert_eq!(got["can_delete_messages"], true);
    assert_eq!(got["can_post_messages"], false);
}

#[tokio::test]
async fn a_forum_has_topics() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let alice = playground.user("Alice");
    let group = playground.group("Forum", &alice).by(&alice);
    let call = async |method, mut params: serde_json::Value| {
        params["chat_id"] = group.id().into();
        playground.call(bot.token(), method, params).await
    };
    group.adds(&bot).unwrap();
    let refused = call("createForumTopic", json!({"name": "News"})).await;
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: the chat is not a forum");
    group.set_forum(true);
    let refused = call("createForumTopic", json!({"name": "News"})).await;
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: not enough rights to create a topic");
    group.promotes(&bot, &["can_manage_topics"]).unwrap();
    let topic = call("createForumTopic", json!({"name": "News"}))
        .await
        .unwrap();
    let thread = topic["message_thread_id"].clone();
    let last = group.last().unwrap();
    assert_eq!(last["message_id"], thread);
    assert_eq!(last["message_thread_id"], thread);
    assert_eq!(last["forum_topic_created"]["name"], "News");
    let params = json!({"message_thread_id": thread, "name": "Old news"});
    call("editForumTopic", params.clone()).await.unwrap();
    let refused = call("editForumTopic", params).await.unwrap_err();
    assert_eq!(refused.description, "Bad Request: TOPIC_NOT_MODIFIED");
    let params = json!({"message_thread_id": thread});
    call("closeForumTopic", params.clone()).await.unwrap();
    call("deleteForumTopic", params.clone()).await.unwrap();
    let refused = call("reopenForumTopic", params).await.unwrap_err();
    assert_eq!(refused.description, "Bad Request: TOPIC_ID_INVALID");
    call("hideGeneralForumTopic", json!({})).await.unwrap();
    let last = group.last().unwrap();
    assert!(last["general_forum_topic_hidden"].is_object());
}
