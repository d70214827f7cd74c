//! Trouble on demand.

use std::{collections::VecDeque, time::Duration};

use super::refusal::Refusal;

/// What happens to a call instead of, or besides, its being carried out.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// Refused, not carried out.
    Refuse(Refusal),
    /// The connection is closed without an answer.
    Cut { carried_out: bool },
    /// Carried out after this time.
    Slow(Duration),
    /// Answered with exactly this, not carried out.
    Raw {
        status: u16,
        content_type: String,
        body: String,
    },
}

/// Faults that wait for their call.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: VecDeque<(String, Fault)>,
}

impl Faults {
    pub(crate) fn add(&mut self, method: &str, fault: Fault) {
        self.waiting.push_back((method.to_lowercase(), fault));
    }

    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
    }

    /// The oldest fault for this method, or for any (`*`).
    pub(crate) fn take(&mut self, method: &str) -> Option<Fault> {
        let method = method.to_lowercase();
        let position = self
            .waiting
            .iter()
            .position(|(wanted, _)| *wanted == method || (wanted == "*" && method != "file"))?;
        self.waiting.remove(position).map(|(_, fault)| fault)
    }
}
