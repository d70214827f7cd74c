//! The attributes of items in a module, as tokens.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Path;

/// What an attribute is to a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Handle,
    Gate,
    Routes,
}

const KINDS: [(&str, Kind); 3] = [
    ("handle", Kind::Handle),
    ("gate", Kind::Gate),
    ("routes", Kind::Routes),
];

/// An outer attribute: `#` and its brackets.
pub(super) struct Attr {
    pub(super) hash: TokenTree,
    pub(super) brackets: Group,
}

/// `name`, `crare::name` or `::crare::name`.
pub(super) fn is_named(path: &Path, name: &str) -> bool {
    let tokens: Vec<_> = path.to_token_stream().into_iter().collect();
    named(&tokens).is_some_and(|(found, rest)| found == name && rest.is_empty())
}

/// The last word of a path of this crate, or of a single word, and what follows.
fn named(tokens: &[TokenTree]) -> Option<(&Ident, &[TokenTree])> {
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ':');
    let rest = match tokens {
        [a, b, rest @ ..] if is_colon(a) && is_colon(b) => rest,
        _ => tokens,
    };
    match rest {
        [
            TokenTree::Ident(first),
            a,
            b,
            TokenTree::Ident(name),
            rest @ ..,
        ] if first == "crare" && is_colon(a) && is_colon(b) => Some((name, rest)),
        [TokenTree::Ident(name), rest @ ..] if tokens.len() == rest.len() + 1 => Some((name, rest)),
        _ => None,
    }
}

fn kind(tokens: &[TokenTree]) -> Option<(Kind, &[TokenTree])> {
    let (name, rest) = named(tokens)?;
    let ends = match rest.first() {
        None | Some(TokenTree::Group(_)) => true,
        Some(TokenTree::Punct(punct)) => punct.as_char() == '=',
        Some(_) => false,
    };
    let found = KINDS.iter().find(|(known, _)| name == known)?;
    ends.then_some((found.1, rest))
}

impl Attr {
    /// The attribute that two tokens are.
    pub(super) fn of(tokens: &[TokenTree]) -> Option<Self> {
        match tokens {
            [
                hash @ TokenTree::Punct(punct),
                TokenTree::Group(brackets),
                ..,
            ] if punct.as_char() == '#' && brackets.delimiter() == Delimiter::Bracket => {
                Some(Self {
                    hash: hash.clone(),
                    brackets: brackets.clone(),
                })
            }
            _ => None,
        }
    }

    fn content(&self) -> Vec<TokenTree> {
        self.brackets.stream().into_iter().collect()
    }

    /// Whether it is `#[cfg(..)]`.
    pub(super) fn is_cfg(&self) -> bool {
        matches!(self.content().as_slice(), [TokenTree::Ident(name), TokenTree::Group(_)] if name == "cfg")
    }

    /// What it is to a group, each time with the condition of a `cfg_attr` around it.
    pub(super) fn brought(&self) -> Vec<(Kind, Option<TokenStream>)> {
        let content = self.content();
        if let Some((kind, _)) = kind(&content) {
            return vec![(kind, None)];
        }
        let Some((condition, attributes)) = conditional(&content) else {
            return Vec::new();
        };
        attributes
            .iter()
            .filter_map(|attribute| kind(attribute))
            .map(|(kind, _)| (kind, Some(condition.clone())))
            .collect()
    }

    /// Whether it is the trigger of a command.
    pub(super) fn is_command(&self) -> bool {
        let content = self.content();
        let of = |tokens: &[TokenTree]| {
            let arguments = kind(tokens).filter(|(kind, _)| *kind == Kind::Handle);
            matches!(arguments, Some((_, [TokenTree::Group(group)])) if begins_with_command(group))
        };
        of(&content)
            || conditional(&content)
                .is_some_and(|(_, attributes)| attributes.iter().any(|attribute| of(attribute)))
    }

    /// Adds an argument to it, or to those inside of a `cfg_attr`, if they are of this kind.
    pub(super) fn with_argument(&self, of: Kind, argument: &TokenStream) -> TokenStream {
        let content = self.content();
        let content = match conditional(&content) {
            None => added(&content, of, argument),
            Some((condition, attributes)) => {
                let attributes = attributes
                    .iter()
                    .map(|attribute| added(attribute, of, argument));
                quote!(cfg_attr(#condition, #(#attributes),*))
            }
        };
        let mut brackets = Group::new(Delimiter::Bracket, content);
        brackets.set_span(self.brackets.span());
        let hash = &self.hash;
        quote!(#hash #brackets)
    }
}

impl ToTokens for Attr {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.hash.to_tokens(tokens);
        self.brackets.to_tokens(tokens);
    }
}

/// `command ..`, also inside of `edited(..)` and its like.
fn begins_with_command(arguments: &Group) -> bool {
    let mut tokens = arguments.stream().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(word)), _) if word == "command" => true,
        (Some(TokenTree::Ident(word)), Some(TokenTree::Group(inner))) => {
            ["edited", "channel", "business", "guest"]
                .iter()
                .any(|place| word == place)
                && begins_with_command(&inner)
        }
        _ => false,
    }
}

/// The condition and the attributes of `cfg_attr(condition, attributes)`.
fn conditional(content: &[TokenTree]) -> Option<(TokenStream, Vec<Vec<TokenTree>>)> {
    let [TokenTree::Ident(name), TokenTree::Group(group)] = content else {
        return None;
    };
    if name != "cfg_attr" {
        return None;
    }
    let tokens: Vec<_> = group.stream().into_iter().collect();
    let mut pieces = tokens
        .split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
        .map(<[TokenTree]>::to_vec);
    let condition = pieces.next()?.into_iter().collect();
    Some((
        condition,
        pieces.filter(|piece| !piece.is_empty()).collect(),
    ))
}

/// An attribute with one argument more, if it is of this kind and can have one.
fn added(tokens: &[TokenTree], of: Kind, argument: &TokenStream) -> TokenStream {
    let whole = || tokens.iter().cloned().collect();
    let Some((_, rest)) = kind(tokens).filter(|(kind, _)| *kind == of) else {
        return whole();
    };
    let path: TokenStream = tokens[..tokens.len() - rest.len()]
        .iter()
        .cloned()
        .collect();
    match rest {
        [] => quote!(#path(#argument)),
        [TokenTree::Group(group)] => {
            let inner = group.stream();
            let ends_open = inner
                .clone()
                .into_iter()
                .last()
                .is_some_and(|last| !matches!(last, TokenTree::Punct(p) if p.as_char() == ','));
            let comma = ends_open.then(|| quote!(,));
            let mut arguments = Group::new(group.delimiter(), quote!(#inner #comma #argument));
            arguments.set_span(group.span());
            quote!(#path #arguments)
        }
        // An assignment, which the macro itself refuses.
        _ => whole(),
    }
}
