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
    use crare_tests::stage::Stage;
    use serde_json::{Value, json};

    fn picture(group: Option<&str>, caption: &str) -> Value {
        let photo = json!([{ "file_id": "f", "file_unique_id": "u", "width": 9, "height": 9 }]);
        let mut content = json!({ "photo": photo, "caption": caption });
        if let Some(group) = group {
            content["media_group_id"] = group.into();
        }
        content
    }

    #[tokio::test]
    async fn pictures_sent_together_are_one() {
        let bot = Stage::new(crare::router!(crate)).await;
        bot.sends(picture(Some("a"), "Rome"));
        bot.sends(picture(Some("a"), ""));
        bot.sends(picture(Some("a"), ""));
        bot.sends(picture(None, "Paris"));
        bot.sees("3 pictures, 0 of them move: Rome").await;
        bot.sees("One picture: Paris").await;
    }
}
