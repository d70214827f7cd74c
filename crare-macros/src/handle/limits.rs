//! What Telegram allows in commands, texts, callback data, payloads and descriptions.

use super::pattern::{Pattern, segment, word};
use crate::problem::Problem;
use crate::suggest::snake_case;

/// Most characters of a command: <https://core.telegram.org/bots/api#botcommand>.
const COMMAND_CHARS: usize = 32;
/// Most characters of a command's description, there too.
const DESCRIPTION_CHARS: usize = 256;
/// Most bytes of callback data: <https://core.telegram.org/bots/api#inlinekeyboardbutton>.
const CALLBACK_BYTES: usize = 64;
/// Most characters of a start link's payload: <https://core.telegram.org/bots/features#deep-linking>.
const PAYLOAD_CHARS: usize = 64;
/// Most characters of an inline query: <https://core.telegram.org/bots/api#inlinequery>.
const QUERY_CHARS: usize = 256;
/// Most UTF-16 units of a message's text: <https://core.telegram.org/bots/api#sendmessage>.
const TEXT_UNITS: usize = 4096;
/// Most characters of a username, and the fewest.
const USERNAME_CHARS: (usize, usize) = (4, 32);
/// Most characters of a prefix of commands.
const PREFIX_CHARS: usize = 3;

/// What may be in the name of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// What Telegram takes behind a `/`.
    Slash,
    /// Any letters, digits and `_`: commands with other prefixes.
    Free,
}

/// Checks the text of `command = "..."`, a name and a pattern of words. Gives both.
pub(super) fn command(text: &str, naming: Naming) -> Result<(String, Pattern), Problem> {
    if text.trim().is_empty() {
        return Err(Problem::whole(format!(
            "a command has 1 to {COMMAND_CHARS} characters, this one is empty"
        )));
    }
    no_spaces_around("command", text)?;
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if let Some(bare) = name.strip_prefix('/').filter(|_| naming == Naming::Slash) {
        let bare = bare.split('@').next().unwrap_or(bare);
        return Err(Problem::within(
            0..1,
            match command_name(bare, naming) {
                Ok(()) => format!(
                    "a command is written without the `/`: `command = {:?}`",
                    format!("{bare}{rest}")
                ),
                Err(_) => "a command is written without the `/`".to_owned(),
            },
        ));
    }
    if name.starts_with('{') && !name.starts_with("{{") {
        return Err(Problem::within(
            0..name.len(),
            format!(
                "a command begins with its name: write for instance `command = {:?}`",
                format!("name {text}")
            ),
        ));
    }
    if let Some((word, bot)) = name.split_once('@') {
        return Err(Problem::within(
            name.len() - bot.len() - 1..name.len(),
            format!(
                "a command is written without the bot's name, commands for other bots never arrive here: `command = {:?}`",
                format!("{word}{rest}")
            ),
        ));
    }
    if name.contains('{') {
        // A hole in the name, or glued to it.
        word::parse(text)?;
    }
    command_name(name, naming).map_err(|problem| match repaired(name, naming) {
        Some(repaired) => Problem {
            message: format!("{}: did you mean `{repaired}`?", problem.message),
            ..problem
        },
        None => problem,
    })?;
    Ok((name.to_owned(), word::parse(text)?))
}

/// Checks a function's name that is to be a command too.
pub(super) fn command_of_function(name: &str, naming: Naming) -> Result<(), Problem> {
    command_name(name, naming).map_err(|problem| {
        let example = repaired(name, naming).unwrap_or_else(|| "name".to_owned());
        Problem::whole(format!(
            "{}: rename the function, or write `#[handle(command = \"{example}\")]`",
            problem.message
        ))
    })
}

/// Checks another name of a command.
pub(super) fn alias(name: &str, naming: Naming) -> Result<(), Problem> {
    match command(name, naming) {
        Ok((bare, _)) if bare.len() == name.len() => Ok(()),
        Ok((bare, _)) => Err(Problem::within(
            bare.len()..name.len(),
            format!(
                "an alias is a name only, what follows it is that of `command`: `alias = {bare:?}`"
            ),
        )),
        Err(problem) => Err(Problem {
            message: problem.message.replace("`command = ", "`alias = "),
            ..problem
        }),
    }
}

