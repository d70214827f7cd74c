//! JSON of the section "games".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::object;
use crate::api::{CallbackGame, Game, GameHighScore};

object! { Game {
    required title = "title",
    required description = "description",
    list photo = "photo",
    optional text = "text",
    optional_list text_entities = "text_entities",
    optional animation = "animation",
} }

object! { CallbackGame {
} }

object! { GameHighScore {
    required position = "position",
    required user = "user",
    required score = "score",
} }
