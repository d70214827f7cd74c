//! The whole of it.

use std::future::Future;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use serde_json::Value;
use tokio::sync::watch;

use crate::actors::{Bot, Chat, User};
use crate::call::{Answer, Call};
use crate::clock::Clock;
use crate::faults::At;
use crate::insight::Insights;
use crate::methods::{self, Status};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::token;
use crate::traffic::{Begun, Listener, Log, Record, Via};
use crate::updates;
use crate::world::{ChatKind, World};

/// A Bot API server with its users and chats. Cheap to clone; clones are the same playground.
#[derive(Clone)]
pub struct Playground {
    shared: Arc<Shared>,
}

struct Shared {
    world: Mutex<World>,
    clock: Clock,
    log: Log,
    insights: Insights,
    /// Counts what happened.
    changed: watch::Sender<u64>,
    /// When somebody looks whether something is to be done by itself, in Unix seconds.
    woken_at: AtomicI64,
}

impl Default for Playground {
    fn default() -> Self {
        Self::new()
    }
}

impl Playground {
    /// An empty one.
    pub fn new() -> Self {
        Self::with_settings(Settings::new())
    }

    /// An empty one whose ids and tokens are made from this seed: the same ones each time.
    pub fn seeded(seed: u64) -> Self {
        Self::with_settings(Settings::new().seed(seed))
    }

    /// An empty one that behaves as it is told to.
    pub fn with_settings(settings: Settings) -> Self {
        let clock = Clock::default();
        Self {
            shared: Arc::new(Shared {
                world: Mutex::new(World::with_settings(clock.clone(), settings)),
                clock,
                log: Log::default(),
                insights: Insights::default(),
                changed: watch::Sender::new(0),
                woken_at: AtomicI64::new(i64::MAX),
            }),
        }
    }

    /// Its time.
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// A new bot with this username.
    pub fn bot(&self, username: &str) -> Bot {
        let (id, token) = self.with(|world| {
            let id = world.add_bot(username);
            (id, world.bots.get(&id).map(|bot| bot.token.clone()))
        });
        Bot::new(self.clone(), id, token.unwrap_or_default())
    }

    /// A new person with this first name.
    pub fn user(&self, first_name: &str) -> User {
        User::new(self.clone(), self.with(|world| world.add_user(first_name)))
    }

    /// A new supergroup of this owner.
    pub fn group(&self, title: &str, owner: &User) -> Chat {
        let id = self.with(|world| world.add_chat(ChatKind::Supergroup, title, owner.id()));
        Chat::of(self.clone(), id)
    }

    /// Every method of the Bot API with what is behind it here, in the order of its documentation.
    pub fn methods() -> impl Iterator<Item = (&'static str, Status)> {
        methods::all().map(|(method, status)| (method.name, status))
    }

    /// A call as a bot makes it, with a JSON object of parameters; gives the result.
    ///
    /// # Errors
    ///
    /// As Telegram refuses it.
    pub async fn call(&self, token: &str, method: &str, params: Value) -> Result<Value, Refusal> {
        let params = Params::from_json(&params);
        self.answer(token, method, params, Via::Direct)
            .await
            .outcome
    }

    /// What a call is answered, however it came.
    pub(crate) async fn answer(
        &self,
        token: &str,
        method: &str,
        params: Params,
        via: Via,
    ) -> Answer {
        let method = methods::canonical(method).unwrap_or(method);
        let bot = token::check(token).and_then(|_| {
            let bot = self.with(|world| world.bot_by_token(token));
            bot.ok_or_else(|| Refusal::new(401, "Unauthorized"))
        });
        match bot {
            Ok(bot) => self.answer_to(bot, method, params, via).await,
            Err(refusal) => {
                let begun = Begun::new(None, via, method, &params);
                self.answered(begun, refusal.into())
            }
        }
    }

    /// What a call of this bot is answered.
    pub(crate) async fn answer_to(
        &self,
        bot: i64,
        method: &str,
        params: Params,
        via: Via,
    ) -> Answer {
        let method = methods::canonical(method).unwrap_or(method);
        let begun = Begun::new(Some(bot), via, method, &params);
        let carry_out = self.carry_out(bot, method, params);
        let answer = self.through_faults(bot, At::Call(method), carry_out).await;
        self.answered(begun, answer)
    }

