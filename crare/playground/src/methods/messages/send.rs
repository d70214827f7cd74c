//! The one path of all that sends: syntax, chat, reply, content, rights; then the message.

use serde_json::{Map, Value};

use super::place::place;
use super::reply::Reply;
use crate::call::{Call, Outcome};
use crate::markup;
use crate::markup::Scope;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::{Access, Draft, Extra, Place, World, Writing, read_terms};

/// What is sent.
pub(crate) struct Content {
    /// As the object `Message` has it.
    pub(crate) fields: Map<String, Value>,
    pub(crate) writing: Writing,
    /// Until when a live location moves.
    pub(crate) live_until: Option<i64>,
}

impl Content {
    pub(crate) fn new(writing: Writing, fields: Map<String, Value>) -> Self {
        Self {
            fields,
            writing,
            live_until: None,
        }
    }

    /// One field.
    pub(crate) fn one(writing: Writing, name: &str, value: Value) -> Self {
        Self::new(writing, Map::from_iter([(name.to_owned(), value)]))
    }
}

/// Where content goes, for what depends on it.
pub(crate) struct Site<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) bot: i64,
    pub(crate) place: Place,
}

/// Content whose syntax is checked; the rest is checked when the chat is known.
pub(crate) type Ready = Box<dyn FnOnce(&mut Site<'_>) -> Result<Content, Refusal>>;

/// A method that sends one message. `read` checks the syntax of the content.
pub(crate) fn send(
    call: &mut Call<'_>,
    read: impl FnOnce(&Params) -> Result<Ready, Refusal>,
) -> Outcome {
    let ready = read(&call.params)?;
    let options = Options::read(&call.params)?;
    let place = place(call, Access::Write)?;
    let sending = options.at(call.world, call.bot, place)?;
    let content = ready(&mut Site {
        world: call.world,
        bot: call.bot,
        place,
    })?;
    let id = sending.post(call.world, content)?;
    Ok(call.world.message_json(Some(call.bot), place, id))
}

/// What all methods that send have.
pub(crate) struct Options {
    markup: Option<Value>,
    reply: Option<Reply>,
    thread: i64,
    /// Whose direct messages it belongs to, where it is one of a channel's; 0 for those of what is replied to.
    direct: i64,
    receiver: Option<i64>,
    fields: Map<String, Value>,
}

impl Options {
    /// From the parameters; wrong ones are refused.
    pub(crate) fn read(params: &Params) -> Result<Self, Refusal> {
        let markup = markup::read(params)?;
        let reply = Reply::read(params)?;
        let mut fields = Map::new();
        if params.flag("protect_content") {
            fields.insert("has_protected_content".to_owned(), true.into());
        }
        let effect = params.text("message_effect_id");
        if !effect.is_empty() {
            fields.insert("effect_id".to_owned(), effect.into());
        }
        if let Some(post) = params.json("suggested_post_parameters", "suggested post parameters")? {
            fields.insert("suggested_post_info".to_owned(), read_terms(&post)?);
        }
        let ephemeral = "ephemeral_message_parameters";
        let ephemeral = params.json(ephemeral, "ephemeral message parameters")?;
        let receiver = ephemeral.map(|ephemeral| {
            let receiver = ephemeral["receiver_user_id"].as_i64();
            receiver.ok_or_else(|| Refusal::bad_request("invalid receiver_user_id specified"))
        });
        Ok(Self {
            markup,
            reply,
            thread: params.int("message_thread_id"),
            direct: params.int("direct_messages_topic_id"),
            receiver: receiver.transpose()?,
            fields,
        })
    }

    /// For messages whose markup is of no account, such as those of albums.
    pub(crate) fn without_markup(mut self) -> Self {
        self.markup = None;
        self
    }

    /// For messages whose first button does what they are for: this keyboard, unless there is one.
    pub(crate) fn with_action(
        mut self,
        action: &str,
        own: impl FnOnce() -> Value,
        otherwise: &str,
    ) -> Result<Self, Refusal> {
        let markup = self.markup.unwrap_or_else(own);
        if !markup::is_inline(&markup) {
            return Err(Refusal::bad_request("inline keyboard expected"));
        }
        let first = markup::buttons(&markup).next();
        if first.is_none_or(|button| button.get(action).is_none()) {
            return Err(Refusal::bad_request(otherwise));
        }
        self.markup = Some(markup);
        Ok(self)
    }

    /// At a place: what is replied to is looked up.
    pub(crate) fn at(self, world: &World, bot: i64, place: Place) -> Result<Sending, Refusal> {
        let mut fields = self.fields;
        let mut extra = Extra::default();
        let mut thread = self.thread;
        if let Some(reply) = self.reply {
            reply.put(world, bot, place, &mut fields, &mut extra)?;
            let replied = extra.reply_to.and_then(|id| world.message(place, id));
            let replied = replied.and_then(|message| message.fields.get("message_thread_id"));
            if thread == 0 {
                thread = replied.and_then(Value::as_i64).unwrap_or(0);
            }
        }
        super::thread::put(world, bot, place, thread, &mut fields)?;
        if world.is_direct(place) {
            let replied = extra.reply_to.is_some();
            super::thread::put_direct(world, place, self.direct, replied, &mut fields)?;
        } else if fields.contains_key("suggested_post_info") {
            return Err(Refusal::bad_request("SUGGESTED_POST_PEER_INVALID"));
        }
        if let Some(receiver) = self.receiver {
            if !world.accounts.contains_key(&receiver) {
                return Err(Refusal::bad_request("user not found"));
            }
            extra.receiver = Some(receiver);
        }
        Ok(Sending {
            bot,
            place,
            markup: self.markup,
            fields,
            extra,
        })
    }
}

/// A message but for its content.
#[derive(Clone)]
pub(crate) struct Sending {
    bot: i64,
    place: Place,
    markup: Option<Value>,
    fields: Map<String, Value>,
    extra: Extra,
}

impl Sending {
    /// Write it, if the bot may.
    pub(crate) fn post(self, world: &mut World, content: Content) -> Result<i64, Refusal> {
        let sort = if content.fields.contains_key("invoice") {
            markup::Content::Invoice
        } else if content.fields.contains_key("game") {
            markup::Content::Game
        } else {
            markup::Content::Other
        };
        if let Some(markup) = &self.markup {
            Scope::new(world, self.place, sort).check(markup)?;
        }
        world.may_write(self.bot, self.place, content.writing)?;
        let (mut fields, mut extra) = (self.fields, self.extra);
        fields.extend(content.fields);
        extra.live_until = content.live_until;
        match self.markup {
            Some(markup) if markup::is_inline(&markup) => {
                fields.insert("reply_markup".to_owned(), markup);
            }
            other => extra.keyboard = other,
        }
        let author = world.author(self.bot, self.place);
        if author != self.bot {
            extra.by = Some(self.bot);
            let bot = world.user_json(self.bot);
            fields.insert("sender_business_bot".to_owned(), bot);
        }
        let ephemeral = extra.receiver.is_some();
        let draft = Draft {
            place: self.place,
            from: Some(author),
            fields,
        };
        let id = world.post_with(draft, extra);
        if ephemeral && let Some(message) = world.message_mut(self.place, id) {
            let fields = &mut message.fields;
            fields.insert("ephemeral_message_id".to_owned(), id.into());
        }
        Ok(id)
    }
}
