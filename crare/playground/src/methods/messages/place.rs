//! Where a call acts.

use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::{Access, Place};

/// The place that `chat_id` means, where the bot has this access: a chat of its own, or of the business it answers for.
pub(crate) fn place(call: &Call<'_>, access: Access) -> Result<Place, Refusal> {
    let place = call.world.place_by(call.bot, &call.params)?;
    call.world.access(call.bot, place, access)?;
    Ok(place)
}
