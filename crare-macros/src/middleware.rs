//! `#[middleware]`: checks that an `async fn` can stand around handlers.
//!
//! The function stays what it is. Beside it stands a check for the compiler, placed at the function's name, of what no macro can
//! see: the types of the arguments and of what is returned.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Attribute, FnArg, GenericArgument, PathArguments, Type};

use crate::errors::{Errors, gather};
use crate::function::Function;

const RIGHT: &str = "async fn audit(ctx: &Context, next: middleware::Next<'_>) -> Outcome";

/// Expands the attribute. `args` is what stands in its parentheses.
pub(crate) fn run(args: TokenStream, item: &TokenStream) -> TokenStream {
    let Ok(function) = syn::parse2::<Function>(item.clone()) else {
        let error = syn::Error::new(
            Span::call_site(),
            format!("`#[middleware]` belongs on an `async fn`: `{RIGHT}`"),
        )
        .to_compile_error();
        return quote!(#error #item);
    };
    let checked = gather(|errors| {
        check(args, &function, errors);
        Ok(())
    });
    match checked {
        Ok(()) => {
            let assertion = assertion(&function);
            quote!(#[allow(clippy::unused_async)] #function #assertion)
        }
        Err(error) => {
            let error = error.to_compile_error();
            quote!(#error #function)
        }
    }
}

/// `assert_middleware(&audit)`, asked of the compiler.
fn assertion(function: &Function) -> TokenStream {
    let cfgs: Vec<Attribute> = function.cfgs();
    let ident = &function.sig.ident;
    let hygienic = Span::mixed_site();
    let at = hygienic.located_at(ident.span());
    // The user's own place, without a note about the macro.
    let reference = quote_spanned!(ident.span()=> &#ident);
    let call = quote_spanned!(at=> ::crare::__private::assert_middleware(#reference));
    quote_spanned! {hygienic=>
        #(#cfgs)*
        const _: () = #call;
    }
}

fn check(args: TokenStream, function: &Function, errors: &mut Errors) {
    if !args.is_empty() {
        errors.over(
            args,
            "`#[middleware]` stands alone: what it needs are arguments of the function",
        );
    }
    function.check_plain("a middleware", errors);
    // With `self`, nothing stands where it should.
    if function.is_method() {
        return;
    }
    let mut types = Vec::new();
    for arg in &function.sig.inputs {
        if let FnArg::Typed(arg) = arg {
            if let Some(cfg) = arg.attrs.iter().find(|attr| attr.path().is_ident("cfg")) {
                errors.over(
                    cfg,
                    "an argument of a middleware cannot depend on a `cfg`: write two functions",
                );
            }
            types.push(&*arg.ty);
        }
    }
    let mut types = types.into_iter();
    match types.next() {
        None => {
            errors.over(
                &function.sig.ident,
                format!("a middleware takes the context and what comes next: `{RIGHT}`"),
            );
            return;
        }
        Some(Type::Reference(reference)) if reference.mutability.is_none() => {}
        Some(ty) => {
            errors.over(
                ty,
                "the first argument of a middleware is the context: write `ctx: &Context`",
            );
        }
    }
    match types.next() {
        None => {
            errors.over(
                &function.sig.ident,
                "a middleware decides whether the handler runs, by its second argument: add `next: middleware::Next<'_>`",
            );
        }
        Some(ty) if is_next(ty) => {}
        Some(ty) => {
            errors.over(
                ty,
                "the second argument of a middleware is what comes next: write `next: middleware::Next<'_>`",
            );
        }
    }
    for ty in types {
        let message = match ty {
            Type::Reference(_) => "a middleware takes what it extracts by value",
            Type::ImplTrait(_) => {
                "an argument of a middleware cannot be `impl ..`, nobody could choose it: name the type"
            }
            Type::Infer(_) => "name the type of this argument",
            _ => continue,
        };
        errors.over(ty, message);
    }
}

/// Whether a type may be `Next<'_>`: by its name, or, under another, by its lifetime.
fn is_next(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    path.path.segments.last().is_some_and(|last| {
        let has_lifetime = match &last.arguments {
            PathArguments::AngleBracketed(arguments) => arguments
                .args
                .iter()
                .any(|argument| matches!(argument, GenericArgument::Lifetime(_))),
            _ => false,
        };
        last.ident == "Next" || has_lifetime
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{errors_in, squeeze};

    fn messages(args: TokenStream, item: &TokenStream) -> Vec<String> {
        errors_in(run(args, item))
    }

    #[test]
    fn the_function_is_put_back_with_a_check_at_its_name() {
        let item = quote! {
            /// Says who
            #[cfg(unix)]
            pub(crate) async fn audit(ctx: &Context, next: middleware::Next<'_>, user: Option<User>) -> Outcome { next. }
        };
        let expansion = squeeze(&run(quote!(), &item));
        assert!(expansion.contains(&squeeze(&item)), "{expansion}");
        assert!(
            expansion
                .ends_with("#[cfg(unix)]const_:()=::crare::__private::assert_middleware(&audit);"),
            "{expansion}"
        );
        let refused = squeeze(&run(quote!(x), &item));
        assert!(refused.contains(&squeeze(&item)) && !refused.contains("assert_middleware"));
    }

    #[test]
    fn another_name_for_what_comes_next_passes() {
        for ty in [
            quote!(Next),
            quote!(crare::middleware::Next<'_>),
            quote!(Rest<'_>),
        ] {
            let item = quote!(async fn audit(_: &Context, next: #ty) {});
            assert_eq!(messages(quote!(), &item), Vec::<String>::new());
        }
    }

    #[test]
    fn signatures_are_checked() {
        for (item, part) in [
            (
                quote!(
                    fn a(c: &Context, n: Next<'_>) {}
                ),
                "a middleware must be `async`: write `async fn a`",
            ),
            (
                quote!(
                    async fn a() {}
                ),
                "takes the context and what comes next",
            ),
            (
                quote!(
                    async fn a(c: &Context) {}
                ),
                "add `next: middleware::Next<'_>`",
            ),
            (
                quote!(
                    async fn a(c: Context, n: Next<'_>) {}
                ),
                "write `ctx: &Context`",
            ),
            (
                quote!(
                    async fn a(c: &mut Context, n: Next<'_>) {}
                ),
                "write `ctx: &Context`",
            ),
            (
                quote!(
                    async fn a(c: &Context, u: User) {}
                ),
                "the second argument",
            ),
            (
                quote!(
                    async fn a(c: &Context, n: &Next<'_>) {}
                ),
                "the second argument",
            ),
            (
                quote!(
                    async fn a(c: &Context, n: Next<'_>, u: &User) {}
                ),
                "by value",
            ),
            (
                quote!(
                    async fn a(c: &Context, n: Next<'_>, u: impl X) {}
                ),
                "name the type",
            ),
            (
                quote!(
                    async fn a(c: &Context, n: Next<'_>, u: _) {}
                ),
                "name the type",
            ),
            (
                quote!(
                    async fn a(c: &Context, n: Next<'_>, #[cfg(x)] u: User) {}
                ),
                "cannot depend on a `cfg`",
            ),
            (
                quote!(
                    async fn a<T>(c: &Context, n: Next<'_>) {}
                ),
                "cannot be generic",
            ),
            (
                quote!(
                    async unsafe fn a(c: &Context, n: Next<'_>) {}
                ),
                "cannot be `unsafe`",
            ),
            (
                quote!(
                    async fn a(&self, c: &Context) {}
                ),
                "cannot take `self`",
            ),
            (
                quote!(
                    struct A;
                ),
                "belongs on an `async fn`",
            ),
        ] {
            let text = item.to_string();
            let found = messages(quote!(), &item);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
        }
        let found = messages(
            quote!(first),
            &quote!(
                fn a() {}
            ),
        );
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
