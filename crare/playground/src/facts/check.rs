//! Parameters against the table: lenient at the top, strict inside JSON, as Telegram's server is.

use serde_json::{Map, Value};

use super::{Field, Kind, Method, object, union};
use crate::params::Params;
use crate::refusal::Refusal;

/// Checks all parameters of a method, in the order of the table.
pub(crate) fn check_params(method: &Method, params: &Params) -> Result<(), Refusal> {
    method
        .params
        .iter()
        .try_for_each(|field| param(field, params))
}

/// Reads a parameter that is JSON of this kind; none when it is missing or empty.
pub(crate) fn read(params: &Params, name: &str, kind: &Kind) -> Result<Option<Value>, Refusal> {
    let value = params.json(name, name)?;
    if let Some(value) = &value {
        check(kind, value, name)?;
    }
    Ok(value)
}

fn param(field: &Field, params: &Params) -> Result<(), Refusal> {
    let name = field.name;
    let text = params.text(name);
    if takes_file(&field.kind) && params.file(name).is_some() {
        return Ok(());
    }
    if text.is_empty() {
        return if field.required {
            Err(missing(field))
        } else {
            Ok(())
        };
    }
    match &field.kind {
        // keyboards have checks of their own
        _ if name == "reply_markup" => Ok(()),
        Kind::Text => {
            length(field, text)?;
            if !field.one_of.is_empty() && !field.one_of.contains(&text) {
                return Err(Refusal::bad_request(format!(
                    "wrong parameter {name} in request"
                )));
            }
            Ok(())
        }
        Kind::Integer if name == "user_id" && params.int(name) <= 0 => {
            Err(Refusal::bad_request("invalid user_id specified"))
        }
        // the top level takes anything for these
        Kind::Integer | Kind::Float | Kind::Boolean | Kind::True | Kind::File => Ok(()),
        Kind::Any(all) if all.iter().any(|kind| matches!(kind, Kind::Text)) => Ok(()),
        kind => {
            let value = read(params, name, kind)?;
            let count = value.as_ref().and_then(Value::as_array).map(Vec::len);
            match (field.items, count) {
                (Some((_, most)), Some(count)) if count > most => {
                    Err(Refusal::bad_request("too many items specified"))
                }
                (Some((least, _)), Some(count)) if count < least => Err(Refusal::bad_request(
                    format!("parameter \"{name}\" must have at least {least} items"),
                )),
                _ => Ok(()),
            }
        }
    }
}

fn missing(field: &Field) -> Refusal {
    let name = field.name;
    match name {
        "chat_id" => Refusal::bad_request("chat_id is empty"),
        "user_id" => Refusal::bad_request("invalid user_id specified"),
        _ if takes_file(&field.kind) => {
            let what = name.replace('_', " ");
            Refusal::bad_request(format!("there is no {what} in the request"))
        }
        _ => Refusal::bad_request(format!("parameter \"{name}\" is required")),
    }
}

fn length(field: &Field, text: &str) -> Result<(), Refusal> {
    let name = field.name;
    let Some((least, most)) = field.length else {
        return Ok(());
    };
    let count = text.chars().count();
    if count > most {
        return Err(Refusal::bad_request(format!(
            "parameter \"{name}\" is too long: it has {count} characters, {most} are allowed"
        )));
    }
    if count < least {
        return Err(Refusal::bad_request(format!(
            "parameter \"{name}\" is too short: it has {count} characters, {least} are needed"
        )));
    }
    Ok(())
}

fn takes_file(kind: &Kind) -> bool {
    match kind {
        Kind::File => true,
        Kind::Any(all) => all.iter().any(takes_file),
        _ => false,
    }
}

