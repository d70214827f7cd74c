use crare::testing::{Actor, Clock, Group, Scene};

use super::*;

/// A bot that may do what it has to.
fn bot() -> App {
    let mut app = App::new("").routes(crare::router!(crate));
    set_up(&mut app);
    app
}

fn prepare(club: &Group) {
    club.promotes_bot(&["can_restrict_members", "can_delete_messages"]);
}

/// Somebody comes who may write at once: they press the button.
async fn comes(who: &mut Actor, club: &Group) {
    who.joins(club).await;
    let welcome = who.sees("Please press the button").await;
    who.clicks("I am human").await;
    who.sees_toast("welcome!").await;
    who.sees_gone(&welcome).await;
}

/// An administrator comes.
async fn moderates(who: &mut Actor, club: &Group) {
    comes(who, club).await;
    club.promotes(who, &["can_restrict_members"]);
}

/// How somebody stands in a group.
fn status(who: &Actor, club: &Group) -> String {
    let member = club.chat().member(who.user()).unwrap();
    member["status"].as_str().unwrap_or_default().to_owned()
}

#[crare::test(app = bot)]
async fn who_presses_the_button_may_write(mut alice: Actor, club: Group) {
    alice.says("/start").await;
    alice.sees("I have to be an administrator here").await;
    prepare(&club);
    alice.joins(&club).await;
    let welcome = alice.sees("Welcome, Alice!").await;
    assert!(!alice.chat().may_write());
    alice.clicks("I am human").await;
    alice.sees_toast("Thank you, and welcome!").await;
    alice.sees_gone(&welcome).await;
    assert!(alice.chat().may_write());
    alice.says("/rules").await;
    alice.sees("1. Be kind.").await;
    alice.sees_nothing_for("5m").await;
    assert_eq!(status(&alice, &club), "member");
}

#[crare::test(app = bot)]
async fn who_takes_too_long_is_put_out(mut alice: Actor, club: Group, clock: Clock) {
    prepare(&club);
    alice.joins(&club).await;
    let welcome = alice.sees("Welcome, Alice!").await;
    clock.advance("119s").await;
    assert_eq!(status(&alice, &club), "restricted");
    clock.advance("2s").await;
    assert_eq!(status(&alice, &club), "left");
    alice.sees_gone(&welcome).await;
    // And may come again.
    comes(&mut alice, &club).await;
    clock.advance("3m").await;
    assert_eq!(status(&alice, &club), "member");
}

#[crare::test(app = bot)]
async fn a_button_is_for_one(mut alice: Actor, mut bob: Actor, club: Group, scene: Scene) {
    prepare(&club);
    comes(&mut bob, &club).await;
    alice.joins(&club).await;
    let welcome = alice.sees("Welcome, Alice!").await;
    bob.clicks_on(&welcome, "I am human").await;
    bob.sees_alert("This button is for somebody else.").await;
    assert!(!alice.chat().may_write());
    // Twice, faster than the bot.
    alice.clicks_on(&welcome, "I am human").await;
    alice.clicks_on(&welcome, "I am human").await;
    alice.sees_toast("Thank you, and welcome!").await;
    alice.sees_alert("ask an administrator").await;
    scene.settles().await;
    assert!(alice.chat().may_write());
}

#[crare::test(app = bot)]
async fn without_rights_it_says_so(mut alice: Actor, club: Group) {
    alice.joins(&club).await;
    alice.sees("I have to be an administrator here").await;
    assert!(alice.chat().may_write());
}

