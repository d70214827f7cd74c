use serde_json::{Value, json};

use crate::actors::{Bot, Chat, User};
use crate::playground::Playground;
use crate::refusal::Refusal;

struct Scene {
    playground: Playground,
    bot: Bot,
    alice: User,
    bob: User,
    group: Chat,
}

impl Scene {
    /// A supergroup of Alice's with Bob and a bot that has these rights.
    fn new(rights: &[&str]) -> Self {
        let playground = Playground::seeded(1);
        let bot = playground.bot("helper_bot");
        let alice = playground.user("Alice");
        let bob = playground.user("Bob");
        let group = playground.group("Friends", &alice).by(&alice);
        bob.joins(&group).unwrap();
        group.adds(&bot).unwrap();
        group.promotes(&bot, rights).unwrap();
        Self {
            playground,
            bot,
            alice,
            bob,
            group,
        }
    }

    async fn call(&self, method: &str, params: Value) -> Result<Value, Refusal> {
        self.playground.call(self.bot.token(), method, params).await
    }

    /// A call about Bob in the group.
    async fn about_bob(&self, method: &str, more: Value) -> Result<Value, Refusal> {
        let mut params = json!({"chat_id": self.group.id(), "user_id": self.bob.id()});
        for (name, value) in more.as_object().into_iter().flatten() {
            params[name] = value.clone();
        }
        self.call(method, params).await
    }

    async fn description(&self, method: &str, more: Value) -> String {
        self.about_bob(method, more).await.unwrap_err().description
    }
}

#[tokio::test]
async fn a_bot_bans_frees_and_restricts() {
    let scene = Scene::new(&["can_restrict_members"]);
    scene.about_bob("banChatMember", json!({})).await.unwrap();
    let member = scene.about_bob("getChatMember", json!({})).await.unwrap();
    assert_eq!(member["status"], "kicked");
    assert_eq!(member["until_date"], 0);
    let last = scene.group.last().unwrap();
    assert_eq!(last["left_chat_member"]["id"], scene.bob.id());
    assert_eq!(last["from"]["id"], scene.bot.id());
    let only = json!({"only_if_banned": true});
    scene.about_bob("unbanChatMember", only).await.unwrap();
    scene.bob.joins(&scene.group).unwrap();
    let until = scene.playground.clock().now() + 60;
    let wish = json!({"permissions": {"can_send_messages": true}, "until_date": until});
    scene.about_bob("restrictChatMember", wish).await.unwrap();
    let member = scene.about_bob("getChatMember", json!({})).await.unwrap();
    assert_eq!(member["status"], "restricted");
    assert_eq!(member["until_date"], until);
    assert_eq!(member["can_send_photos"], false);
    let minute = std::time::Duration::from_secs(61);
    scene.playground.clock().advance(minute);
    let member = scene.about_bob("getChatMember", json!({})).await.unwrap();
    assert_eq!(member["status"], "member");
}

#[tokio::test]
async fn what_is_not_allowed_is_refused_as_telegram_does() {
    let scene = Scene::new(&["can_delete_messages"]);
    assert_eq!(
        scene.description("banChatMember", json!({})).await,
        "Bad Request: not enough rights to restrict/unrestrict chat member"
    );
    let alice = json!({"user_id": scene.alice.id()});
    assert_eq!(
        scene.description("banChatMember", alice).await,
        "Bad Request: can't remove chat owner"
    );
    let itself = json!({"user_id": scene.bot.id()});
    assert_eq!(
        scene
            .description(
                "restrictChatMember",
                json!({"user_id": scene.bot.id(), "permissions": {}})
            )
            .await,
        "Bad Request: can't restrict self"
    );
    assert_eq!(
        scene.description("promoteChatMember", itself).await,
        "Bad Request: can't promote self"
    );
    assert_eq!(
        scene
            .description("setChatTitle", json!({"title": "New"}))
            .await,
        "Bad Request: not enough rights to change chat title"
    );
    assert_eq!(
        scene
            .description("banChatMember", json!({"chat_id": -1}))
            .await,
        "Bad Request: chat not found"
    );
    assert_eq!(
        scene
            .description("banChatMember", json!({"user_id": 0}))
            .await,
        "Bad Request: invalid user_id specified"
    );
}

