//! Enums of strings.

use super::{API, Files};
use crate::docs;
use crate::model::Model;
use crate::names;

pub(super) fn write(model: &Model, files: &mut Files) {
    let mut out = super::head(
        &model.version,
        "Closed lists of strings. A value that is not listed is kept in `Unknown`.",
    );
    out.push_str("use crate::api::de::string_enum;\n\n");
    for list in &model.enums {
        push(
            &mut out,
            &list.name,
            &list.doc,
            list.variants.iter().cloned(),
        );
    }
    let kinds = model
        .update_kinds
        .iter()
        .map(|(kind, _)| (names::camel(kind), kind.clone()));
    push(
        &mut out,
        "AllowedUpdate",
        "Kind of updates a bot can ask for, by its name in [`Update`](crate::api::Update).",
        kinds,
    );
    files.insert(format!("{API}/enums.rs"), out);
}

fn push(out: &mut String, name: &str, doc: &str, variants: impl Iterator<Item = (String, String)>) {
    out.push_str(&format!(
        "string_enum! {{\n{}    {name} {{\n",
        docs::comment("    ", &[doc.to_owned()])
    ));
    for (variant, value) in variants {
        out.push_str(&format!("        {variant} = \"{value}\",\n"));
    }
    out.push_str("    }\n}\n\n");
}
