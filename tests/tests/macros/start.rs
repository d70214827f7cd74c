//! What is found wrong at the start, with the place of the handler.

use std::sync::Arc;

use crare::{App, AppError, prelude::*};

use crate::Stage;

#[derive(Debug)]
struct Till(u32);

#[handle(command)]
async fn pay(till: Data<Till>) -> String {
    till.0.to_string()
}

#[handle(command)]
async fn maybe(till: Option<Data<Till>>) -> String {
    format!("{till:?}")
}

#[middleware]
async fn audit(ctx: &Context, next: middleware::Next<'_>, log: Data<Arc<str>>) -> Outcome {
    drop(log);
    next.run(ctx).await
}

#[handle(command, wrap = audit)]
async fn audited() {}

/// The problems of a start that fails before anything is asked.
async fn problems(router: Router) -> String {
    match App::new("42:AAF-only-an-example-of-a-token-1234567")
        .api_url("http://127.0.0.1:1")
        .routes(router)
        .run()
        .await
    {
        Err(AppError::Start(problems)) => problems.to_string(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_missing_value_is_told_at_the_start() {
    let told = problems(router![pay, maybe, audited]).await;
    for part in [
        "`pay` at tests/tests/macros/start.rs:12 takes `Data<",
        "Till>`",
        "`audit` at tests/tests/macros/start.rs:28 takes `Data<",
        "app.data(..)",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(!told.contains("`maybe`"), "{told}");
    let stage = Stage::with(router![pay, maybe], |app| app.data(Till(7))).await;
    stage.says("/pay");
    stage.sees("7").await;
}
