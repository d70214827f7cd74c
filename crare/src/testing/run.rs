//! What `#[crare::test]` expands to.

use std::future::Future;

use tokio::runtime::Builder;

use super::{Actor, Clock, Group, Scene};
use crate::client::Bot;
use crate::playground::Playground;

/// What a function of a `#[crare::test]` can take. The argument's name, with its first letters in upper case, names what is
/// made: `mary_ann: Actor` is Mary Ann, `club: Group` is a group called Club.
///
/// Implement it for people of your own:
///
/// ```
/// use crare::testing::{Actor, FromScene, Scene};
///
/// /// Somebody who has said who they are.
/// struct Customer(Actor);
///
/// impl FromScene for Customer {
///     async fn from_scene(scene: &Scene, name: &str) -> Self {
///         let mut actor = scene.actor(name);
///         actor.says("/start").await;
///         actor.sees("Who are you?").await;
///         actor.says(name).await;
///         Self(actor)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "a test cannot take `{Self}`",
    label = "not known to the test kit",
    note = "a `#[crare::test]` takes `Actor`, `Group`, `Scene`, `Clock`, `Playground`, `Bot`, and what implements `crare::testing::FromScene`"
)]
pub trait FromScene: Sized {
    /// Makes it.
    fn from_scene(scene: &Scene, name: &str) -> impl Future<Output = Self>;
}

impl FromScene for Actor {
    async fn from_scene(scene: &Scene, name: &str) -> Self {
        scene.actor(name)
    }
}

impl FromScene for Group {
    async fn from_scene(scene: &Scene, name: &str) -> Self {
        scene.group(name)
    }
}

impl FromScene for Scene {
    async fn from_scene(scene: &Scene, _: &str) -> Self {
        scene.clone()
    }
}

impl FromScene for Clock {
    async fn from_scene(scene: &Scene, _: &str) -> Self {
        scene.clock()
    }
}

impl FromScene for Playground {
    async fn from_scene(scene: &Scene, _: &str) -> Self {
        scene.playground().clone()
    }
}

impl FromScene for Bot {
    async fn from_scene(scene: &Scene, _: &str) -> Self {
        scene.bot().clone()
    }
}

/// What the attribute says about the runtime.
#[derive(Clone, Copy, Debug)]
pub struct TestSettings {
    /// Time goes on as it does for everybody.
    pub real_time: bool,
}

/// Run a test in a runtime of its own. What the bot logs is a part of the test's output.
///
/// # Panics
///
/// As the test does.
pub fn run_test<F: Future>(settings: TestSettings, test: F) -> F::Output {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .start_paused(!settings.real_time)
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => panic!("the system has no runtime for a test: {error}"),
    };
    #[cfg(feature = "log")]
    let _printer = tracing::dispatcher::set_default(&crate::app::log::test_printer());
    runtime.block_on(test)
}
