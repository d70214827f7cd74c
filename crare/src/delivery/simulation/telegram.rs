//! Telegram: updates in lanes, each sent until it is acknowledged, sometimes twice; answers get lost.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};

use super::World;
use crate::delivery::{Delivered, Engine, Kept, Refused, Settled, Stop, Verdict};

pub(super) const LANES: usize = 6;

async fn pause(world: &World, most: usize) {
    sleep(Duration::from_millis(world.roll(most) as u64)).await;
}

/// One of Telegram's lanes to a webhook: nothing is sent before what is ahead was acknowledged.
pub(super) async fn lane(world: Arc<World>, engine: Engine, lane: usize, mut stop: Stop) {
    let window = Duration::from_millis(world.window);
    while let Some(id) = world.front(Some(lane)) {
        pause(&world, 400).await;
        if engine.is_closed() && world.roll(2) == 0 {
            stop.stopped().await;
            return;
        }
        match world.offer(&engine, id) {
            Err(Refused::NotAnUpdate(_)) => world.fail(format!("{id} is an update")),
            Err(_) => pause(&world, 2_000).await,
            Ok(delivered) => match world.roll(12) {
                // The connection breaks while the handler is at work.
                0 => {
                    let patience = Duration::from_millis(world.roll(3_000) as u64);
                    let cut = timeout(patience, delivered.settle(window)).await;
                    if let Ok(Settled::Acknowledge(reply)) = cut {
                        world.answer_lost(id, reply);
                    }
                }
                // The answer does not arrive.
                1 => {
                    if let Settled::Acknowledge(reply) = delivered.settle(window).await {
                        world.answer_lost(id, reply);
                    }
                }
                // It is sent once more while the first request is open.
                2 => {
                    let world = Arc::clone(&world);
                    tokio::spawn(async move {
                        if let Settled::Acknowledge(reply) = delivered.settle(window).await {
                            world.answer_lost(id, reply);
                        }
                    });
                }
                // Acknowledged, and sent once more all the same.
                3 => {
                    if acknowledged(&world, &delivered, window).await
                        && let Ok(again) = world.offer(&engine, id)
                    {
                        let _ = again.settle(window).await;
                    }
                }
                _ => {
                    acknowledged(&world, &delivered, window).await;
                }
            },
        }
    }
}

async fn acknowledged(world: &World, delivered: &Delivered, window: Duration) -> bool {
    let id = delivered.update_id().0;
    match delivered.settle(window).await {
        Settled::Acknowledge(reply) => {
            world.answer_read(id, reply);
            true
        }
        Settled::Keep(_) => {
            pause(world, 1_000).await;
            false
        }
    }
}

/// A bot that polls, as `source::polling` does it.
pub(super) async fn polling(world: Arc<World>, engine: Engine, mut stop: Stop) {
    let mut offset = 0;
    loop {
        pause(&world, 300).await;
        world.confirm(offset);
        if stop.is_stopped() || world.front(None).is_none() {
            return;
        }
        let batch = world.batch(offset, 1 + world.roll(9));
        if world.roll(8) == 0 {
            continue;
        }
        let mut delivered = Vec::new();
        for id in &batch {
            let one = tokio::select! {
                biased;
                () = stop.stopped() => None,
                one = world.hand_over(&engine, *id) => one.ok(),
            };
            world.offered(None);
            match one {
                Some(one) => delivered.push(one),
                None => break,
            }
        }
        let all = delivered.len() == batch.len();
        let (settled, next) = settle(&world, delivered, &stop).await;
        offset = next.unwrap_or(offset);
        if !settled || !all {
            if world.roll(2) == 0 {
                world.confirm(offset);
            }
            return;
        }
    }
}

async fn settle(world: &World, delivered: Vec<Delivered>, stop: &Stop) -> (bool, Option<i64>) {
    let until = Instant::now() + Duration::from_millis(world.window);
    let mut offset = None;
    for one in delivered {
        loop {
            match one
                .settle(until.saturating_duration_since(Instant::now()))
                .await
            {
                Settled::Acknowledge(reply) => {
                    if reply.is_some() {
                        world.fail(format!("{}: a reply to one who polls", one.update_id()));
                    }
                    break;
                }
                Settled::Keep(Kept::Unstorable) => {
                    let _ = timeout(Duration::from_secs(1), one.over()).await;
                    if stop.is_stopped() && one.verdict().is_none() {
                        return (false, offset);
                    }
                    if one.verdict() == Some(Verdict::Abandoned) {
                        // It is asked for once more.
                        return (!stop.is_stopped(), offset);
                    }
                }
                Settled::Keep(_) => return (false, offset),
            }
        }
        offset = Some(one.update_id().0 + 1);
    }
    (true, offset)
}