#[crare::test(app = bot)]
async fn muted_for_a_time(mut alice: Actor, mut bob: Actor, club: Group, clock: Clock) {
    prepare(&club);
    moderates(&mut alice, &club).await;
    comes(&mut bob, &club).await;
    let rude = bob.says("You are all stupid").await;
    alice.replies(rude, "/mute 10m").await;
    alice.sees("Bob is muted for 10 min.").await;
    assert!(!bob.chat().may_write());
    // To leave and come back does not help: there is no button.
    bob.leaves().await;
    bob.joins(&club).await;
    bob.sees_nothing().await;
    assert!(!bob.chat().may_write());
    clock.advance("10m").await;
    assert!(bob.chat().may_write());

    alice.replies(rude, "/mute").await;
    alice.sees("Bob is muted.").await;
    alice.replies(rude, "/unmute").await;
    alice.sees("Bob may write again.").await;
    assert!(bob.chat().may_write());
    alice.replies(rude, "/mute soon").await;
    alice.sees("Usage: /mute [time]").await;
}

#[crare::test(app = bot)]
async fn warned_and_banned(mut alice: Actor, mut bob: Actor, club: Group) {
    prepare(&club);
    moderates(&mut alice, &club).await;
    comes(&mut bob, &club).await;
    let spam = bob.says("Buy my coins").await;
    for told in [
        "Bob, please read the /rules. Warning 1 of 3.",
        "Warning 2 of 3.",
        "Bob was warned 3 times, and is banned.",
    ] {
        alice.replies(spam, "/warn").await;
        alice.sees(told).await;
    }
    assert_eq!(status(&bob, &club), "kicked");
}

#[crare::test(app = bot)]
async fn banned_while_the_button_waits(
    mut alice: Actor,
    mut bob: Actor,
    club: Group,
    clock: Clock,
) {
    prepare(&club);
    moderates(&mut alice, &club).await;
    bob.joins(&club).await;
    let welcome = bob.sees("Welcome, Bob!").await;
    let messages = club.chat().messages();
    let came = messages
        .iter()
        .rfind(|message| message["from"]["id"] == bob.id());
    let came = came.unwrap()["message_id"].as_i64().unwrap();
    alice.replies(came, "/ban").await;
    alice.sees("Bob is banned.").await;
    bob.sees_gone(&welcome).await;
    clock.advance("3m").await;
    assert_eq!(status(&bob, &club), "kicked");
}

#[crare::test(app = bot)]
async fn not_everybody_moderates(mut alice: Actor, mut bob: Actor, mut carol: Actor, club: Group) {
    prepare(&club);
    moderates(&mut alice, &club).await;
    comes(&mut bob, &club).await;
    let harmless = alice.says("Good morning").await;
    for command in ["/ban", "/mute 1h", "/warn", "/unmute"] {
        bob.replies(harmless, command).await;
        bob.sees("Only administrators of a group may do that.")
            .await;
    }
    carol.says("/ban").await;
    carol
        .sees("Only administrators of a group may do that.")
        .await;

    // And administrators do not moderate everybody.
    alice.says("/ban").await;
    alice.sees("Reply to a message of the one you mean.").await;
    alice.replies(harmless, "/ban").await;
    alice.sees("I cannot do that to an administrator.").await;
    alice.says("/rules").await;
    let bots = alice.sees("Be kind.").await;
    alice.replies(&bots, "/warn").await;
    alice.sees("I have done nothing wrong.").await;
}

#[crare::test(app = bot)]
async fn newcomers_post_no_links(mut alice: Actor, mut bob: Actor, club: Group, clock: Clock) {
    prepare(&club);
    moderates(&mut alice, &club).await;
    comes(&mut bob, &club).await;
    let link = bob.says("Look: https://example.com").await;
    bob.sees("Bob, please do not post links on your first day")
        .await;
    bob.sees_gone(link).await;
    // Nor afterwards, nor below a picture.
    let text = bob.says("Look:").await;
    bob.edits(text, "Look: example.com").await;
    bob.sees("please do not post links").await;
    bob.sends_photo("example.com").await;
    bob.sees("please do not post links").await;

    let link = alice.says("https://example.com").await;
    alice.sees_nothing().await;
    assert!(alice.chat().message(link).is_some());
    clock.advance("24h").await;
    bob.says("https://example.com").await;
    bob.sees_nothing().await;
}
