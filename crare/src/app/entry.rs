//! Where a program with `#[crare::main]` begins.

use std::{
    future::Future,
    io::{self, Write},
    pin::Pin,
    process::ExitCode,
};

use tokio::runtime::Builder;

#[cfg(feature = "log")]
use super::log;
use super::{
    App, AppError, StartProblem, StartProblems,
    settings::{self, Environment, RoutesFormat},
};
use crate::Error;
use crate::routing::Router;

/// What the attribute says; the macro writes it as plain data.
#[derive(Clone, Copy, Default)]
pub struct MainSettings {
    /// The package of the program.
    pub package: &'static str,
    /// The module of its `main`.
    pub module: &'static str,
    /// The mode the attribute names.
    pub mode: Option<Mode>,
    /// The keys of `polling(..)`.
    pub polling: &'static [(&'static str, Value)],
    /// The keys of `webhook(..)`, if that is there.
    pub webhook: Option<&'static [(&'static str, Value)]>,
    /// The keys of `playground(..)`.
    pub playground: &'static [(&'static str, Value)],
    /// The keys beside the source of updates.
    pub app: &'static [(&'static str, Value)],
}

/// Where updates come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The bot asks.
    Polling,
    /// Telegram calls.
    Webhook,
    /// There is no Telegram.
    Playground,
}

/// A value in the attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Str(&'static str),
    /// `env("NAME")`: the value of an environment variable.
    Env(&'static str),
    /// A whole number.
    Int(i64),
    /// `true` or `false`.
    Bool(bool),
    /// A list of texts, or of numbers as texts.
    List(&'static [&'static str]),
    /// Keys in parentheses, as in `tls(cert = "..", key = "..")`.
    Call(&'static str, &'static [(&'static str, Value)]),
}

/// What the user's `main` may return.
#[diagnostic::on_unimplemented(
    message = "`main` returns nothing or a `Result<(), E>` whose error turns into `crare::Error`, not `{Self}`"
)]
pub trait MainResult {
    /// As a result.
    fn into_result(self) -> Result<(), Error>;
}

impl MainResult for () {
    fn into_result(self) -> Result<(), Error> {
        Ok(())
    }
}

impl<E: Into<Error>> MainResult for Result<(), E> {
    fn into_result(self) -> Result<(), Error> {
        self.map_err(Into::into)
    }
}

/// The user's `main`, boxed: it is given the app before that runs.
pub type Setup<'a> = Pin<Box<dyn Future<Output = Result<(), Error>> + 'a>>;

/// Run the program: read the settings, let the user's `main` add to the app, run it until it is told to stop.
///
/// Errors go to stderr, without the token; the exit code is 1 then. Nothing here is generic, so that a program does not
/// compile the server and the client again whenever it changes.
pub fn main(
    main: MainSettings,
    router: Router,
    setup: for<'a> fn(&'a mut App) -> Setup<'a>,
) -> ExitCode {
    let environment = Environment::of_process();
    if settings::help_is_wanted(&environment) {
        let text = settings::help_text(&main, &environment);
        // A reader that went away, as `head` does, is no failure.
        let _ = io::stdout().lock().write_all(text.as_bytes());
        return ExitCode::SUCCESS;
    }
    let shown = match settings::routes_wanted(&environment) {
        Ok(format) => format,
        Err(error) => return fail(&refused(vec![StartProblem::Setting(error)])),
    };
    let mut app = App::from_settings(settings::merge(&main, &environment)).routes(router);
    let runtime = match Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&AppError::Process(error)),
    };

    #[cfg(feature = "log")]
    let printer = log::printer();
    let set_up = {
        // Not for the whole process yet: the user's main may bring a subscriber of its own, and that one wins.
        #[cfg(feature = "log")]
        let _until_then = tracing::dispatcher::set_default(&printer);
        runtime.block_on(setup(&mut app))
    };
    #[cfg(feature = "log")]
    let _ = tracing::dispatcher::set_global_default(printer);

    if let Some(format) = shown {
        let ended = show_routes(&app, format, set_up);
        runtime.shutdown_background();
        return ended;
    }
    for name in settings::unknown(&environment) {
        tracing::warn!("{name} is no setting of this bot; run it with CRARE_HELP=1 for a list");
    }
    if let Err(error) = set_up {
        app.problems.push(StartProblem::Setup(error));
    }
    let result = runtime.block_on(app.run());
    // What was cancelled must not hold the process back.
    runtime.shutdown_background();
    result.map_or_else(|error| fail(&error), |()| ExitCode::SUCCESS)
}

/// Print the routing table, and on stderr what is wrong. The user's `main` has run: it may have added routes. What it would have
/// added had it not failed is not missed.
fn show_routes(app: &App, format: RoutesFormat, set_up: Result<(), Error>) -> ExitCode {
    let text = app.routes_as(format);
    // As above.
    let _ = io::stdout().lock().write_all(text.as_bytes());
    let problems = match set_up {
        Err(error) => vec![StartProblem::Setup(error)],
        Ok(()) => app.route_problems(),
    };
    if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        fail(&refused(problems))
    }
}

fn refused(problems: Vec<StartProblem>) -> AppError {
    AppError::Start(StartProblems(problems))
}

#[allow(
    clippy::print_stderr,
    reason = "the last words of a program that cannot run"
)]
fn fail(error: &AppError) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::FAILURE
}
