//! Nothing that is written beside a function sets off a lint.

use crare::prelude::*;

#[deny(warnings, missing_docs, unreachable_pub, missing_debug_implementations)]
mod bot {
    use crare::prelude::*;

    #[handle(on_text)]
    pub(crate) async fn unit() {}

    #[handle(on_photo)]
    async fn reply(_ctx: Context) -> Result<String> {
        Ok(String::new())
    }
}

pub(crate) fn main() {
    let _: crare::routing::Router = router![bot::unit];
}
