//! What a person can press and write.

use maud::{Markup, html};
use serde_json::Value;

use super::icon::icon;
use super::region::{Piece, Region};
use super::signed::encoded;
use super::view::single;
use super::viewer::Viewer;
use super::{content, text};

/// Where and about what a form is.
pub(super) fn hidden(viewer: &Viewer, message: Option<i64>) -> Markup {
    html! {
        input type="hidden" name="user" value=(viewer.user);
        input type="hidden" name="peer" value=(viewer.peer);
        @if let Some(topic) = viewer.topic { input type="hidden" name="topic" value=(topic); }
        @if viewer.pane { input type="hidden" name="pane" value="1"; }
        @if let Some(message) = message { input type="hidden" name="message" value=(message); }
    }
}

/// The buttons below a message.
pub(super) fn inline_keyboard(viewer: &Viewer, id: i64, message: &Value) -> Markup {
    let Some(rows) = message["reply_markup"]["inline_keyboard"].as_array() else {
        return Markup::default();
    };
    html! {
        form.keys.inline method="post" action="/do/click" data-message=(id) aria-label="Buttons" {
            (hidden(viewer, Some(id)))
            @for row in rows {
                div.keys-row { @for button in row.as_array().into_iter().flatten() { (key(viewer, id, button, message)) } }
            }
        }
    }
}

fn key(viewer: &Viewer, id: i64, button: &Value, message: &Value) -> Markup {
    let label = button["text"].as_str().unwrap_or_default();
    let class = format!("key {}", style(button));
    let has = |name: &str| button.get(name).is_some();
    let opens = |sheet: &str, mark: &str| {
        html! { a class=(class) href=(viewer.with(sheet)) { (label) span.mark aria-hidden="true" { (mark) } } }
    };
    if has("login_url") {
        let sheet = format!("sheet=login&message={id}&button={}", encoded(label));
        return opens(&sheet, "↗");
    }
    if has("pay") {
        return opens(&format!("sheet=pay&message={id}"), "▭");
    }
    if let Some((query, kinds)) = elsewhere(button) {
        let words = encoded(&format!("@{} {query}", bot_name(message)));
        return opens(
            &format!("sheet=share&words={words}&kinds={}", encoded(&kinds)),
            "↪",
        );
    }
    if let Some(query) = button["switch_inline_query_current_chat"].as_str() {
        let words = format!("@{} {query}", bot_name(message));
        return html! { button class=(class) name="button" value=(label) data-write=(words) { (label) span.mark aria-hidden="true" { "↪" } } };
    }
    if let Some(url) = button["url"].as_str() {
        if leads_to_telegram(url) {
            return html! { button class=(class) name="link" value=(url) title=(url) { (label) span.mark aria-hidden="true" { "↗" } } };
        }
        if !text::is_safe(url) {
            return html! { button class=(class) type="button" disabled title=(url) { (label) } };
        }
        return html! {
            a class=(class) href=(url) target="_blank" rel="noopener noreferrer" title=(url) { (label) span.mark aria-hidden="true" { "↗" } }
        };
    }
    if let Some(copied) = button["copy_text"]["text"].as_str() {
        return html! { button class=(class) type="button" data-copy=(copied) { (label) span.mark aria-hidden="true" { "⧉" } } };
    }
    let mark = if has("web_app") {
        "▣"
    } else if has("callback_game") {
        "▶"
    } else {
        ""
    };
    let value = button["callback_data"].as_str().unwrap_or(label);
    html! {
        button class=(class) name="button" value=(value) { (label) @if !mark.is_empty() { span.mark aria-hidden="true" { (mark) } } }
    }
}

/// What a button has written in another chat, and in which kinds of chats.
fn elsewhere(button: &Value) -> Option<(&str, String)> {
    if let Some(query) = button["switch_inline_query"].as_str() {
        return Some((query, String::new()));
    }
    let chosen = button.get("switch_inline_query_chosen_chat")?;
    let kinds = ["user", "bot", "group", "channel"];
    let kinds = kinds
        .iter()
        .filter(|kind| chosen[format!("allow_{kind}_chats")] == true);
    let kinds: Vec<&str> = kinds.copied().collect();
    Some((
        chosen["query"].as_str().unwrap_or_default(),
        kinds.join(","),
    ))
}

/// The bot behind a message's buttons.
fn bot_name(message: &Value) -> &str {
    let via = message["via_bot"]["username"].as_str();
    let from = message["from"]["username"].as_str();
    via.or(from).unwrap_or_default()
}

