//! From an app to a bot that is ready to run.

use std::{convert::Infallible, future::pending, sync::Arc, time::Duration};

use futures_util::future::join_all;
use tokio::{sync::oneshot, time::sleep};

#[cfg(feature = "webhook")]
use super::SettingError;
use super::{
    App, CommandsMenu, SourceError, StartProblem, StartProblems,
    builder::Identity,
    menu,
    playground::Shown,
    process::Dispatch,
    source::{Common, Opened},
    status::Status,
};
use crate::api::{AllowedUpdate, GetMe, Method, User, UserId};
use crate::client::{Bot, CallError};
use crate::delivery::{BoxFuture, Engine, Limits, Setup, Stop};
use crate::routing::{DataMap, Menu, Shared, Table};
use crate::source::patience::Patience;
#[cfg(feature = "webhook")]
use crate::source::webhook::{Hook, WebhookError};

const GET_ME_TIMEOUT: Duration = Duration::from_secs(10);

/// What others get that are not through, once a start has failed.
const LAST_CHANCE: Duration = Duration::from_secs(3);

/// An app of which everything was looked at on this machine.
struct Looked {
    bot: Option<Bot>,
    table: Option<Table>,
    source: Option<Box<dyn Opened>>,
    dispatch: Arc<Dispatch>,
    shown: Shown,
    engine: Engine,
    data: DataMap,
    shutdown_timeout: Duration,
    commands: CommandsMenu,
    routes: usize,
    limits: Limits,
    problems: Vec<StartProblem>,
}

/// A bot of which everything is known that can be known without changing anything at Telegram.
pub(super) struct Checked {
    bot: Bot,
    allowed: Vec<AllowedUpdate>,
    engine: Engine,
    source: Box<dyn Opened>,
    shutdown_timeout: Duration,
    /// The commands that Telegram's menu is to show; nothing: it stays as it is.
    menu: Option<Menu>,
}

/// A bot that can run: Telegram knows what it has to know.
pub(super) struct Ready(Checked);

/// Look at everything, and tell all that is wrong.
///
/// A Bot API server that cannot be reached is waited for, but only as long as all is well with every app.
pub(super) async fn check(
    mut apps: Vec<App>,
    common: &Common,
) -> Result<Vec<Checked>, StartProblems> {
    common.ground.admit(&mut apps, common.is_mounting()).await;
    common.status.open(&mut apps);
    let (failed, hurry) = Stop::pair();
    let looked: Vec<Looked> = apps.into_iter().map(|app| look(app, common)).collect();
    if looked.iter().any(|app| !app.problems.is_empty()) {
        failed.stop();
    }
    let answers = looked.iter().map(|app| async {
        let answer = get_me(app.bot.as_ref()?, hurry.clone()).await;
        if answer.is_err() {
            failed.stop();
        }
        Some(answer)
    });
    let answers = join_all(answers).await;
    gather(
        looked
            .into_iter()
            .zip(answers)
            .map(|(app, me)| app.finish(me, &common.status)),
    )
}

/// Tell Telegram what it has to know about all bots, or all that was found wrong meanwhile.
pub(super) async fn announce(bots: Vec<Checked>) -> Result<Vec<Ready>, StartProblems> {
    let (failed, hurry) = Stop::pair();
    let announced = bots.into_iter().map(|bot| async {
        let mut hurry = hurry.clone();
        let last_chance = async {
            hurry.stopped().await;
            sleep(LAST_CHANCE).await;
        };
        tokio::select! {
            biased;
            told = bot.announce() => told.map_err(|problem| {
                failed.stop();
                vec![problem]
            }),
            // It waits for a server, and another one has failed: that one's problem is told, the log has the rest.
            () = last_chance => Err(Vec::new()),
        }
    });
    gather(join_all(announced).await)
}

