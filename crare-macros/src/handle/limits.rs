//! What Telegram allows in commands, texts and callback data.

use crate::problem::Problem;
use crate::suggest::snake_case;

/// Most characters of a command: <https://core.telegram.org/bots/api#botcommand>.
const COMMAND_CHARS: usize = 32;
/// Most bytes of callback data: <https://core.telegram.org/bots/api#inlinekeyboardbutton>.
const CALLBACK_BYTES: usize = 64;
/// Most UTF-16 units of a message's text: <https://core.telegram.org/bots/api#sendmessage>.
const TEXT_UNITS: usize = 4096;

const LATER_PATTERN: &str = "patterns with arguments in `{..}` are not supported yet";

/// Checks the text of `command = "..."`.
pub(super) fn command(name: &str) -> Result<(), Problem> {
    if name.is_empty() {
        return Err(Problem::whole(format!(
            "a command has 1 to {COMMAND_CHARS} characters, this one is empty"
        )));
    }
    if let Some(rest) = name.strip_prefix('/') {
        let word = rest.split(|c: char| c == '@' || c.is_whitespace()).next();
        return Err(Problem::within(
            0..1,
            match word {
                Some(word) if command_name(word).is_ok() => {
                    format!("a command is written without the `/`: `command = \"{word}\"`")
                }
                _ => "a command is written without the `/`".to_owned(),
            },
        ));
    }
    if let Some(brace) = name.find(['{', '}']) {
        return Err(Problem::within(
            brace..name.len(),
            format!("{LATER_PATTERN}: take the words after the command with `Args`"),
        ));
    }
    if let Some((word, bot)) = name.split_once('@') {
        return Err(Problem::within(
            name.len() - bot.len() - 1..name.len(),
            format!(
                "a command is written without the bot's name, commands for other bots never arrive here: `command = \"{word}\"`"
            ),
        ));
    }
    if let Some(space) = name.find(char::is_whitespace) {
        return Err(Problem::within(
            space..name.len(),
            "a command is one word: take the words after it with `Args`",
        ));
    }
    command_name(name).map_err(|problem| match repaired(name) {
        Some(repaired) => Problem {
            message: format!("{}: did you mean `{repaired}`?", problem.message),
            ..problem
        },
        None => problem,
    })
}

/// Checks a function's name that is to be a command too.
pub(super) fn command_of_function(name: &str) -> Result<(), Problem> {
    command_name(name).map_err(|problem| {
        let example = repaired(name).unwrap_or_else(|| "name".to_owned());
        Problem::whole(format!(
            "{}: rename the function, or write `#[handle(command = \"{example}\")]`",
            problem.message
        ))
    })
}

/// Checks the text of `callback = "..."`.
pub(super) fn callback(data: &str) -> Result<(), Problem> {
    if data.is_empty() {
        return Err(Problem::whole(format!(
            "callback data has 1 to {CALLBACK_BYTES} bytes, this is empty: for every callback write `on_callback`"
        )));
    }
    if let Some(brace) = data.find(['{', '}']) {
        return Err(Problem::within(
            brace..data.len(),
            format!("{LATER_PATTERN}: take every callback with `on_callback` and read its data"),
        ));
    }
    if data.len() > CALLBACK_BYTES {
        return Err(Problem::whole(format!(
            "callback data has 1 to {CALLBACK_BYTES} bytes, this has {}",
            data.len()
        )));
    }
    Ok(())
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
fn command_name(name: &str) -> Result<(), Problem> {
    let refused = name
        .char_indices()
        .find(|(_, c)| !matches!(c, 'a'..='z' | '0'..='9' | '_'));
    let chars = name.chars().count();
    if let Some((at, c)) = refused {
        Err(Problem::within(
            at..at + c.len_utf8(),
            format!(
                "Telegram refuses the command `{name}`: it may have `a` to `z`, `0` to `9` and `_`, not `{c}`"
            ),
        ))
    } else if chars > COMMAND_CHARS {
        Err(Problem::whole(format!(
            "Telegram refuses the command `{name}`: it may have {COMMAND_CHARS} characters, not {chars}"
        )))
    } else if name.is_empty() {
        Err(Problem::whole("a command cannot be empty"))
    } else {
        Ok(())
    }
}

/// The same name as Telegram would take it, if letter case and dashes are all that is wrong.
fn repaired(name: &str) -> Option<String> {
    let snake = snake_case(name);
    command_name(&snake).is_ok().then_some(snake)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(result: Result<(), Problem>) -> String {
        result.unwrap_err().message
    }

    #[test]
    fn commands_keep_telegrams_rules() {
        assert!(command("start").is_ok());
        assert!(command("a_1").is_ok());
        assert!(command(&"a".repeat(32)).is_ok());
        assert!(message(command(&"a".repeat(33))).contains("not 33"));
        assert!(message(command("SayHello")).contains("did you mean `say_hello`"));
        assert!(message(command("/start now")).contains("`command = \"start\"`"));
        assert!(message(command("start@bot")).contains("`command = \"start\"`"));
        assert!(message(command("add {a}")).contains("not supported yet"));
        assert!(message(command("add a")).contains("one word"));
        assert!(message(command("grüß")).contains("not `ü`"));
    }

    #[test]
    fn data_is_counted_in_bytes_and_text_in_utf16() {
        assert!(callback(&"é".repeat(32)).is_ok());
        assert!(message(callback(&"é".repeat(33))).contains("this has 66"));
        assert!(text(&"😀".repeat(2048)).is_ok());
        assert!(message(text(&"😀".repeat(2049))).contains("this has 4098"));
        assert!(text(" \n").is_err());
    }
}
