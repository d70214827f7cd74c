//! Goes through a module and tells every handler what group it belongs to.
//!
//! Items are told apart by their first tokens; whatever else they are made of, bodies above all, is passed on as it came. So an
//! unfinished body, as an editor sends it, does not matter. What would slip through is searched for and refused: a handler that
//! nobody asks `is_admin` for is worse than none.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

use super::attributes::{Attr, Kind};
use super::expand;
use super::model::Handed;
use crate::errors::Errors;

/// A module's content with its handlers told, and what can be mounted of it.
pub(super) struct Walked {
    pub(super) tokens: TokenStream,
    pub(super) entries: Vec<Entry>,
}

/// A handler, a gate, or a module with some.
pub(super) struct Entry {
    /// The `#[cfg(..)]` attributes it depends on.
    pub(super) cfgs: TokenStream,
    pub(super) ident: Ident,
}

/// What an item begins with.
enum Header {
    /// `fn name`
    Function(Ident),
    /// `mod name`
    Module(Ident),
}

/// Goes through the content of the annotated module.
pub(super) fn content(tokens: TokenStream, handed: &Handed<'_>, errors: &mut Errors) -> Walked {
    walk(tokens, 1, handed, errors)
}

/// Whether a handler of a command is anywhere inside.
pub(super) fn has_command(tokens: TokenStream) -> bool {
    let tokens: Vec<_> = tokens.into_iter().collect();
    (0..tokens.len()).any(|at| {
        Attr::of(&tokens[at..]).is_some_and(|attr| attr.is_command())
            || matches!(&tokens[at], TokenTree::Group(group) if has_command(group.stream()))
    })
}

/// `depth` is how many modules up the function of the group stands.
fn walk(tokens: TokenStream, depth: usize, handed: &Handed<'_>, errors: &mut Errors) -> Walked {
    let mut left: Vec<TokenTree> = tokens.into_iter().collect();
    let mut walked = Walked {
        tokens: TokenStream::new(),
        entries: Vec::new(),
    };
    let argument = argument(depth, handed);
    let mut at = 0;
    while at < left.len() {
        let attrs = attributes(&mut left, &mut at);
        let (header, length) = header(&left[at..]);
        let end = at + length + item_end(&left[at + length..]);
        let rest = &left[at..end];
        match header {
            Some(Header::Function(ident)) => {
                function(&attrs, ident, &argument, &mut walked);
                walked.tokens.extend(rest.iter().cloned());
                refuse_hidden(&rest[length..], errors);
            }
            Some(Header::Module(ident)) => {
                module(&attrs, ident, rest, depth, handed, &mut walked, errors);
            }
            None => {
                walked
                    .tokens
                    .extend(attrs.iter().map(ToTokens::to_token_stream));
                walked.tokens.extend(rest.iter().cloned());
                other(rest, errors);
            }
        }
        at = end;
    }
    walked
}

/// `__group(super::__routes_admin, "prefix", "guards")`
fn argument(depth: usize, handed: &Handed<'_>) -> TokenStream {
    let Handed {
        function,
        prefix,
        guards,
    } = handed;
    let up = (0..depth).map(|_| quote!(super::));
    quote_spanned!(Span::call_site()=> __group(#(#up)* #function, #prefix, #guards))
}

/// Takes the attributes in front of an item. What came through a `macro_rules!` fragment stands in an invisible group, which is
/// opened.
fn attributes(left: &mut Vec<TokenTree>, at: &mut usize) -> Vec<Attr> {
    let mut attrs = Vec::new();
    loop {
        if let Some(TokenTree::Group(group)) = left.get(*at)
            && group.delimiter() == Delimiter::None
        {
            let inner: Vec<_> = group.stream().into_iter().collect();
            left.splice(*at..=*at, inner);
        } else if let Some(attr) = Attr::of(&left[*at..]) {
            attrs.push(attr);
            *at += 2;
        } else {
            return attrs;
        }
    }
}

/// What an item begins with, and how many tokens that is.
fn header(tokens: &[TokenTree]) -> (Option<Header>, usize) {
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(word)) if word == "fn" || word == "mod" => {
                let Some(TokenTree::Ident(name)) = tokens.get(at + 1) else {
                    return (None, 0);
                };
                let header = if word == "fn" {
                    Header::Function(name.clone())
                } else {
                    Header::Module(name.clone())
                };
                return (Some(header), at + 2);
            }
            Some(TokenTree::Ident(word))
                if [
                    "pub", "default", "const", "async", "unsafe", "safe", "extern",
                ]
                .iter()
                .any(|known| word == known) => {}
            // The place of `pub(crate)`, the ABI of `extern "C"`, and both through a `macro_rules!` fragment.
            Some(TokenTree::Group(group)) if group.delimiter() != Delimiter::Brace && at > 0 => {}
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {}
            Some(TokenTree::Literal(_)) if at > 0 => {}
            _ => return (None, 0),
        }
        at += 1;
    }
}