/// The colour of a button that has one.
fn style(button: &Value) -> &'static str {
    match button["style"].as_str() {
        Some("primary") => "blue",
        Some("success") => "green",
        Some("danger") => "red",
        _ => "",
    }
}

/// Whether a link stays in Telegram.
pub(super) fn leads_to_telegram(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    [
        "tg://",
        "https://t.me/",
        "http://t.me/",
        "https://telegram.me/",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
}

/// The keyboard in place of letters: that of the latest message which says something about it.
pub(super) fn keyboard(viewer: &Viewer, messages: &[Value]) -> Region {
    let mut all = messages.iter().rev();
    let latest = all.find_map(|message| {
        let markup = message.get("reply_markup")?;
        ["keyboard", "remove_keyboard", "force_reply"]
            .iter()
            .any(|name| markup.get(name).is_some())
            .then_some((message, markup))
    });
    let Some((message, markup)) = latest else {
        return Region::new("keyboard", Vec::new());
    };
    let placeholder = markup["input_field_placeholder"].as_str();
    if markup.get("force_reply").is_some() {
        let id = message["message_id"].as_i64().unwrap_or_default();
        let piece = html! { span hidden data-force-reply=(id) data-name=(super::message::sender(message))
        data-words=(text::brief(&content::brief(message), 60)) data-placeholder=[placeholder] {} };
        return single("keyboard", "", &piece);
    }
    let Some(rows) = markup["keyboard"].as_array() else {
        return Region::new("keyboard", Vec::new());
    };
    let once = markup["one_time_keyboard"] == true;
    let html = html! {
        form.keys.reply method="post" action="/do/press" aria-label="Keyboard" data-once=[once.then_some("")] data-placeholder=[placeholder] {
            (hidden(viewer, None))
            @for row in rows {
                div.keys-row {
                    @for button in row.as_array().into_iter().flatten() {
                        @let label = button["text"].as_str().or_else(|| button.as_str()).unwrap_or_default();
                        button class={ "key " (style(button)) } name="button" value=(label) { (label) }
                    }
                }
            }
        }
    };
    single("keyboard", "", &html)
}

/// The commands that bots offer.
pub(super) fn commands(all: &[(String, String)]) -> Region {
    let pieces = all.iter().enumerate().map(|(index, (command, words))| {
        let html = html! { button id={ "option-" (index) } role="option" type="button" tabindex="-1" data-command=(command) { b { (command) } " " span.muted { (words) } } };
        Piece::new(format!("command-{index}"), "", &html)
    });
    Region::new("commands", pieces.collect())
}

/// The button that opens a bot's app, where the bot has one beside the field.
pub(super) fn menu_button(viewer: &Viewer, button: &Value) -> Region {
    let label = button["text"].as_str().unwrap_or_default();
    if button["type"] != "web_app" {
        return Region::new("menu-button", Vec::new());
    }
    let html = html! {
        form method="post" action="/do/menu" { (hidden(viewer, None)) button.wide { (label) span aria-hidden="true" { " ▣" } } }
    };
    single("menu-button", "", &html)
}

/// Where a person writes.
pub(super) fn composer(viewer: &Viewer, name: &str, written: &str) -> Markup {
    html! {
        form #composer method="post" action="/do/say" aria-label={ "Write to " (name) } {
            (hidden(viewer, None))
            input #reply-to type="hidden" name="reply";
            input #edit-of type="hidden" name="edit";
            p #replying hidden { span {} button type="button" data-cancel aria-label="Do not reply" { "×" } }
            div.line {
                details.menu #attach {
                    summary aria-label="Attach a photo, a file or a place" title="Attach" { (icon("plus")) }
                    div.sheet {
                        label { "Photo" input #photo type="file" accept="image/*" data-send="photo"; }
                        label { "File" input #document type="file" data-send="document"; }
                        div #location {
                            input #place type="text" value="52.52, 13.405" aria-label="Latitude and longitude";
                            button type="button" data-location { "Send this place" }
                        }
                        button type="button" data-dice="🎲" { "Dice 🎲" }
                        button type="button" data-contact { "My contact" }
                    }
                }
                textarea #text name="text" rows="1" maxlength="4096" placeholder="Message" aria-label="Message"
                    autocomplete="off" role="combobox" aria-expanded="false" aria-controls="commands" aria-autocomplete="list" autofocus { (written) }
                button #commands-button type="button" aria-label="Commands" title="Commands" aria-expanded="false" aria-controls="commands" { "/" }
                button.primary #send aria-label="Send" title="Send" { (icon("send")) }
            }
        }
    }
}
