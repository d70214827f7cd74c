//! `#[gate]`: a function that turns updates away before they are queued.
//!
//! It is mounted as a handler is: by a hidden type of the function's name, which lists and the collection find.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{FnArg, Type, Visibility};

use crate::attr::{self, Given, Part};
use crate::errors::{Errors, gather};
use crate::function::Function;
use crate::suggest::{hint, nearest};

const RIGHT: &str = "fn known(update: &Update) -> bool";

/// Expands the attribute. `args` is what stands in its parentheses.
pub(crate) fn run(args: TokenStream, item: &TokenStream) -> TokenStream {
    let Ok(function) = syn::parse2::<Function>(item.clone()) else {
        let error = syn::Error::new(
            Span::call_site(),
            format!("`#[gate]` belongs on a function: `{RIGHT}`"),
        )
        .to_compile_error();
        return quote!(#error #item);
    };
    let checked = gather(|errors| {
        let is_manual = options(args, errors);
        check(&function, errors);
        Ok(is_manual)
    });
    match checked {
        Ok(is_manual) => {
            let mounted = mounted(&function, is_manual);
            quote!(#function #mounted)
        }
        Err(error) => {
            let error = error.to_compile_error();
            let stand_in = stand_in(&function);
            quote!(#error #function #stand_in)
        }
    }
}

/// Whether `manual` is there; everything else is reported.
fn options(args: TokenStream, errors: &mut Errors) -> bool {
    let mut is_manual = false;
    for part in attr::parts(args, errors) {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                errors.over(tokens, "this is no option of a gate: there is `manual`");
                continue;
            }
        };
        if item.key != "manual" {
            let key = item.key.to_string();
            let message = match key.as_str() {
                "when" | "chat" | "from" | "wrap" | "priority" | "timeout" => {
                    format!("`{key}` is an option of handlers: a gate asks in its body")
                }
                _ => match nearest(&key, ["manual"]) {
                    None => format!("unknown option `{key}`: a gate has `manual`"),
                    near => format!("unknown option `{key}`{}", hint(near)),
                },
            };
            errors.over(&item.key, message);
        } else if !matches!(item.given, Given::Nothing) {
            errors.over(item.tokens(), "`manual` stands alone");
        } else if is_manual {
            errors.over(&item.key, "`manual` is given twice: remove one");
        } else {
            is_manual = true;
        }
    }
    is_manual
}

fn check(function: &Function, errors: &mut Errors) {
    let sig = &function.sig;
    function.check_receiver("a gate", errors);
    if let Some(asyncness) = &sig.asyncness {
        errors.over(
            asyncness,
            "a gate is asked before an update is queued and cannot wait: remove `async`, or use `when = ..` of a handler",
        );
    }
    function.check_callable("a gate", errors);
    if !function.is_method() {
        check_argument(function, errors);
    }
    match function.output() {
        // Reported with the rest of the signature.
        Some(Type::Never(_)) => {}
        Some(Type::Path(path)) if path.path.is_ident("bool") => {}
        Some(ty) => {
            errors.over(
                ty,
                "a gate returns `bool`: `true` lets the update in, `false` turns it away",
            );
        }
        None => {
            errors.over(
                &sig.ident,
                "a gate says whether the update may come in: write `-> bool`",
            );
        }
    }
}

/// One shared reference.
fn check_argument(function: &Function, errors: &mut Errors) {
    let mut inputs = function.sig.inputs.iter();
    match inputs.next() {
        None => {
            errors.over(
                &function.sig.ident,
                format!("a gate takes the update: write `{RIGHT}`"),
            );
        }
        // Reported with the rest of the signature.
        Some(FnArg::Receiver(_)) => {}
        Some(FnArg::Typed(arg)) => {
            if let Some(cfg) = arg.attrs.iter().find(|attr| attr.path().is_ident("cfg")) {
                errors.over(
                    cfg,
                    "the argument of a gate cannot depend on a `cfg`: write two gates",
                );
            }
            match &*arg.ty {
                Type::Reference(reference) if reference.mutability.is_none() => {}
                ty => {
                    errors.over(
                        ty,
                        "a gate only looks at the update: write `update: &Update`",
                    );
                }
            }
        }
    }
    for extra in inputs {
        errors.over(
            extra,
            "a gate takes the update and nothing else, nothing has been looked up yet: remove this argument",
        );
    }
}

/// The hidden type, its mounting, and its registration.
fn mounted(function: &Function, is_manual: bool) -> TokenStream {
    let cfgs = function.cfgs();
    let ident = &function.sig.ident;
    let hygienic = Span::mixed_site();
    let router = Ident::new("router", hygienic);
    let name = function.name();
    let doc = function.doc();
    // The user's own place, not the macro's: this is the line that messages name.
    let line = quote_spanned!(ident.span()=> ::core::line!());
    // A wrong type of the argument is told at the function's name.
    let at = hygienic.located_at(ident.span());
    let addition = quote_spanned! {at=>
        #router.gate(
            ::crare::__private::Meta {
                name: #name,
                module: ::core::module_path!(),
                file: ::core::file!(),
                line: #line,
                doc: #doc,
            },
            #ident,
        );
    };
    let registration = (!is_manual).then(|| {
        quote_spanned! {hygienic=>
            #(#cfgs)*
            ::crare::__private::submit! {
                ::crare::__private::Registered {
                    package: ::core::env!("CARGO_PKG_NAME"),
                    module: ::core::module_path!(),
                    mount: #ident::__mount,
                }
            }
        }
    });
    let hidden = hidden(function, &router, &addition);
    quote!(#hidden #registration)
}

/// What stands for a gate with mistakes, so that lists that name it have no mistake on top.
fn stand_in(function: &Function) -> TokenStream {
    if function.is_method() {
        return TokenStream::new();
    }
    let unused = Ident::new("_router", Span::mixed_site());
    hidden(function, &unused, &TokenStream::new())
}

/// A type of the function's name that adds to a router what `addition` does.
fn hidden(function: &Function, router: &Ident, addition: &TokenStream) -> TokenStream {
    let cfgs = function.cfgs();
    let ident = &function.sig.ident;
    let hygienic = Span::mixed_site();
    // Not the user's own `pub`, or lints about it would come twice.
    let vis = match &function.vis {
        Visibility::Public(_) => quote_spanned!(hygienic=> pub),
        other => other.to_token_stream(),
    };
    quote_spanned! {hygienic=>
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_camel_case_types, dead_code)]
        #vis struct #ident {}
        #(#cfgs)*
        #[allow(dead_code)]
        impl #ident {
            #[doc(hidden)]
            pub const __KEYS: &'static [::crare::__private::Key] = &[];
            #[doc(hidden)]
            pub fn __mount(#router: &mut ::crare::__private::Router) {
                #addition
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{errors_in, squeeze};

    fn messages(args: TokenStream, item: &TokenStream) -> Vec<String> {
        errors_in(run(args, item))
    }

    #[test]
    fn a_gate_is_mounted_and_registered() {
        let item = quote! {
            /// Only people we know
            #[cfg(unix)]
            pub fn known(update: &Update) -> bool { update. }
        };
        let expansion = squeeze(&run(quote!(), &item));
        for fragment in [
            squeeze(&item).as_str(),
            "#[cfg(unix)]#[doc(hidden)]#[allow(non_camel_case_types,dead_code)]pubstructknown{}",
            "pubconst__KEYS:&'static[::crare::__private::Key]=&[];",
            "pubfn__mount(router:&mut::crare::__private::Router){router.gate(::crare::__private::Meta{name:\"known\",",
            "doc:\"Onlypeopleweknow\",},known,);}",
            "#[cfg(unix)]::crare::__private::submit!{::crare::__private::Registered{",
            "mount:known::__mount",
        ] {
            assert!(expansion.contains(fragment), "{fragment} in {expansion}");
        }
        let manual = squeeze(&run(quote!(manual), &item));
        assert!(manual.contains("router.gate(") && !manual.contains("submit"));
    }

    #[test]
    fn a_refused_gate_can_still_be_listed() {
        let item = quote!(
            async fn known(update: &Update) -> bool {
                true
            }
        );
        let expansion = squeeze(&run(quote!(), &item));
        for fragment in [
            squeeze(&item).as_str(),
            "structknown{}",
            "__KEYS",
            "__mount(_router:",
        ] {
            assert!(expansion.contains(fragment), "{fragment} in {expansion}");
        }
        assert!(!expansion.contains("submit"));
    }

    #[test]
    fn signatures_are_checked() {
        for (args, item, part) in [
            (
                quote!(),
                quote!(
                    async fn a(u: &Update) -> bool {}
                ),
                "cannot wait: remove `async`, or use `when = ..`",
            ),
            (
                quote!(),
                quote!(
                    fn a() -> bool {}
                ),
                "a gate takes the update",
            ),
            (
                quote!(),
                quote!(
                    fn a(u: Update) -> bool {}
                ),
                "write `update: &Update`",
            ),
            (
                quote!(),
                quote!(
                    fn a(u: &mut Update) -> bool {}
                ),
                "write `update: &Update`",
            ),
            (
                quote!(),
                quote!(
                    fn a(u: &Update, d: Data<Db>) -> bool {}
                ),
                "remove this argument",
            ),
            (
                quote!(),
                quote!(
                    fn a(u: &Update) {}
                ),
                "write `-> bool`",
            ),
            (
                quote!(),
                quote!(
                    fn a(u: &Update) -> Option<bool> {}
                ),
                "a gate returns `bool`",
            ),
            (
                quote!(),
                quote!(
                    fn a(u: &Update) -> ! {}
                ),
                "cannot return `!`",
            ),
            (
                quote!(),
                quote!(
                    fn a<T>(u: &Update) -> bool {}
                ),
                "cannot be generic",
            ),
            (
                quote!(),
                quote!(
                    unsafe fn a(u: &Update) -> bool {}
                ),
                "cannot be `unsafe`",
            ),
            (
                quote!(),
                quote!(
                    fn a(&self) -> bool {}
                ),
                "cannot take `self`",
            ),
            (
                quote!(),
                quote!(
                    struct A;
                ),
                "belongs on a function",
            ),
            (
                quote!(manul),
                quote!(
                    fn a(u: &Update) -> bool {}
                ),
                "did you mean `manual`?",
            ),
            (
                quote!(zebra),
                quote!(
                    fn a(u: &Update) -> bool {}
                ),
                "a gate has `manual`",
            ),
            (
                quote!(manual, manual),
                quote!(
                    fn a(u: &Update) -> bool {}
                ),
                "given twice",
            ),
            (
                quote!(manual = true),
                quote!(
                    fn a(u: &Update) -> bool {}
                ),
                "stands alone",
            ),
            (
                quote!(chat = private),
                quote!(
                    fn a(u: &Update) -> bool {}
                ),
                "an option of handlers",
            ),
            (
                quote!("x"),
                quote!(
                    fn a(u: &Update) -> bool {}
                ),
                "this is no option",
            ),
        ] {
            let text = item.to_string();
            let found = messages(args, &item);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
        }
    }
}
