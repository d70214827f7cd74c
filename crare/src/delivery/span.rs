//! The span around the handling of an update.

use tracing::{Span, field::Empty};

use super::KindIndex;
use crate::api::UpdateId;

/// A span that an exporter for OpenTelemetry takes as the begin of a trace. `outcome`, and as `route` the handler that ran
/// last, are recorded at the end; what the update says, and who sent it, is not in it. While nobody listens at this level it
/// costs next to nothing.
pub(super) fn update_span(update_id: UpdateId, kind: KindIndex) -> Span {
    tracing::debug_span!(
        "update",
        %update_id,
        kind = kind.name(),
        otel.kind = "consumer",
        outcome = Empty,
        route = Empty,
    )
}
