//! The fields of an object, as strict as Telegram is with nested ones.

use serde_json::{Map, Value};

pub(crate) struct Fields<'a>(pub(crate) &'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// A text; a number will do. None when it is missing.
    pub(crate) fn text(&self, name: &str) -> Result<Option<String>, String> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            Some(_) => Err(wrong(name, "String")),
        }
    }

    /// A text that is needed.
    pub(crate) fn needed_text(&self, name: &str) -> Result<String, String> {
        self.text(name)?.ok_or_else(|| missing(name))
    }

    /// A yes or no; no when it is missing.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, String> {
        match self.0.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(wrong(name, "Boolean")),
        }
    }

    /// A number; its digits will do.
    pub(crate) fn int(&self, name: &str) -> Result<Option<i64>, String> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::Number(number)) => number
                .as_i64()
                .map(Some)
                .ok_or_else(|| wrong(name, "Number")),
            Some(Value::String(text)) => text.parse().map(Some).map_err(|_| wrong(name, "Number")),
            Some(_) => Err(wrong(name, "Number")),
        }
    }

    /// A number that is needed.
    pub(crate) fn needed_int(&self, name: &str) -> Result<i64, String> {
        self.int(name)?.ok_or_else(|| missing(name))
    }

    /// An object.
    pub(crate) fn object(&self, name: &str) -> Result<Option<Fields<'a>>, String> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::Object(object)) => Ok(Some(Fields(object))),
            Some(_) => Err(wrong(name, "Object")),
        }
    }
}

fn wrong(name: &str, kind: &str) -> String {
    format!("Field \"{name}\" must be of type {kind}")
}

fn missing(name: &str) -> String {
    format!("Can't find field \"{name}\"")
}
