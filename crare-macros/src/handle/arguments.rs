//! Which argument is filled from the pattern, and which is extracted by its type.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{FnArg, GenericArgument, LitStr, Pat, PatType, PathArguments, Type};

use super::pattern::{Hole, HoleKind};
use super::text::spaced;
use crate::errors::Errors;
use crate::function::Function;
use crate::problem::Problem;
use crate::suggest::{hint, nearest};

/// An argument of the function.
pub(super) struct Param {
    /// Its name, when it is a plain one.
    pub(super) ident: Option<Ident>,
    /// The same without `r#`.
    pub(super) name: Option<String>,
    pub(super) ty: Type,
}

/// An argument that a hole fills.
pub(super) struct Filled {
    /// Its place among the function's arguments.
    pub(super) param: usize,
    /// The name in the pattern.
    pub(super) name: String,
    pub(super) how: How,
    /// The type that is read: of `Option<T>` and `Vec<T>` the `T`, unless [`How::One`].
    pub(super) ty: Type,
}

/// How the text of a hole is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    One,
    Maybe,
    All,
}

/// A pattern with holes, for the messages about it.
pub(super) struct Source<'a> {
    pub(super) lit: &'a LitStr,
    /// The bytes before the literal's own text.
    pub(super) offset: usize,
    pub(super) holes: &'a [Hole],
    pub(super) is_regex: bool,
}

/// The arguments; reports those that nobody could fill. `holes` are the names in the handler's patterns.
pub(super) fn params(function: &Function, holes: &[String], errors: &mut Errors) -> Vec<Param> {
    let mut params = Vec::new();
    for arg in &function.sig.inputs {
        // `self` is reported with the signature.
        let FnArg::Typed(PatType { attrs, ty, pat, .. }) = arg else {
            continue;
        };
        let ident = match &**pat {
            Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
                Some(pat.ident.clone())
            }
            _ => None,
        };
        let name = ident.as_ref().map(|ident| ident.unraw().to_string());
        if let Some(cfg) = attrs.iter().find(|attr| attr.path().is_ident("cfg")) {
            errors.over(
                cfg,
                "an argument of a handler cannot depend on a `cfg`: write two handlers",
            );
        }
        match &**ty {
            Type::ImplTrait(impl_trait) => {
                errors.over(
                    impl_trait,
                    "an argument of a handler cannot be `impl ..`, nobody could choose it: name the type",
                );
            }
            Type::Reference(reference) => {
                let is_hole = name.as_ref().is_some_and(|name| holes.contains(name));
                errors.over(ty, by_value(&reference.elem, is_hole));
            }
            Type::Infer(infer) => {
                errors.over(infer, "name the type of this argument");
            }
            _ => {}
        }
        params.push(Param {
            ident,
            name,
            ty: (**ty).clone(),
        });
    }
    params
}

/// What to write instead of a reference to `ty`.
fn by_value(ty: &Type, is_hole: bool) -> String {
    let name = match ty {
        Type::Path(path) if path.qself.is_none() => path.path.get_ident().map(Ident::to_string),
        _ => None,
    };
    let instead = match name.as_deref() {
        Some("str") if is_hole => ": write `String`".to_owned(),
        Some("str") => ": write `Text(text): Text`".to_owned(),
        Some(name) => format!(": write `{name}`"),
        None => String::new(),
    };
    format!("a handler takes its arguments by value{instead}")
}

/// Finds the argument of every hole, in the order of the holes, and reports holes and arguments that have no counterpart.
///
/// `told` are the arguments that were reported before, for another attribute.
pub(super) fn fill(
    source: &Source<'_>,
    params: &[Param],
    told: &mut Vec<usize>,
    errors: &mut Errors,
) -> Vec<Filled> {
    let mut filled = Vec::new();
    let mut meant: Vec<&str> = Vec::new();
    for hole in source.holes {
        let place = params
            .iter()
            .position(|param| param.name.as_ref() == Some(&hole.name));
        if let Some(param) = place {
            filled.extend(one(hole, param, &params[param].ty, errors));
            continue;
        }
        let free = params
            .iter()
            .filter_map(|param| param.name.as_deref())
            .filter(|name| !source.holes.iter().any(|hole| hole.name == *name));
        let near = nearest(&hole.name, free);
        meant.extend(near);
        report(source, hole, near, errors);
    }
    for (index, param) in params.iter().enumerate() {
        let Some(name) = param.name.as_deref() else {
            continue;
        };
        let is_hole = source.holes.iter().any(|hole| hole.name == name);
        if is_hole || meant.contains(&name) || told.contains(&index) || !is_plain(&param.ty) {
            continue;
        }
        told.push(index);
        let what = if source.is_regex {
            format!("`{name}` is no group of the regex: write `(?<{name}>..)` into it")
        } else {
            format!("`{name}` is not in the pattern: write `{{{name}}}` into it")
        };
        errors.over(&param.ident, what);
    }
    filled
}

