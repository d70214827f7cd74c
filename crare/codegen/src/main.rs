//! Writes the Bot API of crare: reads the facts table and the decisions, writes checked-in Rust.
//!
//! `cargo run -p crare-codegen` writes; `cargo test -p crare-codegen` tells when what is checked in is stale.

#![allow(
    clippy::format_push_string,
    reason = "the text of a file grows line by line, once"
)]

mod decisions;
mod docs;
mod facts;
mod model;
mod names;
mod write;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use decisions::Decisions;
use facts::Facts;
use write::Files;

const FACTS: &str = include_str!("../facts/bot-api-10.3.json");
const DECISIONS: &str = include_str!("../decisions.toml");

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error("the facts table: {0}")]
    Facts(#[from] serde_json::Error),
    #[error("decisions.toml: {0}")]
    Decisions(#[from] toml::de::Error),
    #[error(transparent)]
    Model(#[from] model::ModelError),
    #[error("rustfmt cannot be run (rustup component add rustfmt): {0}")]
    NoRustfmt(std::io::Error),
    #[error("rustfmt refused {0}: {1}")]
    Rustfmt(String, String),
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
}

fn main() -> ExitCode {
    match generate().and_then(|files| save(&files)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            let _ = writeln!(std::io::stderr(), "crare-codegen: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Every file, formatted.
fn generate() -> Result<Files, Problem> {
    let (facts, decisions) = load()?;
    let model = model::resolve(&facts, &decisions)?;
    let mut files = write::all(&model, &decisions);
    write::playground::write(&facts, &mut files);
    files
        .into_iter()
        .map(|(path, text)| Ok((path.clone(), format(&path, &text)?)))
        .collect()
}

/// The table, put right by the decisions, and the decisions.
fn load() -> Result<(Facts, Decisions), Problem> {
    let mut facts: Facts = serde_json::from_str(FACTS)?;
    let decisions: Decisions = toml::from_str(DECISIONS)?;
    facts.correct(&decisions.corrections);
    Ok((facts, decisions))
}

fn format(path: &str, text: &str) -> Result<String, Problem> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(workspace())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(Problem::NoRustfmt)?;
    if let Some(mut input) = rustfmt.stdin.take() {
        let text = text.to_owned();
        std::thread::spawn(move || input.write_all(text.as_bytes()));
    }
    let done = rustfmt.wait_with_output().map_err(Problem::NoRustfmt)?;
    if done.status.success() {
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    } else {
        let _ = std::fs::write(std::env::temp_dir().join("crare-codegen-refused.rs"), text);
        Err(Problem::Rustfmt(
            path.into(),
            String::from_utf8_lossy(&done.stderr).into_owned(),
        ))
    }
}

fn save(files: &Files) -> Result<(), Problem> {
    for (path, text) in files {
        let path = workspace().join(path);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| Problem::File(folder.into(), e))?;
        }
        std::fs::write(&path, text).map_err(|e| Problem::File(path.clone(), e))?;
    }
    Ok(())
}

fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_checked_in_is_fresh() {
        let files = match generate() {
            Err(problem @ Problem::NoRustfmt(_)) if std::env::var_os("CI").is_none() => {
                println!("skipped: {problem}");
                return;
            }
            other => other.unwrap(),
        };
        let stale: Vec<&String> = files
            .iter()
            .filter(|(path, text)| {
                std::fs::read_to_string(workspace().join(path))
                    .ok()
                    .as_ref()
                    != Some(text)
            })
            .map(|(path, _)| path)
            .collect();
        assert!(
            stale.is_empty(),
            "run `cargo run -p crare-codegen`; stale: {stale:#?}"
        );
    }

    #[test]
    fn the_table_is_whole() {
        let (facts, decisions) = load().unwrap();
        assert_eq!(
            (facts.methods.len(), facts.types.len(), facts.unions.len()),
            (185, 373, 26)
        );
        let model = model::resolve(&facts, &decisions).unwrap();
        assert_eq!(model.update_kinds.len(), 27);
        assert_eq!(
            model.objects.len(),
            372,
            "all but Update, which is written apart"
        );
    }

    /// What a message says about itself, besides its content.
    const ABOUT_A_MESSAGE: [&str; 42] = [
        "message_id",
        "message_thread_id",
        "direct_messages_topic",
        "from",
        "sender_chat",
        "sender_boost_count",
        "sender_business_bot",
        "sender_tag",
        "receiver_user",
        "ephemeral_message_id",
        "date",
        "guest_query_id",
        "business_connection_id",
        "chat",
        "forward_origin",
        "is_topic_message",
        "is_automatic_forward",
        "reply_to_message",
        "external_reply",
        "quote",
        "reply_to_story",
        "reply_to_checklist_task_id",
        "reply_to_poll_option_id",
        "via_bot",
        "guest_bot_caller_user",
        "guest_bot_caller_chat",
        "edit_date",
        "has_protected_content",
        "is_from_offline",
        "is_paid_post",
        "media_group_id",
        "author_signature",
        "paid_star_count",
        "entities",
        "link_preview_options",
        "suggested_post_info",
        "effect_id",
        "caption",
        "caption_entities",
        "show_caption_above_media",
        "has_media_spoiler",
        "reply_markup",
    ];

    #[test]
    fn every_kind_and_every_content_has_an_endpoint() {
        let (facts, decisions) = load().unwrap();
        let fields = |name: &str| {
            let object = facts.types.iter().find(|object| object.name == name);
            object.unwrap().fields.iter().map(|field| &*field.name)
        };
        let of_kind = |kind: &str| {
            let mut rules = decisions.endpoints.iter();
            kind == "update_id" || rules.any(|rule| rule.kind.as_deref() == Some(kind))
        };
        let of_content = |field: &str| {
            let mut rules = decisions.endpoints.iter();
            ABOUT_A_MESSAGE.contains(&field)
                || rules.any(|rule| rule.field.as_deref() == Some(field))
        };
        let missing: Vec<_> = fields("Update")
            .filter(|kind| !of_kind(kind))
            .chain(fields("Message").filter(|field| !of_content(field)))
            .collect();
        assert!(missing.is_empty(), "no endpoint for {missing:?}");
    }
}
