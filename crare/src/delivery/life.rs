//! Updates that are of use for a short time only.

use std::time::Duration;

use crate::api::UpdateKind;

/// How long Telegram takes an answer to an update of this kind: inline queries 30 s, pre-checkout queries 10 s, shipping and
/// callback queries 150 s. Nothing for the others.
///
/// Source: <https://core.telegram.org/bots/api#answerprecheckoutquery> for the 10 s; the rest is how long Telegram's own server
/// keeps them.
pub(super) fn lifetime(kind: &UpdateKind) -> Option<Duration> {
    let seconds = match kind {
        UpdateKind::PreCheckoutQuery(_) => 10,
        UpdateKind::InlineQuery(_) => 30,
        UpdateKind::CallbackQuery(_) | UpdateKind::ShippingQuery(_) => 150,
        _ => return None,
    };
    Some(Duration::from_secs(seconds))
}

/// Whether an update that waited this long is over, because all there is to do about it is to answer. Somebody who pressed a
/// button has said something: that is handled however late it is, even if Telegram takes no answer to it any more.
pub(super) fn is_over(kind: &UpdateKind, waited: Duration) -> bool {
    !matches!(kind, UpdateKind::CallbackQuery(_))
        && lifetime(kind).is_some_and(|life| waited > life)
}