/// All values, or all problems.
fn gather<T>(
    results: impl IntoIterator<Item = Result<T, Vec<StartProblem>>>,
) -> Result<Vec<T>, StartProblems> {
    let mut values = Vec::new();
    let mut problems = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        Ok(values)
    } else {
        Err(StartProblems(problems))
    }
}

/// Look at everything on this machine.
fn look(app: App, common: &Common) -> Looked {
    let App {
        identity,
        api_url,
        router,
        options,
        source,
        data,
        limits,
        order,
        inbox,
        shutdown_timeout,
        commands,
        status: _,
        playground: _,
        shown,
        variables,
        mut problems,
    } = app;
    // A main that failed may not have come to adding routes: that is no mistake of its own.
    let excused = problems
        .iter()
        .any(|problem| matches!(problem, StartProblem::Setup(_)));
    let routes = router.routes().len();
    let table = match router.compile_with(&data, options) {
        Err(_) if routes == 0 && excused => None,
        Err(found) => note(
            &mut problems,
            found.into_iter().map(Box::new).map(StartProblem::Route),
        ),
        Ok(table) => Some(table),
    };
    let dispatch = Arc::new(Dispatch::shown(shown.clone()));
    let at_telegram = api_url.is_none();
    let bot = make_bot(identity, api_url)
        .map_err(|problem| {
            // It would have got its token there.
            let turned_away =
                |problem: &StartProblem| matches!(problem, StartProblem::Playground(_));
            if !problems.iter().any(turned_away) {
                problems.push(problem);
            }
        })
        .ok();
    let mut setup = Setup::from(limits);
    setup.order = order;
    match inbox.make(bot.as_ref()) {
        Ok(inbox) => setup.inbox = inbox,
        Err(problem) => problems.push(problem),
    }
    let engine = Engine::new(Arc::clone(&dispatch) as _, setup);
    if let Some(bot) = &bot {
        common.status.add(bot, &engine, &source);
    }
    // Without a bot only to see what else is wrong.
    let source = match source.open(bot.as_ref(), at_telegram, &engine, common) {
        Ok(opened) => Some(opened),
        Err(error) => note(&mut problems, explain(error, &variables)),
    };
    Looked {
        bot,
        table,
        source,
        dispatch,
        shown,
        engine,
        data,
        shutdown_timeout,
        commands,
        routes,
        limits,
        problems,
    }
}

impl Looked {
    fn finish(
        mut self,
        me: Option<Result<User, CallError>>,
        status: &Status,
    ) -> Result<Checked, Vec<StartProblem>> {
        let me = match me {
            Some(Ok(me)) => Some(me),
            Some(Err(error)) => note(&mut self.problems, [StartProblem::GetMe(error)]),
            None => None,
        };
        match (self.bot, me, self.table, self.source) {
            (Some(bot), Some(me), Some(table), Some(source)) if self.problems.is_empty() => {
                let name = me.username.as_deref().unwrap_or(&me.first_name);
                let (routes, limits) = (self.routes, self.limits);
                tracing::info!(bot = name, id = %me.id, routes, %limits, "starting");
                status.name(bot.id(), &me);
                let allowed = table.allowed_updates();
                let menu = match self.commands {
                    CommandsMenu::Sync => Some(table.menu().clone()),
                    CommandsMenu::Manual => None,
                };
                self.shown.show(&table, &self.engine);
                self.dispatch
                    .begin(table, Shared::new(bot.clone(), me, self.data));
                Ok(Checked {
                    bot,
                    allowed,
                    engine: self.engine,
                    source,
                    shutdown_timeout: self.shutdown_timeout,
                    menu,
                })
            }
            _ => Err(self.problems),
        }
    }
}

/// Add problems; there is no value then.
fn note<T>(
    problems: &mut Vec<StartProblem>,
    found: impl IntoIterator<Item = StartProblem>,
) -> Option<T> {
    problems.extend(found);
    None
}

