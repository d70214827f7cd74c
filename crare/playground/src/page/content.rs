//! What a message holds besides its text.

use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::viewer::Viewer;
use super::{input, text};

/// What is shown for a kind of content that has no picture of its own: its field and its name.
const OTHERS: [(&str, &str); 10] = [
    ("game", "🎮 Game"),
    ("story", "Story"),
    ("giveaway", "🎁 Giveaway"),
    ("giveaway_winners", "🎁 Winners of a giveaway"),
    ("paid_media", "⭐ Paid media"),
    ("checklist", "☑ Checklist"),
    ("rich_message", "Rich message"),
    ("venue", "📍 Venue"),
    ("gift", "🎁 Gift"),
    ("unique_gift", "🎁 Gift"),
];

/// A message in a few words.
pub(super) fn brief(message: &Value) -> String {
    let caption = message["caption"].as_str().unwrap_or_default();
    if let Some(text) = message["text"].as_str() {
        return text.to_owned();
    }
    if let Some(words) = service(message) {
        return words;
    }
    let has = |name: &str| message.get(name).is_some();
    let kinds = [
        ("photo", "🖼 Photo"),
        ("animation", "GIF"),
        ("video", "🎬 Video"),
        ("video_note", "🎬 Video message"),
        ("voice", "🎤 Voice message"),
        ("contact", "👤 Contact"),
        ("venue", "📍 Venue"),
        ("location", "📍 Location"),
    ];
    let emoji = |part: &Value| part["emoji"].as_str().unwrap_or_default().to_owned();
    let named = kinds.iter().chain(&OTHERS).find(|(field, _)| has(field));
    let what = if has("sticker") {
        format!("{} Sticker", emoji(&message["sticker"]))
    } else if has("dice") {
        emoji(&message["dice"])
    } else if has("poll") {
        format!(
            "📊 {}",
            message["poll"]["question"].as_str().unwrap_or_default()
        )
    } else if has("invoice") {
        format!(
            "🧾 {}",
            message["invoice"]["title"].as_str().unwrap_or_default()
        )
    } else if let Some((_, name)) = named {
        (*name).to_owned()
    } else if let Some(file) = message.get("document").or_else(|| message.get("audio")) {
        format!("📄 {}", file["file_name"].as_str().unwrap_or("File"))
    } else {
        "Message".to_owned()
    };
    if caption.is_empty() {
        what
    } else {
        format!("{what}: {caption}")
    }
}

/// What a chat says by itself.
pub(super) fn service(message: &Value) -> Option<String> {
    let who = super::message::sender(message);
    let has = |name: &str| message.get(name).is_some();
    let name = |user: &Value| user["first_name"].as_str().unwrap_or("somebody").to_owned();
    if let Some(new) = message["new_chat_members"].as_array() {
        let own = new.len() == 1
            && new
                .first()
                .is_some_and(|one| one["id"] == message["from"]["id"]);
        let names: Vec<String> = new.iter().map(name).collect();
        return Some(if own {
            format!("{who} joined")
        } else {
            format!("{who} added {}", names.join(", "))
        });
    }
    if let Some(left) = message.get("left_chat_member") {
        let own = left["id"] == message["from"]["id"];
        return Some(if own {
            format!("{who} left")
        } else {
            format!("{who} removed {}", name(left))
        });
    }
    if let Some(title) = message["new_chat_title"].as_str() {
        return Some(format!("{who} named the chat “{title}”"));
    }
    if let Some(pinned) = message.get("pinned_message") {
        return Some(format!(
            "{who} pinned “{}”",
            text::brief(&brief(pinned), 40)
        ));
    }
    if let Some(topic) = message.get("forum_topic_created") {
        return Some(format!(
            "{who} made the topic “{}”",
            topic["name"].as_str().unwrap_or_default()
        ));
    }
    if let Some(paid) = message.get("successful_payment") {
        let amount = amount(&paid["total_amount"], &paid["currency"]);
        return Some(format!("{who} paid {amount}"));
    }
    let fixed = [
        ("new_chat_photo", "changed the photo"),
        ("delete_chat_photo", "removed the photo"),
        ("group_chat_created", "made the group"),
        ("supergroup_chat_created", "made the group"),
        ("channel_chat_created", "made the channel"),
        ("migrate_to_chat_id", "made the group a supergroup"),
        ("migrate_from_chat_id", "made the group a supergroup"),
        ("users_shared", "shared people"),
        ("chat_shared", "shared a chat"),
        ("web_app_data", "sent data from the app"),
        ("write_access_allowed", "let the bot write"),
        ("forum_topic_closed", "closed the topic"),
        ("forum_topic_reopened", "opened the topic again"),
        ("forum_topic_edited", "changed the topic"),
        ("boost_added", "boosted the chat"),
        ("refunded_payment", "got the money back"),
        (
            "message_auto_delete_timer_changed",
            "changed the time after which messages go",
        ),
    ];
    let found = fixed.iter().find(|(field, _)| has(field));
    found.map(|(_, words)| format!("{who} {words}"))
}

