//! Commands in texts.

/// A text that begins with a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::routing) struct Command<'t> {
    /// The name, without the slash, in whatever case it was written.
    pub(in crate::routing) name: &'t str,
    /// The user name behind the `@`, if there is one.
    pub(in crate::routing) addressee: Option<&'t str>,
    /// Everything behind the command.
    pub(in crate::routing) rest: &'t str,
}

/// The most characters the name of a command has.
const LONGEST: usize = 32;
/// The most bytes of a name behind a prefix of one's own.
const LONGEST_OWN: usize = 128;

impl<'t> Command<'t> {
    /// Reads the command a text begins with: a slash, 1 to 32 letters, digits and underscores, then the end, white space
    /// or `@` and a user name.
    pub(in crate::routing) fn parse(text: &'t str) -> Option<Self> {
        Self::parse_with(text, "/")
    }

    /// The same behind another prefix, where the name may be any word.
    pub(in crate::routing) fn parse_with(text: &'t str, prefix: &str) -> Option<Self> {
        let body = text.strip_prefix(prefix)?;
        let end = body.find(char::is_whitespace).unwrap_or(body.len());
        let (word, rest) = body.split_at(end);
        let (name, addressee) = match word.split_once('@') {
            Some((name, addressee)) => (name, Some(addressee)),
            None => (word, None),
        };
        Self::is_name(name, prefix).then_some(Self {
            name,
            addressee,
            rest: rest.trim(),
        })
    }

    /// Whether a bot with this user name is meant.
    pub(in crate::routing) fn is_for(&self, username: Option<&str>) -> bool {
        match (self.addressee, username) {
            (None, _) => true,
            (Some(addressee), Some(username)) => addressee.eq_ignore_ascii_case(username),
            (Some(_), None) => false,
        }
    }

    /// Whether it could be the name of a command behind a prefix, in whatever case.
    pub(in crate::routing) fn is_name(name: &str, prefix: &str) -> bool {
        if prefix == "/" {
            (1..=LONGEST).contains(&name.len())
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        } else {
            (1..=LONGEST_OWN).contains(&name.len())
                && !name.contains(|c: char| c.is_whitespace() || c == '@')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_commands() {
        let read = |text| {
            Command::parse(text).map(|command| (command.name, command.addressee, command.rest))
        };
        assert_eq!(read("/start"), Some(("start", None, "")));
        assert_eq!(read("/start ref_1"), Some(("start", None, "ref_1")));
        assert_eq!(
            read("/Start@Shop_Bot  a b "),
            Some(("Start", Some("Shop_Bot"), "a b"))
        );
        assert_eq!(read("/a\nb"), Some(("a", None, "b")));
        for text in [
            "",
            "/",
            "/ start",
            "start",
            " /start",
            "/@bot",
            "/add-user",
            "/über",
            "/a,b",
            "\u{c}/start",
            "//start",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
        let long = format!("/{}", "x".repeat(32));
        assert!(read(&long).is_some());
        assert!(read(&format!("{long}x")).is_none());
    }

    #[test]
    fn addressees() {
        let to = |text, username| Command::parse(text).unwrap().is_for(username);
        assert!(to("/start", Some("Bot")));
        assert!(to("/start", None));
        assert!(to("/start@BOT", Some("Bot")));
        assert!(!to("/start@other", Some("Bot")));
        assert!(!to("/start@", Some("Bot")));
        assert!(!to("/start@bot", None));
    }

    #[test]
    fn other_prefixes_take_any_word() {
        let read = |text| {
            Command::parse_with(text, "!")
                .map(|command| (command.name, command.addressee, command.rest))
        };
        assert_eq!(read("!grüß dich"), Some(("grüß", None, "dich")));
        assert_eq!(read("!a-b@bot x"), Some(("a-b", Some("bot"), "x")));
        assert_eq!(read("/start"), None);
        assert_eq!(read("! x"), None);
        assert_eq!(read(&format!("!{}", "x".repeat(129))), None);
    }
}
