//! An annotated module, its content still the tokens it came as.

use proc_macro2::{Delimiter, Group, Ident};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Token, Visibility};

/// `mod name { .. }`, or `mod name;`.
pub(super) struct Module {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) mod_token: Token![mod],
    pub(super) ident: Ident,
    /// What stands in the braces; nothing when it is in another file.
    pub(super) content: Option<Group>,
}

impl Parse for Module {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let mod_token = input.parse()?;
        let ident = input.call(Ident::parse_any)?;
        let content = if input.parse::<Option<Token![;]>>()?.is_some() {
            None
        } else {
            let group: Group = input.parse()?;
            if group.delimiter() != Delimiter::Brace {
                return Err(syn::Error::new(group.span(), "no module"));
            }
            Some(group)
        };
        Ok(Self {
            attrs,
            vis,
            mod_token,
            ident,
            content,
        })
    }
}

impl Module {
    /// The `#[cfg(..)]` attributes: whatever is put beside the module needs them too.
    pub(super) fn cfgs(&self) -> impl Iterator<Item = &Attribute> {
        self.attrs.iter().filter(|attr| attr.path().is_ident("cfg"))
    }

    /// Its name without the `r#` of a raw identifier.
    pub(super) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }
}
