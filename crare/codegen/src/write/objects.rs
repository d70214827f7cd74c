//! Structs of the types, and how they are read and written as JSON.

use super::{API, Files, Folder, IMPORTS};
use crate::docs;
use crate::model::{Model, Object, holds_files};

pub(super) fn write(model: &Model, files: &mut Files) {
    let sections = super::by_section(&model.objects, |object| &object.section);
    let structs = Folder {
        path: &format!("{API}/types"),
        what: "The objects of the Bot API.",
        reexport: true,
    };
    structs.write(
        model,
        &sections,
        |name, objects| types(model, name, objects),
        files,
    );
    let json = Folder {
        path: &format!("{API}/serde"),
        what: "How the objects are read from JSON and written to it.",
        reexport: false,
    };
    json.write(
        model,
        &sections,
        |name, objects| serde(model, name, objects),
        files,
    );
}

fn types(model: &Model, section: &str, objects: &[&Object]) -> String {
    let mut out = super::head(
        &model.version,
        &format!("Types of the section \"{}\".", section.replace('_', " ")),
    );
    out.push_str(IMPORTS);
    out.push('\n');
    for object in objects {
        out.push_str(&docs::comment(
            "",
            &[object.doc.clone(), String::new(), docs::link(&object.name)],
        ));
        out.push_str("#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\n");
        out.push_str(&format!(
            "pub struct {} {{\n{}}}\n\n",
            object.rust,
            super::declaration(&object.fields)
        ));
        if object.outgoing {
            out.push_str(&super::constructor(&object.rust, &object.fields));
            if object.fields.iter().all(|f| !f.required) {
                out.push_str(&format!(
                    "impl Default for {0} {{\n    fn default() -> Self {{\n        Self::new()\n    }}\n}}\n\n",
                    object.rust
                ));
            }
        }
    }
    super::import(model, &out)
}

fn serde(model: &Model, section: &str, objects: &[&Object]) -> String {
    let mut out = super::head(
        &model.version,
        &format!("JSON of the section \"{}\".", section.replace('_', " ")),
    );
    out.push_str(IMPORTS);
    out.push_str("use crate::api::de::object;\n\n");
    for object in objects {
        let tag = object
            .tag
            .as_ref()
            .map_or_else(String::new, |(tag, value)| {
                format!(" with \"{tag}\" = \"{value}\"")
            });
        out.push_str(&format!("object! {{ {}{tag} {{\n", object.rust));
        for field in &object.fields {
            out.push_str(&format!(
                "    {} {} = \"{}\",\n",
                super::way(field),
                field.rust,
                field.json
            ));
        }
        out.push_str("} }\n\n");
        if object.files {
            let holding: Vec<&str> = object
                .fields
                .iter()
                .filter(|f| holds_files(model, &f.ty))
                .map(|f| f.rust.as_str())
                .collect();
            out.push_str(&attachments(&object.rust, &holding));
        }
    }
    super::import(model, &out)
}

fn attachments(rust: &str, fields: &[&str]) -> String {
    let mut out = format!(
        "impl Attachments for {rust} {{\n    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {{\n"
    );
    for field in fields {
        out.push_str(&format!("        self.{field}.attachments(files);\n"));
    }
    out.push_str("    }\n}\n\n");
    out
}
