//! Every setting that the attribute of `#[crare::main]` and the environment know.
//!
//! The macro has the keys of the attribute in a table of its own, for it cannot depend on this crate; names and ranges agree.

mod app;
#[cfg(feature = "playground")]
mod playground;
#[cfg(feature = "polling")]
mod polling;
#[cfg(feature = "webhook")]
mod webhook;

use super::takes::Takes;
#[cfg(any(feature = "polling", feature = "webhook"))]
use crate::api::AllowedUpdate;

/// One setting.
pub(super) struct Key {
    pub(super) group: Group,
    /// The key in the attribute, `tls.cert` for `tls(cert = ..)`; of most of the app's own settings only a label.
    pub(super) name: &'static str,
    pub(super) variable: &'static str,
    pub(super) meaning: &'static str,
    pub(super) default: &'static str,
    /// A right value.
    pub(super) example: &'static str,
    pub(super) takes: Takes,
}

/// What a setting belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Group {
    App,
    #[cfg_attr(
        not(feature = "polling"),
        allow(dead_code, reason = "has no keys then")
    )]
    Polling,
    #[cfg_attr(
        not(feature = "webhook"),
        allow(dead_code, reason = "has no keys then")
    )]
    Webhook,
    #[cfg_attr(
        not(feature = "playground"),
        allow(dead_code, reason = "has no keys then")
    )]
    Playground,
}

/// All settings, in the order they are listed and read.
pub(super) fn keys() -> impl Iterator<Item = &'static Key> {
    let groups: &[&[Key]] = &[
        app::KEYS,
        #[cfg(feature = "polling")]
        polling::KEYS,
        #[cfg(feature = "webhook")]
        webhook::KEYS,
        #[cfg(feature = "playground")]
        playground::KEYS,
    ];
    groups
        .iter()
        .copied()
        .flatten()
        .collect::<Vec<_>>()
        .into_iter()
}

impl Group {
    /// What the attribute calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::App => "main",
            Self::Polling => "polling",
            Self::Webhook => "webhook",
            Self::Playground => "playground",
        }
    }
}

#[cfg(any(feature = "polling", feature = "webhook"))]
fn update_kinds(names: &[String]) -> Vec<AllowedUpdate> {
    names
        .iter()
        .map(|name| AllowedUpdate::from(name.as_str()))
        .collect()
}

/// A number that was checked to be in a range that fits.
fn whole<T: TryFrom<u64> + Default>(number: u64) -> T {
    T::try_from(number).unwrap_or_default()
}
