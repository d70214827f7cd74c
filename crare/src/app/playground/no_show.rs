//! Nobody is shown a bot's inside: there is no playground.

use std::sync::Arc;

use crate::api::{Update, UpdateId};
use crate::delivery::Engine;
use crate::routing::{Carrier, Outcome, Shared, Table};

/// To whom a bot shows its inside: to nobody.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::app) struct Shown;

#[allow(clippy::unused_self, reason = "as where it is compiled in")]
impl Shown {
    pub(in crate::app) fn show(self, _: &Table, _: &Engine) {}

    pub(in crate::app) fn dispatch<'a>(
        &self,
        update: Update,
        (table, shared): &'a (Table, Shared),
        carrier: Arc<dyn Carrier>,
    ) -> impl Future<Output = Outcome> + Send + use<'a> {
        table.dispatch_from(update, shared, Some(carrier))
    }

    pub(in crate::app) fn turned_away(self, _: UpdateId) {}
}
