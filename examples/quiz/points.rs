//! Who knows how much.

use std::collections::HashMap;
use std::fmt;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use crare::prelude::*;
use lru::LruCache;

/// The most groups with a ranking: the one where nobody has played for the longest time is forgotten first.
const MOST_GROUPS: NonZeroUsize = NonZeroUsize::new(1_000).unwrap();
/// The most people in a ranking: those with the fewest points go first.
const MOST_PEOPLE: usize = 100;
/// The most people of a ranking that are shown.
const SHOWN: usize = 10;

/// Points of people, shown with the best first.
#[derive(Clone, Debug, Default)]
pub struct Points(HashMap<UserId, Person>);

#[derive(Clone, Debug)]
struct Person {
    name: String,
    points: u32,
}

impl Points {
    /// Somebody takes part, and gets so many points.
    pub fn give(&mut self, user: &User, points: u32) {
        let person = Person {
            name: user.first_name.clone(),
            points,
        };
        self.put(user.id, person);
    }

    /// How many somebody has.
    pub fn of(&self, user: UserId) -> u32 {
        self.0.get(&user).map_or(0, |person| person.points)
    }

    /// Nobody takes part.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn put(&mut self, user: UserId, new: Person) {
        let points = self.of(user).saturating_add(new.points);
        self.0.insert(user, Person { points, ..new });
        if self.0.len() > MOST_PEOPLE
            && let Some((last, _)) = self.ranked().pop()
        {
            self.0.remove(&last);
        }
    }

    fn ranked(&self) -> Vec<(UserId, &Person)> {
        let mut people: Vec<_> = self
            .0
            .iter()
            .map(|(user, person)| (*user, person))
            .collect();
        // By name where points are equal, so that nobody jumps about.
        people.sort_by(|(_, a), (_, b)| b.points.cmp(&a.points).then(a.name.cmp(&b.name)));
        people
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ranked = self.ranked();
        for (index, (_, Person { name, points })) in ranked.iter().take(SHOWN).enumerate() {
            // Who has as many points as somebody above has the same place.
            let better = ranked.iter().filter(|(_, other)| other.points > *points);
            let place = match better.count() {
                0 => "🥇".to_owned(),
                1 => "🥈".to_owned(),
                2 => "🥉".to_owned(),
                more => format!("{}.", more + 1),
            };
            let line_break = if index == 0 { "" } else { "\n" };
            write!(f, "{line_break}{place} {name}: {points}")?;
        }
        Ok(())
    }
}

/// The rankings of all groups.
pub struct Rankings(Mutex<LruCache<ChatId, Points>>);

impl Default for Rankings {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(MOST_GROUPS)))
    }
}

impl Rankings {
    /// A group's ranking.
    pub fn of(&self, group: ChatId) -> Points {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.peek(&group).cloned().unwrap_or_default()
    }

    /// A game is over.
    pub fn add(&self, group: ChatId, game: &Points) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let points = all.get_or_insert_mut(group, Points::default);
        for (user, person) in game.ranked() {
            points.put(user, person.clone());
        }
    }
}