/// Checks a prefix of commands.
pub(super) fn prefix(prefix: &str) -> Result<(), Problem> {
    let refused = prefix
        .char_indices()
        .find(|(_, c)| c.is_alphanumeric() || c.is_whitespace() || *c == '@');
    let chars = prefix.chars().count();
    if let Some((at, c)) = refused {
        Err(Problem::within(
            at..at + c.len_utf8(),
            format!(
                "a prefix has no letters, digits, white space or `@`, this has `{c}`: write for instance `prefix = \"!\"`"
            ),
        ))
    } else if chars == 0 || chars > PREFIX_CHARS {
        Err(Problem::whole(format!(
            "a prefix has 1 to {PREFIX_CHARS} characters, this has {chars}"
        )))
    } else {
        Ok(())
    }
}

/// Checks the text of `callback = "..."`.
pub(super) fn callback(data: &str) -> Result<Pattern, Problem> {
    if data.is_empty() {
        return Err(Problem::whole(format!(
            "callback data has 1 to {CALLBACK_BYTES} bytes, this is empty: for every callback write `on_callback`"
        )));
    }
    let pattern = segment::parse(data)?;
    let bytes: usize = pattern.pieces.iter().map(String::len).sum();
    if bytes > CALLBACK_BYTES {
        return Err(Problem::whole(format!(
            "callback data has 1 to {CALLBACK_BYTES} bytes, {} {bytes}",
            subject(&pattern)
        )));
    }
    Ok(pattern)
}

/// Checks the text of `start = "..."`.
pub(super) fn start(payload: &str) -> Result<Pattern, Problem> {
    if payload.is_empty() {
        return Err(Problem::whole(
            "this payload is empty: for `/start` without one write `command = \"start\"`",
        ));
    }
    let pattern = segment::parse(payload)?;
    let is_fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if let Some(c) = pattern
        .pieces
        .iter()
        .flat_map(|piece| piece.chars())
        .find(|c| !is_fine(*c))
    {
        let range = payload.find(c).map(|at| at..at + c.len_utf8());
        return Err(Problem {
            range,
            message: format!(
                "`{c}` cannot stand in a link: only `A` to `Z`, `a` to `z`, `0` to `9`, `_` and `-` can"
            ),
        });
    }
    let chars: usize = pattern.pieces.iter().map(String::len).sum();
    if chars > PAYLOAD_CHARS {
        return Err(Problem::whole(format!(
            "a start link carries 1 to {PAYLOAD_CHARS} characters, {} {chars}",
            subject(&pattern)
        )));
    }
    Ok(pattern)
}

/// Checks the text of `inline = "..."`.
pub(super) fn inline(query: &str) -> Result<Pattern, Problem> {
    no_spaces_around("inline", query)?;
    let chars = query.chars().count();
    let pattern = word::parse(query)?;
    if pattern.holes.is_empty() && chars > QUERY_CHARS {
        return Err(Problem::whole(format!(
            "an inline query has at most {QUERY_CHARS} characters, this has {chars}"
        )));
    }
    Ok(pattern)
}

fn subject(pattern: &Pattern) -> &'static str {
    if pattern.holes.is_empty() {
        "this has"
    } else {
        "this has without its arguments"
    }
}

fn no_spaces_around(key: &str, text: &str) -> Result<(), Problem> {
    let trimmed = text.trim();
    if trimmed.len() == text.len() {
        return Ok(());
    }
    let range = if text.starts_with(char::is_whitespace) {
        0..text.len() - text.trim_start().len()
    } else {
        trimmed.len()..text.len()
    };
    Err(Problem::within(
        range,
        format!("white space around it has no meaning: write `{key} = {trimmed:?}`"),
    ))
}

