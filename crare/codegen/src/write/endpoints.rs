//! The router's endpoints: for the library, and their names for the macros.

use std::collections::BTreeMap;

use super::Files;
use crate::decisions::{Decisions, EndpointRule};
use crate::model::Model;
use crate::names;

/// Payloads that are not types of the Bot API but of the router.
const ROUTER_TYPES: [&str; 7] = [
    "Album",
    "Text",
    "Caption",
    "Args",
    "Photo",
    "Failure",
    "UnknownUpdate",
];

pub(super) fn write(model: &Model, decisions: &Decisions, files: &mut Files) {
    files.insert(
        "crare/src/routing/endpoint/generated.rs".into(),
        library(model, decisions),
    );
    files.insert(
        "crare-macros/src/endpoints.rs".into(),
        macros(model, decisions),
    );
}

fn library(model: &Model, decisions: &Decisions) -> String {
    let rules = &decisions.endpoints;
    let mut out = super::head(
        &model.version,
        "Endpoints: what an update is, for the router.",
    );
    out.push_str("use crate::api::{Message, Update, UpdateKind};\n\n");
    out.push_str("/// What an update is: what `#[handle(on_...)]` names.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum Endpoint {\n");
    for rule in rules {
        out.push_str(&format!(
            "    /// {}\n    {},\n",
            meaning(rule),
            names::camel(&rule.name)
        ));
    }
    out.push_str(
        "}\n\nimpl Endpoint {\n    /// Every endpoint.\n    pub const ALL: &'static [Self] = &[\n",
    );
    for rule in rules {
        out.push_str(&format!("        Self::{},\n", names::camel(&rule.name)));
    }
    out.push_str("    ];\n\n    /// Its name in `#[handle(..)]`.\n    pub const fn name(self) -> &'static str {\n        match self {\n");
    for rule in rules {
        out.push_str(&format!(
            "            Self::{} => \"on_{}\",\n",
            names::camel(&rule.name),
            rule.name
        ));
    }
    out.push_str("        }\n    }\n\n    /// The wider endpoint that takes what this one leaves.\n    pub const fn parent(self) -> Option<Self> {\n        match self {\n");
    for parent in ["message", "media", "any"] {
        let children: Vec<String> = rules
            .iter()
            .filter(|r| r.parent.as_deref() == Some(parent))
            .map(|r| format!("Self::{}", names::camel(&r.name)))
            .collect();
        out.push_str(&format!(
            "            {} => Some(Self::{}),\n",
            children.join(" | "),
            names::camel(parent)
        ));
    }
    out.push_str("            Self::Any | Self::Error => None,\n        }\n    }\n\n");
    out.push_str("    /// The update kind it belongs to; none for those that stand for several.\n    pub const fn update_kind(self) -> Option<&'static str> {\n        match self {\n");
    let mut by_kind: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for rule in rules {
        if let Some(kind) = kind(rule) {
            by_kind
                .entry(kind)
                .or_default()
                .push(format!("Self::{}", names::camel(&rule.name)));
        }
    }
    for (kind, endpoints) in by_kind {
        out.push_str(&format!(
            "            {} => Some(\"{kind}\"),\n",
            endpoints.join(" | ")
        ));
    }
    out.push_str(
        "            Self::Any | Self::Unknown | Self::Error => None,\n        }\n    }\n\n",
    );
    out.push_str("    /// What a new message holds: the first content, from the most to the least telling.\n    pub fn of_message(message: &Message) -> Self {\n");
    for rule in rules.iter().filter(|r| r.field.is_some()) {
        let field = rule.field.as_deref().unwrap_or_default();
        let test = if is_flag(model, field) {
            String::new()
        } else {
            ".is_some()".into()
        };
        out.push_str(&format!(
            "        if message.{field}{test} {{\n            return Self::{};\n        }}\n",
            names::camel(&rule.name)
        ));
    }
    out.push_str("        Self::Message\n    }\n\n    /// What an update is.\n    pub fn of_update(update: &Update) -> Self {\n        match &update.kind {\n            UpdateKind::Message(message) => Self::of_message(message),\n");
    for rule in rules {
        if let Some(kind) = rule.kind.as_deref().filter(|k| *k != "message") {
            out.push_str(&format!(
                "            UpdateKind::{}(_) => Self::{},\n",
                names::camel(kind),
                names::camel(&rule.name)
            ));
        }
    }
    out.push_str(
        "            UpdateKind::Unknown { .. } => Self::Unknown,\n        }\n    }\n}\n\n",
    );
    out.push_str("/// Markers: what a handler was registered for, as a type, so that the compiler knows what it can take.\npub mod on {\n    use crate::routing::extract::{Carries, InPosts};\n\n");
    for rule in rules {
        let marker = names::camel(&rule.name);
        out.push_str(&format!(
            "    /// `on_{}`\n    #[derive(Debug)]\n    pub struct {marker};\n",
            rule.name
        ));
        let mut carried: Vec<&str> = rule.carries.iter().map(String::as_str).collect();
        if rule.field.is_some() {
            carried.extend(["Message", "Chat", "User"]);
        }
        push_carried(&mut out, &marker, &carried);
    }
    for trigger in &decisions.triggers {
        out.push_str(&format!(
            "    /// `{}`\n    #[derive(Debug)]\n    pub struct {};\n",
            trigger_syntax(&trigger.name),
            trigger.name
        ));
        let carried: Vec<&str> = trigger.carries.iter().map(String::as_str).collect();
        push_carried(&mut out, &trigger.name, &carried);
    }
    out.push_str(
        "    /// A trigger of posts in channels: `channel(on_text)`, for instance. Posts have no user.\n    #[derive(Debug)]\n    pub struct InChannel<K>(std::marker::PhantomData<K>);\n    impl<K: Carries<T>, T: InPosts> Carries<T> for InChannel<K> {}\n}\n",
    );
    out
}

