//! The facts table as the playground has it: it checks parameters and makes results by it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Files;
use crate::facts::{Facts, Field};

const FOLDER: &str = "crare/playground/src/facts/generated";

/// Adds the files of the playground.
pub(crate) fn write(facts: &Facts, files: &mut Files) {
    let kinds: BTreeMap<&str, &str> = (facts.types.iter().map(|t| (t.name.as_str(), "Object")))
        .chain(facts.unions.iter().map(|u| (u.name.as_str(), "Union")))
        .collect();
    let writer = Writer {
        kinds,
        version: &facts.version,
    };
    let mut put = |name: &str, text: String| files.insert(format!("{FOLDER}/{name}.rs"), text);
    put("mod", writer.folder());
    put("methods", writer.methods(facts));
    put("types", writer.types(facts));
    put("unions", writer.unions(facts));
}

struct Writer<'a> {
    /// The constructor of each named type.
    kinds: BTreeMap<&'a str, &'a str>,
    version: &'a str,
}

impl Writer<'_> {
    fn head(&self, what: &str) -> String {
        format!(
            "// Written by crare-codegen from the facts table (Bot API {}). Do not edit.\n\n//! {what}\n\n",
            self.version
        )
    }

    fn folder(&self) -> String {
        let mut out = self.head("The facts table.");
        out.push_str("#![allow(clippy::enum_glob_use, clippy::unreadable_literal, reason = \"a table\")]\n\n");
        out.push_str("mod methods;\nmod types;\nmod unions;\n\n");
        out.push_str("pub(crate) use self::methods::METHODS;\npub(crate) use self::types::OBJECTS;\npub(crate) use self::unions::UNIONS;\n");
        out
    }

    fn methods(&self, facts: &Facts) -> String {
        let mut out = self.head("Every method, by section.");
        out.push_str("use crate::facts::{Kind::*, Method, may, must};\n\n");
        out.push_str("#[rustfmt::skip]\npub(crate) static METHODS: &[Method] = &[\n");
        for method in &facts.methods {
            out.push_str(&format!(
                "    Method {{ name: {:?}, section: {:?}, returns: {}, params: {} }},\n",
                method.name,
                method.section,
                self.kind(&method.returns),
                self.fields(&method.params),
            ));
        }
        out.push_str("];\n");
        out
    }

    fn types(&self, facts: &Facts) -> String {
        let mut out = self.head("Every object, by name.");
        out.push_str("use crate::facts::{Kind::*, Object, may, must};\n\n");
        out.push_str("#[rustfmt::skip]\npub(crate) static OBJECTS: &[Object] = &[\n");
        let mut types: Vec<_> = facts.types.iter().collect();
        types.sort_by_key(|object| &object.name);
        for object in types {
            out.push_str(&format!(
                "    Object {{ name: {:?}, fields: {} }},\n",
                object.name,
                self.fields(&object.fields),
            ));
        }
        out.push_str("];\n");
        out
    }

    fn unions(&self, facts: &Facts) -> String {
        let mut out = self.head("Every union, by name.");
        out.push_str("use crate::facts::Union;\n\n");
        out.push_str("#[rustfmt::skip]\npub(crate) static UNIONS: &[Union] = &[\n");
        let mut unions: Vec<_> = facts.unions.iter().collect();
        unions.sort_by_key(|union| &union.name);
        for union in unions {
            let tag = format!("{:?}", union.tag.as_deref().unwrap_or(""));
            out.push_str(&format!(
                "    Union {{ name: {:?}, tag: {tag}, variants: &[\n",
                union.name
            ));
            for variant in &union.variants {
                out.push_str(&format!(
                    "        ({:?}, {:?}),\n",
                    variant.value.as_deref().unwrap_or(""),
                    variant.object
                ));
            }
            out.push_str("    ] },\n");
        }
        out.push_str("];\n");
        out
    }

    fn fields(&self, fields: &[Field]) -> String {
        if fields.is_empty() {
            return "&[]".to_owned();
        }
        let mut out = "&[\n".to_owned();
        for field in fields {
            out.push_str(&format!("        {},\n", self.field(field)));
        }
        out.push_str("    ]");
        out
    }

    fn field(&self, field: &Field) -> String {
        let maker = if field.required { "must" } else { "may" };
        let mut out = format!("{maker}({:?}, {})", field.name, self.kind(&field.notation));
        if let Some(constant) = &field.constant {
            out.push_str(&format!(".one_of(&[{constant:?}])"));
        } else if let Some(Value::Array(values)) = &field.values {
            let values: Vec<String> = values
                .iter()
                .filter_map(Value::as_str)
                .map(|value| format!("{value:?}"))
                .collect();
            out.push_str(&format!(".one_of(&[{}])", values.join(", ")));
        }
        if let Some((least, most, _)) = field.length {
            out.push_str(&format!(".length({least}, {most})"));
        }
        if let Some((least, most)) = field.range {
            out.push_str(&format!(".range({least}, {most})"));
        }
        if let Some((least, most)) = field.items {
            out.push_str(&format!(".items({least}, {most})"));
        }
        out
    }

    fn kind(&self, notation: &str) -> String {
        if let Some(inner) = notation
            .strip_prefix("Array<")
            .and_then(|rest| rest.strip_suffix('>'))
        {
            return format!("Array(&{})", self.kind(inner));
        }
        if notation.contains(" or ") {
            let all: Vec<String> = notation.split(" or ").map(|one| self.kind(one)).collect();
            return format!("Any(&[{}])", all.join(", "));
        }
        match notation {
            "Integer" | "Int64" => "Integer".to_owned(),
            "String" | "ParseMode" | "UpdateKind" => "Text".to_owned(),
            "InputFile" => "File".to_owned(),
            "Float" | "Boolean" | "True" => notation.to_owned(),
            named => match self.kinds.get(named) {
                Some(kind) => format!("{kind}({named:?})"),
                None => "Text".to_owned(),
            },
        }
    }
}
