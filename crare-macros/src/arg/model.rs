//! A type with everything about it checked, and the codes and names of its variants.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Data, DataEnum, DataStruct, DeriveInput, Fields, LitStr, Type, Variant};

use super::parse::{self, Written};
use crate::errors::{Errors, Reported};
use crate::suggest::snake_case;

/// Most bytes of a name that is its own code.
const SHORT: usize = 3;
/// Most bytes of a code.
const CODE_BYTES: usize = 8;
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// What is derived for.
pub(super) enum Model {
    /// A struct around one value of this type.
    Newtype(Box<Type>),
    /// An enum; at least one choice.
    Choices(Vec<Choice>),
}

/// A variant.
pub(super) struct Choice {
    pub(super) ident: Ident,
    /// What stands for it in callback data and start parameters.
    pub(super) code: String,
    /// What people may write for it, the shown one first.
    pub(super) names: Vec<String>,
}

/// A code or name in use, for messages about the next one that is equal.
struct Taken {
    text: String,
    choice: usize,
}

impl Model {
    /// Judges the type.
    pub(super) fn new(input: &DeriveInput, errors: &mut Errors) -> Result<Self, Reported> {
        let before = errors.count();
        if let Some(attr) = input.attrs.iter().find(|attr| parse::is_arg(attr)) {
            errors.over(
                attr,
                "`#[arg(..)]` belongs on the variants of an enum: remove it here",
            );
        }
        if !input.generics.params.is_empty() {
            errors.over(
                &input.generics,
                "an argument's type cannot be generic here: name the types, or write `impl Arg` by hand",
            );
        }
        let model = match &input.data {
            Data::Struct(data) => {
                newtype(input, data, errors).map(|ty| Self::Newtype(Box::new(ty)))
            }
            Data::Enum(data) => choices(input, data, errors).map(Self::Choices),
            Data::Union(data) => Err(errors.over(
                data.union_token,
                "a union has no text form: derive `Arg` for an enum, or write `impl Arg` by hand",
            )),
        };
        errors.since(before)?;
        model
    }
}

fn newtype(input: &DeriveInput, data: &DataStruct, errors: &mut Errors) -> Result<Type, Reported> {
    for field in &data.fields {
        for attr in field.attrs.iter().filter(|attr| parse::is_arg(attr)) {
            errors.over(
                attr,
                "`#[arg(..)]` belongs on the variants of an enum: remove it here",
            );
        }
    }
    let Fields::Unnamed(fields) = &data.fields else {
        let inner = match &data.fields {
            Fields::Named(fields) if fields.named.len() == 1 => &fields.named[0].ty,
            _ => return Err(errors.over(&input.ident, several(&input.ident))),
        };
        let ty = quote::ToTokens::to_token_stream(inner);
        return Err(errors.over(
            &data.fields,
            format!(
                "an argument is one value, which has no name: write `struct {}({ty});`",
                input.ident
            ),
        ));
    };
    match fields.unnamed.len() {
        1 => Ok(fields.unnamed[0].ty.clone()),
        _ => Err(errors.over(&input.ident, several(&input.ident))),
    }
}

fn several(ident: &Ident) -> String {
    format!(
        "an argument is one value: derive `Arg` for an enum or for `struct {ident}(u32);`, or write `impl Arg` by hand"
    )
}

fn choices(
    input: &DeriveInput,
    data: &DataEnum,
    errors: &mut Errors,
) -> Result<Vec<Choice>, Reported> {
    if data.variants.is_empty() {
        return Err(errors.over(
            &input.ident,
            "this enum has no variants, so no text could be read as one: add some",
        ));
    }
    let before = errors.count();
    let mut choices: Vec<Choice> = Vec::new();
    let mut codes: Vec<Taken> = Vec::new();
    let mut names: Vec<Taken> = Vec::new();
    // What is written has precedence over what follows from the variants' own names.
    let written: Vec<Written> = data
        .variants
        .iter()
        .map(|variant| judge(variant, errors))
        .collect();
    for (index, (variant, written)) in data.variants.iter().zip(&written).enumerate() {
        let own = snake_case(&variant.ident.unraw().to_string());
        let mut found = Found {
            index,
            variants: data,
            errors,
        };
        let shown = written.name.as_ref();
        let mut all = vec![found.name(&own, shown, &variant.ident, &mut names)];
        for alias in &written.aliases {
            all.push(found.name(&own, Some(alias), &variant.ident, &mut names));
        }
        let code = found.code(&own, written.code.as_ref(), &variant.ident, &mut codes);
        choices.push(Choice {
            ident: variant.ident.clone(),
            code,
            names: all,
        });
    }
    own_names(data, &mut choices, &mut names);
    errors.since(before)?;
    crossed(data, &choices, &written, errors);
    Ok(choices)
}

/// Checks a variant and the texts in its attributes.
fn judge(variant: &Variant, errors: &mut Errors) -> Written {
    if !matches!(variant.fields, Fields::Unit) {
        errors.over(
            &variant.fields,
            format!(
                "an argument is one word, so its variants have no fields: write `{}` alone",
                variant.ident
            ),
        );
    }
    let mut written = parse::variant(&variant.attrs, errors);
    written
        .name
        .take_if(|lit| name(lit, "name", errors).is_err());
    written
        .aliases
        .retain(|lit| name(lit, "alias", errors).is_ok());
    written.code.take_if(|lit| code(lit, errors).is_err());
    written
}

