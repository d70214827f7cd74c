//! Messages, as bots see them.

mod business;
mod change;
mod files;
mod forward;
mod manage;
mod poll;
mod rich;
mod send;

use bytes::Bytes;
use serde_json::{Value, json};

use crate::actors::{Bot, Chat, User};
use crate::params::{Params, Upload};
use crate::playground::Playground;
use crate::refusal::Refusal;
use crate::world::{PLACEHOLDER, Permission};

/// A bot, somebody in a private chat with it, and a supergroup of the two.
pub(super) struct Scene {
    pub(super) playground: Playground,
    pub(super) bot: Bot,
    pub(super) alice: User,
    pub(super) private: Chat,
    pub(super) group: Chat,
    pub(super) group_id: i64,
}

impl Scene {
    pub(super) fn new() -> Self {
        let playground = Playground::seeded(7);
        let bot = playground.bot("helper_bot");
        let alice = playground.user("Alice");
        let private = alice.to(&bot);
        private.says("/start");
        let group = playground.group("Friends", &alice).by(&alice);
        group.adds(&bot).unwrap();
        let group_id = playground.with(|world| *world.chats.keys().next().unwrap());
        let scene = Self {
            playground,
            bot,
            alice,
            private,
            group,
            group_id,
        };
        scene.updates();
        scene
    }

    /// A call with the bot's private chat with Alice as `chat_id`, unless another is given.
    pub(super) async fn call(&self, method: &str, mut params: Value) -> Result<Value, Refusal> {
        if params.get("chat_id").is_none() {
            params["chat_id"] = self.alice.id().into();
        }
        self.playground.call(self.bot.token(), method, params).await
    }

    pub(super) async fn ok(&self, method: &str, params: Value) -> Value {
        match self.call(method, params).await {
            Ok(result) => result,
            Err(refusal) => panic!("{method}: {refusal}"),
        }
    }

    /// The description that a call is refused with.
    pub(super) async fn refused(&self, method: &str, params: Value) -> String {
        match self.call(method, params).await {
            Ok(result) => panic!("{method} is answered {result}"),
            Err(refusal) => refusal.description,
        }
    }

    /// A call with uploaded files: (part, name, content).
    pub(super) async fn upload(
        &self,
        method: &str,
        mut params: Value,
        files: &[(&str, &str, &'static [u8])],
    ) -> Result<Value, Refusal> {
        params["chat_id"] = self.alice.id().into();
        let mut params = Params::from_json(&params);
        for (part, name, content) in files {
            let upload = Upload {
                name: (*name).to_owned(),
                content: Bytes::from_static(content),
            };
            params.add_file(part, upload);
        }
        let via = crate::traffic::Via::Direct;
        self.playground
            .answer(self.bot.token(), method, params, via)
            .await
            .outcome
    }

    /// What waits for the bot, as (kind, content); forgotten then.
    pub(super) fn updates(&self) -> Vec<(String, Value)> {
        self.playground.with(|world| {
            let queue = &mut world.bots.get_mut(&self.bot.id()).unwrap().queue;
            let mut told = Vec::new();
            for waiting in queue.iter() {
                let Value::Object(update) = waiting.to_json() else {
                    continue;
                };
                told.extend(update.into_iter().find(|(name, _)| name != "update_id"));
            }
            queue.clear();
            told
        })
    }

    /// Members of the group may not do this.
    pub(super) fn forbid(&self, permission: Permission) {
        self.playground.with(|world| {
            let chat = world.chats.get_mut(&self.group_id).unwrap();
            chat.permissions.set(permission, false);
        });
    }

    /// The bot becomes an administrator of the group.
    pub(super) fn promote(&self) {
        self.playground.with(|world| {
            let rights = crate::world::Rights::all();
            let (chat, bot, alice) = (self.group_id, self.bot.id(), self.alice.id());
            world.promote(chat, bot, rights, alice).unwrap();
        });
        self.updates();
    }

    /// A picture sent by the bot.
    pub(super) async fn photo(&self, params: Value) -> Value {
        let file = [("photo", "a.png", PLACEHOLDER)];
        self.upload("sendPhoto", params, &file).await.unwrap()
    }
}

pub(super) fn id(message: &Value) -> i64 {
    message["message_id"].as_i64().expect("a message")
}

pub(super) fn button() -> Value {
    json!({"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]})
}
