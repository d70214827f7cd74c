//! Parse mode `MarkdownV2`.

use super::code_block;
use super::entity::{Entity, Kind};
use super::link::{self, Target};
use super::source::Source;

/// The text without its marks, and what they mark.
pub(super) fn parse(text: &str) -> Result<(String, Vec<Entity>), String> {
    let mut parser = Parser {
        source: Source::new(text),
        at: 0,
        out: String::with_capacity(text.len()),
        open: Vec::new(),
        entities: Vec::new(),
        line_start: true,
    };
    parser.run()?;
    Ok((parser.out, parser.entities))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
    Code,
    Pre,
    PreCode,
    TextUrl,
    CustomEmoji,
    BlockQuote,
}

struct Open {
    mark: Mark,
    language: String,
    /// Where its mark is in the source.
    source: usize,
    /// Where it begins in the result.
    start: usize,
}

struct Parser<'a> {
    source: Source<'a>,
    at: usize,
    out: String,
    open: Vec<Open>,
    entities: Vec<Entity>,
    /// Nothing of this line is in the result yet.
    line_start: bool,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), String> {
        while let Some(c) = self.source.char(self.at) {
            let next = self.source.byte(self.at + 1);
            if c == '\\' && (1..=126).contains(&next) {
                self.out.push(char::from(next));
                self.at += 2;
                self.line_start = false;
                continue;
            }
            let top = self.open.last().map(|open| open.mark);
            let reserved = match top {
                Some(Mark::Code | Mark::Pre | Mark::PreCode) => "`",
                _ => "_*[]()~`>#+-=|{}.!\n",
            };
            if !reserved.contains(c) {
                self.out.push(c);
                self.at += c.len_utf8();
                self.line_start = false;
                continue;
            }
            match top {
                Some(top) if self.ends(top, c) => self.end(top, c)?,
                _ => self.begin(c)?,
            }
        }
        self.finish()
    }

    fn in_quote(&self) -> bool {
        self.open.iter().any(|open| open.mark == Mark::BlockQuote)
    }

    /// Whether the character here ends what was opened last.
    fn ends(&self, top: Mark, c: char) -> bool {
        if c == '\n' && self.in_quote() && self.source.byte(self.at + 1) != b'>' {
            return true;
        }
        let has = |mark| self.source.has(self.at, mark);
        match top {
            Mark::Bold => c == '*',
            Mark::Italic => c == '_' && !has("__"),
            Mark::Underline => has("__"),
            Mark::Strikethrough => c == '~',
            Mark::Spoiler => has("||"),
            Mark::Code => c == '`',
            Mark::Pre | Mark::PreCode => has("```"),
            Mark::TextUrl | Mark::CustomEmoji => c == ']',
            Mark::BlockQuote => has("||") && self.quote_ends_at(self.at + 2),
        }
    }

    fn quote_ends_at(&self, at: usize) -> bool {
        at == self.source.len()
            || (self.source.byte(at) == b'\n' && self.source.byte(at + 1) != b'>')
    }

    fn begin(&mut self, c: char) -> Result<(), String> {
        let source = self.at;
        let mut language = String::new();
        let (mark, after) = match c {
            '_' if self.source.has(source, "__") => (Mark::Underline, source + 2),
            '_' => (Mark::Italic, source + 1),
            '*' => (Mark::Bold, source + 1),
            '~' => (Mark::Strikethrough, source + 1),
            '|' if self.source.has(source, "||") => (Mark::Spoiler, source + 2),
            '[' => (Mark::TextUrl, source + 1),
            '!' if self.source.has(source, "![") => (Mark::CustomEmoji, source + 2),
            '`' if self.source.has(source, "```") => {
                let after;
                (language, after) = code_block(&self.source, source + 3);
                let mark = if language.is_empty() {
                    Mark::Pre
                } else {
                    Mark::PreCode
                };
                (mark, after)
            }
            '`' => (Mark::Code, source + 1),
            '\n' => {
                self.out.push('\n');
                self.at += 1;
                self.line_start = true;
                return Ok(());
            }
            '>' if self.line_start => {
                self.at += 1;
                self.line_start = false;
                if self.in_quote() {
                    return Ok(());
                }
                (Mark::BlockQuote, self.at)
            }
            reserved => {
                return Err(format!(
                    "Character '{reserved}' is reserved and must be escaped with the preceding '\\'"
                ));
            }
        };
        self.at = after;
        self.open.push(Open {
            mark,
            language,
            source,
            start: self.out.len(),
        });
        Ok(())
    }

    fn end(&mut self, top: Mark, c: char) -> Result<(), String> {
        if c == '\n' && top != Mark::BlockQuote {
            return Err(self.unclosed());
        }
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let empty = open.start == self.out.len();
        self.at += match top {
            Mark::BlockQuote => 0,
            Mark::Underline | Mark::Spoiler => 2,
            Mark::Pre | Mark::PreCode => 3,
            _ => 1,
        };
        let kind = match top {
            Mark::Bold => Some(Kind::Bold),
            Mark::Italic => Some(Kind::Italic),
            Mark::Underline => Some(Kind::Underline),
            Mark::Strikethrough => Some(Kind::Strikethrough),
            Mark::Spoiler => Some(Kind::Spoiler),
            Mark::Code => Some(Kind::Code),
            Mark::Pre | Mark::PreCode => Some(Kind::Pre {
                language: open.language,
            }),
            Mark::TextUrl => {
                let url = self.url()?;
                let text = self.out.get(open.start..).unwrap_or_default();
                link::target(url.as_deref().unwrap_or(text))
                    .ok()
                    .map(Target::kind)
            }
            Mark::CustomEmoji => {
                let url = self
                    .url()?
                    .ok_or("The entity must contain a tg://emoji or tg://time URL")?;
                Some(link::emoji_or_time(&url)?)
            }
            Mark::BlockQuote => {
                let expandable = c == '|';
                if expandable {
                    self.at += 2;
                }
                if self.source.byte(self.at) == b'\n' {
                    self.out.push('\n');
                    self.at += 1;
                    self.line_start = true;
                }
                Some(Kind::Quote { expandable })
            }
        };
        if let Some(kind) = kind.filter(|_| !empty) {
            let range = open.start..self.out.len();
            self.entities.push(Entity::new(kind, range));
        }
        Ok(())
    }

    /// What is in parentheses here, if there are some.
    fn url(&mut self) -> Result<Option<String>, String> {
        if self.source.byte(self.at) != b'(' {
            return Ok(None);
        }
        self.at += 1;
        let begin = self.at;
        let mut url = String::new();
        while let Some(c) = self.source.char(self.at) {
            let next = self.source.byte(self.at + 1);
            if c == ')' {
                self.at += 1;
                return Ok(Some(url));
            }
            if c == '\\' && (1..=126).contains(&next) {
                url.push(char::from(next));
                self.at += 2;
            } else {
                url.push(c);
                self.at += c.len_utf8();
            }
        }
        Err(format!("Can't find end of a URL at byte offset {begin}"))
    }

    fn finish(&mut self) -> Result<(), String> {
        if let Some(quote) = self.open.pop_if(|open| open.mark == Mark::BlockQuote)
            && quote.start != self.out.len()
        {
            let kind = Kind::Quote { expandable: false };
            let range = quote.start..self.out.len();
            self.entities.push(Entity::new(kind, range));
        }
        if self.open.is_empty() {
            return Ok(());
        }
        Err(self.unclosed())
    }

    fn unclosed(&self) -> String {
        self.open.last().map_or_else(String::new, |open| {
            let (mark, at) = (open.mark, open.source);
            format!("Can't find end of {mark:?} entity at byte offset {at}")
        })
    }
}
