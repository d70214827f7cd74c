//! What the bot shows, and who sees it.

use serde_json::Value;

use super::words::{lasting, list, quoted, rows, said, time};
use super::{Script, whose};
use crate::world::{Deed, Place, is_service};

/// What comes later than this behind what was before is waited for, in milliseconds: people of the test kit have 5 s of patience.
const PATIENCE: i64 = 4_000;

/// Something that a bot has shown.
pub(super) enum Sight {
    /// A message as it is now, written or edited.
    Message {
        place: Place,
        message: Value,
    },
    Gone {
        place: Place,
        message: i64,
    },
    Notice {
        place: Place,
        user: i64,
        text: String,
        alert: bool,
    },
}

fn id_of(message: &Value) -> i64 {
    message["message_id"].as_i64().unwrap_or_default()
}

impl Script<'_> {
    /// Whether it was the bot that did it.
    pub(super) fn is_bots(&self, deed: &Deed) -> bool {
        match deed {
            Deed::Posted { by, .. } | Deed::Edited { by, .. } => {
                by.is_none_or(|by| self.is_robot(by))
            }
            Deed::Deleted { by, .. } => by.is_none(),
            Deed::Shown { .. } => true,
            _ => false,
        }
    }

    /// What came late needs time to pass.
    pub(super) fn waits_for(&mut self, at: i64) {
        let late = self.at.map_or(0, |before| at - before);
        if late < PATIENCE {
            return;
        }
        self.sees();
        self.advances(u64::try_from(late).unwrap_or_default());
    }

    pub(super) fn advances(&mut self, millis: u64) {
        self.needs_clock = true;
        self.line(format!("clock.advance({}).await;", quoted(&time(millis))));
    }

    /// Keeps in mind what the bot shows, as it is at last: what is changed at once is seen once.
    pub(super) fn shows(&mut self, deed: &Deed) {
        let (place, by) = whose(deed);
        let Some(place) = place else { return };
        let is_other = by.is_some_and(|by| by != self.bot && self.is_robot(by));
        match deed {
            Deed::Posted { message, .. } | Deed::Edited { message, .. } => {
                let id = id_of(message);
                if matches!(deed, Deed::Posted { .. }) {
                    self.known.insert((place, id));
                }
                if is_other {
                    let name = by.map(|by| self.name(by)).unwrap_or_default();
                    self.comment(&format!(
                        "{name}: {}, not in the test.",
                        quoted(&said(message))
                    ));
                    return;
                }
                if !self.known.contains(&(place, id)) {
                    let words = quoted(&said(message));
                    self.comment(&format!(
                        "The bot changes a message from before into {words}, not in the test."
                    ));
                    return;
                }
                // What a chat says by itself is nothing to look for.
                if message.as_object().is_some_and(is_service) {
                    return;
                }
                self.forget(place, id);
                let message = message.clone();
                self.shown.push(Sight::Message { place, message });
            }
            Deed::Deleted { message, .. } => {
                self.forget(place, *message);
                if self.given.contains_key(&(place, *message)) {
                    let message = *message;
                    self.shown.push(Sight::Gone { place, message });
                }
            }
            Deed::Shown {
                user, text, alert, ..
            } => self.shown.push(Sight::Notice {
                place,
                user: *user,
                text: text.clone(),
                alert: *alert,
            }),
            _ => {}
        }
    }

    fn forget(&mut self, at: Place, id: i64) {
        self.shown.retain(|sight| match sight {
            Sight::Message { place, message } => *place != at || id_of(message) != id,
            _ => true,
        });
    }

    /// Somebody sees all that was shown: messages in the order of their ids, in which the kit looks for them.
    pub(super) fn sees(&mut self) {
        let mut all = std::mem::take(&mut self.shown);
        all.sort_by_key(|sight| match sight {
            Sight::Notice { .. } => 0,
            Sight::Message { message, .. } => id_of(message),
            Sight::Gone { .. } => i64::MAX,
        });
        for sight in all {
            let place = match &sight {
                Sight::Message { place, .. }
                | Sight::Gone { place, .. }
                | Sight::Notice { place, .. } => *place,
            };
            let viewer = match (&sight, place) {
                (Sight::Notice { user, .. }, _) => Some(*user),
                (_, Place::Private { user, .. }) => Some(user),
                (_, Place::Chat(_)) => self.latest.get(&place).copied(),
            };
            let viewer = viewer.filter(|_| !self.unseen.contains(&place));
            match viewer.and_then(|viewer| self.actor(viewer, place)) {
                Some(viewer) => self.sees_one(&viewer, &sight),
                None => {
                    if let Sight::Message { message, .. } = &sight {
                        let words = quoted(&said(message));
                        self.comment(&format!(
                            "The bot says {words} where nobody of the test sees it."
                        ));
                    }
                }
            }
        }
    }

    fn sees_one(&mut self, viewer: &str, sight: &Sight) {
        match sight {
            Sight::Notice { text, .. } if text.is_empty() => {}
            Sight::Notice { text, alert, .. } => {
                let kind = if *alert { "sees_alert" } else { "sees_toast" };
                let text = quoted(lasting(text, &self.ids));
                self.acts(viewer, &format!("{kind}({text}).await"));
            }
            Sight::Gone { place, message } => {
                if let Some((name, true)) = self.needs(*place, *message) {
                    self.acts(viewer, &format!("sees_gone(&{name}).await"));
                }
            }
            Sight::Message { place, message } => {
                let text = said(message);
                let text = lasting(&text, &self.ids);
                let expression = if text.is_empty() {
                    format!("{viewer}.sees_something().await")
                } else {
                    format!("{viewer}.sees({}).await", quoted(text))
                };
                self.changed.insert(viewer.to_owned());
                self.gives((*place, message), expression, true);
                let rows = rows(message);
                if !rows.is_empty()
                    && let Some((name, _)) = self.needs(*place, id_of(message))
                {
                    let is_even = are_even(&rows);
                    let rows: Vec<String> = rows.iter().map(|row| list(row)).collect();
                    let rows = rows.join(if is_even { ", " } else { ", vec!" });
                    let first = if is_even { "" } else { "vec!" };
                    self.line(format!("assert_eq!({name}.buttons(), [{first}{rows}]);"));
                }
            }
        }
    }
}

fn are_even(rows: &[Vec<String>]) -> bool {
    let mut lengths = rows.iter().map(Vec::len);
    let first = lengths.next();
    lengths.all(|length| Some(length) == first)
}
