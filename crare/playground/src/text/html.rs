//! Parse mode `HTML`.

use super::entity::{Entity, Kind};
use super::link::{self, Target};
use super::source::Source;

const TAGS: [&str; 18] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
    "expandable_blockquote",
];

/// The text without its tags, and what they mark.
pub(super) fn parse(text: &str) -> Result<(String, Vec<Entity>), String> {
    let mut parser = Parser {
        source: Source::new(text),
        at: 0,
        out: String::with_capacity(text.len()),
        open: Vec::new(),
        entities: Vec::new(),
        half: None,
    };
    parser.run()?;
    Ok((parser.out, parser.entities))
}

#[derive(Default)]
struct Open {
    tag: String,
    /// The attribute that counts: `href`, a language, an emoji's id, a time.
    argument: String,
    /// The other one, of a time.
    format: String,
    start: usize,
}

struct Parser<'a> {
    source: Source<'a>,
    at: usize,
    out: String,
    open: Vec<Open>,
    entities: Vec<Entity>,
    /// The first half of a surrogate pair written as two numeric entities.
    half: Option<u32>,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), String> {
        while let Some(c) = self.source.char(self.at) {
            if c == '&'
                && let Some((code, after)) = numbered(&self.source, self.at)
            {
                self.at = after;
                self.put(code)?;
                continue;
            }
            if self.half.is_some() {
                return Err(lone_surrogate());
            }
            if c != '<' {
                self.out.push(c);
                self.at += c.len_utf8();
            } else if self.source.byte(self.at + 1) == b'/' {
                self.end()?;
            } else {
                self.begin()?;
            }
        }
        if self.half.is_some() {
            return Err(lone_surrogate());
        }
        self.open.pop().map_or(Ok(()), |open| {
            let tag = open.tag;
            Err(format!(
                "Can't find end tag corresponding to start tag \"{tag}\""
            ))
        })
    }

    /// A character by its number; surrogates in pairs.
    fn put(&mut self, code: u32) -> Result<(), String> {
        let code = match (self.half.take(), code) {
            (None, 0xD800..=0xDBFF) => {
                self.half = Some(code);
                return Ok(());
            }
            (Some(high), 0xDC00..=0xDFFF) => 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00),
            (None, code) => code,
            (Some(_), _) => return Err(lone_surrogate()),
        };
        self.out
            .push(char::from_u32(code).ok_or_else(lone_surrogate)?);
        Ok(())
    }

    fn begin(&mut self) -> Result<(), String> {
        let begin = self.at;
        let name_end = self.find(begin + 1, |byte| byte == b'>');
        if name_end == self.source.len() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        let tag = self.source.slice(begin + 1, name_end).to_ascii_lowercase();
        if !TAGS.contains(&tag.as_str()) {
            return Err(format!(
                "Unsupported start tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let mut open = Open {
            tag,
            start: self.out.len(),
            ..Open::default()
        };
        self.at = name_end;
        while let Some((name, value)) = self.attribute(begin, &open.tag)? {
            open.take(&name, value);
        }
        if open.tag == "span" && open.argument != "spoiler" {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
            ));
        }
        self.open.push(open);
        Ok(())
    }

    /// The next attribute; none, and behind the tag, where it ends.
    fn attribute(&mut self, begin: usize, tag: &str) -> Result<Option<(String, String)>, String> {
        let unclosed = || format!("Unclosed start tag \"{tag}\" at byte offset {begin}");
        let source = &self.source;
        let start = source.skip_spaces(self.at);
        if source.byte(start) == b'>' {
            self.at = start + 1;
            return Ok(None);
        }
        let name_end = self.find(start, |byte| {
            matches!(byte, b'=' | b'>' | b'/' | b'"' | b'\'')
        });
        let name = source.slice(start, name_end).to_ascii_lowercase();
        if name.is_empty() {
            if start >= source.len() {
                return Err(unclosed());
            }
            return Err(format!(
                "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let equals = source.skip_spaces(name_end);
        if equals >= source.len() {
            return Err(unclosed());
        }
        if source.byte(equals) != b'=' {
            self.at = equals;
            return Ok(Some((name, String::new())));
        }
        let value = source.skip_spaces(equals + 1);
        if value >= source.len() {
            return Err(unclosed());
        }
        let quote = source.byte(value);
        if quote != b'"' && quote != b'\'' {
            let mut end = value;
            while source.byte(end).is_ascii_alphanumeric()
                || matches!(source.byte(end), b'.' | b'-')
            {
                end += 1;
            }
            if !source.is_space(end) && source.byte(end) != b'>' {
                return Err(format!(
                    "Unexpected end of name token at byte offset {value}"
                ));
            }
            self.at = end;
            return Ok(Some((name, source.slice(value, end).to_ascii_lowercase())));
        }
        let mut text = String::new();
        let mut at = value + 1;
        loop {
            let Some(c) = source.char(at) else {
                return Err(format!("Unclosed start tag at byte offset {begin}"));
            };
            if c == char::from(quote) {
                self.at = at + 1;
                return Ok(Some((name, text)));
            }
            if c == '&'
                && let Some((code, after)) = numbered(source, at)
            {
                text.push(char::from_u32(code).ok_or_else(lone_surrogate)?);
                at = after;
                continue;
            }
            text.push(c);
            at += c.len_utf8();
        }
    }

    fn end(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        let name_end = self.find(begin + 2, |byte| byte == b'>');
        let found = self.source.slice(begin + 2, name_end).to_ascii_lowercase();
        let close = self.source.skip_spaces(name_end);
        if self.source.byte(close) != b'>' {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        let tag = &open.tag;
        if !found.is_empty() && found != *tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{tag}>\", found \"</{found}>\""
            ));
        }
        self.at = close + 1;
        let range = open.start..self.out.len();
        if range.is_empty() {
            return Ok(());
        }
        if matches!(open.tag.as_str(), "pre" | "code") {
            self.code(open);
            return Ok(());
        }
        let text = self.out.get(range.clone()).unwrap_or_default();
        let kind = open.kind(text)?;
        self.entities
            .extend(kind.map(|kind| Entity::new(kind, range)));
        Ok(())
    }

    /// `code` with a language right inside `pre` (or around it) makes one entity.
    fn code(&mut self, open: Open) {
        let range = open.start..self.out.len();
        let language = open.argument;
        if let Some(last) = self.entities.last_mut().filter(|last| last.range == range) {
            // Languages of `code` are kept in a `Pre` until it is known whether a `pre` is around it.
            match (&last.kind, open.tag.as_str()) {
                (Kind::Pre { language: known }, "pre") if !known.is_empty() => return,
                (Kind::Code, "pre") | (Kind::Pre { .. }, "code") => {
                    last.kind = Kind::Pre { language };
                    return;
                }
                _ => {}
            }
        }
        let in_pre = self.open.last().is_some_and(|outer| {
            outer.tag == "pre" && outer.start == range.start && !language.is_empty()
        });
        let kind = if open.tag == "pre" || in_pre {
            Kind::Pre { language }
        } else {
            Kind::Code
        };
        self.entities.push(Entity::new(kind, range));
    }

    /// The next blank or such a byte; the end when there is none.
    fn find(&self, mut at: usize, stop: impl Fn(u8) -> bool) -> usize {
        while at < self.source.len() && !self.source.is_space(at) && !stop(self.source.byte(at)) {
            at += 1;
        }
        at.min(self.source.len())
    }
}

