//! `Update` and its kinds.

use super::{API, Files};
use crate::docs;
use crate::model::Model;
use crate::names;

pub(super) fn write(model: &Model, files: &mut Files) {
    let mut out = super::head(&model.version, "What Telegram sends to a bot, by kind.");
    out.push_str(&super::api(
        model
            .update_kinds
            .iter()
            .map(|(_, payload)| payload.as_str()),
    ));
    out.push_str("use crate::api::de::update_kinds;\n\nupdate_kinds! {\n");
    for (kind, payload) in &model.update_kinds {
        out.push_str(&docs::comment("    ", &[docs::link(payload)]));
        out.push_str(&format!(
            "    {}({payload}) = \"{kind}\",\n",
            names::camel(kind)
        ));
    }
    out.push_str("}\n");
    files.insert(format!("{API}/update.rs"), out);

    let mut out = super::head(&model.version, "What the generated code consists of.");
    out.push_str("mod enums;\nmod methods;\nmod serde;\nmod types;\nmod unions;\nmod update;\n#[cfg(test)]\nmod roundtrip;\n\n");
    out.push_str("pub use enums::*;\npub use methods::*;\npub use types::*;\npub use unions::*;\npub use update::*;\n");
    out.push_str("#[cfg(test)]\npub(crate) use roundtrip::roundtrip;\n");
    files.insert(format!("{API}/mod.rs"), out);

    let mut out = super::head(
        &model.version,
        "For tests: any type, read from JSON and written again.",
    );
    let objects = model.objects.iter().map(|o| o.rust.as_str());
    let unions = model.unions.iter().map(|u| u.name.as_str());
    out.push_str(&super::api(
        objects.chain(unions).chain(["Update", "DecodeError"]),
    ));
    out.push_str("use crate::api::de::reread;\n\n");
    out.push_str("/// Reads `json` as the type that Telegram calls `name`, and writes it again.\n");
    out.push_str("pub(crate) fn roundtrip(name: &str, json: &str) -> Option<Result<String, DecodeError>> {\n    Some(match name {\n");
    for object in &model.objects {
        out.push_str(&format!(
            "        \"{}\" => reread::<{}>(json),\n",
            object.name, object.rust
        ));
    }
    for union in &model.unions {
        out.push_str(&format!(
            "        \"{0}\" => reread::<{0}>(json),\n",
            union.name
        ));
    }
    out.push_str(
        "        \"Update\" => reread::<Update>(json),\n        _ => return None,\n    })\n}\n",
    );
    files.insert(format!("{API}/roundtrip.rs"), out);
}
