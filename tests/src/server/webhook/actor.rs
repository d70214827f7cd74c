//! Delivery: which update goes when, and what follows from the answer.

use std::{
    collections::{BTreeSet, VecDeque},
    net::SocketAddr,
    sync::Arc,
    time::Duration,
};

use rustls::ClientConfig;
use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until},
};

use super::{
    super::{
        Account,
        calls::{Delivery, Via},
        facts, methods,
        params::Params,
        state::random,
    },
    connection::{Attempt, Connection, deliver},
    response::{Broken, Response},
    target::Target,
};

const NAP: Duration = Duration::from_secs(3600);
/// A webhook that answers nothing but 410 for this many seconds is removed.
const GONE_FOR: f64 = 23.0 * 3600.0;

/// What a set webhook asks of its delivery.
pub(super) struct Plan {
    pub(super) account: Account,
    pub(super) target: Target,
    pub(super) address: SocketAddr,
    pub(super) tls: Arc<ClientConfig>,
    pub(super) secret: String,
    pub(super) max_connections: usize,
}

/// The task that delivers.
pub(super) struct Actor {
    plan: Arc<Plan>,
    idle: VecDeque<Connection>,
    work: JoinSet<Done>,
    busy: BTreeSet<i64>,
    /// Connections opened so far.
    opened: u64,
    /// When connections were opened lately.
    openings: VecDeque<Instant>,
    verified: bool,
    last_success: Option<Instant>,
    first_gone: Option<Instant>,
}

struct Job {
    update_id: i64,
    lane: i64,
    attempt: u32,
    body: String,
}

struct Done {
    job: Job,
    began: Instant,
    connection: u64,
    attempt: Attempt,
}

impl Actor {
    pub(super) fn new(plan: Plan) -> Self {
        Self {
            plan: Arc::new(plan),
            idle: VecDeque::new(),
            work: JoinSet::new(),
            busy: BTreeSet::new(),
            opened: 0,
            openings: VecDeque::new(),
            verified: false,
            last_success: None,
            first_gone: None,
        }
    }

    /// Delivers until the task is aborted.
    pub(super) async fn run(mut self) {
        let mut changed = self.plan.account.subscribe();
        loop {
            changed.borrow_and_update();
            let wake = self.start_due().await;
            tokio::select! {
                _ = changed.changed() => {}
                Some(done) = self.work.join_next(), if !self.work.is_empty() => {
                    self.finish(done.expect("a delivery does not panic"));
                }
                () = sleep_until(wake) => {}
            }
        }
    }

    /// Starts what is due as far as connections allow. Gives when to look again.
    async fn start_due(&mut self) -> Instant {
        self.drop_idle().await;
        let now = Instant::now();
        let (due, mut wake) = self.due(now);
        let lanes = due.len() + self.busy.len();
        for job in due {
            let open = self.idle.pop_front();
            if open.is_none() {
                match self.may_open(now, lanes) {
                    Ok(()) => {
                        self.opened += 1;
                        self.openings.push_back(now);
                    }
                    Err(later) => {
                        wake = wake.min(later);
                        break;
                    }
                }
            }
            self.start(job, open);
        }
        let closing = self
            .idle
            .front()
            .map(|connection| connection.since + self.plan.account.settings().idle_timeout);
        closing.map_or(wake, |closing| wake.min(closing))
    }

    fn start(&mut self, job: Job, open: Option<Connection>) {
        self.busy.insert(job.lane);
        if let Some(entry) = self.plan.account.lock().queue.get_mut(job.update_id) {
            entry.attempts += 1;
        }
        let plan = Arc::clone(&self.plan);
        let number = open
            .as_ref()
            .map_or(self.opened, |connection| connection.number);
        self.work.spawn(async move {
            let began = Instant::now();
            let attempt = deliver(&plan, open, number, &job.body).await;
            Done {
                job,
                began,
                connection: number,
                attempt,
            }
        });
    }

    /// The first update of every free lane that may go now, the longest waiting first; and when the next one may.
    fn due(&self, now: Instant) -> (Vec<Job>, Instant) {
        let mut state = self.plan.account.lock();
        let busy = &self.busy;
        if state.queue.purge(now) {
            self.plan.account.touch();
        }
        let mut wake = now + NAP;
        let mut lanes = BTreeSet::new();
        let mut found = Vec::new();
        for entry in state.queue.iter() {
            if lanes.len() >= 2 * self.plan.max_connections {
                break;
            }
            if !lanes.insert(entry.lane) || busy.contains(&entry.lane) {
                continue;
            }
            if entry.due > now {
                wake = wake.min(entry.due).min(entry.expires);
                continue;
            }
            found.push((
                entry.due,
                Job {
                    update_id: entry.id,
                    lane: entry.lane,
                    attempt: entry.attempts + 1,
                    body: entry.json(),
                },
            ));
        }
        found.sort_by_key(|(due, job)| (*due, job.lane));
        (found.into_iter().map(|(_, job)| job).collect(), wake)
    }

    /// Whether another connection may be opened, or when to ask again.
    fn may_open(&mut self, now: Instant, lanes: usize) -> Result<(), Instant> {
        let settings = self.plan.account.settings();
        let healthy = self
            .last_success
            .is_some_and(|last| now - last < settings.scaled(10.0));
        let wanted = if self.verified && healthy {
            lanes.min(self.plan.max_connections)
        } else {
            1
        };
        if self.work.len() + self.idle.len() >= wanted {
            return Err(now + NAP);
        }
        let (most, period) = if healthy || self.openings.is_empty() {
            (10, 0.5)
        } else {
            (1, 2.0)
        };
        let period = settings.scaled(period);
        while self
            .openings
            .front()
            .is_some_and(|opened| now - *opened >= period)
        {
            self.openings.pop_front();
        }
        match self.openings.front() {
            Some(oldest) if self.openings.len() >= most => Err(*oldest + period),
            _ => Ok(()),
        }
    }

