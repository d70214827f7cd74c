//! Writes the files: a path below the workspace, and its text.

mod calls;
mod endpoints;
mod enums;
mod methods;
mod objects;
pub(crate) mod playground;
mod unions;
mod update;

use std::collections::{BTreeMap, BTreeSet};

use crate::decisions::Decisions;
use crate::model::{Field, Model, Ty};

/// Path below the workspace -> text, not yet formatted.
pub(crate) type Files = BTreeMap<String, String>;

const API: &str = "crare/src/api/generated";
const CLIENT: &str = "crare/src/client/generated";

/// Every generated file.
pub(crate) fn all(model: &Model, decisions: &Decisions) -> Files {
    let mut files = Files::new();
    objects::write(model, &mut files);
    unions::write(model, &mut files);
    enums::write(model, &mut files);
    methods::write(model, &mut files);
    update::write(model, &mut files);
    calls::write(model, &mut files);
    endpoints::write(model, decisions, &mut files);
    files
}

/// Puts the names that `text` uses from the API, and does not define, where [`IMPORTS`] stands.
fn import(model: &Model, text: &str) -> String {
    let known = known_names(model);
    let code: String = text
        .lines()
        .filter(|l| !l.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let words: BTreeSet<&str> = code
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .collect();
    let mut text = text.to_owned();
    for name in known.iter().filter(|name| !words.contains(**name)) {
        // documentation may speak of types that the code does not use
        let link = format!("[`{name}`]");
        if text.contains(&link) {
            text = text.replace(&link, &format!("{link}(crate::api::{name})"));
        }
    }
    let used: Vec<&str> = words
        .iter()
        .copied()
        .filter(|w| known.contains(*w) && !code.contains(&format!("pub struct {w} ")))
        .collect();
    let duration = if code.contains(": Duration") || code.contains("<Duration>") {
        "use std::time::Duration;\n\n"
    } else {
        ""
    };
    let attachments = if code.contains("impl Attachments") {
        "use crate::api::input_file::Attachments;\n"
    } else {
        ""
    };
    let names = api(used);
    text.replace(IMPORTS, &format!("{duration}{names}{attachments}"))
}

/// The import of these names.
fn api<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: BTreeSet<&str> = names.into_iter().collect();
    if names.is_empty() {
        return String::new();
    }
    format!(
        "use crate::api::{{{}}};\n",
        names.into_iter().collect::<Vec<_>>().join(", ")
    )
}

/// Where the imports go.
const IMPORTS: &str = "// imports\n";

/// Types of the API that are written by hand.
const BY_HAND: [&str; 11] = [
    "ChatTarget",
    "DecodeError",
    "InputFile",
    "MessageOrTrue",
    "ParseMode",
    "RawJson",
    "Secret",
    "UnixTime",
    "Update",
    "UpdateId",
    "AllowedUpdate",
];

fn known_names(model: &Model) -> BTreeSet<&str> {
    let mut known: BTreeSet<&str> = BY_HAND.into_iter().collect();
    known.extend(model.objects.iter().map(|o| o.rust.as_str()));
    known.extend(model.unions.iter().map(|u| u.name.as_str()));
    known.extend(model.enums.iter().map(|e| e.name.as_str()));
    known.extend(model.methods.iter().map(|m| m.rust.as_str()));
    known.extend(model.ids.iter().map(String::as_str));
    known
}

/// The head of every generated file.
fn head(version: &str, what: &str) -> String {
    format!(
        "//! {what}\n//!\n//! Bot API {version}. Written by `cargo run -p crare-codegen`; changes belong there.\n\n"
    )
}

/// Items by the section of the documentation they belong to.
type Sections<'m, T> = BTreeMap<&'m str, Vec<&'m T>>;

fn by_section<'m, T>(items: &'m [T], section: impl Fn(&'m T) -> &'m str) -> Sections<'m, T> {
    let mut sections = Sections::new();
    for item in items {
        sections.entry(section(item)).or_default().push(item);
    }
    sections
}

/// A folder with a file per section, and the module file that gathers them.
struct Folder<'f> {
    path: &'f str,
    what: &'f str,
    /// What is in the sections is public from here on.
    reexport: bool,
}

impl Folder<'_> {
    fn write<T>(
        &self,
        model: &Model,
        sections: &Sections<'_, T>,
        text: impl Fn(&str, &[&T]) -> String,
        files: &mut Files,
    ) {
        let mut gathered = head(&model.version, self.what);
        for (section, items) in sections {
            gathered.push_str(&format!("mod {section};\n"));
            files.insert(format!("{}/{section}.rs", self.path), text(section, items));
        }
        if self.reexport {
            gathered.push('\n');
            for section in sections.keys() {
                gathered.push_str(&format!("pub use {section}::*;\n"));
            }
        }
        files.insert(format!("{}/mod.rs", self.path), gathered);
    }
}

