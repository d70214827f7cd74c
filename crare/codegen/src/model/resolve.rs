//! From the table and the decisions to the model.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Field, Method, Model, ModelError, Object, Sign, StringEnum, Ty, Union, Variant, problem, reach,
};
use crate::decisions::{Decisions, ShapeVariant};
use crate::facts::{Facts, Field as FactField};
use crate::names;

struct Resolver<'a> {
    facts: &'a Facts,
    decisions: &'a Decisions,
    objects: BTreeSet<&'a str>,
    unions: BTreeSet<&'a str>,
}

/// Settles every name and type.
pub(crate) fn resolve(facts: &Facts, decisions: &Decisions) -> Result<Model, ModelError> {
    let resolver = Resolver {
        facts,
        decisions,
        objects: facts.types.iter().map(|t| t.name.as_str()).collect(),
        unions: facts.unions.iter().map(|u| u.name.as_str()).collect(),
    };
    let mut model = Model {
        version: facts.version.clone(),
        objects: resolver.objects()?,
        unions: resolver.unions()?,
        enums: resolver.enums()?,
        methods: resolver.methods()?,
        ids: decisions.ids.iter().map(|r| r.rust.clone()).collect(),
        update_kinds: resolver.update_kinds()?,
    };
    reach::mark_outgoing(&mut model);
    reach::mark_files(&mut model);
    Ok(model)
}