/// Checks what a command says about itself.
pub(super) fn description(text: &str) -> Result<(), Problem> {
    let chars = text.chars().count();
    if text.trim().is_empty() {
        Err(Problem::whole(format!(
            "the description of a command has 1 to {DESCRIPTION_CHARS} characters, this is empty"
        )))
    } else if chars > DESCRIPTION_CHARS {
        Err(Problem::whole(format!(
            "the description of a command has 1 to {DESCRIPTION_CHARS} characters, this has {chars}"
        )))
    } else {
        Ok(())
    }
}

/// Checks the code of a language.
pub(super) fn lang(code: &str) -> Result<(), Problem> {
    if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Ok(());
    }
    let bare = code
        .split(['-', '_'])
        .next()
        .unwrap_or(code)
        .to_ascii_lowercase();
    let suggestion = if bare.len() == 2 && bare.bytes().all(|byte| byte.is_ascii_lowercase()) {
        format!(": did you mean `{bare}`?")
    } else {
        ", such as `de`".to_owned()
    };
    Err(Problem::whole(format!(
        "a language is a code of two small letters (ISO 639-1), not `{code}`{suggestion}"
    )))
}

/// Checks the name of a user, with its `@`.
pub(super) fn username(name: &str) -> Result<(), Problem> {
    let Some(bare) = name.strip_prefix('@') else {
        return Err(Problem::whole(format!(
            "the name of a user begins with `@`: `from = \"@{name}\"`"
        )));
    };
    let refused = bare
        .char_indices()
        .find(|(_, c)| !c.is_ascii_alphanumeric() && *c != '_');
    let (least, most) = USERNAME_CHARS;
    if let Some((at, c)) = refused {
        Err(Problem::within(
            at + 1..at + 1 + c.len_utf8(),
            format!("the name of a user has letters, digits and `_`, not `{c}`"),
        ))
    } else if bare.len() < least || bare.len() > most {
        Err(Problem::whole(format!(
            "the name of a user has {least} to {most} characters behind the `@`, this has {}",
            bare.len()
        )))
    } else {
        Ok(())
    }
}

/// Checks the text of `text = "..."`.
pub(super) fn text(text: &str) -> Result<(), Problem> {
    let units = text.encode_utf16().count();
    if text.trim().is_empty() {
        Err(Problem::whole(
            "no message has an empty text: for every text write `on_text`",
        ))
    } else if text.trim() != text {
        Err(Problem::whole(format!(
            "Telegram trims every text, so that none begins or ends with white space: write `text = {:?}`",
            text.trim()
        )))
    } else if units > TEXT_UNITS {
        Err(Problem::whole(format!(
            "the text of a message has at most {TEXT_UNITS} UTF-16 units, this has {units}"
        )))
    } else {
        Ok(())
    }
}

/// Checks a bare command.
fn command_name(name: &str, naming: Naming) -> Result<(), Problem> {
    let is_fine = |c: char| match naming {
        Naming::Slash => matches!(c, 'a'..='z' | '0'..='9' | '_'),
        Naming::Free => c.is_alphanumeric() || c == '_',
    };
    let refused = name.char_indices().find(|(_, c)| !is_fine(*c));
    let chars = name.chars().count();
    if let Some((at, c)) = refused {
        let message = match naming {
            Naming::Slash => format!(
                "Telegram refuses the command `{name}`: it may have `a` to `z`, `0` to `9` and `_`, not `{c}`"
            ),
            Naming::Free => format!("the name of a command has letters, digits and `_`, not `{c}`"),
        };
        Err(Problem::within(at..at + c.len_utf8(), message))
    } else if chars > COMMAND_CHARS {
        Err(Problem::whole(match naming {
            Naming::Slash => format!(
                "Telegram refuses the command `{name}`: it may have {COMMAND_CHARS} characters, not {chars}"
            ),
            Naming::Free => format!(
                "the name of a command has at most {COMMAND_CHARS} characters, this has {chars}"
            ),
        }))
    } else if name.is_empty() {
        Err(Problem::whole("a command cannot be empty"))
    } else {
        Ok(())
    }
}