    fn answered(&self, begun: Begun, answer: Answer) -> Answer {
        let now = self.clock().now_millis();
        self.shared.log.answered(begun, now, &answer.outcome);
        answer
    }

    /// What a call of a bot is answered when nothing goes wrong on the way.
    pub(crate) async fn carry_out(&self, bot: i64, method: &str, params: Params) -> Answer {
        if let Err(refusal) = self.with(|world| methods::is_open(world, bot, method)) {
            return refusal.into();
        }
        if let Some(answer) = updates::answer(self, bot, method, &params).await {
            return answer;
        }
        let (outcome, due) = self.with(|world| {
            let outcome = methods::run(&mut Call { world, bot, params }, method);
            (outcome, world.next_due())
        });
        self.wake_at(due);
        outcome.into()
    }

    /// Have what is due at this moment, in Unix seconds, happen then, even if nobody looks.
    fn wake_at(&self, due: i64) {
        let earlier = self.shared.woken_at.fetch_min(due, Ordering::Relaxed);
        if due >= earlier {
            return;
        }
        let (clock, playground) = (self.clock().clone(), self.downgrade());
        tokio::spawn(async move {
            clock.until(due.saturating_mul(1000)).await;
            let Some(playground) = playground.upgrade() else {
                return;
            };
            // What was to be done before is done by somebody who was told of it.
            let own = playground.shared.woken_at.compare_exchange(
                due,
                i64::MAX,
                Ordering::Relaxed,
                Ordering::Relaxed,
            );
            let next = playground.with(|world| world.next_due());
            if own.is_ok() {
                playground.wake_at(next);
            }
        });
    }

    /// What went to and fro last, the oldest first; at most 10,000 records are kept.
    pub fn traffic(&self) -> Vec<Arc<Record>> {
        self.shared.log.records()
    }

    /// Forget what went to and fro.
    pub fn clear_traffic(&self) {
        self.shared.log.clear();
    }

    /// Get every record from now on.
    pub fn listen(&self) -> Listener {
        self.shared.log.listen()
    }

    /// Counts what happens, to wait for it: whoever looks at the playground and does not find it as wanted looks anew when
    /// this has changed. Subscribe before you look.
    ///
    /// ```
    /// # use crare_playground::{Chat, Playground};
    /// async fn wait_for(playground: &Playground, chat: &Chat, text: &str) {
    ///     let mut changes = playground.changes();
    ///     while chat.last().is_none_or(|message| message["text"] != text) {
    ///         let _ = changes.changed().await;
    ///     }
    /// }
    /// ```
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.shared.changed.subscribe()
    }

    /// The record of what goes to and fro, to add to it.
    pub(crate) fn log(&self) -> &Log {
        &self.shared.log
    }

    /// What the bots show of themselves.
    pub(crate) fn insights(&self) -> &Insights {
        &self.shared.insights
    }

    /// Something has happened, outside the world: whoever waits for that looks anew.
    pub(crate) fn touch(&self) {
        self.with(|world| world.changes += 1);
    }

    /// Look at the world, or change it. Where something has happened, whoever waits for that looks anew.
    pub(crate) fn with<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let mut world = self
            .shared
            .world
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let before = world.changes;
        world.run_due();
        let result = change(&mut world);
        let after = world.changes;
        drop(world);
        if after != before {
            self.shared.changed.send_replace(after);
        }
        result
    }

    /// The same playground, which does not keep it alive.
    pub(crate) fn downgrade(&self) -> WeakPlayground {
        WeakPlayground(Arc::downgrade(&self.shared))
    }

    /// Resolves when something has happened after this call.
    pub(crate) fn changed(&self) -> impl Future<Output = ()> + use<> {
        let mut changes = self.shared.changed.subscribe();
        async move {
            let _ = changes.changed().await;
        }
    }
}

/// A playground that may be gone.
#[derive(Clone)]
pub(crate) struct WeakPlayground(Weak<Shared>);

impl WeakPlayground {
    pub(crate) fn upgrade(&self) -> Option<Playground> {
        self.0.upgrade().map(|shared| Playground { shared })
    }
}

impl std::fmt::Debug for Playground {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Playground").finish_non_exhaustive()
    }
}