    /// Forgets connections that the other side closed, and closes those that nobody used for long.
    async fn drop_idle(&mut self) {
        let limit = self.plan.account.settings().idle_timeout;
        let mut kept = VecDeque::new();
        for mut connection in self.idle.drain(..) {
            if connection.since.elapsed() < limit && connection.is_open().await {
                kept.push_back(connection);
            }
        }
        self.idle = kept;
    }

    fn finish(&mut self, done: Done) {
        let Done {
            job,
            began,
            connection,
            attempt,
        } = done;
        self.busy.remove(&job.lane);
        self.idle.extend(attempt.connection);
        let (outcome, answer) = match &attempt.outcome {
            Ok(response) => (Ok(response.status), response.body.clone()),
            Err(Broken::Lost(None)) => (Err("Webhook connection closed".to_owned()), Vec::new()),
            Err(Broken::Lost(Some(why)) | Broken::Wrong(why)) => (Err(why.clone()), Vec::new()),
        };
        self.plan.account.lock().deliveries.push(Delivery {
            update_id: job.update_id,
            attempt: job.attempt,
            connection,
            head: attempt.head,
            body: job.body,
            outcome,
            answer,
            began,
            ended: Instant::now(),
        });
        match attempt.outcome {
            Ok(response) if (200..300).contains(&response.status) => {
                self.delivered(job.update_id, response);
            }
            Ok(response) => self.refused(job.update_id, &response),
            Err(Broken::Lost(None)) => self.failed(job.update_id, None, 0),
            Err(Broken::Lost(Some(why)) | Broken::Wrong(why)) => {
                self.failed(job.update_id, Some(&why), 0);
            }
        }
        self.plan.account.touch();
    }

    fn delivered(&mut self, update_id: i64, response: Response) {
        self.verified = true;
        self.last_success = Some(Instant::now());
        self.first_gone = None;
        self.plan.account.lock().queue.remove(update_id);
        let account = self.plan.account.clone();
        tokio::spawn(async move { carry_out_answer(&account, &response).await });
    }

    fn refused(&mut self, update_id: i64, response: &Response) {
        let why = format!(
            "Wrong response from the webhook: {} {}",
            response.status, response.reason
        );
        let retry_after = response
            .header("retry-after")
            .map_or(0, |text| text.trim().parse().unwrap_or(0));
        self.failed(update_id, Some(&why), retry_after.min(3600));
        if response.status != 410 {
            self.first_gone = None;
            return;
        }
        let now = Instant::now();
        let first = *self.first_gone.get_or_insert(now);
        if now - first >= self.plan.account.settings().scaled(GONE_FOR) {
            self.plan.account.lock().webhook = None;
        }
    }

    /// Notes the failure and plans the next try, or gives up when that would be too late.
    fn failed(&mut self, update_id: i64, why: Option<&str>, retry_after: u32) {
        let settings = self.plan.account.settings();
        let mut state = self.plan.account.lock();
        if let (Some(why), Some(webhook)) = (why, &mut state.webhook) {
            webhook.failed(why);
        }
        let Some(entry) = state.queue.get_mut(update_id) else {
            return;
        };
        let wait = if retry_after > 0 {
            f64::from(retry_after)
        } else {
            entry.failures += 1;
            pause(entry.failures)
        };
        entry.due = Instant::now() + settings.scaled(wait);
        if entry.due > entry.expires {
            state.queue.remove(update_id);
        }
    }
}

/// Seconds before the next try after so many failures.
fn pause(failures: u32) -> f64 {
    let random = f64::from(u32::try_from(random() >> 32).unwrap_or(0)) / f64::from(u32::MAX);
    match failures {
        0 | 1 => 0.0,
        2..=6 => f64::from(1_u32 << (failures - 1)),
        7 => 60.0 + 4.0 * random,
        _ => 60.0 + 60.0 * random,
    }
}

/// Carries out the method that a webhook's answer asks for. What comes of it is told to nobody.
async fn carry_out_answer(account: &Account, response: &Response) {
    let content_type = response.header("content-type").unwrap_or_default();
    let mut params = Params::default();
    if params.add_body(content_type, &response.body).is_err() {
        return;
    }
    let Some(name) = params.values.remove("method") else {
        return;
    };
    let lower = name.to_lowercase();
    if lower.starts_with("get")
        || matches!(
            lower.as_str(),
            "setwebhook" | "deletewebhook" | "close" | "logout"
        )
    {
        return;
    }
    let Some(method) = facts::method_named(&name) else {
        return;
    };
    let number = account.record(
        method,
        &params,
        Some(content_type.to_owned()),
        Via::WebhookAnswer,
    );
    // A boxed future: carrying out a method may set a webhook, whose task this may be.
    let result = Box::pin(methods::carry_out(account, method, &params)).await;
    account.answered(number, result.map_or_else(|refusal| refusal.code, |_| 200));
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn schedule() {
        let waits: Vec<f64> = (1..=6).map(pause).collect();
        assert_eq!(waits, [0.0, 2.0, 4.0, 8.0, 16.0, 32.0]);
        assert!((60.0..=64.0).contains(&pause(7)));
        assert!((60.0..=120.0).contains(&pause(8)));
    }
}
