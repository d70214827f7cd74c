//! Names that the expansion uses itself, raw names, and names in modules.

use crare::prelude::*;

#[handle(command)]
async fn router() {}

#[handle(command)]
async fn ctx(arg0: Context) {
    drop(arg0);
}

#[handle(command)]
async fn returned() -> String {
    String::new()
}

#[handle(command)]
async fn r#match() {}

mod shop {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn router() {}

    pub(super) mod deep {
        use crare::prelude::*;

        #[handle(callback = "x")]
        pub(super) async fn hidden() {}

        #[handle(callback = "y")]
        pub(crate) async fn seen() {}
    }

    pub(super) fn routes() -> crare::routing::Router {
        router![deep::hidden]
    }
}

use shop::deep::seen;

pub(crate) fn main() {
    let _: crare::routing::Router = router![router, ctx, returned, r#match, seen,];
    let _: crare::routing::Router = router![shop::router, self::shop::deep::seen];
    let _: crare::routing::Router = shop::routes();
}
