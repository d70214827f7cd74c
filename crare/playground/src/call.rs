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
