//! Enums of objects.

use super::{API, Files};
use crate::docs;
use crate::model::{Model, Sign, Union};

pub(super) fn write(model: &Model, files: &mut Files) {
    let mut out = super::head(&model.version, "Unions: one of several objects.");
    let members = model
        .unions
        .iter()
        .flat_map(|u| &u.variants)
        .map(|v| v.object.as_str());
    out.push_str(&super::api(members));
    out.push_str("use crate::api::de::{shaped_union, tagged_union, union_attachments};\n\n");
    for union in &model.unions {
        let mut doc = vec![union.doc.clone()];
        if union.documented {
            doc.extend([String::new(), docs::link(&union.name)]);
        }
        let macro_name = if union.tag.is_some() {
            "tagged_union"
        } else {
            "shaped_union"
        };
        out.push_str(&format!(
            "{macro_name}! {{\n{}",
            docs::comment("    ", &doc)
        ));
        if let Some(tag) = &union.tag {
            out.push_str(&format!("    {} by \"{tag}\" {{\n", union.name));
            for variant in ordered(union) {
                let sign = match &variant.sign {
                    Sign::TagAndKey(value, key) => format!("\"{value}\" with \"{key}\""),
                    Sign::Tag(value) => format!("\"{value}\""),
                    _ => continue,
                };
                out.push_str(&format!(
                    "        {}({}) = {sign},\n",
                    variant.name, variant.object
                ));
            }
            out.push_str("    }");
            if union.text_like {
                out.push_str(&format!(" also {{\n        Plain(String) at '\"',\n        Sequence(Vec<{}>) at '[',\n    }}", union.name));
            }
        } else {
            out.push_str(&format!("    {} {{\n", union.name));
            let mut last = String::new();
            for variant in &union.variants {
                let member = format!("{}({})", variant.name, variant.object);
                match &variant.sign {
                    Sign::KeyAndValue(key, value) => {
                        out.push_str(&format!("        {member} with \"{key}\" = \"{value}\",\n"));
                    }
                    Sign::Key(key) => {
                        out.push_str(&format!("        {member} with \"{key}\",\n"));
                    }
                    _ => last = member,
                }
            }
            out.push_str(&format!("    }} else {last}"));
        }
        out.push_str("\n}\n\n");
        if union.files {
            let names: Vec<String> = union
                .variants
                .iter()
                .filter(|v| model.object(&v.object).is_some_and(|o| o.files))
                .map(|v| v.name.clone())
                .collect();
            out.push_str(&format!(
                "union_attachments! {{ {} {{ {} }} }}\n\n",
                union.name,
                names.join(", ")
            ));
        }
    }
    files.insert(format!("{API}/unions.rs"), out);
}

/// Variants that need a key besides the tag come first, so that the plain ones take the rest.
fn ordered(union: &Union) -> Vec<&crate::model::Variant> {
    let (mut first, rest): (Vec<_>, Vec<_>) = union
        .variants
        .iter()
        .partition(|v| matches!(v.sign, Sign::TagAndKey(..)));
    first.extend(rest);
    first
}