/// How many tokens there are up to the end of an item: its braces, or a semicolon.
fn item_end(tokens: &[TokenTree]) -> usize {
    let end = tokens.iter().position(|token| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    });
    end.map_or(tokens.len(), |end| end + 1)
}

/// Passes on the attributes of a function, and notes it when it can be mounted.
fn function(attrs: &[Attr], ident: Ident, argument: &TokenStream, walked: &mut Walked) {
    for attr in attrs {
        walked
            .tokens
            .extend(attr.with_argument(Kind::Handle, argument));
    }
    let brought = attrs
        .iter()
        .flat_map(Attr::brought)
        .filter(|(kind, _)| *kind != Kind::Routes);
    let conditions: Vec<Option<TokenStream>> = brought.map(|(_, condition)| condition).collect();
    if conditions.is_empty() {
        return;
    }
    let mut cfgs = cfgs(attrs);
    // Only where each attribute has a condition can none be left.
    if let Some(conditions) = conditions.into_iter().collect::<Option<Vec<_>>>() {
        cfgs.extend(quote!(#[cfg(any(#(#conditions),*))]));
    }
    walked.entries.push(Entry { cfgs, ident });
}

/// Goes through a module inside of the annotated one.
fn module(
    attrs: &[Attr],
    ident: Ident,
    rest: &[TokenTree],
    depth: usize,
    handed: &Handed<'_>,
    walked: &mut Walked,
    errors: &mut Errors,
) {
    let entry = Entry {
        cfgs: cfgs(attrs),
        ident,
    };
    let brought: Vec<_> = attrs.iter().flat_map(Attr::brought).collect();
    let routes = brought.iter().find(|(kind, _)| *kind == Kind::Routes);
    if let Some((_, condition)) = routes {
        if condition.is_some() {
            errors.over(
                &entry.ident,
                "whether this `#[routes(..)]` is there depends on a `cfg`, and with it what the outer one asks for: write two modules",
            );
        }
        let argument = argument(depth, handed);
        for attr in attrs {
            walked
                .tokens
                .extend(attr.with_argument(Kind::Routes, &argument));
        }
        walked.tokens.extend(rest.iter().cloned());
        walked.entries.push(entry);
        return;
    }
    walked
        .tokens
        .extend(attrs.iter().map(ToTokens::to_token_stream));
    let Some((TokenTree::Group(group), head)) = rest.split_last() else {
        errors.over(
            &entry.ident,
            format!(
                "handlers in another file would escape this `#[routes(..)]`: write the module here, `mod {} {{ .. }}`",
                entry.ident
            ),
        );
        walked.tokens.extend(rest.iter().cloned());
        return;
    };
    let inner = walk(group.stream(), depth + 1, handed, errors);
    walked.tokens.extend(head.iter().cloned());
    walked
        .tokens
        .extend(expand::content(group, &inner).into_token_stream());
    if !inner.entries.is_empty() {
        walked.entries.push(entry);
    }
}

fn cfgs(attrs: &[Attr]) -> TokenStream {
    attrs
        .iter()
        .filter(|attr| attr.is_cfg())
        .map(ToTokens::to_token_stream)
        .collect()
}

/// Looks for handlers inside of an item that is neither a function nor a module. In an `impl` block they refuse themselves.
fn other(item: &[TokenTree], errors: &mut Errors) {
    let has_methods = item
        .iter()
        .any(|token| matches!(token, TokenTree::Ident(word) if word == "impl" || word == "trait"));
    match item.split_last() {
        Some((TokenTree::Group(block), _)) if has_methods => {
            for token in block.stream() {
                if let TokenTree::Group(group) = token
                    && group.delimiter() == Delimiter::Brace
                {
                    refuse_hidden(&group.stream().into_iter().collect::<Vec<_>>(), errors);
                }
            }
        }
        _ => refuse_hidden(item, errors),
    }
}

/// Reports handlers inside of functions and macros, where no group reaches them.
fn refuse_hidden(tokens: &[TokenTree], errors: &mut Errors) {
    let mut at = 0;
    while at < tokens.len() {
        if let Some(attr) = Attr::of(&tokens[at..]) {
            let is_handler = attr.brought().iter().any(|(kind, _)| *kind == Kind::Handle);
            if is_handler && leads_to_function(&tokens[at + 2..]) {
                errors.over(
                    &attr,
                    "this handler would escape the `#[routes(..)]` around it: handlers stand in the module itself, or in modules inside of it",
                );
            }
            at += 2;
            continue;
        }
        if let TokenTree::Group(group) = &tokens[at] {
            let inner: Vec<_> = group.stream().into_iter().collect();
            refuse_hidden(&inner, errors);
        }
        at += 1;
    }
}

/// Whether only attributes and the words of a function's header stand before `fn`.
fn leads_to_function(mut tokens: &[TokenTree]) -> bool {
    while Attr::of(tokens).is_some() {
        tokens = &tokens[2..];
    }
    tokens
        .iter()
        .take_while(|token| match token {
            TokenTree::Ident(_) | TokenTree::Literal(_) => true,
            TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == '$',
        })
        .any(|token| matches!(token, TokenTree::Ident(word) if word == "fn"))
}
