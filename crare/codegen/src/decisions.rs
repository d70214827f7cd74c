//! The decisions file: what the table leaves open, and our own documentation.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decisions {
    pub(crate) ids: Vec<IdRule>,
    pub(crate) id_of: BTreeMap<String, String>,
    pub(crate) rename: BTreeMap<String, String>,
    pub(crate) secrets: Secrets,
    pub(crate) section: BTreeMap<String, String>,
    pub(crate) enums: Vec<EnumRule>,
    pub(crate) plain: Plain,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) shapes: BTreeMap<String, Shape>,
    pub(crate) told_by: BTreeMap<String, String>,
    pub(crate) alternatives: Vec<Alternative>,
    pub(crate) endpoints: Vec<EndpointRule>,
    pub(crate) triggers: Vec<TriggerRule>,
    /// Documentation of field names that mean the same in every type outside the special sections.
    pub(crate) common: BTreeMap<String, String>,
    /// Documentation of parameter names that mean the same everywhere.
    pub(crate) common_params: BTreeMap<String, String>,
    /// Documentation by type, then by field; `doc` is the type's own.
    pub(crate) types: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) unions: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) methods: BTreeMap<String, BTreeMap<String, String>>,
}

/// Field names that hold one sort of identifier.
#[derive(Debug, Deserialize)]
pub(crate) struct IdRule {
    #[serde(rename = "type")]
    pub(crate) rust: String,
    pub(crate) names: Vec<String>,
}

/// Values that are never printed.
#[derive(Debug, Deserialize)]
pub(crate) struct Secrets {
    pub(crate) fields: Vec<String>,
    pub(crate) results: Vec<String>,
}

/// Fields that share one enum of strings.
#[derive(Debug, Deserialize)]
pub(crate) struct EnumRule {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) fields: Vec<String>,
    #[serde(default)]
    pub(crate) variants: BTreeMap<String, String>,
}

/// Closed lists that stay strings.
#[derive(Debug, Deserialize)]
pub(crate) struct Plain {
    pub(crate) fields: Vec<String>,
}

/// What the table leaves out or has cut off.
#[derive(Debug, Deserialize)]
pub(crate) struct Correction {
    pub(crate) fields: Vec<String>,
    pub(crate) unit: Option<String>,
    #[serde(default)]
    pub(crate) no_default: bool,
    #[serde(default)]
    pub(crate) no_range: bool,
}

/// A union whose variants are told apart by their keys.
#[derive(Debug, Deserialize)]
pub(crate) struct Shape {
    pub(crate) variants: Vec<ShapeVariant>,
}

/// One variant of such a union.
#[derive(Debug, Deserialize)]
pub(crate) struct ShapeVariant {
    #[serde(rename = "type")]
    pub(crate) object: String,
    pub(crate) name: String,
    pub(crate) key: Option<String>,
    pub(crate) value: Option<String>,
}

/// "A or B" of the table.
#[derive(Debug, Deserialize)]
pub(crate) struct Alternative {
    pub(crate) name: String,
    pub(crate) of: String,
    pub(crate) doc: String,
    #[serde(default)]
    pub(crate) variants: Vec<ShapeVariant>,
    /// The union is tagged by `type`; variants are named after their types without this prefix.
    pub(crate) strip: Option<String>,
}

/// An endpoint of the router.
#[derive(Debug, Deserialize)]
pub(crate) struct EndpointRule {
    pub(crate) name: String,
    pub(crate) kind: Option<String>,
    pub(crate) field: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) carries: Vec<String>,
}

/// A trigger that is no endpoint.
#[derive(Debug, Deserialize)]
pub(crate) struct TriggerRule {
    pub(crate) name: String,
    pub(crate) carries: Vec<String>,
}
