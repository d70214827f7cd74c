//! Two bots in one process: each has its own routes, and its own calls.

#![allow(clippy::unwrap_used, clippy::unused_async)] // a test stops at the first surprise; handlers are async

use crare::prelude::*;
use crare_tests::server::Server;

mod shop {
    use crare::prelude::*;

    #[handle(on_text)]
    async fn sell() -> &'static str {
        "sold"
    }

    pub(super) fn router() -> Router {
        crare::router!()
    }
}

mod help {
    use crare::prelude::*;

    #[handle(on_text)]
    async fn explain() -> &'static str {
        "explained"
    }

    pub(super) fn router() -> Router {
        crare::router!()
    }
}

#[tokio::test]
async fn each_answers_with_its_own_routes() {
    let server = Server::start().await;
    let second = server.add_bot("help_bot");
    let (alice, bob) = (server.user(11, "Alice"), second.user(12, "Bob"));
    let bots = [
        App::new(server.token())
            .inbox(crare::inbox::MemoryInbox::new())
            .api_url(server.url())
            .routes(shop::router()),
        App::new(second.token())
            .inbox(crare::inbox::MemoryInbox::new())
            .api_url(second.url())
            .routes(help::router()),
    ];
    let running = tokio::spawn(crare::run(bots));
    server.send_text(&alice, "buy");
    second.send_text(&bob, "how");
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "sold");
    assert_eq!(
        &second.wait_for_call("sendMessage").await["text"],
        "explained"
    );
    running.abort();
}

#[tokio::test]
async fn all_that_is_wrong_with_any_of_them_is_told_and_none_starts() {
    let server = Server::start().await;
    let second = server.add_bot("help_bot");
    let bots = [
        App::new(server.token())
            .inbox(crare::inbox::MemoryInbox::new())
            .api_url(server.url())
            .routes(shop::router()),
        App::new(second.token())
            .inbox(crare::inbox::MemoryInbox::new())
            .api_url(second.url()),
        App::new("nonsense")
            .inbox(crare::inbox::MemoryInbox::new())
            .api_url(server.url())
            .routes(help::router()),
    ];
    let error = crare::run(bots).await.unwrap_err().to_string();
    assert!(error.contains("no handlers: write"), "{error}");
    assert!(error.contains("the bot token has no colon"), "{error}");
    assert!(!error.contains("nonsense"), "{error}");
    assert!(server.calls_of("getUpdates").is_empty() && second.calls_of("getUpdates").is_empty());
}
