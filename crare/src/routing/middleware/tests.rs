use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::*;
use crate::Data;
use crate::error::Error;
use crate::routing::extract::Extension;
use crate::routing::reply::Reply;
use crate::routing::testing::{
    Journal, Server, Went, compile, ran, shared, shared_with, table, text,
};
use crate::routing::{DataMap, Endpoint, Route, Router, Table, TableOptions, Trigger};

/// Writes when it is entered and left.
struct Noted(&'static str, Journal);

impl Middleware for Noted {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            self.1.write(format!("{} in", self.0));
            let outcome = next.run(ctx).await;
            self.1.write(format!("{} out", self.0));
            outcome
        })
    }
}

fn on_text() -> Trigger {
    Trigger::endpoint(Endpoint::Text)
}

fn on_error(journal: &Journal) -> Route {
    let journal = journal.clone();
    Route::to("on_error", Trigger::endpoint(Endpoint::Error), move |ctx| {
        journal.write(ctx.failure().unwrap().to_string());
        async {}
    })
}

#[tokio::test]
async fn the_applications_stand_around_the_routers_and_those_around_the_routes() {
    let journal = Journal::default();
    let noted = |name| Noted(name, journal.clone());
    let mut router = Router::new();
    let route = journal.route("handler", on_text(), || ());
    router.add(route.wrap("e", noted("e")).wrap("f", noted("f")));
    router.wrap("d", noted("d")).wrap("c", noted("c"));
    let mut options = TableOptions::default();
    options.wrap(noted("a"));
    options.wrap(noted("b"));
    let table = router.compile_with(&DataMap::new(), options).unwrap();
    let (lines, went) = ran(&table, &journal, text("x")).await;
    let expected = [
        "a in", "b in", "c in", "d in", "e in", "f in", "handler", "f out", "e out", "d out",
        "c out", "b out", "a out",
    ];
    assert_eq!(lines, expected);
    assert_eq!(went, Went::Handled);
    // Around every update stands only the application's.
    let (lines, went) = ran(
        &table,
        &journal,
        crate::routing::testing::update("x", serde_json::json!({})),
    )
    .await;
    assert_eq!(lines, ["a in", "b in", "b out", "a out"]);
    assert_eq!(went, Went::Unhandled);
}

#[tokio::test]
async fn replies_are_changed_before_they_are_sent() {
    async fn twice(ctx: &Context, next: Next<'_>) -> Outcome {
        let ctx = ctx.map_reply(|reply| {
            let again = reply.requests().to_vec();
            again.into_iter().fold(reply, Reply::with)
        });
        next.run(&ctx).await
    }
    async fn drop_last(ctx: &Context, next: Next<'_>) -> Outcome {
        let ctx = ctx.map_reply(|reply| {
            let kept = reply.requests()[1..].to_vec();
            kept.into_iter().fold(Reply::new(), Reply::with)
        });
        next.run(&ctx).await
    }
    let server = Server::start("").await;
    let hello = || Route::to("hello", on_text(), |_| async { "hello" });
    for (route, sent) in [
        (hello().wrap("twice", twice), 2),
        (hello().wrap("twice", twice).wrap("drop", drop_last), 1),
        (hello().wrap("drop", drop_last), 0),
    ] {
        let outcome = table([route]).dispatch(text("x"), &server.shared()).await;
        assert!(outcome.is_handled());
        assert_eq!(server.calls().len(), sent);
    }
}

