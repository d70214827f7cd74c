//! What the compiler says about wrong attributes, word for word, and that right ones compile.
//!
//! The `.stderr` files are written by `TRYBUILD=overwrite cargo test -p crare-tests --test compile_errors` and then read; they
//! belong to the toolchain in the workspace.

use std::process::ExitCode;

// The right ones are modules of this test: built once, linted like everything else.
#[path = "ui/pass/arg.rs"]
mod arg;
#[path = "ui/pass/gate.rs"]
mod gate;
#[path = "ui/pass/lints.rs"]
mod lints;
#[path = "ui/pass/main_bare.rs"]
mod main_bare;
#[path = "ui/pass/main_commands.rs"]
mod main_commands;
#[path = "ui/pass/main_polling.rs"]
mod main_polling;
#[path = "ui/pass/main_public_url.rs"]
mod main_public_url;
#[path = "ui/pass/main_webhook.rs"]
mod main_webhook;
#[path = "ui/pass/middleware.rs"]
mod middleware;
#[path = "ui/pass/names.rs"]
mod names;
#[path = "ui/pass/options.rs"]
mod options;
#[path = "ui/pass/plain_function.rs"]
mod plain_function;
#[path = "ui/pass/routes.rs"]
mod routes;
#[path = "ui/pass/triggers.rs"]
mod triggers;

#[test]
fn right_attributes_compile() {
    arg::main();
    gate::main();
    lints::main();
    middleware::main();
    names::main();
    options::main();
    plain_function::main();
    routes::main();
    triggers::main();
    // To name them is enough: they would run.
    let programs: [fn() -> ExitCode; 5] = [
        main_bare::main,
        main_commands::main,
        main_polling::main,
        main_public_url::main,
        main_webhook::main,
    ];
    assert_eq!(programs.len(), 5);
}

#[test]
fn mistakes_are_told_once_and_on_their_place() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/handle/*.rs");
    cases.compile_fail("tests/ui/router/*.rs");
    cases.compile_fail("tests/ui/main/*.rs");
    cases.compile_fail("tests/ui/arg/*.rs");
    cases.compile_fail("tests/ui/middleware/*.rs");
    cases.compile_fail("tests/ui/gate/*.rs");
    cases.compile_fail("tests/ui/routes/*.rs");
    cases.compile_fail("tests/ui/test/*.rs");
}