/// Pictures, files, places and so on.
pub(super) fn media(viewer: &Viewer, message: &Value) -> Markup {
    let get = |name: &str| message.get(name).filter(|value| !value.is_null());
    let spoiler = message["has_media_spoiler"] == true;
    if let Some(sizes) = get("photo").and_then(Value::as_array) {
        return sizes
            .last()
            .map(|size| picture(size, "Photo", spoiler))
            .unwrap_or_default();
    }
    if let Some(video) = get("animation")
        .or_else(|| get("video"))
        .or_else(|| get("video_note"))
    {
        let path = path(video);
        return html! { video.media src=[path] controls preload="metadata" aria-label="Video" {} };
    }
    if let Some(sound) = get("voice").or_else(|| get("audio")) {
        let title = sound["title"]
            .as_str()
            .or_else(|| sound["file_name"].as_str());
        let seconds = sound["duration"].as_i64().unwrap_or_default();
        return html! {
            div.file {
                span.icon aria-hidden="true" { "▶" }
                div { b { (title.unwrap_or("Voice message")) } p.muted { (format!("{}:{:02}", seconds / 60, seconds % 60)) } }
            }
            audio src=[path(sound)] controls preload="none" aria-label=(title.unwrap_or("Voice message")) {}
        };
    }
    if let Some(file) = get("document") {
        return document(file);
    }
    if let Some(sticker) = get("sticker") {
        let emoji = sticker["emoji"].as_str().unwrap_or_default();
        return html! { img.sticker src=[path(sticker)] alt={ "Sticker " (emoji) } loading="lazy"; };
    }
    if let Some(place) = get("venue") {
        return located(
            &place["location"],
            place["title"].as_str(),
            place["address"].as_str(),
        );
    }
    if let Some(place) = get("location") {
        let live = place.get("live_period").map(|_| "live");
        return located(place, Some("Location"), live);
    }
    if let Some(contact) = get("contact") {
        let name = contact["first_name"].as_str().unwrap_or_default();
        return html! {
            div.file {
                span.icon aria-hidden="true" { "👤" }
                div { b { (name) } p.muted { (contact["phone_number"].as_str().unwrap_or_default()) } }
            }
        };
    }
    if let Some(dice) = get("dice") {
        return html! {
            div.dice role="img" aria-label={ (dice["emoji"].as_str().unwrap_or_default()) " " (dice["value"]) } {
                span { (dice["emoji"].as_str().unwrap_or_default()) } b { (dice["value"]) }
            }
        };
    }
    if let Some(poll) = get("poll") {
        return voting(
            viewer,
            message["message_id"].as_i64().unwrap_or_default(),
            poll,
        );
    }
    if let Some(game) = get("game") {
        return html! {
            div.file { span.icon aria-hidden="true" { "✦" } div { b { (game["title"].as_str().unwrap_or_default()) } p.muted { "Game" } } }
        };
    }
    if let Some(invoice) = get("invoice") {
        return html! {
            div.invoice {
                b { (invoice["title"].as_str().unwrap_or_default()) }
                p { (invoice["description"].as_str().unwrap_or_default()) }
                p.price { (amount(&invoice["total_amount"], &invoice["currency"])) }
            }
        };
    }
    if message.get("text").is_some() {
        return Markup::default();
    }
    let other = OTHERS.iter().find(|(field, _)| get(field).is_some());
    other
        .map(|(field, name)| {
            html! {
                div.file { b { (name) } }
                details { summary { "As the bot sent it" } (super::json::pretty(&message[*field])) }
            }
        })
        .unwrap_or_default()
}

