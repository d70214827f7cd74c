//! What is asked.

use std::time::Duration;

use crare::api::{ChatId, InputPollOption, PollType, SendPoll};

/// A question, as Telegram's quiz polls have them.
pub struct Question {
    pub text: &'static str,
    pub options: [&'static str; 4],
    /// The right option's place.
    pub right: u8,
    /// Shown to those who have answered.
    pub why: &'static str,
}

impl Question {
    /// The poll, which closes by itself after this time. Who answers what is seen: else nobody could get points.
    pub fn poll(&self, chat: ChatId, open: Duration) -> SendPoll {
        SendPoll::new(chat, self.text, self.options.map(InputPollOption::new))
            .kind(PollType::Quiz)
            .correct_option_ids([i64::from(self.right)])
            .explanation(self.why)
            .is_anonymous(false)
            .open_period(open)
    }
}

/// Some of all questions, in a new order each time.
pub fn some(count: usize) -> Vec<&'static Question> {
    fastrand::choose_multiple(&ALL, count)
}

const fn ask(
    text: &'static str,
    options: [&'static str; 4],
    right: u8,
    why: &'static str,
) -> Question {
    Question {
        text,
        options,
        right,
        why,
    }
}

#[rustfmt::skip]
pub static ALL: [Question; 10] = [
    ask("Which planet has the shortest year?", ["Mars", "Mercury", "Venus", "Earth"], 1, "Mercury goes round the sun in 88 days."),
    ask("How many hearts does an octopus have?", ["One", "Two", "Three", "Eight"], 2, "Two for the gills, one for the rest."),
    ask("What is the crab in Rust's logo called?", ["Ferris", "Gopher", "Tux", "Rusty"], 0, "Those who write Rust are Rustaceans."),
    ask("Which is the longest river of Europe?", ["Rhine", "Danube", "Volga", "Dnieper"], 2, "The Volga is 3,530 km long."),
    ask("Who wrote the first program?", ["Charles Babbage", "Ada Lovelace", "Alan Turing", "Grace Hopper"], 1, "In 1843, for a machine that was never built."),
    ask("Which of these is no prime number?", ["31", "41", "51", "61"], 2, "51 = 3 × 17."),
    ask("How much of a jellyfish is water?", ["60 %", "75 %", "85 %", "95 %"], 3, "Which is why they look so bad on the beach."),
    ask("Which country has the most time zones?", ["Russia", "USA", "China", "France"], 3, "Twelve, with those overseas."),
    ask("What was the first thing sold by bar code?", ["Chewing gum", "Milk", "A newspaper", "Beer"], 0, "Ten packs of it, in Ohio, in 1974."),
    ask("How many bytes may the data of a button have?", ["16", "32", "64", "128"], 2, "You know your Telegram."),
];
