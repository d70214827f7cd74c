//! Telegram's menu of commands, brought into line with the routes.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use futures_util::stream::{self, StreamExt as _};
use tokio::time::timeout;

use crate::api::{BotCommand, DeleteMyCommands, GetMyCommands, SetMyCommands};
use crate::client::{Bot, CallError};
use crate::routing::{Menu, MenuList, Scope};

/// The calls that are made at a time.
const AT_ONCE: usize = 4;
/// A call that takes longer has failed.
const CALL_LIMIT: Duration = Duration::from_secs(10);
/// What takes longer is left for the next start.
const ALL_LIMIT: Duration = Duration::from_secs(30);

/// One list at Telegram, and what it should be; nothing: there should be none.
struct Target {
    scope: Scope,
    language: Option<&'static str>,
    wanted: Vec<BotCommand>,
}

/// What became of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Same,
    Set,
    Deleted,
}

/// Change what differs. A menu that is out of date is no reason not to start: what fails is logged.
pub(super) async fn sync(bot: &Bot, menu: &Menu) {
    // Somebody else may have made the menu of a bot that lists nothing.
    if menu.is_empty() {
        return;
    }
    let id = bot.id();
    let work = stream::iter(targets(menu))
        .map(|target| target.update(bot.clone()))
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<_>>();
    let Ok(results) = timeout(ALL_LIMIT, work).await else {
        tracing::warn!(
            bot = %id,
            "the menu of commands is not up to date: Telegram took longer than {ALL_LIMIT:?}; the next start tries again"
        );
        return;
    };
    let mut failures: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (list, result) in &results {
        if let Err(error) = result {
            failures
                .entry(error.to_string())
                .or_default()
                .insert(list.clone());
        }
    }
    for (error, lists) in failures {
        let lists = lists.into_iter().collect::<Vec<_>>().join(", ");
        tracing::warn!(bot = %id, lists, "the menu of commands is not up to date: {error}");
    }
    let count = |wanted| {
        let done = results
            .iter()
            .filter_map(|(_, result)| result.as_ref().ok());
        done.filter(|done| **done == wanted).count()
    };
    let (set, deleted) = (count(Done::Set), count(Done::Deleted));
    if set + deleted > 0 {
        tracing::info!(bot = %id, set, deleted, "the menu of commands was changed");
    }
}

/// Every list that the routes could be about, also those that should not be there (any more).
fn targets(menu: &Menu) -> Vec<Target> {
    let general = [
        Scope::Default,
        Scope::AllPrivateChats,
        Scope::AllGroupChats,
        Scope::AllChatAdministrators,
    ];
    let named = menu.lists().iter().map(MenuList::scope);
    let scopes: BTreeSet<Scope> = general.into_iter().chain(named).collect();
    let languages = std::iter::once(None).chain(menu.languages().iter().copied().map(Some));
    let of_scope = |scope| {
        languages.clone().map(move |language| Target {
            scope,
            language,
            wanted: menu
                .list(scope, language)
                .map_or_else(Vec::new, MenuList::commands),
        })
    };
    scopes.into_iter().flat_map(of_scope).collect()
}

impl Target {
    /// For logs.
    fn name(&self) -> String {
        let language = self.language.unwrap_or("all languages");
        format!("{:?} in {language}", self.scope)
    }

    async fn update(self, bot: Bot) -> (String, Result<Done, CallError>) {
        (self.name(), self.bring_into_line(&bot).await)
    }

    async fn bring_into_line(self, bot: &Bot) -> Result<Done, CallError> {
        let mut get = GetMyCommands::new().scope(self.scope);
        get.language_code = self.language.map(str::to_owned);
        let present = bot.call(get).time_limit(CALL_LIMIT).await?;
        if is_same(&present, &self.wanted) {
            return Ok(Done::Same);
        }
        if self.wanted.is_empty() {
            let mut delete = DeleteMyCommands::new().scope(self.scope);
            delete.language_code = self.language.map(str::to_owned);
            bot.call(delete).time_limit(CALL_LIMIT).await?;
            return Ok(Done::Deleted);
        }
        let mut set = SetMyCommands::new(self.wanted).scope(self.scope);
        set.language_code = self.language.map(str::to_owned);
        bot.call(set).time_limit(CALL_LIMIT).await?;
        Ok(Done::Set)
    }
}

fn is_same(present: &[BotCommand], wanted: &[BotCommand]) -> bool {
    let parts = |command: &BotCommand| {
        let ephemeral = command.is_ephemeral.unwrap_or(false);
        (
            command.command.clone(),
            command.description.clone(),
            ephemeral,
        )
    };
    present.iter().map(parts).eq(wanted.iter().map(parts))
}
