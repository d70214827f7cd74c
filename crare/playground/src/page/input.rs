//! What a person can press and write.

use maud::{Markup, html};
use serde_json::Value;

use super::icon::icon;
use super::message::Viewer;
use super::region::{Piece, Region};
use super::view::single;
use super::{content, text};

/// Where and about what a form is.
pub(super) fn hidden(viewer: &Viewer, message: Option<i64>) -> Markup {
    html! {
        input type="hidden" name="user" value=(viewer.user);
        input type="hidden" name="peer" value=(viewer.peer);
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
                div.keys-row { @for button in row.as_array().into_iter().flatten() { (key(button, message)) } }
            }
        }
    }
}

fn key(button: &Value, message: &Value) -> Markup {
    let label = button["text"].as_str().unwrap_or_default();
    let class = format!("key {}", style(button));
    let has = |name: &str| button.get(name).is_some();
    let url = button["url"]
        .as_str()
        .or_else(|| button["login_url"]["url"].as_str());
    if let Some(url) = url {
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
    } else if has("pay") {
        "▭"
    } else if has("switch_inline_query") || has("switch_inline_query_chosen_chat") {
        "↪"
    } else {
        ""
    };
    let value = button["callback_data"].as_str().unwrap_or(label);
    let invoice = &message["invoice"];
    let pays = has("pay").then(|| {
        let amount = content::amount(&invoice["total_amount"], &invoice["currency"]);
        format!("Pay {amount}? No money moves here.")
    });
    html! {
        button class=(class) name="button" value=(value) data-confirm=[pays] { (label) @if !mark.is_empty() { span.mark aria-hidden="true" { (mark) } } }
    }
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

/// Where a person writes.
pub(super) fn composer(viewer: &Viewer, name: &str) -> Markup {
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
                    autocomplete="off" role="combobox" aria-expanded="false" aria-controls="commands" aria-autocomplete="list" autofocus {}
                button #commands-button type="button" aria-label="Commands" title="Commands" aria-expanded="false" aria-controls="commands" { "/" }
                button.primary #send aria-label="Send" title="Send" { (icon("send")) }
            }
        }
    }
}
