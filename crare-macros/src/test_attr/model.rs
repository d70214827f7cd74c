//! A test with everything about it checked.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Expr, FnArg, LitStr, Pat, Type};

use super::parse::Attribute;
use crate::errors::Errors;
use crate::function::Function;

/// A test.
pub(super) struct Test {
    pub(super) app: Option<Expr>,
    pub(super) username: Option<LitStr>,
    pub(super) sockets: bool,
    pub(super) webhook: bool,
    pub(super) real_time: bool,
    pub(super) arguments: Vec<Argument>,
}

/// Something that the test takes.
pub(super) struct Argument {
    /// The name of who or what it is.
    pub(super) name: String,
    pub(super) ty: Type,
}

impl Test {
    /// Judges the signature and the options.
    pub(super) fn new(function: &Function, attribute: Attribute, errors: &mut Errors) -> Self {
        function.check_plain("a test", errors);
        if let Some(attr) = function
            .attrs
            .iter()
            .find(|attr| attr.path().is_ident("test"))
        {
            errors.over(
                attr,
                "`#[crare::test]` makes it a test already: remove this",
            );
        }
        let arguments = function.sig.inputs.iter();
        let arguments: Vec<Argument> = arguments
            .filter_map(|argument| Argument::new(argument, errors))
            .collect();
        let webhook = attribute.webhook.is_some();
        Self {
            app: attribute.app,
            username: attribute.username,
            // both go over the network of the machine, which time does not wait for
            real_time: attribute.real_time.is_some() || attribute.sockets.is_some() || webhook,
            sockets: attribute.sockets.is_some(),
            webhook,
            arguments,
        }
    }
}

impl Argument {
    fn new(argument: &FnArg, errors: &mut Errors) -> Option<Self> {
        // `self` is reported with the signature.
        let FnArg::Typed(argument) = argument else {
            return None;
        };
        if let Some(cfg) = argument
            .attrs
            .iter()
            .find(|attr| attr.path().is_ident("cfg"))
        {
            errors.over(
                cfg,
                "an argument of a test cannot depend on a `cfg`: write two tests",
            );
        }
        match &*argument.ty {
            Type::Reference(reference) => {
                errors.over(
                    reference,
                    "a test takes its arguments by value: write `mut alice: Actor`",
                );
            }
            ty @ (Type::ImplTrait(_) | Type::Infer(_)) => {
                errors.over(ty, "name the type of this argument: `mut alice: Actor`");
            }
            _ => {}
        }
        match &*argument.pat {
            Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => Some(Self {
                name: first_name(&pat.ident),
                ty: (*argument.ty).clone(),
            }),
            pat => {
                errors.over(
                    pat,
                    "an argument of a test has a name, which is that of the person: write `mut alice: Actor`",
                );
                None
            }
        }
    }
}

/// `mary_ann` is Mary Ann.
fn first_name(ident: &Ident) -> String {
    let name = ident.unraw().to_string();
    let words = name.split('_').filter(|word| !word.is_empty());
    let capitalised = words.map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    capitalised.collect::<Vec<_>>().join(" ")
}
