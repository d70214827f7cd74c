//! The engine between a simulated Telegram, a simulated disk and handlers that do everything handlers do, over several
//! lives of the process that end in crashes and stops. Time is virtual, all chance comes from the seed.
//!
//! A failing seed is printed; `CRARE_SIM_SEED=<seed>` runs that one alone, `CRARE_SIM_SEEDS=<count>` so many.

mod bot;
mod disk;
mod telegram;
mod world;

use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::{sleep, timeout};

use self::bot::Bot;
use self::world::{Act, World};
use super::{Engine, Order, Setup, Stop};
use crate::api::UserId;

const SEEDS: u64 = 3_000;

/// Small reproducible random numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % sides.max(1) as u64).unwrap()
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn every_promise_is_kept_across_crashes() {
    if let Some(seed) = number("CRARE_SIM_SEED") {
        return run(seed, true);
    }
    for seed in 1..=number("CRARE_SIM_SEEDS").unwrap_or(SEEDS) {
        run(seed, false);
    }
}

fn run(seed: u64, told: bool) {
    let world = Arc::new(World::new(seed, told));
    let lives = world.roll(4);
    for life in 0..=lives {
        let last = life == lives;
        world.next_life(last);
        let runtime = Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        let stopped = runtime.block_on(live(&world, last));
        world.disk.freeze();
        drop(runtime);
        world.life_over(stopped);
    }
    world.all_over();
}

/// A life of the process. True when it was stopped, not killed.
async fn live(world: &Arc<World>, last: bool) -> bool {
    let engine = Engine::new(
        Arc::new(Bot(Arc::clone(world))),
        Setup {
            limits: world.limits,
            order: Order::Chat,
            inbox: Arc::new(world.disk.clone()),
        },
    );
    world.restored();
    if engine.open(UserId(1)).await.is_err() {
        // The app would not start.
        if last {
            world.fail("the inbox cannot be opened".to_owned());
        }
        return false;
    }
    let (stopper, stop) = Stop::pair();
    let mut sources = tokio::task::JoinSet::new();
    if world.polls {
        sources.spawn(telegram::polling(Arc::clone(world), engine.clone(), stop));
    } else {
        for lane in 0..telegram::LANES {
            sources.spawn(telegram::lane(
                Arc::clone(world),
                engine.clone(),
                lane,
                stop.clone(),
            ));
        }
    }
    if !last {
        sleep(Duration::from_millis(world.roll(6_000) as u64)).await;
        if world.roll(2) == 0 {
            return false;
        }
        stopper.stop();
        world.stopping();
        let deadline = Duration::from_millis(world.roll(2_000) as u64);
        let drained = engine.drain(deadline).await;
        world.say(format!("drained: {drained:?}"));
        // Answers are still on their way.
        sleep(Duration::from_millis(world.roll(500) as u64)).await;
        return true;
    }
    let all = async {
        while sources.join_next().await.is_some() {}
        while engine.in_flight() > 0 {
            sleep(Duration::from_millis(100)).await;
        }
    };
    if timeout(Duration::from_hours(2), all).await.is_err() {
        world.fail(format!("never over: {engine:?}"));
    }
    tokio::task::yield_now().await;
    let left = (engine.lanes(), engine.in_flight(), engine.bytes());
    if left != (0, 0, 0) {
        world.fail(format!("left at the end: {left:?}"));
    }
    let _ = engine.drain(Duration::from_secs(1)).await;
    true
}
