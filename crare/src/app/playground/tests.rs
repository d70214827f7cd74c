//! Bots in the playground.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::{Asked, Ground};
use crate::app::entry::{MainSettings, Mode, Value};
use crate::app::run::{run_until, start as start_all};
use crate::app::settings::{Environment, merge};
use crate::app::signals::Wishes;
use crate::app::source::Common;
use crate::app::start::{announce, check};
use crate::app::{App, AppError, StartProblem};
use crate::client::Bot;
use crate::delivery::Stop;
use crate::error::Error;
use crate::playground::insight::Way;
use crate::routing::{Context, Guard, Route, Router, Trigger};

/// A wish that comes when its sender goes.
struct Gone(oneshot::Receiver<()>);

impl Wishes for Gone {
    async fn next(&mut self) -> &'static str {
        let _ = (&mut self.0).await;
        "the test"
    }
}

fn routes() -> Router {
    let mut router = Router::new();
    router.add(Route::to("ping", Trigger::text("ping"), |_| async {
        "pong"
    }));
    router
}

fn app<const N: usize>(main: &MainSettings, environment: [(&str, &str); N]) -> App {
    App::from_settings(merge(main, &Environment::from(environment))).routes(routes())
}

fn asked<const N: usize>(main: &MainSettings, environment: [(&str, &str); N]) -> Asked {
    app(main, environment).playground.asked
}

#[test]
fn who_is_in_the_playground() {
    let unsaid = MainSettings::default();
    let production = MainSettings {
        webhook: Some(&[("secret", Value::Env("NOWHERE"))]),
        ..MainSettings::default()
    };
    let playing = MainSettings {
        mode: Some(Mode::Playground),
        playground: &[("bot", Value::Str("shop_bot"))],
        ..MainSettings::default()
    };
    assert_eq!(asked(&unsaid, []), Asked::WithoutToken);
    assert_eq!(asked(&production, []), Asked::WithoutToken);
    assert_eq!(asked(&unsaid, [("CRARE_MODE", "Playground")]), Asked::Yes);
    assert_eq!(asked(&playing, [("BOT_TOKEN", "1:x")]), Asked::Yes);
    for other in ["polling", "webhook"] {
        assert_eq!(asked(&unsaid, [("CRARE_MODE", other)]), Asked::No);
        assert_eq!(asked(&playing, [("CRARE_MODE", other)]), Asked::No);
    }
    assert_eq!(asked(&unsaid, [("BOT_TOKEN", "1:x")]), Asked::No);
    let server = [("CRARE_API_URL", "http://127.0.0.1:1")];
    assert_eq!(asked(&unsaid, server), Asked::No);

    let wish = app(&playing, [("CRARE_PLAYGROUND_LISTEN", "localhost:0")]).playground;
    assert_eq!(wish.bot.as_deref(), Some("shop_bot"));
    assert_eq!(wish.listen.map(|at| at.port()), Some(0));
    let told = merge(
        &unsaid,
        &Environment::from([("CRARE_PLAYGROUND_LISTEN", "0.0.0.0:1")]),
    );
    let told = told.1[0].to_string();
    assert!(told.contains("of this machine alone"), "{told}");
    // Without a token only at the start; the program may bring a bot of its own.
    let mut app = app(&unsaid, []);
    assert!(app.wants_playground(false) && !app.wants_playground(true));
    app = app.bot(Bot::new("42:AAF-only-an-example-of-a-token-1234567").unwrap());
    assert!(!app.wants_playground(false));
    assert!(app.playground().wants_playground(true));
}

#[tokio::test]
async fn an_app_moves_in() {
    let ground = Ground::default();
    let main = MainSettings {
        webhook: Some(&[
            ("secret", Value::Env("NOWHERE")),
            ("host", Value::Str("example.com")),
        ]),
        ..MainSettings::default()
    };
    let environment = [("CRARE_PLAYGROUND_LISTEN", "127.0.0.1:0")];
    let mut apps = [app(&main, environment), app(&main, environment)];
    assert_eq!(apps[0].problems.len(), 1);
    ground.admit(&mut apps, false).await;
    for app in &apps {
        assert!(app.problems.is_empty(), "{:?}", app.problems);
    }
    let names = ground.bots().await;
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[1].ends_with("_2_bot"), "{names:?}");
}

/// Runs apps until the sender goes.
fn start(apps: Vec<App>) -> (oneshot::Sender<()>, JoinHandle<Result<(), AppError>>) {
    let (stop, stopped) = oneshot::channel();
    let run = run_until(apps, || Ok::<_, io::Error>(Gone(stopped)));
    (stop, tokio::spawn(run))
}

fn keeping(state: &Path) -> App {
    let state = &*state.to_string_lossy();
    app(
        &MainSettings::default(),
        [
            ("CRARE_PLAYGROUND_LISTEN", "127.0.0.1:0"),
            ("CRARE_PLAYGROUND_STATE", state),
            ("CRARE_PLAYGROUND_BOT", "shop_bot"),
        ],
    )
}