#[tokio::test]
async fn a_bot_gives_only_rights_it_has() {
    let scene = Scene::new(&["can_promote_members", "can_pin_messages"]);
    let more = json!({"can_delete_messages": true});
    assert_eq!(
        scene.description("promoteChatMember", more).await,
        "Bad Request: RIGHT_FORBIDDEN"
    );
    let pin = json!({"can_pin_messages": true});
    scene.about_bob("promoteChatMember", pin).await.unwrap();
    let title = json!({"custom_title": "Pinner"});
    scene
        .about_bob("setChatAdministratorCustomTitle", title)
        .await
        .unwrap();
    let chat = json!({"chat_id": scene.group.id()});
    let admins = scene.call("getChatAdministrators", chat).await.unwrap();
    assert_eq!(admins[0]["status"], "creator");
    let bob = admins.as_array().unwrap();
    let bob = bob.iter().find(|one| one["user"]["id"] == scene.bob.id());
    let bob = bob.unwrap();
    assert_eq!(bob["custom_title"], "Pinner");
    assert_eq!(bob["can_be_edited"], true);
    assert_eq!(bob["can_pin_messages"], true);
    assert_eq!(bob["can_delete_messages"], false);
}

#[tokio::test]
async fn links_let_people_in() {
    let scene = Scene::new(&["can_invite_users"]);
    let carol = scene.playground.user("Carol");
    let dave = scene.playground.user("Dave");
    let once = json!({"name": "once", "member_limit": 1});
    let link = scene.about_bob("createChatInviteLink", once).await.unwrap();
    let url = link["invite_link"].as_str().unwrap();
    assert_eq!(carol.follows(url), Ok(true));
    assert!(dave.follows(url).is_err());
    let asks = json!({"creates_join_request": true});
    let link = scene.about_bob("createChatInviteLink", asks).await.unwrap();
    let url = link["invite_link"].as_str().unwrap();
    assert_eq!(dave.follows(url), Ok(false));
    let who = json!({"user_id": dave.id()});
    scene
        .about_bob("approveChatJoinRequest", who.clone())
        .await
        .unwrap();
    assert_eq!(scene.group.member(&dave).unwrap()["status"], "member");
    assert_eq!(
        scene.description("declineChatJoinRequest", who).await,
        "Bad Request: USER_ALREADY_PARTICIPANT"
    );
    let old = scene.about_bob("exportChatInviteLink", json!({})).await;
    let new = scene.about_bob("exportChatInviteLink", json!({})).await;
    let (old, new) = (old.unwrap(), new.unwrap());
    assert_ne!(old, new);
    let chat = scene.about_bob("getChat", json!({})).await.unwrap();
    assert_eq!(chat["invite_link"], new);
    let erin = scene.playground.user("Erin");
    assert!(erin.follows(old.as_str().unwrap()).is_err());
}

#[tokio::test]
async fn a_chat_is_changed_and_says_so() {
    let scene = Scene::new(&["can_change_info", "can_restrict_members"]);
    let title = json!({"title": "Good friends"});
    scene
        .about_bob("setChatTitle", title.clone())
        .await
        .unwrap();
    let last = scene.group.last().unwrap();
    assert_eq!(last["new_chat_title"], "Good friends");
    assert_eq!(
        scene.description("setChatTitle", title).await,
        "Bad Request: CHAT_NOT_MODIFIED"
    );
    let text = json!({"description": "All of us"});
    scene.about_bob("setChatDescription", text).await.unwrap();
    let only_text = json!({"permissions": {"can_send_messages": true}});
    scene
        .about_bob("setChatPermissions", only_text)
        .await
        .unwrap();
    let chat = scene.about_bob("getChat", json!({})).await.unwrap();
    assert_eq!(chat["title"], "Good friends");
    assert_eq!(chat["description"], "All of us");
    assert_eq!(chat["permissions"]["can_send_polls"], false);
    let count = scene.about_bob("getChatMemberCount", json!({})).await;
    assert_eq!(count.unwrap(), 3);
    scene.about_bob("leaveChat", json!({})).await.unwrap();
    assert_eq!(
        scene.description("getChat", json!({})).await,
        "Forbidden: bot is not a member of the supergroup chat"
    );
}
