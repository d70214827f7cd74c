//! Two bots in one process, each with the handlers of its module.
//!
//! ```sh
//! SHOP_TOKEN=123456789:AAF... HELP_TOKEN=987654321:AAG... cargo run --example two_bots
//! ```

use std::env::var;

use crare::AppError;
use crare::prelude::*;

mod shop {
    use crare::prelude::*;

    /// Buy something
    #[handle(command = "buy {item}")]
    async fn buy(item: String) -> String {
        format!("One {item}, here you are.")
    }

    /// The handlers of this module and of those below it.
    pub(super) fn router() -> Router {
        crare::router!()
    }
}

mod help {
    use crare::prelude::*;

    #[handle(on_text)]
    async fn answer(Text(question): Text) -> String {
        format!("You asked: {question}")
    }

    pub(super) fn router() -> Router {
        crare::router!()
    }
}

/// Handlers that both bots have: named here, since no module of theirs has them.
mod both {
    use crare::prelude::*;

    /// Who is this?
    #[handle(command, manual)]
    pub(super) async fn about(ctx: Context) -> String {
        format!("I am {}.", ctx.me().first_name)
    }
}

fn routes(mut own: Router) -> Router {
    use both::about;
    own.merge(router![about]);
    own
}

#[tokio::main]
async fn main() -> Result<(), AppError> {
    let shop = App::new(var("SHOP_TOKEN").unwrap_or_default()).routes(routes(shop::router()));
    let help = App::new(var("HELP_TOKEN").unwrap_or_default()).routes(routes(help::router()));
    crare::run([shop, help]).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crare::testing::Actor;

    #[crare::test(app = routes(shop::router()))]
    async fn the_shop_sells(mut alice: Actor) {
        alice.says("hello").await;
        alice.sees_nothing().await;
        alice.says("/buy tea").await;
        alice.sees("One tea, here you are.").await;
        alice.says("/about").await;
        alice.sees("I am ").await;
    }

    #[crare::test(app = routes(help::router()))]
    async fn the_other_helps(mut alice: Actor) {
        alice.says("/buy tea").await;
        alice.sees("You asked: /buy tea").await;
        alice.says("/about").await;
        alice.sees("I am ").await;
    }
}
