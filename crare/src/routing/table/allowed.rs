//! The kinds of updates that the routes need.

use crate::api::AllowedUpdate;
use crate::routing::endpoint::Endpoint;
use crate::routing::table::Table;

/// Kinds that Telegram sends only to those who ask for them by name.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

impl Table {
    /// The update kinds to ask Telegram for: those of the routes.
    ///
    /// With a route for `on_any` it is every kind this release knows. With one for `on_unknown` it is nothing, which has
    /// Telegram send everything, kinds of the future as well, except for `chat_member`, `message_reaction` and
    /// `message_reaction_count`; routes that need one of these get it, and every other kind this release knows.
    pub fn allowed_updates(&self) -> Vec<AllowedUpdate> {
        let needed: Vec<_> = self
            .routes()
            .filter_map(|route| route.trigger().update_kind())
            .collect();
        let unknown = self.has(Endpoint::Unknown);
        if unknown && !needed.iter().any(|kind| ON_REQUEST.contains(kind)) {
            return Vec::new();
        }
        let all = unknown || self.has(Endpoint::Any);
        let mut kinds: Vec<&'static str> = Vec::new();
        for kind in Endpoint::ALL
            .iter()
            .filter_map(|endpoint| endpoint.update_kind())
        {
            if !kinds.contains(&kind) && (all || needed.contains(&kind)) {
                kinds.push(kind);
            }
        }
        kinds.into_iter().map(AllowedUpdate::from).collect()
    }

    fn has(&self, endpoint: Endpoint) -> bool {
        self.routes()
            .any(|route| route.trigger().is_endpoint(endpoint))
    }
}
