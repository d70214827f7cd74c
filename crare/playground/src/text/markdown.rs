//! Parse mode `Markdown`, the old one: no nesting, few escapes.

use super::code_block;
use super::entity::{Entity, Kind};
use super::link::{self, Target};
use super::source::Source;

/// The text without its marks, and what they mark.
pub(super) fn parse(text: &str) -> Result<(String, Vec<Entity>), String> {
    let source = Source::new(text);
    let mut out = String::with_capacity(text.len());
    let mut entities = Vec::new();
    let mut at = 0;
    while let Some(c) = source.char(at) {
        if c == '\\' && matches!(source.byte(at + 1), b'_' | b'*' | b'`' | b'[') {
            out.push(char::from(source.byte(at + 1)));
            at += 2;
            continue;
        }
        if !matches!(c, '_' | '*' | '`' | '[') {
            out.push(c);
            at += c.len_utf8();
            continue;
        }
        let begin = at;
        let pre = source.has(at, "```");
        let mut language = String::new();
        if pre {
            (language, at) = code_block(&source, at + 3);
        } else {
            at += 1;
        }
        let end = match c {
            '[' => "]",
            '*' => "*",
            '_' => "_",
            _ if pre => "```",
            _ => "`",
        };
        let inner = source.rest(at);
        let length = inner.find(end).ok_or_else(|| {
            format!("Can't find end of the entity starting at byte offset {begin}")
        })?;
        let inner = inner.get(..length).unwrap_or_default();
        at += length + end.len();
        let start = out.len();
        out.push_str(inner);
        let range = start..out.len();
        if range.is_empty() {
            continue; // Its marks vanish; what follows `[]` stays as it is.
        }
        let kind = match c {
            '_' => Some(Kind::Italic),
            '*' => Some(Kind::Bold),
            '`' if pre => Some(Kind::Pre { language }),
            '`' => Some(Kind::Code),
            _ => {
                let mut url = inner;
                if source.byte(at) == b'(' {
                    let rest = source.rest(at + 1);
                    let length = rest.find(')').unwrap_or(rest.len());
                    url = rest.get(..length).unwrap_or_default();
                    at += length + 2;
                }
                link::target(url).ok().map(Target::kind)
            }
        };
        entities.extend(kind.map(|kind| Entity::new(kind, range)));
    }
    Ok((out, entities))
}
