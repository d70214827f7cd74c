//! Random valid values, made from the facts table alone.

use serde_json::{Map, Value, json};

/// The table, as the generator reads it.
pub(super) const TABLE: &str = include_str!("../../../codegen/facts/bot-api-10.3.json");

/// Makes values; the same seed makes the same ones.
pub(super) struct Maker<'t> {
    table: &'t Value,
    state: u64,
}

/// Deeper than this only what is required is made, and as little as possible.
const DEEP: usize = 4;

impl<'t> Maker<'t> {
    pub(super) fn new(table: &'t Value, seed: u64) -> Self {
        Self {
            table,
            state: seed | 1,
        }
    }

    fn below(&mut self, end: u64) -> u64 {
        // xorshift*: good enough to choose among fields
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        (self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16) % end
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let n = self.below(items.len() as u64);
        &items[usize::try_from(n).unwrap()]
    }

    fn named(&self, list: &str, name: &str) -> Option<&'t Value> {
        self.table[list]
            .as_array()
            .unwrap()
            .iter()
            .find(|item| item["name"] == name)
    }

    /// A value of the type or union of this name.
    pub(super) fn named_value(&mut self, name: &str, depth: usize) -> Value {
        if let Some(union) = self.named("unions", name) {
            return self.union(name, union, depth);
        }
        let object = self
            .named("types", name)
            .unwrap_or_else(|| panic!("{name} is not in the table"));
        let fields = object["fields"].as_array().unwrap();
        if name == "Update" {
            return self.update(fields, depth);
        }
        let mut out = Map::new();
        for field in fields {
            let required = field["required"] == true;
            if required || (depth < DEEP && self.below(3) == 0) {
                let value = self.field(name, field, depth);
                out.insert(field["name"].as_str().unwrap().to_owned(), value);
            }
        }
        Value::Object(out)
    }

    fn update(&mut self, fields: &[Value], depth: usize) -> Value {
        let mut out = Map::new();
        out.insert("update_id".into(), json!(self.below(2_000_000_000)));
        if self.below(10) == 0 {
            out.insert(
                "news_from_the_future".into(),
                json!({"z": [1.25, null], "a": "b"}),
            );
        } else {
            let kinds: Vec<&Value> = fields.iter().filter(|f| f["required"] == false).collect();
            let kind = *self.pick(&kinds);
            let value = self.field("Update", kind, depth);
            out.insert(kind["name"].as_str().unwrap().to_owned(), value);
        }
        Value::Object(out)
    }

    fn union(&mut self, name: &str, union: &Value, depth: usize) -> Value {
        if name == "RichText" && (depth >= DEEP || self.below(3) == 0) {
            return if depth < DEEP && self.below(2) == 0 {
                (0..self.below(3))
                    .map(|_| self.named_value("RichText", depth + 1))
                    .collect()
            } else {
                self.text()
            };
        }
        if let Some(tag) = union["tag"].as_str()
            && self.below(8) == 0
        {
            return json!({tag: "from_the_future", "more": {"x": [1, 2, {"y": null}]}});
        }
        let variants = union["variants"].as_array().unwrap();
        let variant = self.pick(variants)["type"].as_str().unwrap();
        self.named_value(variant, depth + 1)
    }

    fn field(&mut self, owner: &str, field: &Value, depth: usize) -> Value {
        if let Some(constant) = field.get("constant") {
            return constant.clone();
        }
        if owner == "InaccessibleMessage" && field["name"] == "date" {
            return json!(0);
        }
        if let Some(values) = field.get("values").and_then(Value::as_array)
            && self.below(6) != 0
        {
            return self.pick(values).clone();
        }
        self.value(field["type"].as_str().unwrap(), field, depth)
    }

    fn value(&mut self, notation: &str, field: &Value, depth: usize) -> Value {
        if let Some(item) = notation
            .strip_prefix("Array<")
            .and_then(|n| n.strip_suffix('>'))
        {
            let most = if depth >= DEEP { 1 } else { 3 };
            return (0..self.below(most))
                .map(|_| self.value(item, field, depth + 1))
                .collect();
        }
        match notation {
            "Integer" => json!(1 + self.below(2_000_000_000)),
            "Int64" if field.get("unit").is_some() => json!(self.below(1 << 52)),
            "Int64" => json!(i64::try_from(self.below(1 << 52)).unwrap() - (1 << 51)),
            // parts of a second and of a degree that a binary number holds exactly
            "Float" => {
                json!(f64::from(u32::try_from(self.below(1_000_000)).unwrap()) / 64.0 + 1.0 / 128.0)
            }
            "Boolean" => json!(self.below(2) == 0),
            "True" => json!(true),
            "ParseMode" => self
                .pick(&[
                    json!("HTML"),
                    json!("MarkdownV2"),
                    json!("Markdown"),
                    json!("BBCode"),
                ])
                .clone(),
            "UpdateKind" => self
                .pick(&[json!("message"), json!("poll"), json!("from_the_future")])
                .clone(),
            "InputFile" | "InputFile or String" => self
                .pick(&[
                    json!("attach://thumb"),
                    json!("AgACAgIAAxk"),
                    json!("https://example.com/a.jpg"),
                ])
                .clone(),
            "Int64 or String" => self.pick(&[json!(-100_123), json!("@channel")]).clone(),
            "String" => self.text(),
            several if several.contains(" or ") => {
                let kinds: Vec<&str> = several.split(" or ").collect();
                let kind = *self.pick(&kinds);
                self.named_value(kind, depth + 1)
            }
            name => self.named_value(name, depth + 1),
        }
    }

    fn text(&mut self) -> Value {
        let pieces = [
            "",
            "a",
            "hello",
            "\"quoted\"",
            "\\",
            "\n\t",
            "\u{0}\u{1f}",
            "ß",
            "日本",
            "👩‍👩‍👧",
            "\u{7f}",
            "/start",
            "{}",
            "null",
        ];
        let mut text = String::new();
        for _ in 0..self.below(4) {
            let piece: &&str = self.pick(&pieces);
            text.push_str(piece);
        }
        Value::String(text)
    }
}
