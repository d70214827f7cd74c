//! A bot whose handlers take their time, fail, panic, never end, reply, set updates aside.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use tokio::time::sleep;

use super::{Act, World};
use crate::api::UpdateId;
use crate::client::{InAnswer, Request};
use crate::delivery::{Arrival, BoxFuture, Ended, Process, Verdict};
use crate::routing::Carried;

pub(super) struct Bot(pub(super) Arc<World>);

/// Tells the world when a handling is not there any more, however that came.
struct Busy(Arc<World>, i64);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.left(self.1);
    }
}

impl Process for Bot {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        let id = arrival.update.update_id.0;
        let act = self.0.begun(id);
        let busy = Busy(Arc::clone(&self.0), id);
        if matches!(act, Act::PanicAtOnce) {
            self.0.failed(id);
            std::panic::resume_unwind(Box::new("on purpose"));
        }
        Box::pin(async move {
            let world = &busy.0;
            let work = world.roll(4) * world.roll(800);
            if work > 0 {
                sleep(Duration::from_millis(work as u64)).await;
            }
            match act {
                Act::Never => std::future::pending().await,
                Act::Fail => {
                    world.failed(id);
                    Ended::failed("on purpose")
                }
                Act::Panic | Act::PanicAtOnce => {
                    world.failed(id);
                    std::panic::resume_unwind(Box::new("on purpose"));
                }
                Act::Aside | Act::ReplyAside => {
                    if matches!(act, Act::ReplyAside) {
                        reply(world, &arrival, id);
                    }
                    let hold = arrival.carrier.set_aside();
                    let later = Arc::clone(world);
                    tokio::spawn(async move {
                        sleep(Duration::from_millis(later.roll(3_000) as u64)).await;
                        later.ended(id);
                        drop(hold);
                    });
                    world.set_aside(id);
                    Verdict::Done.into()
                }
                Act::Plain => {
                    world.ended(id);
                    Verdict::Done.into()
                }
                Act::Reply => {
                    reply(world, &arrival, id);
                    let tail = match world.roll(20) {
                        0 => 15_000,
                        1..4 => world.roll(2_000),
                        _ => 0,
                    };
                    if tail > 0 {
                        sleep(Duration::from_millis(tail as u64)).await;
                    }
                    world.ended(id);
                    Verdict::Done.into()
                }
            }
        })
    }

    fn undecodable(&self, id: UpdateId, _: crate::api::RawJson, _: crate::api::DecodeError) {
        self.0.unreadable(id.0);
    }
}

/// As `Context` does it.
fn reply(world: &World, arrival: &Arrival, id: i64) {
    if arrival.carrier.retract().is_some() {
        world.called(id);
    }
    let answer = InAnswer {
        method: "sendDice".into(),
        content_type: HeaderValue::from_static("application/json"),
        body: Bytes::from(format!("{id} {}", world.roll(1 << 30))),
    };
    let request = Request::new("sendDice", "{}");
    if !arrival.carrier.takes_reply()
        || arrival
            .carrier
            .carry(Box::new(Carried { request, answer }))
            .is_err()
    {
        world.called(id);
    }
}