/// Checks a value inside JSON. `name` is its field, for the refusal.
pub(crate) fn check(kind: &Kind, value: &Value, name: &str) -> Result<(), Refusal> {
    let must_be = |what: &str| {
        Err(Refusal::bad_request(format!(
            "field \"{name}\" must be of type {what}"
        )))
    };
    match (kind, value) {
        (Kind::Integer, Value::Number(number)) if number.is_i64() || number.is_u64() => Ok(()),
        (Kind::Integer, Value::String(text)) if text.parse::<i64>().is_ok() => Ok(()),
        // a rich text is a string or a list, too
        (Kind::Float, Value::Number(_))
        | (Kind::Text | Kind::File, Value::String(_) | Value::Number(_))
        | (Kind::Boolean | Kind::True, Value::Bool(_))
        | (Kind::Union("RichText"), Value::String(_)) => Ok(()),
        (Kind::Integer | Kind::Float, _) => must_be("Number"),
        (Kind::Text | Kind::File, _) => must_be("String"),
        (Kind::Boolean | Kind::True, _) => must_be("Boolean"),
        (Kind::Array(inner), Value::Array(all)) => {
            all.iter().try_for_each(|value| check(inner, value, name))
        }
        (Kind::Array(inner), _) => Err(Refusal::bad_request(format!(
            "expected an Array of {}",
            plural(inner)
        ))),
        (Kind::Any(all), _) => first_that_fits(all.iter(), value, name),
        (Kind::Union("RichText"), Value::Array(all)) => {
            all.iter().try_for_each(|value| check(kind, value, name))
        }
        (Kind::Object(of), Value::Object(map)) => fields(of, map),
        (Kind::Union(of), Value::Object(map)) => variant(of, map),
        (Kind::Object(_) | Kind::Union(_), _) => must_be("Object"),
    }
}

/// The refusal of the first kind, when no kind fits.
fn first_that_fits<'a>(
    kinds: impl Iterator<Item = &'a Kind>,
    value: &Value,
    name: &str,
) -> Result<(), Refusal> {
    let mut first = None;
    for kind in kinds {
        match check(kind, value, name) {
            Ok(()) => return Ok(()),
            Err(refusal) => first = first.or(Some(refusal)),
        }
    }
    first.map_or(Ok(()), Err)
}

fn fields(of: &str, map: &Map<String, Value>) -> Result<(), Refusal> {
    let Some(object) = object(of) else {
        return Ok(());
    };
    for field in object.fields {
        match map.get(field.name) {
            Some(value) => {
                check(&field.kind, value, field.name)?;
                if let Some(text) = value.as_str() {
                    if !field.one_of.is_empty() && !field.one_of.contains(&text) {
                        return Err(Refusal::bad_request(format!(
                            "wrong value of the field \"{}\"",
                            field.name
                        )));
                    }
                    length(field, text)?;
                }
            }
            None if field.required => {
                return Err(Refusal::bad_request(format!(
                    "can't find field \"{}\"",
                    field.name
                )));
            }
            None => {}
        }
    }
    Ok(())
}

fn variant(of: &str, map: &Map<String, Value>) -> Result<(), Refusal> {
    let Some(union) = union(of) else {
        return Ok(());
    };
    let mut names = union.variants.iter().filter(|(value, _)| {
        union.tag.is_empty() || map.get(union.tag).and_then(Value::as_str) == Some(value)
    });
    let Some((_, first)) = names.next() else {
        return Err(match map.get(union.tag) {
            None => Refusal::bad_request(format!("can't find field \"{}\"", union.tag)),
            Some(Value::String(tag)) => {
                Refusal::bad_request(format!("can't parse {of}: type \"{tag}\" is unsupported"))
            }
            Some(_) => {
                Refusal::bad_request(format!("field \"{}\" must be of type String", union.tag))
            }
        });
    };
    let refused = match fields(first, map) {
        Ok(()) => return Ok(()),
        Err(refused) => refused,
    };
    if names.any(|(_, other)| fields(other, map).is_ok()) {
        return Ok(());
    }
    Err(refused)
}

fn plural(kind: &Kind) -> String {
    match kind {
        Kind::Integer | Kind::Float => "Numbers".to_owned(),
        Kind::Text | Kind::File => "Strings".to_owned(),
        Kind::Boolean | Kind::True => "Booleans".to_owned(),
        Kind::Array(_) => "Arrays".to_owned(),
        Kind::Any(_) => "Objects".to_owned(),
        Kind::Object(name) | Kind::Union(name) => (*name).to_owned(),
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