#[tokio::test]
async fn a_middleware_may_stop_or_run_again() {
    async fn stop(_: &Context, _: Next<'_>) {}
    async fn refuse(_: &Context, _: Next<'_>) -> Outcome {
        Outcome::Unhandled
    }
    async fn retry(ctx: &Context, next: Next<'_>) -> Outcome {
        match next.run(ctx).await {
            Outcome::Failed(_) => next.run(ctx).await,
            other => other,
        }
    }
    let journal = Journal::default();
    let tries = Arc::new(AtomicU32::new(0));
    let second = {
        let (journal, tries) = (journal.clone(), Arc::clone(&tries));
        Route::to("second", on_text(), move |_| {
            journal.write("try");
            let first = tries.fetch_add(1, Ordering::Relaxed) == 0;
            async move {
                if first {
                    Err(Error::msg("not yet"))
                } else {
                    Ok(())
                }
            }
        })
    };
    let others = || journal.route("any", Trigger::endpoint(Endpoint::Any), || ());
    let texts = || journal.route("text", on_text(), || ());
    for (table, expected) in [
        (table([texts().wrap("stop", stop), others()]), &[][..]),
        (table([texts().wrap("refuse", refuse), others()]), &["any"]),
        (
            table([second.wrap("retry", retry), others()]),
            &["try", "try"],
        ),
    ] {
        let (lines, went) = ran(&table, &journal, text("x")).await;
        assert_eq!(lines, expected);
        assert_eq!(went, Went::Handled);
    }
}

#[tokio::test]
async fn one_that_fails_or_panics_goes_to_on_error() {
    /// Panics before there is a future.
    struct AtOnce;
    impl Middleware for AtOnce {
        fn handle<'a>(&'a self, _: &'a Context, _: Next<'a>) -> BoxFuture<'a, Outcome> {
            panic!("at once")
        }
    }
    async fn panicking(_: &Context, _: Next<'_>) {
        panic!("later")
    }
    async fn failing(_: &Context, _: Next<'_>) -> crate::Result<Outcome> {
        Err(Error::msg("no"))
    }
    let journal = Journal::default();
    let texts = || journal.route("text", on_text(), || ());
    let around = |options: TableOptions| {
        let mut router = Router::new();
        router.add(texts()).add(on_error(&journal));
        router.compile_with(&DataMap::new(), options).unwrap()
    };
    let mut at_once = TableOptions::default();
    at_once.wrap(AtOnce);
    let mut later = TableOptions::default();
    later.wrap(panicking);
    let mut fails = TableOptions::default();
    fails.wrap(failing);
    let on_route = |route: Route| table([route, on_error(&journal)]);
    let cases = [
        (
            around(at_once),
            "a middleware panicked: at once",
            Went::Panicked,
        ),
        (
            around(later),
            "a middleware panicked: later",
            Went::Panicked,
        ),
        (around(fails), "a middleware failed: no", Went::Failed),
        (
            on_route(texts().wrap("x", AtOnce)),
            "panicked: at once",
            Went::Panicked,
        ),
        (
            on_route(texts().wrap("x", failing)),
            "failed: no",
            Went::Failed,
        ),
    ];
    for (table, message, expected) in cases {
        let (lines, went) = ran(&table, &journal, text("x")).await;
        assert!(lines.len() == 1 && lines[0].ends_with(message), "{lines:?}");
        assert_eq!(went, expected, "{message}");
    }
}

struct Words(Vec<&'static str>);

#[derive(Clone)]
struct Count(usize);

async fn counting(ctx: &Context, next: Next<'_>, words: Data<Words>, own: Context) -> Outcome {
    assert_eq!(own.update().update_id, ctx.update().update_id);
    ctx.insert(Count(words.0.len()));
    next.run(ctx).await
}

#[tokio::test]
async fn arguments_are_taken_and_values_left_for_the_handler() {
    let journal = Journal::default();
    let route = {
        let journal = journal.clone();
        Route::to("count", on_text(), move |ctx| {
            let journal = journal.clone();
            async move {
                let count: Extension<Count> =
                    crate::__private::extract::<crate::on::Text, _>(&ctx).await?;
                journal.write(format!("{} words", count.0));
                Ok::<_, Error>(())
            }
        })
    };
    let mut data = DataMap::new();
    data.insert(Words(vec!["a", "b"]));
    let mut router = Router::new();
    router.add(route.wrap("counting", counting));
    let table: Table = router.compile(&data).unwrap();
    let shared = shared_with(shared().bot, data);
    let _ = table.dispatch(text("x"), &shared).await;
    assert_eq!(journal.read(), ["2 words"]);
}

#[test]
fn a_missing_value_is_told_with_the_place_of_the_middleware() {
    let line = line!() + 1;
    let route = Route::to("text", on_text(), |_| async {}).wrap("counting", counting);
    let problems = compile([route]).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let told = problems[0].to_string();
    let place = format!("`counting` at {}:{line} takes `Data<", file!());
    assert!(told.starts_with(&place) && told.contains("Words"), "{told}");
    let mut options = TableOptions::default();
    options.wrap(counting);
    let mut router = Router::new();
    router.add(Route::to("text", on_text(), |_| async {}));
    let problems = router.compile_with(&DataMap::new(), options).unwrap_err();
    assert!(problems[0].to_string().contains(file!()), "{problems:?}");
}