pub(super) fn make_bot(identity: Identity, api_url: Option<String>) -> Result<Bot, StartProblem> {
    let token = match identity {
        Identity::Missing => return Err(StartProblem::NoToken),
        Identity::Bot(bot) => return Ok(bot),
        Identity::Token(token) => token,
    };
    let mut builder = Bot::builder(token.expose());
    if let Some(url) = api_url {
        builder = builder.api_url(url);
    }
    builder.build().map_err(StartProblem::Bot)
}

/// The problems of a source one by one, each with the name it was set by.
fn explain(error: SourceError, variables: &[(&'static str, &'static str)]) -> Vec<StartProblem> {
    let _ = variables;
    match error {
        #[cfg(feature = "webhook")]
        SourceError::Webhook(WebhookError::Settings(problems)) => problems
            .iter()
            .map(|problem| {
                SettingError::of_webhook(problem.setting(), problem.message(), variables)
            })
            .map(StartProblem::Setting)
            .collect(),
        other => vec![StartProblem::Source(other)],
    }
}

/// Who the bot is. A server that cannot be reached is waited for, until there is a reason to hurry.
async fn get_me(bot: &Bot, mut hurry: Stop) -> Result<User, CallError> {
    let mut patience = Patience::with(bot.api_host());
    let mut pause = Duration::ZERO;
    let mut last = None;
    loop {
        let attempt = async {
            sleep(pause).await;
            bot.call(GetMe::new()).time_limit(GET_ME_TIMEOUT).await
        };
        // There is an answer to give when one attempt has failed.
        let chance = if last.is_some() {
            Duration::ZERO
        } else {
            LAST_CHANCE
        };
        let hurried = async {
            hurry.stopped().await;
            sleep(chance).await;
        };
        let error = tokio::select! {
            biased;
            answer = attempt => match answer {
                Ok(me) => return Ok(me),
                Err(error) => error,
            },
            () = hurried => return Err(last.unwrap_or_else(|| no_answer(chance))),
        };
        if !error.is_transient() || hurry.is_stopped() {
            return Err(error);
        }
        pause = patience.pause(&error);
        last = Some(error);
    }
}

fn no_answer(after: Duration) -> CallError {
    CallError::Timeout {
        method: GetMe::NAME.into(),
        after,
    }
}

impl Checked {
    pub(super) fn id(&self) -> UserId {
        self.bot.id()
    }

    /// Tell Telegram what it has to know.
    async fn announce(self) -> Result<Ready, StartProblem> {
        // What is in it is handled before anything new comes. A process that is just ending may have it still.
        self.engine.open(self.bot.id()).await?;
        self.source.announce(&self.bot, &self.allowed).await?;
        Ok(Ready(self))
    }
}

impl Ready {
    pub(super) fn id(&self) -> UserId {
        self.0.bot.id()
    }

    #[cfg(feature = "webhook")]
    pub(super) fn hook(&self) -> Option<Hook> {
        self.0.source.hook()
    }

    pub(super) fn engine(&self) -> &Engine {
        &self.0.engine
    }

    pub(super) fn shutdown_timeout(&self) -> Duration {
        self.0.shutdown_timeout
    }

    /// Take updates in until it is time to stop. Telegram's menu is brought into line meanwhile: nobody waits for that.
    pub(super) fn serve(
        self,
        stop: Stop,
        quiet: oneshot::Sender<()>,
    ) -> BoxFuture<'static, Result<(), SourceError>> {
        let Checked {
            bot,
            allowed,
            engine,
            source,
            menu,
            ..
        } = self.0;
        let menu_bot = bot.clone();
        let serving = source.serve(bot, engine, allowed, stop, quiet);
        Box::pin(async move {
            let menu = async {
                if let Some(menu) = &menu {
                    menu::sync(&menu_bot, menu).await;
                }
                pending::<Infallible>().await
            };
            tokio::select! {
                biased;
                end = serving => end,
                never = menu => match never {},
            }
        })
    }
}
