//! One call of a method.

use serde_json::Value;

use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

/// What a method has at hand.
pub(crate) struct Call<'a> {
    pub(crate) world: &'a mut World,
    /// The bot that calls.
    pub(crate) bot: i64,
    pub(crate) params: Params,
}

/// What a method gives.
pub(crate) type Outcome = Result<Value, Refusal>;

/// What a call is answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) outcome: Outcome,
    /// A word beside the result, which the methods of webhooks have.
    pub(crate) description: Option<&'static str>,
    /// What whoever calls over a connection gets in place of the outcome.
    pub(crate) instead: Option<Instead>,
}

/// What a fault makes of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Instead {
    /// The connection is closed.
    Cut,
    /// Exactly this.
    Raw {
        status: u16,
        content_type: String,
        body: String,
    },
}

impl From<Outcome> for Answer {
    fn from(outcome: Outcome) -> Self {
        Self {
            outcome,
            description: None,
            instead: None,
        }
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        Err(refusal).into()
    }
}

impl Answer {
    /// A yes with a word beside it.
    pub(crate) fn described(description: &'static str) -> Self {
        Self {
            description: Some(description),
            ..Ok(Value::Bool(true)).into()
        }
    }

    /// No answer, but this.
    pub(crate) fn instead(instead: Instead) -> Self {
        let refusal = match &instead {
            Instead::Cut => Refusal::new(502, "Bad Gateway: the connection was cut"),
            Instead::Raw { status, .. } => {
                Refusal::new(*status, "an answer that is not Telegram's")
            }
        };
        Self {
            instead: Some(instead),
            ..Err(refusal).into()
        }
    }
}