/// How a constructor or setter takes a value of this type, and turns it into the field's.
fn argument(ty: &Ty, name: &str) -> (String, String) {
    match ty {
        Ty::Text | Ty::InputFile | Ty::Union(_) => (
            format!("impl Into<{}>", ty.rust()),
            format!("{name}.into()"),
        ),
        Ty::Value(rust) if rust == "ParseMode" => (rust.clone(), name.into()),
        Ty::Value(rust) => (format!("impl Into<{rust}>"), format!("{name}.into()")),
        Ty::List(item) => match item.as_ref() {
            Ty::List(inner) => (
                format!(
                    "impl IntoIterator<Item = impl IntoIterator<Item = {}>>",
                    inner.rust()
                ),
                format!("{name}.into_iter().map(|row| row.into_iter().collect()).collect()"),
            ),
            Ty::Text | Ty::Union(_) | Ty::Value(_) => (
                format!("impl IntoIterator<Item = impl Into<{}>>", item.rust()),
                format!("{name}.into_iter().map(Into::into).collect()"),
            ),
            _ => (
                format!("impl IntoIterator<Item = {}>", item.rust()),
                format!("{name}.into_iter().collect()"),
            ),
        },
        other => (other.rust(), name.into()),
    }
}

/// The value of an optional field: `Some`, boxed where the field is.
fn some(ty: &Ty, value: &str) -> String {
    match ty {
        Ty::True => value.into(),
        Ty::Object(_) => format!("Some(Box::new({value}))"),
        _ => format!("Some({value})"),
    }
}

/// `new` with the required fields, and a setter per optional one.
fn constructor(rust: &str, fields: &[Field]) -> String {
    let mut out = format!("impl {rust} {{\n    /// With what is required.\n");
    let required: Vec<&Field> = fields.iter().filter(|f| f.required).collect();
    let arguments: Vec<String> = required
        .iter()
        .map(|f| format!("{}: {}", f.rust, argument(&f.ty, &f.rust).0))
        .collect();
    if required.len() > 7 {
        out.push_str(
            "    #[allow(clippy::too_many_arguments, reason = \"Telegram requires them all\")]\n",
        );
    }
    if required.iter().filter(|f| f.ty == Ty::Bool).count() > 3 {
        out.push_str("    #[allow(clippy::fn_params_excessive_bools, reason = \"Telegram requires them all\")]\n");
    }
    out.push_str("    #[must_use]\n");
    out.push_str(&format!(
        "    pub fn new({}) -> Self {{\n        Self {{\n",
        arguments.join(", ")
    ));
    for field in fields {
        if field.required {
            let value = argument(&field.ty, &field.rust).1;
            if value == field.rust {
                out.push_str(&format!("            {value},\n"));
            } else {
                out.push_str(&format!("            {}: {value},\n", field.rust));
            }
        } else if field.ty == Ty::True {
            out.push_str(&format!("            {}: false,\n", field.rust));
        } else {
            out.push_str(&format!("            {}: None,\n", field.rust));
        }
    }
    out.push_str("        }\n    }\n");
    for field in fields.iter().filter(|f| !f.required) {
        out.push_str(&setter(field, "self"));
    }
    out.push_str("}\n\n");
    out
}

/// A setter; `target` is what holds the field.
fn setter(field: &Field, target: &str) -> String {
    let (taken, value) = argument(&field.ty, "value");
    let first: Vec<String> = field
        .doc
        .iter()
        .take_while(|l| !l.is_empty())
        .cloned()
        .collect();
    let doc = if first.is_empty() {
        vec![format!("Sets `{}`.", field.json)]
    } else {
        first
    };
    let mut out = format!(
        "\n{}    #[must_use]\n    pub fn {}(mut self, value: {taken}) -> Self {{\n        {target}.{} = {};\n        self\n    }}\n",
        crate::docs::comment("    ", &doc),
        field.rust,
        field.rust,
        some(&field.ty, &value)
    );
    out.push_str(shorthand(&field.json));
    out
}

/// What bots want so often that it has a short name of its own.
fn shorthand(param: &str) -> &'static str {
    match param {
        "disable_notification" => {
            "\n    /// Delivers it without a sound.\n    #[must_use]\n    pub fn silent(self) -> Self {\n        self.disable_notification(true)\n    }\n"
        }
        "reply_parameters" => {
            "\n    /// Makes it a reply to this message of the same chat.\n    #[must_use]\n    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {\n        self.reply_parameters(ReplyParameters::new().message_id(message))\n    }\n"
        }
        _ => "",
    }
}

/// A struct's fields.
fn declaration(fields: &[Field]) -> String {
    let mut out = String::new();
    for field in fields {
        out.push_str(&crate::docs::comment("    ", &field.doc));
        let ty = if field.required {
            field.ty.rust()
        } else {
            field.ty.optional()
        };
        out.push_str(&format!("    pub {}: {ty},\n", field.rust));
    }
    out
}

/// How a field is read and written by the `object!` macro.
fn way(field: &Field) -> &'static str {
    match (&field.ty, field.required) {
        (Ty::True, _) => "flag",
        (Ty::Duration, true) => "seconds",
        (Ty::Duration, false) => "optional_seconds",
        (Ty::FloatDuration, true) => "float_seconds",
        (Ty::FloatDuration, false) => "optional_float_seconds",
        (Ty::List(_), true) => "list",
        (Ty::List(_), false) => "optional_list",
        (_, true) => "required",
        (_, false) => "optional",
    }
}
