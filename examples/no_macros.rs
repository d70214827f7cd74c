//! The same without any macro: routes are values, handlers are functions of the context.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example no_macros
//! ```

use std::process::ExitCode;
use std::time::Duration;

use crare::api::ChatType;
use crare::routing::{Context, Endpoint, Guard, Listing, Outcome, Route, Router, Trigger};
use crare::{App, Result, middleware};

async fn add(ctx: Context) -> Result<String> {
    Ok((ctx.arg::<f64>("a")? + ctx.arg::<f64>("b")?).to_string())
}

async fn echo(ctx: Context) -> Option<String> {
    ctx.message()?.text.clone()
}

fn is_short(ctx: &Context) -> bool {
    ctx.message()
        .and_then(|message| message.text.as_ref())
        .is_some_and(|text| text.len() <= 20)
}

async fn measure(ctx: &Context, next: middleware::Next<'_>) -> Outcome {
    let start = std::time::Instant::now();
    let outcome = next.run(ctx).await;
    tracing::info!(elapsed = ?start.elapsed(), "handled");
    outcome
}

fn router() -> Router {
    let sum = Listing {
        description: "Add two numbers",
        ..Listing::DEFAULT
    };
    let mut router = Router::new();
    router
        .add(Route::to("add", Trigger::command("add {a} {b}"), add).menu(sum))
        .add(
            Route::to("echo", Trigger::endpoint(Endpoint::Text), echo)
                .guard(Guard::chat(&[ChatType::Private]))
                .guard(Guard::when("is_short", is_short))
                .timeout(Duration::from_secs(5)),
        )
        .add(Route::to(
            "long",
            Trigger::endpoint(Endpoint::Text),
            |_| async { "That is long." },
        ))
        .add(Route::to(
            "edited",
            Trigger::endpoint(Endpoint::Text).edited(),
            |_| async { "I saw that." },
        ))
        .wrap("measure", measure);
    router
}

#[tokio::main]
async fn main() -> ExitCode {
    let app = match App::from_env() {
        Ok(app) => app.routes(router()).wrap(middleware::log()),
        Err(error) => return fail(&error),
    };
    match app.run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

#[allow(
    clippy::print_stderr,
    reason = "the last words of a program that cannot run"
)]
fn fail(error: &crare::AppError) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crare::testing::Scene;

    // The kit without macros, too.
    #[tokio::test(start_paused = true)]
    async fn routes_are_values() {
        let scene = Scene::of(router()).await;
        let mut alice = scene.actor("Alice");
        for (says, sees) in [
            ("/add 1 2", "3"),
            (
                "/add 1",
                "`b` is missing.\nUsage: /add <a> <b>\nAdd two numbers",
            ),
            ("hello", "hello"),
            ("a text of more than twenty bytes", "That is long."),
        ] {
            alice.says(says).await;
            assert_eq!(alice.sees_something().await.text(), sees);
        }
        let text = alice.says("hi").await;
        alice.edits(text, "changed").await;
        alice.sees("I saw that.").await;
        scene.ends().await;
    }
}
