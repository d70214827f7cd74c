//! Reading an update: time and allocations, beside `serde_json::Value` in the same run.
//!
//! `cargo bench -p crare --bench parse`. Times are medians of many rounds, the two readers in turn.

#![allow(clippy::print_stdout, reason = "it prints its figures")]
#![allow(clippy::cast_precision_loss, reason = "nanoseconds of a benchmark")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use crare::api::parse_update;

/// As Telegram sends it: a line feed after the first comma, ASCII only. 376 bytes.
const SMALL: &str = "{\"update_id\":700123456,\n\"message\":{\"message_id\":4711,\"from\":{\"id\":123456789,\"is_bot\":false,\"first_name\":\"Ada\",\
\"last_name\":\"Lovelace\",\"username\":\"ada_lovelace\",\"language_code\":\"en\"},\"chat\":{\"id\":123456789,\"first_name\":\"Ada\",\
\"last_name\":\"Lovelace\",\"username\":\"ada_lovelace\",\"type\":\"private\"},\"date\":1790000000,\
\"text\":\"The engine weaves algebraic patterns, as looms do flower.\"}}";

/// A reply with entities and a keyboard in a group: 1 KB.
const LARGE: &str = "{\"update_id\":700123457,\n\"message\":{\"message_id\":4712,\"from\":{\"id\":123456789,\"is_bot\":false,\"first_name\":\"Ada\",\
\"last_name\":\"Lovelace\",\"username\":\"ada_lovelace\",\"language_code\":\"en\"},\"chat\":{\"id\":-1001234567890,\"title\":\"Analytical society\",\
\"username\":\"analytical\",\"type\":\"supergroup\"},\"date\":1790000001,\"reply_to_message\":{\"message_id\":4700,\"from\":{\"id\":987654321,\
\"is_bot\":false,\"first_name\":\"Charles\",\"username\":\"babbage\",\"language_code\":\"en\"},\"chat\":{\"id\":-1001234567890,\
\"title\":\"Analytical society\",\"username\":\"analytical\",\"type\":\"supergroup\"},\"date\":1789990000,\"text\":\"Who wrote the notes, and who translated the memoir that they explain? Please tell us the edition, too!!!!\"},\
\"text\":\"/notes@engine_bot see https://example.com/notes and \\ud83d\\ude80 #engine\",\"entities\":[{\"offset\":0,\"length\":17,\"type\":\"bot_command\"},\
{\"offset\":22,\"length\":25,\"type\":\"url\"},{\"offset\":55,\"length\":7,\"type\":\"hashtag\"}],\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Yes\",\
\"callback_data\":\"vote/yes\"},{\"text\":\"No\",\"callback_data\":\"vote/no\"}]]}}}";

const ROUNDS: usize = 200;
const PER_ROUND: u32 = 500;

fn main() {
    for (name, json) in [("text", SMALL), ("reply", LARGE)] {
        let (mut ours, mut values) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(time(|| {
                drop(black_box(parse_update(black_box(json.as_bytes()))));
            }));
            values.push(time(|| {
                drop(black_box(serde_json::from_slice::<serde_json::Value>(
                    black_box(json.as_bytes()),
                )));
            }));
        }
        let allocations =
            allocation_counter::measure(|| drop(parse_update(json.as_bytes()))).count_total;
        let value_allocations = allocation_counter::measure(|| {
            drop(serde_json::from_slice::<serde_json::Value>(json.as_bytes()));
        })
        .count_total;
        assert!(
            parse_update(json.as_bytes()).is_ok_and(|update| update.kind.name() == "message"),
            "{name} must be read"
        );
        let (ours, value) = (median(&mut ours), median(&mut values));
        println!(
            "parse {name} ({} bytes): crare {ours:.0} ns, {allocations} allocations; Value {value:.0} ns, {value_allocations} allocations; ratio {:.2}",
            json.len(),
            ours / value
        );
    }
}

/// Nanoseconds a turn.
fn time(turn: impl Fn()) -> f64 {
    let start = Instant::now();
    for _ in 0..PER_ROUND {
        turn();
    }
    Duration::as_nanos(&start.elapsed()) as f64 / f64::from(PER_ROUND)
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
