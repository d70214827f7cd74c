//! What the table of the Bot API says: the names of methods, and the smallest value of every type.

use std::{collections::BTreeMap, sync::OnceLock};

use serde_json::{Map, Value, json};

const TABLE: &str = include_str!("../../../crare/codegen/facts/bot-api-10.3.json");

struct Facts {
    /// By lower-case name: the documented name and what it returns.
    methods: BTreeMap<String, (String, String)>,
    types: BTreeMap<String, Vec<Value>>,
    unions: BTreeMap<String, Value>,
}

fn facts() -> &'static Facts {
    static FACTS: OnceLock<Facts> = OnceLock::new();
    FACTS.get_or_init(|| {
        let table: Value = serde_json::from_str(TABLE).expect("the table is JSON");
        let list = |key: &str| table[key].as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Facts {
            methods: list("methods")
                .iter()
                .map(|m| {
                    (
                        text(&m["name"]).to_lowercase(),
                        (text(&m["name"]), text(&m["returns"])),
                    )
                })
                .collect(),
            types: list("types")
                .iter()
                .map(|t| {
                    (
                        text(&t["name"]),
                        t["fields"].as_array().cloned().unwrap_or_default(),
                    )
                })
                .collect(),
            unions: list("unions")
                .iter()
                .map(|u| (text(&u["name"]), u.clone()))
                .collect(),
        }
    })
}

/// The documented spelling of a method that is written in any case.
pub(crate) fn method_named(name: &str) -> Option<&'static str> {
    facts()
        .methods
        .get(&name.to_lowercase())
        .map(|(name, _)| name.as_str())
}

/// Every method's documented name.
pub fn methods() -> Vec<&'static str> {
    facts()
        .methods
        .values()
        .map(|(name, _)| name.as_str())
        .collect()
}

/// The smallest well-formed result of a method.
pub(crate) fn result_of(method: &str) -> Value {
    let returns = facts()
        .methods
        .get(&method.to_lowercase())
        .map_or("True", |(_, returns)| returns);
    sample(returns.split(" or ").next().unwrap_or("True"))
}

/// Whether a method gives the message that it sent.
pub(crate) fn sends_message(method: &str) -> bool {
    facts()
        .methods
        .get(&method.to_lowercase())
        .is_some_and(|(_, returns)| returns == "Message")
}

/// The names of a type's fields and their types.
pub(crate) fn fields_of(type_name: &str) -> Vec<(&'static str, &'static str)> {
    facts()
        .types
        .get(type_name)
        .into_iter()
        .flatten()
        .filter_map(|f| Some((f["name"].as_str()?, f["type"].as_str()?)))
        .collect()
}

/// The type of one field.
pub(crate) fn type_of_field(type_name: &str, field: &str) -> Option<&'static str> {
    fields_of(type_name)
        .into_iter()
        .find(|(name, _)| *name == field)
        .map(|(_, type_name)| type_name)
}

/// The smallest value of a type: required fields only.
pub(crate) fn sample(type_name: &str) -> Value {
    let type_name = type_name.split(" or ").next().unwrap_or(type_name);
    if type_name.starts_with("Array<") {
        return json!([]);
    }
    match type_name {
        "Integer" | "Int64" => json!(1),
        "Float" => json!(0.5),
        "Boolean" | "True" => json!(true),
        "String" | "ParseMode" | "UpdateKind" | "InputFile" => json!("x"),
        _ => sample_of_object(type_name),
    }
}

fn sample_of_object(type_name: &str) -> Value {
    if let Some(union) = facts().unions.get(type_name) {
        let first = &union["variants"][0];
        let mut value = sample(first["type"].as_str().unwrap_or("True"));
        if let (Some(tag), Some(name)) = (union["tag"].as_str(), first["value"].as_str()) {
            value[tag] = json!(name);
        }
        return value;
    }
    let fields = facts().types.get(type_name).map_or(&[][..], Vec::as_slice);
    let required = fields.iter().filter(|field| field["required"] == true);
    let object: Map<String, Value> = required
        .map(|field| {
            (
                field["name"].as_str().unwrap_or_default().to_owned(),
                sample_of_field(field),
            )
        })
        .collect();
    Value::Object(object)
}

fn sample_of_field(field: &Value) -> Value {
    if let Some(constant) = field.get("constant") {
        return constant.clone();
    }
    if let Some(first) = field.get("values").and_then(|values| values.get(0)) {
        return first.clone();
    }
    match field["type"].as_str().unwrap_or("True") {
        "Integer" | "Int64" => field
            .get("range")
            .and_then(|range| range.get(0))
            .cloned()
            .unwrap_or(json!(1)),
        other => sample(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_case() {
        assert_eq!(method_named("SENDmessage"), Some("sendMessage"));
        assert_eq!(method_named("sendMessages"), None);
        assert!(methods().len() > 180);
    }

    #[test]
    fn samples_hold_what_is_required() {
        assert_eq!(sample("Dice")["value"], 1);
        assert_eq!(result_of("getChatAdministrators"), json!([]));
        assert_eq!(result_of("setChatTitle"), json!(true));
        assert!(result_of("getChat")["id"].is_number());
        for method in methods() {
            let _ = result_of(method);
        }
    }
}
