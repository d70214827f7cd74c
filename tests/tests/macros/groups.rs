//! Modules of handlers with something in common.

use std::time::Duration;

use crare::api::UpdateKind;
use crare::prelude::*;

use crate::Stage;

#[routes(wrap = [middleware::rate_limit(2, Duration::from_secs(600))], prefix = "my_")]
mod limited {
    use crare::prelude::*;

    #[handle(command)]
    async fn one() -> &'static str {
        "one"
    }

    #[handle(command)]
    async fn two() -> &'static str {
        "two"
    }

    #[handle(callback = "x/{n}")]
    pub(super) async fn press(n: u8) -> Answer {
        Answer::toast(n.to_string())
    }
}

#[handle(text = "free")]
async fn free() -> &'static str {
    "free"
}

#[tokio::test]
async fn a_middleware_of_a_module_counts_for_all_its_handlers() {
    assert_eq!(&*limited::press::data(7), "my_x/7");
    let stage = Stage::new(router![limited, free]).await;
    for says in ["/my_one", "/my_two", "/my_one", "free"] {
        stage.says(says);
    }
    // The third was one too many, and the module's limit is none of the others' business.
    for sees in ["one", "two", "free"] {
        stage.sees(sees).await;
    }
}

#[gate]
fn polite(update: &Update) -> bool {
    !matches!(&update.kind, UpdateKind::Message(message) if message.text.as_deref() == Some("rude"))
}

#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

#[tokio::test]
async fn what_a_gate_turns_away_is_over() {
    let stage = Stage::new(router![polite, echo]).await;
    for says in ["rude", "hello", "rude"] {
        stage.says(says);
    }
    stage.sees("hello").await;
    // Telegram is told that they are done with, all three.
    stage.wait_until_empty().await;
    stage
        .expect_no_call("sendMessage", Duration::from_millis(200))
        .await;
}
