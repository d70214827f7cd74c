//! Whom and what a call is about.

use serde_json::Value;

use crate::call::Call;
use crate::facts::{Kind, METHODS, check_params, read};
use crate::refusal::Refusal;
use crate::world::{Access, ChatKind, Place};

impl Call<'_> {
    /// Check all parameters by the facts of this method.
    pub(super) fn check(&self, method: &str) -> Result<(), Refusal> {
        let method = METHODS.iter().find(|known| known.name == method);
        method.map_or(Ok(()), |method| check_params(method, &self.params))
    }

    /// The place that `chat_id` means, where the bot has this access.
    pub(super) fn place(&self, access: Access) -> Result<Place, Refusal> {
        let place = self.world.place(self.bot, self.params.text("chat_id"))?;
        self.world.access(self.bot, place, access)?;
        Ok(place)
    }

    /// The group, supergroup or channel that is to be changed; of a private chat it says `private`.
    pub(super) fn chat(&self, private: &str) -> Result<i64, Refusal> {
        match self.place(Access::Edit)? {
            Place::Chat(chat) => Ok(chat),
            Place::Private { .. } => Err(Refusal::bad_request(private)),
        }
    }

    /// The supergroup that is to be changed.
    pub(super) fn supergroup(&self) -> Result<i64, Refusal> {
        let only = "method is available only for supergroups";
        let chat = self.chat(only)?;
        self.kind_of(chat, &[ChatKind::Supergroup], only)
    }

    /// The supergroup or channel that is to be changed.
    pub(super) fn supergroup_or_channel(&self) -> Result<i64, Refusal> {
        let only = "method is available for supergroup and channel chats only";
        let chat = self.chat(only)?;
        self.kind_of(chat, &[ChatKind::Supergroup, ChatKind::Channel], only)
    }

    fn kind_of(&self, chat: i64, kinds: &[ChatKind], only: &str) -> Result<i64, Refusal> {
        let kind = self.world.chats.get(&chat).map(|chat| chat.kind);
        if kind.is_some_and(|kind| kinds.contains(&kind)) {
            return Ok(chat);
        }
        Err(Refusal::bad_request(only))
    }

    /// The account that `user_id` means.
    pub(super) fn user(&self) -> Result<i64, Refusal> {
        let id = self.params.int("user_id");
        if id <= 0 {
            return Err(Refusal::bad_request("invalid user_id specified"));
        }
        if self.world.accounts.contains_key(&id) {
            return Ok(id);
        }
        Err(Refusal::bad_request("user not found"))
    }

    /// A parameter that is this object, if it is there.
    pub(super) fn object(&self, name: &str, of: &'static str) -> Result<Option<Value>, Refusal> {
        read(&self.params, name, &Kind::Object(of))
    }

    /// A parameter that is this object, which has to be there.
    pub(super) fn needed(&self, name: &str, of: &'static str) -> Result<Value, Refusal> {
        let object = self.object(name, of)?;
        object.ok_or_else(|| Refusal::bad_request(format!("can't parse {name} JSON object")))
    }
}
