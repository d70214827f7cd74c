//! Inline mode: `@your_bot weather Rome` in any chat. `@BotFather` switches it on with `/setinline`.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example inline
//! ```

use std::time::Duration;

use crare::api::{InlineQueryResultArticle, InputTextMessageContent};
use crare::prelude::*;

fn article(id: &str, title: String, text: String) -> InlineQueryResultArticle {
    InlineQueryResultArticle::new(id, title, InputTextMessageContent::new(text))
}

/// Patterns of inline queries are words, as in commands.
#[handle(inline = "weather {city..}")]
async fn weather(city: String) -> Answer {
    let forecast = format!("{city}: sunny, 24 °C");
    Answer::inline([article("1", format!("Weather in {city}"), forecast)])
        .cache(Duration::from_secs(600))
}

#[handle(inline = "{a} + {b}")]
async fn sum(a: f64, b: f64) -> Answer {
    let sum = format!("{a} + {b} = {}", a + b);
    Answer::inline([article("1", sum.clone(), sum)])
}

/// Nothing was typed yet.
#[handle(inline = "")]
async fn nothing() -> Answer {
    Answer::inline([article(
        "1",
        "Type: weather and a city".to_owned(),
        "I can tell the weather.".to_owned(),
    )])
}

/// Whatever no pattern took.
#[handle(on_inline_query)]
async fn other(query: InlineQuery) -> Answer {
    Answer::inline([article("1", format!("Say {}", query.query), query.query)]).personal()
}

#[crare::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use crare::testing::Actor;

    #[crare::test]
    async fn queries_are_patterns(mut alice: Actor) {
        for (typed, title) in [
            ("weather New York", "Weather in New York"),
            ("Weather Rome", "Weather in Rome"),
            ("1 + 2.5", "1 + 2.5 = 3.5"),
            ("1 + x", "Say 1 + x"),
            ("", "Type: weather and a city"),
            ("hello", "Say hello"),
        ] {
            let query = alice.inline_query(typed).await;
            assert_eq!(query.results()[0]["title"], title, "{typed}");
        }
        let query = alice.inline_query("weather Oslo").await;
        alice.picks(&query, "1").await;
        alice.sees("Oslo: sunny").await;
    }
}