/// Where a file is to be had.
fn path(file: &Value) -> Option<String> {
    let unique = file["file_unique_id"].as_str()?;
    Some(format!("/media/{unique}"))
}

fn picture(size: &Value, alt: &str, spoiler: bool) -> Markup {
    let (width, height) = (size["width"].as_u64(), size["height"].as_u64());
    let class = if spoiler { "media hidden" } else { "media" };
    html! {
        a.picture href=[path(size)] target="_blank" {
            img class=(class) src=[path(size)] alt=(alt) width=[width] height=[height] loading="lazy";
        }
    }
}

fn document(file: &Value) -> Markup {
    let name = file["file_name"].as_str().unwrap_or("File");
    let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC);
    let path = path(file).map(|path| format!("{path}?name={encoded}"));
    html! {
        a.file href=[path] download=(name) {
            span.icon aria-hidden="true" { "↓" }
            div { b { (name) } p.muted { (bytes(file["file_size"].as_u64().unwrap_or_default())) } }
        }
    }
}

fn located(place: &Value, title: Option<&str>, below: Option<&str>) -> Markup {
    let coordinates = format!("{}, {}", place["latitude"], place["longitude"]);
    html! {
        div.map role="img" aria-label={ "A place on the map: " (coordinates) } { span.pin aria-hidden="true" { "📍" } }
        p { b { (title.unwrap_or_default()) } @if let Some(below) = below { " · " (below) } }
        p.muted { (coordinates) }
    }
}

fn voting(viewer: &Viewer, id: i64, poll: &Value) -> Markup {
    let total = poll["total_voter_count"].as_u64().unwrap_or_default();
    let closed = poll["is_closed"] == true;
    let quiz = poll["type"] == "quiz";
    let options = poll["options"].as_array();
    html! {
        form.poll method="post" action="/do/vote" {
            (input::hidden(viewer, Some(id)))
            b { (poll["question"].as_str().unwrap_or_default()) }
            p.muted { @if quiz { "Quiz" } @else { "Poll" } @if closed { ", closed" } ", " (total) @if total == 1 { " vote" } @else { " votes" } }
            @for (index, option) in options.into_iter().flatten().enumerate() {
                @let count = option["voter_count"].as_u64().unwrap_or_default();
                @let label = option["text"].as_str().unwrap_or_default();
                button name="option" value=(index) disabled[closed] {
                    span { (label) } span.muted { (count) }
                    progress max=(total.max(1)) value=(count) aria-label={ (label) ", " (count) } {}
                }
            }
        }
    }
}

/// Currencies without smaller units.
const WHOLE: [&str; 8] = ["XTR", "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX"];

/// What somebody writes for an amount, in the smallest units of the currency.
pub(super) fn parse_amount(text: &str, currency: &str) -> Option<i64> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    if WHOLE.contains(&currency) {
        return part.is_empty().then_some(whole);
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(whole * 100 + part)
}

/// How much is paid: the smallest unit of the currency, of which most have 100 in one.
pub(super) fn amount(total: &Value, currency: &Value) -> String {
    let (total, currency) = (
        total.as_i64().unwrap_or_default(),
        currency.as_str().unwrap_or_default(),
    );
    match currency {
        "XTR" => format!("⭐ {total}"),
        _ if WHOLE.contains(&currency) => format!("{total} {currency}"),
        _ => format!("{}.{:02} {currency}", total / 100, total.rem_euclid(100)),
    }
}

fn bytes(size: u64) -> String {
    match size {
        0..1_024 => format!("{size} B"),
        1_024..1_048_576 => format!("{} KB", size / 1_024),
        _ => format!("{} MB", size / 1_048_576),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read() {
        for (text, currency, wanted) in [
            ("2", "EUR", Some(200)),
            ("2.5", "EUR", Some(250)),
            ("0,05", "EUR", Some(5)),
            ("12", "JPY", Some(12)),
            ("1.5", "JPY", None),
            ("1.555", "EUR", None),
            ("-1", "EUR", None),
            ("", "EUR", None),
            ("99999999999999999999", "EUR", None),
        ] {
            assert_eq!(parse_amount(text, currency), wanted, "{text} {currency}");
        }
    }
}
