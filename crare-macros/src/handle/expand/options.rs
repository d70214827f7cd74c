//! The options of a route: guards, middleware, menu.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;

use super::super::guards::{Guard, Is, Named, Sender, Word};
use super::super::menu::Scope;
use super::super::model::{On, Route};
use super::super::options::{Options, Usage};
use super::super::triggers::Family;
use super::local_span;

/// `.guard(..).wrap(..)`, onto a route or a group.
pub(in super::super) fn conditions(options: &Options) -> TokenStream {
    let hygienic = Span::mixed_site();
    let mut tokens = TokenStream::new();
    for one in &options.guards {
        let guard = guard(one);
        tokens.extend(quote_spanned!(hygienic=> .guard(#guard)));
    }
    for Named { name, expr } in &options.wraps {
        let at = local_span(expr.span());
        tokens.extend(quote_spanned!(at=> .wrap(#name, #expr)));
    }
    tokens
}

/// Everything that is chained onto the route.
pub(super) fn chained(route: &Route) -> TokenStream {
    let hygienic = Span::mixed_site();
    let options = &route.options;
    let mut tokens = conditions(options);
    if let Some(priority) = options.priority {
        tokens.extend(quote_spanned!(hygienic=> .priority(#priority)));
    }
    if let Some(milliseconds) = options.timeout {
        tokens.extend(quote_spanned! {hygienic=>
            .timeout(::core::time::Duration::from_millis(#milliseconds))
        });
    }
    if options.also {
        tokens.extend(quote_spanned!(hygienic=> .also()));
    }
    if route.on == On::Texts(Family::Command) {
        tokens.extend(menu(route));
    }
    match &options.usage {
        Some(Usage::Text(text)) => {
            let text = text.value();
            tokens.extend(quote_spanned!(hygienic=> .usage_text(#text)));
        }
        Some(Usage::Function(path)) => {
            let at = local_span(path.span());
            tokens.extend(quote_spanned!(at=> .usage(#path)));
        }
        None => {}
    }
    tokens
}

/// A guard as an expression.
fn guard(guard: &Guard) -> TokenStream {
    let hygienic = Span::mixed_site();
    let call = match &guard.is {
        Is::Chat(words) => {
            let kinds = words.iter().map(|(_, variant): &Word| {
                let variant = Ident::new(variant, hygienic);
                quote_spanned!(hygienic=> ::crare::__private::ChatType::#variant)
            });
            quote_spanned!(hygienic=> chat(&[#(#kinds),*]))
        }
        Is::From(senders) => match senders.as_slice() {
            [only] => sender(only),
            senders => {
                let senders = senders.iter().map(|one| {
                    let one = sender(one);
                    quote_spanned!(hygienic=> ::crare::__private::Guard::#one)
                });
                quote_spanned!(hygienic=> any([#(#senders),*]))
            }
        },
        Is::Message(word) => {
            let word = Ident::new(word, hygienic);
            quote_spanned!(hygienic=> #word())
        }
        Is::Entities(kinds) => quote_spanned!(hygienic=> entities(&[#(#kinds),*])),
        Is::State(text) => quote_spanned!(hygienic=> state(#text)),
        Is::When(Named { name, expr }) => {
            let at = local_span(expr.span());
            return quote_spanned!(at=> ::crare::__private::Guard::when(#name, #expr));
        }
        Is::Any(guards) => several("any", guards),
        Is::All(guards) => several("all", guards),
        Is::Not(inner) => {
            let inner = self::guard(inner);
            quote_spanned!(hygienic=> not(#inner))
        }
    };
    quote_spanned!(hygienic=> ::crare::__private::Guard::#call)
}

fn several(name: &str, guards: &[Guard]) -> TokenStream {
    let hygienic = Span::mixed_site();
    let name = Ident::new(name, hygienic);
    let guards = guards.iter().map(guard);
    quote_spanned!(hygienic=> #name([#(#guards),*]))
}

fn sender(sender: &Sender) -> TokenStream {
    let hygienic = Span::mixed_site();
    match sender {
        Sender::Admin => quote_spanned!(hygienic=> admin()),
        Sender::Owner => quote_spanned!(hygienic=> owner()),
        Sender::User(id) => {
            let id = proc_macro2::Literal::i64_unsuffixed(*id);
            quote_spanned!(hygienic=> user(#id))
        }
        Sender::Username(name) => quote_spanned!(hygienic=> username(#name)),
    }
}

/// `.menu(Listing { .. })`: how the command is listed, if it is.
fn menu(route: &Route) -> Option<TokenStream> {
    let hygienic = Span::mixed_site();
    let options = &route.options;
    let is_listed =
        options.prefixes.is_empty() || options.prefixes.iter().any(|prefix| prefix.value() == "/");
    let menu = &options.menu;
    if !is_listed || (menu.description.is_none() && !menu.hidden) {
        return None;
    }
    let description = menu.description.as_deref().unwrap_or_default();
    let translations = menu
        .translations
        .iter()
        .map(|(lang, text)| quote_spanned!(hygienic=> (#lang, #text)));
    let hidden = menu.hidden;
    let scopes = menu.scopes.iter().map(|scope| {
        let (variant, id) = match scope {
            Scope::Plain(variant) => (*variant, None),
            Scope::Chat(id) => ("Chat", Some(id)),
            Scope::ChatAdministrators(id) => ("ChatAdministrators", Some(id)),
        };
        let variant = Ident::new(variant, hygienic);
        let id = id.map(|id| {
            let id = proc_macro2::Literal::i64_unsuffixed(*id).to_token_stream();
            quote_spanned!(hygienic=> (#id))
        });
        quote_spanned!(hygienic=> ::crare::__private::Scope::#variant #id)
    });
    let langs = &menu.langs;
    Some(quote_spanned! {hygienic=>
        .menu(::crare::__private::Listing {
            description: #description,
            translations: &[#(#translations),*],
            hidden: #hidden,
            scopes: &[#(#scopes),*],
            langs: &[#(#langs),*],
        })
    })
}
