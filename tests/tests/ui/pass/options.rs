//! Every option, every guard, every way to write a trigger.

use std::time::Duration;

use crare::prelude::*;

fn is_spam(_: &Context) -> bool {
    false
}

async fn is_late(_: &Context) -> bool {
    false
}

#[handle(on_text, chat = private)]
#[handle(on_photo, chat = group | supergroup)]
#[handle(on_video, chat = [channel, "private"])]
#[handle(on_audio, from = admin)]
#[handle(on_voice, from = owner | 12345 | "@somebody")]
#[handle(on_dice, forwarded)]
#[handle(on_game, reply, via_bot)]
#[handle(on_venue, mention, entities = url | hashtag)]
#[handle(on_contact, when = is_spam)]
#[handle(on_location, when = is_late, when = is_spam)]
#[handle(on_poll_message, when = |_: &Context| true)]
#[handle(on_sticker, any(chat = private, all(from = admin, not(reply))))]
#[handle(on_story, not(any(forwarded, when = is_spam)), not(mention))]
#[handle(on_document, priority = -3, timeout = "1m30s", also)]
async fn guarded() {}

#[handle(on_album)]
#[handle(on_stale_callback)]
#[handle(edited(on_text))]
#[handle(channel(on_photo), chat = channel)]
#[handle(business(text = "x"))]
#[handle(guest(regex = "x"))]
#[handle(edited(channel(on_text)))]
#[handle(edited(business(command)), hidden)]
#[handle(text = ["Yes", "No"])]
#[handle(callback = ["yes", "no"])]
#[handle(inline = "")]
#[handle(inline = ["help", "about us"])]
#[handle(regex = r"^#\w+")]
#[handle(start = "help")]
async fn triggers(_ctx: Context) {}

/// Says hello.
///
/// And more.
#[handle(command, alias = ["hi", "hello"], case = ignore, scope = private | chat(-100), lang = "de")]
async fn greet() {}

#[handle(command = "Ban", prefix = ["!", ".."], case = sensitive)]
#[handle(command = "mute", description = "Mute", scope = groups | admins(-100))]
#[handle(command = "kick", description(en = "Kick", de = "Rauswerfen"), scope = [default, admins])]
async fn moderate() {}

#[handle(
    command = "add {a} {b}",
    usage = "Write two numbers: /add 1 2",
    chat = private
)]
#[handle(inline = "{a} + {b}")]
async fn add(a: f64, b: f64) -> String {
    (a + b).to_string()
}

#[handle(command = ["remind {who} in {time} {text..}", "tell {who} in {time} {text..}"])]
async fn remind(text: Option<String>, time: Duration, who: String, user: User) {
    drop((text, time, who, user));
}

#[handle(command = "roll {dice?} {sides..}")]
async fn roll(dice: Option<u8>, sides: Vec<u32>) {
    drop((dice, sides));
}

#[handle(regex = r"^#(?<tag>\w+)(?: (?<n>\d+))?")]
async fn tag(tag: String, n: Option<u8>) {
    drop((tag, n));
}

#[handle(callback = ["buy/{item}/{qty}", "get/{item}/{qty}"])]
#[handle(start = "buy_{item}-{qty}")]
async fn buy(item: u32, mut qty: u8) {
    qty = qty.saturating_add(1);
    assert!(item > 0 || qty > 0);
}

#[handle(callback = "note/{text}")]
async fn note(text: String) {
    drop(text);
}

#[handle(command = "ping {r#ip}", manual)]
#[cfg(any())]
async fn absent() {}

/// What may be read from a text needs no more.
#[handle(command = "ping {ip}", manual)]
async fn ping(ip: std::net::IpAddr) {
    assert!(ip.is_loopback());
}

pub(crate) fn main() {
    let _: Router = router![
        guarded, triggers, greet, moderate, add, remind, roll, tag, buy, note, ping
    ];
    // What fits whatever is in it, is there at once; what may not is a result.
    let _: crare::routing::CallbackData = buy::data(7, 2);
    let _: crare::routing::StartPayload = buy::payload(7, 2);
    assert!(note::data("x").is_ok());
    assert!(note::data("x".repeat(65)).is_err());
}
