//! Albums: pictures that were sent together are handled together.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example album
//! ```
//!
//! Telegram sends them one by one. They are gathered until nothing more came for half a second; meanwhile other chats go on,
//! and what comes next in this chat waits its turn.

use std::time::Duration;

use crare::prelude::*;
use crare::routing::AlbumSettings;

#[handle(on_album)]
async fn album(album: Album) -> String {
    let videos = album
        .iter()
        .filter(|message| message.video.is_some())
        .count();
    let caption = album.caption().unwrap_or("no caption");
    format!("{} pictures, {videos} of them move: {caption}", album.len())
}

// A picture alone.
#[handle(on_photo)]
async fn photo(Caption(caption): Caption) -> String {
    format!("One picture: {caption}")
}

#[crare::main]
async fn main(app: &mut App) {
    app.albums(AlbumSettings::new().quiet(Duration::from_millis(700)));
}

#[cfg(test)]
mod tests {
    use crare::testing::Actor;

    #[crare::test]
    async fn pictures_sent_together_are_one(mut alice: Actor) {
        alice.sends_album(&["Rome", "", ""]).await;
        alice.sees("3 pictures, 0 of them move: Rome").await;
        alice.sends_photo("Paris").await;
        alice.sees("One picture: Paris").await;
    }
}
