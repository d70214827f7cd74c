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
pub(super) const LONGEST: usize = 32;

impl<'t> Command<'t> {
    /// Reads the command a text begins with: a slash, 1 to 32 letters, digits and underscores, then the end, white space
    /// or `@` and a user name.
    pub(in crate::routing) fn parse(text: &'t str) -> Option<Self> {
        let body = text.strip_prefix('/')?;
        let end = body.find(char::is_whitespace).unwrap_or(body.len());
        let (word, rest) = body.split_at(end);
        let (name, addressee) = match word.split_once('@') {
            Some((name, addressee)) => (name, Some(addressee)),
            None => (word, None),
        };
        Self::is_name(name).then_some(Self {
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

    /// The name in lower case, written into a buffer.
    pub(in crate::routing) fn lower_case<'b>(
        &self,
        buffer: &'b mut [u8; LONGEST],
    ) -> Option<&'b str> {
        let name = buffer.get_mut(..self.name.len())?;
        name.copy_from_slice(self.name.as_bytes());
        name.make_ascii_lowercase();
        std::str::from_utf8(name).ok()
    }

    /// Whether it could be the name of a command, in whatever case.
    pub(in crate::routing) fn is_name(name: &str) -> bool {
        (1..=LONGEST).contains(&name.len())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
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
    fn lower_case() {
        let mut buffer = [0; LONGEST];
        assert_eq!(
            Command::parse("/StArT_1 X")
                .unwrap()
                .lower_case(&mut buffer),
            Some("start_1")
        );
    }
}
