//! No playground: it is not compiled in.

use super::PlaygroundError;
use crate::app::App;
use crate::app::StartProblem;

#[cfg(feature = "playground")]
const WHY: &str = "this is a release build, which has none; run a debug build (without --release), or enable the feature \
                   \"playground-in-release\" of crare. CRARE_MODE=polling runs the bot at Telegram";
#[cfg(not(feature = "playground"))]
const WHY: &str = "this program was built without the feature \"playground\" of crare: enable it. CRARE_MODE=polling runs the bot \
                   at Telegram";

/// Refuses.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Ground;

#[allow(
    clippy::unused_self,
    clippy::unused_async,
    reason = "as where it is compiled in"
)]
impl Ground {
    pub(in crate::app) async fn admit(&self, apps: &mut [App], mounting: bool) {
        for app in apps.iter_mut().filter(|app| app.wants_playground(mounting)) {
            let error = PlaygroundError(WHY.to_owned());
            app.problems.push(StartProblem::Playground(error));
        }
    }

    pub(in crate::app) async fn tell(&self) {}

    pub(in crate::app) async fn close(&self) {}
}
