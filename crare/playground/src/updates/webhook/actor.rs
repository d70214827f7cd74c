//! Delivery: which update goes when, and what follows from the answer.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::connection::{Connection, Route};
use super::response::{Broken, Response};
use super::schedule::{Schedule, pause};
use crate::clock::Clock;
use crate::faults::{At, Trouble};
use crate::playground::{Playground, WeakPlayground};
use crate::traffic::Via;
use crate::updates::kinds::Lane;
use crate::world::World;

/// A webhook has so many milliseconds to answer.
const ANSWER_TIME: i64 = 60_000;
/// An unused connection is closed after so many milliseconds.
const IDLE_TIME: i64 = 60_000;
/// A webhook is healthy when its last success was so many milliseconds ago.
const HEALTHY_TIME: i64 = 10_000;
/// To a healthy webhook at most so many connections are opened in so many milliseconds; to another one in so many.
const OPENINGS: (usize, i64) = (10, 500);
const CAREFUL_OPENINGS: (usize, i64) = (1, 2000);
/// A webhook that answers nothing but 410 for so many milliseconds is removed.
const GONE_TIME: i64 = 23 * 3_600_000;

/// The task that delivers to one webhook. It holds the playground only while it looks, and ends with it.
pub(super) struct Actor {
    playground: WeakPlayground,
    bot: i64,
    clock: Clock,
    route: Arc<Route>,
    max_connections: usize,
    changed: watch::Receiver<u64>,
    schedule: Schedule,
    idle: VecDeque<Connection>,
    work: JoinSet<Done>,
    /// Methods that answers call.
    calls: JoinSet<()>,
    /// When connections were opened lately.
    openings: VecDeque<i64>,
    last_success: Option<i64>,
    first_gone: Option<i64>,
}

/// An update on its way.
struct Job {
    lane: Lane,
    id: i64,
    update: Value,
    body: Bytes,
    trouble: Option<Trouble>,
    began: Instant,
}

struct Done {
    job: Job,
    outcome: Result<(Response, Option<Connection>), Broken>,
}

impl Actor {
    pub(super) fn new(
        playground: &Playground,
        bot: i64,
        route: Route,
        max_connections: usize,
    ) -> Self {
        Self {
            playground: playground.downgrade(),
            bot,
            clock: playground.clock().clone(),
            route: Arc::new(route),
            max_connections,
            changed: playground.changes(),
            schedule: Schedule::default(),
            idle: VecDeque::new(),
            work: JoinSet::new(),
            calls: JoinSet::new(),
            openings: VecDeque::new(),
            last_success: None,
            first_gone: None,
        }
    }

    /// Delivers until the task is aborted, or the playground is gone.
    pub(super) async fn run(mut self) {
        loop {
            self.changed.borrow_and_update();
            let Some(playground) = self.playground.upgrade() else {
                return;
            };
            let wake = self.start_due(&playground);
            drop(playground);
            tokio::select! {
                changed = self.changed.changed() => if changed.is_err() {
                    return;
                },
                Some(done) = self.work.join_next(), if !self.work.is_empty() => {
                    let Some(playground) = self.playground.upgrade() else { return };
                    // It neither panics nor is aborted.
                    if let Ok(done) = done {
                        self.finish(&playground, done);
                    }
                }
                Some(_) = self.calls.join_next(), if !self.calls.is_empty() => {}
                () = self.clock.until(wake) => {}
            }
        }
    }

    /// Starts what is due as far as connections allow. Gives when to look again.
    fn start_due(&mut self, playground: &Playground) -> i64 {
        let now = self.clock.now_millis();
        self.idle
            .retain(|idle| now < idle.since + IDLE_TIME && !idle.is_closed());
        let wake = playground.with(|world| {
            if let Some(bot) = world.bots.get_mut(&self.bot) {
                if bot.queue.purge(now) {
                    world.changes += 1;
                }
                self.schedule.load(&bot.queue, now);
            }
            self.start(world, now)
        });
        let closing = self.idle.front().map(|idle| idle.since + IDLE_TIME);
        closing.map_or(wake, |closing| wake.min(closing))
    }

    fn start(&mut self, world: &mut World, now: i64) -> i64 {
        while let Some(due) = self.schedule.next_due() {
            if due > now {
                return due;
            }
            if self.idle.is_empty()
                && let Err(later) = self.may_open(now)
            {
                return later;
            }
            let Some((lane, mut id)) = self.schedule.start(now) else {
                return i64::MAX;
            };
            if self.schedule.has_second(lane)
                && world.faults.take_update(self.bot, Trouble::Reorder)
            {
                id = self.schedule.swap(lane).unwrap_or(id);
            }
            let bot = world.bots.get(&self.bot);
            let Some(waiting) = bot.and_then(|bot| bot.queue.get(id)) else {
                // It has expired.
                self.schedule.done(lane, now);
                continue;
            };
            let job = Job {
                lane,
                id,
                update: waiting.to_json(),
                body: waiting.body(),
                trouble: world.faults.take(self.bot, At::Webhook),
                began: Instant::now(),
            };
            self.send(job, now);
        }
        i64::MAX
    }

    fn send(&mut self, job: Job, now: i64) {
        let open = self.idle.pop_front();
        if open.is_none() {
            self.openings.push_back(now);
        }
        let route = Arc::clone(&self.route);
        let clock = self.clock.clone();
        self.work.spawn(async move {
            if let Some(Trouble::Slow(time)) = job.trouble {
                clock.after(time).await;
            }
            let outcome = exchange(&route, &clock, open, &job).await;
            Done { job, outcome }
        });
    }

