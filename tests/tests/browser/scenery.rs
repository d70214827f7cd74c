//! A playground with something of everything, for those who look at all pages.

use serde_json::json;

use crate::{Stage, inside, path_of};

/// Fills the chats; the paths of all pages.
pub(crate) async fn fill(stage: &Stage) -> Vec<String> {
    let (alice, bot, chat) = (&stage.alice, &stage.bot, &stage.chat);
    let call = async |method: &str, params| {
        let done = stage.playground.call(bot.token(), method, params).await;
        done.unwrap()
    };
    let van = inside::van(stage, 3);
    let bob = stage.playground.user("Bob");
    let group = stage.playground.group(
        "Weekend hike in the mountains, if the weather is good",
        alice,
    );
    group.by(alice).adds(&bob).unwrap();
    group.by(alice).adds(bot).unwrap();
    group.by(&bob).says("I come, and https://example.com/a/very/long/address/that/does/not/break?so=it&would=be&wide=1 comes too");
    chat.says("/start");
    let id = alice.id();
    let html = "<b>Welcome!</b> <i>Prices</i> <u>include</u> <code>VAT</code>, see /catalogue, @bob or <tg-spoiler>wait</tg-spoiler>.\
                <blockquote>Fresh every morning.</blockquote>\
                <pre><code class=\"language-rust\">let tea = cup(\"hot\").with(sugar(2)).and(milk(\"a little\")).stirred(\"well\");</code></pre>";
    let keys = json!({"inline_keyboard": [
        [{"text": "☕ Coffee", "callback_data": "1", "style": "primary"}, {"text": "🍵 Tea", "callback_data": "2", "style": "success"}],
        [{"text": "Our site", "url": "https://example.org"}, {"text": "Copy", "copy_text": {"text": "x"}}],
        [{"text": "Empty the cart", "callback_data": "3", "style": "danger"}],
    ]});
    let text = json!({"chat_id": id, "text": html, "parse_mode": "HTML", "reply_markup": keys});
    call("sendMessage", text).await;
    let photo = chat.sends_photo("Like this one?");
    chat.sends_album(&["", "", "Three more"]);
    chat.sends_document(
        "a long name of a file that goes on and on, and on.pdf",
        vec![b'x'; 70_000],
        "",
    )
    .unwrap();
    chat.sends_voice(7);
    chat.sends_sticker("👍");
    chat.sends_location(52.52, 13.405);
    chat.sends_contact("+12025550123", "Carol");
    chat.sends_dice("🎲").unwrap();
    chat.reacts(photo, &["👍"]).unwrap();
    chat.replies(photo, "This one").unwrap();
    chat.forwards(photo, &group.by(alice)).unwrap();
    let poll = json!({"chat_id": id, "question": "Tea or coffee?", "options": ["Tea", "Coffee"]});
    call("sendPoll", poll).await;
    let invoice = json!({"chat_id": id, "title": "Apples", "description": "Two", "payload": "1", "currency": "XTR",
        "prices": [{"label": "Apples", "amount": 7}]});
    call("sendInvoice", invoice).await;
    let keys = json!({"keyboard": [["Catalogue", "Cart"], ["Help", "Something with a long name", "More"]]});
    let text = json!({"chat_id": id, "text": "Anything else?", "reply_markup": keys});
    call("sendMessage", text).await;
    let own = chat.says("Yes");
    chat.edits(own, "No, thanks!").unwrap();
    let refused = stage.playground.call(
        bot.token(),
        "sendMessage",
        json!({"chat_id": 1, "text": "x"}),
    );
    refused.await.unwrap_err();
    let bill = chat
        .messages()
        .into_iter()
        .find(|one| one.get("invoice").is_some());
    let bill = bill.unwrap()["message_id"].to_string();
    let (ours, hers) = (path_of(alice, group.id()), stage.path());
    vec![
        format!("{ours}?sheet=info"),
        format!("{hers}?sheet=info"),
        format!("{hers}?sheet=pay&message={bill}"),
        format!("{hers}?sheet=forward&message={photo}"),
        format!(
            "/side?at={id}/{}&at={}/{}",
            group.id(),
            bob.id(),
            group.id()
        ),
        format!("/map/{}", van.id()),
        format!("/inside/{}", van.id()),
        format!("/test/{}", bot.id()),
        "/".to_owned(),
        format!("/chats/{}", alice.id()),
        hers,
        ours,
        "/traffic".to_owned(),
        "/faults".to_owned(),
    ]
}
