//! What people do.

use serde_json::{Value, json};

use super::Script;
use super::words::{content, list, quoted, said};
use crate::world::{Button, Deed, Entry, PLACEHOLDER, Place, is_service};

/// The content of a file up to so many bytes stands in the test, if it is text.
const MAX_FILE: usize = 500;

impl Script<'_> {
    /// Tells what a person did; gives what is to be told behind that.
    pub(super) fn does<'e>(&mut self, entry: &'e Entry, mut rest: &'e [Entry]) -> &'e [Entry] {
        let (Some(place), Some(user)) = super::whose(&entry.deed) else {
            if let Deed::Waited(millis) = entry.deed {
                self.advances(millis);
            }
            return rest;
        };
        if matches!(place, Place::Chat(chat) if self.group(chat).is_none()) {
            self.comment("Something is done in a channel, which is not in the test.");
            return rest;
        }
        self.latest.insert(place, user);
        match &entry.deed {
            Deed::Posted { message, by, .. } => {
                self.unseen.remove(&place);
                let user = by.unwrap_or_default();
                rest = self.writes(user, place, message, rest);
            }
            Deed::Edited { message, by, .. } => {
                let id = message["message_id"].as_i64().unwrap_or_default();
                let user = by.unwrap_or_default();
                match self.needs(place, id) {
                    Some((name, false)) if content(message) != Some("location") => {
                        let text = quoted(&said(message));
                        self.act(user, place, &format!("edits({name}, {text}).await"));
                    }
                    _ => self.cannot(user, "changes a message"),
                }
            }
            Deed::Deleted { message, by, .. } => {
                // the world tells it once more
                rest = without_first(rest, |deed| matches!(deed, Deed::Deleted { by: None, .. }));
                let user = by.unwrap_or_default();
                match self.needs(place, *message) {
                    Some((name, is_seen)) => {
                        let id = if is_seen { ".id()" } else { "" };
                        self.act(user, place, &format!("chat().deletes({name}{id}).unwrap()"));
                    }
                    None => self.cannot(user, "deletes a message from before"),
                }
            }
            Deed::Clicked {
                user,
                message,
                button,
                ..
            } => {
                self.clicks(*user, place, *message, button);
                if !button.inline {
                    // what the key of a keyboard says
                    rest = without_first(
                        rest,
                        |deed| matches!(deed, Deed::Posted { by: Some(by), .. } if by == user),
                    );
                }
            }
            Deed::Reacted {
                user,
                message,
                emoji,
                ..
            } => match self.needs(place, *message) {
                Some((name, true)) if emoji.len() < 2 => {
                    let emoji = quoted(emoji.first().map_or("", String::as_str));
                    self.act(*user, place, &format!("reacts(&{name}, {emoji}).await"));
                }
                Some((name, is_seen)) => {
                    let id = if is_seen { ".id()" } else { "" };
                    let emoji = list(emoji);
                    let what = format!("chat().reacts({name}{id}, &{emoji}).unwrap()");
                    self.act(*user, place, &what);
                }
                None => self.cannot(*user, "reacts to a message from before"),
            },
            Deed::Voted {
                user,
                message,
                options,
                ..
            } => match self.needs(place, *message) {
                Some((name, true)) => {
                    self.act(*user, place, &format!("votes(&{name}, &{options:?}).await"));
                }
                _ => self.cannot(*user, "votes in a poll from before"),
            },
            Deed::Asked { user, query, .. } => rest = self.asks(*user, place, query, rest),
            Deed::Picked { user, result, .. } => {
                self.cannot(
                    *user,
                    &format!("picks {} of what was found before", quoted(result)),
                );
            }
            Deed::Paid { user, message, .. } => match self.needs(place, *message) {
                Some((name, true)) => self.act(*user, place, &format!("pays(&{name}).await")),
                _ => self.cannot(*user, "pays an invoice from before"),
            },
            Deed::Blocked { user, on, .. } => {
                let what = if *on { "blocks" } else { "unblocks" };
                self.act(*user, place, &format!("{what}().await"));
            }
            Deed::Promoted {
                chat,
                by,
                who,
                rights,
            } => match self.group(*chat) {
                Some(group) if *who == self.bot => {
                    self.line(format!("{group}.promotes_bot(&{});", list(rights)));
                }
                _ => {
                    let who = self.name(*who);
                    self.cannot(*by, &format!("changes the rights of {who}"));
                }
            },
            Deed::Waited(_) | Deed::Shown { .. } => {}
        }
        rest
    }

    /// A line in which somebody does something where they are.
    fn act(&mut self, user: i64, place: Place, what: &str) {
        let Some(actor) = self.actor(user, place) else {
            return;
        };
        if what.starts_with("chat()") {
            self.line(format!("{actor}.{what};"));
        } else {
            self.acts(&actor, what);
        }
    }

    fn cannot(&mut self, user: i64, what: &str) {
        let name = self.name(user);
        self.comment(&format!("{name} {what}: not in the test."));
    }

    fn clicks(&mut self, user: i64, place: Place, message: i64, button: &Button) {
        let wanted = quoted(&button.wanted);
        if !self.known.contains(&(place, message)) {
            self.cannot(user, &format!("clicks {wanted} at a message from before"));
        } else if button.alone {
            self.act(user, place, &format!("clicks({wanted}).await"));
        } else if let Some((name, true)) = self.needs(place, message) {
            self.act(user, place, &format!("clicks_on(&{name}, {wanted}).await"));
        } else {
            self.cannot(
                user,
                &format!("clicks {wanted} at a message that is not seen"),
            );
        }
    }

    /// Of questions that are asked letter by letter the last one counts.
    fn asks<'e>(&mut self, user: i64, place: Place, query: &str, rest: &'e [Entry]) -> &'e [Entry] {
        match rest.first().map(|entry| &entry.deed) {
            Some(Deed::Asked { user: next, .. }) if *next == user => rest,
            Some(Deed::Picked {
                user: next, result, ..
            }) if *next == user => {
                let found = super::free(&mut self.taken, "found");
                let text = quoted(query);
                if let Some(actor) = self.actor(user, place) {
                    self.line(format!("let {found} = {actor}.inline_query({text}).await;"));
                }
                let picked = format!("picks(&{found}, {}).await", quoted(result));
                let mut rest = rest.get(1..).unwrap_or_default();
                if let Some(Deed::Posted { message, .. }) = rest.first().map(|entry| &entry.deed) {
                    self.know(place, message);
                    if let Some(actor) = self.actor(user, place) {
                        self.changed.insert(actor.clone());
                        self.gives((place, message), format!("{actor}.{picked}"), false);
                    }
                    rest = rest.get(1..).unwrap_or_default();
                }
                rest
            }
            _ => {
                self.act(
                    user,
                    place,
                    &format!("inline_query({}).await", quoted(query)),
                );
                rest
            }
        }
    }

    fn know(&mut self, place: Place, message: &Value) {
        let id = message["message_id"].as_i64().unwrap_or_default();
        self.known.insert((place, id));
    }

    /// A message of a person.
    fn writes<'e>(
        &mut self,
        user: i64,
        place: Place,
        message: &Value,
        rest: &'e [Entry],
    ) -> &'e [Entry] {
        self.know(place, message);
        // of these, actors add something as soon as they are there
        let id = message["message_id"].as_i64().unwrap_or_default();
        let now = matches!(content(message), Some("voice" | "sticker"));
        let now = now.then(|| self.world.message_json(None, place, id));
        let now = now.filter(|now| !now.is_null());
        let message = now.as_ref().unwrap_or(message);
        if let Some(group) = message["media_group_id"].as_str() {
            return self.sends_album(user, place, message, group, rest);
        }
        if message.as_object().is_some_and(is_service) {
            self.service(user, place, message);
            return rest;
        }
        if message.get("forward_origin").is_some() {
            self.cannot(user, &format!("forwards {}", quoted(&said(message))));
            return rest;
        }
        let replied = message["reply_to_message"]["message_id"].as_i64();
        let replied = replied.and_then(|id| self.needs(place, id));
        let Some(actor) = self.actor(user, place) else {
            return rest;
        };
        if message.get("is_topic_message").is_some() {
            self.comment("In a topic; the test does not know topics.");
        }
        if let Some(text) = message["text"].as_str() {
            let text = quoted(text);
            let expression = match replied {
                Some((name, true)) => format!("{actor}.replies(&{name}, {text}).await"),
                Some((name, false)) => format!("{actor}.chat().replies({name}, {text}).unwrap()"),
                None => {
                    if message.get("reply_to_message").is_some() {
                        self.cannot(user, "replies to a message from before, and not only says");
                    }
                    format!("{actor}.says({text}).await")
                }
            };
            self.put(&actor, place, message, expression);
        } else if let Some(what) = self.sends(message) {
            self.put(&actor, place, message, format!("{actor}.{what}"));
        } else {
            let what = content(message).unwrap_or("something else");
            self.cannot(user, &format!("sends {what}"));
        }
        rest
    }

    fn put(&mut self, actor: &str, place: Place, message: &Value, expression: String) {
        if !expression.starts_with(&format!("{actor}.chat()")) {
            self.changed.insert(actor.to_owned());
        }
        self.gives((place, message), expression, false);
    }

    /// How something that is no text is sent.
    fn sends(&mut self, message: &Value) -> Option<String> {
        let kind = content(message)?;
        let inner = &message[kind];
        let caption = quoted(message["caption"].as_str().unwrap_or_default());
        let text = |name: &str| quoted(inner[name].as_str().unwrap_or_default());
        Some(match kind {
            "photo" => {
                let sizes = inner.as_array().into_iter().flatten();
                let size = sizes.filter_map(|size| size["file_size"].as_u64()).max();
                if size != u64::try_from(PLACEHOLDER.len()).ok() {
                    self.comment("The picture was another one.");
                }
                format!("sends_photo({caption}).await")
            }
            "voice" => format!("chat().sends_voice({})", inner["duration"]),
            "sticker" => format!("chat().sends_sticker({})", text("emoji")),
            "location" if inner.get("live_period").is_none() => {
                let at = |name: &str| inner[name].as_f64().unwrap_or_default();
                format!(
                    "sends_location({:?}, {:?}).await",
                    at("latitude"),
                    at("longitude")
                )
            }
            "contact" => {
                let (number, name) = (text("phone_number"), text("first_name"));
                format!("sends_contact({number}, {name}).await")
            }
            "dice" | "venue" => {
                let fields = json!({kind: inner});
                format!("sends(crare::json!({fields})).await")
            }
            "document" | "video" | "animation" | "audio" | "video_note" => {
                let content = self.file(inner);
                let name = text("file_name");
                if kind == "document" && message.get("caption").is_none() {
                    format!("sends_document({name}, {content}).await")
                } else {
                    let kind = quoted(kind);
                    format!("chat().sends_file({kind}, {name}, {content}, {caption}).unwrap()")
                }
            }
            _ => return None,
        })
    }

    /// The content of a file, or as many bytes.
    fn file(&mut self, file: &Value) -> String {
        let unique = file["file_unique_id"].as_str().unwrap_or_default();
        let content = self.world.content(unique);
        let text = content
            .as_deref()
            .and_then(|content| std::str::from_utf8(content).ok());
        if let Some(text) = text.filter(|text| text.len() <= MAX_FILE) {
            return quoted(text);
        }
        self.comment("The file had another content.");
        format!("vec![0; {}]", file["file_size"].as_u64().unwrap_or(1))
    }

    fn sends_album<'e>(
        &mut self,
        user: i64,
        place: Place,
        first: &Value,
        group: &str,
        mut rest: &'e [Entry],
    ) -> &'e [Entry] {
        let caption = |message: &Value| message["caption"].as_str().unwrap_or_default().to_owned();
        let mut captions = vec![caption(first)];
        while let Some(Deed::Posted { message, .. }) = rest.first().map(|entry| &entry.deed)
            && message["media_group_id"] == group
        {
            captions.push(caption(message));
            self.know(place, message);
            rest = rest.get(1..).unwrap_or_default();
        }
        self.act(
            user,
            place,
            &format!("sends_album(&{}).await", list(&captions)),
        );
        rest
    }

    /// What a chat says by itself about what a person does.
    fn service(&mut self, user: i64, place: Place, message: &Value) {
        if let Some(data) = message["web_app_data"]["data"].as_str() {
            let button = message["web_app_data"]["button_text"]
                .as_str()
                .unwrap_or_default();
            let (button, data) = (quoted(button), quoted(data));
            self.act(
                user,
                place,
                &format!("chat().app_sends({button}, {data}).unwrap()"),
            );
            return;
        }
        if message.get("successful_payment").is_some() {
            return;
        }
        let come = message["new_chat_members"].as_array();
        let come: Vec<i64> = come
            .into_iter()
            .flatten()
            .filter_map(|who| who["id"].as_i64())
            .collect();
        let left = message["left_chat_member"]["id"].as_i64();
        let Place::Chat(chat) = place else {
            self.other_service(user, message);
            return;
        };
        let Some(group) = self.group(chat) else {
            return;
        };
        if come == [user] {
            match self.actors.get(&(user, place)).cloned() {
                Some(actor) => self.acts(&actor, &format!("joins(&{group}).await")),
                // who is new there comes in
                None => drop(self.actor(user, place)),
            }
        } else if come.contains(&self.bot) {
            self.cannot(
                user,
                "adds the bot, which is in the group from the beginning",
            );
            self.unseen.insert(place);
        } else if left == Some(user) {
            self.act(user, place, "leaves().await");
        } else if left == Some(self.bot) {
            self.line(format!("{group}.removes_bot();"));
        } else if let ([who], false) = (come.as_slice(), come.iter().any(|who| self.is_robot(*who)))
        {
            let name = self.name(*who);
            self.comment(&format!(
                "{} adds {name}; in the test they come by themselves.",
                self.name(user)
            ));
            drop(self.actor(*who, place));
        } else {
            self.other_service(user, message);
        }
    }

    fn other_service(&mut self, user: i64, message: &Value) {
        let fields = message.as_object();
        let what = fields.and_then(|fields| {
            fields.keys().find(|name| {
                !["message_id", "from", "chat", "date", "sender_chat"].contains(&name.as_str())
            })
        });
        let what = what.map_or("something", String::as_str).to_owned();
        self.cannot(user, &format!("does something else, <{what}>"));
    }
}

/// What follows, without the first if it is such a one.
fn without_first(rest: &[Entry], is_such: impl Fn(&Deed) -> bool) -> &[Entry] {
    match rest.split_first() {
        Some((first, after)) if is_such(&first.deed) => after,
        _ => rest,
    }
}
