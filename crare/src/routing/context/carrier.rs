//! What brought an update, as far as its handling can make use of it.

use std::any::Any;

use crate::client::InAnswer;
use crate::client::Request;

/// What brought an update and waits for the end of its handling. The engine that delivers updates implements it.
pub trait Carrier: Send + Sync {
    /// Whether the last call of a handler may still travel in an answer.
    fn takes_reply(&self) -> bool;

    /// Has the call travel in the answer. It is given back when it is too late for that.
    ///
    /// # Errors
    /// The reply, which is to be sent as a call now.
    fn carry(&self, reply: Box<Carried>) -> Result<(), Box<Carried>>;

    /// Takes back the call that was to travel, if it has not left yet: another one goes before it.
    fn retract(&self) -> Option<Box<Carried>>;

    /// The update is set aside: its handling goes on after the handler has returned, until what is returned here is dropped.
    /// The updates behind it go on meanwhile.
    fn set_aside(&self) -> Box<dyn Any + Send + Sync>;

    /// The handler with this name ran last, for whoever shows what became of the update. Does nothing by default.
    fn note_route(&self, name: &'static str) {
        let _ = name;
    }
}

/// A call that is to travel in an answer, in both of its forms.
#[derive(Debug)]
pub struct Carried {
    /// As an ordinary call.
    pub request: Request,
    /// As the body of the answer.
    pub answer: InAnswer,
}
