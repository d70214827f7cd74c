//! Whether a guard holds for an update.

use crate::api::{ChatType, Message, MessageEntity, MessageEntityType, User};
use crate::routing::context::Context;
use crate::routing::guard::{Answer, Guard, Test};

impl Guard {
    /// Asks the guard. Those that need not wait answer at once.
    pub(in crate::routing) fn check<'a>(&'a self, ctx: &'a Context) -> Answer<'a> {
        match &self.test {
            Test::Chat(types) => Answer::of(chat_is_one_of(ctx, types)),
            Test::Admin { owner_only } => {
                let owner_only = *owner_only;
                Answer::later(async move { ctx.admins().is_admin(ctx, owner_only).await })
            }
            Test::User(id) => Answer::of(ctx.user().is_some_and(|user| user.id == *id)),
            Test::Username(name) => {
                Answer::of(ctx.user().is_some_and(|user| is_called(user, name)))
            }
            Test::Forwarded => of_message(ctx, |message| message.forward_origin.is_some()),
            Test::Reply => of_message(ctx, |message| {
                message.reply_to_message.is_some()
                    || message.external_reply.is_some()
                    || message.reply_to_story.is_some()
            }),
            Test::ViaBot => of_message(ctx, |message| message.via_bot.is_some()),
            Test::Mention => of_message(ctx, |message| mentions(message, ctx.me())),
            Test::Entities(types) => of_message(ctx, |message| {
                entities(message).any(|(_, entity)| types.contains(&entity.kind))
            }),
            Test::When { question, .. } => question.ask(ctx),
            // Refused at the start.
            Test::State(_) => Answer::of(false),
            Test::Any(guards) => first(guards, ctx, true),
            Test::All(guards) => first(guards, ctx, false),
            Test::Not(guard) => match guard.check(ctx) {
                Answer::Now(holds) => Answer::Now(holds.map(|holds| !holds)),
                Answer::Later(asking) => Answer::later(async { Ok(!asking.await?) }),
            },
        }
    }
}

/// Asks one after the other until one says `wanted`.
fn first<'a>(guards: &'a [Guard], ctx: &'a Context, wanted: bool) -> Answer<'a> {
    for (index, guard) in guards.iter().enumerate() {
        match guard.check(ctx) {
            Answer::Now(Ok(holds)) if holds != wanted => {}
            Answer::Now(end) => return Answer::Now(end),
            Answer::Later(asking) => {
                return Answer::later(async move {
                    if asking.await? == wanted {
                        return Ok(wanted);
                    }
                    match first(&guards[index + 1..], ctx, wanted) {
                        Answer::Now(holds) => holds,
                        Answer::Later(asking) => asking.await,
                    }
                });
            }
        }
    }
    Answer::of(!wanted)
}

fn of_message<'a>(ctx: &Context, test: impl FnOnce(&Message) -> bool) -> Answer<'a> {
    Answer::of(ctx.message().is_some_and(test))
}

fn chat_is_one_of(ctx: &Context, types: &[ChatType]) -> bool {
    ctx.chat().is_some_and(|chat| types.contains(&chat.kind))
}

fn is_called(user: &User, name: &str) -> bool {
    let name = name.strip_prefix('@').unwrap_or(name);
    user.username
        .as_deref()
        .is_some_and(|own| own.eq_ignore_ascii_case(name))
}

/// The entities of text and caption, each with the text it is in.
fn entities(message: &Message) -> impl Iterator<Item = (&str, &MessageEntity)> {
    let text = message.text.as_deref().zip(message.entities.as_deref());
    let caption = message
        .caption
        .as_deref()
        .zip(message.caption_entities.as_deref());
    text.into_iter()
        .chain(caption)
        .flat_map(|(text, entities)| entities.iter().map(move |entity| (text, entity)))
}

fn mentions(message: &Message, me: &User) -> bool {
    entities(message).any(|(text, entity)| match &entity.kind {
        MessageEntityType::Mention => entity_text(text, entity)
            .and_then(|name| name.strip_prefix('@'))
            .is_some_and(|name| is_called(me, name)),
        MessageEntityType::TextMention => {
            entity.user.as_deref().is_some_and(|user| user.id == me.id)
        }
        // `/start@my_bot`
        MessageEntityType::BotCommand => entity_text(text, entity)
            .and_then(|command| command.split_once('@'))
            .is_some_and(|(_, name)| is_called(me, name)),
        _ => false,
    })
}

/// The part of a text that an entity is about; offsets count UTF-16 units.
fn entity_text<'t>(text: &'t str, entity: &MessageEntity) -> Option<&'t str> {
    let start = usize::try_from(entity.offset).ok()?;
    let end = start.checked_add(usize::try_from(entity.length).ok()?)?;
    let mut units = 0;
    let mut from = None;
    for (at, char) in text.char_indices() {
        if units == start {
            from = Some(at);
        }
        if units >= end {
            return text.get(from?..at);
        }
        units += char.len_utf16();
    }
    (units == end).then_some(())?;
    text.get(from?..)
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn entities_are_cut_in_utf16() {
        let cut = |offset, length| {
            entity_text(
                "😀 @bot é",
                &MessageEntity::new(MessageEntityType::Mention, offset, length),
            )
        };
        assert_eq!(cut(3, 4), Some("@bot"));
        assert_eq!(cut(0, 2), Some("😀"));
        assert_eq!(cut(8, 1), Some("é"));
        assert_eq!(cut(8, 2), None);
        assert_eq!(cut(1, 1), None);
        assert_eq!(cut(-1, 4), None);
        assert_eq!(cut(3, i64::MAX), None);
    }
}
