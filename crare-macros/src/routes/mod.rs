//! `#[routes(..)]`: guards, middleware and a prefix for all handlers of a module.
//!
//! [`parse`] reads the attribute, [`model`] judges it, [`walk`] goes through the module, as far as it needs to be known, and
//! tells each handler what group it belongs to, [`expand`] writes the group beside the module and puts the module back, whatever
//! was wrong. Every handler applies the group itself when it is mounted, so it does not matter who finds it.

mod attributes;
mod expand;
mod model;
mod module;
mod parse;
#[cfg(test)]
mod tests;
mod walk;

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::errors::gather;
use module::Module;

/// Expands the attribute. `args` is what stands in its parentheses.
pub(crate) fn run(args: TokenStream, item: &TokenStream) -> TokenStream {
    let Ok(module) = syn::parse2::<Module>(item.clone()) else {
        return refuse(
            item,
            "`#[routes(..)]` belongs on a module: `mod admin { .. }`",
        );
    };
    let Some(content) = &module.content else {
        let name = &module.ident;
        return refuse(
            item,
            &format!(
                "`#[routes(..)]` has to see the handlers: write the module here, `mod {name} {{ .. }}`, with the attribute on it"
            ),
        );
    };
    let mut group = None;
    let mut walked = None;
    let result = gather(|errors| {
        let written = parse::attribute(args, errors);
        let found = group.insert(model::Group::new(&module, written, errors));
        walked = Some(walk::content(content.stream(), &found.handed(), errors));
        Ok(())
    });
    let (Some(group), Some(walked)) = (group, walked) else {
        return item.clone();
    };
    let error = result.err().map(|error| error.to_compile_error());
    let function = expand::function(&module, &group, error.is_none());
    let module = expand::module(&module, content, &walked);
    quote!(#error #function #module)
}

/// The answer to an item that cannot have the attribute.
fn refuse(item: &TokenStream, message: &str) -> TokenStream {
    let error = syn::Error::new(Span::call_site(), message).to_compile_error();
    quote!(#error #item)
}
