//! A function of `Bot` per method, and the methods' setters on a call.

use super::{CLIENT, Files, Folder, IMPORTS};
use crate::docs;
use crate::model::{Method, Model};

pub(super) fn write(model: &Model, files: &mut Files) {
    let sections = super::by_section(&model.methods, |method| &method.section);
    let folder = Folder {
        path: CLIENT,
        what: "Every method as a function of `Bot`.",
        reexport: false,
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
        &format!("Calls of the section \"{}\".", section.replace('_', " ")),
    );
    out.push_str(IMPORTS);
    out.push_str("use crate::client::{Bot, Call};\n\nimpl Bot {\n");
    for (i, method) in methods.iter().enumerate() {
        if i > 0 {
            out.push('\n');
        }
        let required: Vec<_> = method.params.iter().filter(|p| p.required).collect();
        let taken: Vec<String> = required
            .iter()
            .map(|p| format!(", {}: {}", p.rust, super::argument(&p.ty, &p.rust).0))
            .collect();
        let given: Vec<&str> = required.iter().map(|p| p.rust.as_str()).collect();
        out.push_str(&docs::comment(
            "    ",
            &[method.doc.clone(), String::new(), docs::link(&method.name)],
        ));
        if required.len() > 6 {
            out.push_str("    #[allow(clippy::too_many_arguments, reason = \"Telegram requires them all\")]\n");
        }
        out.push_str(&format!(
            "    pub fn {}(&self{}) -> Call<{}> {{\n        self.call({}::new({}))\n    }}\n",
            method.snake,
            taken.concat(),
            method.rust,
            method.rust,
            given.join(", ")
        ));
    }
    out.push_str("}\n\n");
    for method in methods {
        let optional: Vec<_> = method.params.iter().filter(|p| !p.required).collect();
        if optional.is_empty() {
            continue;
        }
        out.push_str(&format!("impl Call<{}> {{", method.rust));
        for param in optional {
            out.push_str(&super::setter(param, "self.method").replace("    #[must_use]\n", ""));
        }
        out.push_str("}\n\n");
    }
    super::import(model, &out)
}
