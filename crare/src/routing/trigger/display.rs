//! A trigger as one would write it.

use std::fmt;

use crate::routing::trigger::{On, Texts, Trigger};

impl fmt::Display for Trigger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, behind) = self.within.written();
        f.write_str(before)?;
        match &self.on {
            On::Endpoint(endpoint) => f.write_str(endpoint.name())?,
            On::Album => f.write_str("on_album")?,
            On::StaleCallback => f.write_str("on_stale_callback")?,
            On::Command(commands) => {
                f.write_str("command ")?;
                let prefix = commands.prefixes.0.first().map_or("/", AsRef::as_ref);
                let names = commands.patterns.0.iter().chain(&commands.aliases.0);
                for (index, name) in names.enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{prefix}{name}")?;
                }
            }
            On::Text(texts) => write(f, "text", texts)?,
            On::Callback(patterns) => write(f, "callback", patterns)?,
            On::Start(patterns) => write(f, "start", patterns)?,
            On::Inline(patterns) => write(f, "inline", patterns)?,
            On::Regex(expressions) => write(f, "regex", expressions)?,
        }
        f.write_str(behind)
    }
}

fn write(f: &mut fmt::Formatter<'_>, what: &str, texts: &Texts) -> fmt::Result {
    write!(f, "{what} ")?;
    for (index, text) in texts.0.iter().enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        write!(f, "{comma}{text:?}")?;
    }
    Ok(())
}
