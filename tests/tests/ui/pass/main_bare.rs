//! No settings, and a function that sets the bot up.

#[crare::main]
pub(crate) async fn main(app: &mut crare::App) -> crare::Result<()> {
    let _ = app;
    Ok(())
}