impl Resolver<'_> {
    fn objects(&self) -> Result<Vec<Object>, ModelError> {
        let mut out = Vec::new();
        for fact in self.facts.types.iter().filter(|t| t.name != "Update") {
            let docs = self.decisions.types.get(&fact.name);
            let Some(doc) = docs.and_then(|d| d.get("doc")) else {
                return problem(format!("no documentation for the type {}", fact.name));
            };
            let section = match (&fact.section, self.decisions.section.get(&fact.name)) {
                (Some(section), _) | (None, Some(section)) => section.clone(),
                (None, None) => return problem(format!("no section for the type {}", fact.name)),
            };
            let nothing = BTreeMap::new();
            let common = match fact.section.as_deref() {
                None | Some("Available types" | "Getting updates") => &self.decisions.common,
                Some(_) => &nothing,
            };
            let mut tag = None;
            let mut fields = Vec::new();
            for field in &fact.fields {
                if let Some(constant) = &field.constant {
                    tag = Some((field.name.clone(), constant.clone()));
                } else {
                    fields.push(self.field(&fact.name, field, docs, common)?);
                }
            }
            out.push(Object {
                name: fact.name.clone(),
                rust: self.rust_name(&fact.name),
                section: names::snake(&section.to_lowercase()),
                doc: doc.clone(),
                fields,
                tag,
                outgoing: false,
                files: false,
            });
        }
        Ok(out)
    }

    fn rust_name(&self, name: &str) -> String {
        self.decisions
            .rename
            .get(name)
            .cloned()
            .unwrap_or_else(|| name.into())
    }

    fn field(
        &self,
        owner: &str,
        fact: &FactField,
        docs: Option<&BTreeMap<String, String>>,
        common: &BTreeMap<String, String>,
    ) -> Result<Field, ModelError> {
        let own = docs
            .and_then(|d| d.get(&fact.name))
            .or_else(|| common.get(&fact.name));
        let mut ty = self.ty(owner, fact, &fact.notation)?;
        if ty == Ty::True && fact.required {
            ty = Ty::Bool;
        }
        Ok(Field {
            json: fact.name.clone(),
            rust: names::field(&fact.name),
            required: fact.required,
            ty,
            doc: crate::docs::field(fact, own.map(String::as_str)),
        })
    }

    fn ty(&self, owner: &str, fact: &FactField, notation: &str) -> Result<Ty, ModelError> {
        if let Some(item) = notation
            .strip_prefix("Array<")
            .and_then(|n| n.strip_suffix('>'))
        {
            return Ok(Ty::List(Box::new(self.ty(owner, fact, item)?)));
        }
        if let Some(alternative) = self
            .decisions
            .alternatives
            .iter()
            .find(|a| a.of == notation)
        {
            return Ok(Ty::Union(alternative.name.clone()));
        }
        let place = format!("{owner}.{}", fact.name);
        if self.decisions.secrets.fields.contains(&place) {
            return Ok(Ty::Value("Secret".into()));
        }
        if let Some(rule) = self
            .decisions
            .enums
            .iter()
            .find(|e| e.fields.contains(&place))
        {
            return Ok(Ty::Value(rule.name.clone()));
        }
        Ok(match notation {
            "Integer" | "Int64" | "String" => {
                if let Some(id) = self.id(owner, &fact.name) {
                    return Ok(Ty::Value(id));
                }
                match (notation, fact.unit.as_deref()) {
                    ("String", _)
                        if fact.values.is_some()
                            && !self.decisions.plain.fields.contains(&place) =>
                    {
                        return problem(format!(
                            "{place} has a closed list: give it an enum, or call it plain"
                        ));
                    }
                    ("String", _) => Ty::Text,
                    (_, Some("seconds")) => Ty::Duration,
                    (_, Some("unix seconds")) => Ty::Value("UnixTime".into()),
                    (_, Some("bytes")) => Ty::U64,
                    _ => Ty::I64,
                }
            }
            "Float" if fact.unit.as_deref() == Some("seconds") => Ty::FloatDuration,
            "Float" => Ty::F64,
            "Boolean" => Ty::Bool,
            "True" => Ty::True,
            "ParseMode" => Ty::Value("ParseMode".into()),
            "UpdateKind" => Ty::Value("AllowedUpdate".into()),
            "Int64 or String" => Ty::Value("ChatTarget".into()),
            "InputFile" | "InputFile or String" => Ty::InputFile,
            name if self.unions.contains(name) => Ty::Union(name.into()),
            name if self.objects.contains(name) => Ty::Object(self.rust_name(name)),
            other => return problem(format!("{place}: the type {other} is unknown")),
        })
    }

    fn id(&self, owner: &str, field: &str) -> Option<String> {
        if field == "id" {
            return self.decisions.id_of.get(owner).cloned();
        }
        let fits = |name: &str| {
            field == name
                || field
                    .strip_suffix(name)
                    .is_some_and(|rest| rest.ends_with('_'))
        };
        self.decisions
            .ids
            .iter()
            .find(|rule| rule.names.iter().any(|name| fits(name)))
            .map(|rule| rule.rust.clone())
    }

    fn unions(&self) -> Result<Vec<Union>, ModelError> {
        let mut out = Vec::new();
        for fact in &self.facts.unions {
            let Some(doc) = self
                .decisions
                .unions
                .get(&fact.name)
                .and_then(|d| d.get("doc"))
            else {
                return problem(format!("no documentation for the union {}", fact.name));
            };
            let variants = match (&fact.tag, self.decisions.shapes.get(&fact.name)) {
                (Some(_), _) => {
                    let objects: Vec<&str> =
                        fact.variants.iter().map(|v| v.object.as_str()).collect();
                    let prefix = prefix(&fact.name, &objects);
                    let mut variants = Vec::new();
                    for v in &fact.variants {
                        let Some(value) = v.value.clone() else {
                            return problem(format!(
                                "{}: {} has no value of the tag",
                                fact.name, v.object
                            ));
                        };
                        let sign = match self.decisions.told_by.get(&v.object) {
                            Some(key) => Sign::TagAndKey(value, key.clone()),
                            None => Sign::Tag(value),
                        };
                        variants.push(Variant {
                            name: v.object[prefix..].into(),
                            object: self.rust_name(&v.object),
                            sign,
                        });
                    }
                    variants
                }
                (None, Some(shape)) => self.shape(&shape.variants),
                (None, None) => {
                    return problem(format!(
                        "say how the union {} is told apart (shapes)",
                        fact.name
                    ));
                }
            };
            out.push(Union {
                name: fact.name.clone(),
                doc: doc.clone(),
                tag: fact.tag.clone(),
                variants,
                files: false,
                documented: true,
                text_like: fact.name == "RichText",
            });
        }
        for alternative in &self.decisions.alternatives {
            let variants = if let Some(strip) = &alternative.strip {
                let mut variants = Vec::new();
                for object in alternative.of.split(" or ") {
                    let tag = self
                        .facts
                        .types
                        .iter()
                        .find(|t| t.name == object)
                        .and_then(|t| t.fields.iter().find_map(|f| f.constant.clone()));
                    let (Some(tag), Some(name)) = (tag, object.strip_prefix(strip.as_str())) else {
                        return problem(format!(
                            "{}: {object} has no tag, or another name",
                            alternative.name
                        ));
                    };
                    variants.push(Variant {
                        name: name.into(),
                        object: object.into(),
                        sign: Sign::Tag(tag),
                    });
                }
                variants
            } else {
                self.shape(&alternative.variants)
            };
            out.push(Union {
                name: alternative.name.clone(),
                doc: alternative.doc.clone(),
                tag: alternative.strip.as_ref().map(|_| "type".into()),
                variants,
                files: false,
                documented: false,
                text_like: false,
            });
        }
        Ok(out)
    }

    fn shape(&self, variants: &[ShapeVariant]) -> Vec<Variant> {
        variants
            .iter()
            .map(|v| Variant {
                name: v.name.clone(),
                object: self.rust_name(&v.object),
                sign: match (&v.key, &v.value) {
                    (Some(key), Some(value)) => Sign::KeyAndValue(key.clone(), value.clone()),
                    (Some(key), None) => Sign::Key(key.clone()),
                    (None, _) => Sign::Rest,
                },
            })
            .collect()
    }

    fn enums(&self) -> Result<Vec<StringEnum>, ModelError> {
        let mut out = Vec::new();
        for rule in &self.decisions.enums {
            let mut variants: Vec<(String, String)> = Vec::new();
            for place in &rule.fields {
                let Some(values) = self.values(place) else {
                    return problem(format!("{}: {place} has no list of values", rule.name));
                };
                for value in values {
                    if variants.iter().any(|(_, known)| *known == value) {
                        continue;
                    }
                    let name = rule
                        .variants
                        .get(&value)
                        .cloned()
                        .unwrap_or_else(|| names::camel(&value));
                    variants.push((name, value));
                }
            }
            out.push(StringEnum {
                name: rule.name.clone(),
                doc: rule.doc.clone(),
                variants,
            });
        }
        Ok(out)
    }

    fn values(&self, place: &str) -> Option<Vec<String>> {
        let (owner, field) = place.split_once('.')?;
        let types = self
            .facts
            .types
            .iter()
            .filter(|t| t.name == owner)
            .flat_map(|t| &t.fields);
        let methods = self
            .facts
            .methods
            .iter()
            .filter(|m| m.name == owner)
            .flat_map(|m| &m.params);
        let fact = types.chain(methods).find(|f| f.name == field)?;
        serde_json::from_value(fact.values.clone()?).ok()
    }

    fn methods(&self) -> Result<Vec<Method>, ModelError> {
        let mut out = Vec::new();
        for fact in &self.facts.methods {
            let docs = self.decisions.methods.get(&fact.name);
            let Some(doc) = docs.and_then(|d| d.get("doc")) else {
                return problem(format!("no documentation for the method {}", fact.name));
            };
            let mut params = Vec::new();
            for param in &fact.params {
                params.push(self.field(&fact.name, param, docs, &self.decisions.common_params)?);
            }
            out.push(Method {
                name: fact.name.clone(),
                rust: names::camel(&fact.name),
                snake: names::snake(&fact.name),
                section: names::snake(&fact.section.to_lowercase()),
                doc: doc.clone(),
                params,
                output: self.output(&fact.name, &fact.returns)?,
                files: false,
            });
        }
        Ok(out)
    }

    fn output(&self, method: &str, returns: &str) -> Result<String, ModelError> {
        if let Some(item) = returns
            .strip_prefix("Array<")
            .and_then(|n| n.strip_suffix('>'))
        {
            return Ok(format!("Vec<{}>", self.output(method, item)?));
        }
        Ok(match returns {
            "String" if self.decisions.secrets.results.iter().any(|m| m == method) => {
                "Secret".into()
            }
            "True" => "bool".into(),
            "String" => "String".into(),
            "Integer" => "i64".into(),
            "Message or True" => "MessageOrTrue".into(),
            "Update" => "Update".into(),
            name if self.objects.contains(name) => self.rust_name(name),
            name if self.unions.contains(name) => name.into(),
            other => return problem(format!("{method} returns {other}, which is unknown")),
        })
    }

    fn update_kinds(&self) -> Result<Vec<(String, String)>, ModelError> {
        let Some(update) = self.facts.types.iter().find(|t| t.name == "Update") else {
            return problem("the table has no Update");
        };
        Ok(update
            .fields
            .iter()
            .filter(|f| !f.required)
            .map(|f| (f.name.clone(), self.rust_name(&f.notation)))
            .collect())
    }
}

/// How much of the variants' names is the union's: its own name, else what they share.
fn prefix(union: &str, objects: &[&str]) -> usize {
    if objects
        .iter()
        .all(|o| o.len() > union.len() && o.starts_with(union))
    {
        return union.len();
    }
    let Some(first) = objects.first() else {
        return 0;
    };
    let boundaries = first
        .char_indices()
        .filter(|(_, c)| c.is_ascii_uppercase())
        .map(|(i, _)| i);
    boundaries
        .filter(|&i| {
            objects
                .iter()
                .all(|o| o.len() > i && o.starts_with(&first[..i]))
        })
        .max()
        .unwrap_or(0)
}
