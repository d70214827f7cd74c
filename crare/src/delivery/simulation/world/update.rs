//! What Telegram sends in a simulation.

use std::fmt::Write as _;

use super::super::Dice;
use super::super::telegram::LANES;
use super::Update;

impl Update {
    pub(super) fn new(id: usize, heavy: bool, dice: &mut Dice) -> Self {
        let lane = dice.roll(LANES);
        let readable = dice.roll(25) > 0;
        let kind = ["message", "edited_message"][lane % 2];
        let chat = lane / 2;
        let number = if readable { "1" } else { "\"x\"" };
        let text = "x".repeat(if heavy { 400_000 } else { 1 });
        let mut json = String::new();
        write!(
            json,
            r#"{{"update_id":{id},"{kind}":{{"message_id":{number},"date":1,"chat":{{"id":{chat},"type":"private"}},"text":"{text}"}}}}"#
        )
        .unwrap();
        Self {
            json: json.into(),
            lane,
            readable,
            gone: false,
            accepted_here: false,
            restored: false,
            due: None,
            begun_here: false,
            ended_here: false,
            ended: false,
            cut: false,
            may_repeat: false,
            reported: false,
            replies: dice.roll(3) == 0,
            replied: false,
            lost: None,
            excused: false,
        }
    }

    pub(super) fn chat(&self) -> usize {
        self.lane / 2
    }
}