/// The codes and names that are found so far, while one variant is looked at.
struct Found<'a> {
    index: usize,
    variants: &'a DataEnum,
    errors: &'a mut Errors,
}

impl Found<'_> {
    /// The written name, else the variant's own; reported when it is taken.
    fn name(
        &mut self,
        own: &str,
        written: Option<&LitStr>,
        ident: &Ident,
        taken: &mut Vec<Taken>,
    ) -> String {
        let text = written.map_or_else(|| own.to_owned(), LitStr::value);
        let span = written.map_or_else(|| ident.span(), LitStr::span);
        if let Some(other) = taken
            .iter()
            .find(|other| other.text.eq_ignore_ascii_case(&text))
        {
            let message = if other.choice == self.index {
                format!(
                    "this variant is called `{}` already: remove one",
                    other.text
                )
            } else {
                let other = &self.variants.variants[other.choice].ident;
                format!(
                    "`{text}` is a name of `{other}` already, in any letter case: choose another"
                )
            };
            self.errors.at(span, message);
        }
        taken.push(Taken {
            text: text.clone(),
            choice: self.index,
        });
        text
    }

    /// The written code, else the one made of the variant's own name; reported when it is taken.
    fn code(
        &mut self,
        own: &str,
        written: Option<&LitStr>,
        ident: &Ident,
        taken: &mut Vec<Taken>,
    ) -> String {
        let text = written.map_or_else(|| code_of(own), LitStr::value);
        let span = written.map_or_else(|| ident.span(), LitStr::span);
        if let Some(other) = taken.iter().find(|other| other.text == text) {
            let other = &self.variants.variants[other.choice].ident;
            let message = if written.is_some() {
                format!("`{text}` is the code of `{other}` already: choose another")
            } else {
                format!(
                    "the code of `{ident}` would be `{text}`, like that of `{other}`: give it one of its own, `#[arg(code = \"..\")]`"
                )
            };
            self.errors.at(span, message);
        }
        taken.push(Taken {
            text: text.clone(),
            choice: self.index,
        });
        text
    }
}

/// Adds the variants' own names where another name is shown, unless another variant is called so.
fn own_names(data: &DataEnum, choices: &mut [Choice], taken: &mut Vec<Taken>) {
    for (index, variant) in data.variants.iter().enumerate() {
        let text = snake_case(&variant.ident.unraw().to_string());
        if taken
            .iter()
            .all(|other| !other.text.eq_ignore_ascii_case(&text))
        {
            choices[index].names.push(text.clone());
            taken.push(Taken {
                text,
                choice: index,
            });
        }
    }
}

/// Reports codes that are a name of another variant: one text would mean both.
fn crossed(data: &DataEnum, choices: &[Choice], written: &[Written], errors: &mut Errors) {
    for (index, choice) in choices.iter().enumerate() {
        let named_so = choices
            .iter()
            .enumerate()
            .find(|(other, with)| *other != index && with.names.contains(&choice.code));
        let Some((other, _)) = named_so else {
            continue;
        };
        let other = &data.variants[other].ident;
        let (ident, text) = (&choice.ident, &choice.code);
        match &written[index].code {
            Some(lit) => errors.over(
                lit,
                format!("the code `{text}` is a name of `{other}`: choose another"),
            ),
            None => errors.over(
                ident,
                format!(
                    "the code of `{ident}` is `{text}`, which is a name of `{other}`: give it one of its own, `#[arg(code = \"..\")]`"
                ),
            ),
        };
    }
}

/// Checks a name that is written.
fn name(lit: &LitStr, key: &str, errors: &mut Errors) -> Result<(), Reported> {
    let text = lit.value();
    let message = if text.trim().is_empty() {
        "nobody could write an empty name: remove it".to_owned()
    } else if text.trim() != text {
        format!(
            "a name neither begins nor ends with white space: `{key} = {:?}`",
            text.trim()
        )
    } else if let Some(c) = text.chars().find(|c| c.is_control() || *c == '|') {
        let why = if c == '|' {
            "it stands between the names in usage lines"
        } else {
            "nobody could write it"
        };
        format!(
            "a name cannot have `{}`, {why}: leave it out",
            c.escape_debug()
        )
    } else {
        return Ok(());
    };
    Err(errors.over(lit, message))
}

/// Checks a code that is written.
fn code(lit: &LitStr, errors: &mut Errors) -> Result<(), Reported> {
    let text = lit.value();
    if text.is_empty() || text.len() > CODE_BYTES {
        return Err(errors.over(
            lit,
            format!(
                "a code has 1 to {CODE_BYTES} characters, this has {}: `code = \"l\"`",
                text.chars().count()
            ),
        ));
    }
    match text.chars().find(|c| !c.is_ascii_alphanumeric()) {
        Some(c) => Err(errors.over(
            lit,
            format!(
                "a code has only `A` to `Z`, `a` to `z` and `0` to `9`, not `{}`: `code = \"l\"`",
                c.escape_debug()
            ),
        )),
        None => Ok(()),
    }
}

/// A short name itself, else two characters made of it.
pub(super) fn code_of(name: &str) -> String {
    if name.len() <= SHORT && name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return name.to_owned();
    }
    let base = DIGITS.len() as u64;
    let hash = fnv1a(name) % (base * base);
    [hash / base, hash % base]
        .iter()
        .filter_map(|digit| DIGITS.get(usize::try_from(*digit).ok()?))
        .map(|&digit| char::from(digit))
        .collect()
}

/// FNV-1a, 64 bits: it must stay, for buttons out there hold what it gave.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
