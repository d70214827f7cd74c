use serde_json::json;

use super::*;

/// What waits for a bot, as (kind, content).
pub(super) fn updates(playground: &Playground, bot: &Bot) -> Vec<(String, Value)> {
    playground.with(|world| {
        let mut told = Vec::new();
        for waiting in world.bots[&bot.id()].queue.iter() {
            let Value::Object(update) = waiting.to_json() else {
                continue;
            };
            told.extend(update.into_iter().find(|(name, _)| name != "update_id"));
        }
        told
    })
}

#[test]
fn a_bot_is_told_when_it_is_added_and_removed() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let alice = playground.user("Alice");
    let group = playground.group("Friends", &alice).by(&alice);
    group.adds(&bot).unwrap();
    group.removes(&bot).unwrap();
    group.says("unheard");
    let told = updates(&playground, &bot);
    let kinds: Vec<&str> = told.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["my_chat_member", "message", "my_chat_member", "message"]
    );
    assert_eq!(told[0].1["old_chat_member"]["status"], "left");
    assert_eq!(told[0].1["new_chat_member"]["status"], "member");
    assert_eq!(told[0].1["from"]["id"], alice.id());
    assert_eq!(told[1].1["new_chat_members"][0]["id"], bot.id());
    assert_eq!(told[2].1["new_chat_member"]["status"], "left");
    assert_eq!(told[3].1["left_chat_member"]["id"], bot.id());
}

#[test]
fn with_privacy_a_bot_sees_what_is_meant_for_it() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let alice = playground.user("Alice");
    let group = playground.group("Friends", &alice).by(&alice);
    group.adds(&bot).unwrap();
    let before = updates(&playground, &bot).len();
    group.says("hello");
    group.says("/start@other_bot");
    group.says("/start@Helper_Bot now");
    group.says("/help");
    let texts = |from: usize| -> Vec<Value> {
        let all = updates(&playground, &bot).split_off(from);
        all.into_iter()
            .map(|(_, message)| message["text"].clone())
            .collect()
    };
    assert_eq!(
        texts(before),
        [json!("/start@Helper_Bot now"), json!("/help")]
    );
    bot.set_privacy(false);
    group.says("hello again");
    assert_eq!(texts(before + 2), [json!("hello again")]);
}

#[test]
fn blocking_tells_the_bot_and_forbids_writing() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let alice = playground.user("Alice");
    alice.to(&bot).says("/start");
    alice.blocks(&bot);
    alice.blocks(&bot);
    let told = updates(&playground, &bot);
    assert_eq!(told.len(), 2);
    assert_eq!(told[1].0, "my_chat_member");
    assert_eq!(told[1].1["new_chat_member"]["status"], "kicked");
    assert_eq!(told[1].1["new_chat_member"]["until_date"], 0);
    let place = Place::Private {
        user: alice.id(),
        bot: bot.id(),
    };
    let write = || playground.with(|world| world.may_write(bot.id(), place, Writing::Text));
    let refusal = write().unwrap_err();
    assert_eq!(
        refusal.description,
        "Forbidden: bot was blocked by the user"
    );
    alice.unblocks(&bot);
    write().unwrap();
}

#[test]
fn a_group_becomes_a_supergroup() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let alice = playground.user("Alice");
    let group = playground.basic_group("Friends", &alice).by(&alice);
    group.adds(&bot).unwrap();
    let new = group.upgrades().unwrap();
    let told = updates(&playground, &bot);
    assert_eq!(told[2].1["migrate_to_chat_id"], new.id());
    assert_eq!(told[3].1["migrate_from_chat_id"], group.id());
    let write =
        |id| playground.with(|world| world.may_write(bot.id(), Place::Chat(id), Writing::Text));
    let refusal = write(group.id()).unwrap_err();
    assert_eq!(refusal.migrate_to_chat_id, Some(new.id()));
    write(new.id()).unwrap();
}

#[test]
fn one_needs_the_right_and_bans_end() {
    let playground = Playground::seeded(1);
    let alice = playground.user("Alice");
    let bob = playground.user("Bob");
    let group = playground.group("Friends", &alice);
    bob.joins(&group).unwrap();
    let refused = group.by(&bob).bans(&alice).unwrap_err();
    assert!(matches!(refused, ActorError::Refused(_)), "{refused}");
    group
        .by(&alice)
        .restricts(&bob, &["can_send_photos"])
        .unwrap();
    let member = group.member(&bob).unwrap();
    assert_eq!(member["status"], "restricted");
    assert_eq!(member["can_send_messages"], false);
    group.by(&alice).bans(&bob).unwrap();
    assert!(bob.joins(&group).is_err());
    group.by(&alice).unbans(&bob).unwrap();
    bob.joins(&group).unwrap();
    assert_eq!(
        group.by(&alice).promotes(&bob, &["can_pin_messages"]),
        Ok(())
    );
    assert_eq!(group.member(&bob).unwrap()["status"], "administrator");
}

#[test]
fn who_asks_by_a_link_is_let_in() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("door_bot");
    let alice = playground.user("Alice");
    let bob = playground.user("Bob");
    let group = playground.group("Friends", &alice).by(&alice);
    group.promotes(&bot, &["can_invite_users"]).unwrap();
    bob.asks_to_join(&group).unwrap();
    let told = updates(&playground, &bot);
    let (kind, request) = told.last().unwrap();
    assert_eq!(kind, "chat_join_request");
    assert_eq!(request["user_chat_id"], bob.id());
    group.approves(&bob).unwrap();
    assert_eq!(group.member(&bob).unwrap()["status"], "member");
    assert!(group.approves(&bob).is_err());
}

#[test]
fn a_channel_has_bots_as_administrators_only() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("news_bot");
    let alice = playground.user("Alice");
    let bob = playground.user("Bob");
    let channel = playground.channel("News", &alice).by(&alice);
    channel.adds(&bot).unwrap();
    bob.joins(&channel).unwrap();
    assert!(channel.may_write());
    assert!(!channel.by(&bob).may_write());
    channel.says("hello");
    channel.renames("Old news").unwrap();
    let told = updates(&playground, &bot);
    let kinds: Vec<&str> = told.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds[0], "my_chat_member");
    assert_eq!(kinds[kinds.len() - 2..], ["channel_post", "channel_post"]);
    assert_eq!(told[0].1["new_chat_member"]["status"], "administrator");
    let last = &told[told.len() - 1].1;
    assert_eq!(last["new_chat_title"], "Old news");
    assert_eq!(last["sender_chat"]["id"], channel.id());
    assert!(last.get("from").is_none());
}

#[test]
fn anonymous_administrators_write_as_the_group() {
    let playground = Playground::seeded(1);
    let alice = playground.user("Alice");
    let bob = playground.user("Bob");
    let group = playground.group("Friends", &alice).by(&alice);
    bob.joins(&group).unwrap();
    group
        .promotes(&bob, &["is_anonymous", "can_pin_messages"])
        .unwrap();
    group.by(&bob).says("hello");
    let last = group.last().unwrap();
    assert_eq!(last["from"]["username"], "GroupAnonymousBot");
    assert_eq!(last["sender_chat"]["id"], group.id());
}
