//! From routes to look-ups.

use std::sync::Arc;

use crate::routing::endpoint::Endpoint;
use crate::routing::pattern::{SegmentPattern, Trie, Wire, WordPattern};
use crate::routing::route::Route;
use crate::routing::table::index::commands::CommandSlot;
use crate::routing::table::index::inline::InlineSlot;
use crate::routing::table::index::{Index, MessageIndex, TrieSlot};
use crate::routing::table::{Command, RouteId};
use crate::routing::trigger::{Commands, On, Texts};
use crate::routing::within::Within;

/// The most bytes callback data and payloads of deep links have.
const LONGEST_DATA: usize = 64;

/// Something that a route claims: a command, a text, a pattern. `Err` is what is wrong with it.
pub(in crate::routing::table) type Claim = Result<String, String>;

/// Patterns on their way into tries, and the routes on their way into an index.
pub(in crate::routing::table) struct IndexBuilder {
    index: Index,
    callbacks: Vec<(SegmentPattern, usize)>,
    starts: [Vec<(SegmentPattern, usize)>; Within::COUNT],
}

impl IndexBuilder {
    pub(in crate::routing::table) fn new() -> Self {
        let mut index = Index {
            endpoints: vec![Vec::new(); Endpoint::ALL.len()],
            is_empty: true,
            ..Index::default()
        };
        for messages in &mut index.messages {
            messages.contents = vec![Vec::new(); Endpoint::ALL.len()];
        }
        Self {
            index,
            callbacks: Vec::new(),
            starts: Default::default(),
        }
    }

    /// Adds a route, and tells what it claims.
    pub(in crate::routing::table) fn add(&mut self, id: RouteId, route: &Route) -> Vec<Claim> {
        self.index.is_empty = false;
        let trigger = &route.trigger;
        let within = trigger.within;
        if within != Within::New && !trigger.is_of_messages() {
            return vec![Err(
                "only a content or a text of messages can be edited, posted in a channel and the like".to_owned(),
            )];
        }
        let messages = &mut self.index.messages[within as usize];
        let claims = match &trigger.on {
            On::Endpoint(endpoint) => return vec![Ok(self.endpoint(id, within, *endpoint))],
            On::Album => {
                messages.albums.push(id);
                vec![Ok("on_album".to_owned())]
            }
            On::StaleCallback => {
                self.index.stale.push(id);
                vec![Ok("on_stale_callback".to_owned())]
            }
            On::Text(texts) => each(texts, |text| add_text(messages, id, text)),
            On::Command(commands) => add_command(messages, id, commands),
            On::Regex(expressions) => each(expressions, |expression| {
                messages.regexes.add(id, expression)?;
                Ok(format!("regex {expression:?}"))
            }),
            On::Callback(patterns) => each(patterns, |text| {
                let pattern = segments(text, Wire::Callback)?;
                let claim = format!("callback {:?}", pattern.shape());
                self.index.callback_slots.push(slot(id, &pattern));
                let number = self.callbacks.len();
                self.callbacks.push((pattern, number));
                Ok(claim)
            }),
            On::Start(patterns) => {
                let starts = &mut self.starts[within as usize];
                each(patterns, |text| {
                    let pattern = segments(text, Wire::Start)?;
                    let claim = format!("start {:?}", pattern.shape());
                    messages.start_slots.push(slot(id, &pattern));
                    starts.push((pattern, starts.len()));
                    Ok(claim)
                })
            }
            On::Inline(patterns) => each(patterns, |text| {
                let words = WordPattern::parse(text).map_err(|error| error.to_string())?;
                let claim = format!("inline {:?}", words.shape());
                self.index.inline.add(InlineSlot {
                    route: id,
                    names: words.names(),
                    words,
                });
                Ok(claim)
            }),
        };
        let (before, behind) = within.written();
        claims
            .into_iter()
            .map(|claim| claim.map(|what| format!("{before}{what}{behind}")))
            .collect()
    }

    fn endpoint(&mut self, id: RouteId, within: Within, endpoint: Endpoint) -> String {
        // `edited(on_message)` is `on_edited`.
        let endpoint = match endpoint {
            Endpoint::Message => within.endpoint(),
            other => other,
        };
        let is_content = endpoint
            .and_above()
            .skip(1)
            .any(|above| above == Endpoint::Message);
        let lists = if is_content {
            &mut self.index.messages[within as usize].contents
        } else {
            &mut self.index.endpoints
        };
        if let Some(list) = lists.get_mut(endpoint as usize) {
            list.push(id);
        }
        if is_content {
            let (before, behind) = within.written();
            format!("{before}{endpoint}{behind}")
        } else {
            endpoint.to_string()
        }
    }

