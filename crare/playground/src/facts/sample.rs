//! Well-formed results of any type, for methods that nothing is behind.

use serde_json::{Map, Value, json};

use super::{Field, Kind, object, union};
use crate::params::Params;

/// What a result is made of, besides the table: what was asked for comes back where its name and type fit.
pub(crate) struct Sample<'a> {
    pub(crate) params: &'a Params,
    /// The object `User` of the bot that asks.
    pub(crate) bot: Value,
    /// The object `Chat` that the call is about.
    pub(crate) chat: Value,
    /// In Unix seconds.
    pub(crate) now: i64,
}

impl Sample<'_> {
    /// A value of this kind; objects have what they must have, and what was asked for.
    pub(crate) fn of(&self, kind: &Kind) -> Value {
        self.value("", kind, true)
    }

    fn value(&self, name: &str, kind: &Kind, top: bool) -> Value {
        match kind {
            Kind::Integer if name.ends_with("date") => self.now.into(),
            Kind::Integer => 1.into(),
            Kind::Float => json!(0.0),
            Kind::Boolean => false.into(),
            Kind::True => true.into(),
            Kind::Text | Kind::File if name.ends_with("url") || name.ends_with("link") => {
                "https://t.me/example".into()
            }
            Kind::Text | Kind::File | Kind::Union("RichText") => {
                if name.is_empty() { "text" } else { name }.into()
            }
            Kind::Array(_) => Value::Array(Vec::new()),
            Kind::Any(all) => all
                .first()
                .map_or(Value::Null, |kind| self.value(name, kind, top)),
            Kind::Object("User") => self.bot.clone(),
            Kind::Object("Chat") => self.chat.clone(),
            Kind::Object(of) => self.object(of, None, top),
            Kind::Union(of) => self.union(of, top),
        }
    }

    fn object(&self, of: &str, tag: Option<(&str, &str)>, top: bool) -> Value {
        let fields = object(of).map_or(&[][..], |object| object.fields);
        let mut map = Map::new();
        for field in fields {
            let value = match tag {
                Some((name, value)) if field.name == name => Some(value.into()),
                _ => self.field(field, top),
            };
            if let Some(value) = value {
                map.insert(field.name.to_owned(), value);
            }
        }
        Value::Object(map)
    }

    fn field(&self, field: &Field, top: bool) -> Option<Value> {
        if let Some(given) = top.then(|| self.given(field)).flatten() {
            return Some(given);
        }
        if !field.required {
            return None;
        }
        if let Some(first) = field.one_of.first() {
            return Some((*first).into());
        }
        let value = self.value(field.name, &field.kind, false);
        let least = field.range.map(|(least, _)| least);
        match (value.as_i64(), least) {
            (Some(number), Some(least)) if number < least => Some(least.into()),
            _ => Some(value),
        }
    }

    /// A parameter of the same name, where it fits.
    fn given(&self, field: &Field) -> Option<Value> {
        let text = self.params.text(field.name);
        if text.is_empty() {
            return None;
        }
        match field.kind {
            Kind::Text if field.one_of.is_empty() || field.one_of.contains(&text) => {
                Some(text.into())
            }
            Kind::Integer => Some(self.params.int(field.name).into()),
            Kind::Boolean => Some(self.params.flag(field.name).into()),
            Kind::True => self.params.flag(field.name).then(|| true.into()),
            _ => None,
        }
    }

    fn union(&self, of: &str, top: bool) -> Value {
        let Some(union) = union(of) else {
            return Value::Null;
        };
        let Some((value, name)) = union.variants.first() else {
            return Value::Null;
        };
        let tag = (!union.tag.is_empty()).then_some((union.tag, *value));
        self.object(name, tag, top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{METHODS, check};

    #[test]
    fn every_result_is_well_formed() {
        let params = Params::default();
        let sample = Sample {
            params: &params,
            bot: json!({"id": 1, "is_bot": true, "first_name": "Bot"}),
            chat: json!({"id": 1, "type": "private"}),
            now: 1_800_000_000,
        };
        for method in METHODS {
            let result = sample.of(&method.returns);
            let checked = check(&method.returns, &result, method.name);
            assert_eq!(checked, Ok(()), "{}: {result}", method.name);
        }
        for object in super::super::OBJECTS {
            let result = sample.of(&Kind::Object(object.name));
            let checked = check(&Kind::Object(object.name), &result, object.name);
            assert_eq!(checked, Ok(()), "{}: {result}", object.name);
        }
    }

    #[test]
    fn what_was_asked_for_comes_back() {
        let asked = json!({"name": "friends", "member_limit": 5, "creates_join_request": true});
        let params = Params::from_json(&asked);
        let sample = Sample {
            params: &params,
            bot: json!({"id": 1, "is_bot": true, "first_name": "Bot"}),
            chat: Value::Null,
            now: 0,
        };
        let link = sample.of(&Kind::Object("ChatInviteLink"));
        assert_eq!(link["name"], "friends");
        assert_eq!(link["member_limit"], 5);
        assert_eq!(link["creates_join_request"], true);
        assert_eq!(link["creator"]["id"], 1);
    }
}