fn push_carried(out: &mut String, marker: &str, carried: &[&str]) {
    for name in carried {
        let home = if ROUTER_TYPES.contains(name) {
            "crate::routing::extract"
        } else {
            "crate::api"
        };
        out.push_str(&format!(
            "    impl Carries<{home}::{name}> for {marker} {{}}\n"
        ));
    }
    out.push('\n');
}

fn trigger_syntax(name: &str) -> &'static str {
    match name {
        "Command" => "command = \"...\"",
        "ExactText" => "text = \"...\"",
        "Regex" => "regex = \"...\"",
        _ => "on_album",
    }
}

fn kind(rule: &EndpointRule) -> Option<&str> {
    match (&rule.kind, &rule.parent) {
        (Some(kind), _) => Some(kind),
        (None, Some(parent)) if parent != "any" => Some("message"),
        _ => None,
    }
}

fn meaning(rule: &EndpointRule) -> String {
    match (&rule.kind, &rule.field, rule.name.as_str()) {
        (Some(kind), _, "message") => {
            format!("`{kind}`: any new message of a chat that nothing narrower takes.")
        }
        (Some(kind), ..) => format!("An update of the kind `{kind}`."),
        (_, Some(field), _) => format!("A new message with `{field}`."),
        (.., "media") => {
            "A new message with a file: photo, video, audio, voice, document, sticker and the like."
                .into()
        }
        (.., "added_to_group") => "The bot itself was added to a group.".into(),
        (.., "any") => "Any update.".into(),
        (.., "unknown") => "An update of a kind that this release does not know.".into(),
        _ => "A handler failed or panicked.".into(),
    }
}

fn is_flag(model: &Model, field: &str) -> bool {
    model
        .object("Message")
        .and_then(|m| m.fields.iter().find(|f| f.json == field))
        .is_some_and(|f| f.ty == crate::model::Ty::True)
}

fn macros(model: &Model, decisions: &Decisions) -> String {
    let mut out = super::head(&model.version, "The endpoints' names.");
    out.push_str("/// Name in `#[handle(..)]`, marker type, other names that are accepted.\npub(crate) static ENDPOINTS: &[(&str, &str, &[&str])] = &[\n");
    for rule in &decisions.endpoints {
        let official = rule.field.as_ref().or(rule.kind.as_ref());
        let taken = |name: &str| decisions.endpoints.iter().any(|r| r.name == name);
        let alias = match official {
            Some(official) if !taken(official) => format!("&[\"on_{official}\"]"),
            _ => "&[]".to_owned(),
        };
        out.push_str(&format!(
            "    (\"on_{}\", \"{}\", {alias}),\n",
            rule.name,
            names::camel(&rule.name)
        ));
    }
    out.push_str("];\n");
    out
}
