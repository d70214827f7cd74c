//! Who sees a command.

use crate::api::{
    BotCommandScope, BotCommandScopeAllChatAdministrators, BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats, BotCommandScopeChat, BotCommandScopeChatAdministrators,
    BotCommandScopeDefault, ChatId, ChatType,
};
use crate::routing::guard::{Guard, Test};
use crate::routing::listing::Scope;

impl Scope {
    /// The scopes whose commands its list holds: the widest first, itself last.
    pub(super) fn chain(self) -> Vec<Self> {
        let chats = |id: i64| {
            if id < 0 {
                Self::AllGroupChats
            } else {
                Self::AllPrivateChats
            }
        };
        match self {
            Self::Default => vec![self],
            Self::AllPrivateChats | Self::AllGroupChats => vec![Self::Default, self],
            Self::AllChatAdministrators => vec![Self::Default, Self::AllGroupChats, self],
            Self::Chat(id) => vec![Self::Default, chats(id), self],
            Self::ChatAdministrators(id) => vec![
                Self::Default,
                chats(id),
                Self::AllChatAdministrators,
                Self::Chat(id),
                self,
            ],
        }
    }
}

/// As Telegram takes it.
impl From<Scope> for BotCommandScope {
    fn from(scope: Scope) -> Self {
        match scope {
            Scope::Default => BotCommandScopeDefault::new().into(),
            Scope::AllPrivateChats => BotCommandScopeAllPrivateChats::new().into(),
            Scope::AllGroupChats => BotCommandScopeAllGroupChats::new().into(),
            Scope::AllChatAdministrators => BotCommandScopeAllChatAdministrators::new().into(),
            Scope::Chat(id) => BotCommandScopeChat::new(ChatId(id)).into(),
            Scope::ChatAdministrators(id) => {
                BotCommandScopeChatAdministrators::new(ChatId(id)).into()
            }
        }
    }
}

/// Who is asked for by a guard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Admins,
    Named,
}

/// The scope that follows from guards; nothing when they are for certain users only.
pub(super) fn derived(guards: &[Guard]) -> Option<Scope> {
    let conditions = flat(guards);
    let asked = |who| conditions.iter().any(|guard| self::who(guard) == Some(who));
    if asked(Who::Named) {
        return None;
    }
    if asked(Who::Admins) {
        return Some(Scope::AllChatAdministrators);
    }
    let only = |wanted: &[ChatType]| {
        conditions.iter().any(|guard| match &guard.test {
            Test::Chat(types) => {
                !types.is_empty() && types.iter().all(|kind| wanted.contains(kind))
            }
            _ => false,
        })
    };
    Some(if only(&[ChatType::Private]) {
        Scope::AllPrivateChats
    } else if only(&[ChatType::Group, ChatType::Supergroup]) {
        Scope::AllGroupChats
    } else {
        Scope::Default
    })
}

/// Guards that must all hold.
fn flat(guards: &[Guard]) -> Vec<&Guard> {
    guards
        .iter()
        .flat_map(|guard| match &guard.test {
            Test::All(guards) => flat(guards),
            _ => vec![guard],
        })
        .collect()
}

/// `from = admin | 12345` is for administrators in the menu, `from = 12345 | 67890` for certain users.
fn who(guard: &Guard) -> Option<Who> {
    match &guard.test {
        Test::Admin { .. } => Some(Who::Admins),
        Test::User(_) | Test::Username(_) => Some(Who::Named),
        Test::Any(guards) => {
            let all: Option<Vec<Who>> = guards.iter().map(who).collect();
            let all = all.filter(|all| !all.is_empty())?;
            let admins = all.contains(&Who::Admins);
            Some(if admins { Who::Admins } else { Who::Named })
        }
        _ => None,
    }
}
