//! The table and the decisions, resolved: what is written, with every name and type settled.

mod reach;
mod resolve;

use std::collections::BTreeSet;

pub(crate) use reach::holds_files;
pub(crate) use resolve::resolve;

/// Why the inputs do not fit together.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct ModelError(String);

fn problem<T>(text: impl Into<String>) -> Result<T, ModelError> {
    Err(ModelError(text.into()))
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Ty {
    I64,
    U64,
    F64,
    Bool,
    /// `true` or absent.
    True,
    Text,
    /// A small value type: an identifier, an enum of strings, a time.
    Value(String),
    Duration,
    FloatDuration,
    InputFile,
    Object(String),
    Union(String),
    List(Box<Ty>),
}

impl Ty {
    /// As a field's type.
    pub(crate) fn rust(&self) -> String {
        match self {
            Self::I64 => "i64".into(),
            Self::U64 => "u64".into(),
            Self::F64 => "f64".into(),
            Self::Bool | Self::True => "bool".into(),
            Self::Text => "String".into(),
            Self::Duration | Self::FloatDuration => "Duration".into(),
            Self::InputFile => "InputFile".into(),
            Self::Value(name) | Self::Object(name) | Self::Union(name) => name.clone(),
            Self::List(item) => format!("Vec<{}>", item.rust()),
        }
    }

    /// As an optional field's type: objects are boxed, so that absent ones cost a pointer.
    pub(crate) fn optional(&self) -> String {
        match self {
            Self::True => "bool".into(),
            Self::Object(name) => format!("Option<Box<{name}>>"),
            other => format!("Option<{}>", other.rust()),
        }
    }

    fn innermost(&self) -> &Self {
        match self {
            Self::List(item) => item.innermost(),
            other => other,
        }
    }
}

/// A field or parameter.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) json: String,
    pub(crate) rust: String,
    pub(crate) required: bool,
    pub(crate) ty: Ty,
    pub(crate) doc: Vec<String>,
}

/// A struct.
#[derive(Debug)]
pub(crate) struct Object {
    /// Telegram's name.
    pub(crate) name: String,
    pub(crate) rust: String,
    pub(crate) section: String,
    pub(crate) doc: String,
    pub(crate) fields: Vec<Field>,
    /// The tag that tells it apart in its unions: always sent, never a field.
    pub(crate) tag: Option<(String, String)>,
    /// Bots send it (as well).
    pub(crate) outgoing: bool,
    /// An [`Ty::InputFile`] may stand in it.
    pub(crate) files: bool,
}

/// How a variant is recognised.
#[derive(Debug)]
pub(crate) enum Sign {
    Tag(String),
    /// The tag's value is shared: this key decides.
    TagAndKey(String, String),
    Key(String),
    KeyAndValue(String, String),
    Rest,
}

/// One variant of an enum of objects.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) object: String,
    pub(crate) sign: Sign,
}

/// An enum of objects.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) tag: Option<String>,
    pub(crate) variants: Vec<Variant>,
    pub(crate) files: bool,
    /// Telegram documents it under this name (not for our own "A or B").
    pub(crate) documented: bool,
    /// A plain string or an array of itself may stand for it too.
    pub(crate) text_like: bool,
}

/// An enum of strings.
#[derive(Debug)]
pub(crate) struct StringEnum {
    pub(crate) name: String,
    pub(crate) doc: String,
    /// Variant, value.
    pub(crate) variants: Vec<(String, String)>,
}

/// A method.
#[derive(Debug)]
pub(crate) struct Method {
    pub(crate) name: String,
    pub(crate) rust: String,
    pub(crate) snake: String,
    pub(crate) section: String,
    pub(crate) doc: String,
    pub(crate) params: Vec<Field>,
    pub(crate) output: String,
    pub(crate) files: bool,
}

/// Everything.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) version: String,
    pub(crate) objects: Vec<Object>,
    pub(crate) unions: Vec<Union>,
    pub(crate) enums: Vec<StringEnum>,
    pub(crate) methods: Vec<Method>,
    /// Types of identifiers.
    pub(crate) ids: BTreeSet<String>,
    /// JSON name, payload type.
    pub(crate) update_kinds: Vec<(String, String)>,
}

impl Model {
    pub(crate) fn object(&self, rust: &str) -> Option<&Object> {
        self.objects.iter().find(|o| o.rust == rust)
    }
}
