//! Trouble on demand.

use std::collections::VecDeque;
use std::time::Duration;

use crate::actors::Bot;
use crate::call::{Answer, Instead};
use crate::playground::Playground;
use crate::refusal::Refusal;

/// A playground has at most this many faults at once; the oldest makes room.
const MAX_FAULTS: usize = 1000;

/// Something that goes wrong, as it does in real life. Made by one of the functions here, narrowed down, and given to
/// [`Playground::add_fault`].
///
/// A fault of calls befalls the next call of any method but `getUpdates`, unless another place is named. A fault of updates
/// befalls the next updates that a bot gets, by polling or by webhook.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    trouble: Trouble,
    scope: Scope,
    bot: Option<i64>,
    /// How many times more; none: always.
    left: Option<u32>,
}

/// Names a fault that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaultId(u64);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Trouble {
    /// Refused, not carried out.
    Refuse(Refusal),
    /// Carried out later by this time.
    Slow(Duration),
    /// The connection is closed without an answer.
    Cut {
        carried_out: bool,
    },
    /// Answered with this, not carried out.
    Raw(Instead),
    LoseConfirmation,
    Duplicate,
    Reorder,
}

#[derive(Clone, Debug, PartialEq)]
enum Scope {
    /// Calls of any method but `getUpdates`.
    Calls,
    /// Calls of any method.
    AllCalls,
    /// Calls of this method, in any case.
    Method(String),
    Files,
    Webhook,
}

impl Fault {
    fn new(trouble: Trouble) -> Self {
        Self {
            trouble,
            scope: Scope::Calls,
            bot: None,
            left: Some(1),
        }
    }

    /// 429: the bot is to try again after so many seconds. The call is not carried out.
    pub fn too_many_requests(seconds: u32) -> Self {
        Self::refused(Refusal::too_many_requests(seconds))
    }

    /// 500: `Internal Server Error`. The call is not carried out.
    pub fn server_error() -> Self {
        Self::refused(Refusal::new(500, "Internal Server Error"))
    }

    /// Refused in this way, and not carried out.
    pub fn refused(refusal: Refusal) -> Self {
        Self::new(Trouble::Refuse(refusal))
    }

    /// Answered by something in between, such as a proxy's page in HTML with status 502. The call is not carried out. A bot
    /// in this process sees a refusal of that status.
    pub fn answered(status: u16, content_type: impl Into<String>, body: impl Into<String>) -> Self {
        Self::new(Trouble::Raw(Instead::Raw {
            status,
            content_type: content_type.into(),
            body: body.into(),
        }))
    }

    /// Carried out after this time of the playground's clock, and answered then.
    pub fn slow(time: Duration) -> Self {
        Self::new(Trouble::Slow(time))
    }

    /// The connection is cut before the call is carried out. A bot in this process sees a refusal of code 502.
    pub fn cut() -> Self {
        Self::new(Trouble::Cut { carried_out: false })
    }

    /// The call is carried out, and the connection is cut in place of the answer.
    pub fn answer_lost() -> Self {
        Self::new(Trouble::Cut { carried_out: true })
    }

    /// What a bot confirms stays unconfirmed once: it gets the same updates again.
    pub fn confirmation_lost() -> Self {
        Self::new(Trouble::LoseConfirmation)
    }

    /// A bot gets an update twice.
    pub fn duplicate() -> Self {
        Self::new(Trouble::Duplicate)
    }

    /// Updates come in another order: polling gives a batch from its end; to the webhook goes the second of a lane first.
    pub fn reordered() -> Self {
        Self::new(Trouble::Reorder)
    }

    /// Only calls of this method, in any case.
    #[must_use]
    pub fn on(mut self, method: &str) -> Self {
        self.scope = Scope::Method(method.to_owned());
        self
    }

    /// Calls of all methods, `getUpdates` too.
    #[must_use]
    pub fn on_all_calls(mut self) -> Self {
        self.scope = Scope::AllCalls;
        self
    }

    /// Downloads of files in place of calls.
    #[must_use]
    pub fn on_files(mut self) -> Self {
        self.scope = Scope::Files;
        self
    }

    /// What goes to a webhook in place of calls: a slow one goes later, a cut one loses its connection. Refusals are the
    /// webhook's, and do nothing here.
    #[must_use]
    pub fn on_webhook(mut self) -> Self {
        self.scope = Scope::Webhook;
        self
    }

    /// Only this bot.
    #[must_use]
    pub fn of(mut self, bot: &Bot) -> Self {
        self.bot = Some(bot.id());
        self
    }

    /// So many times; once when this is not said.
    #[must_use]
    pub fn times(mut self, count: u32) -> Self {
        self.left = Some(count);
        self
    }

    /// Each time until it is removed.
    #[must_use]
    pub fn always(mut self) -> Self {
        self.left = None;
        self
    }