#[tokio::test]
async fn its_state_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    let (stop, running) = start(vec![keeping(&state)]);
    drop(stop);
    // Stopped before it had begun or after: a state is there only after.
    running.await.unwrap().unwrap();

    let ground = Ground::default();
    let mut apps = [keeping(&state)];
    ground.admit(&mut apps, false).await;
    ground.says("Alice", "ping").await;
    ground.close().await;
    drop(ground);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&state).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    let ground = Ground::default();
    let mut apps = [keeping(&state)];
    ground.admit(&mut apps, false).await;
    assert!(apps[0].problems.is_empty(), "{:?}", apps[0].problems);
    assert_eq!(ground.last("Alice").await, "ping");
    assert_eq!(ground.bots().await, ["shop_bot"]);

    std::fs::write(&state, "something else").unwrap();
    let mut apps = [keeping(&state)];
    Ground::default().admit(&mut apps, false).await;
    let told = apps[0].problems[0].to_string();
    assert!(told.contains("move the file away"), "{told}");
    // The token is not missed besides.
    let [app] = apps;
    let (_stop, running) = start(vec![app]);
    let Err(AppError::Start(problems)) = running.await.unwrap() else {
        panic!("it starts")
    };
    let of_playground = |problem: &StartProblem| matches!(problem, StartProblem::Playground(_));
    assert!(problems.0.iter().all(of_playground), "{problems}");
}

#[tokio::test]
async fn its_inside_is_shown() {
    let mended = Arc::new(AtomicBool::new(false));
    let is_mended = Arc::clone(&mended);
    let mut router = routes();
    let guarded = Route::to("night", Trigger::text("ping"), |_| async { "late" })
        .guard(Guard::when("at_night", |_: &Context| false))
        .priority(1);
    router.add(guarded).add(Route::to(
        "fragile",
        Trigger::text("break"),
        move |_: Context| {
            let mended = is_mended.load(Ordering::SeqCst);
            async move {
                if mended {
                    Ok("whole again")
                } else {
                    Err(Error::msg("broken"))
                }
            }
        },
    ));
    let environment = [("CRARE_PLAYGROUND_LISTEN", "127.0.0.1:0")];
    let app = App::from_settings(merge(&MainSettings::default(), &environment.into()));
    let common = Common::default();
    let checked = check(vec![app.routes(router)], &common).await.unwrap();
    let ready = announce(checked).await.unwrap();
    let (stopper, stop) = Stop::pair();
    let mut running = start_all(ready, &stop);
    let serving = tokio::spawn(async move { running.sources.ended().await });

    let ground = &common.ground;
    let account = ground.account().await;
    // It was added to the group, and made an administrator there.
    ground.until(|| account.ways().len() == 3).await;
    ground.says("Alice", "ping").await;
    ground.until(|| account.ways().len() == 4).await;
    ground.says("Alice", "break").await;
    ground.until(|| account.ways().len() == 5).await;
    ground.says("Alice", "nothing").await;
    ground.until(|| account.ways().len() == 6).await;
    let ways = &account.ways()[3..];
    assert_eq!(ways[0].route.as_deref(), Some("ping"));
    assert_eq!(ways[0].outcome, "handled");
    let said = |way: &Way, route: &str| {
        let of_it = way.considered.iter().find(|one| one.route == route);
        of_it.map(|one| one.why_not.clone())
    };
    let against = said(&ways[0], "night").flatten().unwrap_or_default();
    assert!(against.contains("at_night"), "{:?}", ways[0]);
    assert_eq!(said(&ways[0], "ping"), Some(None));
    let silent = said(&ways[0], "fragile").flatten().unwrap_or_default();
    assert!(silent.contains("break"), "{:?}", ways[0]);
    assert_eq!(
        (ways[1].route.as_deref(), ways[1].outcome.as_str()),
        (Some("fragile"), "failed")
    );
    assert!(
        ways[1]
            .error
            .as_deref()
            .unwrap_or_default()
            .contains("broken")
    );
    assert_eq!(
        (ways[2].route.as_deref(), ways[2].outcome.as_str()),
        (None, "ignored")
    );
    assert_eq!(account.hits()["ping"], 1);

    let insight = account.insight().expect("it is shown");
    let mut names: Vec<_> = insight
        .routes()
        .into_iter()
        .map(|route| route.name)
        .collect();
    names.sort();
    assert_eq!(names, ["fragile", "night", "ping"]);
    ground.until(|| insight.delivery().dead_letters == 1).await;
    let letters = insight.dead_letters().await.unwrap();
    assert!(letters[0].reason.contains("broken"), "{letters:?}");
    assert_eq!(letters[0].update["message"]["text"], "break");
    mended.store(true, Ordering::SeqCst);
    let id = letters[0].update_id;
    insight.replay(id).await.unwrap();
    ground.until(|| account.ways().len() == 7).await;
    assert_eq!(ground.last("Alice").await, "whole again");
    assert!(insight.replay(id).await.is_err() && insight.discard(id).await.is_err());

    stopper.stop();
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_taken_address_is_told() {
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut apps = [app(
        &MainSettings::default(),
        [("CRARE_PLAYGROUND_LISTEN", address.as_str())],
    )];
    Ground::default().admit(&mut apps, false).await;
    let told = apps[0].problems[0].to_string();
    assert!(
        told.contains(&address) && told.contains("CRARE_PLAYGROUND_LISTEN"),
        "{told}"
    );
}
