//! A handler with everything about it checked.

use proc_macro2::{Ident, Span};
use syn::{Attribute, FnArg, PatType, Type, Visibility};

use super::limits;
use super::parse::{Kind, Written};
use crate::errors::{Errors, Reported};
use crate::function::Function;
use crate::problem::Problem;

/// A function and the triggers it serves.
pub(super) struct Handler {
    pub(super) cfgs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) ident: Ident,
    pub(super) name: String,
    pub(super) doc: String,
    /// The types of the arguments.
    pub(super) args: Vec<Type>,
    pub(super) output: Option<Type>,
    /// At least one, all different.
    pub(super) triggers: Vec<Trigger>,
}

/// A valid trigger.
pub(super) struct Trigger {
    pub(super) on: On,
    pub(super) span: Span,
}

/// What a trigger waits for.
#[derive(PartialEq, Eq)]
pub(super) enum On {
    Endpoint {
        name: &'static str,
        marker: &'static str,
    },
    Command(String),
    Text(String),
    Callback(String),
}

impl Handler {
    /// Judges the signature and the triggers.
    pub(super) fn new(function: &Function, written: Vec<Written>, errors: &mut Errors) -> Self {
        function.check_plain("a handler", errors);
        let args = arguments(function, errors);
        let mut triggers: Vec<Trigger> = Vec::new();
        for one in written {
            let Ok(trigger) = judge(&one, function, errors) else {
                continue;
            };
            if triggers.iter().any(|other| other.on == trigger.on) {
                errors.at(
                    trigger.span,
                    format!(
                        "this handler has {} already: remove one",
                        trigger.on.describe()
                    ),
                );
            } else {
                triggers.push(trigger);
            }
        }
        Self {
            cfgs: function.cfgs(),
            vis: function.vis.clone(),
            ident: function.sig.ident.clone(),
            name: function.name(),
            doc: function.doc(),
            args,
            output: function.output().cloned(),
            triggers,
        }
    }
}

impl On {
    fn describe(&self) -> String {
        match self {
            Self::Endpoint { name, .. } => format!("the trigger `{name}`"),
            Self::Command(name) => format!("the command `{name}`"),
            Self::Text(text) => format!("the text {text:?}"),
            Self::Callback(data) => format!("the callback {data:?}"),
        }
    }
}

/// Checks the text of a trigger.
fn judge(written: &Written, function: &Function, errors: &mut Errors) -> Result<Trigger, Reported> {
    type Check = fn(&str) -> Result<(), Problem>;
    let checked = |lit: &syn::LitStr, check: Check, errors: &mut Errors| {
        let text = lit.value();
        match check(&text) {
            Ok(()) => Ok(text),
            Err(problem) => Err(problem.report(lit, errors)),
        }
    };
    let on = match &written.kind {
        Kind::Endpoint(name, marker) => On::Endpoint { name, marker },
        Kind::OwnCommand => {
            let name = function.name();
            match limits::command_of_function(&name) {
                Ok(()) => On::Command(name),
                Err(problem) => {
                    return Err(errors.at(function.sig.ident.span(), problem.message));
                }
            }
        }
        Kind::Command(lit) => On::Command(checked(lit, limits::command, errors)?),
        Kind::Text(lit) => On::Text(checked(lit, limits::text, errors)?),
        Kind::Callback(lit) => On::Callback(checked(lit, limits::callback, errors)?),
    };
    Ok(Trigger {
        on,
        span: written.span,
    })
}

/// The types of the arguments; reports those that nobody could fill.
fn arguments(function: &Function, errors: &mut Errors) -> Vec<Type> {
    let mut types = Vec::new();
    for arg in &function.sig.inputs {
        // `self` is reported with the signature.
        let FnArg::Typed(PatType { attrs, ty, .. }) = arg else {
            continue;
        };
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
                errors.over(ty, by_value(&reference.elem));
            }
            Type::Infer(infer) => {
                errors.over(infer, "name the type of this argument");
            }
            _ => {}
        }
        types.push((**ty).clone());
    }
    types
}

/// What to write instead of a reference to `ty`.
fn by_value(ty: &Type) -> String {
    let name = match ty {
        Type::Path(path) if path.qself.is_none() => path.path.get_ident().map(Ident::to_string),
        _ => None,
    };
    let instead = match name.as_deref() {
        Some("str") => ": write `Text(text): Text`".to_owned(),
        Some(name) => format!(": write `{name}`"),
        None => String::new(),
    };
    format!("a handler takes its arguments by value{instead}")
}