    /// What goes wrong and where, in a few words.
    pub fn words(&self) -> String {
        let trouble = match &self.trouble {
            Trouble::Refuse(refusal) => refusal.to_string(),
            Trouble::Slow(time) => format!("slow by {} ms", time.as_millis()),
            Trouble::Cut { carried_out: false } | Trouble::Raw(Instead::Cut) => {
                "connection cut".to_owned()
            }
            Trouble::Cut { carried_out: true } => "answer lost".to_owned(),
            Trouble::Raw(Instead::Raw { status, .. }) => format!("a proxy answers {status}"),
            Trouble::LoseConfirmation => "confirmation lost".to_owned(),
            Trouble::Duplicate => "update sent twice".to_owned(),
            Trouble::Reorder => "updates out of order".to_owned(),
        };
        if self.is_of_updates() {
            return trouble;
        }
        let place = match &self.scope {
            Scope::Calls => "any call but getUpdates",
            Scope::AllCalls => "any call",
            Scope::Method(name) => name,
            Scope::Files => "downloads of files",
            Scope::Webhook => "the webhook",
        };
        format!("{trouble}, on {place}")
    }

    /// How many times it is still to happen; none when that does not end.
    pub fn left(&self) -> Option<u32> {
        self.left
    }

    fn is_of_updates(&self) -> bool {
        matches!(
            self.trouble,
            Trouble::LoseConfirmation | Trouble::Duplicate | Trouble::Reorder
        )
    }

    fn meets(&self, bot: i64, place: At<'_>) -> bool {
        if self.is_of_updates() || self.bot.is_some_and(|own| own != bot) {
            return false;
        }
        match (&self.scope, place) {
            (Scope::Calls, At::Call(method)) => !method.eq_ignore_ascii_case("getUpdates"),
            (Scope::Method(name), At::Call(method)) => method.eq_ignore_ascii_case(name),
            (Scope::AllCalls, At::Call(_))
            | (Scope::Files, At::File)
            | (Scope::Webhook, At::Webhook) => true,
            _ => false,
        }
    }
}

/// Where a fault may befall a bot.
#[derive(Clone, Copy, Debug)]
pub(crate) enum At<'a> {
    Call(&'a str),
    File,
    Webhook,
}

/// The faults that wait for their turn.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: VecDeque<(u64, Fault)>,
    last: u64,
}

impl Faults {
    fn add(&mut self, fault: Fault) -> FaultId {
        if self.waiting.len() >= MAX_FAULTS {
            self.waiting.pop_front();
        }
        self.last += 1;
        self.waiting.push_back((self.last, fault));
        FaultId(self.last)
    }

    /// The oldest fault for this place, which has happened herewith.
    pub(crate) fn take(&mut self, bot: i64, place: At<'_>) -> Option<Trouble> {
        self.happen(|fault| fault.meets(bot, place))
    }

    /// Whether this befalls the updates of a bot now. If so, it has happened herewith.
    #[allow(clippy::needless_pass_by_value, reason = "a trouble without content")]
    pub(crate) fn take_update(&mut self, bot: i64, trouble: Trouble) -> bool {
        let happens =
            |fault: &Fault| fault.trouble == trouble && fault.bot.is_none_or(|own| own == bot);
        self.happen(happens).is_some()
    }

    fn happen(&mut self, which: impl Fn(&Fault) -> bool) -> Option<Trouble> {
        let ready = |fault: &Fault| fault.left != Some(0) && which(fault);
        let at = self.waiting.iter().position(|(_, fault)| ready(fault))?;
        let (_, fault) = self.waiting.get_mut(at)?;
        let trouble = fault.trouble.clone();
        if let Some(left) = &mut fault.left {
            *left -= 1;
            if *left == 0 {
                self.waiting.remove(at);
            }
        }
        Some(trouble)
    }
}

impl Playground {
    /// Lets something go wrong. Faults of one place happen in the order in which they were added; beyond 1000 the oldest
    /// is forgotten.
    pub fn add_fault(&self, fault: Fault) -> FaultId {
        self.with(|world| {
            world.changes += 1;
            world.faults.add(fault)
        })
    }

    /// Takes a fault back; tells whether it was still to happen.
    pub fn remove_fault(&self, id: FaultId) -> bool {
        self.with(|world| {
            let faults = &mut world.faults.waiting;
            let before = faults.len();
            faults.retain(|(known, _)| *known != id.0);
            world.changes += 1;
            faults.len() < before
        })
    }

    /// Takes all faults back.
    pub fn clear_faults(&self) {
        self.with(|world| {
            world.faults.waiting.clear();
            world.changes += 1;
        });
    }

    /// The faults that are still to happen, the oldest first.
    pub fn faults(&self) -> Vec<(FaultId, Fault)> {
        self.with(|world| {
            let faults = world.faults.waiting.iter();
            faults
                .map(|(id, fault)| (FaultId(*id), fault.clone()))
                .collect()
        })
    }

    /// Carries something out at a place, or what a fault makes of it.
    pub(crate) async fn through_faults(
        &self,
        bot: i64,
        place: At<'_>,
        carry_out: impl Future<Output = Answer>,
    ) -> Answer {
        match self.with(|world| world.faults.take(bot, place)) {
            None | Some(Trouble::LoseConfirmation | Trouble::Duplicate | Trouble::Reorder) => {
                carry_out.await
            }
            Some(Trouble::Refuse(refusal)) => Err(refusal).into(),
            Some(Trouble::Slow(time)) => {
                self.clock().after(time).await;
                carry_out.await
            }
            Some(Trouble::Cut { carried_out }) => {
                if carried_out {
                    carry_out.await;
                }
                Answer::instead(Instead::Cut)
            }
            Some(Trouble::Raw(instead)) => Answer::instead(instead),
        }
    }
}

#[cfg(test)]
#[path = "faults_tests.rs"]
mod tests;
