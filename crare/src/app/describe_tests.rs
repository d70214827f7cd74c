use super::settings::RoutesFormat;
use super::{App, AppError, Configure};
use crate::routing::{Endpoint, Route, RouteProblem, Router, Trigger};

async fn silent(_: crate::Context) {}

fn app(token: &str) -> App {
    let mut router = Router::new();
    router
        .add(Route::to("echo", Trigger::endpoint(Endpoint::Text), silent))
        .add(Route::to("cancel", Trigger::text("Cancel"), silent));
    App::new(token).routes(router)
}

fn update(text: &str) -> crate::api::Update {
    let update = serde_json::json!({ "update_id": 1, "message": {
        "message_id": 5, "date": 1, "text": text, "chat": { "id": 2, "type": "private" },
    } });
    crate::api::parse_update(update.to_string().as_bytes()).unwrap()
}

#[test]
fn an_app_shows_its_routes_without_a_token() {
    let table = app("").describe().unwrap();
    assert_eq!(table.rows[0].handler, "cancel");
    let app = app("");
    assert!(app.routes_as(RoutesFormat::Text).starts_with("2 routes"));
    let value: serde_json::Value =
        serde_json::from_str(&app.routes_as(RoutesFormat::Json)).unwrap();
    assert_eq!(value["routes"][1]["trigger"], "on_text");
    assert!(
        app.routes_as(RoutesFormat::Mermaid)
            .starts_with("flowchart")
    );
    assert!(app.routes_as(RoutesFormat::Dot).starts_with("digraph"));
    assert!(app.route_problems().is_empty());
}

#[test]
fn routes_that_cannot_start_are_told_and_still_shown() {
    let mut app = app("");
    let mut more = Router::new();
    more.add(Route::to("again", Trigger::text("Cancel"), silent));
    Configure::routes(&mut app, more);
    let problems = app.describe().unwrap_err();
    assert!(
        matches!(problems[..], [RouteProblem::Conflict { .. }]),
        "{problems:?}"
    );
    assert_eq!(app.route_problems().len(), 1);
    assert!(app.routes_as(RoutesFormat::Text).starts_with("3 routes"));
}

#[tokio::test]
async fn an_app_explains_without_running() {
    let explanation = app("42:x").explain(&update("Cancel")).await.unwrap();
    assert_eq!(explanation.taken_by().unwrap().handler, "cancel");
    let refused = App::new("no token").explain(&update("Cancel")).await;
    let Err(AppError::Start(problems)) = refused else {
        panic!("{refused:?}")
    };
    // The token, and that there is no route.
    assert_eq!(problems.0.len(), 2, "{problems}");
}
