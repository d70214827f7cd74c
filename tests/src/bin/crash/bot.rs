//! The bot: handlers that take a while and leave a trace.

use std::time::Duration;

use crare::prelude::*;
use tokio::time::sleep;

use super::record::Writer;

/// Where to find the record and the number of this start.
pub(super) const RECORD: &str = "CRASH_RECORD";
pub(super) const GENERATION: &str = "CRASH_GENERATION";

#[handle(on_text)]
async fn work(ctx: Context, Text(text): Text, record: Data<Writer>) -> Result {
    let milliseconds: u64 = text.parse()?;
    let id = ctx.update().update_id.0;
    record.begin(id)?;
    if milliseconds > 0 {
        sleep(Duration::from_millis(milliseconds)).await;
    }
    record.end(id)?;
    Ok(())
}

#[crare::main]
pub(super) async fn main(app: &mut App) -> Result {
    let path = std::env::var(RECORD)?;
    let generation = std::env::var(GENERATION)?.parse()?;
    app.data(Writer::append_to(&path, generation)?);
    Ok(())
}
