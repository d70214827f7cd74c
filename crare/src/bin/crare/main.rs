//! The program `crare`: a playground for bots in any language.

mod arguments;
mod playground;

use std::process::ExitCode;

use tokio::runtime::Builder;

fn main() -> ExitCode {
    let wanted = arguments::read();
    let ended = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| format!("there is no runtime: {error}"))
        .and_then(|runtime| {
            let ended = runtime.block_on(playground::run(wanted));
            runtime.shutdown_background();
            ended
        });
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

#[allow(clippy::print_stderr, reason = "the last words of a program")]
fn fail(error: &str) -> ExitCode {
    eprintln!("error: {error}");
    ExitCode::FAILURE
}
