//! What a bot's code uses all the time: `use crare::prelude::*;`.

pub use crate::api::{
    Button, CallbackQuery, Chat, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, InlineQuery,
    InputFile, Message, MessageId, ParseMode, Update, User, UserId,
};
pub use crate::app::{App, Configure};
pub use crate::client::{ApiError, Bot};
pub use crate::error::{Error, Result};
pub use crate::routing::context::Context;
pub use crate::routing::data::Data;
pub use crate::routing::extract::{
    Album, Args, Caption, Extension, Failure, FromContext, Photo, Rejection, Text, UnknownUpdate,
};
pub use crate::routing::middleware;
pub use crate::routing::reply::{Answer, Edit, Html, IntoReply, MarkdownV2, Next, Reply};
pub use crate::routing::{Arg, Guard, Outcome, Router, Username};
#[cfg(feature = "macros")]
pub use crare_macros::{Arg, gate, handle, middleware, router, routes};