    /// Whether another connection may be opened, or when to ask again.
    fn may_open(&mut self, now: i64) -> Result<(), i64> {
        let last = self.last_success;
        let healthy = last.is_some_and(|last| now - last < HEALTHY_TIME);
        let wanted = if healthy {
            self.schedule.lanes().min(self.max_connections)
        } else {
            1
        };
        if self.schedule.busy() + self.idle.len() >= wanted {
            return Err(i64::MAX);
        }
        let (most, period) = if healthy || self.openings.is_empty() {
            OPENINGS
        } else {
            CAREFUL_OPENINGS
        };
        let is_old = |opened: &i64| now - opened >= period;
        while self.openings.front().is_some_and(is_old) {
            self.openings.pop_front();
        }
        match self.openings.front() {
            Some(oldest) if self.openings.len() >= most => Err(oldest + period),
            _ => Ok(()),
        }
    }

    fn finish(&mut self, playground: &Playground, done: Done) {
        let Done { job, outcome } = done;
        let now = self.clock.now_millis();
        let result = match outcome {
            Ok((response, connection)) => {
                self.idle.extend(connection.map(|mut connection| {
                    connection.since = now;
                    connection
                }));
                if response.status.is_success() {
                    self.success(playground, &job, &response)
                } else {
                    self.refused(playground, &job, &response)
                }
            }
            Err(Broken::Lost(None)) => {
                self.failed(playground, &job, None, 0);
                Err("Webhook connection closed".to_owned())
            }
            Err(Broken::Lost(Some(why)) | Broken::Wrong(why)) => {
                self.failed(playground, &job, Some(&why), 0);
                Err(why)
            }
        };
        playground.log().update(
            Some(self.bot),
            Via::Webhook,
            now,
            job.update,
            Some(job.began.elapsed()),
            result.err(),
        );
    }

    fn success(
        &mut self,
        playground: &Playground,
        job: &Job,
        response: &Response,
    ) -> Result<(), String> {
        let now = self.clock.now_millis();
        self.last_success = Some(now);
        self.first_gone = None;
        let (lost, again) = playground.with(|world| {
            let lost = world
                .faults
                .take_update(self.bot, Trouble::LoseConfirmation);
            let again = !lost && world.faults.take_update(self.bot, Trouble::Duplicate);
            if !lost && !again {
                if let Some(bot) = world.bots.get_mut(&self.bot) {
                    bot.queue.remove(job.id);
                }
                world.changes += 1;
            }
            (lost, again)
        });
        if lost {
            self.failed(playground, job, None, 0);
            return Err("the confirmation was lost".to_owned());
        }
        if again {
            self.schedule.retry(job.lane, now);
        } else {
            self.schedule.done(job.lane, now);
        }
        if let Some((method, params)) = response.call() {
            let (playground, bot) = (self.playground.clone(), self.bot);
            self.calls.spawn(async move {
                // What comes of it is told to nobody.
                if let Some(playground) = playground.upgrade() {
                    let call = playground.answer_to(bot, &method, params, Via::Webhook);
                    call.await;
                }
            });
        }
        Ok(())
    }

    fn refused(
        &mut self,
        playground: &Playground,
        job: &Job,
        response: &Response,
    ) -> Result<(), String> {
        let now = self.clock.now_millis();
        let why = format!(
            "Wrong response from the webhook: {} {}",
            response.status.as_u16(),
            response.reason
        );
        self.failed(playground, job, Some(&why), response.retry_after);
        if response.status.as_u16() != 410 {
            self.first_gone = None;
        } else if now - *self.first_gone.get_or_insert(now) >= GONE_TIME {
            playground.with(|world| {
                if let Some(bot) = world.bots.get_mut(&self.bot) {
                    bot.delivery.webhook = None;
                }
                world.changes += 1;
            });
        }
        Err(why)
    }

    /// Notes the failure and plans the next try, or gives up when that would be too late.
    fn failed(&mut self, playground: &Playground, job: &Job, why: Option<&str>, retry_after: i64) {
        let now = self.clock.now_millis();
        playground.with(|world| {
            world.changes += 1;
            let Some(bot) = world.bots.get_mut(&self.bot) else {
                return;
            };
            if let (Some(why), Some(webhook)) = (why, &mut bot.delivery.webhook) {
                webhook.last_error = Some((now / 1000, why.to_owned()));
            }
            let wait = if retry_after > 0 {
                retry_after * 1000
            } else {
                pause(self.schedule.fail(job.lane), &mut world.random)
            };
            let waiting = bot.queue.get(job.id);
            if waiting.is_none_or(|waiting| now + wait > waiting.expires) {
                bot.queue.remove(job.id);
                self.schedule.done(job.lane, now);
            } else {
                self.schedule.retry(job.lane, now + wait);
            }
        });
    }
}

/// One try, within Telegram's time.
async fn exchange(
    route: &Route,
    clock: &Clock,
    open: Option<Connection>,
    job: &Job,
) -> Result<(Response, Option<Connection>), Broken> {
    if job.trouble == Some(Trouble::Cut { carried_out: false }) {
        return Err(Broken::Lost(None));
    }
    let deadline = clock.now_millis() + ANSWER_TIME;
    let answer = tokio::select! {
        biased;
        answer = route.deliver(open, job.body.clone()) => answer,
        () = clock.until(deadline) => Err(Broken::Lost(Some("Read timeout expired".to_owned()))),
    };
    if job.trouble == Some(Trouble::Cut { carried_out: true }) {
        return Err(Broken::Lost(None));
    }
    answer
}
