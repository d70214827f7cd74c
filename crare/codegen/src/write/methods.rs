//! Methods as plain structs.

use super::{API, Files, Folder, IMPORTS};
use crate::docs;
use crate::model::{Method, Model, holds_files};

pub(super) fn write(model: &Model, files: &mut Files) {
    let sections = super::by_section(&model.methods, |method| &method.section);
    let folder = Folder {
        path: &format!("{API}/methods"),
        what: "The methods of the Bot API.",
        reexport: true,
    };
    folder.write(
        model,
        &sections,
        |name, methods| file(model, name, methods),
        files,
    );
}

fn file(model: &Model, section: &str, methods: &[&Method]) -> String {
    let mut out = super::head(
        &model.version,
        &format!("Methods of the section \"{}\".", section.replace('_', " ")),
    );
    out.push_str(IMPORTS);
    out.push_str("use crate::api::de::request;\n\n");
    for method in methods {
        out.push_str(&docs::comment(
            "",
            &[method.doc.clone(), String::new(), docs::link(&method.name)],
        ));
        out.push_str("#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\n#[must_use = \"a request does nothing until it is sent\"]\n");
        out.push_str(&format!(
            "pub struct {} {{\n{}}}\n\n",
            method.rust,
            super::declaration(&method.params)
        ));
        out.push_str(
            &super::constructor(&method.rust, &method.params).replace("    #[must_use]\n", ""),
        );
        if method.params.iter().all(|f| !f.required) {
            out.push_str(&format!(
                "impl Default for {0} {{\n    fn default() -> Self {{\n        Self::new()\n    }}\n}}\n\n",
                method.rust
            ));
        }
        out.push_str(&format!(
            "request! {{ {} = \"{}\" -> {} {{\n",
            method.rust, method.name, method.output
        ));
        for param in &method.params {
            out.push_str(&format!(
                "    {} {} = \"{}\",\n",
                super::way(param),
                param.rust,
                param.json
            ));
        }
        let holding: Vec<&str> = method
            .params
            .iter()
            .filter(|p| holds_files(model, &p.ty))
            .map(|p| p.rust.as_str())
            .collect();
        out.push_str(&format!("}} files {{ {} }} }}\n\n", holding.join(", ")));
    }
    super::import(model, &out)
}
