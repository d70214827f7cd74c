//! Commands by their names.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use crate::routing::pattern::WordPattern;
use crate::routing::table::index::Names;
use crate::routing::table::{Command, RouteId};

/// A route of a command, with the pattern of its arguments.
#[derive(Clone, Debug)]
pub(in crate::routing) struct CommandSlot {
    pub(in crate::routing::table) route: RouteId,
    /// Nothing when the command takes whatever stands behind it.
    pub(in crate::routing) words: Option<Arc<WordPattern>>,
    pub(in crate::routing) names: Names,
    /// How it is written: prefix and name.
    pub(in crate::routing) written: Arc<str>,
}

/// Commands by prefix and name.
#[derive(Debug, Default)]
pub(in crate::routing::table) struct CommandIndex {
    /// The longest prefix first.
    prefixes: Vec<Prefixed>,
}

#[derive(Debug)]
struct Prefixed {
    prefix: Box<str>,
    /// By the name in lower case.
    any_case: HashMap<Box<str>, Vec<CommandSlot>>,
    /// By the name as it is.
    exact_case: HashMap<Box<str>, Vec<CommandSlot>>,
}

impl CommandIndex {
    /// Adds a command.
    pub(super) fn add(
        &mut self,
        prefix: &str,
        name: &str,
        case_sensitive: bool,
        slot: CommandSlot,
    ) {
        let prefixed = self.prefixed(prefix);
        let slots = if case_sensitive {
            prefixed.exact_case.entry(name.into()).or_default()
        } else {
            let name = name.to_lowercase();
            prefixed.any_case.entry(name.into()).or_default()
        };
        slots.push(slot);
    }

    fn prefixed(&mut self, prefix: &str) -> &mut Prefixed {
        let known = self.prefixes.iter();
        let known = known
            .map(|known| &*known.prefix)
            .position(|known| known == prefix);
        let index = known.unwrap_or_else(|| {
            let new = Prefixed {
                prefix: prefix.into(),
                any_case: HashMap::new(),
                exact_case: HashMap::new(),
            };
            let is_longer = |known: &Prefixed| known.prefix.len() >= prefix.len();
            let index = self.prefixes.partition_point(is_longer);
            self.prefixes.insert(index, new);
            index
        });
        &mut self.prefixes[index]
    }

    /// The commands a text begins with, by their prefixes, the longest first, and the routes for each: those in the exact case,
    /// then those in any.
    pub(in crate::routing::table) fn find<'i, 't>(
        &'i self,
        text: &'t str,
        mut found: impl FnMut(Command<'t>, &'i CommandSlot),
    ) {
        for known in &self.prefixes {
            if let Some(command) = Command::parse_with(text, &known.prefix) {
                let slots = known.find(command.name);
                slots
                    .into_iter()
                    .flatten()
                    .for_each(|slot| found(command, slot));
            }
        }
    }
}

impl Prefixed {
    fn find(&self, name: &str) -> [&[CommandSlot]; 2] {
        let exact = if self.exact_case.is_empty() {
            None
        } else {
            self.exact_case.get(name)
        };
        let any = if self.any_case.is_empty() {
            None
        } else {
            self.any_case.get(&*lower_case(name))
        };
        [exact, any].map(|slots| slots.map_or(&[][..], Vec::as_slice))
    }
}

/// In lower case; a copy is made only of what is not.
fn lower_case(name: &str) -> Cow<'_, str> {
    let is_lower = name
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.to_lowercase())
    }
}