impl Open {
    fn take(&mut self, name: &str, value: String) {
        match (self.tag.as_str(), name) {
            ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix") => self.argument = value,
            ("tg-time", "format") => self.format = value,
            ("code", "class") => {
                if let Some(language) = value.strip_prefix("language-") {
                    language.clone_into(&mut self.argument);
                }
            }
            ("span", "class") => {
                if let Some(class) = value.strip_prefix("tg-") {
                    class.clone_into(&mut self.argument);
                }
            }
            ("blockquote", "expandable") => "yes".clone_into(&mut self.argument),
            _ => {}
        }
    }

    /// What it makes of this text; nothing for a link that is none.
    fn kind(self, text: &str) -> Result<Option<Kind>, String> {
        Ok(Some(match self.tag.as_str() {
            "b" | "strong" => Kind::Bold,
            "i" | "em" => Kind::Italic,
            "s" | "strike" | "del" => Kind::Strikethrough,
            "u" | "ins" => Kind::Underline,
            "tg-spoiler" | "span" => Kind::Spoiler,
            "blockquote" => Kind::Quote {
                expandable: !self.argument.is_empty(),
            },
            "expandable_blockquote" => Kind::Quote { expandable: true },
            "tg-emoji" => link::emoji(&self.argument)?,
            "tg-time" => link::time(&self.argument, &self.format)?,
            _ if self.argument.is_empty() => return Ok(link::target(text).ok().map(Target::kind)),
            _ => return Ok(link::target(&self.argument).ok().map(Target::kind)),
        }))
    }
}

/// The character that `&..;` stands for, and where it ends. Other names stay as they are.
fn numbered(source: &Source<'_>, at: usize) -> Option<(u32, usize)> {
    if source.byte(at + 1) != b'#' {
        let names = [("&lt", '<'), ("&gt", '>'), ("&amp", '&'), ("&quot", '"')];
        let (name, c) = names.iter().find(|(name, _)| {
            source.has(at, name) && !source.byte(at + name.len()).is_ascii_alphabetic()
        })?;
        let end = at + name.len();
        let semicolon = usize::from(source.byte(end) == b';');
        return Some((u32::from(*c), end + semicolon));
    }
    let (radix, start) = match source.byte(at + 2) {
        b'x' => (16, at + 3),
        _ => (10, at + 2),
    };
    let mut end = start;
    let mut code: u32 = 0;
    while let Some(digit) = char::from(source.byte(end)).to_digit(radix) {
        code = code.saturating_mul(radix).saturating_add(digit);
        end += 1;
    }
    let known = code != 0 && code < 0x0011_0000;
    let semicolon = usize::from(source.byte(end) == b';');
    (end > start && known).then_some((code, end + semicolon))
}

fn lone_surrogate() -> String {
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
        .to_owned()
}
