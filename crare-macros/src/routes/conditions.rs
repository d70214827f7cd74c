//! What every handler of the module asks for, and what stands around it.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprArray};

use crate::attr::{self, Given, Item, Part, Value};
use crate::errors::{Errors, Reported};

/// Guards and middleware, in the order written.
#[derive(Default)]
pub(super) struct Conditions {
    guards: Vec<Named>,
    wraps: Vec<Named>,
    has_wrap: bool,
}

/// An expression and its text.
struct Named {
    name: String,
    expr: Expr,
}

/// The words that begin a condition.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    ["guard", "wrap"].into_iter()
}

/// The parts of the attribute.
pub(super) fn parts(args: TokenStream, errors: &mut Errors) -> Vec<Part> {
    attr::parts(args, errors)
}

impl Conditions {
    /// Reads a condition. False when the word begins none.
    pub(super) fn read(&mut self, item: &Item, errors: &mut Errors) -> bool {
        // What is wrong has been reported, and the condition is left out.
        let _: Result<(), Reported> = match item.key.to_string().as_str() {
            "guard" => self.guard(item, errors),
            "wrap" => self.wrap(item, errors),
            _ => return false,
        };
        true
    }

    fn guard(&mut self, item: &Item, errors: &mut Errors) -> Result<(), Reported> {
        let tokens = value(item, "guard = is_admin", errors)?;
        self.guards.push(named(
            tokens,
            "`guard` takes a function of `&Context`: `guard = is_admin`",
            errors,
        )?);
        Ok(())
    }

    fn wrap(&mut self, item: &Item, errors: &mut Errors) -> Result<(), Reported> {
        if self.has_wrap {
            return Err(errors.over(
                &item.key,
                "`wrap` is given twice: name all in one list, `wrap = [audit, limit]`",
            ));
        }
        self.has_wrap = true;
        let tokens = value(item, "wrap = [audit]", errors)?;
        let list = match syn::parse2::<ExprArray>(tokens.clone()) {
            Ok(array) => array.elems.iter().map(ToTokens::to_token_stream).collect(),
            Err(_) => vec![tokens],
        };
        for tokens in list {
            self.wraps.push(named(
                tokens,
                "`wrap` takes middleware: `wrap = audit` or `wrap = [audit, limit]`",
                errors,
            )?);
        }
        Ok(())
    }

    /// The same text for guards that mean the same.
    pub(super) fn text(&self) -> String {
        let mut texts: Vec<_> = self
            .guards
            .iter()
            .map(|guard| format!("when = {}", guard.name))
            .collect();
        texts.sort();
        texts.join(", ")
    }

    /// `.guard(..).wrap(..)`
    pub(super) fn calls(&self) -> TokenStream {
        let hygienic = Span::mixed_site();
        let guards = self.guards.iter().map(|Named { name, expr }| {
            let at = hygienic.located_at(expr.span());
            quote_spanned!(at=> .guard(::crare::__private::Guard::when(#name, #expr)))
        });
        let wraps = self.wraps.iter().map(|Named { name, expr }| {
            let at = hygienic.located_at(expr.span());
            quote_spanned!(at=> .wrap(#name, #expr))
        });
        guards.chain(wraps).collect()
    }
}

fn value(item: &Item, example: &str, errors: &mut Errors) -> Result<TokenStream, Reported> {
    let key = &item.key;
    match &item.given {
        Given::Nothing | Given::Value(Value::Missing(_)) => {
            Err(errors.over(key, format!("`{key}` needs a value: `{example}`")))
        }
        Given::Items(group) => Err(errors.over(
            group,
            format!("`{key}` takes its value after `=`: `{example}`"),
        )),
        Given::Value(value) => Ok(value.tokens()),
    }
}

fn named(tokens: TokenStream, right: &str, errors: &mut Errors) -> Result<Named, Reported> {
    match syn::parse2::<Expr>(tokens.clone()) {
        Ok(expr) if !matches!(expr, Expr::Lit(_)) => Ok(Named {
            name: tokens.to_string().split_whitespace().collect(),
            expr,
        }),
        _ => Err(errors.over(tokens, right)),
    }
}
