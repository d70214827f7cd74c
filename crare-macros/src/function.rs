//! An annotated function, read only as far as the macros need: its body stays the tokens it came as.
//!
//! So an unfinished body, as an editor sends it, does not keep a macro from doing its work, and large bodies cost nothing.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Expr, Lit, Meta, ReturnType, Safety, Signature, Type, Visibility};

use crate::errors::Errors;

/// A function with a body.
pub(crate) struct Function {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) sig: Signature,
    pub(crate) body: TokenStream,
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self {
            attrs: input.call(Attribute::parse_outer)?,
            vis: input.parse()?,
            sig: input.parse()?,
            body: input.parse()?,
        })
    }
}

impl ToTokens for Function {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self {
            attrs,
            vis,
            sig,
            body,
        } = self;
        tokens.extend(quote!(#(#attrs)* #vis #sig #body));
    }
}

impl Function {
    /// Its name without the `r#` of a raw identifier.
    pub(crate) fn name(&self) -> String {
        self.sig.ident.unraw().to_string()
    }

    /// The `#[cfg(..)]` attributes: whatever is put beside the function needs them too.
    pub(crate) fn cfgs(&self) -> Vec<Attribute> {
        self.attrs
            .iter()
            .filter(|attr| attr.path().is_ident("cfg"))
            .cloned()
            .collect()
    }

    /// The first paragraph of its doc comment in one line; empty without a doc comment.
    pub(crate) fn doc(&self) -> String {
        let mut paragraph: Vec<String> = Vec::new();
        let text: Vec<String> = self.attrs.iter().filter_map(doc_text).collect();
        for line in text
            .iter()
            .flat_map(|text| text.lines().chain(text.is_empty().then_some("")))
        {
            match line.trim() {
                "" if paragraph.is_empty() => {}
                "" => break,
                line => paragraph.push(line.to_owned()),
            }
        }
        paragraph.join(" ")
    }

    /// The type after `->`.
    pub(crate) fn output(&self) -> Option<&Type> {
        match &self.sig.output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(ty),
        }
    }

    /// True when it stands in an `impl` block: it takes `self`.
    pub(crate) fn is_method(&self) -> bool {
        self.sig.receiver().is_some()
    }

    /// Reports everything that keeps it from being a plain `async fn`. `what` is "a handler", for instance.
    pub(crate) fn check_plain(&self, what: &str, errors: &mut Errors) {
        let sig = &self.sig;
        self.check_receiver(what, errors);
        if let Some(constness) = &sig.constness {
            errors.over(
                constness,
                format!("{what} is an `async fn`: it cannot be `const`"),
            );
        } else if sig.asyncness.is_none() {
            errors.over(
                sig.fn_token,
                format!("{what} must be `async`: write `async fn {}`", sig.ident),
            );
        }
        self.check_callable(what, errors);
    }

    /// Reports `self`.
    pub(crate) fn check_receiver(&self, what: &str, errors: &mut Errors) {
        if let Some(receiver) = self.sig.receiver() {
            errors.over(
                receiver,
                format!(
                    "{what} cannot take `self`: move it out of the `impl` block, to the module"
                ),
            );
        }
    }

    /// Reports what keeps it from being called by anybody who has its arguments.
    pub(crate) fn check_callable(&self, what: &str, errors: &mut Errors) {
        let sig = &self.sig;
        if let Safety::Unsafe(word) = &sig.safety {
            errors.over(
                word,
                format!("{what} cannot be `unsafe`: put an `unsafe` block inside it"),
            );
        }
        if let Some(abi) = &sig.abi {
            errors.over(abi, format!("{what} cannot be `extern`: remove it"));
        }
        if let Some(Type::Never(never)) = self.output() {
            errors.over(
                never,
                format!("{what} must come to an end: it cannot return `!`"),
            );
        }
        if let Some(variadic) = &sig.variadic {
            errors.over(variadic, format!("{what} cannot be variadic: remove `...`"));
        }
        if !sig.generics.params.is_empty() {
            errors.over(
                &sig.generics,
                format!(
                    "{what} cannot be generic, nobody could choose the parameters: name the types"
                ),
            );
        } else if let Some(clause) = &sig.generics.where_clause {
            errors.over(
                clause,
                format!("{what} cannot be generic: remove the `where` clause"),
            );
        }
    }
}

/// True when a type has an `impl ..` somewhere: such a type may not stand as a generic argument.
pub(crate) fn mentions_impl(ty: &Type) -> bool {
    fn among(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == "impl",
            TokenTree::Group(group) => among(group.stream()),
            _ => false,
        })
    }
    among(ty.to_token_stream())
}

/// The text of one line or block of a doc comment.
fn doc_text(attr: &Attribute) -> Option<String> {
    if !attr.path().is_ident("doc") {
        return None;
    }
    let Meta::NameValue(meta) = &attr.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(expr) => match &expr.lit {
            Lit::Str(lit) => Some(lit.value()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc(tokens: TokenStream) -> String {
        syn::parse2::<Function>(tokens).unwrap().doc()
    }

    #[test]
    fn the_doc_is_the_first_paragraph_in_one_line() {
        assert_eq!(
            doc(quote! {
                /// Say hello
                /// to everybody.
                ///
                /// And more.
                #[inline]
                async fn start() {}
            }),
            "Say hello to everybody."
        );
        assert_eq!(
            doc(quote!(
                async fn start() {}
            )),
            ""
        );
        assert_eq!(
            doc(quote! {
                /**
                Say hello
                to everybody.

                More.
                */
                async fn start() {}
            }),
            "Say hello to everybody."
        );
    }

    #[test]
    fn an_unfinished_body_does_not_matter() {
        let function: Function = syn::parse2(quote!(async fn start() { user. })).unwrap();
        assert_eq!(
            function.to_token_stream().to_string(),
            quote!(async fn start() { user. }).to_string()
        );
    }
}