/// Reports the arguments that a command without a pattern cannot have.
pub(super) fn refuse_plain(
    command: &str,
    params: &[Param],
    told: &mut Vec<usize>,
    errors: &mut Errors,
) {
    let plain: Vec<(usize, &Param)> = params
        .iter()
        .enumerate()
        .filter(|(index, param)| {
            param.ident.is_some() && is_plain(&param.ty) && !told.contains(index)
        })
        .collect();
    let Some((_, first)) = plain.first() else {
        return;
    };
    let mut pattern = command.to_owned();
    for (_, param) in &plain {
        let mark = if inner(&param.ty, "Option").is_some() {
            "?"
        } else if inner(&param.ty, "Vec").is_some() {
            ".."
        } else {
            ""
        };
        let name = param.name.as_deref().unwrap_or_default();
        pattern.extend([" {", name, mark, "}"]);
    }
    errors.over(
        &first.ident,
        format!("`command` alone takes no arguments: write `command = {pattern:?}`"),
    );
    told.extend(plain.iter().map(|(index, _)| index));
}

/// Reports a hole without an argument.
fn report(source: &Source<'_>, hole: &Hole, near: Option<&str>, errors: &mut Errors) {
    let (name, written) = (&hole.name, hole.written());
    let what = if source.is_regex {
        format!("the group `{name}` has no argument")
    } else {
        format!("`{written}` has no argument")
    };
    let instead = match (near, hole.kind) {
        (Some(_), _) => hint(near),
        (None, HoleKind::Group) => {
            format!(": add `{name}: String` to the function, or leave the name out, `(?:..)`")
        }
        (None, HoleKind::OptionalGroup) => {
            format!(
                ": add `{name}: Option<String>` to the function, or leave the name out, `(?:..)`"
            )
        }
        (None, HoleKind::Optional) => format!(": add `{name}: Option<..>` to the function"),
        (None, _) => format!(": add `{name}: ..` to the function"),
    };
    let message = format!("{what}{instead}");
    let problem = match hole.range.start.checked_sub(source.offset) {
        Some(start) => Problem::within(start..hole.range.end - source.offset, message),
        None => Problem::whole(message),
    };
    problem.report(source.lit, errors);
}

/// How one argument is read; reports a type that does not go with the hole.
fn one(hole: &Hole, param: usize, ty: &Type, errors: &mut Errors) -> Option<Filled> {
    let (name, written) = (&hole.name, hole.written());
    let option = inner(ty, "Option");
    let shown = spaced(ty);
    let (how, read) = match (hole.kind, option) {
        (HoleKind::Word, Some(inner)) => {
            errors.over(
                ty,
                format!(
                    "`{written}` is always there: write `{{{name}?}}` in the pattern, or `{name}: {}`",
                    spaced(inner)
                ),
            );
            return None;
        }
        (HoleKind::Optional, None) => {
            errors.over(
                ty,
                format!("`{written}` may be left out: write `{name}: Option<{shown}>`"),
            );
            return None;
        }
        (HoleKind::OptionalGroup, None) => {
            errors.over(
                ty,
                format!(
                    "the group `{name}` may be left out of a match: write `{name}: Option<{shown}>`"
                ),
            );
            return None;
        }
        (
            HoleKind::Optional | HoleKind::OptionalGroup | HoleKind::Group | HoleKind::Rest,
            Some(inner),
        ) => (How::Maybe, inner),
        (HoleKind::Rest, None) => match inner(ty, "Vec") {
            Some(inner) => (How::All, inner),
            None => (How::One, ty),
        },
        (HoleKind::Word | HoleKind::Group, None) | (HoleKind::Segment, _) => (How::One, ty),
    };
    Some(Filled {
        param,
        name: name.clone(),
        how,
        ty: read.clone(),
    })
}

/// The `T` of `Option<T>` or `Vec<T>`, however the path to it is written.
pub(super) fn inner<'a>(ty: &'a Type, of: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == of)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) if arguments.args.len() == 1 => Some(ty),
        _ => None,
    }
}

/// Whether it is a type that no update has by itself: a number, a text and the like.
pub(super) fn is_plain(ty: &Type) -> bool {
    const PLAIN: [&str; 18] = [
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
        "f32", "f64", "bool", "char", "String", "Duration",
    ];
    if let Some(inner) = inner(ty, "Option").or_else(|| inner(ty, "Vec")) {
        return is_plain(inner);
    }
    let Type::Path(path) = ty else { return false };
    path.path
        .segments
        .last()
        .is_some_and(|last| last.arguments.is_empty() && PLAIN.contains(&&*last.ident.to_string()))
}

/// Whether it is `String`.
pub(super) fn is_string(ty: &Type) -> bool {
    let text = ty.to_token_stream().to_string().replace(' ', "");
    matches!(
        text.as_str(),
        "String" | "std::string::String" | "::std::string::String"
    )
}
