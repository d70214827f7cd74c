//! The calls a handler makes most: to the chat of the update.

use crate::api::{AnswerCallbackQuery, Message, Method as _, SendMessage};
use crate::client::{ApiError, InAnswer, Request, may_travel};
use crate::error::{Error, Result};
use crate::routing::context::{Carried, Carrier, Context};
use crate::routing::reply::{Answer, Content, Edit, IntoReply, Place, Reply};

impl Context {
    /// A message to the chat of the update, in its topic, not sent yet: set what else it needs and return it from the
    /// handler, or send it with `bot.call(message)`.
    ///
    /// # Errors
    /// When the update belongs to no chat the bot could write to.
    pub fn compose(&self, content: impl Into<Content>) -> Result<SendMessage> {
        Ok(Place::of(self)?.message(content.into()))
    }

    /// Sends a text to the chat of the update, in its topic.
    ///
    /// # Errors
    /// When the update belongs to no chat, or Telegram refuses.
    pub async fn send(&self, content: impl Into<Content> + Send) -> Result<Message> {
        let message = self.compose(content)?;
        self.send_what_waits().await?;
        Ok(self.bot().call(message).await?)
    }

    /// Sends a text that quotes the message of the update, for a callback the message its button is on.
    ///
    /// # Errors
    /// When the update has no message, or Telegram refuses.
    pub async fn reply(&self, content: impl Into<Content> + Send) -> Result<Message> {
        let message = Place::of(self)?
            .quoting(content.into())
            .ok_or_else(|| self.no_message("reply to"))?;
        self.send_what_waits().await?;
        Ok(self.bot().call(message).await?)
    }

    /// Changes the message the pressed button is on, or the inline message that was chosen.
    ///
    /// Takes a text, or an [`Edit`] for anything else.
    ///
    /// # Errors
    /// When the update belongs to no message of the bot, or Telegram refuses.
    pub async fn edit(&self, edit: impl Into<Edit> + Send) -> Result<()> {
        self.perform(edit.into()).await
    }

    /// Answers the callback query or the inline query.
    ///
    /// # Errors
    /// When the update is no such query, or Telegram refuses.
    pub async fn answer(&self, answer: Answer) -> Result<()> {
        self.perform(answer).await
    }

    /// Deletes the message of the update; for a callback the message its button is on.
    ///
    /// # Errors
    /// When the update has no message, or Telegram refuses.
    pub async fn delete(&self) -> Result<()> {
        let request = Place::of(self)?
            .deletion()
            .ok_or_else(|| self.no_message("delete"))?;
        self.make(request).await
    }

    fn no_message(&self, verb: &str) -> Error {
        Error::msg(format!(
            "there is no message to {verb} in an update of the kind `{}`",
            self.update().kind.name()
        ))
    }

    async fn perform(&self, reply: impl IntoReply) -> Result<()> {
        let (requests, _) = self.mapped(reply.into_reply(self)?).into_parts();
        for request in requests {
            self.make(request).await?;
        }
        Ok(())
    }

    /// Makes the calls of a reply, in order, up to the first one that fails. Tells whether the next handler is to run.
    ///
    /// The last call travels in the answer to the request that brought the update, where that is possible.
    pub(in crate::routing) async fn carry_out(&self, reply: Reply) -> Result<bool> {
        let (mut requests, next) = self.mapped(reply).into_parts();
        let travels = !next
            && self.carrier().is_some_and(Carrier::takes_reply)
            && requests.last().is_some_and(may_travel);
        let last = if travels { requests.pop() } else { None };
        for request in requests {
            self.make(request).await?;
        }
        if let Some(request) = last {
            self.have_carried(request).await?;
        }
        Ok(next)
    }

    /// Makes a call, behind one that was to travel: the order is kept.
    async fn make(&self, request: Request) -> Result<()> {
        self.send_what_waits().await?;
        let answers = request.method == AnswerCallbackQuery::NAME;
        self.execute(request).await?;
        if answers {
            self.note_answered();
        }
        Ok(())
    }

    /// Makes the call that was to travel in the answer: another one comes behind it.
    async fn send_what_waits(&self) -> Result<()> {
        if let Some(earlier) = self.carrier().and_then(Carrier::retract) {
            self.execute(earlier.request).await?;
        }
        Ok(())
    }

    /// Calls. That a message already is what an edit makes of it is what was wanted.
    async fn execute(&self, request: Request) -> Result<()> {
        let edits = request.method.starts_with("edit");
        match self.bot().execute(request).await {
            Err(error) if edits && error.api() == Some(&ApiError::MessageNotModified) => Ok(()),
            Err(error) => Err(error.into()),
            Ok(_) => Ok(()),
        }
    }

    /// Has a call travel in the answer, or makes it.
    async fn have_carried(&self, request: Request) -> Result<()> {
        let (Some(carrier), Some(answer)) = (self.carrier(), InAnswer::of(&request).await) else {
            return self.make(request).await;
        };
        self.send_what_waits().await?;
        let answers = request.method == AnswerCallbackQuery::NAME;
        if let Err(back) = carrier.carry(Box::new(Carried { request, answer })) {
            return self.make(back.request).await;
        }
        if answers {
            self.note_answered();
        }
        Ok(())
    }
}
