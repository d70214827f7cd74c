//! What finding and running the handler of an update costs, with 1 to 10,000 handlers of which the last one matches.
//!
//! ```sh
//! cargo bench -p crare --bench routing
//! ```
//!
//! Parsing and the handler's own work are not part of it: the updates are read before, the handlers return nothing. The last
//! line is the worse of the ratios of commands and callbacks.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a program for people who look at its output"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use crare::Bot;
use crare::api::{Update, User, parse_update};
use crare::routing::{DataMap, Route, Router, Shared, Table, Trigger};
use tokio::runtime::{Builder, Runtime};

const SIZES: [usize; 5] = [1, 10, 100, 1_000, 10_000];
const ROUNDS: usize = 2_000;
/// Few, so that they are as near to the processor as an update that was just read.
const PER_ROUND: usize = 32;

/// A kind of handlers: its name, the trigger of the handler with a number, an update for it.
type Kind = (&'static str, fn(usize) -> Trigger, fn(usize) -> String);

const KINDS: [Kind; 3] = [
    (
        "commands",
        |number| Trigger::command(format!("command_{number} {{text..}}")),
        |number| message(&format!("/command_{number} and what follows")),
    ),
    (
        "callbacks",
        |number| Trigger::callback(format!("action_{number}/{{item}}/{{qty}}")),
        |number| callback(&format!("action_{number}/7/2")),
    ),
    (
        "regexes",
        |number| Trigger::regex(format!("^word_{number} (?<rest>.*)$")),
        |number| message(&format!("word_{number} and what follows")),
    ),
];

/// A table of one size, an update that its last handler takes, and what that cost.
struct Case {
    size: usize,
    table: Table,
    update: Update,
    times: Vec<f64>,
}

fn main() {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let shared = shared();
    let mut worst: f64 = 0.0;
    for (name, trigger, update) in KINDS {
        let mut cases = SIZES.map(|size| Case {
            size,
            table: table(size, trigger),
            update: parse_update(update(size - 1).as_bytes()).unwrap(),
            times: Vec::with_capacity(ROUNDS),
        });
        // The sizes take turns, so that whatever else the machine does meets all of them.
        for _ in 0..ROUNDS {
            for case in &mut cases {
                let nanoseconds = time(&runtime, &case.table, &case.update, &shared);
                case.times.push(nanoseconds);
            }
        }
        let mut medians = Vec::new();
        for case in &mut cases {
            case.times.sort_by(f64::total_cmp);
            let median = case.times[ROUNDS / 2];
            let allocations = allocations(&runtime, case, &shared);
            println!(
                "routing {name} {}: {median:.0} ns, {allocations} allocations",
                case.size
            );
            medians.push((case.size, median));
        }
        let of = |wanted| medians.iter().find(|(size, _)| *size == wanted);
        if let (Some((_, thousand)), Some((_, ten))) = (of(1_000), of(10))
            && name != "regexes"
        {
            worst = worst.max(thousand / ten);
        }
    }
    println!("routing 1000/10 ratio: {worst:.2}");
}

fn table(size: usize, trigger: fn(usize) -> Trigger) -> Table {
    let mut router = Router::new();
    for number in 0..size {
        router.add(Route::to("handler", trigger(number), |_| async {}));
    }
    router.compile(&DataMap::new()).unwrap()
}

/// The allocations of a dispatch.
fn allocations(runtime: &Runtime, case: &Case, shared: &Shared) -> u64 {
    let one = case.update.clone();
    let counted = allocation_counter::measure(|| {
        runtime.block_on(async {
            let outcome = case.table.dispatch(one, shared).await;
            assert!(outcome.is_handled(), "{outcome:?}");
        });
    });
    counted.count_total
}

/// The nanoseconds of a dispatch.
fn time(runtime: &Runtime, table: &Table, update: &Update, shared: &Shared) -> f64 {
    let updates = vec![update.clone(); PER_ROUND];
    let mut kept = Vec::with_capacity(PER_ROUND);
    let start = Instant::now();
    runtime.block_on(async {
        for update in updates {
            kept.push(black_box(table.dispatch(black_box(update), shared).await));
        }
    });
    Duration::as_nanos(&start.elapsed()) as f64 / PER_ROUND as f64
}

fn shared() -> Shared {
    let bot = Bot::new("1:never_called_never_called_never_called").unwrap();
    let mut me = User::new(1, true, "Shop");
    me.username = Some("shop_bot".to_owned());
    Shared::new(bot, me, DataMap::new())
}

fn message(text: &str) -> String {
    format!(
        r#"{{"update_id":7,"message":{{"message_id":5,"date":1,"chat":{{"id":20,"type":"private","first_name":"Ada"}},"from":{{"id":20,"is_bot":false,"first_name":"Ada"}},"text":"{text}"}}}}"#
    )
}

fn callback(data: &str) -> String {
    format!(
        r#"{{"update_id":7,"callback_query":{{"id":"77","from":{{"id":20,"is_bot":false,"first_name":"Ada"}},"chat_instance":"1","data":"{data}"}}}}"#
    )
}