    /// The look-ups, or why there are none.
    pub(in crate::routing::table) fn finish(mut self) -> Result<Index, String> {
        self.index.callbacks = Trie::build(self.callbacks);
        for (messages, starts) in self.index.messages.iter_mut().zip(self.starts) {
            messages.starts = Trie::build(starts);
            messages.regexes.finish()?;
        }
        Ok(self.index)
    }
}

fn each(texts: &Texts, mut add: impl FnMut(&str) -> Claim) -> Vec<Claim> {
    if texts.0.is_empty() {
        return vec![Err("it names nothing".to_owned())];
    }
    texts.0.iter().map(|text| add(text)).collect()
}

fn add_text(messages: &mut MessageIndex, id: RouteId, text: &str) -> Claim {
    if text.trim().is_empty() {
        return Err("a text is never empty".to_owned());
    }
    messages.longest_text = messages.longest_text.max(text.len());
    messages.texts.entry(text.into()).or_default().push(id);
    Ok(format!("text {text:?}"))
}

fn add_command(messages: &mut MessageIndex, id: RouteId, commands: &Commands) -> Vec<Claim> {
    let Some(first) = commands.patterns.0.first() else {
        return vec![Err("it has no name".to_owned())];
    };
    let arguments_of = |text: &str| {
        text.split_once(char::is_whitespace)
            .map(|(_, rest)| rest.to_owned())
    };
    let of_first = arguments_of(first);
    let named = commands.patterns.0.iter().map(|text| {
        let name = text
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned();
        (name, arguments_of(text))
    });
    let aliases = commands.aliases.0.iter();
    let aliases = aliases.map(|name| (name.to_string(), of_first.clone()));
    let mut claims = Vec::new();
    for (name, arguments) in named.chain(aliases) {
        let words = match arguments.as_deref().map(WordPattern::parse).transpose() {
            Ok(words) => words.filter(|words| !words.is_empty()).map(Arc::new),
            Err(error) => {
                claims.push(Err(error.to_string()));
                continue;
            }
        };
        for prefix in &commands.prefixes.0 {
            claims.push(add_name(
                messages,
                id,
                &name,
                prefix,
                commands.case_sensitive,
                words.as_ref(),
            ));
        }
    }
    claims
}

fn add_name(
    messages: &mut MessageIndex,
    id: RouteId,
    name: &str,
    prefix: &str,
    case_sensitive: bool,
    words: Option<&Arc<WordPattern>>,
) -> Claim {
    let is_upper = prefix == "/" && name.bytes().any(|byte| byte.is_ascii_uppercase());
    if is_upper || !Command::is_name(name, prefix) {
        return Err(if prefix == "/" {
            "the name of a command has 1 to 32 of a-z, 0-9 and _, and no slash before it"
        } else {
            "the name of a command is a word without `@`"
        }
        .to_owned());
    }
    let is_prefix = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && c != '@';
    if !(1..=3).contains(&prefix.chars().count()) || !prefix.chars().all(is_prefix) {
        return Err(
            "a prefix has 1 to 3 characters that are no letters, digits, white space or `@`"
                .to_owned(),
        );
    }
    let slot = CommandSlot {
        route: id,
        words: words.cloned(),
        names: words.map_or_else(|| Arc::from([]), |words| words.names()),
        written: format!("{prefix}{name}").into(),
    };
    messages.commands.add(prefix, name, case_sensitive, slot);
    Ok(if case_sensitive {
        format!("command {prefix}{name} in this case")
    } else {
        format!("command {prefix}{}", name.to_lowercase())
    })
}

fn segments(text: &str, wire: Wire) -> Result<SegmentPattern, String> {
    let pattern = SegmentPattern::parse(text, wire).map_err(|error| error.to_string())?;
    if pattern.is_empty() {
        return Err("it is empty".to_owned());
    }
    if pattern.literal_len() > LONGEST_DATA {
        return Err(format!("it has more than {LONGEST_DATA} bytes"));
    }
    Ok(pattern)
}

fn slot(route: RouteId, pattern: &SegmentPattern) -> TrieSlot {
    TrieSlot {
        route,
        names: pattern.names(),
    }
}
