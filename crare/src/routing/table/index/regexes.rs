//! All regular expressions in one look.

#[cfg(feature = "regex")]
mod engine;

#[cfg(feature = "regex")]
pub(in crate::routing::table) use engine::RegexIndex;
#[cfg(not(feature = "regex"))]
pub(in crate::routing::table) use without::RegexIndex;

use crate::routing::pattern::Slots;
use crate::routing::table::RouteId;
use crate::routing::table::index::Names;

/// An expression that found something: its route, what its groups took, and their names.
pub(in crate::routing::table) struct RegexMatch<'i> {
    pub(in crate::routing::table) route: RouteId,
    pub(in crate::routing::table) slots: Slots,
    pub(in crate::routing::table) names: &'i Names,
}

#[cfg(not(feature = "regex"))]
mod without {
    use super::RegexMatch;
    use crate::routing::table::RouteId;

    /// No expression at all.
    #[derive(Debug, Default)]
    pub(in crate::routing::table) struct RegexIndex;

    impl RegexIndex {
        #[allow(clippy::unused_self, reason = "as with the feature")]
        pub(in crate::routing::table) fn add(&mut self, _: RouteId, _: &str) -> Result<(), String> {
            Err("regular expressions need the feature `regex` of crare".to_owned())
        }

        #[allow(
            clippy::unused_self,
            clippy::unnecessary_wraps,
            reason = "as with the feature"
        )]
        pub(in crate::routing::table) fn finish(&mut self) -> Result<(), String> {
            Ok(())
        }

        #[allow(clippy::unused_self, reason = "as with the feature")]
        pub(in crate::routing::table) fn find<'i>(
            &'i self,
            _: &str,
            _: impl FnMut(RegexMatch<'i>),
        ) {
        }
    }
}