/// The same name as Telegram would take it, if letter case and dashes are all that is wrong.
fn repaired(name: &str, naming: Naming) -> Option<String> {
    let snake = snake_case(name);
    command_name(&snake, naming).is_ok().then_some(snake)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message<T>(result: Result<T, Problem>) -> String {
        match result {
            Ok(_) => panic!("this is allowed"),
            Err(problem) => problem.message,
        }
    }

    fn slash(text: &str) -> Result<(String, Pattern), Problem> {
        command(text, Naming::Slash)
    }

    #[test]
    fn commands_keep_telegrams_rules() {
        assert_eq!(slash("start").unwrap().0, "start");
        assert_eq!(slash("add {a} to {b}").unwrap().0, "add");
        assert!(slash(&"a".repeat(32)).is_ok());
        for (text, part) in [
            (&*"a".repeat(33), "not 33"),
            ("", "this one is empty"),
            ("SayHello", "did you mean `say_hello`"),
            ("/start now", "`command = \"start now\"`"),
            ("/Start", "without the `/`"),
            ("start@bot {a}", "`command = \"start {a}\"`"),
            ("grüß", "not `ü`"),
            (" add", "`command = \"add\"`"),
            ("add {a} ", "`command = \"add {a}\"`"),
            ("{a}", "`command = \"name {a}\"`"),
            ("add{a}", "`{a}` stands for a whole word"),
            ("a{{b", "not `{`"),
            ("add {a", "never closed"),
        ] {
            let message = message(slash(text));
            assert!(message.contains(part), "{part} in {message}");
        }
    }

    #[test]
    fn other_prefixes_leave_more_freedom() {
        assert!(command("Grüße_1 {wen}", Naming::Free).is_ok());
        assert!(message(command("!ban", Naming::Free)).contains("not `!`"));
        assert!(message(command("ban-now", Naming::Free)).contains("did you mean `ban_now`"));
        assert!(message(alias("add {a}", Naming::Slash)).contains("`alias = \"add\"`"));
        assert!(message(alias("/add", Naming::Slash)).contains("`alias = \"add\"`"));
        for (text, part) in [
            ("", "has 0"),
            ("....", "has 4"),
            ("a!", "`a`"),
            ("@", "`@`"),
            ("! ", "` `"),
        ] {
            let message = message(prefix(text));
            assert!(message.contains(part), "{part} in {message}");
        }
        assert!(prefix("/").is_ok() && prefix("§!.").is_ok());
    }

    #[test]
    fn data_is_counted_in_bytes_and_text_in_utf16() {
        assert!(callback(&"é".repeat(32)).is_ok());
        assert!(message(callback(&"é".repeat(33))).contains("this has 66"));
        assert!(
            message(callback(&format!("{}/{{a}}", "x".repeat(64))))
                .contains("without its arguments 65")
        );
        assert!(text(&"😀".repeat(2048)).is_ok());
        assert!(message(text(&"😀".repeat(2049))).contains("this has 4098"));
        assert!(text(" \n").is_err());
        assert!(inline("").is_ok());
        assert!(message(inline(&"é".repeat(257))).contains("this has 257"));
        assert!(message(inline("a ")).contains("`inline = \"a\"`"));
    }

    #[test]
    fn payloads_have_few_characters() {
        assert_eq!(start("ref_{code}").unwrap().pieces, ["ref_", ""]);
        assert!(message(start("")).contains("`command = \"start\"`"));
        assert!(message(start("ref/{code}")).contains("`/` cannot stand in a link"));
        assert!(message(start(&"x".repeat(65))).contains("this has 65"));
    }

    #[test]
    fn descriptions_languages_and_names() {
        assert!(description(&"é".repeat(256)).is_ok());
        assert!(message(description(&"é".repeat(257))).contains("this has 257"));
        assert!(message(description(" ")).contains("this is empty"));
        assert!(lang("de").is_ok());
        assert!(message(lang("de-AT")).contains("did you mean `de`?"));
        assert!(message(lang("german")).contains("such as `de`"));
        assert!(username("@name_1").is_ok());
        assert!(message(username("name")).contains("`from = \"@name\"`"));
        assert!(message(username("@abc")).contains("this has 3"));
        assert!(message(username("@na-me")).contains("not `-`"));
    }
}
