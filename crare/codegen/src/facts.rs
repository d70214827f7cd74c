//! The facts table: every type, union and method of the Bot API, without prose.

use serde::Deserialize;
use serde_json::Value;

use crate::decisions::Correction;

/// The whole table.
#[derive(Debug, Deserialize)]
pub(crate) struct Facts {
    pub(crate) version: String,
    pub(crate) types: Vec<Object>,
    pub(crate) unions: Vec<Union>,
    pub(crate) methods: Vec<Method>,
}

/// An object with fields.
#[derive(Debug, Deserialize)]
pub(crate) struct Object {
    pub(crate) name: String,
    pub(crate) section: Option<String>,
    pub(crate) fields: Vec<Field>,
}

/// Several objects of which one stands.
#[derive(Debug, Deserialize)]
pub(crate) struct Union {
    pub(crate) name: String,
    pub(crate) tag: Option<String>,
    pub(crate) variants: Vec<Variant>,
}

/// One object of a union, with its value of the tag.
#[derive(Debug, Deserialize)]
pub(crate) struct Variant {
    #[serde(rename = "type")]
    pub(crate) object: String,
    pub(crate) value: Option<String>,
}

/// A method and what it returns.
#[derive(Debug, Deserialize)]
pub(crate) struct Method {
    pub(crate) name: String,
    pub(crate) section: String,
    pub(crate) returns: String,
    pub(crate) params: Vec<Field>,
}

/// A field of an object, or a parameter of a method.
#[derive(Debug, Deserialize)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) required: bool,
    #[serde(rename = "type")]
    pub(crate) notation: String,
    pub(crate) values: Option<Value>,
    pub(crate) constant: Option<String>,
    pub(crate) length: Option<(u64, u64, String)>,
    pub(crate) range: Option<(i64, i64)>,
    pub(crate) items: Option<(u64, u64)>,
    pub(crate) unit: Option<String>,
    pub(crate) default: Option<String>,
}

impl Facts {
    /// Puts right what the decisions know better.
    pub(crate) fn correct(&mut self, corrections: &[Correction]) {
        let types = self.types.iter_mut().map(|t| (&t.name, &mut t.fields));
        let methods = self.methods.iter_mut().map(|m| (&m.name, &mut m.params));
        for (owner, fields) in types.chain(methods) {
            for field in fields {
                let place = format!("{owner}.{}", field.name);
                for correction in corrections.iter().filter(|c| c.fields.contains(&place)) {
                    if let Some(unit) = &correction.unit {
                        field.unit = Some(unit.clone());
                    }
                    if correction.no_default {
                        field.default = None;
                    }
                    if correction.no_range {
                        field.range = None;
                    }
                }
            }
        }
    }
}
