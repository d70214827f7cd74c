//! A `main` with everything about it checked.

use syn::{FnArg, Type};

use super::keys::{APP, PLAYGROUND, POLLING, WEBHOOK};
use super::parse::{Attribute, Source};
use super::settings::{Setting, settings};
use crate::errors::Errors;
use crate::function::Function;

/// What the program starts with.
pub(super) struct Main {
    pub(super) source: Source,
    pub(super) settings: Vec<Setting>,
    /// The settings of the app itself.
    pub(super) app: Vec<Setting>,
    /// The function takes `app: &mut App`.
    pub(super) takes_app: bool,
}

impl Main {
    /// Judges the signature and the settings.
    pub(super) fn new(function: &Function, attribute: Attribute, errors: &mut Errors) -> Self {
        let given = match attribute.source {
            Source::Webhook => settings("webhook", attribute.settings, WEBHOOK, errors),
            Source::Playground => settings("playground", attribute.settings, PLAYGROUND, errors),
            Source::Polling | Source::Unsaid => {
                settings("polling", attribute.settings, POLLING, errors)
            }
        };
        let app = settings("crare::main", attribute.app, APP, errors);
        function.check_plain("`main`", errors);
        check_arguments(function, errors);
        Self {
            source: attribute.source,
            settings: given,
            app,
            takes_app: !function.sig.inputs.is_empty(),
        }
    }
}

/// No argument, or one mutable reference.
fn check_arguments(function: &Function, errors: &mut Errors) {
    const RIGHT: &str = "`main` takes nothing, or `app: &mut App`";
    for (index, arg) in function.sig.inputs.iter().enumerate() {
        match arg {
            // `self` is reported with the signature.
            FnArg::Receiver(_) => {}
            FnArg::Typed(arg) if index > 0 => {
                errors.over(arg, format!("{RIGHT}: remove this argument"));
            }
            FnArg::Typed(arg) => match &*arg.ty {
                Type::Reference(reference) if reference.mutability.is_some() => {}
                ty => {
                    errors.over(ty, RIGHT);
                }
            },
        }
    }
}
